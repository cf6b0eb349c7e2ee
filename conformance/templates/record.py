# Records what Jinja2 makes of the templates in cases/*.py: writes <area>.json beside this file.
#
#   /usr/bin/python3 record.py [AREA]…       needs Debian's python3-jinja2; running the cases doesn't
#
# A case is a template, or (template, context) or (template, context, {name: stored template}). The
# context is the text of a Python expression that both sides evaluate, with PRELUDE's names at hand.
# Recorded: {"template", "context", "templates", and "output" or "error" ("Type: message") with "line"}.
import importlib.util
import json
import os
import sys
import traceback

import jinja2
from jinja2.sandbox import SandboxedEnvironment

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from prelude import PRELUDE  # noqa: E402


def areas():
    return sorted(f[:-3] for f in os.listdir(os.path.join(HERE, "cases")) if f.endswith(".py"))


def cases_of(area):
    spec = importlib.util.spec_from_file_location(area, os.path.join(HERE, "cases", area + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for case in module.CASES:
        case = (case,) if isinstance(case, str) else case
        yield case[0], case[1] if len(case) > 1 else "{}", case[2] if len(case) > 2 else {}


def error_line(error, names):
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.lineno
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename in names]
    return lines[-1] if lines else 0


def record(template, context, templates, scope):
    env = SandboxedEnvironment(loader=jinja2.FunctionLoader(lambda n: (templates[n], n, None) if n in templates else None),
                               autoescape=True, extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
    row = {"template": template, "context": context, "templates": templates}
    try:
        row["output"] = env.from_string(template).render(eval(context, scope))
    except Exception as e:
        row["error"] = f"{type(e).__name__}: {e}"
        row["line"] = error_line(e, {"<template>", "<unknown>", *templates})
    return row


def main():
    for area in sys.argv[1:] or areas():
        scope = {"__name__": "__main__"}
        exec(PRELUDE, scope)
        rows = [record(*case, scope) for case in cases_of(area)]
        with open(os.path.join(HERE, area + ".json"), "w", encoding="utf-8") as f:
            f.write("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n")
        print(f"{area}: {len(rows)} cases, {sum('error' in r for r in rows)} of them errors")


if __name__ == "__main__":
    main()
