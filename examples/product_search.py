# Searches the collection "products" by text, category, price, stock and tag, page by page.
#   curl '<url>?q=desk&min_price=50&sort=price&order=asc&page=1&per_page=10'
#   curl -X POST <url> -H 'Content-Type: application/json' -d '{"action": "seed"}'
import math

SORTABLE = {"price", "name", "rating", "created_at"}
SAMPLES = [
    {"name": "Oak desk", "category": "furniture", "price": 249.0, "stock": 4, "rating": 4.6,
     "tags": ["wood", "office"]},
    {"name": "Standing desk", "category": "furniture", "price": 479.5, "stock": 0, "rating": 4.8,
     "tags": ["office"]},
    {"name": "Desk lamp", "category": "lighting", "price": 39.9, "stock": 31, "rating": 4.1,
     "tags": ["office", "led"]},
    {"name": "Floor lamp", "category": "lighting", "price": 89.0, "stock": 12, "rating": 3.9,
     "tags": ["led"]},
    {"name": "Office chair", "category": "furniture", "price": 189.0, "stock": 7, "rating": 4.4,
     "tags": ["office", "wheels"]},
]


def number(name):
    """The parameter as a float; None when absent; ValueError when it is no number."""
    value = request.get(name)
    if value is None or value == "":
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be a number")


def filters():
    found = {}
    if term := str(request.get("q", "")).strip():
        found["name_contains"] = term
    if category := request.get("category"):
        found["category_in"] = category
    if (low := number("min_price")) is not None:
        found["price_gte"] = low
    if (high := number("max_price")) is not None:
        found["price_lte"] = high
    if str(request.get("in_stock", "")).lower() in ("1", "true", "yes"):
        found["stock_gt"] = 0
    if tag := request.get("tag"):
        found["tags_array_contains"] = tag
    return found


def main():
    if request.get("action") == "seed":
        if db.count_documents("products") == 0:
            for sample in SAMPLES:
                db.create_document("products", sample)
        return {"products": db.count_documents("products")}, 201

    try:
        where = filters()
        page = max(1, int(number("page") or 1))
        per_page = min(50, max(1, int(number("per_page") or 10)))
    except ValueError as error:
        return {"error": str(error)}, 400

    sort = request.get("sort", "name")
    if sort not in SORTABLE:
        return {"error": f"sort must be one of {', '.join(sorted(SORTABLE))}"}, 400

    found = db.query(
        "products",
        **where,
        sort=sort,
        order=request.get("order", "asc"),
        limit=per_page,
        offset=(page - 1) * per_page,
    )
    return {
        "products": [
            {key: row.get(key) for key in ("id", "name", "category", "price", "stock", "rating")}
            for row in found["data"]
        ],
        "page": page,
        "pages": math.ceil(found["total"] / per_page),
        "total": found["total"],
        "has_more": found["has_more"],
    }
