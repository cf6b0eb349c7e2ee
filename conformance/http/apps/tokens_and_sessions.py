# Tokens of one's own, a signed payment webhook that runs once, a form with a session cookie, a rate limiter.
FUNCTIONS = {}
FUNCTIONS["jwt"] = '''
import hmac, hashlib, base64, json, time, secrets

SECRET = env.get("JWT_SECRET", "dev-secret")

def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))

def sign(payload, expires=3600):
    header = {"alg": "HS256", "typ": "JWT"}
    payload = {**payload, "iat": int(time.time()), "exp": int(time.time()) + expires, "jti": secrets.token_urlsafe(8)}
    signing = ".".join(b64(json.dumps(p, separators=(",", ":"), sort_keys=True).encode()) for p in (header, payload))
    sig = hmac.new(SECRET.encode(), signing.encode(), hashlib.sha256).digest()
    return f"{signing}.{b64(sig)}"

class TokenError(Exception):
    def __init__(self, message, *, code="invalid"):
        super().__init__(message)
        self.code = code

def verify(token):
    try:
        head, body, sig = token.split(".")
    except ValueError:
        raise TokenError("malformed token") from None
    expected = hmac.new(SECRET.encode(), f"{head}.{body}".encode(), "sha256").digest()
    if not hmac.compare_digest(unb64(sig), expected):
        raise TokenError("bad signature", code="signature")
    claims = json.loads(unb64(body))
    if claims["exp"] < time.time():
        raise TokenError("expired", code="expired")
    return claims

def main():
    action = request.get("action")
    if action == "issue":
        return {"token": sign({"sub": request.get("sub"), "roles": ["a"]}, request.get("ttl", 60))}
    auth = request.headers.get("Authorization", "")
    if not auth.lower().startswith("bearer "):
        return {"error": "missing bearer token"}, 401, {"WWW-Authenticate": 'Bearer realm="api"'}
    try:
        claims = verify(auth.partition(" ")[2])
    except TokenError as e:
        return {"error": str(e), "code": e.code}, 401
    return {"sub": claims["sub"], "roles": claims["roles"], "user": request.user}
'''
FUNCTIONS["stripe"] = '''
import hmac, hashlib, json, time
WEBHOOK_SECRET = "whsec_test"
def verify(payload: str, header: str, tolerance: int = 300) -> bool:
    parts = dict(p.split("=", 1) for p in header.split(",") if "=" in p)
    ts, sig = parts.get("t"), parts.get("v1")
    if not ts or not sig or abs(time.time() - int(ts)) > tolerance:
        return False
    signed = hmac.new(WEBHOOK_SECRET.encode("utf-8"), f"{ts}.{payload}".encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(signed, sig)
def main():
    raw = request.text
    if not verify(raw, request.headers.get("stripe-signature", "")):
        return {"error": "Invalid signature"}, 400
    event = json.loads(raw)
    def apply():
        obj = event["data"]["object"]
        match event["type"]:
            case "checkout.session.completed":
                return db.create_document("payments", {"event": event["id"], "amount": obj["amount_total"] / 100, "currency": obj["currency"].upper()})
            case "charge.refunded" | "charge.failed":
                return {"skipped": event["type"]}
            case other:
                raise ValueError(f"unhandled {other}")
    out = db.transaction(f"stripe-{event['id']}", apply)
    return {"received": out["ok"], "replay": out["idempotent"], "error": out["error"]}, (200 if out["ok"] else 500)
'''
FUNCTIONS["login"] = '''
import secrets, hashlib
from urllib.parse import urlencode, parse_qs, quote_plus, urljoin, urlparse
FORM = """<form method=post>{% if error %}<p class=err>{{ error }}</p>{% endif %}<input name=user value="{{ form.user or '' }}"></form>"""
def main():
    sid = request.cookies.get("sid")
    session = db.find_one("sessions", sid=sid) if sid else None
    if session: return render.render_html("<p>Hello {{ s.user }}</p>", {"s": session})
    if request.method == "GET": return render.render_html(FORM, {"form": {}})
    form = request.payload
    if form.get("password") != "open": return render.render_html(FORM, {"form": form, "error": "Wrong & bad"}, 401)
    sid = secrets.token_hex(16)
    db.create_document("sessions", {"sid": sid, "user": form["user"]})
    r = render.render_html("", status_code=303)
    r.headers["Location"] = urljoin("https://x.y/a/b", "../home?" + urlencode({"q": "a b", "l": [1, 2]}, doseq=True))
    r.headers["Set-Cookie"] = [f"sid={sid}; Path=/; HttpOnly", "theme=dark"]
    return r
'''
FUNCTIONS["limiter"] = '''
WINDOW, LIMIT = 60, 3
def check(key):
    now = time.time()
    row = db.find_one("rate", key=key)
    hits = [t for t in (row["hits"] if row else []) if now - t < WINDOW]
    if len(hits) >= LIMIT:
        return False, math.ceil(WINDOW - (now - hits[0]))
    hits.append(now)
    if row: db.update_document_fields("rate", row["id"], {"hits": hits})
    else: db.create_document("rate", {"key": key, "hits": hits})
    return True, LIMIT - len(hits)
def main():
    ok, n = check(f"{request.client_ip}:{request.path.split('/')[-1]}")
    if not ok:
        return {"error": "Too many requests", "retry_after": n}, 429, {"Retry-After": str(n), "X-RateLimit-Remaining": "0"}
    return {"remaining": n}
'''

import hashlib
import hmac
import json
import time

EVENT = json.dumps({"id": "evt_1", "type": "checkout.session.completed", "data": {"object": {"amount_total": 1999, "currency": "eur"}}}, indent=2)
NOW = str(int(time.time()))
SIGNED = {"Content-Type": "application/json; charset=utf-8",
          "Stripe-Signature": f"t={NOW},v1={hmac.new(b'whsec_test', f'{NOW}.{EVENT}'.encode(), hashlib.sha256).hexdigest()}"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def refused(headers, error, **more):
    return call("jwt", {}, headers=headers, status=401, result=at_least({"error": error, **more}), error=error)


STEPS = [
    call("jwt", {"action": "issue", "sub": "ann"}, result={"token": text_like(r"[\w-]+\.[\w-]+\.[\w-]{43}")}, save={"token": "result.token"}),
    call("jwt", {}, headers={"Authorization": "Bearer {token}"}, result={"sub": "ann", "roles": ["a"], "user": None}),
    refused({"Authorization": "Bearer {token}x.y"}, "malformed token"),
    refused({"Authorization": "Bearer a.b.{token}"}, "malformed token"),
    refused({}, "missing bearer token"),
    call("jwt", {}, status=401, result=DICT, error=TEXT, response_headers={"www-authenticate": 'Bearer realm="api"'}),
    call("jwt", {"action": "issue", "sub": "b", "ttl": -5}, result=DICT, save={"old": "result.token"}),
    refused({"authorization": "bearer {old}"}, "expired", code="expired"),
    step("POST", "/functions/{stripe}/execute", raw_body=EVENT, headers=SIGNED, result={"received": True, "replay": False, "error": None}),
    step("POST", "/functions/{stripe}/execute", raw_body=EVENT, headers=SIGNED, result={"received": True, "replay": True, "error": None}),
    step("POST", "/functions/{stripe}/execute", raw_body=EVENT + " ", headers=SIGNED, status=400, result={"error": "Invalid signature"}, error="Invalid signature"),
    api("GET", "/collections/payments/documents", json=[at_least({"data": {"event": "evt_1", "amount": 19.99, "currency": "EUR"}})]),
    call("login", text='<form method=post><input name=user value=""></form>'),
    step("POST", "/functions/{login}/execute", raw_body="user=a%3Cb&password=x", headers=FORM, status=401,
         text='<form method=post><p class=err>Wrong &amp; bad</p><input name=user value="a&lt;b"></form>'),
    step("POST", "/functions/{login}/execute", raw_body="user=ann&password=open", headers=FORM, status=303, text="",
         response_headers={"location": "https://x.y/home?q=a+b&l=1&l=2"}),
    api("GET", "/collections/sessions/documents", json=length(1), save={"sid": "0.data.sid"}),
    call("login", headers={"Cookie": "a=b; sid={sid}; c=d"}, text="<p>Hello ann</p>"),
    *[call("limiter", result={"remaining": n}) for n in (2, 1, 0)],
    call("limiter", status=429, result={"error": "Too many requests", "retry_after": INT}, error="Too many requests",
         response_headers={"retry-after": text_like(r"\d+"), "x-ratelimit-remaining": "0"}),
]
