// The methods bytes and bytearray share, and their rows in both method tables. Private to
// bytes_methods.cc, bytearray.cc and memoryview.cc. Includes native.h.
#pragma once

#include "interp/native.h"

namespace copra::bytes_methods {

#define BYTES_METHOD(name) Value name(Vm& vm, Value* a, uint32_t n)
BYTES_METHOD(find);
BYTES_METHOD(rfind);
BYTES_METHOD(index);
BYTES_METHOD(rindex);
BYTES_METHOD(count);
BYTES_METHOD(startswith);
BYTES_METHOD(endswith);
BYTES_METHOD(removeprefix);
BYTES_METHOD(removesuffix);
BYTES_METHOD(replace);
BYTES_METHOD(split);
BYTES_METHOD(rsplit);
BYTES_METHOD(splitlines);
BYTES_METHOD(partition);
BYTES_METHOD(rpartition);
BYTES_METHOD(join);
BYTES_METHOD(strip);
BYTES_METHOD(lstrip);
BYTES_METHOD(rstrip);
BYTES_METHOD(center);
BYTES_METHOD(ljust);
BYTES_METHOD(rjust);
BYTES_METHOD(zfill);
BYTES_METHOD(expandtabs);
BYTES_METHOD(lower);
BYTES_METHOD(upper);
BYTES_METHOD(capitalize);
BYTES_METHOD(swapcase);
BYTES_METHOD(title);
BYTES_METHOD(isalnum);
BYTES_METHOD(isalpha);
BYTES_METHOD(isdigit);
BYTES_METHOD(isspace);
BYTES_METHOD(isascii);
BYTES_METHOD(islower);
BYTES_METHOD(isupper);
BYTES_METHOD(istitle);
BYTES_METHOD(translate);
BYTES_METHOD(maketrans);
BYTES_METHOD(fromhex);
BYTES_METHOD(hex);
BYTES_METHOD(decode);
BYTES_METHOD(dunder_add);
BYTES_METHOD(dunder_mul);
BYTES_METHOD(dunder_mod);
BYTES_METHOD(dunder_rmod);
#undef BYTES_METHOD

// data.hex(sep, bytes_per_sep); absent arguments allowed.
Value hex_text(Vm& vm, std::string_view data, Value sep, Value group);

// clang-format off
#define SHARED_BYTES_METHODS(D)                                                        \
  {"capitalize", "()", bytes_methods::capitalize},                                     \
  {"center", "(width, fillchar=b' ', /)", bytes_methods::center},                      \
  {"count", "(sub[, start[, end]])", bytes_methods::count},                   \
  {"decode", "(encoding='utf-8', errors='strict')", bytes_methods::decode},            \
  {"endswith", "(suffix[, start[, end]])", bytes_methods::endswith},          \
  {"expandtabs", "(tabsize=8)", bytes_methods::expandtabs},                            \
  {"find", "(sub[, start[, end]])", bytes_methods::find},                     \
  {"fromhex", "(string, /)", bytes_methods::fromhex, kFnClass},                        \
  {"hex", "(sep=?, bytes_per_sep=1)", bytes_methods::hex},                             \
  {"index", "(sub[, start[, end]])", bytes_methods::index},                   \
  {"isalnum", "()", bytes_methods::isalnum},                                           \
  {"isalpha", "()", bytes_methods::isalpha},                                           \
  {"isascii", "()", bytes_methods::isascii},                                           \
  {"isdigit", "()", bytes_methods::isdigit},                                           \
  {"islower", "()", bytes_methods::islower},                                           \
  {"isspace", "()", bytes_methods::isspace},                                           \
  {"istitle", "()", bytes_methods::istitle},                                           \
  {"isupper", "()", bytes_methods::isupper},                                           \
  {"join", "(iterable_of_bytes, /)", bytes_methods::join},                             \
  {"ljust", "(width, fillchar=b' ', /)", bytes_methods::ljust},                        \
  {"lower", "()", bytes_methods::lower},                                               \
  {"lstrip", "(bytes=None, /)", bytes_methods::lstrip},                                \
  {"maketrans", "(frm, to, /)", bytes_methods::maketrans, kFnStatic},                  \
  {"partition", "(sep, /)", bytes_methods::partition},                                 \
  {"removeprefix", "(prefix, /)", bytes_methods::removeprefix},                        \
  {"removesuffix", "(suffix, /)", bytes_methods::removesuffix},                        \
  {"replace", "(old, new, count=-1, /)", bytes_methods::replace},                      \
  {"rfind", "(sub[, start[, end]])", bytes_methods::rfind},                   \
  {"rindex", "(sub[, start[, end]])", bytes_methods::rindex},                 \
  {"rjust", "(width, fillchar=b' ', /)", bytes_methods::rjust},                        \
  {"rpartition", "(sep, /)", bytes_methods::rpartition},                               \
  {"rsplit", "(sep=None, maxsplit=-1)", bytes_methods::rsplit},                        \
  {"rstrip", "(bytes=None, /)", bytes_methods::rstrip},                                \
  {"split", "(sep=None, maxsplit=-1)", bytes_methods::split},                          \
  {"splitlines", "(keepends=False)", bytes_methods::splitlines},                       \
  {"startswith", "(prefix[, start[, end]])", bytes_methods::startswith},      \
  {"strip", "(bytes=None, /)", bytes_methods::strip},                                  \
  {"swapcase", "()", bytes_methods::swapcase},                                         \
  {"title", "()", bytes_methods::title},                                               \
  {"translate", "(table, /, delete=b'')", bytes_methods::translate},                   \
  {"upper", "()", bytes_methods::upper},                                               \
  {"zfill", "(width, /)", bytes_methods::zfill},                                       \
  {"__repr__", "()", D::repr},                                                         \
  {"__str__", "()", D::repr},                                                          \
  COMPARE_DUNDERS(D),                                                                  \
  {"__len__", "()", D::len},                                                           \
  {"__getitem__", "(key, /)", D::getitem},                                             \
  {"__contains__", "(key, /)", D::contains},                                           \
  {"__iter__", "()", D::iter},                                                         \
  {"__add__", "(value, /)", bytes_methods::dunder_add},                                \
  {"__mul__", "(value, /)", bytes_methods::dunder_mul},                                \
  {"__rmul__", "(value, /)", bytes_methods::dunder_mul},                               \
  {"__mod__", "(value, /)", bytes_methods::dunder_mod},                                \
  {"__rmod__", "(value, /)", bytes_methods::dunder_rmod}
// clang-format on

}  // namespace copra::bytes_methods
