# Splitting, joining and sorting many networks; hosts counted; membership over random-looking addresses.
import ipaddress

net = ipaddress.ip_network("10.20.0.0/16")
parts = list(net.subnets(new_prefix=20))
print(len(parts), parts[0], parts[-1], list(ipaddress.collapse_addresses(parts)), list(ipaddress.collapse_addresses(parts[1:4])), sum(p.num_addresses for p in parts), [sum(1 for _ in ipaddress.ip_network(f"10.0.0.0/{n}").hosts()) for n in range(24, 33)])
inside = [str(ipaddress.ip_address(i * 2654435761 % 2**32)) for i in range(2000) if ipaddress.ip_address(i * 2654435761 % 2**32) in ipaddress.ip_network("64.0.0.0/4")]
print(len(inside), inside[:3])
holes = [ipaddress.ip_network("10.0.0.0/24")]
for n in ("10.0.0.64/26", "10.0.0.0/27", "10.0.0.255/32"):
    n = ipaddress.ip_network(n)
    holes = [y for x in holes for y in (x.address_exclude(n) if n.subnet_of(x) else [x])]
print(sorted(holes), list(ipaddress.collapse_addresses(holes)))
six = ipaddress.ip_network("2001:db8::/32")
print(next(six.subnets(new_prefix=64)), six.num_addresses, six[2**64], ipaddress.ip_address("2001:db8:ffff::") in six, six.supernet(new_prefix=16), [str(a) for a in ipaddress.summarize_address_range(ipaddress.ip_address("::ff"), ipaddress.ip_address("::1:1"))])
