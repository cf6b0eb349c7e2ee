# Pieces about control flow: every combination of try, finally, loops, return and yield; exception
# chaining; context managers; generators driven step by step.
from core import EXCEPTIONS
from expressions import Expressions

DRIVES = ["next({g})", "next({g})", "next({g})", "{g}.send({v})", "{g}.send(None)",
    "{g}.throw({x}({v}))", "{g}.throw({x})", "{g}.close()",
          "next({g}, 'end')", "list({g})", "{g}.throw(GeneratorExit)", "{g}.throw({x}, 'text')" ,
              "{g}.send()", "iter({g}) is {g}", "{g}.gi_running"]

INIT = "def __init__(self, a, b=2):\n        super().__init__(a)\n        self.b = b"
FAILING = ['[][1]', '{}["k"]', '1 / 0', 'int("x")', 'None.x', 'undefined', '"a" + 1', 'len(1)',
    '(1).foo()', 'a, b = 1,', 'a, b = 1, 2, 3', 'next(iter([]))', '{[]: 1}',
    'raise StopIteration(4)', '"".index("q")', '[].remove(1)', 'assert 0, (1, 2)', 'assert []',
    '10 ** 400 * 1.0', 'float(10 ** 400)', '2.0 ** 5000', 'b"\\xff".decode()', '"\\ud800".encode()',
    'int("1" * 5000)', 'str(10 ** 5000)', 'f"{1:q}"', 'range(1, 2, 0)', '[1].pop(5)',
    '{}.popitem()', 'set().pop()', 'object() < 1', 'print(1, foo=2)', 'sorted([1, "a"])', 'max([])',
    'sum(["a"])', '"%d" % "x"', 'chr(-1)', 'bytes([256])', '(1, 2)[0] = 3', 'del (1, 2)[0]',
    'int.x = 1', 'iter(5)', '[*5]', '{**5}', 'print(*5)', 'print(**5)', 'print(**{1: 2})',
    'd = {}; d[{}] = 1', 'for i in 5: pass', 'with 5: pass', '5()', '5[0]', '"abc"["a"]',
    '[1]["a"]', '(1,)[1.5]', 'not_callable = 3; not_callable()', 'isinstance(1, 1)',
    'issubclass(1, int)', 'super().x', 'type("x", (1,), {})', 'class X(1): pass',
    'class X(int, str): pass', 'class X(bool): pass', 'raise', 'x: int; x', 'pow(2, -1, 4)',
    'pow(2.0, 1, 3)', 'divmod(1, 0)', '1 % 0', '1.0 // 0', '0 ** -1', '0.0 ** -1', '1j // 1',
    '1j < 2', '1 << -1', '1 << 10 ** 30', '[1] * 10 ** 30', '"a" * 2 ** 70', 'round("a")',
    'hash([])', 'hash({})', 'ord("ab")', 'ord(1)', 'abs("a")', '-"a"', '~1.5', '"a" in 5',
    '1 in "a"', 'zip(1)', 'list(zip([1], [], strict=True))', 'enumerate(5)', 'reversed({1})',
    'slice(1)[0]', 'bytes("a")', 'bytes(-1)', 'bytearray(10 ** 30)', 'complex("x")',
    'complex("1", 2)', 'int([])', 'float(None)', 'dict([1])', 'dict([(1, 2, 3)])', 'dict(1)',
    'set(1)', 'frozenset([[]])', 'memoryview("a")', '"".join([1])', '",".join(5)', '"a".split("")',
    '"a".replace("a")', '"a".center()', '"a".center("b")', '"abc".startswith(1)',
    '"é".encode("ascii")', '"a".encode("nope")']


class Flow(Expressions):
    def nest(self, depth, loop, mode):
        """Statements that jump, inside tries and loops. mode: function or generator."""
        for _ in range(self.n(1, 2)):
            r = self.n(0, 13)
            if depth <= 0 or r <= 3:
                self.jump(loop, mode)
                continue
            if r <= 8:
                final = self.p(0.55)
                with self.block("try:"):
                    self.nest(depth - 1, loop, mode)
                handlers = self.n(0 if final else 1, 2)
                for i in range(handlers):
                    kind = self.one("ValueError", "KeyError", "(KeyError, TypeError)", "Exception",
                        "BaseException", "GeneratorExit")
                    with self.block(f"except {kind} as e:" if self.p(0.7) else f"except {kind}:"
                        if i < handlers - 1 or self.p(0.7) else "except:"):
                        self.w(f"show('except', {self.n(0, 99)})")
                        self.nest(depth - 1, loop, mode)
                if handlers and self.p(0.4):
                    with self.block("else:"):
                        self.nest(depth - 1, loop, mode)
                if final:
                    with self.block("finally:"):
                        self.w(f"show('finally', {self.n(0, 99)})")
                        if self.p(0.5):
                            self.nest(depth - 1, loop, mode)
            elif r <= 11:
                x = self.fresh("i")
                if self.p(0.6):
                    header = f"for {x} in range({self.n(1, 3)}):"
                else:
                    self.w(f"{x} = {self.n(1, 3)}")
                    header = f"while ({x} := {x} - 1) >= 0:"
                with self.block(header):
                    self.w(f"show('loop', {x})")
                    self.nest(depth - 1, True, mode)
                if self.p(0.4):
                    with self.block("else:"):
                        self.w(f"show('else', {self.n(0, 99)})")
                        if self.p(0.5):
                            self.nest(depth - 1, loop, mode)
            elif r == 12:
                with self.block(
                    f"with M({self.n(0, 99)}, {self.one('None', 'True', 'False', repr('raise'), repr('raise'), '[1]')}):"):
                    self.nest(depth - 1, loop, mode)
            else:
                with self.block(f"if step({self.n(0, 3)}):"):
                    self.nest(depth - 1, loop, mode)

    def jump(self, loop, mode):
        choices = [f"show('at', {self.n(0, 99)})", f"return {self.n(0, 99)}",
            f"raise {self.one('ValueError', 'KeyError', 'TypeError')}({self.n(0, 99)})",
                   f"if step({self.n(0, 2)}): return {self.n(0, 99)}",
                       f"if step({self.n(0, 2)}): raise ValueError({self.n(0, 99)})",
                       "1 // step(1)"]
        if loop:
            choices += ["break", "continue", f"if step({self.n(0, 2)}): break",
                f"if step({self.n(0, 2)}): continue"] * 2
        if mode == "generator":
            choices += [f"yield {self.n(0, 99)}", f"show('got', (yield {self.n(0, 99)}))",
                "yield from sub()", f"yield from [{self.n(0, 9)}, {self.n(0, 9)}]",
                        "show('sub', (yield from sub()))"] * 2
        if self.p(0.08):
            choices = ["raise", f"raise RuntimeError({self.n(0, 99)}) from None",
                "raise KeyError(1) from ValueError(2)", "return", "pass"]
        self.w(self.pick(choices))

    def flow_helpers(self):
        if getattr(self, "flow_helped", False):
            return
        self.flow_helped = True
        self.header.append('''\
steps = [0]
def step(n):
    steps[0] = (steps[0] * 5 + 3) % 17
    return steps[0] % (n + 1)
class M:
    def __init__(self, name, quiet): self.name, self.quiet = name, quiet
    def __enter__(self):
        show('enter', self.name)
        return self
    def __exit__(self, kind, e, tb):
        show('exit', self.name, kind and kind.__name__)
        if self.quiet == 'raise': raise KeyError(self.name)
        return self.quiet
def sub():
    try:
        got = yield 's1'
        show('sub got', got)
        yield 's2'
        return 'sub end'
    except ValueError as e:
        show('sub caught', e)
        yield 's3'
    finally:
        show('sub finally')
# A generator that swallows GeneratorExit goes on until it ends: nothing may be left to happen when it
# is dropped, which is when CPython would run it.
def closed(g):
    for _ in range(30):
        try:
            return g.close()
        except BaseException as e:
            caught(e)
''')

    def piece_try_flow(self):
        self.flow_helpers()
        f = self.fresh("f")
        with self.block(f"def {f}():"):
            self.nest(self.n(2, 4), False, "function")
            self.w("return 'end'")
        for _ in range(self.n(1, 3)):
            self.w(f"t({f})")

    def piece_generator_flow(self):
        self.flow_helpers()
        f, g = self.fresh("f"), self.fresh("g")
        with self.block(f"def {f}():"):
            self.nest(self.n(2, 3), False, "generator")
            self.w("yield 'last'")
            if self.p(0.5):
                self.w("return 'returned'")
        self.w(f"{g} = {f}()")
        for _ in range(self.n(3, 8)):
            step = self.pick(DRIVES).format(g=g, v=self.n(0, 9), x=self.one("ValueError",
                "KeyError", "GeneratorExit", "StopIteration", "TypeError"))
            with self.block("try:"):
                self.w(f"show({step})")
            self.w(
                "except StopIteration as e:\n    show('stopped', e.value, e.args)\nexcept BaseException as e:\n    caught(e)")
        self.w(f"closed({g})")

    def piece_delegation(self):
        """yield from through several kinds of iterables."""
        self.flow_helpers()
        a, b = self.fresh("a"), self.fresh("b")
        self.w(f"""class It{a}:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > {self.n(1, 4)}: raise StopIteration({self.one('self.n', '', repr('done'), '(1, 2)')})
        return self.n
    {self.one("def send(self, v): return ('sent', v)", "def throw(self, *a): return ('thrown', len(a))", "def close(self): show('closed')", "pass", "send = None")}
def {a}():
    try:
        r = yield from {self.one('sub()', f'It{a}()', '[1, 2]', repr('xy'), 'range(2)', '(q for q in (1, 2))', f'{b}()', '7', 'iter([])')}
        show('result', r)
        {self.one('yield r', 'return r', 'yield from [r]', 'raise StopIteration(r)')}
    {self.one('except ValueError as e: yield str(e)', "finally: show('outer finally')", 'except GeneratorExit: raise', "except GeneratorExit: show('exit')", "except GeneratorExit: yield 'ignored'", 'except RuntimeError as e: caught(e)')}
def {b}():
    yield {self.n(0, 9)}
    {self.one("return 'b'", 'yield (yield)', "raise ValueError('b')", 'yield from sub()')}
g = {a}()""")
        for _ in range(self.n(3, 7)):
            step = self.pick(DRIVES).format(g="g", v=self.n(0, 9), x=self.one("ValueError",
                "KeyError", "GeneratorExit"))
            with self.block("try:"):
                self.w(f"show({step})")
            self.w(
                "except StopIteration as e:\n    show('stopped', e.value)\nexcept BaseException as e:\n    caught(e)")
        self.w("closed(g)")

    def piece_chaining(self):
        x = self.fresh("E")
        base = self.pick(EXCEPTIONS)
        self.w(f"""class {x}({base}):
    {self.one('pass', "def __str__(self): return 'custom ' + str(len(self.args))", INIT, "def __repr__(self): return 'repr!'", "code = 5")}
def low(): raise {self.one(x + '(1)', self.pick(EXCEPTIONS) + '(1, 2)', 'KeyError("k")', x)}
def mid():
    try:
        low()
    except {self.one('Exception', base, x, 'LookupError')} as e:
        {self.one('raise RuntimeError("mid") from e', 'raise RuntimeError("mid")', 'raise RuntimeError("mid") from None', 'raise', 'raise e', '1 / 0', 'raise e from e', 'raise TypeError from KeyError', 'raise 7', 'raise RuntimeError from 7', 'del e; raise', 'e = None', 'raise e.with_traceback(None)', 'e.add_note("n"); raise', 'raise type(e)(*e.args)')}
def high():
    try:
        mid()
    except Exception as e:
        {self.one('raise OSError(2, "x") from e', 'show(e.__cause__ is None, e.__context__ is None, e.__suppress_context__)', 'raise ValueError("v")', 'e.__context__ = None; raise', 'e.__cause__ = ValueError("set"); raise', 'raise')}
    finally:
        {self.one('show("f")', 'pass', 'raise KeyError("final")', 'return "swallowed"')}
t(high)
t(mid)
try:
    high()
except BaseException as e:
    show(e.args, str(e), [type(q).__name__ for q in (e, e.__cause__, e.__context__)], isinstance(e, {base}), e == e, getattr(e, '__notes__', None))""")

    def piece_exception_values(self):
        name = self.pick(EXCEPTIONS)
        arguments = ", ".join(self.e("any", 0) for _ in range(self.n(0, 3)))
        self.w(f"""try:
    raise {name}({arguments})
except BaseException as e:
    show(type(e).__name__, str(e), e.args, e.__cause__)
    print(repr(e))
t(lambda: raise_({name}({arguments})))
def raise_(e): raise e
t(raise_, {self.one(name, name + '(1)', '1', 'None', 'int', "'text'", 'KeyError(1, 2)', 'StopIteration(3)', 'OSError(1, "a", "b")', 'OSError("a")', 'UnicodeEncodeError("ascii", "é", 0, 1, "why")', 'ImportError("m", name="n")', 'AttributeError("a", name="b", obj=1)', 'SyntaxError("bad")', 'SystemError(1)', 'UnicodeDecodeError("a")')})""")
        self.w(f"""try:
    {self.pick(FAILING)}
except Exception as e:
    caught(e)
    show(type(e).__name__, e.args, getattr(e, 'name', 0), getattr(e, 'value', 0))""")

    def piece_managers(self):
        self.flow_helpers()
        x = self.fresh("cm")
        form = self.n(0, 5)
        if form == 0:
            self.w(f"""class {x}:
    def __enter__(self): {self.one("return 1", "raise ValueError('enter')", "return self", "show('in')")}
    {self.one("def __exit__(self, *a): show(len(a)); return " + self.one('True', 'False', 'None', '0', '[0]'), "pass", "def __exit__(self): pass", "def __exit__(self, *a): raise KeyError('exit')", "def __exit__(self, *a): 1 / 0")}
def f{x}():
    for i in range(3):
        with {x}() as v, M(i, {self.one('None', 'True')}) as w:
            {self.one('break', 'continue', 'return i', 'raise ValueError(i)', 'pass', 'show(i)')}
        show('after', i)
    else:
        return 'else'
    return 'broke'
t(f{x})""")
        elif form == 1:
            self.w(
                f"""from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext, redirect_stdout
@contextmanager
def {x}(a, *, b=2):
    show('enter', a, b)
    try:
        {self.one('yield a', 'yield', 'return', 'raise ValueError(a)', 'yield a')}
    {self.one('finally:', 'except ValueError as e:', 'except KeyError:')}
        show('leaving')
        {self.one('pass', 'raise', 'raise TypeError("new")', 'return')}
    show('end')
t(lambda: use_{x}())
def use_{x}():
    with {x}({self.n(0, 9)}{self.one('', ', b=3')}) as v:
        show('body', v)
        {self.one('raise ValueError("body")', 'raise KeyError("body")', 'pass', 'return 5', 'raise StopIteration("x")')}
    return 'done'
t(use_{x})
@{x}(1)
def deco_{x}(q): return q * 2
t(deco_{x}, 4)""")
        elif form == 2:
            self.w(f"""from contextlib import ExitStack, suppress
def {x}():
    with ExitStack() as stack:
        for i in range({self.n(1, 3)}):
            stack.enter_context(M(i, {self.one('None', 'True', repr('raise'))}))
        stack.callback(show, 'callback', 1, {self.one('2', '*[3]')})
        stack.push({self.one('lambda *a: show(a[0])', 'lambda *a: True', 'M(9, None)')})
        {self.one('raise ValueError("in")', 'return 1', 'stack.pop_all()', 'stack.close()', '1 / 0')}
    return 2
t({x})
with suppress(ValueError, {self.one('KeyError', 'ZeroDivisionError')}):
    show('before')
    raise ValueError(3)
show('after')""")
        elif form == 3:
            self.w(f"""def {x}():
    with (M('a', {self.one('None', 'True')}) as a, M('b', {self.one('None', repr('raise'))}) as b):
        show(a.name, b.name)
        {self.one('raise TypeError(1)', 'return 1', 'pass')}
    return 2
t({x})""")
        elif form == 4:
            self.w(f"""with M('tuple', None) as {x}:
    pass
target = {{}}
with M('k', None) as target['k'], M(1, None) as target[1]:
    show(sorted(map(str, target)))
t(lambda: [m.name for m in target.values()])""")
        else:
            self.w(f"""def {x}():
    try:
        with M(1, True):
            try:
                raise ValueError(1)
            finally:
                {self.one('raise KeyError(2)', 'show(3)', 'return 4')}
    finally:
        {self.one('show("out")', 'return "f"', 'pass')}
    return 'end'
t({x})""")
