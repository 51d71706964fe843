"""The world that the tool is let loose in: both stand-ins, and homes with their files."""
import json, os
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from standins import StandIn

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "Data")
EXAMPLES = os.path.join(HERE, "..", "..", "docs", "examples")

# Prices of AKT that recorded answers of the stock script know, too.
AKT_PRICES = ["0.33", "0.798919", "1", "3"]
FRESH_S, STALE_S = 2, 8               # how long a home of bids uses a price: price.akt_price of its configuration
CPU_TARGETS = ["1.25", "1.75", "2.5"]
REREADS = ["7d", "14d", "30d"]
# The last day of the stand-ins' chain that is over, whenever this is run.
LAST_DAY = "2026-11-20"


@dataclass
class Size:
    """How much of a world there is."""
    first_day: str = "2025-10-01"
    bid_homes: int = 4
    solo_homes: int = 4
    akt_orders: int = 16
    other_orders: int = 8


SMALL = Size(first_day="2026-08-01", bid_homes=2, solo_homes=1, akt_orders=3, other_orders=2)


def key(digits):
    return "akash_" + digits * 16


def token(wallet):
    return f"REDACTED-JWT.valid.{wallet}"


class World:
    """A folder with homes, which `end` leaves where it is."""

    def __init__(self, folder, size):
        self.folder, self.size = folder, size
        self.days = days(size.first_day, LAST_DAY)
        self.console = StandIn(os.path.join(DATA, "console", "fake_console.py"))
        self.chain = StandIn(os.path.join(DATA, "chain", "fake_chain.py"))
        self.chain.control({"options": {"akt_price": float(AKT_PRICES[0]), "oracle_time": "wall"}})
        with open(os.path.join(DATA, "console", "truth.json")) as file:
            self.truth = json.load(file)
        accounts = self.truth["meta"]["accounts"]
        self.providers = {f"p{n}": accounts[f"provider-{n}"] for n in (1, 2, 3)}
        self.keys = {"p1": key("fa4e"), "p2": key("beef"), "p3": key("cafe")}
        # Wallets whose keys are made, replaced and revoked all the time; the last has an expired key to begin with.
        self.rotating = {name: accounts[label] for name, label in (
            ("r1", "wallet-8-new-key"), ("r2", "wallet-9-no-key"), ("r3", "wallet-6-expired-key"))}
        for name in ("tmp", "cwd", "out"):
            os.makedirs(os.path.join(folder, name))
        self.bids = [self.home(f"bids-{n}", self.bids_configuration()) for n in range(size.bid_homes)]
        self.books = self.home("books", self.books_configuration(), {f"{p}.token": token(w) for p, w in self.tokens()})
        self.solos = [self.home(f"solo-{n}", self.solo_configuration()) for n in range(size.solo_homes)]
        self.first_text = self.configuration(self.books)

    def end(self):
        self.console.end()
        self.chain.end()

    def everything(self):
        """The paths of all files, as the folder has them."""
        for folder, _, names in os.walk(self.folder):
            yield from (os.path.relpath(os.path.join(folder, name), self.folder) for name in names)

    # -- homes

    def tokens(self):
        return [("p1", self.providers["p1"]), *self.rotating.items()]

    def home(self, name, configuration, files=None):
        folder = os.path.join(self.folder, name)
        os.makedirs(os.path.join(folder, ".config", "akash-provider-tool"))
        for file, text in {"config.yaml": configuration, **(files or {})}.items():
            path = os.path.join(folder, ".config", "akash-provider-tool", file)
            with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
                out.write(text)
        return folder

    def environment(self, home, more=None):
        return {"HOME": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TMPDIR": os.path.join(self.folder, "tmp"),
                "SOAK": self.folder, **(more or {})}

    @staticmethod
    def configuration(home):
        with open(os.path.join(home, ".config", "akash-provider-tool", "config.yaml")) as file:
            return file.read()

    def bids_configuration(self):
        chain = self.chain
        return f"""# bids
profiles:
  main:
    endpoints:
      chain: {chain.url}
      console: {chain.url}
      dia: {chain.url}/dia
      coingecko: {chain.url}/coingecko
price:
  targets:
    cpu: {CPU_TARGETS[0]}     # changed all the time
    memory: 0.80
  akt_price: {{max_age: {FRESH_S}s, max_stale_age: {STALE_S}s}}
"""

    def books_configuration(self):
        """Three providers, each with another way to its key; p1 has a token too. And the wallets whose keys change."""
        (p1, w1), (p2, w2), (p3, w3) = self.providers.items()
        urls, chain = self.console.urls, self.chain.url
        rotating = "".join(
            f"  {name}:\n    provider: {wallet}\n    token_file: {name}.token\n"
            f"    endpoints: {{provider_console: '{urls['provider']}', console: '{urls['console']}'}}\n"
            for name, wallet in self.rotating.items())
        return f"""# books: three providers and wallets whose keys change
default_profile: {p1}
profiles:
  {p1}:
    provider: {w1}
    api_key: {self.keys[p1]}   # the key itself
    token_file: {p1}.token
    endpoints: {{provider_console: '{urls['provider']}', console: '{chain}', chain: '{chain}'}}
  {p2}:
    provider: {w2}
    api_key_command: printenv SOAK_KEY
    endpoints: {{provider_console: '{urls['provider']}', console: '{urls['console']}', chain: '{chain}'}}
  {p3}:
    provider: {w3}
    api_key_env: SOAK_KEY_3
    endpoints: {{provider_console: '{urls['provider']}', console: '{chain}', chain: '{chain}'}}
{rotating}price:
  targets:
    cpu: {CPU_TARGETS[0]}
    memory: 0.80      # not changed
earnings:
  reread: 7d
  take:
    2021-03-08: {{uakt: 2%, other: 20%}}
"""

    def solo_configuration(self):
        urls = self.console.urls
        return "default_profile: p1\nprofiles:\n" + "".join(
            f"  {name}:\n    provider: {wallet}\n    api_key: {self.keys[name]}\n"
            f"    endpoints: {{provider_console: '{urls['provider']}', console: '{urls['console']}'}}\n"
            for name, wallet in self.providers.items())

    def books_environment(self):
        return {"SOAK_KEY": self.keys["p2"], "SOAK_KEY_3": self.keys["p3"]}

    # -- truth

    def figure(self, provider, day):
        """What a provider has earned on a day, exactly; nothing on a day on which the chain stood still."""
        own = self.truth["providers"][provider].get(day, {})
        return {name: Decimal(own.get(name, "0")) for name in ("uakt", "uact", "usd")}

    def sum(self, provider, days):
        figures = [self.figure(provider, day) for day in days]
        return {name: sum((figure[name] for figure in figures), Decimal()) for name in ("uakt", "uact", "usd")}


def days(first, last):
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    return [(first + timedelta(n)).isoformat() for n in range((last - first).days + 1)]


def agree(amount, exact):
    """The services add binary numbers: what they say is the exact sum to 1e-9 of it."""
    return abs(amount - exact) <= max(abs(exact) * Decimal("1e-9"), Decimal("1e-12"))


def readings(price):
    """The prices that the sources of the stand-in give for one of AKT_PRICES, as the tool spells them."""
    value = float(price)
    known = [Decimal(price), Decimal(repr(round(value * 0.9998, 9))), Decimal(repr(round(value * 0.9995, 4)))]
    return [format(number.normalize(), "f") for number in dict.fromkeys(known)]
