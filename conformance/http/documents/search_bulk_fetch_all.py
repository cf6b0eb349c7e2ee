# search_documents, bulk methods, fetch_all, aggregate.
SETUP = {"b": [{"n": 1, "title": "Red Lamp", "in": {"deep": "find me"}, "p": 10, "g": "x"}, {"n": 2, "title": "blue lamp", "p": 20, "g": "y"}, {"n": 3, "title": "chair", "p": 30, "g": "x"}]}
FUNCTIONS = {"f": '''
def main():
    s = lambda *a, **k: sorted(d["n"] for d in db.search_documents("b", *a, **k))
    r = db.fetch_all([{"type": "query", "collection": "b", "p_gte": 20, "limit": 5}, {"type": "find_one", "collection": "b", "n": 1}, {"type": "count", "collection": "b", "g": "x"}])
    return {"search": [s("LAMP"), s("find"), s("lamp", ["in"]), s("find", search_fields=["in.deep"]), s(""), s("lamp", limit=1) in ([1], [2])],
            "fetch": [r[0]["total"], r[1]["title"], r[2]]}
''', "bulk": '''
def main():
    c = db.bulk_create_documents("k", [{"n": i} for i in range(5)])
    ids = [d["id"] for d in c["data"]]
    u = db.bulk_update_documents("k", [{"id": ids[0], "n": 100}, {"id": "nope", "n": 1}])
    d = db.bulk_delete_documents("k", ids[3:])
    a = {op: db.aggregate_documents("k", "n", op)["value"] for op in ("sum", "avg", "min", "max", "count")}
    return [c["count"], u["count"], u["failed"], d["count"], a, db.group_by_field("b", "g")["groups"]]
''', "bad": "def main():\n    return db.fetch_all([{'type': 'nope'}])\n"}
STEPS = [
    call("f", result={"search": [[1, 2], [1], [], [1], [], True], "fetch": [2, "Red Lamp", 2]}),
    call("bulk", result=[5, 1, ANY, 2, {"sum": 103, "avg": between(34.3, 34.4), "min": 1, "max": 100, "count": 3}, [{"key": "x", "count": 2}, {"key": "y", "count": 1}]]),
    call("bad", status=500, error=contains("ValueError"), result=None),
]
