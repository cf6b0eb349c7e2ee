# What becomes of an HTML response: raw body, its status and headers, no envelope; escaping is on.
HTML = {"content-type": "text/html; charset=utf-8"}
FUNCTIONS = {
    "simple": "def main():\n    return render.render_html('<h1>{{ t }}</h1>', {'t': '<T>'})",
    "plain": "def main():\n    return render.render_html('<h1>Hello World!</h1>')",
    "status": "def main():\n    return render.render_html('gone', status_code=410)",
    "pair": "def main():\n    return render.render_html('made'), 201",
    "headers": "def main():\n    r = render.render_html('x')\n    r.headers['X-One'] = '1'\n    r.headers['Cache-Control'] = 'no-store'\n    return r",
    "awaited": "async def main():\n    r = await render.render_html('ok {{ n }}', {'n': 1})\n    return r",
    "text": "def main():\n    return {'text': render.render_string('{% for i in xs %}{{ i }},{% endfor %}', {'xs': [1, 2]})}",
    "fields": "def main():\n    r = render.render_html('{{ 1 }}', status_code=202)\n    return [r.body, r.content, r.status_code, r.headers, r.media_type, str(r)]",
    "globals": "def main():\n    return render.render_html('{{ static(\"/a b.css\") }}|{{ env.runtime }}|{{ request.method }}|{{ request.payload.name }}')",
    "overridden": "def main():\n    return render.render_html('{{ static }}|{{ request }}', {'static': 's', 'request': 'r'})",
    "static_url": "def main():\n    return [render.static('/css/x.css'), static('css/x.css') == render.static('css/x.css')]",
    "result_name": "result = render.render_html('from result')",
    "parameter": "def main(render):\n    return render.render_html('p')",
    "printed": "def main():\n    print('only in the log')\n    return render.render_html('body')",
    "documents": "def main():\n    db.create_document('books', {'title': 'A & B'})\n    return render.render_html('{% for b in books %}{{ b.title }}{% endfor %}', {'books': db.get_documents('books')})",
}
STEPS = [
    call("simple", text="<h1>&lt;T&gt;</h1>", response_headers=HTML), call("plain", text="<h1>Hello World!</h1>", response_headers=HTML),
    call("status", status=410, text="gone", response_headers=HTML), call("pair", status=201, text="made", response_headers=HTML),
    call("headers", text="x", response_headers={"x-one": "1", "cache-control": "no-store"}), call("awaited", text="ok 1"),
    call("text", result={"text": "1,2,"}), call("fields", result=["1", "1", 202, {}, "text/html; charset=utf-8", "1"]),
    call("globals", {"name": "<me>"}, text=text_like(r".*/a%20b\.css\|python3\.10\|POST\|&lt;me&gt;")), call("overridden", text="s|r"),
    call("static_url", result=[text_like(r".*/css/x\.css"), True]), call("result_name", text="from result"), call("parameter", text="p"),
    call("printed", text="body"), call("documents", text="A &amp; B"),
]
