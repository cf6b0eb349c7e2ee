# Verifying an address with the token of the captured mail: the API, the page, where it leads.
A = "/auth-collections"
T = {"Authorization": "Bearer {token}"}
FAILED = {"detail": "Invalid or expired verification token",
          "error": {"code": "VALIDATION_ERROR", "message": "Invalid or expired verification token"}}


def newest(name, who):
    return [owner("GET", "/project-mailer/{pid}/logs?template_type=verification&limit=1", json=at_least({"results": [at_least({"recipients": [who]})]}),
                  save={"mail": "results.0.id"}),
            owner("GET", "/project-mailer/{pid}/logs/{mail}", save={name: ("text", r"token=([\w.~-]+)")})]


def sign_up(who, token="token"):
    return api("POST", A + "/signup", {"email": who, "password": "pw"}, save={token: "access_token"},
               json=at_least({"user": at_least({"email_verified": False, "email_verified_at": None})}))


STEPS = [
    # Asked for, though the project doesn't ask every sign-up.
    sign_up("ann@x.y"),
    owner("GET", "/project-mailer/{pid}/logs?template_type=verification", json=at_least({"total": 0})),
    api("POST", A + "/verify-email/send", status=401),
    post(A + "/verify-email/send", headers=T, json={"message": TEXT, "expires_in_hours": 24}),
    # Again within five minutes: a message only, no mail.
    post(A + "/verify-email/send", headers=T, json={"message": TEXT}),
    api("POST", A + "/verify-email/resend", headers=T, json={"message": TEXT}),
    owner("GET", "/project-mailer/{pid}/logs?template_type=verification", json=at_least({"total": 1})),
    *newest("link", "ann@x.y"),
    *[api("POST", A + "/verify-email/verify", body, status=400, json=DICT)
      for body in ({}, {"token": ""}, {"token": None}, {"token": 5}, [], {"token": "x"}, {"token": "{link}x"}, {"token": "{token}"})],
    post(A + "/verify-email/verify", {"token": "{link}"}, status=401),
    api("POST", A + "/verify-email/verify", {"token": " {link} "}, json={"message": TEXT, "email_verified": True, "verified_at": TIME_Z}),
    api("POST", A + "/verify-email/verify", {"token": "{link}"}, status=400, json=FAILED),
    get(A + "/user", headers=T, json=at_least({"email_verified": True, "email_verified_at": TIME_Z})),
    post(A + "/verify-email/resend", headers=T, json={"message": TEXT}),
    # With every sign-up, to the page of the app; the link belongs to the address it went to.
    owner("PATCH", "/project/{pid}", {"configs": {"ENABLE_EMAIL_VERIFICATION": "true"}}),
    sign_up("bob@x.y", "bob"),
    *newest("link", "bob@x.y"),
    step("PATCH", A + "/user", {"email": "robert@x.y"}, headers={"Authorization": "Bearer {bob}"}, json=at_least({"email_verified": False})),
    api("POST", A + "/verify-email/verify", {"token": "{link}"}, status=400, json=FAILED),
    *newest("link", "robert@x.y"),
    get("/verify-email", status=400, text=contains("<h1>"), response_headers={"content-type": "text/html; charset=utf-8"}),
    get("/verify-email?token=%3Cscript%3E", status=400, text=Is("nothing of the token", lambda t: "<script>" not in t)),
    get("/verify-email?token={link}", text=contains("verified"), response_headers={"content-type": "text/html; charset=utf-8", "cache-control": "no-store"}),
    get("/verify-email?token={link}", status=400, text=contains("not valid")),
    get(A + "/user", headers={"Authorization": "Bearer {bob}"}, json=at_least({"email": "robert@x.y", "email_verified": True})),
    owner("PATCH", "/project/{pid}", {"configs": {"ENABLE_EMAIL_VERIFICATION": True, "VERIFICATION_SUCCESS_URL": "https://app.example/welcome"}}),
    sign_up("cid@x.y", "cid"),
    *newest("link", "cid@x.y"),
    get("/verify-email?token={link}", status=302, response_headers={"location": "https://app.example/welcome?email_verified=true"}),
]
