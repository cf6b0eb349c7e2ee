# Filters by category, text and module name, in the order of their adding; each action once, per module, always or never.
import warnings


class Own(UserWarning):
    pass


def caught(*calls, actions=()):
    with warnings.catch_warnings(record=True) as found:
        warnings.resetwarnings()
        for action in actions:
            warnings.filterwarnings(*action[:1], **action[1])
        for call in calls:
            try:
                warnings.warn_explicit(*call)
            except Warning as e:
                print("  raised", type(e).__name__, e)
    return [(type(w.message).__name__, str(w.message), w.lineno) for w in found]


first = ("one", UserWarning, "a.py", 1, "shop.cart")
second = ("one", UserWarning, "a.py", 2, "shop.cart")
third = ("two", Own, "b.py", 1, "shop.bill")
for action in ("default", "always", "ignore", "module", "once", "error"):
    print(action, caught(first, first, second, third, third, actions=[(action, {})]))
print(caught(first, third, actions=[("always", {}), ("ignore", {"category": Own})]))
print(caught(first, third, actions=[("ignore", {"category": Own}), ("always", {})]))
print(caught(first, third, actions=[("always", {}), ("ignore", {"message": "TW"})]), caught(first, third, actions=[("always", {}), ("ignore", {"message": "o"})]))
print(caught(first, third, actions=[("always", {}), ("ignore", {"module": r"shop\.cart"})]), caught(first, third, actions=[("always", {}), ("ignore", {"module": "shop"})]))
print(caught(first, second, actions=[("always", {}), ("ignore", {"lineno": 2})]))
print(caught(first, third, actions=[("always", {}), ("error", {"category": Own, "append": True})]))
registry = {}
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn_explicit("again", UserWarning, "f", 5, registry=registry)
    print(len(found), sorted(map(str, registry)))
