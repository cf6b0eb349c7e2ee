# Filter operators of query, one a check.
SETUP = {"p": [
    {"n": 1, "name": "Apple pie", "tags": ["a", "b"], "active": True, "price": 10, "at": "2024-01-05T10:00:00"},
    {"n": 2, "name": "banana", "tags": ["b"], "active": False, "price": 20.5, "at": "2024-02-01T00:00:00"},
    {"n": 3, "name": "Cherry", "tags": [], "active": True, "price": "30", "at": None},
    {"n": 4, "name": "apricot", "price": None, "nested": {"x": {"y": 5}}},
]}
FUNCTIONS = {"q": '''
def main():
    out = {}
    for label, filters in request.payload["checks"]:
        out[label] = sorted(d["n"] for d in db.query("p", limit=100, **filters)["data"])
    return out
'''}
CHECKS = [
    ("eq", {"name": "banana"}, [2]), ("eq_case", {"name": "Banana"}, []), ("eq_suffix", {"name_eq": "banana"}, [2]), ("ne", {"name_ne": "banana"}, [1, 3, 4]), ("ne_missing", {"active_ne": True}, [2, 4]),
    ("gt", {"price_gt": 10}, [2, 3]), ("gte", {"price_gte": 10}, [1, 2, 3]), ("lt", {"price_lt": 20.5}, [1]), ("lte", {"price_lte": "20.5"}, [1, 2]), ("dunder", {"price__gte": 20}, [2, 3]), ("range", {"price_gte": 10, "price_lt": 30}, [1, 2]),
    ("contains", {"name_contains": "AP"}, [1, 4]), ("icontains", {"name_icontains": "ap"}, [1, 4]), ("startswith", {"name_startswith": "a"}, [1, 4]), ("endswith", {"name_endswith": "PIE"}, [1]), ("array_item", {"tags": "b"}, [1, 2]), ("array_contains", {"tags_array_contains": "a"}, [1]), ("contains_array", {"tags_contains": "B"}, [1, 2]),
    ("in_list", {"n_in": [1, 3, 9]}, [1, 3]), ("in_text", {"name_in": "banana, Cherry"}, [2, 3]), ("in_empty", {"n_in": []}, []), ("notin", {"n_notin": [1, 2]}, [3, 4]), ("isnull", {"active_isnull": True}, [4]), ("notnull", {"price_isnull": False}, [1, 2, 3]), ("null_eq", {"price": None}, [4]), ("null_missing", {"tags": None}, [4]),
    ("bool", {"active": True}, [1, 3]), ("bool_text", {"active": "false"}, [2]), ("number_text", {"n": "2"}, [2]), ("text_number", {"price": 30}, [3]), ("bool_is_not_number", {"active": 1}, []), ("nested", {"nested.x.y": 5}, [4]), ("nested_gt", {"nested.x.y_gt": 4}, [4]), ("data_prefix", {"data.n": 3}, [3]),
    ("date", {"at_gte": "2024-01-31"}, [2]), ("date_lt", {"at_lt": "2024-02-01"}, [1]),
    ("or", {"[or]n": 1, "[or]name": "banana"}, [1, 2]), ("or_and", {"[or]n": 1, "[or]name": "banana", "active": True}, [1]), ("named_or", {"[or:x]n": 1, "[or:x]n_2": 2, "[or:y]active": True}, [1]), ("or_numbered", {"[or]n": 1, "[or]n_2": 4}, [1, 4]), ("multi_field", {"name__or__at_contains": "2024-02"}, [2]), ("dict_or", {"__or__": {"n": 1, "name": "Cherry"}}, [1, 3]),
    ("unknown_field", {"zzz": 1}, []), ("unknown_is_null", {"zzz": None}, [1, 2, 3, 4]), ("whole_list", {"tags": ["a", "b"]}, [1]), ("wildcard", {"name_contains": "%"}, []), ("empty_text", {"name_contains": ""}, [1, 2, 3, 4]),
]
STEPS = [call("q", {"checks": [[label, filters] for label, filters, _ in CHECKS], "x": 1}, result={label: ids for label, _, ids in CHECKS})]
