# What a request offers: payload, query parameters, headers, user.
def main():
    # Get request payload
    data = request.json()
    name = request.get('name', 'Anonymous')

    # Access query parameters
    page = request.query_params.get('page', '1')

    # Check request headers
    user_agent = request.headers.get('user-agent')

    # Get authenticated user info
    if request.user:
        user_id = request.user.id
        user_email = request.user.email

    return {"message": f"Hello {name}!"}
