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
        home = getattr(value, "__module__", None)
        own = not isinstance(home, str) or home == name or listed is None and home.lstrip("_").split(".")[0] == name.split(".")[0]
        if listed is not None and key not in listed and not own:
            continue
        names[key] = value
    return names


def describe(value):
    if not isinstance(value, type):
        return 1
    found = {}
    for key in dir(value):
        if key.startswith("_") and not (key.startswith("__") and key.endswith("__")):
            continue
        found[key] = 1
    return found


def survey(name, module):
    print(json.dumps([name, {k: describe(v) for k, v in public(module, name).items()}]))
