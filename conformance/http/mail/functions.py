# The email object from functions: every method, awaited and not, and what is refused.
FUNCTIONS = {
    "send": """
def main():
    r = email.send_email(["ann@example.com", "Bob B <bob@example.com>"], "Hi", "<b>Hello</b>", text="Hello")
    return [r["success"], r["message"], r.success, len(r["id"]), sorted(r), isinstance(r, dict), r.get("error")]
""",
    "awaited": """
async def main():
    one = await email.send_email("a@example.com", "One", "<p>1</p>")
    import asyncio
    rest = await asyncio.gather(email.send_email("b@example.com", "Two", "2"), email.send_email("c@example.com", "Three", "3"))
    return [one["success"]] + [r["success"] for r in rest]
""",
    "in_plain_def": """
def main():
    r = await email.send_welcome_email("a@example.com", user_name="Ann")
    ok = await request.send_mail("a@example.com", "Hey", "text")
    return [r["success"], ok]
""",
    "kinds": """
def main():
    return [r["success"] for r in (
        email.send_welcome_email("w@example.com", "Wendy", "Shop", "https://shop.example/login"),
        email.send_password_reset_email("p@example.com", "to ken", "https://shop.example/reset", "Paul", expiry_hours=2),
        email.send_2fa_code_email("t@example.com", 123456, app_name="Shop"),
        email.send_verification_email("v@example.com", "https://shop.example/v?a=1&b=2", "Vera"),
        email.send_template_email(["x@example.com"], "login_alert", {"user_name": "X", "ip": "10.0.0.1"}),
        email.send_template_email("y@example.com", "custom", {"subject": "S", "body": "<i>b</i>"}),
    )]
""",
    "refused": """
def main():
    bad = [
        email.send_email("nobody", "s", "b"), email.send_email([], "s", "b"), email.send_email("a@b.c", "", "b"),
        email.send_email("a@b.c", "s", ""), email.send_email(5, "s", "b"), email.send_email(["a@b.c", None], "s", "b"),
        email.send_email(), email.send_email("a@b.c\\r\\nBcc: x@y.z", "s", "b"), email.send_email("a@b..c", "s", "b"),
        email.send_email(["u%d@example.com" % i for i in range(51)], "s", "b"),
        email.send_email("a@b.c", "s", "x" * 600000), email.send_template_email("a@b.c", "no such"),
        email.send_template_email("a@b.c", "welcome", [1]), email.send_2fa_code_email("a@b.c", None),
        email.send_email("a@b.c", object(), "b"), email.send_email("a@b.c", "s" * 1000, "b"),
    ]
    return [[r["success"], bool(r["error"]), "id" in r, r["message"] == r["error"]] for r in bad]
""",
    "subject": """
def main():
    return email.send_email("a@example.com", "One\\r\\nBcc: evil@example.com", "b")["success"]
""",
    "quick": """
def main():
    return [request.send_mail("a@example.com", "Quick", "plain"), request.send_mail(to=["b@example.com"], subject="Html", body="<p>x</p>"),
            request.send_mail("c@example.com", None, template_id="welcome", context={"user_name": "C"}),
            request.send_mail("bad", "s", "b"), request.send_mail()]
""",
    "templates": """
def main():
    t = email.get_template("welcome")
    return [t["subject"], t.subject, "Welcome" in t.body, email.get_template("nope"),
            email.render_template("Hi {{name}}, {{ a.b }} {{missing}}!", {"name": "<Ann>", "a": {"b": 7}}),
            email.render_template("{{x}}", {"x": "<"}, escape=True), email.render_template("{{#on}}yes{{/on}}{{^on}}no{{/on}}", {"on": 0})]
""",
    "many": """
def main():
    return sum(email.send_email("a@example.com", "n", "b")["success"] for _ in range(105))
""",
    "shadowed": """
email = "a@example.com"
def main():
    return email.upper()
""",
    "parameter": """
def main(email):
    return type(email).__name__
""",
}
HEAD = {"recipients": LIST, "subject": TEXT, "html": ANY, "text": ANY, "template_type": ANY, "status": "sent", "error_message": None,
        "sent_at": TIME_Z, "created_at": TIME_Z}
STEPS = [
    call("send", result=[True, "Email sent to 2 recipients", True, 36, ["id", "message", "success"], True, None]),
    owner("GET", "/project-mailer/{pid}/logs", json=at_least({"total": 1, "limit": 50, "offset": 0}), save={"mail": "results.0.id"}),
    owner("GET", "/project-mailer/{pid}/logs/{mail}", json=at_least({"id": "{mail}", "recipients": ["ann@example.com", "Bob B <bob@example.com>"], "subject": "Hi", "html": "<b>Hello</b>", "text": "Hello", "template_type": None, "status": "sent", "error_message": None, "created_at": TIME_Z, "sent_at": TIME_Z})),
    call("awaited", result=[True, True, True]),
    call("in_plain_def", result=[True, True]),
    owner("GET", "/project-mailer/{pid}/logs?limit=1", json=at_least({"total": 6, "results": [at_least({"subject": "Hey", "recipients": ["a@example.com"], "text": "text", "html": None})]})),
    call("kinds", result=[True] * 6),
    owner("GET", "/project-mailer/{pid}/logs?template_type=forgot_password", json=at_least({"total": 1, "results": [at_least({"recipients": ["p@example.com"], "text": contains("https://shop.example/reset?token=to%20ken"), "html": contains("2 hour(s)")})]})),
    owner("GET", "/project-mailer/{pid}/logs?template_type=verification", json=at_least({"results": [at_least({"html": contains("v?a=1&amp;b=2"), "text": contains("v?a=1&b=2")})]})),
    owner("GET", "/project-mailer/{pid}/logs?template_type=two_factor", json=at_least({"results": [at_least({"subject": "123456 is your Shop code", "text": contains("10 minutes")})]})),
    owner("GET", "/project-mailer/{pid}/logs?recipient=w@example.com", json=at_least({"total": 1, "results": [at_least({"subject": "Welcome to Shop", "html": contains("https://shop.example/login")})]})),
    owner("GET", "/project-mailer/{pid}/logs?recipient=y@example.com", json=at_least({"results": [at_least({"subject": "S", "html": "<i>b</i>"})]})),
    call("refused", result=[[False, True, False, True]] * 16),
    call("subject", result=True),
    owner("GET", "/project-mailer/{pid}/logs?limit=1", json=at_least({"results": [at_least({"subject": "One  Bcc: evil@example.com"})]})),
    call("quick", result=[True, True, True, False, False], output=contains("send_mail: 'bad' is not a valid email address")),
    call("templates", result=["Welcome to {{app_name}}", "Welcome to {{app_name}}", True, None, "Hi <Ann>, 7 {{missing}}!", "&lt;", "no"]),
    call("many", result=100),
    call("shadowed", result="A@EXAMPLE.COM"),
    call("parameter", result="Email"),
]
