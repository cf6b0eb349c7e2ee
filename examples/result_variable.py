# Alternative approach: a module without main() sets "result".
result = {"status": "success", "data": "some value"}
