# Two projects with equal names everywhere: no method of db or asyncdb, given the other project's ids, shows or
# changes anything there. Every method is called; a new one fails here until it is.
CODE = '''
import json
MARK = request.get("mark")
def fill():
    u = [db.create_app_user("u%d@example.com" % i, "long-enough-1", {"name": MARK, "auth_token": "t%d" % i, "n": i}, ["editor"]) for i in range(3)]
    db.add_user_relationship(u[0]["id"], u[1]["id"], "friends", True)
    t = db.create_document("tags", {"label": MARK})
    d = [db.create_document("posts", {"n": i, "text": MARK, "author_id": u[i]["id"], "tag_ids": [t["id"]]}) for i in range(3)]
    db.create_document("comments", {"post_id": d[0]["id"], "user_id": u[0]["id"], "text": MARK})
    return {"users": [x["id"] for x in u], "tag": t["id"], "posts": [x["id"] for x in d], "posts_collection": db.get_collection("posts")["id"], "done": db.transaction("once", lambda: MARK)["result"]}
def state():
    return json.dumps([[c["name"], c["document_count"], [dict(d) for d in db.get_documents(c["name"], sort="id")]] for c in sorted(db.get_collections(), key=lambda c: c["name"])] + [[u["id"], u["email"], u["roles"], u["data"]] for u in db.get_app_users(sort="email")], default=str)
async def attack(other):
    called, shown = set(), []
    p, u, tag, c = other["posts"], other["users"], other["tag"], other["posts_collection"]
    class Called:
        def __getattr__(self, name):
            called.add(name)
            return getattr(db, name)
    d = Called()
    # What the other project has cannot be found by its ids, nor by anything else.
    nothing = [
        d.get_document("posts", p[0]), d.get_document(c, p[0], populate="author"), d.find_one("posts", id=p[0]), d.find_one("posts", author_id=u[0]), d.get_app_user(u[0]), d.find_user(id=u[0]), d.get_collection(c),
        d.update_document("posts", p[0], {"x": 1}), d.update_document_fields("posts", p[0], {"x": 1}), d.update("posts", p[0], {"x": 1}), d.update_app_user(u[0], {"x": 1}), d.update_collection(c, new_name="stolen"),
    ]
    false = [d.delete_document("posts", p[0]), d.delete("posts", p[1]), d.delete_app_user(u[0]), d.delete_collection(c)]
    zero = [
        d.query("posts", id_in=p)["total"], d.count_documents("posts", {"author_id_in": u}), d.count_app_users({"id_in": u}), len(d.get_documents(c)), d.query_users(id_in=u)["total"], len(d.get_app_users(filters={"id": u[0]})), len(d.query_app_users({"id": u[0]})), len(d.query_documents("posts", {"id": p[0]})),
        d.get_user_relationships(u[0], "friends")["total"], d.get_user_collections(u[0], "posts")["total"], d.bulk_update_documents("posts", [{"id": i, "x": 1} for i in p])["count"], d.bulk_delete_documents("posts", p)["count"], len(d.search_documents("posts", "secret of A")), d.aggregate_documents("posts", "n", "sum", {"author_id_in": u})["count"], len(d.group_by_field("posts", "text", {"author_id_in": u})["groups"]),
        sum(r["total"] if isinstance(r, dict) else r for r in d.fetch_all([{"type": "query", "collection": "posts", "id": p[0]}, {"type": "count", "collection": "posts", "id": p[0]}, {"type": "query_users", "id": u[0]}])),
        d.execute_raw_query("select count(*) n from documents where id = :i or collection_id = :c", {"i": p[0], "c": c})[0]["n"], d.execute_raw_query("select count(*) n from app_users where id = :i", {"i": u[0], "project_id": other["project"]})[0]["n"], d.execute_raw_query("select count(distinct project_id) - 1 n from collections")[0]["n"],
        d.query("posts", **{"author.id": u[0]})["total"],
    ]
    failed = [d.add_user_relationship(u[0], u[1], "followers")["success"], d.remove_user_relationship(u[0], u[1], "friends")["success"], d.add_user_relationship(db.get_app_user_by_email("u0@example.com")["id"], u[0], "friends", True)["success"]]
    # References to the other project's rows lead nowhere.
    made = d.create_document("posts", {"author_id": u[0], "tag_ids": [tag], "post_id": p[0]})
    d.create("posts", {"author_id": u[1]})
    d.bulk_create_documents("links", [{"user_id": u[2], "thing_id": p[0]}])
    shown += [d.query("posts", populate=["author", "tags", "comments", "author.company"], limit=100), d.get_documents("links", populate=["user", "thing", "thing:posts", "user:users"]), d.get_app_user_by_email("u0@example.com"), d.get_collections(), d.transaction("once", lambda: "ran again"), d.execute_raw_query("select * from documents"), d.execute_raw_query("select * from app_users"), d.execute_raw_query("select * from collections"), d.find_user(auth_token="t0"), d.query("posts", **{"author.name": "secret of A"})]
    d.create_collection("more")
    d.create_app_user("more@example.com", "long-enough-1")
    d.commit(), d.rollback()
    reached = json.dumps(shown, default=str)
    leaks = "secret of A" in reached or other["project"] in reached
    missing = sorted(n for n in dir(db) if not n.startswith("_") and n not in called)
    gathered = await asyncio.gather(asyncdb.get_document("posts", p[0]), asyncdb.get_app_user(u[0]), asyncdb.delete_document("posts", p[0]), asyncdb.count_documents(c))
    return [[x for x in nothing if x is not None], [x for x in false if x is not False], [x for x in zero if x != 0], failed, leaks, missing, gathered, shown[4]["result"]]
import asyncio
async def main():
    what = request.get("what")
    return await attack(request.get("other")) if what == "attack" else fill() if what == "fill" else state()
'''
FUNCTIONS = {"mine": CODE}
def theirs(payload, **kw):
    return step("POST", "/functions/{theirs}/execute", payload, **kw)
STEPS = [
    owner("POST", "/project/", {"name": "the other {pid}"}, json=ANY, save={"other": "id"}),
    owner("POST", "/project/{other}/functions", {"name": "mine", "code": CODE}, status=201, json=ANY, save={"theirs": "id"}),
    call("mine", {"what": "fill", "mark": "secret of A"}, result=ANY, save={"users": "result.users", "posts": "result.posts", "tag": "result.tag", "collection": "result.posts_collection"}),
    theirs({"what": "fill", "mark": "of B"}, json=at_least({"success": True})),
    call("mine", {"what": "state"}, result=ANY, save={"before": "result"}),
    theirs({"what": "attack", "mark": "of B", "other": {"users": "{users}", "posts": "{posts}", "tag": "{tag}", "posts_collection": "{collection}", "project": "{pid}"}}, json=at_least({"success": True, "result": [[], [], [], [False, False, False], False, [], [None, None, False, 0], "of B"]})),
    call("mine", {"what": "state"}, result="{before}"),
    owner("DELETE", "/project/{other}", json=ANY),
    call("mine", {"what": "state"}, result="{before}"),
]
