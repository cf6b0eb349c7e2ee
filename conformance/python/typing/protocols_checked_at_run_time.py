# runtime_checkable: data and method members, inherited ones, properties that fail, None members, generic ones, and every refusal.
import typing
from typing import Generic, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@runtime_checkable
class HasClose(Protocol):
    def close(self):
        ...


@runtime_checkable
class HasName(Protocol):
    name: str


@runtime_checkable
class Both(HasClose, HasName, Protocol):
    ...


class Unchecked(Protocol):
    def close(self):
        ...


class A:
    def close(self):
        pass


class B(A):
    def __init__(self):
        self.name = "b"


class C:
    close = None
    name = "c"


class D:
    @property
    def name(self):
        raise AttributeError("no name")

    close = 5


for value in (A(), B(), C(), D(), A, 5, None, open if False else len):
    print(type(value).__name__, isinstance(value, HasClose), isinstance(value, HasName), isinstance(value, Both), attempt(issubclass, type(value), HasClose))
print(attempt(isinstance, A(), Unchecked), attempt(issubclass, A, Unchecked), attempt(issubclass, 5, HasClose), attempt(HasClose), attempt(runtime_checkable, A), attempt(runtime_checkable, 5), attempt(isinstance, 5, Protocol))


@runtime_checkable
class Source(Protocol[T]):
    def get(self) -> T:
        ...

    @classmethod
    def make(cls):
        ...


class Impl(Source[int]):
    def get(self):
        return 1

    @classmethod
    def make(cls):
        return cls()


print(isinstance(Impl(), Source), Impl.__mro__[1:], attempt(isinstance, Impl(), Source[int]), Source[int], Source.__parameters__, Impl.make().get(), Impl.__orig_bases__, isinstance({}, Source))


class Explicit(HasName):
    name = "explicit"


class Partial(HasClose, Protocol):
    size: int

    def area(self):
        return self.size * 2


class Filled(Partial):
    size = 4

    def close(self):
        pass


print(Explicit().name, Filled().area(), isinstance(Filled(), HasClose), attempt(lambda: type("Bad", (Protocol, A), {})), attempt(lambda: Protocol[int]), attempt(lambda: Protocol[T, T]), Protocol[T])
for standard in (typing.SupportsInt, typing.SupportsFloat, typing.SupportsAbs, typing.SupportsIndex, typing.SupportsRound, typing.SupportsBytes, typing.SupportsComplex):
    print(standard.__name__, [isinstance(v, standard) for v in (1, 1.5, "a", b"a", 1j, True)])
