# Wrong patterns, one at a time: the texts the compiler gives (shown by the functions that refuse them at run time).
import dataclasses


@dataclasses.dataclass
class P:
    x: int
    y: int


class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class BadName:
    __match_args__ = ("x", 5)
    x = 1


class Twice:
    __match_args__ = ("x", "x")
    x = 1


def run(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


def too_many():
    match P(1, 2):
        case P(a, b, c):
            return a


def no_args():
    match NoArgs():
        case NoArgs(a):
            return a


def bad_args():
    match BadArgs():
        case BadArgs(a):
            return a


def bad_name():
    match BadName():
        case BadName(1, 2):
            return "matched"


def twice():
    match Twice():
        case Twice(a, b):
            return a


def by_both():
    match P(1, 2):
        case P(a, x=b):
            return a


def not_a_class():
    five = 5
    match 5:
        case five():
            return 1


def int_two():
    match 5:
        case int(a, b):
            return a


def object_one():
    match 5:
        case object(a):
            return a


def wrong_class_first():
    match 5:
        case P(a, b, c):
            return "no"
        case _:
            return "classes are asked before counts"


for f in (too_many, no_args, bad_args, bad_name, twice, by_both, not_a_class, int_two, object_one, wrong_class_first):
    run(f)
