# Documents as functions handle them.
order = {"id": "o1", "user": {"name": "Al", "address": {"city": "X", "zip": None}}, "items": [{"sku": "a", "qty": 2, "price": 9.99}, {"sku": "b", "qty": 1, "price": 100}], "tags": ["new", "paid"]}
print(order["user"]["address"]["city"], order.get("user", {}).get("phone", "n/a"), sum(i["qty"] * i["price"] for i in order["items"]), [i["sku"] for i in order["items"] if i["price"] > 10], "paid" in order["tags"])
def dig(d, path, default=None):
    for p in path.split("."):
        try: d = d[int(p)] if isinstance(d, list) else d[p]
        except (KeyError, IndexError, TypeError, ValueError): return default
    return d
print(dig(order, "items.1.sku"), dig(order, "user.address.zip", "x"), dig(order, "a.b", "dflt"), dig(order, "items.9"))
def merge(a, b):
    out = dict(a)
    for k, v in b.items(): out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(merge({"a": {"x": 1, "y": 2}, "b": 1}, {"a": {"y": 3, "z": 4}, "c": 5}))
def flatten(d, pre=""):
    for k, v in d.items():
        if isinstance(v, dict): yield from flatten(v, f"{pre}{k}.")
        else: yield pre + k, v
print(dict(flatten(order["user"])))
by = {}
for u in [{"n": "a", "g": 1}, {"n": "b", "g": 2}, {"n": "c", "g": 1}]: by.setdefault(u["g"], []).append(u["n"])
print(by, {k: len(v) for k, v in by.items()}, sorted(by.items(), key=lambda kv: -len(kv[1])))
copy = {**order, "id": "o2"}
copy["tags"].append("shared")
print(order["tags"], order["id"], copy["id"])
order["user"].pop("address")
del order["items"][0]
order["items"][0]["qty"] += 1
order.setdefault("meta", {})["n"] = len(order)
print(order)
print({**{"a": 1}, **(None or {})}, {k: v for k, v in {"a": None, "b": 0, "c": 2}.items() if v is not None}, dict(filter(lambda kv: kv[1], {"a": 0, "b": 1}.items())), all(k in order for k in ("id", "user")), [k for k in ("id", "zz") if k not in order], {v: k for k, v in {"a": 1}.items()})
