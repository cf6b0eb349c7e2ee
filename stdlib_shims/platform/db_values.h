// Storage values <-> Python values for the db shim: encoding with the platform's normalisation,
// decoding straight from encoded bytes into Doc, User and plain values. May include:
// interp/native.h, storage/store.h. Next: db_values.cc, db.cc.
#pragma once

#include "interp/native.h"
#include "storage/store.h"

namespace copra {

// The Python exception for a failed storage call. The only place where a Status becomes one.
Value raise_storage(Vm& vm, const storage::Status& status);

// Appends v under the result encoding's rules (datetimes as text, sets as arrays …). False: raised.
bool encode_value(Vm& vm, Value v, storage::DocBuilder& out);
// A dict as an encoded object; a Doc is stripped of what the platform added. False: raised.
bool encode_document(Vm& vm, Value v, const char* what, std::string* out);
// filters dict (or None/absent) and keyword filters as one encoded object. False: raised.
bool encode_filters(Vm& vm, Value filters, Value keywords, std::string* out);

Value decode_value(Vm& vm, storage::ValueView v);
Value decode_document(Vm& vm, const storage::Document& d);
Value decode_user(Vm& vm, const storage::User& u, const storage::Uuid& project);
Value decode_collection(Vm& vm, const storage::Collection& c, bool with_count);

}  // namespace copra
