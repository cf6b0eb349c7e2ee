# The e-mail OTP pair: issue, wrong code, right code once, resend, too many tries, expiry.
FUNCTIONS = {
    "issue": example("issue_otp"), "verify": example("verify_otp"),
    "stored": "def main():\n    d = db.find_one('otp_codes', email=request.get('email'))\n    return d and sorted(d['data'])\n",
    "age": "def main():\n    d = db.find_one('otp_codes', email=request.get('email'))\n    past = (datetime.utcnow() - timedelta(minutes=1)).isoformat()\n    return db.update_document_fields('otp_codes', d['id'], {'expires_at': past})['expires_at'] == past\n",
}
A = {"email": " Ada@Example.com "}
CODE = text_like(r"\d{6}")
def wrong(email, left):
    return call("verify", {"email": email, "code": "not it"}, status=400, error="Wrong code",
                result={"verified": False, "error": "Wrong code", "attempts_left": left})
STEPS = [
    call("issue", {}, status=400, result=ANY, error="Email is required"),
    call("issue", {"email": "not an address"}, status=400, result=ANY, error="Invalid email format"),
    call("issue", A, result={"sent": True, "email": "ada@example.com", "expires_in": 600}, output="Issued a code for ada@example.com\n"),
    call("issue", A, status=429, result=at_least({"retry_in": between(1, 61)}), error="A code was sent a moment ago"),
    call("stored", {"email": "ada@example.com"}, result=["attempts", "code_hash", "email", "expires_at", "issued_at", "salt"]),
    owner("PUT", "/project/{pid}/env", {"OTP_ECHO": "1"}),
    call("issue", A, result={"sent": True, "email": "ada@example.com", "expires_in": 600, "code": CODE}, output=TEXT, save={"code": "result.code"}),
    wrong("ada@example.com", 4),
    wrong("ADA@example.com", 3),
    call("verify", {"email": "ada@example.com"}, status=400, result=ANY, error="Email and code are required"),
    call("verify", {"email": "ada@example.com", "code": "{code}"}, result={"verified": True, "email": "ada@example.com"}, output="Verified ada@example.com\n"),
    call("verify", {"email": "ada@example.com", "code": "{code}"}, status=404, result=ANY, error="No code was issued for this address"),
    call("issue", {"email": "b@x.io"}, result=ANY, output=TEXT),
    wrong("b@x.io", 4), wrong("b@x.io", 3), wrong("b@x.io", 2), wrong("b@x.io", 1),
    call("verify", {"email": "b@x.io", "code": "0"}, status=429, result=ANY, error="Too many wrong codes; ask for a new one", output="Too many wrong codes for b@x.io\n"),
    call("stored", {"email": "b@x.io"}, result=None),
    call("issue", {"email": "c@x.io"}, result=ANY, output=TEXT, save={"late": "result.code"}),
    call("age", {"email": "c@x.io"}, result=True),
    call("verify", {"email": "c@x.io", "code": "{late}"}, status=410, result=ANY, error="The code has expired"),
    call("stored", {"email": "c@x.io"}, result=None),
]
