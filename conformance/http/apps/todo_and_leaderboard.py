# A to-do list that answers by method, with pages and validation; a leaderboard with ranks and statistics.
FUNCTIONS = {}
FUNCTIONS["todo"] = '''
from datetime import datetime

VALID = {"low", "medium", "high"}

def main():
    method = request.method
    user_id = request.user.id if request.user else "anon"
    if method == "GET":
        todo_id = request.query_params.get("id")
        if todo_id:
            todo = db.find_one("todos", id=todo_id, user_id=user_id)
            return {"todo": todo} if todo else ({"error": "Todo not found"}, 404)
        page = int(request.query_params.get("page", 1))
        per = min(int(request.query_params.get("per_page", 2)), 50)
        res = db.query("todos", user_id=user_id, done=request.query_params.get("done") == "true" if "done" in request.query_params else None,
                       sort="priority_rank", order="asc", limit=per, offset=(page - 1) * per) if "done" in request.query_params else db.query("todos", user_id=user_id, sort="created_at", order="desc", limit=per, offset=(page - 1) * per)
        return {"items": [{k: t.get(k) for k in ("id", "title", "done", "priority")} for t in res["data"]],
                "page": page, "pages": -(-res["total"] // per), "total": res["total"], "more": res["has_more"]}
    if method == "POST":
        body = request.json()
        title = (body.get("title") or "").strip()
        if not title:
            return {"error": "title is required", "field": "title"}, 422
        priority = body.get("priority", "medium")
        if priority not in VALID:
            return {"error": f"priority must be one of {sorted(VALID)}"}, 422
        todo = db.create_document("todos", {"title": title, "done": False, "priority": priority,
            "priority_rank": ["high", "medium", "low"].index(priority), "user_id": user_id, "due": body.get("due"), "created": datetime.utcnow()})
        return todo, 201
    if method in ("PUT", "PATCH"):
        body = request.json()
        todo = db.get_document("todos", body.pop("id", None))
        if not todo:
            return {"error": "not found"}, 404
        todo.update({k: v for k, v in body.items() if k in ("title", "done", "priority")})
        return db.update_document_fields("todos", todo["id"], {k: todo[k] for k in ("title", "done", "priority")})
    if method == "DELETE":
        ok = db.delete_document("todos", request.query_params.get("id"))
        return {"deleted": ok}, 200 if ok else 404
    return {"error": "method not allowed"}, 405
'''
FUNCTIONS["score"] = '''
from collections import defaultdict, Counter
import heapq, statistics
def main():
    p = request.payload
    if request.method == "POST":
        mine = db.find_one("scores", player=p["player"])
        if mine is None:
            mine = db.create_document("scores", {"player": p["player"], "best": p["score"], "history": [p["score"]]})
        else:
            mine = db.update_document_fields("scores", mine["id"], {"best": max(mine["best"], p["score"]), "history": mine["history"] + [p["score"]]})
        better = db.count_documents("scores", best_gt=mine["best"])
        return {"rank": better + 1, "best": mine.best, "avg": round(statistics.mean(mine["history"]), 2)}
    top = db.query("scores", sort="best", order="desc", limit=3, select=["player", "best"])["data"]
    everyone = db.get_documents("scores")
    return {"top": [(i, t["player"], t["best"]) for i, t in enumerate(top, 1)],
            "nlargest": heapq.nlargest(2, everyone, key=lambda d: d["best"])[1]["player"],
            "median": statistics.median(d["best"] for d in everyone), "stdev": round(statistics.pstdev([d["best"] for d in everyone]), 3),
            "buckets": dict(sorted(Counter(d["best"] // 10 * 10 for d in everyone).items()))}
'''

MADE = at_least({"title": "Buy milk", "done": False, "priority": "high", "user_id": "anon", "due": None, "created": TIME})
STEPS = [
    call("todo", {"title": " Buy milk ", "priority": "high"}, status=201, result=MADE, save={"milk": "result.id"}),
    call("todo", {"title": ""}, status=422, result={"error": "title is required", "field": "title"}, error="title is required"),
    call("todo", {"title": "x", "priority": "zz"}, status=422, result=DICT, error="priority must be one of ['high', 'low', 'medium']"),
    call("todo", {"title": "b"}, status=201, result=DICT),
    call("todo", {"title": "c", "priority": "low"}, status=201, result=DICT),
    call("todo", result={"items": Is("the newest two", lambda v: [t["title"] for t in v] == ["c", "b"]), "page": 1, "pages": 2, "total": 3, "more": True}),
    call("todo", query="?page=2", result={"items": length(1), "page": 2, "pages": 2, "total": 3, "more": False}),
    call("todo", query="?done=false&per_page=5", result=at_least({"items": Is("by rank", lambda v: [t["priority"] for t in v] == ["high", "medium", "low"]), "pages": 1})),
    call("todo", query="?id={milk}", result={"todo": MADE}),
    call("todo", query="?id=nope", status=404, result={"error": "Todo not found"}, error="Todo not found"),
    step("PATCH", "/functions/{todo}/execute", {"id": "{milk}", "done": True}, result=at_least({"done": True, "data": at_least({"done": True})})),
    step("DELETE", "/functions/{todo}/execute?id={milk}", result={"deleted": True}),
    step("DELETE", "/functions/{todo}/execute?id={milk}", status=404, result={"deleted": False}, error="HTTP 404"),
    call("score", {"player": "ann", "score": 10}, result={"rank": 1, "best": 10, "avg": 10}),
    call("score", {"player": "bob", "score": 25}, result={"rank": 1, "best": 25, "avg": 25}),
    call("score", {"player": "cid", "score": 17}, result={"rank": 2, "best": 17, "avg": 17}),
    call("score", {"player": "ann", "score": 31}, result={"rank": 1, "best": 31, "avg": 20.5}),
    call("score", {"player": "dan", "score": 25}, result={"rank": 2, "best": 25, "avg": 25}),
    call("score", result={"top": [[1, "ann", 31], [2, "dan", 25], [3, "bob", 25]], "nlargest": "dan", "median": 25.0, "stdev": 4.975,
                          "buckets": {"10": 1, "20": 2, "30": 1}}),
]
