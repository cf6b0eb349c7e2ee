# A server in a process of its own that is spoken to through pipes instead of sockets: what http_server.Server
# offers, by tests/in_process.cc. Steps that need raw bytes on a socket cannot run here.
import json
import subprocess

import cases
from http_server import ADMIN_KEY, Server


class InProcess(Server):
    def start(self, wait_s=None):
        self.log = open(self.data_log(), "ab")
        command = [self.binary, "--data", self.data, "--admin-key", ADMIN_KEY, *self.arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, stdin=subprocess.PIPE)

    def stop(self):
        """The exit status, or None when it had to be killed."""
        status = None
        self.process.stdin.close()
        try:
            status = self.process.wait(timeout=20 * cases.SLOW)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.close_log()
        return status

    def request(self, method, path, body=None, headers=None, timeout_s=None):
        body = body or b""
        if isinstance(body, str):
            body = body.encode()
        low = {k.lower(): v for k, v in (headers or {}).items()}
        head = {"method": method, "target": path, "headers": {"host": "in-process", **low}, "length": len(body)}
        self.process.stdin.write(json.dumps(head).encode() + b"\n" + body)
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the server ended: {self.log_tail()}")
        answer = json.loads(line)
        data = self.process.stdout.read(answer["length"])
        return answer["status"], {k.lower(): v for k, v in answer["headers"]}, data
