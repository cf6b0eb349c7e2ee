# Load on collection watchers: W sockets on one collection, R writes a second for S seconds. Says how
# many events arrived, how late the last ones were, and what the server used.
#
#   bench/realtime.py --binary build/copra --watchers 500 --rate 1000 --seconds 10
import argparse
import http.client
import json
import os
import selectors
import sys
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "conformance"))
from http_server import Server  # noqa: E402
from websocket import WebSocket  # noqa: E402

MARK = b'"event":"create"'
BATCH = 20


def write(port, key, rate, seconds):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    started, sent = time.monotonic(), 0
    while sent < rate * seconds:
        body = json.dumps({"documents": [{"data": {"n": sent + i, "text": "x" * 60}} for i in range(BATCH)]})
        connection.request("POST", "/collections/load/batch/documents/create", body,
                           {"x-api-key": key, "Content-Type": "application/json"})
        connection.getresponse().read()
        sent += BATCH
        time.sleep(max(0.0, started + sent / rate - time.monotonic()))
    return sent, time.monotonic() - started


def cpu_and_memory(pid):
    with open(f"/proc/{pid}/stat") as f:
        fields = f.read().rsplit(")", 1)[1].split()
    ticks = os.sysconf("SC_CLK_TCK")
    return (int(fields[11]) + int(fields[12])) / ticks, int(fields[21]) * os.sysconf("SC_PAGE_SIZE") >> 20


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--watchers", type=int, default=500)
    parser.add_argument("--rate", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=10)
    a = parser.parse_args()
    with Server(a.binary) as server:
        _, project = server.owner("POST", "/project", {"name": "load"})
        key = project["api_key"]
        server.request("POST", "/collections", json.dumps({"name": "load"}), {"x-api-key": key})
        selector = selectors.DefaultSelector()
        counts = {}
        for _ in range(a.watchers):
            ws = WebSocket(server.port, "/realtime/collections/load")
            assert ws.ask({"api_key": key})["event"] == "connected"
            ws.socket.setblocking(False)
            selector.register(ws.socket, selectors.EVENT_READ, ws)
            counts[ws] = 0
        before, _ = cpu_and_memory(server.process.pid)
        result = []
        writer = threading.Thread(target=lambda: result.append(write(server.port, key, a.rate, a.seconds)))
        started = time.monotonic()
        writer.start()
        tails = {ws: b"" for ws in counts}
        wanted = a.rate * a.seconds * a.watchers
        got = 0
        while got < wanted and time.monotonic() - started < a.seconds * 6 + 30:
            for item, _ in selector.select(1):
                ws = item.data
                try:
                    data = tails[ws] + item.fileobj.recv(1 << 18)
                except BlockingIOError:
                    continue
                n = data.count(MARK)
                counts[ws] += n
                got += n
                tails[ws] = data[-len(MARK) + 1:]
        took = time.monotonic() - started
        writer.join()
        sent, writing = result[0]
        after, memory = cpu_and_memory(server.process.pid)
        print(f"{a.watchers} watchers, {sent} writes in {writing:.1f} s: {got} of {sent * a.watchers} events "
              f"in {took:.1f} s ({got / took:,.0f}/s), {took - writing:.2f} s behind the last write, "
              f"{after - before:.1f} s of CPU, {memory} MiB")
        return 0 if got == sent * a.watchers else 1


if __name__ == "__main__":
    sys.exit(main())
