# compare: traceback
values = [
    1,
    2,
    1 / 0,
]
