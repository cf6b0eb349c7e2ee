# UUID from text: braces, urn, upper case, missing and odd dashes, and what is refused.
import uuid

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


plain = "12345678123456781234567812345678"
for text in (plain, plain.upper(), "12345678-1234-5678-1234-567812345678", "{12345678-1234-5678-1234-567812345678}", "urn:uuid:12345678-1234-5678-1234-567812345678", "1-2345678123456781234567812345678", "{" + plain, plain + "}}", "uuid:" + plain, "-" * 10 + plain):
    print(uuid.UUID(text), uuid.UUID(hex=text) == uuid.UUID(text))
for text in ("", "1234", plain + "0", plain[:-1] + "g", plain[:-1] + " ", "0x" + plain[2:], "{}", plain[:-1] + "\u0661", 5, None, b"x" * 32, [plain]):
    print(repr(text)[:40], end=" ")
    show(uuid.UUID, text)
