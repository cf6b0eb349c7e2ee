# Log-in through others, without configuration.
OFF = contains("integration is not enabled for this project")
STEPS = [
    *[api("POST", f"/auth-collections/{p}-verify", {"id_token": "x"}, status=400, json=at_least({"detail": OFF})) for p in ("google", "github", "apple")],
    api("GET", "/auth-collections/login-google", status=400, json=at_least({"detail": OFF})),
    get("/auth-collections/auth-google-redirect/{pid}", status=400, json=at_least({"detail": OFF})),
    get("/auth-collections/auth-google-redirect/nope", status=404),
    owner("PATCH", "/project/{pid}", {"configs": {"GOOGLE_CLIENT_ID": "id 1", "GOOGLE_REDIRECT_URL": "https://app/cb"}}),
    api("GET", "/auth-collections/login-google", json={"url": contains("client_id=id%201&redirect_uri=https%3A%2F%2Fapp%2Fcb")}),
    get("/auth-collections/auth-google-redirect/{pid}", json={"url": contains("https://accounts.google.com/")}),
]
