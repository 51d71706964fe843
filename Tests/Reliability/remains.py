"""What may still run or be held when all runs are over: nothing."""
import fcntl, os, time


class Remains:
    def __init__(self, crew, world):
        self.crew, self.world = crew, world

    def locks(self):
        paths = [os.path.join(self.world.folder, path) for path in self.world.everything() if path.endswith(".lock")]
        folders = [folder for folder, *_ in os.walk(self.world.folder)]
        for path in paths + folders:
            descriptor = os.open(path, os.O_RDONLY)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                self.crew.violate(f"a lock is held: {path}")
            finally:
                os.close(descriptor)

    def no_process(self):
        """Nothing that came from a run is left, its own children included; they may need a moment after a kill."""
        for _ in range(50):
            left = [pid for pid in os.listdir("/proc") if pid.isdigit() and self.is_ours(pid)]
            if not left:
                return
            time.sleep(0.1)
        self.crew.violate(f"processes are left: {left}")

    def is_ours(self, pid):
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                if f"SOAK={self.world.folder}".encode() in file.read():
                    return True
            with open(f"/proc/{pid}/stat") as file:
                state, parent = file.read().rpartition(")")[2].split()[:2]
            return state == "Z" and int(parent) == os.getpid()
        except OSError:
            return False

    def stand_ins(self):
        """Connections that clients have left are closed after some seconds."""
        for stand_in in (self.world.console, self.world.chain):
            for _ in range(150):
                if stand_in.count_open_files() <= stand_in.open_files + 2:
                    break
                time.sleep(0.1)
            else:
                self.crew.violate(f"a stand-in has {stand_in.count_open_files()} open files, and had {stand_in.open_files}")
