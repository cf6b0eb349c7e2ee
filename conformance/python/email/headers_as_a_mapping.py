# Getting, setting, replacing, deleting and listing headers of old and new messages, with duplicates and refusals.
from email.message import EmailMessage, Message

for cls in (Message, EmailMessage):
    m = cls()
    m["Subject"] = "one"; m["X-Dup"] = "a"; m["x-dup"] = "b"; m.add_header("X-Par", "v", name="n", other_thing=None, quoted="a b")
    print(cls.__name__, m["subject"], m["x-dup"], m.get_all("X-DUP"), m.get_all("none"), m.get_all("none", 5), m.get("none"), m.get("none", "d"), m["none"], "SUBJECT" in m, len(m), m.keys(), m.values(), m.items(), list(m), m["X-Par"])
    m.replace_header("X-Dup", "c"); print(m.get_all("x-dup"))
    del m["x-dup"]; del m["missing"]; print(m.keys())
    for f in (lambda: m.replace_header("nope", "x"), lambda: m.__setitem__("Subject", "two"), lambda: m.__setitem__("X-Bad", "a\nb"), lambda: m.add_header("X-U", "é"), lambda: m["X-U"]):
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__, e)
    print(m.get_all("subject"), m.get_unixfrom(), m.set_unixfrom("From me"), m.get_unixfrom(), bool(m))
