# A digest across a change of clocks, roll-ups, search, distances, an invoice, texts in two languages, tables in and out, an uploaded picture, mails.
FUNCTIONS = {}
FUNCTIONS["digest"] = '''
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo
from itertools import groupby, islice, chain, accumulate, pairwise
from operator import itemgetter, attrgetter
from string import Template
import textwrap, calendar
BODY = Template("Hi $name, you had $count events:\\n$lines")
def main():
    now = datetime(2024, 3, 30, 23, 30, tzinfo=timezone.utc)
    rome = now.astimezone(ZoneInfo("Europe/Rome"))
    later = (rome + timedelta(hours=3))
    events = [{"u": "ann", "k": "like", "n": 1}, {"u": "bob", "k": "buy", "n": 5}, {"u": "ann", "k": "buy", "n": 2}]
    events.sort(key=itemgetter("u", "k"))
    out = {}
    for user, group in groupby(events, key=itemgetter("u")):
        rows = list(group)
        text = BODY.substitute(name=user.title(), count=len(rows), lines="\\n".join(f"- {r['k']:<6}|{r['n']:>3}" for r in rows))
        out[user] = textwrap.shorten(text, 40, placeholder="…")
    return {"digest": out, "rome": rome.isoformat(), "later": later.strftime("%A %d %B %Y %H:%M %Z%z"), "days": calendar.monthrange(2024, 2)[1],
            "week": [f"{d:%a}" for d in (date(2024, 1, 1) + timedelta(days=i) for i in range(3))], "acc": list(accumulate([1, 2, 3])), "pairs": list(pairwise("abc")), "delta": str(timedelta(days=1, seconds=3661)), "iso": datetime.now().isocalendar().week > 0}
'''
FUNCTIONS["rollup"] = '''
from collections import defaultdict, Counter, OrderedDict, deque, ChainMap
def main():
    if db.count_documents("hits") == 0:
        for i in range(40):
            db.create_document("hits", {"page": ["/", "/a", "/b"][i % 3], "ms": i * 10, "user": f"u{i % 5}", "at": (datetime(2024, 1, 1) + timedelta(hours=i)).isoformat()})
    per_day = defaultdict(lambda: {"views": 0, "users": set()})
    for h in db.get_documents("hits", limit=1000, sort="at", order="asc"):
        day = datetime.fromisoformat(h["at"]).date()
        per_day[day]["views"] += 1
        per_day[day]["users"].add(h.user)
    sql = db.execute_raw_query("SELECT json_extract(data,'$.page') AS page, COUNT(*) AS n, ROUND(AVG(json_extract(data,'$.ms')),1) AS ms FROM documents d JOIN collections c ON c.id=d.collection_id WHERE c.name='hits' GROUP BY 1 ORDER BY n DESC, page")
    agg = db.aggregate_documents("hits", "ms", "avg", filters={"page": "/"})
    grp = db.group_by_field("hits", "page")
    pct = sorted(h["ms"] for h in db.get_documents("hits"))
    return {"days": per_day, "sql": sql, "agg": agg, "grp": grp["groups"], "p95": pct[math.ceil(len(pct) * .95) - 1], "top": Counter(h["user"] for h in db.get_documents("hits")).most_common(2)}
'''
FUNCTIONS["search"] = '''
import difflib, unicodedata, re
def norm(s): return "".join(ch for ch in unicodedata.normalize("NFKD", s.lower()) if not unicodedata.combining(ch))
def main():
    if not db.get_collection("recipes"):
        db.bulk_create_documents("recipes", [{"name": n, "steps": s, "tags": t} for n, s, t in [("Crème brûlée", "Heat the cream", ["dessert"]), ("Tiramisù", "Whip mascarpone CREAM", ["dessert", "coffee"]), ("Pasta", "Boil water", ["main"])]])
    q = request.get("q", "")
    found = db.search_documents("recipes", q, search_fields=["name", "steps", "tags"])
    names = [r["name"] for r in db.get_documents("recipes")]
    hint = difflib.get_close_matches(norm(q), [norm(n) for n in names], n=1, cutoff=0.5)
    hl = [re.sub(f"(?i)({re.escape(q)})", r"<mark>\\1</mark>", r["steps"]) for r in found]
    return {"found": [r["name"] for r in found], "hint": hint, "hl": hl}
'''
FUNCTIONS["geo"] = '''
from math import radians, sin, cos, asin, sqrt
from dataclasses import dataclass, field, asdict
from typing import NamedTuple, Optional, TypedDict
import bisect
class Point(NamedTuple):
    lat: float
    lon: float
    def to(self, other: "Point") -> float:
        dlat, dlon = radians(other.lat - self.lat), radians(other.lon - self.lon)
        a = sin(dlat / 2) ** 2 + cos(radians(self.lat)) * cos(radians(other.lat)) * sin(dlon / 2) ** 2
        return 2 * 6371 * asin(sqrt(a))
@dataclass(order=True)
class Hit:
    km: float
    name: str = field(compare=False)
    tags: list[str] = field(default_factory=list, compare=False)
    @property
    def label(self) -> str: return f"{self.name} ({self.km:.1f} km)"
CITIES = {"Rome": Point(41.9028, 12.4964), "Milan": Point(45.4642, 9.19), "Paris": Point(48.8566, 2.3522)}
def main():
    here = Point(*map(float, request.get("at", "43.77,11.25").split(",")))
    hits = sorted(Hit(round(here.to(p), 3), n) for n, p in CITIES.items())
    return {"near": [asdict(h) for h in hits if h.km < 400], "labels": [h.label for h in hits], "first": hits[0], "point": here, "repr": repr(hits[0])}
'''
FUNCTIONS["invoice"] = '''
from decimal import Decimal, ROUND_HALF_UP, getcontext
from enum import Enum, auto
from functools import reduce, partial, lru_cache, cached_property
class Vat(Enum):
    STANDARD = Decimal("0.22"); REDUCED = Decimal("0.10")
    def of(self, net): return (net * self.value).quantize(Decimal("0.01"), ROUND_HALF_UP)
class Invoice:
    def __init__(self, lines): self.lines = [(d, int(q), Decimal(p), Vat[v]) for d, q, p, v in lines]
    @cached_property
    def net(self): return sum((q * p for _, q, p, _ in self.lines), Decimal(0))
    @property
    def vat(self): return reduce(lambda a, l: a + l[3].of(l[1] * l[2]), self.lines, Decimal("0.00"))
TEMPLATE = """
{%- macro row(cells, tag='td') -%}<tr>{% for c in cells %}<{{ tag }}>{{ c }}</{{ tag }}>{% endfor %}</tr>{%- endmacro -%}
<table>{{ row(['What', 'Qty', 'Price'], 'th') }}
{%- for d, q, p, v in inv.lines %}{{ row([d, q, '%.2f'|format(p)]) }}{% endfor %}</table>
<p>Net {{ '%.2f' % inv.net }} VAT {{ inv.vat }} Total {{ (inv.net + inv.vat)|string }} #{{ '%05d' % number }} {{ due.strftime('%d/%m/%Y') }} {{ now()|default('-') }}</p>"""
def main():
    inv = Invoice([("Hat & co", 2, "19.99", "STANDARD"), ("Book", "1", "12.50", "REDUCED")])
    return render.render_html(TEMPLATE, {"inv": inv, "number": 42, "due": date(2024, 5, 1) + timedelta(days=30), "now": lambda: "today"})
'''
FUNCTIONS["i18n"] = '''
MESSAGES = {"en": {"hello": "Hello {name}!", "items": {"one": "{n} item", "other": "{n} items"}}, "it": {"hello": "Ciao {name}!", "items": {"one": "{n} articolo", "other": "{n} articoli"}}}
def pick(header, supported, default="en"):
    prefs = []
    for part in (header or "").split(","):
        lang, _, q = part.strip().partition(";q=")
        prefs.append((float(q or 1), lang.split("-")[0].lower()))
    return next((l for _, l in sorted(prefs, reverse=True) if l in supported), default)
class T:
    def __init__(self, lang): self.lang = lang
    def __call__(self, key, /, **kw):
        m = MESSAGES[self.lang][key]
        if isinstance(m, dict): m = m["one" if kw.get("n") == 1 else "other"]
        return m.format(**kw)
    def __getattr__(self, key): return lambda **kw: self(key, **kw)
def main():
    t = T(pick(request.headers.get("accept-language"), MESSAGES))
    return render.render_html("<p lang={{ t.lang }}>{{ t('hello', name=name) }} {{ t.items(n=n) }}{% trans %}x{% endtrans %}</p>" if request.get("bad") else "<p lang={{ t.lang }}>{{ t('hello', name=name) }} {{ t.items(n=n) }} {{ price|round(2) }} {{ '{:,.2f}'.format(1234567.891) }}</p>", {"t": t, "name": "Ann <x>", "n": 2, "price": 3.14159})
'''
FUNCTIONS["csv_import"] = '''
import csv, io
def main():
    f = request.files["file"]
    text = f.read().decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=request.get("delimiter", ",")))
    made = db.bulk_create_documents("imported", [{k.strip().lower(): (float(v) if v.replace(".", "", 1).isdigit() else v) for k, v in r.items()} for r in rows])
    return {"count": made["count"], "first": {k: made["data"][0][k] for k in ("name", "price")}, "meta": [f.filename, f.content_type, f.size]}
'''
FUNCTIONS["score"] = '''
from collections import defaultdict, Counter
import heapq, statistics
def main():
    p = request.payload
    if request.method == "POST":
        mine = db.find_one("scores", player=p["player"])
        if mine is None:
            mine = db.create_document("scores", {"player": p["player"], "best": p["score"], "history": [p["score"]]})
        else:
            mine = db.update_document_fields("scores", mine["id"], {"best": max(mine["best"], p["score"]), "history": mine["history"] + [p["score"]]})
        better = db.count_documents("scores", best_gt=mine["best"])
        return {"rank": better + 1, "best": mine.best, "avg": round(statistics.mean(mine["history"]), 2)}
    top = db.query("scores", sort="best", order="desc", limit=3, select=["player", "best"])["data"]
    everyone = db.get_documents("scores")
    return {"top": [(i, t["player"], t["best"]) for i, t in enumerate(top, 1)],
            "nlargest": heapq.nlargest(2, everyone, key=lambda d: d["best"])[1]["player"],
            "median": statistics.median(d["best"] for d in everyone), "stdev": round(statistics.pstdev([d["best"] for d in everyone]), 3),
            "buckets": dict(sorted(Counter(d["best"] // 10 * 10 for d in everyone).items()))}
'''
FUNCTIONS["csv_export"] = '''
import csv, io
def main():
    rows = db.get_documents("scores", sort="player", order="asc")
    buf = io.StringIO()
    w = csv.DictWriter(buf, fieldnames=["player", "best", "n"], extrasaction="ignore", quoting=csv.QUOTE_MINIMAL)
    w.writeheader()
    for r in rows:
        w.writerow({**r, "n": len(r["history"]), "player": r["player"] + ', "x"'})
    return buf.getvalue().encode("utf-8-sig"), 200, {"Content-Type": "text/csv; charset=utf-8", "Content-Disposition": f'attachment; filename="scores-{date.today():%Y%m%d}.csv"'}
'''
FUNCTIONS["image"] = '''
import struct, zlib, base64, hashlib, binascii
MAGIC = b"\\x89PNG\\r\\n\\x1a\\n"
def size(data):
    if not data.startswith(MAGIC): raise ValueError("not a PNG")
    w, h = struct.unpack(">II", data[16:24])
    (length,), kind = struct.unpack(">I", data[8:12]), data[12:16]
    crc, = struct.unpack_from(">I", data, 16 + length)
    return w, h, kind.decode(), crc == zlib.crc32(data[12:16 + length])
def main():
    up = request.files.get("image")
    if up is None: return {"error": "no image"}, 400
    data = up.read()
    try: w, h, kind, ok = size(data)
    except ValueError as e: return {"error": str(e)}, 415
    doc = db.create_document("images", {"name": up.filename, "w": w, "h": h, "sha": hashlib.sha256(data).hexdigest()[:8], "b64": base64.b64encode(data)})
    back = base64.b64decode(doc["b64"])
    return {"w": w, "h": h, "kind": kind, "crc": ok, "same": back == data, "uri": f"data:{up.content_type};base64,{doc['b64'][:12]}…", "title": request.get("title"), "n": len(data), "again": len(up.read())}
'''
FUNCTIONS["welcome"] = '''
async def main():
    user = db.create_app_user("New.User@Example.com", "pw-123456", {"name": "New"}, ["user"])
    a = await email.send_welcome_email(user.email, user_name=user.data["name"], app_name="App", login_url="https://a.b/login")
    b = email.send_email(recipients=[user.email, "boss@x.y"], subject="Hi é", body="<h1>Hi</h1>", text="Hi")
    ok = request.send_mail("x@y.z", "Quick", "Body <b>x</b>")
    ok2 = await request.send_mail(["x@y.z"], "Quick", template_id="welcome", context={"name": "Z"})
    bad = email.send_email("not-an-address", "s", "b")
    return {"a": a["success"], "b": b, "ok": ok, "ok2": ok2, "bad": bad, "email": user["email"]}
'''

import struct
import zlib


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(bytes(20))) + chunk(b"IEND", b"")
FORM = {"Content-Type": "multipart/form-data; boundary=B"}
UPLOAD = (b'--B\r\nContent-Disposition: form-data; name="title"\r\n\r\nMy pic\r\n--B\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n'
          b"Content-Type: image/png\r\n\r\n" + PNG + b"\r\n--B--\r\n")
TABLE = (b'--B\r\nContent-Disposition: form-data; name="delimiter"\r\n\r\n;\r\n--B\r\nContent-Disposition: form-data; name="file"; filename="a b.csv"\r\n'
         b'Content-Type: text/csv\r\n\r\nName; Price\n"Widget; big";12.5\nX;3\n\r\n--B--\r\n')
DAY = ["u0", "u1", "u2", "u3", "u4"]
STEPS = [
    call("digest", result={"digest": {"ann": "Hi Ann, you had 2 events: - buy | 2 -…", "bob": "Hi Bob, you had 1 events: - buy | 5"}, "rome": "2024-03-31T00:30:00+01:00",
                           "later": "Sunday 31 March 2024 03:30 CEST+0200", "days": 29, "week": ["Mon", "Tue", "Wed"], "acc": [1, 3, 6], "pairs": [["a", "b"], ["b", "c"]],
                           "delta": "1 day, 1:01:01", "iso": True}),
    call("rollup", result={"days": Is("two days", lambda v: {d: (x["views"], sorted(x["users"])) for d, x in v.items()} == {"2024-01-01": (24, DAY), "2024-01-02": (16, DAY)}),
                           "sql": [{"page": "/", "n": 14, "ms": 195.0}, {"page": "/a", "n": 13, "ms": 190.0}, {"page": "/b", "n": 13, "ms": 200.0}],
                           "agg": {"field": "ms", "operation": "avg", "value": 195.0, "result": 195.0, "count": 14},
                           "grp": [{"key": "/", "count": 14}, {"key": "/a", "count": 13}, {"key": "/b", "count": 13}], "p95": 370, "top": [["u4", 8], ["u3", 8]]}),
    call("search", {"q": "cream"}, result={"found": ["Tiramisù", "Crème brûlée"], "hint": [], "hl": ["Whip mascarpone <mark>CREAM</mark>", "Heat the <mark>cream</mark>"]}),
    call("search", {"q": "tiramsu"}, result={"found": [], "hint": ["tiramisu"], "hl": []}),
    call("geo", result={"near": [{"km": 231.155, "name": "Rome", "tags": []}, {"km": 249.13, "name": "Milan", "tags": []}], "labels": ["Rome (231.2 km)", "Milan (249.1 km)", "Paris (886.1 km)"],
                        "first": "Hit(km=231.155, name='Rome', tags=[])", "point": [43.77, 11.25], "repr": "Hit(km=231.155, name='Rome', tags=[])"}),
    call("invoice", text="<table><tr><th>What</th><th>Qty</th><th>Price</th></tr><tr><td>Hat &amp; co</td><td>2</td><td>19.99</td></tr><tr><td>Book</td><td>1</td><td>12.50</td></tr></table>\n"
                         "<p>Net 52.48 VAT 10.05 Total 62.53 #00042 31/05/2024 today</p>"),
    call("i18n", headers={"Accept-Language": "fr;q=0.9, it-IT, en;q=0.8"}, text="<p lang=it>Ciao Ann &lt;x&gt;! 2 articoli 3.14 1,234,567.89</p>"),
    call("i18n", {"bad": 1}, status=500, result=None, error=contains("unknown tag 'trans'")),
    step("POST", "/functions/{csv_import}/execute", raw_body=TABLE, headers=FORM, result={"count": 2, "first": {"name": "Widget; big", "price": 12.5}, "meta": ["a b.csv", "text/csv", 35]}),
    call("score", {"player": "ann", "score": 1}, result=DICT),
    call("csv_export", text='\ufeffplayer,best,n\r\n"ann, ""x""",1,1\r\n', response_headers={
        "content-type": "text/csv; charset=utf-8", "content-disposition": text_like(r'attachment; filename="scores-\d{8}\.csv"')}),
    step("POST", "/functions/{image}/execute", raw_body=UPLOAD, headers=FORM, result={"w": 3, "h": 2, "kind": "IHDR", "crc": True, "same": True, "uri": "data:image/png;base64,iVBORw0KGgoA…",
         "title": "My pic", "n": len(PNG), "again": len(PNG)}),
    step("POST", "/functions/{image}/execute", raw_body=UPLOAD.replace(b"PNG", b"PXX"), headers=FORM, status=415, result={"error": "not a PNG"}, error="not a PNG"),
    call("image", {}, status=400, result={"error": "no image"}, error="no image"),
    call("welcome", result={"a": True, "b": {"success": True, "message": TEXT, "id": TEXT}, "ok": True, "ok2": True, "bad": at_least({"success": False, "error": contains("not-an-address")}),
                            "email": "New.User@Example.com"}),
    owner("GET", "/project-mailer/{pid}/logs", json=at_least({"results": Is("four mails", lambda v: [(m["recipients"], m["subject"], m["template_type"]) for m in v] == [
        (["x@y.z"], "Quick", "welcome"), (["x@y.z"], "Quick", None), (["New.User@Example.com", "boss@x.y"], "Hi é", None), (["New.User@Example.com"], "Welcome to App", "welcome")])})),
]
