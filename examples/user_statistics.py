# Counts over the collection "users".
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
