# Checks, cleans and stores form data.
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
