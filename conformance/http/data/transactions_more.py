# transaction(): locks between invocations, what each step answers, expiry, savepoints, what is held until the commit.
PRELUDE = '''
import time
from datetime import timedelta
def keys(r):
    return list(r)
def boom(e):
    raise e
runs = []
def work():
    runs.append(1)
    return {"n": len(runs)}
class Odd:
    def __str__(self):
        return "odd"
loop = []
loop.append(loop)
'''
OK = {"ok": True, "idempotent": False, "locked": False, "error": None, "retry_in": None}
def failed(error):
    return {"ok": False, "result": {}, "idempotent": False, "locked": False, "error": error, "retry_in": None}
ROWS = [
    ("keys", "keys(db.transaction('a', work))", ["ok", "result", "idempotent", "locked", "error", "retry_in"]), ("replayed", "db.transaction('a', work)", {**OK, "result": {"n": 1}, "idempotent": True}), ("other key", "db.transaction('b', work)['result']", {"n": 2}), ("keywords", "db.transaction(idempotency_key='c', fn=work, lock_resource='r', lock_ttl_seconds=5, result_ttl_seconds=60)['result']", {"n": 3}), ("lock is free again", "db.transaction('d', work, lock_resource='r')['result']", {"n": 4}),
    ("empty key", "db.transaction('', work)", failed(TEXT)), ("key None", "db.transaction(None, work)", failed(TEXT)), ("key 5", "db.transaction(5, work)", failed(TEXT)), ("no function", "db.transaction('e', 5)", failed(TEXT)), ("fn None", "db.transaction('e', None)", failed(TEXT)), ("bad ttl", "db.transaction('e', work, lock_ttl_seconds='x')", failed(TEXT)), ("bad lock", "db.transaction('e', work, lock_resource=5)", failed(TEXT)), ("nothing ran", "len(runs)", 4), ("wants an argument", "db.transaction('f', lambda x: x)", failed(TEXT)),
    ("values", "[db.transaction('v%d' % i, lambda: v)['result'] for i, v in enumerate([1, 'x', [1], True, 1.5, False, 0, ''])]", [1, "x", [1], True, 1.5, False, 0, ""]), ("None", "db.transaction('g', lambda: None)", {**OK, "result": {}}), ("None again", "db.transaction('g', lambda: 1)", {**OK, "result": {}, "idempotent": True}), ("JSON of the value", "[db.transaction('h', lambda: {'d': datetime(2024, 1, 2), 't': (1, 2), 's': {3}})['ok'], db.transaction('h', work)['result']]", [True, {"d": "2024-01-02T00:00:00", "t": [1, 2], "s": [3]}]), ("no JSON", "db.transaction('i', lambda: loop)['ok']", False), ("a Doc", "[db.transaction('j', lambda: db.create_document('t', {'x': 1}))['result']['x'], db.transaction('j', work)['result']['x']]", [1, 1]),
    ("error text", "db.transaction('k', lambda: boom(ValueError('Order not found')))", failed("Order not found")), ("error without text", "db.transaction('k', lambda: boom(ValueError()))", failed("ValueError")), ("KeyError", "db.transaction('k', lambda: boom(KeyError('x')))", failed("'x'")), ("SystemExit", "db.transaction('k', lambda: boom(SystemExit('bye')))['ok']", False), ("a retry runs", "db.transaction('k', work)['ok']", True),
    ("rolled back", "[db.transaction('l', lambda: [db.create_document('u', {'a': 1}), db.create_collection('made'), db.create_app_user('t@example.com', 'long-enough-1'), boom(ValueError('no'))])['error'], db.get_collection('u'), db.get_collection('made'), db.count_app_users()]", ["no", None, None, 0]), ("own writes are seen", "db.transaction('m', lambda: [db.create_document('u', {'a': 1})['a'], db.count_documents('u'), db.update_document_fields('u', db.find_one('u')['id'], {'b': 2})['b'], db.query('u', b=2)['total'], db.execute_raw_query('select count(*) n from documents where json_extract(data, \"$.b\") = 2')[0]['n']])['result']", [1, 1, 2, 1, ANY]), ("kept", "db.find_one('u')['b']", 2), ("an error inside that is caught", "db.transaction('n', lambda: [tried(lambda: db.create_document('u', 5)), db.create_document('u', {'c': 1})['c']])['result']", [text_like("ValueError: .*"), 1]), ("delete and users", "[db.transaction('o', lambda: [db.delete_document('u', db.find_one('u', c=1)['id']), db.create_app_user('v@example.com', 'long-enough-1', {'k': 1})['k']])['result'], db.count_documents('u'), db.count_app_users()]", [[True, 1], 1, 1]),
    ("nested", "db.transaction('p', lambda: db.transaction('q', lambda: db.create_document('n', {'a': 1})['a'])['result'])['result']", 1), ("nested result is stored", "db.transaction('q', work)", {**OK, "result": 1, "idempotent": True}), ("nested failure", "db.transaction('s', lambda: [db.create_document('n', {'a': 2})['a'], db.transaction('t', lambda: [db.create_document('n', {'a': 3}), boom(ValueError('in'))])['error'], db.count_documents('n', a=3)])['result']", [2, "in", 0]), ("outer failure takes all", "[db.transaction('w', lambda: [db.transaction('x', lambda: db.create_document('n', {'a': 4})['a'])['ok'], boom(ValueError('out'))])['error'], db.count_documents('n', a=4), db.transaction('x', lambda: 'again')['result']]", ["out", 0, "again"]), ("own resource inside", "db.transaction('y', lambda: db.transaction('z', lambda: 1, lock_resource='held'), lock_resource='held')['result']", Is("locked inside", lambda v: v["locked"] is True and v["retry_in"] >= 1 and v["ok"] is False)),
    ("own key inside", "db.transaction('same', lambda: db.transaction('same', lambda: 1)['locked'])['result']", True), ("result expires", "[db.transaction('exp', lambda: 1, result_ttl_seconds=1)['ok'], time.sleep(1.2), db.transaction('exp', lambda: 2)['result']]", [True, None, 2]), ("long key", "db.transaction('k' * 3000, lambda: 1)['ok']", True), ("odd key", "db.transaction('ž \\n / %', lambda: 1)['ok']", True), ("await", "db.transaction('co', some)['result']", 7), ("result is a plain dict", "type(db.transaction('a', work)).__name__", "dict"),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE + '''
async def some():
    d = await asyncdb.create_document("co", {"n": 7})
    return d["n"]
'''), "hold": '''
import time
def main():
    def slow():
        db.create_document("held", {"n": 1})
        time.sleep(1.0)
        return {"slow": True}
    return db.transaction("hold", slow, lock_resource="wallet")
''', "during": '''
def main():
    return [db.count_documents("held"), db.transaction("hold", lambda: 1), db.transaction("other", lambda: 1, lock_resource="wallet"), db.transaction("third", lambda: 3)["result"]]
'''}
STEPS = [
    call("f", result=values(ROWS)),
    call("hold", result={**OK, "result": {"slow": True}}),
    call("during", result=[1, {**OK, "result": {"slow": True}, "idempotent": True}, {**OK, "result": 1}, 3]),
]
