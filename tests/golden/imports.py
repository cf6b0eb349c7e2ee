# Every form of import.
import json
import os.path
import urllib.parse as up
from math import floor, ceil as up_to
from . import sibling
from ..package.module import name
from string import *


def f():
    import datetime as dt
    return dt
