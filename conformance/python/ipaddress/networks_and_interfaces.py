# Networks: masks, hosts, subnets, supernets, membership, comparison; interfaces; strictness and refusals.
import ipaddress as ip

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in ("10.0.0.0/8", "192.168.1.0/24", "192.168.1.0/255.255.255.0", "192.168.1.0/0.0.0.255", "1.2.3.4", "0.0.0.0/0", "1.2.3.4/31" if False else "1.2.3.4/32", ("10.0.0.0", 30), ("10.0.0.0", "255.0.0.0"), 5, b"\1\2\3\4", "2001:db8::/32", "::1", "fe80::%s/64" if False else "fe80::/64", ("::", 127)):
    n = ip.ip_network(v)
    print(repr(n), n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen, n.num_addresses, n.with_prefixlen, n.with_netmask, n.with_hostmask, n.is_private, n.version, n.exploded, [str(h) for _, h in zip(range(3), n.hosts())], str(n[0]), str(n[-1]), str(n.supernet()))
for v in ("192.168.1.1/24", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/a", "1.2.3.4/255.0.255.0", "1.2.3.0/24/8", "", "x/8", ("1.2.3.4", 24), ("1.2.3.4",), "::1/129", "::1/ffff::", None, "1.2.3.0/ 24", "1.2.3.0/+24"):
    show(ip.ip_network, v)
    show(ip.ip_network, v, strict=False)
n = ip.ip_network("192.168.0.0/22")
print([str(s) for s in n.subnets()], [str(s) for s in n.subnets(prefixlen_diff=2)], [str(s) for s in n.subnets(new_prefix=23)], n.supernet(prefixlen_diff=2), n.supernet(new_prefix=16), ip.ip_address("192.168.1.5") in n, ip.ip_network("192.168.1.0/24") in n, n.overlaps(ip.ip_network("192.168.3.0/24")), n.subnet_of(ip.ip_network("192.168.0.0/16")), n.supernet_of(ip.ip_network("192.168.1.0/24")), n.compare_networks(ip.ip_network("10.0.0.0/8")), n < ip.ip_network("193.0.0.0/8"), n == ip.ip_network("192.168.0.0/22"), hash(n) == hash(ip.ip_network("192.168.0.0/22")), len(list(n)), [str(x) for x in ip.ip_network("10.0.0.0/29").address_exclude(ip.ip_network("10.0.0.4/31"))])
for f in (lambda: list(n.subnets(new_prefix=21)), lambda: list(n.subnets(prefixlen_diff=-1)), lambda: list(n.subnets(3, 25)), lambda: n.supernet(prefixlen_diff=30), lambda: n.supernet(new_prefix=23), lambda: n[5000], lambda: n[-5000], lambda: list(n.address_exclude(ip.ip_network("10.0.0.0/8"))), lambda: n.subnet_of(ip.ip_network("::/0")), lambda: n < ip.ip_network("::/0"), lambda: n["a"], lambda: n < 5):
    show(f)
i = ip.ip_interface("10.1.2.3/8")
print(repr(i), i.ip, i.network, i.with_prefixlen, i.with_netmask, i.with_hostmask, i == ip.ip_interface("10.1.2.3/8"), i < ip.ip_interface("10.1.2.4/8"), isinstance(i, ip.IPv4Address), ip.ip_interface("::1/64").network, ip.ip_interface(5), hash(i) == hash(ip.ip_interface("10.1.2.3/8")), i + 1)
print([str(x) for x in ip.summarize_address_range(ip.ip_address("1.1.1.0"), ip.ip_address("1.1.2.5"))], [str(x) for x in ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25"), ip.ip_address("10.0.1.0"), ip.ip_network("10.0.0.0/26")])], sorted([ip.ip_address("::1"), ip.ip_address("1.1.1.1"), ip.ip_network("2.0.0.0/8")], key=ip.get_mixed_type_key))
for f in (lambda: list(ip.summarize_address_range(ip.ip_address("1.1.1.2"), ip.ip_address("1.1.1.1"))), lambda: list(ip.summarize_address_range(ip.ip_address("1.1.1.2"), ip.ip_address("::1"))), lambda: list(ip.summarize_address_range(1, 2)), lambda: list(ip.collapse_addresses([ip.ip_address("1.1.1.1"), ip.ip_address("::1")])), lambda: ip.ip_interface("x"), lambda: ip.ip_interface("1.2.3.4/99")):
    show(f)
