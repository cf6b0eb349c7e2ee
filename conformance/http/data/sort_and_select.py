# sort over mixed values and system fields, order, limits; select over nested, populated and system fields.
SETUP = {"p": [
    {"n": 1, "v": 10, "s": "b", "deep": {"x": 3, "y": 1}, "list": [{"a": 1, "b": 2}, {"a": 3}, 7]},
    {"n": 2, "v": 2.5, "s": "a", "deep": {"x": 1}},
    {"n": 3, "v": "9", "s": "B", "deep": {"x": 2}},
    {"n": 4, "v": None, "s": "b", "deep": 5},
    {"n": 5, "v": True, "s": "é"},
    {"n": 6, "v": [1], "s": ""},
    {"n": 7, "v": "abc"},
    {"n": 8, "v": -1, "created_at": "2019-01-01T00:00:00"},
]}
PRELUDE = '''
def q(**f):
    return [d["n"] for d in db.query("p", **{"limit": 100, **f})["data"]]
def g(*a, **f):
    return [d["n"] for d in db.get_documents("p", *a, **f)]
def info(**f):
    r = db.query("p", **f)
    return [len(r["data"]), r["total"], r["limit"], r["offset"], r["has_more"]]
def shown(select, **f):
    d = db.find_one("p", select=select, n=1, **f)
    return [sorted(k for k in d if k != "id"), d["data"] if "data" in d else None]
'''
ROWS = [
    ("default newest first", "q()", [7, 6, 5, 4, 3, 2, 1, 8]), ("asc order alone is by time", "q(order='asc')", [8, 1, 2, 3, 4, 5, 6, 7]), ("desc alone", "q(order='desc')", [7, 6, 5, 4, 3, 2, 1, 8]), ("sort asc", "q(sort='n')", [1, 2, 3, 4, 5, 6, 7, 8]), ("DESC", "q(sort='n', order='DESC')", [8, 7, 6, 5, 4, 3, 2, 1]), ("odd order is asc", "q(sort='n', order='down')", [1, 2, 3, 4, 5, 6, 7, 8]), ("order None", "q(sort='n', order=None)", [1, 2, 3, 4, 5, 6, 7, 8]), ("minus", "q(sort='-n')", [8, 7, 6, 5, 4, 3, 2, 1]),
    ("mixed asc", "q(sort='v')", [8, 2, 1, 3, 7, 5, 6, 4]), ("mixed desc", "q(sort='v', order='desc')", Is("missing last", lambda v: v[-1] == 4 and v.index(1) < v.index(2) < v.index(8))), ("text by code point, ties newest first", "q(sort='s')", Is("'' B a b b é then none", lambda v: v[:6] == [6, 3, 2, 4, 1, 5] and set(v[6:]) == {7, 8})), ("dotted", "q(sort='deep.x')[:3]", [2, 3, 1]), ("dotted desc", "q(sort='deep.x', order='desc')[:3]", [1, 3, 2]), ("data prefix", "q(sort='data.n', limit=2)", [1, 2]), ("data prefix minus", "q(sort='-data.n', limit=2)", [8, 7]), ("by created_at", "q(sort='created_at', limit=2)", [8, 1]), ("by created_at desc", "q(sort='created_at', order='desc', limit=2)", [7, 6]), ("by id", "q(sort='id') == [d['n'] for d in sorted(db.get_documents('p'), key=lambda d: d['id'])]", True), ("by updated_at", "q(sort='updated_at', order='asc', limit=7)", ANY), ("missing field: newest first", "q(sort='zzz')", [7, 6, 5, 4, 3, 2, 1, 8]), ("empty sort", "q(sort='')", [7, 6, 5, 4, 3, 2, 1, 8]), ("sort is no text", "q(sort=5)", text_like("ValueError: .*")),
    ("get_documents default", "g()", [7, 6, 5, 4, 3, 2, 1, 8]), ("get_documents sort is desc", "g(sort='n')", [8, 7, 6, 5, 4, 3, 2, 1]), ("get_documents asc", "g(sort='n', order='asc')", [1, 2, 3, 4, 5, 6, 7, 8]), ("get_documents positions", "g({'n_gt': 2}, 2, 1, None, None, 'n', 'asc')", [4, 5]), ("query positions", "[d['n'] for d in db.query('p', None, None, 'n', 'desc', 2, 1)['data']]", [7, 6]), ("find_one newest", "db.find_one('p')['n']", 7), ("find_one sort", "db.find_one('p', sort='n')['n']", 1), ("find_one desc", "db.find_one('p', sort='v', order='desc', v_gt=0)['n']", ANY),
    ("default limit", "info()", [8, 8, 10, 0, False]), ("limit", "info(limit=3)", [3, 8, 3, 0, True]), ("limit text", "info(limit='3', offset='6')", [2, 8, 3, 6, False]), ("limit 0", "info(limit=0)", [0, 8, 0, 0, True]), ("limit too large", "info(limit=100000)", [8, 8, 1000, 0, False]), ("limit None", "info(limit=None)", [8, 8, 10, 0, False]), ("offset None", "info(offset=None)", [8, 8, 10, 0, False]), ("offset below 0", "info(offset=-5)", [8, 8, 10, 0, False]), ("offset past the end", "info(offset=99)", [0, 8, 10, 99, False]), ("exact end", "info(limit=4, offset=4)", [4, 8, 4, 4, False]), ("limit is no number", "info(limit='x')", text_like("ValueError: .*")), ("limit a list", "info(limit=[1])", text_like("ValueError: .*")), ("get_documents limit 0", "g(limit=0)", []), ("get_documents offset", "g(offset=6)", [1, 8]), ("get_documents text", "g(limit='1', offset='1')", [6]),
    ("select list", "shown(['s'])", [["data", "s"], {"s": "b"}]), ("select text", "shown('s, v')", [["data", "s", "v"], {"s": "b", "v": 10}]), ("select tuple", "shown(('v',))[1]", {"v": 10}), ("missing omitted", "shown(['zzz', 's'])", [["data", "s"], {"s": "b"}]), ("select system", "shown(['created_at', 's'])[0]", ["created_at", "data", "s"]), ("select id only", "shown(['id'])[0]", ["data"]), ("select dotted", "shown(['deep.x'])", [["data", "deep"], {"deep": {"x": 3}}]), ("two dotted", "shown('deep.y,deep.x')[1]", {"deep": {"x": 3, "y": 1}}), ("element-wise", "shown(['list.a'])[1]", {"list": [{"a": 1}, {"a": 3}]}), ("wider wins", "shown('deep.x,deep')[1]", {"deep": {"x": 3, "y": 1}}), ("data prefix of select", "shown(['data.s'])[1]", {"s": "b"}), ("empty select", "'n' in db.find_one('p', select=[], n=1)", True), ("select None", "'n' in db.find_one('p', select=None, n=1)", True), ("select wrong", "shown(5)", text_like("ValueError: .*")), ("select of very many", "shown(['k%d' % i for i in range(1001)])", "ValueError: select has more than 1000 fields"), ("select of many", "shown(['k%d' % i for i in range(999)] + ['s'])[1]", {"s": "b"}), ("get_document select", "sorted(db.get_document('p', db.find_one('p', n=1)['id'], select=['s']))", ["data", "id", "s"]), ("filters see all", "[d.get('n') for d in db.query('p', select=['s'], n=1)['data']]", [None]), ("the sort sees all", "[d['s'] for d in db.query('p', select=['s'], sort='n', limit=2)['data']]", ["b", "a"]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}
STEPS = [call("f", result=values(ROWS))]
