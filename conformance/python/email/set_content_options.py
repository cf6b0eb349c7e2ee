# set_content of text, bytes and messages: subtype, charset, cte, disposition, params and errors.
from email.message import EmailMessage

for args, kw in ((("hello\n",), {}), (("caf\xe9\n",), {}), (("caf\xe9\n",), {"charset": "latin-1"}), (("caf\xe9\n",), {"cte": "base64"}), (("caf\xe9\n",), {"cte": "quoted-printable"}), (("caf\xe9\n",), {"cte": "8bit"}), (("caf\xe9\n",), {"cte": "7bit"}), (("\u4e2d\u6587 text\n" * 3,), {}), (("<b>\n", "html"), {"disposition": "inline"}),
                 (("x" * 1200 + "\n",), {}), (("no newline",), {}), (("a\r\nb\rc\n",), {}), (("x\n",), {"params": {"format": "flowed"}, "filename": "f.txt", "cid": "<1>"}), ((b"\0\1\2", "application", "x-b"), {}), ((b"abc\n", "text", "csv"), {"cte": "7bit"}), ((b"\xff", "a", "b"), {"cte": "7bit"}), ((b"\xff\n", "a", "b"), {"cte": "8bit"}), ((b"x" * 100, "a", "b"), {}), (("x\n",), {"headers": ["X-A: 1", "X-B: 2"]}), (("",), {}), (("\xe9",), {"charset": "ascii"}), (("x",), {"bogus": 1}), ((5,), {}), (("x\n",), {"charset": "nope"}), (("x\n",), {"cte": "uu"})):
    m = EmailMessage()
    try:
        m.set_content(*args, **kw)
        print(ascii(m.as_string()), ascii(m.get_content())[:60])
    except Exception as e:
        print(kw, type(e).__name__, ascii(str(e)))
