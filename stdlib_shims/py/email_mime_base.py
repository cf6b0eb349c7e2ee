"""email.mime.base: a part with a content type."""

from email import message, policy as _policy

__all__ = ["MIMEBase"]


class MIMEBase(message.Message):
    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        super().__init__(policy=_policy.compat32 if policy is None else policy)
        self.add_header("Content-Type", "%s/%s" % (_maintype, _subtype), **_params)
        self["MIME-Version"] = "1.0"
