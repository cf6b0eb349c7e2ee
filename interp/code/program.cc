// Program: source text to compiled code, and how a refused one is reported.
// May include: program.h, compiler.h, front/front.h, check.h. Next: compiler.h, disasm.cc.
#include "interp/code/program.h"

#include <algorithm>

#include "interp/check.h"
#include "interp/code/compiler.h"
#include "interp/front/front.h"

namespace copra {

namespace {

std::string_view without_newline(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

void index_lines(ProgramData& program) {
  program.line_starts.push_back(0);
  const std::string& text = program.source;
  for (size_t i = text.find('\n'); i != std::string::npos; i = text.find('\n', i + 1)) {
    program.line_starts.push_back(static_cast<uint32_t>(i + 1));
  }
}

// Moves every position and name to where the source came from.
void relocate(ProgramData& program, const SourceOrigin& origin) {
  const auto line = [&](int32_t l) {
    if (origin.lines.empty()) return 1;
    const auto last = static_cast<int32_t>(origin.lines.size());
    return origin.lines[static_cast<size_t>(std::clamp(l, 1, last) - 1)];
  };
  ConstantPool names(program.arena);
  for (const std::unique_ptr<Code>& code : program.codes) {
    for (Position& p : code->positions) p = {line(p.line), line(p.end_line), 0, 0};
    for (InlinedRange& r : code->inlined) r.line = line(r.line);
    code->first_line = line(code->first_line);
    if (origin.frame_name) code->name = names.str(origin.frame_name(code->name->view()));
  }
  program.source = origin.text;
  program.line_starts.clear();
  index_lines(program);
}

}  // namespace

std::string_view ProgramData::source_line(int line) const {
  if (line < 1 || static_cast<size_t>(line) > line_starts.size()) return {};
  const size_t start = line_starts[static_cast<size_t>(line) - 1];
  const size_t end = static_cast<size_t>(line) < line_starts.size()
                         ? line_starts[static_cast<size_t>(line)]
                         : source.size();
  return without_newline(std::string_view(source).substr(start, end - start));
}

// What CPython 3.11 prints: the line without its indentation, carets below, "Type: message".
std::string CompileError::format(std::string_view filename) const {
  std::string out = "  File \"";
  out.append(filename).append("\", line ").append(std::to_string(line)).push_back('\n');
  if (!text.empty()) {
    std::string_view shown = without_newline(text);
    int offset = column - 1;
    int end = end_line > line ? static_cast<int>(shown.size()) : end_column - 1;
    while (!shown.empty() && (shown[0] == ' ' || shown[0] == '\t' || shown[0] == '\f')) {
      shown.remove_prefix(1);
      --offset;
      --end;
    }
    out.append("    ").append(shown).push_back('\n');
    if (column > 0 && offset >= 0 && !shown.empty()) {
      // A missing block is marked where it should have begun.
      const bool missing_block = message.starts_with("expected an indented block");
      const int carets = end > offset && !missing_block ? end - offset : 1;
      out.append("    ").append(static_cast<size_t>(offset), ' ');
      out.append(static_cast<size_t>(carets), '^').push_back('\n');
    }
  }
  out.append(type);
  if (!message.empty()) out.append(": ").append(message);
  out.push_back('\n');
  return out;
}

std::shared_ptr<const Program> Program::compile(std::string_view source,
                                                const CompileOptions& options,
                                                CompileError* error) {
  front::FrontOptions front_options;
  front_options.allow_top_level_await = options.lenient_await;
  front_options.allow_await_in_def = options.lenient_await;
  ast::AstArena arena;
  front::SyntaxErrorInfo info;
  const ast::Module* module = front::parse(source, options.filename, front_options, arena, info);
  if (!module) {
    error->type = info.type;
    error->message = info.msg;
    error->text = info.text;
    error->line = info.line;
    error->column = info.col;
    error->end_line = info.end_line;
    error->end_column = info.end_col;
    return nullptr;
  }
  auto data = std::make_unique<ProgramData>();
  data->filename = options.filename;
  data->source = std::string(module->source);
  data->lenient_await = options.lenient_await;
  index_lines(*data);
  Compiler compiler(*data, *module);
  int line = 0;
  if (!compiler.compile(&line)) {
    *error = CompileError{};
    error->type = "SyntaxError";
    error->message = "code is too large";
    error->line = error->end_line = line;
    error->text = std::string(data->source_line(line));
    return nullptr;
  }
  for (const std::string_view name : options.globals) compiler.declare_global(name);
  DCHECK(verify(*data).empty());
  if (options.origin) relocate(*data, *options.origin);
  return std::make_shared<const Program>(std::move(data));
}

Program::Program(std::unique_ptr<ProgramData> data) : data_(std::move(data)) {}
Program::~Program() = default;

const std::vector<CompileWarning>& Program::warnings() const { return data_->warnings; }

std::string Program::disassemble() const { return copra::disassemble(*data_); }

}  // namespace copra
