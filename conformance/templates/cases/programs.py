# Template cases: whole pages. See ../record.py.
PAGE = """<!DOCTYPE html>
<html>
<head><title>{{ title }}</title></head>
<body>
  <h1>{{ heading|default("Welcome") }}</h1>
  {% if users %}
  <ul>
  {% for user in users if user.active %}
    <li class="{{ loop.cycle('odd', 'even') }}">{{ loop.index }}. {{ user.name|title }} ({{ user.age }}){% if user.tags %} [{{ user.tags|join(', ') }}]{% endif %}</li>
  {% endfor %}
  </ul>
  {% else %}
  <p>Nobody</p>
  {% endif %}
</body>
</html>
"""
LAYOUT = """<html><head>{% block head %}<title>{% block title %}{% endblock %} - Site</title>{% endblock %}</head>
<body><nav>{% for href, text in nav %}<a href="{{ href }}"{% if href == active %} class="on"{% endif %}>{{ text }}</a>{% endfor %}</nav>
<main>{% block content required %}{% endblock %}</main>
<footer>{% block footer %}(c) {{ year }}{% endblock %}</footer></body></html>"""
FORMS = """{% macro field(name, label=none, type='text', value='') -%}
<label>{{ label or name|title }}<input name="{{ name }}" type="{{ type }}" value="{{ value }}"></label>
{%- endmacro %}
{% macro form(action, method='post') -%}
<form action="{{ action }}" method="{{ method }}">{{ caller() }}</form>
{%- endmacro %}"""
CASES = [
    (PAGE, "{'title': 'A & B', 'users': USERS}"), (PAGE, "{}"), (PAGE, "{'title': '<x>', 'heading': 'Hi', 'users': []}"),
    ("{% extends 'layout' %}{% from 'forms' import field, form %}{% block title %}Login{% endblock %}{% block content %}{% call form('/login') %}{{ field('user') }}{{ field('password', type='password') }}{% endcall %}{% endblock %}", "{'nav': [('/', 'Home'), ('/a', 'A & B')], 'active': '/a', 'year': 2024}", {"layout": LAYOUT, "forms": FORMS}),
    ("{% extends 'layout' %}{% block content %}{% include 'part' %}{% endblock %}{% block footer %}{{ super() }} us{% endblock %}", "{'year': 2024, 'items': [1, 2]}", {"layout": LAYOUT, "part": "{% for i in items %}<i>{{ i }}</i>{% endfor %}"}),
    ("{% extends 'layout' %}", "{}", {"layout": LAYOUT}), ("{% set total = namespace(n=0) %}{% for g in users|groupby('city') %}{{ g.grouper }}: {% for u in g.list|sort(attribute='name') %}{{ u.name }}{% set total.n = total.n + u.age %}{{ ', ' if not loop.last }}{% endfor %}; {% endfor %}{{ total.n }}", "{'users': USERS}"),
    ("{% macro menu(items) %}<ul>{% for i in items %}<li>{{ i.n }}{% if i.sub %}{{ menu(i.sub) }}{% endif %}</li>{% endfor %}</ul>{% endmacro %}{{ menu(tree) }}", "{'tree': TREE}"), ("{% for row in range(1, 13)|batch(4, '&nbsp;') %}<tr>{% for c in row %}<td>{{ c }}</td>{% endfor %}</tr>{% endfor %}", "{}"), ("{%- for u in users -%}\n{{ '%-6s|%3d'|format(u.name, u.age) }}\n{% endfor %}", "{'users': USERS}"), ("{{ users|selectattr('active')|sum(attribute='age') }} {{ (users|sum(attribute='age') / users|length)|round(1) }} {{ users|map(attribute='city')|map('lower')|unique|sort|join('/') }}", "{'users': USERS}"), ("Dear {{ name|default('customer', true) }},\n{% for i in items %}  * {{ i.q }} x {{ i.name }} @ {{ '%.2f'|format(i.p) }} = {{ '%.2f'|format(i.q * i.p) }}\n{% endfor %}Total: {{ '%.2f'|format(items|sum(attribute='t')) }}\n", "{'name': '', 'items': [{'q': 2, 'name': 'pen', 'p': 1.5, 't': 3.0}, {'q': 1, 'name': 'ink & co', 'p': 4, 't': 4}]}"), ("{% set seen = [] %}{% for u in users %}{% if u.city|lower not in seen %}{{ u.city }} {% do seen.append(u.city|lower) %}{% endif %}{% endfor %}", "{'users': USERS}"), ("{% for k, v in data|dictsort %}{% if v is mapping %}{{ k }}:{% for a, b in v.items() %} {{ a }}={{ b }}{% endfor %};{% elif v is string %}{{ k }}='{{ v }}';{% elif v is iterable %}{{ k }}=[{{ v|join(' ') }}];{% else %}{{ k }}={{ v }};{% endif %}{% endfor %}", "{'data': {'s': 'str', 'n': 1, 'l': [1, 2], 'd': {'x': 1}, 'z': None}}"), ("{% set items = [3, 1, 2] %}{% set items = items|sort %}{{ items }}{% if items|length > 2 %} many{% endif %}", "{}"), ("{% for i in range(1, 16) %}{{ 'FizzBuzz' if i is divisibleby 15 else 'Fizz' if i is divisibleby 3 else 'Buzz' if i is divisibleby 5 else i }} {% endfor %}", "{}"), ("{% for a in 'xy' %}{% for b in range(2) %}{% if not loop.first %},{% endif %}{{ a }}{{ b }}{% endfor %}{{ ';' if not loop.last }}{% endfor %}", "{}"), ("{% set x = {'a': [{'b': 'c'}]} %}{{ x.a[0].b }}{{ x['a'][0]['b'] }}{{ x.a.0.b }}", "{}"), ("{% set css = {'main': '#fff', 'link': '#00f'} %}body { color: {{ css.main }}; } a { color: {{ css['link'] }} }", "{}"), ("{# {{ secret }} #}{% raw %}{{ vue }}{% endraw %} {{ '{{' }} {{ '%}' }}", "{}"),
]
