# saferepr, isreadable and isrecursive over nested, recursive and unreadable objects; own format methods.
import pprint

loop = [1]
loop.append(loop)
table = {"self": None}
table["self"] = table
for value in (1, "a", [1, (2,)], {"k": [None]}, loop, table, object, len, {1: object}, [lambda: 1], float("nan"), 1j, ...):
    print(pprint.isreadable(value), pprint.isrecursive(value))
print(pprint.saferepr(loop).split("id=")[0], pprint.saferepr(table).split("id=")[0], pprint.saferepr({"b": 1, "a": (2,)}))
print(pprint.pformat(loop).split("id=")[0])
shared = [1, 2]
print(pprint.isrecursive([shared, shared]), pprint.pformat([shared, shared]))


class Own(pprint.PrettyPrinter):
    def format(self, value, context, maxlevels, level):
        if isinstance(value, int):
            return f"#{value}", True, False
        return super().format(value, context, maxlevels, level)


print(Own(width=15).pformat([1, [2, 3], {"a": 4}, "text that is long"]))
printer = pprint.PrettyPrinter(depth=1)
print(printer.isreadable([[1]]), printer.isrecursive([[1]]), printer.pformat([[1]]))
print(pprint.PrettyPrinter().format([1], {}, 0, 0))


class Listish(list):
    pass


class Shown(list):
    def __repr__(self):
        return "<shown>"


print(pprint.pformat(Listish(range(40)), width=20)[:12], pprint.pformat(Shown([1] * 50), width=5))
