# The grammar of filter keys: reserved names, OR groups, numbers, several fields, suffixes, nested OR and AND.
SETUP = {"p": [
    {"n": 1, "status": "open", "kind": "bug", "age": 10, "user_id": "u1", "first_name": "Ann", "email": "ann@x.io", "opt_in": True, "step_2": "a", "sum_eq": 5},
    {"n": 2, "status": "closed", "kind": "bug", "age": 20, "user_id": "u2", "first_name": "Bob", "email": "bob@y.io", "opt_in": False, "logged_in": "x"},
    {"n": 3, "status": "draft", "kind": "task", "age": 30, "user_id": "u1", "name": "y.io fan", "status_2": "odd", "in": 7},
    {"n": 4, "status": "open", "kind": "task", "age": 40, "tag_ids": ["t1", "t2"], "a__b": 3, "price_lt": 9, "limit": 4, "nested": {"age_max": 5, "x": {"in": 1}}},
    {"n": 5, "kind": None, "age": "50", "data": {"inner": 1}},
]}
PRELUDE = '''
def q(filters=None, **more):
    return sorted(d["n"] for d in db.query("p", limit=100, **(filters or {}), **more)["data"])
def g(filters=None, **more):
    return sorted(d["n"] for d in db.get_documents("p", filters, **more))
'''
ROWS = [
    # Plain fields, single and double underscore operators.
    ("field with underscore", "q(user_id='u1')", [1, 3]), ("first_name", "q(first_name='Bob')", [2]), ("one underscore", "q(age_gte=30)", [3, 4, 5]), ("two underscores", "q(age__gte=30)", [3, 4, 5]),
    ("operator on an underscored field", "q(user_id_ne='u1')", [2, 4, 5]), ("field with two underscores", "q(a__b=3)", [4]), ("op after two underscores", "q(a__b_gte=3)", [4]), ("dunder op after", "q(a__b__lt=3)", []),
    ("unknown word is the field", "q(age_above=3)", []), ("unknown word, null", "len(q(age_above=None))", 5), ("unknown dunder", "q(age__above=3)", []), ("only an operator", "q({'in': 7})", [3]), ("gt alone", "q({'gt': 7})", []), ("leading underscore", "q(_gt=1)", []),
    ("field ends in an operator word", "q(sum_eq_eq=5)", [1]), ("explicit eq on opt_in", "q(opt_in_eq=True)", [1]), ("in with bool", "q(opt_in=True)", [1]), ("in with False", "q(opt_in=False)", [2]), ("in on a list", "q(logged_in=['x'])", []), ("logged_in_eq", "q(logged_in_eq='x')", [2]),
    ("price_lt is an operator", "q(price_lt=10)", []), ("price_lt_eq", "q(price_lt_eq=9)", [4]), ("price_lt_lt", "q(price_lt_lt=10)", [4]), ("not_in", "q(status_not_in=['open', 'draft'])", [2, 5]), ("__not_in", "q(status__not_in='open,draft')", [2, 5]), ("nin", "q(status_nin=['open'])", [2, 3, 5]), ("notin", "q(status_notin='open')", [2, 3, 5]),
    ("array_contains", "q(tag_ids_array_contains='t2')", [4]), ("__array_contains", "q(tag_ids__array_contains='t3')", []), ("istartswith", "q(status_istartswith='OP')", [1, 4]), ("iendswith", "q(status__iendswith='ED')", [2]), ("icontains", "q(status__icontains='RAF')", [3]),
    # Paths.
    ("data prefix", "q({'data.status': 'open'})", [1, 4]), ("data prefix with op", "q({'data.age_lt': 20})", [1]), ("own data", "q({'data.inner': 1})", [5]), ("nested", "q({'nested.age_max': 5})", [4]), ("nested op", "q({'nested.age_max_gte': 5})", [4]), ("nested dunder", "q({'nested.age_max__lt': 5})", []), ("nested in", "q({'nested.x.in_eq': 1})", [4]), ("nested missing", "q({'nested.x.y': None, 'n': 4})", [4]),
    # Reserved keys are arguments, not filters.
    ("limit in filters", "g({'limit': 1, 'status': 'open'})", [1, 4]), ("sort in filters", "g({'sort': 'age', 'status': 'open'})", [1, 4]), ("reserved by data path", "g({'data.limit': 4})", [4]), ("all reserved", "g({'populate': 1, 'select': 1, 'order': 1, 'offset': 9, 'n': 2})", [2]),
    # Anonymous and named OR groups.
    ("or", "q({'[or]status': 'closed', '[or]kind': 'task'})", [2, 3, 4]), ("or of one", "q({'[or]status': 'closed'})", [2]), ("or and plain", "q({'[or]status': 'open', '[or]age': 20}, kind='bug')", [1, 2]), ("or ops", "q({'[or]age_lt': 20, '[or]age__gt': 40})", [1, 5]),
    ("named", "q({'[or:a]status': 'open', '[or:a]status_2': 'closed', '[or:b]kind': 'bug', '[or:b]age': 40})", [1, 2, 4]), ("two anonymous keys and named", "q({'[or]n': 1, '[or]n_2': 3, '[or:x]status': 'draft', '[or:x]kind': 'zzz'})", [3]), ("empty name", "q({'[or:]n': 1, '[or]n_2': 2})", [1, 2]),
    ("unfinished prefix", "q({'[or': 1})", []), ("nothing after", "q({'[or]': 1})", []), ("keywords", "sorted(d['n'] for d in db.query('p', **{'[or]n': 1, '[or:z]age_gte': 10})['data'])", [1]), ("get_documents", "g({'[or]n': 2, '[or]n_2': 3})", [2, 3]), ("count", "db.count_documents('p', {'[or]n': 2, '[or]n_2': 3})", 2), ("find_one", "db.find_one('p', **{'[or]n': 9, '[or]n_2': 3})['n']", 3),
    # Numbers count only under [or], unless the document has the key itself.
    ("numbered", "q({'[or]status': 'open', '[or]status_2': 'closed', '[or]status_3': 'draft'})", [1, 2, 3, 4]), ("numbered literal wins", "q({'[or]status_2': 'odd'})", [3]), ("number from 0", "q({'[or]user_id_0': 'u2', '[or]user_id_1': 'u1'})", [1, 2, 3]), ("number on ids", "q({'[or]tag_ids_0': 't1', '[or]tag_ids_1': 'zz'})", [4]),
    ("number before the op", "q({'[or]status_2_ne': 'open', 'n_in': [1, 2, 4]})", [2]), ("number after the op", "q({'[or]status_ne_2': 'open', 'n_in': [1, 2, 4]})", [2]), ("number and dunder op", "q({'[or]age_1__lt': 20, '[or]age_2__gt': 40})", [1, 5]), ("number after dunder", "q({'[or]age__lt_1': 20, '[or]age__gt_2': 40})", [1, 5]), ("outside or", "q(status_2='closed')", []), ("outside or, real key", "q(step_2='a')", [1]), ("step_2 under or", "q({'[or]step_2': 'a'})", [1]), ("data prefix under or", "q({'[or]data.n': 1, '[or]data.n_2': 2})", [1, 2]),
    # Several fields with one value.
    ("a or b", "q(first_name__or__user_id='u1')", [1, 3]), ("op for both", "q(name__or__email_contains='Y.IO')", [2, 3]), ("dunder op for both", "q(name__or__email__contains='y.io')", [2, 3]), ("own op", "q(n_lt__or__age_gt=20)", [1, 2, 3, 4, 5]), ("three fields", "q(first_name__or__status__or__kind='bug')", [1, 2]), ("and", "q(status__and__kind_ne='open')", [2, 3, 5]), ("and, both", "q(n__and__in_gte=3)", [3]), ("or and and", "q({'n__and__in__or__price_lt_lt': 10})", [3, 4]), ("under [or]", "q({'[or]name__or__email_contains': 'y.io', '[or]n': 4})", [2, 3, 4]), ("dotted parts", "q({'nested.age_max__or__n': 5})", [4, 5]),
    # Whole keys.
    ("__or__", "q({'__or__': {'n': 1, 'kind': 'task'}})", [1, 3, 4]), ("__or__ with ops", "q({'__or__': {'age_lt': 20, 'age__gt': 40}})", [1, 5]), ("__or__ list", "q({'__or__': [{'status': 'open', 'kind': 'task'}, {'n': 2}]})", [2, 4]), ("__or__ ANDed with the rest", "q({'__or__': {'n': 1, 'kind': 'task'}, 'status': 'open'})", [1, 4]), ("__and__", "q({'__and__': {'status': 'open', 'kind': 'bug'}})", [1]), ("__and__ in __or__", "q({'__or__': {'n': 2, '__and__': {'status': 'open', 'kind': 'task'}}})", [2, 4]), ("__or__ in __and__", "q({'__and__': {'kind': 'task', '__or__': {'n': 3, 'age': 99}}})", [3]), ("__and__ list", "q({'__and__': [{'status': 'open'}, {'kind': 'bug'}]})", [1]), ("[or] inside __and__", "q({'__and__': {'[or]n': 1, '[or]n_2': 2}})", [1, 2]), ("$or", "q({'$or': [{'n': 1}, {'age': 20}]})", [1, 2]), ("$and", "q({'$and': [{'status': 'open'}, {'age_gt': 10}]})", [4]), ("empty __or__", "q({'__or__': {}})", []), ("empty __and__", "len(q({'__and__': {}}))", 5), ("__or__ with a text", "q({'__or__': 'x'})", []),
    # Mapping and keyword forms together.
    ("both forms", "g({'status': 'open'}, kind='task')", [4]), ("same field twice", "g({'age_gte': 20}, age_lte=30)", [2, 3]), ("same key twice", "g({'n': 1}, n=2)", []), ("count both", "db.count_documents('p', {'status': 'open'}, age_gt=10)", 1),
    ("no filter", "len(g())", 5), ("empty dict", "len(g({}))", 5), ("empty key", "q({'': 1})", []), ("dot key", "q({'.': 1})", []), ("not a dict", "g([1])", text_like("ValueError: .*")), ("text filters", "db.count_documents('p', 'n=1')", text_like("ValueError: .*")),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}
STEPS = [call("f", result=values(ROWS))]
