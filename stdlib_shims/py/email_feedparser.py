"""email.feedparser: parsers that are fed a message in pieces."""

from email._policybase import compat32
from email.parser import BytesFeedParser, FeedParser

__all__ = ["FeedParser", "BytesFeedParser"]
