# Prints what the modules of tests/stdlib/modules.txt offer, as JSON on one line a module:
# [module, {name: kind or {attribute: 1}}]. Runs under CPython and under the binary alike, so it uses
# only what both have; the list of modules is put in front of it by audit.py as MODULES.
import json


def public(module, name):
    names = {}
    listed = getattr(module, "__all__", None)
    for key in dir(module):
        if key.startswith("_") and (listed is None or key not in listed):
            continue
        value = getattr(module, key)
        if type(value).__name__ == "module":
            continue
        home = None
        if isinstance(value, type) or callable(value):
            home = getattr(value, "__module__", None)
        # A module's own names are those it lists, those made in it, and its constants.
        if key not in (listed or ()) and isinstance(home, str):
            top = home.lstrip("_").split(".")[0]
            if top != name.split(".")[0] and not (listed is None and home.startswith("_")):
                continue
        names[key] = value
    return names


# How objects are stored, copied by pickle, or laid out is each implementation's own affair.
INTERNAL = {"__abstractmethods__", "__basicsize__", "__class_getitem__", "__del__", "__dictoffset__", "__doc__",
            "__firstlineno__", "__flags__", "__getnewargs__", "__getstate__", "__itemsize__", "__match_args__",
            "__module__", "__reduce__", "__reduce_ex__", "__setstate__", "__sizeof__", "__slots__",
            "__subclasses__", "__text_signature__", "__vectorcalloffset__", "__weakref__", "__weakrefoffset__",
            "__typing_subst__", "__typing_prepare_subst__", "__typing_unpacked_tuple_args__", "__unpacked__",
            "__orig_bases__", "__final__"}


def describe(value):
    if not isinstance(value, type):
        return 1
    members = getattr(value, "__members__", None)
    if members is not None and hasattr(members, "keys"):
        return {key: 1 for key in members}
    found = {}
    for key in dir(value):
        if key.startswith("_") and not (key.startswith("__") and key.endswith("__")):
            continue
        if key not in INTERNAL:
            found[key] = 1
    return found


def survey(name, module):
    print(json.dumps([name, {k: describe(v) for k, v in public(module, name).items()}]))
