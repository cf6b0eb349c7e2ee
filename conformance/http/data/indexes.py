# Secondary indexes: made and dropped by the owner, told by explain, unique ones enforced everywhere.
SETUP = {"p": [{"slug": f"s{i}", "group": "ab"[i % 2], "n": i} for i in range(30)]}
FUNCTIONS = {
    "plans": '''
def main():
    return [db.query("p", group="a", explain=True)["kind"], db.query("p", group="a", explain=True)["index"],
            db.find_one("p", slug="s3", explain=True)["index"], db.count_documents("p", group="a", explain=True)["examined"],
            db.count_documents("p", group="a"), db.query("p", group="a", sort="n", limit=3, explain=True)["index"],
            [d["n"] for d in db.query("p", group="a", sort="n", limit=3)["data"]],
            db.get_documents("p", slug_startswith="S1", explain=True)["kind"], db.query("nowhere", a=1, explain=True),
            db.query("p", explain="x")["total"], db.search_documents("p", "s12", explain=True)["kind"]]
''',
    "twice": '''
def main():
    out = []
    for f in (lambda: db.create_document("p", {"slug": "s3"}), lambda: db.update_document_fields("p", db.find_one("p", slug="s4")["id"], {"slug": "s3"}),
              lambda: db.bulk_create_documents("p", [{"slug": "new"}, {"slug": "new"}])):
        try:
            f()
            out.append("done")
        except ValueError as e:
            out.append(str(e))
    return out + [db.count_documents("p")]
''',
}
I = "/collections/p/indexes"
P = "/project/{pid}/collections/p/indexes"
DUPLICATE = "duplicate value for unique index 'by_slug'"
STEPS = [
    api("GET", I, json=[]),
    api("POST", I, {"fields": ["slug"]}, status=403),
    post(I, {"fields": ["slug"]}, status=401),
    owner("POST", P, {"fields": ["slug"], "unique": True}, status=201,
          json={"name": "by_slug", "type": "fields", "fields": ["slug"], "unique": True, "state": "ready", "indexed": 30, "documents": 30, "progress": 1.0, "automatic": False, "error": None}),
    owner("POST", I, {"name": "groups", "fields": ["group", "n"]}, headers={"x-project-id": "{pid}"}, status=201, json=at_least({"state": "ready"})),
    owner("POST", P, {"fields": ["slug"]}, status=400, json=at_least({"error": at_least({"code": "ALREADY_EXISTS"})})),
    owner("POST", P, {"fields": ["group"], "unique": True}, status=400, json=at_least({"detail": "duplicate value for unique index 'by_group'"})),
    owner("POST", P, {"field": "group"}, status=201, json=at_least({"name": "by_group", "fields": ["group"]})),
    owner("POST", P, {}, status=422), owner("POST", P, {"fields": [""]}, status=400), owner("POST", P, {"fields": ["a", "-a"]}, status=400),
    owner("POST", P, {"fields": ["created_at"]}, status=400), owner("POST", P, {"fields": "x", "type": "tree"}, status=422),
    owner("POST", P, {"fields": [f"f{i}" for i in range(9)]}, status=400),
    owner("POST", "/project/{pid}/collections/nowhere/indexes", {"field": "a"}, status=404, json=at_least({"error": at_least({"code": "COLLECTION_NOT_FOUND"})})),
    owner("GET", P, json=Is("three", lambda v: [i["name"] for i in v] == ["by_slug", "groups", "by_group"])),
    api("GET", I, json=length(3)),
    call("plans", result=["index", "by_group", "by_slug", 0, 15, "groups", [0, 2, 4], "index", None, 0, "time_order"]),
    call("twice", result=[DUPLICATE, DUPLICATE, DUPLICATE, 30]),
    api("POST", "/collections/p/documents", {"slug": "s5"}, status=400, json=at_least({"detail": DUPLICATE, "error": at_least({"code": "ALREADY_EXISTS"})})),
    api("GET", "/collections/p/query/explain?slug=s7", json=at_least({"kind": "index", "index": "by_slug", "examined": 1, "returned": 1, "total": 1})),
    api("GET", "/collections/p/query/explain?n_gt=20", json=at_least({"kind": "scan", "index": None, "examined": 30, "total": 9})),
    api("GET", "/collections/nowhere/query/explain", status=404),
    owner("DELETE", P + "/by_slug", status=204), owner("DELETE", P + "/by_slug", status=404), api("DELETE", I + "/groups", status=403),
    call("twice", result=["done", "done", "done", 33]),
    owner("GET", "/project/{pid}/index-suggestions", json=[]),
]
