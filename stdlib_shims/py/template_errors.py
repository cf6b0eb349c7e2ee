"""_template_errors: the exceptions of templates, with Jinja2's names, fields and texts."""

import _templates


class TemplateError(Exception):
    def __init__(self, message=None):
        super().__init__(message)

    @property
    def message(self):
        return self.args[0] if self.args else None


class TemplateNotFound(IOError, LookupError, TemplateError):
    message = None

    def __init__(self, name, message=None):
        IOError.__init__(self, name)
        if message is None:
            if isinstance(name, _templates.Undefined):
                name._fail()
            message = name
        self.message = message
        self.name = name
        self.templates = [name]

    def __str__(self):
        return str(self.message)


class TemplatesNotFound(TemplateNotFound):
    def __init__(self, names=(), message=None):
        if message is None:
            parts = [x._message() if isinstance(x, _templates.Undefined) else x for x in names]
            message = "none of the templates given were found: " + ", ".join(map(str, parts))
        super().__init__(names[-1] if names else None, message)
        self.templates = list(names)


class TemplateSyntaxError(TemplateError):
    def __init__(self, message, lineno, name=None, filename=None):
        super().__init__(message)
        self.lineno = lineno
        self.name = name
        self.filename = filename
        self.source = None

    def __str__(self):
        return str(self.message)


class TemplateAssertionError(TemplateSyntaxError):
    pass


class TemplateRuntimeError(TemplateError):
    pass


class UndefinedError(TemplateRuntimeError):
    pass


class SecurityError(TemplateRuntimeError):
    pass


class FilterArgumentError(TemplateRuntimeError):
    pass


for _class in (TemplateError, TemplateNotFound, TemplatesNotFound, TemplateSyntaxError,
               TemplateAssertionError, TemplateRuntimeError, UndefinedError, SecurityError,
               FilterArgumentError):
    _class.__module__ = "builtins"
