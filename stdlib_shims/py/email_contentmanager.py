"""email.contentmanager: from Python values to parts of a message and back."""

import base64
import binascii

from email import errors
from email.charset import Charset, _qp_body
from email.message import EmailMessage, Message

__all__ = ["ContentManager", "raw_data_manager"]


class ContentManager:
    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def set_content(self, msg, obj, *args, **kw):
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._set_handler(obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _set_handler(self, obj):
        full = None
        for kind in type(obj).__mro__:
            if kind in self.set_handlers:
                return self.set_handlers[kind]
            qualified = f"{kind.__module__}.{kind.__qualname__}"
            full = full or qualified
            for key in (qualified, kind.__qualname__, kind.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(full)


raw_data_manager = ContentManager()


def get_text_content(msg, errors="replace"):
    content = msg.get_payload(decode=True)
    return content.decode(msg.get_param("charset", "ASCII"), errors)


def get_non_text_content(msg):
    return msg.get_payload(decode=True)


def get_message_content(msg):
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", get_text_content)
for _main in ("audio", "image", "video", "application"):
    raw_data_manager.add_get_handler(_main, get_non_text_content)
for _sub in ("rfc822", "external-body"):
    raw_data_manager.add_get_handler("message/" + _sub, get_message_content)
raw_data_manager.add_get_handler("message", get_and_fixup_unknown_message_content)


def _prepare(msg, maintype, subtype, headers):
    msg["Content-Type"] = "/".join((maintype, subtype))
    if headers:
        if not hasattr(headers[0], "name"):
            policy = msg.policy
            headers = [policy.header_factory(*policy.header_source_parse([h])) for h in headers]
        try:
            for header in headers:
                if header.defects:
                    raise header.defects[0]
                msg[header.name] = header
        except errors.HeaderDefect as exc:
            raise ValueError(f"Invalid header: {header.fold(policy=msg.policy)}") from exc


def _finish(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    if params is not None:
        for key, value in params.items():
            msg.set_param(key, value)


def _base64_lines(data, width):
    step = width // 4 * 3
    return "".join([binascii.b2a_base64(data[i:i + step]).decode("ascii")
                    for i in range(0, len(data), step)])


def _encode_text(string, charset, cte, policy):
    lines = string.encode(charset).splitlines()
    end = policy.linesep.encode("ascii")
    width = policy.max_line_length or 1000000

    def embedded(lines):
        return end.join(lines) + end

    def normal(lines):
        return b"\n".join(lines) + b"\n"

    if cte is None:
        try:
            return "7bit", normal(lines).decode("ascii") if all(
                len(x) <= width for x in lines) else _fail()
        except (UnicodeDecodeError, _TooLong):
            pass
        if policy.cte_type == "8bit" and all(len(x) <= width for x in lines):
            return "8bit", normal(lines).decode("ascii", "surrogateescape")
        sniff = embedded(lines[:10])
        quoted = _qp_body(sniff, policy.max_line_length or 76)
        cte = "base64" if len(quoted) > len(binascii.b2a_base64(sniff)) else "quoted-printable"
    if cte == "7bit":
        return cte, normal(lines).decode("ascii")
    if cte == "8bit":
        return cte, normal(lines).decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, _qp_body(normal(lines), policy.max_line_length or 76)
    if cte == "base64":
        return cte, _base64_lines(embedded(lines), width)
    raise ValueError("Unknown content transfer encoding {}".format(cte))


class _TooLong(Exception):
    pass


def _fail():
    raise _TooLong


def set_text_content(msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None,
                     filename=None, cid=None, params=None, headers=None):
    _prepare(msg, "text", subtype, headers)
    cte, payload = _encode_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    shown = Charset(charset)
    msg.set_param("charset", shown.input_charset, replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def set_message_content(msg, message, subtype="rfc822", cte=None, disposition=None, filename=None,
                        cid=None, params=None, headers=None):
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822":
        if cte not in (None, "7bit", "8bit", "binary"):
            raise ValueError("message/rfc822 parts do not support cte={}".format(cte))
        cte = "8bit" if cte is None else cte
    elif subtype == "external-body":
        if cte not in (None, "7bit"):
            raise ValueError("message/external-body parts do not support cte={}".format(cte))
        cte = "7bit"
    elif cte is None:
        cte = "7bit"
    _prepare(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def set_bytes_content(msg, data, maintype, subtype, cte="base64", disposition=None, filename=None,
                      cid=None, params=None, headers=None):
    _prepare(msg, maintype, subtype, headers)
    if cte == "base64":
        data = _base64_lines(data, msg.policy.max_line_length or 76)
    elif cte == "quoted-printable":
        data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
    elif cte == "7bit":
        data = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        data = data.decode("ascii", "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


raw_data_manager.add_set_handler(str, set_text_content)
raw_data_manager.add_set_handler(Message, set_message_content)
for _kind in (bytes, bytearray, memoryview):
    raw_data_manager.add_set_handler(_kind, set_bytes_content)
