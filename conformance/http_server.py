# Starts and stops `build/copra serve` for tests, and speaks HTTP with it: standard library only.
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

import cases

ADMIN_KEY = "conformance-admin-key-0123456789"
# How long anything may take on a busy machine before it counts as hanging.
PATIENCE_S = 60 * cases.SLOW
LISTENING = re.compile(rb"^listening on https?://\S+:(\d+)\n", re.M)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """A server process on 127.0.0.1 with a data directory of its own; a context manager."""

    def __init__(self, binary, data=None, arguments=()):
        self.binary = os.path.join(cases.ROOT, binary)
        self.own_data = data is None
        self.data = data or tempfile.mkdtemp(prefix="copra-http-")
        self.log_folder = tempfile.mkdtemp(prefix="copra-log-") if data == ":memory:" else None
        self.arguments = list(arguments)
        self.process = self.log = None
        self.port = 0

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        for folder in filter(None, (self.own_data and self.data, self.log_folder)):
            shutil.rmtree(folder, ignore_errors=True)

    def data_log(self):
        return os.path.join(self.log_folder, "log") if self.log_folder else self.data + ".log"

    def close_log(self):
        if self.log:
            self.log.close()
            if self.own_data and os.path.exists(self.data_log()):
                os.unlink(self.data_log())
            self.log = None

    def start(self):
        """The system chooses the port: one looked up before could be somebody's by the time it is used."""
        self.log = open(self.data_log(), "ab")
        begin = os.path.getsize(self.data_log())
        command = [self.binary, "serve", "--data", self.data, "--host", "127.0.0.1", "--port", "0",
                   "--admin-key", ADMIN_KEY, *self.arguments]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            ended = self.process.poll() is not None
            with open(self.data_log(), "rb") as log:
                log.seek(begin)
                if found := LISTENING.search(log.read()):
                    self.port = int(found.group(1))
                    return
            if ended:
                raise RuntimeError(f"the server ended with {self.process.returncode}: {self.log_tail()}")
            time.sleep(0.02)
        raise RuntimeError(f"the server did not start in time: {self.log_tail()}")

    def stop(self):
        """Polite stop; returns the exit status, or None when it had to be killed."""
        status = None
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                status = self.process.wait(timeout=PATIENCE_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        elif self.process:
            status = self.process.returncode
        self.close_log()
        return status

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.log.close()
        self.log = None

    def alive(self):
        return self.process.poll() is None

    def log_tail(self, size=2000):
        self.log.flush()
        with open(self.data_log(), "rb") as f:
            return f.read()[-size:].decode("utf-8", "replace")

    def request(self, method, path, body=None, headers=None, timeout_s=None):
        """(status, headers with lower-case names, body bytes) over a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout_s or PATIENCE_S)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            response = connection.getresponse()
            data = response.read()
            return response.status, {k.lower(): v for k, v in response.getheaders()}, data
        finally:
            connection.close()

    def owner(self, method, path, document=None):
        """A request of the owner with a JSON body; (status, decoded body or text)."""
        headers = {"Authorization": f"Bearer {ADMIN_KEY}"}
        body = None
        if document is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(document)
        status, _, data = self.request(method, path, body, headers)
        try:
            return status, json.loads(data) if data else None
        except ValueError:
            return status, data.decode("utf-8", "replace")

    def raw(self, data, timeout_s=30):
        """Sends bytes as they are, returns everything that comes back until the server closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout_s * cases.SLOW) as s:
            s.sendall(data)
            out = b""
            try:
                while chunk := s.recv(65536):
                    out += chunk
            except (socket.timeout, ConnectionResetError):
                pass
            return out
