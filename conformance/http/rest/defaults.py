# What lists do without being told: newest first, descending sorts, 100 rows; whole permission objects.
SETUP = {"n": [{"n": i} for i in range(5)]}
N = "/collections/n/documents"
NONE = {"create": [], "read": [], "update": [], "delete": []}


def rows(*numbers):
    return [at_least({"data": {"n": n}}) for n in numbers]


STEPS = [
    api("GET", N, json=rows(4, 3, 2, 1, 0), response_headers={"X-Total-Count": "5"}),
    api("GET", N + "?sort=n", json=rows(4, 3, 2, 1, 0)),
    api("GET", N + "?sort_by=n", json=rows(4, 3, 2, 1, 0)),
    api("GET", N + "?sort=n&order=asc&limit=2", json=rows(0, 1)),
    api("GET", N + "?sort=-n&limit=1", json=rows(4)),
    api("GET", N + "?order=asc&limit=2", json=rows(0, 1)),
    api("GET", N + "?limit=0&envelope=1", json={"data": [], "total": 5, "limit": 0, "offset": 0, "has_more": True}),
    api("GET", N + "?limit=5000&offset=-3&envelope=1", json=at_least({"limit": 1000, "offset": 0, "total": 5})),
    api("GET", N + "?limit=x", status=422, json=at_least({"detail": [at_least({"loc": ["query", "limit"]})]})),
    api("GET", N + "?count=false", response_headers={"X-Total-Count": None}),
    api("POST", "/collections", {"name": "p", "permissions": {"read": ["staff"]}}, status=201,
        json=at_least({"permissions": {**NONE, "read": ["staff"]}})),
    owner("PATCH", "/project/{pid}/collections/p", {"permissions": {"list": ["staff"]}},
          json=at_least({"permissions": {**NONE, "list": ["staff"]}})),
    owner("PATCH", "/project/{pid}/collections/p", {"permissions": {}}, json=at_least({"permissions": NONE})),
    owner("GET", "/project/{pid}/functions/_setup/executions?status=odd", status=422),
    owner("GET", "/project/{pid}/functions/_setup/executions?status=success", json=length(1)),
]
