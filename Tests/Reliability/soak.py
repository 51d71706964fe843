#!/usr/bin/env python3
"""Runs the tool for minutes, many at once, in bad weather, and looks whether all holds that it promises.

  soak.py TOOL [--minutes 10] [--parallel 32] [--seed N] [--small]
  soak.py TOOL --self-check          shows that broken promises are found: with tools that break one each

Both stand-ins (Tests/Data) have random faults injected all the time; bids, syncs, reports, forecasts, reconciliations,
checks and rotations of keys, readers and writers of the configuration run in loops, and are killed at random moments.
During it, every run must end in time with a documented status; every bid must be right, or there must be none; every
figure must be the true one. Afterwards the ledgers must be whole, the configuration must be what somebody wrote, and no
key, lock, process or temporary file may be lost or left. Exit status 0 only if all that holds; else the folder stays.

Python 3.9 or later, Linux, standard library only. The same seed makes the same faults and jobs, at other moments.
"""
import argparse, os, random, shutil, signal, sys, tempfile, threading, time, traceback

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from afterwards import Afterwards                   # noqa: E402
from bids import Bids                               # noqa: E402
from books import Books                             # noqa: E402
from faults import Weather                          # noqa: E402
from house import House                             # noqa: E402
from runs import Crew                               # noqa: E402
from world import SMALL, Size, World                # noqa: E402


class Soak:
    def __init__(self, options, folder):
        self.tool, self.patience, self.folder = os.path.abspath(options.tool), options.patience, folder
        self.minutes, self.parallel, self.seed = options.minutes, options.parallel, options.seed
        self.favoured = options.favour
        self.size = SMALL if options.small else Size()
        self.done = threading.Event()

    def run(self):
        """All of it; the violations."""
        self.world = World(self.folder, self.size)
        try:
            self.crew = Crew(self.tool, self.world, random.Random(f"{self.seed} kills"), self.patience)
            self.crew.thread.start()
            self.weather = Weather(self.world, random.Random(f"{self.seed} weather"))
            self.bids = Bids(self.crew, self.world, self.weather, random.Random(f"{self.seed} orders"))
            self.books = Books(self.crew, self.world, self.weather)
            self.house = House(self.crew, self.world, self.weather, self.books)
            self.after = Afterwards(self.crew, self.world, self.books, self.house, self.bids)
            self.storm()
            try:
                self.after.check()
            except Exception:
                self.crew.violate("the look afterwards came to no end:\n" + traceback.format_exc())
            if self.weather.failure:
                self.crew.violate(self.weather.failure)
            for words in self.weather.astray:
                self.crew.violate(f"a secret went where it should not: {words}")
        finally:
            self.crew.stopping.set()
            self.crew.thread.join()
            self.world.end()
        return self.crew.violations

    def jobs(self):
        bids, books, house = self.bids, self.books, self.house
        weights = {bids.bid: 40, bids.bid_by_configuration: 8, bids.batch_of_bids: 4, bids.change_target: 3, books.sync: 16, books.show: 8,
                books.export: 6, books.reconcile: 1, books.forecast: 3, house.set: 6, house.unset: 2, house.get: 6, house.show: 3,
                house.check: 6, house.check_all: 1, house.list: 2, house.rotate: 5}
        return {job: weight * 20 if job.__name__ == self.favoured else weight for job, weight in weights.items()}

    def storm(self):
        threads = [threading.Thread(target=self.work, args=(number,)) for number in range(self.parallel)]
        self.weather.start()
        for thread in threads:
            thread.start()
        try:
            self.done.wait(self.minutes * 60)
        finally:
            self.done.set()
            self.weather.stop()
            self.faults = self.weather.hits()
            for thread in threads:
                thread.join()

    def work(self, number):
        r = random.Random(f"{self.seed} worker {number}")
        jobs = self.jobs()
        while not self.done.is_set():
            try:
                r.choices(list(jobs), list(jobs.values()))[0](r)
            except Exception:
                self.crew.violate("an answer could not be understood:\n" + traceback.format_exc())
                if len(self.crew.violations) > 50:
                    return

    # -- what is told

    def report(self):
        crew, names = self.crew, sorted({name for name, _ in self.crew.counts})
        print(f"seed {self.seed}, {self.minutes:g} minutes, {self.parallel} at once: {sum(crew.counts.values())} runs")
        for name in names:
            statuses = {status: count for (other, status), count in crew.counts.items() if other == name}
            words = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items(), key=str))
            print(f"  {name:20} {sum(statuses.values()):7}   {words:58} {crew.slowest[name]:5.1f} s {crew.largest[name]:4.0f} MB")
        print("signals sent: " + ", ".join(f"{name} {count}" for name, count in sorted(crew.kills.items())))
        print(f"faults met, of {self.weather.requests} requests: "
              + ", ".join(f"{kind} {count}" for kind, count in self.faults.items()))
        print(f"bids: {self.bids.given} given, {self.bids.refused} refused, {self.bids.unknown} without a price of AKT; "
              f"AKT had {len(self.weather.prices)} prices")
        print(f"days recorded in bad weather: {self.after.days_recorded}; keys made, replaced or revoked: {self.house.rotations}; "
              f"temporary files left by kills, then cleared: {self.after.left_by_kills}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--parallel", type=int, default=32)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--patience", type=float, default=600, help="seconds that no run may take, besides the limits of each command")
    parser.add_argument("--small", action="store_true", help="fewer orders, homes and days, so that it begins and ends sooner")
    parser.add_argument("--favour", metavar="JOB", help="the job that is to be done most of the time")
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()
    # A shell's background job ignores Ctrl-C, and its children would with it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if options.self_check:
        from mutants import check_all
        return check_all(options.tool, options.seed)
    folder = tempfile.mkdtemp(prefix="akash-provider-tool-soak-")
    soak = Soak(options, folder)
    violations = soak.run()
    soak.report()
    if not violations:
        shutil.rmtree(folder)
        print("all holds")
        return 0
    # The first, and what was found in the look afterwards.
    for violation in violations[:30] + violations[30:][-10:]:
        print(f"VIOLATION: {violation}", file=sys.stderr)
    print(f"{len(violations)} violations; the files are in {folder}; to run it again:\n  {sys.argv[0]} {options.tool} "
          f"--minutes {options.minutes:g} --parallel {options.parallel} --seed {options.seed}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
