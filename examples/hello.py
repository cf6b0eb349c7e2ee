# The smallest useful function: a greeting.
#   curl '<url>?name=John'
#   curl -X POST <url> -H 'Content-Type: application/json' -d '{"name": "John"}'


def main():
    name = request.get("name", "World")
    return {"message": f"Hello, {name}!", "method": request.method}
