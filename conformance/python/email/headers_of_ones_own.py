# HeaderRegistry: other defaults, map_to_type, a header class with a parser of its own.
from email import errors
from email.headerregistry import BaseHeader, HeaderRegistry, UniqueUnstructuredHeader, UnstructuredHeader
from email.message import EmailMessage
from email.policy import EmailPolicy, default


class Score:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        UnstructuredHeader.parse.__func__(UnstructuredHeader, str(value), kwds)
        try:
            kwds["points"] = int(value)
        except ValueError:
            kwds["points"] = None
            kwds["defects"].append(errors.InvalidHeaderDefect("no number"))

    def init(self, *args, points, **kw):
        self.points = points
        super().init(*args, **kw)


registry = HeaderRegistry()
registry.map_to_type("X-Score", Score)
h = registry("x-score", "12")
print(h, h.points, h.defects, h.name, type(h).__name__, [b.__name__ for b in type(h).__mro__], h.max_count)
print(registry("X-Score", "many").defects, registry["subject"].__name__, registry["x-unknown"].__mro__[1].__name__)
message = EmailMessage(policy=EmailPolicy(header_factory=registry))
message["X-Score"] = "7"
print(message["X-Score"].points, message.as_string())
try:
    message["X-Score"] = "8"
except ValueError as e:
    print(e)
plain = HeaderRegistry(use_default_map=False)
print(type(plain("To", "a@b")).__mro__[1].__name__, HeaderRegistry(default_class=UniqueUnstructuredHeader)("X", "y").max_count)
try:
    BaseHeader("x", "y")
except AttributeError as e:
    print(e)
