# Unstructured headers: encoded words of every form, their defects, and lines folded to several lengths.
from email.headerregistry import HeaderRegistry
from email.policy import SMTPUTF8, default

make = HeaderRegistry()
for text in ("", "hello", "a" * 90, "word " * 20, "caf\xe9", "caf\xe9 " * 12, "\u4e2d\u6587" * 20, "=?utf-8?q?caf=C3=A9?=", "=?utf-8?b?w6k=?= =?utf-8?b?w6k=?=", "x =?iso-8859-1?q?=E9?= y", "=?utf-8?q?bad=ZZ?=",
             "=?nope?q?abc?=", "=?utf-8?b?!!!?=", "=?utf-8?b?w6k?=", "=?utf-8?x?abc?=", "=?utf-8?q?\xe9?=", "=?utf-8*en?q?lang?=", "a=?utf-8?q?x?=b", "=?utf-8?q??=", "=?utf-8?q?a_b=5F?=", "  lead and trail  ", "tab\tin", "\U0001f600 smile", "\udce9raw", "=?us-ascii?q?=E9?="):
    h = make("Subject", text)
    print(ascii(text[:40]), ascii(h), [type(d).__name__ for d in h.defects], [str(d) for d in h.defects])
    for policy in (default, SMTPUTF8, default.clone(max_line_length=40), default.clone(max_line_length=None)):
        print("   ", ascii(h.fold(policy=policy)))
print(h.name, h.max_count, type(h).__mro__[1].__name__, isinstance(h, str))
