#!/usr/bin/env python3
"""How long a bid takes, as a whole process, beside /bin/true and the stock bid script.

  bid_latency.py TOOL [--script PRICE_SCRIPT] [--rounds 300]

Every command runs once a round, so that what else the machine does is shared by all. TOOL is a release build. The
order comes on standard input, the price of AKT from a warm cache. PRICE_SCRIPT is a copy of the stock script,
price_script_generic.sh of akash-network/helm-charts; it needs jq, bc, mawk and curl. Standard library only.
"""
import argparse, os, statistics, subprocess, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ORDER = os.path.join(HERE, "..", "..", "docs", "examples", "order.json")
CONFIGURATION = """\
default_profile: main
profiles:
  main:
    provider: akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf
    endpoints:
      provider_console: https://provider-console-api.akash.network
      console: https://console-api.akash.network
price:
  targets: {cpu: 1.60, memory: 0.80, storage: {ephemeral: 0.02, beta1: 0.01, beta2: 0.03, beta3: 0.04}, endpoint: 0.05, ip: 5}
  gpu: {a100: 120, t4: 80, "*": 130}
  akt_price: {usd: null, max_age: 60m}
"""


def start(arguments, environment):
    files = [(os.POSIX_SPAWN_OPEN, 0, ORDER, os.O_RDONLY, 0),
             (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    return os.posix_spawn(arguments[0], arguments, environment, file_actions=files)


def run(arguments, environment):
    before = time.perf_counter()
    _, status = os.waitpid(start(arguments, environment), 0)
    assert status == 0, f"{arguments} ended with {status}"
    return time.perf_counter() - before


def warm(home):
    """Puts a price of AKT where the tool and the script look for it."""
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    cache = os.path.join(home, ".cache", "akash-provider-tool")
    os.makedirs(cache)
    with open(os.path.join(cache, "akt-price.json"), "w") as file:
        file.write('{"schema":"akash-provider-tool/akt-price-cache/v1","usd":"0.798919","source":"dia",'
                   f'"fetched_at":"{now}"}}')
    with open("/tmp/aktprice.cache", "w") as file:
        file.write("0.798919\n")


def parallel(arguments, environment, count):
    before = time.perf_counter()
    for process in [start(arguments, environment) for _ in range(count)]:
        _, status = os.waitpid(process, 0)
        assert status == 0
    return time.perf_counter() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--script")
    parser.add_argument("--rounds", type=int, default=300)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    with tempfile.TemporaryDirectory() as home:
        warm(home)
        plain = {"PATH": "/usr/bin:/bin", "HOME": home}
        configuration = os.path.join(home, "config.yaml")
        with open(configuration, "w") as file:
            file.write(CONFIGURATION)
        configured = {**plain, "AKASH_PROVIDER_TOOL_CONFIG": configuration}
        commands = [("/bin/true", ["/bin/true"], plain), ("price", [tool, "price"], plain),
                    ("price, with a configuration file", [tool, "price"], configured),
                    ("price --format json", [tool, "price", "--format", "json"], plain)]
        times = [[] for _ in commands]
        for _ in range(options.rounds):
            for (_, arguments, environment), seconds in zip(commands, times):
                seconds.append(run(arguments, environment))
        if options.script:
            script = ["/bin/bash", os.path.abspath(options.script)]
            commands.append(("the stock script", script, plain))
            times.append([run(script, plain) for _ in range(max(5, options.rounds // 30))])

        print("| command | min ms | median ms | × /bin/true (min) | (median) |")
        print("|---|---|---|---|---|")
        least, middle = min(times[0]), statistics.median(times[0])
        for (name, _, _), seconds in zip(commands, times):
            low, median = min(seconds), statistics.median(seconds)
            print(f"| {name} | {low * 1e3:.2f} | {median * 1e3:.2f} | {low / least:.1f} | {median / middle:.1f} |")
        bids = [tool, "price"]
        sequential = sum(run(bids, plain) for _ in range(1000))
        print(f"\n1000 bids one after another: {sequential:.2f} s")
        together = [parallel(bids, plain, 32) for _ in range(10)]
        print(f"32 bids at once: {min(together) * 1e3:.0f} ms at best, {statistics.median(together) * 1e3:.0f} ms median")
        if options.script:
            print(f"32 stock scripts at once: {parallel(script, plain, 32) * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
