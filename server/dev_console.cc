// The development mode; contract in dev_console.h.
#include "server/dev_console.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "server/cli_remote.h"
#include "server/deploy.h"
#include "server/files.h"
#include "server/text.h"
#include "stdlib_shims/platform/mail_compose.h"

namespace copra::server {

namespace {

constexpr int64_t kRunsShown = 200;  // a tick
constexpr size_t kSeenMax = 10'000;
// A run is dated by its start and logged at its end.
constexpr int64_t kOverlapUs = 120'000'000;

// Below the line that names the place: the source line and the caret, without Python's own header.
std::string excerpt(const std::string& text) {
  const size_t first = text.find('\n');
  const size_t last = text.rfind('\n', text.size() < 2 ? 0 : text.size() - 2);
  if (first == std::string::npos || last == std::string::npos || last <= first) return {};
  return text.substr(first + 1, last - first);
}

}  // namespace

DevConsole::DevConsole(App& app, std::string directory, std::string project,
                       const Deployment& first)
    : app_(app),
      directory_(std::move(directory)),
      project_(std::move(project)),
      started_us_(unix_now_us()) {
  if (const auto id = storage::Uuid::parse(first.project_id)) project_id_ = *id;
  last_ = stamps();
  for (const DeployedFunction& function : first.functions) functions_.insert(function.name);
  for (const DeployedFile& file : first.files) files_.insert(file.path);
  report(first);
  print_out("watching " + directory_ + "\n");
}

std::vector<DevConsole::Stamp> DevConsole::stamps() const {
  std::vector<std::string> paths, names;
  std::string ignored;
  if (list_python_files(directory_, &names, &ignored)) paths = names;
  for (const std::string folder : {"templates", "static"}) {
    names.clear();
    list_tree(directory_ + "/" + folder, &names, &ignored);
    for (const std::string& name : names) paths.push_back(folder + "/" + name);
  }
  std::vector<Stamp> out;
  for (std::string& path : paths) {
    struct stat facts {};
    if (::stat((directory_ + "/" + path).c_str(), &facts) != 0) continue;
    const int64_t time = int64_t{facts.st_mtim.tv_sec} * 1'000'000'000 + facts.st_mtim.tv_nsec;
    out.emplace_back(std::move(path), time, int64_t{facts.st_size}, uint64_t{facts.st_ino});
  }
  return out;
}

void DevConsole::tick() {
  std::vector<Stamp> now = stamps();
  if (now != last_) {
    last_ = std::move(now);
    pending_ = true;
  } else if (pending_) {
    pending_ = false;
    reload();
  }
  show_runs();
  show_mails();
}

void DevConsole::reload() {
  Deployment done;
  std::string error;
  if (!deploy_directory(app_, directory_, project_, &done, &error)) {
    print_out(printable(error, false) + "\n");
    return;
  }
  for (const DeployedFunction& function : done.functions)
    if (function.changed && function.error.empty())
      print_out("reloaded " + printable(function.name, false) + "\n");
  for (const DeployedFile& file : done.files)
    if (file.changed && file.error.empty())
      print_out("reloaded " + printable(file.path, false) + "\n");
  remove_gone(done);
  report(done);
}

void DevConsole::report(const Deployment& done) const {
  for (const DeployedFunction& function : done.functions) {
    if (function.error.empty()) continue;
    const std::string file = directory_ + "/" + function.name + ".py";
    std::string code, ignored, line = file;
    CompiledCode compiled;
    if (read_file(file, &code, &ignored)) compiled = compile_function(code, function.name);
    if (!compiled.program && compiled.line > 0)
      line += ":" + std::to_string(compiled.line) + ":" + std::to_string(compiled.column);
    line += ": " + function.error + "\n" + excerpt(compiled.error_text);
    print_out(printable(line, true));
  }
  for (const DeployedFile& file : done.files) {
    if (file.error.empty()) continue;
    std::string name = file.path;
    const std::string templates = std::string(kTemplatesFolder) + "/";
    if (name.starts_with(templates)) name = "templates/" + name.substr(templates.size());
    print_out(printable(directory_ + "/" + name + ": " + file.error, false) + "\n");
  }
}

void DevConsole::remove_gone(const Deployment& done) {
  std::set<std::string> functions, files;
  for (const DeployedFunction& function : done.functions) functions.insert(function.name);
  for (const DeployedFile& file : done.files) files.insert(file.path);
  for (const std::string& name : functions_) {
    if (functions.contains(name)) continue;
    const auto removed = app_.store().write(
        [&](storage::Session& s) { return delete_function_named(s, project_id_, name); });
    if (!removed.ok()) continue;
    app_.functions().forget_function(*removed);
    print_out("removed " + printable(name, false) + "\n");
  }
  for (const std::string& path : files_) {
    if (files.contains(path)) continue;
    const storage::Status removed =
        app_.store().write([&](storage::Session& s) { return s.delete_file(project_id_, path); });
    if (removed.ok()) print_out("removed " + printable(path, false) + "\n");
  }
  functions_ = std::move(functions);
  files_ = std::move(files);
}

bool DevConsole::first_time(const std::string& id) {
  if (!seen_.insert(id).second) return false;
  seen_order_.push_back(id);
  if (seen_order_.size() > kSeenMax) {
    seen_.erase(seen_order_.front());
    seen_order_.pop_front();
  }
  return true;
}

void DevConsole::show_runs() {
  const int64_t since = std::max(started_us_, unix_now_us() - kOverlapUs);
  const auto runs = app_.store().read([&](storage::Session& s) {
    return s.list_logs(project_id_, std::nullopt, kRunsShown, {}, since);
  });
  if (!runs.ok()) return;
  for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
    if (!first_time(run->id.text())) continue;
    RunText text;
    text.time = iso_time_z(run->created_at);
    text.function = run->function_name;
    text.status = run->status;
    text.code = std::to_string(run->status_code);
    text.duration_ms = std::to_string(run->duration_ms);
    text.triggered_by = run->triggered_by;
    text.output = run->output;
    text.logs = run->logs;
    print_out("run " + run_lines(text));
  }
}

void DevConsole::show_mails() {
  std::vector<MailRecord> fresh;
  const auto read = [&](storage::Session& s) -> storage::Status {
    fresh.clear();
    COPRA_ASSIGN(const auto mails, list_mails(s, project_id_));
    for (const MailRecord& mail : mails) {
      if (mail.created_at < started_us_) break;
      if (seen_.contains(mail.id)) continue;
      COPRA_ASSIGN(MailRecord whole, read_mail(s, project_id_, mail.id));
      fresh.push_back(std::move(whole));
    }
    return {};
  };
  if (!app_.store().read(read).ok()) return;
  for (auto mail = fresh.rbegin(); mail != fresh.rend(); ++mail) {
    if (!first_time(mail->id)) continue;
    std::string to;
    for (const std::string& recipient : mail->recipients)
      to += (to.empty() ? "" : ", ") + recipient;
    std::string out =
        printable("mail to " + to + ": " + mail->subject + " (" + mail->status + ")", false) + "\n";
    for (const std::string& line : split(mail->text.empty() ? mail->html : mail->text, '\n'))
      if (!trim(line).empty()) out += "    " + printable(line, true) + "\n";
    print_out(out);
  }
}

}  // namespace copra::server
