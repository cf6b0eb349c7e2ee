# A version names whoever deployed it: the account, or the owner's key.
ME = {"email": "author-of-versions@example.com", "password": "long enough 1"}
AS = {"Authorization": "Bearer {token}"}
F = "/project/{mine}/functions"
STEPS = [
    step("POST", "/auth/register", ME, save={"token": "access_token", "me": "user.id"}),
    step("POST", "/project", {"name": "versions with an author"}, headers=AS, save={"mine": "id"}),
    step("POST", F, {"name": "f", "code": "result = 1\n"}, headers=AS, status=201),
    step("PATCH", F + "/f", {"code": "result = 2\n"}, headers=AS),
    owner("PATCH", F + "/f", {"code": "result = 3\n"}),
    step("POST", F + "/f/rollback", {"version": 1}, headers=AS),
    step("GET", F + "/f/versions", headers=AS,
         json=[at_least({"version": 4, "author": "{me}"}), at_least({"version": 3, "author": "admin"}),
               at_least({"version": 2, "author": "{me}"}), at_least({"version": 1, "author": "{me}"})]),
]
