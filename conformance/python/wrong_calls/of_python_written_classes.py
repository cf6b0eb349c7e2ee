# Wrong calls, also of special methods by hand, of what CPython writes in C (unions, aliases, namespaces) or in Python
# (random, ipaddress, fractions, statistics): whose words the message is in.
import collections, fractions, ipaddress, random, statistics, time, types


def show(f, *args, **named):
    try:
        print(f(*args, **named))
    except Exception as e:
        print(type(e).__name__, e)


union, alias, space = int | str, list[int], types.SimpleNamespace(a=1)
for f in (union.__or__, union.__ror__, union.__getitem__, union.__eq__, union.__repr__, union.__setattr__, union.__delattr__,
          alias.__mro_entries__, alias.__reduce__, space.__eq__, space.__lt__, space.__repr__):
    show(f)
    show(f, 1, 2, 3)
    show(f, x=1)
for name in (None, 1, b"a", (1, 2)):
    show(union.__delattr__, name)
    show(union.__setattr__, name, 1)
show(types.UnionType)
for args in ((), (1,), (1, 2, 3)):
    show(types.GenericAlias, *args)
show(types.GenericAlias, list, x=1)
half, normal, text = fractions.Fraction(1, 2), statistics.NormalDist(), collections.UserString("a")
for f in (half.__eq__, half.__abs__, half.__lt__, half.__pow__, half.__bool__, normal.__add__, normal.__pos__, normal.__eq__, text.__eq__, text.__lt__,
          ipaddress.IPv4Address, ipaddress.IPv6Address, ipaddress.IPv4Network, ipaddress.IPv6Network, ipaddress.IPv4Interface, ipaddress.IPv6Interface,
          ipaddress.ip_address("::1").__ge__, ipaddress.ip_network("::/8").__gt__, ipaddress.ip_interface("1.2.3.4/5").__lt__,
          ipaddress.ip_interface("1.2.3.4/5").__str__, ipaddress.ip_interface("::1/5").__eq__):
    show(f)
    show(f, 1, 2, 3, 4)
    show(f, x=1)
    show(f, self=1)
    show(f, a=1)
for spec in ([1], 1, b"ab", None):
    show(ipaddress.ip_address("1.2.3.4").__format__, spec)
show(ipaddress.ip_network("10.0.0.0/30").compare_networks, None)
for name in ("choice", "sample", "shuffle", "randint", "uniform", "gauss", "choices", "randrange", "seed", "getrandbits", "random", "randbytes"):
    bound = getattr(random.Random(1), name)
    show(bound, self=1)
    show(bound, 1, 2, 3, 4, 5, 6)
    show(bound, y=1)
    show(getattr(random.Random, name))
    show(getattr(random.Random, name), random.Random(1), self=1)
    show(getattr(random, name), y=1)
for cls in (random.Random, random.SystemRandom):
    show(cls, 1, 2)
    show(cls, nope=1)
    show(cls, x=1, y=2)
    show(cls(1).__init__, 1, 2)
print(time.gmtime(0).__repr__())
