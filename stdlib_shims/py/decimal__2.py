# decimal, second half: arithmetic on integer coefficients (the first half has the classes).
_new = object.__new__
_INVERSE_10 = pow(10, 2305843009213693951 - 2, 2305843009213693951)


def _as_class(cls, d):
    r = _new(cls)
    r._s = d._s
    r._n = d._n
    r._e = d._e
    r._k = d._k
    return r


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, e = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if e == "F":
        return _special(1, sign)
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    n = _parse("".join(map(str, digits)) or "0")
    if e in ("n", "N"):
        return _special(2 if e == "n" else 3, sign, n)
    if not isinstance(e, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'"
                         if isinstance(e, str) else "exponent must be an integer")
    return _make(int(sign), n, int(e))


# ---------------------------------------------------------------- arithmetic


def _add(a, b, bs, c):
    # a + b where bs stands for b's sign.
    if a._k or b._k:
        r = _nan_result(c, a, b)
        if r is not None:
            return r
        if a._k:
            if b._k and a._s != bs:
                return _invalid(c)
            return _special(1, a._s)
        return _special(1, bs)
    x, y = a._n, b._n
    ea, eb = a._e, b._e
    if not x or not y:
        e = ea if ea < eb else eb
        if not x and not y:
            sign = a._s & bs if a._s == bs else 1 if c._rounding == ROUND_FLOOR else 0
            return _fix(sign, 0, e, c)
        # The other operand, its exponent brought down as far as the precision allows.
        s, n, en = (bs, y, eb) if not x else (a._s, x, ea)
        e = max(e, en - c._prec - 1)
        if e < en:
            n *= _pow10(en - e)
            en = e
        return _fix(s, n, en, c)
    if ea != eb:
        if ea > eb:
            big, small, gap = x, y, ea - eb
            low = eb
        else:
            big, small, gap = y, x, eb - ea
            low = ea
        if gap > c._prec + 2:
            # What lies below the precision counts only as "something".
            size_big, size_small = _ndigits(big), _ndigits(small)
            floor = gap + low + min(-1, size_big - c._prec - 2)
            if size_small + low - 1 < floor:
                small = 1
                low = floor
                gap = (ea if ea > eb else eb) - low
        big *= _pow10(gap)
        if ea > eb:
            x, y = big, small
        else:
            x, y = small, big
        ea = low
    if a._s == bs:
        return _fix(a._s, x + y, ea, c)
    if x > y:
        return _fix(a._s, x - y, ea, c)
    if x < y:
        return _fix(bs, y - x, ea, c)
    return _fix(1 if c._rounding == ROUND_FLOOR else 0, 0, ea, c)


def _divide(a, b, c):
    sign = a._s ^ b._s
    if a._k or b._k:
        r = _nan_result(c, a, b)
        if r is not None:
            return r
        if a._k:
            return _invalid(c) if b._k else _special(1, sign)
        _raise(c, _CLAMPED)
        return _make(sign, 0, c._emin - c._prec + 1)
    if not b._n:
        if not a._n:
            return _invalid(c, _UNDEFINED)
        _raise(c, _DIVZERO)
        return _special(1, sign)
    if not a._n:
        return _fix(sign, 0, a._e - b._e, c)
    shift = _ndigits(b._n) - _ndigits(a._n) + c._prec + 1
    e = a._e - b._e - shift
    if shift >= 0:
        n, rest = divmod(a._n * _pow10(shift), b._n)
    else:
        n, rest = divmod(a._n, b._n * _pow10(-shift))
    if rest:
        # A last digit that is neither exact nor half.
        if n % 5 == 0:
            n += 1
    else:
        ideal = a._e - b._e
        while e < ideal and n % 10 == 0:
            n //= 10
            e += 1
    return _fix(sign, n, e, c)


def _divmod(a, b, c):
    # Integer quotient and remainder; None when the quotient has too many digits. b may be infinite.
    sign = a._s ^ b._s
    e = min(a._e, b._e)
    if b._k:
        return _make(sign, 0, 0), a
    gap = a.adjusted() - b.adjusted()
    if not a._n or gap <= -2:
        if not a._n:
            return _make(sign, 0, 0), _make(a._s, 0, e)
        return _make(sign, 0, 0), _make(a._s, a._n * _pow10(a._e - e), e)
    if gap > c._prec:
        return None
    x, y = a._n, b._n
    if a._e >= b._e:
        x *= _pow10(a._e - b._e)
    else:
        y *= _pow10(b._e - a._e)
    q, rest = divmod(x, y)
    if q >= c._limit:
        return None
    return _make(sign, q, 0), _make(a._s, rest, e)


def _fix_half_even(s, n, e, c):
    if c._rounding == ROUND_HALF_EVEN:
        return _fix(s, n, e, c)
    saved = c._rounding
    c._rounding = ROUND_HALF_EVEN
    try:
        return _fix(s, n, e, c)
    finally:
        c._rounding = saved


def _ziv(compute, sign, c):
    # Rounds compute(places) = (coefficient, exponent), good to all but its last digits, correctly.
    extra = 3
    while True:
        n, e = compute(c._prec + extra)
        size = _ndigits(abs(n))
        tail = size - c._prec - 1
        if tail >= 2:
            rest = abs(n) % (5 * _pow10(tail))
            if 100 < rest < 5 * _pow10(tail) - 100 or extra > 4 * c._prec + 60:
                break
        extra += 3 + extra // 2
    s = sign if sign is not None else 1 if n < 0 else 0
    n = abs(n)
    # Not exact: keep it from looking so.
    return _fix_half_even(s, n * 10 + 1, e - 1, c)


_ln10 = {}


def _ln10_scaled(places):
    known = _ln10.get("places", 0)
    if known < places:
        _ln10["places"] = known = places + 20
        _ln10["value"] = _ln_scaled(10 * _pow10(known + 10), known + 10) // _pow10(10)
    return _ln10["value"] // _pow10(known - places)


def _exp_scaled(x, places):
    # 10**places * exp(x / 10**places) for |x| below a few units.
    halvings = int(places**0.5) + 4
    guard = places + 10 + halvings
    one = 10**guard
    y = (x * 10**(guard - places)) >> halvings
    total = term = one
    i = 1
    while term:
        term = term * y // (i * one)
        if term == -1:
            break
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total // one
    return total // 10**(guard - places)


def _ln_scaled(x, places):
    # 10**places * ln(x / 10**places) for x / 10**places between 0.1 and 100, by Halley's iteration.
    y_places = 14
    y = int(_math.log((x * 10**20 >> 0) // 10**places / 10**20) * 10**y_places)
    while True:
        target = min(places + 5, y_places * 3 - 4)
        y = y * 10**(target - y_places) if target >= y_places else y // 10**(y_places - target)
        scaled = (x * 10**(target - places) if target >= places else x // 10**(places - target))
        e = _exp_scaled(y, target)
        y += 2 * (scaled - e) * 10**target // (scaled + e)
        y_places = target
        if target == places + 5:
            return y // 10**5


def _exp_decimal(d, places):
    # (n, e) close to exp(d), with about `places` digits.
    p = places + max(0, d.adjusted()) + 5
    x = d._n * _pow10(d._e + p) if d._e + p >= 0 else d._n // _pow10(-d._e - p)
    if d._s:
        x = -x
    ten = _ln10_scaled(p)
    k = x // ten
    rest = x - k * ten
    return _exp_scaled(rest, p) // _pow10(p - places), k - places


def _ln_decimal(d, places):
    # (n, e) close to ln(d), d > 0 and not 1, with at least `places` digits.
    size = _ndigits(d._n)
    k = d._e + size
    # Near one the leading digits cancel: work with more.
    p = places + len(str(abs(k))) + 5
    if k in (0, 1):
        away = _add(d, _make(1, 1, 0), 1, _WIDE)
        p += max(0, -away.adjusted())
    x = d._n * _pow10(p - size) if p >= size else d._n // _pow10(size - p)
    if k == 1 or k == 0:
        value = _ln_scaled(x * 10 if k else x, p)
    else:
        value = _ln_scaled(x * 10, p) + (k - 1) * _ln10_scaled(p)
    return value, -p


def _is_odd(d):
    return d._e == 0 and d._n & 1 or d._e < 0 and (d._n // _pow10(-d._e)) & 1


def _power(a, b, c):
    r = _nan_result(c, a, b)
    if r is not None:
        return r
    if not b._k and not b._n:
        if not a._k and not a._n:
            return _invalid(c)
        return _make(0, 1, 0)
    whole = not b._k and (b._e >= 0 or b._n % _pow10(-b._e) == 0 if -b._e < _ndigits(b._n)
                          else b._e >= 0)
    sign = 0
    if a._s:
        if whole:
            sign = 1 if _is_odd(b) else 0
        elif a._k or a._n:
            return _invalid(c)
    if not a._k and not a._n:
        return _special(1, sign) if b._s else _make(sign, 0, 0)
    if a._k:
        return _make(sign, 0, 0) if b._s else _special(1, sign)
    magnitude = a.copy_abs()
    one = _compare_finite(magnitude, _make(0, 1, 0))
    if b._k:
        if one == 0:
            _raise(c, _INEXACT | _ROUNDED)
            return _make(0, _pow10(c._prec - 1), 1 - c._prec)
        return _special(1) if (one > 0) != (b._s == 1) else _make(0, 0, 0)
    if one == 0:
        if whole:
            n = int(b)
            e = a._e * n if 0 <= n and a._e * n >= 1 - c._prec else 1 - c._prec
            if n < 0 or a._e * n < 1 - c._prec:
                if a._e == 0:
                    return _make(sign, 1, 0)
                _raise(c, _ROUNDED)
                e = 1 - c._prec
            return _make(sign, _pow10(-e), e)
        _raise(c, _INEXACT | _ROUNDED)
        return _make(sign, _pow10(c._prec - 1), 1 - c._prec)
    # Far outside of the exponent range: no need for digits.
    if b.adjusted() > 25 or float(b.copy_abs()) * (abs(_log10_rough(a)) or 1e-30) > 4e18:
        if (one > 0) != (b._s == 1):
            return _fix(sign, 1, c._emax + 1, c)
        return _fix(sign, 1, c._emin - c._prec - 1, c)
    if whole:
        n = abs(int(b))
        if n < 1 << 40:
            return _int_power(a, n, b._s, sign, c)
    if a._n and not b._s:
        exact = _exact_root(a, b, c)
        if exact is not None:
            _raise(c, _INEXACT | _ROUNDED)
            return _fix(sign, exact[0], exact[1], c)

    def compute(places):
        top = max(0, b.adjusted()) + 10 + len(str(abs(a.adjusted())))
        n, e = _ln_decimal(magnitude, places + top)
        product = _make(1 if (n < 0) != (b._s == 1) else 0, abs(n) * b._n, e + b._e)
        return _exp_decimal(product, places + 2)

    return _ziv(compute, sign, c)


def _log10_rough(a):
    text = _digits(a._n)[:15]
    return _math.log10(float(text[0] + "." + text[1:] if len(text) > 1 else text)) + a.adjusted()


def _int_power(a, n, reciprocal, sign, c):
    # |a|**n or its reciprocal, by squaring with a few digits more than asked for.
    room = c._prec + 6 + len(str(n)) * 2
    base, be = a._n, a._e
    result, e = 1, 0
    lost = False
    while True:
        if n & 1:
            result *= base
            e += be
            size = _ndigits(result)
            if size > 2 * room:
                cut = size - 2 * room
                result, rest = divmod(result, _pow10(cut))
                lost = lost or rest != 0
                e += cut
        n >>= 1
        if not n:
            break
        base *= base
        be *= 2
        size = _ndigits(base)
        if size > 2 * room:
            cut = size - 2 * room
            base, rest = divmod(base, _pow10(cut))
            lost = lost or rest != 0
            be += cut
    if lost:
        result = result * 10 + 1
        e -= 1
    if reciprocal:
        return _divide(_make(sign, 1, 0), _make(0, result, e), c)
    return _fix_half_even(sign, result, e, c)


def _exact_root(a, b, c):
    # a**b for a fraction b where the result is exact (4 ** 0.5): (coefficient, exponent) or None.
    if b._e >= 0 or b._e < -6:
        return None
    num, den = b.as_integer_ratio()
    if den > 64 or num > 10000:
        return None
    n, e = a._n, a._e
    while n % 10 == 0:
        n //= 10
        e += 1
    if e % den:
        for up in range(1, den):
            if (e - up) % den == 0:
                n *= 10**up
                e -= up
                break
    root = _integer_root(n, den)
    if root**den != n:
        return None
    value, e = root**num, e // den * num
    if _ndigits(value) > c._prec:
        return None
    # Padded with zeros like every result of the inexact way.
    pad = c._prec - _ndigits(value)
    return value * _pow10(pad), e - pad


def _integer_root(n, k):
    if k == 1:
        return n
    x = 1 << -(-n.bit_length() // k)
    while True:
        y = ((k - 1) * x + n // x**(k - 1)) // k
        if y >= x:
            return x
        x = y


def _power_modulo(a, b, m, c):
    r = _nan_result(c, a, b, m)
    if r is not None:
        return r

    def whole(d):
        return not d._k and (d._e >= 0 or not d._n or d == d.to_integral_value())

    if not (whole(a) and whole(b) and whole(m)) or b._s and b._n or not m._n:
        return _invalid(c)
    if m.adjusted() >= c._prec or not a._n and not b._n:
        return _invalid(c)
    sign = a._s if _is_odd(b) else 0
    return _make(sign, pow(abs(int(a)), int(b), abs(int(m))), 0)


# ---------------------------------------------------------------- format()

_spec = _re.compile(r"""(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<alt>\#)?
(?P<zero>0)?(?P<width>\d+)?(?P<sep>,)?(?:\.(?P<prec>\d+))?(?P<type>[eEfFgGn%])?""",
                    _re.VERBOSE | _re.DOTALL)


def _format(d, spec, c):
    if not isinstance(spec, str):
        raise TypeError("format argument must be str")
    m = _spec.fullmatch(spec)
    if not m or m["type"] == "n" and m["sep"]:
        raise ValueError("invalid format string")
    fill, align = m["fill"] or " ", m["align"] or ">"
    width = int(m["width"] or 0)
    zero = m["zero"] is not None and m["align"] is None
    if m["zero"] and m["align"]:
        raise ValueError("invalid format string")
    kind = m["type"]
    separator = "," if m["sep"] else ""
    precision = int(m["prec"]) if m["prec"] is not None else None
    if zero:
        fill, align = "0", "="
    if d._k:
        sign = "-" if d._s else "" if m["sign"] in (None, "-") else m["sign"]
        body = d.copy_abs().__str__()
        if kind == "%":
            body += "%"
        if fill == "0" and align == "=" and zero:
            fill, align = " ", ">"
        return _padded(sign, body, fill, align, width)
    n, e, s = d._n, d._e, d._s
    upper = kind in ("E", "F", "G") or kind is None and c.capitals
    style = {None: "g", "n": "g", "%": "f"}.get(kind, (kind or "g").lower())
    if kind == "%":
        e += 2
    rounding = c._rounding
    if precision is not None:
        target = -precision
        if style == "g":
            precision = precision or 1
            target = e + _ndigits(n) - precision if n and _ndigits(n) > precision else e
        if style == "e":
            size = _ndigits(n)
            if n:
                if size > precision + 1:
                    n, _ = _cut(n, size - precision - 1, rounding, s)
                    e += size - precision - 1
                    if _ndigits(n) > precision + 1:
                        n //= 10
                        e += 1
                else:
                    n *= _pow10(precision + 1 - size)
                    e -= precision + 1 - size
        elif style == "f":
            if e < target:
                n, _ = _cut(n, target - e, rounding, s)
            else:
                n *= _pow10(e - target)
            e = target
        elif n and _ndigits(n) > precision:
            n, _ = _cut(n, target - e, rounding, s)
            e = target
            if _ndigits(n) > precision:
                n //= 10
                e += 1
    elif style == "f" and e > 0:
        n *= _pow10(e)
        e = 0
    if m["z"] and not n:
        s = 0
    sign = "-" if s else "" if m["sign"] in (None, "-") else m["sign"]
    text = _digits(n)
    left = e + len(text)
    if style == "e":
        if not n and precision is not None:
            return _layout(sign, "0", "0" * precision, e + precision, upper, separator, fill, align,
                           width, zero, True, kind)
        dot = 1
    elif style == "f":
        dot = left
    elif e <= 0 and left > -6:
        dot = left
    else:
        dot = 1
    if dot <= 0:
        whole, fraction = "0", "0" * -dot + text
    elif dot > len(text):
        whole, fraction = text + "0" * (dot - len(text)), ""
    else:
        whole, fraction = text[:dot], text[dot:]
    return _layout(sign, whole, fraction, left - dot, upper, separator, fill, align, width, zero,
                   style == "e", kind)


def _layout(sign, whole, fraction, exponent, upper, separator, fill, align, width, zero, always,
            kind):
    tail = "." + fraction if fraction else ""
    if exponent or always:
        tail += f"{'E' if upper else 'e'}{exponent:+d}"
    if kind == "%":
        tail += "%"
    if separator:
        if zero:
            room = width - len(sign) - len(tail)
            whole = _grouped(whole, room)
        else:
            whole = _grouped(whole, 0)
    return _padded(sign, whole + tail, fill, align, width)


def _grouped(whole, room):
    groups = []
    while len(whole) > 3:
        groups.append(whole[-3:])
        whole = whole[:-3]
    groups.append(whole)
    text = ",".join(reversed(groups))
    while len(text) < room:
        if len(text.split(",", 1)[0]) == 3:
            # A comma may not come first: one more digit, even over the width.
            text = "0," + text
        else:
            text = "0" + text
    return text


def _padded(sign, body, fill, align, width):
    gap = width - len(sign) - len(body)
    if gap <= 0:
        return sign + body
    if align == "<":
        return sign + body + fill * gap
    if align == ">":
        return fill * gap + sign + body
    if align == "=":
        return sign + fill * gap + body
    return fill * (gap // 2) + sign + body + fill * (gap - gap // 2)


# ---------------------------------------------------------------- contexts


class _SignalDict:
    """The flags or the traps of a context, as a mapping from signals to bools."""

    def __init__(self, context, attribute):
        self._context = context
        self._attribute = attribute

    def _bit(self, signal):
        try:
            return _BIT_OF[signal]
        except (KeyError, TypeError):
            raise KeyError("invalid error flag") from None

    def __getitem__(self, signal):
        return bool(getattr(self._context, self._attribute) & self._bit(signal))

    def __setitem__(self, signal, value):
        bit = self._bit(signal)
        bits = getattr(self._context, self._attribute)
        setattr(self._context, self._attribute, bits | bit if value else bits & ~bit)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter([signal for _, signal in _SIGNALS])

    def __len__(self):
        return len(_SIGNALS)

    def __contains__(self, signal):
        return signal in _BIT_OF

    def keys(self):
        return [signal for _, signal in _SIGNALS]

    def values(self):
        return [self[s] for s in self]

    def items(self):
        return [(s, self[s]) for s in self]

    def get(self, signal, default=None):
        return self[signal] if signal in _BIT_OF else default

    def copy(self):
        return dict(self.items())

    def update(self, other):
        for k in other:
            self[k] = other[k]

    def __eq__(self, other):
        if isinstance(other, _SignalDict):
            return getattr(self._context, self._attribute) == getattr(other._context,
                                                                      other._attribute)
        if isinstance(other, dict):
            return dict(self.items()) == other
        return NotImplemented

    def __repr__(self):
        return "{" + ", ".join(f"{s!r}:{self[s]}" for s in self) + "}"


def _bits_of(signals):
    bits = 0
    if isinstance(signals, (dict, _SignalDict)):
        signals = [s for s, on in signals.items() if on]
    for s in signals:
        if s not in _BIT_OF:
            raise TypeError("valid values for signals are:\n  [InvalidOperation, FloatOperation, "
                            "DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, "
                            "Rounded,\n   Clamped]")
        bits |= _BIT_OF[s]
    return bits


def _bits_of_dict(value):
    if not isinstance(value, (dict, _SignalDict)):
        raise TypeError("argument must be a signal dict")
    if len(value) != len(_SIGNALS):
        raise KeyError("invalid signal dict")
    return _bits_of(value)


def _integer(value):
    if not isinstance(value, int):
        raise TypeError(f"an integer is required (got type {type(value).__name__})")
    return int(value)


class Context:
    __slots__ = ("_prec", "_rounding", "_emin", "_emax", "_capitals", "_clamp", "_flags", "_traps",
                 "_limit", "_safe_low", "_safe_high")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        base = _defaults
        self._emin, self._emax, self._clamp = base[2], base[3], base[5]
        self._flags = 0
        self._traps = base[6]
        self._limit = 0
        self.prec = base[0] if prec is None else prec
        self.rounding = base[1] if rounding is None else rounding
        if Emin is not None:
            self.Emin = Emin
        if Emax is not None:
            self.Emax = Emax
        self.capitals = base[4] if capitals is None else capitals
        if clamp is not None:
            self.clamp = clamp
        if flags is not None:
            self._flags = _bits_of(flags)
        if traps is not None:
            self._traps = _bits_of(traps)

    def _settle(self):
        self._safe_low = self._emin
        self._safe_high = self._emax - self._prec

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        value = _integer(value)
        if not 1 <= value <= MAX_PREC:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self._prec = value
        self._limit = _pow10(value) if value <= 100000 else _Huge(value)
        self._settle()

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                            "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        self._rounding = value

    @property
    def Emin(self):
        return self._emin

    @Emin.setter
    def Emin(self, value):
        value = _integer(value)
        if not MIN_EMIN <= value <= 0:
            raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
        self._emin = value
        self._settle()

    @property
    def Emax(self):
        return self._emax

    @Emax.setter
    def Emax(self, value):
        value = _integer(value)
        if not 0 <= value <= MAX_EMAX:
            raise ValueError("valid range for Emax is [0, MAX_EMAX]")
        self._emax = value
        self._settle()

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        if _integer(value) not in (0, 1):
            raise ValueError("valid values for capitals are 0 or 1")
        self._capitals = int(value)

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        if _integer(value) not in (0, 1):
            raise ValueError("valid values for clamp are 0 or 1")
        self._clamp = int(value)

    @property
    def flags(self):
        return _SignalDict(self, "_flags")

    @flags.setter
    def flags(self, value):
        self._flags = _bits_of_dict(value)

    @property
    def traps(self):
        return _SignalDict(self, "_traps")

    @traps.setter
    def traps(self, value):
        self._traps = _bits_of_dict(value)

    def Etiny(self):
        return self._emin - self._prec + 1

    def Etop(self):
        return self._emax - self._prec + 1

    def __repr__(self):
        def listed(bits):
            return "[" + ", ".join([s.__name__ for b, s in _SIGNALS if bits & b]) + "]"

        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, "
                f"Emax={self._emax}, capitals={self._capitals}, clamp={self._clamp}, "
                f"flags={listed(self._flags)}, traps={listed(self._traps)})")

    def copy(self):
        c = _new(Context)
        for name in Context.__slots__:
            setattr(c, name, getattr(self, name))
        return c

    __copy__ = copy

    def clear_flags(self):
        self._flags = 0

    def clear_traps(self):
        self._traps = 0

    def create_decimal(self, num="0", /):
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return _invalid(self, _SYNTAX)
        d = Decimal(num, self)
        if d._k > 1 and d._n and _ndigits(d._n) > self._prec - self._clamp:
            return _invalid(self, _SYNTAX)
        return _fix_decimal(d, self)

    def create_decimal_from_float(self, f, /):
        return _fix_decimal(Decimal.from_float(f), self)

    def power(self, a, b, modulo=None):
        return _argument(a).__pow__(_argument(b), modulo, self)

    def quantize(self, a, b):
        return _argument(a).quantize(b, context=self)

    def to_sci_string(self, a):
        return _argument(a).__str__(False, self._capitals)

    def to_eng_string(self, a):
        return _argument(a).to_eng_string(self)

    def to_integral_exact(self, a):
        return _argument(a).to_integral_exact(None, self)

    def to_integral_value(self, a):
        return _argument(a).to_integral_value(None, self)

    to_integral = to_integral_value

    def radix(self):
        return Decimal(10)


class _Huge:
    """10**digits, without the digits: only ever compared with coefficients."""

    def __init__(self, digits):
        self._digits_count = digits

    def __gt__(self, n):
        return _ndigits(n) <= self._digits_count

    def __le__(self, n):
        return _ndigits(n) > self._digits_count

    def __eq__(self, n):
        return False


def _unary(name, method):
    def call(self, a):
        return getattr(_argument(a), method)(context=self)

    call.__name__ = name
    call.__qualname__ = "Context." + name
    setattr(Context, name, call)


def _binary(name, method):
    def call(self, a, b):
        return getattr(_argument(a), method)(_argument(b), context=self)

    call.__name__ = name
    call.__qualname__ = "Context." + name
    setattr(Context, name, call)


def _plain(name, method):
    def call(self, a):
        return getattr(_argument(a), method)()

    call.__name__ = name
    call.__qualname__ = "Context." + name
    setattr(Context, name, call)


for _name in ("exp", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus",
              "normalize", "number_class", "sqrt", "is_normal", "is_subnormal"):
    _unary(_name, _name)
_unary("abs", "__abs__")
_unary("minus", "__neg__")
_unary("plus", "__pos__")
for _name in ("compare", "compare_signal", "compare_total", "compare_total_mag", "logical_and",
              "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward",
              "remainder_near", "rotate", "same_quantum", "scaleb", "shift", "copy_sign"):
    _binary(_name, _name)
for _name, _method in (("add", "__add__"), ("subtract", "__sub__"), ("multiply", "__mul__"),
                       ("divide", "__truediv__"), ("divide_int", "__floordiv__"),
                       ("remainder", "__mod__"), ("divmod", "__divmod__")):
    _binary(_name, _method)
for _name in ("canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite",
              "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan", "is_zero"):
    _plain(_name, _name)
_plain("copy_decimal", "canonical")


def _context_fma(self, a, b, c):
    return _argument(a).fma(b, c, context=self)


_context_fma.__name__ = "fma"
Context.fma = _context_fma

_defaults = (28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, _ANY_INVALID | _DIVZERO | _OVERFLOW)
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[
    InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_WIDE = Context(prec=100000, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
_current = Context()


def getcontext():
    return _current


def setcontext(context, /):
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context._flags = 0
    _current = context


class _LocalContext:
    def __init__(self, context):
        self._inner = context

    def __enter__(self):
        self._outer = getcontext()
        setcontext(self._inner)
        return self._inner

    def __exit__(self, *exc_info):
        setcontext(self._outer)
        return False


def localcontext(ctx=None, **kwargs):
    if ctx is None:
        ctx = getcontext()
    if not isinstance(ctx, Context):
        raise TypeError("argument must be a context")
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(ctx, name, value)
    return _LocalContext(ctx)


del _name, _method
