"""Weather: random faults into both stand-ins, in calms, showers and storms."""
import threading, time
from world import AKT_PRICES

# Answers that look well and are none; none of them holds a figure that could be believed.
BAD_BODIES = ["", "{}", "[]", "null", '"', "0", '{"earnings":{}}', '{"earnings":{"totalUAktEarned":null,"totalUUsdcEarned":null,'
              '"totalUUsdEarned":null}}', '{"price":0}', '{"Price":-1}', '{"akash-network":{"usd":"high"}}', '{"leases":null}',
              '{"error":"rate limited"}', "\ufeff", "\x00\x01"]


class Weather:
    """Makes faults until it is told to stop, and remembers which option was in force when."""

    def __init__(self, world, random):
        self.world, self.random = world, random
        self.stopping = threading.Event()
        # [price of AKT, since when, until when] and [since when, until when] the keys' database is down. A control call takes
        # its time: a span begins before the call that begins it, and ends after the one that ends it.
        self.prices, self.outages = [[AKT_PRICES[0], 0.0, None]], []
        self.kept_secrets, self.astray = 0, []
        self.requests, self.failure = 0, None
        self.thread = threading.Thread(target=self.run)

    def start(self):
        self.thread.start()

    def stop(self):
        """Clear skies: no fault is left, and all options are as at the start."""
        self.stopping.set()
        self.thread.join()
        self.clear()
        self.look_at_requests()

    def clear(self):
        self.world.console.control({"clear": True, "options": {"db_down": None, "upstream": None, "upstream_delay_ms": 0, "tip": None}})
        self.end_outages()
        self.world.chain.control({"clear": True, "options": {"price_zero": False, "oracle_unhealthy": False, "max_limit": None}})

    def hits(self):
        """How many faults of each kind have been met."""
        total = {}
        for stand_in in (self.world.console, self.world.chain):
            for kind, count in stand_in.control()["hits"].items():
                total[kind] = total.get(kind, 0) + count
        return dict(sorted(total.items()))

    # -- what was in force

    def price_candidates(self, start, end, slack):
        """The prices of AKT that a bid may rest on: those in force at some moment from `slack` before its start to its end."""
        return {price for price, since, until in list(self.prices) if since <= end and (until is None or until >= start - slack)}

    def database_was_down(self, start, end):
        return any(begin <= end and (until is None or until >= start) for begin, until in list(self.outages))

    # -- making it

    def run(self):
        """Without weather all that holds would mean nothing: whatever ends it before its time is told."""
        try:
            self.make()
        except Exception as problem:
            self.failure = f"the weather ended: {problem!r}"

    def make(self):
        r = self.random
        while not self.stopping.is_set():
            kind = r.choices(["calm", "showers", "storm"], [25, 45, 30])[0]
            until = time.monotonic() + r.uniform(2, 6)
            self.change_price(r)
            if kind == "calm":
                self.clear()
            else:
                self.options(r)
            while time.monotonic() < until and not self.stopping.is_set():
                if kind != "calm":
                    most = 10 if kind == "storm" else 3
                    for stand_in, services in ((self.world.console, ["provider", "console", "both"]),
                                               (self.world.chain, ["chain", "console", "dia", "coingecko", "both"])):
                        stand_in.control({"faults": [{**self.fault(r), "service": r.choice(services), "count": r.randint(1, most),
                                                      "skip": r.randint(0, 2)}]})
                self.stopping.wait(r.uniform(0.05, 0.2) if kind == "storm" else r.uniform(0.2, 0.6))
            self.look_at_requests()

    def change_price(self, r):
        price = r.choice(AKT_PRICES)
        old = self.prices[-1]
        self.prices.append([price, time.time(), None])
        self.world.chain.control({"options": {"akt_price": float(price)}})
        old[2] = time.time()

    def options(self, r):
        """States of the services that last for a while, instead of single faults."""
        down = r.random() < 0.2
        if down:
            self.outages.append([time.time(), None])
        self.world.console.control({"options": {
            "db_down": "mongo-0.internal:27017: connection refused" if down else None,
            "upstream": r.choice([None, None, None, "down", "timeout", {"status": 500, "body": "oops"}, {"status": 200, "body": "{}"}]),
            "upstream_timeout_ms": 400, "upstream_delay_ms": r.choice([0, 0, 0, 50, 200]),
            "tip": r.choice([None, None, "2026-08-20", "2026-11-12"])}})
        if not down:
            self.end_outages()
        self.world.chain.control({"options": {
            "price_zero": r.random() < 0.2, "oracle_unhealthy": r.random() < 0.3, "max_limit": r.choice([None, None, 7])}})

    def end_outages(self):
        """All that are on: one that a second call has prolonged is two that overlap."""
        for outage in self.outages:
            if outage[1] is None:
                outage[1] = time.time()

    def fault(self, r):
        kind = r.choice("latency status html redirect reset truncate slowloris huge gzip drop hang garbage headers".split())
        more = {
            "latency": lambda: {"ms": r.randint(20, 1500)},
            "status": lambda: self.status(r),
            "html": lambda: {"status": r.choice([200, 403, 404, 502, 503])},
            "redirect": lambda: {"status": r.choice([301, 302, 303, 307, 308]), "location": self.world.chain.url + "/trap"},
            "reset": lambda: {"after_bytes": r.choice([-1, 0, 1, 20])},
            "truncate": lambda: {"bytes": r.randint(0, 60), "declare": r.choice(["short", "full"])},
            "slowloris": lambda: {"interval_ms": r.choice([5, 50, 300]), "chunk": r.randint(1, 9), "where": r.choice(["body", "headers"])},
            "huge": lambda: {"bytes": r.choice([100_000, 3_000_000, 20_000_000]), "declare": r.random() < 0.5, "valid": r.random() < 0.5},
            "gzip": lambda: {"bytes": r.choice([100_000, 10_000_000])},
            "hang": lambda: {"max_s": 10},
            "headers": lambda: {"n": r.choice([100, 3000])},
        }.get(kind, dict)()
        return {"kind": kind, **more}

    @staticmethod
    def status(r):
        status = r.choice([200, 200, 400, 403, 404, 418, 429, 500, 502, 503, 504])
        more = {"retry_after": r.choice([0, 1, 30])} if status in (429, 503) and r.random() < 0.5 else {}
        return {"status": status, "body": r.choice(BAD_BODIES) if status == 200 else '{"detail":"injected"}', **more}

    def look_at_requests(self):
        """No secret may go where a redirect leads, or to any other service than the one that it is for."""
        for stand_in in (self.world.console, self.world.chain):
            log = stand_in.control(path="/log")
            stand_in.control({"clear_log": True})
            self.requests += len(log)
            for request in log:
                names = {name.lower() for name, _ in request["headers"]} & {"x-api-key", "authorization"}
                if names and request["service"] != "provider":
                    self.astray.append(f"{sorted(names)} went to {request['service']} {request['target']}")
