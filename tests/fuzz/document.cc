// Documents: JSON text to the stored form and back, and stored forms that nobody wrote.
#include <memory>

#include "storage/doc_codec.h"
#include "tests/fuzz/target.h"

namespace {

using namespace copra::storage;

void use(ValueView value) {
  const std::string json = to_json(value);
  const auto again = json_to_value(json);
  if (again.ok()) {
    FUZZ_CHECK(validate_value(*again));
    compare_for_sort(value, ValueView(*again));
    equal_values(value, ValueView(*again));
  }
  std::string rest;
  append_json(value, rest, JsonShape::kRest);
  value.find_path("a.b");
  value.at(1);
  if (value.is_object()) {
    const auto merged = merge_objects(value, value);
    if (merged.ok()) FUZZ_CHECK(validate_value(*merged));
  }
}

}  // namespace

FUZZ_TARGET(document) {
  const auto value = json_to_value(input);
  if (value.ok()) {
    FUZZ_CHECK(validate_value(*value));
    const std::string text = to_json(ValueView(*value));
    const auto again = json_to_value(text);
    FUZZ_CHECK(again.ok() && equal_values(ValueView(*value), ValueView(*again)));
    FUZZ_CHECK(to_json(ValueView(*again)) == text);
    use(ValueView(*value));
  }
  // Exactly as long as the input, so that a read behind it is seen.
  const std::unique_ptr<char[]> copy(new char[input.size()]);
  input.copy(copy.get(), input.size());
  const std::string_view bytes(copy.get(), input.size());
  if (validate_value(bytes)) use(ValueView(bytes));
}
