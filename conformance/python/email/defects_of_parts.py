# What is wrong with the parts of a message, and headers that can't be given to set_content.
import email
import email.policy
from email.header import decode_header, make_header
from email.message import EmailMessage


def show(message, depth=0):
    print("  " * depth + message.get_content_type(), [type(d).__name__ for d in message.defects],
          "" if message.is_multipart() else repr(message.get_payload()), repr(message.epilogue))
    if message.is_multipart():
        for part in message.get_payload():
            show(part, depth + 1)


show(email.message_from_string(
    'Content-Type: multipart/mixed; boundary="A"\n\n--A\n'
    'Content-Type: multipart/mixed; boundary="A"\n\n--A\n\nx\n--A--\n'))
show(email.message_from_string(
    'Content-Type: multipart/mixed; boundary="A"\n\n--A\n'
    'Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary="B"\n\n--B--\n\n--A--\n'))
show(email.message_from_string('Content-Type: multipart/mixed; boundary="B"\n\nbefore\n--B--\nafter'))
message = EmailMessage()
try:
    message.set_content("x", headers=["To: a@fairly@@invalid@address"])
except ValueError as e:
    print(type(e).__name__, e)
for text in ("(=?ISO-8859-1?Q?a?=)", "(=?ISO-8859-1?Q?a?= b)", "x =?ISO-8859-1?Q?a_b?= y",
             "(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)"):
    print(make_header(decode_header(text)))
raw = b'MIME-Version: 1.0\nContent-type: text/plain; charset="iso-8859-1"\n\nTest \xe9\n'
print(email.message_from_bytes(raw).as_string())
