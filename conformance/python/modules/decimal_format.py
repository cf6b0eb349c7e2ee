# format() and conversions of Decimals.
import random
from decimal import *
random.seed(5)
def nn():
    n=random.choice([1,2,3,5,9,12])
    return Decimal(random.choice(["","-"])+"".join(random.choice("0123456789") for _ in range(n))+"E%d"%random.choice([0,-1,-2,-n,-n-3,2,5,-8]))
for i in range(600):
    d=nn() if random.random()<.93 else Decimal(random.choice(["NaN","Infinity","-Infinity","0","0.00","0E+4","-0","sNaN3","0E-9"]))
    spec=random.choice(["","","<","*^",">","=","0>"])+random.choice(["","+"," ","-"])+random.choice(["","","0"])+random.choice(["","","5","12","20"])+random.choice(["","",","])+random.choice(["","",".0",".1",".3",".8"])+random.choice(["","e","E","f","F","g","G","%","n","x"])
    try: r=format(d,spec)
    except ValueError as e: r=str(e)
    print(i,repr(d),repr(spec),repr(r))
    try: print(int(d),float(d),hash(d),d.as_tuple(),d.as_integer_ratio(),round(d,2),round(d),divmod(d,3),d==1.5,d<2,d>2.5)
    except Exception as e: print(type(e).__name__,e)
