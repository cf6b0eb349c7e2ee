# Times calls of the library, microseconds of processor time each, best of five: run it with python3 and
# with `copra exec`, then compare the columns. Every row prints its name and its time.
import time, json, re, base64, random
from datetime import datetime, timedelta
from collections import Counter
from functools import lru_cache
def t(name, f, n):
    best=1e9
    for _ in range(5):
        s=time.process_time()
        for _ in range(n): f()
        best=min(best,time.process_time()-s)
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
del rows
t("mean",lambda: statistics.mean(range(100)),50)
t("textwrap",lambda: textwrap.fill(words[:1000],70),5)

from collections import defaultdict, deque, OrderedDict, namedtuple, ChainMap
from dataclasses import dataclass, asdict, field, replace
from functools import partial, reduce, cached_property, cmp_to_key
from itertools import accumulate, chain, combinations, count, groupby, islice, permutations, product, repeat, starmap, takewhile, zip_longest
from operator import add, attrgetter, itemgetter, methodcaller
from urllib.parse import parse_qs, quote, unquote, urljoin
import bisect, enum, heapq, math, struct, zlib
N=list(range(1000)); F=[i*0.37 for i in N]; W=words.split(); R=[(i*7919)%1000 for i in N]
P=[{"id":i,"age":(i*37)%90,"name":f"u{i}"} for i in range(500)]
t("sorted ints",lambda: sorted(R),50)
t("sorted reverse",lambda: sorted(R,reverse=True),50)
t("sorted itemgetter",lambda: sorted(P,key=itemgetter("age")),20)
t("sorted lambda dict",lambda: sorted(P,key=lambda p:p["age"]),20)
t("sorted lambda tuple",lambda: sorted(P,key=lambda p:(p["age"],p["name"])),10)
t("sorted lambda neg",lambda: sorted(R,key=lambda x:-x),20)
t("sorted str.lower",lambda: sorted(W,key=str.lower),20)
t("sorted cmp_to_key",lambda: sorted(R,key=cmp_to_key(lambda a,b:a-b)),5)
t("list.sort sorted",lambda: N.copy().sort(),50)
t("min max",lambda: (min(R),max(R)),50)
t("min key lambda",lambda: min(P,key=lambda p:p["age"]),50)
t("max key len",lambda: max(W,key=len),50)
t("sum ints",lambda: sum(N),100)
t("sum floats",lambda: sum(F),100)
t("sum genexpr",lambda: sum(x*2 for x in N),50)
t("sum genexpr if",lambda: sum(1 for x in N if x%2),50)
t("any genexpr",lambda: any(x>2000 for x in N),50)
t("all genexpr",lambda: all(x>=0 for x in N),50)
t("map len",lambda: list(map(len,W)),50)
t("map str",lambda: list(map(str,N)),50)
t("map int",lambda: list(map(int,["1","22","333"]*100)),50)
t("map lambda",lambda: list(map(lambda x:x+1,N)),50)
t("map str.upper",lambda: list(map(str.upper,W)),20)
t("map two",lambda: list(map(add,N,N)),50)
t("filter None",lambda: list(filter(None,N)),50)
t("filter lambda",lambda: list(filter(lambda x:x&1,N)),50)
t("filter str.isdigit",lambda: list(filter(str.isdigit,W)),50)
t("zip",lambda: [a+b for a,b in zip(N,N)],50)
t("dict zip",lambda: dict(zip(W,N)),50)
t("list zip",lambda: list(zip(N,F)),50)
t("enumerate",lambda: [i for i,x in enumerate(N)],50)
t("list enumerate",lambda: list(enumerate(W)),50)
t("reversed",lambda: list(reversed(N)),100)
t("range list",lambda: list(range(1000)),100)
t("list comp",lambda: [x*2 for x in N if x%3],50)
t("set comp",lambda: {x%100 for x in N},50)
t("dict comp",lambda: {x:x*2 for x in N},50)
t("dict comp items",lambda: {k:v for k,v in P[0].items() if v},500)
t("dict merge",lambda: {**P[0],**P[1],"x":1},500)
t("dict get loop",lambda: [p.get("age") for p in P],50)
t("dict update",lambda: dict(P[0]).update(P[1]),500)
t("dict items",lambda: [(k,v) for k,v in P[3].items()],500)
t("dict.fromkeys",lambda: dict.fromkeys(W),50)
t("list(dict)",lambda: list(P[3]),1000)
t("Counter list",lambda: Counter(R),20)
t("Counter genexpr",lambda: Counter(p["age"] for p in P),20)
t("Counter add",lambda: Counter("abca")+Counter("bcd"),200)
def dd_count():
    d=defaultdict(int)
    for w in W: d[w]+=1
    return d
t("defaultdict int",dd_count,20)
def dd_list():
    d=defaultdict(list)
    for i,w in enumerate(W): d[w].append(i)
    return d
t("defaultdict list",dd_list,20)
def sd_list():
    d={}
    for i,w in enumerate(W): d.setdefault(w,[]).append(i)
    return d
t("setdefault list",sd_list,20)
def dq():
    q=deque()
    for x in N: q.append(x)
    while q: q.popleft()
t("deque",dq,20)
def dqm():
    q=deque(maxlen=10)
    for x in N: q.append(x)
    return q
t("deque maxlen",dqm,20)
t("chain",lambda: list(chain(N,F)),50)
t("chain.from_iterable",lambda: list(chain.from_iterable([N,F])),50)
t("groupby",lambda: [(k,len(list(g))) for k,g in groupby(N,lambda x:x//10)],20)
t("groupby itemgetter",lambda: [(k,sum(1 for _ in g)) for k,g in groupby(P,key=itemgetter("age"))],20)
t("product",lambda: list(product(range(10),range(10),"ab")),50)
t("combinations",lambda: list(combinations(range(12),3)),50)
t("permutations",lambda: list(permutations(range(5))),50)
t("islice",lambda: list(islice(count(),1000)),50)
t("accumulate",lambda: list(accumulate(N)),50)
t("accumulate lambda",lambda: list(accumulate(N,lambda a,b:a+b)),20)
t("takewhile",lambda: list(takewhile(lambda x:x<500,N)),20)
t("zip_longest",lambda: list(zip_longest(N,N[:500])),50)
t("starmap",lambda: list(starmap(add,zip(N,N))),20)
t("reduce lambda",lambda: reduce(lambda a,b:a+b,N),20)
t("reduce add",lambda: reduce(add,N),20)
inc=partial(add,1)
t("partial",lambda: [inc(x) for x in N],20)
def three(a,b,c=0): return a+b+c
p3=partial(three,1,c=2)
t("partial python",lambda: [p3(x) for x in N],20)
sent=" ".join(W)
t("str.split",lambda: sent.split(),50)
t("str.split sep",lambda: sent.split(" "),50)
t("str.splitlines",lambda: ("line one\n"*200).splitlines(),50)
t("str.join",lambda: ",".join(W),50)
t("str.join genexpr",lambda: ",".join(str(x) for x in N),20)
t("str.join listcomp",lambda: ",".join([str(x) for x in N]),20)
t("str.replace",lambda: sent.replace("fox","cat"),50)
t("str.strip",lambda: [w.strip() for w in W],20)
t("str.lower",lambda: sent.lower(),50)
t("str.upper short",lambda: [w.upper() for w in W[:100]],100)
t("str.title",lambda: sent.title(),10)
t("str.find",lambda: sent.find("zebra"),100)
t("str.count",lambda: sent.count("o"),50)
t("str in",lambda: "zebra" in sent,100)
t("str.startswith",lambda: [w.startswith("th") for w in W],20)
t("str.format",lambda: "{} is {:>5} and {name!r}".format(1,2.5,name="x"),500)
t("str.format spec",lambda: "{:08.3f}|{:,}|{:x}".format(3.14159,1234567,255),500)
t("% format",lambda: "%s has %d items at %.2f" % ("a",3,2.5),500)
n1,f1,s1=42,3.14159,"text"
t("f-string",lambda: f"{n1} {s1} {f1:.2f}",500)
t("f-string repr",lambda: f"{n1!r:>10} {s1=}",500)
t("f-string plain",lambda: f"{s1}-{n1}",1000)
t("str concat",lambda: s1+"-"+s1,1000)
t("str slicing",lambda: [w[1:3] for w in W],20)
t("str reverse",lambda: sent[::-1],20)
t("str iterate",lambda: [c for c in sent],5)
t("list(str)",lambda: list(sent),5)
t("str.translate",lambda: sent.translate({111:"0",101:None}),10)
t("str.isalnum",lambda: [w.isalnum() for w in W],20)
t("str.zfill",lambda: [w.zfill(8) for w in W[:100]],50)
t("str.center",lambda: [w.center(12,"*") for w in W[:100]],50)
t("str.partition",lambda: [w.partition("o") for w in W[:100]],50)
t("str.encode",lambda: sent.encode(),100)
t("bytes.decode",lambda: B[:128].decode(),500)
t("str compare",lambda: [a<b for a,b in zip(W,W[1:])],20)
t("ord chr",lambda: [chr(ord(c)+1) for c in "hello world"*10],20)
t("str(int)",lambda: [str(x) for x in N],20)
t("int(str)",lambda: [int(x) for x in S2],20) if (S2:=[str(x) for x in N]) else 0
del S2
t("int hex",lambda: int("ff",16),1000)
t("float(str)",lambda: [float(x) for x in S[:500]],20)
t("str(float)",lambda: [str(x) for x in F],10)
t("repr(float) random",lambda: [repr(x) for x in L[:500]],10)
del L
t("format float",lambda: [f"{x:.3f}" for x in F],10)
t("round",lambda: [round(x,2) for x in F],20)
t("divmod",lambda: [divmod(x,7) for x in N],20)
t("abs",lambda: [abs(x) for x in N],20)
t("isinstance",lambda: [isinstance(x,(int,str)) for x in N],20)
t("len loop",lambda: [len(w) for w in W],20)
t("hash tuple",lambda: [hash((x,1,"a")) for x in N],20)
t("tuple unpack",lambda: [a for a,b in T[:1000]],20)
del T
t("list append",lambda: [N2.append(1) for _ in N] if (N2:=[]) is not None else 0,20)
t("list slice",lambda: N[100:900],200)
t("list slice step",lambda: N[::2],100)
t("list concat",lambda: N+F,100)
t("list * n",lambda: [0]*1000,200)
t("list extend",lambda: N[:].extend(F),50)
t("list in",lambda: 999 in N,50)
t("list in str",lambda: "zebra" in W,20)
t("list.index",lambda: N.index(900),50)
t("list.count",lambda: W.count("fox"),20)
t("list insert pop",lambda: (N.insert(0,5),N.pop(0)),200)
t("list copy",lambda: N.copy(),200)
t("list eq",lambda: N==list(range(1000)),50)
t("list reverse",lambda: N[::-1],200)
t("set(list)",lambda: set(R),50)
t("set strs",lambda: set(W),50)
A1,A2=set(range(1000)),set(range(500,1500))
t("set ops",lambda: (A1&A2,A1|A2,A1-A2,A1^A2),10)
del A2
t("set in",lambda: [x in A1 for x in N],20)
del A1
t("set add",lambda: [A3.add(x) for x in N] if (A3:=set()) is not None else 0,20)
t("frozenset",lambda: frozenset(R),50)
t("bytes join",lambda: b",".join([b"abc"]*200),50)
t("bytes concat",lambda: b"abc"+b"def",1000)
t("bytes iterate",lambda: sum(B[:1000]),50)
t("bytes.hex",lambda: B[:1000].hex(),100)
t("bytes.fromhex",lambda: bytes.fromhex("00ff"*100),100)
t("bytearray",lambda: [A4.append(x&255) for x in N] if (A4:=bytearray()) is not None else 0,20)
t("bytes(list)",lambda: bytes([1,2,3]*100),100)
t("struct pack",lambda: struct.unpack("<IHf",struct.pack("<IHf",1,2,3.0)),500)
t("zlib",lambda: zlib.decompress(zlib.compress(B[:2000])),20)
t("crc32",lambda: zlib.crc32(B),50)
t("md5",lambda: hashlib.md5(b"hello world").hexdigest(),500)
t("sha256 small",lambda: hashlib.sha256(b"hello world").hexdigest(),500)
t("quote",lambda: quote("a b/c?d=é"),300)
t("unquote",lambda: unquote("a%20b%2Fc"),300)
t("parse_qs",lambda: parse_qs("a=1&b=2&a=3"),200)
t("urljoin",lambda: urljoin("http://a/b/c","../d"),200)
t("b32 small",lambda: base64.b32encode(b"hello world"),300)
t("csv writer",lambda: csv.writer(io.StringIO()).writerows([[1,"a b",2.5]]*100),10)
t("csv DictReader",lambda: list(csv.DictReader(io.StringIO("a,b,c\n"+"1,2,3\n"*100))),5)
t("StringIO write",lambda: [so.write("abc") for _ in N] if (so:=io.StringIO()) is not None else 0,10)
t("StringIO lines",lambda: [l for l in io.StringIO("line\n"*200)],20)
@dataclass
class Pt:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
pt=Pt(1,2)
t("dataclass create",lambda: Pt(1,2),500)
t("dataclass eq",lambda: pt==Pt(1,2),300)
t("dataclass repr",lambda: repr(pt),200)
t("dataclass asdict",lambda: asdict(pt),200)
t("dataclass replace",lambda: replace(pt,x=5),200)
@dataclass(frozen=True,order=True)
class Fz:
    x: int
    y: int
t("dataclass frozen",lambda: hash(Fz(1,2)),200)
t("dataclass order",lambda: Fz(1,2)<Fz(1,3),200)
def mk():
    @dataclass
    class Q:
        a: int
        b: str = ""
    return Q
t("dataclass decorator",mk,5)
Nt=namedtuple("Nt","a b c")
nt=Nt(1,2,3)
t("namedtuple create",lambda: Nt(1,2,3),500)
t("namedtuple attr",lambda: nt.a+nt.b+nt.c,1000)
t("namedtuple _replace",lambda: nt._replace(a=5),300)
t("namedtuple _asdict",lambda: nt._asdict(),300)
class Color(enum.Enum):
    RED=1
    GREEN=2
t("enum by value",lambda: Color(2),500)
t("enum attr",lambda: Color.RED.value,500)
t("enum iterate",lambda: list(Color),200)
class Cp:
    @cached_property
    def v(self): return 1
    @property
    def w(self): return 2
cp=Cp()
t("cached_property",lambda: cp.v,1000)
t("property",lambda: cp.w,1000)
t("Decimal str",lambda: str(D("1.23")+D("4.5")),500)
t("Decimal sum",lambda: sum([D("1.1")]*100),20)
t("Decimal div",lambda: D(1)/D(3),500)
from fractions import Fraction
t("Fraction",lambda: Fraction(1,3)+Fraction(1,6),200)
t("datetime add",lambda: d+timedelta(days=1,hours=2),500)
t("datetime sub",lambda: (d-datetime(2023,1,1)).total_seconds(),500)
t("datetime compare",lambda: d<datetime(2024,5,1),500)
t("datetime.now",lambda: datetime.now(),500)
t("timestamp",lambda: datetime.fromtimestamp(1.7e9).timestamp(),300)
t("date arithmetic",lambda: (d.date()-timedelta(days=30)).weekday(),300)
t("timedelta str",lambda: str(timedelta(days=1,seconds=5)),300)
t("random.random",lambda: [random.random() for _ in N],20)
t("random.choice",lambda: random.choice(N),500)
t("random.sample",lambda: random.sample(N,10),200)
t("copy.copy",lambda: copy.copy(P[0]),500)
t("deepcopy dict",lambda: copy.deepcopy(P[0]),200)
t("deepcopy object",lambda: copy.deepcopy(pt),100)
t("heapq",lambda: [heapq.heappop(h) for _ in N] if not heapq.heapify(h:=R[:]) else 0,5)
t("heapq.nlargest",lambda: heapq.nlargest(5,R),20)
t("bisect",lambda: [bisect.bisect(N,x) for x in R],20)
t("math",lambda: [math.sqrt(x)+math.floor(x) for x in F],20)
t("math.prod",lambda: math.prod(F[1:50]),200)
t("re.split",lambda: re.split(r"[,\s]+",words),10)
t("re.sub function",lambda: re.sub(r"\d+",lambda m:str(int(m[0])+1),words),10)
t("re.finditer",lambda: [m.group() for m in re.finditer(r"\w+",words)],5)
t("re.search",lambda: re.search(r"(\d+)-(\d+)","tel 555-1234 x").groups(),500)
t("re.fullmatch",lambda: re.fullmatch(r"[\w.]+@[\w.]+","a.b@c.de"),500)
t("json.dumps small",lambda: json.dumps({"a":1,"b":[1,2,3],"c":"x"}),500)
t("json.loads small",lambda: json.loads('{"a":1,"b":[1,2,3],"c":"x"}'),500)
t("json.dumps floats",lambda: json.dumps(F),20)
t("json.loads floats",lambda: json.loads(FT),20) if (FT:=json.dumps(F)) else 0
t("json.dumps default",lambda: json.dumps([d]*50,default=str),20)
t("json.dumps unicode",lambda: json.dumps(["héllo wörld"]*100),20)
t("textwrap.dedent",lambda: textwrap.dedent("  a\n  b\n    c\n"),200)
t("string constants",lambda: [c for c in "hello" if c in string.ascii_letters],200)
t("statistics.median",lambda: statistics.median(R),20)
t("statistics.stdev",lambda: statistics.stdev(F[:100]),20)
t("itemgetter",lambda: [g1(p) for p in P],20) if (g1:=itemgetter("age")) else 0
t("attrgetter",lambda: [g2(pt) for _ in N],20) if (g2:=attrgetter("x")) else 0
t("methodcaller",lambda: [g3(w) for w in W],20) if (g3:=methodcaller("upper")) else 0
def gen(n):
    for i in range(n): yield i
t("generator",lambda: list(gen(1000)),50)
def gen2(n): yield from gen(n)
t("yield from",lambda: list(gen2(1000)),20)
def kw(a,b=1,*,c=2): return a
t("call keywords",lambda: [kw(1,b=2,c=3) for _ in N],20)
def va(*a,**k): return a
t("call varargs",lambda: [va(1,2,x=3) for _ in N],20)
a5=(1,2)
t("call star",lambda: [kw(*a5) for _ in N],20)
t("call kwargs dict",lambda: [kw(1,**{"c":3}) for _ in N],20)
def tr():
    for x in N:
        try: int("x")
        except ValueError: pass
t("try except",tr,5)
class Ctx:
    def __enter__(self): return self
    def __exit__(self,*a): return False
def wi():
    c=Ctx()
    for x in N:
        with c: pass
t("with",wi,10)
class Ob:
    def __init__(self,a,b): self.a=a; self.b=b
    def m(self): return self.a
    def __eq__(self,o): return self.a==o.a
    def __hash__(self): return hash(self.a)
    def __lt__(self,o): return self.a<o.a
    def __len__(self): return 3
    def __getitem__(self,i): return i
    def __iter__(self): return iter((1,2))
    def __add__(self,o): return self
    def __contains__(self,x): return True
    def __str__(self): return "ob"
    def __call__(self,x): return x
ob=Ob(1,2); OB=[Ob(x,0) for x in R[:300]]
t("object create",lambda: [Ob(1,2) for _ in N],20)
t("method call",lambda: [ob.m() for _ in N],20)
t("sorted objects __lt__",lambda: sorted(OB),5)
t("objects in dict",lambda: {o:1 for o in OB},10)
t("len(object)",lambda: [len(ob) for _ in N],20)
t("object getitem",lambda: [ob[3] for _ in N],20)
t("object iter",lambda: [list(ob) for _ in N],10)
t("object add",lambda: [ob+ob for _ in N],20)
t("object in",lambda: [1 in ob for _ in N],20)
t("object str",lambda: [str(ob) for _ in N],20)
t("object call",lambda: [ob(1) for _ in N],20)
t("sorted key method",lambda: sorted(OB,key=lambda o:o.a),20)
t("getattr",lambda: [getattr(ob,"a",0) for _ in N],20)
t("hasattr",lambda: [hasattr(ob,"zz") for _ in N],20)
t("setattr",lambda: [setattr(ob,"a",1) for _ in N],20)
t("super",lambda: [Sb(1,2) for _ in N[:200]],20) if (Sb:=type("Sb",(Ob,),{})) else 0
t("big int pow",lambda: 3**500,200)
t("big int mul",lambda: BI*BI,200) if (BI:=7**300) else 0
t("big int str",lambda: str(BI),200)
t("big int mod",lambda: pow(3,BI,1000007),50)
t("Counter dict",lambda: Counter(P[0].keys()),200)
del P
t("Counter total",lambda: CT.total(),200) if (CT:=Counter(R)) else 0
t("Counter subtract",lambda: CT.subtract(CT),50)
t("sum dict values",lambda: sum(CT.values()),100)
del CT
DT=[d+timedelta(seconds=x*977) for x in R]; BY=[x.encode() for x in S]
del S
t("sorted datetimes",lambda: sorted(DT),20)
del DT
t("sorted bytes",lambda: sorted(BY),10)
t("sorted lists",lambda: sorted([[x,1] for x in R]),10)
t("sorted Decimals",lambda: sorted(DE),10) if (DE:=[D(x)/7 for x in R[:300]]) else 0
del DE
def buffers():
    b=io.BytesIO()
    for x in BY[:1000]: b.write(x)
    b.seek(0)
    return b.read()
t("BytesIO write read",buffers,20)
del BY
t("StringIO readline",lambda: [so.readline() for _ in range(200)] if (so:=io.StringIO("line\n"*200)) else 0,20)
t("copy iterator",lambda: copy.copy(iter(N)),200)
t("lru_cache method",lambda: [lc.m(1) for _ in N],20) if (lc:=type("Lc",(),{"m":lru_cache(lambda self,x:x)})()) else 0
@lru_cache(maxsize=None)
def lc1(x): return x
@lru_cache(maxsize=None)
def lc2(x,y=1): return x
@lru_cache(maxsize=100)
def lc3(x): return x
@lru_cache(maxsize=None,typed=True)
def lc4(x): return x
KT=[(x%50,"k") for x in N]; KS=[str(x%50) for x in N]; KI=[x%50 for x in N]
t("lru_cache str",lambda: [lc1(x) for x in KS],20)
del KS
t("lru_cache tuple",lambda: [lc1(x) for x in KT],20)
t("lru_cache two",lambda: [lc2(x,1) for x in KI],20)
t("lru_cache keywords",lambda: [lc2(x,y=1) for x in KI],20)
t("lru_cache bounded",lambda: [lc3(x) for x in KI],20)
t("lru_cache typed",lambda: [lc4(x) for x in KI],20)
t("dict of tuples",lambda: [TD[k] for k in KT],20) if (TD:={k:1 for k in KT}) else 0
del KT
BT=b" ".join(x.encode() for x in W); SL="line one\n"*200
del W
t("bytes.split",lambda: BT.split(),20)
t("bytes.split sep",lambda: BT.split(b" "),20)
t("bytes.splitlines",lambda: (b"line one\n"*200).splitlines(),20)
t("bytes.replace",lambda: BT.replace(b"fox",b"horse"),20)
t("bytes.upper",lambda: BT.upper(),50)
del BT
t("str.replace dense",lambda: SL.replace("line","row"),50)
del SL
t("str.rsplit",lambda: sent.rsplit(" "),20)
from itertools import pairwise, tee
def tees():
    a,b=tee(N); return list(a),list(b)
t("tee",tees,20)
t("pairwise",lambda: list(pairwise(N)),50)
Sx=struct.Struct("<Ih"); SX=Sx.pack(1,2)*100
t("Struct.pack",lambda: Sx.pack(1,2),500)
t("Struct.unpack_from",lambda: Sx.unpack_from(SX,6),200)
t("struct.iter_unpack",lambda: list(Sx.iter_unpack(SX)),50)
import gzip
GZ=gzip.compress(B[:2000])
t("gzip",lambda: gzip.decompress(gzip.compress(B[:2000])),20)
t("zlib.decompress",lambda: zlib.decompress(ZB),50) if (ZB:=zlib.compress(sent.encode())) else 0
OD=OrderedDict.fromkeys(N)
t("OrderedDict move",lambda: [OD.move_to_end(x) for x in N],20)
t("OrderedDict move first",lambda: [OD.move_to_end(x,last=False) for x in N[:200]],20)
