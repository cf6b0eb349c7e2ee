# config: project settings before variables, secrets hidden; env: variables only; values never read back.
PROJECT = {"configs": {"ENABLE_2FA": True, "LOGIN_URL": "https://x.test/login", "GOOGLE_CLIENT_SECRET": "hush", "smtp": {"host": "mail", "password": "hush"}, "SMTP_PASSWORD": "hush", "list": [1, {"a": None}], "BOTH": "setting"}}
FUNCTIONS = {"f": """
def main():
    names = ["ENABLE_2FA", "LOGIN_URL", "GOOGLE_CLIENT_SECRET", "SMTP_PASSWORD", "list", "BOTH", "VAR", "APP_SECRET", "nothing"]
    out = {n: [config.get(n), n in config, env.get(n)] for n in names}
    out["smtp"] = config["smtp"]
    try:
        config["APP_SECRET"]
    except KeyError as e:
        out["key_error"] = str(e)
    return out
def keys():
    pass
""", "net": """
def main():
    out = []
    for name in ("get", "post", "put", "patch", "delete", "request"):
        try:
            getattr(http, name)("https://example.com/", json={}, timeout=3)
        except RuntimeError as e:
            out.append(str(e))
    return out
"""}
STEPS = [
    owner("PUT", "/project/{pid}/env", {"VAR": "v1", "BOTH": "variable", "APP_SECRET": "s", "GONE": "g"}, json={"VAR": None, "BOTH": None, "APP_SECRET": None, "GONE": None}),
    owner("PUT", "/project/{pid}/env", {"GONE": None, "VAR": "v2"}, json={"VAR": None, "BOTH": None, "APP_SECRET": None}),
    owner("GET", "/project/{pid}/env", json={"VAR": None, "BOTH": None, "APP_SECRET": None}),
    call("f", result={
        "ENABLE_2FA": [True, True, None], "LOGIN_URL": ["https://x.test/login", True, None], "GOOGLE_CLIENT_SECRET": [None, False, None],
        "SMTP_PASSWORD": [None, False, None], "list": [[1, {"a": None}], True, None], "BOTH": ["setting", True, "variable"], "VAR": ["v2", True, "v2"],
        "APP_SECRET": [None, False, "s"], "nothing": [None, False, None], "smtp": {"host": "mail"}, "key_error": "'APP_SECRET'"}),
    owner("DELETE", "/project/{pid}/env?name=VAR", status=204),
    owner("GET", "/project/{pid}/env", json={"BOTH": None, "APP_SECRET": None}),
    owner("DELETE", "/project/{pid}/env", status=204),
    owner("GET", "/project/{pid}/env", json={}),
    owner("PUT", "/project/{pid}/env", {"N": 1}, status=422),
    owner("PUT", "/project/{pid}/env", {"": "x"}, status=422),
    owner("PUT", "/project/{pid}/env", {f"V{i}": "x" for i in range(501)}, status=413),
    owner("PUT", "/project/{pid}/env", {"BIG": "x" * 600_000}, status=413),
    owner("GET", "/project/{pid}/env", json={}),
    call("net", result=["Network access is disabled"] * 6),
]
