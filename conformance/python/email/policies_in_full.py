# Policy objects: clone, addition, defaults, what cannot be set, defects that are raised, header limits.
import email
from email import errors, policy
from email.message import EmailMessage

for name in ("compat32", "default", "strict", "SMTP", "SMTPUTF8", "HTTP"):
    p = getattr(policy, name)
    print(name, type(p).__name__, p.max_line_length, repr(p.linesep), p.cte_type, p.raise_on_defect, p.mangle_from_, getattr(p, "utf8", None), getattr(p, "refold_source", None), p.message_factory)
p = policy.default.clone(max_line_length=20, utf8=True)
print(repr(p)[:12], p.max_line_length, p.utf8, (policy.SMTP + policy.strict).raise_on_defect, (policy.SMTP + policy.strict).linesep == "\r\n", policy.default == policy.default.clone())
for call in (lambda: policy.default.clone(bogus=1), lambda: policy.EmailPolicy(bogus=1), lambda: setattr(p, "utf8", False), lambda: setattr(p, "bogus", 1), lambda: p + 5):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
try:
    email.message_from_string("Content-Type: multipart/mixed; boundary=x\n\nno parts\n", policy=policy.strict)
except errors.MessageDefect as e:
    print(type(e).__name__, e)
m = EmailMessage()
m["Subject"] = "one"
for name, value in (("Subject", "two"), ("To", "a\nb"), ("X", "a\r\nEvil: yes"), ("X y", "z")):
    try:
        m[name] = value
        print(name, repr(m[name]))
    except ValueError as e:
        print(name, e)
print(policy.default.header_max_count("Subject"), policy.default.header_max_count("X"), policy.default.header_source_parse(["X: a\n", " b\n"]), policy.default.header_store_parse("X", "v"), policy.compat32.header_fetch_parse("X", "v"))
