# Makes a program that differs small: takes statements out, puts bodies in the place of compound
# statements, and parts of expressions in the place of the whole, as long as it still differs in the
# same way. Works on the syntax tree; bounded by a number of tries.
import ast
import re

from core import PRELUDE

TRIES = 500
BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
FAILURE = re.compile(rb"(SyntaxError|NameError|UnboundLocalError|IndentationError)[^\n]*")


class Tries:
    def __init__(self, text, compare):
        self.compare = compare
        self.left = TRIES
        self.errors = self.kinds(compare(text))

    @staticmethod
    def kinds(found):
        return {m.group(0)
            for m in FAILURE.finditer(found[0])} if found and found != "skip" else set()

    def still(self, text):
        """Does the text differ, without a failure that the original did not have?"""
        if self.left <= 0:
            return False
        self.left -= 1
        try:
            compile(text, "shrink", "exec")
        except (SyntaxError, ValueError, RecursionError):
            return False
        found = self.compare(text)
        return found is not None and found != "skip" and self.kinds(found) <= self.errors


def blocks_of(tree):
    for node in ast.walk(tree):
        for field in BLOCKS:
            block = getattr(node, field, None)
            if isinstance(block, list) and block:
                yield node, field, block


def text_of(tree):
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def drop_statements(tree, tries):
    """Leaves out runs of statements, long ones first; True when something went."""
    changed = False
    for node, field, block in list(blocks_of(tree)):
        size = len(block)
        while size >= 1:
            at = 0
            while at < len(block):
                taken = block[at:at + size]
                if any(".close" in text_of(ast.Module([s], [])) for s in taken):
                    at += 1  # a generator that is dropped half-way differs on purpose
                    continue
                filler = [] if field != "body" or len(block) > len(taken) or isinstance(node,
                    ast.Module) else [ast.Pass()]
                if filler and isinstance(taken[0], ast.Pass):
                    break
                block[at:at + size] = filler
                if (block or field != "body" or isinstance(node,
                    ast.Module)) and tries.still(text_of(tree)):
                    changed = True
                    at += len(filler)
                else:
                    block[at:at + len(filler)] = taken
                    at += size
            size //= 2
    return changed


def unwrap(tree, tries):
    """Puts the body of a compound statement in its place."""
    changed = False
    for _, _, block in list(blocks_of(tree)):
        at = 0
        while at < len(block):
            old = block[at]
            for field in BLOCKS[:3]:
                inner = getattr(old, field, None)
                if isinstance(inner, list) and inner and isinstance(inner[0], ast.stmt):
                    block[at:at + 1] = inner
                    if tries.still(text_of(tree)):
                        changed = True
                        break
                    block[at:at + len(inner)] = [old]
            at += 1
    return changed


def smaller(node):
    """Texts to try in the place of an expression."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield child
        elif isinstance(child, (ast.keyword, ast.FormattedValue)):
            yield child.value
    if not isinstance(node, ast.Constant):
        for value in (None, 0, "", ()):
            yield ast.Constant(value) if value != () else ast.Tuple([], ast.Load())


def simplify(tree, tries):
    changed = False
    for node in list(ast.walk(tree)):
        for field, old in ast.iter_fields(node):
            if isinstance(old, ast.expr) and not isinstance(old, (ast.Name, ast.Constant)):
                for new in smaller(old):
                    setattr(node, field, new)
                    if tries.still(text_of(tree)):
                        changed = True
                        break
                    setattr(node, field, old)
            elif isinstance(old, list) and old and isinstance(old[0], (ast.expr, ast.keyword)) or \
                    isinstance(node, ast.Dict) and isinstance(old, list):
                for at in reversed(range(len(old))):
                    if at >= len(old):
                        continue
                    whole_item = old[at]
                    if isinstance(node, (ast.Dict, ast.Compare)):
                        other = node.values if isinstance(node,
                            ast.Dict) and field == "keys" else node.ops if field == "comparators" else None
                        if other is not None:
                            removed = other[at]
                            del old[at], other[at]
                            if old and tries.still(text_of(tree)) or not old and isinstance(node,
                                ast.Dict) and tries.still(text_of(tree)):
                                changed = True
                                continue
                            old.insert(at, whole_item)
                            other.insert(at, removed)
                    elif not isinstance(node, (ast.JoinedStr,)):
                        del old[at]
                        try:
                            fits = tries.still(text_of(tree))
                        except (IndexError, ValueError):
                            fits = False
                        if fits:
                            changed = True
                            continue
                        old.insert(at, whole_item)
                    if isinstance(whole_item, ast.expr) and not isinstance(whole_item, (ast.Name,
                        ast.Constant)):
                        for new in smaller(whole_item):
                            old[at] = new
                            try:
                                fits = tries.still(text_of(tree))
                            except (IndexError, ValueError):
                                fits = False
                            if fits:
                                changed = True
                                break
                            old[at] = whole_item
    return changed


def smallest(text, compare):
    tries = Tries(text, compare)
    try:
        tree = ast.parse(text)
        if not tries.still(text_of(tree)):
            return text
    except (SyntaxError, ValueError, RecursionError):
        return text
    while drop_statements(tree, tries) | unwrap(tree, tries) | simplify(tree, tries):
        if tries.left <= 0:
            break
    return text_of(tree)


def without_unused_prelude(text):
    """For reading: the program without the helpers every program opens with."""
    known = {text_of(ast.Module([node], [])) for node in ast.parse(PRELUDE).body}
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError):
        return text
    return "".join(text_of(ast.Module([node], [])) for node in body
                   if text_of(ast.Module([node], [])) not in known)
