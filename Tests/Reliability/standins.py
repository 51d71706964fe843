"""The stand-ins of Tests/Data as processes of their own."""
import ctypes, json, os, signal, subprocess, sys, urllib.request

DEADLINE_S = 60   # for answers of the stand-ins to us


def end_with_parent():
    """Also when that is killed: PR_SET_PDEATHSIG of prctl(2)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """What we ask with a token must not go astray either."""
    def redirect_request(self, *_):
        return None


class StandIn:
    """A stand-in of Tests/Data: its docstring is the manual of `control`."""

    def __init__(self, *words):
        self.process = subprocess.Popen([sys.executable, "-B", *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        preexec_fn=end_with_parent)
        ports = json.loads(self.process.stdout.readline())
        self.urls = {name: f"http://127.0.0.1:{port}" for name, port in ports.items()}
        self.url = next(iter(self.urls.values()))
        self.control({"clear": True})
        self.open_files = self.count_open_files()

    def control(self, document=None, path=""):
        body = None if document is None else json.dumps(document).encode()
        return json.loads(self.ask("/__control" + path, body))

    def ask(self, path, body=None, headers=None, seconds=DEADLINE_S):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirects)
        with opener.open(urllib.request.Request(self.url + path, body, headers or {}), timeout=seconds) as answer:
            return answer.read()

    def count_open_files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def end(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
