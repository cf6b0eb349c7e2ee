"""fnmatch: shell-style patterns of *, ?, [seq] and [!seq]."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def _matcher(pattern):
    match = _compiled.get(pattern)
    if match is None:
        if len(_compiled) >= 256:
            _compiled.clear()
        if isinstance(pattern, bytes):
            source = translate(pattern.decode("latin-1")).encode("latin-1")
        else:
            source = translate(pattern)
        match = _compiled[pattern] = re.compile(source).match
    return match


def _path(value):
    if not isinstance(value, (str, bytes)):
        raise TypeError("expected str, bytes or os.PathLike object, not "
                        f"{type(value).__name__}")
    return value


def fnmatch(name, pat):
    _path(name)
    return _matcher(_path(pat))(name) is not None


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(_path(pat))
    return [name for name in names if match(name)]


def _bracket(body):
    # The inside of [...]: ranges that are empty vanish, the rest is escaped for re.
    if "-" not in body:
        body = body.replace("\\", r"\\")
    else:
        pieces = []
        start = 0
        k = 2 if body[0] == "!" else 1
        while (k := body.find("-", k)) >= 0:
            pieces.append(body[start:k])
            start = k + 1
            k += 3
        if body[start:]:
            pieces.append(body[start:])
        else:
            pieces[-1] += "-"
        for k in range(len(pieces) - 1, 0, -1):
            if pieces[k - 1][-1] > pieces[k][0]:
                pieces[k - 1] = pieces[k - 1][:-1] + pieces[k][1:]
                del pieces[k]
        body = "-".join(p.replace("\\", r"\\").replace("-", r"\-") for p in pieces)
    body = re.sub(r"([&~|])", r"\\\1", body)
    if not body:
        return "(?!)"
    if body == "!":
        return "."
    if body[0] == "!":
        body = "^" + body[1:]
    elif body[0] in ("^", "["):
        body = "\\" + body
    return f"[{body}]"


def translate(pat):
    out = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not out or out[-1] != "*":
                out.append("*")
        elif c == "?":
            out.append(".")
        elif c == "[":
            j = i
            if j < n and pat[j] == "!":
                j += 1
            if j < n and pat[j] == "]":
                j += 1
            j = pat.find("]", j)
            if j < 0:
                out.append("\\[")
            else:
                out.append(_bracket(pat[i:j]))
                i = j + 1
        else:
            out.append(re.escape(c))
    # A star in the middle matches as little as possible and is never tried again.
    head = []
    i = 0
    while i < len(out) and out[i] != "*":
        head.append(out[i])
        i += 1
    result = "".join(head)
    while i < len(out):
        i += 1
        if i == len(out):
            result += ".*"
            break
        fixed = []
        while i < len(out) and out[i] != "*":
            fixed.append(out[i])
            i += 1
        text = "".join(fixed)
        result += ".*" + text if i == len(out) else f"(?>.*?{text})"
    return rf"(?s:{result})\Z"
