"""email.encoders: encode the payload of a message in place."""

import base64

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def encode_base64(msg):
    msg.set_payload(base64.encodebytes(msg.get_payload(decode=True)).decode("ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    from binascii import b2a_qp
    data = msg.get_payload(decode=True)
    msg.set_payload(b2a_qp(data, quotetabs=True).replace(b" ", b"=20").decode("ascii"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    data = msg.get_payload(decode=True)
    kind = "7bit"
    if data is not None and not data.isascii():
        kind = "8bit"
    msg["Content-Transfer-Encoding"] = kind


def encode_noop(msg):
    pass
