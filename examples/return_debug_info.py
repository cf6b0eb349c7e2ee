# Returns what the function saw, for looking at while developing.
def main():
    debug_info = {
        "request_data": request.json(),
        "query_params": request.query_params,
        "user_info": request.user.email if request.user else None,
        "timestamp": datetime.now().isoformat()
    }

    # Your function logic here
    result = {"status": "success"}

    return {
        "result": result,
        "debug": debug_info
    }
