#!/usr/bin/env python3
"""How many orders and series a second the recipes for Spark and DuckDB handle, beside the tool alone in the same run.

  network_scale.py TOOL [--orders 200000] [--series 400] [--rounds 3]

The recipes are those of docs/integrations.md, as they stand there: orders and answers are read, priced, put together and
written. A worker has a core of its own (taskset), so one worker means one core for the tool, for Spark and Python and the
tool under it, and for both DuckDBs and the tool between them. What a recipe takes for a single line is taken off, and
printed beside it; the best of the rounds counts. The tool alone reads the lines from a file and writes the answers to
/dev/null.

At the end: CPU and time of as many processes at once as there are cores, each on all cores as a task of Spark has them, and
each on a core of its own.

TOOL is a release build; spark-submit with Java, and duckdb or its Python module, are measured where they are installed
(pip install pyspark duckdb). Standard library only.
"""
import argparse, json, os, random, re, resource, shutil, subprocess, sys, tempfile, time
from datetime import date, timedelta

sys.dont_write_bytecode = True
from batch_throughput import HERE, orders  # noqa: E402

PAGE = os.path.join(HERE, "..", "..", "docs", "integrations.md")
DAYS = 400
VARIABLES = {"LC_ALL": "C.UTF-8", "AKASH_PROVIDER_TOOL_AKT_PRICE": "0.8", "SPARK_LOCAL_IP": "127.0.0.1"}


def recipes(folder):
    """Writes the files of the recipes, and returns the commands by what is measured."""
    with open(PAGE, encoding="utf-8") as file:
        sections = file.read().split("\n## ")
    commands = []
    for section in sections:
        if not section.startswith("At network scale"):
            continue
        for language, name, text in re.findall(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", section, re.M | re.S):
            if name:
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            elif language == "sh":
                commands += [line for line in text.splitlines() if not line.startswith("akash-provider-tool")]
    found = {(program, what): next(c for c in commands if c.startswith(program) and what in c)
             for program in ("spark-submit", "duckdb") for what in ("bids", "forecasts")}
    alone = {"bids": "akash-provider-tool price --batch < direct.ndjson > /dev/null",
             "forecasts": "akash-provider-tool forecast --batch < direct.ndjson > /dev/null"}
    return found | {("the tool alone", what): command for what, command in alone.items()}


def write_orders(folder, count):
    direct = os.path.join(folder, "direct.ndjson")
    orders(direct, count)
    with open(direct, encoding="utf-8") as lines, open(os.path.join(folder, "orders.ndjson"), "w", encoding="utf-8") as file:
        for number, line in enumerate(lines):
            file.write(f'{{"id":"{number}/1/1","order":{line.rstrip()}}}\n')


def write_series(folder, count):
    """The days of providers, as `earnings export --format csv` has them, and as series."""
    draw = random.Random(1)
    first = date(2025, 10, 1)
    with open(os.path.join(folder, "earnings.csv"), "w", encoding="utf-8") as days, \
            open(os.path.join(folder, "direct.ndjson"), "w", encoding="utf-8") as direct:
        days.write("provider,from,to,net_usd\n")
        for number in range(count):
            level, values = draw.uniform(20, 500), []
            for _ in range(DAYS):
                level = max(5, level + draw.gauss(0, 4))
                values.append(round(level * draw.uniform(0.9, 1.1), 6))
            days.writelines(f"provider-{number},{first + timedelta(i)},{first + timedelta(i)},{value}\n"
                            for i, value in enumerate(values))
            direct.write(json.dumps({"id": f"provider-{number}", "horizon": 30, "values": values}) + "\n")


def environment(folder):
    return {**VARIABLES, "HOME": folder, "PATH": os.path.join(folder, "bin") + ":" + os.environ["PATH"]}


def seconds(command, workers, folder):
    cores = "0" if workers == 1 else f"0-{workers - 1}"
    command = command.replace("local[*]", f"local[{workers}]")
    before = time.perf_counter()
    done = subprocess.run(["taskset", "-c", cores, "sh", "-euc", command], cwd=folder, capture_output=True, text=True,
                          env=environment(folder))
    if done.returncode != 0:
        sys.exit(f"{command}\n{done.stdout}{done.stderr}")
    return time.perf_counter() - before


def prepare(folder, tool):
    """Puts the programs in place, and returns which ones there are."""
    os.mkdir(os.path.join(folder, "bin"))
    os.symlink(tool, os.path.join(folder, "bin", "akash-provider-tool"))
    programs = ["the tool alone"]
    if shutil.which("spark-submit") and shutil.which("java"):
        programs.append("spark-submit")
    if not shutil.which("duckdb"):
        os.symlink(os.path.join(HERE, "..", "Data", "duckdb"), os.path.join(folder, "bin", "duckdb"))
    if shutil.which("duckdb") or subprocess.run(["python3", "-c", "import duckdb"], capture_output=True).returncode == 0:
        programs.append("duckdb")
    return programs


def measure(what, write, count, options):
    """Prints rows of the table: what, program, workers, start, lines a second, and two ratios."""
    with tempfile.TemporaryDirectory() as folder:
        programs = prepare(folder, os.path.abspath(options.tool))
        commands = recipes(folder)
        kinds = [(program, workers) for program in programs for workers in (1, 2)]
        times = {}
        for size in (1, count):
            write(folder, size)
            for _ in range(options.rounds):
                for program, workers in kinds:
                    spent = seconds(commands[program, what], workers, folder)
                    times.setdefault((program, workers, size), []).append(spent)
    rates = {}
    for program, workers in kinds:
        start, whole = min(times[program, workers, 1]), min(times[program, workers, count])
        rate = rates[program, workers] = (count - 1) / (whole - start)
        print(f"| {what} | {program} | {workers} | {start:.2f} | {rate:,.0f} | {rate / rates[program, 1]:.2f} | "
              f"{rate / rates['the tool alone', workers]:.2f} |", flush=True)


def crowd(what, write, count, options):
    """Prints what it costs that each of several processes uses all cores."""
    cores = sorted(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder, os.path.abspath(options.tool))
        command = recipes(folder)["the tool alone", what]
        write(folder, count)
        spent = {False: [], True: []}
        for _ in range(options.rounds):
            for pinned, figures in spent.items():
                before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
                processes = []
                for core in cores:
                    allowed = str(core) if pinned else ",".join(map(str, cores))
                    processes.append(subprocess.Popen(["taskset", "-c", allowed, "sh", "-euc", command], cwd=folder,
                                                      env=environment(folder)))
                assert all(process.wait() == 0 for process in processes)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                figures.append((cpu, time.perf_counter() - start))
    for pinned, name in ((False, "on all cores"), (True, "on a core of its own")):
        cpu, wall = (min(column) for column in zip(*spent[pinned]))
        print(f"{what}: {len(cores)} processes at once, each {name}: {cpu:.2f} s CPU, {wall:.2f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--orders", type=int, default=200_000)
    parser.add_argument("--series", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("| | | workers | start s | lines a second | × one worker | × the tool alone |")
    print("|---|---|---|---|---|---|---|")
    measure("bids", write_orders, options.orders, options)
    measure("forecasts", write_series, options.series, options)
    print()
    crowd("bids", write_orders, options.orders, options)
    crowd("forecasts", write_series, options.series, options)


if __name__ == "__main__":
    main()
