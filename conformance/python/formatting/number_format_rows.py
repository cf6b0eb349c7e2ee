# Every format code over many numbers.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
for v in (0,1,-1,255,10**20,1.0,-0.0,1e16,1e-5,123456789.123,float('nan'),float('inf'),1j,-0j,1+2j,complex('nan+nanj'),True):
    for spec in ('','d','x','#x','o','b','#b','X','c','e','.3e','f','.0f','#.0f','g','.3g','#g','n','%','.1%','+','-',' ','10','<10','^10','=10','010','+010',',','_','_x','*^12','.5','#.3g','+.2f','s','z','10.3f',',.2f','_.2f','e'):
        try: r=format(v,spec)
        except Exception as e: r=type(e).__name__+str(e)
        print(repr(v),spec,r)
