# A hand-written JSON reader and writer over an iterator with look-ahead, compared with the json module.
import json


class Source:
    def __init__(self, text):
        self.text, self.at = text, 0

    @property
    def char(self):
        return self.text[self.at:self.at + 1]

    def space(self):
        while self.char and self.char in " \t\r\n":
            self.at += 1
        return self

    def take(self, expected):
        if not self.text.startswith(expected, self.at):
            raise ValueError(f"expected {expected!r} at {self.at}, got {self.char!r}")
        self.at += len(expected)
        return True


def value(s):
    match s.space().char:
        case "{":
            return dict(members(s))
        case "[":
            return list(items(s, "[", "]", value))
        case '"':
            return text(s)
        case "t" | "f" | "n" as c:
            word = {"t": "true", "f": "false", "n": "null"}[c]
            s.take(word)
            return {"true": True, "false": False}.get(word)
        case c if c and c in "-0123456789":
            end = s.at
            while s.text[end:end + 1] and s.text[end] in "+-.eE0123456789":
                end += 1
            word, s.at = s.text[s.at:end], end
            return (float if set(word) & set(".eE") else int)(word)
        case c:
            raise ValueError(f"unexpected {c!r} at {s.at}")


def items(s, opening, closing, each):
    s.take(opening)
    if s.space().char != closing:
        while True:
            yield each(s)
            if s.space().char == closing:
                break
            s.take(",")
    s.take(closing)


def pair(s):
    key = text(s.space())
    s.space().take(":")
    return key, value(s)


def members(s):
    return items(s, "{", "}", pair)


ESCAPES = dict(zip('"\\/bfnrt', '"\\/\b\f\n\r\t'))


def text(s):
    s.take('"')
    out = []
    while (c := s.char) != '"':
        if not c:
            raise ValueError("unterminated string")
        s.at += 1
        if c == "\\":
            e = s.char
            s.at += 1
            if e == "u":
                c = chr(int(s.text[s.at:s.at + 4], 16))
                s.at += 4
            elif e in ESCAPES and e:
                c = ESCAPES[e]
            else:
                raise ValueError(f"bad escape {e!r}")
        out.append(c)
    s.take('"')
    return "".join(out)


def write(v, depth=0):
    pad = "  " * depth
    match v:
        case None: return "null"
        case bool(): return str(v).lower()
        case int() | float(): return repr(v)
        case str(): return json.dumps(v)
        case []: return "[]"
        case [*xs]: return "[\n" + ",\n".join(f"{pad}  {write(x, depth + 1)}" for x in xs) + f"\n{pad}]"
        case {**kv} if not kv: return "{}"
        case {**kv}: return "{\n" + ",\n".join(f"{pad}  {write(k)}: {write(x, depth + 1)}" for k, x in kv.items()) + f"\n{pad}}}"
    raise TypeError(type(v).__name__)


def parse(t):
    s = Source(t)
    v = value(s)
    if s.space().char:
        raise ValueError(f"extra data at {s.at}")
    return v


for t in ('{"a": [1, -2.5e3, true, null], "b": {"c": "x\\n\\u00e9"}, "d": {}, "e": []}', "[[[]]]", '"\\ud83d"', " 12 ", "tru", "[1,]", '{"a" 1}',
          '"abc', "[1 2]", "", "{1: 2}", '"\\x"', "1 2", "-", "nullx"):
    try:
        v = parse(t)
        print(ascii(v), v == json.loads(t), write(v) == json.dumps(v, indent=2))
    except Exception as e:
        print(type(e).__name__, e)
print(write(parse('{"k": [1, {"z": []}]}')))
