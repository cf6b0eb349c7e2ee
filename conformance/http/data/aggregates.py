# Aggregates and groups in both forms, bulk calls, fetch_all, the older names.
FUNCTIONS = {"f": '''
def error(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        return type(e).__name__
def main():
    db.bulk_create_documents("s", [{"k": "ab"[i % 2], "n": i, "t": "x%d" % i} for i in range(6)])
    a = db.aggregate_documents
    out = {"ops": [a("s", "n", op)["value"] for op in ("sum", "avg", "min", "max", "count")],
           "filtered": a("s", "n", "sum", {"k": "a"})["result"], "missing": a("nowhere", "n", "sum")["count"],
           "groups": sorted([[g["k"], g["how_many"], g["mean"]] for g in a("s", "k", {"how_many": "count", "mean": "avg:n"})]),
           "group_by": db.group_by_field("s", "k", {"n_gt": 0})["groups"],
           "older": [d["n"] for d in db.query_documents("s", {"k": "b"}, 2, 1, "n", "desc")],
           "errors": [error(lambda: a("s", "n", "median")), error(lambda: db.bulk_create_documents("s", "x")), error(lambda: db.fetch_all([{"type": "query"}])), error(lambda: db.fetch_all([{"type": "x"}]))]}
    one = db.create("s", {"n": 100})
    db.update("s", one["id"], {"k": "c"})
    out["aliases"] = [db.find_one("s", n=100)["k"], db.delete("s", one["id"]), db.delete("s", one["id"]), db.commit(), db.rollback()]
    rows = db.get_documents("s", sort="n", order="asc")
    r = db.bulk_update_documents("s", [{"id": rows[0]["id"], "n": 50}, {"id": "00000000-0000-4000-8000-000000000000", "n": 1}])
    out["bulk"] = [r["count"], r["failed"], r["data"][0]["t"], db.bulk_delete_documents("s", [rows[1]["id"], "nope"])["count"]]
    queries = [{"type": "query", "collection": "s", "limit": 1, "sort": "n"}, {"type": "find_one", "collection": "s", "k": "zz"}, {"type": "count", "collection": "s", "k": "a"}, {"type": "query_users"}, {"type": "find_user", "email": "x"}]
    f = db.fetch_all(queries)
    out["fetch"] = [f[0]["data"][0]["n"], f[1], f[2], f[3]["total"], f[4], "collection" in queries[0]]
    return out
'''}
STEPS = [call("f", result={"ops": [15, 2.5, 0, 5, 6], "filtered": 6, "missing": 0, "groups": [["a", 3, 2], ["b", 3, 3]], "group_by": [{"key": "b", "count": 3}, {"key": "a", "count": 2}],
                           "older": [3, 1], "errors": ["ValueError"] * 4, "aliases": ["c", True, False, None, None], "bulk": [1, 1, "x0", 1], "fetch": [2, None, 3, 0, None, True]})]
