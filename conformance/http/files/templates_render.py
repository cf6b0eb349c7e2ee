# A template that the owner puts is what render_template finds, at once, and static() is where files are.
FUNCTIONS = {
    "page": "def main():\n    return render.render_template('mail/a.html', {'n': request.get('n')})\n",
    "link": "def main():\n    return render.static('css/a b.css')\n",
}
def put(path, text, **kw):
    return step("PUT", "/project/{pid}/" + path, raw_body=text, as_owner=True, **kw)
STEPS = [
    get("/functions/{page}/execute?n=1", status=500, error=contains("TemplateNotFound")),
    put("templates/base.html", "<b>{% block x %}{% endblock %}</b>", status=201, json=ANY),
    put("templates/mail/a.html", "{% extends 'base.html' %}{% block x %}n={{ n }}{% endblock %}", status=201, json=ANY),
    get("/functions/{page}/execute?n=%3C1%3E", text="<b>n=&lt;1&gt;</b>"),
    put("files/__templates__/mail/a.html", "new {{ n }}", json=ANY),
    get("/functions/{page}/execute?n=1", text="new 1"),
    owner("DELETE", "/project/{pid}/templates/mail/a.html", status=204),
    get("/functions/{page}/execute?n=1", status=500, error=contains("TemplateNotFound")),
    put("static/css/a%20b.css", "p{}", status=201, json=at_least({"path": "static/css/a b.css"}), save={"url": "url"}),
    call("link", result="{url}"),
    get("/storage/projects/{pid}/static/css/a%20b.css", text="p{}"),
]
