"""_render: the `render` global of functions."""

import _templates
from _templates import Markup, escape

_templates._sources.append(_read_template)
for _name in ("static", "env", "request"):
    _templates.GLOBALS[_name] = _platform(_name)


def _variables(context, where):
    if context is None:
        return {}
    if isinstance(context, dict):
        return context
    try:
        return dict(context)
    except (TypeError, ValueError):
        raise TypeError(f"{where}() argument 'context' must be a dict, not "
                        f"{type(context).__name__}") from None


class Renderer:
    """HTML from Jinja2 templates."""

    Markup = Markup

    def __getattr__(self, name):
        # TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError …
        if name.endswith("Error") or name.endswith("NotFound"):
            import _template_errors
            if hasattr(_template_errors, name):
                return getattr(_template_errors, name)
        raise AttributeError(f"'Renderer' object has no attribute {name!r}")

    def render_html(self, html_content, context=None, status_code=200):
        variables = _variables(context, "render_html")
        return _response(_templates.from_text(html_content).render(variables), status_code)

    def render_template(self, template_name, context=None, status_code=200):
        variables = _variables(context, "render_template")
        load = _templates.load_any if isinstance(template_name, (list, tuple)) else _templates.load
        return _response(load(template_name).render(variables), status_code)

    def render_string(self, html_content, context=None):
        variables = _variables(context, "render_string")
        return _templates.from_text(html_content).render(variables)

    def static(self, path):
        return _templates.GLOBALS["static"](path)

    def escape(self, value):
        return escape(value)

    def __repr__(self):
        return "<render>"


render = Renderer()
