# CORS headers on every answer, preflight without running code, allowed origins.
FUNCTIONS = {"f": "def main():\n    return 1\n"}
ORIGIN = {"Origin": "https://app.example"}
STEPS = [
    call("f", headers=ORIGIN, result=1, response_headers={"Access-Control-Allow-Origin": "https://app.example", "Access-Control-Allow-Credentials": "true", "Vary": contains("Origin")}),
    call("f", result=1, response_headers={"Access-Control-Allow-Origin": "*"}),
    get("/functions/nope/execute", headers=ORIGIN, status=404, response_headers={"Access-Control-Allow-Origin": "https://app.example"}),
    step("OPTIONS", "/functions/{f}/execute", status=204, headers={**ORIGIN, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "x-api-key, content-type"},
         response_headers={"Access-Control-Allow-Methods": contains("PATCH"), "Access-Control-Allow-Headers": contains("x-api-key"), "Access-Control-Max-Age": "600"}, text=""),
    owner("PATCH", "/project/{pid}", {"allowed_origins": ["https://good.example/"]}),
    call("f", headers={"Origin": "https://good.example"}, result=1),
    call("f", headers={"Origin": "https://evil.example"}, status=403),
    call("f", result=1),
]
