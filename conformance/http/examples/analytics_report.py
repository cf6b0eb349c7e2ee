# The analytics report over seeded orders.
FUNCTIONS = {"f": example("analytics_report")}
EMPTY = {"days": 7, "orders": 0, "all_time": 0, "revenue": 0, "average": 0, "p90": 0.0, "status_shares": {}, "best_customers": [], "revenue_by_day": {}}
STEPS = [
    call("f", result={"analytics": EMPTY}, output="0 orders in 7 days\n"),
    call("f", {"action": "seed"}, status=201, result={"orders": 24}),
    call("f", query="?days=30", output="24 orders in 30 days\n", result={"analytics": {
        "days": 30, "orders": 24, "all_time": 24, "revenue": 1166.1, "average": between(97.17, 97.18), "p90": 167.0,
        "status_shares": {"failed": 25.0, "paid": 50.0, "refunded": 25.0},
        "best_customers": [{"user_id": "customer-1", "revenue": 339.3}, {"user_id": "customer-2", "revenue": 253.15}, {"user_id": "customer-0", "revenue": 243.75}],
        "revenue_by_day": DICT}}),
    call("f", query="?days=zzz", status=500, result=None, error="ValueError: invalid literal for int() with base 10: 'zzz'"),
]
