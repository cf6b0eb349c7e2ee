// The text of a source file: its coding cookie and byte order mark (PEP 263) obeyed.
//
// In: the bytes of a file. Out: UTF-8, or what CPython prints of a file it can't read. May include:
// the standard library. Sources that arrive as text (a request's JSON) have no use for it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace copra {

// The UTF-8 of bytes in an encoding that needs the library's tables; false: not to be decoded.
using DecodeOther =
    std::function<bool(std::string_view bytes, const std::string& encoding, std::string* text)>;

// False: `refused` is the line to print, without a position. Encodings of one byte a character and
// UTF-8 are known, others are `other`'s (without it refused as CPython refuses unknown ones). A
// mark and bytes that aren't UTF-8 in a file that says it is are left to the compiler.
bool decode_source(std::string_view bytes, std::string_view path, std::string* text,
                   std::string* refused, const DecodeOther& other = nullptr);

}  // namespace copra
