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
