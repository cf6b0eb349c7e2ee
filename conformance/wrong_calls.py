# Makes the cases of python/wrong_calls from CPython's own tables: for every builtin function, method
# and module function that functions may use, calls with too few, too many, unknown and wrong-typed
# arguments. Run it to make the family anew, then record.py wrong_calls. The files are committed.
import builtins
import os

import cases

FOLDER = os.path.join(cases.PYTHON_CASES, "wrong_calls")
SKIPPED_BUILTINS = {"open", "exec", "eval", "compile", "input", "breakpoint", "exit", "quit", "help", "__import__",
                    "copyright", "credits", "license", "print", "id", "globals", "locals", "vars", "dir", "aiter",
                    "anext", "object", "super", "memoryview"}
# receiver text by type; the methods are those of the type without underscores
RECEIVERS = {
    "str": "'abc'", "bytes": "b'abc'", "bytearray": "bytearray(b'abc')", "list": "[1, 2]", "tuple": "(1, 2)",
    "dict": "{'a': 1}", "set": "{1}", "frozenset": "frozenset({1})", "int": "(5)", "float": "1.5", "complex": "(1+2j)",
    "range": "range(3)", "slice": "slice(1, 2, 3)", "bool": "True",
}
SKIPPED_METHODS = {"bool": None, "bytearray": {"__alloc__"}}
MODULES = {
    "math": None,
    "itertools": None,
    "json": ("dumps", "loads"),
    "re": ("compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "escape"),
    "base64": ("b64encode", "b64decode", "urlsafe_b64encode", "urlsafe_b64decode", "b32encode", "b16encode", "b16decode"),
    "random": ("seed", "randint", "randrange", "choice", "choices", "shuffle", "sample", "uniform", "getrandbits", "random"),
    "secrets": ("choice", "randbelow", "token_hex", "token_bytes", "token_urlsafe", "compare_digest"),
    "functools": ("reduce", "partial", "cmp_to_key", "lru_cache", "wraps"),
    "collections": ("deque", "Counter", "defaultdict", "OrderedDict", "namedtuple", "ChainMap"),
    "datetime": ("date", "time", "datetime", "timedelta", "timezone"),
    "uuid": ("UUID", "uuid3", "uuid5"),
    "string": ("capwords",),
    "time": ("strftime", "mktime", "sleep"),
    "hashlib": ("sha256", "md5", "new"),
}
OBJECTS = {
    ("datetime", "date_value"): ("datetime.date(2024, 1, 2)", ("isoformat", "replace", "strftime", "weekday", "ctime", "timetuple")),
    ("datetime", "datetime_value"): ("datetime.datetime(2024, 1, 2)", ("isoformat", "replace", "strftime", "astimezone", "timestamp", "date", "time", "utcoffset")),
    ("datetime", "datetime_class"): ("datetime.datetime", ("fromisoformat", "strptime", "combine", "fromtimestamp", "fromordinal")),
    ("datetime", "timedelta_value"): ("datetime.timedelta(1)", ("total_seconds",)),
    ("collections", "deque_value"): ("collections.deque([1])", ("append", "appendleft", "pop", "popleft", "extend", "rotate", "remove", "index", "count", "insert", "reverse", "clear", "copy")),
    ("collections", "counter_value"): ("collections.Counter('a')", ("most_common", "elements", "update", "subtract", "total")),
    ("re", "pattern_value"): ("re.compile('a')", ("match", "search", "sub", "split", "findall", "fullmatch", "finditer")),
    ("re", "match_value"): ("re.match('(a)', 'a')", ("group", "groups", "groupdict", "start", "end", "span", "expand")),
}
HEAD = """# Wrong calls of {what}: too few, too many, unknown and wrong-typed arguments.
{imports}def show(result):
{show}

def err(*args, **kwargs):
    try:
        result = call(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", show(result))


def call(*args, **kwargs):
    return {call}(*args, **kwargs)


err()
for wrong in ({wrong}):
    err(wrong)
    err(wrong, wrong)
    err(wrong, wrong, wrong)
err(1, 2, 3, 4, 5, 6, 7, 8, 9)
err(nope=1)
err({good}nope=1)
"""
SHOW = """    text = repr(sorted(result, key=str) if isinstance(result, (set, frozenset)) else result)
    return text if len(text) < 200 and "0x" not in text else type(result).__name__
"""
SHOW_TYPE = """    return type(result).__name__
"""
CHANCE = ("random_", "secrets_", "builtin_hash")
WRONG = "None, 7, 1.5, 'x', b'x', [1], {2: 3}, len"


def write(name, what, call, imports="", wrong=WRONG, good=""):
    with open(os.path.join(FOLDER, name + ".py"), "w", encoding="utf-8") as f:
        f.write(HEAD.format(what=what, call=call, imports=imports, wrong=wrong, good=good,
                            show=SHOW_TYPE if name.startswith(CHANCE) else SHOW))


def main():
    os.makedirs(FOLDER, exist_ok=True)
    for name in os.listdir(FOLDER):
        if name.endswith(".py"):
            os.unlink(os.path.join(FOLDER, name))
    for name in sorted(dir(builtins)):
        value = getattr(builtins, name)
        if name.startswith("_") or name in SKIPPED_BUILTINS or not callable(value):
            continue
        if isinstance(value, type) and issubclass(value, BaseException):
            continue
        write(f"builtin_{name}", name + "()", name)
    for type_name, receiver in RECEIVERS.items():
        if type_name == "bool":
            continue
        kind = getattr(builtins, type_name)
        for method in sorted(m for m in dir(kind) if not m.startswith("_") and callable(getattr(kind, m))):
            write(f"{type_name}_{method}", f"{type_name}.{method}", f"{receiver}.{method}")
        write(f"{type_name}_unbound", f"a method of {type_name} through the class",
              f"{type_name}.{next((m for m in sorted(dir(kind)) if not m.startswith('_') and callable(getattr(kind, m))), '__len__')}")
    for module_name, names in MODULES.items():
        module = __import__(module_name)
        for name in names or sorted(n for n in dir(module) if not n.startswith("_") and callable(getattr(module, n))):
            wrong = "None, 'x', b'x', [1], {2: 3}, len" if (module_name, name) in {("time", "sleep"), ("time", "strftime"), ("time", "mktime")} else WRONG
            write(f"{module_name}_{name}", f"{module_name}.{name}", f"{module_name}.{name}", f"import {module_name}\n\n\n", wrong)
    for (module_name, label), (receiver, names) in OBJECTS.items():
        for name in names:
            write(f"{module_name}_{label}_{name}", f"{label}.{name}", f"{receiver}.{name}", f"import {module_name}\n\n\n")
    print(len(os.listdir(FOLDER)), "files")


if __name__ == "__main__":
    main()
