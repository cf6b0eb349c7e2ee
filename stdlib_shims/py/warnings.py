"""warnings: shown on the error stream, filtered by category, text and the place they come from."""

import re

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")
filters = [("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0),
           ("ignore", None, ImportWarning, None, 0), ("ignore", None, ResourceWarning, None, 0)]
defaultaction = "default"
onceregistry = {}


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" %
                (self.message, self.category.__name__, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    if line is None:
        line = _source_line(filename, lineno)
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return text + f"  {line.strip()}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        from sys import stderr as file
    file.write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning


def _is_category(category):
    return isinstance(category, type) and issubclass(category, Warning)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise AssertionError("invalid action: %r" % (action,))
    if not isinstance(message, str):
        raise AssertionError("message must be a string")
    if not isinstance(category, type):
        raise AssertionError("category must be a class")
    if not issubclass(category, Warning):
        raise AssertionError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise AssertionError("module must be a string")
    _check_line(lineno)
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise AssertionError("invalid action: %r" % (action,))
    _check_line(lineno)
    _add((action, None, category, None, lineno), append)


def _check_line(lineno):
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")


def _add(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    filters.insert(len(filters) if append else 0, item)
    _filters_changed()


def _filters_changed():
    """What was shown under other filters counts no more."""
    global _version
    _version += 1


def resetwarnings():
    filters.clear()
    _filters_changed()


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not _is_category(category):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    range(stacklevel)  # refuses what is no integer
    filename, lineno, module, _ = _caller(stacklevel) or ("sys", 1, "sys", "")
    registry = _registries.setdefault((filename, module), {})
    _warn(message, category, filename, lineno, module or "<string>", registry, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if not isinstance(filename, str):
        what = "None" if filename is None else type(filename).__name__
        raise TypeError(f"warn_explicit() argument 3 must be str, not {what}")
    range(lineno)
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(
            f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    _warn(message, category, filename, lineno, module, registry, source)


def _warn(message, category, filename, lineno, module, registry, source):
    if registry is not None and registry.get("version") != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry is not None and registry.get(key):
        return
    action = defaultaction
    for kind, pattern, cat, mod, line in filters:
        if ((pattern is None or pattern.match(text)) and issubclass(category, cat)
                and (mod is None or (mod == module if isinstance(mod, str) else mod.match(module))) and line in (0, lineno)):
            action = kind
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        if registry is not None:
            registry[key] = True
        registry, key = onceregistry, (text, category)
    elif action == "module":
        key = (text, category, 0)
    if action != "always" and registry is not None:
        if registry.get(key):
            return
        registry[key] = True
    _shown(WarningMessage(message, category, filename, lineno, source=source))


def _shown(w):
    if _log is not None and showwarning is _own_showwarning:
        _log(w)
    else:
        showwarning(w.message, w.category, w.filename, w.lineno, w.file, w.line)


_version = 0
_registries = {}
_log = None


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return "catch_warnings(record=True)" if self._record else "catch_warnings()"

    def __enter__(self):
        global filters, showwarning, _log
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._saved = filters, showwarning, _log
        filters = filters[:]
        _filters_changed()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        _log = log.append
        showwarning = _own_showwarning
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _log
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters, showwarning, _log = self._saved
        _filters_changed()
