# Every function of cmath over signs, extremes and non-finite parts.
import cmath
P=[0.0,-0.0,1.0,-0.75,2.0,1e-310,1e160,-711.0,float("inf"),float("-inf"),float("nan")]
for n in "acos acosh asin asinh atan atanh cos cosh exp isfinite isinf isnan log log10 phase polar sin sinh sqrt tan tanh".split():
    f=getattr(cmath,n)
    for x in P:
        for y in P:
            try: print(n,x,y,f(complex(x,y)))
            except Exception as e: print(n,x,y,type(e).__name__,e)
for x in P:
    for y in P:
        try: print('rect',x,y,cmath.rect(x,y))
        except Exception as e: print('rect',x,y,type(e).__name__,e)
print(cmath.log(1+2j,3), cmath.isclose(1+1j,1+1.0000000001j), cmath.infj, cmath.nanj, cmath.pi, cmath.tau)
for f in (lambda:cmath.log(1,1),lambda:cmath.sqrt('a'),lambda:cmath.log(0),lambda:cmath.isclose(1,2,rel_tol=-1),lambda:cmath.sqrt(4),lambda:cmath.phase(-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
