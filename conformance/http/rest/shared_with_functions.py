# REST and functions see the same documents; other projects do not.
FUNCTIONS = {"f": "def main():\n    d = db.find_one('shared', k=request.get('k'))\n    return d and [d['id'], d['v'], d['created_at']]\n", "w": "def main():\n    return db.create_document('shared', {'k': 'fn', 'v': 2})['id']\n"}
STEPS = [
    api("POST", "/collections/shared/documents", {"k": "rest", "v": 1}, json=at_least({"id": UUID}), save={"r": "id"}),
    call("f", {"k": "rest"}, result=["{r}", 1, Is("naive time", lambda v: v[-1] != "Z" and "+" not in v)]),
    call("w", {"x": 1}, result=UUID, save={"w_id": "result"}),
    api("GET", "/collections/shared/documents/{w_id}", json=at_least({"data": {"k": "fn", "v": 2}, "created_at": TIME_Z})),
    owner("POST", "/project/", {"name": "another project {pid}"}, json=ANY, save={"other_key": "api_key", "other": "id"}),
    step("GET", "/collections/shared/documents", headers={"x-api-key": "{other_key}"}, json=[]),
    step("GET", "/collections/shared/documents/{w_id}", headers={"x-api-key": "{other_key}"}, status=404),
    owner("DELETE", "/project/{other}", json=ANY),
]
