# Writes the seed inputs of every fuzz target, taken from the conformance programs.
#
#   tests/fuzz/seeds.py FOLDER        makes FOLDER/<target>/<n>
#
# Nothing is kept in the tree: whoever adds a case adds a seed. Targets without a line here start
# from nothing.
import ast
import glob
import json
import os
import random
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CONFORMANCE = os.path.join(ROOT, "conformance")
PROGRAM_BYTES_MAX = 6000
TEXT_BYTES_MAX = 400


def read(path):
    with open(path, "rb") as f:
        return f.read()


def files(*pattern):
    return sorted(glob.glob(os.path.join(CONFORMANCE, *pattern)))


def programs():
    """Whole cases, the long ones cut at a line."""
    for path in files("python", "*", "*.py") + sorted(
            glob.glob(os.path.join(ROOT, "tests/golden/*.py"))):
        text = read(path)
        while len(text) > PROGRAM_BYTES_MAX:
            end = text.rfind(b"\n", 0, PROGRAM_BYTES_MAX) + 1 or PROGRAM_BYTES_MAX
            yield text[:end]
            text = text[end:]
        yield text


def literals(*areas):
    """The strings and bytes that the cases of these areas hold."""
    found = set()
    for area in areas:
        for path in files("python", area, "*.py"):
            try:
                tree = ast.parse(read(path))
            except (SyntaxError, ValueError):
                continue
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
                    value = node.value
                    if isinstance(value, str):
                        value = value.encode("utf-8", "surrogatepass")
                    if value and len(value) <= TEXT_BYTES_MAX:
                        found.add(value)
    return sorted(found)


def regexes():
    for text in literals("re"):
        yield b"\x00\x00" + text + b"\x00" + b"abc 123 \xc3\xa9 foo@bar.de\n"


def library():
    # The first byte chooses the call: see library.cc.
    texts = literals("datetime", "strings", "formatting", "csv", "email", "html", "htmlparser", "xml",
                     "json", "re", "codecs", "bytes", "string", "floats", "ints", "http", "io")
    for i, text in enumerate(texts):
        yield bytes([i % 251]) + text


def templates():
    for path in files("templates", "*.json"):
        with open(path, encoding="utf-8") as f:
            for case in json.load(f):
                yield case["template"].encode("utf-8", "surrogatepass")


def documents():
    for text in literals("json"):
        yield text


def queries():
    documents = [b'{"a":1,"b":"text","c":[1,2,{"d":null}],"e":{"f":1.5}}', b'{"name":"Ann","age":30}']
    queries = [b"a=1", b"a__gt=0&b__contains=ex", b"c__array_contains=2", b"e.f__lte=2",
               b"OR__name=Ann&OR__age__gt=40", b"b__regex=%5Et.*t$", b"b__like=t%25", b"a__in=1,2,3",
               b"a__isnull=true&sort=-a&limit=5&offset=2&select=a,b&populate=x.y", b"[or]age__lt=3"]
    for query in queries:
        for document in documents:
            yield query + b"\n" + document


def choices():
    """Bytes are choices of generate.h: any will do."""
    source = random.Random(1)
    for size in range(20, 400, 2):
        yield source.randbytes(size)


def multipart():
    yield (b'x\n--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: '
           b'form-data; name="f"; filename="g.txt"\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--\r\n')


def wire_texts():
    yield from [b"a=1&b=%20+c&&=d", b"*/5 0-6 1,15 jan mon-fri", b"0 0 29 2 *", b"10s", b"64MiB",
                b"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIiwiZXhwIjoxfQ.c2ln", b"2025-01-31T10:00:00.5+01:00",
                b'form-data; name="a\\"b"; filename*=UTF-8\'\'x%20y']


SEEDS = {"lexer": programs, "parser": programs, "compiler": programs, "vm_source": programs, "vm": choices,
         "regex": regexes, "library": library, "template": templates, "document": documents,
         "filter": queries, "multipart": multipart, "wire": wire_texts}


def write(folder):
    for target, inputs in SEEDS.items():
        place = os.path.join(folder, target)
        os.makedirs(place, exist_ok=True)
        for number, data in enumerate(inputs()):
            with open(os.path.join(place, f"{number:05}"), "wb") as f:
                f.write(data)


if __name__ == "__main__":
    write(sys.argv[1])
