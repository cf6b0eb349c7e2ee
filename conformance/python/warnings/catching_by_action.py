# catch_warnings with an action, a category and append sets one filter for its block.
import warnings

with warnings.catch_warnings():
    warnings.resetwarnings()
    for named in ({"action": "error"}, {"action": "ignore", "category": UserWarning}, {"action": "always", "append": True}):
        with warnings.catch_warnings(record=True, **named) as found:
            print(named["action"], [f[:3] for f in warnings.filters])
            for category in (UserWarning, RuntimeWarning):
                try:
                    warnings.warn("x", category)
                except Warning as e:
                    print("raised", type(e).__name__)
            print(len(found))
    print(warnings.filters)
    try:
        with warnings.catch_warnings(action="loud"):
            pass
    except AssertionError as e:
        print(e)
    with warnings.catch_warnings(action="error"):
        warnings.filterwarnings("ignore", "quiet.*")
        warnings.warn("quiet please")
        try:
            warnings.warn("not quiet")
        except UserWarning as e:
            print("raised", e)
