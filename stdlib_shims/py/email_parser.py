"""email.parser: from text to messages."""

import io
import re

from email import errors
from email._policybase import compat32

__all__ = ["Parser", "HeaderParser", "BytesParser", "BytesHeaderParser", "FeedParser",
           "BytesFeedParser"]

_header = re.compile(r"^(From |[\041-\071\073-\176]*:|[\t ])")
_NESTING_MAX = 100


class _Reader:
    """Builds one message from the lines it is given."""

    def __init__(self, factory, policy, headers_only):
        self.factory = factory
        self.policy = policy
        self.headers_only = headers_only

    def make(self):
        if self.factory is None:
            if self.policy.message_factory is not None:
                return self.policy.message_factory(policy=self.policy)
            if self.policy is compat32 or type(self.policy).__name__ == "Compat32":
                from email.message import Message
                return Message(policy=self.policy)
            from email.message import EmailMessage
            return EmailMessage(policy=self.policy)
        try:
            return self.factory(policy=self.policy)
        except TypeError:
            return self.factory()

    def read(self, lines, depth=0, default="text/plain"):
        policy = self.policy
        msg = self.make()
        msg.set_default_type(default)
        defect = lambda d: policy.handle_defect(msg, d)
        i, n = 0, len(lines)
        block = []
        while i < n:
            line = lines[i]
            if not _header.match(line):
                if line.strip("\r\n"):
                    defect(errors.MissingHeaderBodySeparatorDefect())
                else:
                    i += 1
                break
            block.append(line)
            i += 1
        self.headers(msg, block, defect)
        body = lines[i:]
        kind = msg.get_content_type()
        main = msg.get_content_maintype()
        if self.headers_only or depth >= _NESTING_MAX:
            msg.set_payload("".join(body))
        elif main == "multipart":
            self.multipart(msg, body, depth, defect)
        elif kind == "message/delivery-status":
            msg._payload = []
            start = 0
            for j in range(len(body) + 1):
                if j == len(body) or not body[j].strip():
                    if j > start:
                        msg.attach(self.read(body[start:j], depth + 1))
                    start = j + 1
        elif main == "message":
            msg._payload = [self.read(body, depth + 1)]
        else:
            msg.set_payload("".join(body))
        return msg

    def headers(self, msg, block, defect):
        rows = []
        for number, line in enumerate(block):
            if line[0] in " \t":
                if not rows:
                    defect(errors.FirstHeaderLineIsContinuationDefect(line))
                else:
                    rows[-1].append(line)
            elif line.startswith("From "):
                if number == 0:
                    msg.set_unixfrom(line.rstrip("\r\n"))
                else:
                    defect(errors.MisplacedEnvelopeHeaderDefect(line))
            elif line[0] == ":":
                defect(errors.InvalidHeaderDefect("Missing header name."))
            else:
                rows.append([line])
        for row in rows:
            msg.set_raw(*self.policy.header_source_parse(row))

    def multipart(self, msg, body, depth, defect):
        boundary = msg.get_boundary()
        if boundary is None:
            defect(errors.NoBoundaryInMultipartDefect())
            if not depth:
                defect(errors.MultipartInvariantViolationDefect())
            msg.set_payload("".join(body))
            return
        if str(msg.get("content-transfer-encoding", "8bit")).lower() not in (
                "7bit", "8bit", "binary"):
            defect(errors.InvalidMultipartContentTransferEncodingDefect())
        edge = re.compile("--" + re.escape(boundary) + r"(--)?[ \t]*(\r\n|\r|\n)?$")
        pieces, current = [], []
        closed = None
        for j, line in enumerate(body):
            match = edge.match(line) if line.startswith("--") else None
            if not match:
                current.append(line)
                continue
            pieces.append(current)
            current = []
            if match.group(1):
                closed = j
                break
        if not pieces or closed is not None and len(pieces) == 1:
            defect(errors.StartBoundaryNotFoundDefect())
            if not depth:
                defect(errors.MultipartInvariantViolationDefect())
            msg.set_payload("".join(pieces[0] if pieces else body))
            msg.epilogue = None if depth else ""
            return
        default = "message/rfc822" if msg.get_content_type() == "multipart/digest" else "text/plain"
        preamble = _without_end(pieces[0])
        msg.preamble = preamble if pieces[0] else None
        parts = pieces[1:]
        if closed is None:
            parts.append(current)
            defect(errors.CloseBoundaryNotFoundDefect())
            if not any(parts):
                parts = []
        else:
            line = body[closed]
            tail = body[closed + 1:]
            msg.epilogue = "".join(tail) if line[-1:] in "\r\n" else None
        msg._payload = []
        for part in parts:
            made = self.read(part, depth + 1, default)
            _strip_end(made)
            msg.attach(made)


def _without_end(lines):
    text = "".join(lines)
    return text[:-2] if text.endswith("\r\n") else text[:-1] if text[-1:] in ("\r", "\n") else text


def _strip_end(msg):
    """The line end before a boundary belongs to the boundary."""
    if msg.get_content_maintype() == "multipart":
        if msg.epilogue:
            msg.epilogue = _without_end([msg.epilogue])
    elif isinstance(msg._payload, str):
        msg._payload = _without_end([msg._payload])
    elif isinstance(msg._payload, list) and msg._payload:
        _strip_end(msg._payload[-1])


class FeedParser:
    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._reader = _Reader(_factory, policy, False)
        self._data = []

    def _set_headersonly(self):
        self._reader.headers_only = True

    def feed(self, data):
        self._data.append(data)

    def close(self):
        text = "".join(self._data)
        return self._reader.read(io.StringIO(text, newline="").readlines())


class BytesFeedParser(FeedParser):
    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))


class Parser:
    def __init__(self, _class=None, *, policy=compat32):
        self._class = _class
        self.policy = policy

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        parser = FeedParser(self._class, policy=self.policy)
        if headersonly:
            parser._set_headersonly()
        parser.feed(text)
        return parser.close()


class HeaderParser(Parser):
    def parse(self, fp, headersonly=True):
        return Parser.parse(self, fp, True)

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        return self.parser.parsestr(bytes(text).decode("ascii", "surrogateescape"), headersonly)


class BytesHeaderParser(BytesParser):
    def parse(self, fp, headersonly=True):
        return BytesParser.parse(self, fp, True)

    def parsebytes(self, text, headersonly=True):
        return BytesParser.parsebytes(self, text, True)
