# Decimal operations under many contexts, random but fixed.
import random
from decimal import *
random.seed(7)
def rnd():
    k=random.random()
    if k<0.04: return random.choice(["NaN","sNaN","Infinity","-Infinity","NaN12","-0","0E+5","-0.000","0E-30"])
    n=random.choice([1,2,3,5,9,12,27,28,29,35])
    s="".join(random.choice("0123456789") if random.random()<.7 else random.choice("05 9".replace(" ","0")) for _ in range(n))
    e=random.choice([0,0,0,-1,-2,-5,-n,3,-n-4,7,-30,20]) if random.random()<.95 else random.choice([-999990,999980,500000,-500000,-1000020])
    return random.choice(["","-"])+s+"E%d"%e
ctxs=[Context(), Context(prec=5,rounding=ROUND_UP), Context(prec=9,Emin=-20,Emax=20,rounding=ROUND_HALF_DOWN), Context(prec=3,Emin=-5,Emax=5,clamp=1,rounding=ROUND_FLOOR),Context(prec=16,rounding=ROUND_05UP,Emin=-383,Emax=384),Context(prec=7,rounding=ROUND_CEILING),Context(prec=40,rounding=ROUND_HALF_UP)]
ops="__add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __divmod__ compare compare_signal compare_total compare_total_mag max min max_mag min_mag quantize remainder_near scaleb shift rotate next_toward copy_sign same_quantum".split()
un="__neg__ __abs__ __pos__ sqrt normalize to_integral_value to_integral_exact logb next_plus next_minus number_class is_normal is_subnormal to_eng_string logical_invert".split()
for i in range(1500):
    c=random.choice(ctxs).copy()
    c.clear_traps()
    if random.random()<.4:
      for q in random.choice([[InvalidOperation,DivisionByZero,Overflow],[Inexact],[Rounded,Clamped],[InvalidOperation,Subnormal,Underflow]]): c.traps[q]=True
    c.clear_flags()
    a,b=Decimal(rnd()),Decimal(rnd())
    setcontext(c)
    c=getcontext()
    if random.random()<.7: op=random.choice(ops); args=(b,)
    else: op=random.choice(un); args=()
    try:
        if random.random()<.1 and op[:2]!="__":
            r=getattr(c,op)(a,*args) if op not in("__neg__",) and hasattr(c,op) else None
        elif op[:2]=="__": r=getattr(a,op)(*args)
        elif op in("copy_sign","same_quantum","compare_total","compare_total_mag"): r=getattr(a,op)(b)
        else: r=getattr(a,op)(*args)
        r=repr(r)
    except DecimalException as e: r=type(e).__name__+str(e)
    f=[s.__name__ for s in c.flags if c.flags[s]]
    print(i,op,repr(a),*map(repr,args),r,f,c.prec,c.rounding,c.Emax,c.clamp)
