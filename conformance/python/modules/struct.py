# struct: formats, values and errors.
import struct
for f,v in (("<ihq",(1,-2,3)),(">IHB",(4000000000,65535,255)),("bhi",(1,2,3)),("<3s5p?c",(b"ab",b"xyz",True,b"q")),("!fde",(1.5,2.25,0.1)),("2H",(1,2)),("<Q",(2**64-1,)),("@nN",(1,2)),("<xxi",(7,))):
    p=struct.pack(f,*v); print(f,p,struct.unpack(f,p),struct.calcsize(f))
for f,v in (("b",(200,)),("H",(-1,)),("i",(2**31,)),("Q",(-1,)),("i",("a",)),("f",("a",)),("2i",(1,)),("c",(b"ab",)),("z",(1,)),("s",("a",)),("e",(1e6,))):
    try: print(struct.pack(f,*v))
    except (struct.error,OverflowError) as e: print(f,type(e).__name__,e)
try: struct.unpack("i",b"abc")
except struct.error as e: print(e)
b=bytearray(8); struct.pack_into("<H",b,2,513); print(b,struct.unpack_from("<H",b,2),list(struct.iter_unpack("<H",b)))
print(struct.Struct("<2i").size)
