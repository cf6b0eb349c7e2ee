# A websocket client over a plain socket (RFC 6455, standard library only), polite or hostile: tests
# send frames as they like. Nothing here hides what the server did.
import base64
import contextlib
import hashlib
import json
import os
import socket
import struct
import time

import cases

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10


class Refused(Exception):
    """The handshake was answered with another status than 101."""

    def __init__(self, status, headers, body):
        super().__init__(f"{status}: {body[:200]!r}")
        self.status, self.headers, self.body = status, headers, body


class Closed(Exception):
    """The server closed: `code` None when the connection ended without a close frame."""

    def __init__(self, code, reason=""):
        super().__init__(f"closed with {code} {reason}")
        self.code, self.reason = code, reason


class WebSocket:
    def __init__(self, port, path, headers=(), timeout_s=30, early=b"", receive_buffer=None, wrap=None):
        self.timeout_s = timeout_s * cases.SLOW
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(self.timeout_s)
        self.socket.connect(("127.0.0.1", port))
        if wrap:  # TLS
            self.socket = wrap(self.socket)
        self.buffer = b""
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Upgrade: websocket", "Connection: Upgrade",
                 f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13"]
        lines += [f"{name}: {value}" for name, value in dict(headers).items()]
        self.socket.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + early)
        head = self._until(b"\r\n\r\n").decode("latin-1")
        status_line, *fields = head.rstrip().split("\r\n")
        status = int(status_line.split()[1])
        headers = {k.strip().lower(): v.strip() for k, v in (f.split(":", 1) for f in fields)}
        if status != 101:
            body = self._exactly(int(headers.get("content-length", 0)))
            self.socket.close()
            raise Refused(status, headers, body)
        expected = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
        assert headers.get("sec-websocket-accept") == expected, headers
        assert headers.get("upgrade", "").lower() == "websocket", headers
        self.headers = headers
        self.held = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    # -- reading

    def _more(self):
        chunk = self.socket.recv(65536)
        if not chunk:
            raise Closed(None)
        self.buffer += chunk

    def _until(self, mark):
        while mark not in self.buffer:
            self._more()
        end = self.buffer.index(mark) + len(mark)
        data, self.buffer = self.buffer[:end], self.buffer[end:]
        return data

    def _exactly(self, n):
        while len(self.buffer) < n:
            self._more()
        data, self.buffer = self.buffer[:n], self.buffer[n:]
        return data

    def frame(self):
        """(opcode, payload, final) of the next frame; frames of a server are never masked."""
        first, second = self._exactly(2)
        assert not first & 0x70, "reserved bits"
        assert not second & 0x80, "a server must not mask"
        n = second & 0x7F
        if n == 126:
            (n,) = struct.unpack(">H", self._exactly(2))
        elif n == 127:
            (n,) = struct.unpack(">Q", self._exactly(8))
        return first & 0x0F, self._exactly(n), bool(first & 0x80)

    def receive(self, timeout_s=None):
        """The next text; answers pings. Raises Closed, or TimeoutError."""
        deadline = time.monotonic() + (timeout_s * cases.SLOW if timeout_s else self.timeout_s)
        try:
            while True:
                self.socket.settimeout(max(deadline - time.monotonic(), 0.001))
                opcode, payload, final = self.frame()
                if opcode == PING:
                    self.send_frame(PONG, payload)
                elif opcode == CLOSE:
                    code = struct.unpack(">H", payload[:2])[0] if len(payload) >= 2 else 1005
                    try:
                        self.send_frame(CLOSE, payload[:2])
                    except OSError:
                        pass
                    raise Closed(code, payload[2:].decode("utf-8"))
                elif opcode == TEXT:
                    assert final
                    return payload.decode("utf-8")
        except ConnectionResetError:
            raise Closed(None) from None
        except socket.timeout:
            raise TimeoutError("nothing came in time") from None

    def json(self, timeout_s=None):
        return json.loads(self.receive(timeout_s))

    def until(self, wanted, timeout_s=None, limit=1000):
        """The first message for which wanted(message) holds; those before it are dropped."""
        for _ in range(limit):
            message = self.json(timeout_s)
            if wanted(message):
                return message
        raise AssertionError("it never came")

    def nothing(self, wait_s=0.3):
        """Asserts that no message is on its way."""
        try:
            text = self.receive(wait_s)
        except TimeoutError:
            return
        raise AssertionError(f"unexpected message {text}")

    def closed(self, timeout_s=None):
        """The close code; messages before it are dropped."""
        try:
            while True:
                self.receive(timeout_s)
        except Closed as end:
            return end.code

    # -- writing

    def send_frame(self, opcode, payload=b"", final=True, masked=True, reserved=0):
        n = len(payload)
        head = bytes([(0x80 if final else 0) | (reserved << 4) | opcode])
        bit = 0x80 if masked else 0
        if n < 126:
            head += bytes([bit | n])
        elif n < 65536:
            head += bytes([bit | 126]) + struct.pack(">H", n)
        else:
            head += bytes([bit | 127]) + struct.pack(">Q", n)
        if masked:
            mask = os.urandom(4)
            head += mask
            long_mask = (mask * (n // 4 + 1))[:n]
            payload = (int.from_bytes(payload, "big") ^ int.from_bytes(long_mask, "big")).to_bytes(n, "big")
        if self.held is None:
            self.socket.sendall(head + payload)
        else:
            self.held.append(head + payload)

    @contextlib.contextmanager
    def together(self):
        """What is sent inside leaves in one piece at the end."""
        self.held = []
        yield
        data, self.held = b"".join(self.held), None
        self.socket.sendall(data)

    def text(self, text):
        self.send_frame(TEXT, text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)

    def send(self, document):
        self.text(json.dumps(document))

    def ask(self, document, timeout_s=None):
        self.send(document)
        return self.json(timeout_s)

    def close(self, code=1000, reason=b""):
        """A polite end: our close frame, the server's answer, the end of the stream."""
        self.send_frame(CLOSE, struct.pack(">H", code) + reason)
        got = self.closed()
        self.socket.close()
        return got

    def drop(self):
        """Ends the connection without a word."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


def wait_for(condition, timeout_s=30):
    """Polls until condition() is true; its last value."""
    deadline = time.monotonic() + timeout_s * cases.SLOW
    while not (value := condition()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return value
