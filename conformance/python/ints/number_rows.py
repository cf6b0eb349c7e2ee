# Number constructors, operators and methods over many operands.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import math, sys
for a in [(),(1,),('10',),('0x10',16),('0x10',0),('z',36),('10',1),('10',37),('10',-1),('12',2),(1.5,),('1.5',),(b'12',),(bytearray(b'7'),),('',),(' 1_000 ',),('1__0',),('_1',),('1_',),('٣',),('0b11',0),('011',0),('0',0),('00',0),('-0x1f',0),(None,),([],),(1,2),('1','a'),(float('inf'),),(float('nan'),),('1'*30,),(1e30,),('+5',),('- 5',),('5 5',),('\x00',),('1\x00',),(b'\xff',),('0o17',8),('0b1',2),('0x1',8)]: print(a,end=' '); t(int,*a)
t(int,x=1); t(int,'10',base=2); t(int,base=2); t(int,1,base=2); t(int,'a'*300); t(int,'9'*5000); t(lambda: len(str(10**4299))); t(lambda: str(10**5000))
for a in [(),('1',),('1e5',),('.5',),('5.',),('.',),('1_0.0_1',),('1__0',),('nan',),('-inf',),('infinity',),('+Nan',),('1e400',),('1e-400',),('',),(' 1 ',),('1 2',),('0x10',),(b'1.5',),(None,),([],),(10**400,),(1,2),('1e',),('1e+',),('e5',),('١.٥',),('1\x00',),(1j,),('infinit',)]: print(a,end=' '); t(float,*a)
t(float,x=1)
for a in [(),('1+2j',),('j',),('-j',),('1+',),('1 + 2j',),('(1+2j)',),('1+2j',1),(1,2),(1,'2'),(1j,1j),('nan+infj',),('',),(None,),([],),('1e5j',),('1_0j',),('+1.5-2.5J',),(1,None),(1,2,3),(b'1',)]: print(a,end=' '); t(complex,*a)
t(complex,real=1,imag=2); t(complex,imag=1)
for x,y in [(7,2),(-7,2),(7,-2),(-7,-2),(7.5,2),(-7.5,2),(7,0),(7.0,0),(0,5),(0.0,-3),(float('inf'),2),(2,float('inf')),(-2,float('inf')),(float('nan'),1),(1j,2),(2,1j),(True,2),(10**20,3),(10**20,-3.0),(1e308,1e-308)]:
    for op in ('//','%','/','**','divmod'):
        print(x,op,y,end=' ')
        if op=='divmod': t(divmod,x,y)
        elif op=='**':
            if abs(x)<100 if not isinstance(x,complex) and x==x else True: t(lambda: x**y)
            else: print()
        elif op=='//': t(lambda: x//y)
        elif op=='%': t(lambda: x%y)
        else: t(lambda: x/y)
t(lambda: 1<<-1); t(lambda: 1>>-1); t(lambda: 1<<2**70); t(lambda: 0<<2**70); t(lambda: 1>>2**70); t(lambda: -1>>2**70); t(lambda: 1.0<<1); t(lambda: 0**-1); t(lambda: 0.0**-1); t(lambda: (-1)**0.5); t(lambda: (-8)**(1/3)); t(lambda: 2**-1); t(lambda: pow(2,-1,5)); t(lambda: pow(2,-1,4)); t(lambda: pow(2,3,0)); t(lambda: pow(2.0,3,5)); t(lambda: pow(2,3,5.0)); t(lambda: pow(2,3,-5)); t(lambda: pow(0,0,1)); t(lambda: pow(2)); t(lambda: pow(base=2,exp=3,mod=5)); t(lambda: 10.0**400); t(lambda: 10**400*1.0); t(lambda: (10**400)/(10**399)); t(lambda: 1j**1000000); t(lambda: 1j//1); t(lambda: 1j%1); t(lambda: divmod(1j,1)); t(lambda: 1j<2); t(lambda: int(1j)); t(lambda: float(1j)); t(lambda: ~1.0); t(lambda: ~True); t(lambda: -True); t(lambda: 1&1.0); t(lambda: True|False); t(lambda: True^1); t(lambda: True+True)
for x in (0.5,1.5,2.5,-0.5,-1.5,1e16+1,1.005,2.675,1e300,float('inf'),float('nan'),12345,-15,25,10**25+5): 
    for n in (None,0,1,2,-1,-2,400,-400): print(x,n,end=' '); t(round,x,n)
t(round,1.5); t(round,float('inf')); t(round,float('nan')); t(round,1.5,'a'); t(round,'a'); t(round,1j); t(round,1,2.0); t(round,True,1); t(round,ndigits=1,number=1.25)
for a in [(5,1,'big'),(5,1),(5,),(),(256,1,'big'),(-1,1,'big'),(-129,1,'little'),(5,0,'big'),(0,0,'big'),(5,2,'middle'),(5,'a','big'),(5,-1,'big')]: print(a,end=' '); t(lambda: a[0].to_bytes(*a[1:]))
t(lambda: (-5).to_bytes(2,'big',signed=True)); t(lambda: int.from_bytes(b'\xff\x00','big')); t(lambda: int.from_bytes(b'\xff\x00','little',signed=True)); t(lambda: int.from_bytes([1,2],'big')); t(lambda: int.from_bytes([256],'big')); t(lambda: int.from_bytes('a','big')); t(lambda: int.from_bytes(1,'big')); t(lambda: int.from_bytes(b'')); t(lambda: int.from_bytes(b'a','x')); t(lambda: (5).bit_length(1)); t(lambda: (-5).bit_count()); t(lambda: (5).as_integer_ratio()); t(lambda: (0.1).as_integer_ratio()); t(lambda: float('inf').as_integer_ratio()); t(lambda: float('nan').as_integer_ratio()); t(lambda: (1.5).is_integer()); t(lambda: (0.1).hex()); t(lambda: float.fromhex('0x1.8p1')); t(lambda: float.fromhex('zz')); t(lambda: float.fromhex(1)); t(lambda: float.fromhex('0x1p5000')); t(lambda: (5).conjugate()); t(lambda: (5).numerator); t(lambda: (1j).conjugate()); t(lambda: (1+2j).real); t(lambda: abs(3+4j)); t(lambda: 5 .real); t(lambda: (5).foo); t(lambda: hash(1.0)==hash(1)==hash(True)==hash(1+0j)); t(lambda: hash(-1)); t(lambda: hash(2**61-1)); t(lambda: hash(0.5)); t(lambda: hash(1e300)); t(lambda: hash(float('inf'))); t(lambda: hash(-2**61)); t(lambda: hash(1j)); t(lambda: hash(10**30))
