# An SMTP server for tests: keeps what it is given, and misbehaves on request. Python 3.11's asyncio
# only. Options: auth=(user, password), certificate=(cert, key) for STARTTLS, implicit=True for TLS
# from the start, fail_first=n (450 to the first n RCPTs), refuse=set of addresses (550).
import asyncio
import base64
import ssl
import threading


class Sink:
    def __init__(self, auth=None, certificate=None, implicit=False, fail_first=0, refuse=(), hang=False):
        self.auth, self.implicit, self.fail_first, self.refuse, self.hang = auth, implicit, fail_first, set(refuse), hang
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(*certificate)
        self.mails, self.log, self.changed = [], [], threading.Condition()
        self.loop = asyncio.new_event_loop()
        started = threading.Event()

        async def begin():
            self.server = await asyncio.start_server(
                self.serve, "127.0.0.1", 0, ssl=self.context if implicit else None)
            self.port = self.server.sockets[0].getsockname()[1]
            started.set()

        def run():
            asyncio.set_event_loop(self.loop)
            self.loop.create_task(begin())
            self.loop.run_forever()

        self.thread = threading.Thread(target=run, daemon=True)
        self.thread.start()
        assert started.wait(60)

    def close(self):
        """Ends what is going on and waits for it."""
        async def end():
            self.server.close()
            talks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
            for talk in talks:
                talk.cancel()
            await asyncio.gather(*talks, return_exceptions=True)
        asyncio.run_coroutine_threadsafe(end(), self.loop).result(60)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(60)

    def wait(self, count, seconds=60):
        """The mails, once there are `count` of them."""
        with self.changed:
            self.changed.wait_for(lambda: len(self.mails) >= count, seconds)
            return list(self.mails)

    async def serve(self, reader, writer):
        try:
            await self.talk(reader, writer)
        except (ConnectionError, asyncio.CancelledError, asyncio.IncompleteReadError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def talk(self, reader, writer):
        async def say(text):
            writer.write(text.encode() + b"\r\n")
            await writer.drain()

        if self.hang:
            await asyncio.sleep(3600)
        await say("220 sink ready")
        tls, known, sender, recipients = self.implicit, False, None, []
        while line := await reader.readline():
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            verb = text.split(" ")[0].upper()
            self.log.append(text)
            if verb in ("EHLO", "HELO"):
                offers = ["250-sink", "250-8BITMIME"]
                if self.context and not tls:
                    offers.append("250-STARTTLS")
                if self.auth and (tls or not self.context):
                    offers.append("250-AUTH PLAIN LOGIN GSSAPI")
                await say("\r\n".join(offers) + "\r\n250 HELP")
            elif verb == "STARTTLS":
                await say("220 go ahead")
                await writer.start_tls(self.context)
                tls = True
            elif verb == "AUTH":
                words = text.split(" ")
                given = words[2] if len(words) > 2 else None
                if given is None:
                    await say("334 ")
                    given = (await reader.readline()).decode().strip()
                _, user, password = base64.b64decode(given).decode().split("\0")
                known = (user, password) == self.auth
                await say("235 ok" if known else "535 wrong password")
            elif verb == "MAIL":
                if self.auth and not known:
                    await say("530 log in first")
                else:
                    sender, recipients = text.split("<")[1].split(">")[0], []
                    await say("250 ok")
            elif verb == "RCPT":
                address = text.split("<")[1].split(">")[0]
                if self.fail_first > 0:
                    self.fail_first -= 1
                    await say("450 later")
                elif address in self.refuse:
                    await say("550 no such user")
                else:
                    recipients.append(address)
                    await say("250 ok")
            elif verb == "DATA":
                await say("354 go on")
                lines = []
                while (line := await reader.readline()) not in (b".\r\n", b""):
                    lines.append(line[1:] if line.startswith(b"..") else line)
                with self.changed:
                    self.mails.append({"from": sender, "to": recipients, "data": b"".join(lines), "tls": tls})
                    self.changed.notify_all()
                await say("250 kept")
            elif verb == "QUIT":
                await say("221 bye")
                return
            else:
                await say("250 ok")
