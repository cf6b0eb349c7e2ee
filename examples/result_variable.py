# Alternative approach
result = {"status": "success", "data": "some value"}
