"""Keys and configuration: what several processes change at once, and what must never be lost of it."""
import json, re, threading, time
from world import CPU_TARGETS, REREADS, token

TIMEOUT = ["--timeout", "3s"]
# The lines of the configuration that this changes; all others must stay to the letter.
CHANGING = re.compile(r"\s+(cpu|reread|a100|api_key|api_key_created|api_key_expires): ")
CARDS = ["100", "120.50", "140"]


class House:
    def __init__(self, crew, world, weather, books):
        self.crew, self.world, self.weather, self.books = crew, world, weather, books
        self.rotations = 0
        # One at a time for each wallet: what the service has is looked at in between.
        self.turns = {name: threading.Lock() for name in world.rotating}

    def run(self, name, words, **more):
        return self.books.run(name, words, **more)

    # -- configuration

    def set(self, r):
        name, value = r.choice([("price.targets.cpu", r.choice(CPU_TARGETS)), ("earnings.reread", r.choice(REREADS)),
                                ("price.gpu.a100", r.choice(CARDS))])
        run = self.run("config set", ["config", "set", name, value])
        if self.crew.judge(run, {0, 75}) and not run.is_cut_off and run.status == 0 and value not in run.text:
            self.crew.violate("another value was set", run)

    def unset(self, r):
        self.crew.judge(self.run("config unset", ["config", "unset", r.choice(["price.gpu.a100", "earnings.reread"])]), {0, 1, 75})

    def get(self, r):
        name, values = r.choice([("price.targets.cpu", CPU_TARGETS), ("earnings.reread", REREADS), ("price.gpu.a100", CARDS),
                                 ("price.targets.memory", ["0.80"]), ("profiles.p1.api_key", ["akash_fa4e…fa4e"])])
        run = self.run("config get", ["config", "get", name])
        if self.crew.judge(run, {0, 1} if name == "price.gpu.a100" else {0}) and not run.is_cut_off and run.status == 0:
            if run.text.strip() not in values:
                self.crew.violate(f"it says what nobody wrote, instead of one of {values}", run)

    def show(self, r):
        words = r.choice([["validate"], ["show", "--format", "json"], ["show", "--origin"], ["path"]])
        run = self.run("config " + words[0], ["config", *words])
        if self.crew.judge(run, {0}) and not run.is_cut_off and not run.text.strip():
            self.crew.violate("nothing was printed", run)

    # -- keys

    def check(self, r):
        """p1's token tells an outage from a bad key: whatever happens, nobody may blame its key."""
        words = r.choice([["--profile", "p1"], ["--profile", "p1"], ["--profile", "p2"], ["--profile", "p3"]])
        run = self.run("keys check", ["keys", "check", *words, "--format", "json", *TIMEOUT], limit=90)
        statuses = {0, 69, 75} if words[1] == "p1" else self.books.statuses(run, 0, 69, 75)
        if self.crew.judge(run, statuses) and not run.is_cut_off:
            check, = json.loads(run.text)["checks"]
            if (run.status == 0) != (check["state"] == "works"):
                self.crew.violate("exit status and state disagree", run)

    def check_all(self, r):
        """Those of the rotating wallets may be gone or new at this moment; so a key may be called missing or refused."""
        home = r.choice([self.world.books, *self.world.solos])
        run = self.run("keys check --all", ["keys", "check", "--all", *TIMEOUT], home=home, limit=240)
        self.crew.judge(run, {0, 69, 75, 77} if home == self.world.books else self.books.statuses(run, 0, 69, 75))

    def list(self, r):
        self.crew.judge(self.run("keys list", ["keys", "list", "--format", "json"]), {0})

    def rotate(self, r):
        """Replaces, revokes or makes a key. A success means that the service's key is the one in the configuration."""
        name = r.choice(list(self.world.rotating))
        if not self.turns[name].acquire(blocking=False):
            return
        try:
            words = r.choice([["rotate", "--yes"], ["rotate", "--yes"], ["rotate", "--yes"], ["revoke", "--yes"], ["create"]])
            run = self.run("keys " + words[0], ["keys", *words, "--profile", name, *TIMEOUT], limit=150)
            if not self.crew.judge(run, self.books.statuses(run, 0, 1, 69, 75)) or run.is_cut_off or run.status:
                return
            self.rotations += 1
            self.compare(name, run, is_revoked=words[0] == "revoke")
        finally:
            self.turns[name].release()

    def compare(self, name, run=None, is_revoked=False):
        there = self.key_at_service(self.world.rotating[name])
        # An older key that an interrupted rotation has left here is not the one that is revoked.
        here = None if is_revoked else self.key_here(name)
        if there != "unknown" and there != here:
            # Neither is told: they are secrets.
            return self.crew.violate(f"the key of {name} is another one here than at the service "
                                     f"({'none' if here is None else 'one'} here, {'none' if there is None else 'one'} there)", run)

    def key_at_service(self, wallet):
        """Asked in all weathers, until it is certain."""
        for _ in range(40):
            try:
                answer = json.loads(self.world.console.ask("/api-key", headers={"Authorization": "Bearer " + token(wallet)},
                                                            seconds=2))
                if re.fullmatch("akash_[0-9a-f]{64}", answer.get("api_key", "")):
                    return answer["api_key"]
            except Exception as problem:
                # The service's own words for a wallet without a key, not an injected 404.
                if getattr(problem, "code", 0) == 404 and b"API Key Not Found" in self.body(problem):
                    return None
            time.sleep(0.1)
        return "unknown"

    @staticmethod
    def body(problem):
        try:
            return problem.read()
        except Exception:
            return b""

    def key_here(self, name):
        """From the file, without the tool."""
        section = re.search(rf"(?ms)^  {name}:\n(.*?)(?=^  \S|^\S)", self.world.configuration(self.world.books))
        found = re.search(r"(?m)^    api_key: (\S+)", section[1])
        return found and found[1].strip("\"'")
