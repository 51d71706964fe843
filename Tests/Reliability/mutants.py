"""Tools that break a promise each, to show that the soak finds out.

They stand before the real tool, and let nearly all through to it.
"""
import glob, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))


def real(words):
    """The real tool's answer."""
    return subprocess.run(words, stdin=sys.stdin, capture_output=True)


def told(run):
    sys.stdout.buffer.write(run.stdout)
    sys.stderr.buffer.write(run.stderr)
    return run.returncode


def wrong_bid(words):
    """Rounds its bid."""
    run = real(words)
    print(run.stdout.decode()[:-3] + "000", end="")
    return run.returncode


def bid_of_nothing(words):
    """Bids 0 where it should refuse."""
    print("0", end="")
    return 0


def crash(words):
    os.abort()


def undocumented_status(words):
    told(real(words))
    return 70


def half_an_answer(words):
    run = real(words)
    sys.stdout.buffer.write(run.stdout[:len(run.stdout) // 2])
    sys.stderr.buffer.write(run.stderr)
    return run.returncode


def leak(words):
    """Tells the key in a message."""
    status = told(real(words))
    print("note: akash_" + "fa4e" * 16, file=sys.stderr)
    return status


def hang(words):
    time.sleep(1000)


def litter(words):
    open(os.path.join(os.environ["TMPDIR"], "swift-1234.tmp"), "w").close()
    os.execv(words[0], words)


def open_configuration(words):
    """Makes the configuration anew without a thought for who may read it."""
    status = told(real(words))
    os.chmod(os.path.join(os.environ["HOME"], ".config", "akash-provider-tool", "config.yaml"), 0o644)
    return status


def lost_comment(words):
    status = told(real(words))
    path = os.path.join(os.environ["HOME"], ".config", "akash-provider-tool", "config.yaml")
    with open(path) as file:
        text = file.read()
    with open(path, "w") as file:
        file.write(text.replace("   # the key itself", "").replace("      # not changed", ""))
    return status


def lost_key(words):
    """Rotates, and forgets to keep what it got."""
    path = os.path.join(os.environ["HOME"], ".config", "akash-provider-tool", "config.yaml")
    with open(path) as file:
        text = file.read()
    status = told(real(words))
    with open(path, "w") as file:
        file.write(text)
    return status


def wrong_row(words):
    """Records a figure that nobody gave."""
    status = told(real(words))
    for path in glob.glob(os.path.join(os.environ["HOME"], ".local/share/akash-provider-tool/ledger.db")):
        with sqlite3.connect(path, timeout=30) as database:
            database.execute("UPDATE figures SET uakt = '0', usd = '0' WHERE id = (SELECT max(id) FROM figures WHERE uakt <> '0')")
    return status


def broken_ledger(words):
    status = told(real(words))
    for path in glob.glob(os.path.join(os.environ["HOME"], ".local/share/akash-provider-tool/ledger.db")):
        with open(path, "r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 64)
    return status


# In which runs each breaks its promise, by the first words of the command line, and what is to be said of it.
MUTANTS = {
    "wrong_bid": ("price", "a wrong bid"),
    "bid_of_nothing": ("price", "a wrong bid"),
    "crash": ("price", "exit status -6 is none of"),
    "undocumented_status": ("config get", "exit status 70 is none of"),
    "half_an_answer": ("earnings show", "half an answer was printed"),
    "leak": ("keys check", "a secret was printed"),
    "hang": ("config validate", "config validate did not end in time"),
    "litter": ("earnings sync", "a file is left: tmp/swift-1234.tmp"),
    "open_configuration": ("config set", "the configuration holds keys, and others may read it"),
    "lost_comment": ("config set", "other lines of the configuration have changed"),
    "lost_key": ("keys rotate", "the key of "),
    "wrong_row": ("earnings sync", " ought to be "),
    "broken_ledger": ("earnings sync", "is damaged"),
}


# It behaves when all is calm, which `Bids.learn` tells by the variable.
WRAPPER = """#!/bin/sh
case "$AKASH_PROVIDER_TOOL_AKT_PRICE$*" in
"{command}"*) exec {python} -B {mutants} {name} {tool} "$@" ;;
esac
exec {tool} "$@"
"""


def main(name, words):
    """One run of a mutant."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if random.random() < 0.8:
        return globals()[name](words)
    os.execv(words[0], words)


def check_all(tool, seed):
    """A short soak of each mutant; each must be found out."""
    missed = []
    for name, (command, words) in MUTANTS.items():
        folder = tempfile.mkdtemp(prefix="akash-provider-tool-mutant-")
        mutant = os.path.join(folder, "tool")
        with open(mutant, "w") as file:
            file.write(WRAPPER.format(command=command, name=name, tool=os.path.abspath(tool), python=sys.executable,
                                      mutants=os.path.join(HERE, "mutants.py")))
        os.chmod(mutant, 0o755)
        run = subprocess.run(
            [sys.executable, "-B", os.path.join(HERE, "soak.py"), mutant, "--small", "--minutes", "0.15", "--parallel", "6",
             "--favour", command.split()[-1].replace("price", "bid"), "--seed", str(seed), "--patience", "15"],
            capture_output=True, text=True, env={**os.environ, "TMPDIR": folder})
        found = [line for line in run.stderr.splitlines() if line.startswith("VIOLATION: ") and words in line]
        print(f"{name:20} {found[0][11:] if found else 'was not found out'}", flush=True)
        if run.returncode != 1 or not found:
            missed.append(name)
            print(run.stderr)
        shutil.rmtree(folder)
    print(f"{len(MUTANTS) - len(missed)} of {len(MUTANTS)} broken promises found")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
