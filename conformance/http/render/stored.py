# Templates that the owner stores: inheritance among them, a change seen at once, never served, one project's own.
FUNCTIONS = {
    "page": "def main():\n    return render.render_template('pages/index.html', {'items': ['a', '<b>']})",
    "awaited": "def main():\n    page = await render.render_template('pages/index.html', {'items': []}, 404)\n    return page",
    "inline": "def main():\n    return render.render_html(\"{% extends 'base.html' %}{% block body %}{% include ['nope', 'part.html'] %}{% endblock %}\", {'x': 1})",
    "macros": "def main():\n    return {'html': render.render_string(\"{% from 'lib.html' import b %}{{ b('&') }}\")}",
    "twice": "def main():\n    return [render.render_template('part.html', {'x': i}).body for i in range(3)]",
    "broken": "def main():\n    return render.render_template('broken.html')",
    "other_names": "def main():\n    out = []\n    for name in ('', '/part.html', '../part.html', 'pages', '__templates__/part.html', 'a' * 600, 'x\\x00y', None):\n        try:\n            out.append(render.render_template(name).body)\n        except Exception as e:\n            out.append(type(e).__name__)\n    return out",
}
BASE = "<title>{% block title %}T{% endblock %}</title><main>{% block body %}{% endblock %}</main>"
INDEX = "{% extends 'base.html' %}{% block title %}Home{% endblock %}{% block body %}{% for i in items %}<i>{{ i }}</i>{% else %}none{% endfor %}{% endblock %}"


def put(name, text, status=201):
    return owner("PUT", "/project/{pid}/templates/" + name, raw_body=text, headers={"Content-Type": "text/html"}, status=status)


STEPS = [
    call("page", status=500, result=None, error="TemplateNotFound: pages/index.html"),
    put("base.html", BASE), put("pages/index.html", INDEX), put("part.html", "[{{ x }}]"), put("lib.html", "{% macro b(x) %}<b>{{ x }}</b>{% endmacro %}"),
    put("broken.html", "<p>\n{{ a b }}"),
    call("page", text="<title>Home</title><main><i>a</i><i>&lt;b&gt;</i></main>"), call("awaited", status=404, text="<title>Home</title><main>none</main>"),
    call("inline", text="<title>T</title><main>[1]</main>"), call("macros", result={"html": "<b>&amp;</b>"}), call("twice", result=["[0]", "[1]", "[2]"]),
    call("broken", status=500, result=None, error=contains("TemplateSyntaxError: expected token 'end of print statement', got 'b'")),
    call("other_names", result=["TemplateNotFound"] * 8),
    put("part.html", "({{ x }})", status=200), call("twice", result=["(0)", "(1)", "(2)"]),
    owner("DELETE", "/project/{pid}/templates/part.html", status=204), call("twice", status=500, result=None, error="TemplateNotFound: part.html"),
]
