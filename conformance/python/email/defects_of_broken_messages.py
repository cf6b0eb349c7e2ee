# What parsers note about messages that are broken, without giving up on them.
import email
from email.policy import default

for source in ("Content-Type: multipart/mixed\n\nno boundary\n", "Content-Type: multipart/mixed; boundary=b\n\nnothing\n", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nopen\n", " leading continuation\nA: b\n\nx", "A: b\nnot a header\nC: d\n\nx", "A: b\n", "", "From me\nA: b\n\nx", "A: b\nFrom me\nC: d\n\n", "A : b\n\nx", ": empty\n\nx",
               "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n--b\n\nx\n--b--\n", "Content-Type: message/rfc822\n\nSubject: inner\n\nbody\n", "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: d\n\nx\n--b--\n", "Content-Transfer-Encoding: base64\n\nYWJj!\n", "Content-Transfer-Encoding: base64\n\nYWJ\n", "Content-Transfer-Encoding: x-nope\n\nabc", "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nA: 1\n--b\n\n\n--b--"):
    for policy in (email.policy.compat32, default):
        m = email.message_from_string(source, policy=policy)
        print(ascii(source[:40]), [type(d).__name__ for d in m.defects], m.is_multipart(), m.keys(), ascii(m.get_payload() if not m.is_multipart() else [p.get_payload() if not p.is_multipart() else p.get_content_type() for p in m.get_payload()]))
        if not m.is_multipart():
            print("   ", m.get_payload(decode=True), [type(d).__name__ for d in m.defects])
