# Content-Disposition, Content-Transfer-Encoding, MIME-Version and Message-ID: values, attributes, defects.
from email.headerregistry import HeaderRegistry
from email.policy import default

make = HeaderRegistry()


def show(h, *names):
    print(ascii(str(h)), [getattr(h, n) if n != "params" else ascii(dict(h.params)) for n in names], [f"{type(d).__name__}: {d}" for d in h.defects], ascii(h.fold(policy=default)))


for text in ("attachment", "inline; filename=x.txt", "attachment; filename*=utf-8''caf%C3%A9.txt", "attachment; filename=\"a b.txt\"", "", "foo bar", "attachment; filename=" + "\u4e2d" * 20 + ".txt", "; a=b"):
    show(make("Content-Disposition", text), "content_disposition", "params")
for text in ("7bit", "base64", "quoted-printable", "", "x y", "8BIT", "binary (c)", ";"):
    show(make("Content-Transfer-Encoding", text), "cte")
for text in ("1.0", "1.0 (c)", "", "1", "1.0.0", "x", "(c) 1 . 0", "1.", "(c)", "1.x"):
    show(make("MIME-Version", text), "version", "major", "minor")
for text in ("<a@b.c>", "a@b.c", "<a@b", "", "<a b@c>", "<a@b.c> junk", "<a@[b]>", "<\"q\"@b.c>", " <x@y> (c)"):
    show(make("Message-ID", text))
