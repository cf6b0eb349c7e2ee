# A command interpreter and an expression evaluator with match.
def run(cmd):
    match cmd.split():
        case []: return "nothing"
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", d]: return f"cannot go {d}"
        case ["take", *things]: return f"taking {', '.join(things) or 'nothing'}"
        case ["quit" | "exit"]: return "bye"
        case [c, *_]: return f"unknown {c}"
for c in ["", "go north", "go up", "take a b", "take", "exit", "dance now"]: print(run(c))
def ev(e, env):
    match e:
        case int() | float(): return e
        case str(): return env[e]
        case ("+", a, b): return ev(a, env) + ev(b, env)
        case ("*", a, b): return ev(a, env) * ev(b, env)
        case ("let", str(n), v, body): return ev(body, {**env, n: ev(v, env)})
        case ("if", c, a, b): return ev(a if ev(c, env) else b, env)
        case _: raise ValueError(f"bad expression {e!r}")
print(ev(("let", "x", ("+", 1, 2), ("*", "x", ("if", "x", 10, 20))), {}))
try: ev(("?", 1), {})
except ValueError as e: print(e)
def http(resp):
    match resp:
        case {"status": 200, "body": body}: return body
        case {"status": 404 | 410}: return "gone"
        case {"status": int(s)} if s >= 500: return f"server {s}"
        case {"error": {"code": c, "message": m}}: return f"{c}: {m}"
        case _: return "?"
print(http({"status": 200, "body": "ok"}), http({"status": 410}), http({"status": 503}), http({"error": {"code": 1, "message": "m"}}), http({}))
