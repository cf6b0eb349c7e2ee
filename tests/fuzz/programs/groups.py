# Pieces about exception groups: made, divided, derived and printed; except* in every nesting, in
# generators and coroutines; failures of task groups.
from asyncs import Asyncs
from flow import Flow

LEAVES = ["ValueError", "KeyError", "TypeError", "OSError", "IndexError", "ZeroDivisionError"]
CAUGHT = ["ValueError", "KeyError", "TypeError", "(ValueError, OSError)", "LookupError", "Exception",
          "(KeyError, IndexError)", "ArithmeticError", "BaseException", "()", "KeyboardInterrupt"]
FORBIDDEN = ["ExceptionGroup", "(ValueError, BaseExceptionGroup)", "3", "int", "undefined", "Own"]
HELPERS = '''\
def tree(e, depth=0):
    """All of an exception, with what it holds and what led to it."""
    if e is None or depth > 7:
        return "-"
    text = type(e).__name__ + ("" if e.__traceback__ is None else "^")
    if isinstance(e, BaseExceptionGroup):
        text += repr(e.message) + "[" + ", ".join([tree(x, depth + 1) for x in e.exceptions]) + "]"
    else:
        text += describe(e.args)
    if e.__cause__ is not None:
        text += " from (" + tree(e.__cause__, depth + 1) + ")"
    if e.__context__ is not None and e.__context__ is not e.__cause__:
        text += " while (" + tree(e.__context__, depth + 1) + ")"
    return text + ("!" if e.__suppress_context__ else "") + describe(getattr(e, "__notes__", None))
def tt(f):
    try:
        show(f())
    except BaseException as e:
        print("came", tree(e))
def handled():
    import sys
    return tree(sys.exc_info()[1])
def plain(lines):
    import re
    text = re.sub(r'File "[^"]*", line \\d+', "File", "".join(lines))
    return re.sub(r"(?m)^ *(\\| *)?[~^]+ *\\n", "", text)
class Own(ExceptionGroup):
    def derive(self, errors):
        show("derive", len(errors))
        return Own("derived " + self.message, errors)
class Lazy(ExceptionGroup): pass
class Both(ExceptionGroup, ValueError): pass
'''


class Groups(Flow, Asyncs):
    def group_helpers(self):
        self.flow_helpers()
        if not getattr(self, "groups_helped", False):
            self.groups_helped = True
            self.header.append(HELPERS)

    def leaf_error(self):
        return f"{self.pick(LEAVES)}({self.n(0, 9)})" if self.p(0.95) else "KeyboardInterrupt()"

    def group(self, depth=2):
        parts = [self.group(depth - 1) if depth and self.p(0.35) else self.leaf_error()
                 for _ in range(self.n(1, 4))]
        name = self.one("ExceptionGroup", "ExceptionGroup", "BaseExceptionGroup", "Own", "Lazy", "Both")
        return f"{name}({self.one('g', 'h', '')!r}, {self.one('[{}]', '({},)').format(', '.join(parts))})"

    def raising(self):
        what = self.group() if self.p(0.75) else self.leaf_error()
        return f"raise {what}{self.one('', '', '', ' from None', ' from ' + self.leaf_error())}"

    def star(self, depth, mode):
        """One try with except* clauses; mode: function, generator or coroutine."""
        with self.block("try:"):
            self.star_body(depth - 1, mode)
        for _ in range(self.n(1, 3)):
            kind = self.pick(FORBIDDEN) if self.p(0.06) else self.pick(CAUGHT)
            name = self.one("", "", "x", "y")
            with self.block(f"except*{self.one(' ', '')}{kind}{' as ' + name if name else ''}:"):
                self.w(f"show('clause', {self.n(0, 99)}, {'tree(' + name + ')' if name else 'handled()'})")
                if name and self.p(0.3):
                    self.w(self.one(f"raise {name}", f"raise {self.leaf_error()} from {name}",
                                    f"raise {name}.exceptions[0]", f"del {name}", f"{name}.add_note('n')\nraise",
                                    f"raise ExceptionGroup('w', [{name}, {self.leaf_error()}])"))
                elif self.p(0.5):
                    self.star_body(depth - 1, mode, clause=True)
        if self.p(0.3):
            with self.block("else:"):
                self.star_body(depth - 1, mode)
        if self.p(0.3):
            with self.block("finally:"):
                self.w(f"show('finally', {self.n(0, 99)}, handled())")
                if self.p(0.2):
                    self.star_body(depth - 1, mode)

    def star_body(self, depth, mode, clause=False):
        for _ in range(self.n(1, 2)):
            r = self.n(0, 9)
            if depth > 0 and r <= 3:
                self.star(depth, mode)
            elif depth > 0 and r == 4:
                with self.block("try:"):
                    self.star_body(depth - 1, mode, clause)
                with self.block(f"except {self.one('Exception', 'ExceptionGroup', 'ValueError')} as z:"):
                    self.w("show('except', tree(z))")
                    if self.p(0.3):
                        self.w("raise")
            elif depth > 0 and r == 5:
                with self.block(f"for i in range({self.n(1, 3)}):"):
                    self.w("show('i', i)")
                    self.star_body(depth - 1, mode)
                    if not clause or self.p(0.5):
                        self.w(f"if step(1): {self.one('break', 'continue')}")
            elif r == 6 and mode == "generator":
                self.w(f"show('sent', (yield {self.n(0, 9)}), handled())")
            elif r == 6 and mode == "coroutine":
                self.w("await asyncio.sleep(0)\nshow(handled())")
            elif r == 7 and not clause:
                self.w(self.one("return 5", "show('on')", "1 // step(1)"))
            elif r == 8 and clause:
                self.w(self.one("raise", "raise", "show(handled())"))
            else:
                self.w(self.raising())

    def piece_star_flow(self):
        self.group_helpers()
        f = self.fresh("f")
        with self.block(f"def {f}():"):
            self.star(self.n(1, 3), "function")
            self.w("return 'end'")
        for _ in range(self.n(1, 2)):
            self.w(f"tt({f})")
        self.w("show(handled())")

    def piece_star_generator(self):
        self.group_helpers()
        f, g = self.fresh("f"), self.fresh("g")
        with self.block(f"def {f}():"):
            self.w("yield 'first'")
            self.star(self.n(1, 2), "generator")
            self.w("yield 'last'")
        self.w(f"{g} = {f}()")
        for _ in range(self.n(2, 5)):
            step = self.one("next({g})", "next({g})", "{g}.send(1)", "{g}.throw({x})", "{g}.throw({x})")
            self.w("tt(lambda: " + step.format(g=g, x=self.group()) + ")\nshow(handled())")
        self.w(f"closed({g})")

    def piece_star_coroutine(self):
        self.group_helpers()
        self.async_helpers()
        f = self.fresh("f")
        with self.block(f"async def {f}():"):
            self.star(self.n(1, 2), "coroutine")
            self.w("return 'end'")
        self.w(f"tt(lambda: asyncio.run({f}()))")

    def piece_groups_divided(self):
        self.group_helpers()
        g = self.fresh("g")
        with self.block("try:"):
            self.w(self.raising() if self.p(0.3) else f"raise {self.group(3)}")
        self.w(f"except BaseException as e:\n    {g} = e")
        if self.p(0.4):
            self.w(f"{g}.add_note('noted')")
        self.w(f"show({g})\nprint(tree({g}), repr({g}), repr(str({g})))")
        matchers = CAUGHT + FORBIDDEN + ["ExceptionGroup", "Own", "lambda e: isinstance(e, OSError)",
                                         "lambda e: isinstance(e, Own)", "lambda e: e.args[0]",
                                         "lambda e: 1 // 0", "[ValueError]", "None"]
        for _ in range(self.n(1, 4)):
            self.w(f"tt(lambda: [tree(x) for x in {g}.split({self.pick(matchers)})])"
                   if self.p(0.6) else f"tt(lambda: tree({g}.subgroup({self.pick(matchers)})))")
        self.w(self.one(f"tt(lambda: tree({g}.derive([{self.leaf_error()}])))",
                        f"tt(lambda: tree(copy.copy({g})))", f"tt(lambda: {g}.exceptions[{self.n(0, 3)}].args)",
                        f"tt(lambda: ExceptionGroup({self.one('1', repr('m'))}, {self.one('[]', '[1]', '5', '{}', '[int]', f'[{g}]')}))"))
        self.header.append("import copy\n")

    def piece_groups_printed(self):
        self.group_helpers()
        self.header.append("import traceback\n")
        f = self.fresh("f")
        with self.block(f"def {f}():"):
            with self.block("try:"):
                self.star(self.n(1, 2), "function")
                self.w(self.raising())
            self.w("except BaseException as e:")
            self.w(f"    te = traceback.TracebackException.from_exception(e{self.one('', ', compact=True', f', max_group_width={self.n(0, 3)}', f', max_group_depth={self.n(0, 3)}')})")
            self.w(f"    print(plain(te.format({self.one('', '', 'chain=False')})))")
            self.w("    print(plain(traceback.format_exception(e)))\n    print(traceback.format_exception_only(e))")
        self.w(f"tt({f})")

    def piece_task_group(self):
        self.group_helpers()
        self.async_helpers()
        m = self.fresh("main")
        with self.block(f"async def {m}():"):
            with self.block("async def child(i, steps, end):"):
                with self.block("try:"):
                    self.w("for _ in range(steps): await asyncio.sleep(0)\nif end: raise end")
                self.w(f"except asyncio.CancelledError:\n    show('cancelled', i)\n    {self.one('raise', 'raise', 'raise OSError(i)', 'return 1')}")
                self.w("show('done', i)\nreturn i")
            with self.block("try:"):
                with self.block("async with asyncio.TaskGroup() as group:"):
                    for i in range(self.n(1, 4)):
                        self.w(f"group.create_task(child({i}, {self.n(0, 5)}, {self.one('None', 'None', self.leaf_error(), self.group(1)).replace('KeyboardInterrupt()', 'None')}))")
                    self.w(self.one("pass", "await asyncio.sleep(0)", self.raising(),
                                    "await child('body', 3, None)", "show(group)"))
                self.w("show('left')")
            self.w(f"except* {self.pick(CAUGHT)} as e:\n    print(tree(e))")
            self.w("show(asyncio.current_task().cancelling())\nawait asyncio.sleep(0)\nreturn 'end'")
        self.w(f"tt(lambda: asyncio.run({m}()))")
