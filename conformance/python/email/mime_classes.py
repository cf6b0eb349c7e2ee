# The classes of email.mime: types, subtypes, parameters, encodings, guesses and refusals.
from email import encoders
from email.mime.application import MIMEApplication
from email.mime.audio import MIMEAudio
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText

t = MIMEText("plain"); print(t.as_string(), t.items())
t = MIMEText("é", "html", "utf-8"); print(t.items(), t.get_payload(), t.get_payload(decode=True))
print(MIMEText("é").items(), MIMEText("x", _charset="latin-1").items())
a = MIMEApplication(b"data", "pdf", name="f.pdf"); print(a.items(), a.get_payload())
print(MIMEImage(b"\x89PNG\r\n\x1a\n").get_content_type(), MIMEImage(b"x", "bmp").items(), MIMEAudio(b"x", "wav").items())
for f in (lambda: MIMEImage(b"nothing"), lambda: MIMEAudio(b"nothing"), lambda: MIMEMessage("x"), lambda: MIMENonMultipart("a", "b").attach(t), lambda: MIMEBase(), lambda: MIMEText(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = MIMEMultipart("alternative", "BOUND", [MIMEText("one"), MIMEText("<p>", "html")], x="y")
print(m["content-type"], len(m.get_payload()), m.is_multipart(), m.as_string())
m = MIMEMultipart(); m.attach(MIMEText("a")); print(m.get_content_type(), len(m.get_payload()), MIMEMessage(MIMEText("in")).get_content_type())
b = MIMEBase("application", "x", k="v"); b.set_payload(b"bytes\xff"); encoders.encode_base64(b); print(b.items(), b.get_payload())
b = MIMEBase("text", "x"); b.set_payload(b"a=b\xe9 c"); encoders.encode_quopri(b); print(b["content-transfer-encoding"], b.get_payload())
b = MIMEBase("text", "x"); b.set_payload(b"ascii"); encoders.encode_7or8bit(b); encoders.encode_noop(b); print(b["content-transfer-encoding"])
