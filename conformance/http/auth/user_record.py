# PATCH and PUT of the user's own record: what may change, in which order; deleting it.
TOKEN = {"Authorization": "Bearer {token}"}
def patch(body, **kw):
    return step("PATCH", "/auth-collections/user", body, headers=TOKEN, **kw)
STEPS = [
    api("POST", "/auth-collections/signup", {"email": "a@x.y", "password": "pw", "data": {"name": "A", "tags": ["x", "y"]}},
        save={"token": "access_token", "id": "user.id"}),
    api("POST", "/auth-collections/signup", {"email": "taken@x.y", "password": "pw"}),
    patch({"data": {"name": "B", "n": None}}, json=at_least({"data": {"name": "B", "tags": ["x", "y"], "n": None}})),
    # Without a known name the whole body is data; system names are never taken from it.
    patch({"city": "Rome", "roles": ["admin"], "id": "x", "client_id": "y"},
          json=at_least({"id": "{id}", "roles": [], "client_id": "{pid}", "data": {"name": "B", "tags": ["x", "y"], "n": None, "city": "Rome"}})),
    # With one, other names are not.
    patch({"data": {"n": 1}, "stray": 1, "roles": ["admin"]}, json=at_least({"roles": [], "data": {"name": "B", "tags": ["x", "y"], "n": 1, "city": "Rome"}})),
    step("PUT", "/auth-collections/user", {"data": {"city": "Oslo"}}, headers=TOKEN, json=at_least({"data": at_least({"city": "Oslo", "name": "B"})})),
    # Lists.
    patch({"$append": {"tags": ["y", "z", "z"], "made": ["new"]}}, json=at_least({"data": at_least({"tags": ["x", "y", "z"], "made": ["new"]})})),
    patch({"$remove": {"tags": ["x", "none"], "absent": ["q"]}}, json=at_least({"data": at_least({"tags": ["y", "z"]})})),
    patch({"$append": {"tags": ["w"]}, "$remove": {"tags": ["y"]}, "data": {"made": 1}},
          json=at_least({"data": at_least({"tags": ["z", "w"], "made": 1})})),
    patch({"$append": {"tags": "single"}}, json=at_least({"data": at_least({"tags": ["z", "w", "single"]})})),
    patch({"$append": {"city": ["x"]}}, status=400, json=at_least({"detail": "data.city is not a list"})),
    patch({"$append": ["tags"]}, status=422),
    patch({"data": "text"}, status=422),
    patch({"email": 1}, status=422),
    step("PATCH", "/auth-collections/user", raw_body="{bad", headers=TOKEN, status=400),
    step("PATCH", "/auth-collections/user", headers=TOKEN, status=400),
    # What nobody may give themself.
    patch({"data": {"is_admin": True, "password": "x", "password_hash": "y"}}, json=at_least({"data": Is("plain", lambda d: not {"is_admin", "password", "password_hash"} & set(d))})),
    patch({"is_admin": True}, json=at_least({"data": Is("plain", lambda d: "is_admin" not in d)})),
    patch({"$append": {"is_admin": [1]}}, json=at_least({"data": Is("plain", lambda d: "is_admin" not in d)})),
    # Address, number, password.
    patch({"email": "TAKEN@x.y"}, status=400, json=at_least({"detail": "User with this email already exists", "error": at_least({"code": "ALREADY_EXISTS"})})),
    patch({"email": "nonsense"}, status=400),
    patch({"email": " new@x.y "}, json=at_least({"email": "new@x.y"})),
    patch({"phone_number": "+1"}, json=at_least({"phone_number": "+1"})),
    patch({"phone_number": None}, json=at_least({"phone_number": None})),
    patch({"password": "second"}, json=at_least({"id": "{id}"})),
    get("/auth-collections/user", headers=TOKEN),
    api("POST", "/auth-collections/login", {"email": "new@x.y", "password": "pw"}, status=401),
    api("POST", "/auth-collections/login", {"email": "new@x.y", "password": "second"}),
    # populate.
    api("POST", "/collections/posts/documents", {"title": "T"}, save={"post": "id"}),
    patch({"data": {"post_id": "{post}"}}),
    get("/auth-collections/user?populate=post", headers=TOKEN, json=at_least({"data": at_least({"post": at_least({"id": "{post}"})})})),
    # Gone.
    step("DELETE", "/auth-collections/user", headers=TOKEN, json=at_least({"success": True})),
    get("/auth-collections/user", headers=TOKEN, status=401, json=at_least({"detail": "Not authenticated"})),
    step("DELETE", "/auth-collections/user", headers=TOKEN, status=401),
    patch({"data": {}}, status=401),
]
