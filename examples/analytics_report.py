# A report over the collection "orders": totals, status shares, best customers, revenue by day.
#   curl '<url>?days=7'
#   curl -X POST <url> -H 'Content-Type: application/json' -d '{"action": "seed"}'
import math
from datetime import datetime, timedelta

PAGE = 500


def seed():
    today = datetime.utcnow()
    for number in range(24):
        day = today - timedelta(days=number % 6, hours=number % 5)
        db.create_document("orders", {
            "order_id": f"seed-{number}",
            "user_id": f"customer-{number % 5}",
            "amount": round(20 + 7.35 * number, 2),
            "status": ("paid", "paid", "refunded", "failed")[number % 4],
            "placed_at": day.isoformat(),
        })
    return {"orders": db.count_documents("orders")}


def all_orders(since):
    """Every order since then, read page by page."""
    offset = 0
    while True:
        page = db.query("orders", placed_at_gte=since.isoformat(), sort="placed_at",
                        limit=PAGE, offset=offset)
        yield from page["data"]
        if not page["has_more"]:
            return
        offset += PAGE


def percentile(ordered, share):
    if not ordered:
        return 0.0
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def main():
    if request.get("action") == "seed":
        return seed(), 201

    days = min(90, max(1, int(request.get("days", 7))))
    since = datetime.utcnow() - timedelta(days=days)
    by_status, by_customer, by_day, amounts = {}, {}, {}, []
    for order in all_orders(since):
        status = order.get("status", "unknown")
        by_status[status] = by_status.get(status, 0) + 1
        if status != "paid":
            continue
        amount = order["amount"]
        amounts.append(amount)
        customer = order.get("user_id", "unknown")
        by_customer[customer] = by_customer.get(customer, 0) + amount
        day = datetime.fromisoformat(order["placed_at"]).strftime("%Y-%m-%d")
        by_day[day] = by_day.get(day, 0) + amount

    total = sum(by_status.values())
    amounts.sort()
    best = sorted(by_customer.items(), key=lambda entry: (-entry[1], entry[0]))[:3]
    print(f"{total} orders in {days} days")
    return {
        "analytics": {
            "days": days,
            "orders": total,
            "all_time": db.count_documents("orders"),
            "revenue": round(sum(amounts), 2),
            "average": round(sum(amounts) / len(amounts), 2) if amounts else 0,
            "p90": percentile(amounts, 0.9),
            "status_shares": {
                status: round(count / total * 100, 1) for status, count in sorted(by_status.items())
            },
            "best_customers": [
                {"user_id": customer, "revenue": round(amount, 2)} for customer, amount in best
            ],
            "revenue_by_day": {day: round(by_day[day], 2) for day in sorted(by_day)},
        }
    }
