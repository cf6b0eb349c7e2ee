"""zoneinfo: IANA time zones; the zones themselves are native."""

__all__ = ["ZoneInfo", "available_timezones", "ZoneInfoNotFoundError",
           "InvalidTZPathWarning", "TZPATH"]

TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""


ZoneInfoNotFoundError.__module__ = "zoneinfo._common"


class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""
