#!/usr/bin/env python3
"""How long a forecast takes, and how wrong it is, on made-up providers.

  forecast.py TOOL [--series 40] [--rounds 20] [--peers]

process   TOOL forecast --history of 730 days, 90 days ahead, with its backtests, as a whole process
series    CPU of TOOL forecast --batch for a series of 730 values, 90 ahead
cores     the same batch on one core and on all
leases    CPU of a series of 400 days with about 1000 leases, 90 ahead
accuracy  MASE, coverage and MSIS of 30 days that were held back, beside the last week going on

--peers adds AutoETS, AutoARIMA and SCUM4 (the mean of AutoETS, DynamicOptimizedTheta, AutoCES and AutoARIMA) from statsforecast,
if that is installed, in the same run: CPU of a series and the same measures.

TOOL is a release build. Standard library only, without --peers.
"""
import argparse, json, math, os, random, resource, statistics, subprocess, sys, tempfile, time
from datetime import date, timedelta

LENGTH, AHEAD, HELD = 730, 90, 30


def provider(seed, days):
    """Dollars a day of a provider, and its leases: they come at random, fewer on weekends, and last by a Pareto law."""
    rng = random.Random(seed)
    cards, price, rate = rng.randint(12, 60), rng.uniform(3, 30), rng.uniform(0.6, 3)
    leases, active, values = [], [], []
    for day in range(-90, days):
        active = [lease for lease in active if lease[1] > day]
        weekend = (day % 7) > 4
        expected, arrivals, product = rate * (0.5 if weekend else 1.2), 0, rng.random()
        while product > math.exp(-expected):
            arrivals, product = arrivals + 1, product * rng.random()
        for _ in range(arrivals):
            if len(active) < cards:
                lease = (day + rng.random(), day + 1 + 4 * rng.paretovariate(1.1), price * rng.uniform(0.9, 1.1))
                active.append(lease)
                leases.append(lease)
        price *= math.exp(rng.gauss(0, 0.004))
        if day >= 0:
            values.append(round(sum(min(1, end - day) * usd for _, end, usd in active), 2))
    return values, leases, cards, price


def cpu(arguments, text):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    answer = subprocess.run(arguments, input=text.encode(), capture_output=True, check=True).stdout.decode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.perf_counter() - start, [json.loads(line) for line in answer.splitlines()]


def process(tool, rounds):
    values = provider(1, LENGTH)[0]
    first = date(2024, 11, 1)
    with tempfile.TemporaryDirectory() as home:
        path = os.path.join(home, "history.csv")
        with open(path, "w") as file:
            file.write("date,amount\n" + "".join(f"{first + timedelta(n)},{v}\n" for n, v in enumerate(values)))
        times = {"/bin/true": [], "forecast": []}
        commands = {"/bin/true": ["/bin/true"], "forecast": [tool, "forecast", "--history", path]}
        for _ in range(rounds):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, env={"HOME": home, "PATH": "/usr/bin:/bin"}, capture_output=True, check=True)
                times[name].append(time.perf_counter() - start)
    for name, seconds in times.items():
        print(f"process   {name:<10} {1000 * min(seconds):8.1f} ms at best, {1000 * statistics.median(seconds):8.1f} in the median")


def measures(values, future, answer, cycle=7):
    scale = statistics.fmean(abs(values[t] - values[t - cycle]) for t in range(cycle, len(values))) or 1
    error = statistics.fmean(abs(y - m) for y, m in zip(future, answer["mean"])) / scale
    within = [statistics.fmean(low <= y <= high for y, low, high in zip(future, answer["lo" + p], answer["hi" + p])) for p in ("80", "95")]
    width = statistics.fmean(high - low + 40 * max(0, low - y) + 40 * max(0, y - high)
                             for y, low, high in zip(future, answer["lo95"], answer["hi95"])) / scale
    total = abs(sum(answer["mean"]) - sum(future)) / max(1e-9, sum(future))
    return error, *within, width, total


def show(name, rows, milliseconds=None):
    mase, in80, in95, msis, total = (statistics.fmean(column) for column in zip(*rows))
    time_text = f", {milliseconds:6.1f} ms CPU a series" if milliseconds else ""
    print(f"accuracy  {name:<16} MASE {mase:.3f}, within {100 * in80:.0f}/{100 * in95:.0f} %, MSIS95 {msis:6.2f}, "
          f"error of the total {100 * total:4.1f} %{time_text}")


def seasonal_naive(values):
    spread = 1.2816 * statistics.pstdev(values[t] - values[t - 7] for t in range(7, len(values)))
    mean = [values[len(values) - 7 + step % 7] for step in range(HELD)]
    wide = [spread * math.sqrt(step // 7 + 1) for step in range(HELD)]
    return {"mean": mean, "lo80": [m - w for m, w in zip(mean, wide)], "hi80": [m + w for m, w in zip(mean, wide)],
            "lo95": [m - 1.53 * w for m, w in zip(mean, wide)], "hi95": [m + 1.53 * w for m, w in zip(mean, wide)]}


def peers(series):
    import numpy
    from statsforecast.models import AutoARIMA, AutoCES, AutoETS, DynamicOptimizedTheta
    models = {"AutoETS": AutoETS, "DOT": DynamicOptimizedTheta, "CES": AutoCES, "AutoARIMA": AutoARIMA}
    for model in models.values():  # compiled once, which is not the forecast's time
        model(season_length=7).forecast(y=numpy.array(series[0][0][:60]), h=7, level=[80, 95])
    rows, spent = {name: [] for name in [*models, "SCUM4"]}, dict.fromkeys(models, 0.0)
    for values, future in series:
        answers = []
        for name, model in models.items():
            start = time.process_time()
            found = model(season_length=7).forecast(y=numpy.array(values), h=HELD, level=[80, 95])
            spent[name] += time.process_time() - start
            answer = {"mean": list(found["mean"])}
            for level in ("80", "95"):
                answer["lo" + level], answer["hi" + level] = list(found["lo-" + level]), list(found["hi-" + level])
            answers.append(answer)
            rows[name].append(measures(values, future, answer))
        mean = {key: [statistics.fmean(step) for step in zip(*(a[key] for a in answers))] for key in answers[0]}
        rows["SCUM4"].append(measures(values, future, mean))
    spent["SCUM4"] = sum(spent.values())
    for name in ("AutoETS", "AutoARIMA", "SCUM4"):
        show(name, rows[name], 1000 * spent[name] / len(series))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--series", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    batch = [options.tool, "forecast", "--batch"]

    process(options.tool, options.rounds)
    long = "".join(json.dumps({"id": n, "horizon": AHEAD, "values": provider(n, LENGTH)[0]}) + "\n" for n in range(options.series))
    used, wall, _ = cpu(batch, long)
    print(f"series    {1000 * used / options.series:8.1f} ms CPU each")
    _, alone, one = cpu(["taskset", "-c", "0", *batch], long)
    _, wall, all_cores = cpu(batch, long)
    print(f"cores     {alone / wall:8.2f} x as fast on {os.cpu_count()} cores as on one; same answers: {one == all_cores}")

    feed, held = "", []
    for n in range(options.series):
        values, leases, cards, price = provider(1000 + n, 400 + HELD)
        known = [{"start_day": start, "end_day": end if end < 400 else None, "usd_per_day": usd, "gpu_model": "a100", "gpu_units": 1,
                  "denom": "usd"} for start, end, usd in leases if start < 400]
        feed += json.dumps({"id": n, "horizon": HELD, "values": values[:400], "leases": known,
                            "capacity": [{"gpu_model": "a100", "units": cards, "usd_per_gpu_day": price}]}) + "\n"
        held.append((values[:400], values[400:]))
    used, _, with_leases = cpu(batch, feed)
    print(f"leases    {1000 * used / options.series:8.1f} ms CPU each")
    plain = "".join(json.dumps({"id": n, "horizon": HELD, "values": values}) + "\n" for n, (values, _) in enumerate(held))
    used, _, answers = cpu(batch, plain)
    show("seasonal naive", [measures(v, f, seasonal_naive(v)) for v, f in held])
    show("history alone", [measures(v, f, a) for (v, f), a in zip(held, answers)], 1000 * used / options.series)
    show("with leases", [measures(v, f, a) for (v, f), a in zip(held, with_leases)])
    if options.peers:
        peers(held)


main()
