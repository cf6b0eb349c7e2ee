# Relationships between users: direct and reverse reads, both sides of a change, inverse types, removal.
FUNCTIONS = {"f": '''
def main():
    a, b, c = [db.create_app_user("%s@example.com" % n, "long-enough-1")["id"] for n in "abc"]
    ids = lambda r: [u["id"] for u in r["data"]]
    out = {}
    out["none"] = db.get_user_relationships(a, "friends")["total"]
    r = db.add_user_relationship(a, b, "friends", bidirectional=True)
    out["added"] = [r["success"], r["bidirectional"]]
    db.add_user_relationship(a, b, "friends", True)
    out["once"] = [ids(db.get_user_relationships(a, "friends")) == [b], ids(db.get_user_relationships(b, "friends")) == [a]]
    out["key"] = db.get_app_user(a)["data"]["friends_ids"] == [b]
    db.add_user_relationship(b, a, "followers")
    out["reverse"] = ids(db.get_user_relationships(a, "following")) == [b]
    db.update_app_user(c, data={"member_ids": [a, "gone", b], "mentors": [a]})
    out["singular"] = ids(db.get_user_relationships(c, "members")) == [a, b]
    out["plain"] = ids(db.get_user_relationships(c, "mentors")) == [a]
    out["limit"] = [len(db.get_user_relationships(c, "members", limit=1)["data"]), db.get_user_relationships(c, "members", limit=1)["has_more"]]
    out["filter"] = db.get_user_relationships(c, "members", filters={"email": "B@example.com"})["total"]
    out["unknown"] = [db.add_user_relationship(a, "00000000-0000-4000-8000-000000000000", "friends")["success"], db.add_user_relationship(a, a, "friends")["success"], db.add_user_relationship("no id", a, "friends")["success"]]
    r = db.remove_user_relationship(a, b, "friends", True)
    out["removed"] = [r["success"], ids(db.get_user_relationships(a, "friends")), db.get_app_user(b)["data"]["friends_ids"], db.remove_user_relationship(a, b, "friends")["success"]]
    return out
'''}
STEPS = [call("f", result={"none": 0, "added": [True, True], "once": [True, True], "key": True, "reverse": True, "singular": True, "plain": True,
                           "limit": [1, True], "filter": 1, "unknown": [False, False, False], "removed": [True, [], [], True]})]
