# Issues a six-digit one-time code for an e-mail address. verify_otp.py is the other half.
#   curl -X POST <url> -H 'Content-Type: application/json' -d '{"email": "ada@example.com"}'
#
# Only a salted hash of the code is stored. The code itself belongs in a mail; for trying it out,
# the project variable OTP_ECHO=1 puts it into the answer instead.
import hashlib
import re
import secrets
from datetime import datetime, timedelta

LIFETIME_MINUTES = 10
RESEND_AFTER_SECONDS = 60
EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")


def hash_code(email, code, salt):
    return hashlib.sha256(f"{salt}:{email}:{code}".encode()).hexdigest()


def main():
    email = str(request.get("email", "")).strip().lower()
    if not email:
        return {"error": "Email is required"}, 400
    if not EMAIL.match(email):
        return {"error": "Invalid email format"}, 400

    now = datetime.utcnow()
    previous = db.find_one("otp_codes", email=email)
    if previous:
        age = (now - datetime.fromisoformat(previous["issued_at"])).total_seconds()
        if age < RESEND_AFTER_SECONDS and env.get("OTP_ECHO") != "1":
            wait = int(RESEND_AFTER_SECONDS - age) + 1
            return {"error": "A code was sent a moment ago", "retry_in": wait}, 429
        db.delete_document("otp_codes", previous["id"])

    code = f"{secrets.randbelow(1_000_000):06d}"
    salt = secrets.token_hex(8)
    expires_at = now + timedelta(minutes=LIFETIME_MINUTES)
    db.create_document("otp_codes", {
        "email": email,
        "salt": salt,
        "code_hash": hash_code(email, code, salt),
        "issued_at": now.isoformat(),
        "expires_at": expires_at.isoformat(),
        "attempts": 0,
    })
    print(f"Issued a code for {email}")

    answer = {"sent": True, "email": email, "expires_in": LIFETIME_MINUTES * 60}
    if env.get("OTP_ECHO") == "1":
        answer["code"] = code
    return answer
