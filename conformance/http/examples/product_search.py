# The product search: filters, pages, sorting, bad parameters.
FUNCTIONS = {"f": example("product_search")}
def names(*expected, **kw):
    return at_least({"products": Is(f"names {expected}", lambda v: tuple(p["name"] for p in v) == expected), **kw})
STEPS = [
    call("f", result={"products": [], "page": 1, "pages": 0, "total": 0, "has_more": False}),
    call("f", {"action": "seed"}, status=201, result={"products": 5}),
    call("f", {"action": "seed"}, status=201, result={"products": 5}),
    call("f", result=names("Desk lamp", "Floor lamp", "Oak desk", "Office chair", "Standing desk", total=5, pages=1, has_more=False)),
    call("f", query="?q=DESK", result=names("Desk lamp", "Oak desk", "Standing desk", total=3)),
    call("f", query="?q=desk&min_price=50&sort=price&order=asc&page=1&per_page=10", result=names("Oak desk", "Standing desk", total=2)),
    call("f", query="?category=furniture,lighting&sort=price&order=desc&per_page=2", result=names("Standing desk", "Oak desk", total=5, pages=3, has_more=True)),
    call("f", query="?per_page=2&page=3", result=names("Standing desk", page=3, pages=3, has_more=False)),
    call("f", query="?in_stock=true&category=furniture", result=names("Oak desk", "Office chair")),
    call("f", query="?tag=led&max_price=50", result=names("Desk lamp")),
    call("f", {"q": "lamp", "sort": "rating", "order": "desc"}, result=names("Desk lamp", "Floor lamp")),
    call("f", query="?min_price=cheap", status=400, result=ANY, error="min_price must be a number"),
    call("f", query="?sort=secret", status=400, result=ANY, error="sort must be one of created_at, name, price, rating"),
    call("f", query="?q=100%25", result=names(total=0)),
]
