# API keys and strangers cannot deploy.
STEPS = [
    post("/project/{pid}/functions", {"name": "x", "code": ""}, status=401),
    api("POST", "/project/{pid}/functions", {"name": "x", "code": ""}, status=401),
    step("GET", "/project/{pid}/functions", headers={"Authorization": "Bearer wrong"}, status=401, json=at_least({"detail": TEXT, "error": at_least({"code": "UNAUTHORIZED"})})),
    owner("GET", "/project/00000000-0000-4000-8000-000000000000/functions", status=404),
    owner("GET", "/project/{pid}", json=at_least({"id": "{pid}", "api_key": "{key}"})),
]
