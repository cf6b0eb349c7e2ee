# The seed's analytics report and price update.
SETUP = {"users": [{"status": "active", "plan": "premium"}, {"status": "active", "plan": "free"}, {"status": "inactive", "plan": "free"}],
         "products": [{"price": 10.0, "price_update_needed": True}, {"price": 5.55, "price_update_needed": True}, {"price": 1, "price_update_needed": False}]}
FUNCTIONS = {"analytics": '''
def main():
    # Get user statistics
    total_users = db.count_documents('users')
    active_users = db.count_documents('users', {'status': 'active'})
    premium_users = db.count_documents('users', {'plan': 'premium'})

    # Get recent signups
    recent_users = db.get_documents('users',
        limit=10,
        # Note: For date filtering, you'd typically use raw queries
    )

    # Calculate conversion rate
    conversion_rate = (premium_users / total_users * 100) if total_users > 0 else 0

    return {
        "analytics": {
            "total_users": total_users,
            "active_users": active_users,
            "premium_users": premium_users,
            "conversion_rate": round(conversion_rate, 2),
            "recent_signups": len(recent_users)
        }
    }
''', "transform": '''
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
''', "prices": "def main():\n    return sorted([d['price'], d.get('old_price')] for d in db.get_documents('products'))[1:]\n"}
STEPS = [
    call("analytics", result={"analytics": {"total_users": 3, "active_users": 2, "premium_users": 1, "conversion_rate": 33.33, "recent_signups": 3}}),
    call("transform", result={"success": True, "products_updated": 2}),
    call("transform", result={"success": True, "products_updated": 0}),
    call("prices", result=[[6.11, 5.55], [11.0, 10.0]]),
]
