# UUID takes its sixteen bytes as bytes only.
import uuid

print(uuid.UUID(bytes=b"0123456789abcdef"))
for given in (b"short", "x" * 16, "x", bytearray(b"0123456789abcdef"), bytearray(3), 5):
    try:
        print(uuid.UUID(bytes=given))
    except (AssertionError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
for given in (b"short", 5):
    try:
        print(uuid.UUID(bytes_le=given))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
