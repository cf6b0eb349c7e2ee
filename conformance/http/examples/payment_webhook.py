# The payment webhook: events once, bad events, signatures, log.
FUNCTIONS = {"f": example("payment_webhook"), "log": "def main():\n    return [[l['event_id'], l['amount'], l['user_id']] for l in db.get_documents('payment_logs', sort='processed_at', order='asc')]\n"}
def event(i, kind="payment.completed", **data):
    return {"id": i, "type": kind, "data": {"id": "pay_1", "order_id": "o-1", "user_id": "u-1", "amount": "49.899", **data}}
STEPS = [
    call("f", event("evt_1"), result={"status": "processed", "order": UUID, "order_status": "paid"}, output="payment.completed: order o-1, 49.90\n", save={"order": "result.order"}),
    call("f", event("evt_1"), result={"status": "duplicate", "event_id": "evt_1"}, output="Event evt_1 has been processed before\n"),
    call("f", event("evt_2", "payment.refunded"), result={"status": "processed", "order": "{order}", "order_status": "refunded"}, output=TEXT),
    call("f", event("evt_3", "customer.created"), result={"status": "ignored", "event_type": "customer.created"}),
    call("f", {}, status=400, result=ANY, error="Not an event: id and type are required"),
    call("f", {"id": "evt_4", "type": "payment.failed", "data": None}, status=400, result=ANY, error="Incomplete payment data", output="Event evt_4 is incomplete: KeyError('order_id')\n"),
    call("f", event("evt_5", amount="much"), status=400, result=ANY, error="Incomplete payment data", output="Event evt_5 is incomplete: ValueError(\"could not convert string to float: 'much'\")\n"),
    call("log", result=[["evt_1", 49.9, "u-1"], ["evt_2", 49.9, "u-1"]]),
    owner("PUT", "/project/{pid}/env", {"WEBHOOK_SECRET": "s3cret"}),
    call("f", event("evt_6"), status=401, result=ANY, error="Invalid signature"),
    post("/functions/{f}/execute", raw_body='{"id": "evt_7", "type": "x"}', headers={"Content-Type": "application/json", "X-Signature": "5b9ec4dfcbfda94a35de59d72b7ff2f9c7d8bc0c4cbb4aa27b2ebcf5fed28a55"},
         status=401, result=ANY, error="Invalid signature"),
    post("/functions/{f}/execute", raw_body='{"id": "evt_7", "type": "x"}', headers={"Content-Type": "application/json", "X-Signature": "482e7f8cd579e4e498d86ee57cc34f6965f27f7435be66b71ca5bb78c7c62592"},
         result={"status": "ignored", "event_type": "x"}),
]
