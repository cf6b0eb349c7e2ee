# make_dataclass resolves bases such as Generic[T] and keeps the metaclass of the others.
import abc
import dataclasses
import typing

T = typing.TypeVar("T")
Pair = dataclasses.make_dataclass("Pair", [("x", T), ("y", T, 5)], bases=(typing.Generic[T],))
print(Pair[int](1), Pair.__mro__, Pair.__orig_bases__, Pair.__parameters__)
Base = dataclasses.make_dataclass("Base", ["x"], bases=(abc.ABC,))
print(type(Base), Base(1))
