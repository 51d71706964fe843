"""Processes of the tool: started, killed, waited for; and what must hold of every one of them."""
import os, re, signal, subprocess, threading, time
from collections import Counter
from dataclasses import dataclass, field

SECRETS = [re.compile(rb"akash_[0-9a-f]{64}"), re.compile(rb"REDACTED-JWT\.")]
# Standard error, line by line: what README and docs/errors.md say of it; a script's refusals; what sync tells.
MESSAGES = re.compile(
    r'(error|hint|warning|note|interrupted): .|requested rate is too low\. min expected |denom in not supported: |'
    r'price must be an object! |waiting for another sync to end$|interrupted; |\{"schema":"akash-provider-tool/error/v1",|'
    r"> (GET|POST|DELETE) http://127|< .* after \d+ ms$")
CRASHES = ("Fatal error", "Stack dump", "Traceback", "Backtrace", "*** ", "Crash", "Illegal instruction")
KILLS = {signal.SIGKILL: 6, signal.SIGTERM: 2, signal.SIGINT: 2}


@dataclass
class Run:
    """A finished run. `status` is the exit status, or minus the signal that ended it."""
    name: str
    words: list
    status: int
    output: bytes
    errors: str
    start: float
    end: float
    megabytes: float
    sent: list = field(default_factory=list)         # the signals that we sent

    @property
    def text(self):
        return self.output.decode("utf-8", "replace")

    @property
    def is_cut_off(self):
        """Ended by a signal of ours: what it has printed may end anywhere."""
        return -self.status in self.sent


class Crew:
    """Runs the tool, many at once, and kills some of them."""

    def __init__(self, tool, world, random, patience):
        self.tool, self.world, self.random, self.patience = tool, world, random, patience
        self.lock = threading.Lock()
        self.running = {}                            # process file descriptor -> [monotonic deadline, signals, name, can be killed]
        self.counts, self.kills = Counter(), Counter()
        self.slowest, self.largest = {}, {}
        self.violations = []
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.kill_some)

    # -- one process

    def run(self, name, words, home, environment=None, stdin=b"", limit=60, may_be_killed=True):
        """Runs the tool to its end, longer than `limit` seconds is a fault of it."""
        streams = [os.memfd_create("soak") for _ in range(3)]
        try:
            os.write(streams[0], stdin)
            os.lseek(streams[0], 0, os.SEEK_SET)
            start = time.time()
            process = subprocess.Popen(
                [self.tool, *words], stdin=streams[0], stdout=streams[1], stderr=streams[2],
                cwd=os.path.join(self.world.folder, "cwd"), env=self.world.environment(home, environment or {}))
            handle = os.pidfd_open(process.pid)
            entry = [time.monotonic() + min(limit, self.patience), [], name, may_be_killed]
            with self.lock:
                self.running[handle] = entry
            _, status, usage = os.wait4(process.pid, 0)
            with self.lock:
                del self.running[handle]
            os.close(handle)
            process.returncode = os.waitstatus_to_exitcode(status)
            output, errors = (self.read(stream) for stream in streams[1:])
        finally:
            for stream in streams:
                os.close(stream)
        run = Run(name, words, process.returncode, output, errors.decode("utf-8", "replace"), start, time.time(),
                  usage.ru_maxrss / 1024, entry[1])
        self.note(run, errors)
        return run

    @staticmethod
    def read(stream):
        size = os.lseek(stream, 0, os.SEEK_END)
        return os.pread(stream, size, 0)

    def note(self, run, errors):
        with self.lock:
            self.counts[run.name, "killed" if run.is_cut_off else run.status] += 1
            self.slowest[run.name] = max(self.slowest.get(run.name, 0), run.end - run.start)
            self.largest[run.name] = max(self.largest.get(run.name, 0), run.megabytes)
        for secret in SECRETS:
            if secret.search(run.output) or secret.search(errors):
                self.violate("a secret was printed", run, hides=True)
        try:
            errors.decode()
        except UnicodeDecodeError:
            self.violate("standard error is no UTF-8", run)

    # -- what holds of all

    def judge(self, run, statuses):
        """Whether a run ended as its command may. Where it did not, its output is not worth a look."""
        if any(word in run.errors for word in CRASHES):
            return self.violate("it crashed", run)
        if run.is_cut_off:
            return True
        if run.status not in statuses:
            return self.violate(f"exit status {run.status} is none of {sorted(statuses)}", run)
        for line in run.errors.splitlines():
            if not MESSAGES.match(line):
                return self.violate(f"a line of standard error is no message: {line[:200]!r}", run)
        told = any(line.startswith("error: ") for line in run.errors.splitlines())
        if run.status == 0 and told or run.status > 1 and not told:
            return self.violate("exit status and message disagree", run)
        return True

    def violate(self, what, run=None, hides=False):
        """Notes that something does not hold; false, so that it can be returned."""
        text = what
        if run:
            text += f"\n    {' '.join(run.words)}   (status {run.status}, {run.end - run.start:.1f} s, signals {run.sent})"
            if not hides:
                text += f"\n    stdout {run.text[:400]!r}\n    stderr {run.errors[:600]!r}"
        with self.lock:
            self.violations.append(text)
        return False

    # -- killing

    def kill_some(self):
        while not self.stopping.wait(self.random.uniform(0.02, 0.3)):
            now = time.monotonic()
            with self.lock:
                late = [(handle, entry) for handle, entry in self.running.items() if entry[0] < now]
                alive = [(handle, entry) for handle, entry in self.running.items() if entry[3]]
                for handle, entry in late:
                    self.violations.append(f"{entry[2]} did not end in time")
                    self.send(handle, signal.SIGKILL, entry)
                    # Told once, though it may take a moment to be gone.
                    entry[0] = float("inf")
                if alive and self.random.random() < 0.6:
                    handle, entry = self.random.choice(alive)
                    number = self.random.choices(list(KILLS), list(KILLS.values()))[0]
                    if self.send(handle, number, entry):
                        self.kills[number.name] += 1

    @staticmethod
    def send(handle, number, entry):
        try:
            signal.pidfd_send_signal(handle, number)
        except ProcessLookupError:
            return False
        entry[1].append(int(number))
        return True
