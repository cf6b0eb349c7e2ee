// Interim.
#include "interp/front/unicode.h"
namespace copra::front {
int32_t lookup_unicode_name(std::string_view) { return -1; }
}  // namespace copra::front
