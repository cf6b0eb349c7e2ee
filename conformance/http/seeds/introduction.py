# Every block of the introduction's page, word for word; those without a main() stand in one, and tell what they found.
FUNCTIONS = {}
FUNCTIONS["hello"] = '''
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
'''
FUNCTIONS["request_data"] = '''
def main():
    # Get from payload or query params
    name = request.get('name')

    # Get all data
    data = request.json()

    # Access headers
    auth = request.headers.get('authorization')

    # Current user
    user = request.user

    # HTTP method
    method = request.method  # 'GET' or 'POST'

    return [name, data, auth, user, method]
'''
FUNCTIONS["database"] = '''
def main():
    # Query documents
    posts = db.query("posts", status="published", limit=10)

    # Get single document
    post = db.find_one("posts", id="post-123")

    # Query users
    users = db.query_users(role="premium", limit=50)

    # User relationships
    followers = db.get_user_relationships("user-123", "followers")

    return [len(posts["data"]), post, users["total"], followers["total"]]
'''
FUNCTIONS["html_page"] = """
def main():
    # Render HTML
    html = '''
    <!DOCTYPE html>
    <html>
    <head>
        <title>{{ title }}</title>
    </head>
    <body>
        <h1>{{ heading }}</h1>
    </body>
    </html>
    '''

    return render.render_html(html, {
        'title': 'My Page',
        'heading': 'Welcome!'
    })
"""
FUNCTIONS["env"] = '''
def main():
    project_id = env.project_id
    runtime = env.runtime
    static_url = env.static_base_url

    return [project_id, runtime, static_url]
'''
FUNCTIONS["json"] = '''
def main():
    return {
        "success": True,
        "data": {"id": "123", "name": "John"}
    }
'''
FUNCTIONS["html"] = '''
def main():
    return render.render_html('<h1>Hello World!</h1>')
'''
FUNCTIONS["text"] = '''
def main():
    return "Hello World!"
'''
FUNCTIONS["status"] = '''
def main():
    user = request.user

    if not user:
        return {"error": "Unauthorized"}, 401

    return {"user": user}, 200
'''
FUNCTIONS["roles"] = '''
def main():
    # Check if user is authenticated
    user = request.user

    if not user:
        return {"error": "Authentication required"}, 401

    # Check user role
    if 'admin' not in user.roles:
        return {"error": "Forbidden"}, 403

    # Process request
    return {"message": "Success"}
'''
FUNCTIONS["validation"] = '''
def main():
    email = request.get('email', '').strip()

    if not email:
        return {"error": "Email is required"}, 400

    if '@' not in email:
        return {"error": "Invalid email format"}, 400

    # Process valid input
    return {"success": True}
'''
FUNCTIONS["pagination"] = '''
def main():
    posts = db.query("posts", limit=20)

    return [posts["limit"], len(posts["data"]), posts["has_more"]]
'''
FUNCTIONS["selective"] = '''
def main():
    posts = db.query("posts",
        populate=["author"],  # Only what you need
        select=["id", "title", "author"]
    )

    return posts["data"]
'''
FUNCTIONS["cache"] = '''
def calculate_stats():
    return {"posts": db.count_documents("posts")}

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
'''
FUNCTIONS["errors"] = '''
def main():
    try:
        result = db.query("posts", limit=10)
        return {"posts": result["data"]}

    except ValueError as e:
        return {"error": str(e)}, 400

    except Exception as e:
        print(f"Error: {str(e)}")
        return {"error": "Internal server error"}, 500
'''
FUNCTIONS["_setup_blog"] = """
def main():
    ann = db.create_app_user("ann@example.com", "secret-1", {"name": "Ann", "role": "premium"}, ["admin"])
    bob = db.create_app_user("bob@example.com", "secret-2", {"name": "Bob", "following_ids": [ann["id"]]}, ["user"])
    for i in range(25):
        db.create_document("posts", {"title": f"Post {i}", "status": "published" if i % 5 else "draft", "author_id": ann["id"]})
"""
ANN, BOB = {"Authorization": "Bearer {ann}"}, {"Authorization": "Bearer {bob}"}
LOGIN = "/auth-collections/login"
STEPS = [
    call("_setup_blog", result=None),
    api("POST", LOGIN, {"email": "ann@example.com", "password": "secret-1"}, save={"ann": "access_token", "ann_id": "user.id"}),
    api("POST", LOGIN, {"email": "bob@example.com", "password": "secret-2"}, save={"bob": "access_token"}),
    call("hello", query="?name=John", result={"message": "Hello, John!", "posts": length(10)}),
    call("hello", {"name": "John", "action": "get_profile"}, result=at_least({"message": "Hello, John!"})),
    call("hello", result={"message": "Hello, Guest!", "posts": Is("published posts with their author", lambda v: len(v) == 10 and all(
        p["status"] == "published" and p["author"]["email"] == "ann@example.com" for p in v))}),
    call("request_data", {"name": "John"}, headers=ANN, result=["John", {"name": "John"}, "Bearer {ann}", at_least({"id": "{ann_id}", "roles": ["admin"]}), "POST"]),
    call("request_data", query="?name=J%20B", result=["J B", {"name": "J B"}, None, None, "GET"]),
    call("database", result=[10, None, 1, 0]),
    call("html_page", text=contains("<title>My Page</title>"), response_headers={"content-type": "text/html; charset=utf-8"}),
    call("html_page", text=contains("<h1>Welcome!</h1>")),
    call("env", result=["{pid}", "python3.10", text_like(r"https?://[^/]+/storage/projects/[0-9a-f-]{36}/static")]),
    call("json", result={"success": True, "data": {"id": "123", "name": "John"}}),
    call("html", text="<h1>Hello World!</h1>"),
    call("text", result="Hello World!"),
    call("status", status=401, result={"error": "Unauthorized"}, error="Unauthorized"),
    call("status", headers=BOB, result={"user": at_least({"email": "bob@example.com", "name": "Bob"})}),
    call("roles", status=401, result={"error": "Authentication required"}, error="Authentication required"),
    call("roles", headers=BOB, status=403, result={"error": "Forbidden"}, error="Forbidden"),
    call("roles", headers=ANN, result={"message": "Success"}),
    call("validation", {"email": "  "}, status=400, result={"error": "Email is required"}, error="Email is required"),
    call("validation", {"email": "ann"}, status=400, result={"error": "Invalid email format"}, error="Invalid email format"),
    call("validation", {"email": " a@b.c "}, result={"success": True}),
    call("pagination", result=[20, 20, True]),
    call("selective", result=Is("id, title and author only", lambda v: len(v) == 10 and all(
        set(p) == {"id", "title", "author", "data"} and p["author"]["name"] == "Ann" for p in v))),
    call("cache", result={"posts": 25}),
    api("POST", "/collections/posts/documents", {"title": "One more"}),
    call("cache", result={"posts": 25}),
    call("errors", result={"posts": length(10)}),
]
