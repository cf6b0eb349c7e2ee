# Requests beyond a limit: every route that signs in, mails or checks a secret, by client; data by
# key; runs by client and function. One a minute, so that nothing comes back while the case runs.
FUNCTIONS = {"f": "def main():\n    return 1\n", "g": "def main():\n    return 2\n"}
A = "/auth-collections"
LIMITED = {"detail": "Rate limit exceeded", "error": {"code": "RATE_LIMIT_EXCEEDED", "message": "Rate limit exceeded"}}
UNIX = text_like(r"\d{10}")
USED_UP = {"x-ratelimit-limit": "1", "x-ratelimit-remaining": "0", "x-ratelimit-reset": UNIX, "retry-after": text_like(r"\d+")}
AUTH = [("POST", A + "/signup"), ("POST", A + "/login"), ("POST", A + "/2fa/send-code"), ("POST", A + "/2fa/verify"),
        ("POST", A + "/verify-email/send"), ("POST", A + "/verify-email/resend"), ("POST", A + "/verify-email/verify"),
        ("POST", A + "/forgot-password"), ("POST", A + "/reset-password"), ("POST", A + "/google-verify"),
        ("POST", A + "/github-verify"), ("POST", A + "/apple-verify"), ("GET", "/verify-email"), ("POST", "/auth/register"),
        ("POST", "/auth/login")]


def client(n):
    """Headers of the client with that address, through the trusted proxy."""
    return {"X-Forwarded-For": f"10.1.0.{n}"}


STEPS = [
    # Each route uses up its client's only token, also with a request that fails.
    *[s for n, (method, path) in enumerate(AUTH, 1) for s in (
        api(method, path, {} if method == "POST" else None, headers=client(n), status=Is("an answer", lambda v: v != 429),
            response_headers={"x-ratelimit-limit": "1", "x-ratelimit-remaining": "0", "x-ratelimit-reset": UNIX}),
        api(method, path, {} if method == "POST" else None, headers=client(n), status=429, json=LIMITED, response_headers=USED_UP))],
    # One bucket for all of them, not one for each.
    api("POST", A + "/login", {}, headers=client(99), status=400),
    *[api(method, path, {} if method == "POST" else None, headers=client(99), status=429) for method, path in AUTH],
    # A wrong key is counted as well; a preflight isn't.
    post(A + "/login", {}, headers={**client(98), "x-api-key": "wrong"}, status=401),
    api("POST", A + "/login", {}, headers=client(98), status=429),
    step("OPTIONS", A + "/login", headers=client(98), status=204),
    # Data: by key, wherever it comes from; the owner is free.
    api("GET", "/collections", headers=client(1), response_headers={"x-ratelimit-limit": "2", "x-ratelimit-remaining": "1"}),
    api("GET", "/collections/x/documents", headers=client(2), response_headers={"x-ratelimit-remaining": "0"}),
    api("GET", "/collections", headers=client(3), status=429, json=LIMITED),
    get(A + "/users", headers={"x-api-key": "{key}"}, status=429),
    owner("GET", "/collections", headers={"x-project-id": "{pid}"}, response_headers={"x-ratelimit-limit": None}),
    owner("GET", "/project/{pid}/functions", response_headers={"x-ratelimit-limit": None}),
    # Runs: by client and function, with their own kind of answer.
    call("f", headers=client(4), result=1, response_headers={"x-ratelimit-limit": "1", "x-ratelimit-remaining": "0"}),
    call("f", headers=client(4), status=429, error="Rate limit exceeded", response_headers=USED_UP),
    call("g", headers=client(4), result=2),
    call("f", headers=client(5), result=1),
    get("/health", headers=client(4)),
]
