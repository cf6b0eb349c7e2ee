"""array: arrays of one machine type, kept as a list of checked values."""

import operator as _operator
import struct as _struct
from collections.abc import MutableSequence as _MutableSequence

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuhHiIlLqQfd"
_INTEGERS = {"b": (1, "signed char"), "B": (1, "unsigned byte integer"), "h": (2, "short"),
             "H": (2, "unsigned short"), "i": (4, "signed integer"), "I": (4, "unsigned int"),
             "l": (8, "long"), "L": (8, "unsigned long"), "q": (8, "long long"),
             "Q": (8, "unsigned long long")}
_SIZES = {"u": 4, "f": 4, "d": 8}


class array:
    __slots__ = ("_typecode", "_items", "__weakref__")
    __hash__ = None

    def __new__(cls, typecode, initializer=(), /, **named):
        if named and cls is array:
            raise TypeError("array.array() takes no keyword arguments")
        if not isinstance(typecode, str) or len(typecode) != 1:
            got = "str" if isinstance(typecode, str) else type(typecode).__name__
            raise TypeError(f"array() argument 1 must be a unicode character, not {got}")
        if typecode not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self._typecode = typecode
        self._items = []
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, array):
            if initializer.typecode == "u" and typecode != "u":
                raise TypeError("cannot use a unicode array to initialize an array with typecode "
                                f"'{typecode}'")
            if typecode == initializer.typecode:
                self._items = list(initializer._items)
                return self
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._items = [self._check(x) for x in initializer]
        return self

    @property
    def typecode(self):
        return self._typecode

    @property
    def itemsize(self):
        code = self.typecode
        return _INTEGERS[code][0] if code in _INTEGERS else _SIZES[code]

    def _check(self, x):
        code = self.typecode
        if code in _INTEGERS:
            if not hasattr(type(x), "__index__"):
                raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")
            x = x.__index__()
            size, name = _INTEGERS[code]
            bits = size * 8
            low, high = (0, 2**bits) if code.isupper() else (-2**(bits - 1), 2**(bits - 1))
            if x < low or x >= high:
                if size == 8 or code == "I":
                    raise OverflowError("can't convert negative value to unsigned int"
                                        if code.isupper() and x < 0 else
                                        "Python int too large to convert to C " + name
                                        if code in "lL" else "int too big to convert"
                                        if code in "qQ" else "unsigned int is greater than maximum")
                side = "less than minimum" if x < low else "greater than maximum"
                raise OverflowError(f"{name} is {side}")
            return x
        if code == "u":
            if not isinstance(x, str) or len(x) != 1:
                raise TypeError("array item must be a unicode character, not "
                                f"{type(x).__name__}")
            return x
        if not isinstance(x, (int, float)) and not hasattr(type(x), "__float__"):
            raise TypeError(f"must be real number, not {type(x).__name__}")
        x = float(x)
        return _struct.unpack("f", _struct.pack("f", x))[0] if code == "f" else x

    def append(self, v, /):
        self._items.append(self._check(v))

    def extend(self, other, /):
        if isinstance(other, array) and other.typecode != self.typecode:
            raise TypeError("can only extend with array of same kind")
        for x in list(other):
            self.append(x)

    def fromlist(self, items, /):
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        self._items += [self._check(x) for x in items]

    def insert(self, i, v, /):
        self._items.insert(i, self._check(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        del self[self._find(v, "array.remove(x): x not in array")]

    def index(self, v, start=0, stop=2**63 - 1, /):
        return self._find(v, "array.index(x): x not in array", start, stop)

    def _find(self, v, message, start=0, stop=2**63 - 1):
        # Members are made anew each time CPython looks at them: only == counts, not identity.
        items = self._items
        for i in range(*slice(start, stop).indices(len(items))):
            if items[i] == v:
                return i
        raise ValueError(message)

    def count(self, v, /):
        return len([x for x in self._items if x == v])

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def _format(self):
        return f"{len(self._items)}{self.typecode}"

    def tobytes(self):
        if self.typecode == "u":
            return "".join(self._items).encode("utf-32-le", "surrogatepass")
        return _struct.pack(self._format(), *self._items)

    def frombytes(self, data, /):
        size = self.itemsize
        data = memoryview(data).tobytes()
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode == "u":
            self._items.extend(data.decode("utf-32-le", "surrogatepass"))
        else:
            self._items.extend(_struct.unpack(f"{len(data) // size}{self.typecode}", data))

    def fromunicode(self, text, /):
        if self.typecode != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items.extend(text)

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        swapped = b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)])
        self._items = []
        self.frombytes(swapped)

    def buffer_info(self):
        return (id(self._items), len(self._items))

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, v):
        return any(x == v for x in self._items)

    def _like(self, items):
        other = array(self.typecode)
        other._items = items
        return other

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._like(self._items[i])
        if not hasattr(type(i), "__index__"):
            raise TypeError("array indices must be integers")
        try:
            return self._items[i]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError("can only assign array (not \"%s\") to array slice" %
                                type(v).__name__)
            if v.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            try:
                self._items[i] = list(v._items)
            except ValueError as e:
                if "extended slice" in str(e):
                    raise ValueError(str(e).replace("sequence", "array")) from None
                raise
            return
        if not hasattr(type(i), "__index__"):
            raise TypeError("array indices must be integers")
        v = self._check(v)
        try:
            self._items[i] = v
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, i):
        if not isinstance(i, slice) and not hasattr(type(i), "__index__"):
            raise TypeError("array indices must be integers")
        try:
            del self._items[i]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        return self._like(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        self._items *= n
        return self

    def _pairs(self, other):
        """The first items that differ by ==, or none."""
        for a, b in zip(self._items, other._items):
            if not a == b:
                return a, b
        return None

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return len(self._items) == len(other._items) and self._pairs(other) is None

    def __ne__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return not array.__eq__(self, other)

    def _order(self, other, compare):
        if not isinstance(other, array):
            return NotImplemented
        pair = self._pairs(other)
        return compare(*pair) if pair else compare(len(self._items), len(other._items))

    def __lt__(self, other):
        return self._order(other, _operator.lt)

    def __le__(self, other):
        return self._order(other, _operator.le)

    def __gt__(self, other):
        return self._order(other, _operator.gt)

    def __ge__(self, other):
        return self._order(other, _operator.ge)

    def __reduce_ex__(self, protocol):
        data = self.tounicode() if self._typecode == "u" else self.tolist()
        return type(self), (self._typecode, data), getattr(self, "__dict__", None)

    def __copy__(self):
        return self._like(list(self._items))

    def __deepcopy__(self, memo):
        return self._like(list(self._items))

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        inside = repr("".join(self._items)) if self.typecode == "u" else repr(self._items)
        return f"array('{self.typecode}', {inside})"


ArrayType = array
_MutableSequence.register(array)
