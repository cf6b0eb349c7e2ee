# What cannot be a hook, and who may configure one.
FUNCTIONS = {"f": "def main():\n    return 1\n"}
BAD = at_least({"detail": TEXT, "error": at_least({"code": "VALIDATION_ERROR"})})
STEPS = [
    owner("POST", "/project/{pid}/hooks", {"event": "post_save", "function": "nope"}, status=400, json=BAD),
    owner("POST", "/project/{pid}/hooks", {"event": "post_everything", "function": "f"}, status=400, json=at_least({"detail": contains("pre_save, post_save")})),
    owner("POST", "/project/{pid}/hooks", {"scope": "auth", "event": "post_save", "function": "f"}, status=400, json=at_least({"detail": contains("pre_register")})),
    owner("POST", "/project/{pid}/hooks", {"scope": "collection", "event": "pre_login", "function": "f"}, status=400, json=BAD),
    owner("POST", "/project/{pid}/hooks", {"scope": "elsewhere", "event": "pre_login", "function": "f"}, status=400, json=BAD),
    owner("POST", "/project/{pid}/hooks", {"scope": "auth", "collection": "posts", "event": "pre_login", "function": "f"}, status=400, json=BAD),
    owner("POST", "/project/{pid}/hooks", {"event": "post_save"}, status=422),
    owner("POST", "/project/{pid}/hooks", {"function": "f"}, status=422),
    owner("POST", "/project/{pid}/hooks", {"function": 1, "event": "post_save"}, status=422),
    owner("POST", "/project/{pid}/hooks", ["x"], status=400),
    owner("POST", "/project/{pid}/hooks", {"scope": "auth", "event": "pre_login", "function": "f"}, status=201, json=at_least({"scope": "auth", "collection": None, "blocking": True})),
    owner("POST", "/project/{pid}/hooks", {"scope": "auth", "event": "pre_login", "function": "f"}, status=400, json=at_least({"error": at_least({"code": "ALREADY_EXISTS"})})),
    post("/project/{pid}/hooks", {"event": "post_save", "function": "f"}, status=401),
    api("POST", "/project/{pid}/hooks", {"event": "post_save", "function": "f"}, status=401),
    get("/project/{pid}/hooks", status=401),
    owner("DELETE", "/project/{pid}/hooks/not-an-id", status=404),
]
