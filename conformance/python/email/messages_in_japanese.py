# Messages in the encodings of Japan: headers, bodies of 7 bits, reading them back.
import email
from email.header import Header
from email.message import EmailMessage
from email.mime.text import MIMEText
from email.policy import default

m = MIMEText("\u65e5\u672c\u8a9e\u306e\u672c\u6587\n", "plain", "iso-2022-jp")
m["Subject"] = Header("\u65e5\u672c\u8a9e", "iso-2022-jp")
print(m.as_string().encode("ascii", "backslashreplace"))
print(m.as_bytes(), ascii(m.get_payload(decode=True).decode("iso-2022-jp")))
back = email.message_from_bytes(m.as_bytes(), policy=default)
print(ascii(back["subject"]), ascii(back.get_content()))
n = EmailMessage()
n["Subject"] = "\u3053\u3093\u306b\u3061\u306f"
n.set_content("\u65e5\u672c\n", charset="shift_jis")
print(n.as_bytes(), ascii(email.message_from_bytes(n.as_bytes(), policy=default).get_content()))
m = MIMEText("\u65e5\u672c\n", "plain", "euc-jp")
print(ascii(m.as_string()), m["content-transfer-encoding"])
for charset in ("big5", "gb2312", "euc-kr"):
    text = "\ud55c\n" if charset == "euc-kr" else "\u4e2d\n"
    print(charset, ascii(MIMEText(text, _charset=charset).as_string()), ascii(str(Header(text.strip(), charset).encode())))
