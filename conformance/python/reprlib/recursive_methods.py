# recursive_repr guards any method per object, with its fill value, and keeps the method's names.
import reprlib


class Node:
    def __init__(self, *items):
        self.items = list(items)

    @reprlib.recursive_repr()
    def __repr__(self):
        """Shows itself."""
        return f"Node({', '.join(map(repr, self.items))})"

    @reprlib.recursive_repr(fillvalue="<again>")
    def text(self):
        return "[" + " ".join(item.text() for item in self.items) + "]"


node = Node()
other = Node(node)
node.items += [other, node]
print(node, other, node.text(), other.text())
print(Node.__repr__.__name__, Node.__repr__.__qualname__, Node.__repr__.__doc__, Node.__repr__.__module__, hasattr(Node.__repr__, "__wrapped__"))


class Breaking:
    fail = True

    @reprlib.recursive_repr("...")
    def __repr__(self):
        if self.fail:
            raise KeyError("once")
        return "fine"


b = Breaking()
try:
    repr(b)
except KeyError as e:
    print("KeyError", e)
b.fail = False
print(b)
twin = Node()
twin.items = [Node(), Node()]
print(twin)
