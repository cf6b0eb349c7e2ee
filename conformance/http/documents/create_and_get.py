# create_document, get_document: the shape of a Doc.
FUNCTIONS = {"f": '''
def main():
    d = db.create_document("posts", {"title": "T", "n": 1, "tags": ["a"], "when": datetime(2024, 1, 2)})
    g = db.get_document("posts", d["id"])
    return {
        "keys": sorted(d.keys()), "title": [d["title"], d["data"]["title"], d.title, d.get("title")], "same": d["id"] == g["id"], "when": g["when"],
        "data": g["data"], "created": d["created_at"], "missing": db.get_document("posts", "nope"), "missing2": db.get_document("none", "nope"),
        "is_dict": isinstance(g, dict), "in": "title" in g, "n": g["n"] + 1, "id": d["id"], "iso": datetime.fromisoformat(d["created_at"]) <= datetime.now(),
    }
''', "own_data": '''
def main():
    d = db.create_document("cache", {"key": "k", "data": {"x": 1}, "id": "mine", "created_at": "2020-01-01"})
    return [d["data"], d["id"] != "mine", d["created_at"], d["key"]]
''', "bad": "def main():\n    return db.create_document('x', request.get('data'))\n"}
STEPS = [
    call("f", result={"keys": ["collection_id", "created_at", "data", "id", "n", "tags", "title", "updated_at", "when"], "title": ["T"] * 4, "same": True, "when": "2024-01-02T00:00:00",
                      "data": at_least({"title": "T", "n": 1, "tags": ["a"]}), "created": TIME, "missing": None, "missing2": None, "is_dict": True, "in": True, "n": 2, "id": UUID, "iso": True}),
    call("own_data", result=[{"x": 1}, True, "2020-01-01", "k"]),
    call("bad", {"data": [1]}, status=500, error=contains("ValueError"), result=None),
    call("bad", {"data": "text"}, status=500, error=contains("ValueError"), result=None),
]
