# What warn_explicit refuses.
import warnings

for args, kwargs in ((("foo", UserWarning, None, 1), {}), (("foo", UserWarning, 5, 5), {}),
                     (("foo", UserWarning, "x", None), {}), (("foo", UserWarning, "f", 1), {"registry": 42}),
                     (("foo", UserWarning, "f", 1), {"module_globals": True}),
                     (("foo", UserWarning, "f", 1), {"module_globals": []}),
                     (("foo", UserWarning, "f", 1, "m", {}, {}), {})):
    try:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            warnings.warn_explicit(*args, **kwargs)
        print([(str(w.message), w.filename, w.lineno) for w in seen])
    except TypeError as e:
        print(e)
