# Users and what refers to them: defaults, what a User writes back, populate at its limits, SQL over them.
PRELUDE = '''
from datetime import timedelta
ghost = "00000000-0000-4000-8000-000000000000"
ann = db.create_app_user("ann@x.io", "long-enough-1", {"name": "Ann", "age": 30, "email_note": "q"}, ["user"])
bob = db.create_app_user(email="Bob@x.io", password="long-enough-1", data={"name": "Bob", "age": 20, "role": "admin", "id": "zz", "email": "inner", "items": 5}, roles=["admin", "user"], phone_number="+44", oauth_id="o")
cyn = db.create_app_user("cyn@x.io", "long-enough-1")
def error(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
def names(r):
    return [u.get("name") for u in (r["data"] if isinstance(r, dict) else r)]
cats = [db.create_document("categories", {"name": "c%d" % i, "parent_id": None}) for i in range(2)]
chain = None
for i in range(8):
    chain = db.create_document("nodes", {"i": i, "next_id": chain["id"] if chain else None})
post = db.create_document("posts", {"title": "T", "author_id": ann["id"], "category_id": cats[0]["id"], "meta": {"reviewer_id": bob["id"]}})
for i in range(105):
    db.create_document("comments", {"i": i, "post_id": post["id"]})
'''
def E(t):
    return text_like(t + r": .*")
ROWS = [
    ("dup text", "error(db.create_app_user, 'ANN@x.io', 'long-enough-1')", "ValueError: User with this email already exists"),
    ("user keys", "sorted(k for k in bob if k not in ('name','age','role','items'))", Is("keys", lambda v: {"id","email","roles","created_at","updated_at","data","email_verified","phone_number","oauth_provider"} <= set(v))),
    ("system wins", "[bob['id'] != 'zz', bob['email'], bob['data']['email']]", [True, "Bob@x.io", "inner"]),
    ("data get", "[bob.data.get('age'), bob['email'], bob.email, bob.get('age'), bob.age]", [20, "Bob@x.io", "Bob@x.io", 20, 20]),
    ("no password", "[k for k in bob if 'pass' in k]", []),
    ("roles default", "cyn['roles']", []),
    ("data default", "cyn['data']", {}),
    ("verified default", "cyn['email_verified']", False),
    ("update positional dict", "db.update_app_user(cyn['id'], {'k': 1})['data']", {"k": 1}),
    ("update kw data none", "db.update_app_user(cyn['id'], data=None)['data']", {"k": 1}),
    ("update extra merges", "db.update_app_user(cyn['id'], nick='c')['nick']", "c"),
    ("update password", "[db.update_app_user(cyn['id'], password='another-long-1')['id'] == cyn['id'], 'password' in db.get_app_user(cyn['id'])['data']]", [True, False]),
    ("get_app_users order", "names(db.get_app_users(filters={'age_isnull': False}))", ["Bob", "Ann"]),
    ("get_app_users pos", "names(db.get_app_users(1, 0, {'name_in': 'Ann,Bob'}, None, None, 'age', 'asc'))", ["Bob"]),
    ("query_users role", "names(db.query_users(role='admin'))", ["Bob"]),
    ("query_users default", "db.query_users()['limit']", 10),
    ("query_users has_more", "db.query_users(limit=1)['has_more']", True),
    ("query_users sort email", "[u['email'] for u in db.query_users(sort='email')['data']]", ["Bob@x.io", "ann@x.io", "cyn@x.io"]),
    ("query_users select data", "db.query_users(select=['data.name'], name='Ann')['data'][0]", {"id": UUID, "data": {"name": "Ann"}}),
    ("query_users dotted data", "names(db.query_users(**{'data.age_gte': 30}))", ["Ann"]),
    ("query_users id", "names(db.query_users(id=ann['id']))", ["Ann"]),
    ("query_users email ci", "names(db.query_users(email='ANN@X.IO'))", ["Ann"]),
    ("query_users email in", "db.query_users(email_in=['ANN@X.IO', 'bob@x.io'])['total']", 2),
    ("find_user id", "db.find_user(id=bob['id'])['name']", "Bob"),
    ("find_user none", "db.find_user(email='nobody')", None),
    ("count users", "[db.count_app_users(), db.count_app_users(role='admin'), db.count_app_users({'age_gt': 25})]", [3, 1, 1]),
    ("query_app_users", "names(db.query_app_users({'age_gt': 0}, None, None, 'age'))", ["Bob", "Ann"]),
    ("query_app_users newest", "names(db.query_app_users({'age_gt': 0}))", ["Bob", "Ann"]),
    ("delete_app_user None", "db.delete_app_user(None)", False),
    ("rel empty", "db.get_user_relationships(ann['id'], 'followers')", {"data": [], "total": 0, "limit": 1000, "offset": 0, "has_more": False}),
    ("rel unknown type list", "db.get_user_relationships(ghost, 'followers')['data']", []),
    ("rel add", "db.add_user_relationship(ann['id'], bob['id'], 'following')['success']", True),
    ("rel reverse", "names(db.get_user_relationships(bob['id'], 'followers'))", ["Ann"]),
    ("rel limit clamp", "db.get_user_relationships(bob['id'], 'followers', limit=5000)['limit']", 1000),
    ("rel remove keeps", "[db.remove_user_relationship(ann['id'], bob['id'], 'following')['success'], db.get_app_user(ann['id'])['following_ids']]", [True, []]),
    ("rel equal", "db.add_user_relationship(ann['id'], ann['id'], 'friends')['success']", False),
    ("user coll", "db.get_user_collections(ann['id'], 'posts')['limit']", 1000),
    ("user coll total", "db.get_user_collections(ann['id'], 'posts')['total']", 1),
 # populate
    ("reverse max", "len(db.get_document('posts', post['id'], ['comments'])['comments'])", 100),
    ("reverse oldest", "[c['i'] for c in db.get_document('posts', post['id'], ['comments'])['comments']][:3]", [0, 1, 2]),
    ("depth", "(lambda d: (lambda f: f(f, d))(lambda f, d: 0 if not isinstance(d.get('next'), dict) else 1 + f(f, d['next'])))(db.get_document('nodes', chain['id'], ['next.next.next.next.next.next.next']))", 5),
    ("nested embedded", "error(lambda: db.get_document('posts', post['id'], ['meta.reviewer'])['meta']['reviewer']['name'])", "Bob"),
    ("populate tuple", "db.get_document('posts', post['id'], ('author',))['author']['name']", "Ann"),
    ("populate set", "db.get_document('posts', post['id'], {'author'})['author']['name']", "Ann"),
    ("populate comma", "sorted(k for k in db.get_document('posts', post['id'], 'author,category') if k in ('author','category'))", ["author","category"]),
    ("populate data too", "db.get_document('posts', post['id'], ['author'])['data']['author']['name']", "Ann"),
    ("populate user class", "db.get_document('posts', post['id'], ['author'])['author'].email", "ann@x.io"),
    ("populate query select", "sorted(db.query('posts', populate=['author'], select=['title', 'author.name'])['data'][0]['author'])", Is("name id", lambda v: "name" in v and "email" not in v)),
    ("select without populated", "'author' in db.query('posts', populate=['author'], select=['title'])['data'][0]", False),
    ("filter through", "db.count_documents('posts', {'author.name': 'Ann'})", 1),
    ("filter category", "db.count_documents('posts', **{'category.name_in': ['c0', 'x']})", 1),
    ("filter unresolvable", "db.count_documents('posts', **{'nope.name': 'x'})", 0),
    ("filter author.id", "db.count_documents('posts', **{'author.id': ann['id']})", 1),
    ("filter author isnull", "db.count_documents('posts', **{'author.age_isnull': False})", 1),
    ("get_document populate bad", "error(db.get_document, 'posts', post['id'], 5)", E("ValueError")),
    ("raw", "db.execute_raw_query('select count(*) as n from app_users where client_id = :project_id')", [{"n": 3}]),
    ("raw roles", "db.execute_raw_query(\"select roles from app_users where email = 'Bob@x.io'\")", [{"roles": ["admin", "user"]}]),
    ("raw limit", "len(db.execute_raw_query('select * from documents limit 3'))", 3),
    ("raw params kw", "db.execute_raw_query(query='select :a a', params={'a': 'x'})", [{"a": "x"}]),
    ("raw join seed", "db.execute_raw_query(\"SELECT json_extract(data, '$.title') as title, COUNT(*) as count FROM documents d JOIN collections c ON d.collection_id = c.id WHERE c.project_id = :project_id AND c.name = 'posts' GROUP BY json_extract(data, '$.title')\")", [{"title": "T", "count": 1}]),
    ("raw text err", "error(db.execute_raw_query, 'update documents set data=1')", E("ValueError")),
    ("write back set", "sorted(db.update_document('posts', post['id'], db.get_document('posts', post['id'], ['author', 'category', 'comments']))['data'])", ["author_id","category_id","meta","title"]),
    ("user written back", "(lambda u: [u.update(k=2, new=1), db.update_app_user(u['id'], u)['data'], db.update_app_user(u['id'], data=u)['email']])(db.get_app_user(cyn['id']))", [None, {"k": 2, "nick": "c", "new": 1}, "cyn@x.io"]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}
STEPS = [call("f", result=values(ROWS))]
