# The seed's payment webhook.
SETUP = {"subscriptions": [{"status": "new"}]}
FUNCTIONS = {"f": '''
def main():
    # Handle incoming webhook
    webhook_data = request.json()
    event_type = webhook_data.get('type')

    if event_type == 'payment.completed':
        # Process payment
        payment_id = webhook_data['data']['id']
        user_id = webhook_data['data']['user_id']
        amount = webhook_data['data']['amount']

        # Update user's subscription
        db.update_document_fields('subscriptions', user_id, {
            'status': 'active',
            'last_payment': datetime.now().isoformat(),
            'amount': amount
        })

        # Log the event
        db.create_document('payment_logs', {
            'payment_id': payment_id,
            'user_id': user_id,
            'amount': amount,
            'processed_at': datetime.now().isoformat()
        })

        return {"status": "processed"}

    return {"status": "ignored", "event_type": event_type}
''', "state": "def main():\n    s = db.get_documents('subscriptions')[0]\n    return [s['status'], s.get('amount'), [l['payment_id'] for l in db.get_documents('payment_logs')]]\n"}
STEPS = [
    call("f", {"type": "other"}, result={"status": "ignored", "event_type": "other"}),
    call("state", result=["new", None, []]),
    call("f", {"type": "payment.completed", "data": {"id": "pay_1", "user_id": "{subscriptions_0}", "amount": 9.5}}, result={"status": "processed"}),
    call("state", result=["active", 9.5, ["pay_1"]]),
]
