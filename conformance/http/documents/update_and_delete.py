# update_document replaces, update_document_fields merges, delete answers a bool.
FUNCTIONS = {"f": '''
def main():
    i = db.create_document("t", {"a": 1, "b": 2})["id"]
    m = db.update_document_fields("t", i, {"b": 3, "c": None})
    merged = dict(m["data"])
    r = db.update_document("t", i, {"z": 9})
    gone = db.delete_document("t", i)
    return [merged, r["data"], "a" in r, gone, db.delete_document("t", i), db.get_document("t", i), db.update_document("t", i, {}), db.update_document_fields("t", i, {"q": 1}), db.count_documents("t"), db.delete_document("nope", "x")]
''', "back": '''
def main():
    d = db.create_document("t2", {"a": 1})
    d["a"] = 2
    saved = db.update_document("t2", d["id"], d)
    return [saved["a"], sorted(saved["data"])]
'''}
STEPS = [
    call("f", result=[{"a": 1, "b": 3, "c": None}, {"z": 9}, False, True, False, None, None, None, 0, False]),
    call("back", result=[2, ["a"]]),
]
