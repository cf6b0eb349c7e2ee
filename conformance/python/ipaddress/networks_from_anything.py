# ip_network and the classes: masks, host masks, strictness, tuples, and each way they can be wrong.
import ipaddress

for value in ("10.0.0.0/8", "10.0.0.1/8", "10.0.0.0/255.0.0.0", "10.0.0.0/0.255.255.255", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.0/255.0.255.0", "10.0.0.0/ 8", "10.0.0.0/08", "10.0.0.0/a", "/8", "0/0", "2001:db8::/32", "2001:db8::1/32", "2001:db8::/129", "2001:db8::/ffff::", "::/0", "::1%x/128", ("10.0.0.0", 8), ("10.0.0.0", "255.0.0.0"), (167772160, 8), ("10.0.0.1", 8), (b"\n\0\0\0", 8), 0, 2**40, b"\1\2\3\4", ("::", 64), ("10.0.0.0", 8, 9), ("10.0.0.0",), ipaddress.ip_address("1.2.3.4"), None, ""):
    for strict in (True, False):
        try:
            print(ascii(value), strict, repr(ipaddress.ip_network(value, strict)))
        except Exception as e:
            print(ascii(value), strict, type(e).__name__, e)
for value in ("1.2.3.4/24", "1.2.3.4", "::1/64", ("1.2.3.4", "255.255.0.0"), "x", 5, "1.2.3.4/99"):
    for make in (ipaddress.ip_interface, ipaddress.IPv4Interface, ipaddress.IPv6Interface):
        try:
            i = make(value)
            print(value, make.__name__, repr(i), i.ip, i.network, i.with_prefixlen, i.with_netmask, i.with_hostmask)
        except Exception as e:
            print(value, make.__name__, type(e).__name__, e)
