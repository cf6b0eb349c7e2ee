# Every basic operation on documents, one after the other.
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
