# db.find_user(auth_token=…): a token that proves a user, or the text of a field of that name.
FUNCTIONS = {
    "find": """
async def main():
    token = request.get("token")
    rest = request.get("rest") or {}
    one = db.find_user(auth_token=token, **rest)
    two = await asyncdb.find_user(auth_token=token, select=["email"], **rest)
    assert (one is None) == (two is None)
    return one and [one.email, two["email"]]
""",
}
STEPS = [
    api("POST", "/auth-collections/signup", {"email": "ann@example.com", "password": "pw", "data": {"team": "a"}},
        save={"token": "access_token"}),
    api("POST", "/auth-collections/signup", {"email": "bob@example.com", "password": "pw", "data": {"auth_token": "sesame"}}),
    call("find", {"token": "{token}"}, result=["ann@example.com", "ann@example.com"]),
    call("find", {"token": "{token}", "rest": {"team": "a"}}, result=["ann@example.com", "ann@example.com"]),
    call("find", {"token": "{token}", "rest": {"team": "b"}}, result=None),
    call("find", {"token": "sesame"}, result=["bob@example.com", "bob@example.com"]),
    call("find", {"token": "{token}x"}, result=None),
    call("find", {"token": ""}, result=None),
]
