# Copies of files in memory with their state, of loggers, of UserStrings, and what cannot be copied.
import bz2
import codecs
import collections
import contextvars
import copy
import hashlib
import io
import logging
import queue
import shlex


def attempt(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


text = io.StringIO("one\ntwo", newline=None)
text.readline()
text.note = [1]
for made in (copy.copy(text), copy.deepcopy(text)):
    print(type(made).__name__, made.getvalue() == text.getvalue(), made.tell(), made.note, made.note is text.note)
    made.write("X")
print(text.getvalue(), text.tell())
data = io.BytesIO(b"abc")
data.seek(2)
other = copy.copy(data)
other.write(b"Z")
print(other.getvalue(), data.getvalue(), other.tell(), data.tell())


class Named(io.StringIO):
    pass


print(type(copy.copy(Named("x"))).__name__, copy.deepcopy(Named("y")).read())
log = logging.getLogger("some.name")
print(copy.copy(log) is log, copy.deepcopy({"log": log})["log"] is log)
word = collections.UserString("abc")
made = copy.deepcopy([word])[0]
print(made == word, type(made).__name__, made is word, word.__getnewargs__())
print(list(copy.deepcopy(shlex.shlex("a b"))))
for label, make in (("reader", lambda: io.BufferedReader(io.BytesIO())), ("writer", lambda: io.BufferedWriter(io.BytesIO())),
                    ("text", lambda: io.TextIOWrapper(io.BytesIO())), ("variable", lambda: contextvars.ContextVar("v")),
                    ("context", contextvars.Context), ("queue", queue.SimpleQueue), ("view", lambda: memoryview(b"ab")),
                    ("generator", lambda: (x for x in ()))):
    attempt(label, lambda: copy.copy(make()))
for label, kind in (("blake2b", hashlib.blake2b), ("compressor", bz2.BZ2Compressor), ("decompressor", bz2.BZ2Decompressor)):
    attempt(label, lambda: type("Sub", (kind,), {}))
for label, make in (("text", lambda: io.TextIOWrapper(io.BytesIO())), ("reader", lambda: io.BufferedReader(io.BytesIO())),
                    ("queue", queue.SimpleQueue)):
    attempt(label, lambda: make() + 1)
    attempt(label, lambda: make().nope)
    attempt(label, lambda: len(make()))
