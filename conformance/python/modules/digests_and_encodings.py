# Digests, keyed digests, binary to text: values at block edges and error texts.
import base64,binascii,hashlib,hmac
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__module__,type(e).__name__, e)
for f in [lambda: hashlib.new("nope"),lambda: hashlib.sha256("x"),lambda: hashlib.sha256(5),lambda:hashlib.blake2b("x"),lambda:hashlib.blake2b(b"",digest_size=99),lambda:hashlib.blake2b(b"",key=b"x"*65),lambda:hashlib.shake_128(b"").hexdigest(),lambda:hashlib.shake_128(b"").digest_size,lambda:hashlib.pbkdf2_hmac("nope",b"",b"",1),lambda:hashlib.pbkdf2_hmac("sha1",b"",b"",0),lambda:hashlib.scrypt(b"",salt=b"",n=3,r=1,p=1),lambda:hashlib.scrypt(b"a"),lambda:type(hashlib.sha256()), lambda:hashlib.sha256(b"",b""),lambda:hashlib.sha256(foo=1),lambda:hmac.new("k",b"m","sha256"),lambda:hmac.new(b"k",b"m"),lambda:hmac.compare_digest("é","a"),lambda:hmac.compare_digest("a",b"a"),lambda:hmac.new(b"k","m","md5"),lambda:hmac.digest(b"k",b"m","nope"),lambda: hmac.new(b"k",b"m","nope"),lambda:binascii.unhexlify("abc"),lambda:binascii.unhexlify("zz"),lambda:binascii.a2b_base64("abc"),lambda:binascii.a2b_base64("a"),lambda:binascii.a2b_base64("é"),lambda:binascii.hexlify("x"),lambda:binascii.hexlify(b"abcde",":",2),lambda:binascii.hexlify(b"abcde",":",-2),lambda:binascii.hexlify(b"a","::"),lambda:binascii.crc32(b"abc"),lambda:binascii.crc_hqx(b"abc",5),lambda:binascii.b2a_uu(b"abc"),lambda:binascii.a2b_uu(b"#86)C\n"),lambda:binascii.b2a_qp(b"a=\xe9 \n"),lambda:binascii.a2b_qp(b"a=3D=E9"),lambda:binascii.b2a_base64(b"abc",newline=False),lambda:binascii.a2b_base64("aGk=!",strict_mode=True),lambda:hashlib.md5(b"a",usedforsecurity=False).hexdigest(), lambda:hashlib.blake2b(b"x",salt=b"x"*17),lambda:hashlib.new("sha256",b"x").name,lambda:hashlib.new("SHA256").name,lambda:hashlib.sha3_224(b"").block_size,lambda:hashlib.shake_256(b"x").hexdigest(5),lambda:hashlib.blake2s(b"x",person=b"abc",digest_size=10,key=b"kk",salt=b"s",fanout=2,depth=3,leaf_size=5,node_offset=6,node_depth=1,inner_size=10,last_node=True).hexdigest(),lambda:hashlib.blake2b().MAX_KEY_SIZE,lambda:binascii.unhexlify(5),lambda:binascii.a2b_base64(5), lambda:hashlib.sha256(b"a").update("x"), lambda: hashlib.sha256(None),lambda:hashlib.new("md5",5),lambda:hashlib.new(5)]: err(f)
for n in range(0,300,37):
    d=bytes(i*7%256 for i in range(n))
    for h in sorted(hashlib.algorithms_guaranteed):
        x=hashlib.new(h)
        x.update(d[:n//3]); x.update(d[n//3:])
        print(h, n, x.hexdigest(33) if h[:5]=="shake" else x.hexdigest())
    print(base64.a85encode(d), base64.b85encode(d), base64.b32hexencode(d), base64.encodebytes(d), binascii.b2a_qp(d), binascii.b2a_uu(d[:45]), binascii.crc32(d,7))
    assert base64.a85decode(base64.a85encode(d))==d and base64.b85decode(base64.b85encode(d))==d and base64.b32decode(base64.b32encode(d))==d and base64.b32hexdecode(base64.b32hexencode(d))==d and binascii.a2b_uu(binascii.b2a_uu(d[:45]))==d[:45] and binascii.a2b_qp(binascii.b2a_qp(d))==d
    print(hmac.new(d,d,"sha3_512").hexdigest(), hmac.digest(d,d,"sha1").hex(), hashlib.pbkdf2_hmac("sha512",d,d,3,100).hex())
for s in ["YQ","YQ=","YQ==","YQ===","Y=Q=","=YQ=","YWJj\n","YW Jj","YWJ","YWJjZ","Y","====","YQ==YQ==","YWI=YQ=="]:
    for k in (False,True):
        try: print(s,k,binascii.a2b_base64(s,strict_mode=k))
        except Exception as e: print(s,k,e)
        try: print(s,k,base64.b64decode(s,validate=k))
        except Exception as e: print(s,k,e)
