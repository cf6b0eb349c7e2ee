# Validates a sign-up form, cleans it and stores it. All mistakes are reported at once.
#   curl -X POST <url> -H 'Content-Type: application/json' -d '{
#     "name": "  ada lovelace ", "email": "Ada@Example.com", "age": "36",
#     "birthday": "1815-12-10", "phone": "+44 20 7946 0000", "interests": ["maths", "looms"]}'
import re
from datetime import date, datetime

EMAIL = re.compile(r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$")
PHONE = re.compile(r"^\+?\d{7,15}$")


class Invalid(Exception):
    pass


def clean_name(value):
    name = re.sub(r"\s+", " ", str(value)).strip().title()
    if not 2 <= len(name) <= 80:
        raise Invalid("must have 2 to 80 characters")
    return name


def clean_email(value):
    email = str(value).strip().lower()
    if not EMAIL.match(email):
        raise Invalid("is not an e-mail address")
    return email


def clean_age(value):
    try:
        age = int(value)
    except (TypeError, ValueError):
        raise Invalid("must be a whole number")
    if not 13 <= age <= 130:
        raise Invalid("must be between 13 and 130")
    return age


def clean_birthday(value):
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        raise Invalid("must be a date like 1990-01-31")
    if day > datetime.utcnow().date():
        raise Invalid("is in the future")
    return day.isoformat()


def clean_phone(value):
    digits = re.sub(r"[\s()./-]", "", str(value))
    if not PHONE.match(digits):
        raise Invalid("is not a phone number")
    return digits


def clean_interests(value):
    if not isinstance(value, list):
        raise Invalid("must be a list")
    return sorted({str(item).strip().lower() for item in value if str(item).strip()})


# field -> (cleaner, required)
FIELDS = {
    "name": (clean_name, True),
    "email": (clean_email, True),
    "age": (clean_age, True),
    "birthday": (clean_birthday, False),
    "phone": (clean_phone, False),
    "interests": (clean_interests, False),
}


def main():
    form = request.json()
    if not isinstance(form, dict):
        return {"error": "The form must be a JSON object"}, 400

    cleaned, errors = {}, {}
    for field, (clean, required) in FIELDS.items():
        value = form.get(field)
        if value is None or value == "":
            if required:
                errors[field] = "is required"
            continue
        try:
            cleaned[field] = clean(value)
        except Invalid as problem:
            errors[field] = str(problem)
    if unknown := sorted(set(form) - set(FIELDS)):
        errors["_unknown"] = ", ".join(unknown)
    if errors:
        return {"valid": False, "errors": errors}, 422

    if db.find_one("signups", email=cleaned["email"]):
        return {"valid": False, "errors": {"email": "is registered already"}}, 409
    saved = db.create_document("signups", {**cleaned, "status": "pending"})
    return {"valid": True, "id": saved["id"], "data": cleaned}, 201
