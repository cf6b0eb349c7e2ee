// What encoding and decoding of text share: the known encodings, error handlers by name, and the
// doors to what Python code registered.
//
// Private to types/codecs*.cc. Includes text.h. Invariant: positions handed to encode handlers
// count code points, those of decode handlers bytes.
#pragma once

#include "interp/types/text.h"

namespace copra {

enum class Codec : uint8_t {
  kUtf8,
  kUtf8Sig,
  kAscii,
  kLatin1,
  kUtf16,
  kUtf16Le,
  kUtf16Be,
  kUtf32,
  kUtf32Le,
  kUtf32Be,
  kUtf7,
  kCharmap,
  kUnicodeEscape,
  kRawUnicodeEscape,
  kForeign,  // not of this table: the module `codecs` may know it
};

struct KnownCodec {
  const char* module;  // in Python's encodings package: "latin_1"
  const char* name;    // of its CodecInfo: "iso8859-1"
  const char* shown;   // in errors: "latin-1"
  Codec codec;
  std::u16string_view page;  // of kCharmap: 256 characters, or 128 from 0x80 on
};
// Null: unknown. Upper case and what separates words don't matter.
const KnownCodec* find_codec(std::string_view encoding);

enum class Handler : uint8_t {
  kStrict,
  kIgnore,
  kReplace,
  kBackslash,
  kXmlCharRef,
  kName,
  kSurrogateEscape,
  kSurrogatePass,
  kRegistered,  // or unknown
};

constexpr char16_t kNoCharacter = 0xFFFE;  // in code pages

struct Chosen {
  Codec codec = Codec::kUtf8;
  const char* shown = "utf-8";
  std::u16string_view page;
  std::string_view given, handler_name;  // as the user wrote them
  Handler handler = Handler::kStrict;

  bool wide() const { return codec >= Codec::kUtf16 && codec <= Codec::kUtf32Be; }
  bool ascii_superset() const {
    return codec <= Codec::kLatin1 || (codec == Codec::kCharmap && page.size() == 128);
  }
};
// False: raised. `errors` without data means "strict".
bool choose_codec(Vm& vm, std::string_view encoding, std::string_view errors, Chosen* out);

// UnicodeEncodeError(…) or UnicodeDecodeError(…); raised on failure only.
Value unicode_error(Vm& vm, Exc type, const char* encoding, Value object, size_t start, size_t end,
                    const char* reason);
bool raise_unicode(Vm& vm, Exc type, const char* encoding, Value object, size_t start, size_t end,
                   const char* reason);
// The error a handler saw, now about the next fault; its args stay those of the first. False:
// raised.
bool move_error(Vm& vm, Value error, size_t start, size_t end, const char* reason);

// Asks the handler registered as `name` about `error`: what to put instead (str, or bytes while
// encoding) and where in an object of `size` items to go on. `object` becomes the error's object
// after the call. False: raised, LookupError when there is no such handler.
struct Handled {
  Value text, object;
  size_t at = 0;
};
bool call_handler(Vm& vm, std::string_view name, Exc type, Value error, size_t size, Handled* out);

// Encodings of others: calls codecs.<function>(object, encoding, errors); errors None when `errors`
// has no data.
Value call_codecs(Vm& vm, const char* function, Value object, std::string_view encoding,
                  std::string_view errors);

// The pace of a codec's loop, asked once a character or fault: charges, and sees to it that what is
// made fits. False: raised.
class CodecPace {
 public:
  bool more(Vm& vm, const std::string& out) {
    if (++steps_ & 4095) return true;
    return charge(vm, 4096) && (out.size() < kTextChecked || check_alloc(vm, out.size() * 2));
  }

 private:
  uint32_t steps_ = 0;
};

void append_escape(std::string& out, uint32_t c);  // \xNN, \uNNNN, \UNNNNNNNN

}  // namespace copra
