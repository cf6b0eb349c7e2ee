# getmembers() of an enum names the attributes that its members have, too.
import enum
import inspect


class Color(enum.Enum):
    RED = 1
    BLUE = 2


print([name for name, _ in inspect.getmembers(Color)])
print([name for name, value in inspect.getmembers(Color.RED) if not name.startswith("_")])
