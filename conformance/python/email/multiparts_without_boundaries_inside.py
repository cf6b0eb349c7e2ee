# A multipart part inside another that has no boundary, or no part, keeps its whole text with the line end before the next boundary.
from email import message_from_string

inner = ("Content-Type: multipart/mixed\n\nbody\n\n--a--\n",
         "Content-Type: multipart/mixed\n\nbody\nmore\n--a\n\nsecond\n--a--\nend\n",
         "Content-Type: multipart/mixed\n\n\n--a--\n",
         "Content-Type: multipart/mixed; boundary=b\n\nno start\n\n--a--\n",
         "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nin\n\n--a\n\nnext\n--a--\n")
for text in inner:
    message = message_from_string("Content-Type: multipart/mixed; boundary=a\n\n--a\n" + text)
    for part in message.walk():
        print(part.get_content_type(), part.is_multipart(), None if part.is_multipart() else repr(part.get_payload()),
              repr(part.epilogue), [type(defect).__name__ for defect in part.defects])
    print(repr(message.as_string()))
