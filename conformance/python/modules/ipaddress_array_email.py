# ipaddress, array and email.utils.
import ipaddress as ip, array
from email.utils import parseaddr, formataddr, getaddresses, parsedate_to_datetime, format_datetime, parsedate_tz, formatdate
import datetime
for t in ("192.168.1.1", "8.8.8.8", "127.0.0.1", "224.0.0.1", "169.254.3.4", "::1", "2001:db8::8a2e:370:7334", "fe80::1", "::ffff:1.2.3.4", "1::", "::", "1:2:3:4:5:6:7:8", "2001:0:0:1::2", "ff02::1", "2606:4700::1111"):
    a = ip.ip_address(t)
    print(repr(a), int(a), a.packed, a.exploded, a.reverse_pointer, a.is_private, a.is_global, a.is_multicast, a.is_loopback, a.is_link_local, a.is_reserved, a.is_unspecified, a.version)
for t in ("1.2.3", "256.1.1.1", "01.2.3.4", "1.2.3.4/5", ":::", "1::2::3", "12345::", "g::", "", "1.2.3.a"):
    for f in (ip.ip_address, ip.IPv4Address, ip.IPv6Address):
        try: f(t)
        except ValueError as e: print(type(e).__name__, e)
n = ip.ip_network("192.168.0.0/29")
print(n, repr(n), list(n.hosts()), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, list(n.subnets()), n.supernet(), n.supernet(new_prefix=16), ip.ip_address("192.168.0.3") in n, n[1], n[-1], n.with_netmask, n.overlaps(ip.ip_network("192.168.0.4/30")), n.subnet_of(n.supernet()), n.is_private)
for t in ("10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/255.0.255.0"):
    try: print(ip.ip_network(t))
    except ValueError as e: print(type(e).__name__, e)
print(ip.ip_network("10.1.2.3/255.0.0.0", strict=False), ip.ip_network("2001:db8::/126"), list(ip.ip_network("2001:db8::/126").hosts()), ip.ip_interface("10.1.2.3/8"), repr(ip.ip_interface("10.1.2.3/8").network), ip.ip_interface("10.1.2.3/8").ip)
print(list(ip.summarize_address_range(ip.ip_address("10.0.0.1"), ip.ip_address("10.0.0.9"))), list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25")])), list(n.address_exclude(ip.ip_network("192.168.0.2/31"))))
print(sorted([ip.ip_address("10.0.0.2"), ip.ip_address("10.0.0.1")]), ip.ip_address("10.0.0.1") + 5, f"{ip.ip_address('10.0.0.1'):x}", f"{ip.ip_address('10.0.0.1'):#_b}", ip.ip_address(5), ip.ip_address("1.2.3.4") == ip.ip_address(0x01020304))
a = array.array("i", [1, 2, 3]); a.append(4); a.extend([5]); print(a, a[1:3], a.tobytes(), a.itemsize, len(a), sum(a), a.index(3), a.pop(), a + a, a * 2, a == array.array("i", [1, 2, 3, 4]), array.array("d"), array.array("u", "héy"), array.array("f", [0.1]), array.array("H", b"\x01\x00\x02\x00"))
for f in (lambda: a.append("x"), lambda: a.append(2**40), lambda: array.array("b", [200]), lambda: array.array("B", [-1]), lambda: array.array("x"), lambda: a[99], lambda: a + [1], lambda: array.array("i", b"abc"), lambda: array.array("d", ["x"]), lambda: a.remove(77)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
for t in ("Bob <bob@x.org>", '"Smith, J" <j@s.com>', "a@b.c", "a@b.c (Al B)", ""): print(parseaddr(t))
print(getaddresses(['A <a@b>, c@d, "E, F" <e@f>']), formataddr(("J. Smith", "j@s.com")), formataddr(("", "a@b")), formataddr(("Zoë", "z@b.c")))
print(parsedate_to_datetime("Fri, 21 Nov 1997 09:55:06 -0600"), parsedate_tz("Mon, 20 Nov 1995 19:12:08 -0500"), parsedate_tz("20 Nov 95 19:12 GMT"), parsedate_to_datetime("Mon, 20 Nov 1995 19:12:08 -0000"), formatdate(0), formatdate(1e9, usegmt=True), format_datetime(datetime.datetime(2024, 1, 2, 3, 4, 5)))
