// Imports: the process-wide library of modules, per-isolate loading, import statements.
// Native modules are frozen objects shared by all isolates; Python-source modules are compiled once
// a process and run once an isolate. Source: Python reference 7.11.
#include "interp/vm/import.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <unordered_map>

#include "interp/heap/frozen_build.h"
#include "interp/vm/class_build.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

// Written once before the first isolate; read-only afterwards.
struct Registry {
  std::unordered_map<std::string_view, const ModuleDef*> modules;
  std::mutex compile_mutex;
  std::unordered_map<const ModuleDef*, std::shared_ptr<const Program>> compiled;
};

Registry& registry() {
  static Registry* r = new Registry;
  return *r;
}

// Top-level modules of CPython's standard library that exist but touch the host (or aren't
// provided): importing them is refused, not unknown. Sorted.
constexpr std::string_view kRefused[] = {"_thread",      "aifc",
                                         "antigravity",  "argparse",
                                         "ast",          "asynchat",
                                         "asyncore",     "atexit",
                                         "audioop",      "bdb",
                                         "builtins",     "bz2",
                                         "cProfile",     "cgi",
                                         "cgitb",        "chunk",
                                         "cmd",          "code",
                                         "codecs",       "codeop",
                                         "compileall",   "concurrent",
                                         "configparser", "crypt",
                                         "ctypes",       "curses",
                                         "dbm",          "dis",
                                         "distutils",    "doctest",
                                         "ensurepip",    "faulthandler",
                                         "fcntl",        "filecmp",
                                         "fileinput",    "ftplib",
                                         "gc",           "getopt",
                                         "getpass",      "gettext",
                                         "glob",         "grp",
                                         "imaplib",      "imghdr",
                                         "imp",          "importlib",
                                         "lib2to3",      "linecache",
                                         "locale",       "lzma",
                                         "mailbox",      "mailcap",
                                         "marshal",      "mimetypes",
                                         "mmap",         "modulefinder",
                                         "msilib",       "multiprocessing",
                                         "netrc",        "nntplib",
                                         "ntpath",       "optparse",
                                         "os",           "ossaudiodev",
                                         "pathlib",      "pdb",
                                         "pickle",       "pickletools",
                                         "pipes",        "pkgutil",
                                         "platform",     "plistlib",
                                         "poplib",       "posix",
                                         "posixpath",    "profile",
                                         "pstats",       "pty",
                                         "pwd",          "py_compile",
                                         "pyclbr",       "pydoc",
                                         "quopri",       "readline",
                                         "requests",     "resource",
                                         "rlcompleter",  "runpy",
                                         "sched",        "select",
                                         "selectors",    "shelve",
                                         "shutil",       "signal",
                                         "site",         "smtpd",
                                         "smtplib",      "sndhdr",
                                         "socket",       "socketserver",
                                         "spwd",         "sqlite3",
                                         "ssl",          "stat",
                                         "subprocess",   "sunau",
                                         "symtable",     "sysconfig",
                                         "syslog",       "tabnanny",
                                         "tarfile",      "telnetlib",
                                         "tempfile",     "termios",
                                         "test",         "threading",
                                         "timeit",       "tkinter",
                                         "token",        "tokenize",
                                         "trace",        "tracemalloc",
                                         "tty",          "turtle",
                                         "unittest",     "uu",
                                         "venv",         "wave",
                                         "webbrowser",   "winreg",
                                         "winsound",     "wsgiref",
                                         "xdrlib",       "xmlrpc",
                                         "zipapp",       "zipfile",
                                         "zipimport"};

// Parts that touch the host, of packages that are here otherwise.
constexpr std::string_view kRefusedParts[] = {
    "asyncio.subprocess", "http.client",      "http.cookiejar", "http.cookies",       "http.server",
    "logging.config",     "logging.handlers", "urllib.request", "urllib.robotparser",
};

const ModuleDef* find_module(std::string_view name) {
  auto it = registry().modules.find(name);
  return it == registry().modules.end() ? nullptr : it->second;
}

bool is_package(std::string_view name) {
  for (const auto& [known, def] : registry().modules) {
    if (known.size() > name.size() && known.substr(0, name.size()) == name &&
        known[name.size()] == '.') {
      return true;
    }
  }
  return false;
}

// Natives are bound before the module's source runs, and are globals like its own.
std::vector<std::string_view> names_of_natives(const ModuleDef& def) {
  std::vector<std::string_view> names;
  for (const NativeDef* f = def.functions; f && f->name; ++f) names.emplace_back(f->name);
  for (const NativeType* const* t = def.types; t && *t; ++t) names.emplace_back((*t)->name);
  return names;
}

std::shared_ptr<const Program> compiled_module(const ModuleDef& def) {
  Registry& r = registry();
  std::lock_guard lock(r.compile_mutex);
  std::shared_ptr<const Program>& slot = r.compiled[&def];
  if (!slot) {
    CompileOptions options;
    options.filename = std::string(def.name) + ".py";
    options.globals = names_of_natives(def);
    CompileError error;
    slot = Program::compile(def.python_source, options, &error);
    if (!slot) {
      std::fprintf(stderr, "%s: line %d: %s\n", def.name, error.line, error.message.c_str());
    }
    CHECK(slot);  // our own sources compile
  }
  return slot;
}

// A module object of this isolate's own, so that submodules can be bound in it.
Module* local_module(Vm& vm, std::string_view name, Module* frozen_source) {
  auto* m = vm.heap.make_zeroed<Module>(Kind::kModule);
  m->word = kind_type(vm, Kind::kModule);
  m->name = intern(vm, name);
  m->doc = Value::none();
  m->dict =
      frozen_source && frozen_source->dict ? dict_copy(vm, frozen_source->dict) : new_dict(vm);
  return m;
}

Value load_module(Vm& vm, std::string_view name) {
  const ModuleDef* def = find_module(name);
  if (!def) {
    if (is_package(name)) return Value(local_module(vm, name, nullptr));
    const std::string_view top = name.substr(0, name.find('.'));
    if (std::binary_search(std::begin(kRefused), std::end(kRefused), top) ||
        std::find(std::begin(kRefusedParts), std::end(kRefusedParts), name) !=
            std::end(kRefusedParts)) {
      raise(vm, Exc::kImportError, "Import of '%.*s' is not allowed", static_cast<int>(name.size()),
            name.data());
    } else if (top.size() < name.size() && (find_module(top) || is_package(top))) {
      if (is_package(top)) {
        raise(vm, Exc::kModuleNotFoundError, "No module named '%.*s'",
              static_cast<int>(name.size()), name.data());
      } else {
        raise(vm, Exc::kModuleNotFoundError, "No module named '%.*s'; '%.*s' is not a package",
              static_cast<int>(name.size()), name.data(), static_cast<int>(top.size()), top.data());
      }
    } else {
      raise(vm, Exc::kModuleNotFoundError, "No module named '%.*s'", static_cast<int>(name.size()),
            name.data());
    }
    if (vm.pending) vm.pending->fields[0] = Value(new_str(vm, name));
    return Value::raised();
  }
  if (!def->python_source) {
    Module* m = frozen_module(*def);
    return is_package(name) ? Value(local_module(vm, name, m)) : Value(m);
  }
  const std::shared_ptr<const Program> program = compiled_module(*def);
  ProgramInstance* p = load_program(vm, program, name);
  Module* natives = frozen_module(*def);
  uint32_t i = 0;
  Value k, v;
  while (dict_next(natives->dict, &i, &k, &v)) {
    const std::string_view key = k.as<Str>()->view();
    if (key != "__name__" && key != "__doc__") set_program_global(vm, p, key, v);
  }
  // Visible before it has run: modules may import each other.
  dict_set_str(vm, vm.modules, name, Value(p->module));
  if (!run_module_body(vm, p)) {
    Exception* e = vm.pending;
    vm.pending = nullptr;
    (void)dict_pop(vm, vm.modules, Value(p->name));
    vm.pending = e;
    return Value::raised();
  }
  return Value(p->module);
}

}  // namespace

void set_library(const Library& library) {
  Registry& r = registry();
  for (const ModuleDef* const* m = library.modules; m && *m; ++m) r.modules[(*m)->name] = *m;
}

bool module_is_known(std::string_view dotted_name) {
  return find_module(dotted_name) || is_package(dotted_name);
}

Value import_module(Vm& vm, std::string_view dotted_name) {
  Value known = dict_get_str(vm, vm.modules, dotted_name);
  if (!known.is_not_found()) return known;
  RecursionGuard guard(vm, " while importing");
  if (!guard.ok()) return Value::raised();
  Value parent = Value::not_found();
  const size_t dot = dotted_name.rfind('.');
  if (dot != std::string_view::npos) {
    parent = TRY(import_module(vm, dotted_name.substr(0, dot)));
    // A package may import its parts itself: there is one of each.
    known = dict_get_str(vm, vm.modules, dotted_name);
    if (!known.is_not_found()) return known;
  }
  const Value m = TRY(load_module(vm, dotted_name));
  dict_set_str(vm, vm.modules, dotted_name, m);
  if (is_kind(parent, Kind::kModule) && !parent.ptr()->has(kFrozen)) {
    auto* p = parent.as<Module>();
    const std::string_view leaf = dotted_name.substr(dot + 1);
    if (p->program) {
      set_program_global(vm, p->program, leaf, m);
    } else {
      dict_set_str(vm, p->dict, leaf, m);
    }
  }
  return m;
}

Value import_name(Vm& vm, Frame* f, Str* name, Value fromlist, unsigned level) {
  (void)f;
  if (level) {
    return raise_str(vm, Exc::kImportError,
                     "attempted relative import with no known parent package");
  }
  const Value leaf = TRY(import_module(vm, name->view()));
  if (!fromlist.is_none()) return leaf;
  const size_t dot = name->view().find('.');
  if (dot == std::string_view::npos) return leaf;
  return import_module(vm, name->view().substr(0, dot));
}

Value import_from(Vm& vm, Value module, Str* name) {
  const Value v = TRY(op_getattr_opt(vm, module, name));
  if (!v.is_not_found()) return v;
  std::string_view module_name = "<unknown module name>";
  if (is_kind(module, Kind::kModule)) {
    module_name = module.as<Module>()->name->view();
    const std::string dotted = std::string(module_name) + "." + std::string(name->view());
    if (module_is_known(dotted)) return import_module(vm, dotted);
  }
  raise(vm, Exc::kImportError, "cannot import name '%s' from '%.*s' (unknown location)",
        name->data(), static_cast<int>(module_name.size()), module_name.data());
  if (vm.pending) vm.pending->fields[0] = Value(new_str(vm, module_name));
  return Value::raised();
}

bool import_star(Vm& vm, Frame* f, Value module) {
  if (!is_kind(module, Kind::kModule)) return true;
  auto* m = module.as<Module>();
  ProgramInstance* target = f->program;
  const Value all = module_get(vm, m, vm.names().dunder_all);
  if (!all.is_not_found()) {
    Iterate it(vm, all);
    Value name;
    while (it.next(&name)) {
      if (!is_str(name)) {
        raise(vm, Exc::kTypeError, "Item in %s.__all__ must be str, not %s", m->name->data(),
              type_name(vm, name).c_str());
        return false;
      }
      const Value v = TRY_OR_FALSE(op_getattr(vm, module, name.as<Str>()));
      set_program_global(vm, target, name.as<Str>()->view(), v);
    }
    return !it.raised();
  }
  auto bind = [&](std::string_view name, Value v) {
    if (!name.empty() && name[0] != '_' && !v.is_unbound()) {
      set_program_global(vm, target, name, v);
    }
  };
  if (m->program) {
    const auto& names = m->program->data->global_names;
    for (size_t i = 0; i < names.size(); ++i) bind(names[i]->view(), m->program->globals[i]);
  }
  for (Dict* d : {m->dict, m->program ? m->program->extra : nullptr}) {
    if (!d) continue;
    uint32_t i = 0;
    Value k, v;
    while (dict_next(d, &i, &k, &v)) bind(k.as<Str>()->view(), v);
  }
  return true;
}

}  // namespace copra
