# type() looks at all it is given, and at the bases, before it refuses a name.
for a in [('\ud800',{},{}),('\ud800',(),1),('\ud800',(),{}),('\ud800',(1,),{}),('a\0',(),{}),('a\0',{},{}),('a\0',(),None),(1,{},{}),('\ud800',(int,str),{}),('\ud800',(bool,),{}),('a\0',(bool,),{}),('é',(),{})]:
    try: print(type(*a).__name__)
    except Exception as e: print(a[1:], type(e).__name__, ascii(str(e)))
