# exploded, compressed, mapped and tunnelled addresses, scopes, reverse pointers, packed bytes.
import ipaddress

for text in ("::", "::1", "2001:db8::a:0:0:1", "1:0:0:2::", "1:0:0:2:0:0:0:3", "::ffff:1.2.3.4", "2002:102:304::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"):
    a = ipaddress.IPv6Address(text)
    print(text, str(a), a.exploded, a.compressed, a.ipv4_mapped, a.sixtofour, a.teredo, a.scope_id, a.reverse_pointer, a.packed)
b = ipaddress.IPv6Address("fe80::1%a")
print(b == ipaddress.IPv6Address("fe80::1"), b == ipaddress.IPv6Address("fe80::1%a"), hash(b) == hash(ipaddress.IPv6Address("fe80::1%a")), int(b) == int(ipaddress.IPv6Address("fe80::1")), repr(b))
i = ipaddress.IPv6Interface("fe80::1/64")
print(i, i.ip, i.is_link_local, i.hostmask)
v4 = ipaddress.IPv4Address("1.2.3.4")
print(v4.exploded, v4.compressed, v4.reverse_pointer, v4.packed, ipaddress.ip_network("1.2.3.0/24").reverse_pointer, ipaddress.ip_network("2001:db8::/32").exploded, ipaddress.ip_network("2001:db8::/32").reverse_pointer)
for name in ("packed", "version"):
    try:
        setattr(v4, name, 1)
    except AttributeError:
        print("AttributeError", name)
