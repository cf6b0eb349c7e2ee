# The functions of the page on advanced database methods, as users find them there, over seeded data.
FUNCTIONS = {}
FUNCTIONS["update_fields"] = """
def main():
    doc_id = req.get("doc_id")

    # Only updates 'status' and 'published_at' — other fields untouched
    updated = db.update_document_fields("posts", doc_id, {
        "status": "published",
        "published_at": datetime.utcnow().isoformat(),
    })

    if not updated:
        return {"error": "Not found"}, 404

    return {"post": updated}
"""
FUNCTIONS["count"] = """
def main():
    # Total posts
    total = db.count_documents("posts")

    # Only published
    published = db.count_documents("posts", status="published")

    # Published in a category
    tech = db.count_documents("posts",
        status="published",
        category_id="cat-tech"
    )

    return {
        "total": total,
        "published": published,
        "tech_published": tech,
    }
"""
FUNCTIONS["search"] = """
def main():
    term = req.get("q", "")
    if not term:
        return {"results": []}

    # Search all text fields
    results = db.search_documents("posts", term, limit=20)

    # Search specific fields only
    results = db.search_documents("posts", term,
        search_fields=["title", "body"],
        limit=20
    )

    return {"results": results, "count": len(results)}
"""
FUNCTIONS["fetch_all"] = """
def main():
    user_id = req.get("user_id")

    results = db.fetch_all([
        # Index 0 — published posts
        {
            "type": "query",
            "collection": "posts",
            "status": "published",
            "limit": 10,
            "sort": "created_at",
            "order": "desc",
        },
        # Index 1 — current user
        {
            "type": "find_user",
            "id": user_id,
        },
        # Index 2 — total post count
        {
            "type": "count",
            "collection": "posts",
        },
    ])

    posts  = results[0]   # query result (has "data", "total", "has_more")
    user   = results[1]   # single user dict or None
    total  = results[2]   # integer

    return {
        "posts": posts["data"],
        "user": user,
        "total_posts": total,
    }
"""
FUNCTIONS["get_document"] = """
def main():
    post_id = req.get("post_id")

    post = db.get_document("posts", post_id, populate=["author", "category"])
    if not post:
        return {"error": "Not found"}, 404

    return {"post": post}
"""
FUNCTIONS["get_user"] = """
def main():
    user_id = req.get("user_id")
    user = db.get_app_user(user_id)
    if not user:
        return {"error": "User not found"}, 404
    return {"user": user}
"""
FUNCTIONS["by_email"] = """
def main():
    email = req.payload.get("email")
    user = db.get_app_user_by_email(email)
    if not user:
        return {"error": "User not found"}, 404
    return {"user": user}
"""
FUNCTIONS["create_user"] = """
def main():
    payload = req.payload

    user = db.create_app_user(
        email=payload.get("email"),
        password=payload.get("password"),
        data={
            "name": payload.get("name"),
            "plan": "free",
        },
        roles=["user"]
    )

    return {"user": user}
"""
FUNCTIONS["own_update"] = """
def main():
    user_id = req.user["id"] if req.user else None
    if not user_id:
        return {"error": "Unauthorized"}, 401

    payload = req.payload

    updated = db.update_app_user(user_id,
        data={
            "name": payload.get("name"),
            "avatar_url": payload.get("avatar_url"),
        }
    )

    return {"user": updated}
"""
FUNCTIONS["ban"] = """
def main():
    if not req.user or "admin" not in req.user.get("roles", []):
        return {"error": "Forbidden"}, 403

    user_id = req.payload.get("user_id")
    reason  = req.payload.get("reason", "Policy violation")

    db.update_app_user(user_id, data={
        "is_banned": True,
        "ban_reason": reason,
    })

    return {"banned": True}
"""
FUNCTIONS["delete_user"] = """
def main():
    if not req.user:
        return {"error": "Unauthorized"}, 401

    success = db.delete_app_user(req.user["id"])
    return {"deleted": success}
"""
FUNCTIONS["count_users"] = """
def main():
    total = db.count_app_users()
    return {"total_users": total}
"""
FUNCTIONS["relationships"] = """
def main():
    user_id = req.get("user_id")

    followers = db.get_user_relationships(user_id, "followers", limit=50)
    following = db.get_user_relationships(user_id, "following", limit=50)

    return {
        "followers": followers["data"],
        "following": following["data"],
        "follower_count": followers["total"],
    }
"""
FUNCTIONS["add_relationship"] = """
def main():
    if not req.user:
        return {"error": "Unauthorized"}, 401

    target_id = req.payload.get("user_id")

    # User follows target
    result = db.add_user_relationship(
        req.user["id"],
        target_id,
        "following"
    )

    # Mutual friend (both sides updated)
    result = db.add_user_relationship(
        req.user["id"],
        target_id,
        "friends",
        bidirectional=True
    )

    return result
"""
FUNCTIONS["remove_relationship"] = """
def main():
    if not req.user:
        return {"error": "Unauthorized"}, 401

    target_id = req.payload.get("user_id")

    result = db.remove_user_relationship(
        req.user["id"],
        target_id,
        "following"
    )

    return result
"""
FUNCTIONS["user_collections"] = """
def main():
    user_id = req.user["id"] if req.user else req.get("user_id")

    posts = db.get_user_collections(user_id, "posts",
        filters={"status": "published"},
        populate=["category"],
        sort="created_at",
        order="desc",
        limit=20,
    )

    return {
        "posts": posts["data"],
        "total": posts["total"],
    }
"""
FUNCTIONS["transaction"] = """
def main():
    order_id = req.payload.get("order_id")
    user_id  = req.user["id"] if req.user else None

    outcome = db.transaction(
        idempotency_key=f"charge-order-{order_id}",
        lock_resource=f"wallet:{user_id}",
        fn=lambda: _do_charge(order_id, user_id),
    )

    if outcome["locked"]:
        return {"error": "Another operation is in progress. Try again shortly."}, 429

    if not outcome["ok"]:
        return {"error": outcome["error"]}, 500

    if outcome["idempotent"]:
        return {"message": "Already processed", **outcome["result"]}

    return outcome["result"]


def _do_charge(order_id, user_id):
    # This only runs once per idempotency_key within 24h
    order = db.find_one("orders", id=order_id)
    if not order:
        raise ValueError("Order not found")

    # ... charge logic ...

    db.update_document_fields("orders", order_id, {"status": "paid"})
    return {"charged": True, "order_id": order_id}
"""
FUNCTIONS["asyncdb"] = """
async def main():
    # Run three queries concurrently instead of sequentially
    import asyncio

    posts, users, count = await asyncio.gather(
        asyncdb.query("posts", status="published", limit=10),
        asyncdb.query_users(role="admin"),
        asyncdb.count_documents("posts"),
    )

    return {
        "posts": posts["data"],
        "admins": users["data"],
        "total": count,
    }
"""
FUNCTIONS["_people"] = """
def main():
    ann = db.create_app_user("ann@x.org", "secret-1", data={"name": "Ann"}, roles=["admin"])
    bob = db.create_app_user("bob@x.org", "secret-2", data={"name": "Bob"}, roles=["user"])
    cat = db.create_document("categories", {"name": "Tech"})
    post = db.create_document("posts", {"title": "Laptops", "body": "b", "status": "published", "author_id": ann["id"],
                                        "category_id": cat["id"], "kept": 1})
    db.create_document("posts", {"title": "Draft", "body": "laptop", "status": "draft", "author_id": bob["id"]})
    order = db.create_document("orders", {"total": 5, "status": "open"})
    return {"ann": ann["id"], "bob": bob["id"], "cat": cat["id"], "post": post["id"], "order": order["id"]}
"""
ANN = {"Authorization": "Bearer {token}"}
SOLD = {"charged": True, "order_id": "{order}"}


def anonymous(name):
    return call(name, {"user_id": "{bob}"}, status=401, result={"error": "Unauthorized"}, error="Unauthorized")


STEPS = [
    call("_people", {}, result=DICT, save={n: "result." + n for n in ("ann", "bob", "cat", "post", "order")}),
    api("POST", "/auth-collections/login", {"email": "ann@x.org", "password": "secret-1"}, save={"token": "access_token"}),
    call("update_fields", {"doc_id": "{post}"}, result={"post": at_least({"kept": 1, "status": "published", "published_at": TIME})}),
    call("update_fields", {"doc_id": "nope"}, status=404, result={"error": "Not found"}, error="Not found"),
    call("count", result={"total": 2, "published": 1, "tech_published": 0}),
    call("search", query="?q=LAPTOP", result={"results": length(2), "count": 2}),
    call("search", result={"results": []}),
    call("fetch_all", {"user_id": "{bob}"}, result={"posts": length(1), "user": at_least({"email": "bob@x.org"}), "total_posts": 2}),
    call("fetch_all", {}, result={"posts": length(1), "user": None, "total_posts": 2}),
    call("get_document", {"post_id": "{post}"}, result={"post": at_least({
        "author": at_least({"email": "ann@x.org", "name": "Ann"}), "category": at_least({"name": "Tech"}), "author_id": "{ann}"})}),
    call("get_document", {}, status=404, result={"error": "Not found"}, error="Not found"),
    call("get_user", query="?user_id={bob}", result={"user": at_least({"id": "{bob}", "data": {"name": "Bob"}})}),
    call("get_user", query="?user_id=nope", status=404, result={"error": "User not found"}, error="User not found"),
    call("by_email", {"email": "BOB@x.org"}, result={"user": at_least({"id": "{bob}"})}),
    call("create_user", {"email": "cy@x.org", "password": "secret-3", "name": "Cy"},
         result={"user": at_least({"email": "cy@x.org", "roles": ["user"], "data": {"name": "Cy", "plan": "free"}})}),
    call("create_user", {"email": "cy@x.org", "password": "x"}, status=500, result=None,
         error="ValueError: User with this email already exists"),
    anonymous("own_update"),
    call("own_update", {"name": "Anne", "avatar_url": "u"}, headers=ANN,
         result={"user": at_least({"data": {"name": "Anne", "avatar_url": "u"}})}),
    call("ban", {"user_id": "{bob}"}, status=403, result={"error": "Forbidden"}, error="Forbidden"),
    call("ban", {"user_id": "{bob}"}, headers=ANN, result={"banned": True}),
    call("get_user", query="?user_id={bob}", result={"user": at_least({"is_banned": True, "ban_reason": "Policy violation", "name": "Bob"})}),
    anonymous("add_relationship"),
    call("add_relationship", {"user_id": "{bob}"}, headers=ANN, result={"success": True, "message": TEXT, "bidirectional": True}),
    call("add_relationship", {"user_id": "nope"}, headers=ANN, result={"success": False, "message": "User not found", "bidirectional": True}),
    call("relationships", query="?user_id={ann}", result={"followers": [], "following": length(1), "follower_count": 0}),
    call("relationships", query="?user_id={bob}", result={"followers": length(1), "following": [], "follower_count": 1}),
    call("remove_relationship", {"user_id": "{bob}"}, headers=ANN, result=at_least({"success": True})),
    call("relationships", query="?user_id={bob}", result={"followers": [], "following": [], "follower_count": 0}),
    call("user_collections", headers=ANN, result={"posts": [at_least({"category": at_least({"name": "Tech"})})], "total": 1}),
    call("user_collections", query="?user_id={bob}", result={"posts": [], "total": 0}),
    call("transaction", {"order_id": "{order}"}, result=SOLD),
    call("transaction", {"order_id": "{order}"}, result={"message": "Already processed", **SOLD}),
    call("transaction", {"order_id": "nope"}, status=500, result={"error": "Order not found"}, error="Order not found"),
    call("asyncdb", result={"posts": length(1), "admins": [at_least({"id": "{ann}"})], "total": 2}),
    call("count_users", result={"total_users": 3}),
    anonymous("delete_user"),
    call("delete_user", {}, headers=ANN, result={"deleted": True}),
    call("delete_user", {}, headers=ANN, status=401, result={"error": "Unauthorized"}, error="Unauthorized"),
    call("count_users", result={"total_users": 2}),
]
