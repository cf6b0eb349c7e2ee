// The fields particular classes of exceptions add: how arguments fill them, their attributes, and
// their texts.
//
// In: args and keywords of a constructor. Out: Exception::fields (see exception.h). May include:
// native.h, isolate.h. Invariant: a field is absent (reads None) or a value of any type: Python
// code may assign anything. Source: CPython's documentation of each class. Next: exception.cc.
#include <algorithm>
#include <array>
#include <cstring>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/exception.h"
#include "interp/types/number.h"
#include "interp/vm/isolate.h"

namespace copra {

static constexpr ExcLayout compute_layout(uint32_t id) {
  switch (static_cast<Exc>(id)) {
    case Exc::kStopIteration: return ExcLayout::kStopIteration;
    case Exc::kSystemExit: return ExcLayout::kSystemExit;
    case Exc::kImportError:
    case Exc::kModuleNotFoundError: return ExcLayout::kImport;
    case Exc::kAttributeError: return ExcLayout::kAttribute;
    case Exc::kNameError:
    case Exc::kUnboundLocalError: return ExcLayout::kName;
    case Exc::kSyntaxError:
    case Exc::kIndentationError:
    case Exc::kTabError: return ExcLayout::kSyntax;
    case Exc::kUnicodeDecodeError: return ExcLayout::kUnicodeDecode;
    case Exc::kUnicodeEncodeError: return ExcLayout::kUnicodeEncode;
    case Exc::kUnicodeTranslateError: return ExcLayout::kUnicodeTranslate;
    case Exc::kBaseExceptionGroup:
    case Exc::kExceptionGroup: return ExcLayout::kGroup;
    default: break;
  }
  // ORDER: exceptions.def lists OSError's family in one run.
  if (id >= static_cast<uint32_t>(Exc::kOSError) &&
      id <= static_cast<uint32_t>(Exc::kTimeoutError)) {
    return ExcLayout::kOs;
  }
  return ExcLayout::kPlain;
}

// Asked for every exception made, by each class of its __mro__.
static ExcLayout layout_of(uint32_t id) {
  static constexpr auto kLayouts = [] {
    std::array<ExcLayout, static_cast<size_t>(Exc::kCount)> layouts{};
    for (uint32_t i = 0; i < layouts.size(); ++i) layouts[i] = compute_layout(i);
    return layouts;
  }();
  return kLayouts[id];
}

ExcLayout exception_layout(const TypeObj* type) {
  ExcLayout layout = layout_of(type->exception_id);
  if (layout != ExcLayout::kPlain || !(type->type_flags & kTypeHeap)) return layout;
  // Of several bases the first with fields decides.
  for (uint32_t i = 0; i < type->mro->size() && layout == ExcLayout::kPlain; ++i) {
    const auto* t = type->mro->items()[i].as<TypeObj>();
    if (t->type_flags & kTypeException) layout = layout_of(t->exception_id);
  }
  return layout;
}

// ---------------------------------------------------------------- filling

namespace {

// OSError.characters_written. CPython keeps a C number and -1 for none.
bool set_written(Vm& vm, Value self, Value v) {
  Value& written = self.as<Exception>()->fields[kFieldWritten];
  if (v.is_absent()) {
    if (written.is_absent()) {
      return fail(raise_str(vm, Exc::kAttributeError, "characters_written"));
    }
    written = v;
    return true;
  }
  const Value index = TRY_OR_FALSE(op_index(vm, v));
  int64_t number = 0;
  if (!int_as_int64(int_base(index), &number)) {
    return fail(raise(vm, Exc::kValueError, "cannot fit '%s' into an index-sized integer",
                      type_name(vm, v).c_str()));
  }
  self.as<Exception>()->fields[kFieldWritten] =
      number == -1 ? Value::absent() : int_value(vm, number);
  vm.heap.changing(self.ptr());
  return true;
}
Value get_written(Vm& vm, Value self) {
  const Value written = self.as<Exception>()->fields[kFieldWritten];
  return written.is_absent() ? raise_str(vm, Exc::kAttributeError, "characters_written") : written;
}

bool is_number(Vm& vm, Value v) {
  return is_int(v) || is_float(v) || is_kind(v, Kind::kComplex) ||
         has_special(vm, v, "__index__") || has_special(vm, v, "__int__") ||
         has_special(vm, v, "__float__");
}

bool fill_os(Vm& vm, Exception* e) {
  auto* args = e->args.as<Tuple>();
  const uint32_t n = args->size();
  // Initialised again, only the names of files stay.
  e->fields[kFieldErrno] = e->fields[kFieldStrerror] = Value::absent();
  if (n < 2 || n > 5) return true;
  e->fields[kFieldErrno] = args->items()[0];
  e->fields[kFieldStrerror] = args->items()[1];
  if (n < 3 || args->items()[2].is_none()) return true;
  const Value name = args->items()[2];
  if (class_of(e) == exception_type(vm, Exc::kBlockingIOError) && is_number(vm, name)) {
    return set_written(vm, Value(e), name);
  }
  e->fields[kFieldFilename] = name;
  if (n == 5 && !args->items()[4].is_none()) e->fields[kFieldFilename2] = args->items()[4];
  Tuple* two = new_tuple(vm, args->items(), 2);
  if (!two) return false;
  e->args = Value(two);
  return true;
}

bool fill_syntax(Vm& vm, Exception* e) {
  auto* args = e->args.as<Tuple>();
  if (args->size() >= 1) e->fields[kFieldSyntaxMsg] = args->items()[0];
  if (args->size() != 2) return true;
  Tuple* info = to_tuple(vm, args->items()[1]);
  if (!info) return false;
  if (info->size() < 4) {
    return fail(
        raise(vm, Exc::kTypeError, "function takes at least 4 arguments (%u given)", info->size()));
  }
  if (info->size() > 6) {
    return fail(
        raise(vm, Exc::kTypeError, "function takes at most 6 arguments (%u given)", info->size()));
  }
  if (info->size() == 5) {
    return fail(
        raise_str(vm, Exc::kTypeError, "end_offset must be provided when end_lineno is provided"));
  }
  e->fields[kFieldSyntaxFilename] = info->items()[0];
  e->fields[kFieldSyntaxLine] = info->items()[1];
  e->fields[kFieldSyntaxOffset] = info->items()[2];
  const Value none = Value::none();
  const Value rest[4] = {info->items()[3], info->size() > 4 ? info->items()[4] : none,
                         info->size() > 5 ? info->items()[5] : none, none};
  List* list = new_list_from(vm, rest, 4);
  if (!list) return false;
  e->fields[kFieldSyntaxRest] = Value(list);
  return true;
}

bool expect_argument(Vm& vm, Value v, unsigned position, const char* type, bool ok) {
  if (ok) return true;
  return fail(raise(vm, Exc::kTypeError, "argument %u must be %s, not %s", position, type,
                    type_name(vm, v).c_str()));
}

bool fill_unicode(Vm& vm, Exception* e, ExcLayout layout) {
  auto* args = e->args.as<Tuple>();
  const bool translate = layout == ExcLayout::kUnicodeTranslate;
  const uint32_t want = translate ? 4 : 5;
  if (args->size() != want) {
    return fail(raise(vm, Exc::kTypeError, "function takes exactly %u arguments (%u given)", want,
                      args->size()));
  }
  const Value* a = args->items();
  unsigned at = 0;
  if (!translate) {
    if (!expect_argument(vm, a[at], at + 1, "str", is_str(a[at]))) return false;
    e->fields[kFieldEncoding] = a[at++];
  }
  if (layout == ExcLayout::kUnicodeDecode) {
    Value object = a[at];
    // What the arguments are is looked at before the bytes are.
    int64_t index = 0;
    if (!as_index(vm, a[2], &index) || !as_index(vm, a[3], &index) ||
        !expect_argument(vm, a[4], 5, "str", is_str(a[4]))) {
      return false;
    }
    if (!is_bytes(object)) {
      std::string_view bytes;
      if (!bytes_view(vm, object, &bytes)) return false;
      Bytes* copy = new_bytes(vm, bytes);
      if (!copy) return false;
      object = Value(copy);
    }
    e->fields[kFieldObject] = object;
  } else {
    if (!expect_argument(vm, a[at], at + 1, "str", is_str(a[at]))) return false;
    e->fields[kFieldObject] = a[at];
  }
  ++at;
  for (const ExceptionField field : {kFieldStart, kFieldEnd}) {
    int64_t index = 0;
    if (!as_index(vm, a[at], &index)) return false;
    e->fields[field] = int_value(vm, index);
    ++at;
  }
  if (!expect_argument(vm, a[at], at + 1, "str", is_str(a[at]))) return false;
  e->fields[kFieldReason] = a[at];
  return true;
}

Value first_of(Exception* e) {
  auto* args = e->args.as<Tuple>();
  return args->size() ? args->items()[0] : Value::absent();
}

}  // namespace

bool fill_exception_fields(Vm& vm, Exception* e) {
  const ExcLayout layout = exception_layout(class_of(e));
  switch (layout) {
    case ExcLayout::kPlain:
    case ExcLayout::kAttribute:
    case ExcLayout::kName:
    case ExcLayout::kGroup: return true;
    case ExcLayout::kStopIteration: e->fields[kFieldValue] = first_of(e); return true;
    case ExcLayout::kSystemExit:
      e->fields[kFieldValue] = e->args.as<Tuple>()->size() > 1 ? e->args : first_of(e);
      return true;
    case ExcLayout::kImport:
      e->fields[kFieldMsg] = e->args.as<Tuple>()->size() == 1 ? first_of(e) : Value::absent();
      return true;
    case ExcLayout::kOs: return fill_os(vm, e);
    case ExcLayout::kSyntax: return fill_syntax(vm, e);
    default: return fill_unicode(vm, e, layout);
  }
}

TypeObj* os_error_class(Vm& vm, TypeObj* type, Value errno_value) {
  if (errno_value.is_bool()) errno_value = int_base(errno_value);
  if (type != exception_type(vm, Exc::kOSError) || !errno_value.is_small_int()) return type;
  struct Row {
    int code;
    Exc type;
  };
  // Linux's numbers.
  static constexpr Row kRows[] = {
      {1, Exc::kPermissionError},        {2, Exc::kFileNotFoundError},
      {3, Exc::kProcessLookupError},     {4, Exc::kInterruptedError},
      {10, Exc::kChildProcessError},     {11, Exc::kBlockingIOError},
      {13, Exc::kPermissionError},       {17, Exc::kFileExistsError},
      {20, Exc::kNotADirectoryError},    {21, Exc::kIsADirectoryError},
      {32, Exc::kBrokenPipeError},       {103, Exc::kConnectionAbortedError},
      {104, Exc::kConnectionResetError}, {108, Exc::kBrokenPipeError},
      {110, Exc::kTimeoutError},         {111, Exc::kConnectionRefusedError},
      {114, Exc::kBlockingIOError},      {115, Exc::kBlockingIOError},
  };
  for (const Row& row : kRows) {
    if (row.code == errno_value.small()) return exception_type(vm, row.type);
  }
  return type;
}

// ---------------------------------------------------------------- __init__

namespace {

struct Keyword {
  const char* name;
  unsigned field;
};
constexpr Keyword kImportKeywords[] = {{"name", kFieldName}, {"path", kFieldPath}};
constexpr Keyword kAttributeKeywords[] = {{"name", kFieldName}, {"obj", kFieldObj}};
constexpr Keyword kNameKeywords[] = {{"name", kFieldName}};

// Arguments that are refused leave the fields as they were.
bool take_keywords(Vm& vm, Exception* e, Dict* kwargs, const Keyword* rows, size_t n,
                   const char* function) {
  const auto row_of = [&](Value key) {
    const std::string_view name = key.as<Str>()->view();
    return std::find_if(rows, rows + n, [&](const Keyword& k) { return name == k.name; });
  };
  Value key, value;
  if (kwargs && kwargs->size() > n) {
    return fail(raise(vm, Exc::kTypeError, "%s() takes at most %zu keyword argument%s (%u given)",
                      function, n, n == 1 ? "" : "s", kwargs->size()));
  }
  for (uint32_t i = 0; kwargs && dict_next(kwargs, &i, &key, &value);) {
    if (row_of(key) == rows + n) {
      return fail(raise(vm, Exc::kTypeError, "'%s' is an invalid keyword argument for %s()",
                        key.as<Str>()->data(), function));
    }
  }
  for (size_t i = 0; i < n; ++i) e->fields[rows[i].field] = Value::absent();
  for (uint32_t i = 0; kwargs && dict_next(kwargs, &i, &key, &value);) {
    e->fields[row_of(key)->field] = value;
  }
  return true;
}

}  // namespace

bool filled_by_init(TypeObj* t) {
  return t->overrides_dunder(static_cast<unsigned>(Dunder::kinit)) &&
         !t->overrides_dunder(static_cast<unsigned>(Dunder::knew_));
}

// As BaseException.__init__, which leaves the fields alone. False: raised.
static bool init_plain_exception(Vm& vm, Exception* e, Tuple* args, Dict* kwargs) {
  if (kwargs && kwargs->size() > 0) {
    return fail(
        raise(vm, Exc::kTypeError, "%s() takes no keyword arguments", class_of(e)->name->data()));
  }
  e->args = Value(args);
  return true;
}

bool init_exception(Vm& vm, Exception* e, Tuple* args, Dict* kwargs) {
  const ExcLayout layout = exception_layout(class_of(e));
  // OSError.__new__ has done it all, unless a Python __init__ stands between.
  if (layout == ExcLayout::kOs && !filled_by_init(class_of(e))) return true;
  switch (layout) {
    case ExcLayout::kImport:
      e->args = Value(args);
      if (!take_keywords(vm, e, kwargs, kImportKeywords, 2, "ImportError")) return false;
      break;
    case ExcLayout::kAttribute:
      e->args = Value(args);
      if (!take_keywords(vm, e, kwargs, kAttributeKeywords, 2, "AttributeError")) return false;
      break;
    case ExcLayout::kName:
      e->args = Value(args);
      if (!take_keywords(vm, e, kwargs, kNameKeywords, 1, "NameError")) return false;
      break;
    default:
      if (!init_plain_exception(vm, e, args, kwargs)) return false;
  }
  return fill_exception_fields(vm, e);
}

// ---------------------------------------------------------------- texts

namespace {

Value import_str(Exception* e) {
  return is_exact_str(field_or_none(e, kFieldMsg)) ? e->fields[kFieldMsg] : Value::not_found();
}

Value os_str(Vm& vm, Exception* e) {
  const Value number = e->fields[kFieldErrno], text = e->fields[kFieldStrerror];
  if (e->fields[kFieldFilename].is_absent() && (number.is_absent() || text.is_absent())) {
    return Value::not_found();
  }
  StrBuilder out(vm);
  out.append("[Errno ");
  if (!out.append_str(field_or_none(e, kFieldErrno))) return Value::raised();
  out.append("] ");
  if (!out.append_str(field_or_none(e, kFieldStrerror))) return Value::raised();
  if (!e->fields[kFieldFilename].is_absent()) {
    out.append(": ");
    if (!out.append_repr(e->fields[kFieldFilename])) return Value::raised();
    if (!e->fields[kFieldFilename2].is_absent()) {
      out.append(" -> ");
      if (!out.append_repr(e->fields[kFieldFilename2])) return Value::raised();
    }
  }
  return out.finish();
}

Value syntax_str(Vm& vm, Exception* e) {
  StrBuilder out(vm);
  if (!out.append_str(field_or_none(e, kFieldSyntaxMsg))) return Value::raised();
  const Value file = e->fields[kFieldSyntaxFilename], line = e->fields[kFieldSyntaxLine];
  const bool has_file = is_str(file), has_line = line.is_small_int();
  if (!has_file && !has_line) return out.finish();
  out.append(" (");
  if (has_file) {
    std::string_view path = file.as<Str>()->view();
    path.remove_prefix(path.rfind('/') + 1);
    out.append(path);
    if (has_line) out.append(", ");
  }
  if (has_line) {
    out.append("line ");
    out.append(std::to_string(line.small()));
  }
  out.append(")");
  return out.finish();
}

bool field_index(Exception* e, unsigned field, int64_t* out) {
  const Value v = e->fields[field];
  if (!v.is_small_int()) return false;
  *out = v.small();
  return true;
}

Value unicode_str(Vm& vm, Exception* e, ExcLayout layout) {
  int64_t start = 0, end = 0;
  const Value object = e->fields[kFieldObject];
  if (object.is_absent() || !field_index(e, kFieldStart, &start) ||
      !field_index(e, kFieldEnd, &end)) {
    return Value(vm.names().empty);
  }
  StrBuilder out(vm);
  if (layout != ExcLayout::kUnicodeTranslate) {
    out.append("'");
    if (!out.append_str(field_or_none(e, kFieldEncoding))) return Value::raised();
    out.append("' codec ");
  }
  char text[128];
  if (layout == ExcLayout::kUnicodeDecode) {
    const auto size = is_bytes(object) ? static_cast<int64_t>(object.as<Bytes>()->size()) : 0;
    if (start >= 0 && start < size && end == start + 1) {
      std::snprintf(text, sizeof text, "can't decode byte 0x%02x in position %lld: ",
                    static_cast<unsigned char>(object.as<Bytes>()->data()[start]),
                    static_cast<long long>(start));
    } else {
      std::snprintf(text, sizeof text,
                    "can't decode bytes in position %lld-%lld: ", static_cast<long long>(start),
                    static_cast<long long>(end - 1));
    }
  } else {
    const char* verb = layout == ExcLayout::kUnicodeEncode ? "encode" : "translate";
    const auto size = is_str(object) ? static_cast<int64_t>(object.as<Str>()->length) : 0;
    if (start >= 0 && start < size && end == start + 1) {
      const uint32_t cp = str_code_point(object.as<Str>(), static_cast<size_t>(start));
      char escape[16];
      if (cp <= 0xFF) {
        std::snprintf(escape, sizeof escape, "\\x%02x", cp);
      } else if (cp <= 0xFFFF) {
        std::snprintf(escape, sizeof escape, "\\u%04x", cp);
      } else {
        std::snprintf(escape, sizeof escape, "\\U%08x", cp);
      }
      std::snprintf(text, sizeof text, "can't %s character '%s' in position %lld: ", verb, escape,
                    static_cast<long long>(start));
    } else {
      std::snprintf(text, sizeof text, "can't %s characters in position %lld-%lld: ", verb,
                    static_cast<long long>(start), static_cast<long long>(end - 1));
    }
  }
  out.append(text);
  if (!out.append_str(field_or_none(e, kFieldReason))) return Value::raised();
  return out.finish();
}

// Whether BaseExceptionGroup's __str__ comes before that of another builtin class.
bool prints_as_group(Vm& vm, Exception* e) {
  const Tuple* mro = class_of(e)->mro;
  for (uint32_t i = 0; i < mro->size(); ++i) {
    const auto* type = mro->items()[i].as<TypeObj>();
    if (type == exception_type(vm, Exc::kKeyError)) return false;
    if (type == exception_type(vm, Exc::kBaseExceptionGroup)) break;
  }
  return true;
}

}  // namespace

Value exception_str(Vm& vm, Exception* e) {
  const ExcLayout layout = exception_layout(class_of(e));
  Value text = Value::not_found();
  switch (layout) {
    case ExcLayout::kImport: text = import_str(e); break;
    case ExcLayout::kOs: text = os_str(vm, e); break;
    case ExcLayout::kSyntax: text = syntax_str(vm, e); break;
    case ExcLayout::kUnicodeDecode:
    case ExcLayout::kUnicodeEncode:
    case ExcLayout::kUnicodeTranslate: text = unicode_str(vm, e, layout); break;
    case ExcLayout::kGroup:
      if (prints_as_group(vm, e)) text = group_str(vm, e);
      break;
    default: break;
  }
  if (!text.is_not_found()) return text;
  auto* args = e->args.as<Tuple>();
  if (args->size() == 1 && exception_is(e, Exc::kKeyError)) return op_repr(vm, args->items()[0]);
  return exception_args_str(vm, e);
}

Value exception_args_str(Vm& vm, Exception* e) {
  auto* args = e->args.as<Tuple>();
  if (args->size() == 0) return Value(vm.names().empty);
  return args->size() > 1 ? op_repr(vm, e->args) : op_str(vm, args->items()[0]);
}

// ---------------------------------------------------------------- attributes

namespace {

template <unsigned kField>
Value get_field(Vm&, Value self) {
  return field_or_none(self.as<Exception>(), kField);
}
template <unsigned kField>
bool set_field(Vm&, Value self, Value v) {
  self.as<Exception>()->fields[kField] = v;
  return true;
}
template <unsigned kIndex>
Value get_rest(Vm&, Value self) {
  const Value rest = self.as<Exception>()->fields[kFieldSyntaxRest];
  return rest.is_absent() ? Value::none() : rest.as<List>()->items[kIndex];
}
template <unsigned kIndex>
bool set_rest(Vm& vm, Value self, Value v) {
  auto* e = self.as<Exception>();
  if (e->fields[kFieldSyntaxRest].is_absent()) {
    const Value none = Value::none();
    const Value rest[4] = {none, none, none, none};
    List* list = new_list_from(vm, rest, 4);
    if (!list) return false;
    e->fields[kFieldSyntaxRest] = Value(list);
  }
  auto* rest = e->fields[kFieldSyntaxRest].as<List>();
  vm.heap.storing(rest, v);
  rest->items[kIndex] = v.is_absent() ? Value::none() : v;
  return true;
}

// Positions of a UnicodeError are C numbers in CPython.
template <unsigned kField>
bool set_position(Vm& vm, Value self, Value v) {
  if (v.is_absent()) {
    return fail(raise_str(vm, Exc::kTypeError, "can't delete numeric/char attribute"));
  }
  int64_t position = 0;
  if (!is_int(v)) return fail(raise_str(vm, Exc::kTypeError, "an integer is required"));
  if (!int_as_int64(int_base(v), &position)) {
    return fail(raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C ssize_t"));
  }
  self.as<Exception>()->fields[kField] = Value::small_int(position);
  return true;
}

#define FIELD(name, field) \
  { name, get_field<field>, set_field<field>, nullptr }

constexpr GetSetDef kStopFields[] = {FIELD("value", kFieldValue), {}};
constexpr GetSetDef kExitFields[] = {FIELD("code", kFieldValue), {}};
constexpr GetSetDef kAttributeFields[] = {FIELD("name", kFieldName), FIELD("obj", kFieldObj), {}};
constexpr GetSetDef kNameFields[] = {FIELD("name", kFieldName), {}};
constexpr GetSetDef kImportFields[] = {
    FIELD("msg", kFieldMsg), FIELD("name", kFieldName), FIELD("path", kFieldPath), {}};
constexpr GetSetDef kOsFields[] = {FIELD("errno", kFieldErrno),
                                   FIELD("strerror", kFieldStrerror),
                                   FIELD("filename", kFieldFilename),
                                   FIELD("filename2", kFieldFilename2),
                                   {"characters_written", get_written, set_written, nullptr},
                                   {}};
constexpr GetSetDef kSyntaxFields[] = {FIELD("msg", kFieldSyntaxMsg),
                                       FIELD("filename", kFieldSyntaxFilename),
                                       FIELD("lineno", kFieldSyntaxLine),
                                       FIELD("offset", kFieldSyntaxOffset),
                                       {"text", get_rest<0>, set_rest<0>, nullptr},
                                       {"end_lineno", get_rest<1>, set_rest<1>, nullptr},
                                       {"end_offset", get_rest<2>, set_rest<2>, nullptr},
                                       {"print_file_and_line", get_rest<3>, set_rest<3>, nullptr},
                                       {}};
constexpr GetSetDef kUnicodeFields[] = {
    FIELD("encoding", kFieldEncoding),
    FIELD("object", kFieldObject),
    FIELD("reason", kFieldReason),
    {"start", get_field<kFieldStart>, set_position<kFieldStart>, nullptr},
    {"end", get_field<kFieldEnd>, set_position<kFieldEnd>, nullptr},
    {}};

#undef FIELD

Value plain_init(Vm& vm, Value* a, uint32_t) {
  Dict* kwargs = is_dict(a[2]) ? a[2].as<Dict>() : nullptr;
  TRY_BOOL(init_plain_exception(vm, a[0].as<Exception>(), a[1].as<Tuple>(), kwargs));
  return Value::none();
}
Value fields_init(Vm& vm, Value* a, uint32_t) {
  Dict* kwargs = is_dict(a[2]) ? a[2].as<Dict>() : nullptr;
  TRY_BOOL(init_exception(vm, a[0].as<Exception>(), a[1].as<Tuple>(), kwargs));
  return Value::none();
}
Value fields_str(Vm& vm, Value* a, uint32_t) { return exception_str(vm, a[0].as<Exception>()); }

struct ClassFields {
  Exc type;
  const GetSetDef* fields;
};
constexpr ClassFields kClassFields[] = {
    {Exc::kStopIteration, kStopFields},         {Exc::kSystemExit, kExitFields},
    {Exc::kAttributeError, kAttributeFields},   {Exc::kNameError, kNameFields},
    {Exc::kImportError, kImportFields},         {Exc::kOSError, kOsFields},
    {Exc::kSyntaxError, kSyntaxFields},         {Exc::kUnicodeDecodeError, kUnicodeFields},
    {Exc::kUnicodeEncodeError, kUnicodeFields}, {Exc::kUnicodeTranslateError, kUnicodeFields},
};

}  // namespace

bool is_plain_exception_init(Value init) {
  return is_kind(init, Kind::kNative) && init.as<Native>()->def->fn == plain_init;
}

Value new_plain_exception(Vm& vm, TypeObj* t, Value creator, const Value* args, uint32_t n) {
  if (!is_kind(creator, Kind::kStaticMethod)) return Value::not_found();
  const Value inner = creator.as<Wrapper>()->inner;
  if (!is_kind(inner, Kind::kNative) || inner.as<Native>()->def != kBaseExceptionType.new_def ||
      exception_layout(t) != ExcLayout::kPlain) {
    return Value::not_found();
  }
  const Tuple* all = n ? TRY_PTR(new_tuple(vm, args, n)) : vm.fz->empty_tuple;
  return Value(new_exception(vm, t, Value(all)));
}

// Every class has an __init__ of its own, as CPython's, so that one before another in an __mro__
// decides; those with texts of their own have a __str__.
static void setup_own_methods(Vm& vm, TypeObj* type, Exc id) {
  static constexpr NativeDef kPlainInit = {"__init__", "(*args, **kwargs)", plain_init};
  static constexpr NativeDef kFieldsInit = {"__init__", "(*args, **kwargs)", fields_init};
  static constexpr NativeDef kStr = {"__str__", "()", fields_str};
  static constexpr Exc kWithTexts[] = {Exc::kKeyError,
                                       Exc::kAttributeError,
                                       Exc::kNameError,
                                       Exc::kImportError,
                                       Exc::kOSError,
                                       Exc::kSyntaxError,
                                       Exc::kUnicodeDecodeError,
                                       Exc::kUnicodeEncodeError,
                                       Exc::kUnicodeTranslateError};
  const auto add = [&](const NativeDef& def) {
    type_set(vm, type, def.name, Value(new_native(vm, &def, type, Value::absent())));
  };
  add(exception_layout(type) == ExcLayout::kPlain ? kPlainInit : kFieldsInit);
  if (std::find(std::begin(kWithTexts), std::end(kWithTexts), id) != std::end(kWithTexts)) {
    add(kStr);
  }
}

void setup_exception_class(Vm& vm, TypeObj* type, Exc id) {
  for (const ClassFields& row : kClassFields) {
    if (row.type != id) continue;
    for (const GetSetDef* def = row.fields; def->name; ++def) add_getset(vm, type, def);
  }
  if (id == Exc::kBaseExceptionGroup || id == Exc::kExceptionGroup) {
    setup_exception_group(vm, id, type);
  } else {
    setup_own_methods(vm, type, id);
  }
}

}  // namespace copra
