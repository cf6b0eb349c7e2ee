# A class attribute that holds an object is replaced again and again, by plain ones and by
# descriptors: readers that have seen it often must see each change.
class Plain:
    def __init__(self, n):
        self.n = n

    def get(self):
        return self.n


class Getter(Plain):
    def __get__(self, instance, owner=None):
        return ("got", self.n, instance is not None)


class Both(Getter):
    def __set__(self, instance, value):
        print("set", value)


class Meta(type):
    pass


class Node(metaclass=Meta):
    last = None

    def read(self):
        return self.last

    def call(self):
        return self.last.get()


class Below(Node):
    pass


def show(v):
    return v.n if type(v) is Plain else v


def read_all(node, below):
    return [show(v) for v in (node.last, node.read(), Node.last, Below.last, below.last)]


node, below = Node(), Below()
for value in [Plain(1), Plain(2), 3, Getter(4), Plain(5), Both(6), Getter(7), lambda self=None: 8,
              Plain(9), property(lambda self: 10), Plain(11), len, int, Plain(12), None]:
    for i in range(3):
        Node.last = value
        seen = read_all(node, below)
    seen = [type(v).__name__ if callable(v) or isinstance(v, property) else v for v in seen]
    print(seen)

# The object's class becomes a descriptor after it was stored and read.
Node.last = Plain(1)
for i in range(3):
    print(read_all(node, below), node.call())
Plain.__get__ = lambda self, instance, owner=None: "bound now"
print(read_all(node, below))
del Plain.__get__
print(read_all(node, below), below.call())

# The instance's own value, with and without a data descriptor above it.
node.last = "own"
for value in [Plain(1), Getter(2), Both(3), Plain(4)]:
    Node.last = value
    print(read_all(node, below))
    node.last = "own again"

# Found on the metaclass first when it is a data descriptor there.
Node.last = Plain(5)
print(show(Node.last))
Meta.last = Both(6)
print(Node.last, show(node.last), show(below.last))
Meta.last = Plain(7)
print(show(Node.last))
