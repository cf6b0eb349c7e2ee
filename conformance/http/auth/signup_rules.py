# Roles and data of a sign-up; warnings; SIGNUP_ROLES and PASSWORD_MIN_LENGTH.
PROJECT = {"configs": {"SIGNUP_ROLES": ["user", "seller"], "PASSWORD_MIN_LENGTH": 4}}
FUNCTIONS = {"admin": "def main():\n    return [request.user.is_admin, request.user.roles]\n"}
STEPS = [
    api("POST", "/auth-collections/signup", {"email": "a@x.y", "password": "pass", "roles": ["seller", "admin", "seller"], "is_admin": True,
                                             "data": {"is_admin": True, "k": 1}, "phone_number": "123"},
        json=at_least({"user": at_least({"roles": ["seller"], "data": {"k": 1}, "phone_number": "123"}), "warnings": length(2)}),
        save={"token": "access_token"}),
    step("GET", "/functions/{admin}/execute", headers={"Authorization": "Bearer {token}"}, result=[False, ["seller"]]),
    api("POST", "/auth-collections/signup", {"email": "b@x.y", "password": "pass", "roles": "admin"}, status=422),
    api("POST", "/auth-collections/signup", {"email": "b@x.y", "password": "abc"}, status=400,
        json=at_least({"detail": "Password must have at least 4 characters"})),
    api("POST", "/auth-collections/signup", {"email": "b@x.y", "password": "äöüß"}, json=Is("no warnings", lambda v: "warnings" not in v),
        save={"token": "access_token"}),
    step("PATCH", "/auth-collections/user", {"password": "abc"}, headers={"Authorization": "Bearer {token}"}, status=400),
    # `data` wins over a stray field of the same name; data may hold system names of its own.
    api("POST", "/auth-collections/signup", {"email": "c@x.y", "password": "pass", "k": 1, "id": "mine", "data": {"k": 2, "email": "other", "roles": ["x"]}},
        json=at_least({"user": at_least({"email": "c@x.y", "roles": [], "id": UUID, "data": {"k": 2, "email": "other", "roles": ["x"]}})})),
]
