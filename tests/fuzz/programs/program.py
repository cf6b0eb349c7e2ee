# A whole program from a seed: a row of pieces, each compiled alone first so that one that does not
# parse is left out. `whole(seed, areas)` is the text; `AREAS` names the groups of pieces.
import warnings

from asyncs import Asyncs
from calls import Calls
from classes import Classes
from corners import Corners
from flow import Flow
from groups import Groups
from library import Library
from modules import Modules
from reflect import Reflect
from statements import Statements
from values import Values

AREAS = {"values": Values, "statements": Statements, "flow": Flow, "calls": Calls,
         "classes": Classes, "asyncs": Asyncs, "modules": Modules,
         "library": Library, "corners": Corners, "groups": Groups,
         "reflect": Reflect}
TRIES = 20


class Program(*[a for a in AREAS.values() if a not in (Flow, Asyncs)]):  # which are bases of Groups
    def pieces(self, areas):
        found = []
        for area in areas or AREAS:
            found += sorted(k for k in vars(AREAS[area]) if k.startswith("piece_"))
        return found

    def add(self, name):
        """One piece, in a function or at the top; False when it does not compile."""
        lines, scopes = self.lines, [dict(s) for s in self.scopes]
        self.lines = []
        self.in_module_piece = name in vars(Modules)
        if self.p(0.3):
            function = self.fresh("section")
            with self.block(f"def {function}():"), self.scope():
                getattr(self, name)()
            self.w(f"t({function})")
        else:
            getattr(self, name)()
        text = "\n".join(self.lines)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(text, "piece", "exec")
        except SyntaxError:
            self.lines, self.scopes, self.depth = lines, scopes, 0
            return False
        self.lines = lines + [f"print({name[6:]!r})"] + self.lines
        return True


def whole(seed, areas=()):
    program = Program(seed)
    names = program.pieces(areas)
    wanted = program.n(3, 8)
    for _ in range(TRIES):
        wanted -= program.add(program.pick(names))
        if wanted == 0:
            break
    return program.text()
