# A good answer is an object with named members.
def main():
    # Good: Return structured response
    return {
        "success": True,
        "data": {"user_count": 42},
        "timestamp": datetime.now().isoformat()
    }

    # Avoid: Returning raw values
    # return 42
