#!/usr/bin/env python3
"""How many orders a second `price --batch` prices, beside JSON parsers that merely parse the same file.

  batch_throughput.py TOOL [--orders 200000] [--rounds 5]

The orders are those of Tests/Data/price, drawn at random with a fixed seed from the ones nearest 770 bytes. orjson is
measured where it is installed (pip install orjson). Runs alternate; the medians and the ratio in each round are printed.
"""
import argparse, json, os, random, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
PARSER = """
import sys, time
if sys.argv[2] == "orjson":
    from orjson import loads
else:
    from json import loads
before = time.perf_counter()
for line in open(sys.argv[1], "rb"):
    loads(line)
print(time.perf_counter() - before)
"""


def orders(path, count):
    with open(os.path.join(HERE, "..", "Data", "price", "vectors.ndjson"), encoding="utf-8") as file:
        texts = [json.loads(line)["stdin"] for line in file]
    # Orders with a ceiling, spelled without blanks as the daemon spells them.
    texts = [json.dumps(order, separators=(",", ":")) for order in map(json.loads, texts)
             if isinstance(order, dict) and isinstance(order["price"], dict)]
    texts.sort(key=lambda text: abs(len(text) - 770))
    draw = random.Random(1)
    with open(path, "w", encoding="utf-8") as file:
        for _ in range(count):
            file.write(draw.choice(texts[:150]) + "\n")
    return os.path.getsize(path) / count


def parse_seconds(path, library):
    return float(subprocess.run([sys.executable, "-c", PARSER, path, library], check=True, capture_output=True).stdout)


def tool_seconds(tool, path):
    before = time.perf_counter()
    with open(path, "rb") as file:
        subprocess.run([tool, "price", "--batch", "--akt-price", "0.8"], stdin=file, stdout=subprocess.DEVNULL,
                       check=True)
    return time.perf_counter() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--orders", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    libraries = ["json"]
    try:
        import orjson  # noqa: F401
        libraries.append("orjson")
    except ImportError:
        print("orjson is not installed: pip install orjson", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "orders.ndjson")
        size = orders(path, options.orders)
        print(f"{options.orders} orders of {size:.0f} bytes\n")
        tool, peers = [], {library: [] for library in libraries}
        for _ in range(options.rounds):
            tool.append(tool_seconds(os.path.abspath(options.tool), path))
            for library in libraries:
                peers[library].append(parse_seconds(path, library))
        print("| program | orders a second (median) | price --batch is … times as fast (median of the rounds) |")
        print("|---|---|---|")
        print(f"| price --batch | {options.orders / statistics.median(tool):,.0f} | |")
        for library, seconds in peers.items():
            ratio = statistics.median(theirs / ours for theirs, ours in zip(seconds, tool))
            print(f"| {library}.loads | {options.orders / statistics.median(seconds):,.0f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
