# What every function looks like.
def main():
    # Your function logic here
    return {"status": "success", "message": "Hello from CocoBASE!"}
