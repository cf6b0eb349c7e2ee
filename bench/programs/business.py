# Business rules over documents in dicts: orders, filters, totals, grouping, validation.
def make_orders(n):
    out = []
    for i in range(n):
        out.append({
            "id": f"ord-{i}",
            "user": {"id": f"u{i % 50}", "tier": ("gold", "silver", "basic")[i % 3], "email": f"u{i % 50}@x.io"},
            "status": ("paid", "pending", "cancelled", "paid")[i % 4],
            "items": [{"sku": f"s{(i + k) % 20}", "qty": k + 1, "price": 5.0 + (i * 7 + k) % 50} for k in range(3)],
            "tags": ["new"] if i % 5 == 0 else ["repeat", "web"],
            "coupon": "SAVE10" if i % 7 == 0 else None,
        })
    return out


def price(order):
    total = sum(item["qty"] * item["price"] for item in order["items"])
    rate = {"gold": 0.15, "silver": 0.05}.get(order["user"]["tier"], 0)
    if order.get("coupon") == "SAVE10":
        rate += 0.1
    return round(total * (1 - rate), 2)


def validate(order):
    errors = []
    for field in ("id", "user", "items", "status"):
        if not order.get(field):
            errors.append(f"Missing {field}")
    if "@" not in order["user"].get("email", ""):
        errors.append("bad email")
    for item in order["items"]:
        if not isinstance(item["qty"], int) or item["qty"] <= 0:
            errors.append(f"bad qty {item['sku']}")
    return errors


def report(orders):
    by_user, by_sku = {}, {}
    revenue = 0
    for o in orders:
        if o["status"] != "paid" or validate(o):
            continue
        p = price(o)
        revenue += p
        u = by_user.setdefault(o["user"]["id"], {"orders": 0, "spent": 0, "tags": set()})
        u["orders"] += 1
        u["spent"] += p
        u["tags"].update(o["tags"])
        for item in o["items"]:
            by_sku[item["sku"]] = by_sku.get(item["sku"], 0) + item["qty"]
    top = sorted(by_user.items(), key=lambda kv: (-kv[1]["spent"], kv[0]))[:5]
    return {
        "revenue": round(revenue, 2),
        "top": [{"user": k, **{f: v for f, v in d.items() if f != "tags"}} for k, d in top],
        "skus": {k: v for k, v in sorted(by_sku.items()) if v > 10},
        "share": {t: sum(1 for o in orders if o["user"]["tier"] == t) / len(orders) for t in ("gold", "silver")},
    }


orders = make_orders(3000)
for _ in range(130):
    r = report(orders)
print(r["revenue"], len(r["top"]), r["top"][0]["user"], len(r["skus"]), r["share"]["gold"])
