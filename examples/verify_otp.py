# Checks a code from issue_otp.py: right code, in time, at most five tries; a code works once.
#   curl -X POST <url> -H 'Content-Type: application/json' \
#        -d '{"email": "ada@example.com", "code": "123456"}'
import hashlib
import secrets
from datetime import datetime

MAX_ATTEMPTS = 5


def hash_code(email, code, salt):
    return hashlib.sha256(f"{salt}:{email}:{code}".encode()).hexdigest()


def main():
    email = str(request.get("email", "")).strip().lower()
    code = str(request.get("code", "")).strip()
    if not email or not code:
        return {"error": "Email and code are required"}, 400

    entry = db.find_one("otp_codes", email=email)
    if not entry:
        return {"verified": False, "error": "No code was issued for this address"}, 404

    if datetime.utcnow() > datetime.fromisoformat(entry["expires_at"]):
        db.delete_document("otp_codes", entry["id"])
        return {"verified": False, "error": "The code has expired"}, 410

    expected = entry["code_hash"]
    if secrets.compare_digest(hash_code(email, code, entry["salt"]), expected):
        db.delete_document("otp_codes", entry["id"])
        print(f"Verified {email}")
        return {"verified": True, "email": email}

    attempts = entry["attempts"] + 1
    if attempts >= MAX_ATTEMPTS:
        db.delete_document("otp_codes", entry["id"])
        print(f"Too many wrong codes for {email}")
        return {"verified": False, "error": "Too many wrong codes; ask for a new one"}, 429
    db.update_document_fields("otp_codes", entry["id"], {"attempts": attempts})
    return {
        "verified": False,
        "error": "Wrong code",
        "attempts_left": MAX_ATTEMPTS - attempts,
    }, 400
