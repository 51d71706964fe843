#!/usr/bin/env python3
"""Runs a command behind a forwarder, and counts the connections that the command makes.

    count_connections.py TARGET-PORT CONFIG RESULT COMMAND...

Connections to the forwarder go on to TARGET-PORT. Before COMMAND runs, "PORT" in the file CONFIG is replaced by the
forwarder's port; afterwards the number of connections is written to the file RESULT.
"""
import socket, subprocess, sys, threading

target, config, result, command = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:]
count = 0


def pump(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    for end in (source, sink):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def serve(listener):
    global count
    while True:
        client, _ = listener.accept()
        count += 1
        server = socket.create_connection(("127.0.0.1", target))
        for ends in ((client, server), (server, client)):
            threading.Thread(target=pump, args=ends, daemon=True).start()


listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listener,), daemon=True).start()
with open(config) as file:
    text = file.read()
with open(config, "w") as file:
    file.write(text.replace("PORT", str(listener.getsockname()[1])))
status = subprocess.run(command).returncode
with open(result, "w") as file:
    file.write(str(count))
sys.exit(status)
