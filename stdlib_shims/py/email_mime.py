"""email.mime: classes for the kinds of parts."""
