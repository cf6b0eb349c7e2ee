# Functions that abuse templates, the database, the request, answers, mails and tasks: http_functions.py
# runs them. A row: name, source, whether success is as good as an error.


def template(text, context="{}"):
    return f"def main():\n    return render.render_html({text!r}, {context})\n"


MANY_SETS = "def main():\n    return render.render_html(''.join('{%% set a%d = 1 %%}' % i for i in range(20000)) + "

FUNCTIONS = {
    # The largest templates: their compiling takes long, or makes programs many times their size.
    "t_large_names": ("def main():\n    return render.render_html('{{a.b|e}}' * 95000, {})\n", False),
    "t_large_call": ("def main():\n    return render.render_html('{{ a(' + 'b,' * 500000 + ') }}', {})\n", False),
    "t_large_sum": ("def main():\n    return render.render_html('{{ ' + 'a<' * 500000 + 'b }}', {})\n", False),
    "t_sets_includes": (MANY_SETS + "'{% include \"a\" ignore missing %}' * 15000, {})\n", False),
    "t_sets_imports": (MANY_SETS + "'{% import \"a\" as b with context %}' * 12000, {})\n", False),
    "t_sets_blocks": (MANY_SETS + "''.join('{%% block b%d scoped %%}{%% endblock %%}' % i for i in range(12000)), {})\n", False),
    "t_sets_in_ifs": ("def main():\n    return render.render_html('{% if x %}' * 50 + ''.join('{%% set a%d = 1 %%}' % i for i in range(25000)) + '{% endif %}' * 50, {})\n", False),
    "t_many_includes": ("def main():\n    return render.render_html('{% include \"a\" ignore missing %}' * 30000, {})\n", True),
    "many_quick_reads": ("""
def main():
    document = db.create_document('things', {'n': 1})['id']
    while True:
        db.get_document('things', document)
""", False),
    "many_aggregates": ("def main():\n    return db.aggregate_documents(collection='things', group_by='n', aggregations={str(i): 'sum:n' for i in range(64000)})\n", False),
    "many_large_groups": ("""
def main():
    try:
        db.bulk_create_documents('large', [{'n': i, 't': 'x' * 100_000} for i in range(40)])
        return len(db.aggregate_documents('large', 'n', {str(i): 'min:t' for i in range(100)}))
    finally:
        db.delete_collection('large')
""", False),
    "t_slice": (template("{{ range(99999)|slice(10**9)|list|length }}"), True),
    "t_slice2": (template("{{ 'abc'|slice(99999999)|list|length }}"), True),
    "t_truncate": (template("{{ ('a' * 1000000)|truncate(10**12, True, 'x' * 10**6) }}"), True),
    "t_round": (template("{{ 1.5|round(10**9) }}{{ 1.5|round(-10**9) }}{{ (10**5000)|round(2) }}"), False),
    "t_int_base": (template("{{ ('9' * 100000)|int }}{{ ('z' * 1000000)|int(0, 36) }}"), False),
    "t_float": (template("{{ ('9' * 1000000)|float }}"), True),
    "t_filesize": (template("{{ (10**400)|filesizeformat }}{{ (-10**400)|filesizeformat(True) }}"), False),
    "t_range": (template("{{ range(10**12)|list|length }}"), False),
    "t_range_loop": (template("{% for a in range(10**15) %}{% endfor %}"), False),
    "t_joiner": (template("{% set j = joiner('x' * 1000000) %}{% for a in range(99999) %}{{ j() }}{% endfor %}"), True),
    "t_lipsum": (template("{{ lipsum(n=100000, min=1000, max=10000) }}"), False),
    "t_set_block": (template("{% set a %}{{ 'x' * 1000 }}{% endset %}{% for i in range(40) %}{% set a = a ~ a %}{{ a }}{% endfor %}"), True),
    "t_ns_double": (template("{% set n = namespace(a='x') %}{% for i in range(99) %}{% set n.a = n.a ~ n.a %}{% endfor %}{{ n.a|length }}"), True),
    "t_filter_block": (template("{% filter replace('a', 'b' * 10000)|replace('b', 'c' * 10000) %}{{ 'a' * 10000 }}{% endfilter %}"), False),
    "t_sort_key": (template("{{ items|sort(attribute='a')|list|length }}", "{'items': [type('X', (), {'a': property(lambda s: [1 for _ in iter(int, 1)])})() for _ in range(3)]}"), False),
    "t_getattr_loop": (template("{{ x.a }}", "{'x': type('X', (), {'__getattr__': lambda s, n: getattr(s, n)})()}"), False),
    "t_getitem_spin": (template("{{ x['a'] }}", "{'x': type('X', (), {'__getitem__': lambda s, n: [1 for _ in iter(int, 1)]})()}"), False),
    "t_html_spin": (template("{{ x }}", "{'x': type('X', (), {'__html__': lambda s: [1 for _ in iter(int, 1)]})()}"), False),
    "t_html_self": (template("{{ x }}", "{'x': type('X', (), {'__html__': lambda s: s})()}"), True),
    "t_str_junk": (template("{{ x }}{{ x|upper }}", "{'x': type('X', (), {'__str__': lambda s: 5})()}"), True),
    "t_iter_spin": (template("{% for a in x %}{{ loop.last }}{% endfor %}", "{'x': iter(int, 1)}"), False),
    "t_loop_length": (template("{% for a in x %}{{ loop.length }}{% endfor %}", "{'x': iter(int, 1)}"), False),
    "t_loop_len_lies": (template("{% for a in x %}{{ loop.length }}{{ loop.revindex }}{% endfor %}", "{'x': type('X', (), {'__len__': lambda s: 2**70, '__iter__': lambda s: iter([1, 2])})()}"), False),
    "t_unpack": (template("{% for a, b, c in x %}{% endfor %}", "{'x': [[1] * 1000000]}"), False),
    "t_map_attr": (template("{{ x|map(attribute='a.' * 50000 ~ 'b')|list }}", "{'x': [{}]}"), True),
    "t_sum": (template("{{ x|sum(start='') }}", "{'x': ['a' * 1000000] * 1000}"), True),
    "t_sum_inf": (template("{{ x|sum }}", "{'x': iter(int, 1)}"), False),
    "t_unique": (template("{{ x|unique|list|length }}", "{'x': (i for i in iter(int, 1))}"), False),
    "t_groupby": (template("{{ x|groupby('a')|list|length }}", "{'x': [{'a': str(i)} for i in range(100000)]}"), True),
    "t_dictsort": (template("{{ x|dictsort|list|length }}", "{'x': {str(i): i for i in range(200000)}}"), True),
    "t_xmlattr_key": (template("{{ x|xmlattr }}", "{'x': {'a b': 1, 'onx=\"': 2, '>': 3}}"), False),
    "t_striptags": (template("{{ ('<' * 2000000)|striptags }}"), True),
    "t_striptags2": (template("{{ ('<!--' * 500000)|striptags }}"), True),
    "t_urlize2": (template("{{ ('(' * 1000000)|urlize }}"), True),
    "t_urlize3": (template("{{ ('www.' * 250000 ~ 'a')|urlize(5) }}"), True),
    "t_urlize4": (template("{{ ('a@' * 300000)|urlize }}{{ ('http://' ~ '&amp;' * 300000)|urlize }}"), True),
    "t_wordcount": (template("{{ ('a ' * 3000000)|wordcount }}"), True),
    "t_title": (template("{{ ('a-b ' * 1000000)|title|capitalize|length }}"), True),
    "t_indent_w": (template("{{ 'a\nb'|indent(10**10) }}"), False),
    "t_center_neg": (template("{{ 'x'|center(-10**12) }}{{ 'x'|center(10**30) }}"), False),
    "t_tojson_indent": (template("{{ [1]|tojson(indent=10**10) }}"), True),
    "t_tojson_cycle": (template("{{ x|tojson }}", "(lambda a: (a.append(a), {'x': a})[1])([])"), False),
    "t_pprint_cycle": (template("{{ x|pprint }}{{ x }}", "(lambda a: (a.append(a), {'x': a})[1])([])"), True),
    "t_format_star": (template("{{ '%*d'|format(10**9, 1) }}"), False),
    "t_format_map": (template("{{ '{a.__class__.__mro__}'.format(a=1) }}{{ '{a.__class__}'.format_map({'a': 1}) }}"), True),
    "t_call_ctx": (template("{{ f() }}", "{'f': lambda: [1 for _ in iter(int, 1)]}"), False),
    "t_call_render_rec": ('''
def f(): return render.render_string('{{ f() }}', {'f': f})
def main(): return f()
''', False),
    "t_ctx_clear": ('''
c = {'a': 1}
c['f'] = lambda: c.clear()
def main(): return render.render_string('{{ f() }}{{ a }}{% for i in [1,2] %}{{ f }}{% endfor %}', c)
''', True),
    "t_ctx_grow": ('''
c = {'a': 1}
c['f'] = lambda: c.update({'k%d' % i: i for i in range(100000)})
def main(): return render.render_string('{{ f() }}{{ k5 }}', c)
''', True),
    "t_list_grow": ('''
l = [1]
def main(): return render.render_string('{% for i in l %}{{ f(i) }}{% endfor %}', {'l': l, 'f': l.append})
''', False),
    "t_dict_change": ('''
d = {1: 2}
def main(): return render.render_string('{% for k, v in d.items() %}{{ f(k) }}{% endfor %}', {'d': d, 'f': lambda k: d.update({k + 1: 1})})
''', True),
    "t_gen_self": ('''
def g():
    yield render.render_string('{% for i in x %}{{ i }}{% endfor %}', {'x': it})
it = g()
def main(): return next(it)
''', False),
    "t_deep_if": ("def main(): return render.render_string('{% for a in [1] %}' * 3000 + '{% endfor %}' * 3000)", False),
    "t_deep_list": ("def main(): return render.render_string('{{ ' + '[' * 20000 + ']' * 20000 + ' }}')", False),
    "t_deep_not": ("def main(): return render.render_string('{{ ' + 'not ' * 100000 + '1 }}')", False),
    "t_deep_minus": ("def main(): return render.render_string('{{ ' + '-' * 100000 + '1 }}')", False),
    "t_deep_dot": ("def main(): return render.render_string('{{ a' + '.a' * 100000 + ' }}', {'a': {}})", False),
    "t_deep_call": ("def main(): return render.render_string('{{ a' + '()' * 100000 + ' }}', {'a': lambda: 1})", False),
    "t_deep_add": ("def main(): return len(render.render_string('{{ 1' + '+1' * 100000 + ' }}'))", False),
    "t_deep_tern": ("def main(): return render.render_string('{{ ' + '1 if 0 else ' * 50000 + '1 }}')", False),
    "t_deep_concat": ("def main(): return len(render.render_string('{{ 1' + '~1' * 100000 + ' }}'))", True),
    "t_deep_cmp": ("def main(): return render.render_string('{{ 1' + ' < 2' * 100000 + ' }}')", False),
    "t_many_blocks": ("def main(): return len(render.render_string(''.join('{%% block b%d %%}x{%% endblock %%}' % i for i in range(20000))))", True),
    "t_unclosed": ("def main(): return render.render_string('{{ ' * 300000)", False),
    "t_unclosed2": ("def main(): return render.render_string('{# ' * 300000)", False),
    "t_raw": ("def main(): return render.render_string('{% raw %}' * 100000)", False),
    "t_quote": (r'''
def main(): return render.render_string('{{ "' + '\\' * 500001 + ' }}')
''', False),
    "t_ws": ("def main(): return len(render.render_string('{{-' + ' ' * 3000000 + '1 -}}'))", False),
    "t_many_renders": ('''
def main():
    for i in range(10**9): render.render_string('{{ %d }}' % i)
''', False),
    "t_template_names": (r'''
def main():
    for n in ('../x', '/etc/passwd', 'a' * 100000, '\0', '', None, 5, '..', 'a/../../b', '\ud800'):
        try: render.render_template(n)
        except Exception as e: print(type(e).__name__, str(e)[:60])
    return 1
''', True),
    "static_long": ("def main(): return [len(render.static('a' * 10**6)), len(static('é' * 10**6)), static('/../..//x'), static('')]", True),
    "db_or_many": ("def main(): return db.count_documents('things', **{'[or]n_%d' % i: i for i in range(50000)})", True),
    "db_or_groups": ("def main(): return db.count_documents('things', **{'[or:g%d]n' % i: 1 for i in range(50000)})", True),
    "db_or_nested": ('''
def main():
    f = {'n': 1}
    for i in range(100000): f = {'__or__': f}
    return db.count_documents('things', f)
''', False),
    "db_in_huge": ("def main(): return db.count_documents('things', n__in=list(range(1000000)))", False),
    "db_lists_in_a_list": ("""
def main():
    for i in range(10): db.bulk_create_documents('lists', [{'l': list(range(50))}] * 1000)
    return db.count_documents('lists', l__in=list(range(-49000, 0)))
""", True),
    "db_in_text": ("def main(): return db.count_documents('things', n__in='1,' * 2000000)", False),
    "db_regex": ('''
def main():
    db.create_document('rx', {'t': 'a' * 30000 + 'b'})
    return db.count_documents('rx', {'t': {'$regex': '(a+)+$'}})
''', True),
    "db_regex2": (r'''
def main():
    db.create_document('rx', {'t': 'a' * 30000 + 'b'})
    return db.count_documents('rx', {'t': {'$regex': '(.*)(.*)(.*)(.*)(.*)\\5x'}})
''', True),
    "db_regex_big": ("def main(): return db.count_documents('rx', {'t': {'$regex': 'a{1000}{1000}{1000}'}})", True),
    "db_like": ('''
def main():
    db.create_document('rx', {'t': 'a' * 300000})
    return db.count_documents('rx', {'t': {'$like': '%a' * 20000 + 'b'}})
''', True),
    "db_search_long": ('''
def main():
    for i in range(20): db.create_document('big', {'t': 'ab' * 200000})
    return len(db.search_documents('big', 'ab' * 100000 + 'c'))
''', True),
    "db_key_ops": ("def main(): return db.count_documents('things', **{'n' + '__or__n' * 50000: 1})", True),
    "db_keys_evil": ('''
class E(str):
    def __eq__(s, o): raise ValueError('eq')
    def __hash__(s): return 5
def main(): return db.count_documents('things', **{E('n'): 1})
''', True),
    "db_data_evil": ('''
class D(dict):
    def items(self):
        while True: pass
    def keys(self):
        while True: pass
def main(): return db.create_document('things', D(a=1))['id']
''', True),
    "db_data_iter": ('''
def main():
    return db.create_document('things', {'a': iter(int, 1)})
''', False),
    "db_data_gen_changes": ('''
def main():
    d = {'b': 1}
    def g():
        for i in range(100000):
            d['k%d' % i] = 1
            yield i
    d['a'] = g()
    return len(db.create_document('things', d)['data'])
''', False),
    "db_data_str_hook": ('''
d = {}
class S:
    def __str__(self):
        d.clear()
        return 'x'
d.update({'a': S(), 'b': S(), 'c': [S()] * 10})
def main(): return db.create_document('things', d)['data']
''', True),
    "db_data_str_spin": ('''
class S:
    def __str__(self):
        while True: pass
def main(): return db.create_document('things', {'a': S()})
''', False),
    "db_data_str_db": ('''
class S:
    def __str__(self):
        return db.create_document('things', {'a': S()})['id']
def main(): return db.create_document('things', {'a': S()})
''', False),
    "db_tx_str": ('''
class S:
    def __str__(self): return str(db.transaction('zz', lambda: S()))
def main(): return db.transaction('zz', lambda: S())
''', True),
    "db_filter_hooks": ('''
class S:
    def __str__(self):
        db.delete_collection('things2')
        return 'x'
def main():
    db.create_document('things2', {'a': 1})
    return db.query('things2', a=S())
''', True),
    "db_keys_int": ("def main(): return db.create_document('things', {1: 2, (1, 2): 3, None: 4, 2**70: 5, float('nan'): 6, b'x': 7})['data']", True),
    "db_name_long": (r'''
def main():
    for n in ('a' * 10**6, '\0', '\ud800', '../x', ' ', 'é' * 300, 'a/b', '\n'):
        try: db.create_document(n, {}); print('ok', repr(n)[:20])
        except Exception as e: print(type(e).__name__, str(e)[:80])
    return 1
''', True),
    "db_id_long": (r'''
def main():
    return [db.get_document('things', x) for x in ('a' * 10**6, '\0', '\ud800', '', '../x')] + [db.delete_document('things', 'a' * 10**6), db.get_app_user('x' * 10**6), db.get_app_user_by_email('y' * 10**6)]
''', True),
    "db_surrogate": (r'''
def main():
    return db.create_document('things', {'\ud800': '\udfff'})['data']
''', True),
    "db_populate_deep": ("def main(): return db.query('things', populate=['a' + '.a' * 100000])['total']", True),
    "db_select_many": ("def main(): return db.query('things', select=['k%d' % i for i in range(300000)])['total']", True),
    "db_sort_long": ("def main(): return db.query('things', sort='a' * 10**7)['total']", True),
    "db_fetch_all_many": ("def main(): return len(db.fetch_all([{'type': 'count', 'collection': 'things'}] * 200000))", True),
    "db_fetch_all_self": ('''
def main():
    q = [{'type': 'query', 'collection': 'things'}]
    q.append(q)
    return db.fetch_all(q)
''', False),
    "db_bulk_many": ("def main(): return db.bulk_create_documents('things', [{}] * 10**6)['count']", False),
    "db_bulk_delete": ("def main(): return db.bulk_delete_documents('things', ['x'] * 10**6)['count']", False),
    "db_collections": ('''
def main():
    for i in range(10**6): db.create_collection('c%d' % i)
''', False),
    "db_user_data": ("def main(): return db.create_app_user('big@x.y', 'p', {'a': 'x' * 10**7})", False),
    "db_rel_many": ('''
def main():
    a = db.create_app_user('ra@x.y', 'p')['id']
    b = db.create_app_user('rb@x.y', 'p')['id']
    for i in range(100000): db.add_user_relationship(a, b, 't%d' % i)
''', False),
    "db_sql_params": ("def main(): return db.execute_raw_query('SELECT :a', {'a': 'x' * 10**8})", False),
    "db_sql_params_many": ("def main(): return db.execute_raw_query('SELECT 1', {'a%d' % i: i for i in range(10**6)})", True),
    "db_sql_long": ("def main(): return db.execute_raw_query('SELECT ' + '1+' * 10**6 + '1')", False),
    "db_sql_deep": ("def main(): return db.execute_raw_query('SELECT ' + '(' * 10**5 + '1' + ')' * 10**5)", False),
    "db_sql_json": ('def main(): return db.execute_raw_query("SELECT json_extract(\'" + \'[\' * 500000 + "\', \'$\')")', False),
    "db_sql_json_group": ("def main(): return len(str(db.execute_raw_query('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c LIMIT 10000000) SELECT json_group_array(x) FROM c')))", False),
    "db_sql_group_concat": ('def main(): return len(str(db.execute_raw_query("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c LIMIT 10000000) SELECT group_concat(hex(zeroblob(1000))) FROM c")))', False),
    "db_sql_rows": ("def main(): return len(db.execute_raw_query('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT x, hex(zeroblob(100000)) FROM c'))", False),
    "db_sql_cols": ("def main(): return len(db.execute_raw_query('SELECT ' + ','.join('1' for i in range(2000)))[0])", True),
    "db_sql_glob": ('def main(): return db.execute_raw_query("SELECT hex(zeroblob(200000)) GLOB \'*0*0*0*0*0*0*0*0*0*1\'")', True),
    "db_sql_replace": ('def main(): return db.execute_raw_query("SELECT length(replace(replace(hex(zeroblob(500000)), \'0\', \'00000000000000000000\'), \'0\', \'0000000000000000000\'))")', False),
    "db_sql_instr": ('def main(): return db.execute_raw_query("SELECT instr(hex(zeroblob(400000)), hex(zeroblob(200000)) || \'1\')")', True),
    "db_sql_params_evil": ('''
class E:
    def __str__(self):
        while True: pass
def main(): return db.execute_raw_query('SELECT :a', {'a': E()})
''', False),
    "req_evil": ('''
def main():
    for a in dir(request):
        if a.startswith('_'): continue
        try: setattr(request, a, 5)
        except Exception as e: pass
        try: delattr(request, a)
        except Exception as e: pass
    request.payload.clear() if hasattr(request.payload, 'clear') else 0
    return str(request.json())
''', True),
    "req_headers_evil": ('''
def main():
    h = request.headers
    return [h.get(None), h.get(5), h.get('x' * 10**6), [1 for k in h], len(h), repr(h)[:5]]
''', True),
    "answer_headers": (r'''
def main(): return 1, 200, {'a\r\nX: b': 'c\r\nY: d', 'é': 'é', '': 'x', 'content-length': '5', 'transfer-encoding': 'chunked', 5: 6}
''', True),
    "answer_headers_many": ("def main(): return 1, 200, {'x-%d' % i: 'y' * 1000 for i in range(100000)}", False),
    "answer_str_spin": ('''
class S:
    def __str__(self):
        while True: pass
def main(): return S()
''', False),
    "answer_iso_spin": ('''
class S(datetime):
    def isoformat(self, *a):
        while True: pass
def main(): return S(2024, 1, 1)
''', False),
    "answer_items_spin": ('''
class D(dict):
    def items(self):
        while True: pass
    def __iter__(self):
        while True: pass
def main(): return D(a=1)
''', False),
    "answer_iter_inf": ('def main(): return iter(int, 1)', False),
    "answer_gen_inf": ('''
def main():
    while True: yield 'x' * 1000
''', False),
    "answer_map": ('def main(): return map(lambda x: 1 / 0, [1])', True),
    "answer_str_raises": ('''
class S:
    def __str__(self): raise KeyError('k')
def main(): return [S()]
''', True),
    "answer_mutates": ('''
l = []
class S:
    def __str__(self):
        l.clear()
        return 'x'
l.extend([S()] * 100)
def main(): return l
''', True),
    "answer_exc_str_spin": ('''
class X(Exception):
    def __str__(self):
        while True: pass
def main(): raise X()
''', False),
    "answer_exc_str_deep": ('''
class X(Exception):
    def __str__(self): return str(self)
def main(): raise X()
''', True),
    "answer_exc_chain": ('''
def main():
    e = None
    for i in range(300000):
        n = ValueError(i)
        n.__cause__ = e
        e = n
    raise e
''', True),
    "answer_exit": ('''
import sys
def main(): sys.exit(5)
''', True),
    "answer_base": ("def main(): raise BaseException('b')", True),
    "answer_generator_exit": ('def main(): raise GeneratorExit', True),
    "answer_cancelled": ('''
import asyncio
async def main(): raise asyncio.CancelledError()
''', True),
    "answer_stop": ('def main(): raise StopIteration(5)', True),
    "async_cancel_main": ('''
import asyncio
async def main():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)
''', True),
    "async_left_tasks": ('''
import asyncio
async def f():
    while True: await asyncio.sleep(0)
async def main():
    for i in range(1000): asyncio.create_task(f())
    return 1
''', True),
    "async_left_spin": ('''
import asyncio
async def f():
    try: await asyncio.sleep(100)
    finally:
        while True: pass
async def main():
    asyncio.create_task(f())
    await asyncio.sleep(0)
    return 1
''', True),
    "async_left_db": ('''
import asyncio
async def f():
    while True: await asyncdb.create_document('left', {'a': 1})
async def main():
    asyncio.create_task(f())
    await asyncio.sleep(0)
    return 1
''', True),
    "async_gather_db": ('''
import asyncio
async def main(): return len(await asyncio.gather(*[asyncdb.create_document('left', {'a': 'x' * 1000}) for i in range(20000)]))
''', False),
    "async_tx_wait": ('''
import asyncio
async def f():
    await asyncio.sleep(1000)
async def main(): return await asyncdb.transaction('slow', f)
''', False),
    "async_sql": ('''
import asyncio
async def main(): return await asyncio.wait_for(asyncdb.execute_raw_query('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c'), 0.5)
''', True),
    "async_not_awaited": ('''
def main():
    for i in range(200000): asyncdb.query('things')
    return 1
''', True),
    "email_evil": ('''
class S(str):
    def __str__(self):
        while True: pass
def main(): return [email.send_email([S('a@b.c')] * 3, S('x'), S('y'))['success'], email.send_email(iter(['a@b.c']), 5, None), email.send_email('a' * 10**6 + '@b.c', 's', 'b'), email.send_email('', '', '')['success'], email.send_template_email('a@b.c', 'welcome', {'name': '{{ 9 ** 9 ** 9 }}'})['success']]
''', True),
    "email_render": ("def main(): return email.render_template('{{ x }}' * 1000000, {'x': 'y' * 1000})[:5]", True),
    "print_evil": ('''
class S:
    def __str__(self): return 'x' * 10**7
def main():
    for i in range(10**9): print(S())
''', False),
    "print_sep": ("def main(): print(*range(10**6), sep='x' * 1000)", True),
    "print_surrogate": (r'''
def main():
    print('\ud800\0\x1b[2J')
    return 1
''', True),
    "log_evil": ('''
import logging
def main():
    for i in range(10**9): logging.warning('x' * 10000)
''', False),
    "warn_evil": ('''
import warnings
def main():
    for i in range(10**9): warnings.warn('x%d' % i)
''', False),
    "env_evil": ('''
def main():
    return [env.get(None), env.get('x' * 10**6), 'a' in env, str(env)[:5], config.get(5)]
''', True),
    "globals_evil": ('''
def main():
    for n in ('db', 'request', 'render', 'env', 'email', 'asyncdb', 'config', 'json'):
        globals()[n] = None if n in globals() else 5
    return 1
''', True),
    "json_evil": ('''
def main():
    json.dumps = json.loads = lambda *a, **k: 1 / 0
    datetime.isoformat = 5
    return {'a': datetime.now()}
''', True),
    "time_evil": ('''
import time
def main():
    time.time = time.sleep = time.monotonic = lambda *a: 1e308
    while True: time.sleep(5)
''', True),
}
