# is_private, is_global and their fellows at the edges of each block, for both versions and for networks.
import ipaddress

NAMES = ("is_private", "is_global", "is_reserved", "is_loopback", "is_link_local", "is_multicast", "is_unspecified")
for text in ("0.0.0.0", "0.255.255.255", "1.0.0.0", "9.255.255.255", "10.0.0.0", "10.255.255.255", "100.63.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "128.0.0.0", "169.253.255.255", "169.254.0.0", "172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0", "192.0.0.0", "192.0.0.8", "192.0.2.1", "192.168.0.0", "192.169.0.0", "198.18.0.0", "198.51.100.1", "203.0.113.255", "223.255.255.255", "224.0.0.0", "239.255.255.255", "240.0.0.0", "255.255.255.255",
             "::", "::1", "::2", "100::", "fc00::", "fe00::", "fe80::", "febf::", "fec0::", "ff02::1", "2001::", "2001:2::", "2001:db8::", "2001:db9::", "2002::1", "64:ff9b::", "4000::", "8000::", "::ffff:10.0.0.1", "2600::"):
    a = ipaddress.ip_address(text)
    print(text, "".join(str(int(getattr(a, n))) for n in NAMES), getattr(a, "is_site_local", ""))
for text in ("10.0.0.0/8", "10.0.0.0/7", "192.168.0.0/15", "127.0.0.0/8", "224.0.0.0/4", "0.0.0.0/0", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::/128", "ff00::/8", "2001:db8::/32", "2000::/3"):
    n = ipaddress.ip_network(text)
    print(text, "".join(str(int(getattr(n, name))) for name in NAMES))
