# Hooks on documents: what each event carries, for writes over REST and by functions; every write's own run.
FUNCTIONS = {
    "log": "def main():\n    p = dict(request.payload)\n    db.create_document('log', {'p': p, 'h': request.headers['x-hook-event'], 'm': request.method, 'u': request.user})\n",
    "other": "def main():\n    db.create_document('other_log', {'event': request.get('event')})\n",
    "write": "def main():\n    d = db.create_document('posts', {'title': 'by function'})\n    db.transaction('k', lambda: db.update_document_fields('posts', d['id'], {'n': 1}))\n    db.delete_document('posts', d['id'])\n    return d['id']\n",
    "seen": "def main():\n    q = {'p.document_id': request.get('id')} if request.get('id') else {}\n    rows = db.get_documents('log', filters={'p.event': request.get('event'), **q}, sort='created_at', order='asc')\n    return [r['p'] for r in rows]\n",
    "first": "def main():\n    r = db.find_one('log')\n    return [r['h'], r['m'], r['u']]\n",
    "count": "def main():\n    return [db.count_documents('log'), db.count_documents('other_log')]\n",
}
HOOK = {"id": UUID, "project_id": "{pid}", "scope": "collection", "collection": "posts", "event": "pre_save", "function": "log", "blocking": False, "created_at": TIME_Z}
STEPS = [
    owner("GET", "/project/{pid}/hooks", json=[]),
    owner("POST", "/project/{pid}/hooks", {"scope": "collection", "collection": "posts", "event": "pre_save", "function": "log"}, status=201, json=HOOK),
    owner("POST", "/project/{pid}/hooks", {"collection": "posts", "event": "post_save", "function": "{log}"}, status=201, json={**HOOK, "event": "post_save"}),
    owner("POST", "/project/{pid}/hooks", {"scope": "collection", "collection": "posts", "event": "pre_delete", "function": "log"}, status=201),
    owner("POST", "/project/{pid}/hooks", {"scope": "collection", "collection": "posts", "event": "post_delete", "function": "log"}, status=201, save={"hook": "id"}),
    owner("POST", "/project/{pid}/hooks", {"scope": "collection", "event": "post_delete", "function": "other"}, status=201, json={**HOOK, "event": "post_delete", "collection": None, "function": "other"}),
    owner("GET", "/project/{pid}/hooks", json=length(5)),

    api("POST", "/collections/posts/documents", {"title": "one"}, save={"d": "id"}),
    soon(call("seen", {"event": "pre_save"}, result=[{"event": "pre_save", "collection": "posts", "operation": "create", "document": {"title": "one"}}])),
    soon(call("seen", {"event": "post_save"}, result=[{"event": "post_save", "collection": "posts", "operation": "create", "document": {"title": "one"}, "document_id": "{d}"}])),
    soon(call("first", result=[Is("the event's name", lambda v: v in ("pre_save", "post_save")), "POST", None])),
    api("PATCH", "/collections/posts/documents/{d}", {"n": 2}),
    soon(call("seen", {"event": "post_save"}, result=[ANY, {"event": "post_save", "collection": "posts", "operation": "update", "document": {"title": "one", "n": 2}, "document_id": "{d}", "old_data": {"title": "one"}}])),
    api("DELETE", "/collections/posts/documents/{d}"),
    soon(call("seen", {"event": "pre_delete"}, result=[{"event": "pre_delete", "collection": "posts", "operation": "delete", "document": {"title": "one", "n": 2}, "document_id": "{d}"}])),
    soon(call("seen", {"event": "post_delete"}, result=[{"event": "post_delete", "collection": "posts", "operation": "delete", "document": {"title": "one", "n": 2}, "document_id": "{d}"}])),
    # The hooks' own writes into log and other_log set off no further hook, the function's do.
    soon(call("count", result=[6, 1])),
    call("write", save={"w": "result"}),
    soon(call("seen", {"event": "post_save", "id": "{w}"}, result=Is("a create and an update", lambda v: sorted(p["operation"] for p in v) == ["create", "update"]))),
    soon(call("count", result=[12, 2])),
    soon(owner("GET", "/project/{pid}/functions/log/executions", json=Is("twelve runs by db-event", lambda v: len(v) == 12 and all(r["triggered_by"] == "db-event" and r["status"] == "success" for r in v)))),

    # A removed hook is silent at once.
    owner("DELETE", "/project/{pid}/hooks/{hook}", status=204),
    owner("DELETE", "/project/{pid}/hooks/{hook}", status=404, json=at_least({"detail": "Hook not found"})),
    owner("DELETE", "/project/{pid}/hooks", {"event": "pre_delete"}, status=204),
    owner("DELETE", "/project/{pid}/hooks?event=pre_delete", status=404),
    owner("GET", "/project/{pid}/hooks", json=length(3)),
    api("POST", "/collections/posts/documents", {"title": "two"}, save={"d": "id"}),
    api("DELETE", "/collections/posts/documents/{d}"),
    soon(call("count", result=[14, 3])),
    owner("DELETE", "/project/{pid}/hooks", status=204),
    owner("GET", "/project/{pid}/hooks", json=[]),
]
