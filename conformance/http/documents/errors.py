# Wrong calls of the db methods are Python exceptions.
FUNCTIONS = {"f": '''
def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__

def main():
    return [attempt(lambda: db.create_document("c", 5)), attempt(lambda: db.create_document("c")), attempt(lambda: db.create_document()), attempt(lambda: db.get_document("c")),
            attempt(lambda: db.create_document("c", {"big": "x" * 2000000})), attempt(lambda: db.nope()), attempt(lambda: db.create_document(5, {})), attempt(lambda: db.query("c", limit="abc")),
            attempt(lambda: db.create_document("c", {"n": float("nan")})["n"]), attempt(lambda: db.create_document("c", {"s": {1}})["s"])]
'''}
STEPS = [call("f", result=["ValueError", "TypeError", "TypeError", "TypeError", "ValueError", "AttributeError", Is("an error", lambda v: v in ("ValueError", "TypeError")), Is("an error", lambda v: v in ("ValueError", "TypeError")), None, [1]])]
