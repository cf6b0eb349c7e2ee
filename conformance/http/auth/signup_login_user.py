# Sign-up, log-in, the user's own record, request.user.
FUNCTIONS = {
    "who": """
def main():
    u = request.user
    if u is None:
        return None
    return {"id": u.id, "email": u["email"], "name": u.get("name"), "roles": u.roles, "is_admin": bool(u.is_admin),
            "data": u.data, "hash": "password_hash" in u or "password" in u or "secrets" in u}
""",
}
USER = {"id": UUID, "email": "Ann@Example.com", "data": {"name": "Ann", "age": 3}, "roles": [], "client_id": "{pid}",
        "created_at": TIME_Z, "updated_at": TIME_Z, "email_verified": False, "email_verified_at": None,
        "phone_number": None, "oauth_id": None, "oauth_provider": None}
JWT = text_like(r"[\w-]+\.[\w-]+\.[\w-]+")
STEPS = [
    api("POST", "/auth-collections/signup", {"email": " Ann@Example.com ", "password": "pw", "data": {"name": "Ann"}, "age": 3},
        json={"access_token": JWT, "token_type": "bearer", "user": USER}, save={"token": "access_token", "ann": "user.id"}),
    api("POST", "/auth-collections/signup", {"email": "ann@example.COM", "password": "x"}, status=400,
        json={"detail": "User with this email already exists",
              "error": {"code": "ALREADY_EXISTS", "message": "User with this email already exists"}}),
    api("POST", "/auth-collections/login", {"email": "ANN@example.com", "password": "pw"},
        json={"access_token": JWT, "token_type": "bearer", "user": USER}, save={"second": "access_token"}),
    # One answer for both causes.
    *[api("POST", "/auth-collections/login", {"email": who, "password": "wrong"}, status=401,
          json={"detail": "Invalid email or password",
                "error": {"code": "UNAUTHORIZED", "message": "Invalid email or password"}})
      for who in ("ann@example.com", "nobody@example.com")],
    # What is missing.
    *[api("POST", "/auth-collections/" + route, body, status=400,
          json={"detail": "Email and password are required",
                "error": {"code": "VALIDATION_ERROR", "message": "Email and password are required"}})
      for route in ("signup", "login")
      for body in ({}, {"email": "a@b.c"}, {"password": "x"}, {"email": "", "password": "x"}, {"email": "a@b.c", "password": ""},
                   {"email": None, "password": "x"})],
    api("POST", "/auth-collections/signup", {"email": 3, "password": "x"}, status=422),
    api("POST", "/auth-collections/signup", {"email": "a@b.c", "password": "x", "data": []}, status=422),
    *[api("POST", "/auth-collections/signup", {"email": email, "password": "x"}, status=400, json=at_least({"detail": "Invalid email address"}))
      for email in ("nobody", "@x", "x@", "a b@c.d")],
    api("POST", "/auth-collections/signup", {"email": "a@b.c", "password": "x" * 2000}, status=400),
    post("/auth-collections/signup", {"email": "a@b.c", "password": "x"}, status=401, json=at_least({"detail": "Missing x-api-key header"})),
    post("/auth-collections/login", {"email": "a@b.c", "password": "x"}, headers={"X-API-Key": "nope"}, status=401,
         json=at_least({"detail": "Invalid API key"})),
    # The user's own record: by token alone, with the key, and never without a token.
    get("/auth-collections/user", headers={"Authorization": "Bearer {token}"}, json=USER),
    get("/auth-collections/user/", headers={"Authorization": "bearer {second}", "x-api-key": "{key}"}, json=USER),
    *[get("/auth-collections/user", headers=h, status=401, response_headers={"WWW-Authenticate": "Bearer"},
          json={"detail": "Not authenticated", "error": {"code": "UNAUTHORIZED", "message": "Not authenticated"}})
      for h in ({}, {"x-api-key": "{key}"}, {"Authorization": "Bearer {key}"}, {"Authorization": "Bearer a.b.c"},
                {"Authorization": "Bearer {token}x"}, {"Authorization": "{token}"}, {"Authorization": "Bearer {admin}"})],
    get("/auth-collections/user", headers={"Authorization": "Bearer {token}", "x-api-key": "wrong"}, status=401,
        json=at_least({"detail": "Invalid API key"})),
    # Functions.
    step("GET", "/functions/{who}/execute", headers={"Authorization": "Bearer {token}"},
         result={"id": "{ann}", "email": "Ann@Example.com", "name": "Ann", "roles": [], "is_admin": False,
                 "data": {"name": "Ann", "age": 3}, "hash": False}),
    step("POST", "/functions/{pid}/func/who", headers={"Authorization": "Bearer {second}"}, result=at_least({"id": "{ann}"})),
    *[step("GET", "/functions/{who}/execute", headers=h, result=None)
      for h in ({}, {"Authorization": "Bearer {token}x"}, {"Authorization": "Bearer secret"}, {"Authorization": "Basic eDp5"},
                {"Authorization": "Bearer {admin}"}, {"Authorization": "Bearer a.b.c"})],
]
