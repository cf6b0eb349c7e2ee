# Webhook mailboxes and the outbox's routes when there is nothing in it.
STEPS = [
    get("/coco-hooks/new-url", json=at_least({"uuid": UUID, "webhook_url": TEXT, "stream_url": TEXT}), save={"box": "uuid"}),
    post("/coco-hooks/{box}?a=1", {"x": [1, "é"]}, headers={"x-mine": "yes"}, json={"status": "received", "timestamp": TIME_Z, "uuid": "{box}", "subscribers_notified": INT, "message": TEXT}),
    step("PUT", "/coco-hooks/{box}", raw_body="plain", headers={"content-type": "text/plain"}, json=at_least({"status": "received"})),
    get("/coco-hooks/stream/{box}?once=1", text=contains("event: connected")),
    get("/coco-hooks/stream/{box}?once=1", headers={"last-event-id": "1"}, text=contains('"body":"plain"')),
    get("/coco-hooks/stats/{box}", json=at_least({"total_received": 2, "kept": 2})),
    get("/coco-hooks/health", json=at_least({"status": "healthy", "active_webhooks": INT})),
    post("/coco-hooks/00000000-0000-4000-8000-000000000000", {}, status=404, json=DICT),
    get("/coco-hooks/stream/none", status=404, json=DICT),
    owner("GET", "/project/{pid}/outbox", json={"pending": [], "dead_letters": []}),
    owner("POST", "/project/{pid}/outbox/retry", json={"queued": 0}),
    owner("GET", "/project/{pid}/outbox/none", status=404, json=DICT),
    owner("POST", "/project/{pid}/outbox/none/retry", status=404, json=DICT),
    owner("DELETE", "/project/{pid}/outbox/none", status=404, json=DICT),
    owner("GET", "/project/{pid}/webhook-secret", json={"secret": text_like("whsec_[0-9a-f]{64}")}),
    get("/project/{pid}/webhook-secret", status=401, json=DICT),
]
