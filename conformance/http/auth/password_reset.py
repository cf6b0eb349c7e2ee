# A forgotten password: the same answer for everybody, a token by mail that works once.
A = "/auth-collections"
SENT = {"message": TEXT}
FAILED = {"detail": "Invalid or expired reset token", "error": {"code": "VALIDATION_ERROR", "message": "Invalid or expired reset token"}}


def mails(kind, n):
    return owner("GET", f"/project-mailer/{{pid}}/logs?template_type={kind}", json=at_least({"total": n}))


STEPS = [
    owner("PATCH", "/project/{pid}", {"configs": {"FRONTEND_URL": "https://app.example/"}}),
    api("POST", A + "/signup", {"email": "ann@x.y", "password": "old"}, save={"token": "access_token"}),
    api("POST", A + "/forgot-password", {"email": "nobody@x.y"}, json=SENT, save={"said": "message"}),
    mails("forgot_password", 0),
    api("POST", A + "/forgot-password", {"email": " ANN@x.y"}, json={"message": "{said}"}),
    mails("forgot_password", 1),
    *[api("POST", A + "/forgot-password", body, status=400, json=DICT) for body in ({}, {"email": ""}, {"email": None}, [], "x")],
    post(A + "/forgot-password", {"email": "ann@x.y"}, status=401),
    owner("GET", "/project-mailer/{pid}/logs?template_type=forgot_password", json=at_least({"results": [at_least({"recipients": ["ann@x.y"]})]}),
          save={"mail": "results.0.id"}),
    owner("GET", "/project-mailer/{pid}/logs/{mail}", save={"link": ("text", r"https://app\.example/reset-password\?token=([\w.~-]+)")}),
    *[api("POST", A + "/reset-password", body, status=400, json=DICT)
      for body in ({}, {"token": "{link}"}, {"new_password": "new"}, {"token": "{link}", "new_password": ""}, {"token": "{link}", "new_password": 5},
                   {"token": "{link}", "new_password": "x" * 2000}, {"token": None, "new_password": "new"})],
    *[api("POST", A + "/reset-password", {"token": t, "new_password": "new"}, status=400, json=FAILED)
      for t in ("x", "{link}x", "{token}")],
    # Until then nothing has changed.
    api("POST", A + "/login", {"email": "ann@x.y", "password": "old"}, json=at_least({"access_token": TEXT})),
    api("POST", A + "/reset-password", {"token": "{link}", "new_password": "new"}, json={"message": TEXT}),
    api("POST", A + "/reset-password", {"token": "{link}", "new_password": "newer"}, status=400, json=FAILED),
    mails("password_changed", 1),
    # Whoever was signed in with the old one isn't any more.
    get(A + "/user", headers={"Authorization": "Bearer {token}"}, status=401),
    api("POST", A + "/login", {"email": "ann@x.y", "password": "old"}, status=401),
    api("POST", A + "/login", {"email": "ann@x.y", "password": "new"}, json=at_least({"access_token": TEXT}), save={"token": "access_token"}),
    get(A + "/user", headers={"Authorization": "Bearer {token}"}, json=at_least({"email": "ann@x.y"})),
    # A newer mail ends the older one's token; at most five leave in a quarter of an hour.
    *[api("POST", A + "/forgot-password", {"email": "ann@x.y"}, json={"message": "{said}"})] * 8,
    mails("forgot_password", 5),
    # The project may ask for longer passwords.
    owner("PATCH", "/project/{pid}", {"configs": {"PASSWORD_MIN_LENGTH": 8}}),
    api("POST", A + "/signup", {"email": "bob@x.y", "password": "1234567"}, status=400, json=DICT),
    api("POST", A + "/signup", {"email": "bob@x.y", "password": "12345678"}),
]
