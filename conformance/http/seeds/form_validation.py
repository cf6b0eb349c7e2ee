# The seed's form validation.
FUNCTIONS = {"f": '''
def main():
    # Get form data
    form_data = request.json()

    # Validate required fields
    required_fields = ['name', 'email', 'age']
    for field in required_fields:
        if not form_data.get(field):
            return {"error": f"Missing required field: {field}"}

    # Process and clean data
    processed_data = {
        'name': form_data['name'].strip().title(),
        'email': form_data['email'].lower(),
        'age': int(form_data['age']),
        'created_at': datetime.now().isoformat(),
        'status': 'pending'
    }

    # Save to database
    user = db.create_document('users', processed_data)

    return {"success": True, "user_id": user['id']}
''', "all": "def main():\n    return [{k: v for k, v in d['data'].items() if k != 'created_at'} for d in db.get_documents('users')]\n"}
STEPS = [
    call("f", {"name": "  ada lovelace "}, result={"error": "Missing required field: email"}),
    call("f", {"name": " ada lovelace ", "email": "ADA@X.IO", "age": "36"}, result={"success": True, "user_id": UUID}),
    call("f", {"name": "x", "email": "y", "age": "abc"}, status=500, error="ValueError: invalid literal for int() with base 10: 'abc'", result=None),
    call("all", result=[{"name": "Ada Lovelace", "email": "ada@x.io", "age": 36, "status": "pending"}]),
]
