# Filters over documents whose fields have mixed kinds: numbers in text, truth in text and numbers, deep lists, odd keys.
PRELUDE = '''
import asyncio, time
def error(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
rows = [
 {"n": 1, "status": "open", "author_id": "u1", "tags": ["a", "b"], "at": "2024-01-05", "x": None, "price": "12.50", "flag": "true", "items": [{"p": {"q": 1}}, {"p": {"q": 2}}]},
 {"n": 2, "status": "closed", "author_id": "u2", "tags": [], "at": "2024-01-05T12:00:00Z", "price": 12.5, "flag": True},
 {"n": 3, "status": "Open", "author_id": "u1", "tags": "a", "at": "2023-12-31T23:59:59+00:00", "price": 9, "flag": 0, "status_2": "special", "nested": {"a": {"b": [1, 2, {"c": "d"}]}}},
 {"n": 4, "author_id": None, "price": "abc", "flag": False, "matrix": [[1, 2], [3]], "é": "ünï", "sp ace": 1, "a__b": 7, "created_at": "2024-06-01"},
]
for r in rows:
    db.create_document("f", r)
def q(**f):
    return sorted(d["n"] for d in db.query("f", limit=100, **f)["data"])
'''
ROWS = [
    ("not group", "q(status_ne='open')", [2,3,4]),
    ("ne list", "q(status_ne=['open', 'closed'])", [3,4]),
    ("eq list numbers text", "q(n=['1', 2])", [1,2]),
    ("in none text", "q(author_id_in='u1, ,u2')", [1,2,3]),
    ("in with none", "q(author_id_in=[None, 'u2'])", [2,4]),
    ("notin none", "q(author_id_notin=[None])", [1,2,3]),
    ("price eq num", "q(price=12.5)", [1,2]),
    ("price eq text", "q(price='12.5')", [2]),
    ("price eq text2", "q(price='12.50')", [1,2]),
    ("price gt", "q(price_gt=9)", [1,2]),
    ("price gt text", "q(price_gt='9')", [1, 2, 4]),
    ("price lt text nonnum", "q(price_lt='b')", [1,4]),
    ("flag", "q(flag='True')", [2]),
    ("flag bool", "q(flag=True)", [1,2]),
    ("flag false", "q(flag=False)", [4]),
    ("flag zero", "q(flag=0)", [3]),
    ("flag '0'", "q(flag='0')", [3,4]),
    ("at day range", "q(at_gte='2024-01-05', at_lt='2024-01-06')", [1,2]),
    ("at dt", "q(at_lt=datetime(2024, 1, 1))", [3]),
    ("tags scalar eq list", "q(tags=['a'])", [3]),
    ("tags in", "q(tags_in=['b', 'zz'])", [1]),
    ("tags scalar array_contains", "q(tags_array_contains='a')", [1]),
    ("tags startswith", "q(tags_startswith='A')", [1,3]),
    ("items path", "q(**{'items.p.q': 2})", [1]),
    ("items path gt", "q(**{'items.p.q_gt': 1})", [1]),
    ("nested list obj", "q(**{'nested.a.b.c': 'd'})", [3]),
    ("nested list", "q(**{'nested.a.b': 2})", [3]),
    ("matrix", "q(matrix=[1, 2])", [4]),
    ("matrix whole", "q(matrix=[[1, 2], [3]])", [4]),
    ("unicode key", "q(**{'é': 'ünï'})", [4]),
    ("unicode contains", "q(**{'é_contains': 'ÜN'})", [4]),
    ("space key", "q(**{'sp ace': 1})", [4]),
    ("a__b", "q(a__b=7)", [4]),
    ("a__b_gt", "q(a__b_gt=6)", [4]),
    ("or author nums", "q(**{'[or]author_id_0': 'u1', '[or]author_id_1': 'u2'})", [1,2,3]),
    ("or status_2 own", "q(**{'[or]status_2': 'special', '[or]n': 1})", [1,3]),
    ("or status open 2", "q(**{'[or]status': 'open', '[or]status_2': 'closed'})", [1,2]),
    ("or groups anded", "q(**{'[or:a]n': 1, '[or:a]n_2': 2, '[or:b]status': 'closed', '[or:b]price': 9})", [2]),
    ("or isnull", "q(**{'[or]x_isnull': False, '[or]n': 4})", [4]),
    ("__or__ list nested", "q(**{'__or__': [{'n': 1, '__or__': {'status': 'zz', 'author_id': 'u1'}}, {'n': 4}]})", [1,4]),
    ("isnull missing", "q(status_isnull=True)", [4]),
    ("isnull present", "q(x_isnull=True)", [1,2,3,4]),
    ("eq None missing", "q(status=None)", [4]),
    ("created own", "q(created_at='2024-06-01')", [4]),
    ("created lt", "q(created_at_lt='2025-01-01')", [4]),
    ("$exists", "q(status={'$exists': False})", [4]),
    ("$gt date", "q(at={'$gt': '2024-01-05T00:00:00'})", [2]),
    ("$ne null", "q(author_id={'$ne': None})", [1,2,3]),
    ("$in empty", "q(n={'$in': []})", []),
    ("$and $or", "q(**{'$or': [{'n': 1}, {'$and': [{'n': 2}, {'status': 'closed'}]}]})", [1,2]),
    ("$like case", "q(status={'$like': 'open'})", [1]),
    ("contains num arg", "q(price_contains=5)", [1,2]),
    ("text op on None val", "q(status_startswith=None)", []),
    ("op on bool val", "q(n_gt=True)", []),
    ("lt None", "q(n_lt=None)", []),
    ("huge int", "q(n_lt=10**30)", [1,2,3,4]),
    ("neg inf", "q(n_gt=float('-inf'))", []),
    ("date obj", "q(at_gte=datetime(2024,1,5).date())", [1,2]),
    ("own name op", "q(opt_in_eq=True)", []),
    ("filters+kw", "db.count_documents('f', {'author_id': 'u1'}, status_contains='OP')", 2),
    ("count data prefix", "db.count_documents('f', **{'data.n_gte': 3})", 2),
    ("search dotted", "[d['n'] for d in db.search_documents('f', 'D', ['nested.a.b.c'])]", [3]),
    ("search all leaves", "[d['n'] for d in db.search_documents('f', 'ünï')]", [4]),
    ("search no keys", "db.search_documents('f', 'status')", []),
    ("search id no", "db.search_documents('f', db.find_one('f', n=1)['id'])", []),
    ("group by author", "[(g['key'], g['count']) for g in db.group_by_field('f', 'author_id')['groups']]", [["u1", 2], ["u2", 1], [None, 1]]),
    ("agg strings skip", "db.aggregate_documents('f', 'price', 'sum')", {"field": "price", "operation": "sum", "value": 21.5, "result": 21.5, "count": 2}),
    ("tx keys", "list(db.transaction('k', lambda: 1))", ["ok","result","idempotent","locked","error","retry_in"]),
    ("tx replay", "db.transaction('k', lambda: 2)['result']", 1),
    ("tx list", "db.transaction('k2', lambda: [1, (2,)])['result']", [1,[2]]),
    ("tx bad key", "db.transaction(None, lambda: 1)['ok']", False),
    ("tx hooks", "db.transaction('k3', lambda: db.create_collection('tc')['name'])['result']", "tc"),
    ("hook upd", "db.update_collection('tc', webhook_url='https://example.com/x')['webhook_url']", "https://example.com/x"),
    ("hook none", "db.update_collection('tc', webhook_url=None)['webhook_url']", None),
    ("coll shape", "sorted(db.get_collection('tc'))", ["created_at","document_count","id","name","permissions","project_id","webhook_url"]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}
STEPS = [call("f", result=values(ROWS))]
