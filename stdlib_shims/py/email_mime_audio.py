"""email.mime.audio: audio data; its subtype is found by the first bytes."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEAudio"]

_kinds = (
    ("x-aiff", lambda h: h[:4] == b"FORM" and h[8:12] in (b"AIFC", b"AIFF")),
    ("basic", lambda h: h.startswith(b".snd")),
    ("x-wav", lambda h: h.startswith(b"RIFF") and h[8:16] == b"WAVEfmt "),
)


class MIMEAudio(MIMENonMultipart):
    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None,
                 **_params):
        if _subtype is None:
            _subtype = next((kind for kind, test in _kinds if test(bytes(_audiodata[:32]))), None)
        if _subtype is None:
            raise TypeError("Could not find audio MIME subtype")
        MIMENonMultipart.__init__(self, "audio", _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)
