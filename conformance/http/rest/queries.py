# Lists, filters, count, aggregate and group-by over REST.
SETUP = {"p": [{"n": i, "g": "ab"[i % 2], "price": i * 10, "active": i > 2} for i in range(6)]}
Q = "/collections/p/documents"
def ns(*expected):
    return Is(f"n of {expected}", lambda v: tuple(d["data"]["n"] for d in v) == expected)
STEPS = [
    api("GET", Q, json=ns(5, 4, 3, 2, 1, 0), response_headers={"X-Total-Count": "6"}),
    api("GET", Q + "?limit=2&offset=1", json=ns(4, 3)),
    api("GET", Q + "?sort=n&order=asc&limit=2", json=ns(0, 1)),
    api("GET", Q + "?sort_by=price&sort_order=desc&limit=1", json=ns(5)),
    api("GET", Q + "?price_gte=20&g=a", json=ns(4, 2)),
    api("GET", Q + "?%5Bor%5Dn=1&%5Bor%5Dn_2=5", json=ns(5, 1)),
    api("GET", Q + "?active=true&n_in=1,3,5", json=ns(5, 3)),
    api("GET", Q + "?n=2&envelope=1", json={"data": ns(2), "total": 1, "limit": 100, "offset": 0, "has_more": False}),
    api("GET", Q + "?count=false&limit=1", json=ns(5), response_headers={"X-Total-Count": None}),
    api("GET", Q + "?order=sideways&sort=n", status=422),
    api("GET", Q + "?select=n&limit=1", json=Is("only n", lambda v: list(v[0]["data"]) == ["n"])),
    api("GET", "/collections/p/query/documents/count?g=b", json={"count": 3}),
    api("GET", "/collections/p/query/documents/aggregate?field=price&operation=sum", json={"field": "price", "operation": "sum", "result": 150, "collection": "p"}),
    api("GET", "/collections/p/query/documents/aggregate?field=price&operation=avg&g=a", json=at_least({"result": 20})),
    api("GET", "/collections/p/query/documents/aggregate?field=zzz&operation=max", json=at_least({"result": None})),
    api("GET", "/collections/p/query/documents/aggregate?field=price&operation=median", status=422),
    api("GET", "/collections/p/query/documents/group-by?field=g&n_gt=0", json=[{"g": "b", "value": "b", "count": 3}, {"g": "a", "value": "a", "count": 2}]),
]
