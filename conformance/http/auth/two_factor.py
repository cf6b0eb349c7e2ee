# The second factor over HTTP, codes read from the captured mail.
A = "/auth-collections"
ANN = {"email": "ann@x.y", "password": "pw"}
T = {"Authorization": "Bearer {token}"}
OFF_PROJECT = at_least({"detail": "2FA is not enabled for this project"})
OFF_USER = at_least({"detail": "2FA is not enabled for this user"})
WRONG = {"detail": "Invalid or expired 2FA code", "error": {"code": "VALIDATION_ERROR", "message": "Invalid or expired 2FA code"}}
USER = at_least({"id": "{ann}", "email": "ann@x.y", "data": {}, "roles": [], "client_id": "{pid}"})


def newest_code(name):
    """The code of the newest such mail, kept as `name`."""
    return [owner("GET", "/project-mailer/{pid}/logs?template_type=two_factor&limit=1", save={"mail": "results.0.id"}),
            owner("GET", "/project-mailer/{pid}/logs/{mail}", json=at_least({"recipients": ["ann@x.y"]}),
                  save={name: ("text", r"\b(\d{6})\b")})]


def codes_sent(n):
    return owner("GET", "/project-mailer/{pid}/logs?template_type=two_factor", json=at_least({"total": n}))


STEPS = [
    api("POST", A + "/signup", ANN, save={"token": "access_token", "ann": "user.id"}),
    # Off: for the project, for the user, without a token.
    api("POST", A + "/2fa/enable", headers=T, status=400, json=OFF_PROJECT),
    api("POST", A + "/2fa/disable", headers=T, status=404, json=DICT),
    api("POST", A + "/2fa/enable", status=401, json=at_least({"detail": "Not authenticated"})),
    api("POST", A + "/2fa/disable", status=401),
    *[api("POST", A + "/2fa/send-code", body, status=400, json=OFF_USER)
      for body in ({"email": "ann@x.y"}, {"user_id": "{ann}"}, {"email": "nobody@x.y"}, {"user_id": "{pid}"}, {"user_id": "x"})],
    api("POST", A + "/2fa/send-code", {}, status=400, json=DICT),
    api("POST", A + "/2fa/send-code", raw_body="{nonsense", status=400, json=DICT),
    post(A + "/2fa/send-code", {"email": "ann@x.y"}, status=401),
    codes_sent(0),
    owner("PATCH", "/project/{pid}", {"configs": {"ENABLE_2FA": True}}),
    api("POST", A + "/2fa/enable", headers=T, json={"message": TEXT}),
    # The token alone finds the project.
    post(A + "/2fa/enable", headers=T, json={"message": TEXT}),
    # A log-in brings no token but a mail.
    api("POST", A + "/login", {"email": "ann@x.y", "password": "no"}, status=401),
    codes_sent(0),
    api("POST", A + "/login", ANN, json={"requires_2fa": True, "message": TEXT}),
    codes_sent(1),
    # The one that is good is not sent again within two minutes, whoever asks and however.
    api("POST", A + "/login", ANN, json={"requires_2fa": True, "message": TEXT}),
    *[api("POST", A + "/2fa/send-code", body, json={"message": "2FA code sent"})
      for body in ({"email": "ann@x.y"}, {"email": " ANN@X.Y "}, {"user_id": "{ann}"})],
    post(A + "/2fa/send-code", headers=T, json={"message": "2FA code sent"}),
    codes_sent(1),
    *newest_code("code"),
    # What is no code.
    *[api("POST", A + "/2fa/verify", body, status=400, json=DICT)
      for body in ({}, {"email": "ann@x.y"}, {"code": "{code}"}, {"email": "ann@x.y", "code": ""}, {"email": "ann@x.y", "code": None},
                   {"email": "nobody@x.y", "code": "{code}"}, {"email": 5, "code": "{code}"}, [], 5)],
    *[api("POST", A + "/2fa/verify", {"email": "ann@x.y", "code": code}, status=400, json=WRONG)
      for code in ("12345", "1234567", "abcdef", "{code}0")],
    api("POST", A + "/2fa/verify", {"email": "ann@x.y", "code": " {code} "},
        json={"access_token": TEXT, "token_type": "bearer", "user": USER, "message": TEXT}, save={"second": "access_token"}),
    get(A + "/user", headers={"Authorization": "Bearer {second}"}, json=USER),
    # Once.
    api("POST", A + "/2fa/verify", {"email": "ann@x.y", "code": "{code}"}, status=400, json=WRONG),
    api("POST", A + "/2fa/verify", {"user_id": "{ann}", "code": "{code}"}, status=400, json=WRONG),
    # The mailed code is nowhere in the user.
    owner("GET", "/project/{pid}/users/{ann}", text=Is("no secrets", lambda t: "code" not in t and "digest" not in t and "password" not in t)),
    # Off again.
    post(A + "/2fa/disable", headers=T, json={"message": TEXT}),
    post(A + "/2fa/disable", headers=T, json={"message": TEXT}),
    api("POST", A + "/2fa/send-code", {"email": "ann@x.y"}, status=400, json=OFF_USER),
    api("POST", A + "/login", ANN, json=at_least({"access_token": TEXT})),
]
