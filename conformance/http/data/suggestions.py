# Filters that read much and return little are reported; a searched collection gets a search index.
FUNCTIONS = {
    "fill": '''
def main():
    for part in range(6):
        db.bulk_create_documents("big", [{"n": part * 200 + i, "kind": "k%d" % (i % 100), "text": "document number %d of a long shelf" % i} for i in range(200)])
    return db.count_documents("big")
''',
    "ask": '''
def main():
    return [db.count_documents("big", kind="k7", n_lt=100), db.query("big", kind="k7")["total"], db.query("big", kind="nothing")["total"], len(db.search_documents("big", "NUMBER 17 OF"))]
''',
    "searched": '''
import time
def main():
    plan = None
    for _ in range(100):
        plan = db.search_documents("big", "number 17 of", explain=True)
        if plan["kind"] == "search":
            break
        time.sleep(0.1)
    return [plan["kind"], plan["index"], plan["returned"], len(db.search_documents("big", "SHELF", limit=3)), len(db.search_documents("big", "ab"))]
''',
}
STEPS = [
    call("fill", result=1200),
    owner("GET", "/project/{pid}/index-suggestions", json=[]),
    call("ask", result=[1, 12, 0, 6]),
    call("ask", result=[1, 12, 0, 6]),
    owner("GET", "/project/{pid}/index-suggestions", json=Is("a suggestion for kind", lambda v: any(
        s["collection"] == "big" and s["fields"] == ["kind"] and s["queries"] >= 4 and s["examined"] >= 4800 and s["name"] == "by_kind" for s in v))),
    call("searched", result=["search", "search", 6, 3, 0]),
    owner("GET", "/project/{pid}/collections/big/indexes", json=[at_least({"name": "search", "type": "search", "automatic": True, "state": "ready"})]),
    api("GET", "/collections/big/query/explain?text_contains=number+170+of&count=false", json=at_least({"kind": "search", "returned": 6})),
]
