# Receives payment events, marks orders, keeps a log. Events may come twice: the second time they
# change nothing.
#   curl -X POST <url> -H 'Content-Type: application/json' -d '{
#     "id": "evt_1", "type": "payment.completed",
#     "data": {"id": "pay_1", "order_id": "o-1", "user_id": "u-1", "amount": 49.9}}'
#
# With the project variable WEBHOOK_SECRET the header x-signature must be
# sha256(secret + body) in hexadecimal.
import hashlib
import secrets
from datetime import datetime

STATUS = {
    "payment.completed": "paid",
    "payment.failed": "failed",
    "payment.refunded": "refunded",
}


def signature_is_right():
    secret = env.get("WEBHOOK_SECRET")
    if not secret:
        return True
    expected = hashlib.sha256((secret + request.text).encode()).hexdigest()
    return secrets.compare_digest(request.headers.get("x-signature", ""), expected)


def save_order(order_id, fields):
    order = db.find_one("orders", order_id=order_id)
    if order:
        return db.update_document_fields("orders", order["id"], fields)
    return db.create_document("orders", {"order_id": order_id, **fields})


def main():
    if not signature_is_right():
        return {"error": "Invalid signature"}, 401

    event = request.json()
    event_id, event_type = event.get("id"), event.get("type")
    if not event_id or not event_type:
        return {"error": "Not an event: id and type are required"}, 400
    if event_type not in STATUS:
        return {"status": "ignored", "event_type": event_type}
    if db.find_one("payment_logs", event_id=event_id):
        print(f"Event {event_id} has been processed before")
        return {"status": "duplicate", "event_id": event_id}

    data = event.get("data") or {}
    try:
        order_id = data["order_id"]
        payment_id = data["id"]
        amount = round(float(data["amount"]), 2)
    except (KeyError, TypeError, ValueError) as error:
        print(f"Event {event_id} is incomplete: {error!r}")
        return {"error": "Incomplete payment data"}, 400

    now = datetime.utcnow().isoformat()
    order = save_order(order_id, {
        "status": STATUS[event_type],
        "payment_id": payment_id,
        "amount": amount,
        "last_payment": now,
    })
    db.create_document("payment_logs", {
        "event_id": event_id,
        "event_type": event_type,
        "payment_id": payment_id,
        "order_id": order_id,
        "user_id": data.get("user_id"),
        "amount": amount,
        "processed_at": now,
    })
    print(f"{event_type}: order {order_id}, {amount:.2f}")
    return {"status": "processed", "order": order["id"], "order_status": order["status"]}
