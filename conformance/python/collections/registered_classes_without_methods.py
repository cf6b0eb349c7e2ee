# A class registered with an abstract class is one also when it lacks the method, or has None for it.
import collections.abc
import weakref

for abstract in (collections.abc.Hashable, collections.abc.Iterable, collections.abc.Iterator, collections.abc.Reversible,
                 collections.abc.Sized, collections.abc.Container, collections.abc.Callable, collections.abc.Awaitable):
    class Bare:
        __hash__ = None

    print(abstract.__name__, issubclass(Bare, abstract), end=" ")
    abstract.register(Bare)
    print(issubclass(Bare, abstract), isinstance(Bare(), abstract))
print(issubclass(list, collections.abc.Hashable), issubclass(int, collections.abc.Hashable))
print(issubclass(weakref.WeakSet, collections.abc.MutableSet), isinstance(weakref.WeakSet(), collections.abc.Set))
