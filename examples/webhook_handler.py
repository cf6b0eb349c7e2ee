# A webhook that tells event types apart.
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
