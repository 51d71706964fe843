"""What must hold when the weather has cleared."""
import contextlib, glob, os, re, sqlite3, stat, time
from collections import Counter
from decimal import Decimal
from books import EXPORT_DAYS
from house import CHANGING
from remains import Remains
from runs import SECRETS
from world import CPU_TARGETS, LAST_DAY, agree

ENDING = ".akash-provider-tool"       # of the temporary name of a file that is being replaced
# All that may lie in a home: nothing of it is temporary.
EXPECTED = re.compile(
    r"(tmp|cwd)$|out/p1\.(csv|ndjson|prometheus|hledger|beancount)$|(bids|solo)-\d+/\.config/akash-provider-tool/config\.yaml$|"
    r"books/\.config/akash-provider-tool/(config\.yaml|\w+\.token)$|[\w-]+/\.cache/akash-provider-tool/(akt-price\.(json|failed|lock)|"
    r"blocks-v1\.db)$|[\w-]+/\.local/share/akash-provider-tool/(ledger\.db|sync\.lock|keys\.(json|lock))$")


class Afterwards:
    def __init__(self, crew, world, books, house, bids):
        self.crew, self.world, self.books, self.house, self.bids = crew, world, books, house, bids
        self.remains = Remains(crew, world)
        self.days_recorded = self.left_by_kills = 0
        self.began = time.time()

    def check(self):
        self.remains.no_process()
        self.ledgers(whole=False)
        self.leftovers()
        self.configurations()
        self.clean_round()
        self.ledgers(whole=True)
        self.configurations()
        self.files()
        self.remains.locks()
        self.remains.no_process()
        self.remains.stand_ins()

    def ledger_paths(self):
        return [f"{home}/.local/share/akash-provider-tool/ledger.db" for home in [self.world.books, *self.world.solos]]

    # -- the ledger

    def ledgers(self, whole):
        """Each figure is the true one, and none was ever said to have changed; `whole`: no day is missing."""
        for path in self.ledger_paths():
            if not os.path.exists(path):
                if whole:
                    self.crew.violate(f"there is no {path}")
                continue
            try:
                with contextlib.closing(sqlite3.connect(path)) as database:
                    if [row[0] for row in database.execute("PRAGMA integrity_check")] != ["ok"]:
                        self.crew.violate(f"{path} is damaged")
                    # Killed before it has made the tables; the next one makes them.
                    if not whole and not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                        continue
                    rows = database.execute("SELECT provider, day, source, revision, uakt, uact, usd FROM figures").fetchall()
            except sqlite3.DatabaseError as problem:
                self.crew.violate(f"{path} is damaged: {problem}")
                continue
            self.figures(path, rows, whole)

    def figures(self, path, rows, whole):
        seen = {}
        for provider, day, source, revision, *amounts in rows:
            seen.setdefault(provider, set()).add(day)
            for (name, exact), amount in zip(self.world.figure(provider, day).items(), amounts):
                if not agree(Decimal(amount), exact):
                    self.crew.violate(f"{path}: {name} of {provider} on {day} is {amount}, and ought to be {exact} ({source})")
            if revision:
                self.crew.violate(f"{path}: {day} of {provider} is said to have changed")
        if not whole:
            self.days_recorded += len(rows)
            return
        for provider in self.world.providers.values():
            missing = set(self.world.days) - seen.get(provider, set())
            if missing:
                self.crew.violate(f"{path}: {len(missing)} days of {provider} are missing after a clean sync")

    # -- files

    def leftovers(self):
        """What a kill has left: one file a target at most, which only its owner may read where it may hold a secret."""
        temporary = [path for path in self.world.everything() if os.path.basename(path).endswith(ENDING)]
        self.left_by_kills = len(temporary)
        for path, count in Counter(temporary).items():
            target = os.path.join(os.path.dirname(path), os.path.basename(path)[1:-len(ENDING)])
            if not EXPECTED.match(target):
                self.crew.violate(f"a temporary file of nothing: {path}")
            if stat.S_IMODE(os.stat(os.path.join(self.world.folder, path)).st_mode) & 0o077 and self.holds_secret(path):
                self.crew.violate(f"a secret lies open in {path}")

    def holds_secret(self, path):
        with open(os.path.join(self.world.folder, path), "rb") as file:
            content = file.read()
        return any(secret.search(content) for secret in SECRETS)

    def files(self):
        """Only those that are known, and secrets only in the configuration and in files of tokens."""
        for path in self.world.everything():
            if not EXPECTED.match(path):
                self.crew.violate(f"a file is left: {path}")
            if not path.endswith(("/config.yaml", ".token")) and self.holds_secret(path):
                self.crew.violate(f"a secret lies in {path}")
        # Where a new key goes that could not be kept; here each could.
        for path in glob.glob("/tmp/akash-provider-tool-recovered-key-*") + glob.glob("/dev/shm/akash-provider-tool-recovered-key-*"):
            if os.stat(path).st_mtime > self.began:
                self.crew.violate(f"a file is left: {path}")

    def configurations(self):
        """A writer's value, all other lines to the letter, and nobody else's to read."""
        path = os.path.join(self.world.books, ".config", "akash-provider-tool", "config.yaml")
        if stat.S_IMODE(os.stat(path).st_mode) != 0o600:
            self.crew.violate("the configuration holds keys, and others may read it")
        text = self.world.configuration(self.world.books)
        own = [f"    api_key: {self.world.keys['p1']}   # the key itself"]

        def steady(text):
            return sorted(line for line in text.splitlines() if line in own or not CHANGING.match(line) and line != "  gpu:")
        if steady(text) != steady(self.world.first_text):
            differing = Counter(steady(text))
            differing.subtract(Counter(steady(self.world.first_text)))
            lines = [line for line, count in differing.items() if count and not any(secret.search(line.encode()) for secret in SECRETS)]
            self.crew.violate(f"other lines of the configuration have changed: {lines}")
        for home in [self.world.books, *self.world.bids]:
            value = re.search(r"(?m)^    cpu: (\S+)", self.world.configuration(home))
            if not value or value[1] not in CPU_TARGETS:
                self.crew.violate(f"the configuration of {home} says what nobody wrote: {value and value[1]}")
            self.well("config validate", ["config", "validate"], home)

    # -- once more, in good weather

    def well(self, name, words, home, environment=None, stdin=b""):
        run = self.crew.run(name, words, home, environment if environment is not None else self.world.books_environment(), stdin,
                            limit=300, may_be_killed=False)
        self.crew.judge(run, {0})
        return run

    def clean_round(self):
        every = ["--from", self.world.size.first_day, "--to", LAST_DAY]
        for name in self.world.rotating:
            self.well("keys rotate", ["keys", "rotate", "--yes", "--profile", name], self.world.books)
            self.house.compare(name)
        self.well("keys check --all", ["keys", "check", "--all"], self.world.books)
        # All days once more: what the service says now is what was recorded then, to the last digit.
        for profile in self.world.providers:
            self.well("earnings sync", ["earnings", "sync", "--profile", profile, *every, "--reread", "36500d"], self.world.books)
        for home in self.world.solos:
            self.well("earnings sync", ["earnings", "sync", "--all", *every, "--reread", "36500d"], home)
        self.well("config set", ["config", "set", "price.targets.cpu", CPU_TARGETS[0]], self.world.books)
        for home in self.world.bids:
            self.well("config set", ["config", "set", "price.targets.cpu", CPU_TARGETS[0]], home)
            self.fresh_bid(home)
        for form in ("csv", "ndjson", "prometheus", "hledger", "beancount"):
            path = os.path.join(self.world.folder, "out", f"p1.{form}")
            self.well("earnings export", ["earnings", "export", "--format", form, "--from", EXPORT_DAYS[0], "--to", EXPORT_DAYS[1],
                                          "--source", "ledger", "--output", path], self.world.books)
            self.books.check_file(form, path)
        self.well("earnings reconcile", ["earnings", "reconcile", "--profile", "p3", "--month", "2026-10", "--source", "ledger"],
                  self.world.books)

    def fresh_bid(self, home):
        """One bid at a price that is asked for anew, so that the cache is written too."""
        for path in glob.glob(f"{home}/.cache/akash-provider-tool/akt-price.*"):
            if not path.endswith(".lock"):
                os.remove(path)
        number = next(n for n, right in enumerate(self.bids.right) if len(right) > 1 and all(status == 0 for status, *_ in right.values()))
        self.well("price", ["price"], home, self.bids.environment(self.bids.vectors[number]["env"]),
                  self.bids.vectors[number]["stdin"].encode())
