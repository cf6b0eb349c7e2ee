# transaction(): replay, rollback, locks, nesting, wrong arguments; never raises.
FUNCTIONS = {"f": '''
def main():
    out = {}
    runs = []
    def work():
        runs.append(1)
        db.create_document("t", {"n": 1})
        return {"made": 1}
    first, second = db.transaction("k1", work), db.transaction("k1", work)
    out["first"], out["second"], out["runs"], out["rows"] = first, second, len(runs), db.count_documents("t")
    def fails():
        db.create_document("t", {"n": 2})
        assert db.count_documents("t", n=2) == 1
        raise ValueError("no")
    out["failed"] = db.transaction("k2", fails)
    out["undone"] = db.count_documents("t", n=2)
    out["again"] = db.transaction("k2", lambda: "now")["result"]
    out["empty"] = db.transaction("k3", lambda: None)["result"]
    out["nameless"] = db.transaction("k4", lambda: (_ for _ in ()).throw(KeyError()))["error"]
    out["wrong"] = [db.transaction("", work)["ok"], db.transaction(5, work)["ok"], db.transaction("k5", "no function")["ok"]]
    def outer():
        def other():
            return db.transaction("k6", lambda: 1, lock_resource="r")
        return db.transaction("inner", lambda: db.create_document("t", {"n": 6})["n"])["result"]
    out["nested"] = db.transaction("k7", outer, lock_resource="r")["result"]
    def inner_fails():
        db.create_document("t", {"n": 8})
        bad = db.transaction("k9", fails)
        return [bad["ok"], db.count_documents("t", n=8), db.count_documents("t", n=2)]
    out["savepoint"] = db.transaction("k8", inner_fails)["result"]
    out["kept"] = db.count_documents("t", n=8)
    return out
''', "held": '''
def main():
    import asyncio
    async def slow():
        await asyncio.sleep(0.4)
        return 1
    async def both():
        return await asyncdb.transaction("h1", slow, lock_resource="shared")
    return asyncio.run(both())
'''}
NONE = {"idempotent": False, "locked": False, "retry_in": None}
STEPS = [
    call("f", result={"first": {"ok": True, "result": {"made": 1}, "error": None, **NONE}, "second": {"ok": True, "result": {"made": 1}, "error": None, "idempotent": True, "locked": False, "retry_in": None},
                      "runs": 1, "rows": 1, "failed": {"ok": False, "result": {}, "error": "no", **NONE}, "undone": 0, "again": "now", "empty": {}, "nameless": "KeyError",
                      "wrong": [False, False, False], "nested": 6, "savepoint": [False, 1, 0], "kept": 1}),
    call("held", result=at_least({"ok": True, "result": 1})),
]
