# A template engine, an INI parser, a URL router, a rate limiter, a validator.
import re
def render(t, ctx):
    def value(path):
        v = ctx
        for p in path.split("."): v = v[p] if isinstance(v, dict) else getattr(v, p)
        return v
    t = re.sub(r"\{% for (\w+) in ([\w.]+) %\}(.*?)\{% end %\}", lambda m: "".join(render(m[3], {**ctx, m[1]: x}) for x in value(m[2])), t, flags=re.S)
    return re.sub(r"\{\{\s*([\w.]+)(?:\s*\|\s*(\w+))?\s*\}\}", lambda m: {"upper": str.upper, "len": lambda s: str(len(s)), None: str}[m[2]](value(m[1])), t)
print(render("Hi {{ user.name | upper }}: {% for i in items %}<{{ i.n }} x{{i.q}}>{% end %} {{ items|len }}", {"user": {"name": "Al"}, "items": [{"n": "a", "q": 1}, {"n": "b", "q": 2}]}))
def ini(text):
    out, sec = {}, None
    for n, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line[0] in "#;": continue
        if m := re.fullmatch(r"\[(\w+)\]", line): sec = out.setdefault(m[1], {})
        elif sec is not None and "=" in line:
            k, v = (p.strip() for p in line.split("=", 1))
            sec[k] = {"true": True, "false": False}.get(v.lower(), int(v) if v.lstrip("-").isdigit() else v)
        else: raise ValueError(f"line {n}: {line!r}")
    return out
print(ini("# c\n[a]\nx = 1\ny=hello = world\n\n[b]\nflag = TRUE\nneg=-5"))
try: ini("[a]\nnonsense")
except ValueError as e: print(e)
class Router:
    def __init__(self): self.routes = []
    def route(self, pattern, methods=("GET",)):
        rx = re.compile("^" + re.sub(r"<(\w+)(?::(\w+))?>", lambda m: f"(?P<{m[1]}>{r'[0-9]+' if m[2] == 'int' else '[^/]+'})", pattern) + "$")
        def deco(f):
            self.routes.append((rx, methods, f))
            return f
        return deco
    def __call__(self, method, path):
        allowed = set()
        for rx, ms, f in self.routes:
            if m := rx.match(path):
                if method in ms: return 200, f(**m.groupdict())
                allowed |= set(ms)
        return (405, sorted(allowed)) if allowed else (404, path)
app = Router()
@app.route("/users/<id:int>")
def user(id): return f"user {int(id) + 1}"
@app.route("/users/<id:int>/posts/<slug>", methods=("GET", "POST"))
def post(id, slug): return (id, slug)
for r in (("GET", "/users/41"), ("GET", "/users/x"), ("POST", "/users/1/posts/a-b"), ("DELETE", "/users/1/posts/a"), ("GET", "/users/1/posts/a/b")): print(r, app(*r))
class Bucket:
    def __init__(self, rate, cap): self.rate, self.cap, self.tokens, self.at = rate, cap, cap, 0.0
    def take(self, now):
        self.tokens = min(self.cap, self.tokens + (now - self.at) * self.rate)
        self.at = now
        if self.tokens >= 1:
            self.tokens -= 1
            return True
        return False
b = Bucket(2, 3)
print([b.take(t / 4) for t in range(12)])
SCHEMA = {"name": (str, lambda v: 0 < len(v) <= 10), "age": (int, lambda v: v >= 0), "tags?": (list, None)}
def validate(d):
    errs = []
    for k, (t, ok) in SCHEMA.items():
        key, opt = k.rstrip("?"), k.endswith("?")
        if key not in d:
            if not opt: errs.append(f"{key}: missing")
        elif not isinstance(d[key], t) or isinstance(d[key], bool): errs.append(f"{key}: expected {t.__name__}, got {type(d[key]).__name__}")
        elif ok and not ok(d[key]): errs.append(f"{key}: invalid {d[key]!r}")
    return errs + [f"{k}: unknown" for k in d if k not in {x.rstrip('?') for x in SCHEMA}]
for d in ({"name": "Al", "age": 5}, {"name": "", "age": -1, "x": 1}, {"age": True, "tags": "no"}, {"name": 5, "age": 1.5, "tags": []}): print(validate(d))
