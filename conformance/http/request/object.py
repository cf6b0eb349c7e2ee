# Members of request and its alias.
FUNCTIONS = {"f": '''
def main():
    return {
        "method": request.method, "alias": req is request, "user": request.user, "ua": request.headers.get("User-Agent"),
        "custom": request.headers["x-custom"], "missing": request.headers.get("x-none", "dflt"), "in": "X-CUSTOM" in request.headers,
        "lower": "x-custom" in list(request.headers), "time": request.timestamp, "is_dt": isinstance(request.timestamp, datetime),
        "project": request.project_id == env.project_id, "item": request["a"], "has": "a" in request, "runtime": env.runtime,
        "pid": request.project_id, "query": request.query.get("z"),
    }
'''}
STEPS = [
    call("f", {"a": 1}, query="?z=9", headers={"User-Agent": "tests/1", "X-Custom": "Value"}, result={
        "method": "POST", "alias": True, "user": None, "ua": "tests/1", "custom": "Value", "missing": "dflt", "in": True, "lower": True,
        "time": TIME, "is_dt": True, "project": True, "item": 1, "has": True, "runtime": "python3.10", "pid": "{pid}", "query": "9"}),
]
