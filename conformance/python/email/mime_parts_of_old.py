# The classes of email.mime: arguments, headers, encoders, sniffing, and what is refused.
from email import encoders
from email.mime.application import MIMEApplication
from email.mime.audio import MIMEAudio
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText

for make in (lambda: MIMEText("plain"), lambda: MIMEText("caf\xe9"), lambda: MIMEText("caf\xe9", "html", "iso-8859-1"), lambda: MIMEText("\u4e2d", _charset="utf-8"), lambda: MIMEApplication(b"data"), lambda: MIMEApplication(b"data", "pdf", encoders.encode_noop, name="x.pdf"), lambda: MIMEImage(b"\x89PNG\r\n\x1a\n"), lambda: MIMEImage(b"GIF89a"), lambda: MIMEImage(b"\xff\xd8\xff\xe0..JFIF", name="p"), lambda: MIMEImage(b"??"), lambda: MIMEImage(b"??", "x-raw"), lambda: MIMEAudio(b"RIFF....WAVEfmt "), lambda: MIMEAudio(b"??"), lambda: MIMEAudio(b"??", "basic"),
             lambda: MIMEBase("a", "b", x="y"), lambda: MIMEMessage(MIMEText("in")), lambda: MIMEMessage("no"), lambda: MIMENonMultipart("a", "b").attach(MIMEText("x")), lambda: MIMEMultipart("alternative", "BB", [MIMEText("1"), MIMEText("2")], start="s")):
    try:
        print(ascii(str(make().as_string() if make() is not None else None)))
    except Exception as e:
        print(type(e).__name__, e)
for encode in (encoders.encode_base64, encoders.encode_quopri, encoders.encode_7or8bit, encoders.encode_noop):
    part = MIMEBase("application", "x")
    part.set_payload(b"caf\xe9 = x\n")
    try:
        encode(part)
        print(encode.__name__, ascii(part.get_payload()), part["content-transfer-encoding"])
    except Exception as e:
        print(encode.__name__, type(e).__name__, e)
