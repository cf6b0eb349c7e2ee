# Query parameters: decoding, repetition, order of look-up.
FUNCTIONS = {"f": "def main():\n    return {'q': request.query_params, 'name': request.get('name', 'Anonymous'), 'list': request.query_params.getlist('x'), 'page': int(request.query_params.get('page', '1')), 'payload': request.payload}\n"}
STEPS = [
    call("f", query="?name=John", result={"q": {"name": "John"}, "name": "John", "list": [], "page": 1, "payload": {"name": "John"}}),
    call("f", query="?name=J%C3%B6hn+D&x=1&x=2&page=7&e=", result={"q": {"name": "Jöhn D", "x": "2", "page": "7", "e": ""}, "name": "Jöhn D", "list": ["1", "2"], "page": 7, "payload": ANY}),
    call("f", result={"q": {}, "name": "Anonymous", "list": [], "page": 1, "payload": {}}),
    call("f", {"name": "body"}, query="?name=query", result={"q": {"name": "query"}, "name": "body", "list": [], "page": 1, "payload": {"name": "body"}}),
    call("f", {"other": 1}, query="?name=query", result={"q": {"name": "query"}, "name": "query", "list": [], "page": 1, "payload": {"other": 1}}),
]
