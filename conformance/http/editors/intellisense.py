# Help for editors: the stubs name what the globals have, the examples run, the operators work.
import ast

FUNCTIONS = {
    "members": """
def names(value):
    return sorted(n for n in dir(value) if not n.startswith("_"))
def main():
    return {"Request": names(request), "Db": names(db), "AsyncDb": names(asyncdb), "Env": names(env),
            "Config": names(config), "Email": names(email), "Render": names(render),
            "Response": names(render.render_html("x")), "Http": names(http)}
""",
    "operators": """
def main():
    db.create_document("things", {"price": 5, "n": 1})
    out = {}
    for row in request.json():
        value = [5] if "in" in row["operator"] and row["operator"] in ("in", "notin") else 5
        out[row["operator"]] = db.count_documents("things", **{row["example"]: value})
    return out
""",
}
FOUND = {}


def stub_members(text):
    """{class: public names} of the stubs."""
    found = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef):
            names = [n.name if hasattr(n, "name") else n.target.id for n in node.body if not isinstance(n, ast.Expr)]
            found[node.name] = {n for n in names if not n.startswith("_")}
    FOUND.update(found)
    return {"request", "req", "db", "asyncdb", "env", "config", "email", "render", "session", "room"} <= {
        n.target.id for n in ast.parse(text).body if isinstance(n, ast.AnnAssign)}


def as_stubs(members):
    wrong = {c: sorted(FOUND[c] ^ set(names)) for c, names in members.items() if FOUND[c] != set(names)}
    if wrong:
        print("stubs and globals differ:", wrong)
    return not wrong


EXAMPLES = ["hello", "create", "query", "together", "signed_in", "page", "mail"]
SUFFIXES = {"eq": "", **{o: "_" + o for o in (
    "ne", "gt", "gte", "lt", "lte", "in", "notin", "contains", "icontains", "startswith", "endswith",
    "array_contains", "isnull")}}
STEPS = [
    get("/intellisense/python-stubs", text=Is("Python stubs of all globals", stub_members),
        response_headers={"content-type": "text/x-python; charset=utf-8"}),
    get("/intellisense/python-stubs?format=json", json={"language": "python", "stubs": TEXT}),
    call("members", result=Is("what the stubs name", as_stubs)),
    get("/intellisense/python-examples", json=[{"name": n, "description": TEXT, "code": TEXT} for n in EXAMPLES],
        save={f"code_{n}": f"{i}.code" for i, n in enumerate(EXAMPLES)}),
    *[s for n in EXAMPLES for s in (
        owner("POST", "/project/{pid}/functions", {"name": n, "code": f"{{code_{n}}}"}, status=201),
        post(f"/functions/{{pid}}/func/{n}", {}, status={"create": 201, "signed_in": 401}.get(n, 200)))],
    get("/intellisense/operators", json=[{"operator": o, "suffix": s, "description": TEXT, "example": "price" + s} for o, s in SUFFIXES.items()],
        save={"rows": ""}),
    call("operators", "{rows}", result=dict.fromkeys(SUFFIXES, 0) | dict.fromkeys(
        ("eq", "gte", "lte", "in", "contains", "icontains", "startswith", "endswith"), 1)),
    post("/intellisense/operators", {}, status=405),
]
