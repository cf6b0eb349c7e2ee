// The native half of the `render` global: stored templates, response objects. The Python half is
// py/render.py, the engine is templates/. May include: interp, the storage API through db_task.h.
// Invariant: templates of other projects can't be reached: every read names the invocation's
// project. Next: html_response.h, invocation.cc (what becomes of a response).
#include "interp/vm/isolate.h"
#include "stdlib_shims/platform/db_task.h"
#include "stdlib_shims/platform/globals.h"
#include "stdlib_shims/platform/html_response.h"
#include "stdlib_shims/py_sources.h"
#include "stdlib_shims/templates/compile.h"

namespace copra {

namespace {

constexpr std::string_view kTemplatePrefix = "__templates__/";
constexpr size_t kNameBytesMax = 512;

// Storage paths are plain names: anything else names no template.
bool is_template_name(std::string_view name) {
  return !name.empty() && name.size() <= kNameBytesMax && name.front() != '/' &&
         name.find('\0') == std::string_view::npos && name.find("..") == std::string_view::npos;
}

// _read_template(name): the stored text, or None.
Value f_read_template(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(expect_str(vm, a[0], "render_template", "'template_name'"));
  if (!is_template_name(name->view())) return Value::none();
  const std::string path = std::string(kTemplatePrefix) + std::string(name->view());
  const storage::Uuid project = db_state(vm).project;
  DbWork work = [project, path](storage::Session& session) -> storage::Result<BuildValue> {
    const storage::Result<storage::FileInfo> info = session.file_info(project, path);
    if (info.is(storage::Code::kNotFound)) return BuildValue([](Vm&) { return Value::none(); });
    if (!info.ok()) return info.status();
    if (static_cast<uint64_t>(info->size) > templates::kTemplateBytesMax) {
      return BuildValue([](Vm& v) {
        return raise_str(v, Exc::kValueError, "the stored template is longer than 1 MiB");
      });
    }
    storage::Result<std::string> body = session.file_body(project, path);
    if (body.is(storage::Code::kNotFound)) return BuildValue([](Vm&) { return Value::none(); });
    if (!body.ok()) return body.status();
    return BuildValue([text = std::move(*body)](Vm& v) { return Value(new_str_lossy(v, text)); });
  };
  return run_db_task(vm, make_db_task(vm, DbMode::kRead, std::move(work)));
}

// _response(body, status)
Value f_response(Vm& vm, Value* a, uint32_t) {
  if (!a[1].is_small_int() || a[1].small() < 100 || a[1].small() > 599) {
    return raise_str(vm, Exc::kValueError, "status_code must be an int from 100 to 599");
  }
  return Value(new_html_response(vm, a[0], a[1]));
}

// _platform(name): a global of functions.
Value f_platform(Vm& vm, Value* a, uint32_t) {
  const Value v = TRY(platform_global(vm, TRY_PTR(expect_str(vm, a[0], "_platform", "'name'"))));
  return v.is_not_found() ? Value::none() : v;
}

constexpr NativeDef kFunctions[] = {{"_read_template", "(name, /)", f_read_template},
                                    {"_response", "(body, status, /)", f_response},
                                    {"_platform", "(name, /)", f_platform},
                                    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kRenderModule;
const ModuleDef kRenderModule = {
    .name = "_render", .functions = kFunctions, .python_source = kPySource_render};

}  // namespace copra
