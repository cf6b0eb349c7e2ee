# Adding to addresses, comparing, sorting and hashing across versions and classes; formatting.
import ipaddress

a, b, c = ipaddress.ip_address("10.0.0.1"), ipaddress.ip_address("10.0.0.200"), ipaddress.ip_address("::1")
print(a + 5, b - 199, a < b, a == ipaddress.IPv4Address("10.0.0.1"), hash(a) == hash(ipaddress.ip_address(int(a))), int(c), str(c), repr(c), a != c, a == 167772161)
for call in (lambda: a < c, lambda: a + "x", lambda: a + 2**40, lambda: a - 2**40, lambda: a < 5, lambda: a + 1.5, lambda: a & b, lambda: ipaddress.ip_network("10.0.0.0/8") < c, lambda: ipaddress.ip_network("10.0.0.0/8") < a):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
nets = [ipaddress.ip_network(n) for n in ("10.1.0.0/16", "10.0.0.0/8", "9.0.0.0/8", "10.0.0.0/16")]
print(sorted(nets), sorted([b, a]), sorted([ipaddress.ip_interface("1.1.1.1/8"), ipaddress.ip_interface("1.1.1.1/24"), ipaddress.ip_interface("1.1.1.0/8")]))
print(sorted([c, b, ipaddress.ip_network("::/8"), nets[0]], key=ipaddress.get_mixed_type_key))
i = ipaddress.ip_interface("1.2.3.4/24")
print(i == ipaddress.ip_address("1.2.3.4"), i == ipaddress.ip_interface("1.2.3.4/25"), i < ipaddress.ip_interface("1.2.3.4/25"), i in {i: 1}, i + 1, isinstance(i, ipaddress.IPv4Address), len({a, ipaddress.ip_address("10.0.0.1")}))
for spec in ("", "s", "b", "x", "X", "n", "#x", "_b", "#_X", "20s", "d"):
    for value in (a, c):
        try:
            print(spec, format(value, spec))
        except Exception as e:
            print(spec, type(e).__name__, e)
