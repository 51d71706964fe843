#!/usr/bin/env python3
"""Runs a command at a terminal of its own, types an answer to each prompt, and prints what the terminal showed.

    at_terminal.py '[["prompt", "what to type\\n"], ...]' command [argument ...]

The last line is a JSON object: how the command ended, and whether the terminal echoes afterwards.
"""
import json, os, pty, sys, termios

answers, command = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execv(command[0], command)
shown, since = b"", b""


def more():
    """Reads what the terminal shows next; False at the end."""
    global shown, since
    try:
        data = os.read(terminal, 4096)
    except OSError:         # EIO: the other side is closed
        return False
    shown, since = shown + data, since + data
    return bool(data)


for prompt, text in answers:
    while prompt.encode() not in since and more():
        pass
    since = b""
    os.write(terminal, text.encode())
while more():
    pass
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
echo = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
sys.stdout.buffer.write(shown.replace(b"\r\n", b"\n"))
print()
print(json.dumps({"status": status, "echo": echo}))
