# What proves who one is ends at once: tokens with the project's secret, the API key with its successor.
FUNCTIONS = {"who": "def main():\n    return request.user.email if request.user else None\n"}
ANN = {"email": "ann@x.y", "password": "pw"}


def with_token(name):
    return {"Authorization": "Bearer {" + name + "}"}


STEPS = [
    api("POST", "/auth-collections/signup", ANN, save={"old": "access_token"}),
    get("/auth-collections/user", headers=with_token("old")),
    call("who", headers=with_token("old"), result="ann@x.y"),
    post("/project/regen-secret/{pid}", status=401),
    api("POST", "/project/regen-secret/{pid}", status=401),
    owner("POST", "/project/regen-secret/{pid}"),
    get("/auth-collections/user", headers=with_token("old"), status=401),
    # A dead token is no error for a function; nobody is signed in.
    call("who", headers=with_token("old"), result=None),
    api("POST", "/auth-collections/login", ANN, save={"new": "access_token"}),
    call("who", headers=with_token("new"), result="ann@x.y"),

    owner("GET", "/project/regen-api-key/{pid}", json=DICT, save={"second": "api_key"}),
    api("GET", "/collections", status=401, json={"detail": "Invalid API key", "error": {"code": "UNAUTHORIZED", "message": "Invalid API key"}}),
    get("/collections", headers={"x-api-key": "{second}"}, json=[]),
    owner("POST", "/project/regen-api-key/{pid}", json=DICT, save={"third": "api_key"}),
    get("/collections", headers={"x-api-key": "{second}"}, status=401),
    get("/collections", headers={"Authorization": "Bearer {third}"}, json=[]),
    # Tokens outlive a key.
    call("who", headers=with_token("new"), result="ann@x.y"),
    get("/auth-collections/user", headers=with_token("new"), json=at_least({"email": "ann@x.y"})),
    step("PATCH", "/auth-collections/user", {"password": "pw2"}, headers=with_token("new")),
    post("/auth-collections/login", ANN, headers={"x-api-key": "{third}"}, status=401),
]
