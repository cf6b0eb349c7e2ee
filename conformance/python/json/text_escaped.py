# ensure_ascii and escapes of each kind of character, lone surrogates, text subclasses.
import json

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


text = "".join(map(chr, list(range(0, 40)) + [0x5c, 0x7f, 0x80, 0x9f, 0xff, 0x2028, 0x2029, 0xfeff, 0xffff, 0x10000, 0x1f600, 0x10ffff]))
print(json.dumps(text))
print(ascii(json.dumps(text, ensure_ascii=False)))
print(json.dumps("\ud800"), json.dumps("\udc00\ud800"), ascii(json.dumps("\ud83d\ude00", ensure_ascii=False)), json.dumps("</script>"), json.dumps("'\"/"))


class Text(str):
    def __str__(self):
        return "never"


print(json.dumps(Text("kept")), json.dumps({Text("k"): Text("v")}), json.loads(json.dumps(text)) == text)
for escape in ('"\\u0041"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ude00"', '"\\ud83d\\u0041"', '"\\/\\b\\f\\n\\r\\t"', '"\\x"', '"\\u12"', '"\\u12g4"', '"\\u 123"', '"\\u+123"', '"\\', '"a\nb"', '"a\tb"', '"\x00"', '"\x7f"', '"\\u0000"'):
    print(ascii(escape), end=" ")
    show(json.loads, escape)
    print("   ", end=" ")
    show(json.loads, escape, strict=False)
