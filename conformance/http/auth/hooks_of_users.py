# Blocking hooks stop a sign-up or a log-in, background hooks see it.
FUNCTIONS = {
    "gate": """
def main():
    if request.get("event") == "pre_register" and request.get("data").get("name") == "Eve":
        return {"block": True, "reason": "No Eves"}
    if request.get("event") == "pre_login" and request.get("user")["data"].get("banned"):
        return {"block": True}
    return {"seen": request.get("email")}
""",
    "note": """
def main():
    p = dict(request.payload)
    db.create_document("events", {"event": p["event"], "email": p["user"]["email"], "keys": sorted(p), "text": str(p)})
""",
    "events": """
import time
def main():
    want = request.get("want")
    for _ in range(300):
        docs = db.get_documents("events", event=want)
        if docs:
            return [docs[0]["email"], docs[0]["keys"], "pw" in docs[0]["text"] or "argon2" in docs[0]["text"]]
        time.sleep(0.05)
    return None
""",
}
def hook(event, function):
    return owner("POST", "/project/{pid}/hooks", {"scope": "auth", "event": event, "function": function}, status=201)
STEPS = [
    hook("pre_register", "gate"), hook("pre_login", "gate"),
    *[hook(e, "note") for e in ("post_register", "post_login", "post_user_update", "post_user_delete")],
    api("POST", "/auth-collections/signup", {"email": "eve@x.y", "password": "pw", "data": {"name": "Eve"}}, status=403,
        json={"detail": "No Eves", "error": {"code": "FORBIDDEN", "message": "No Eves"}}),
    api("POST", "/auth-collections/login", {"email": "eve@x.y", "password": "pw"}, status=401),
    api("POST", "/auth-collections/signup", {"email": "ann@x.y", "password": "pw", "data": {"name": "Ann"}}, save={"token": "access_token"}),
    call("events", {"want": "post_register"}, result=["ann@x.y", ["event", "user"], False]),
    api("POST", "/auth-collections/login", {"email": "ann@x.y", "password": "pw"}),
    call("events", {"want": "post_login"}, result=["ann@x.y", ["event", "user"], False]),
    step("PATCH", "/auth-collections/user", {"data": {"banned": True}, "password": "pw2"}, headers={"Authorization": "Bearer {token}"}),
    call("events", {"want": "post_user_update"}, result=["ann@x.y", ["changes", "event", "old_data", "user"], False]),
    api("POST", "/auth-collections/login", {"email": "ann@x.y", "password": "pw2"}, status=403, json=at_least({"detail": TEXT})),
    api("POST", "/auth-collections/login", {"email": "ann@x.y", "password": "wrong"}, status=401),
    step("DELETE", "/auth-collections/user", headers={"Authorization": "Bearer {token}"}),
    call("events", {"want": "post_user_delete"}, result=["ann@x.y", ["event", "user"], False]),
]
