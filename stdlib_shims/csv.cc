// The csv module's reader, writer and dialects: CPython's state machine, field by field.
//
// In: an iterator of lines, rows of any objects. Out: lists of str (or float), calls of write().
// May include: native.h. Invariant: a DialectObj is checked and never changes; a row's state lives
// in one call of next(), so that the line iterator may run any code. Next: py/csv.py (DictReader,
// DictWriter, Sniffer, the Dialect classes).
#include <string>

#include "interp/native.h"
#include "interp/types/containers.h"
#include "interp/types/number.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr uint32_t kNotSet = 0xFFFFFFFF;
constexpr uint32_t kEndOfLine = 0xFFFFFFFE;
enum Quoting : int64_t { kMinimal, kAll, kNonNumeric, kNone };

struct DialectObj : NativeObj {
  uint32_t delimiter, quotechar, escapechar;
  int64_t quoting;
  bool doublequote, skipinitialspace, strict;
  Value lineterminator;
};
struct ReaderObj : NativeObj {
  Value lines;
  DialectObj* dialect;
  int64_t line_num;
};
struct WriterObj : NativeObj {
  Value write;
  DialectObj* dialect;
};

extern const NativeType kDialectType, kReaderType, kWriterType;

struct CsvState : ShimState {
  int64_t limit = 131072;
  Value error;
  Dict* dialects = nullptr;  // null until the module's Python part ran
  void trace(Marker& m) override {
    m.value(error);
    m.object(dialects);
  }
};

Value raise_error(Vm& vm, const std::string& text) {
  const Value e = TRY(op_call(vm, shim_state<CsvState>(vm).error, {Value(new_str(vm, text))}));
  return raise_object(vm, e);
}

// ---------------------------------------------------------------- dialects

bool type_error(Vm& vm, const std::string& text) {
  return fail(raise_str(vm, Exc::kTypeError, text));
}

// A one-character option; `optional`: None means none.
bool char_option(Vm& vm, const char* name, Value v, bool optional, uint32_t fallback,
                 uint32_t* out) {
  *out = fallback;
  if (v.is_absent()) return true;
  *out = kNotSet;
  if (optional && v.is_none()) return true;
  const std::string quoted = "\"" + std::string(name) + "\" must be ";
  if (!is_str(v)) {
    return type_error(
        vm, quoted + (optional ? "string or None, not " : "string, not ") + type_name(vm, v));
  }
  const Str* s = v.as<Str>();
  if (s->length != 1) return type_error(vm, quoted + "a 1-character string");
  *out = str_code_point(s, 0);
  return true;
}

bool flag_option(Vm& vm, Value v, bool fallback, bool* out) {
  *out = fallback;
  if (v.is_absent()) return true;
  const int truth = op_truth(vm, v);
  *out = truth > 0;
  return truth >= 0;
}

Value registered(Vm& vm, Value name) {
  uint64_t hash = 0;
  Value found = Value::not_found();
  Dict* dialects = shim_state<CsvState>(vm).dialects;
  if (dialects && op_hash(vm, name, &hash)) {
    found = TRY(dict_get(vm, dialects, name));
  } else {
    static_cast<void>(take_pending(vm));
  }
  return found.is_not_found() ? raise_error(vm, "unknown dialect") : found;
}

enum Option : size_t {
  kDelimiter,
  kDoublequote,
  kEscapechar,
  kLineterminator,
  kQuotechar,
  kQuotingOption,
  kSkipinitialspace,
  kStrict,
  kOptionCount
};
constexpr const char* kOptionNames[kOptionCount] = {"delimiter",        "doublequote", "escapechar",
                                                    "lineterminator",   "quotechar",   "quoting",
                                                    "skipinitialspace", "strict"};

// options: absent ones come from the dialect, which is absent, None, a name or any object.
Value make_dialect(Vm& vm, Value dialect, Value* options) {
  const bool quoting_given = !options[kQuotingOption].is_absent();
  bool any = false;
  for (size_t i = 0; i < kOptionCount; ++i) any = any || !options[i].is_absent();
  bool quoting_found = quoting_given;
  if (!dialect.is_absent() && !dialect.is_none()) {
    if (is_str(dialect)) dialect = TRY(registered(vm, dialect));
    if (!any && type_of(vm, dialect) == native_type(vm, kDialectType)) return dialect;
    for (size_t i = 0; i < kOptionCount; ++i) {
      if (!options[i].is_absent()) continue;
      const Value v = TRY(op_getattr_opt(vm, dialect, kOptionNames[i]));
      if (!v.is_not_found()) options[i] = v;
    }
    quoting_found = !options[kQuotingOption].is_absent();
  }
  auto* d = new_native_object<DialectObj>(vm, native_type(vm, kDialectType));
  TRY_BOOL(char_option(vm, "delimiter", options[kDelimiter], false, ',', &d->delimiter));
  TRY_BOOL(flag_option(vm, options[kDoublequote], true, &d->doublequote));
  TRY_BOOL(char_option(vm, "escapechar", options[kEscapechar], true, kNotSet, &d->escapechar));
  d->lineterminator = options[kLineterminator];
  if (d->lineterminator.is_absent()) d->lineterminator = Value(new_ascii(vm, "\r\n"));
  if (!d->lineterminator.is_none() && !is_str(d->lineterminator)) {
    return raise_str(vm, Exc::kTypeError, "\"lineterminator\" must be a string");
  }
  TRY_BOOL(char_option(vm, "quotechar", options[kQuotechar], true, '"', &d->quotechar));
  if (quoting_found) {
    const Value quoting = options[kQuotingOption];
    if (!is_int(quoting) || quoting.is_bool() || is_kind(quoting, Kind::kIntSub)) {
      return raise_str(vm, Exc::kTypeError, "\"quoting\" must be an integer");
    }
    if (!int_as_int64(quoting, &d->quoting)) d->quoting = -1;
  }
  TRY_BOOL(flag_option(vm, options[kSkipinitialspace], false, &d->skipinitialspace));
  TRY_BOOL(flag_option(vm, options[kStrict], false, &d->strict));
  if (d->quoting < kMinimal || d->quoting > kNone) {
    return raise_str(vm, Exc::kTypeError, "bad \"quoting\" value");
  }
  if (options[kQuotechar].is_none() && !quoting_found) d->quoting = kNone;
  if (d->quoting != kNone && d->quotechar == kNotSet) {
    return raise_str(vm, Exc::kTypeError, "quotechar must be set if quoting enabled");
  }
  if (d->lineterminator.is_none()) {
    return raise_str(vm, Exc::kTypeError, "lineterminator must be set");
  }
  return Value(d);
}

// The dialect and the options of reader(), writer() …; `keywords` may be null.
Value dialect_of_call(Vm& vm, Value dialect, Dict* keywords) {
  Value options[kOptionCount] = {};
  uint32_t i = 0;
  Value key, v;
  while (keywords && dict_next(keywords, &i, &key, &v)) {
    const std::string_view name = key.as<Str>()->view();
    size_t at = 0;
    while (at < kOptionCount && name != kOptionNames[at]) ++at;
    if (at < kOptionCount) {
      options[at] = v;
    } else if (name == "dialect" && dialect.is_absent()) {
      dialect = v;
    } else {
      return raise(vm, Exc::kTypeError, "'%.*s' is an invalid keyword argument for this function",
                   static_cast<int>(name.size()), name.data());
    }
  }
  return make_dialect(vm, dialect, options);
}

// (first, dialect=…, /, **options). False: raised.
bool call_arguments(Vm& vm, Tuple* args, Value* first, Value* dialect) {
  const uint32_t n = args->size();
  if (n < 1) return type_error(vm, " expected at least 1 argument, got 0");
  if (n > 2) return type_error(vm, " expected at most 2 arguments, got " + std::to_string(n));
  *first = args->items()[0];
  if (n > 1) *dialect = args->items()[1];
  return true;
}

Value dialect_new(Vm& vm, Value* a, uint32_t) {
  auto* args = a[1].as<Tuple>();
  if (args->size() > 1) {
    return raise_str(vm, Exc::kTypeError, "Dialect() takes at most 1 positional argument");
  }
  return dialect_of_call(vm, args->size() ? args->items()[0] : Value(), a[2].as<Dict>());
}
constexpr NativeDef kDialectNew = {"__new__", "(*args, **fmtparams)", dialect_new};

Value char_value(Vm& vm, uint32_t c) {
  return c == kNotSet ? Value::none() : Value(char_str(vm, c));
}
template <uint32_t DialectObj::*kField>
Value get_char(Vm& vm, Value self) {
  return char_value(vm, self.as<DialectObj>()->*kField);
}
template <bool DialectObj::*kField>
Value get_flag(Vm&, Value self) {
  return Value::boolean(self.as<DialectObj>()->*kField);
}
constexpr GetSetDef kDialectGetSets[] = {
    {"delimiter", get_char<&DialectObj::delimiter>},
    {"doublequote", get_flag<&DialectObj::doublequote>, set_readonly},
    {"escapechar", get_char<&DialectObj::escapechar>},
    {"lineterminator", [](Vm&, Value self) { return self.as<DialectObj>()->lineterminator; }},
    {"quotechar", get_char<&DialectObj::quotechar>},
    {"quoting", [](Vm&, Value self) { return Value::small_int(self.as<DialectObj>()->quoting); }},
    {"skipinitialspace", get_flag<&DialectObj::skipinitialspace>, set_readonly},
    {"strict", get_flag<&DialectObj::strict>, set_readonly},
    {nullptr, nullptr}};

Value dialect_reduce(Vm& vm, Value*, uint32_t) {
  return raise_str(vm, Exc::kTypeError, "cannot pickle 'Dialect' instances");
}
constexpr NativeDef kDialectMethods[] = {
    {"__reduce__", "()", dialect_reduce}, {"__reduce_ex__", "(protocol, /)", dialect_reduce}, {}};

// ---------------------------------------------------------------- reader

enum class ReadState : uint8_t {
  kStartRecord,
  kStartField,
  kEscaped,
  kAfterEscapedNewline,
  kInField,
  kInQuoted,
  kEscapedInQuoted,
  kQuoteInQuoted,
  kEatNewline
};

// One row in the making.
class RowParser {
  static constexpr size_t kPlainMax = 65536;

 public:
  RowParser(Vm& vm, const DialectObj* dialect)
      : vm_(vm), d_(*dialect), limit_(shim_state<CsvState>(vm).limit), fields_(new_list(vm)) {
    const uint32_t special[] = {d_.delimiter, d_.quotechar, d_.escapechar, '\n', '\r'};
    for (const uint32_t c : special) {
      if (c < 128) {
        stops_[c] = true;
      } else if (c != kNotSet) {
        other_special_ = true;
      }
    }
  }

  bool line(const Str* s) {
    ascii_ = ascii_ && (s->aux16 & Str::kAscii);
    const char* p = s->data();
    const char* const end = p + s->view().size();
    while (p < end) {
      if (state_ == ReadState::kStartField || state_ == ReadState::kStartRecord) {
        const char* const from = p;
        if (!plain_field(&p, end)) return false;
        if (p > from) continue;
      }
      if (state_ == ReadState::kInField || state_ == ReadState::kInQuoted) {
        // What means nothing in either state is taken at once.
        const char* const from = p;
        while (p < end && !stops(static_cast<unsigned char>(*p))) ++p;
        if (p > from && !add({from, static_cast<size_t>(p - from)})) return false;
        if (p == end) break;
      }
      const char* const at = p;
      const uint32_t c = utf8_next(p);
      if (!take(c, {at, static_cast<size_t>(p - at)})) return false;
    }
    return take(kEndOfLine, {});
  }
  bool complete() const { return state_ == ReadState::kStartRecord; }
  bool unfinished() const { return length_ || state_ == ReadState::kInQuoted; }
  bool save() {
    if (numeric_) {
      numeric_ = false;
      const Value text = Value(new_str(vm_, field_));
      const Value number = op_call(vm_, Value(float_type(vm_)), {text});
      if (number.is_raised() || !list_append(vm_, fields_, number)) return false;
    } else {
      Str* text = ascii_ ? new_ascii(vm_, field_) : new_str(vm_, field_);
      if (!text || !list_append(vm_, fields_, Value(text))) return false;
    }
    field_.clear();
    checked_ = 0;
    length_ = 0;
    return true;
  }
  List* fields() const { return fields_; }

 private:
  bool stops(unsigned char c) const { return c < 128 ? stops_[c] : other_special_; }

  // A field that needs no putting together, and what ends it: straight from the line. Leaves *p
  // where it is when it may be something else. False: raised.
  bool plain_field(const char** p, const char* end) {
    const char* const from = *p;
    const char* q = from;
    while (q < end && !stops(static_cast<unsigned char>(*q))) ++q;
    const bool newline = q < end && (*q == '\n' || *q == '\r');
    const bool delimited = q < end && static_cast<unsigned char>(*q) == d_.delimiter;
    if (q == from || (!newline && !delimited) || (newline && delimited)) return true;
    const std::string_view text(from, static_cast<size_t>(q - from));
    if (d_.quoting == kNonNumeric || (text[0] == ' ' && d_.skipinitialspace)) return true;
    if (text.size() > kPlainMax || static_cast<int64_t>(text.size()) > limit_) return true;
    *p = q + 1;
    state_ = newline ? ReadState::kEatNewline : ReadState::kStartField;
    Str* field = ascii_ ? new_ascii(vm_, text) : new_str(vm_, text);
    return field && list_append(vm_, fields_, Value(field));
  }

  bool add(std::string_view bytes) {
    field_.append(bytes);
    for (const char b : bytes) length_ += (static_cast<unsigned char>(b) & 0xC0) != 0x80;
    if (field_.size() >= checked_ + 65536) {
      checked_ = field_.size();
      if (!check_alloc(vm_, checked_) || !charge(vm_, 1024)) return false;
    }
    return length_ <= limit_ ||
           fail(raise_error(vm_, "field larger than field limit (" + std::to_string(limit_) + ")"));
  }

  bool end_field(uint32_t c) {
    state_ = c == kEndOfLine ? ReadState::kStartRecord : ReadState::kEatNewline;
    return save();
  }

  bool take(uint32_t c, std::string_view bytes) {
    const bool newline = c == '\n' || c == '\r';
    const bool ends = newline || c == kEndOfLine;
    switch (state_) {
      case ReadState::kStartRecord:
        if (c == kEndOfLine) return true;
        if (newline) {
          state_ = ReadState::kEatNewline;
          return true;
        }
        state_ = ReadState::kStartField;
        [[fallthrough]];
      case ReadState::kStartField:
        if (ends) return end_field(c);
        if (c == d_.quotechar && d_.quoting != kNone) {
          state_ = ReadState::kInQuoted;
        } else if (c == d_.escapechar) {
          state_ = ReadState::kEscaped;
        } else if (c == ' ' && d_.skipinitialspace) {
          return true;
        } else if (c == d_.delimiter) {
          return save();
        } else {
          numeric_ = d_.quoting == kNonNumeric;
          state_ = ReadState::kInField;
          return add(bytes);
        }
        return true;
      case ReadState::kEscaped:
        state_ = newline ? ReadState::kAfterEscapedNewline : ReadState::kInField;
        return add(c == kEndOfLine ? "\n" : bytes);
      case ReadState::kAfterEscapedNewline:
        if (c == kEndOfLine) return true;
        [[fallthrough]];
      case ReadState::kInField:
        if (ends) return end_field(c);
        if (c == d_.escapechar) {
          state_ = ReadState::kEscaped;
        } else if (c == d_.delimiter) {
          state_ = ReadState::kStartField;
          return save();
        } else {
          return add(bytes);
        }
        return true;
      case ReadState::kInQuoted:
        if (c == kEndOfLine) return true;
        if (c == d_.escapechar) {
          state_ = ReadState::kEscapedInQuoted;
        } else if (c == d_.quotechar && d_.quoting != kNone) {
          state_ = d_.doublequote ? ReadState::kQuoteInQuoted : ReadState::kInField;
        } else {
          return add(bytes);
        }
        return true;
      case ReadState::kEscapedInQuoted:
        state_ = ReadState::kInQuoted;
        return add(c == kEndOfLine ? "\n" : bytes);
      case ReadState::kQuoteInQuoted:
        if (d_.quoting != kNone && c == d_.quotechar) {
          state_ = ReadState::kInQuoted;
          return add(bytes);
        }
        if (c == d_.delimiter) {
          state_ = ReadState::kStartField;
          return save();
        }
        if (ends) return end_field(c);
        if (!d_.strict) {
          state_ = ReadState::kInField;
          return add(bytes);
        }
        return fail(raise_error(
            vm_, "'" + text_of(d_.delimiter) + "' expected after '" + text_of(d_.quotechar) + "'"));
      case ReadState::kEatNewline:
        if (newline) return true;
        if (c == kEndOfLine) {
          state_ = ReadState::kStartRecord;
          return true;
        }
        return fail(raise_error(vm_,
                                "new-line character seen in unquoted field - do you need to open "
                                "the file in universal-newline mode?"));
    }
    return true;
  }

  static std::string text_of(uint32_t c) {
    char buffer[4];
    return std::string(buffer, utf8_put(buffer, c));
  }

  Vm& vm_;
  const DialectObj& d_;
  const int64_t limit_;
  List* fields_;
  std::string field_;
  size_t checked_ = 0;
  int64_t length_ = 0;
  ReadState state_ = ReadState::kStartRecord;
  bool numeric_ = false, other_special_ = false, ascii_ = true;
  bool stops_[128] = {};
};

Value reader_next(Vm& vm, Value self) {
  auto* reader = self.as<ReaderObj>();
  RowParser row(vm, reader->dialect);
  do {
    const Value line = TRY(op_next(vm, reader->lines));
    if (line.is_stop()) {
      if (!row.unfinished()) return Value::stop();
      if (reader->dialect->strict) return raise_error(vm, "unexpected end of data");
      TRY_BOOL(row.save());
      break;
    }
    if (!is_str(line)) {
      return raise_error(vm, "iterator should return strings, not " + type_name(vm, line) +
                                 " (the file should be opened in text mode)");
    }
    ++reader->line_num;
    TRY_BOOL(charge(vm, 1 + line.as<Str>()->view().size() / 64));
    TRY_BOOL(row.line(line.as<Str>()));
  } while (!row.complete());
  return Value(row.fields());
}

Value same_object(Vm&, Value self) { return self; }
constexpr TypeOps kReaderOps = {.iter = same_object, .next = reader_next};
constexpr GetSetDef kReaderGetSets[] = {
    {"dialect", [](Vm&, Value self) { return Value(self.as<ReaderObj>()->dialect); }, set_readonly},
    {"line_num", [](Vm& vm, Value self) { return int_value(vm, self.as<ReaderObj>()->line_num); },
     set_readonly},
    {nullptr, nullptr}};
constexpr NativeDef kReaderMethods[] = {
    {"__iter__", "()", [](Vm&, Value* a, uint32_t) { return a[0]; }},
    {"__next__", "()",
     [](Vm& vm, Value* a, uint32_t) {
       const Value v = TRY(reader_next(vm, a[0]));
       return v.is_stop() ? raise_stop_iteration(vm, Value()) : v;
     }},
    {}};

// ---------------------------------------------------------------- writer

class RowWriter {
 public:
  RowWriter(Vm& vm, const DialectObj* dialect) : vm_(vm), d_(*dialect) {
    const std::string_view terminator = d_.lineterminator.as<Str>()->view();
    const char* p = terminator.data();
    const char* const end = p + terminator.size();
    while (p < end) note(utf8_next(p));
    for (const uint32_t c : {d_.delimiter, d_.escapechar, d_.quotechar}) note(c);
  }

  bool field(std::string_view text, bool quoted) {
    if (count_++) put(record_, d_.delimiter);
    std::string body;
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p < end) {
      const char* const from = p;
      while (p < end && !is_special_byte(static_cast<unsigned char>(*p))) ++p;
      body.append(from, static_cast<size_t>(p - from));
      if (p == end) break;
      const char* const at = p;
      const uint32_t c = utf8_next(p);
      if (is_special(c)) {
        bool escape = d_.quoting == kNone || c == d_.escapechar;
        if (!escape && c == d_.quotechar) {
          if (d_.doublequote) {
            put(body, c);
          } else {
            escape = true;
          }
        }
        if (!escape) quoted = true;
        if (escape) {
          if (d_.escapechar == kNotSet) {
            return fail(raise_error(vm_, "need to escape, but no escapechar set"));
          }
          put(body, d_.escapechar);
        }
      }
      body.append(at, static_cast<size_t>(p - at));
    }
    if (quoted) put(record_, d_.quotechar);
    record_ += body;
    if (quoted) put(record_, d_.quotechar);
    return check_alloc_growth();
  }

  bool finish() {
    if (count_ == 1 && record_.empty()) {
      if (d_.quoting == kNone) {
        return fail(raise_error(vm_, "single empty field record must be quoted"));
      }
      put(record_, d_.quotechar);
      put(record_, d_.quotechar);
    }
    record_ += d_.lineterminator.as<Str>()->view();
    return true;
  }
  const std::string& record() const { return record_; }

 private:
  void note(uint32_t c) {
    if (c == kNotSet) return;
    if (c < 128) {
      special_[c] = true;
    } else {
      other_.push_back(c);
    }
  }
  bool is_special_byte(unsigned char c) const { return c < 128 ? special_[c] : !other_.empty(); }
  bool is_special(uint32_t c) const {
    return c < 128 ? special_[c] : other_.find(c) != other_.npos;
  }
  static void put(std::string& out, uint32_t c) {
    char buffer[4];
    out.append(buffer, utf8_put(buffer, c));
  }
  bool check_alloc_growth() {
    if (record_.size() < checked_ + 65536) return true;
    checked_ = record_.size();
    // What grows is there twice for a moment.
    return check_alloc(vm_, checked_ + checked_ / 2) && charge(vm_, 1024);
  }

  Vm& vm_;
  const DialectObj& d_;
  std::string record_;
  std::basic_string<uint32_t> other_;
  size_t count_ = 0, checked_ = 0;
  bool special_[128] = {};
};

bool is_number(Vm& vm, Value v) {
  if (is_int(v) || is_float(v) || is_kind(v, Kind::kComplex)) return true;
  for (const char* name : {"__float__", "__index__", "__int__"}) {
    const Value method = lookup_special(vm, v, name);
    if (method.is_raised()) {
      static_cast<void>(take_pending(vm));
    } else if (!method.is_not_found()) {
      return true;
    }
  }
  return false;
}

Value write_row(Vm& vm, WriterObj* writer, Value row) {
  const Value items = op_iter(vm, row);
  if (items.is_raised()) {
    if (!pending_is(vm, Exc::kTypeError)) return items;
    static_cast<void>(take_pending(vm));
    return raise_error(vm, "iterable expected, not " + type_name(vm, row));
  }
  const DialectObj* d = writer->dialect;
  RowWriter out(vm, d);
  for (;;) {
    const Value v = TRY(op_next(vm, items));
    if (v.is_stop()) break;
    bool quoted = d->quoting == kAll;
    if (d->quoting == kNonNumeric) quoted = !is_number(vm, v);
    TRY_BOOL(!vm.unwinding_limit());
    if (v.is_none()) {
      TRY_BOOL(out.field({}, quoted));
    } else {
      const Value text = is_str(v) ? v : TRY(op_str(vm, v));
      TRY_BOOL(out.field(text.as<Str>()->view(), quoted));
    }
  }
  TRY_BOOL(out.finish());
  TRY_BOOL(charge(vm, 1 + out.record().size() / 64));
  const Value line = Value(TRY_PTR(new_str(vm, out.record())));
  return op_call(vm, writer->write, {line});
}

Value writer_row(Vm& vm, Value* a, uint32_t) { return write_row(vm, a[0].as<WriterObj>(), a[1]); }
Value writer_rows(Vm& vm, Value* a, uint32_t) {
  Iterate rows(vm, a[1]);
  Value row;
  while (rows.next(&row)) TRY(write_row(vm, a[0].as<WriterObj>(), row));
  return rows.raised() ? Value::raised() : Value::none();
}
constexpr NativeDef kWriterMethods[] = {
    {"writerow", "(row, /)", writer_row}, {"writerows", "(rows, /)", writer_rows}, {}};
constexpr GetSetDef kWriterGetSets[] = {
    {"dialect", [](Vm&, Value self) { return Value(self.as<WriterObj>()->dialect); }, set_readonly},
    {nullptr, nullptr}};

// ---------------------------------------------------------------- functions

Value f_reader(Vm& vm, Value* a, uint32_t) {
  Value lines, dialect;
  TRY_BOOL(call_arguments(vm, a[0].as<Tuple>(), &lines, &dialect));
  lines = TRY(op_iter(vm, lines));
  const Value d = TRY(dialect_of_call(vm, dialect, a[1].as<Dict>()));
  auto* reader = new_native_object<ReaderObj>(vm, native_type(vm, kReaderType));
  reader->lines = lines;
  reader->dialect = d.as<DialectObj>();
  return Value(reader);
}

Value f_writer(Vm& vm, Value* a, uint32_t) {
  Value file, dialect;
  TRY_BOOL(call_arguments(vm, a[0].as<Tuple>(), &file, &dialect));
  const Value d = TRY(dialect_of_call(vm, dialect, a[1].as<Dict>()));
  const Value write = TRY(op_getattr_opt(vm, file, "write"));
  if (write.is_not_found() || !op_callable(vm, write)) {
    return raise_str(vm, Exc::kTypeError, "argument 1 must have a \"write\" method");
  }
  auto* writer = new_native_object<WriterObj>(vm, native_type(vm, kWriterType));
  writer->write = write;
  writer->dialect = d.as<DialectObj>();
  return Value(writer);
}

Value f_register(Vm& vm, Value* a, uint32_t) {
  Value name, dialect;
  TRY_BOOL(call_arguments(vm, a[0].as<Tuple>(), &name, &dialect));
  if (!is_str(name)) return raise_str(vm, Exc::kTypeError, "dialect name must be a string");
  const Value d = TRY(dialect_of_call(vm, dialect, a[1].as<Dict>()));
  TRY_BOOL(dict_set(vm, shim_state<CsvState>(vm).dialects, name, d));
  return Value::none();
}

Value f_get(Vm& vm, Value* a, uint32_t) { return registered(vm, a[0]); }

Value f_unregister(Vm& vm, Value* a, uint32_t) {
  TRY(registered(vm, a[0]));
  TRY(dict_pop(vm, shim_state<CsvState>(vm).dialects, a[0]));
  return Value::none();
}

Value f_list(Vm& vm, Value*, uint32_t) {
  return Value(to_list(vm, Value(shim_state<CsvState>(vm).dialects)));
}

Value f_limit(Vm& vm, Value* a, uint32_t) {
  CsvState& s = shim_state<CsvState>(vm);
  const int64_t old = s.limit;
  const auto* args = a[0].as<Tuple>();
  if (args->size() > 1) {
    return raise(vm, Exc::kTypeError, "field_size_limit() takes at most 1 argument (%u given)",
                 args->size());
  }
  if (args->size()) {
    const Value limit = args->items()[0];
    if (!is_int(limit) || limit.is_bool() || is_kind(limit, Kind::kIntSub)) {
      return raise_str(vm, Exc::kTypeError, "limit must be an integer");
    }
    if (!int_as_int64(limit, &s.limit)) {
      return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C long");
    }
  }
  return int_value(vm, old);
}

Value f_install(Vm& vm, Value* a, uint32_t) {
  CsvState& s = shim_state<CsvState>(vm);
  s.error = a[0];
  s.dialects = new_dict(vm);
  return Value::none();
}

constexpr NativeDef kFunctions[] = {{"reader", "(*args, **fmtparams)", f_reader},
                                    {"writer", "(*args, **fmtparams)", f_writer},
                                    {"register_dialect", "(*args, **fmtparams)", f_register},
                                    {"unregister_dialect", "(name)", f_unregister},
                                    {"get_dialect", "(name)", f_get},
                                    {"list_dialects", "()", f_list},
                                    {"field_size_limit", "(*args)", f_limit},
                                    {"_install", "(error, /)", f_install},
                                    {}};

void trace_dialect(Marker& m, Obj* o) { m.value(static_cast<DialectObj*>(o)->lineterminator); }
void trace_reader(Marker& m, Obj* o) {
  m.value(static_cast<ReaderObj*>(o)->lines);
  m.object(static_cast<ReaderObj*>(o)->dialect);
}
void trace_writer(Marker& m, Obj* o) {
  m.value(static_cast<WriterObj*>(o)->write);
  m.object(static_cast<WriterObj*>(o)->dialect);
}

const NativeType kDialectType = {.name = "Dialect",
                                 .module = "_csv",
                                 .size = sizeof(DialectObj),
                                 .trace = trace_dialect,
                                 .methods = kDialectMethods,
                                 .getsets = kDialectGetSets,
                                 .new_def = &kDialectNew};
const NativeType kReaderType = {.name = "reader",
                                .module = "_csv",
                                .size = sizeof(ReaderObj),
                                .trace = trace_reader,
                                .ops = &kReaderOps,
                                .methods = kReaderMethods,
                                .getsets = kReaderGetSets,
                                .flags = kTypeNoInstantiate};
const NativeType kWriterType = {.name = "writer",
                                .module = "_csv",
                                .size = sizeof(WriterObj),
                                .trace = trace_writer,
                                .methods = kWriterMethods,
                                .getsets = kWriterGetSets,
                                .flags = kTypeNoInstantiate};

// The types are made here, as they aren't names of the module: its `reader` is the function.
void setup(Vm& vm, Module* m) {
  module_set(vm, m, "_Format", Value(native_type(vm, kDialectType)));
  static_cast<void>(native_type(vm, kReaderType));
  static_cast<void>(native_type(vm, kWriterType));
}

}  // namespace

extern const ModuleDef kCsvModule;
const ModuleDef kCsvModule = {
    .name = "csv", .functions = kFunctions, .setup = setup, .python_source = kPySource_csv};

}  // namespace copra
