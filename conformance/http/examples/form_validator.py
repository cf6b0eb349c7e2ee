# The form validator: cleaning, all mistakes at once, duplicates.
FUNCTIONS = {"f": example("form_validator")}
GOOD = {"name": "  ada   lovelace ", "email": "Ada@Example.com", "age": "36", "birthday": "1815-12-10", "phone": "+44 20 7946 0000", "interests": ["maths", "Looms", " ", "maths"]}
STEPS = [
    call("f", GOOD, status=201, result={"valid": True, "id": UUID, "data": {"name": "Ada Lovelace", "email": "ada@example.com", "age": 36, "birthday": "1815-12-10", "phone": "+442079460000", "interests": ["looms", "maths"]}}),
    call("f", GOOD, status=409, result={"valid": False, "errors": {"email": "is registered already"}}, error="HTTP 409"),
    call("f", {"name": "x", "email": "nope", "age": "old", "birthday": "1990-02-30", "phone": "12", "interests": "a", "extra": 1, "also": 2}, status=422, error="HTTP 422",
         result={"valid": False, "errors": {"name": "must have 2 to 80 characters", "email": "is not an e-mail address", "age": "must be a whole number", "birthday": "must be a date like 1990-01-31",
                                            "phone": "is not a phone number", "interests": "must be a list", "_unknown": "also, extra"}}),
    call("f", {"name": "Bo", "email": "b@x.io", "age": 12, "birthday": "2999-01-01"}, status=422, error="HTTP 422", result={"valid": False, "errors": {"age": "must be between 13 and 130", "birthday": "is in the future"}}),
    call("f", {}, status=422, error="HTTP 422", result={"valid": False, "errors": {"name": "is required", "email": "is required", "age": "is required"}}),
    call("f", [1], status=400, result=ANY, error="The form must be a JSON object"),
]
