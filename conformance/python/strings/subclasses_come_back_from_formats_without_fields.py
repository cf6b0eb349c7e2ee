# Subclasses come back from formats without fields.
class T(str): pass
for v in (T('q').format(), T('q').format(1), T('{{').format(), T('').format(), T('q') % (), T('q') % {}, T('%%') % (), T('') % (), T('{}').format('x'), T('{}').format(T('x')), '{}'.format(T('x')), '%s' % T('x'), T('%s') % 'x', T('q').format_map({}), T('q').join(['a']), format(T('x')), format(T('x'), ''), str(T('x')), f'{T("x")}', '%.5s' % T('x'), '%5s' % T('long enough')): print(type(v).__name__, v)
for f in (lambda: T('q') % 1, lambda: T('q') % (1,), lambda: T('}').format()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
