# query: total, limit, offset, has_more, sort, order, select, defaults.
SETUP = {"s": [{"n": i, "g": i % 3, "name": f"n{i:02}"} for i in range(25)]}
FUNCTIONS = {"q": '''
def main():
    r = db.query("s", **request.payload["q"])
    return {"ns": [d["n"] for d in r["data"]], **{k: v for k, v in r.items() if k != "data"}}
''', "select": '''
def main():
    d = db.query("s", select=["name"], limit=1, sort="n")["data"][0]
    e = db.query("s", select="name,g", limit=1, sort="n")["data"][0]
    return [sorted(k for k in d if k != "data"), sorted(d["data"]), sorted(k for k in e if k != "data")]
''', "lists": '''
def main():
    all_docs = db.get_documents("s")
    return [len(all_docs), all_docs[0]["n"], len(db.get_documents("s", {"g": 0})), len(db.get_documents("s", filters={"g": 1}, limit=3)),
            [d["n"] for d in db.get_documents("s", limit=2, offset=1)], [d["n"] for d in db.get_documents("s", sort="n", order="asc", limit=2)],
            db.get_documents("none"), db.count_documents("s"), db.count_documents("s", {"g": 0}), db.count_documents("s", g=0), db.count_documents("s", {"g": 0}, n_gt=10), db.count_documents("none"),
            db.find_one("s", name="n07")["n"], db.find_one("s", name="zz"), db.find_one("s", id=None), db.find_one("s", g=1, sort="n", order="desc")["n"], db.query("none")]
'''}
def page(ns, limit, offset, more, total=25):
    return {"ns": ns, "total": total, "limit": limit, "offset": offset, "has_more": more}
STEPS = [
    call("q", {"q": {}, "x": 0}, result=page(list(range(24, 14, -1)), 10, 0, True)),
    call("q", {"q": {"limit": 5, "offset": 22}, "x": 0}, result=page([2, 1, 0], 5, 22, False)),
    call("q", {"q": {"sort": "n", "limit": 3}, "x": 0}, result=page([0, 1, 2], 3, 0, True)),
    call("q", {"q": {"sort": "n", "order": "desc", "limit": 3}, "x": 0}, result=page([24, 23, 22], 3, 0, True)),
    call("q", {"q": {"sort": "-n", "limit": 2}, "x": 0}, result=page([24, 23], 2, 0, True)),
    call("q", {"q": {"g": 1, "sort": "name", "limit": "2", "offset": "1"}, "x": 0}, result=page([4, 7], 2, 1, True, 8)),
    call("q", {"q": {"limit": 0}, "x": 0}, result=page([], 0, 0, True)),
    call("q", {"q": {"limit": 5000, "g": 2, "sort": "n"}, "x": 0}, result=page([2, 5, 8, 11, 14, 17, 20, 23], 1000, 0, False, 8)),
    call("select", result=[["id", "name"], ["name"], ["g", "id", "name"]]),
    call("lists", result=[25, 24, 9, 3, [23, 22], [0, 1], [], 25, 9, 9, 5, 0, 7, None, None, 22, {"data": [], "total": 0, "limit": 10, "offset": 0, "has_more": False}]),
]
