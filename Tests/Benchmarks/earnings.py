#!/usr/bin/env python3
"""How long the ledger takes to fill and to read, as whole processes.

  earnings.py TOOL [--days 400] [--rounds 100]

sync    TOOL earnings sync --all, 3 providers from the stand-in, beside one curl that makes the same requests over
        one connection; both write nothing to the terminal, each starts with a fresh stand-in connection
report  a year by month from the ledger, beside /bin/true
fleet   a ledger of 100 providers x 3 years: a report of one of them, of all by month, and all days as CSV

TOOL is a release build. Needs curl. Standard library only.
"""
import argparse, json, os, sqlite3, statistics, subprocess, sys, tempfile, time
from datetime import date, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "Data", "console")
sys.dont_write_bytecode = True
sys.path.insert(0, DATA)
from fake_console import FakeConsole, SEED_KEYS  # noqa: E402

FIRST = date(2025, 10, 10)
FLEET = date(2023, 10, 1), date(2026, 9, 30)
QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def seconds(arguments, environment=None):
    before = time.perf_counter()
    subprocess.run(arguments, env=environment, check=True, **QUIET)
    return time.perf_counter() - before


def accounts():
    with open(os.path.join(DATA, "truth.json")) as file:
        known = json.load(file)["meta"]["accounts"]
    return [(known[label], "akash_" + digits * 16) for label, digits, *_ in SEED_KEYS[:3]]


def configure(home, urls):
    path = os.path.join(home, "config.yaml")
    with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
        file.write("default_profile: p0\nprofiles:\n")
        for number, (wallet, key) in enumerate(accounts()):
            file.write(f"  p{number}:\n    provider: {wallet}\n    api_key: {key}\n    endpoints: "
                       f"{{provider_console: '{urls[0]}', console: '{urls[1]}'}}\n")
    return path


def environment(home, configuration):
    return {"PATH": "/usr/bin:/bin", "HOME": home, "AKASH_PROVIDER_TOOL_CONFIG": configuration}


def curl_configuration(home, url, days):
    requests = []
    for _, key in accounts():
        for number in reversed(range(days)):
            day = FIRST + timedelta(number)
            requests.append(f'url = "{url}/provider-earnings?from_date={day}&to_date={day + timedelta(1)}"\n'
                            f'header = "X-API-Key: {key}"\noutput = "/dev/null"\n')
    path = os.path.join(home, "curl.txt")
    with open(path, "w") as file:
        file.write("next\n".join(requests))
    return path


def sync(tool, days, rounds=5):
    ours, curls = [], []
    with FakeConsole() as stand_in:
        for _ in range(rounds):
            with tempfile.TemporaryDirectory() as home:
                configuration = configure(home, (stand_in.provider_url, stand_in.console_url))
                last = FIRST + timedelta(days - 1)
                ours.append(seconds([tool, "earnings", "sync", "--all", "--from", str(FIRST), "--to", str(last)],
                                    environment(home, configuration)))
                curls.append(seconds(["curl", "-s", "-K", curl_configuration(home, stand_in.provider_url, days)]))
    ratio = min(ours) / min(curls)
    print(f"sync    {days} days x 3 providers: {min(ours):.2f} s, curl {min(curls):.2f} s, ratio of minima {ratio:.2f},"
          f" of medians {statistics.median(ours) / statistics.median(curls):.2f}")


def fill(home, providers, days):
    """A ledger with rows of our own, in the tables that the tool has made."""
    path = os.path.join(home, ".local", "share", "akash-provider-tool", "ledger.db")
    with sqlite3.connect(path) as ledger:
        ledger.executemany(
            "INSERT INTO figures (provider, day, source, revision, uakt, uact, usd, recorded_at) "
            "VALUES (?, ?, 'console', 0, ?, ?, ?, '2026-11-21T00:00:00Z')",
            ((provider, str(FLEET[0] + timedelta(number)), f"{number * 7919 % 10007}.136064772",
              f"{number * 104729 % 99991}.5", f"{number % 97}.396841325457847")
             for provider in providers for number in range(days)))


def bech32(number):
    """A valid address, so that the tool takes the row."""
    letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    words = [number >> 5 * i & 31 for i in range(32)]

    def polymod(values):
        check = 1
        for value in values:
            top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
            for i, g in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                check ^= g if top >> i & 1 else 0
        return check

    prefix = [ord(c) >> 5 for c in "akash"] + [0] + [ord(c) & 31 for c in "akash"]
    check = polymod(prefix + words + [0] * 6) ^ 1
    words += [check >> 5 * (5 - i) & 31 for i in range(6)]
    return "akash1" + "".join(letters[w] for w in words)


def ratio_to_true(arguments, environment, rounds):
    times, bare = [], []
    for _ in range(rounds):
        times.append(seconds(arguments, environment))
        bare.append(seconds(["/bin/true"]))
    return (f"{min(times) * 1000:.1f} ms, ratio to /bin/true {min(times) / min(bare):.1f} of minima, "
            f"{statistics.median(times) / statistics.median(bare):.1f} of medians")


def reports(tool, rounds):
    with tempfile.TemporaryDirectory() as home, FakeConsole() as stand_in:
        world = environment(home, configure(home, (stand_in.provider_url, stand_in.console_url)))
        seconds([tool, "earnings", "sync", "--from", "2025-10-10", "--to", "2026-11-13"], world)
        year = [tool, "earnings", "show", "--source", "ledger", "--from", "2025-11-01", "--to", "2026-10-31", "--by",
                "month", "--format"]
        print("report  a year by month:", ratio_to_true(year + ["table"], world, rounds))
        print("        the same as JSON:", ratio_to_true(year + ["json"], world, rounds))
        fleet = [bech32(i * 7919 + 1) for i in range(100)]
        fill(home, fleet, 1096)
        one = [tool, "earnings", "show", "--source", "ledger", "--provider", fleet[50], "--from", str(FLEET[0]), "--to",
               str(FLEET[1]), "--by", "month"]
        print(f"fleet   a report of one of 100 providers x 3 years: {seconds(one, world):.3f} s")
        everything = [tool, "earnings", "export", "--all", "--source", "ledger", "--from", str(FLEET[0]), "--to",
                      str(FLEET[1]), "--format", "csv"]
        print(f"        all 100 by month: {seconds(everything + ['--by', 'month'], world):.3f} s")
        print(f"        all 109,600 days as CSV: {seconds(everything, world):.3f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--days", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=100)
    options = parser.parse_args()
    sync(os.path.abspath(options.tool), options.days)
    reports(os.path.abspath(options.tool), options.rounds)
