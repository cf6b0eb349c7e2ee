# popitem() and move_to_end() ask their flag for its truth before they look at the dictionary.
from collections import OrderedDict


class Flag:
    def __init__(self, meddle):
        self.meddle = meddle

    def __bool__(self):
        self.meddle(entries)
        return True


MEDDLERS = {
    "clear": lambda entries: entries.clear(),
    "grow": lambda entries: entries.update({i: i for i in range(100)}),
    "pop": lambda entries: entries.popitem(),
    "move": lambda entries: entries.move_to_end(1),
}
for name, meddle in MEDDLERS.items():
    for action in ("popitem", "move_to_end"):
        entries = OrderedDict([(1, "a"), (2, "b"), (3, "c")])
        try:
            if action == "popitem":
                print(name, action, entries.popitem(Flag(meddle)), list(entries)[:4])
            else:
                print(name, action, entries.move_to_end(1, Flag(meddle)), list(entries)[:4])
        except KeyError as error:
            print(name, action, error)
