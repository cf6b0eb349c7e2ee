# Patterns of every day: e-mail, phone, dates, slugs, tokens, templates.
import re
email = re.compile(r"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$")
print([bool(email.match(s)) for s in ("a@b.co", "a.b+c@d-e.org", "bad", "a@b", "@b.co", "a b@c.de", "a@b.c")])
phone = re.compile(r"^\+?1?\d{9,15}$")
print([bool(phone.match(s)) for s in ("+15551234567", "123", "555123456", "+1-555")])
print(re.sub(r"[^a-z0-9]+", "-", "Hello, World! 2024".lower()).strip("-"), re.findall(r"#(\w+)", "a #tag and #other_1 #"), re.findall(r"@(\w+)", "hi @al, @bo"), re.sub(r"\{\{\s*(\w+)\s*\}\}", lambda m: {"name": "Al", "n": "5"}.get(m[1], "?"), "Hi {{ name }}, {{n}} {{zz}}"))
tok = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<id>[a-z_]\w*)|(?P<op>[-+*/()=]))", re.I)
print([(m.lastgroup, m.group(m.lastgroup)) for m in tok.finditer("x = 3.5 * (y_1 + 2)")])
log = '127.0.0.1 - - [10/Oct/2000:13:55:36] "GET /a?b=1 HTTP/1.0" 200 2326'
print(re.match(r'(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) (\S+) [^"]+" (\d{3}) (\d+)', log).groups())
print(bool(re.search(r"^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{8,}$", "Passw0rdX")), bool(re.search(r"^(?=.*[A-Z])(?=.*\d).{8,}$", "password")), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"([a-z])([A-Z])", r"\1_\2", "camelCaseText").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_text"), re.match(r"(\d{4})-(\d{2})-(\d{2})$", "2024-03-05").groups(), re.findall(r"https?://[^\s<>\"]+", "see http://a.b/c?d=1 and https://x.y."), re.sub(r"<[^>]+>", "", "<p>Hi <b>x</b></p>"), re.sub(r"(\d{4})(\d{4})(\d{4})(\d{4})", r"\1-****-****-\4", "1234567812345678"), re.split(r"\s*[,;|]\s*", "a , b;c|d"))
