# ipaddress: every property of addresses, networks and interfaces, 4 and 6; arithmetic; errors.
import ipaddress as ip

for text in ("0.0.0.0", "10.1.2.3", "127.0.0.1", "169.254.1.1", "192.0.2.1", "224.0.0.1", "240.0.0.1",
             "255.255.255.255", "100.64.0.1", "8.8.8.8", "::", "::1", "fe80::1", "fc00::1",
             "ff02::1", "2001:db8::1", "::ffff:1.2.3.4", "2002:102:304::", "2001:0:4136:e378::1",
             "2001:4860:4860::8888", "fec0::1", "64:ff9b::1"):
    a = ip.ip_address(text)
    print(a, repr(a), a.version, a.max_prefixlen, a.packed.hex(), a.exploded, a.compressed,
          a.reverse_pointer, int(a), [n for n in ("is_multicast", "is_private", "is_global",
          "is_unspecified", "is_reserved", "is_loopback", "is_link_local", "is_site_local")
          if getattr(a, n, False)])
    if a.version == 6:
        print(a.scope_id, a.ipv4_mapped, a.teredo, a.sixtofour)
for text in ("10.0.0.0/8", "192.168.1.0/255.255.255.0", "192.168.1.0/0.0.0.255", "1.2.3.4",
             "2001:db8::/32", "::/0", "10.0.0.0/31", "10.0.0.1/32"):
    n = ip.ip_network(text)
    print(n, repr(n), n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen,
          n.num_addresses, n.with_prefixlen, n.with_netmask, n.with_hostmask, n.compressed, n.exploded,
          n.is_private, n.is_multicast, n[0], n[-1], next(iter(n.hosts())))
i = ip.ip_interface("192.0.2.5/24")
j = ip.IPv6Interface("2001:db8::5/64")
print(i, repr(i), i.ip, i.network, i.with_prefixlen, i.with_netmask, i.with_hostmask, j, j.network, j.ip,
      i == ip.ip_interface("192.0.2.5/24"), i < ip.ip_interface("192.0.2.6/24"), hash(i) == hash(i))
n = ip.ip_network("192.0.2.0/28")
print([str(x) for x in n.subnets()], [str(x) for x in n.subnets(new_prefix=30)], n.supernet(),
      n.supernet(new_prefix=20), n.overlaps(ip.ip_network("192.0.2.8/30")), list(n.address_exclude(
          ip.ip_network("192.0.2.4/30"))), n.subnet_of(n.supernet()), n.supernet_of(n),
      ip.ip_address("192.0.2.3") in n, n.compare_networks(n.supernet()), len(list(n.hosts())), len(list(n)))
a = ip.ip_address("10.0.0.1")
print(a + 5, a - 1, a < a + 1, a == "10.0.0.1", f"{a:s} {a:b} {a:#x}",
      ip.v4_int_to_packed(1), ip.v6_int_to_packed(1).hex(), ip.ip_address(b"\1\2\3\4"), ip.ip_address(5),
      ip.ip_address(1 << 100), ip.IPV4LENGTH, ip.IPV6LENGTH)
print(list(ip.summarize_address_range(a, a + 6)), list(ip.collapse_addresses([ip.ip_network(
    "10.0.0.0/25"), ip.ip_network("10.0.0.128/25"), ip.ip_network("10.0.1.0/24")])), sorted(
    [ip.ip_network("10.0.0.0/9"), a, ip.ip_network("10.0.0.0/8")], key=ip.get_mixed_type_key))
for bad in ("", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.a", "1.2.3.4 ", "::1::", ":1", "1:",
            "12345::", "1:2:3:4:5:6:7:8:9", "::1.2.3", "::%", "fe80::1%a%b", "1.2.3.4/33", "1.2.3.4/24",
            "1.2.3.0/255.0.255.0", "::/129", "::1/64", "1.2.3.4/a", "1.2.3.4/24/5"):
    for make in (ip.ip_address, ip.ip_network, ip.ip_interface, ip.IPv4Address, ip.IPv6Network):
        try:
            print(repr(make(bad)))
        except ValueError as e:
            print(type(e).__name__, e)
for bad in (lambda: a < ip.ip_address("::1"), lambda: a + 2 ** 32, lambda: ip.ip_address(-1), lambda: n[99],
            lambda: list(n.subnets(new_prefix=20)), lambda: n.supernet(new_prefix=30), lambda: a < 5,
            lambda: ip.summarize_address_range(a + 1, a).__next__(), lambda: ip.ip_address(None),
            lambda: n.subnet_of(ip.ip_network("::/0")), lambda: ip.IPv4Address(b"123")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
