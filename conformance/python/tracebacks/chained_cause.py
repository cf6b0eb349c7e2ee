# compare: traceback
class AppError(Exception):
    pass


def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise AppError("wrapped") from e


f()
