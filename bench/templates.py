# Compares rendering of warm templates with python3's Jinja2: the same templates and data in both,
# interleaved; prints microseconds a render and the ratio (below 1 is faster than Jinja2).
#
#   templates.py [--binary build/copra] [--rounds 5] [NAME…]
import argparse
import json
import os
import statistics
import subprocess
import tempfile

SCENES = {
    "hello": ("<h1>Hello {{ name }}!</h1>", "{'name': 'World'}", {}, 3000),
    "table": ("<table>{% for row in rows %}<tr>{% for c in row %}<td>{{ c }}</td>{% endfor %}</tr>\n{% endfor %}</table>",
              "{'rows': [[i * j for j in range(10)] for i in range(200)]}", {}, 20),
    "objects": ("{% for u in users %}<li class=\"{{ loop.cycle('a', 'b') }}\">{{ loop.index }} {{ u.name }} {{ u.email|lower }} "
                "{{ u.score|round(1) }}{% if not loop.last %},{% endif %}</li>{% endfor %}",
                "{'users': [{'name': 'User <%d>' % i, 'email': 'U%d@EXAMPLE.COM' % i, 'score': i / 7} for i in range(300)]}", {}, 20),
    "page": ("{% extends 'base' %}{% from 'lib' import field %}{% block title %}Form{% endblock %}{% block body %}"
             "{% for f in fields %}{{ field(f, value=loop.index) }}{% endfor %}{{ super() }}{% include 'foot' %}{% endblock %}",
             "{'fields': ['name', 'mail', 'town'] * 10}",
             {"base": "<html><title>{% block title %}x{% endblock %}</title><body>{% block body %}end{% endblock %}</body></html>",
              "lib": "{% macro field(name, type='text', value='') %}<input name=\"{{ name }}\" type=\"{{ type }}\" value=\"{{ value }}\">{% endmacro %}",
              "foot": "<p>{{ fields|length }} fields</p>"}, 200),
    "text": ("{% for p in paragraphs %}<p>{{ p }}</p>{% endfor %}", "{'paragraphs': ['Some <b>text</b> & more of it. ' * 40] * 50}", {}, 100),
    "logic": ("{% set ns = namespace(n=0) %}{% for i in range(300) %}{% if i % 3 == 0 %}{% set ns.n = ns.n + i %}{% elif i is odd %}{{ i }}{% else %}"
              "{{ (i * 2) ~ '-' ~ ns.n }}{% endif %}{% endfor %}", "{}", {}, 20),
}
MAIN = '''
import time


def measure(scenes):
    out = {}
    for name, template, context, templates, count in scenes:
        render = prepare(template, templates)
        text = render(context)
        best = None
        for _ in range(3):
            start = time.perf_counter()
            for _ in range(count):
                render(context)
            spent = (time.perf_counter() - start) / count
            best = spent if best is None or spent < best else best
        out[name] = [best * 1e6, text]
    return out
'''
PEER = '''
import json
import jinja2


def prepare(template, templates):
    return jinja2.Environment(loader=jinja2.DictLoader(templates), autoescape=True).from_string(template).render


print(json.dumps(measure(SCENES)))
'''
OURS = '''
import _templates


def prepare(template, templates):
    render.render_string("")
    _templates._sources.append(templates.get)
    return lambda context: render.render_string(template, context)


def main():
    return measure(SCENES)
'''


def scenes(names):
    rows = "".join(f"    ({n!r}, {t!r}, {c}, {s!r}, {k}),\n" for n, (t, c, s, k) in SCENES.items() if not names or n in names)
    return f"SCENES = [\n{rows}]\n"


def run(command, path):
    done = subprocess.run([*command, path], capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout)
    return answer.get("result", answer)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    sides = (("jinja2", ["/usr/bin/python3"], PEER), ("copra", [options.binary, "run"], OURS))
    times = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.rounds):
            texts = {}
            for side, command, tail in sides:
                path = os.path.join(folder, "of_" + side + ".py")
                with open(path, "w", encoding="utf-8") as f:
                    f.write(scenes(options.names) + MAIN + tail)
                for name, (us, text) in run(command, path).items():
                    times.setdefault(name, {}).setdefault(side, []).append(us)
                    assert texts.setdefault(name, text) == text, f"{name}: different text"
    ratios = []
    for name, both in times.items():
        peer, ours = min(both["jinja2"]), min(both["copra"])
        ratios.append(ours / peer)
        print(f"{name:10} jinja2 {peer:9.1f} us   copra {ours:9.1f} us   ratio {ours / peer:.2f}")
    print(f"geometric mean {statistics.geometric_mean(ratios):.2f}")


if __name__ == "__main__":
    main()
