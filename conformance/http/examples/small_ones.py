# The remaining examples answer what their comment says.
SAMPLES = ("basic_structure", "document_operations", "manage_collections", "price_update", "print_debugging", "request_data", "result_variable",
           "return_debug_info", "structured_response", "user_statistics", "webhook_handler", "action_dispatch", "data_processing", "hello")
FUNCTIONS = {name: example(name) for name in SAMPLES}
STEPS = [
    call("hello", query="?name=John", result={"message": "Hello, John!", "method": "GET"}),
    call("hello", {"name": "John"}, result={"message": "Hello, John!", "method": "POST"}),
    call("basic_structure", result={"status": "success", "message": "Hello from CocoBASE!"}),
    call("document_operations", result={"new_user_id": UUID, "active_users": 1, "total_users": 1}),
    call("document_operations", result={"new_user_id": UUID, "active_users": 2, "total_users": 2}),
    call("manage_collections", result={"collections": 1}),
    call("price_update", result={"success": True, "products_updated": 0}),
    call("print_debugging", {"a": [1, "x"]}, result={"debug": "Check the function logs for output"}, output="Function started\nReceived data: {'a': [1, 'x']}\nCurrent user count: 2\n"),
    call("request_data", query="?page=2", result={"message": "Hello Anonymous!"}),
    call("result_variable", result={"status": "success", "data": "some value"}),
    call("return_debug_info", {"k": 1}, query="?q=2", result={"result": {"status": "success"}, "debug": {"request_data": {"k": 1}, "query_params": {"q": "2"}, "user_info": None, "timestamp": TIME}}),
    call("structured_response", result={"success": True, "data": {"user_count": 42}, "timestamp": TIME}),
    call("user_statistics", result={"analytics": {"total_users": 2, "active_users": 2, "premium_users": 0, "conversion_rate": 0.0, "recent_signups": 2}}),
    call("webhook_handler", {"type": "other"}, result={"status": "ignored", "event_type": "other"}),
    call("webhook_handler", {"type": "payment.completed", "data": {"id": 1, "user_id": "u", "amount": 2}}, result={"status": "processed"}),
    call("webhook_handler", {"type": "payment.completed"}, status=500, result=None, error="KeyError: 'data'"),
    call("action_dispatch", {"action": "create_user"}, result=None),
    call("action_dispatch", {"action": "zzz"}, result={"error": "Unknown action"}),
    call("data_processing", {"name": "bob b", "email": "B@X.io", "age": 7}, result={"success": True, "user_id": UUID}),
]
