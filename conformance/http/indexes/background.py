# Over more documents than an answer can wait for an index is built behind: 202, progress in the listing, writes meanwhile
# are in it; a unique one over repeated values fails and says why.
FUNCTIONS = {
    "fill": '''
def main():
    for part in range(3):
        db.bulk_create_documents("big", [{"n": part * 1000 + i, "name": "x%d" % i} for i in range(1000)])
    return db.count_documents("big")
''',
    "write": '''
def main():
    ids = [db.create_document("big", {"n": 5000 + i, "name": "new"})["id"] for i in range(20)]
    db.delete_document("big", ids[0])
    db.update_document_fields("big", ids[1], {"n": -1})
    return [db.count_documents("big", n_gte=5000), db.count_documents("big", n=-1), db.count_documents("big", n_lt=100)]
''',
    "plans": "def main():\n    return [db.query('big', n=2500, explain=True)['index'], db.count_documents('big', n_gte=2990), db.count_documents('big', n_lt=100), db.query('big', n_gte=2998, sort='n', limit=3)['data'][2]['n']]\n",
}
LIST = "/project/{pid}/collections/big/indexes"
STARTED = Is("building or ready, counted", lambda v: v["state"] in ("building", "ready") and v["documents"] == 3000 and 0 <= v["indexed"] <= 3000 and 0 <= v["progress"] <= 1)
STEPS = [
    call("fill", result=3000),
    owner("POST", LIST, {"fields": ["n"]}, status=202, json=STARTED),
    call("write", result=[18, 1, 101]),
    soon(owner("GET", LIST, json=[at_least({"name": "by_n", "state": "ready", "indexed": 3019, "documents": 3019, "progress": 1.0, "error": None})])),
    call("plans", result=["by_n", 28, 101, 5002]),
    owner("POST", LIST, {"fields": ["name"], "unique": True}, status=202, json=ANY),
    soon(owner("GET", LIST, json=Is("one failed", lambda v: [i["state"] for i in v] == ["ready", "failed"] and "duplicate" in v[1]["error"]))),
    call("write", result=[36, 2, 102]),
    owner("DELETE", LIST + "/by_name", status=204),
    owner("POST", LIST, {"type": "search"}, status=202, json=at_least({"type": "search"})),
    soon(owner("GET", LIST, json=[at_least({"name": "by_n"}), at_least({"name": "search", "state": "ready", "progress": 1.0})])),
]
