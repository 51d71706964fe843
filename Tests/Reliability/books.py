"""What is done to the earnings: their commands, and whether each answer is right."""
import csv, io, json, os
from decimal import Decimal
from world import agree, days

EXPORT_DAYS = ("2026-09-01", "2026-10-31")
TIMEOUT = ["--timeout", "3s"]


class Books:
    """Each job runs the tool once and judges it."""

    def __init__(self, crew, world, weather):
        self.crew, self.world, self.weather = crew, world, weather

    def run(self, name, words, home=None, **more):
        home = home or self.world.books
        return self.crew.run(name, words, home, self.world.books_environment(), **more)

    def statuses(self, run, *usual):
        """An outage of the keys' database is answered as a bad key is; only then may a key be called bad."""
        return {*usual, 77} if self.weather.database_was_down(run.start - 1, run.end) else {*usual}

    def judge(self, run, *usual):
        if "of another wallet" in run.errors or "wallet-mismatch" in run.errors:
            return self.crew.violate("a good key is called another wallet's", run)
        return self.crew.judge(run, self.statuses(run, *usual))

    # -- jobs

    def sync(self, r):
        every = self.world.days
        count = r.choice([1, 3, 12])
        start = r.randrange(len(every) - count)
        words = ["earnings", "sync", "--from", every[start], "--to", every[start + count - 1], *TIMEOUT]
        home = r.choice([self.world.books] * 2 + self.world.solos)
        # In the books there are wallets too that earn nothing, with which `--all` cannot be content.
        words += ["--all"] if home != self.world.books and r.random() < 0.4 else ["--profile", r.choice(list(self.world.providers))]
        words += r.choice([[], [], ["--quiet"], ["--reread", "3650d"], ["--format", "json"], ["--source", "console"], ["--verbose"]])
        run = self.run("earnings sync", words, home, limit=200)
        if self.judge(run, 0, 69, 75) and not run.is_cut_off and run.text and "--format" in words:
            if any(sync["revised"] for sync in json.loads(run.text)["syncs"]):
                self.crew.violate("a day is said to have changed", run)

    def show(self, r):
        profile, provider = r.choice(list(self.world.providers.items()))
        every = self.world.days
        count = r.choice([1, 7, 40, 110])
        start = r.randrange(len(every) - count)
        source = r.choice(["ledger", "ledger", "auto", "provider-console", "console"])
        by = r.choice(["month", "quarter", "total"]) if source != "ledger" else r.choice(["day", "week", "month"])
        run = self.run("earnings show", ["earnings", "show", "--profile", profile, "--from", every[start], "--to", every[start + count - 1],
                                         "--source", source, "--by", by, "--format", "json", *TIMEOUT], limit=120)
        if self.judge(run, 0, 69, 75, *([66] if source == "ledger" else [])) and not run.is_cut_off:
            self.check_report(run, provider)

    def check_report(self, run, provider):
        """What is printed is whole, also before an error; each row is the exact sum of the days that it says it has."""
        if not run.text:
            return run.status != 0 or self.crew.violate("nothing was printed", run)
        try:
            report = json.loads(run.text)
        except ValueError:
            return self.crew.violate("half an answer was printed", run)
        for row in report["rows"]:
            known = [day for day in days(row["from"], row["to"]) if day not in row["missing_days"]]
            if not known:
                if row["usd"] is not None:
                    return self.crew.violate(f"a figure of no day at all: {row}", run)
                continue
            for name, exact in self.world.sum(provider, known).items():
                if not agree(Decimal(row[name]), exact):
                    return self.crew.violate(f"{row['period']}: {name} is {row[name]}, and ought to be {exact}", run)

    def export(self, r):
        """All writers of a file write the same two months, so that it is whole whenever it is looked at."""
        form = r.choice(["csv", "ndjson", "prometheus", "hledger", "beancount"])
        path = os.path.join(self.world.folder, "out", f"p1.{form}")
        run = self.run("earnings export", ["earnings", "export", "--format", form, "--from", EXPORT_DAYS[0], "--to", EXPORT_DAYS[1],
                                           "--source", "ledger", "--output", path])
        if self.judge(run, 0, 66) and run.output:
            self.crew.violate("something was printed beside the file", run)
        if run.status == 0 or os.path.exists(path):
            self.check_file(form, path, run)

    def check_file(self, form, path, run=None):
        wanted, provider = days(*EXPORT_DAYS), self.world.providers["p1"]
        try:
            with open(path, newline="") as file:
                text = file.read()
        except OSError as problem:
            return self.crew.violate(f"no {form} file: {problem}", run)
        if not text.endswith("\n"):
            return self.crew.violate(f"a {form} file that breaks off", run)
        rows = {"csv": lambda: list(csv.DictReader(io.StringIO(text))),
                "ndjson": lambda: [json.loads(line) for line in text.splitlines()]}.get(form, lambda: None)()
        if rows is None:
            return
        if [row["period"] for row in rows] != wanted:
            return self.crew.violate(f"a {form} file without all of its days", run)
        for row in rows:
            for name, exact in self.world.figure(provider, row["period"]).items():
                if row[name] not in ("", None) and not agree(Decimal(row[name]), exact):
                    return self.crew.violate(f"{form}: {name} of {row['period']} is {row[name]}, and ought to be {exact}", run)

    def reconcile(self, r):
        profile = r.choice(["p1", "p3"])
        month = r.choice(["2026-05", "2026-09", "2026-10"])
        run = self.run("earnings reconcile", ["earnings", "reconcile", "--profile", profile, "--month", month, "--format", "json",
                                              "--source", r.choice(["console", "ledger"]), "--timeout", "5s"], limit=200)
        if not self.judge(run, 0, 1, 66, 69, 75) or run.is_cut_off or run.status not in (0, 1):
            return
        for day in json.loads(run.text)["days"]:
            for finding in day["findings"]:
                if finding["reason"] != "day-missing":
                    return self.crew.violate(f"{day['day']} is called uneven: {finding}", run)

    def forecast(self, r):
        run = self.run("forecast", ["forecast", "--profile", r.choice(list(self.world.providers)), "--horizon", "14d",
                                    "--format", "json"], limit=120)
        if not self.judge(run, 0, 66) or run.is_cut_off or run.status:
            return
        rows = json.loads(run.text)["rows"]
        for row in rows:
            bounds = [Decimal(row[name]) for name in ("lo95", "lo80", "mean", "hi80", "hi95")]
            if bounds != sorted(bounds) or not all(bound.is_finite() for bound in bounds):
                return self.crew.violate(f"no ranges: {row}", run)
        if len(rows) != 14:
            self.crew.violate("a forecast of 14 days has another number", run)
