# Grouping records and printing an aligned report.
rows = """2024-01-03,north,widget,5,9.99
2024-01-03,south,gadget,2,24.50
2024-01-04,north,gadget,1,24.50
2024-01-05,east,widget,12,9.49
bad line
2024-01-05,north,doohickey,3,100
2024-01-06,south,widget,x,9.99"""
data, errors = [], []
for n, line in enumerate(rows.splitlines(), 1):
    try:
        day, region, item, qty, price = line.split(",")
        data.append(dict(day=day, region=region, item=item, qty=int(qty), price=float(price)))
    except ValueError as e:
        errors.append(f"line {n}: {e}")
by = {}
for r in data:
    t = by.setdefault(r["region"], {"qty": 0, "total": 0.0, "items": set()})
    t["qty"] += r["qty"]
    t["total"] += r["qty"] * r["price"]
    t["items"].add(r["item"])
print(f"{'region':<10}|{'qty':>5}|{'total':>12}|{'items'}")
print("-" * 10 + "+" + "-" * 5 + "+" + "-" * 12 + "+" + "-" * 10)
for region, t in sorted(by.items(), key=lambda kv: -kv[1]["total"]):
    print(f"{region:<10}|{t['qty']:>5d}|{t['total']:>12,.2f}|{', '.join(sorted(t['items']))}")
print(f"{'all':<10}|{sum(t['qty'] for t in by.values()):>5}|{sum(t['total'] for t in by.values()):>12,.2f}|")
print(*errors, sep="\n")
avg = sum(r["price"] for r in data) / len(data)
var = sum((r["price"] - avg) ** 2 for r in data) / len(data)
print(f"avg {avg:.4f} sd {var ** 0.5:.4f} max {max(data, key=lambda r: r['price'])['item']} median {sorted(r['price'] for r in data)[len(data) // 2]}")
hist = {}
for r in data: hist[r["day"]] = hist.get(r["day"], 0) + r["qty"]
for d, q in hist.items(): print(d, "#" * q, q)
