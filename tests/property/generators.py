# The expressions of ../property_test.py: MODULES maps a module to its imports and to a function that
# makes one expression from a random source.


def pick(rng, *choices):
    return rng.choice(choices)


def integer(rng):
    return pick(rng, rng.randint(-10, 10), rng.randint(-1000, 1000), rng.randint(-2**31, 2**31),
                rng.randint(-2**70, 2**70), 0, 1, -1, 2**53, 2**63, -2**63)


def real(rng):
    return pick(rng, rng.uniform(-10, 10), rng.gauss(0, 1e6), rng.uniform(-1, 1) * 10**rng.randint(-30, 30),
                0.0, -0.0, 0.1, 1e16, 1e-5, 123456789.125, 5e-324, 1.7976931348623157e308, 2.5, -0.5)


def text(rng, size=12):
    alphabet = pick(rng, "abc", "abc 123", "aé€😀\t\n\"\\/", "\x00\x1f\x7f\x85\u2028\ud7ff", "xyz_-.,:;")
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(0, size)))


def value(rng, depth=3):
    kind = rng.randint(0, 9 if depth else 6)
    if kind == 0:
        return pick(rng, None, True, False)
    if kind in (1, 2):
        return integer(rng)
    if kind == 3:
        return real(rng)
    if kind in (4, 5, 6):
        return text(rng)
    if kind == 7:
        return tuple(value(rng, depth - 1) for _ in range(rng.randint(0, 3)))
    if kind == 8:
        return [value(rng, depth - 1) for _ in range(rng.randint(0, 4))]
    return {pick(rng, text(rng, 5), integer(rng), real(rng), None, True): value(rng, depth - 1)
            for _ in range(rng.randint(0, 4))}


# ---------------------------------------------------------------- json

def damaged(rng, document):
    if not document or rng.random() < 0.3:
        return document
    at = rng.randrange(len(document))
    return pick(rng, document[:at], document[:at] + document[at + 1:],
                document[:at] + rng.choice("{}[],:\"\\ 0-e.tnNI\n") + document[at:],
                document + rng.choice(" x,]"), " " + document)


def json_call(rng):
    import json
    if rng.random() < 0.5:
        options = []
        if rng.random() < 0.3:
            options.append(f"indent={pick(rng, 0, 1, 2, None, repr(' '), -1)}")
        if rng.random() < 0.3:
            options.append(f"ensure_ascii={rng.random() < 0.5}")
        if rng.random() < 0.3:
            options.append(f"separators={pick(rng, (',', ':'), (', ', ': '), (';', '='))!r}")
        if rng.random() < 0.2:
            options.append("sort_keys=True")
        if rng.random() < 0.2:
            options.append("skipkeys=True")
        if rng.random() < 0.2:
            options.append("allow_nan=False")
        return f"json.dumps({', '.join([repr(value(rng)), *options])})"
    while True:
        try:
            document = json.dumps(value(rng), indent=pick(rng, None, None, 1), ensure_ascii=rng.random() < 0.5)
            break
        except TypeError:
            continue
    document = damaged(rng, document)
    options = pick(rng, "", "", "", ", parse_float=str", ", parse_int=float", ", object_pairs_hook=list", ", strict=False")
    if rng.random() < 0.1:
        return f"json.JSONDecoder().raw_decode({document!r})"
    return f"json.loads({document!r}{options})"


# ---------------------------------------------------------------- datetime

def a_delta(rng):
    return (f"timedelta(days={pick(rng, 0, rng.randint(-1000, 1000))}, seconds={rng.randint(-100000, 100000)}, "
            f"microseconds={pick(rng, 0, rng.randint(-10**7, 10**7))})")


def a_zone(rng):
    return pick(rng, "None", "timezone.utc", f"timezone(timedelta(minutes={rng.randint(-1439, 1439)}))",
                f"timezone(timedelta(seconds={rng.randint(-86399, 86399)}), 'X')")


def a_date(rng):
    return f"date({rng.randint(1, 9999)}, {rng.randint(1, 12)}, {rng.randint(1, 28)})"


def a_time(rng):
    return (f"time({rng.randint(0, 23)}, {rng.randint(0, 59)}, {rng.randint(0, 59)}, "
            f"{pick(rng, 0, rng.randint(0, 999999))}, tzinfo={a_zone(rng)})")


def a_datetime(rng):
    return (f"datetime({pick(rng, rng.randint(1, 9999), rng.randint(1970, 2037))}, {rng.randint(1, 12)}, {rng.randint(1, 28)}, "
            f"{rng.randint(0, 23)}, {rng.randint(0, 59)}, {rng.randint(0, 59)}, "
            f"{pick(rng, 0, rng.randint(0, 999999))}, {a_zone(rng)})")


def datetime_call(rng):
    codes = "aAwdbBmyYHIpMSfzZjUWcxX%GuV"
    kind = rng.randint(0, 15)
    moment, other = a_datetime(rng), a_datetime(rng)
    if kind == 0:
        return f"{moment} {pick(rng, '+', '-')} {a_delta(rng)}"
    if kind == 1:
        return f"{moment} {pick(rng, '-', '<', '==', '>=')} {other}"
    if kind == 2:
        form = pick(rng, "-", " ", "/").join("%" + rng.choice(codes) for _ in range(rng.randint(1, 5)))
        return f"{pick(rng, moment, a_date(rng), a_time(rng))}.strftime({form!r})"
    if kind == 3:
        spec = pick(rng, "auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "x")
        return f"{moment}.isoformat({pick(rng, 'T', ' ')!r}, {spec!r})"
    if kind == 4:
        import datetime as d
        made = eval(moment, {**vars(d)}).isoformat(pick(rng, "T", " "))
        return f"datetime.fromisoformat({damaged(rng, made)!r})"
    if kind == 5:
        forms = ("20240229", "2024-W09-4", "2024-02-30", "2024-060", "20240229T0102", "2024-02-29T01", "2024-02-29T01:02Z",
                 "2024W094T010203,5", "2024-02-29T24:00", "2024-02-29 01:02:03.1234567+01:02:03.5", "2024-2-9", "")
        return f"{pick(rng, 'datetime', 'date', 'time')}.fromisoformat({damaged(rng, rng.choice(forms))!r})"
    if kind == 6:
        form = pick(rng, "%Y-%m-%d %H:%M:%S", "%d/%m/%y", "%a %b %d %Y", "%I:%M %p", "%Y-%m-%dT%H:%M:%S.%f%z", "%j %Y", "%G-W%V-%u",
                    "%A, %d. %B %Y", "%Y%m%d%H%M%S", "%U %w %Y")
        import datetime as d
        written = eval(moment, {**vars(d)}).strftime(form)
        return f"datetime.strptime({damaged(rng, written)!r}, {form!r})"
    if kind == 7:
        field = pick(rng, "year", "month", "day", "hour", "minute", "second", "microsecond", "fold")
        return f"{moment}.replace({field}={rng.randint(-1, 70)})"
    if kind == 8:
        return f"{a_delta(rng)} {pick(rng, '*', '//', '/', '%')} {pick(rng, rng.randint(-9, 9), a_delta(rng), rng.uniform(-3, 3))}"
    if kind == 9:
        return f"str({pick(rng, a_delta(rng), moment, a_time(rng), a_date(rng))})"
    if kind == 10:
        return f"repr({pick(rng, a_delta(rng), moment, a_time(rng), a_date(rng))})"
    if kind == 11:
        method = pick(rng, "timetuple", "utctimetuple", "weekday", "isoweekday", "isocalendar", "ctime", "toordinal", "utcoffset",
                      "tzname", "date", "timetz")
        return f"{moment}.{method}()"
    if kind == 12:
        return f"datetime.fromtimestamp({pick(rng, rng.randint(-10**9, 10**10), rng.uniform(-10**9, 10**10))}, timezone.utc)"
    if kind == 13:
        return f"{moment}.astimezone({pick(rng, 'timezone.utc', a_zone(rng))})"
    if kind == 14:
        return f"date.fromisocalendar({rng.randint(1, 9999)}, {rng.randint(0, 54)}, {rng.randint(0, 8)})"
    return f"{pick(rng, 'datetime', 'date', 'time')}({', '.join(str(rng.randint(0, 61)) for _ in range(rng.randint(1, 7)))})"


# ---------------------------------------------------------------- re

def a_pattern(rng, depth=2, groups=None):
    groups = [0] if groups is None else groups
    out = []
    for _ in range(rng.randint(1, 3)):
        kind = rng.randint(0, 12 if depth else 5)
        if kind <= 2:
            piece = rng.choice("abc12 é.")
        elif kind == 3:
            piece = pick(rng, r"\d", r"\w", r"\s", r"\D", r"\W", r"\S", r"\b", "^", "$", r"\A", r"\Z")
        elif kind == 4:
            piece = pick(rng, "[abc]", "[^a]", "[a-c1-3]", r"[\w-]", r"[^\s]", "[]a]", "[é-ü]")
        elif kind == 5:
            piece = pick(rng, r"\.", r"\\", r"\x61", r"\u00e9", r"\n", r"\t", r"\(")
        elif kind in (6, 7):
            groups[0] += 1
            piece = f"({a_pattern(rng, depth - 1, groups)})"
        elif kind == 8:
            piece = f"(?:{a_pattern(rng, depth - 1, groups)})"
        elif kind == 9:
            piece = f"({pick(rng, '?=', '?!')}{a_pattern(rng, 0, groups)})"
        elif kind == 10:
            groups[0] += 1
            piece = f"(?P<n{groups[0]}>{a_pattern(rng, depth - 1, groups)})"
        elif kind == 11 and groups[0]:
            piece = f"\\{rng.randint(1, groups[0])}"
        else:
            piece = f"(?:{a_pattern(rng, depth - 1, groups)}|{a_pattern(rng, depth - 1, groups)})"
        if rng.random() < 0.35 and piece not in ("^", "$", r"\A", r"\Z", r"\b") and kind != 9:
            piece += pick(rng, "*", "+", "?", "{1,2}", "{2}", "*?", "+?", "??", "{,2}", "{1,}?")
        out.append(piece)
    return "".join(out)


def re_call(rng):
    pattern = a_pattern(rng)
    if rng.random() < 0.08:
        pattern = damaged(rng, pattern)
    flags = pick(rng, "0", "0", "re.I", "re.M", "re.S", "re.A", "re.I | re.M")
    subject = "".join(rng.choice("abc12 é\nAB.") for _ in range(rng.randint(0, 14)))
    kind = rng.randint(0, 6)
    if kind == 0:
        return f"re.findall({pattern!r}, {subject!r}, {flags})"
    if kind == 1:
        return f"[(m.span(), m.groups(), m.lastindex) for m in re.finditer({pattern!r}, {subject!r}, {flags})]"
    if kind == 2:
        replacement = pick(rng, "X", r"<\g<0>>", "", r"\n", "é")
        return f"re.subn({pattern!r}, {replacement!r}, {subject!r}, {pick(rng, 0, 1, 2)}, {flags})"
    if kind == 3:
        return f"re.split({pattern!r}, {subject!r}, {pick(rng, 0, 0, 1)}, {flags})"
    if kind == 4:
        return (f"(lambda m: m and (m.span(), m.groups(), m.groupdict(), m.lastgroup, m.regs))"
                f"(re.{pick(rng, 'match', 'search', 'fullmatch')}({pattern!r}, {subject!r}, {flags}))")
    if kind == 5:
        return f"(re.compile({pattern!r}, {flags}).groups, re.compile({pattern!r}, {flags}).groupindex, re.compile({pattern!r}, {flags}))"
    return f"re.escape({subject!r})"


def a_richer_pattern(rng, depth=2, groups=None):
    """Look-behinds, conditions, scoped flags, atomic groups, possessive repeats, anchors anywhere."""
    groups = [0] if groups is None else groups
    out = []
    for _ in range(rng.randint(1, 3)):
        kind = rng.randint(0, 14 if depth > 0 else 6)
        inner = lambda: a_richer_pattern(rng, depth - 1, groups)  # noqa: E731
        if kind <= 1:
            piece = rng.choice("abcAB1_ éÉßſKµ.")
        elif kind == 2:
            piece = pick(rng, r"\d", r"\w", r"\s", r"\W", r"\S", r"\b", r"\B")
        elif kind == 3:
            piece = pick(rng, "^", "$", r"\A", r"\Z", "^", "$")
        elif kind == 4:
            piece = pick(rng, "[a-z]", "[^a\n]", "[A-Z1]", r"[\w.]", r"[^\W_]", "[à-ý]", r"[\s\d]", "[k-s]", "[ſ]", r"[^\S\n]")
        elif kind == 5:
            piece = pick(rng, r"\n", r"\.", "\n", r"\u212a", " ", "#", r"\x41")
        elif kind == 6:
            piece = pick(rng, "(?<=a)", "(?<!b)", r"(?<=\n)", "(?<![ab])", "(?<=^)", r"(?<=\b)", "(?<=a|b)", "(?!$)", "(?=$)", "(?=\n)")
        elif kind in (7, 8):
            groups[0] += 1
            piece = f"({inner()})"
        elif kind == 9:
            piece = f"(?>{inner()})"
        elif kind == 10:
            piece = f"(?{pick(rng, 'i', 'm', 's', 'im', '-i', 'i-m', 'a', 'x', 's-i')}:{inner()})"
        elif kind == 11 and groups[0]:
            piece = f"(?({rng.randint(1, groups[0])}){inner()}{pick(rng, '', '|' + inner())})"
        elif kind == 12 and groups[0]:
            piece = f"\\{rng.randint(1, groups[0])}"
        elif kind == 13:
            piece = f"({pick(rng, '?=', '?!')}{inner()})"
        else:
            piece = f"(?:{inner()}|{inner()}|{pick(rng, '', 'b')})"
        if rng.random() < 0.4 and kind not in (3, 6, 13):
            piece += pick(rng, "*", "+", "?", "{1,2}", "{2}", "*?", "+?", "??", "*+", "++", "?+", "{1,2}+", "{,2}", "{1,}?")
        out.append(piece)
    return "".join(out)


def regexes_call(rng):
    pattern = a_richer_pattern(rng)
    flags = pick(rng, "0", "re.I", "re.M", "re.S", "re.A", "re.I | re.M", "re.X", "re.M | re.S", "re.I | re.A")
    subject = "".join(rng.choice("abAB1_ éÉßſKkµμ\n\n.") for _ in range(rng.randint(0, 12))) + pick(rng, "", "\n", "a\n")
    if rng.random() < 0.15:
        pattern, subject = pattern.encode("latin-1", "ignore"), subject.encode("latin-1", "ignore")
    start = rng.randint(0, 6)
    end = rng.randint(start, 14)
    named = "lambda m: '<' + str(m.span()) + '>'" if isinstance(pattern, str) else "lambda m: b'<%d,%d>' % m.span()"
    return pick(
        rng, f"re.findall({pattern!r}, {subject!r}, {flags})", f"[(m.span(), m.groups(), m.lastindex) for m in re.finditer({pattern!r}, {subject!r}, {flags})]",
        f"re.subn({pattern!r}, {named}, {subject!r}, {pick(rng, 0, 1, 2)}, {flags})", f"re.split({pattern!r}, {subject!r}, {pick(rng, 0, 1)}, {flags})",
        f"(lambda m: m and (m.span(), m.groups(), m.regs, m.pos, m.endpos))(re.compile({pattern!r}, {flags}).{pick(rng, 'match', 'search', 'fullmatch')}({subject!r}, {start}, {end}))",
        f"[m.span() for m in re.compile({pattern!r}, {flags}).finditer({subject!r}, {start}, {end})]")


# ---------------------------------------------------------------- decimal

def a_decimal(rng):
    digits = str(rng.randint(0, 10**rng.randint(1, 30)))
    form = rng.randint(0, 6)
    if form == 0:
        digits += f"E{rng.randint(-40, 40)}"
    elif form in (1, 2, 3):
        at = rng.randint(0, len(digits))
        digits = digits[:at] + "." + digits[at:]
    elif form == 4:
        digits = pick(rng, "0", "-0", "0E+5", "0.000", "1", "-1", "10", "0.5", "1E-30", "NaN", "Infinity", "-Infinity", "9" * 28)
    return f"D({pick(rng, '', '', '-') + digits!r})" if not digits.startswith("-") else f"D({digits!r})"


def decimal_call(rng):
    a, b = a_decimal(rng), a_decimal(rng)
    kind = rng.randint(0, 10)
    if kind <= 2:
        return f"{a} {pick(rng, '+', '-', '*', '/', '//', '%')} {b}"
    if kind == 3:
        return f"{a} {pick(rng, '<', '<=', '==', '!=', '>')} {pick(rng, b, integer(rng), real(rng))}"
    if kind == 4:
        rounding = pick(rng, "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_DOWN", "ROUND_UP", "ROUND_CEILING", "ROUND_FLOOR",
                        "ROUND_HALF_DOWN", "ROUND_05UP")
        return f"{a}.quantize(D('1E{rng.randint(-6, 4)}'), rounding=decimal.{rounding})"
    if kind == 5:
        method = pick(rng, "sqrt", "exp", "ln", "log10", "normalize", "to_integral_value", "as_tuple", "adjusted", "copy_abs",
                      "is_signed", "number_class", "next_plus", "next_minus", "to_eng_string", "logb", "canonical", "radix",
                      "is_finite", "as_integer_ratio", "copy_negate")
        if method in ("exp", "ln", "log10"):
            a = f"D({repr(str(round(abs(rng.gauss(0, 20)), rng.randint(0, 12))))})"
        return f"{a}.{method}()"
    if kind == 6:
        method = pick(rng, "compare", "max", "min", "remainder_near", "compare_total", "copy_sign", "same_quantum", "max_mag",
                      "next_toward", "compare_signal")
        return f"{a}.{method}({b})"
    if kind == 7:
        spec = pick(rng, "", ".2f", ",.3f", "e", ".3e", "g", ".5g", "10.2f", "<12", "+.1f", "%", "n", "010.3f", "_^20.2f", ".0f")
        return f"format({a}, {spec!r})"
    if kind == 8:
        return f"divmod({a}, {b})"
    if kind == 9:
        return f"(str({a}), float({a}), hash({a}) == hash(float({a})), bool({a}), -{a}, +{a}, abs({a}))"
    return f"{a} ** {pick(rng, rng.randint(-5, 8), 2, 3)}"


# ---------------------------------------------------------------- formatting

def a_spec(rng, kinds):
    fill = pick(rng, "", "", "*", "0", "é", " ")
    align = pick(rng, "", "<", ">", "^", "=") if fill == "" else pick(rng, "<", ">", "^", "=")
    return (fill + align + pick(rng, "", "", "+", "-", " ") + pick(rng, "", "", "#") + pick(rng, "", "", "0") +
            pick(rng, "", "", str(rng.randint(1, 20))) + pick(rng, "", "", ",", "_") +
            pick(rng, "", "", f".{rng.randint(0, 12)}") + pick(rng, *kinds))


def format_call(rng):
    kind = rng.randint(0, 6)
    if kind == 0:
        return f"format({integer(rng)!r}, {a_spec(rng, ['', 'd', 'x', 'X', 'o', 'b', 'c', 'n', 'e', 'f', 'g', '%', 's'])!r})"
    if kind in (1, 2):
        return f"format({real(rng)!r}, {a_spec(rng, ['', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', 'd'])!r})"
    if kind == 3:
        return f"format({text(rng)!r}, {a_spec(rng, ['', 's', 's', 'd'])!r})"
    if kind == 4:
        flags = "".join(rng.choice("-+ #0") for _ in range(rng.randint(0, 2)))
        spec = "%" + flags + pick(rng, "", str(rng.randint(0, 15)), "*") + pick(rng, "", f".{rng.randint(0, 10)}")
        spec += rng.choice("dioxXeEfFgGcrsa%")
        argument = pick(rng, integer(rng), real(rng), text(rng, 5))
        given = (rng.randint(-9, 9), argument) if "*" in spec else (argument,)
        return f"{spec!r} % {given!r}"
    if kind == 5:
        field = pick(rng, "{}", "{0}", "{a}", "{0[1]}", "{!r}", "{!s:>8}", "{0:{1}}", "{{{}}}", "{a!a}", "{", "}", "{1}", "{0.real}")
        return f"{text(rng, 3).replace('{', '').replace('}', '') + field!r}.format({value(rng, 1)!r}, {pick(rng, 3, '5', [1, 2])!r}, a={text(rng, 4)!r})"
    return f"(repr({real(rng)!r}), round({real(rng)!r}, {rng.randint(-3, 8)}), str({integer(rng)}))"


# ---------------------------------------------------------------- random

def random_call(rng):
    seed = pick(rng, rng.randint(0, 10**6), repr(text(rng, 5)), rng.randint(0, 2**100), real(rng), -rng.randint(1, 99), "b'bytes'")
    call = pick(rng, "random()", f"randint({rng.randint(-9, 9)}, {rng.randint(0, 10**6)})", f"randrange({rng.randint(1, 2**70)})",
                f"randrange({rng.randint(0, 9)}, {rng.randint(0, 99)}, {rng.randint(-3, 9)})", f"uniform({real(rng)}, {real(rng)})",
                f"gauss({rng.randint(0, 9)}, {rng.randint(0, 9)})", f"normalvariate({rng.randint(0, 9)}, {rng.randint(0, 9)})",
                f"expovariate({rng.uniform(0.1, 5)})", f"betavariate({rng.uniform(0.1, 5)}, {rng.uniform(0.1, 5)})",
                f"gammavariate({rng.uniform(0.1, 5)}, {rng.uniform(0.1, 5)})", f"triangular({rng.randint(0, 5)}, {rng.randint(5, 9)})",
                f"choice({[*range(rng.randint(0, 9))]})", f"choices('abc', {pick(rng, None, [1, 2, 3], [0, 0, 1])}, k={rng.randint(0, 5)})",
                f"sample(range({rng.randint(0, 100)}), {rng.randint(0, 30)})", f"getrandbits({rng.randint(0, 200)})",
                f"randbytes({rng.randint(0, 20)})", f"vonmisesvariate({rng.uniform(0, 3)}, {rng.uniform(0, 5)})",
                f"paretovariate({rng.uniform(0.1, 5)})", f"weibullvariate({rng.uniform(0.1, 5)}, {rng.uniform(0.1, 5)})",
                f"lognormvariate({rng.randint(0, 2)}, {rng.uniform(0, 2)})", "sample(['a', 'b'], 2, counts=[3, 2])")
    return f"(lambda q: (q.{call}, q.random(), q.getrandbits(32)))(random.Random({seed}))"


# ---------------------------------------------------------------- smaller ones

def texts_call(rng):
    kind = rng.randint(0, 9)
    a, b = text(rng, 30), text(rng, 10)
    words = " ".join(text(rng, 9).replace("\x00", "") for _ in range(rng.randint(0, 12)))
    if kind == 0:
        return f"textwrap.wrap({words!r}, {rng.randint(1, 30)}, break_long_words={rng.random() < 0.5})"
    if kind == 1:
        if rng.random() < 0.5:
            return f"textwrap.dedent({words!r})"
        return f"textwrap.shorten({words!r}, {rng.randint(5, 40)})"
    if kind == 2:
        return f"base64.{pick(rng, 'b64encode', 'b32encode', 'b16encode', 'b85encode', 'a85encode')}({a.encode()!r})"
    if kind == 3:
        import base64
        return f"base64.b64decode({damaged(rng, base64.b64encode(a.encode()).decode())!r}, validate={rng.random() < 0.5})"
    if kind == 4:
        return f"urllib.parse.quote({a!r}, safe={b!r})" if b.isascii() else f"urllib.parse.unquote({a!r} + '%C3%A9%zz')"
    if kind == 5:
        url = pick(rng, "http", "https", "", "ftp", "mailto") + pick(rng, "://", ":", "") + pick(rng, "a.b", "u:p@h:80", "[::1]", "") + \
            pick(rng, "", "/", "/x/../y;p", "?q=1&r=%20", "#f")
        return f"urllib.parse.{pick(rng, 'urlsplit', 'urlparse', 'urldefrag')}({damaged(rng, url)!r})"
    if kind == 6:
        return f"html.{pick(rng, 'escape', 'unescape')}({damaged(rng, '<a&amp;&lt;&#65;&#x41;&nope;&eacute')!r})"
    if kind == 7:
        row = [pick(rng, text(rng, 6), integer(rng), "a,b", 'q"q', None) for _ in range(rng.randint(1, 4))]
        return f"(lambda o: (csv.writer(o, quoting={rng.randint(0, 1)}).writerow({row!r}), o.getvalue()))(io.StringIO())"
    if kind == 8:
        return f"list(csv.reader({[damaged(rng, 'a,b;c,' + chr(34) + 'd e' + chr(34) + ',f'), words]!r}, delimiter={pick(rng, ',', ';')!r}))"
    line = damaged(rng, 'a "b c"\'d\' e\\\\ f')
    return f"shlex.split({line!r})"


def numbers_call(rng):
    kind = rng.randint(0, 6)
    data = [pick(rng, rng.randint(-9, 9), round(rng.uniform(-9, 9), 3)) for _ in range(rng.randint(0, 8))]
    if kind <= 1:
        return f"statistics.{pick(rng, 'mean', 'fmean', 'median', 'mode', 'stdev', 'variance', 'pstdev', 'median_low', 'multimode', 'quantiles')}({data})"
    if kind == 2:
        a = f"F({rng.randint(-99, 99)}, {rng.randint(-9, 99)})"
        return f"{a} {pick(rng, '+', '-', '*', '/', '//', '%', '<', '==')} {pick(rng, a, integer(rng), 0.5)}"
    if kind == 3:
        return f"F({pick(rng, real(rng), '1/3', ' -2.5e3 ', '3/0', 'x')!r}).limit_denominator({rng.randint(1, 1000)})"
    if kind == 4:
        form = pick(rng, "<", ">", "!", "=") + "".join(rng.choice("bBhHiIlLqQ?fd") for _ in range(rng.randint(1, 3)))
        given = ", ".join(str(rng.randint(-300, 70000)) for _ in range(len(form) - 1))
        return f"struct.pack({form!r}, {given})"
    if kind == 5:
        return f"math.{pick(rng, 'gcd', 'lcm', 'comb', 'perm')}({rng.randint(-50, 200)}, {rng.randint(-5, 60)})"
    return f"math.{pick(rng, 'isqrt', 'floor', 'ceil', 'trunc', 'factorial', 'frexp', 'modf')}({pick(rng, rng.randint(-5, 40), round(rng.uniform(-9, 99), 4))})"


ENCODINGS = ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-7", "utf-8-sig",
             "ascii", "latin-1", "cp1252", "cp437", "iso8859-7", "koi8-r", "mac-roman", "cp037",
             "punycode", "idna", "unicode_escape", "raw_unicode_escape"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace",
            "surrogateescape", "surrogatepass"]


def codecs_call(rng):
    encoding = rng.choice(ENCODINGS)
    # The codecs of host names know these alone.
    handler = "strict" if encoding in ("idna", "punycode") else rng.choice(HANDLERS)
    letters = pick(rng, "ab+-~\\", "a\xe9\u20ac\U0001f600", "\ud800\udc80\udfffx", "\u0416\u03b1\xdf")
    words = "".join(rng.choice(letters) for _ in range(rng.randint(0, 8)))
    data = pick(rng, bytes(rng.randrange(256) for _ in range(rng.randint(0, 9))),
                bytes(rng.choice(b"+-/AGE2x\\uUN{}4\xed\xa0\x80\xf0\x9f") for _ in range(rng.randint(0, 12))),
                words.encode(pick(rng, "utf-8", "utf-16", "utf-7"), "surrogatepass"))
    return pick(
        rng, f"{words!a}.encode({encoding!r}, {handler!r})", f"{data!r}.decode({encoding!r}, {handler!r})",
        f"[d.decode(bytes([b])) for d in [codecs.getincrementaldecoder("
        f"{encoding.replace('idna', 'utf-8')!r})({handler!r})] for b in {data!r}]",
        f"[e.encode(c) for e in [codecs.getincrementalencoder("
        f"{encoding.replace('idna', 'utf-8')!r})({handler!r})] for c in {words!a}]",
        f"codecs.getreader({encoding.replace('idna', 'utf-8')!r})(io.BytesIO({data!r}), {handler!r})"
        f".{pick(rng, 'read()', 'readline()', 'readlines()', 'read(2)')}")


def itertools_call(rng):
    def items():
        return pick(rng, repr([rng.randint(-3, 9) for _ in range(rng.randint(0, 6))]),
                    repr(text(rng, 5)), f"range({rng.randint(-3, 6)})", "iter([3, 1, 2])", "{}", "(1,)")

    n, m = rng.randint(-2, 4), rng.randint(0, 3)
    test = pick(rng, "bool", "None", "lambda x: x", "lambda x: x != 1", "lambda x: str(x) > '1'")
    call = pick(
        rng, f"chain({items()}, {items()})", f"chain.from_iterable([{items()}, {items()}])",
        f"combinations({items()}, {n})", f"combinations_with_replacement({items()}, {m})",
        f"permutations({items()}{pick(rng, '', f', {n}')})", f"product({items()}, repeat={m})",
        f"product({items()}, {items()})", f"islice(count({n}, {m}), 5)",
        f"islice({items()}, {pick(rng, n, None)}, {pick(rng, m, None, n)}, {pick(rng, 1, 2, 0, None)})",
        f"islice(cycle({items()}), 7)", f"repeat({n}, {m})", f"accumulate({items()})",
        f"accumulate({items()}, {pick(rng, 'max', 'min', 'operator.mul', 'operator.sub')}, "
        f"initial={pick(rng, n, None)})", f"compress({items()}, {items()})", f"pairwise({items()})",
        f"dropwhile({test}, {items()})", f"takewhile({test}, {items()})", f"filterfalse({test}, {items()})",
        f"starmap({pick(rng, 'pow', 'max', 'operator.add')}, zip({items()}, {items()}))",
        f"zip_longest({items()}, {items()}, fillvalue={n})", f"map(list, tee({items()}, {m}))",
        f"((k, list(g)) for k, g in groupby({items()}, {test.replace('lambda x: x,', 'None')}))")
    return pick(rng, f"list({call})", f"tuple({call})", f"next({call})", f"sorted({call}, key=repr)[:3]",
                f"operator.length_hint({call}, 7)")


def difflib_call(rng):
    def lines():
        return [pick(rng, "one\n", "two\n", "three  x\n", "\tfour\n", "five", "\n", "one two\n")
                for _ in range(rng.randint(0, 6))]

    a, b, w = lines(), lines(), text(rng, 9)
    return pick(
        rng, f"list(difflib.unified_diff({a}, {b}, 'a', 'b', n={rng.randint(0, 3)}))",
        f"list(difflib.context_diff({a}, {b}, n={rng.randint(0, 3)}))", f"list(difflib.ndiff({a}, {b}))",
        f"difflib.SequenceMatcher(None, {w!a}, {text(rng, 9)!a}).get_opcodes()",
        f"difflib.SequenceMatcher(None, {w!a}, {text(rng, 9)!a}).ratio()",
        f"difflib.get_close_matches({w!a}, {[text(rng, 6) for _ in range(5)]!a}, cutoff=0.3)",
        f"[list(g) for g in difflib.SequenceMatcher(None, {a}, {b}).get_grouped_opcodes(1)]",
        f"list(difflib._mdiff({a}, {b}, {pick(rng, None, 0, 1, 3)}))",
        f"list(difflib.restore(difflib.ndiff({a}, {b}), {rng.randint(1, 2)}))")


def an_address(rng):
    v4 = ".".join(str(rng.choice((0, 1, 10, 127, 169, 172, 192, 224, 240, 255, rng.randint(0, 299)))) for _ in range(pick(rng, 4, 4, 4, 4, 3, 5)))
    groups = [f"{rng.choice((0, 0, 1, 0xdb8, 0x2001, 0xfe80, 0xff02, rng.randint(0, 0xffff))):{pick(rng, 'x', 'x', 'X', '04x')}}" for _ in range(pick(rng, 8, 8, 7, 6, 4, 2, 9))]
    v6 = ":".join(groups)
    if len(groups) < 8:
        at = rng.randint(0, len(groups))
        v6 = ":".join(groups[:at]) + "::" + ":".join(groups[at:])
    if rng.random() < 0.1:
        v6 = "::ffff:" + v4
    made = pick(rng, v4, v6, v6 + pick(rng, "", "", "%eth0", "%"), rng.randint(0, 2**32), rng.randint(0, 2**128), -1, v4.encode()[:4])
    return damaged(rng, made) if isinstance(made, str) and rng.random() < 0.1 else made


def ipaddress_call(rng):
    a, b = an_address(rng), an_address(rng)
    network = f"{a}/{pick(rng, 0, 1, 8, 12, 24, 30, 31, 32, 33, 64, 127, 128, '255.255.0.0', '0.0.255.255', 'x', '')}"
    fixed = pick(rng, "10.0.0.0/24", "10.0.0.0/30", "10.0.0.0/31", "10.0.0.7/32", "192.168.0.0/16", "0.0.0.0/0", "2001:db8::/32", "::/0", "fe80::/126", "::1/128", "fe80::/127")
    make = pick(rng, "ip_address", "ip_address", "IPv4Address", "IPv6Address")
    flags = ("is_private", "is_global", "is_multicast", "is_reserved", "is_loopback", "is_link_local", "is_unspecified")
    return pick(
        rng, f"I.{make}({a!r})", f"(lambda x: (int(x), x.exploded, x.compressed, x.packed, x.reverse_pointer))(I.{make}({a!r}))",
        f"[getattr(I.ip_address({a!r}), n, None) for n in {flags}]", f"[getattr(I.ip_network({fixed!r}), n, None) for n in {flags}]",
        f"[getattr(I.ip_network({network!r}, False), n, None) for n in {flags}]",
        f"(lambda x: (x, x.teredo, x.sixtofour, x.ipv4_mapped, x.is_site_local, x.scope_id))(I.IPv6Address({a!r}))",
        f"I.ip_network({network!r}, {rng.random() < 0.7})", f"I.ip_interface({network!r})",
        f"(lambda n: (n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, n.with_netmask, n.with_hostmask, n.prefixlen))(I.ip_network({pick(rng, network, fixed)!r}, False))",
        f"[str(n) for n, _ in zip(I.ip_network({fixed!r}).subnets(prefixlen_diff={rng.randint(0, 3)}), range(9))]",
        f"[str(n) for n, _ in zip(I.ip_network({fixed!r}).subnets(new_prefix={rng.randint(0, 40)}), range(9))]",
        f"I.ip_network({fixed!r}).supernet({pick(rng, '', 'prefixlen_diff=%d' % rng.randint(0, 9), 'new_prefix=%d' % rng.randint(0, 40))})",
        f"[str(h) for h, _ in zip(I.ip_network({fixed!r}).hosts(), range(5))]", f"I.ip_network({fixed!r})[{rng.randint(-5, 5)}]",
        f"list(I.ip_network({fixed!r}).address_exclude(I.ip_network({pick(rng, network, '10.0.0.4/31', '2001:db8:8::/48', fixed)!r}, False)))[:9]",
        f"I.ip_address({a!r}) in I.ip_network({fixed!r})", f"I.ip_network({network!r}, False).overlaps(I.ip_network({fixed!r}))",
        f"I.ip_network({network!r}, False).subnet_of(I.ip_network({fixed!r}))",
        f"I.ip_address({a!r}) {pick(rng, '<', '<=', '==', '!=', '>')} I.ip_address({b!r})", f"I.ip_address({a!r}) {pick(rng, '+', '-')} {rng.randint(-3, 300)}",
        f"I.ip_interface({network!r}) {pick(rng, '<', '<=', '==', '>=')} I.ip_interface({fixed!r})",
        f"list(I.summarize_address_range(I.ip_address({a!r}), I.ip_address({b!r})))[:9]",
        f"list(I.collapse_addresses([I.ip_network(n, False) for n in {[f'10.0.{rng.randint(0, 4)}.{rng.randint(0, 255)}/{rng.randint(22, 32)}' for _ in range(6)]}]))",
        f"format(I.ip_address({a!r}), {pick(rng, 's', '>40', 'b', 'x', '#x', '_x', '#_b', 'n', 'X', 'q', '')!r})",
        f"hash(I.ip_address({a!r})) == hash(I.ip_address({a!r}))",
        f"sorted([I.ip_network({network!r}, False), I.ip_network({fixed!r})], key=I.get_mixed_type_key)")


def calendar_call(rng):
    year, month, day = pick(rng, rng.randint(1, 9999), rng.randint(1900, 2100), 1, 9999, 0), rng.randint(0, 13), rng.randint(1, 31)
    first, width = rng.randint(0, 6), rng.randint(0, 6)
    zone = pick(rng, "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "Africa/Casablanca", "America/Sao_Paulo", "Pacific/Apia", "Asia/Pyongyang", "Nope/Zone")
    moment = f"datetime.datetime({rng.randint(1850, 2150)}, {rng.randint(1, 12)}, {rng.randint(1, 28)}, {rng.randint(0, 23)}, {rng.randint(0, 59)}, fold={rng.randint(0, 1)}"
    shown = "(x.isoformat(), x.tzname(), x.dst(), x.utcoffset())"
    return pick(
        rng, f"calendar.monthrange({year}, {month})", f"calendar.monthcalendar({year}, {month})", f"calendar.isleap({year})", f"calendar.leapdays({year}, {rng.randint(1, 3000)})",
        f"calendar.weekday({year}, {month}, {day})", f"calendar.TextCalendar({first}).formatmonth({year}, {month}, {width}, {rng.randint(0, 3)})",
        f"calendar.TextCalendar({first}).formatyear({year}, {width}, 1, {rng.randint(0, 9)}, {rng.randint(1, 12)})", f"calendar.HTMLCalendar({first}).formatmonth({year}, {month})",
        f"list(calendar.Calendar({first}).itermonthdays4({year}, {month}))", f"calendar.Calendar({first}).yeardayscalendar({year}, {rng.randint(1, 5)})",
        f"[str(d) for d in calendar.Calendar({first}).itermonthdates({year}, {month})]", f"calendar.timegm(({year}, {month}, {day}, 1, 2, 3))",
        f"(lambda x: {shown})({moment}, tzinfo=ZoneInfo({zone!r})))", f"(lambda x: {shown})({moment}, tzinfo=datetime.timezone.utc).astimezone(ZoneInfo({zone!r})))",
        f"(lambda x: {shown})({moment}, tzinfo=ZoneInfo({zone!r})).astimezone(datetime.timezone.utc))",
        f"{moment}, tzinfo=ZoneInfo({zone!r})) - {moment}, tzinfo=ZoneInfo('Europe/London'))", f"{moment}, tzinfo=ZoneInfo({zone!r})).timestamp()",
        f"(lambda x: {shown})(datetime.datetime.fromtimestamp({rng.randint(-2**33, 2**33)}, ZoneInfo({zone!r})))",
        f"(lambda x: {shown})({moment}, tzinfo=ZoneInfo({zone!r})) + datetime.timedelta(hours={rng.randint(-9999, 9999)}))")


def strings_call(rng):
    kind = rng.randint(0, 9)
    letter = chr(pick(rng, rng.randint(0, 0x2ff), rng.randint(0, 0xffff), rng.randint(0, 0x10ffff)))
    run = "".join(chr(pick(rng, rng.randint(32, 0x2ff), rng.randint(0x300, 0x36f), rng.randint(0xac00, 0xd7ff), rng.randint(0x1e00, 0x1fff), rng.randint(0x1100, 0x11ff))) for _ in range(rng.randint(0, 6)))
    template = damaged(rng, pick(rng, "$a and ${b} $$ $c", "{0} {a.real!r:>{w}} {b[0]} {{x}}", "{:>5} {!s:^{}}", "{a[x y]}{}", "${a", "{0:{1}}{2}", "{a!r}{b!z}"))
    given = f"1, 'two', 3.5, a={rng.randint(0, 99)}, b='xyz', w={rng.randint(0, 12)}"
    if kind == 0:
        return f"string.Formatter().format({template!r}, {given})"
    if kind == 1:
        return f"list(string.Formatter().parse({template!r}))"
    if kind == 2:
        return f"{template!r}.format({given})"
    if kind == 3:
        return f"string.Template({template!r}).{pick(rng, 'substitute', 'safe_substitute')}(a=1, b='x')"
    if kind == 4:
        return f"[f({letter!a}) for f in (U.category, U.bidirectional, U.combining, U.east_asian_width, U.mirrored, U.decomposition)]"
    if kind == 5:
        return f"[U.name({letter!a}, None), U.decimal({letter!a}, None), U.digit({letter!a}, None), U.numeric({letter!a}, None)]"
    if kind == 6:
        return f"[U.normalize(f, {run!a}) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')] + [U.is_normalized('NFC', {run!a})]"
    if kind == 7:
        return f"[getattr({run + letter!a}, n)() for n in ('upper', 'lower', 'title', 'swapcase', 'capitalize', 'casefold', 'isalpha', 'isalnum', 'isdigit', 'isnumeric', 'isdecimal', 'isspace', 'isprintable', 'isidentifier', 'istitle', 'isupper', 'islower')]"
    if kind == 8:
        return f"string.capwords({run + ' ' + text(rng, 20)!a}, {pick(rng, None, ' ', 'a')!r})"
    return f"U.lookup(U.name({letter!a}))"


def measures_call(rng):
    def number():
        return pick(rng, rng.randint(-9, 99), round(rng.uniform(-99, 99), 2), f"F({rng.randint(-9, 9)}, {rng.randint(1, 9)})", f"D('{rng.randint(-999, 999)}.{rng.randint(0, 99)}')", 1e300, 0)

    same = pick(rng, lambda: rng.randint(-5, 50), lambda: round(rng.uniform(-9, 9), 2), lambda: f"F({rng.randint(-9, 9)}, {rng.randint(1, 9)})", lambda: f"D('{rng.randint(-99, 99)}.5')",
                lambda: pick(rng, rng.randint(-9, 99), round(rng.uniform(-99, 99), 2), 1e300, f"F({rng.randint(-9, 9)}, {rng.randint(1, 9)})"))
    data = "[" + ", ".join(str(same()) for _ in range(rng.randint(0, 7))) + "]"
    other = "[" + ", ".join(str(same()) for _ in range(rng.randint(0, 7))) + "]"
    normal = f"S.NormalDist({pick(rng, 0, 5, -1.5)}, {pick(rng, 1, 2.5, 0, -1)})"
    return pick(
        rng, f"S.{pick(rng, 'mean', 'fmean', 'geometric_mean', 'harmonic_mean', 'median', 'median_low', 'median_high', 'median_grouped', 'mode', 'multimode', 'pstdev', 'pvariance', 'stdev', 'variance')}({data})",
        f"S.quantiles({data}, n={rng.randint(0, 6)}, method={pick(rng, 'exclusive', 'inclusive', 'x')!r})", f"S.fmean({data}, {other})", f"S.harmonic_mean({data}, {other})",
        f"S.covariance({data}, {other})", f"S.correlation({data}, {other})", f"S.linear_regression({data}, {other}, proportional={rng.random() < 0.5})", f"S.pvariance({data}, {number()})",
        f"S.median_grouped({data}, {rng.randint(1, 4)})", f"{normal}.{pick(rng, 'pdf', 'cdf', 'zscore')}({rng.randint(-3, 3)})", f"{normal}.inv_cdf({pick(rng, 0.25, 0.5, 0.999, 0, 1)})",
        f"{normal} {pick(rng, '+', '-', '*', '/')} {pick(rng, 2, 0, normal)}", f"{normal}.overlap({normal})", f"S.NormalDist.from_samples({data})",
        f"{number()} {pick(rng, '+', '-', '*', '/', '//', '%', '**', '<', '==', '>=')} {number()}", f"F({number()})", f"round({number()}, {pick(rng, 0, 1, -1, None)})",
        f"(lambda x: (x.as_integer_ratio(), float(x), int(x), hash(x), str(x), repr(x)))(F({rng.randint(-999, 999)}, {rng.randint(1, 99)}))",
        f"divmod({number()}, {number()})", f"F({damaged(rng, pick(rng, '1/3', '-2.5e3', ' 7 ', '1_0/3', '.5', '1e-2'))!r})", f"pow({number()}, {pick(rng, 2, -1, 0.5, 'F(1, 2)')})")


def web_call(rng):
    """URLs put together and taken apart, forms, markup as events and as trees."""
    part = lambda: pick(rng, text(rng, 5), "a", "b c", "é", "..", ".", "", "x=y", "%41", "a+b", "&", "#", "?")  # noqa: E731
    url = pick(rng, "http://a/b/c/d;p?q", "http://a", "file:///x/y", "//h/p", "/r/s", "../g", "?y=1", "#s", "http:g", "mailto:a@b", "g;x=1/../y", "http://u:p@H:80/x?a=1#f", "http://[::1]:8/")
    other = pick(rng, url, "g", "./g/.", "../../g", "/./g", "g?y/../x", "//n/p", "http://n", "", ";x", "g#s/../x", "..g", "a/b/../../../c") + pick(rng, "", "", part())
    query = "&".join(part() + pick(rng, "=", "", "=") + part() for _ in range(rng.randint(0, 4)))
    pairs = [(part(), pick(rng, part(), rng.randint(-9, 9), None, [part(), 1], b"x\xff")) for _ in range(rng.randint(0, 3))]
    tag = lambda: pick(rng, "a", "b", "p", "br", "IMG", "x:y")  # noqa: E731
    markup = "".join(pick(
        rng, text(rng, 6), f"<{tag()}>", f"</{tag()}>", f"<{tag()} {pick(rng, 'x', 'x=1', 'x=' + chr(34) + 'a&amp;b' + chr(34), 'X=' + chr(39) + '>' + chr(39), 'x =y z')}>", f"<{tag()}/>", "&amp;", "&#65;", "&eacute;x", "&nope;",
        "<!-- c -->", "<!DOCTYPE html>", "<?pi x?>", "&lt", "<![CDATA[x]]>") for _ in range(rng.randint(0, 6)))

    def tree(depth):
        name = pick(rng, "a", "b", "c", "{urn:x}d")
        shown = name.replace("{urn:x}", "n:")
        space = ' xmlns:n="urn:x"' if depth == 3 else ""
        inner = "".join(pick(rng, "t", " ", "é", "&lt;", tree(depth - 1) if depth else "") for _ in range(rng.randint(0, 3)))
        attribute = pick(rng, "", ' k="v"', ' k="1" l="&quot;"')
        return f"<{shown}{space}{attribute}>{inner}</{shown}>" if inner or rng.random() < 0.5 else f"<{shown}{space}{attribute}/>"

    document = tree(3) if rng.random() < 0.85 else damaged(rng, tree(3))
    path = pick(rng, "a", ".//b", "*", "./a/b", ".//*[@k]", ".//a[@k='v']", "a[1]", "a[last()]", ".//b[c]", ".//{urn:x}d", ".//{*}d", "..", ".", "a//b", ".//b/..", "a[b='t']", ".//a[.='t']", "a[0]", "/a", "a[@k!='v']")
    return pick(
        rng, f"P.urljoin({url!r}, {other!r})", f"P.urlsplit({other!r}).geturl()", f"(lambda u: (u, u.hostname, u.port, u.username))(P.urlparse({damaged(rng, url)!r}))",
        f"P.parse_qs({query!r}, {pick(rng, '', 'keep_blank_values=True', 'strict_parsing=True', 'max_num_fields=2')})", f"P.parse_qsl({query!r}, {pick(rng, '', 'keep_blank_values=True', 'separator=' + repr(pick(rng, ';', '&')))})",
        f"P.urlencode({pairs!r}, doseq={rng.random() < 0.5}, {pick(rng, '', 'safe=' + repr('/&'), 'quote_via=P.quote')})", f"P.quote({part() + part()!r}, safe={pick(rng, '/', '', 'é', '+ ')!r})", f"P.unquote_plus({part() + '%C3%A9%zz+' + part()!r})",
        f"P.quote_from_bytes({part().encode()!r})", f"P.unquote_to_bytes({part() + '%ff'!r})", f"P.urldefrag({other!r})", f"P.urlunsplit(({pick(rng, 'http', '')!r}, {pick(rng, 'h', '')!r}, {part()!r}, {part()!r}, {part()!r}))",
        f"events({markup!r})", f"events({markup!r}, convert_charrefs=False)", f"E.tostring(E.fromstring({document!r}), {pick(rng, repr('unicode'), repr('us-ascii'), repr('utf-8'))}, method={pick(rng, 'xml', 'html', 'text')!r})",
        f"[e.tag for e in E.fromstring({document!r}).findall({path!r})]", f"[(e.tag, e.text, e.tail, e.attrib) for e in E.fromstring({document!r}).iter()]", f"E.canonicalize({document!r})",
        f"(lambda e: (E.indent(e), E.tostring(e, 'unicode')))(E.fromstring({document!r}))[1]", f"E.fromstring({document!r}).findtext({path!r}, 'none')", f"list(E.fromstring({document!r}).itertext())",
        f"[(v, getattr(e, 'tag', e)) for v, e in E.iterparse(io.BytesIO({document.encode()!r}), ('start', 'end', 'start-ns'))]")


WEB = '''import io
import urllib.parse as P
import xml.etree.ElementTree as E
from html.parser import HTMLParser


class Events(HTMLParser):
    def __init__(self, **k):
        super().__init__(**k)
        self.seen = []


for _n in ("starttag", "endtag", "startendtag", "data", "entityref", "charref", "comment", "decl", "pi"):
    setattr(Events, "handle_" + _n, lambda self, *a, _n=_n: self.seen.append((_n, *a, self.getpos())))


def events(text, **k):
    p = Events(**k)
    p.feed(text)
    p.close()
    return p.seen'''


def layout_call(rng):
    """What is laid out in lines: pprint, textwrap, csv, reprlib, tables of times."""
    words = " ".join(pick(rng, "word", "a-b-c", "é" * rng.randint(1, 9), "x" * rng.randint(1, 20), "end.", "Mr.", "--", "\t", "\n", "(see)", "a—b", "you're") for _ in range(rng.randint(0, 14)))
    options = ", ".join(sorted({pick(rng, f"width={rng.randint(1, 30)}", f"initial_indent={pick(rng, '', '* ', '    ')!r}", f"subsequent_indent={pick(rng, '', '  ')!r}", "break_long_words=False", "break_on_hyphens=False", "drop_whitespace=False",
                                     "replace_whitespace=False", "expand_tabs=False", "fix_sentence_endings=True", f"max_lines={rng.randint(1, 3)}, placeholder={pick(rng, '...', ' [more]')!r}", f"tabsize={rng.randint(1, 8)}")
                                for _ in range(rng.randint(0, 3))}, key=lambda o: o.split("=")[0]))
    names = [o.split("=")[0] for o in options.split(", ")]
    if len(set(names)) != len(names):
        options = "width=11"
    made = value(rng, 4)
    held = pick(rng, f"{made!r}", f"collections.OrderedDict({[(text(rng, 4), value(rng, 2)) for _ in range(3)]!r})", f"collections.Counter({text(rng, 9)!r})", f"collections.deque([{made!r}, {value(rng, 2)!r}], 4)",
                f"{{{', '.join(str(rng.randint(0, 9)) for _ in range(rng.randint(1, 6)))}}}", f"types.SimpleNamespace(a={made!r}, long_name={value(rng, 2)!r})", f"collections.defaultdict(int, {{1: {made!r}}})", f"frozenset({list(range(rng.randint(0, 30)))})",
                f"{text(rng, 60)!r}", f"{(words * 3).encode()!r}", f"bytearray({words.encode()!r})", f"Point({made!r}, {value(rng, 2)!r})", f"({words!r}, [{words!r}])")
    shape = pick(rng, "", f"width={rng.randint(1, 60)}", f"indent={rng.randint(0, 4)}", f"depth={rng.randint(1, 3)}", "compact=True", "sort_dicts=False", "underscore_numbers=True", f"width={rng.randint(5, 40)}, compact=True", "width=20, indent=2")
    rows = [[pick(rng, text(rng, 6), integer(rng), 1.5, None, "a,b", 'q"q', "l\nl", "", " s", "\\")] + [text(rng, 3) for _ in range(rng.randint(0, 2))] for _ in range(rng.randint(1, 3))]
    how = ", ".join(sorted({pick(rng, f"quoting={rng.randint(0, 3)}", "escapechar='\\\\'", "doublequote=False", "quotechar=\"'\"", "delimiter=';'", "lineterminator='\\n'", "skipinitialspace=True", "strict=True") for _ in range(rng.randint(0, 3))}))
    if len({o.split("=")[0] for o in how.split(", ")}) != how.count(",") + 1:
        how = ""
    line = damaged(rng, pick(rng, 'a,"b ""c""",d\r\n1, 2,"x\ny"\n', "'a;b';c\n", "a\\,b,c\n", '"a"b,c\n', "1,2.5,x\n\n3,,\n"))
    return pick(
        rng, f"pprint.pformat({held}, {shape})", f"pprint.pformat({held}, {shape})", f"textwrap.wrap({words!r}, {options})", f"textwrap.fill({words!r}, {options})", f"textwrap.indent({words!r}, '> ')", f"textwrap.dedent({words.replace(' ', chr(10) + ' ')!r})",
        f"textwrap.shorten({words!r}, {rng.randint(1, 40)})", f"reprlib.repr({held})", f"(lambda o: (csv.writer(o, {how}).writerows({rows!r}), o.getvalue()))(io.StringIO())", f"list(csv.reader(io.StringIO({line!r}, newline=''), {how}))",
        f"list(csv.DictReader(io.StringIO({line!r}, newline=''), {pick(rng, '', repr(['x', 'y']) + ', restkey=' + repr('r') + ', restval=0')}))",
        f"(lambda o: (csv.DictWriter(o, ['a', 'b'], extrasaction={pick(rng, 'raise', 'ignore')!r}, {how}).writerow({{'a': {rows[0][0]!r}, {pick(rng, repr('b'), repr('c'))}: 2}}), o.getvalue()))(io.StringIO())",
        f"shlex.join({[str(r[0]) for r in rows]!r})", f"list(shlex.shlex({words!r}, posix={rng.random() < 0.5}, punctuation_chars={rng.random() < 0.5}))",
        f"fnmatch.filter({[text(rng, 4) for _ in range(4)]!r}, {pick(rng, '*', '?b*', '[a-c]*', '[!a]*', '*.', '[')!r})", f"fnmatch.translate({damaged(rng, 'a*[!b]?[c-')!r})",
        f"string.Template('$a ${{b}}').substitute(a={made!r}, b={words!r})", f"{words!r}.expandtabs({rng.randint(0, 9)}).center({rng.randint(0, 30)}, '*').splitlines(True)")


def containers_call(rng):
    """Containers of the library after a few operations, and what orders and searches."""
    few = lambda: [rng.randint(-3, 9) for _ in range(rng.randint(0, 6))]  # noqa: E731
    a, b, n, m = few(), few(), rng.randint(-4, 7), rng.randint(-2, 5)
    words = [text(rng, 3) for _ in range(rng.randint(0, 5))]
    steps = ", ".join(pick(
        rng, f"d.append({n})", f"d.appendleft({n})", "d.pop()", "d.popleft()", f"d.rotate({n})", f"d.extend({a})", f"d.extendleft({b})", f"d.insert({m}, {n})", f"d.remove({n})", f"d.index({n})", f"d.count({n})", "d.reverse()", "d.clear()",
        f"d.__setitem__({m}, {n})", f"d.__delitem__({m})", f"d[{m}]", f"d.__iadd__({a})", f"d * {m}", f"d + d", "d.copy()", f"{n} in d") for _ in range(rng.randint(1, 5)))
    counting = ", ".join(pick(
        rng, f"c.update({a})", f"c.subtract({b})", f"c.most_common({pick(rng, '', m)})", "+c", "-c", f"c + C({b})", f"c - C({b})", f"c & C({b})", f"c | C({b})", f"c.__iadd__(C({a}))", "sorted(c.elements())", "c.total()", f"c.pop({n}, 'none')",
        f"c <= C({b})", f"c == C({a})", f"c[{n}]", f"c.__setitem__({n}, {m})", "dict(c)", "c.copy()") for _ in range(rng.randint(1, 4)))
    ordering = ", ".join(pick(
        rng, f"o.move_to_end({n}, last={rng.random() < 0.5})", f"o.popitem(last={rng.random() < 0.5})", f"o.update({{{n}: 1}})", f"o.setdefault({n})", f"o.pop({n}, 0)", f"o | {{{m}: 2}}", "list(reversed(o))", f"o == dict.fromkeys({b})",
        f"o == collections.OrderedDict.fromkeys({a})", "list(o.items())[:2]", f"o.__delitem__({n})", "o.copy()") for _ in range(rng.randint(1, 4)))
    typecode = rng.choice("bBhHiIlLqQfd")
    arrays = ", ".join(pick(
        rng, f"x.append({n})", f"x.extend({a})", f"x.fromlist({b})", f"x.insert({m}, {n})", "x.pop()", f"x.pop({m})", f"x.remove({n})", f"x.index({n})", "x.tobytes()", "x.byteswap()", "x.tolist()", f"x[{m}:{n}]", f"x * {m}", "x.buffer_info()[1]",
        f"x.__setitem__({m}, {n})", f"x.__delitem__(slice({m}, {n}))", f"x == A({typecode!r}, {few()})", "x.itemsize", f"x.frombytes({bytes(rng.randrange(256) for _ in range(8))!r})") for _ in range(rng.randint(1, 4)))
    return pick(
        rng, f"(lambda d: ([{steps}], d))(D({a}, {pick(rng, None, 3, 5, 0)}))", f"(lambda c: ([{counting}], c))(C({pick(rng, a, words)!r}))", f"(lambda o: ([{ordering}], o))(collections.OrderedDict.fromkeys({a}, 0))",
        f"(lambda x: ([{arrays}], x))(A({typecode!r}, {[abs(v) for v in a]}))", f"bisect.{pick(rng, 'bisect', 'bisect_left', 'bisect_right')}({sorted(a)}, {n}, {pick(rng, 0, 1)}, {pick(rng, len(a), None)}, key={pick(rng, None, 'abs', 'lambda v: -v')})",
        f"(lambda l: (bisect.insort({'l'}, {n}, key={pick(rng, None, 'abs')}), l))({sorted(a)})", f"heapq.{pick(rng, 'nlargest', 'nsmallest')}({n}, {pick(rng, a, words)!r}, key={pick(rng, None, 'hash' if not words else 'repr')})",
        f"list(heapq.merge({sorted(a)}, {sorted(b)}, key={pick(rng, None, 'lambda v: v')}, reverse={rng.random() < 0.3}))", f"(lambda h: (heapq.heapify(h), heapq.heappushpop(h, {n}), heapq.heapreplace(h, {m}) if h else 0, h))({a})",
        f"(lambda m: (m, dict(m), m.maps, list(m), m.get({n}), m.new_child({{{n}: 0}}), m.parents, len(m), m.__setitem__({n}, 5), m.maps[0]))(collections.ChainMap(dict.fromkeys({a}, 1), dict.fromkeys({b}, 2)))",
        f"(lambda d: ([d[k] for k in {a}], d, d.get({n}), d | {{{n}: 1}}, d.copy()))(collections.defaultdict({pick(rng, 'int', 'list', 'None', 'str')}))",
        f"operator.{pick(rng, 'itemgetter', 'itemgetter')}({', '.join(map(str, [n, m][:rng.randint(1, 2)]))})({a})", f"functools.reduce(operator.{pick(rng, 'add', 'mul', 'sub', 'or_', 'xor', 'floordiv')}, {a}{pick(rng, '', ', ' + str(n))})",
        f"operator.{pick(rng, 'countOf', 'indexOf', 'contains', 'concat', 'getitem', 'delitem')}({a}, {pick(rng, n, b)})", f"sorted({words!r}, key=functools.cmp_to_key(lambda x, y: (x > y) - (x < y)), reverse={rng.random() < 0.5})",
        f"list(zip({a}, {words!r}, strict={rng.random() < 0.5}))", f"(lambda s: (sorted(s), s.isdisjoint({b}), s <= set({b}), sorted(s ^ {{{n}}}), sorted(s.union({b}))))(set({a}))",
        f"(lambda l: (l.sort(key={pick(rng, 'None', 'abs', 'lambda v: v % 3')}, reverse={rng.random() < 0.5}), l, l[{m}:{n}:{pick(rng, 1, -1, 2, 0)}], l.__setitem__(slice({m}, {n}, {pick(rng, None, 1, 2, -1)}), {b}), l))({a})",
        f"range({n}, {m}, {pick(rng, 1, -1, 3, 0)})[{pick(rng, m, f'{n}:{m}', '::-1')}]", f"collections.UserList({a})[{m}:{n}] + {b}", f"collections.UserString({''.join(words)!r}).{pick(rng, 'upper()', 'split()', 'center(9)', 'count(chr(97))', 'isalpha()')}",
        f"(lambda N: (N(*{a[:2]}), N._make({b}), N(1, 2)._replace(y={n})))(collections.namedtuple('N', 'x y', defaults={pick(rng, None, (5,))}))")


MODULES = {
    "ipaddress": ("import ipaddress as I", ipaddress_call),
    "calendar": ("import calendar, datetime\nfrom zoneinfo import ZoneInfo", calendar_call),
    "strings": ("import string\nimport unicodedata as U", strings_call),
    "measures": ("import statistics as S\nfrom decimal import Decimal as D\nfrom fractions import Fraction as F", measures_call),
    "web": (WEB, web_call),
    "containers": ("import bisect, collections, functools, heapq, operator\nfrom array import array as A\n"
                   "from collections import Counter as C, deque as D", containers_call),
    "layout": ("import collections, csv, fnmatch, io, pprint, reprlib, shlex, string, textwrap, types\nnan, inf = float('nan'), float('inf')\n"
               "Point = collections.namedtuple('Point', 'x y')", layout_call),
    "json": ("import json\nnan, inf = float('nan'), float('inf')", json_call),
    "datetime": ("from datetime import date, datetime, time, timedelta, timezone", datetime_call),
    "re": ("import re", re_call),
    "regexes": ("import re", regexes_call),
    "decimal": ("import decimal\nfrom decimal import Decimal as D", decimal_call),
    "format": ("", format_call),
    "random": ("import random", random_call),
    "codecs": ("import codecs, io", codecs_call),
    "itertools": ("import operator\nfrom itertools import *", itertools_call),
    "difflib": ("import difflib", difflib_call),
    "texts": ("import base64, csv, html, io, shlex, textwrap, urllib.parse", texts_call),
    "numbers": ("import math, statistics, struct\nfrom fractions import Fraction as F", numbers_call),
}
