# The seed's error handling: specific exceptions before general ones.
FUNCTIONS = {"f": '''
def main():
    try:
        # Risky operation
        user_id = request.get('user_id')
        if not user_id:
            raise ValueError("user_id is required")

        user = db.get_document('people', user_id)
        if not user:
            return {"error": "User not found", "code": "USER_NOT_FOUND"}

        # Process user data
        result = process_user_data(user)

        return {"success": True, "data": result}

    except ValueError as e:
        return {"error": str(e), "code": "VALIDATION_ERROR"}
    except Exception as e:
        return {"error": "Internal server error", "code": "INTERNAL_ERROR"}

def process_user_data(user):
    # Your processing logic here
    if user.get("explode"):
        raise RuntimeError("boom")
    return {"processed": True}
'''}
SETUP = {"people": [{"name": "a"}, {"explode": True}]}
STEPS = [
    call("f", {}, result={"error": "user_id is required", "code": "VALIDATION_ERROR"}),
    call("f", {"user_id": "nope"}, result={"error": "User not found", "code": "USER_NOT_FOUND"}),
    call("f", {"user_id": "{people_0}"}, result={"success": True, "data": {"processed": True}}),
    call("f", {"user_id": "{people_1}"}, result={"error": "Internal server error", "code": "INTERNAL_ERROR"}),
]
