# HtmlDiff: tables and files, context, tab sizes, wrapped columns, links between changes.
import difflib

a = ["one <b>", "two\ttab", "three & more", "same", "long line " * 4]
b = ["one <i>", "two\ttabs", "same", "long line " * 4 + "x", "new"]
d = difflib.HtmlDiff(tabsize=4, wrapcolumn=20)
table = d.make_table(a, b, "from", "to", context=False)
print(table)
print(difflib.HtmlDiff().make_table(a, b, context=True, numlines=0).count("<tr>"), difflib.HtmlDiff().make_table(["x"], ["x"], context=True))
page = difflib.HtmlDiff().make_file(a, b, "<f>", "t", charset="ascii")
print(page[:160], page.count("diff_chg"), "charset=ascii" in page)
print(difflib.HtmlDiff(linejunk=None, charjunk=None).make_table(["a"], ["b"]).count("nowrap"))
