# IPv4 and IPv6 addresses from every form, their properties, arithmetic, formats and refusals.
import ipaddress as ip

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in ("1.2.3.4", "0.0.0.0", "255.255.255.255", "127.0.0.1", "10.1.2.3", "169.254.1.1", "224.0.0.1", "192.0.2.1", "100.64.0.1", 16909060, b"\1\2\3\4", "::", "::1", "fe80::1", "2001:db8::ff", "ff02::1", "::ffff:1.2.3.4", "2002:102:304::", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "fc00::1", 2**127, bytes(16), "1:2:3:4:5:6:7:8", "1::8", "ABCD::"):
    a = ip.ip_address(v)
    print(repr(a), a, int(a), a.packed, a.exploded, a.compressed, a.reverse_pointer, a.version, a.max_prefixlen, a.is_private, a.is_global, a.is_loopback, a.is_link_local, a.is_multicast, a.is_reserved, a.is_unspecified, *((a.ipv4_mapped, a.sixtofour, a.teredo, a.is_site_local, a.scope_id) if a.version == 6 else ()))
for v in ("", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.a", "1.2.3.-1", "1.2.3.4/24", " 1.2.3.4", "1..3.4", -1, 2**32, 2**128, b"123", None, 1.5, "1:2", ":::", "1::2::3", "12345::", "g::", "::1%", "::1.2.3", "1:2:3:4:5:6:7:8:9", "::1/64", "1.2.3.4567", "٣.1.1.1"):
    for f in (ip.IPv4Address, ip.IPv6Address, ip.ip_address):
        show(f, v)
a = ip.ip_address("1.2.3.4")
print(a + 1, a - 5, a < ip.ip_address("1.2.3.5"), a == ip.ip_address(16909060), hash(a) == hash(ip.ip_address("1.2.3.4")), f"{a:b}", f"{a:x}", f"{a:#x}", f"{a:n}", f"{a:_b}", f"{a}", f"{a:>10s}", sorted([a + 1, a]), ip.v4_int_to_packed(5), ip.v6_int_to_packed(5))
for f in (lambda: a + 2**40, lambda: a - 2**40, lambda: a < ip.ip_address("::1"), lambda: a == 5, lambda: a < 5, lambda: format(a, "q"), lambda: ip.v4_int_to_packed(-1), lambda: a + "x", lambda: a + a, lambda: a * 2):
    show(f)
