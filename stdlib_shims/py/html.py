"""html: escaping for markup, and its inverse by the rules of HTML 5."""

import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# What numbers that were meant as Windows-1252 stand for.
_windows = dict(zip(range(0x80, 0xA0),
                    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
                    "\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122"
                    "\u0161\u203a\u0153\x9d\u017e\u0178"))
_windows[0] = "\ufffd"
_windows[0x0D] = "\r"

_reference = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def _forbidden(number):
    return (0x1 <= number <= 0x8 or number == 0xB or 0xE <= number <= 0x1F
            or 0x7F <= number <= 0x9F or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE)


def _replace(match):
    from html.entities import html5

    text = match.group(1)
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number in _windows:
            return _windows[number]
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        return "" if _forbidden(number) else chr(number)
    if text in html5:
        return html5[text]
    # The longest known name that begins the text.
    for n in range(len(text) - 1, 1, -1):
        if text[:n] in html5:
            return html5[text[:n]] + text[n:]
    return "&" + text


def unescape(s):
    if "&" not in s:
        return s
    return _reference.sub(_replace, s)


def __getattr__(name):
    """The tables are big: html.entities is made when somebody looks at it."""
    if name != "entities":
        raise AttributeError(f"module 'html' has no attribute {name!r}")
    import html.entities as entities
    return entities
