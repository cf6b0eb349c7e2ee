# Permission lists of collections: nobody 401, without the role 403, "*" and empty lists everyone.
FUNCTIONS = {"grant": "def main():\n    return db.update_app_user(request.get('id'), roles=request.get('roles'))['roles']\n",
             "read": "def main():\n    return db.count_documents('secret')\n"}
USER = {"Authorization": "Bearer {token}"}
DOC = {"data": {"k": 1}}
NEEDS = {"detail": "Not authenticated", "error": {"code": "UNAUTHORIZED", "message": "Not authenticated"}}
def tries(status, headers, **kw):
    return [
        api("GET", "/collections/secret/documents", headers=headers, status=status, **kw),
        api("GET", "/collections/secret/documents/{doc}", headers=headers, status=status, **kw),
        api("GET", "/collections/secret/query/documents/count", headers=headers, status=status, **kw),
        api("GET", "/collections/secret/query/documents/aggregate?operation=count&field=k", headers=headers, status=status, **kw),
        api("GET", "/collections/secret/query/documents/group-by?field=k", headers=headers, status=status, **kw),
        api("GET", "/collections/secret/query/schema", headers=headers, status=status, **kw),
        api("GET", "/collections/secret/export", headers=headers, status=status),
        api("POST", "/collections/secret/documents", DOC, headers=headers, status=status, **kw),
        api("POST", "/collections/secret/batch/documents/create", {"documents": [DOC]}, headers=headers, status=status, **kw),
        api("PATCH", "/collections/secret/documents/{doc}", DOC, headers=headers, status=status, **kw),
        api("POST", "/collections/secret/batch/documents/update", {"updates": {"{doc}": {"k": 2}}}, headers=headers, status=status, **kw),
    ]
STEPS = [
    api("POST", "/collections", {"name": "secret", "permissions": {"create": ["staff"], "read": ["staff", "auditor"], "update": ["staff"], "delete": ["boss"]}}, status=201),
    owner("POST", "/collections/secret/documents", DOC, headers={"x-project-id": "{pid}"}, save={"doc": "id"}),
    api("POST", "/auth-collections/signup", {"email": "a@x.y", "password": "pw", "data": {"role": "staff", "roles": ["staff"]}}, save={"token": "access_token", "id": "user.id"}),
    *tries(401, {}, json=NEEDS),
    *tries(401, {"Authorization": "Bearer {token}x"}, json=NEEDS),
    *tries(403, USER, json=at_least({"error": at_least({"code": "FORBIDDEN"})})),
    call("read", result=1),  # functions are above the lists
    call("grant", {"id": "{id}", "roles": ["staff"]}, result=["staff"]),
    *tries(200, USER),
    api("DELETE", "/collections/secret/documents/{doc}", status=401),
    api("DELETE", "/collections/secret/documents/{doc}", headers=USER, status=403),
    api("POST", "/collections/secret/batch/documents/delete", {"ids": ["{doc}"]}, headers=USER, status=403),
    api("DELETE", "/collections/secret", headers=USER, status=403),
    api("DELETE", "/collections/secret", status=401),
    # Nobody opens with the API key what the lists close.
    api("PATCH", "/collections/secret", {"permissions": {}}, status=401),
    api("PATCH", "/collections/secret", {"permissions": {}}, headers=USER, status=403),
    api("PATCH", "/collections/secret", {"webhook_url": "http://evil.example/"}, status=401),
    call("grant", {"id": "{id}", "roles": ["boss"]}, result=["boss"]),
    api("GET", "/collections/secret/documents", headers=USER, status=403),
    api("DELETE", "/collections/secret/documents/{doc}", headers=USER),
    # Everyone.
    api("POST", "/collections", {"name": "open", "permissions": {"create": ["*", "x"], "read": [], "update": ["*"]}}, status=201),
    api("POST", "/collections/open/documents", DOC, save={"doc": "id"}),
    api("PATCH", "/collections/open/documents/{doc}", {"k": 3}),
    api("GET", "/collections/open/documents", json=length(1)),
    api("DELETE", "/collections/open/documents/{doc}"),
    # `list` of its own: reading one is free, listing is not.
    api("POST", "/collections", {"name": "listed", "permissions": {"list": ["staff"]}}, status=201),
    api("POST", "/collections/listed/documents", DOC, save={"doc": "id"}),
    api("GET", "/collections/listed/documents/{doc}"),
    api("GET", "/collections/listed/documents", status=401),
]
