# A shop's checkout in a transaction, a page of templates that extend and import, a blog with relations, short links, flags from the environment.
FUNCTIONS = {}
FUNCTIONS["cart"] = '''
def checkout(cart_id):
    cart = db.get_document("carts", cart_id)
    total = 0
    for item in cart["items"]:
        p = db.find_one("stock", sku=item["sku"])
        if not p or p["qty"] < item["qty"]:
            raise ValueError(f"Not enough {item['sku']}")
        db.update_document_fields("stock", p["id"], {"qty": p["qty"] - item["qty"]})
        total += p["price"] * item["qty"]
    order = db.create_document("orders", {"cart_id": cart_id, "total": total, "items": cart["items"]})
    return {"order_id": order["id"], "total": total}
def main():
    if request.get("seed"):
        db.bulk_create_documents("stock", [{"sku": "A", "qty": 5, "price": 2.5}, {"sku": "B", "qty": 1, "price": 10}])
    cart = db.create_document("carts", {"items": request.get("items")})
    out = db.transaction(f"order-{request.get('key')}", lambda: checkout(cart["id"]), lock_resource="stock")
    left = {s["sku"]: s["qty"] for s in db.get_documents("stock")}
    if not out["ok"]: return {"error": out["error"], "left": left}, 409
    return {"total": out["result"]["total"], "left": left, "replayed": out["idempotent"], "orders": db.count_documents("orders")}
'''
FUNCTIONS["shop"] = '''
def main():
    products = [{"name": "red hat", "price": 9.5, "hidden": False}, {"name": "<b>", "price": 3, "sale": True, "hidden": False}, {"name": "no", "price": 1, "hidden": True}]
    page = render.render_template("shop.html", {"products": products, "nav": [("/", "Home"), ("/a?x=1&y=2", "A & B")], "active": "/", "year": 2026, "user": {}, "note": "a long note about things"})
    page.headers["Cache-Control"] = "max-age=60"
    return page
'''
FUNCTIONS["blog"] = '''
def main():
    a = db.create_app_user("w@x.yz", "pw123456", {"name": "Wri"}); 
    cat = db.create_document("categories", {"name": "Tech"})
    tags = [db.create_document("tags", {"t": x}) for x in "ab"]
    post = db.create_document("posts", {"title": "Hello", "author_id": a["id"], "category_id": cat["id"], "tag_ids": [t["id"] for t in tags], "status": "published"})
    for i in range(3):
        db.create_document("comments", {"post_id": post["id"], "author_id": a["id"], "text": f"c{i}", "likes": i})
    full = db.find_one("posts", id=post["id"], populate=["author", "category", "tags", "comments", "comments.author"])
    by_author = db.query("posts", **{"author.name": "Wri", "category.name_in": ["Tech", "X"]})
    cm = db.query("comments", post_id=post["id"], sort="likes", order="desc", limit=2, populate="author", select=["text", "author.name"])
    return {"a": full["author"]["name"], "c": full["category"]["name"], "t": [t["t"] for t in full["tags"]], "cs": [(x["text"], x["author"].email) for x in full["comments"]], "n": by_author["total"], "cm": cm["data"], "pw": "password" in full["author"], "more": cm["has_more"]}
'''
FUNCTIONS["shorten"] = '''
import string, secrets, re
ALPHABET = string.ascii_letters + string.digits
def main():
    if request.method == "POST":
        url = request.get("url", "")
        if not re.match(r"^https?://[\\w.-]+(?::\\d+)?(/\\S*)?$", url):
            return {"error": "invalid url"}, 400
        code = "".join(secrets.choice(ALPHABET) for _ in range(6))
        while db.find_one("links", code=code):
            code = "".join(secrets.choice(ALPHABET) for _ in range(6))
        db.create_document("links", {"code": code, "url": url, "hits": 0})
        return {"code": code, "len": len(code)}
    link = db.find_one("links", code=request.query_params.get("c"))
    if not link: return render.render_html("<h1>Not found</h1>", status_code=404)
    db.update_document_fields("links", link.id, {"hits": link.hits + 1})
    return None, 302, {"Location": link["url"]}
'''
FUNCTIONS["flags"] = '''
import hashlib
def truthy(v): return str(v).strip().lower() in {"1", "true", "yes", "on"}
def bucket(user, flag): return int(hashlib.md5(f"{flag}:{user}".encode()).hexdigest(), 16) % 100
def main():
    user = request.get("user", "anon")
    return {"x": truthy(env["FEATURE_X"]), "b": bucket(user, "roll"), "in": bucket(user, "roll") < int(env.get("ROLLOUT", 0)), "allowed": [s.strip() for s in env.get("ALLOWED").split(",")], "miss": env.get("NOPE"), "has": "ROLLOUT" in env, "cfg": config.get("FEATURE_X")}
'''

PAGES = {
    "base.html": "<html><title>{% block title %}Site{% endblock %}</title><nav>{% for href, label in nav %}<a href=\"{{ href }}\"{% if href == active %} class=active{% endif %}>{{ label|e }}</a>{% endfor %}</nav>{% block body %}{% endblock %}<footer>{{ year }} {{ static('css/site.css') }}</footer></html>",
    "macros.html": "{% macro price(v, cur='€') -%}{{ '%.2f'|format(v) }} {{ cur }}{%- endmacro %}",
    "shop.html": "{% extends 'base.html' %}{% from 'macros.html' import price with context %}{% block title %}Shop – {{ super() }}{% endblock %}{% block body %}<ul>{% for p in products|sort(attribute='price')|rejectattr('hidden') %}<li class={{ loop.cycle('odd','even') }}>{{ loop.index }}/{{ loop.length }} {{ p.name|title }} {{ price(p.price) }}{{ ' SALE' if p.sale is defined and p.sale }}</li>{% else %}<li>none</li>{% endfor %}</ul>{{ products|map(attribute='price')|sum|round(1) }} {{ user.name|default('guest', true) }} {{ note|truncate(10) }}{% endblock %}",
}
STEPS = [
    *[owner("PUT", "/project/{pid}/templates/" + name, raw_body=text, status=201) for name, text in PAGES.items()],
    call("cart", {"seed": 1, "key": "1", "items": [{"sku": "A", "qty": 2}, {"sku": "B", "qty": 1}]}, result={"total": 15.0, "left": {"A": 3, "B": 0}, "replayed": False, "orders": 1}),
    call("cart", {"key": "2", "items": [{"sku": "A", "qty": 1}, {"sku": "B", "qty": 1}]}, status=409, result={"error": "Not enough B", "left": {"A": 3, "B": 0}}, error="Not enough B"),
    call("cart", {"key": "1", "items": [{"sku": "A", "qty": 2}]}, result={"total": 15.0, "left": {"A": 3, "B": 0}, "replayed": True, "orders": 1}),
    call("shop", response_headers={"cache-control": "max-age=60", "content-type": "text/html; charset=utf-8"}, text=text_like(
        r'<html><title>Shop – Site</title><nav><a href="/" class=active>Home</a><a href="/a\?x=1&amp;y=2">A &amp; B</a></nav><ul><li class=odd>1/2 '
        r'&lt;B&gt; 3.00 € SALE</li><li class=even>2/2 Red Hat 9.50 €</li></ul>13.5 guest a long\.\.\.<footer>2026 http://\S+/static/css/site.css</footer></html>')),
    call("blog", result={"a": "Wri", "c": "Tech", "t": ["a", "b"], "cs": [["c0", "w@x.yz"], ["c1", "w@x.yz"], ["c2", "w@x.yz"]], "n": 1, "pw": False, "more": True,
                         "cm": Is("the liked two with their author's name", lambda v: [(c["text"], c["author"]["name"]) for c in v] == [("c2", "Wri"), ("c1", "Wri")])}),
    call("shorten", {"url": "https://example.com/x?y=1"}, result={"code": text_like(r"\w{6}"), "len": 6}, save={"code": "result.code"}),
    call("shorten", {"url": "javascript:1"}, status=400, result={"error": "invalid url"}, error="invalid url"),
    call("shorten", query="?c={code}", status=302, error=None, text=ANY, response_headers={"location": "https://example.com/x?y=1"}),
    call("shorten", query="?c=zz", status=404, text="<h1>Not found</h1>"),
    owner("PUT", "/project/{pid}/env", {"FEATURE_X": "true", "ROLLOUT": "30", "ALLOWED": "a@b.c, d@e.f"}, json=DICT),
    call("flags", {"user": "u1"}, result={"x": True, "b": 33, "in": False, "allowed": ["a@b.c", "d@e.f"], "miss": None, "has": True, "cfg": "true"}),
]
