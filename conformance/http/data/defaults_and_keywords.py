# Defaults, odd limits and orders, every keyword of the signatures, what select leaves: where the other cases pass only the usual.
PRELUDE = '''
from datetime import timedelta
made = [db.create_document("s", {"n": i, "count": i % 2, "format": "f%d" % i, "field": i, "k": "ab"[i % 2], "o": {"x": 5 - i, "y": [i]}}) for i in range(5)]
mixed = [db.create_document("m", {"i": i, **({} if v is Ellipsis else {"v": v})}) for i, v in enumerate([3, "b", True, None, [1], {"a": 1}, 1.5, "B", False, ..., 10, "10"])]
def ns(r):
    return [d["n"] for d in (r["data"] if isinstance(r, dict) else r)]
def ms(**k):
    return [d["i"] for d in db.query("m", limit=100, **k)["data"]]
def error(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
'''
def E(t):
    return text_like(t + r": .*")
ROWS = [
    ("neg offset", "db.query('s', offset=-3, limit=2)['offset']", 0),
    ("neg offset rows", "ns(db.query('s', offset=-3, limit=2))", [4,3]),
    ("order asc", "ns(db.query('s', order='asc'))", [0,1,2,3,4]),
    ("order default", "ns(db.query('s'))", [4,3,2,1,0]),
    ("order DESC", "ns(db.query('s', sort='n', order='DESC'))", [4,3,2,1,0]),
    ("order odd", "ns(db.query('s', sort='n', order='banana'))", [0,1,2,3,4]),
    ("order odd no sort", "ns(db.query('s', order='banana'))", [0,1,2,3,4]),
    ("order desc no sort", "ns(db.query('s', order='desc'))", [4,3,2,1,0]),
    ("order None", "ns(db.query('s', sort='n', order=None))", [0,1,2,3,4]),
    ("get order asc", "ns(db.get_documents('s', order='asc'))", [0,1,2,3,4]),
    ("get order default sort", "ns(db.get_documents('s', sort='n'))", [4,3,2,1,0]),
    ("get positional", "ns(db.get_documents('s', {'n_gt': 0}, 2, 1, None, None, 'n', 'asc'))", [2,3]),
    ("get limit None", "len(db.get_documents('s', limit=None, offset=None))", 5),
    ("get more filters", "ns(db.get_documents('s', {'k': 'a'}, n_gt=0))", [4,2]),
    ("limit text", "ns(db.query('s', limit='2', offset='1'))", [3,2]),
    ("limit over", "db.query('s', limit=99999)['limit']", 1000),
    ("limit zero", "db.query('s', limit=0)", {"data": [], "total": 5, "limit": 0, "offset": 0, "has_more": True}),
    ("offset beyond", "db.query('s', offset=10)", {"data": [], "total": 5, "limit": 10, "offset": 10, "has_more": False}),
    ("limit float", "db.query('s', limit=2.0)['limit']", 2),
    ("field count", "ns(db.query('s', count=1))", [3,1]),
    ("field format", "ns(db.query('s', format='f2'))", [2]),
    ("field field", "ns(db.query('s', field=2))", [2]),
    ("field operation", "ns(db.query('s', operation='x'))", []),
    ("sort_by filter", "ns(db.query('s', sort_by='n'))", []),
    ("find_one newest", "db.find_one('s')['n']", 4),
    ("find_one sort", "db.find_one('s', sort='n')['n']", 0),
    ("find_one sort desc", "db.find_one('s', sort='-n')['n']", 4),
    ("find_one order asc", "db.find_one('s', order='asc')['n']", 0),
    ("find_one select", "sorted(db.find_one('s', select=['n'], n=1))", ["data","id","n"]),
    ("sort dotted", "ns(db.query('s', sort='o.x'))", [4,3,2,1,0]),
    ("sort data.", "ns(db.query('s', sort='data.n'))", [0,1,2,3,4]),
    ("sort -data.", "ns(db.query('s', sort='-data.n', order='asc'))", [4,3,2,1,0]),
    ("sort created_at", "ns(db.query('s', sort='created_at'))", [0,1,2,3,4]),
    ("sort updated_at", "ns(db.query('s', sort='updated_at', order='desc'))", [4,3,2,1,0]),
    ("sort id", "len(ns(db.query('s', sort='id')))", 5),
    ("sort ties", "ns(db.query('s', sort='k'))", [4,2,0,3,1]),
    ("sort ties desc", "ns(db.query('s', sort='k', order='desc'))", [3,1,4,2,0]),
    ("sort missing field", "ns(db.query('s', sort='zzz'))", [4,3,2,1,0]),
    ("sort mixed", "ms(sort='v')", [6,0,10,11,7,1,8,2,5,4,9,3]),
    ("sort mixed desc", "ms(sort='v', order='desc')", Is("nulls last", lambda v: v[-2:] == [9,3] and v.index(2) < v.index(8) < v.index(1) < v.index(7) < v.index(11) < v.index(10) < v.index(0) < v.index(6))),
    ("select dotted", "db.query('s', n=1, select=['o.x'])['data'][0]['o']", {"x": 4}),
    ("select dotted data", "db.query('s', n=1, select='o.x')['data'][0]['data']", {"o": {"x": 4}}),
    ("select data.n", "sorted(db.query('s', n=1, select='data.n')['data'][0])", ["data","id","n"]),
    ("select created_at", "sorted(db.query('s', n=1, select=['created_at'])['data'][0])", ["created_at","data","id"]),
    ("select tuple", "sorted(db.query('s', n=1, select=('n', 'k'))['data'][0])", ["data","id","k","n"]),
    ("select empty", "len(db.query('s', n=1, select=[])['data'][0])", 11),
    ("select wrong", "error(db.query, 's', select=5)", E("ValueError")),
    ("sort wrong", "error(db.query, 's', sort=['n'])", E("ValueError")),
 # legacy aggregate
    ("agg conditions", "sorted((g['k'], g['c'], g['s']) for g in db.aggregate_documents('s', 'k', {'c': 'count', 's': 'sum:n'}, conditions={'n_gt': 0}))", [["a", 2, 6], ["b", 2, 4]]),
    ("agg all keywords", "len(db.aggregate_documents(collection='s', group_by='k', aggregations={'c': 'count'}, conditions=None))", 2),
    ("agg keywords docs", "db.aggregate_documents(collection='s', field='n', operation='sum', filters={'n_gt': 1})['value']", 9),
    ("agg text", "[db.aggregate_documents('s', 'k', op)['value'] for op in ('min', 'max', 'sum', 'avg', 'count')]", ["a", "b", 0, None, 5]),
    ("agg missing", "db.aggregate_documents('s', 'zz', 'sum')", {"field": "zz", "operation": "sum", "value": 0, "result": 0, "count": 0}),
    ("agg dotted", "db.aggregate_documents('s', 'o.x', 'sum')['value']", 15),
    ("group dotted", "len(db.group_by_field('s', 'o.x')['groups'])", 5),
    ("group kw", "db.group_by_field(collection='s', field='k')['groups']", [{"key": "a", "count": 3}, {"key": "b", "count": 2}]),
    ("bulk kw", "db.bulk_create_documents(collection='bk', list_of_dicts=[{'a': 1}])['count']", 1),
    ("bulk kw2", "db.bulk_delete_documents(collection='bk', ids=[])", {"count": 0}),
    ("bulk kw3", "db.bulk_update_documents(collection='bk', updates=[])", {"count": 0, "failed": 0, "data": []}),
    ("query_documents kw", "ns(db.query_documents(collection='s', conditions={'n_gt': 2}, limit=1, offset=0, sort_by='n', sort_order='desc'))", [4]),
    ("query_documents newest", "ns(db.query_documents('s', {}))", [4,3,2,1,0]),
    ("query_documents sort default", "ns(db.query_documents('s', {}, sort_by='n'))", [0,1,2,3,4]),
    ("search limit", "len(db.search_documents('s', 'f', limit=2))", 2),
    ("search newest", "ns(db.search_documents('s', 'F'))", [4,3,2,1,0]),
    ("search nested list", "error(db.search_documents, 's', 'b', ['k'])", length(2)),
    ("collections limit 0", "db.get_collections(limit=0)", []),
    ("collections positional", "len(db.get_collections(1))", 1),
    ("create coll perms list", "db.create_collection('pl', permissions={'list': ['x']})['permissions']", {"create": [], "read": [], "update": [], "delete": [], "list": ["x"]}),
    ("coll bad perms", "error(db.create_collection, 'pm', permissions={'read': 'x'})", E("ValueError")),
    ("coll bad perms2", "error(db.create_collection, 'pm', permissions=[])", E("ValueError")),
    ("coll bad hook", "error(db.create_collection, 'pm', webhook_url=5)", E("ValueError")),
    ("coll exists text", "error(db.create_collection, 's')", E("ValueError")),
    ("coll update nothing", "db.update_collection('pl')['name']", "pl"),
    ("coll project", "db.get_collection('s')['project_id'] == env.project_id", True),
    ("fetch_all order", "[type(x).__name__ for x in db.fetch_all([{'type': 'count', 'collection': 's'}, {'type': 'query', 'collection': 's'}, {'type': 'find_one', 'collection': 's', 'n': 77}])]", ["int","dict","NoneType"]),
    ("fetch_all tuple", "db.fetch_all(({'type': 'count', 'collection': 's'},))", [5]),
    ("fetch_all users", "[r if not isinstance(r, dict) else r['total'] for r in db.fetch_all([{'type': 'query_users', 'limit': 1}, {'type': 'find_user', 'email': 'zz'}])]", [0, None]),
    ("fetch_all collection None", "error(db.fetch_all, [{'type': 'query', 'collection': None}])", E("ValueError")),
    ("fetch_all filters kw", "db.fetch_all([{'type': 'count', 'collection': 's', 'filters': {'n_gt': 2}}])", [2]),
    ("update_fields doc", "sorted(db.update_document_fields('s', made[0]['id'], made[0])['data'])", ["count","field","format","k","n","o"]),
    ("update returns doc", "db.update_document_fields('s', made[0]['id'], {'z': 1}).z", 1),
    ("get_document select", "sorted(db.get_document('s', made[0]['id'], select=['n']))", ["data","id","n"]),
    ("get_document str", "sorted(db.get_document('s', made[0]['id'], None, 'n,k'))", ["data","id","k","n"]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}
STEPS = [call("f", result=values(ROWS))]
