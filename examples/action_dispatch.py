# One function, several actions, by the payload's "action".
def main():
    action = request.get('action')

    if action == 'create_user':
        return create_user_handler()
    elif action == 'send_notification':
        return send_notification_handler()
    else:
        return {"error": "Unknown action"}


def create_user_handler():
    # Handle user creation
    pass


def send_notification_handler():
    # Handle notification sending
    pass
