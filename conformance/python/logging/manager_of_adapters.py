# An adapter hands its manager on, both ways.
import logging

logger = logging.getLogger("q")
inner = logging.LoggerAdapter(logger, {})
outer = logging.LoggerAdapter(inner, {})
manager = object()
outer.manager = manager
print(logger.manager is manager, inner.manager is manager, outer.manager is manager, logging.Logger.manager is manager)
