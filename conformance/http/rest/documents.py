# Documents over REST: create, read, merge, delete; the Document shape.
DOC = {"id": UUID, "collection_id": UUID, "data": {"title": "T", "n": 1}, "created_at": TIME_Z, "updated_at": ANY, "collection": at_least({"name": "posts"})}
STEPS = [
    # A mark that some editors put before a text is no part of the JSON.
    step("POST", "/collections/marked/documents", key=True, raw_body="\ufeff{\"a\": 1}", json=at_least({"data": {"a": 1}})),
    step("POST", "/collections/marked/documents", key=True, raw_body="\ufeff", status=400, json=at_least({"detail": "Request body is empty"})),
    api("POST", "/collections/documents?collection=posts", {"data": {"title": "T", "n": 1}}, json=at_least(DOC), save={"d": "id"}),
    api("POST", "/collections/posts/documents", {"title": "bare", "data": {"x": 1}}, json=at_least({"data": {"title": "bare", "data": {"x": 1}}})),
    api("POST", "/collections/posts", {"title": "alias"}, json=at_least({"data": {"title": "alias"}}), save={"alias": "id"}),
    api("GET", "/collections/posts/documents/{d}", json=at_least(DOC)),
    api("PATCH", "/collections/posts/documents/{d}", {"data": {"n": 2, "m": None}}, json=at_least({"data": {"title": "T", "n": 2, "m": None}})),
    api("PUT", "/collections/posts/documents/{d}", {"k": [1]}, json=at_least({"data": {"title": "T", "n": 2, "m": None, "k": [1]}})),
    api("PATCH", "/collections/posts/documents/{d}", {}, status=400),
    api("POST", "/collections/posts/documents", status=400),
    step("POST", "/collections/posts/documents", raw_body="{bad", headers={"Content-Type": "application/json"}, key=True, status=400),
    api("GET", "/collections/posts/documents/nope", status=404, json=at_least({"detail": "Document not found"})),
    api("GET", "/collections/nope/documents", json=[]),
    api("DELETE", "/collections/posts/documents/{alias}", json=at_least({"success": True, "status": "success", "id": "{alias}"})),
    api("DELETE", "/collections/posts/documents/{alias}", status=404),
    api("GET", "/collections/posts/documents", json=length(2), response_headers={"X-Total-Count": "2"}),
]
