# collapse_addresses and summarize_address_range; v4_int_to_packed, v6_int_to_packed.
import ipaddress

addresses = [ipaddress.ip_address("10.0.0.%d" % i) for i in (0, 1, 2, 3, 5, 6, 7, 8)]
print(list(ipaddress.collapse_addresses(addresses)), list(ipaddress.collapse_addresses([])), list(ipaddress.collapse_addresses([ipaddress.ip_network(n) for n in ("10.0.0.0/25", "10.0.0.128/25", "10.0.1.0/24", "10.0.3.0/24")])), list(ipaddress.collapse_addresses([ipaddress.ip_network("::/64"), ipaddress.ip_network("::/80")])))
ip = ipaddress.ip_address
print(list(ipaddress.summarize_address_range(ip("10.0.0.1"), ip("10.0.0.9"))), list(ipaddress.summarize_address_range(ip("::1"), ip("::5"))), list(ipaddress.summarize_address_range(ip("0.0.0.0"), ip("255.255.255.255"))), list(ipaddress.summarize_address_range(ip("1.1.1.1"), ip("1.1.1.1"))))
for call in (lambda: list(ipaddress.collapse_addresses([ip("1.1.1.1"), ip("::1")])), lambda: list(ipaddress.collapse_addresses(5)), lambda: list(ipaddress.collapse_addresses(["10.0.0.0/8"])), lambda: list(ipaddress.summarize_address_range(ip("10.0.0.9"), ip("10.0.0.1"))), lambda: list(ipaddress.summarize_address_range(ip("1.1.1.1"), ip("::1"))), lambda: list(ipaddress.summarize_address_range("a", "b")), lambda: ipaddress.v4_int_to_packed(-1), lambda: ipaddress.v4_int_to_packed(2**32), lambda: ipaddress.v6_int_to_packed(2**128), lambda: ipaddress.get_mixed_type_key("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(ipaddress.v4_int_to_packed(257), ipaddress.v6_int_to_packed(1), ipaddress.AddressValueError.__mro__[1].__name__, ipaddress.NetmaskValueError.__mro__[1].__name__)
