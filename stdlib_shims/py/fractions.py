"""fractions: exact rational numbers."""

import math
import numbers
import re
from decimal import Decimal

__all__ = ["Fraction"]

_P = 2305843009213693951
_format = re.compile(r"""\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)
(?:(?:/(?P<den>\d+(_\d+)*))?|(?:\.(?P<dec>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*""",
                     re.VERBOSE | re.IGNORECASE)


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, (float, Decimal)):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            m = _format.fullmatch(numerator)
            if m is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)
            numerator, denominator = int(m["num"] or "0"), 1
            if m["den"]:
                denominator = int(m["den"])
            else:
                if m["dec"]:
                    digits = m["dec"].replace("_", "")
                    denominator = 10**len(digits)
                    numerator = numerator * denominator + int(digits)
                if m["exp"]:
                    exponent = int(m["exp"])
                    if exponent >= 0:
                        numerator *= 10**exponent
                    else:
                        denominator *= 10**-exponent
            if m["sign"] == "-":
                numerator = -numerator
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        if _normalize:
            g = math.gcd(numerator, denominator)
            if denominator < 0:
                g = -g
            numerator //= g
            denominator //= g
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" %
                            (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" %
                            (cls.__name__, dec, type(dec).__name__))
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Continued fraction: p1/q1 is the last convergent, the other bound lies between.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        between = Fraction(p0 + k * p1, q0 + k * q1)
        return Fraction(p1, q1) if 2 * d * (q0 + k * q1) <= self._denominator else between

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def __add__(self, other):
        return _arithmetic(self, other, _sum, lambda x, y: x + y)

    def __radd__(self, other):
        return _reflected(self, other, _sum, lambda x, y: x + y)

    def __sub__(self, other):
        return _arithmetic(self, other, _difference, lambda x, y: x - y)

    def __rsub__(self, other):
        return _reflected(self, other, _difference, lambda x, y: x - y)

    def __mul__(self, other):
        return _arithmetic(self, other, _product, lambda x, y: x * y)

    def __rmul__(self, other):
        return _reflected(self, other, _product, lambda x, y: x * y)

    def __truediv__(self, other):
        return _arithmetic(self, other, _quotient, lambda x, y: x / y)

    def __rtruediv__(self, other):
        return _reflected(self, other, _quotient, lambda x, y: x / y)

    def __floordiv__(self, other):
        return _arithmetic(self, other, _floor_quotient, lambda x, y: x // y)

    def __rfloordiv__(self, other):
        return _reflected(self, other, _floor_quotient, lambda x, y: x // y)

    def __mod__(self, other):
        return _arithmetic(self, other, _remainder, lambda x, y: x % y)

    def __rmod__(self, other):
        return _reflected(self, other, _remainder, lambda x, y: x % y)

    def __divmod__(self, other):
        return _arithmetic(self, other, _both, divmod)

    def __rdivmod__(self, other):
        return _reflected(self, other, _both, divmod)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a)**float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator**power, a._denominator**power, _normalize=False)
            if a._numerator > 0:
                return Fraction(a._denominator**-power, a._numerator**-power, _normalize=False)
            if a._numerator == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % a._denominator**-power)
            return Fraction((-a._denominator)**-power, (-a._numerator)**-power, _normalize=False)
        return float(a)**b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator)**b
        if b._denominator == 1:
            return a**b._numerator
        return a**float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10**abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator % _P == 0:
            h = 314159
        else:
            h = abs(self._numerator) % _P * pow(self._denominator, _P - 2, _P) % _P
        if self._numerator < 0:
            h = -h
        return -2 if h == -1 else h

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == Fraction.from_float(b)
        return NotImplemented

    def _ordered(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._ordered(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._ordered(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._ordered(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._ordered(b, lambda x, y: x >= y)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _arithmetic(a, b, exact, fallback):
    if isinstance(b, (int, Fraction)):
        return exact(a, b)
    if isinstance(b, float):
        return fallback(float(a), b)
    if isinstance(b, complex):
        return fallback(complex(a), b)
    return NotImplemented


def _reflected(b, a, exact, fallback):
    if isinstance(a, numbers.Rational):
        return exact(a, b)
    if isinstance(a, numbers.Real):
        return fallback(float(a), float(b))
    if isinstance(a, numbers.Complex):
        return fallback(complex(a), complex(b))
    return NotImplemented


def _sum(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _difference(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _product(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _quotient(a, b):
    n, d = a.numerator * b.denominator, a.denominator * b.numerator
    if d == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % ((n > 0) - (n < 0)))
    return Fraction(n, d)


def _floor_quotient(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _remainder(a, b):
    da, db = a.denominator, b.denominator
    return Fraction((a.numerator * db) % (b.numerator * da), da * db)


def _both(a, b):
    da, db = a.denominator, b.denominator
    quotient, rest = divmod(a.numerator * db, da * b.numerator)
    return quotient, Fraction(rest, da * db)
