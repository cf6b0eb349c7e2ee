# Multiparts whose boundaries are doubled, missing, nested or misplaced, and envelope lines between headers.
import email
from email import policy
from email.parser import HeaderParser


def tree(m, depth=0):
    text = isinstance(m._payload, str) or m._payload is None
    print(" " * depth, m.get_content_type(), m.items(), repr(m.get_unixfrom()), repr(m.preamble), repr(m.epilogue),
          [type(d).__name__ for d in m.defects], repr(m._payload) if text else len(m._payload))
    for part in () if text else m._payload:
        tree(part, depth + 2)


def show(text):
    print(repr(text))
    tree(email.message_from_string(text))
    tree(email.message_from_string(text, policy=policy.default))
    print(repr(email.message_from_string(text).as_string()))


mixed = "Content-Type: multipart/mixed; boundary=A\n\n"
for body in (
        "", "--A", "--A\n", "--A\n\n", "--A\n--A\n", "--A\n--A--\n", "--A\n--A--\n--A\n\nx\n--A--", "--A--\n",
        "pre\n--A\n\nx\n--A\n--A\n\ny\n--A--\nepi\n", "--A\n\nx\n--A\n", "--A\n\nx\n--A", "--A\n\n--A\n\n\n--A\n",
        "--A\nx\n--A--", "--A\n\nx\n--A-- \t\n\nepi", "--A\n\nx\n--A--\n", "--A\n\nx\n--A--",
        "--A\r\n\r\nx\r\n--A--\r\n", "--A \n\nx\n--Ax\n--A--", "pre\r\n--A\n\n\n\n--A--",
        "--A--\n--A\n\nx\n--A--\n", "--A\n\nx\n--A\n--A--\n\nz\n",
        "--A\nFrom x\nTo: y\n\nbody\n--A--\n", "--A\nTo: y\nFrom x\n--A--\n",
        "--A\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nx\n--A\n\ny\n--A--\n",
        "--A\nContent-Type: multipart/mixed; boundary=B\n\n--B\n--B\n\n\n--B--\n--A--\n",
        "--A\nContent-Type: multipart/mixed; boundary=A\n\n--A\n\nx\n--A--\n\n--A--\n",
        "--A\nContent-Type: message/rfc822\n\nTo: z\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nq\n--B--\n--A--\n",
        "--A\nContent-Type: message/delivery-status\n\nA: 1\n\nB: 2\nC: 3\n\n\n--A--\n"):
    show(mixed + body)
for end in ("", "\n", "\n\n", "e", "e\n", "\r\n"):
    inner = mixed + "--A\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nx\n--B--"
    show(inner + "\n" + end + "--A--\n")
    show(inner + end + "\n--A--\n")

for text in ("From x\nTo: y\nFrom z\nSubject: q\n\nb", "To: y\nFrom z", "To: y\nFrom z\n", "To: y\nFrom z\n\nbody",
             "Content-Type: multipart/mixed; boundary=A\nFrom z\n\n--A\n\nx\n--A--\n",
             "Content-Type: multipart/mixed; boundary=A\nFrom z\n--A\n\nx\n--A--\n",
             "Content-Type: message/rfc822\nFrom z\n\nx\n", "To: y\n:z\nbody\n", " x\nTo: y\n\tb\n\nbody\n",
             "Content-Type: multipart/digest; boundary=A\n\n--A\n\nSubject: x\n\nbody\n--A--\n",
             "Content-Type: multipart/mixed\n\n--A\n\nSubject: x\n\nbody\n--A--\n",
             "Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nTo: x\n\nb",
             "Content-Type: message/delivery-status\n\nA: 1\n\nB: 2\nC: 3\n\n\nD: 4"):
    show(text)
tree(HeaderParser().parsestr(mixed + "--A\n\nx\n--A--\n"))
