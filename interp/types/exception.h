// Where the fields of builtin exceptions live, and how they are filled. Private to interp; shims
// use native.h. Includes native.h only. Next: exception.cc, exception_fields.cc.
#pragma once

#include "interp/native.h"

namespace copra {

// Indexes into Exception::fields by nearest builtin class. Absent reads as None.
enum ExceptionField : unsigned {
  kFieldValue = 0,  // StopIteration.value, SystemExit.code
  kFieldName = 0,   // AttributeError, NameError, ImportError
  kFieldObj = 1,    // AttributeError
  kFieldPath = 1,   // ImportError
  kFieldMsg = 2,    // ImportError
  kFieldErrno = 0,  // OSError
  kFieldStrerror = 1,
  kFieldFilename = 2,
  kFieldFilename2 = 3,
  kFieldWritten = 4,    // characters_written: a number, or absent
  kFieldSyntaxMsg = 0,  // SyntaxError
  kFieldSyntaxFilename = 1,
  kFieldSyntaxLine = 2,
  kFieldSyntaxOffset = 3,
  kFieldSyntaxRest = 4,  // List: text, end_lineno, end_offset, print_file_and_line
  kFieldEncoding = 0,    // UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError
  kFieldObject = 1,
  kFieldStart = 2,
  kFieldEnd = 3,
  kFieldReason = 4,
  kFieldMessage = 0,  // BaseExceptionGroup
  kFieldExceptions = 1,
};

enum class ExcLayout : uint8_t {
  kPlain,
  kStopIteration,
  kSystemExit,
  kImport,
  kAttribute,
  kName,
  kOs,
  kSyntax,
  kUnicodeDecode,
  kUnicodeEncode,
  kUnicodeTranslate,
  kGroup,
};

// Which fields the instances of `type` have.
ExcLayout exception_layout(const TypeObj* type);
inline TypeObj* class_of(const Exception* e) { return e->shape()->type; }
inline Value field_or_none(const Exception* e, unsigned field) {
  return e->fields[field].is_absent() ? Value::none() : e->fields[field];
}
// What BaseException.__new__ makes of these arguments when `t` has no fields; NotFound when it has,
// or when `creator`, its __new__, is another one.
Value new_plain_exception(Vm& vm, TypeObj* t, Value creator, const Value* args, uint32_t n);
// An __init__ that leaves what that made as it is.
bool is_plain_exception_init(Value init);
// Fills the fields from e->args (C++-made exceptions, OSError.__new__). False: raised.
bool fill_exception_fields(Vm& vm, Exception* e);
// As __init__(*args, **kwargs): kwargs may be null. False: raised.
bool init_exception(Vm& vm, Exception* e, Tuple* args, Dict* kwargs);
// str(e), without user overrides.
Value exception_str(Vm& vm, Exception* e);
// The same of the arguments, as BaseException.__str__ does.
Value exception_args_str(Vm& vm, Exception* e);
// The class OSError(errno, …) really makes.
// Whether __init__, not __new__, fills the fields of `t`, a class of OSError's family: a class of
// the program that has the former alone.
bool filled_by_init(TypeObj* t);
TypeObj* os_error_class(Vm& vm, TypeObj* type, Value errno_value);
// An attribute of a native class made by a table, in setup functions.
void add_getset(Vm& vm, TypeObj* type, const GetSetDef* def);
// What an exception group holds (exception_group.cc).
inline bool is_group(Value v) {
  return is_exception(v) && exception_layout(class_of(v.as<Exception>())) == ExcLayout::kGroup;
}
Tuple* group_exceptions(const Exception* group);
// The method of a group that classes of the program may override; worded as CPython's C does.
Value call_group_method(Vm& vm, Value group, const char* method, Value argument);
Value group_str(Vm& vm, Exception* group);
void setup_exception_group(Vm& vm, Exc id, TypeObj* type);
// What groups are divided by: leaves and whole groups of a class, what a function says yes to, or
// leaves that are these very objects.
struct GroupDivider {
  enum class Kind : uint8_t { kClass, kPredicate, kLeaves };
  Kind kind = Kind::kClass;
  Value matcher;                   // kClass: an exception class or a tuple of some; kPredicate
  RootedVector* leaves = nullptr;  // kLeaves: sorted by address
};
// Both parts of an exception; absent: there is none. A whole that matches is its own match.
struct GroupParts {
  Value match = Value::absent();
  Value rest = Value::absent();
};
bool divide_group(Vm& vm, Value e, const GroupDivider& by, bool want_rest, GroupParts* out);
// `group` with those of its leaves alone that are in `parts`; absent for none. False: raised.
bool group_of_leaves(Vm& vm, Value group, Value* parts, uint32_t n, Value* out);
bool is_exception_class(Value v);
// What calling the exception class `type` made, refused when it is no exception;
// `thrown`: worded as throw() does, not as `raise`.
Value check_made_exception(Vm& vm, Value type, Value made, bool thrown);
// What is raised in the end when `type`, asked for an exception, made one of another class: what it
// makes of that. Null: raised.
Exception* fit_exception(Vm& vm, Value type, Exception* made);
// Makes the handled exception the context of `e`, breaking cycles.
void chain_context(Vm& vm, Exception* e);

}  // namespace copra
