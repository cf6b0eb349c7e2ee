# Without a total a list stops early and still knows whether there is more.
SETUP = {"p": [{"n": i} for i in range(7)]}
Q = "/collections/p/documents?envelope=1&count=false"
STEPS = [
    api("GET", Q + "&limit=3", json=at_least({"total": -1, "has_more": True, "data": length(3)}), response_headers={"X-Total-Count": None}),
    api("GET", Q + "&limit=7", json=at_least({"total": -1, "has_more": False, "data": length(7)})),
    api("GET", Q + "&limit=3&offset=4&sort=n", json=at_least({"total": -1, "has_more": False, "data": length(3)})),
    api("GET", Q + "&limit=3&offset=3&n_gte=0", json=at_least({"has_more": True})),
    api("GET", "/collections/p/query/explain?count=false&limit=2", json=at_least({"kind": "time_order", "total": None, "returned": 2, "examined": 2})),
]
