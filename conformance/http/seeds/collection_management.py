# The seed's collection management.
FUNCTIONS = {"f": '''
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
'''}
STEPS = [call("f", result={"collections": 0}), call("f", status=500, error=contains("ValueError"), result=None)]
