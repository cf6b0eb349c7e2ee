"""decimal: the General Decimal Arithmetic specification over big integers.

A number is _s (sign, 0 or 1), _n (coefficient, also a NaN's payload), _e (exponent) and _k (kind: 0
finite, 1 infinite, 2 quiet NaN, 3 signalling NaN). Operations build an exact or sticky result and
leave rounding and conditions to _fix. Natives: _ndigits, _digits and _parse (text of any length).
"""

import math as _math
import re as _re
from collections import namedtuple as _namedtuple

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext",
           "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero",
           "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
           "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined",
           "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext",
           "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS",
           "HAVE_CONTEXTVAR"]

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
              ROUND_HALF_EVEN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
# Coefficients longer than this are refused: no program gets that far with its memory.
_DIGITS_MAX = 20000000

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")
DecimalTuple.__module__ = "decimal"


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# Conditions as bits of a status word; the first five are all InvalidOperation.
_INVALID, _SYNTAX, _IMPOSSIBLE, _UNDEFINED, _BAD_CONTEXT = 1, 2, 4, 8, 16
_FLOAT, _DIVZERO, _OVERFLOW, _UNDERFLOW, _SUBNORMAL = 32, 64, 128, 256, 512
_INEXACT, _ROUNDED, _CLAMPED = 1024, 2048, 4096
_ANY_INVALID = 31
_CONDITIONS = ((_INVALID, InvalidOperation), (_SYNTAX, ConversionSyntax),
               (_IMPOSSIBLE, DivisionImpossible), (_UNDEFINED, DivisionUndefined),
               (_BAD_CONTEXT, InvalidContext), (_FLOAT, FloatOperation),
               (_DIVZERO, DivisionByZero), (_OVERFLOW, Overflow), (_UNDERFLOW, Underflow),
               (_SUBNORMAL, Subnormal), (_INEXACT, Inexact), (_ROUNDED, Rounded),
               (_CLAMPED, Clamped))
_SIGNALS = ((_ANY_INVALID, InvalidOperation), (_FLOAT, FloatOperation), (_DIVZERO, DivisionByZero),
            (_OVERFLOW, Overflow), (_UNDERFLOW, Underflow), (_SUBNORMAL, Subnormal),
            (_INEXACT, Inexact), (_ROUNDED, Rounded), (_CLAMPED, Clamped))
_BIT_OF = {signal: bit for bit, signal in _SIGNALS}

_POW10 = [10**i for i in range(80)]


def _pow10(n):
    if n < 80:
        return _POW10[n]
    if n > _DIGITS_MAX:
        raise MemoryError()
    return 10**n


def _must_round_up(rounding, sign, kept, half):
    # `half`: what was cut off compared with one half of the last digit kept: -1, 0, 1.
    if rounding == ROUND_HALF_EVEN:
        return half > 0 or half == 0 and kept & 1
    if rounding == ROUND_HALF_UP:
        return half >= 0
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_HALF_DOWN:
        return half > 0
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return sign
    return kept % 5 == 0


def _cut(n, drop, rounding, sign):
    # n without its last `drop` digits, rounded: (result, whether something was lost).
    if drop > _ndigits(n) + 1:
        if not n:
            return 0, False
        return (1 if _must_round_up(rounding, sign, 0, -1) else 0), True
    unit = _pow10(drop)
    kept, rest = divmod(n, unit)
    if not rest:
        return kept, False
    twice = rest * 2
    half = 0 if twice == unit else 1 if twice > unit else -1
    return (kept + 1 if _must_round_up(rounding, sign, kept, half) else kept), True


def _make(s, n, e):
    d = _new(Decimal)
    d._s = s
    d._n = n
    d._e = e
    d._k = 0
    return d


def _special(k, s=0, n=0):
    d = _new(Decimal)
    d._s = s
    d._n = n
    d._e = 0
    d._k = k
    return d


def _raise(c, status):
    # Records the conditions; raises when one of them is trapped.
    for bit, _ in _SIGNALS:
        if status & bit:
            c._flags |= bit
    trapped = status & c._traps
    if trapped:
        listed = [x for bit, x in _CONDITIONS if trapped & bit]
        for bit, signal in _SIGNALS:
            if trapped & bit:
                raise signal(listed)


def _invalid(c, status=_INVALID):
    _raise(c, status)
    return _special(2)


def _overflow(s, c, status):
    _raise(c, status | _OVERFLOW | _INEXACT | _ROUNDED)
    r = c._rounding
    if (r in (ROUND_DOWN, ROUND_05UP) or r == ROUND_CEILING and s or r == ROUND_FLOOR and not s):
        return _make(s, _pow10(c._prec) - 1, c._emax - c._prec + 1)
    return _special(1, s)


def _fix(s, n, e, c, status=0):
    # The number rounded to the context, its conditions signalled.
    prec = c._prec
    if 0 < n < c._limit and c._safe_low <= e <= c._safe_high and not status:
        return _make(s, n, e)
    etiny = c._emin - prec + 1
    etop = c._emax - prec + 1
    if not n:
        top = etop if c._clamp else c._emax
        fixed = min(max(e, etiny), top)
        if fixed != e:
            status |= _CLAMPED
        if status:
            _raise(c, status)
        return _make(s, 0, fixed)
    digits = _ndigits(n)
    least = digits + e - prec
    if least > etop:
        return _overflow(s, c, status)
    subnormal = least < etiny
    if subnormal:
        least = etiny
    if e < least:
        n, inexact = _cut(n, least - e, c._rounding, s)
        if n == c._limit:
            n //= 10
            least += 1
        if least > etop:
            return _overflow(s, c, status)
        if inexact:
            status |= _INEXACT
            if subnormal:
                status |= _UNDERFLOW
        if subnormal:
            status |= _SUBNORMAL
        status |= _ROUNDED
        if not n:
            status |= _CLAMPED
        e = least
    else:
        if subnormal:
            status |= _SUBNORMAL
        if c._clamp and e > etop:
            n *= _pow10(e - etop)
            e = etop
            status |= _CLAMPED
    if status:
        _raise(c, status)
    return _make(s, n, e)


def _fix_decimal(d, c):
    if d._k:
        if d._k > 1:
            return _fix_nan(d, c)
        return _special(1, d._s)
    return _fix(d._s, d._n, d._e, c)


def _fix_nan(d, c):
    room = c._prec - c._clamp
    n = d._n
    if n and _ndigits(n) > room:
        n %= _pow10(room)
    return _special(d._k, d._s, n)


def _nan_result(c, *operands):
    # The NaN an operation with a NaN operand gives, None when there is none.
    for d in operands:
        if d._k == 3:
            _raise(c, _INVALID)
            r = _fix_nan(d, c)
            r._k = 2
            return r
    for d in operands:
        if d._k == 2:
            return _fix_nan(d, c)
    return None


_number = _re.compile(r"([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?")
_word = _re.compile(r"([-+])?(?:(inf(?:inity)?)|(s?)nan(\d*))", _re.I)


def _from_text(text, c=None):
    # A Decimal, exact; None when the text isn't a number.
    text = text.strip().replace("_", "")
    m = _number.fullmatch(text)
    if m:
        sign, whole, fraction, only, exponent = m.groups()
        fraction = only if whole is None else fraction or ""
        e = (int(exponent) if exponent and len(exponent) < 25 else
             0 if not exponent else -10**24 if exponent[0] == "-" else 10**24) - len(fraction)
        return _make(1 if sign == "-" else 0, _parse((whole or "") + fraction), e)
    m = _word.fullmatch(text)
    if not m:
        return None
    sign = 1 if m.group(1) == "-" else 0
    if m.group(2):
        return _special(1, sign)
    return _special(3 if m.group(3) else 2, sign, _parse(m.group(4)) if m.group(4) else 0)


def _of_int(i):
    return _make(0, i, 0) if i >= 0 else _make(1, -i, 0)


def _of_float(f):
    if f != f:
        return _special(2, 1 if _math.copysign(1.0, f) < 0 else 0)
    if f in (_math.inf, -_math.inf):
        return _special(1, 1 if f < 0 else 0)
    n, d = abs(f).as_integer_ratio()
    k = d.bit_length() - 1
    return _make(1 if _math.copysign(1.0, f) < 0 else 0, n * 5**k, -k)


def _operand(x, c=None):
    # A Decimal for arithmetic, None for what it doesn't mix with.
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return _of_int(int(x))
    return None


# Types whose reflected methods never know a Decimal: the error can be worded at once.
_FOREIGN = frozenset((float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset,
                      type(None), range, type, object))


def _unsupported(symbol, left, right):
    foreign = right if isinstance(left, Decimal) else left
    if type(foreign) not in _FOREIGN:
        return NotImplemented
    names = ["decimal.Decimal" if type(x) is Decimal else type(x).__name__ for x in (left, right)]
    if symbol in ("<", "<=", ">", ">="):
        raise TypeError(f"'{symbol}' not supported between instances of '{names[0]}' and "
                        f"'{names[1]}'")
    raise TypeError(f"unsupported operand type(s) for {symbol}: '{names[0]}' and '{names[1]}'")


def _argument(x):
    d = _operand(x)
    if d is None:
        raise TypeError(f"conversion from {type(x).__name__} to Decimal is not supported")
    return d


def _compare_finite(a, b):
    if not a._n:
        return 0 if not b._n else 1 if b._s else -1
    if not b._n:
        return -1 if a._s else 1
    if a._s != b._s:
        return -1 if a._s else 1
    sign = -1 if a._s else 1
    top_a = a._e + _ndigits(a._n)
    top_b = b._e + _ndigits(b._n)
    if top_a != top_b:
        return sign if top_a > top_b else -sign
    x, y = a._n, b._n
    if a._e > b._e:
        x *= _pow10(a._e - b._e)
    elif b._e > a._e:
        y *= _pow10(b._e - a._e)
    return 0 if x == y else sign if x > y else -sign


def _cmp(a, b):
    # Of numbers without NaN.
    if a._k or b._k:
        x = 0 if not a._k else -1 if a._s else 1
        y = 0 if not b._k else -1 if b._s else 1
        return (x > y) - (x < y)
    return _compare_finite(a, b)


class Decimal:
    __slots__ = ("_s", "_n", "_e", "_k")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            d = _from_text(value)
            if d is None or d._e > MAX_EMAX or d._e < MIN_ETINY:
                c = context or _current
                d = _invalid(c, _SYNTAX if d is None else _INVALID)
        elif isinstance(value, int):
            d = _of_int(int(value))
        elif isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            d = value
        elif isinstance(value, float):
            _raise(context or _current, _FLOAT)
            d = _of_float(value)
        elif isinstance(value, (tuple, list)):
            d = _of_tuple(value)
        else:
            raise TypeError(
                f"conversion from {type(value).__name__} to Decimal is not supported")
        if cls is Decimal:
            return d
        return _as_class(cls, d)

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            d = _of_int(int(f))
        elif isinstance(f, float):
            d = _of_float(f)
        else:
            raise TypeError("argument must be int or float")
        return d if cls is Decimal else cls(d)

    # ------------------------------------------------ text

    def __str__(self, eng=False, capitals=None):
        sign = "-" if self._s else ""
        if self._k:
            if self._k == 1:
                return sign + "Infinity"
            return sign + ("NaN" if self._k == 2 else "sNaN") + (_digits(self._n) if self._n
                                                                 else "")
        text = _digits(self._n)
        e = self._e
        size = len(text)
        left = e + size
        if e <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif text == "0":
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            whole, fraction = "0", "." + "0" * -dot + text
        elif dot >= size:
            whole, fraction = text + "0" * (dot - size), ""
        else:
            whole, fraction = text[:dot], "." + text[dot:]
        if left == dot:
            return sign + whole + fraction
        mark = "E" if (_current.capitals if capitals is None else capitals) else "e"
        return f"{sign}{whole}{fraction}{mark}{left - dot:+d}"

    def __repr__(self):
        return "Decimal('" + self.__str__() + "')"

    def to_eng_string(self, context=None):
        return self.__str__(True, (context or _current).capitals)

    def __reduce__(self):
        return (self.__class__, (str(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __hash__(self):
        if self._k:
            if self._k == 3:
                raise TypeError("Cannot hash a signaling NaN value")
            if self._k == 2:
                return object.__hash__(self)
            return -314159 if self._s else 314159
        p = 2305843009213693951
        if self._e >= 0:
            h = self._n * pow(10, self._e, p) % p
        else:
            h = self._n * pow(_INVERSE_10, -self._e, p) % p
        if self._s:
            h = -h
        return -2 if h == -1 else h

    def __format__(self, spec, context=None):
        return _format(self, spec, context or _current)

    # ------------------------------------------------ conversions

    def __bool__(self):
        return self._k != 0 or self._n != 0

    def __int__(self):
        if self._k:
            if self._k == 1:
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = self._n * _pow10(self._e) if self._e >= 0 else _cut(self._n, -self._e, ROUND_DOWN, 0)[0]
        return -n if self._s else n

    __trunc__ = __int__

    def __float__(self):
        if self._k == 3:
            raise ValueError("cannot convert signaling NaN to float")
        if self._k == 2:
            return -_math.nan if self._s else _math.nan
        return float(self.__str__())

    def __complex__(self):
        return complex(float(self))

    def _round_to(self, places, rounding):
        n, _ = _cut(self._n, -places - self._e, rounding, self._s) if self._e < -places else (
            self._n * _pow10(self._e + places), False)
        return n

    def __round__(self, ndigits=None):
        if ndigits is not None:
            if not isinstance(ndigits, int):
                raise TypeError("optional arg must be an integer")
            return self.quantize(_make(0, 1, -ndigits))
        if self._k:
            return self._no_integer()
        n = self._round_to(0, ROUND_HALF_EVEN)
        return -n if self._s else n

    def _no_integer(self):
        if self._k == 1:
            raise OverflowError("cannot convert Infinity to integer")
        raise ValueError("cannot convert NaN to integer")

    def __floor__(self):
        if self._k:
            return self._no_integer()
        n = self._round_to(0, ROUND_FLOOR)
        return -n if self._s else n

    def __ceil__(self):
        if self._k:
            return self._no_integer()
        n = self._round_to(0, ROUND_CEILING)
        return -n if self._s else n

    def as_tuple(self):
        if self._k:
            digits = (0,) if self._k == 1 else tuple(map(int, _digits(self._n))) if self._n else ()
            return DecimalTuple(self._s, digits, "FnN"[self._k - 1])
        return DecimalTuple(self._s, tuple(map(int, _digits(self._n))), self._e)

    def as_integer_ratio(self):
        if self._k:
            if self._k == 1:
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        if not self._n:
            return 0, 1
        n, d = self._n, 1
        if self._e >= 0:
            n *= _pow10(self._e)
        else:
            d = _pow10(-self._e)
            g = _math.gcd(n, d)
            n //= g
            d //= g
        return (-n if self._s else n), d

    real = property(lambda self: self)
    imag = property(lambda self: _make(0, 0, 0))

    def conjugate(self):
        return self

    # ------------------------------------------------ comparisons

    def _other(self, other, equality):
        if isinstance(other, Decimal):
            return self, other
        if isinstance(other, int):
            return self, _of_int(int(other))
        if isinstance(other, float):
            if equality:
                _current._flags |= _FLOAT
            else:
                _raise(_current, _FLOAT)
            return self, _of_float(other)
        if isinstance(other, complex) and equality and other.imag == 0:
            return self, _of_float(other.real)
        ratio = getattr(type(other), "denominator", None)
        if ratio is not None and not self._k and hasattr(type(other), "numerator"):
            return _make(self._s, self._n * other.denominator, self._e), _of_int(other.numerator)
        if ratio is not None and hasattr(type(other), "numerator"):
            return self, _of_int(other.numerator)
        return None

    def __eq__(self, other):
        pair = self._other(other, True)
        if pair is None:
            return NotImplemented
        a, b = pair
        if a._k > 1 or b._k > 1:
            if a._k == 3 or b._k == 3:
                _raise(_current, _INVALID)
            return False
        return _cmp(a, b) == 0

    def _ordered(self, other):
        # -1, 0, 1; None for a NaN; NotImplemented for what can't be compared.
        pair = self._other(other, False)
        if pair is None:
            return NotImplemented
        a, b = pair
        if a._k > 1 or b._k > 1:
            _raise(_current, _INVALID)
            return None
        return _cmp(a, b)

    def __lt__(self, other):
        r = self._ordered(other)
        return (_unsupported("<", self, other) if r is NotImplemented else
                r is not None and r < 0)

    def __le__(self, other):
        r = self._ordered(other)
        return (_unsupported("<=", self, other) if r is NotImplemented else
                r is not None and r <= 0)

    def __gt__(self, other):
        r = self._ordered(other)
        return (_unsupported(">", self, other) if r is NotImplemented else
                r is not None and r > 0)

    def __ge__(self, other):
        r = self._ordered(other)
        return (_unsupported(">=", self, other) if r is NotImplemented else
                r is not None and r >= 0)

    def compare(self, other, context=None):
        other = _argument(other)
        c = context or _current
        if self._k > 1 or other._k > 1:
            return _nan_result(c, self, other)
        return _of_int(_cmp(self, other))

    def compare_signal(self, other, context=None):
        other = _argument(other)
        c = context or _current
        if self._k > 1 or other._k > 1:
            _raise(c, _INVALID)
            r = _nan_result(c, self, other)
            return r
        return _of_int(_cmp(self, other))

    def _total_key(self):
        # Order of magnitudes: finite, infinite, sNaN, NaN.
        return {0: 0, 1: 1, 3: 2, 2: 3}[self._k]

    def _total_mag(self, other):
        a, b = self._total_key(), other._total_key()
        if a != b:
            return -1 if a < b else 1
        if a >= 2:
            return (self._n > other._n) - (self._n < other._n)
        if a == 1:
            return 0
        r = _compare_finite(self.copy_abs(), other.copy_abs())
        return r or (self._e > other._e) - (self._e < other._e)

    def compare_total(self, other, context=None):
        other = _argument(other)
        if self._s != other._s:
            return _of_int(-1 if self._s else 1)
        r = self._total_mag(other)
        return _of_int(-r if self._s else r)

    def compare_total_mag(self, other, context=None):
        return _of_int(self._total_mag(_argument(other)))

    def _pick(self, other, c, sign, magnitude):
        # max (sign 1) and min (sign -1), by value or by magnitude.
        if self._k > 1 or other._k > 1:
            if self._k == 2 and other._k < 2:
                return _fix_decimal(other, c)
            if other._k == 2 and self._k < 2:
                return _fix_decimal(self, c)
            return _nan_result(c, self, other)
        r = _cmp(self.copy_abs(), other.copy_abs()) if magnitude else 0
        r = r or (_cmp(self, other) if not magnitude or not r else r)
        if r == 0:
            r = int(self.compare_total(other))
        return _fix_decimal(self if r * sign > 0 or r == 0 and sign > 0 else other, c)

    def max(self, other, context=None):
        return self._pick(_argument(other), context or _current, 1, False)

    def min(self, other, context=None):
        return self._pick(_argument(other), context or _current, -1, False)

    def max_mag(self, other, context=None):
        return self._pick(_argument(other), context or _current, 1, True)

    def min_mag(self, other, context=None):
        return self._pick(_argument(other), context or _current, -1, True)

    # ------------------------------------------------ arithmetic

    def __neg__(self, context=None):
        c = context or _current
        if self._k > 1:
            return _nan_result(c, self)
        if self._k:
            return _special(1, 1 - self._s)
        if not self._n:
            return _fix(1 if c._rounding == ROUND_FLOOR else 0, 0, self._e, c)
        return _fix(1 - self._s, self._n, self._e, c)

    def __pos__(self, context=None):
        c = context or _current
        if self._k > 1:
            return _nan_result(c, self)
        if self._k:
            return _special(1, self._s)
        if not self._n:
            return _fix(1 if c._rounding == ROUND_FLOOR else 0, 0, self._e, c)
        return _fix(self._s, self._n, self._e, c)

    def __abs__(self, context=None):
        c = context or _current
        if self._k > 1:
            return _nan_result(c, self)
        if self._k:
            return _special(1, 0)
        return _fix(0, self._n, self._e, c)

    def __add__(self, other, context=None):
        if not isinstance(other, Decimal):
            known = _operand(other)
            if known is None:
                return _unsupported("+", self, other)
            other = known
        return _add(self, other, other._s, context or _current)

    def __radd__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("+", other, self)
        return known.__add__(self, context)

    def __sub__(self, other, context=None):
        if not isinstance(other, Decimal):
            known = _operand(other)
            if known is None:
                return _unsupported("-", self, other)
            other = known
        c = context or _current
        if other._k > 1:
            return _nan_result(c, self, other)
        return _add(self, other, 1 - other._s, c)

    def __rsub__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("-", other, self)
        return known.__sub__(self, context)

    def __mul__(self, other, context=None):
        if not isinstance(other, Decimal):
            known = _operand(other)
            if known is None:
                return _unsupported("*", self, other)
            other = known
        c = context or _current
        sign = self._s ^ other._s
        if self._k or other._k:
            r = _nan_result(c, self, other)
            if r is not None:
                return r
            if not (self._k or self._n) or not (other._k or other._n):
                return _invalid(c)
            return _special(1, sign)
        return _fix(sign, self._n * other._n, self._e + other._e, c)

    def __rmul__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("*", other, self)
        return known.__mul__(self, context)

    def __truediv__(self, other, context=None):
        if not isinstance(other, Decimal):
            known = _operand(other)
            if known is None:
                return _unsupported("/", self, other)
            other = known
        return _divide(self, other, context or _current)

    def __rtruediv__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("/", other, self)
        return known.__truediv__(self, context)

    def __floordiv__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("//", self, other)
        other = known
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r
        sign = self._s ^ other._s
        if self._k:
            return _invalid(c) if other._k else _special(1, sign)
        if not other and not other._k:
            if not self._n:
                return _invalid(c, _UNDEFINED)
            _raise(c, _DIVZERO)
            return _special(1, sign)
        q = _divmod(self, other, c)
        return _invalid(c, _IMPOSSIBLE) if q is None else q[0]

    def __rfloordiv__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("//", other, self)
        return known.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("%", self, other)
        other = known
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r
        if self._k:
            return _invalid(c)
        if not other and not other._k:
            return _invalid(c, _INVALID if self._n else _UNDEFINED)
        q = _divmod(self, other, c)
        return _invalid(c, _IMPOSSIBLE) if q is None else _fix_decimal(q[1], c)

    def __rmod__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("%", other, self)
        return known.__mod__(self, context)

    def __divmod__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("divmod()", self, other)
        other = known
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r, r
        sign = self._s ^ other._s
        if self._k:
            if other._k:
                r = _invalid(c)
                return r, r
            quotient = _special(1, sign)
            return quotient, _invalid(c)
        if not other and not other._k:
            if not self._n:
                r = _invalid(c, _UNDEFINED)
                return r, r
            _raise(c, _DIVZERO | _INVALID)
            return _special(1, sign), _special(2)
        q = _divmod(self, other, c)
        if q is None:
            r = _invalid(c, _IMPOSSIBLE)
            return r, r
        return q[0], _fix_decimal(q[1], c)

    def __rdivmod__(self, other, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("divmod()", other, self)
        return known.__divmod__(self, context)

    def __pow__(self, other, modulo=None, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("** or pow()", self, other)
        other = known
        c = context or _current
        if modulo is None:
            return _power(self, other, c)
        modulo = _operand(modulo)
        if modulo is None:
            return NotImplemented
        return _power_modulo(self, other, modulo, c)

    def __rpow__(self, other, modulo=None, context=None):
        known = _operand(other)
        if known is None:
            return _unsupported("** or pow()", other, self)
        return known.__pow__(self, modulo, context)

    def fma(self, other, third, context=None):
        other, third = _argument(other), _argument(third)
        c = context or _current
        if self._k == 3 or other._k == 3:
            return _nan_result(c, self, other)
        if self._k or other._k:
            r = _nan_result(c, self, other, third)
            if r is not None:
                return r
            product = self.__mul__(other, c)
            return product if product._k > 1 else product.__add__(third, c)
        product = _make(self._s ^ other._s, self._n * other._n, self._e + other._e)
        return _add(product, third, third._s, c)

    def remainder_near(self, other, context=None):
        other = _argument(other)
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r
        if self._k:
            return _invalid(c)
        if not other and not other._k:
            return _invalid(c, _INVALID if self._n else _UNDEFINED)
        if other._k:
            return _fix_decimal(self, c)
        e = min(self._e, other._e)
        if not self._n:
            return _fix(self._s, 0, e, c)
        gap = self.adjusted() - other.adjusted()
        if gap >= c._prec + 1:
            return _invalid(c, _IMPOSSIBLE)
        if gap <= -2:
            return _fix(self._s, self._n, self._e, c) if self._e <= other._e else _fix(
                self._s, self._n * _pow10(self._e - e), e, c)
        x = self._n * _pow10(self._e - e)
        y = other._n * _pow10(other._e - e)
        q, rest = divmod(x, y)
        sign = self._s
        if 2 * rest + (q & 1) > y:
            rest -= y
            q += 1
        if q >= c._limit:
            return _invalid(c, _IMPOSSIBLE)
        if rest < 0:
            sign, rest = 1 - sign, -rest
        return _fix(sign, rest, e, c)

    # ------------------------------------------------ rounding and exponents

    def quantize(self, exp, rounding=None, context=None):
        exp = _argument(exp)
        c = context or _current
        if rounding is None:
            rounding = c._rounding
        elif rounding not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                            "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        if self._k or exp._k:
            r = _nan_result(c, self, exp)
            if r is not None:
                return r
            if self._k and exp._k:
                return _special(1, self._s)
            return _invalid(c)
        e = exp._e
        if not c._emin - c._prec + 1 <= e <= c._emax:
            return _invalid(c)
        if not self._n:
            return _make(self._s, 0, e)
        if self._n and self.adjusted() > c._emax or self.adjusted() - e + 1 > c._prec:
            return _invalid(c)
        status = 0
        if self._e >= e:
            n = self._n * _pow10(self._e - e)
        else:
            n, inexact = _cut(self._n, e - self._e, rounding, self._s)
            status = _ROUNDED | (_INEXACT if inexact else 0)
        if n >= c._limit or n and e + _ndigits(n) - 1 > c._emax:
            return _invalid(c)
        if n and e + _ndigits(n) - 1 < c._emin:
            status |= _SUBNORMAL
        if status:
            _raise(c, status)
        return _make(self._s, n, e)

    def same_quantum(self, other, context=None):
        other = _argument(other)
        if self._k or other._k:
            return min(self._k, 2) == min(other._k, 2)
        return self._e == other._e

    def normalize(self, context=None):
        c = context or _current
        if self._k:
            return _nan_result(c, self) or _special(1, self._s)
        d = _fix(self._s, self._n, self._e, c)
        if d._k:
            return d
        if not d._n:
            return _make(d._s, 0, 0)
        top = c._emax if not c._clamp else c._emax - c._prec + 1
        text = _digits(d._n)
        drop = min(len(text) - len(text.rstrip("0")), max(0, top - d._e))
        return _make(d._s, d._n // _pow10(drop), d._e + drop)

    def to_integral_exact(self, rounding=None, context=None):
        return self._to_integral(rounding, context or _current, True)

    def to_integral_value(self, rounding=None, context=None):
        return self._to_integral(rounding, context or _current, False)

    to_integral = to_integral_value

    def _to_integral(self, rounding, c, exact):
        if self._k:
            return _nan_result(c, self) or _special(1, self._s)
        if self._e >= 0:
            return _make(self._s, self._n, self._e)
        n, inexact = _cut(self._n, -self._e, rounding or c._rounding, self._s)
        if exact and self._n:
            _raise(c, _ROUNDED | (_INEXACT if inexact else 0))
        return _make(self._s, n, 0)

    def adjusted(self):
        if self._k:
            return 0
        return self._e + _ndigits(self._n) - 1

    def logb(self, context=None):
        c = context or _current
        if self._k > 1:
            return _nan_result(c, self)
        if self._k:
            return _special(1)
        if not self._n:
            _raise(c, _DIVZERO)
            return _special(1, 1)
        a = _of_int(self.adjusted())
        return _fix(a._s, a._n, a._e, c)

    def scaleb(self, other, context=None):
        other = _argument(other)
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r
        if other._k or other._e != 0:
            return _invalid(c)
        n = int(other)
        if abs(n) > 2 * (c._emax + c._prec):
            return _invalid(c)
        if self._k:
            return _special(1, self._s)
        return _fix(self._s, self._n, self._e + n, c)

    def _count(self, other, c):
        if other._k or other._e != 0 or not -c._prec <= int(other) <= c._prec:
            return None
        return int(other)

    def shift(self, other, context=None):
        other = _argument(other)
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r
        by = self._count(other, c)
        if by is None:
            return _invalid(c)
        if self._k:
            return _special(1, self._s)
        n = self._n % _pow10(c._prec)
        n = n // _pow10(-by) if by < 0 else n * _pow10(by) % _pow10(c._prec)
        return _make(self._s, n, self._e)

    def rotate(self, other, context=None):
        other = _argument(other)
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r
        by = self._count(other, c)
        if by is None:
            return _invalid(c)
        if self._k:
            return _special(1, self._s)
        text = _digits(self._n).zfill(c._prec)[-c._prec:]
        by %= c._prec
        return _make(self._s, _parse(text[by:] + text[:by]), self._e)

    def next_plus(self, context=None):
        return self._neighbour(context or _current, 1)

    def next_minus(self, context=None):
        return self._neighbour(context or _current, -1)

    def _neighbour(self, c, direction):
        if self._k:
            r = _nan_result(c, self)
            if r is not None:
                return r
            if (self._s == 1) == (direction < 0):
                return self
            return _make(self._s, c._limit - 1, c._emax - c._prec + 1)
        quiet = c.copy()
        quiet._traps = 0
        quiet._rounding = ROUND_CEILING if direction > 0 else ROUND_FLOOR
        moved = _fix(self._s, self._n, self._e, quiet)
        if moved != self:
            return moved
        step = _make(0 if direction > 0 else 1, 1, c._emin - c._prec)
        return _add(self, step, step._s, quiet)

    def next_toward(self, other, context=None):
        other = _argument(other)
        c = context or _current
        r = _nan_result(c, self, other)
        if r is not None:
            return r
        order = _cmp(self, other)
        if order == 0:
            return self.copy_sign(other)
        r = self._neighbour(c, 1 if order < 0 else -1)
        if r._k:
            _raise(c, _OVERFLOW | _INEXACT | _ROUNDED)
        elif r.adjusted() < c._emin:
            _raise(c, _UNDERFLOW | _SUBNORMAL | _INEXACT | _ROUNDED | (0 if r._n else _CLAMPED))
        return r

    # ------------------------------------------------ signs and classes

    def _resigned(self, s):
        return _special(self._k, s, self._n) if self._k else _make(s, self._n, self._e)

    def copy_abs(self):
        return self._resigned(0)

    def copy_negate(self):
        return self._resigned(1 - self._s)

    def copy_sign(self, other, context=None):
        return self._resigned(_argument(other)._s)

    def canonical(self):
        return self

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._k == 0

    def is_infinite(self):
        return self._k == 1

    def is_nan(self):
        return self._k > 1

    def is_qnan(self):
        return self._k == 2

    def is_snan(self):
        return self._k == 3

    def is_signed(self):
        return self._s == 1

    def is_zero(self):
        return not self._k and not self._n

    def is_normal(self, context=None):
        return not self._k and self._n != 0 and (context or _current)._emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return not self._k and self._n != 0 and self.adjusted() < (context or _current)._emin

    def number_class(self, context=None):
        if self._k:
            return ("-Infinity" if self._s else "+Infinity", "NaN", "sNaN")[self._k - 1]
        kind = ("Zero" if not self._n else
                "Subnormal" if self.is_subnormal(context) else "Normal")
        return ("-" if self._s else "+") + kind

    def radix(self):
        return _make(0, 10, 0)

    # ------------------------------------------------ functions

    def sqrt(self, context=None):
        c = context or _current
        if self._k:
            r = _nan_result(c, self)
            if r is not None:
                return r
            return _invalid(c) if self._s else _special(1)
        if not self._n:
            return _fix(self._s, 0, self._e >> 1, c)
        if self._s:
            return _invalid(c)
        prec = c._prec + 1
        e = self._e >> 1
        n, digits = self._n, _ndigits(self._n)
        if self._e & 1:
            n *= 10
            digits = (digits >> 1) + 1
        else:
            digits = (digits + 1) >> 1
        shift = prec - digits
        exact = True
        if shift >= 0:
            n *= _pow10(2 * shift)
        else:
            n, rest = divmod(n, _pow10(-2 * shift))
            exact = not rest
        e -= shift
        root = _math.isqrt(n)
        exact = exact and root * root == n
        if exact:
            if shift >= 0:
                root //= _pow10(shift)
            else:
                root *= _pow10(-shift)
            e += shift
        elif root % 5 == 0:
            root += 1
        return _fix_half_even(0, root, e, c)

    def exp(self, context=None):
        c = context or _current
        if self._k:
            r = _nan_result(c, self)
            if r is not None:
                return r
            return _make(0, 0, 0) if self._s else _special(1)
        if not self._n:
            return _make(0, 1, 0)
        if self.adjusted() > 20 or abs(float(self)) > 2.5 * max(c._emax, -c._emin + c._prec) + 10:
            return (_fix_half_even(0, 1, c._emin - c._prec - 1, c) if self._s else
                    _fix_half_even(0, 1, c._emax + 1, c))
        if self.adjusted() < -c._prec - 2:
            one = _pow10(c._prec + 2)
            return _fix_half_even(0, one - 1 if self._s else one + 1, -c._prec - 2, c)

        def compute(places):
            return _exp_decimal(self, places)

        return _ziv(compute, 0, c)

    def _log(self, c, exact, compute):
        if self._k:
            r = _nan_result(c, self)
            if r is not None:
                return r
            return _invalid(c) if self._s else _special(1)
        if not self._n:
            return _special(1, 1)
        if self._s:
            return _invalid(c)
        known = exact()
        if known is not None:
            return _fix(known._s, known._n, known._e, c)
        return _ziv(compute, None, c)

    def ln(self, context=None):
        def exact():
            return _make(0, 0, 0) if self == 1 else None

        return self._log(context or _current, exact, lambda places: _ln_decimal(self, places))

    def log10(self, context=None):
        def exact():
            a = self.adjusted()
            return _of_int(a) if self._n == _pow10(_ndigits(self._n) - 1) else None

        def compute(places):
            n, e = _ln_decimal(self, places + 5)
            ten, te = _ln_decimal(_make(0, 10, 0), places + 5)
            k = places + 5
            return n * _pow10(k) // ten, e - te - k

        return self._log(context or _current, exact, compute)

    # ------------------------------------------------ digits as bits

    def _bits(self, c):
        if self._k or self._s or self._e or _ndigits(self._n) > c._prec:
            return None
        text = _digits(self._n)
        return text if not text.strip("01") else None

    def _logical(self, other, c, combine):
        a, b = self._bits(c), _argument(other)._bits(c)
        if a is None or b is None:
            return _invalid(c)
        size = max(len(a), len(b))
        text = "".join([combine[int(x + y, 2)] for x, y in zip(a.zfill(size), b.zfill(size))])
        return _make(0, _parse(text), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context or _current, "0001")

    def logical_or(self, other, context=None):
        return self._logical(other, context or _current, "0111")

    def logical_xor(self, other, context=None):
        return self._logical(other, context or _current, "0110")

    def logical_invert(self, context=None):
        c = context or _current
        return self._logical(_make(0, _parse("1" * c._prec), 0), c, "0110")
