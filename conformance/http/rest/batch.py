# Batch create, update and delete; all or nothing.
B = "/collections/t/batch/documents"
STEPS = [
    api("POST", B + "/create", {"documents": [{"n": 1}, {"n": 2}, {"n": 3}]}, json=length(3), save={"a": "0.id", "b": "1.id"}),
    api("POST", B + "/create", {"documents": []}, status=400),
    api("POST", B + "/create", {"documents": [{"n": 4}, 5]}, status=422),
    api("GET", "/collections/t/query/documents/count", json={"count": 3}),
    api("POST", B + "/update", {"updates": {"{a}": {"m": 1}, "{b}": {"data": {"m": 2}}, "00000000-0000-4000-8000-000000000000": {"m": 3}}}, json=Is("two merged", lambda v: sorted((d["data"]["n"], d["data"]["m"]) for d in v) == [(1, 1), (2, 2)]), response_headers={"X-Updated-Count": "2"}),
    api("PATCH", B + "/update", [{"id": "{a}", "data": {"k": 1}}], json=[at_least({"data": {"n": 1, "m": 1, "k": 1}})]),
    api("POST", B + "/update", {"updates": {"{a}": 5}}, status=422),
    api("POST", B + "/update", {"updates": {"{b}": {"m": 9}, "{a}": [1]}}, status=422),
    api("POST", B + "/update", [{"id": "{a}"}], status=422, json=at_least({"detail": [at_least({"loc": ["body", "updates"]})]})),
    api("POST", B + "/update", {"updates": {}}, status=400),
    api("GET", "/collections/t/documents/{b}", json=at_least({"data": {"n": 2, "m": 2}})),
    api("POST", B + "/delete", {"document_ids": ["{a}", "{b}", "nope"]}, json=at_least({"status": "success", "count": 2})),
    api("GET", "/collections/t/query/documents/count", json={"count": 1}),
]
