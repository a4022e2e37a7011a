"""A mail server for tests: keeps every mail as a file. Told by a JSON object what it offers and refuses."""
import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

told = json.loads(sys.argv[1])


class Keeper:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in told["refuses"]:
            return told["refuses"][address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keeper.count += 1
        path = os.path.join(told["folder"], "%03d.eml" % Keeper.count)
        with open(path, "wb") as mail:
            mail.write(envelope.content)
        with open(path + ".json", "w") as about:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": server.transport.get_extra_info("ssl_object") is not None, "login": bool(session.authenticated)}, about)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    well = data.login.decode() == told["userName"] and data.password.decode() == told["password"]
    return AuthResult(success=well, handled=False, message=None if well else "535 5.7.8 Not with " + data.password.decode())


def session(tls):
    login = bool(told["userName"])
    return SMTP(Keeper(), tls_context=tls if told["security"] == "startTls" else None, require_starttls=told["security"] == "startTls",
                authenticator=authenticate if login else None, auth_required=login, auth_require_tls=False,
                data_size_limit=told["size"], hostname="mail.example.test")


async def main():
    tls = None
    if told["security"] != "none":
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(told["certificate"], told["key"])
    server = await asyncio.get_running_loop().create_server(
        lambda: session(tls), "127.0.0.1", told["port"], ssl=tls if told["security"] == "tls" else None)
    async with server:
        await server.serve_forever()

asyncio.run(main())
