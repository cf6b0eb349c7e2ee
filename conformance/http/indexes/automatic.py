# With --auto-index the server makes the index that repeated filters ask for; it is used, listed as its own, and can be dropped.
FUNCTIONS = {
    "fill": '''
def main():
    for part in range(6):
        db.bulk_create_documents("big", [{"n": part * 200 + i, "kind": "k%d" % (i % 100)} for i in range(200)])
    return db.count_documents("big")
''',
    "ask": "def main():\n    return [db.count_documents('big', kind='k7') for _ in range(5)]\n",
    "plan": "def main():\n    plan = db.query('big', kind='k7', explain=True)\n    return [plan['kind'], plan['index'], plan['total'], plan['examined'] < 100]\n",
    "change": "def main():\n    d = db.find_one('big', kind='k7')\n    db.update_document_fields('big', d['id'], {'kind': 'k8'})\n    return [db.count_documents('big', kind=k) for k in ('k7', 'k8')]\n",
}
LIST = "/project/{pid}/collections/big/indexes"
STEPS = [
    call("fill", result=1200),
    call("plan", result=["scan", None, 12, False]),
    owner("GET", LIST, json=[]),
    call("ask", result=[12] * 5),
    soon(owner("GET", LIST, json=[at_least({"name": "by_kind", "fields": ["kind"], "automatic": True, "unique": False, "state": "ready", "indexed": 1200, "documents": 1200, "progress": 1.0})])),
    call("plan", result=["index", "by_kind", 12, True]),
    call("change", result=[11, 13]),
    owner("GET", "/project/{pid}/index-suggestions", json=[]),
    owner("DELETE", LIST + "/by_kind", status=204),
    owner("GET", LIST, json=[]),
    call("plan", result=["scan", None, 11, False]),
]
