# A query answers the same with and without indexes: OR groups over several of them, sorted ranges, mixed values.
FUNCTIONS = {"fill": '''
import random
def main():
    r = random.Random(5)
    def value():
        return r.choice([r.randint(0, 40), r.randint(0, 40), str(r.randint(0, 40)), r.random() * 40, None, True, "word%d" % r.randint(0, 9), [r.randint(0, 40), r.randint(0, 40)], "2024-01-%02d" % r.randint(1, 28), {"x": 1}])
    rows = []
    for i in range(600):
        d = {"n": i, "a": value(), "b": value(), "c": r.randint(0, 5)}
        if r.random() < 0.1:
            del d[r.choice("ab")]
        rows.append(d)
    for name in ("plain", "indexed"):
        db.bulk_create_documents(name, rows)
    return db.count_documents("indexed")
''', "compare": '''
import random
def main():
    r = random.Random(request.get("seed"))
    def scalar():
        return r.choice([r.randint(0, 40), str(r.randint(0, 40)), "word%d" % r.randint(0, 9), "2024-01-%02d" % r.randint(1, 28), True, None])
    def condition():
        f = r.choice("abac")
        return r.choice([{f: scalar()}, {f + "_in": [scalar() for _ in range(3)]}, {f + "_gt": scalar()}, {f + "_lte": scalar()}, {f + "_gte": 10, f + "_lt": 20}, {f + "_startswith": r.choice(["w", "1", "2024"])}, {f + "_isnull": True}])
    differ, used = [], set()
    for _ in range(150):
        filters = r.choice([
            lambda: {"__or__": [condition() for _ in range(r.randint(1, 3))]},
            lambda: {"[or]" + k: v for _ in range(2) for k, v in condition().items()},
            lambda: {"__or__": [{**condition(), **condition()}, condition()], **condition()},
            condition, lambda: {**condition(), **condition()}])()
        sort, order, limit = r.choice(["a", "b", "n", None]), r.choice(["asc", "desc"]), r.choice([3, 10, 1000])
        def ns(name):
            return [d["n"] for d in db.get_documents(name, filters, limit=limit, sort=sort, order=order)], db.query(name, sort=sort, order=order, limit=limit, **filters)["total"], db.count_documents(name, filters), [d["n"] for d in db.query(name, sort=sort, order=order, limit=limit, **filters)["data"]]
        if ns("plain") != ns("indexed"):
            differ.append([filters, sort, order, limit])
        used.add(db.get_documents("indexed", filters, limit=limit, sort=sort, order=order, explain=True)["kind"])
    return {"differ": differ, "used": sorted(used)}
'''}
P = "/project/{pid}/collections/indexed/indexes"
STEPS = [call("fill", result=600)] + [owner("POST", P, {"name": f"i{i}", "fields": fields}, status=201) for i, fields in enumerate((["a"], ["b"], ["c", "a"], ["-b"]))] + [
    call("compare", {"seed": seed}, result={"differ": [], "used": Is("indexes", lambda v: "index" in v and "index_order" in v)}) for seed in range(8)]
