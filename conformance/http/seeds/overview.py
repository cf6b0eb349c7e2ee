# The blocks of the overview's page, word for word, over seeded data.
FUNCTIONS = {}
FUNCTIONS["structure"] = '''
def main():
    # Your function logic here
    return {"status": "success", "message": "Hello from CocoBASE!"}
'''
FUNCTIONS["collections"] = '''
def main():
    # Get all collections
    collections = db.get_collections()
    
    # Get specific collection
    users_collection = db.get_collection('users')
    
    # Create new collection
    new_collection = db.create_collection(
        name='products',
        webhook_url='https://example.com/webhook'
    )
    
    # Update collection
    updated = db.update_collection('products', 
        webhook_url='https://new-webhook.com'
    )
    
    # Delete collection
    deleted = db.delete_collection('old_collection')
    
    return {"collections": len(collections)}
'''
FUNCTIONS["documents"] = '''
def main():
    # Create a new document
    new_user = db.create_document('users', {
        'name': 'John Doe',
        'email': 'john@example.com',
        'age': 30,
        'roles': ['user'],
        'status': 'active'
    })
    
    # Get documents with filters
    active_users = db.get_documents('users', 
        filters={'status': 'active'},
        limit=10
    )
    
    # Get specific document
    user = db.get_document('users', 'document-id-here')
    
    # Update entire document
    updated_user = db.update_document('users', 'document-id', {
        'name': 'Jane Doe',
        'email': 'jane@example.com',
        'age': 28
    })
    
    # Update specific fields
    partial_update = db.update_document_fields('users', 'document-id', {
        'status': 'inactive',
        'last_login': datetime.now().isoformat()
    })
    
    # Delete document
    deleted = db.delete_document('users', 'document-id')
    
    # Count documents
    total_users = db.count_documents('users')
    active_count = db.count_documents('users', {'status': 'active'})
    
    return {
        "new_user_id": new_user['id'],
        "active_users": len(active_users),
        "total_users": total_users
    }
'''
FUNCTIONS["users"] = '''
def main():
    # Get all app users
    users = db.get_app_users(limit=50)
    
    # Get user by ID
    user = db.get_app_user('user-id-here')
    
    # Get user by email
    user = db.get_app_user_by_email('john@example.com')
    
    # Create new app user
    new_user = db.create_app_user(
        email='newuser@example.com',
        password='secure_password',
        data={'department': 'engineering', 'level': 'senior'},
        roles=['user', 'developer']
    )
    
    # Update app user
    updated = db.update_app_user('user-id', 
        data={'department': 'marketing'},
        roles=['user', 'admin']
    )
    
    # Delete app user
    deleted = db.delete_app_user('user-id')
    
    # Count app users
    total = db.count_app_users()
    
    return {"total_users": total}
'''
FUNCTIONS["search"] = '''
def main():
    # Search documents
    search_results = db.search_documents(
        'users',
        search_term='john',
        search_fields=['name', 'email'],
        limit=20
    )
    
    # Search all fields
    global_search = db.search_documents('products', 'laptop')
    
    return {"results": len(search_results)}
'''
FUNCTIONS["form"] = '''
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
'''
FUNCTIONS["notify"] = '''
def main():
    # Get notification data
    notification_data = request.json()
    user_id = notification_data.get('user_id')
    message = notification_data.get('message')
    
    # Get user details
    user = db.get_app_user(user_id)
    if not user:
        return {"error": "User not found"}
    
    # Create notification record
    notification = db.create_document('notifications', {
        'user_id': user_id,
        'email': user['email'],
        'message': message,
        'status': 'pending',
        'created_at': datetime.now().isoformat()
    })
    
    # In a real implementation, you'd integrate with an email service here
    # For now, we'll just mark it as sent
    db.update_document_fields('notifications', notification['id'], {
        'status': 'sent',
        'sent_at': datetime.now().isoformat()
    })
    
    return {"success": True, "notification_id": notification['id']}
'''
FUNCTIONS["prices"] = '''
def main():
    # Get all products that need price updates
    products = db.get_documents('products', {'price_update_needed': True})
    
    updated_count = 0
    
    for product in products:
        old_price = product['data']['price']
        # Apply 10% price increase
        new_price = round(old_price * 1.1, 2)
        
        # Update product
        db.update_document_fields('products', product['id'], {
            'price': new_price,
            'old_price': old_price,
            'price_update_needed': False,
            'updated_at': datetime.now().isoformat()
        })
        
        updated_count += 1
    
    return {
        "success": True,
        "products_updated": updated_count
    }
'''
FUNCTIONS["raw_query"] = '''
def main():
    # Execute raw SQL (use with caution)
    query = """
    SELECT 
        json_extract(data, '$.status') as status,
        COUNT(*) as count
    FROM documents d
    JOIN collections c ON d.collection_id = c.id
    WHERE c.project_id = :project_id 
      AND c.name = 'users'
    GROUP BY json_extract(data, '$.status')
    """
    
    results = db.execute_raw_query(query)
    
    return {"status_counts": results}
'''
FUNCTIONS["structured"] = '''
def main():
    # Good: Return structured response
    return {
        "success": True,
        "data": {"user_count": 42},
        "timestamp": datetime.now().isoformat()
    }
    
    # Avoid: Returning raw values
    # return 42
'''
FUNCTIONS["edge_cases"] = '''
def main():
    user_id = request.get('user_id')
    
    # Check for required parameters
    if not user_id:
        return {"error": "user_id parameter is required"}
    
    # Check if user exists
    user = db.get_app_user(user_id)
    if not user:
        return {"error": "User not found"}
    
    # Proceed with logic
    return {"success": True, "user": user}
'''
FUNCTIONS["actions"] = '''
def main():
    action = request.get('action')
    
    if action == 'create_user':
        return create_user_handler()
    elif action == 'send_notification':
        return send_notification_handler()
    else:
        return {"error": "Unknown action"}
def create_user_handler():
    # Handle user creation
    pass
def send_notification_handler():
    # Handle notification sending
    pass
'''
FUNCTIONS["log"] = '''
def main():
    user_id = request.get('user_id')
    
    # Log the operation
    print(f"Processing request for user: {user_id}")
    
    # Perform operation
    result = db.update_app_user(user_id, {"last_activity": datetime.now().isoformat()})
    
    if result:
        print(f"Successfully updated user: {user_id}")
        return {"success": True}
    else:
        print(f"Failed to update user: {user_id}")
        return {"error": "Update failed"}
'''
FUNCTIONS["prints"] = '''
def main():
    print("Function started")
    
    data = request.json()
    print(f"Received data: {data}")
    
    user_count = db.count_documents('users')
    print(f"Current user count: {user_count}")
    
    return {"debug": "Check the function logs for output"}
'''
FUNCTIONS["debug"] = '''
def main():
    debug_info = {
        "request_data": request.json(),
        "query_params": request.query_params,
        "user_info": request.user.email if request.user else None,
        "timestamp": datetime.now().isoformat()
    }
    
    # Your function logic here
    result = {"status": "success"}
    
    return {
        "result": result,
        "debug": debug_info
    }
'''
FUNCTIONS["errors"] = '''
def main():
    try:
        # Risky operation
        user_id = request.get('user_id')
        if not user_id:
            raise ValueError("user_id is required")
        
        user = db.get_app_user(user_id)
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
    return {"processed": True}
'''
SETUP = {
    "users": [{"name": "John Smith", "email": "js@example.com", "status": "active"}, {"name": "Ada", "email": "johnson@example.com", "status": "inactive"}],
    "products": [{"name": "Laptop", "price": 100.0, "price_update_needed": True}, {"name": "Pen", "price": 2, "price_update_needed": False}],
    "old_collection": [{"a": 1}],
}
STEPS = [
    call("structure", result={"status": "success", "message": "Hello from CocoBASE!"}),
    call("search", result={"results": 2}),
    call("documents", result={"new_user_id": UUID, "active_users": 2, "total_users": 3}),
    call("raw_query", result={"status_counts": Is("each status once", lambda v: sorted((r["status"], r["count"]) for r in v) == [("active", 2), ("inactive", 1)])}),
    call("users", result={"total_users": 1}),
    # A second time the address is taken.
    call("users", status=500, result=None, error="ValueError: User with this email already exists"),
    call("form", {"name": " jane DOE ", "email": "J@X.org", "age": "30"}, result={"success": True, "user_id": UUID}),
    call("form", {"name": "x"}, result={"error": "Missing required field: email"}),
    owner("GET", "/project/{pid}/users", json=at_least({"total": 1}), save={"user": "results.0.id"}),
    call("notify", {"user_id": "nobody", "message": "m"}, result={"error": "User not found"}),
    call("notify", {"user_id": "{user}", "message": "Hi"}, result={"success": True, "notification_id": UUID}, save={"note": "result.notification_id"}),
    api("GET", "/collections/notifications/documents/{note}", json=at_least({"data": at_least({"status": "sent", "message": "Hi", "email": "newuser@example.com"})})),
    call("prices", result={"success": True, "products_updated": 1}),
    api("GET", "/collections/products/documents?name=Laptop", json=[at_least({"data": at_least({"price": 110.0, "old_price": 100.0, "price_update_needed": False})})]),
    call("prices", result={"success": True, "products_updated": 0}),
    call("structured", result={"success": True, "data": {"user_count": 42}, "timestamp": TIME}),
    call("edge_cases", result={"error": "user_id parameter is required"}),
    call("edge_cases", {"user_id": "nope"}, result={"error": "User not found"}),
    call("edge_cases", {"user_id": "{user}"}, result={"success": True, "user": at_least({"id": "{user}"})}),
    call("actions", {"action": "create_user"}, result=None),
    call("actions", {"action": "x"}, result={"error": "Unknown action"}),
    call("log", {"user_id": "{user}"}, result={"success": True}, output=text_like("Processing request for user: (.*)\nSuccessfully updated user: (.*)\n")),
    call("log", {"user_id": "no"}, result={"error": "Update failed"}, output="Processing request for user: no\nFailed to update user: no\n"),
    api("GET", "/auth-collections/users/{user}", json=at_least({"data": at_least({"last_activity": TIME})})),
    call("prints", {"a": 1}, result={"debug": "Check the function logs for output"}, output="Function started\nReceived data: {'a': 1}\nCurrent user count: 4\n"),
    call("debug", {"a": 1}, query="?q=2", result={"result": {"status": "success"}, "debug": {"request_data": {"a": 1}, "query_params": {"q": "2"}, "user_info": None, "timestamp": TIME}}),
    call("errors", result={"error": "user_id is required", "code": "VALIDATION_ERROR"}),
    call("errors", {"user_id": "no"}, result={"error": "User not found", "code": "USER_NOT_FOUND"}),
    call("errors", {"user_id": "{user}"}, result={"success": True, "data": {"processed": True}}),
    api("DELETE", "/collections/products", status=204),
    call("collections", result={"collections": 3}),
    api("GET", "/collections/products", json=at_least({"webhook_url": "https://new-webhook.com"})),
    # A second time its collections exist.
    call("collections", status=500, result=None, error=contains("ValueError")),
    api("GET", "/collections/old_collection", status=404),
]
