# subnets, supernet, address_exclude, hosts, iteration, indexing, overlaps and membership.
import ipaddress

n = ipaddress.ip_network("192.168.0.0/29")
print(list(n), list(n.hosts()), n[0], n[-1], n[7], len(list(n)), n.num_addresses, n.broadcast_address, n.hostmask, n.netmask, n.prefixlen, n.max_prefixlen, n.version, n.with_hostmask)
for size in ("10.0.0.0/31", "10.0.0.0/32", "::/127", "::/128", "::/126"):
    print(size, list(ipaddress.ip_network(size).hosts()))
print(list(n.subnets()), list(n.subnets(2)), list(n.subnets(new_prefix=31)), n.supernet(), n.supernet(3), n.supernet(new_prefix=8))
print(list(n.address_exclude(ipaddress.ip_network("192.168.0.4/31"))), list(n.address_exclude(n)))
print(ipaddress.ip_address("192.168.0.3") in n, ipaddress.ip_address("192.168.1.0") in n, ipaddress.ip_interface("192.168.0.3/16") in n, n.overlaps(ipaddress.ip_network("192.168.0.4/30")), n.subnet_of(ipaddress.ip_network("192.168.0.0/16")), n.supernet_of(ipaddress.ip_network("192.168.0.0/30")), n.compare_networks(ipaddress.ip_network("192.168.0.0/30")))
for call in (lambda: n[8], lambda: n[-9], lambda: n["x"], lambda: list(n.subnets(4)), lambda: list(n.subnets(-1)), lambda: list(n.subnets(2, new_prefix=31)), lambda: list(n.subnets(new_prefix=28)), lambda: n.supernet(30), lambda: n.supernet(2, 3), lambda: n.supernet(new_prefix=30), lambda: list(n.address_exclude(ipaddress.ip_network("10.0.0.0/8"))), lambda: list(n.address_exclude(ipaddress.ip_network("::/8"))), lambda: list(n.address_exclude(5)), lambda: n.overlaps(5), lambda: n.subnet_of(ipaddress.ip_network("::/0")), lambda: n.compare_networks(ipaddress.ip_network("::/0")), lambda: n.subnet_of(5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(list(ipaddress.ip_network("10.0.0.0/8").subnets(new_prefix=9)), ipaddress.ip_network("0.0.0.0/0").supernet())
