# A code dies after five wrong tries; ten wrong ones in a quarter of an hour are all that is looked at.
A = "/auth-collections"
def wrong(status):
    return api("POST", A + "/2fa/verify", {"email": "ann@x.y", "code": "{code}x"}, status=status, json=DICT)
STEPS = [
    owner("PATCH", "/project/{pid}", {"configs": {"ENABLE_2FA": "true", "SEND_WELCOME_EMAIL": False}}),
    api("POST", A + "/signup", {"email": "ann@x.y", "password": "pw"}, save={"token": "access_token"}),
    post(A + "/2fa/enable", headers={"Authorization": "Bearer {token}"}),
    api("POST", A + "/2fa/send-code", {"email": "ann@x.y"}),
    owner("GET", "/project-mailer/{pid}/logs", json=at_least({"total": 1}), save={"mail": "results.0.id"}),
    owner("GET", "/project-mailer/{pid}/logs/{mail}", save={"code": ("text", r"\b(\d{6})\b")}),
    *[wrong(400)] * 5,
    api("POST", A + "/2fa/verify", {"email": "ann@x.y", "code": "{code}"}, status=400, json=DICT),
    *[wrong(400)] * 4,
    wrong(429),
    api("POST", A + "/2fa/verify", {"email": "ann@x.y", "code": "{code}"}, status=429,
        json=at_least({"error": at_least({"code": "RATE_LIMIT_EXCEEDED"})})),
    # Others are none the worse for it.
    api("POST", A + "/2fa/verify", {"email": "bob@x.y", "code": "123456"}, status=400),
]
