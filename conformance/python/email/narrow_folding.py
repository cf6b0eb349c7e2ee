# Headers in lines too narrow for them: folding ends, or says that it can't be done.
from email import policy
from email.header import Header
from email.message import EmailMessage

texts = ["Hello w\xf6rld, this is some long subject line", "plain ascii subject with words",
         "x" * 100, "\xfc" * 50]
for width in (2, 5, 10, 13, 20, 30):
    for text in texts:
        message = EmailMessage(policy=policy.default.clone(max_line_length=width))
        message["Subject"] = text
        try:
            print(width, repr(message.as_string()))
        except Exception as e:
            print(width, type(e).__name__, e)
    for text in ("Hello w\xf6rld, this", "plain ascii words", "x" * 30):
        charset = None if text.isascii() else "utf-8"
        print(width, repr(Header(text, maxlinelen=width, charset=charset).encode()))
