"""email.generator: the text of a message."""

import io
import random
import re

from email import errors

__all__ = ["Generator", "DecodedGenerator", "BytesGenerator"]

_DECODED_FORMAT = "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"


class Generator:
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy
        self._changed = None

    def write(self, s):
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        if unixfrom:
            import time
            line = msg.get_unixfrom() or "From nobody " + time.ctime(time.time())
            self.write(line + policy.linesep)
        self._whole(msg, policy)

    def clone(self, fp):
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def _whole(self, msg, policy):
        # The body comes first: writing a multipart may choose its boundary, which is a header.
        self._changed = None
        body = self._body(msg, policy)
        if self._changed:
            msg, self._changed = self._changed, None
        for name, value in msg.raw_items():
            folded = self._header(policy, name, value)
            self.write(folded)
        self.write(policy.linesep)
        self.write(body)

    def _header(self, policy, name, value):
        folded = policy.fold(name, value)
        if policy.verify_generated_headers:
            end = policy.linesep
            if not folded.endswith(end) or re.search(
                    re.escape(end) + r"[^ \t]", folded.removesuffix(end)):
                raise errors.HeaderWriteError(
                    f"folded header contains newline: {folded!r}"
                    if folded.endswith(end) else f"folded header does not end with {end!r}: {folded!r}")
        return folded

    def _lines(self, text, policy):
        lines = re.split(r"\r\n|\r|\n", text)
        if self._mangle_from_:
            lines = [">" + x if x.startswith("From ") else x for x in lines]
        return policy.linesep.join(lines)

    def _sub(self, part, policy):
        out = io.StringIO()
        kept, self._fp = self._fp, out
        try:
            Generator._whole(self, part, policy)
        finally:
            self._fp = kept
        return out.getvalue()

    def _body(self, msg, policy):
        end = policy.linesep
        kind = msg.get_content_type()
        if msg.is_multipart() and kind == "message/delivery-status":
            blocks = []
            for part in msg.get_payload():
                text = self._sub(part, policy)
                lines = text.split(end)
                blocks.append(end.join(lines[:-1]) if lines and not lines[-1] else end.join(lines))
            return end.join(blocks)
        if msg.is_multipart() and msg.get_content_maintype() == "message":
            return self._sub(msg.get_payload(0), policy)
        if kind == "multipart/signed":
            # What is signed keeps its lines.
            policy = policy.clone(max_line_length=0)
        if msg.is_multipart() or msg.get_content_maintype() == "multipart":
            return self._multipart(msg, policy)
        payload = msg._payload
        if payload is None:
            return ""
        if not isinstance(payload, str):
            raise TypeError("string payload expected: %s" % type(payload))
        return self._text(msg, payload, policy)

    def _text(self, msg, payload, policy):
        if any("\udc80" <= c <= "\udcff" for c in payload) if not payload.isascii() else False:
            charset = msg.get_param("charset")
            if charset is not None:
                from copy import deepcopy
                encoded = deepcopy(msg)
                del encoded["content-transfer-encoding"]
                encoded.set_payload(
                    payload.encode("ascii", "surrogateescape").decode(charset), charset)
                payload = encoded._payload
                # The headers stay in their places.
                self._changed = deepcopy(msg)
                for name in ("Content-Transfer-Encoding", "Content-Type"):
                    value = encoded[name]
                    if name in self._changed:
                        self._changed.replace_header(name, value)
                    else:
                        self._changed[name] = value
            else:
                payload = msg.get_payload()
        return self._lines(payload, policy)

    def _multipart(self, msg, policy):
        end = policy.linesep
        subparts = msg.get_payload()
        if subparts is None:
            subparts = []
        elif isinstance(subparts, str):
            return self._lines(subparts, policy)
        elif not isinstance(subparts, list):
            subparts = [subparts]
        texts = [self._sub(part, policy) for part in subparts]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = _make_boundary(end.join(texts))
            msg.set_boundary(boundary)
        out = []
        if msg.preamble is not None:
            out.append(self._lines(msg.preamble, policy) + end)
        out.append("--" + boundary + end)
        out.append((end + "--" + boundary + end).join(texts))
        out.append(end + "--" + boundary + "--" + end)
        if msg.epilogue is not None:
            out.append(self._lines(msg.epilogue, policy))
        return "".join(out)


class BytesGenerator(Generator):
    def write(self, s):
        self._fp.write(s.encode("ascii", "surrogateescape"))

    def _header(self, policy, name, value):
        return policy.fold_binary(name, value).decode("ascii", "surrogateescape")

    def _text(self, msg, payload, policy):
        if not payload.isascii() and policy.cte_type != "7bit":
            return self._lines(payload, policy)
        return super()._text(msg, payload, policy)

    def _sub(self, part, policy):
        out = io.BytesIO()
        kept, self._fp = self._fp, out
        try:
            Generator._whole(self, part, policy)
        finally:
            self._fp = kept
        return out.getvalue().decode("ascii", "surrogateescape")


class DecodedGenerator(Generator):
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = _DECODED_FORMAT if fmt is None else fmt

    def _body(self, msg, policy):
        out = []
        for part in msg.walk():
            main = part.get_content_maintype()
            if main == "text":
                out.append(str(part.get_payload(decode=False)) + "\n")
            elif main != "multipart":
                out.append(self._fmt % {
                    "type": part.get_content_type(), "maintype": main,
                    "subtype": part.get_content_subtype(),
                    "filename": part.get_filename("[no filename]"),
                    "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]")} + "\n")
        return "".join(out)


def _make_boundary(text):
    token = "=" * 15 + "%019d" % random.randrange(2**63 - 1) + "=="
    boundary, counter = token, 0
    while re.search("^--" + re.escape(boundary) + "(--)?$", text, re.M):
        boundary = token + "." + str(counter)
        counter += 1
    return boundary
