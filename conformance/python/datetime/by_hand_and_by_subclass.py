# date's own comparison methods see a datetime's date; timedelta asks a subclass of float for its ratio.
import datetime

day, moment = datetime.date(2024, 1, 1), datetime.datetime(2024, 1, 1, 5)


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
    for a, b in ((day, moment), (moment, day), (day, day), (day, 5), (moment, moment)):
        show(lambda: getattr(datetime.date, name)(a, b))
        show(lambda: getattr(a, name)(b))


class Plain(float): pass


def having(answer):
    class Own(float):
        def as_integer_ratio(self): return answer
    return Own(1.5)


length = datetime.timedelta(1)
for factor in (Plain(1.5), Plain("nan"), Plain("inf"), Plain(0), having((1, 2)), having((-3, 7)), having([1, 2]), having((1,)), having(None), having((1, 2, 3)), having((1, 0))):
    for call in (lambda: length * factor, lambda: factor * length, lambda: length / factor, lambda: length // factor):
        show(call)
