# Mails through real SMTP servers: plain, with a log-in, over STARTTLS and TLS, refused, put off,
# after a kill -9; projects with a server of their own.
#
#   tests/mail_test.py --binary build/copra
import argparse
import email
import email.policy
import os
import subprocess
import sys

from outgoing import Copra, eventually
from smtp_sink import Sink

SEND = """
def main():
    p = request.payload
    return email.send_email(p["to"], p["subject"], p.get("html", "<p>Hello</p>"), text=p.get("text"))
"""


def parsed(mail):
    return email.message_from_bytes(mail["data"], policy=email.policy.default)


def certificate(folder):
    cert, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", cert],
                   check=True, capture_output=True)
    return cert, key


def status_of(copra, wanted):
    return lambda: (m := copra.mails("?limit=1")) and m[0]["status"] == wanted and m[0]


def plain_and_headers(copra):
    sink = Sink()
    copra.stop()
    copra.start(["--smtp-url", f"smtp://127.0.0.1:{sink.port}", "--smtp-from", "Shop ÄÖ <shop@example.com>",
                 "--mail-retry-pause", "50ms"])
    send = copra.function("send", SEND)
    subject = "Grüße\r\nBcc: evil@example.com — " + "lang " * 30
    html = "<p>Füße &amp; more</p>\n.\n" + "long line " * 200
    answer = copra.call(send, {"to": ["ann@example.com", "Bö <bob@example.com>"],
                               "subject": subject, "html": html})["result"]
    assert answer["success"], answer
    mail = sink.wait(1)[0]
    assert mail["from"] == "shop@example.com" and mail["to"] == ["ann@example.com", "bob@example.com"], mail
    message = parsed(mail)
    assert message["Subject"] == subject.replace("\r\n", "  ").strip(), message["Subject"]
    assert message["Bcc"] is None and message["From"] == "Shop ÄÖ <shop@example.com>", message["From"]
    assert [a.addr_spec for a in message["To"].addresses] == mail["to"]
    assert message["Message-ID"] == f"<{answer['id']}@example.com>" and message["Date"].datetime
    assert message.get_content_type() == "multipart/alternative"
    texts = {p.get_content_type(): p.get_content() for p in message.iter_parts()}
    assert texts["text/html"].replace("\r\n", "\n").strip() == html.strip()
    assert "Füße & more" in texts["text/plain"]
    record = eventually(status_of(copra, "sent"), "the record says sent")
    assert record["via"] == "server" and record["sent_at"] and record["attempts"] == 1, record
    # A mail inside a transaction leaves with it, or not at all.
    undone = copra.function("undone", """
def body():
    email.send_email("never@example.com", "never", "x")
    raise ValueError("no")
def main():
    return db.transaction("k", body)["ok"]
""")
    assert copra.call(undone)["result"] is False
    assert copra.call(send, {"to": "after@example.com", "subject": "after"})["result"]["success"]
    assert [m["to"] for m in sink.wait(2)[1:]] == [["after@example.com"]]
    sink.close()


def put_off_and_refused(copra):
    sink = Sink(fail_first=2, refuse=["gone@example.com"])
    copra.stop()
    copra.start(["--smtp-url", f"smtp://127.0.0.1:{sink.port}", "--smtp-from", "shop@example.com",
                 "--mail-retry-pause", "50ms"])
    send = copra.owner("GET", f"/project/{copra.pid}/functions/send")["id"]
    copra.call(send, {"to": "later@example.com", "subject": "put off"})
    assert sink.wait(1)[0]["to"] == ["later@example.com"]
    assert eventually(status_of(copra, "sent"), "sent at the third attempt")["attempts"] == 3
    copra.call(send, {"to": "gone@example.com", "subject": "refused"})
    record = eventually(status_of(copra, "failed"), "refused for good")
    assert "550" in record["error_message"] and record["attempts"] == 1, record
    letter = eventually(copra.dead, "a dead letter")[0]
    assert letter["kind"] == "mail" and letter["target"] == "gone@example.com", letter
    sink.refuse.clear()
    copra.owner("POST", f"/project/{copra.pid}/outbox/{letter['id']}/retry")
    assert sink.wait(2)[1]["to"] == ["gone@example.com"]
    eventually(status_of(copra, "sent"), "sent after the owner's retry")
    assert copra.dead() == []
    # One address of two is refused: the other gets the mail.
    sink.refuse.add("gone@example.com")
    copra.call(send, {"to": ["gone@example.com", "here@example.com"], "subject": "half"})
    assert sink.wait(3)[2]["to"] == ["here@example.com"]
    sink.close()


def kill_between_write_and_delivery(copra):
    hanging = Sink(hang=True)
    copra.stop()
    copra.start(["--smtp-url", f"smtp://127.0.0.1:{hanging.port}", "--smtp-from", "shop@example.com"])
    send = copra.owner("GET", f"/project/{copra.pid}/functions/send")["id"]
    assert copra.call(send, {"to": "safe@example.com", "subject": "survives"})["result"]["success"]
    assert copra.mails("?limit=1")[0]["status"] == "pending"
    copra.kill()
    sink = Sink()
    copra.start(["--smtp-url", f"smtp://127.0.0.1:{sink.port}", "--smtp-from", "shop@example.com"])
    assert sink.wait(1)[0]["to"] == ["safe@example.com"]
    eventually(status_of(copra, "sent"), "sent after the restart")
    hanging.close()
    sink.close()


def log_in_and_tls(copra):
    cert = certificate(copra.folder)
    for implicit in (False, True):
        sink = Sink(auth=("user@example.com", "s3cret"), certificate=cert, implicit=implicit)
        copra.stop()
        scheme = "smtps" if implicit else "smtp"
        copra.start(["--smtp-url", f"{scheme}://localhost:{sink.port}", "--smtp-user", "user@example.com",
                     "--smtp-password", "s3cret", "--smtp-ca-file", cert[0], "--smtp-tls", "required"])
        send = copra.owner("GET", f"/project/{copra.pid}/functions/send")["id"]
        copra.call(send, {"to": "tls@example.com", "subject": "sealed"})
        mail = sink.wait(1)[0]
        assert mail["tls"] and mail["from"] == "user@example.com", mail
        sink.close()
    # Required, not offered: nothing is sent in the open.
    sink = Sink()
    copra.stop()
    copra.start(["--smtp-url", f"smtp://127.0.0.1:{sink.port}", "--smtp-from", "a@example.com", "--smtp-tls", "required"])
    copra.call(send, {"to": "open@example.com", "subject": "never in the open"})
    eventually(lambda: copra.mails("?limit=1")[0]["error_message"], "an error")
    assert sink.mails == [] and copra.mails("?limit=1")[0]["status"] == "pending"
    sink.close()


def servers_of_projects(copra):
    sink = Sink(auth=("u", "p w"))
    copra.stop()
    copra.start(["--allow-private-webhooks=true"])
    path = f"/project-mailer/{copra.pid}/smtp"
    copra.owner("GET", path, status=404)
    copra.owner("POST", path, {"host": "127.0.0.1", "port": sink.port, "from_email": "nope"}, status=422)
    told = copra.owner("POST", path, {"host": "127.0.0.1", "port": sink.port, "username": "u", "password": "p w",
                                      "security": "none", "from_email": "own@example.com", "from_name": "Own"})
    assert told["has_password"] and "p w" not in str(told) and "password" not in told, told
    assert copra.owner("GET", path) == told
    send = copra.owner("GET", f"/project/{copra.pid}/functions/send")["id"]
    copra.call(send, {"to": "x@example.com", "subject": "own server"})
    mail = sink.wait(1)[0]
    assert mail["from"] == "own@example.com" and parsed(mail)["From"] == "Own <own@example.com>", mail
    assert eventually(status_of(copra, "sent"), "sent")["via"] == "project"
    # Another host does not get the password of this one.
    assert copra.owner("PUT", path, {"host": "localhost"})["has_password"] is False
    copra.owner("DELETE", path)
    copra.call(send, {"to": "y@example.com", "subject": "captured"})
    record = copra.mails("?limit=1")[0]
    assert (record["status"], record["via"]) == ("sent", "outbox"), record
    # Private addresses are for operators who allow them.
    copra.owner("POST", path, {"host": "127.0.0.1", "port": sink.port, "security": "none", "from_email": "o@example.com"})
    copra.stop()
    copra.start([])
    copra.call(send, {"to": "z@example.com", "subject": "inside"})
    assert "private" in eventually(status_of(copra, "failed"), "refused")["error_message"]
    assert len(sink.mails) == 1
    sink.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    copra = Copra(os.path.abspath(parser.parse_args().binary))
    try:
        for test in (plain_and_headers, put_off_and_refused, kill_between_write_and_delivery, log_in_and_tls,
                     servers_of_projects):
            test(copra)
            print("ok", test.__name__, flush=True)
    finally:
        copra.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
