# ip_address, IPv4Address and IPv6Address from text, numbers and bytes, and each way they can be wrong.
import ipaddress

for value in ("1.2.3.4", "0.0.0.0", "255.255.255.255", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.04", "1.2.3.-4", "1.2.3.4/32", " 1.2.3.4", "1.2.3.", "1..3.4", "a.b.c.d", "1.2.3.4444", "", "\u0661.2.3.4", 0, 1, 2**32 - 1, 2**32, 2**128 - 1, 2**128, -1, b"\1\2\3\4", b"\1\2\3", b"x" * 16, "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1::", ":1", "1:", "12345::", "g::", "::1.2.3.4", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "::1.2.3.400", "fe80::1%eth0", "fe80::1%", "fe80::1%a%b", "::%1/64", ":::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "2001:DB8::A", None, 1.5, True):
    for make in (ipaddress.ip_address, ipaddress.IPv4Address, ipaddress.IPv6Address):
        try:
            print(ascii(value), make.__name__, repr(make(value)))
        except Exception as e:
            print(ascii(value), make.__name__, type(e).__name__, ascii(str(e)))
