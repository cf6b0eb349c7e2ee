# Doc values: the keys there are, attributes, the synthetic data, what is written back, what stays a plain dict.
PRELUDE = '''
flat = db.create_document("t", {"title": "T", "items": 5, "nested": {"a": [1]}})
own = db.create_document("t", {"data": {"x": 1}, "id": "mine", "key": "k"})
times = db.create_document("t", {"created_at": "2020-01-02", "updated_at": "x", "collection_id": "c", "id": 7})
scalar = db.create_document("t", {"data": 5})
def read(d):
    return db.get_document("t", d["id"])
def error(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__
def changed(d, **more):
    d = read(d)
    for k, v in more.items():
        d[k] = v
    return db.update_document("t", d["id"], d)
'''
ROWS = [
    ("keys in order", "list(flat)", ["title", "items", "nested", "id", "created_at", "updated_at", "collection_id", "data"]), ("synthetic data", "flat['data']", {"title": "T", "items": 5, "nested": {"a": [1]}}), ("three ways", "[flat['title'], flat['data']['title'], flat.title, flat.data['title'], flat.get('title')]", ["T"] * 5), ("in", "['title' in flat, 'data' in flat, 'zz' in flat]", [True, True, False]), ("dict", "[isinstance(flat, dict), type(dict(flat)).__name__, len(flat)]", [True, "dict", 8]), ("method wins over key", "[callable(flat.items), flat['items']]", [True, 5]), ("missing attribute", "error(lambda: flat.zz)", "AttributeError"), ("getattr", "[getattr(flat, 'zz', 1), hasattr(flat, 'title'), hasattr(flat, 'zz')]", [1, True, False]), ("missing key", "error(lambda: flat['zz'])", "KeyError"), ("nested is plain", "[flat['nested']['a'], error(lambda: flat['nested'].a)]", [[1], "AttributeError"]), ("JSON", "sorted(json.loads(json.dumps(flat)))", sorted(["title", "items", "nested", "id", "created_at", "updated_at", "collection_id", "data"])), ("unpacking", "{**flat}['title']", "T"), ("equal", "flat == read(flat)", True), ("copy", "sorted(flat.copy()) == sorted(flat)", True), ("iteration", "dict(flat.items())['title']", "T"),
    ("own data wins", "[own['data'], own['key'], own['id'] != 'mine', own.data]", [{"x": 1}, "k", True, {"x": 1}]), ("the stored id", "[db.find_one('t', **{'data.id': 'mine'})['key'], db.find_one('t', id='mine')]", ["k", None]), ("scalar data", "scalar['data']", 5), ("own times", "[times['created_at'], times['updated_at'], times['collection_id'], times['data']['id'], times['id'] != 7]", ["2020-01-02", "x", "c", 7, True]), ("times naive", "[datetime.fromisoformat(flat['created_at']) <= datetime.utcnow(), flat['created_at']]", [True, text_like(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}")]),
    ("write back", "changed(flat, title='U')['data']", {"title": "U", "items": 5, "nested": {"a": [1]}}), ("the data copy is not written", "(lambda d: [d['data'].update(title='lost'), db.update_document('t', d['id'], d)['title']])(read(flat))", [None, "U"]), ("attribute write", "(lambda d: [setattr(d, 'title', 'V'), d['title'], db.update_document('t', d['id'], d)['title']])(read(flat))", [None, "V", "V"]), ("pop", "(lambda d: [d.pop('items'), sorted(db.update_document('t', d['id'], d)['data'])])(read(flat))", [5, ["nested", "title"]]), ("merge back", "sorted(db.update_document_fields('t', flat['id'], read(flat))['data'])", ["nested", "title"]), ("own data is written", "changed(own, key='l')['data']", {"x": 1}), ("own times are written", "sorted(k for k in changed(times, n=1) if k in ('created_at', 'updated_at', 'n'))", ["created_at", "n", "updated_at"]), ("own times stay", "[read(times)['created_at'], db.find_one('t', n=1)['created_at']]", ["2020-01-02", "2020-01-02"]), ("system times are not", "'created_at' in db.execute_raw_query('select data from documents where id = :i', {'i': flat['id']})[0]['data']", False), ("Doc as new document", "(lambda d: [d['id'] != flat['id'], sorted(d['data'])])(db.create_document('u', read(flat)))", [True, ["nested", "title"]]), ("in a bulk", "sorted(db.bulk_create_documents('u', [read(flat)])['data'][0]['data'])", ["nested", "title"]), ("in a bulk update", "sorted(db.bulk_update_documents('t', [read(flat)])['data'][0]['data'])", ["nested", "title"]), ("bulk update stored the fields only", "sorted(db.execute_raw_query('select data from documents where id = :i', {'i': flat['id']})[0]['data'])", ["nested", "title"]), ("a plain dict is data", "sorted(db.execute_raw_query('select data from documents where id = :i', {'i': db.create_document('v', dict(read(flat)))['id']})[0]['data'])", Is("all of its keys", lambda v: "created_at" in v and "data" in v)), ("a Doc inside", "sorted(db.create_document('w', {'d': read(flat)})['d'])", Is("as JSON", lambda v: "title" in v and "id" in v)), ("returned", "read(flat)", at_least({"title": "V", "data": at_least({"title": "V"})})),
    ("aliasing", "(lambda d: [d['nested']['a'].append(2), d['data']['nested']['a']])(read(flat))", [None, ANY]), ("two reads apart", "(lambda a, b: [a.update(title='x'), b['title']])(read(flat), read(flat))", [None, "V"]), ("find_one is a Doc", "db.find_one('t', title='V').title", "V"), ("bool", "[bool(read(flat)), bool(db.create_document('e', {}))]", [True, True]),
    ("collection value", "sorted(db.get_collection('t'))", ["created_at", "document_count", "id", "name", "permissions", "project_id", "webhook_url"]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE), "result": "def main():\n    d = db.create_document('r', {'a': 1, 'data': 'own'})\n    return d\n", "paginated": "def main():\n    return db.query('r')\n"}
STEPS = [call("f", result=values(ROWS)), call("result", result={"a": 1, "data": "own", "id": UUID, "created_at": TIME, "updated_at": TIME, "collection_id": UUID}),
         call("paginated", result={"data": [at_least({"a": 1, "data": "own"})], "total": 1, "limit": 10, "offset": 0, "has_more": False})]
