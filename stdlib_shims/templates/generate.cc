// See generate.h. One method a statement; what a statement emits mirrors Jinja2's own compiler so
// that scoping, evaluation order and errors come out the same.
#include "stdlib_shims/templates/generate.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <map>
#include <set>

#include "interp/front/unicode.h"
#include "stdlib_shims/templates/scope.h"

namespace copra::templates {

namespace {

struct FilterRow {
  std::string_view name;
  bool takes_context;
};
constexpr FilterRow kFilters[] = {
#define FILTER(name, takes_context) {name, takes_context},
#define TEST(name)
#include "stdlib_shims/templates/filters.def"
#undef FILTER
#undef TEST
};
constexpr std::string_view kTests[] = {
#define FILTER(name, takes_context)
#define TEST(name) name,
#include "stdlib_shims/templates/filters.def"
#undef FILTER
#undef TEST
};

// Names that can't be written as `name=value`.
constexpr std::string_view kKeywords[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

enum class Escaping : uint8_t { kOn, kOff, kRuntime };

struct Frame {
  Scope* scope = nullptr;
  std::string buffer = "b";
  bool toplevel = false, rootlevel = false, output_check = false;
  bool loop = false, block = false, soft = false;
};

// Thrown where the rest of a body can't be reached.
struct Unreachable {};

class Generator {
 public:
  explicit Generator(std::string_view name) : name_(name) {}

  Generated run(const NodeList& body) {
    for (const NodePtr& n : body) collect(*n);
    root(body);
    for (const Node* n : block_order_) block_function(*n);
    newline(0);
    write("blocks = {");
    for (const Node* n : block_order_) write(python_literal(n->text) + ": block_" + n->text + ", ");
    write("}");
    return finish();
  }

 private:
  // ---- text

  void newline(int line) {
    if (line) line_ = line;
    text_ += '\n';
    lines_.push_back(line_);
    text_.append(indent_, ' ');
  }
  void write(std::string_view s) {
    text_ += s;
    if (text_.size() > kPythonBytesMax) too_complex(line_);
  }
  void writeline(std::string_view s, int line = 0) {
    newline(line);
    write(s);
  }
  std::string temporary() { return "t_" + std::to_string(++temporaries_); }
  [[noreturn]] static void too_complex(int line) { throw TemplateError(kTooComplex, line); }
  // A name of the run-time module.
  const std::string& runtime(const std::string& name) { return *runtime_.insert(name).first; }

  // Rarely needed names live in modules of their own; null: the usual one.
  static const char* late_module(std::string_view name) {
    if (name == "BlockSelf" || name == "Namespace") return "_template_extras";
    if (name == "TemplateRuntimeError" || name == "TemplateNotFound") return "_template_errors";
    return nullptr;
  }

  Generated finish() {
    Generated out;
    out.python = "from _templates import ";
    for (const std::string& name : runtime_) {
      if (!late_module(name)) out.python += name + ", ";
    }
    out.python += "missing";
    out.lines.push_back(1);
    for (const std::string& name : runtime_) {
      if (const char* module = late_module(name)) {
        out.python += std::string("\nfrom ") + module + " import " + name;
        out.lines.push_back(1);
      }
    }
    for (const auto& [key, variable] : functions_) {
      out.python += "\n" + variable + " = " + key;
      out.lines.push_back(1);
    }
    out.python += text_;
    out.python += '\n';
    out.lines.insert(out.lines.end(), lines_.begin(), lines_.end());
    return out;
  }

  [[noreturn]] static void fail(const std::string& message, int line) {
    throw TemplateError(message, line, true);
  }

  // ---- the module

  void collect(const Node& n) {
    if (n.kind == NodeKind::kExtends) have_extends_ = true;
    if (n.kind == NodeKind::kAutoescape) switches_escaping_ = true;
    if (n.kind == NodeKind::kBlock) {
      if (!blocks_.emplace(n.text, &n).second)
        fail("block " + python_literal(n.text) + " defined twice", n.line);
      block_order_.push_back(&n);
    }
    for_children(n, [&](const Node& child) { collect(child); });
  }

  Scope* new_scope(const Scope* parent) {
    scopes_.push_back(std::make_unique<Scope>(parent, &moves_));
    return scopes_.back().get();
  }
  Frame inner(const Frame& f) {
    Frame out;
    out.scope = new_scope(f.scope);
    out.buffer = f.buffer;
    out.output_check = f.output_check;
    return out;
  }
  static Frame softened(const Frame& f) {
    Frame out = f;
    out.rootlevel = false;
    out.soft = true;
    return out;
  }

  void root(const NodeList& body) {
    writeline("def root(context, b):", 1);
    ++indent_;
    writeline("resolve = context.resolve_or_missing");
    Frame frame;
    frame.scope = new_scope(nullptr);
    if (undeclared(body, {"self"}).contains("self")) {
      writeline(frame.scope->declare_parameter("self") + " = " + runtime("BlockSelf") +
                "(context)");
    }
    frame.scope->analyze(body);
    frame.toplevel = frame.rootlevel = true;
    frame.output_check = have_extends_;
    if (have_extends_) writeline("parent_template = None");
    enter(frame);
    statements(body, frame);
    if (have_extends_) {
      if (!known_extends_) {
        writeline("if parent_template is not None:");
        ++indent_;
      }
      writeline("parent_template.root(context, b)");
      if (!known_extends_) --indent_;
    }
    --indent_;
  }

  void block_function(const Node& n) {
    writeline("def block_" + n.text + "(context, b):", n.line);
    ++indent_;
    writeline("resolve = context.resolve_or_missing");
    Frame frame;
    frame.scope = new_scope(nullptr);
    frame.block = true;
    const std::set<std::string> used = undeclared(n.body, {"self", "super"});
    if (used.contains("self")) {
      writeline(frame.scope->declare_parameter("self") + " = " + runtime("BlockSelf") +
                "(context)");
    }
    if (used.contains("super")) {
      writeline(frame.scope->declare_parameter("super") + " = context.super(" +
                python_literal(n.text) + ", block_" + n.text + ")");
    }
    frame.scope->analyze(n.body);
    enter(frame);
    statements(n.body, frame);
    --indent_;
  }

  // ---- scopes

  void enter(const Frame& f) {
    std::string missing;
    for (const Load& l : f.scope->loads()) {
      switch (l.kind) {
        case LoadKind::kParameter: break;
        case LoadKind::kResolve:
          writeline(l.target + " = resolve(" + python_literal(l.from) + ")");
          break;
        case LoadKind::kAlias: writeline(l.target + " = " + l.from); break;
        case LoadKind::kMissing: missing += l.target + " = "; break;
      }
    }
    if (!missing.empty()) writeline(missing + "missing");
  }

  // The frame's assigned names as a dict display.
  std::string locals(const Frame& f) {
    std::string out = "{";
    for (const auto& [name, target] : f.scope->all_stores())
      out += (out.size() > 1 ? ", " : "") + python_literal(name) + ": " + target;
    return out + "}";
  }

  void pop_assigned(const Frame& f) {
    const std::set<std::string> names = std::move(assigned_.back());
    assigned_.pop_back();
    // Only what the top level assigns is seen by other templates.
    if (f.block || f.loop || !f.toplevel) return;
    for (const std::string& name : names) {
      writeline("context.vars[" + python_literal(name) + "] = " + f.scope->ref(name));
      if (name[0] != '_') writeline("context.exported.add(" + python_literal(name) + ")");
    }
  }

  // ---- statements

  void statements(const NodeList& body, const Frame& f) {
    writeline("pass");
    try {
      for (const NodePtr& n : body) statement(*n, f);
    } catch (const Unreachable&) {
      return;
    }
  }
  void indented(const NodeList& body, const Frame& f) {
    ++indent_;
    statements(body, f);
    --indent_;
  }

  void statement(const Node& n, const Frame& f) {
    switch (n.kind) {
      case NodeKind::kOutput: output(n, f); break;
      case NodeKind::kFor: for_loop(n, f); break;
      case NodeKind::kIf: condition(n, f); break;
      case NodeKind::kMacro: macro(n, f); break;
      case NodeKind::kCallBlock: call_block(n, f); break;
      case NodeKind::kFilterBlock: filter_block(n, f); break;
      case NodeKind::kWith: with(n, f); break;
      case NodeKind::kBlock: block(n, f); break;
      case NodeKind::kInclude: include(n, f); break;
      case NodeKind::kImport: import(n, f); break;
      case NodeKind::kFromImport: from_import(n, f); break;
      case NodeKind::kExtends: extends(n, f); break;
      case NodeKind::kExprStmt:
        newline(n.line);
        expression(*n.a, f);
        break;
      case NodeKind::kAssign: assign(n, f); break;
      case NodeKind::kAssignBlock: assign_block(n, f); break;
      case NodeKind::kAutoescape: autoescape(n, f); break;
      case NodeKind::kContinue: writeline("continue", n.line); break;
      default: writeline("break", n.line);
    }
  }

  void output(const Node& n, const Frame& f) {
    if (f.output_check && known_extends_) return;
    if (f.output_check) {
      writeline("if parent_template is None:");
      ++indent_;
    }
    for (size_t i = 0; i < n.items.size(); ++i) {
      const Node& item = *n.items[i];
      newline(item.line);
      if (item.kind == NodeKind::kData) {
        write(f.buffer + ".d(" + python_literal(item.text) + ")");
        continue;
      }
      if (escaping_ == Escaping::kRuntime) {
        write("(" + f.buffer + ".e if context.eval_ctx.autoescape else " + f.buffer + ".s)(");
      } else {
        write(f.buffer + (escaping_ == Escaping::kOn ? ".e(" : ".s("));
      }
      expression(item, f);
      // Text behind a value goes with it: one call less.
      if (i + 1 < n.items.size() && n.items[i + 1]->kind == NodeKind::kData)
        write(", " + python_literal(n.items[++i]->text));
      write(")");
    }
    if (n.items.empty()) writeline("pass");
    if (f.output_check) --indent_;
  }

  static bool has_scoped_block(const Node& n) {
    bool found = n.kind == NodeKind::kBlock && n.flag;
    for_children(n, [&](const Node& child) { found = found || has_scoped_block(child); });
    return found;
  }
  static void check_loop_names(const Node& n) {
    if (n.kind == NodeKind::kName && n.context == NameContext::kStore && n.text == "loop")
      fail("Can't assign to special loop variable in for-loop target", n.line);
    for_children(n, [](const Node& child) { check_loop_names(child); });
  }

  void for_loop(const Node& n, const Frame& f) {
    Frame loop = inner(f), test = inner(f), otherwise = inner(f);
    loop.loop = true;
    const bool extended =
        n.flag || undeclared(n.body, {"loop"}).contains("loop") || has_scoped_block(n);
    std::string loop_ref;
    if (extended) loop_ref = loop.scope->declare_parameter("loop");
    loop.scope->analyze(n, ForPart::kBody);
    if (!n.otherwise.empty()) otherwise.scope->analyze(n, ForPart::kElse);

    std::string filter;
    if (n.c) {
      filter = temporary();
      test.scope->analyze(n, ForPart::kTest);
      writeline("def " + filter + "(fiter):", n.c->line);
      ++indent_;
      enter(test);
      writeline("for ");
      expression(*n.a, loop);
      write(" in fiter:");
      ++indent_;
      writeline("if ");
      expression(*n.c, test);
      write(":");
      ++indent_;
      writeline("yield ");
      expression(*n.a, loop);
      indent_ -= 3;
    }
    if (n.flag) {
      writeline("def loop(reciter, loop_render_func, depth=0):", n.line);
      ++indent_;
      new_buffer(loop);
      otherwise.buffer = loop.buffer;
    }
    check_loop_names(n);
    std::string empty;
    if (!n.otherwise.empty()) {
      empty = temporary();
      writeline(empty + " = 1", n.line);
    }
    newline(n.line);
    if (extended) {
      write(loop_ref + " = " + runtime("LoopContext") + "(");
    } else {
      write("for ");
      expression(*n.a, loop);
      write(" in ");
    }
    if (n.c) write(filter + "(");
    if (n.flag) {
      write("reciter");
    } else {
      expression(*n.b, f);
    }
    if (n.c) write(")");
    if (extended) {
      write(n.flag ? ", loop_render_func, depth)" : ")");
      writeline("for ", n.line);
      expression(*n.a, loop);
      write(" in " + loop_ref);
    }
    write(":");
    ++indent_;
    enter(loop);
    statements(n.body, loop);
    if (!empty.empty()) writeline(empty + " = 0");
    --indent_;
    if (!empty.empty()) {
      writeline("if " + empty + ":");
      ++indent_;
      enter(otherwise);
      statements(n.otherwise, otherwise);
      --indent_;
    }
    if (n.flag) {
      return_buffer(loop);
      --indent_;
      writeline(f.buffer + ".d(loop(", n.line);
      expression(*n.b, f);
      write(", loop))");
    }
    if (!assigned_.empty()) {
      for (const std::string& name : loop.scope->stores()) assigned_.back().erase(name);
    }
  }

  void condition(const Node& n, const Frame& f) {
    const Frame soft = softened(f);
    writeline("if ", n.line);
    expression(*n.a, soft);
    write(":");
    indented(n.body, soft);
    for (const NodePtr& other : n.items) {
      writeline("elif ", other->line);
      expression(*other->a, soft);
      write(":");
      indented(other->body, soft);
    }
    if (!n.otherwise.empty()) {
      writeline("else:");
      indented(n.otherwise, soft);
    }
  }

  void new_buffer(Frame& f) {
    f.buffer = temporary();
    writeline(f.buffer + " = " + runtime("Buffer") + "()");
  }
  // The text so far, safe where escaping is on.
  std::string contents(const Frame& f) {
    if (escaping_ == Escaping::kOn) return runtime("Markup") + "(" + f.buffer + ".take())";
    if (escaping_ == Escaping::kOff) return f.buffer + ".take()";
    return "(" + runtime("Markup") + " if context.eval_ctx.autoescape else str)(" + f.buffer +
           ".take())";
  }
  void return_buffer(const Frame& f) { writeline("return " + contents(f)); }

  struct MacroFlags {
    bool caller = false, kwargs = false, varargs = false;
  };

  MacroFlags macro_body(const Node& n, const Frame& outer, Frame& f) {
    f = inner(outer);
    f.scope->analyze(n);
    MacroFlags flags;
    std::string parameters;
    std::set<std::string> own;
    size_t caller_at = n.items.size();
    for (size_t i = 0; i < n.items.size(); ++i) {
      const std::string& name = n.items[i]->text;
      own.insert(name);
      if (name == "caller") caller_at = i;
      parameters += f.scope->ref(name) + ", ";
    }
    const std::set<std::string> used = undeclared(n.body, {"caller", "kwargs", "varargs"});
    if (used.contains("caller")) {
      flags.caller = true;
      if (caller_at == n.items.size()) {
        parameters += f.scope->declare_parameter("caller") + ", ";
      } else if (n.items.size() - caller_at > n.defaults.size()) {
        fail(
            "When defining macros or call blocks the special \"caller\" argument must be omitted "
            "or be given a default.",
            n.line);
      }
    }
    if (used.contains("kwargs") && !own.contains("kwargs")) {
      parameters += f.scope->declare_parameter("kwargs") + ", ";
      flags.kwargs = true;
    }
    if (used.contains("varargs") && !own.contains("varargs")) {
      parameters += f.scope->declare_parameter("varargs") + ", ";
      flags.varargs = true;
    }
    f.output_check = false;
    writeline("def macro(" + parameters + "):", n.line);
    ++indent_;
    new_buffer(f);
    enter(f);
    unset_parameters_.push_back(f.scope->parameters());
    const size_t plain = n.items.size() - n.defaults.size();
    for (size_t i = 0; i < n.items.size(); ++i) {
      const std::string& name = n.items[i]->text;
      const std::string ref = f.scope->ref(name);
      writeline("if " + ref + " is missing:");
      ++indent_;
      writeline(ref + " = ");
      if (i < plain) {
        write(runtime("undefined") + "(" +
              python_literal("parameter " + python_literal(name) + " was not provided") +
              ", name=" + python_literal(name) + ")");
      } else {
        expression(*n.defaults[i - plain], f);
      }
      unset_parameters_.back().erase(ref);
      --indent_;
    }
    unset_parameters_.pop_back();
    statements(n.body, f);
    writeline("return " + f.buffer + ".take()");
    --indent_;
    return flags;
  }

  void macro_object(const Node& n, const MacroFlags& flags) {
    std::string names;
    for (const NodePtr& p : n.items) names += python_literal(p->text) + ", ";
    const auto flag = [](bool b) { return b ? ", True" : ", False"; };
    write(runtime("Macro") + "(macro, " +
          (n.kind == NodeKind::kMacro ? python_literal(n.text) : "None") + ", (" + names + ")" +
          flag(flags.kwargs) + flag(flags.varargs) + flag(flags.caller) +
          ", context.eval_ctx.autoescape)");
  }

  void macro(const Node& n, const Frame& f) {
    Frame body;
    const MacroFlags flags = macro_body(n, f, body);
    newline(0);
    if (f.toplevel) {
      if (n.text[0] != '_') {
        write("context.exported.add(" + python_literal(n.text) + ")");
        newline(0);
      }
      write("context.vars[" + python_literal(n.text) + "] = ");
    }
    write(f.scope->ref(n.text) + " = ");
    macro_object(n, flags);
  }

  void call_block(const Node& n, const Frame& f) {
    Frame body;
    const MacroFlags flags = macro_body(n, f, body);
    writeline("caller = ");
    macro_object(n, flags);
    writeline(f.buffer + ".d(", n.line);
    call(*n.a, f, true);
    write(")");
  }

  void filter_block(const Node& n, const Frame& f) {
    Frame body = inner(f);
    body.scope->analyze(n);
    enter(body);
    new_buffer(body);
    statements(n.body, body);
    writeline(f.buffer + ".d(", n.line);
    expression(*n.a, body);
    write(")");
  }

  void with(const Node& n, const Frame& f) {
    Frame body = inner(f);
    body.scope->analyze(n);
    enter(body);
    for (size_t i = 0; i < n.items.size(); ++i) {
      newline(n.line);
      expression(*n.items[i], body);
      write(" = ");
      expression(*n.defaults[i], f);
    }
    statements(n.body, body);
  }

  void block(const Node& n, const Frame& f) {
    bool checked = false;
    if (f.toplevel) {
      if (known_extends_) return;
      if (extends_ > 0) {
        writeline("if parent_template is None:");
        ++indent_;
        checked = true;
      }
    }
    const std::string name = python_literal(n.text);
    if (n.flag2) {
      writeline("if len(context.blocks[" + name + "]) <= 1:", n.line);
      writeline(" raise " + runtime("TemplateRuntimeError") + "(" +
                    python_literal("Required block " + name + " not found") + ")",
                n.line);
    }
    const std::string context = n.flag ? "context.derived(" + locals(f) + ")" : "context";
    writeline("context.blocks[" + name + "][0](" + context + ", " + f.buffer + ")", n.line);
    if (checked) --indent_;
  }

  void extends(const Node& n, const Frame& f) {
    if (!f.toplevel) fail("cannot use extend from a non top-level scope", n.line);
    if (extends_ > 0) {
      if (!known_extends_) {
        writeline("if parent_template is not None:");
        ++indent_;
      }
      writeline("raise " + runtime("TemplateRuntimeError") + "(\"extended multiple times\")",
                n.line);
      if (known_extends_) throw Unreachable();
      --indent_;
    }
    writeline("parent_template = context.extend(" + runtime("load") + "(", n.line);
    expression(*n.a, f);
    write("))");
    if (f.rootlevel) known_extends_ = true;
    ++extends_;
  }

  void include(const Node& n, const Frame& f) {
    if (n.flag2) {
      writeline("try:");
      ++indent_;
    }
    const std::string loaded = temporary();
    writeline(loaded + " = " + runtime("load_any") + "(", n.line);
    expression(*n.a, f);
    write(")");
    if (n.flag2) {
      --indent_;
      writeline("except " + runtime("TemplateNotFound") + ":");
      writeline(" pass");
      writeline("else:");
      ++indent_;
    }
    if (n.flag) {
      writeline(loaded + ".include(context, " + locals(f) + ", " + f.buffer + ")", n.line);
    } else {
      writeline(f.buffer + ".d(" + loaded + ".module().text)", n.line);
    }
    if (n.flag2) --indent_;
  }

  void module_of(const Node& n, const Frame& f) {
    write(runtime("load") + "(");
    expression(*n.a, f);
    write(n.flag ? ").make_module(context.get_all(), " + locals(f) + ")" : ").module()");
  }

  void import(const Node& n, const Frame& f) {
    writeline(f.scope->ref(n.text) + " = ", n.line);
    if (f.toplevel) write("context.vars[" + python_literal(n.text) + "] = ");
    module_of(n, f);
    if (f.toplevel && n.text[0] != '_')
      writeline("context.exported.discard(" + python_literal(n.text) + ")");
  }

  std::string position(const Node& n) const {
    std::string out = "line " + std::to_string(n.line);
    if (!name_.empty()) out += " in " + python_literal(name_);
    return out;
  }

  void from_import(const Node& n, const Frame& f) {
    writeline("included = ", n.line);
    module_of(n, f);
    for (const auto& [name, alias] : n.names) {
      writeline(f.scope->ref(alias) + " = " + runtime("imported") + "(included, " +
                    python_literal(name) + ", " + python_literal(position(n)) + ")",
                n.line);
      if (!f.toplevel) continue;
      writeline("context.vars[" + python_literal(alias) + "] = " + f.scope->ref(alias));
      if (alias[0] != '_') writeline("context.exported.discard(" + python_literal(alias) + ")");
    }
  }

  void assign(const Node& n, const Frame& f) {
    assigned_.emplace_back();
    newline(n.line);
    if (n.a->kind == NodeKind::kNsRef) {
      namespace_check(*n.a, f);
      newline(n.line);
    }
    expression(*n.a, f);
    write(" = ");
    expression(*n.b, f);
    pop_assigned(f);
  }

  void namespace_check(const Node& target, const Frame& f) {
    const std::string ref = f.scope->ref(target.text);
    write("if not isinstance(" + ref + ", " + runtime("Namespace") + "):");
    writeline(" raise " + runtime("TemplateRuntimeError") +
              "(\"cannot assign attribute on non-namespace object\")");
  }

  void assign_block(const Node& n, const Frame& f) {
    assigned_.emplace_back();
    Frame body = inner(f);
    body.output_check = false;
    body.scope->analyze(n);
    enter(body);
    new_buffer(body);
    statements(n.body, body);
    newline(n.line);
    if (n.a->kind == NodeKind::kNsRef) {
      namespace_check(*n.a, f);
      newline(n.line);
    }
    expression(*n.a, f);
    write(" = (" + runtime("Markup") + " if context.eval_ctx.autoescape else " +
          runtime("identity") + ")(");
    if (n.b) {
      expression(*n.b, body);
    } else {
      write(body.buffer + ".take()");
    }
    write(")");
    pop_assigned(f);
  }

  void autoescape(const Node& n, const Frame& f) {
    Frame body = inner(f);
    body.scope->analyze(n);
    enter(body);
    const std::string saved = temporary();
    const Escaping before = escaping_;
    writeline(saved + " = context.eval_ctx.autoescape", n.line);
    writeline("context.eval_ctx.autoescape = ", n.line);
    expression(*n.a, body);
    if (n.a->kind == NodeKind::kBool) {
      escaping_ = n.a->flag ? Escaping::kOn : Escaping::kOff;
    } else if (n.a->kind == NodeKind::kNone) {
      escaping_ = Escaping::kOff;
    } else {
      escaping_ = Escaping::kRuntime;
    }
    for (const NodePtr& child : n.body) statement(*child, body);
    escaping_ = before;
    writeline("context.eval_ctx.autoescape = " + saved);
  }

  // ---- expressions

  void list(const NodeList& items, const Frame& f) {
    for (size_t i = 0; i < items.size(); ++i) {
      if (i) write(", ");
      expression(*items[i], f);
    }
  }

  void expression(const Node& n, const Frame& f) {
    switch (n.kind) {
      case NodeKind::kNone: write("None"); break;
      case NodeKind::kBool: write(n.flag ? "True" : "False"); break;
      case NodeKind::kNumber: write(n.text); break;
      case NodeKind::kString: write(python_literal(n.text)); break;
      case NodeKind::kName: name(n, f); break;
      case NodeKind::kNsRef:
        write(f.scope->ref(n.text) + "[" + python_literal(n.attr) + "]");
        break;
      case NodeKind::kTuple:
        write("(");
        list(n.items, f);
        write(n.items.size() == 1 ? ",)" : ")");
        break;
      case NodeKind::kList:
        write("[");
        list(n.items, f);
        write("]");
        break;
      case NodeKind::kDict:
        write("{");
        for (size_t i = 0; i < n.items.size(); ++i) {
          expression(*n.items[i], f);
          write(i % 2 ? ", " : ": ");
        }
        write("}");
        break;
      case NodeKind::kChain:
      case NodeKind::kCompare:
        write("(");
        expression(*n.items[0], f);
        for (size_t i = 0; i < n.ops.size(); ++i) {
          write(" " + n.ops[i] + " ");
          expression(*n.items[i + 1], f);
        }
        write(")");
        break;
      case NodeKind::kPow:
        write("(");
        expression(*n.a, f);
        write(" ** ");
        expression(*n.b, f);
        write(")");
        break;
      case NodeKind::kUnary:
        write("(" + n.ops[0]);
        expression(*n.a, f);
        write(")");
        break;
      case NodeKind::kConcat:
        if (escaping_ == Escaping::kRuntime) {
          write("(" + runtime("join_markup") + " if context.eval_ctx.autoescape else " +
                runtime("join_text") + ")((");
        } else {
          write(runtime(escaping_ == Escaping::kOn ? "join_markup" : "join_text") + "((");
        }
        list(n.items, f);
        write("))");
        break;
      case NodeKind::kCond: conditional(n, softened(f)); break;
      case NodeKind::kGetattr:
        write(runtime("get_attribute") + "(");
        expression(*n.a, f);
        write(", " + python_literal(n.text) + ")");
        break;
      case NodeKind::kGetitem: subscript(n, f); break;
      case NodeKind::kSlice: slice(n, f); break;
      case NodeKind::kCall: call(n, f, false); break;
      default: filter_or_test(n, f);
    }
  }

  void name(const Node& n, const Frame& f) {
    if (n.context == NameContext::kStore && (f.toplevel || f.loop || f.block) && !assigned_.empty())
      assigned_.back().insert(n.text);
    const std::string ref = f.scope->ref(n.text);
    if (n.context == NameContext::kLoad) {
      const Load* l = f.scope->find_load(ref);
      const bool unset = !unset_parameters_.empty() && unset_parameters_.back().contains(ref);
      if (!l || l->kind != LoadKind::kParameter || unset) {
        write("(" + runtime("undefined") + "(name=" + python_literal(n.text) + ") if " + ref +
              " is missing else " + ref + ")");
        return;
      }
    }
    write(ref);
  }

  void conditional(const Node& n, const Frame& f) {
    write("(");
    expression(*n.b, f);
    write(" if ");
    expression(*n.a, f);
    write(" else ");
    if (n.c) {
      expression(*n.c, f);
    } else {
      write(runtime("undefined") + "(" +
            python_literal("the inline if-expression on " + position(n) +
                           " evaluated to false and no else section was defined.") +
            ")");
    }
    write(")");
  }

  void slice(const Node& n, const Frame& f) {
    write("slice(");
    for (const NodePtr* part : {&n.a, &n.b, &n.c}) {
      if (*part) {
        expression(**part, f);
      } else {
        write("None");
      }
      write(", ");
    }
    write(")");
  }

  void subscript(const Node& n, const Frame& f) {
    if (n.b->kind == NodeKind::kSlice) {
      expression(*n.a, f);
      write("[");
      slice(*n.b, f);
      write("]");
      return;
    }
    write(runtime("get_item") + "(");
    expression(*n.a, f);
    write(", ");
    expression(*n.b, f);
    write(")");
  }

  // The arguments behind the first; each begins with a comma.
  void arguments(const Node& n, const Frame& f, bool caller) {
    for (const NodePtr& a : n.items) {
      write(", ");
      expression(*a, f);
    }
    bool awkward = false;
    for (const auto& [key, value] : n.keywords) {
      awkward = awkward ||
                std::find(std::begin(kKeywords), std::end(kKeywords), key) != std::end(kKeywords);
    }
    if (!awkward) {
      for (const auto& [key, value] : n.keywords) {
        write(", " + key + "=");
        expression(*value, f);
      }
      if (caller) write(", caller=caller");
    }
    if (n.b) {
      write(", *");
      expression(*n.b, f);
    }
    if (awkward) {
      write(", **{");
      for (const auto& [key, value] : n.keywords) {
        write(python_literal(key) + ": ");
        expression(*value, f);
        write(", ");
      }
      if (caller) write("'caller': caller, ");
      write("}");
    }
    if (n.c) {
      write(", **");
      expression(*n.c, f);
    }
  }

  void call(const Node& n, const Frame& f, bool caller) {
    if (switches_escaping_) {
      // What a macro returns depends on the escaping where it is called.
      write(runtime("call") + "(context, ");
      expression(*n.a, f);
    } else {
      expression(*n.a, f);
      write("(");
    }
    const size_t start = text_.size();
    arguments(n, f, caller);
    if (!switches_escaping_ && text_.size() > start) text_.erase(start, 2);
    write(")");
  }

  // The module variable of a filter or test.
  const std::string& function(const std::string& table, const std::string& name) {
    const std::string key = table + "[" + python_literal(name) + "]";
    const auto it = functions_.find(key);
    if (it != functions_.end()) return it->second;
    runtime(table);
    return functions_.emplace(key, "f_" + std::to_string(functions_.size())).first->second;
  }

  void filter_or_test(const Node& n, const Frame& f) {
    const bool is_filter = n.kind == NodeKind::kFilter;
    bool known = false, takes_context = false;
    if (is_filter) {
      for (const FilterRow& row : kFilters) {
        if (row.name != n.text) continue;
        known = true;
        takes_context = row.takes_context;
      }
    } else {
      known = std::find(std::begin(kTests), std::end(kTests), n.text) != std::end(kTests);
    }
    const std::string kind = is_filter ? "filter" : "test";
    if (!known && !f.soft) fail("No " + kind + " named " + python_literal(n.text) + ".", n.line);
    if (known) {
      write(function(is_filter ? "FILTERS" : "TESTS", n.text) + "(");
    } else {
      // Inside conditions the name may be one that is never needed.
      write(runtime("unknown_name") + "('" + kind + "', " + python_literal(n.text) + ")(");
    }
    if (takes_context) write("context, ");
    if (n.a) {
      expression(*n.a, f);
    } else {
      write(contents(f));
    }
    arguments(n, f, false);
    write(")");
  }

  std::string name_;
  std::string text_;
  std::vector<int> lines_;
  int line_ = 1;
  size_t indent_ = 0;
  int temporaries_ = 0;
  std::set<std::string> runtime_;
  std::map<std::string, std::string> functions_;
  std::map<std::string, const Node*> blocks_;
  std::vector<const Node*> block_order_;
  size_t moves_ = 0;  // of the scopes
  std::vector<std::unique_ptr<Scope>> scopes_;
  std::vector<std::set<std::string>> assigned_;
  std::vector<std::set<std::string>> unset_parameters_;
  Escaping escaping_ = Escaping::kOn;
  bool have_extends_ = false, known_extends_ = false, switches_escaping_ = false;
  int extends_ = 0;
};

}  // namespace

std::string python_literal(std::string_view text) {
  const bool double_quotes =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char quote = double_quotes ? '"' : '\'';
  std::string out(1, quote);
  const char* end = text.data() + text.size();
  for (const char* p = text.data(); p < end;) {
    const char* start = p;
    const uint32_t c = front::decode_utf8(p);
    char escape[16];
    if (c == '\\' || c == static_cast<unsigned char>(quote)) {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20 || c == 0x7F || (c >= 0xD800 && c <= 0xDFFF)) {
      std::snprintf(escape, sizeof escape, c < 0x100 ? "\\x%02x" : "\\u%04x", c);
      out += escape;
    } else {
      out.append(start, p);
    }
  }
  return out + quote;
}

Generated generate(const NodeList& body, std::string_view name) {
  return Generator(name).run(body);
}

}  // namespace copra::templates
