"""email.parser: from text to messages."""

import io
import re

from email import errors
from email._policybase import compat32

__all__ = ["Parser", "HeaderParser", "BytesParser", "BytesHeaderParser", "FeedParser",
           "BytesFeedParser"]

_header = re.compile(r"^(From |[\041-\071\073-\176]*:|[\t ])")
_empty = re.compile(r"[\r\n]")
_NESTING_MAX = 100


class _Reader:
    """Builds a message from lines; what a part may read ends where an edge of a message around
    it begins."""

    def __init__(self, factory, policy, headers_only):
        from email.message import Message
        self.factory = factory or policy.message_factory or Message
        self.policy = policy
        self.headers_only = headers_only
        self.old_style = False
        if factory is not None:
            try:
                factory(policy=policy)
            except TypeError:
                self.old_style = True

    def read(self, lines):
        self.lines = lines
        self.at = 0
        self.edges = []
        msg = self.message(None, 0)
        if msg.get_content_maintype() == "multipart" and not msg.is_multipart():
            self.policy.handle_defect(msg, errors.MultipartInvariantViolationDefect())
        return msg

    def at_edge(self, line):
        return line.startswith(("--", "\r", "\n")) and any(edge(line) for edge in self.edges)

    def next(self):
        """The next line; "" at the end of what may be read."""
        if self.at == len(self.lines) or self.at_edge(self.lines[self.at]):
            return ""
        self.at += 1
        return self.lines[self.at - 1]

    def rest(self):
        start, lines = self.at, self.lines
        self.at = len(lines)
        if self.edges:
            for i in range(start, len(lines)):
                if self.at_edge(lines[i]):
                    self.at = i
                    break
        return "".join(lines[start:self.at])

    def message(self, parent, depth):
        msg = self.factory() if self.old_style else self.factory(policy=self.policy)
        if parent is not None:
            if parent.get_content_type() == "multipart/digest":
                msg.set_default_type("message/rfc822")
            parent.attach(msg)
        self.last = msg
        block = []
        while line := self.next():
            if not _header.match(line):
                if line[0] not in "\r\n":
                    self.policy.handle_defect(msg, errors.MissingHeaderBodySeparatorDefect())
                    self.at -= 1
                break
            block.append(line)
        self.headers(msg, block)
        if self.headers_only or depth >= _NESTING_MAX:
            msg.set_payload(self.rest())
        elif msg.get_content_type() == "message/delivery-status":
            self.blocks(msg, depth)
        elif msg.get_content_maintype() == "message":
            self.message(msg, depth + 1)
        elif msg.get_content_maintype() == "multipart":
            self.multipart(msg, depth)
        else:
            msg.set_payload(self.rest())
        return msg

    def headers(self, msg, block):
        defect = lambda d: self.policy.handle_defect(msg, d)
        rows = []
        for number, line in enumerate(block):
            if line[0] in " \t":
                if not rows:
                    defect(errors.FirstHeaderLineIsContinuationDefect(line))
                else:
                    rows[-1].append(line)
            elif line.startswith("From "):
                if number == 0:
                    msg.set_unixfrom(_without_end(line))
                elif number == len(block) - 1:
                    # The body's first line, then: read again, instead of what parted them.
                    self.at -= 1
                    self.lines[self.at] = line
                else:
                    msg.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
            elif line[0] == ":":
                msg.defects.append(errors.InvalidHeaderDefect("Missing header name."))
            else:
                rows.append([line])
        for row in rows:
            msg.set_raw(*self.policy.header_source_parse(row))

    def blocks(self, msg, depth):
        """The blocks of headers of a delivery status, an empty line behind each."""
        while True:
            self.edges.append(_empty.match)
            self.message(msg, depth + 1)
            self.edges.pop()
            self.next()
            if not self.next():
                return
            self.at -= 1

    def multipart(self, msg, depth):
        defect = lambda d: self.policy.handle_defect(msg, d)
        boundary = msg.get_boundary()
        if boundary is None:
            defect(errors.NoBoundaryInMultipartDefect())
            msg.set_payload(self.rest())
            return
        if str(msg.get("content-transfer-encoding", "8bit")).lower() not in (
                "7bit", "8bit", "binary"):
            defect(errors.InvalidMultipartContentTransferEncodingDefect())
        edge = re.compile("--" + re.escape(boundary) + r"(--)?[ \t]*(\r\n|\r|\n)?$").match
        preamble, closed = [], False
        while not closed and (line := self.next()):
            match = edge(line)
            if not match:
                preamble.append(line)
            elif match.group(1):
                closed = True
            else:
                if preamble and not msg.is_multipart():
                    msg.preamble = _without_end("".join(preamble))
                # There is no part between boundaries that follow each other.
                while edge(line := self.next()):
                    pass
                if line:
                    self.at -= 1
                self.edges.append(edge)
                self.message(msg, depth + 1)
                self.edges.pop()
                _strip_end(self.last)
                self.last = msg
        if not msg.is_multipart():
            defect(errors.StartBoundaryNotFoundDefect())
            msg.set_payload("".join(preamble))
            self.rest()
            msg.epilogue = ""
        elif not closed:
            defect(errors.CloseBoundaryNotFoundDefect())
        else:
            msg.epilogue = self.rest()


def _without_end(text):
    return text[:-2] if text.endswith("\r\n") else text[:-1] if text[-1:] in ("\r", "\n") else text


def _strip_end(msg):
    """The line end before a boundary belongs to the boundary."""
    if msg.get_content_maintype() == "multipart":
        msg.epilogue = _without_end(msg.epilogue) if msg.epilogue else None
    elif isinstance(msg._payload, str):
        msg._payload = _without_end(msg._payload)


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
