"""Bids, as the daemon starts them: each is right, or there is none."""
import json, os
from decimal import Decimal
from world import AKT_PRICES, CPU_TARGETS, DATA, EXAMPLES, STALE_S, readings

# What the stock script charges without a variable: given to each bid, so that the configuration, which changes, does not count.
STANDARD = {"CPU": "1.60", "MEMORY": "0.80", "HD_EPHEMERAL": "0.02", "HD_PERS_HDD": "0.01", "HD_PERS_SSD": "0.03",
            "HD_PERS_NVME": "0.04", "ENDPOINT": "0.05", "IP": "5"}
GIVEN = "AKASH_PROVIDER_TOOL_AKT_PRICE"
UNKNOWN = "error: no AKT price source answers: "
# A price is told by the second, and a refresh may take 4 s of a bid's time.
SLACK_S = STALE_S + 6


def vectors(random, akt, others):
    """Recorded answers of the stock script, so many of them that need the price of AKT and so many that do not."""
    with open(os.path.join(DATA, "price", "vectors.ndjson")) as file:
        known = [json.loads(line) for line in file]
    needing = [vector for vector in known if needs_price(vector)]
    return random.sample(needing, akt) + random.sample([vector for vector in known if vector not in needing], others)


def needs_price(vector):
    order = json.loads(vector["stdin"])
    return isinstance(order, list) or isinstance(order.get("price"), dict) and order["price"].get("denom") == "uakt"


class Bids:
    def __init__(self, crew, world, weather, random):
        self.crew, self.world, self.weather = crew, world, weather
        self.given = self.refused = self.unknown = 0
        self.vectors = vectors(random, world.size.akt_orders, world.size.other_orders)
        self.readings = {reading: price for price in AKT_PRICES for reading in readings(price)}
        # In uact, so that the price of AKT does not count.
        with open(os.path.join(EXAMPLES, "orders.ndjson"), "rb") as file:
            self.order = file.readline()
        self.batch = "".join(json.dumps(json.loads(vector["stdin"])) + "\n" for vector in self.vectors * 4).encode()
        self.learn()

    # -- what is right

    def learn(self):
        """What each bid is at each price that the sources may say: asked for when all is calm, and compared with the script's."""
        self.right = [{reading: self.calm(vector, reading) for reading in (self.readings if needs_price(vector) else ["1"])}
                      for vector in self.vectors]
        for vector, right in zip(self.vectors, self.right):
            self.compare(vector, right)
        self.right_by_target = {
            self.crew.run("price", ["price"], self.world.bids[0], {"PRICE_TARGET_CPU": target}, self.order, may_be_killed=False).output
            for target in CPU_TARGETS}
        self.right_batches = {
            reading: self.crew.run("price --batch", ["price", "--batch"], self.world.bids[0], self.environment({}, {GIVEN: reading}),
                                   self.batch, may_be_killed=False).text.splitlines() for reading in self.readings}

    @staticmethod
    def environment(vector_environment, more=None):
        # An empty variable counts as unset.
        own = {name: value for name, value in vector_environment.items() if value}
        return {**{f"PRICE_TARGET_{name}": value for name, value in STANDARD.items()}, **own, **(more or {})}

    def calm(self, vector, reading):
        run = self.crew.run("price", ["price"], self.world.bids[0], self.environment(vector["env"], {GIVEN: reading}),
                            vector["stdin"].encode(), may_be_killed=False)
        return run.status, run.text, run.errors.split("\n")[0] if run.status else ""

    def compare(self, vector, right):
        """The same as the script's at its price of AKT; elsewhere in inverse proportion, to the last digit of the bid."""
        recorded, at = vector["expect"], Decimal(vector["akt_usd"])
        for reading, (status, bid, words) in right.items():
            if not needs_price(vector) or Decimal(reading) == at:
                if (status, bid, words) != (recorded["exit"], recorded["stdout"], recorded["stderr"]):
                    self.crew.violate(f"{vector['name']} at {reading} is {(status, bid, words)}, and the script says {recorded}")
            elif bid and recorded["stdout"]:
                expected, digits = Decimal(recorded["stdout"]) * at / Decimal(reading), -Decimal(bid).as_tuple().exponent
                recorded_digits = -Decimal(recorded["stdout"]).as_tuple().exponent
                allowed = (Decimal(10) ** -digits + Decimal(10) ** -recorded_digits * at / Decimal(reading)) + expected * Decimal("1e-12")
                if abs(Decimal(bid) - expected) > allowed:
                    self.crew.violate(f"{vector['name']} at {reading} is {bid}, and from the script's follows {expected}")

    def candidates(self, run):
        prices = self.weather.price_candidates(run.start, run.end, SLACK_S)
        return [reading for reading, price in self.readings.items() if price in prices]

    # -- jobs

    def bid(self, r):
        number = r.randrange(len(self.vectors))
        vector, right = self.vectors[number], self.right[number]
        run = self.crew.run("price", ["price"], r.choice(self.world.bids), self.environment(vector["env"]), vector["stdin"].encode(),
                            limit=25)
        needing = needs_price(vector)
        if run.is_cut_off:
            if run.text and run.text not in {bid for _, bid, _ in right.values()}:
                self.crew.violate("half a bid", run)
            return
        if not self.crew.judge(run, {0, 1, 69} if needing else {0, 1}):
            return
        if run.status == 69:
            self.unknown += 1
            if run.output or not run.errors.startswith(UNKNOWN):
                self.crew.violate("no refusal", run)
            return
        answer = run.status, run.text, run.errors.split("\n")[0] if run.status else ""
        # A warning of an old price may stand before a refusal.
        if run.status:
            answer = *answer[:2], next((line for line in run.errors.split("\n") if not line.startswith("warning: ")), "")
        if answer not in [right[reading] for reading in (self.candidates(run) if needing else right)]:
            self.crew.violate(f"a wrong bid for {vector['name']}, of prices {self.candidates(run)}", run)
        elif run.status:
            self.refused += 1
        else:
            self.given += 1

    def bid_by_configuration(self, r):
        """Whatever moment of a change of the file a bid meets, its target is an old or a new one."""
        run = self.crew.run("price", ["price"], r.choice(self.world.bids), {}, self.order, limit=25)
        if not self.crew.judge(run, {0}) or run.is_cut_off and not run.output:
            return
        if run.output not in self.right_by_target:
            self.crew.violate(f"a wrong bid, instead of one of {self.right_by_target}", run)
        else:
            self.given += 1

    def batch_of_bids(self, r):
        run = self.crew.run("price --batch", ["price", "--batch"], r.choice(self.world.bids), self.environment({}), self.batch, limit=60)
        if not self.crew.judge(run, {0, 65, 69}) or run.is_cut_off:
            return
        lines, possible = run.text.splitlines(), set(self.candidates(run))
        if len(lines) != len(self.vectors) * 4:
            return self.crew.violate("a batch with another number of answers", run)
        for number, line in enumerate(lines):
            if needs_price(self.vectors[number % len(self.vectors)]) and UNKNOWN[len("error: "):] in line:
                self.unknown += 1
                continue
            possible &= {reading for reading, right in self.right_batches.items() if right[number] == line}
            if not possible:
                return self.crew.violate(f"line {number + 1} is wrong: {line}", run)
            self.given += '"accepted":true' in line
            self.refused += '"accepted":false' in line

    def change_target(self, r):
        """Somebody changes the prices while bids are made."""
        run = self.crew.run("config set", ["config", "set", "price.targets.cpu", r.choice(CPU_TARGETS)], r.choice(self.world.bids))
        self.crew.judge(run, {0, 75})
