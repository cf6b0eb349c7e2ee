# execute_raw_query: the visible tables, JSON functions, parameters, and what is refused.
SETUP = {"books": [{"title": "Emma", "year": 1815, "tags": ["novel"]}, {"title": "Ulysses", "year": 1922, "tags": []}]}
FUNCTIONS = {"f": '''
def main():
    q = db.execute_raw_query
    def refused(sql, params=None):
        try:
            q(sql, params)
            return False
        except ValueError:
            return True
    db.create_app_user("ann@example.com", "long-enough-1", {"city": "Rome"}, ["editor"])
    return [
        q("select json_extract(data, '$.title') as t from documents where json_extract(data, '$.year') < :y", {"y": 1900}),
        q("select data from documents where data->>'$.title' = 'Ulysses'")[0]["data"],
        q("select name, (select count(*) from documents d where d.collection_id = c.id) n from collections c"),
        q("select email, roles, data from app_users"),
        q("select value from documents, json_each(data, '$.tags')"),
        q("select count(*) n from documents where collection_id = (select id from collections where project_id = :project_id)"),
        q("with recursive t(n) as (select 1 union all select n + 1 from t where n < 3) select sum(n) s from t"),
        [refused(s) for s in ("delete from documents", "select", "pragma user_version", "select * from sqlite_master", "attach 'x' as y",
                              "select 1; select 2", "select password from app_users", "", "insert into documents values (1)", "select load_extension('x')")],
        refused("select :missing"),
    ]
'''}
STEPS = [call("f", result=[[{"t": "Emma"}], {"title": "Ulysses", "year": 1922, "tags": []}, [{"name": "books", "n": 2}],
                           [{"email": "ann@example.com", "roles": ["editor"], "data": {"city": "Rome"}}], [{"value": "novel"}], [{"n": 2}], [{"s": 6}], [True] * 10, True])]
