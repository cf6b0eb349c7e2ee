# Lone surrogates, which Python's text and JSON's escapes may hold: stored and read back as they are, in
# keys and values, through functions and over REST; a table, which has no escapes, shows U+FFFD.
import json

SETUP = {"s": [{"n": 0}]}
PRELUDE = '''
d = db.create_document("s", {"n": 1, "\\ud800": "\\udfff", "l": ["a\\ud83d"], "o": {"\\udc00" * 30: 1}})
def same(x):
    return [x["\\ud800"], x["l"], list(x["o"])]
WANTED = ["\\udfff", ["a\\ud83d"], ["\\udc00" * 30]]
'''
ROWS = [
    ("what was written", "same(d) == same(d['data']) == WANTED", True),
    ("read again", "same(db.get_document('s', d['id'])) == WANTED", True),
    ("found by a key", "db.query('s', **{'\\ud800': '\\udfff', 'n': 1})['total']", Is("found", lambda v: v >= 1)),
    ("searched", "len(db.search_documents('s', 'A\\ud83d')) >= 1", True),
    ("selected", "db.find_one('s', select=['\\ud800'], n=1)['data'] == {'\\ud800': '\\udfff'}", True),
    ("of an app user", "db.create_app_user('u@x.y', 'p', {'k\\ud800': '\\ud800'}).data == {'k\\ud800': '\\ud800'}", True),
    ("of SQL", "db.execute_raw_query('SELECT :v AS v', {'v': 'a\\ud800'}) == [{'v': 'a\\ud800'}]", True),
    ("bytes that are no text", "db.execute_raw_query(\"SELECT CAST(x'61ff' AS TEXT) AS v\")", [{"v": "a\ufffd"}]),
    ("a collection's name", "db.create_collection('c\\ud800')['name'] == 'c\\ud800' == db.get_collection('c\\ud800')['name']", True),
    ("of a transaction", "db.transaction('k\\ud800', lambda: {'r': '\\ud800'})['result'] == {'r': '\\ud800'} == db.transaction('k\\ud800', None or (lambda: 1))['result']", True),
    ("in the answer", "['\\ud800', {'\\udfff': 'x'}]", ["\ud800", {"\udfff": "x"}]),
]
FUNCTIONS = {"f": expressions(ROWS, PRELUDE)}


def escaped(*texts):
    return Is(f"holds {texts}", lambda v: all(t in json.dumps(v) for t in texts))


Q = "/collections/s"
STEPS = [
    call("f", result=values(ROWS)),
    api("GET", Q + "/documents?n=1", json=escaped(r'"\ud800": "\udfff"', r'["a\ud83d"]')),
    api("GET", Q + "/export?format=json&n=1", json=escaped(r'"\ud800": "\udfff"')),
    api("GET", Q + "/export?format=csv&n=1", text=contains("\ufffd")),
    api("GET", Q + "/query/schema", json=escaped(r'"\ud800"', r'"\udfff"')),
    api("POST", Q + "/documents", raw_body=rb'{"\udbff": "\ud800x"}', headers={"Content-Type": "application/json"},
        json=escaped(r'"\udbff": "\ud800x"')),
    # As bytes they are no UTF-8.
    api("POST", Q + "/documents", raw_body=b'{"a": "\xed\xa0\x80"}', headers={"Content-Type": "application/json"}, status=400),
]
