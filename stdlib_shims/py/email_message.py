"""email.message: a message as a mapping of headers and a payload."""

import base64
import binascii
import re

from email import errors, utils
from email.charset import Charset, _qp_body
from email._policybase import compat32

__all__ = ["Message", "EmailMessage"]


def _tokens_needed(value):
    return re.search(r'[ \(\)<>@,;:\\"/\[\]\?=]', value)


def _parameter(name, value=None, quote=True):
    if value is None or not value:
        return name
    if isinstance(value, tuple):
        return "%s*=%s" % (name, utils.encode_rfc2231(value[2], value[0], value[1]))
    if not value.isascii():
        return "%s*=%s" % (name, utils.encode_rfc2231(value, "utf-8", ""))
    if quote or _tokens_needed(value):
        return '%s="%s"' % (name, value.replace("\\", "\\\\").replace('"', '\\"'))
    return "%s=%s" % (name, value)


_UU = ("x-uuencode", "uuencode", "uue", "x-uue")


def _uudecoded(data):
    """What the lines between begin and end say; the data itself when they can't be read."""
    out, inside = [], False
    for line in data.splitlines():
        if not inside:
            words = line.split(b" ", 2)
            inside = words[0] == b"begin" and len(words) == 3 and words[1].strip(b"01234567") == b""
        elif line.strip(b" \t\r\n\f") == b"end":
            return b"".join(out)
        else:
            try:
                out.append(binascii.a2b_uu(line))
            except binascii.Error:
                # Some encoders write more than the length says.
                size = (((line[0] - 32) & 63) * 4 + 5) // 3
                out.append(binascii.a2b_uu(line[:size]))
    return data


def _split_value(text):
    head, _, rest = str(text).partition(";")
    return head.strip(), rest


class Message:
    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        from email.generator import Generator
        import io
        out = io.StringIO()
        Generator(out, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy or self.policy
                  ).flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        from email.generator import BytesGenerator
        import io
        out = io.BytesIO()
        BytesGenerator(out, mangle_from_=False, policy=policy or self.policy
                       ).flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def is_multipart(self):
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # -- payload

    def attach(self, payload):
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError("Attach is not valid on a message with a"
                            " non-multipart payload") from None

    def get_payload(self, i=None, decode=False):
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError("Expected list, got %s" % type(self._payload))
        payload = self._payload
        cte = str(self.get("content-transfer-encoding", "")).lower()
        if not decode:
            if isinstance(payload, str) and _escaped(payload):
                try:
                    data = payload.encode("ascii", "surrogateescape")
                    payload = data.decode(self.get_param("charset", "ascii"), "replace")
                except (UnicodeError, LookupError):
                    payload = payload.encode("ascii", "surrogateescape").decode("ascii", "replace")
            return payload
        if not isinstance(payload, str):
            return payload
        if cte == "quoted-printable":
            return binascii.a2b_qp(payload.encode("ascii", "surrogateescape"))
        if cte == "base64":
            from _email_parts import decode_base64
            try:
                data = payload.encode("ascii", "surrogateescape")
            except UnicodeEncodeError:
                data = payload.encode("raw-unicode-escape")
            data, defects = decode_base64(b"".join(data.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
            return data
        try:
            data = payload.encode("ascii", "surrogateescape")
        except UnicodeEncodeError:
            data = payload.encode("raw-unicode-escape")
        return _uudecoded(data) if cte in _UU else data

    def set_payload(self, payload, charset=None):
        if hasattr(payload, "encode"):
            if charset is None:
                self._payload = payload
                return
            if not isinstance(charset, Charset):
                charset = Charset(charset)
            payload = payload.encode(charset.output_charset, "surrogateescape")
        if hasattr(payload, "decode"):
            self._payload = payload.decode("ascii", "surrogateescape")
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" not in self:
            cte = charset.get_body_encoding()
            if callable(cte):
                cte(self)
                return
            payload = self._payload
            if payload and isinstance(payload, str):
                payload = payload.encode("ascii", "surrogateescape")
            self._payload = charset.body_encode(payload)
            self.add_header("Content-Transfer-Encoding", cte)

    def get_charset(self):
        return self._charset

    # -- headers as a mapping

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most:
            lowered = name.lower()
            if sum(k.lower() == lowered for k, v in self._headers) >= most:
                raise ValueError("There may be at most {} {} headers in a message".format(
                    most, name))
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [(k, v) for k, v in self._headers if k.lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(k.lower() == name for k, v in self._headers)

    def __iter__(self):
        for field, value in self._headers:
            yield field

    def keys(self):
        return [k for k, v in self._headers]

    def values(self):
        return [self.policy.header_fetch_parse(k, v) for k, v in self._headers]

    def items(self):
        return [(k, self.policy.header_fetch_parse(k, v)) for k, v in self._headers]

    def get(self, name, failobj=None):
        name = name.lower()
        for k, v in self._headers:
            if k.lower() == name:
                return self.policy.header_fetch_parse(k, v)
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        name = name.lower()
        found = [self.policy.header_fetch_parse(k, v) for k, v in self._headers
                 if k.lower() == name]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        for key, value in _params.items():
            key = key.replace("_", "-")
            parts.append(key if value is None else _parameter(key, value))
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        lowered = _name.lower()
        for i, (k, v) in enumerate(self._headers):
            if k.lower() == lowered:
                self._headers[i] = self.policy.header_store_parse(k, _value)
                return
        raise KeyError(_name)

    # -- the content type

    def get_content_type(self):
        missing = object()
        value = self.get("content-type", missing)
        if value is missing:
            return self.get_default_type()
        kind = _split_value(value)[0].lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def get_params(self, failobj=None, header="content-type", unquote=True):
        value = self.get(header)
        if value is None:
            return failobj
        return utils._header_parameters(str(value), unquote)

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        if header not in self:
            return failobj
        for k, v in self.get_params((), header, unquote):
            if k.lower() == param.lower():
                return v
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None,
                  language="", replace=False):
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == "content-type":
            text = "text/plain"
        else:
            text = self.get(header)
        if not self.get_param(param, header=header):
            text = _parameter(param, value, requote) if not text else (
                "; ".join([str(text), _parameter(param, value, requote)]))
        else:
            text = "; ".join([
                _parameter(k, value if k.lower() == param.lower() else v, requote)
                for k, v in self.get_params(header=header, unquote=requote)])
        if text != self.get(header):
            if replace and header in self:
                self.replace_header(header, text)
            else:
                del self[header]
                self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        if header not in self:
            return
        text = "; ".join([_parameter(k, v, requote)
                          for k, v in self.get_params(header=header, unquote=requote)
                          if k.lower() != param.lower()])
        if text != self.get(header):
            del self[header]
            self[header] = text

    def set_type(self, type, header="Content-Type", requote=True):
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        if header not in self:
            self[header] = type
            return
        old = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for p, v in old[1:]:
            self.set_param(p, v, header, requote)

    def get_filename(self, failobj=None):
        name = self.get_param("filename", None, "content-disposition")
        if name is None:
            name = self.get_param("name", None, "content-type")
        if name is None:
            return failobj
        return utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        boundary = self.get_param("boundary")
        if boundary is None:
            return failobj
        return utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        if "content-type" not in self:
            raise errors.HeaderParseError("No Content-Type header found")
        parts, found = [], False
        for k, v in self.get_params(unquote=False):
            if k.lower() == "boundary":
                k, v, found = "boundary", '"%s"' % boundary, True
            parts.append(f"{k}={v}" if v else k)
        if not found:
            parts.append('boundary="%s"' % boundary)
        self.replace_header("content-type", "; ".join(parts))

    def get_content_charset(self, failobj=None):
        charset = self.get_param("charset")
        if charset is None:
            return failobj
        charset = utils.collapse_rfc2231_value(charset)
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        value = self.get("content-disposition")
        return None if value is None else _split_value(value)[0].lower()

    def walk(self):
        yield self
        if self.is_multipart():
            for part in self.get_payload():
                yield from part.walk()


def _escaped(text):
    return not text.isascii() and any("\udc80" <= c <= "\udcff" for c in text)


class MIMEPart(Message):
    _body_types = {("text", "plain"), ("text", "html"), ("multipart", "related"),
                   ("multipart", "alternative")}

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default
            policy = default
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        policy = policy or self.policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        return self.get_content_disposition() == "attachment"

    def _bodies(self, part, wanted):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in wanted:
                yield wanted.index(sub), part
            return
        if main != "multipart" or not self.is_multipart():
            return
        if sub != "related":
            for inner in part.iter_parts():
                yield from self._bodies(inner, wanted)
            return
        if "related" in wanted:
            yield wanted.index("related"), part
        start = part.get_param("start")
        chosen = None
        parts = part.get_payload()
        if start:
            chosen = next((p for p in parts if p["content-id"] == start), None)
        if chosen is None and parts:
            chosen = parts[0]
        if chosen is not None:
            yield from self._bodies(chosen, wanted)

    def get_body(self, preferencelist=("related", "html", "plain")):
        best, body = len(preferencelist), None
        for rank, part in self._bodies(self, list(preferencelist)):
            if rank < best:
                best, body = rank, part
                if best == 0:
                    break
        return body

    def iter_attachments(self):
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative":
            return
        try:
            parts = self.get_payload().copy()
        except AttributeError:
            return
        if main == "multipart" and sub == "related":
            start = self.get_param("start")
            rest = [p for p in parts if p["content-id"] != start] if start else parts[1:]
            yield from rest if len(rest) < len(parts) else parts[1:]
            return
        seen = []
        for part in parts:
            kind = tuple(part.get_content_type().split("/"))
            if kind in self._body_types and not part.is_attachment() and kind not in seen:
                seen.append(kind)
                continue
            yield part

    def iter_parts(self):
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        if content_manager is None:
            content_manager = self.policy.content_manager
        return content_manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        if content_manager is None:
            content_manager = self.policy.content_manager
        content_manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in disallowed + (subtype,):
                raise ValueError("Cannot convert {} to {}".format(existing, subtype))
        keep, inner = [], []
        for name, value in self._headers:
            (inner if name.lower().startswith("content-") else keep).append((name, value))
        if inner:
            part = type(self)(policy=self.policy)
            part._headers = inner
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = keep
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart("mixed", (), boundary)

    def _add(self, _kind, *args, _disposition=None, **kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _kind:
            getattr(self, "make_" + _kind)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disposition and "content-disposition" not in part:
            part["Content-Disposition"] = _disposition
        self.attach(part)

    def add_related(self, *args, **kw):
        self._add("related", *args, _disposition="inline", **kw)

    def add_alternative(self, *args, **kw):
        self._add("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        self._add("mixed", *args, _disposition="attachment", **kw)

    def clear(self):
        self._headers = []
        self._payload = None

    def clear_content(self):
        self._headers = [(n, v) for n, v in self._headers
                         if not n.lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
