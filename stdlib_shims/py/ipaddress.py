"""ipaddress: IPv4 and IPv6 addresses, networks and interfaces."""

import functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _either(value, kinds, what):
    for kind in kinds:
        try:
            return kind(value)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    return _either(address, (IPv4Address, IPv6Address), "address")


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")


def ip_interface(address):
    return _either(address, (IPv4Interface, IPv6Interface), "interface")


def _packed(address, version):
    try:
        return address.to_bytes(4 if version == 4 else 16, "big")
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}")


def v4_int_to_packed(address):
    return _packed(address, 4)


def v6_int_to_packed(address):
    return _packed(address, 6)


def get_mixed_type_key(obj):
    if isinstance(obj, _BaseNetwork):
        return (obj.version, obj.network_address, obj.netmask)
    return (obj.version, obj) if isinstance(obj, _BaseAddress) else NotImplemented


def _same_version(a, b):
    if a._version != b._version:
        raise TypeError("%s and %s are not of the same version" % (a, b))


# ---------------------------------------------------------------- text


def _parse_v4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(".")
    if len(parts) != 4:
        raise AddressValueError("Expected 4 octets in %r" % text)
    value = 0
    for part in parts:
        if not part:
            raise AddressValueError(f"Empty octet not permitted in {text!r}")
        if not (part.isascii() and part.isdigit()):
            raise AddressValueError("Only decimal digits permitted in %r in %r" % (part, text))
        if len(part) > 3:
            raise AddressValueError("At most 3 characters permitted in %r in %r" % (part, text))
        if part != "0" and part[0] == "0":
            raise AddressValueError("Leading zeros are not permitted in %r in %r" % (part, text))
        octet = int(part)
        if octet > 255:
            raise AddressValueError("Octet %d (> 255) not permitted in %r" % (octet, text))
        value = value << 8 | octet
    return value


def _format_v4(value):
    return ".".join(map(str, value.to_bytes(4, "big")))


def _parse_v6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError("At least 3 parts expected in %r" % text)
    if "." in parts[-1]:
        try:
            tail = _parse_v4(parts.pop())
        except AddressValueError as e:
            raise AddressValueError("%s in %r" % (e, text)) from None
        parts += ["%x" % (tail >> 16), "%x" % (tail & 0xFFFF)]
    if len(parts) > 9:
        raise AddressValueError("At most 8 colons permitted in %r" % text)
    skip = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if skip is not None:
                raise AddressValueError("At most one '::' permitted in %r" % text)
            skip = i
    if skip is not None:
        high, low = skip, len(parts) - skip - 1
        if not parts[0]:
            high -= 1
            if high:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            low -= 1
            if low:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        skipped = 8 - (high + low)
        if skipped < 1:
            raise AddressValueError("Expected at most 7 other parts with '::' in %r" % text)
    else:
        if len(parts) != 8:
            raise AddressValueError("Exactly 8 parts expected without '::' in %r" % text)
        if not parts[0]:
            raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        high, low, skipped = 8, 0, 0
    value = 0
    for part in parts[:high]:
        value = value << 16 | _hextet(part, text)
    value <<= 16 * skipped
    for part in parts[len(parts) - low:] if low else []:
        value = value << 16 | _hextet(part, text)
    return value


def _hextet(part, text):
    if any(c not in "0123456789abcdefABCDEF" for c in part):
        raise AddressValueError("Only hex digits permitted in %r in %r" % (part, text))
    if len(part) > 4:
        raise AddressValueError("At most 4 characters permitted in %r in %r" % (part, text))
    return int(part, 16)


def _format_v6(value):
    words = ["%x" % (value >> shift & 0xFFFF) for shift in range(112, -1, -16)]
    best, best_size, i = -1, 1, 0
    while i < 8:
        j = i
        while j < 8 and words[j] == "0":
            j += 1
        if j - i > best_size:
            best, best_size = i, j - i
        i = max(j, i + 1)
    if best < 0:
        return ":".join(words)
    return ":".join(words[:best]) + "::" + ":".join(words[best + best_size:])


# ---------------------------------------------------------------- addresses


class _IPAddressBase:
    __slots__ = ()

    _version = property(lambda self: self.version)

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return self._explode()


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    __slots__ = ("_ip", "__weakref__")

    def _take(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError("%d (< 0) is not permitted as an IPv%d address" %
                                        (address, self.version))
            if address >> self.max_prefixlen:
                raise AddressValueError("%d (>= 2**%d) is not permitted as an IPv%d address" %
                                        (address, self.max_prefixlen, self.version))
            self._ip = int(address)
            return
        if isinstance(address, bytes):
            size = self.max_prefixlen // 8
            if len(address) != size:
                raise AddressValueError("%r (len %d != %d) is not permitted as an IPv%d address" %
                                        (address, len(address), size, self.version))
            self._ip = int.from_bytes(address, "big")
            return
        text = str(address)
        if "/" in text:
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        self._set(text)

    def _set(self, text):
        self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._format(self._ip)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __hash__(self):
        return hash(hex(self._ip))

    def __eq__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        return self._ip == other._ip and self.version == other.version

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented

    def __format__(self, fmt):
        if fmt and not isinstance(fmt, str) and fmt[-1] != "s":
            wrong = ("cannot use a string pattern on a bytes-like object"
                     if isinstance(fmt, (bytes, bytearray, memoryview)) else
                     f"expected string or bytes-like object, got '{type(fmt).__name__}'")
            raise TypeError(wrong)
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        kind = fmt[-1]
        if kind not in "bnxX" or fmt[:-1] not in ("", "#", "_", "#_"):
            return super().__format__(fmt)
        if kind == "n":
            kind = "b" if self.version == 4 else "x"
        alternate, grouped = "#" in fmt, "_" in fmt
        width = self.max_prefixlen // (1 if kind == "b" else 4)
        if grouped:
            width += width // 4 - 1
        if alternate:
            width += 2
        return format(self._ip, f"{'#' if alternate else ''}0{width}{'_' if grouped else ''}{kind}")

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def reverse_pointer(self):
        return self._reverse()

    def _within(self, networks):
        return any(self._ip in range(low, high + 1) for low, high in networks)


def _ranges(kind, texts):
    result = []
    for text in texts.split():
        address, prefix = text.split("/")
        low = kind(address)
        size = (32 if kind is _parse_v4 else 128) - int(prefix)
        result.append((low, low + (1 << size) - 1))
    return result


_V4_PRIVATE = _ranges(_parse_v4, "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 "
                      "192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 "
                      "198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32")
_V4_SHARED = _ranges(_parse_v4, "100.64.0.0/10")
_V6_PRIVATE = _ranges(_parse_v6, "::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 "
                      "2001:db8::/32 2002::/16 fc00::/7 fe80::/10")
# Parts of these that are public all the same.
_V4_PUBLIC = _ranges(_parse_v4, "192.0.0.9/32 192.0.0.10/32")
_V6_PUBLIC = _ranges(_parse_v6, "2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 "
                     "2001:20::/28 2001:30::/28")
_V6_RESERVED = _ranges(_parse_v6, "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 "
                       "8000::/3 a000::/3 c000::/3 e000::/4 f000::/5 f800::/6 fe00::/9")


class IPv4Address(_BaseAddress):
    __slots__ = ()
    version = 4
    max_prefixlen = 32
    _parse = staticmethod(_parse_v4)
    _format = staticmethod(_format_v4)

    def __init__(self, address):
        self._take(address)

    def _explode(self):
        return str(self)

    def _reverse(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    @property
    def is_private(self):
        return self._within(_V4_PRIVATE) and not self._within(_V4_PUBLIC)

    @property
    def is_global(self):
        return not self._within(_V4_SHARED) and not self.is_private

    @property
    def is_multicast(self):
        return self._ip >> 28 == 14

    @property
    def is_reserved(self):
        return self._ip >> 28 == 15

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip >> 24 == 127

    @property
    def is_link_local(self):
        return self._ip >> 16 == 0xA9FE


class IPv6Address(_BaseAddress):
    __slots__ = ("_scope",)
    version = 6
    max_prefixlen = 128
    _parse = staticmethod(_parse_v6)
    _format = staticmethod(_format_v6)

    def __init__(self, address):
        self._scope = None
        self._take(address)

    def _set(self, text):
        text, found, scope = text.partition("%")
        if found and (not scope or "%" in scope):
            raise AddressValueError('Invalid IPv6 address: "%r"' % (text + "%" + scope))
        self._scope = scope or None
        self._ip = _parse_v6(text)

    @property
    def scope_id(self):
        return self._scope

    def __str__(self):
        text = _format_v6(self._ip)
        return text + "%" + self._scope if self._scope else text

    def __eq__(self, other):
        same = super().__eq__(other)
        return same if same is not True else self._scope == getattr(other, "_scope", None)

    def __hash__(self):
        return hash((self._ip, self._scope))

    def _explode(self):
        digits = "%032x" % _parse_v6(str(self))  # which refuses a scope, as CPython does
        return ":".join([digits[i:i + 4] for i in range(0, 32, 4)])

    def _reverse(self):
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return self._within(_V6_PRIVATE) and not self._within(_V6_PUBLIC)

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_multicast(self):
        return self._ip >> 120 == 0xFF

    @property
    def is_reserved(self):
        return self._within(_V6_RESERVED)

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def is_link_local(self):
        return self._ip >> 118 == 0x3FA

    @property
    def is_site_local(self):
        return self._ip >> 118 == 0x3FB


# ---------------------------------------------------------------- networks


def _split(address):
    # (address, prefix or None) of what networks and interfaces are made from.
    if isinstance(address, (bytes, int)):
        return address, None
    if isinstance(address, tuple):
        if len(address) > 1:
            address, prefix = address
            return address, prefix
        return address[0], None
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], parts[1] if len(parts) == 2 else None


def _prefix(kind, text):
    size = kind.max_prefixlen
    if text is None:
        return size
    if isinstance(text, int):
        if not 0 <= text <= size:
            raise NetmaskValueError("%r is not a valid netmask" % text)
        return text
    if text.isascii() and text.isdigit():
        if int(text) > size:
            raise NetmaskValueError("%r is not a valid netmask" % text)
        return int(text)
    bad = NetmaskValueError("%r is not a valid netmask" % text)
    if kind is not IPv4Address:
        raise bad
    try:
        mask = _parse_v4(text)
    except AddressValueError:
        raise bad from None
    for candidate in (mask, mask ^ 0xFFFFFFFF):
        ones = bin(candidate).count("1")
        if candidate == (1 << 32) - (1 << (32 - ones)):
            return ones
    raise bad


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    def _take(self, address, strict):
        base, prefix = _split(address)
        kind = self._kind
        self.network_address = kind(base)
        self._prefixlen = _prefix(kind, prefix)
        bits = kind.max_prefixlen
        self.netmask = kind((1 << bits) - (1 << (bits - self._prefixlen)))
        given = int(self.network_address)
        low = given & int(self.netmask)
        if low != given:
            if strict:
                raise ValueError("%s has host bits set" % self)
            self.network_address = kind(low)

    prefixlen = property(lambda self: self._prefixlen)
    version = property(lambda self: self._kind.version)
    _version = version
    max_prefixlen = property(lambda self: self._kind.max_prefixlen)

    @property
    def _last(self):
        return int(self.network_address) | int(self.hostmask)

    @property
    def hostmask(self):
        return self._kind((1 << (self.max_prefixlen - self._prefixlen)) - 1)

    @property
    def broadcast_address(self):
        return self._kind(self._last)

    @property
    def num_addresses(self):
        return 1 << (self.max_prefixlen - self._prefixlen)

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return "%s/%s" % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        return "%s/%s" % (self.network_address, self.hostmask)

    def _explode(self):
        return "%s/%d" % (self.network_address.exploded, self._prefixlen)

    def __str__(self):
        return "%s/%d" % (self.network_address, self._prefixlen)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __hash__(self):
        return hash((int(self.network_address), self._prefixlen))

    def _key(self):
        return int(self.network_address), int(self.netmask)

    @property
    def reverse_pointer(self):  # of little use, but that is what CPython makes of a network
        if self.version == 4:
            return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    def __eq__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        return (self.version == other.version and self.network_address == other.network_address
                and int(self.netmask) == int(other.netmask))

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        _same_version(self, other)
        return self._key() < other._key()

    def __iter__(self):
        for i in range(int(self.network_address), self._last + 1):
            yield self._kind(i)

    def __getitem__(self, n):
        first, last = int(self.network_address), self._last
        at = first + n if n >= 0 else last + n + 1
        if at < first or at > last:
            raise IndexError("address out of range")
        return self._kind(at)

    def __contains__(self, other):
        if other._version != self._version or isinstance(other, _BaseNetwork):
            return False
        return int(other) & int(self.netmask) == int(self.network_address)

    def hosts(self):
        first, last = int(self.network_address), self._last
        size = self.max_prefixlen - self._prefixlen
        if size == 0:
            return [self._kind(first)]
        if size == 1:
            return [self._kind(first), self._kind(last)]
        end = last if self.version == 4 else last + 1
        return _addresses(self._kind, first + 1, end)

    def overlaps(self, other):
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    def subnet_of(self, other):
        try:
            _same_version(self, other)
            return (other.network_address <= self.network_address
                    and other.broadcast_address >= self.broadcast_address)
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {self} and {other}")

    def supernet_of(self, other):
        try:
            _same_version(self, other)
            return (self.network_address <= other.network_address
                    and self.broadcast_address >= other.broadcast_address)
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {other} and {self}")

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (prefix, self))
        step = 1 << (self.max_prefixlen - prefix)
        for start in range(int(self.network_address), self._last + 1, step):
            yield self.__class__((start, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d" %
                             (self._prefixlen, prefixlen_diff))
        address = int(self.network_address) & (int(self.netmask) << prefixlen_diff)
        return self.__class__((address, prefix))

    def address_exclude(self, other):
        _same_version(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError("%s is not a network object" % other)
        if not other.subnet_of(self):
            raise ValueError("%s not contained in %s" % (other, self))
        rest = self
        while rest != other:
            left, right = rest.subnets()
            inside, outside = (left, right) if other.subnet_of(left) else (right, left)
            yield outside
            rest = inside

    def compare_networks(self, other):
        if self._version != other._version:
            raise TypeError("%s and %s are not of the same type" % (self, other))
        return (self._key() > other._key()) - (self._key() < other._key())


def _addresses(kind, first, end):
    for i in range(first, end):
        yield kind(i)


_addresses.__name__ = "hosts"
_addresses.__qualname__ = "_BaseNetwork.hosts"


def _both(name):
    return property(lambda self: getattr(self.network_address, name)
                    and getattr(self.broadcast_address, name))


def _inside(ranges, exceptions=()):
    # All of the network in one of these, and neither end in one of the exceptions.
    def test(self):
        first, last = int(self.network_address), self._last
        return (any(low <= first and last <= high for low, high in ranges)
                and not any(low <= end <= high for end in (first, last)
                            for low, high in exceptions))
    return property(test)


for _name in ("is_multicast", "is_unspecified", "is_loopback", "is_link_local"):
    setattr(_BaseNetwork, _name, _both(_name))


class IPv4Network(_BaseNetwork):
    _kind = IPv4Address

    def __init__(self, address, strict=True):
        self._take(address, strict)

    is_private = _inside(_V4_PRIVATE, _V4_PUBLIC)
    is_reserved = _both("is_reserved")
    _is_shared = _inside(_V4_SHARED)

    @property
    def is_global(self):
        return not self._is_shared and not self.is_private


class IPv6Network(_BaseNetwork):
    _kind = IPv6Address

    def __init__(self, address, strict=True):
        self._take(address, strict)

    is_private = _inside(_V6_PRIVATE, _V6_PUBLIC)
    is_reserved = _both("is_reserved")
    is_site_local = _both("is_site_local")

    @property
    def is_global(self):
        return not self.is_private


class _Interface:
    def _take(self, address):
        base, prefix = _split(address)
        super()._take(base)
        self.network = self._network_kind(address, strict=False)
        self.netmask = self.network.netmask

    hostmask = property(lambda self: self.network.hostmask)
    ip = property(lambda self: self._ip_kind(int(self)))

    # What the two kinds' special methods make of their addresses' answers.
    def _text(self, address):
        return "%s/%d" % (address, self.network.prefixlen)

    def _same(self, other, same):
        if same is NotImplemented or not same:
            return same
        return isinstance(other, _Interface) and self.network == other.network

    def _less(self, other, less):
        if less is NotImplemented or not isinstance(other, _Interface):
            return less if less is NotImplemented else False
        return self.network < other.network or self.network == other.network and less

    def _hash(self):
        return hash((int(self), self.network.prefixlen, int(self.network.network_address)))

    @property
    def with_prefixlen(self):
        return "%s/%d" % (self.ip, self.network.prefixlen)

    @property
    def with_netmask(self):
        return "%s/%s" % (self.ip, self.netmask)

    @property
    def with_hostmask(self):
        return "%s/%s" % (self.ip, self.hostmask)


class IPv4Interface(_Interface, IPv4Address):
    _network_kind = IPv4Network
    _ip_kind = IPv4Address

    def __init__(self, address):
        self._take(address)

    def __str__(self):
        return self._text(super().__str__())

    def __eq__(self, other):
        return self._same(other, super().__eq__(other))

    def __lt__(self, other):
        return self._less(other, super().__lt__(other))

    def __hash__(self):
        return self._hash()


class IPv6Interface(_Interface, IPv6Address):
    _network_kind = IPv6Network
    _ip_kind = IPv6Address

    def __init__(self, address):
        self._scope = None
        self._take(address)

    def __str__(self):
        return self._text(super().__str__())

    def __eq__(self, other):
        return self._same(other, super().__eq__(other))

    def __lt__(self, other):
        return self._less(other, super().__lt__(other))

    def __hash__(self):
        return self._hash()

    def _explode(self):
        return "%s/%d" % (self.ip.exploded, self.network.prefixlen)

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return self._ip == 1 and self.network.is_loopback


# ---------------------------------------------------------------- collections of networks


def summarize_address_range(first, last):
    if not isinstance(first, _BaseAddress) or not isinstance(last, _BaseAddress):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    kind = IPv4Network if first.version == 4 else IPv6Network
    bits = first.max_prefixlen
    at, end = int(first), int(last)
    while at <= end:
        size = min((at & -at).bit_length() - 1 if at else bits,
                   (end - at + 1).bit_length() - 1)
        yield kind((at, bits - size))
        at += 1 << size


def _ranges_of(addresses):
    # (first, last) of each run in a sorted list of addresses.
    first = last = addresses[0]
    for address in addresses[1:]:
        if int(address) != int(last) + 1:
            yield first, last
            first = address
        last = address
    yield first, last


def collapse_addresses(addresses):
    singles, networks = [], []
    for x in addresses:
        single = isinstance(x, _BaseAddress)
        if not single and x._prefixlen == x.max_prefixlen:
            single, x = True, x.network_address
        kept = singles if single else networks
        if kept:
            _same_version(x, kept[-1])
        kept.append(x)
    singles = sorted(set(singles))
    pieces = []
    if singles:
        for first, last in _ranges_of(singles):
            pieces.extend(summarize_address_range(first, last))
    return _collapse_addresses_internal(pieces + networks)


def _collapse_addresses_internal(networks):
    # Two halves become the whole, until nothing is half of anything.
    waiting, kept = list(networks), {}
    while waiting:
        network = waiting.pop()
        whole = network.supernet()
        other = kept.get(whole)
        if other is None:
            kept[whole] = network
        elif other != network:
            del kept[whole]
            waiting.append(whole)
    last = None
    for network in sorted(kept.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network
