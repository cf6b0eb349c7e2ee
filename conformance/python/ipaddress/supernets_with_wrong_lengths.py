# Wrong differences of prefixes are refused by the arithmetic.
import ipaddress


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for network in (ipaddress.ip_network("10.0.0.8/30"), ipaddress.ip_network("2001:db8::/64")):
    for difference in (1, 5, 0, -1, -2**70, 1.5, "1", 2**70, 100):
        attempt(lambda: network.supernet(difference))
    attempt(lambda: network.supernet(new_prefix=3))
    attempt(lambda: network.supernet(new_prefix=100))
    attempt(lambda: network.supernet(2, 3))
