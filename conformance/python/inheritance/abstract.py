# Abstract classes.
from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def show(self): return f"{self.name}: {self.area()}"
try:
    Shape()
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self): return 1
try:
    Half()
except TypeError as e:
    print(e)
class Sq(Half):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
print(Sq(3).show(), isinstance(Sq(1), Shape))
class M(metaclass=ABCMeta):
    @abstractmethod
    def f(self): return "base"
class N(M):
    def f(self): return "n/" + super().f()
print(N().f())
