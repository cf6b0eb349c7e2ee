# Collections: create, list, get, update, delete; projects are apart.
FUNCTIONS = {"f": '''
def main():
    c = db.create_collection("books", webhook_url="http://127.0.0.1:1/x", permissions={"create": [], "read": ["admin"], "update": [], "delete": []})
    try:
        db.create_collection("books")
        again = "made twice"
    except ValueError as e:
        again = type(e).__name__
    db.create_document("books", {"t": 1})
    db.create_document("auto", {"t": 1})
    names = sorted(x["name"] for x in db.get_collections())
    u = db.update_collection("books", new_name="novels")
    return [c["name"], c["webhook_url"], c["permissions"]["read"], again, names, u["name"], db.get_collection("novels")["document_count"], db.get_collection("books"), db.get_collection(c["id"])["name"],
            db.delete_collection("novels"), db.delete_collection("novels"), db.get_documents("novels"), db.get_collection("zz"), db.update_collection("zz", new_name="y")]
''', "apart": "def main():\n    return [c['name'] for c in db.get_collections()]\n"}
STEPS = [
    call("apart", result=[]),
    call("f", result=["books", "http://127.0.0.1:1/x", ["admin"], "ValueError", ["auto", "books"], "novels", 1, None, "novels", True, False, [], None, None]),
    call("apart", result=["auto"]),
]
