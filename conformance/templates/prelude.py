# Names that the contexts of template cases use, as Python source for both sides.
PRELUDE = '''
import datetime as datetime_module
from datetime import date, timedelta
from decimal import Decimal


class Thing:
    kind = "thing"

    def __init__(self, **kw):
        self.__dict__.update(kw)

    def double(self, x):
        return x * 2

    @property
    def broken(self):
        raise ValueError("this property fails")

    def __repr__(self):
        return "<Thing & co>"


class Both:
    name = "attribute"

    def __getitem__(self, key):
        if key in ("name", "only_item"):
            return "item " + key
        raise KeyError(key)


class Html:
    def __init__(self, text):
        self.text = text

    def __html__(self):
        return "<b>" + self.text + "</b>"

    def __str__(self):
        return "plain " + self.text


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


def fails(message="failed on purpose"):
    raise RuntimeError(message)


def count_to(n):
    for i in range(n):
        yield i + 1


def show(*args, **kwargs):
    return "args=%r kwargs=%r" % (args, kwargs)


USERS = [
    {"name": "Ann", "age": 31, "city": "Oslo", "active": True, "tags": ["a", "b"]},
    {"name": "bob", "age": 25, "city": "Rome", "active": False, "tags": []},
    {"name": "Cid", "age": 31, "city": "oslo", "active": True, "tags": ["c"]},
    {"name": "dora", "age": 19, "city": "Rome", "active": True, "tags": ["a"]},
]
TREE = [{"n": 1, "sub": [{"n": 2, "sub": []}, {"n": 3, "sub": [{"n": 4, "sub": []}]}]}, {"n": 5, "sub": []}]
'''
