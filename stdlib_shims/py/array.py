"""array: arrays of one machine type. The class is native."""

from collections.abc import MutableSequence as _MutableSequence

typecodes = "bBuhHiIlLqQfd"
ArrayType = array
_MutableSequence.register(array)
