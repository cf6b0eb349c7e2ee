# Owner accounts: registering, logging in, projects of their own, sharing.
import uuid
TAG = uuid.uuid4().hex[:8]
ANN, BOB = f"ann-{TAG}@x.y", f"bob-{TAG}@x.y"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
def as_(who, method, path, body=None, **kw):
    return step(method, path, body, headers={"Authorization": "Bearer {%s}" % who}, **kw)
STEPS = [
    post("/auth/register", {"email": ANN, "password": "secret-1", "name": "Ann"},
         json={"access_token": TEXT, "token_type": "bearer", "user": {"id": UUID, "email": ANN, "name": "Ann", "created_at": TIME_Z}},
         save={"ann": "access_token", "ann_id": "user.id"}),
    post("/auth/register", {"email": ANN.upper(), "password": "secret-2"}, status=400, json=at_least({"error": at_least({"code": "ALREADY_EXISTS"})})),
    post("/auth/register", {"email": "nobody", "password": "secret-2"}, status=400),
    post("/auth/register", {"email": "n@x.y", "password": "123"}, status=400),
    post("/auth/register", {"email": "n@x.y"}, status=400, json=at_least({"detail": "Email and password are required"})),
    post("/auth/login", {"email": ANN, "password": "secret-1"}, json={"access_token": TEXT, "token_type": "bearer"}, save={"ann": "access_token"}),
    post("/auth/login", {"username": ANN, "password": "secret-1"}),
    step("POST", "/auth/login", raw_body=f"username={ANN.replace('@', '%40')}&password=secret-1&grant_type=password", headers=FORM, json=at_least({"token_type": "bearer"})),
    step("POST", "/auth/login", raw_body=f"email={ANN}&password=wrong", headers=FORM, status=401, json=at_least({"detail": "Invalid email or password"})),
    post("/auth/login", {"email": "nobody@x.y", "password": "secret-1"}, status=401, json=at_least({"detail": "Invalid email or password"})),
    post("/auth/register", {"email": BOB, "password": "secret-1"}, save={"bob": "access_token", "bob_id": "user.id"}),
    as_("ann", "GET", "/auth/me", json=at_least({"email": ANN})),
    get("/auth/me", status=401),
    # Projects: one's own and no others.
    as_("ann", "GET", "/project/", json=[]),
    as_("ann", "GET", "/project/{pid}", status=404),
    as_("ann", "GET", "/project/{pid}/functions", status=404),
    as_("ann", "POST", "/project/", {"name": "mine"}, json=at_least({"id": UUID, "user_id": "{ann_id}", "api_key": TEXT}), save={"mine": "id", "mine_key": "api_key"}),
    as_("ann", "POST", "/project/", {"name": "mine"}, status=400),
    as_("bob", "POST", "/project/", {"name": "mine"}, save={"bobs": "id"}),
    as_("ann", "GET", "/project/", json=[at_least({"id": "{mine}"})]),
    as_("ann", "GET", "/project/{mine}", json=at_least({"owner": {"id": "{ann_id}", "email": ANN}, "shared_with": []})),
    as_("bob", "GET", "/project/{mine}", status=404, json=at_least({"detail": "Project not found"})),
    as_("ann", "POST", "/project/{mine}/functions", {"name": "f", "code": "result = 1"}, status=201, save={"f": "id"}),
    call("f", result=1),
    owner("GET", "/project/{mine}", json=at_least({"id": "{mine}"})),
    owner("GET", "/project/", json=Is("all", lambda v: len(v) >= 3)),
    # x-project-id works for one's own projects only.
    step("GET", "/collections", headers={"Authorization": "Bearer {ann}", "x-project-id": "{mine}"}, json=[]),
    step("GET", "/collections", headers={"Authorization": "Bearer {bob}", "x-project-id": "{mine}"}, status=404),
    step("POST", "/auth-collections/signup", {"email": "u@x.y", "password": "pw"}, headers={"x-api-key": "{mine_key}"}, save={"u": "user.id", "user_token": "access_token"}),
    step("DELETE", "/auth-collections/users/{u}", headers={"x-api-key": "{mine_key}", "Authorization": "Bearer {bob}"}, status=403),
    as_("user_token", "GET", "/project/", status=401),
    # Sharing.
    as_("bob", "POST", "/project/{mine}/shares", {"email": BOB}, status=404),
    as_("ann", "POST", "/project/{mine}/shares", {"email": "nobody@x.y"}, status=404, json=at_least({"detail": "Account not found"})),
    as_("ann", "POST", "/project/{mine}/shares", {"email": ANN}, status=400),
    as_("ann", "POST", "/project/{mine}/shares", {"email": BOB}, json=[{"id": "{bob_id}", "email": BOB}]),
    as_("bob", "GET", "/project/{mine}", json=at_least({"shared_with": [{"id": "{bob_id}", "email": BOB}]})),
    as_("bob", "GET", "/project/", json=length(2)),
    as_("bob", "GET", "/project/{mine}/functions", json=length(1)),
    as_("bob", "DELETE", "/project/{mine}", status=403),
    as_("bob", "POST", "/project/{mine}/shares", {"email": "x@x.y"}, status=403),
    as_("ann", "DELETE", "/project/{mine}/shares/{bob_id}", json=[]),
    as_("bob", "GET", "/project/{mine}", status=404),
    # Only the holder of the owner's key sees all accounts.
    as_("ann", "GET", "/auth/accounts", status=403),
    owner("GET", "/auth/accounts", json=Is("accounts", lambda v: {ANN, BOB} <= {a["email"] for a in v} and "password" not in str(v))),
    owner("DELETE", "/auth/accounts/{ann_id}", status=400),
    # A new password ends the tokens.
    as_("ann", "PATCH", "/auth/me", {"password": "secret-9"}, status=400),
    as_("ann", "PATCH", "/auth/me", {"password": "secret-9", "current_password": "secret-1", "name": "A"}, json=at_least({"user": at_least({"name": "A"})}), save={"fresh": "access_token"}),
    as_("ann", "GET", "/auth/me", status=401),
    as_("fresh", "GET", "/auth/me"),
    as_("fresh", "DELETE", "/project/{mine}", json=at_least({"message": TEXT})),
    owner("DELETE", "/auth/accounts/{ann_id}", json=at_least({"message": TEXT})),
    as_("fresh", "GET", "/auth/me", status=401),
]
