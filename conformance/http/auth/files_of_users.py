# Multipart sign-up and change: the part `data` is the object, files become URLs in data.
B = "XYZ"
def form(*parts):
    out = ""
    for name, filename, body in parts:
        out += f'--{B}\r\nContent-Disposition: form-data; name="{name}"' + (f'; filename="{filename}"' if filename else "") + f"\r\n\r\n{body}\r\n"
    return out + f"--{B}--\r\n"
MULTI = {"Content-Type": f"multipart/form-data; boundary={B}"}
URL = contains("/storage/projects/")
STEPS = [
    step("POST", "/auth-collections/signup", key=True, headers=MULTI,
         raw_body=form(("data", None, '{"email": "a@x.y", "password": "pw", "data": {"name": "A"}, "age": 3}'), ("avatar", "a.png", "PNG")),
         json=at_least({"user": at_least({"data": {"name": "A", "age": 3, "avatar": URL}})}), save={"token": "access_token", "url": "user.data.avatar"}),
    step("POST", "/auth-collections/signup", key=True, headers=MULTI, raw_body=form(("avatar", "a.png", "PNG")), status=400,
         json=at_least({"detail": "Email and password are required"})),
    step("PATCH", "/auth-collections/user", headers={**MULTI, "Authorization": "Bearer {token}"},
         raw_body=form(("data", None, '{"bio": "hi"}'), ("avatar", "b.png", "PNG2"), ("shots", "1.png", "x"), ("shots", "2.png", "y")),
         json=at_least({"data": {"name": "A", "age": 3, "avatar": URL, "bio": "hi", "shots": [URL, URL]}})),
    step("PATCH", "/auth-collections/user", headers={**MULTI, "Authorization": "Bearer {token}"},
         raw_body=form(("data", None, '{"data": {"bio": "ho"}, "email": "b@x.y"}'), ("avatar", "c.png", "PNG3")),
         json=at_least({"email": "b@x.y", "data": at_least({"bio": "ho", "avatar": URL})})),
    step("PATCH", "/auth-collections/user", headers={**MULTI, "Authorization": "Bearer {token}"}, raw_body=form(("avatar", "d.png", "P")),
         json=at_least({"data": at_least({"bio": "ho", "avatar": URL})})),
    step("PATCH", "/auth-collections/user", headers={**MULTI, "Authorization": "Bearer {token}"}, raw_body=form(("data", None, "{bad")), status=400),
    # Large ones go through a file, like other uploads; more than the largest is refused.
    step("POST", "/auth-collections/signup", key=True, headers=MULTI,
         raw_body=form(("data", None, '{"email": "big@x.y", "password": "pw"}'), ("photo", "p.bin", "0123456789" * 700_000)),
         json=at_least({"user": at_least({"data": {"photo": URL}})}), save={"big": ("user.data.photo", r"https?://[^/]+(/.*)")}),
    get("{big}", text=length(7_000_000)),
    step("POST", "/auth-collections/signup", key=True, headers=MULTI,
         raw_body=form(("data", None, '{"email": "huge@x.y", "password": "pw"}'), ("photo", "p.bin", "x" * (51 << 20))), status=413, json=DICT),
    api("POST", "/auth-collections/login", {"email": "huge@x.y", "password": "pw"}, status=401),
]
