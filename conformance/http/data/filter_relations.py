# Dotted filters that reach into other documents and users, to depth three, never into another project's data.
PRELUDE = '''
ann = db.create_app_user("ann@example.com", "long-enough-1", {"name": "Ann", "level": 7, "company_id": None}, ["admin"])
bob = db.create_app_user("bob@example.com", "long-enough-1", {"name": "Bob", "role": "editor"})
rome, oslo = [db.create_document("cities", {"name": c, "size": s}) for c, s in (("Rome", 3), ("Oslo", 1))]
acme = db.create_document("companies", {"name": "Acme", "city_id": rome["id"]})
db.update_app_user(ann["id"], {"company_id": acme["id"]})
red, blue = [db.create_document("tags", {"label": t}) for t in ("red", "blue")]
news = db.create_document("categories", {"name": "News", "parent_id": None})
sub = db.create_document("categories", {"name": "Local", "parent_id": news["id"]})
rows = [
    {"n": 1, "author_id": ann["id"], "tag_ids": [red["id"], blue["id"]], "category_id": sub["id"]},
    {"n": 2, "author_id": bob["id"], "tag_ids": [blue["id"]], "category": news["id"]},
    {"n": 3, "author": {"name": "Embedded", "id": "x1"}, "items": [{"product_id": acme["id"], "qty": 2}, {"qty": 5}]},
    {"n": 4, "author_id": "00000000-0000-4000-8000-000000000000", "tag_ids": []},
    {"n": 5, "author_id": None},
]
posts = [db.create_document("posts", r) for r in rows]
for i, text in enumerate(("good", "bad", "good")):
    db.create_document("comments", {"text": text, "post_id": posts[i // 2]["id"], "c": i, "user_id": [ann, bob][i % 2]["id"]})
def q(filters):
    return sorted(d["n"] for d in db.query("posts", limit=100, **filters)["data"])
def c(filters):
    return sorted(d["c"] for d in db.query("comments", limit=100, **filters)["data"])
def u(filters):
    return sorted(x["name"] for x in db.query_users(limit=100, **filters)["data"])
'''
ROWS = [
    ("user field", "q({'author.name': 'Ann'})", [1]), ("embedded", "q({'author.name': 'Embedded'})", [3]), ("embedded id", "q({'author.id': 'x1'})", [3]), ("operator", "q({'author.name_startswith': 'b'})", [2]), ("number", "q({'author.level_gt': 5})", [1]), ("system name", "q({'author.email': 'ANN@example.com'})", [1]), ("user's role", "q({'author.role': 'admin'})", [1]), ("role in data", "q({'author.role': 'editor'})", [2]), ("roles", "q({'author.roles': 'admin'})", [1]),
    ("the reference itself", "q({'author.id': ann['id']})", [1]), ("reference in", "q({'author.id_in': [ann['id'], bob['id']]})", [1, 2]), ("reference ne", "q({'author.id_ne': ann['id']})", [2, 3, 4]), ("ne needs an entity", "q({'author.name_ne': 'Ann'})", [2, 3]), ("isnull on the entity", "q({'author.level_isnull': True})", [2, 3]), ("missing is false", "q({'author.zzz': 1})", []), ("missing null", "q({'author.zzz': None})", [1, 2, 3]),
    ("list of references", "q({'tags.label': 'blue'})", [1, 2]), ("one of them", "q({'tags.label': 'red'})", [1]), ("any of them", "q({'tags.label_ne': 'red'})", [1, 2]), ("list ids", "q({'tags.id': red['id']})", [1]), ("raw id field", "q({'category.name': 'News'})", [2]), ("by _id", "q({'category.name': 'Local'})", [1]), ("holder named whole", "q({'author_id.name': 'Bob'})", [2]),
    ("two steps", "q({'author.company.name': 'Acme'})", [1]), ("three steps", "q({'author.company.city.name': 'Rome'})", [1]), ("three steps op", "q({'author.company.city.size_gte': 3})", [1]), ("three steps, no", "q({'author.company.city.name': 'Oslo'})", []),
    ("combined with or", "q({'[or]author.name': 'Ann', '[or]tags.label': 'blue'})", [1, 2]), ("numbered", "q({'[or]author.name': 'Ann', '[or]author.name_2': 'Bob'})", [1, 2]), ("several fields", "q({'author.name__or__category.name': 'News'})", [2]), ("with a plain one", "q({'author.name_contains': 'n', 'n_lt': 3})", [1]), ("in __or__", "q({'__or__': {'author.name': 'Bob', 'n': 5}})", [2, 5]),
    ("elements", "q({'items.qty_gte': 5})", [3]), ("embedded path has no fetch", "q({'items.product.name': 'Acme'})", ANY), ("from comments", "c({'post.n': 1})", [0, 1]), ("comment's user", "c({'user.name': 'Ann'})", [0, 2]), ("two steps from comments", "c({'post.author.name': 'Ann'})", [0, 1]), ("users filter", "u({'company.name': 'Acme'})", ["Ann"]), ("users two steps", "u({'company.city.name': 'Rome'})", ["Ann"]),
    ("unresolvable", "q({'nothing.name': 'x'})", []), ("unresolvable ne", "q({'nothing.name_ne': 'x'})", []), ("count", "db.count_documents('posts', {'author.name': 'Ann'})", 1), ("find_one", "db.find_one('posts', **{'author.name': 'Bob'})['n']", 2), ("get_documents", "[d['n'] for d in db.get_documents('posts', {'author.name': 'Bob'})]", [2]), ("group_by", "db.group_by_field('posts', 'n', {'author.name': 'Bob'})['groups']", [{"key": 2, "count": 1}]), ("aggregate", "db.aggregate_documents('posts', 'n', 'sum', {'author.name_in': 'Ann,Bob'})['value']", 3), ("password", "u({'password_isnull': False})", []), ("password_hash", "u({'password_hash_contains': 'argon'})", []), ("author.password", "q({'author.password_contains': 'a'})", []), ("author.password_hash", "q({'author.password_hash_isnull': False})", []), ("user docs", "[d['n'] for d in db.get_user_collections(ann['id'], 'posts', {'tags.label': 'red'})['data']]", [1]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}
STEPS = [call("f", result=values(ROWS))]
