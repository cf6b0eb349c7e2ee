# Printed text goes into the answer's output and the execution log.
def main():
    print("Function started")

    data = request.json()
    print(f"Received data: {data}")

    user_count = db.count_documents('users')
    print(f"Current user count: {user_count}")

    return {"debug": "Check the function logs for output"}
