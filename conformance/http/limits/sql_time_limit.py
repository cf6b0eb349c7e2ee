# A SELECT without an end stops at the time limit; other functions answer meanwhile and after; writes before it stay.
ENDLESS = "with recursive c(n) as (select 1 union all select n + 1 from c) select count(*) n from c"
FUNCTIONS = {
    "db": f"def main():\n    db.create_document('sql', {{'n': 1}})\n    try:\n        return db.execute_raw_query({ENDLESS!r})\n    except Exception as e:\n        return 'caught'\n",
    "asyncdb": f"import asyncio\nasync def main():\n    return await asyncio.gather(asyncdb.create_document('sql', {{'n': 2}}), asyncdb.execute_raw_query({ENDLESS!r}))\n",
    "in_time": f"import asyncio\nasync def main():\n    try:\n        await asyncio.wait_for(asyncdb.execute_raw_query({ENDLESS!r}), 0.2)\n    except asyncio.TimeoutError:\n        return ['stopped', await asyncdb.count_documents('sql')]\n",
    "transaction": f"def main():\n    return db.transaction('k', lambda: [db.create_document('sql', {{'n': 3}}), db.execute_raw_query({ENDLESS!r})])\n",
    "after": "def main():\n    return sorted(d['n'] for d in db.get_documents('sql'))\n",
}
STEPS = [
    call("db", status=504, result=None, error=TEXT, at_most_s=10),
    call("after", result=[1]),
    call("asyncdb", status=504, result=None, error=TEXT, at_most_s=10),
    soon(call("after", result=[1, 2])),
    call("in_time", result=["stopped", 2], at_most_s=10),
    call("transaction", status=504, result=None, error=TEXT, at_most_s=10),
    call("after", result=[1, 2]),
]
