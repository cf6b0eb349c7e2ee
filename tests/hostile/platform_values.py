# Functions that give the platform's objects odd values and answer with them: http_functions.py runs them. A
# row: name, source, whether success is as good as an error; `each` makes a function of many calls.


def each(body, calls):
    """A function that answers with what each call came to, whatever it is: (source, True)."""
    return f"""
import json, math, time
def big(): return 'x' * 1_000_000
{body}
CALLS = [
{calls}
]
def main():
    out = []
    for call in CALLS:
        try: out.append(str(call())[:60])
        except Exception as e: out.append((type(e).__name__ + ': ' + str(e))[:90])
    return out
""", True


FUNCTIONS = {
    "db_numbers": each("inf = float('inf'); nan = float('nan')", """
 lambda: db.create('things', {'n': nan}), lambda: db.create('things', {'n': inf}), lambda: db.create('things', {'n': -0.0})['n'],
 lambda: db.create('things', {'n': 2**63}), lambda: db.create('things', {'n': -2**63})['n'], lambda: db.create('things', {'n': 10**4000}), lambda: db.create('things', {'n': 5e-324})['n'],
 lambda: db.count_documents('things', n=nan), lambda: db.count_documents('things', n_gt=-inf), lambda: db.count_documents('things', n_lt=2**63), lambda: db.count_documents('things', n=10**400),
 lambda: db.count_documents('things', {'n': {'$gte': 1e308, '$lte': -10**30}}), lambda: db.query('things', sort='n', limit=10**30), lambda: db.query('things', offset=-10**30),
 lambda: db.query('things', limit=nan), lambda: db.query('things', limit=True), lambda: db.aggregate_documents('things', 'n', 'avg'),
 lambda: db.create('things', {'n': 1j}), lambda: db.create('things', {1: 2, None: 3, 1.5: 4, (1,): 5}), lambda: db.create('things', {'n': {1, 2}}), lambda: db.create('things', {'n': b'x'})"""),
    "db_cycles": each("a = {}; a['a'] = a; l = []; l.append(l); c = [a, l]\nclass D(dict):\n    def items(self): return [('a', self)]\n    def __getitem__(self, k): return self\n", """
 lambda: db.create('things', a), lambda: db.create('things', {'l': l}), lambda: db.create('things', {'c': c}), lambda: db.query('things', n=a), lambda: db.count_documents('things', {'$or': l}), lambda: db.count_documents('things', {'$and': [a]}),
 lambda: db.bulk_create_documents('things', [a]), lambda: db.bulk_create_documents('things', l), lambda: db.create('things', D(a=1)), lambda: db.create_app_user('c@x.io', 'Passw0rd!x', data=a), lambda: db.fetch_all(l), lambda: db.fetch_all([a]),
 lambda: db.execute_raw_query('SELECT 1', l), lambda: db.execute_raw_query('SELECT ?', [a]), lambda: db.query('things', select=l), lambda: db.query('things', populate=l), lambda: json.dumps(a), lambda: email.send_email(l, 'a', 'b'), lambda: email.send_email(['a@b.io'], a, l), lambda: render.render_html('{{ a }}', a), lambda: env.get(a), lambda: config.get(l)"""),
    "db_keys_giant": each("", """
 lambda: db.create('things', {big(): 1}), lambda: db.create('things', {str(i): 1 for i in range(200_000)}), lambda: db.create('things', {'a.b': 1, '$x': 2, '': 3, 'id': 4, 'data': 5, 'created_at': 6, '__proto__': 7}), lambda: db.create(big(), {}), lambda: db.create('', {}), lambda: db.create('a' * 300, {}),
 lambda: db.query('things', **{big(): 1}), lambda: db.query('things', sort=big()), lambda: db.query('things', select=[big()]), lambda: db.get_document('things', big()), lambda: db.search_documents('things', big(), search_fields=[big()]), lambda: db.search_documents('things', '', search_fields=['x'] * 100_000),
 lambda: db.count_documents('things', {'.'.join('a' * 100_000): 1}), lambda: db.aggregate_documents('things', big(), 'sum'), lambda: db.group_by_field('things', '.'.join('a' * 100_000)), lambda: db.create_collection(big()), lambda: db.get_user_relationships('x', big()), lambda: db.find_user(auth_token=big()), lambda: db.create_app_user(big() + '@x.io', 'Passw0rd!x'), lambda: db.create_app_user('a@x.io', big()), lambda: db.update_document('things', big(), {}), lambda: db.delete_document(big(), big())"""),
    "db_surrogates_everywhere": each("s = 'a\\ud800b'; n = 'a\\0b'", """
 lambda: db.create('things', {s: s, n: n}), lambda: db.create(s, {}), lambda: db.create(n, {}), lambda: db.query('things', **{s: s}), lambda: db.query('things', sort=s), lambda: db.query('things', select=[s, n]), lambda: db.get_document('things', s), lambda: db.search_documents('things', s), lambda: db.count_documents('things', {'a': {'$regex': s}}), lambda: db.count_documents('things', {'a': {'$in': [s, n]}}),
 lambda: db.group_by_field('things', s), lambda: db.aggregate_documents('things', s, 'min'), lambda: db.aggregate_documents(collection='things', group_by=s, aggregations={s: 'min:' + s}), lambda: db.create_collection(s), lambda: db.update_collection('things', new_name=s), lambda: db.update_collection('things', webhook_url=s), lambda: db.create_app_user(s + '@x.io', 'Passw0rd!x'), lambda: db.create_app_user('s@x.io', s), lambda: db.create_app_user('t@x.io', 'Passw0rd!x', data={s: s}, roles=[s]), lambda: db.find_user(email=s), lambda: db.get_app_user_by_email(s), lambda: db.add_user_relationship(s, s, s),
 lambda: db.execute_raw_query('SELECT 1 AS ' + s), lambda: db.execute_raw_query('SELECT ?', [s]), lambda: db.transaction(s, lambda: 1), lambda: db.transaction('k', lambda: 1, lock_resource=s), lambda: email.send_email(['a@b.io'], s, s), lambda: email.send_email([s + '@b.io'], 'a', 'b'), lambda: env.get(s), lambda: config.get(s), lambda: render.render_html(s, {}), lambda: render.render_html('{{ a }}', {'a': s}), lambda: render.render_template(s), lambda: print(s)"""),
    "db_filters_strange": each("", """
 lambda: db.count_documents('things', {'$or': []}), lambda: db.count_documents('things', {'$nor': 5}), lambda: db.count_documents('things', {'$not': {'$not': {}}}), lambda: db.count_documents('things', {'n': {'$unknown': 1}}), lambda: db.count_documents('things', {'n': {'$in': 'abc'}}), lambda: db.count_documents('things', {'n': {'$in': {}}}), lambda: db.count_documents('things', {'n': {'$regex': '('}}), lambda: db.count_documents('things', {'n': {'$regex': '(a+)+$'}}), lambda: db.count_documents('things', {'n': {'$exists': 'x'}}), lambda: db.count_documents('things', {'n': {'$gt': None, '$lt': [], '$ne': {}}}),
 lambda: db.count_documents('things', {'$where': 'x'}), lambda: db.count_documents('things', {'$expr': {}}), lambda: db.count_documents('things', {'n': {'$elemMatch': {'$or': [{'$and': [{}]}]}}}), lambda: db.count_documents('things', {'n': {'$mod': [0, 0]}}), lambda: db.count_documents('things', {'n': {'$size': -1}}), lambda: db.count_documents('things', {'n': {'$type': 99}}), lambda: db.count_documents('things', 5), lambda: db.count_documents('things', [1]), lambda: db.count_documents('things', n__gt=5), lambda: db.query('things', order='sideways'), lambda: db.query('things', sort=['n', 5, None]), lambda: db.query('things', explain=object())"""),
    "db_transactions_left": ("""
async def forever():
    import asyncio
    await asyncio.sleep(100)
async def main():
    import asyncio
    kept = []
    for i in range(3000):
        kept.append(asyncio.create_task(asyncdb.transaction(str(i), forever)))
    await asyncio.sleep(0.3)
    return len(kept)
    """, True),
    "db_locks_many": ("""
def main():
    for i in range(20000): db.transaction('k%d' % i, lambda: 1, lock_resource='r%d' % i)
    return 1
    """, True),
    "db_lock_of_itself": ("""
def main(): return db.transaction('a', lambda: db.transaction('b', lambda: 1, lock_resource='r'), lock_resource='r')
    """, True),
    "db_tx_recursive": ("""
def f(n): return db.transaction('k%d' % n, lambda: f(n + 1))
def main(): return f(0)
    """, True),
    "db_tx_key_again": ("""
def main(): return db.transaction('same', lambda: db.transaction('same', lambda: 1))
    """, True),
    "db_tx_raises_strange": each("class E(BaseException): pass\ndef r(e): raise e", """
 lambda: db.transaction('t1', lambda: r(KeyError(1))), lambda: db.transaction('t3', 5), lambda: db.transaction('t4', lambda x: x), lambda: db.transaction(5, lambda: 1), lambda: db.transaction('t5', lambda: iter([1])), lambda: db.transaction('t6', lambda: object()), lambda: db.transaction('t7', lambda: (x for x in range(3))), lambda: db.transaction('t8', lambda: float('nan')), lambda: db.transaction('t9', lambda: 'x' * 50_000_000)"""),
    "db_in_finalizer": ("""
class A:
    def __del__(self): db.create('things', {'n': 1}); db.query('things')
def main():
    for _ in range(2000): A()
    [[i] for i in range(300_000)]
    return db.count_documents('things') >= 1
    """, True),
    "db_in_comparison": ("""
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return db.count_documents('things') > o.n
    def __hash__(self): return db.count_documents('things')
    def __eq__(self, o): return bool(db.find_one('things'))
def main():
    sorted([A(i) for i in range(300)]); {A(i): i for i in range(300)}
    return max([A(i) for i in range(30)]).n
    """, True),
    "db_in_generators_left": ("""
def g():
    try:
        while True: yield db.query('things')
    finally: db.create('things', {'n': 5}); yield 1
def main():
    kept = [g() for _ in range(1000)]
    for x in kept: next(x)
    return 1
    """, True),
    "db_after_the_answer": ("""
import asyncio
async def later():
    while True:
        await asyncio.sleep(0.001); await asyncdb.create('things', {'n': 5})
async def main():
    for _ in range(500): asyncio.create_task(later())
    return 1
    """, True),
    "db_gathered_writes": ("""
import asyncio
async def main():
    d = await asyncdb.create('things', {'n': 0})
    await asyncio.gather(*[asyncdb.update('things', d['id'], {'n': i}) for i in range(20000)])
    return 1
    """, True),
    "db_gathered_reads_cancelled": ("""
import asyncio
async def main():
    for _ in range(50):
        ts = [asyncio.create_task(asyncdb.query('things', limit=1000)) for _ in range(200)]
        await asyncio.sleep(0)
        for t in ts: t.cancel()
    return 1
    """, True),
    "db_populate_ring": ("""
def main():
    a = db.create('ring', {'n': 1}); b = db.create('ring', {'next': a['id']})
    db.update('ring', a['id'], {'next': b['id'], 'all': [a['id'], b['id']] * 5000})
    return len(str(db.query('ring', populate=['next', 'next.next', 'all', 'all.all', 'all.all.all'] + ['next.' * i + 'next' for i in range(50)])))
    """, True),
    "db_fetch_all_large": ("""
def main(): return len(db.fetch_all([{'type': 'query', 'collection': 'things', 'limit': 1000}] * 20000))
    """, True),
    "db_users_many": ("""
def main():
    for i in range(1000): db.create_app_user('many%d@x.io' % i, 'Passw0rd!x')
    return 1
    """, True),
    "db_relationships_ring": ("""
def main():
    us = [db.create_app_user('ring%d@x.io' % i, 'Passw0rd!x')['id'] for i in range(3)]
    for i in range(500):
        for a in us:
            for b in us: db.add_user_relationship(a, b, 'knows%d' % i, bidirectional=True)
    return len(str(db.get_user_relationships(us[0], 'knows1')))
    """, True),
    "db_collections_renamed": each("", """
 lambda: db.create('rn1', {'a': 1}), lambda: db.create_collection('rn2'), lambda: db.update_collection('rn1', new_name='rn2'), lambda: db.update_collection('rn1', new_name=''), lambda: db.update_collection('rn1', permissions={'read': object()}), lambda: db.update_collection('rn1', permissions=[1] * 100_000), lambda: db.update_collection('rn1', webhook_url='file:///etc/passwd'), lambda: db.update_collection('rn1', webhook_url='http://127.0.0.1:1/'), lambda: [db.create_collection('c%d' % i) for i in range(3000)][0], lambda: [db.delete_collection('c%d' % i) for i in range(3000)][0]"""),
    "db_sql_forbidden": each("", """
 lambda: db.execute_raw_query('DELETE FROM documents'), lambda: db.execute_raw_query('ATTACH \\'/tmp/x\\' AS y'), lambda: db.execute_raw_query('PRAGMA database_list'), lambda: db.execute_raw_query('SELECT load_extension(\\'x\\')'), lambda: db.execute_raw_query('SELECT * FROM sqlite_master'), lambda: db.execute_raw_query('SELECT writefile(\\'/tmp/x\\', 1)'), lambda: db.execute_raw_query('VACUUM INTO \\'/tmp/x\\''), lambda: db.execute_raw_query('SELECT 1; DROP TABLE documents'), lambda: db.execute_raw_query('SELECT randomblob(2000000000)'), lambda: db.execute_raw_query('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c LIMIT 5'), lambda: db.execute_raw_query('SELECT ' + '(' * 5000 + '1' + ')' * 5000), lambda: db.execute_raw_query('SELECT 1' + ' UNION ALL SELECT 1' * 5000), lambda: db.execute_raw_query('SELECT ' + ','.join(['1'] * 50000)), lambda: db.execute_raw_query('\\0SELECT 1'), lambda: db.execute_raw_query('')"""),
    "email_injection": each("", """
 lambda: email.send_email(['a@b.io'], 'a\\r\\nBcc: evil@x.io', 'b'), lambda: email.send_email(['a@b.io\\r\\nBcc: evil@x.io'], 'a', 'b'), lambda: email.send_email(['a@b.io, c@d.io'], 'a', 'b'), lambda: email.send_email(['"a\\n" <a@b.io>'], 'a', 'b'), lambda: email.send_email('a@b.io', 'a', 'b'), lambda: email.send_email([], 'a', 'b'), lambda: email.send_email(['a@b.io'] * 100_000, 'a', 'b'), lambda: email.send_email(['a@b.io'], big(), 'b'), lambda: email.send_email(['a@b.io'], 'a', big() * 60), lambda: email.send_email([5, None], 'a', 'b'), lambda: email.send_email(['a' * 100_000 + '@b.io'], 'a', 'b'), lambda: email.send_email(['@'], 'a', 'b'), lambda: email.send_email(['a@b.io'], None, None), lambda: email.render_template('{{ a }}' * 100_000, {'a': big()}), lambda: email.send_template_email(['a@b.io'], big(), {'a': big()})"""),
    "env_misused": each("", """
 lambda: env.get(), lambda: env.get(5), lambda: env.get(''), lambda: env.get(big()), lambda: env.__dict__, lambda: env.nothing, lambda: setattr(env, 'project_id', 'x'), lambda: delattr(env, 'project_id'), lambda: env['x'], lambda: list(env), lambda: type(env)(), lambda: env.get.__globals__, lambda: config.get('ADMIN_KEY'), lambda: config.get(None), lambda: config.items(), lambda: db.__class__.__subclasses__(), lambda: db.__init__(), lambda: type(db)(), lambda: setattr(db, 'query', 5), lambda: db.query.__self__, lambda: asyncdb.query"""),
    "objects_copied": each("import copy, pprint", """
 lambda: copy.deepcopy(db), lambda: copy.copy(db), lambda: copy.deepcopy(env), lambda: copy.deepcopy(request), lambda: copy.deepcopy(render), lambda: copy.copy(email), lambda: json.dumps(request), lambda: json.dumps(dict(request)), lambda: vars(request), lambda: dir(db), lambda: repr(db) + str(env) + repr(request)[:20], lambda: hash(db), lambda: db == asyncdb, lambda: {db: 1, env: 2}, lambda: pprint.pformat(request), lambda: copy.deepcopy(db.find_one('things'))"""),
    "request_changed": each("", """
 lambda: request.clear(), lambda: request.update(a=1), lambda: setattr(request, 'body', None), lambda: request.__dict__.clear(), lambda: request.headers.clear(), lambda: request['headers'], lambda: request.json(), lambda: request.get('x'), lambda: request.__init__(), lambda: type(request)()"""),
    "answers_strange": ("""
class A(dict):
    def items(self):
        while True: yield 'a', self
def main(): return A(a=1)
    """, True),
    "answer_keys": ("""
def main(): return {1: 1, None: 2, 1.5: 3, (1, 2): 4, float('nan'): 5, 'x' * 1000000: 6, '\\ud800': 7, b'x': 8}
    """, True),
    "answer_numbers": ("""
def main(): return [float('nan'), float('inf'), -float('inf'), 10**4000, -0.0, 1e400, 2**64, 5e-324]
    """, True),
    "answer_number_long": ("""
def main():
    import sys; sys.set_int_max_str_digits(0)
    return 7 ** 3_000_000
    """, True),
    "answer_bytes": ("""
def main(): return [b'x' * 1000000, bytearray(5), memoryview(b'x'), {1, 2}, frozenset([3]), range(10**12), 1j, Ellipsis, NotImplemented, object(), type, len, lambda: 1]
    """, True),
    "answer_range": ("""
def main(): return range(10**9)
    """, True),
    "answer_generators": ("""
def g(n):
    for i in range(10): yield g(n + 1)
def main(): return g(0)
    """, True),
    "answer_wide_and_deep": ("""
def main():
    x = [1]
    for _ in range(900): x = [x, x]
    return x
    """, True),
    "answer_html_strange": each("", """
 lambda: render.html_response(5), lambda: render.html_response('a', status_code=99999), lambda: render.html_response('a', -1), lambda: render.html_response(big() * 80)"""),
    "async_deadlocked": ("""
import asyncio
async def f(g): return await g[0]
async def main():
    a, b = [], []
    a.append(asyncio.create_task(f(b))); b.append(asyncio.create_task(f(a)))
    await a[0]
    """, True),
    "async_deadlocked_left": ("""
import asyncio
async def f(g): return await g[0]
async def main():
    a, b = [], []
    a.append(asyncio.create_task(f(b))); b.append(asyncio.create_task(f(a)))
    await asyncio.sleep(0.01)
    return 1
    """, True),
    "async_tasks_left_many": ("""
import asyncio
async def f():
    try: await asyncio.sleep(1000)
    finally: await asyncio.sleep(1000)
async def main():
    for _ in range(50_000): asyncio.create_task(f())
    await asyncio.sleep(0)
    return 1
    """, True),
    "async_gens_left_many": ("""
import asyncio
async def g():
    try: yield 1
    finally:
        while True: await asyncio.sleep(0)
kept = []
async def main():
    for _ in range(2000):
        x = g(); await x.__anext__(); kept.append(x)
    return 1
    """, True),
    "exits_everywhere": ("""
import sys, asyncio
async def f(): sys.exit(5)
async def main():
    asyncio.create_task(f())
    try: await asyncio.sleep(1)
    finally: raise SystemExit
    """, True),
    "long_error": ("""
def main(): raise ValueError('x' * 50_000_000)
    """, True),
    "long_error_chain": ("""
def main():
    e = None
    for i in range(200_000):
        n = ValueError(i); n.__cause__ = e; e = n
    raise e
    """, True),
    "group_of_errors": ("""
def main():
    e = ValueError('x')
    for i in range(20_000): e = ExceptionGroup('g' * 100, [e, KeyError(i)])
    raise e
    """, True),
    "printed_for_ever": ("""
import sys
def main():
    while True: print('x' * 10_000); sys.stderr.write('y' * 10_000); sys.stdout.flush()
    """, False),
    "print_from_finalizers": ("""
class A:
    def __del__(self): print('x' * 100_000)
def main():
    kept = [A() for _ in range(1000)]
    return 1
    """, True),
    "modules_shadowed": ("""
import sys, json
json.dumps = None
sys.modules.clear()
sys.stdout = None
def main():
    print(1)
    return {'a': 1}
    """, True),
    "names_shadowed": ("""
db = env = request = render = email = config = None
str = dict = list = Exception = BaseException = None
def main(): return {'a': [1]}
    """, True),
    "main_is_no_function": ("main = 5", True),
    "main_is_a_class": ("""
class main:
    def __new__(cls): return super().__new__(cls)
    def __iter__(self): return self
    def __next__(self): return self
    """, True),
    "main_is_a_generator": ("""
def main():
    while True: yield 1
    """, True),
    "main_is_an_async_generator": ("""
async def main():
    while True: yield 1
    """, True),
    "main_wants_much": ("def main(" + ", ".join(f"a{i}=1" for i in range(2000)) + "): return a1999", True),
    "module_never_ends": ("""
while True: pass
def main(): return 1
    """, False),
    "module_fills": ("""
x = []
while True: x.append('x' * 1000)
def main(): return 1
    """, False),
}
