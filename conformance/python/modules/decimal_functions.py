# exp, ln, log10 and powers of Decimals at several precisions.
import random
from decimal import *
random.seed(11)
def num(big=False):
    n=random.choice([1,1,2,3,5,12,28])
    s="".join(random.choice("0123456789") for _ in range(n))
    return Decimal(random.choice(["","","-"])+s+"E%d"%random.choice([0,0,-1,-n,-n+1,-n-2,2]))
for i in range(250):
    c=Context(prec=random.choice([3,9,16,28,28,50]),traps=[]); setcontext(c); c=getcontext()
    a=num(); k=random.random()
    if k<.25: op="exp"; r=a.exp()
    elif k<.5: op="ln"; a=abs(a); r=a.ln()
    elif k<.6: op="log10"; a=abs(a); r=a.log10()
    elif k<.8:
        b=Decimal(random.randrange(-20,40)); op="ipow "+str(b); r=a**b
    else:
        a=abs(a); b=Decimal(random.choice(["0.5","1.5","-0.5","0.25","2.7","-3.1","0.333","1e-10","3.0"])); op="pow "+str(b); r=a**b
    print(i,op,repr(a),repr(r),[s.__name__ for s in c.flags if c.flags[s]],c.prec)
