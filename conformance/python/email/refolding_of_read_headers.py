# refold_source: headers of messages that were read are refolded always, when too long, or never.
import email
from email.policy import default

source = "Subject: short\nX-Wide: " + "word " * 25 + "end\nTo: a@b.c,\n b@c.d\nX-Odd:   spaces\tkept  \nDate: Mon, 20 Nov 1995 19:12:08 -0500\n\nbody\n"
for refold in ("none", "long", "all"):
    m = email.message_from_string(source, policy=default.clone(refold_source=refold))
    print(refold, ascii(m.as_string()))
    print(m.as_bytes(policy=m.policy.clone(linesep="\r\n", max_line_length=50)))
