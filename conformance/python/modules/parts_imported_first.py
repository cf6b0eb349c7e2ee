# A part of a package that is imported first is the one that the package itself uses.
import collections.abc
import email.message
import json.decoder
import json.encoder
import asyncio.tasks
import logging.handlers
import xml.etree.ElementTree
import asyncio
import collections
import json

print(isinstance(collections.deque(), collections.abc.MutableSequence))
print(issubclass(collections.UserDict, collections.abc.MutableMapping), issubclass(collections.UserList, collections.abc.Sequence))
print(isinstance(collections.UserDict().keys(), collections.abc.Set), isinstance(collections.ChainMap(), collections.abc.Mapping))
try:
    json.loads("[")
except json.decoder.JSONDecodeError as e:
    print(e)
print(json.decoder.JSONDecoder is json.JSONDecoder, json.encoder.JSONEncoder is json.JSONEncoder)
print(asyncio.tasks.Task is asyncio.Task, asyncio.tasks.gather is asyncio.gather)
print(isinstance(email.message_from_string("a: b"), email.message.Message))
print(logging.handlers.logging is logging, xml.etree.ElementTree.fromstring("<a/>").tag)
