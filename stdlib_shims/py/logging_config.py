"""logging.config: set up logging from a dictionary."""

import logging
import re

_identifier = re.compile("^[a-z_][a-z0-9_]*$", re.I)
_classes = {"logging.StreamHandler": logging.StreamHandler, "logging.NullHandler":
            logging.NullHandler}


def _resolve(name):
    """The object of a dotted name among the modules that logging can know."""
    if name in _classes:
        return _classes[name]
    head, _, last = name.rpartition(".")
    found = None
    if head == "logging":
        found = getattr(logging, last, None)
    elif head == "logging.handlers":
        from logging import handlers
        found = getattr(handlers, last, None)
    if found is None:
        raise ValueError("Cannot resolve %r: give the class itself" % name)
    return found


class BaseConfigurator:
    def __init__(self, config):
        self.config = config


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        if config.get("incremental", False):
            for name, settings in config.get("handlers", {}).items():
                if name not in logging._named_handlers():
                    raise ValueError("No handler found with name %r" % name)
                level = settings.get("level")
                if level:
                    logging._named_handlers()[name].setLevel(logging._level(level))
            for name, settings in config.get("loggers", {}).items():
                self._common(logging.getLogger(name), settings, {}, {}, True)
            if config.get("root"):
                self._common(logging.getLogger(), config["root"], {}, {}, True)
            return
        existing = list(logging._registry())
        formatters = self._each("formatters", self._formatter)
        filters = self._each("filters", self._filter)
        self._formatters, self._filters = formatters, filters
        handlers = {}
        self._handlers = handlers
        waiting = dict(config.get("handlers", {}))
        for name in sorted(waiting):
            try:
                handler = self._handler(waiting[name])
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
            handler.name = name
            handlers[name] = handler
        named = set()
        for name, settings in config.get("loggers", {}).items():
            logger = logging.getLogger(name)
            named.add(name)
            try:
                self._common(logger, settings, handlers, filters, False)
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
            logger.disabled = False
            if settings.get("propagate") is not None:
                logger.propagate = settings["propagate"]
        if config.get("disable_existing_loggers", True):
            for name in existing:
                if name not in named and not any(name.startswith(n + ".") for n in named):
                    logging.getLogger(name).disabled = True
        if config.get("root"):
            try:
                self._common(logging.getLogger(), config["root"], handlers, filters, False)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _each(self, section, make):
        made = {}
        for name, settings in self.config.get(section, {}).items():
            try:
                made[name] = make(settings)
            except Exception as e:
                raise ValueError("Unable to configure %s %r" % (section[:-1], name)) from e
        return made

    def _custom(self, settings):
        factory = settings["()"]
        if not callable(factory):
            factory = _resolve(factory)
        made = factory(**{k: v for k, v in settings.items() if _identifier.match(k) and k != "."})
        for name, value in (settings.get(".") or {}).items():
            setattr(made, name, value)
        return made

    def _formatter(self, settings):
        if "()" in settings:
            return self._custom(settings)
        cls = settings.get("class")
        cls = logging.Formatter if not cls else _resolve(cls) if isinstance(cls, str) else cls
        return cls(settings.get("format"), settings.get("datefmt"), settings.get("style", "%"))

    def _filter(self, settings):
        return self._custom(settings) if "()" in settings else logging.Filter(
            settings.get("name", ""))

    def _handler(self, settings):
        settings = dict(settings)
        formatter, level = settings.pop("formatter", None), settings.pop("level", None)
        filters, extra = settings.pop("filters", None), settings.pop(".", None)
        if "()" in settings:
            handler = self._custom(settings)
        else:
            cls = settings.pop("class")
            if not callable(cls):
                cls = _resolve(cls)
            if isinstance(settings.get("target"), str):
                settings["target"] = self._handlers[settings["target"]]
            stream = settings.get("stream")
            if isinstance(stream, str):
                import sys
                if stream not in ("ext://sys.stdout", "ext://sys.stderr"):
                    raise ValueError("Cannot resolve %r" % stream)
                settings["stream"] = getattr(sys, stream.rpartition(".")[2])
            handler = cls(**{k: v for k, v in settings.items() if _identifier.match(k)})
        if formatter:
            handler.setFormatter(self._formatters[formatter])
        if level is not None:
            handler.setLevel(logging._level(level))
        for name in filters or ():
            handler.addFilter(self._filters[name] if isinstance(name, str) else name)
        for name, value in (extra or {}).items():
            setattr(handler, name, value)
        return handler

    def _common(self, logger, settings, handlers, filters, incremental):
        level = settings.get("level")
        if level is not None:
            logger.setLevel(logging._level(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in settings.get("handlers") or ():
            try:
                logger.addHandler(handlers[name])
            except KeyError as e:
                raise ValueError("Unable to add handler %r" % name) from e
        for name in settings.get("filters") or ():
            logger.addFilter(filters[name] if isinstance(name, str) else name)


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
