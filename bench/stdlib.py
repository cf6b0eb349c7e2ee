# Times calls of the library, microseconds each, best of five: run it with python3 and with
# `copra exec`, then compare the columns. Every row prints its name and its time.
import time, json, re, base64, random
from datetime import datetime, timedelta
from collections import Counter
from functools import lru_cache
def t(name, f, n):
    best=1e9
    for _ in range(5):
        s=time.perf_counter()
        for _ in range(n): f()
        best=min(best,time.perf_counter()-s)
    print(f"{name:24} {best/n*1e6:10.2f}")
rows=[{"id":i,"name":f"user {i}","tags":["a","b",str(i)],"score":i*1.5,"ok":i%2==0,"none":None} for i in range(200)]
text=json.dumps(rows)
t("json.dumps",lambda: json.dumps(rows),20)
t("json.dumps sort indent",lambda: json.dumps(rows,indent=2,sort_keys=True),20)
t("json.loads",lambda: json.loads(text),20)
words="the quick brown fox jumps over the lazy dog 123 4567 "*200
t("re.findall \\w+",lambda: re.findall(r"\w+",words),10)
t("re.findall \\d+",lambda: re.findall(r"\d+",words),10)
t("re.findall groups",lambda: re.findall(r"(\w)(\w+)",words),10)
t("re.sub",lambda: re.sub(r"o(\w)",r"0\1",words),10)
p=re.compile(r"(?P<a>\w+)@(\w+)\.com")
t("re.match",lambda: p.match("someone@example.com"),2000)
t("strptime",lambda: datetime.strptime("2024-01-02 03:04:05","%Y-%m-%d %H:%M:%S"),1000)
d=datetime(2024,1,2,3,4,5)
t("strftime",lambda: d.strftime("%Y-%m-%d %H:%M:%S"),1000)
t("fromisoformat",lambda: datetime.fromisoformat("2024-01-02T03:04:05"),2000)
t("isoformat",lambda: d.isoformat(),2000)
t("Counter words",lambda: Counter(words.split()),10)
t("Counter str",lambda: Counter(words),10)
t("Counter.most_common",lambda: Counter(words).most_common(3),10)
L=[random.random() for _ in range(5000)]; S=[str(x) for x in L]
t("sorted floats",lambda: sorted(L),10)
t("sorted strs",lambda: sorted(S),10)
t("sorted key",lambda: sorted(S,key=len),10)
T=[(x,y) for x,y in zip(S,L)]
t("sorted tuples",lambda: sorted(T),10)
t("sorted lambda",lambda: sorted(T,key=lambda q:q[1]),10)
@lru_cache(maxsize=None)
def f(n): return n
t("lru_cache hit",lambda: [f(i&63) for i in range(1000)],20)
@lru_cache(maxsize=64)
def g(n): return n
t("lru_cache miss",lambda: [g(i) for i in range(1000)],20)
B=bytes(range(256))*100; E=base64.b64encode(B)
t("b64encode",lambda: base64.b64encode(B),50)
t("b64decode",lambda: base64.b64decode(E),50)
t("b64encode small",lambda: base64.b64encode(b"hello world"),2000)
t("b64decode small",lambda: base64.b64decode("aGVsbG8gd29ybGQ="),2000)
t("urlsafe",lambda: base64.urlsafe_b64decode(base64.urlsafe_b64encode(b"hello world")),1000)
t("b32",lambda: base64.b32decode(base64.b32encode(B[:1000])),20)
t("b85",lambda: base64.b85decode(base64.b85encode(B[:1000])),20)
t("b16",lambda: base64.b16decode(base64.b16encode(B)),20)
import hashlib, hmac, decimal, random, uuid, html, textwrap, csv, io, string, urllib.parse, statistics, copy
t("sha256",lambda: hashlib.sha256(B).hexdigest(),50)
t("hmac",lambda: hmac.new(b"k",b"msg","sha256").hexdigest(),500)
D=decimal.Decimal
t("decimal",lambda: (D("1.23")*D("4.56")+D("7.89")).quantize(D("0.01")),500)
t("randint",lambda: random.randint(1,100),2000)
t("shuffle",lambda: random.shuffle(L),2)
t("uuid4",lambda: str(uuid.uuid4()),500)
t("html.escape",lambda: html.escape("<a href='x'>"),1000)
t("urlencode",lambda: urllib.parse.urlencode({"a":1,"b":"x y"}),300)
t("urlparse",lambda: urllib.parse.urlparse("https://a.b/c?d=e#f"),300)
t("csv",lambda: list(csv.reader(io.StringIO("a,b,c\n1,2,3\n"*100))),5)
t("Template",lambda: string.Template("$a ${b}").substitute(a=1,b=2),300)
t("deepcopy",lambda: copy.deepcopy(rows[:10]),10)
t("mean",lambda: statistics.mean(range(100)),50)
t("textwrap",lambda: textwrap.fill(words[:1000],70),5)
