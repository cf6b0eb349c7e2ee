# App-user methods of db, and values as they are shown.
FUNCTIONS = {"f": '''
def main():
    u = db.create_app_user("Ann@Example.com", "long-enough-1", {"city": "Rome", "age": 30}, ["editor"], phone_number="123")
    out = {"shown": [u["email"], u.email, u["roles"], u.data.get("city"), u["city"], u["phone_number"], "password" in u, "password_hash" in u]}
    try:
        db.create_app_user("ann@example.COM", "x")
    except ValueError as e:
        out["taken"] = str(e)
    out["by_email"] = db.get_app_user_by_email("ANN@example.com")["id"] == u["id"]
    changed = db.update_app_user(u["id"], {"city": "Oslo"}, nick="n")
    out["changed"] = [changed["data"]["city"], changed["data"]["age"], changed["data"]["nick"]]
    out["roles"] = db.update_app_user(u["id"], roles=["a", "b"])["roles"]
    out["find"] = [db.find_user(email="ANN@EXAMPLE.COM") is not None, db.find_user(role="b") is not None, db.find_user(city="Oslo")["id"] == u["id"], db.find_user(city="Bern")]
    out["query"] = [db.query_users(limit=0)["total"], len(db.get_app_users()), db.count_app_users(), db.count_app_users({"city": "Oslo"}), db.count_app_users(city="x"), len(db.query_app_users({"age_gte": 30}))]
    out["missing"] = [db.get_app_user("nope"), db.update_app_user("nope", {"a": 1}), db.delete_app_user("nope"), db.get_app_user_by_email("x")]
    db.create_document("users", {"email": "a document"})
    out["collection"] = [db.count_documents("users"), db.count_app_users()]
    out["gone"] = [db.delete_app_user(u["id"]), db.get_app_user(u["id"])]
    return out
'''}
STEPS = [call("f", result={"shown": ["Ann@Example.com", "Ann@Example.com", ["editor"], "Rome", "Rome", "123", False, False], "taken": "User with this email already exists", "by_email": True,
                           "changed": ["Oslo", 30, "n"], "roles": ["a", "b"], "find": [True, True, True, None], "query": [1, 1, 1, 1, 0, 1], "missing": [None, None, False, None],
                           "collection": [1, 1], "gone": [True, None]})]
