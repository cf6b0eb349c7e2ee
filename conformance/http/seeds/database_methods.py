# The examples of the seed's database pages, word for word, on documents and users of a small blog.
FUNCTIONS = {"setup": '''
def main():
    ann = db.create_app_user("ann@example.com", "long-enough-1", {"name": "Ann", "plan": "free"}, ["user"])
    bob = db.create_app_user("bob@example.com", "long-enough-1", {"name": "Bob", "role": "admin"}, ["admin"])
    tech = db.create_document("categories", {"name": "Tech"})
    rows = [("First words", "draft", ann), ("About Python", "published", ann), ("More Python", "published", bob)]
    posts = [db.create_document("posts", {"title": t, "body": "text of " + t, "status": s, "author_id": u["id"], "category_id": tech["id"]}) for t, s, u in rows]
    order = db.create_document("orders", {"status": "open", "total": 5})
    return {"ann": ann["id"], "bob": bob["id"], "tech": tech["id"], "post": posts[0]["id"], "order": order["id"]}
''', "update_fields": '''
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
''', "count": '''
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
''', "search": '''
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
''', "fetch_all": '''
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
''', "get_document": '''
def main():
    post_id = req.get("post_id")

    post = db.get_document("posts", post_id, populate=["author", "category"])
    if not post:
        return {"error": "Not found"}, 404

    return {"post": post}
''', "get_user": '''
def main():
    user_id = req.get("user_id")
    user = db.get_app_user(user_id)
    if not user:
        return {"error": "User not found"}, 404
    return {"user": user}
''', "get_by_email": '''
def main():
    email = req.payload.get("email")
    user = db.get_app_user_by_email(email)
    if not user:
        return {"error": "User not found"}, 404
    return {"user": user}
''', "create_user": '''
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
''', "update_user": '''
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
''', "count_users": '''
def main():
    total = db.count_app_users()
    return {"total_users": total}
''', "relationships": '''
def main():
    user_id = req.get("user_id")

    followers = db.get_user_relationships(user_id, "followers", limit=50)
    following = db.get_user_relationships(user_id, "following", limit=50)

    return {
        "followers": followers["data"],
        "following": following["data"],
        "follower_count": followers["total"],
    }
''', "follow": '''
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
''', "unfollow": '''
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
''', "user_posts": '''
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
''', "charge": '''
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
''', "collections": '''
def main():
    # List all collections
    collections = db.get_collections()

    # Get a single collection
    col = db.get_collection("posts")

    # Create a collection
    new_col = db.create_collection("events", webhook_url="https://...")

    # Update collection settings
    db.update_collection("events", webhook_url="https://new-url.com")

    # Delete a collection and all its documents
    db.delete_collection("temp_data")
    return [len(collections), col["name"], new_col["webhook_url"], db.get_collection("events")["webhook_url"]]
''', "concurrent": '''
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
''', "cached": '''
def calculate_stats():
    return {"total": db.count_documents("posts")}

def main():
    cache_key = f"stats_{date.today()}"
    cached = db.find_one("cache", key=cache_key)

    if cached:
        return cached['data']

    # Calculate and cache
    stats = calculate_stats()
    db.create_document("cache", {
        "key": cache_key,
        "data": stats
    })

    return stats
''', "welcome": '''
def main():
    # Get data from request
    name = request.get('name', 'Guest')

    # Query your database
    posts = db.query("posts",
        status="published",
        populate=["author"],
        limit=10
    )

    # Return response
    return {
        "message": f"Hello, {name}!",
        "posts": posts["data"]
    }
''', "selective": '''
def main():
    posts = db.query("posts",
        populate=["author"],  # Only what you need
        select=["id", "title", "author"]
    )
    return posts["data"]
'''}
AUTH = {"Authorization": "Bearer {token}"}
def titles(*expected):
    return Is(f"titles {expected}", lambda v: [d["title"] for d in v] == list(expected))
STEPS = [
    call("setup", save={"ann": "result.ann", "bob": "result.bob", "tech": "result.tech", "post": "result.post", "order": "result.order"}),
    call("search", {"q": "PYTHON"}, result={"results": titles("More Python", "About Python"), "count": 2}),
    call("search", {}, result={"results": []}),
    call("count", result={"total": 3, "published": 2, "tech_published": 0}),
    call("user_posts", {"user_id": "{ann}"}, result={"posts": [at_least({"title": "About Python", "category": at_least({"name": "Tech"})})], "total": 1}),
    call("update_fields", {"doc_id": "{post}"}, result={"post": at_least({"title": "First words", "status": "published", "published_at": TEXT, "author_id": "{ann}"})}),
    call("update_fields", {"doc_id": "nope"}, status=404, error="Not found", result={"error": "Not found"}),
    call("fetch_all", {"user_id": "{ann}"}, result={"posts": titles("More Python", "About Python", "First words"), "user": at_least({"email": "ann@example.com", "name": "Ann"}), "total_posts": 3}),
    call("fetch_all", {"x": 1}, result=at_least({"user": None, "total_posts": 3})),
    call("get_document", {"post_id": "{post}"}, result={"post": at_least({"title": "First words", "author": at_least({"email": "ann@example.com", "name": "Ann", "roles": ["user"]}), "category": at_least({"name": "Tech", "id": "{tech}"})})}),
    call("get_document", {"post_id": "nope"}, status=404, error="Not found", result=ANY),
    call("get_user", {"user_id": "{bob}"}, result={"user": at_least({"email": "bob@example.com", "role": "admin"})}),
    call("get_user", {"user_id": "nope"}, status=404, error="User not found", result=ANY),
    call("get_by_email", {"email": "BOB@example.com"}, result={"user": at_least({"id": "{bob}"})}),
    call("get_by_email", {"email": "x"}, status=404, error="User not found", result=ANY),
    call("create_user", {"email": "cyn@example.com", "password": "long-enough-1", "name": "Cyn"}, result={"user": at_least({"email": "cyn@example.com", "data": {"name": "Cyn", "plan": "free"}, "roles": ["user"]})}),
    call("create_user", {"email": "cyn@example.com", "password": "long-enough-1", "name": "Cyn"}, status=500, error="ValueError: User with this email already exists", result=None),
    call("update_user", {"name": "x"}, status=401, error="Unauthorized", result=ANY),
    api("POST", "/auth-collections/login", {"email": "ann@example.com", "password": "long-enough-1"}, save={"token": "access_token"}),
    call("update_user", {"name": "Ann B", "avatar_url": "/a.png"}, headers=AUTH, result={"user": at_least({"data": {"name": "Ann B", "plan": "free", "avatar_url": "/a.png"}})}),
    call("count_users", result={"total_users": 3}),
    call("follow", {"user_id": "{bob}"}, headers=AUTH, result={"success": True, "message": TEXT, "bidirectional": True}),
    call("follow", {"user_id": "{bob}"}, status=401, error="Unauthorized", result=ANY),
    call("relationships", {"user_id": "{bob}"}, result={"followers": [at_least({"name": "Ann B"})], "following": [], "follower_count": 1}),
    call("relationships", {"user_id": "{ann}"}, result={"followers": [], "following": [at_least({"name": "Bob"})], "follower_count": 0}),
    call("unfollow", {"user_id": "{bob}"}, headers=AUTH, result=at_least({"success": True})),
    call("relationships", {"user_id": "{ann}"}, result={"followers": [], "following": [], "follower_count": 0}),
    call("charge", {"order_id": "{order}"}, result={"charged": True, "order_id": "{order}"}),
    call("charge", {"order_id": "{order}"}, result={"message": "Already processed", "charged": True, "order_id": "{order}"}),
    call("charge", {"order_id": "nope"}, status=500, error="Order not found", result=ANY),
    call("concurrent", result={"posts": length(3), "admins": [at_least({"email": "bob@example.com"})], "total": 3}),
    call("cached", result={"total": 3}),
    call("cached", result={"total": 3}),
    call("welcome", {"name": "John"}, result={"message": "Hello, John!", "posts": [at_least({"author": at_least({"name": "Bob"})}), ANY, ANY]}),
    call("selective", result=[{"id": UUID, "title": "More Python", "author": at_least({"email": "bob@example.com"}), "data": Is("title and author", lambda v: set(v) == {"title", "author"})}, ANY, ANY]),
    call("collections", result=[4, "posts", "https://...", "https://new-url.com"]),
]
