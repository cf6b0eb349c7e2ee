# Collections over REST with the project's API key.
STEPS = [
    api("GET", "/collections", json=[]),
    api("POST", "/collections", {"name": "books", "permissions": {"read": ["admin"]}}, status=201, json=at_least({"id": UUID, "name": "books", "created_at": TIME_Z, "webhook_url": None, "permissions": at_least({"read": ["admin"]})}), save={"cid": "id"}),
    api("POST", "/collections", {"name": "books"}, status=400, json=at_least({"detail": TEXT, "error": at_least({"code": TEXT})})),
    api("GET", "/collections/books", json=at_least({"id": "{cid}", "document_count": 0})),
    api("GET", "/collections/{cid}/", json=at_least({"name": "books"})),
    api("PATCH", "/collections/books", {"webhook_url": "http://127.0.0.1:1/h"}, status=401),
    api("PATCH", "/collections/books", {"permissions": {}}, status=401),
    api("PATCH", "/collections/books", {"name": "stories"}, json=at_least({"name": "stories"})),
    owner("PATCH", "/collections/stories", {"permissions": {}}, headers={"x-project-id": "{pid}"}, json=at_least({"permissions": at_least({})})),
    api("PATCH", "/collections/stories", {"name": "novels", "webhook_url": "http://127.0.0.1:1/h"}, json=at_least({"name": "novels", "webhook_url": "http://127.0.0.1:1/h"})),
    api("GET", "/collections/books", status=404),
    api("GET", "/collections", json=length(1)),
    api("DELETE", "/collections/novels", status=204),
    api("DELETE", "/collections/novels", status=404),
    get("/collections", status=401, json=at_least({"detail": "Missing x-api-key header"})),
    get("/collections", headers={"x-api-key": "wrong"}, status=401, json=at_least({"detail": "Invalid API key"})),
]
