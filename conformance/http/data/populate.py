# populate: holders, targets, explicit sources, embedded values, the reverse direction, depth; and what is written back.
PRELUDE = '''
ann = db.create_app_user("ann@example.com", "long-enough-1", {"name": "Ann"}, ["admin"])
bob = db.create_app_user("bob@example.com", "long-enough-1", {"name": "Bob", "follower_ids": [ann["id"]], "friends": [ann["id"], "nobody"]})
ghost = "00000000-0000-4000-8000-000000000000"
acme = db.create_document("companies", {"name": "Acme", "ceo_id": ann["id"]})
db.update_app_user(ann["id"], {"company_id": acme["id"]})
red, blue = [db.create_document("tags", {"label": t}) for t in ("red", "blue")]
news = db.create_document("categories", {"name": "News"})
sub = db.create_document("categories", {"name": "Local", "category_id": news["id"], "parent_id": news["id"]})
box = db.create_document("box", {"size": 1})
person = db.create_document("people", {"name": "P"})
decoy = db.create_document("users", {"name": "a document"})
def post(**d):
    return db.create_document("posts", d)
full = post(n=1, author_id=ann["id"], tag_ids=[blue["id"], ghost, red["id"]], category_id=sub["id"], person_id=person["id"])
camel = post(n=2, authorId=bob["id"], tagIds=[red["id"]], owner=bob["id"], tags_note="x")
broken = post(n=3, author_id=ghost, category="just words", tag_ids=[], owner=ghost)
embedded = post(n=4, author={"name": "E", "company_id": acme["id"]}, items=[{"product_id": box["id"], "q": 1}, {"product_id": ghost}, 5])
nulls = post(n=5, author_id=None)
odd = post(n=6, thing_id=box["id"], user_id=bob["id"], users_ids=[ann["id"]])
db.create_document("comments", {"text": "one", "post_id": full["id"], "author_id": bob["id"]})
db.create_document("comments", {"text": "two", "post_id": full["id"], "author_id": ann["id"]})
db.create_document("comments", {"text": "many", "post_ids": [camel["id"], broken["id"]]})
db.create_document("replies", {"text": "r", "reply_id": full["id"]})
def get(p, *populate, **more):
    return db.get_document("posts", p["id"], populate=list(populate), **more)
def name(x):
    return x if not isinstance(x, dict) else x.get("name") or x.get("label") or x.get("text") or x.get("size")
def names(l):
    return [name(x) for x in l] if isinstance(l, list) else l
'''
ROWS = [
    # holders
    ("f_id", "name(get(full, 'author')['author'])", "Ann"), ("the ids stay", "get(full, 'author')['author_id'] == ann['id']", True), ("in data too", "name(get(full, 'author')['data']['author'])", "Ann"), ("attribute", "get(full, 'author').author.name", "Ann"), ("singular _ids", "names(get(full, 'tags')['tags'])", ["blue", "red"]), ("list keeps its ids", "len(get(full, 'tags')['tag_ids'])", 3), ("fId", "name(get(camel, 'author')['author'])", "Bob"), ("own field", "name(get(camel, 'owner')['owner'])", "Bob"), ("named as the holder", "name(get(full, 'author_id')['author_id'])", "Ann"), ("holder list named whole", "names(get(full, 'tag_ids')['tag_ids'])", ["blue", "red"]), ("person to people", "name(get(full, 'person')['person'])", "P"), ("fIds", "names(get(camel, 'tag')['tag'])", ["red"]),
    # unresolved
    ("missing is None", "get(broken, 'author')['author']", None), ("words stay", "get(broken, 'category')['category']", "just words"), ("raw id stays", "get(broken, 'owner')['owner'] == ghost", True), ("empty list", "get(broken, 'tags')['tags']", []), ("null reference", "get(nulls, 'author').get('author')", None), ("no holder, no collection", "'zzz' in get(full, 'zzz')", False), ("unchanged without populate", "'author' in get(full)", False), ("empty populate", "'author' in get(full, '')", False),
    # targets
    ("by plural collection", "name(get(full, 'category')['category'])", "Local"), ("any document of the project", "name(get(odd, 'thing')['thing'])", 1), ("user is a user", "get(odd, 'user')['user']['email']", "bob@example.com"), ("users by name", "[x['email'] for x in get(odd, 'users')['users']]", ["ann@example.com"]), ("explicit appuser", "get(full, 'author:appuser')['author']['email']", "ann@example.com"), ("explicit app_users", "get(full, 'author:app_users')['author']['email']", "ann@example.com"), ("explicit collection", "name(get(full, 'category:categories')['category'])", "Local"), ("explicit singular", "name(get(full, 'category:category')['category'])", "Local"), ("explicit has no fallback", "get(odd, 'thing:tags')['thing']", None), ("unknown source", "get(odd, 'thing:nowhere')['thing']", None), ("field:users is the collection", "get(odd, 'user:users')['user']", None),
    # entities
    ("a populated document", "sorted(get(full, 'category')['category'])", ["category_id", "collection_id", "created_at", "data", "id", "name", "parent_id", "updated_at"]), ("a populated user", "[get(full, 'author')['author'].email, get(full, 'author')['author'].is_admin, get(full, 'author')['author']['data']['name'], 'password_hash' in get(full, 'author')['author'], 'password' in get(full, 'author')['author']]", ["ann@example.com", True, "Ann", False, False]), ("time as inside functions", "get(full, 'category')['category']['created_at'] == sub['created_at']", True), ("JSON", "json.loads(json.dumps(get(full, 'author')))['author']['name']", "Ann"),
    # paths
    ("two levels", "name(get(full, 'author.company')['author']['company'])", "Acme"), ("three levels", "name(get(full, 'author.company.ceo:appuser')['author']['company']['ceo'])", "Ann"), ("through a list", "names(get(full, 'tags', 'category.parent:categories')['tags'])", ["blue", "red"]), ("nested explicit", "name(get(full, 'category.parent:categories')['category']['parent'])", "News"), ("two entries of one head", "[name(get(full, 'author', 'author.company')['author']), name(get(full, 'author', 'author.company')['author']['company'])]", ["Ann", "Acme"]), ("order of entries", "name(get(full, 'author.company', 'author')['author']['company'])", "Acme"), ("embedded object", "name(get(embedded, 'author.company')['author']['company'])", "Acme"), ("embedded stays", "get(embedded, 'author')['author']['name']", "E"), ("embedded list", "[x['product'] and name(x['product']) if isinstance(x, dict) else x for x in get(embedded, 'items.product')['items']]", [1, None, 5]), ("comma string", "sorted(k for k in db.get_document('posts', full['id'], 'author, tags') if k in ('author', 'tags'))", ["author", "tags"]), ("data prefix", "name(get(full, 'data.author')['author'])", "Ann"), ("wrong type", "db.get_document('posts', full['id'], populate=5)", text_like("ValueError: .*")), ("wrong member", "db.query('posts', populate=[1])", text_like("ValueError: .*")),
    # reverse
    ("reverse", "names(get(full, 'comments')['comments'])", ["one", "two"]), ("reverse by _ids", "names(get(camel, 'comments')['comments'])", ["many"]), ("reverse, none", "get(embedded, 'comments')['comments']", []), ("reverse by singular", "names(get(full, 'comment')['comment'])", ["one", "two"]), ("reverse by its own key", "names(get(full, 'replies')['replies'])", ["r"]), ("reverse then forward", "[name(x['author']) for x in get(full, 'comments.author')['comments']]", ["Bob", "Ann"]), ("reverse with a source", "names(get(full, 'talk:comments')['talk'])", ["one", "two"]), ("of a user", "names(db.query_users(populate=['comments'], name='Ann')['data'][0]['comments'])", ["two"]), ("of a user, posts", "[p['n'] for p in db.find_user(populate='posts', name='Bob')['posts']]", [6]), ("reverse from a category", "names(db.get_document('categories', news['id'], ['categories'])['categories'])", ["Local"]),
    # users
    ("user's company", "name(db.find_user(populate=['company'], name='Ann')['company'])", "Acme"), ("in the user's data", "name(db.find_user(populate=['company'], name='Ann').data['company'])", "Acme"), ("followers", "[x['email'] for x in db.find_user(populate=['followers'], name='Bob')['followers']]", ["ann@example.com"]), ("friends in place", "[x['email'] for x in db.find_user(populate=['friends'], name='Bob')['friends']]", ["ann@example.com"]), ("get_app_users", "[name(x.get('company')) for x in db.get_app_users(populate=['company'], sort='name', order='asc')]", ["Acme", []]), ("related users", "[name(x['company']) for x in db.get_user_relationships(bob['id'], 'followers', populate=['company'])['data']]", ["Acme"]),
    # every method that takes it
    ("query", "[name(d.get('author')) for d in db.query('posts', populate=['author'], sort='n')['data']]", ["Ann", "Bob", None, "E", None, ANY]), ("find_one", "name(db.find_one('posts', populate='author', n=1)['author'])", "Ann"), ("get_documents", "name(db.get_documents('posts', {'n': 2}, populate=['author'])[0]['author'])", "Bob"), ("user documents", "name(db.get_user_collections(ann['id'], 'posts', populate=['category'])['data'][0]['category'])", "Local"), ("fetch_all", "name(db.fetch_all([{'type': 'find_one', 'collection': 'posts', 'n': 1, 'populate': ['author']}])[0]['author'])", "Ann"),
    # select after populate
    ("select keeps it", "sorted(get(full, 'author', select=['n', 'author']))", ["author", "data", "id", "n"]), ("select cuts into it", "sorted(get(full, 'author', select=['author.name'])['author'])", Is("no email", lambda v: "name" in v and "id" in v and "email" not in v)), ("select cuts lists", "[sorted(t) for t in get(full, 'tags', select='tags.label')['tags']]", [["data", "id", "label"]] * 2), ("select in data", "sorted(get(full, 'author', select=['n'])['data'])", ["n"]), ("reserved by users", "sorted(db.find_user(select='email', name='Ann'))", Is("id and email", lambda v: "email" in v and "id" in v and "roles" not in v and "created_at" not in v)),
    # written back
    ("written back", "sorted(db.update_document('posts', full['id'], get(full, 'author', 'tags', 'comments'))['data'])", ["author_id", "category_id", "n", "person_id", "tag_ids"]), ("merged back", "sorted(db.update_document_fields('posts', camel['id'], get(camel, 'author', 'comments'))['data'])", ["authorId", "n", "owner", "tagIds", "tags_note"]), ("as a new one", "sorted(db.create_document('copies', get(full, 'author'))['data'])", ["author_id", "category_id", "n", "person_id", "tag_ids"]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}
STEPS = [call("f", result=values(ROWS))]
