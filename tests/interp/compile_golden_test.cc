// Golden disassembly: every tests/golden/*.py compiles to the .dis beside it, and passes the
// verifier. COPRA_UPDATE_GOLDEN=1 rewrites the records.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "interp/code/program.h"

namespace copra {
namespace {

constexpr const char* kFolder = "tests/golden";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(CompileGolden, Disassembly) {
  const bool update = std::getenv("COPRA_UPDATE_GOLDEN") != nullptr;
  std::vector<std::filesystem::path> programs;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".py") programs.push_back(entry.path());
  }
  std::sort(programs.begin(), programs.end());
  ASSERT_FALSE(programs.empty());
  for (const auto& path : programs) {
    SCOPED_TRACE(path.string());
    CompileError error;
    CompileOptions options;
    options.filename = path.filename().string();
    const auto program = Program::compile(read_file(path), options, &error);
    ASSERT_TRUE(program) << error.format(path.string());
    EXPECT_EQ(verify(program->data()), "");
    const std::string text = program->disassemble();
    auto record = path;
    record.replace_extension(".dis");
    if (update) {
      std::ofstream(record) << text;
    } else {
      EXPECT_EQ(text, read_file(record));
    }
  }
}

}  // namespace
}  // namespace copra
