// Commands on a data directory or a running server: index, doctor, export, import, backup, restore.
//
// In: options. Out: text on stdout, progress on stderr when that is a terminal. May include: the
// store, transfer.h, cli_remote.h. Invariant: a command that needs the directory for itself says so
// when a server has it open; nothing is overwritten that was not made by the command.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "server/app.h"
#include "server/backups.h"
#include "server/cli.h"
#include "server/cli_remote.h"
#include "server/json_text.h"
#include "server/text.h"
#include "server/transfer.h"
#include "storage/doctor.h"

namespace copra::server {

namespace {

namespace fs = std::filesystem;

// The line at the bottom of a terminal; nothing elsewhere.
class ProgressLine {
 public:
  ~ProgressLine() { clear(); }
  void show(const std::string& text) {
    if (!terminal_) return;
    const std::string line = "\r\x1b[K" + text;
    shown_ = ::write(STDERR_FILENO, line.data(), line.size()) > 0;
  }
  void clear() {
    if (!shown_) return;
    shown_ = false;
    if (::write(STDERR_FILENO, "\r\x1b[K", 4) < 0) return;
  }

 private:
  const bool terminal_ = ::isatty(STDERR_FILENO) == 1;
  bool shown_ = false;
};

std::unique_ptr<storage::Store> open_store(const std::string& directory, bool create,
                                           std::string* error) {
  std::error_code ignored;
  if (!create && !fs::is_directory(directory, ignored)) {
    *error = "no data directory at " + directory;
    return nullptr;
  }
  if (!create && !fs::exists(directory + "/CURRENT", ignored)) {
    *error = directory + " is not a data directory: it has no CURRENT file";
    return nullptr;
  }
  storage::StoreOptions options;
  options.path = directory;
  auto store = storage::Store::open(std::move(options));
  if (store.ok()) return std::move(store).value();
  *error = store.is(storage::Code::kLocked)
               ? directory + " is in use by another process; stop the server first"
               : "cannot open " + directory + ": " + store.status().text();
  return nullptr;
}

std::string plural(int64_t n, const std::string& word) {
  return std::to_string(n) + " " + word + (n == 1 ? "" : "s");
}

// ---- index --------------------------------------------------------------------------------------

std::string index_line(const std::string& name, const std::string& fields, bool unique,
                       const std::string& state) {
  return name + "  [" + fields + "]" + (unique ? " unique" : "") + "  " + state + "\n";
}

int index_on_server(const IndexOptions& options) {
  Remote remote(options.url, options.key);
  std::string project, error, value;
  const auto failed = [&] {
    return fail(remote.unreachable() ? kExitUnavailable : kExitFailed, error);
  };
  if (!remote.project_id(options.project, &project, &error)) return failed();
  if (project.empty()) return fail(kExitFailed, "no project '" + options.project + "'");
  const std::string path =
      "/project/" + project + "/collections/" + percent_encode(options.collection) + "/indexes";
  if (options.action == "drop") {
    if (!remote.call("DELETE", path + "/" + percent_encode(options.name), "", &value, &error))
      return failed();
    return kExitSuccess;
  }
  if (options.action == "create") {
    JsonText body;
    body.begin_object().key("fields").begin_array();
    for (const std::string& field : options.fields) body.string(field);
    body.end_array().key("unique").boolean(options.unique);
    if (options.search) body.key("type").string("search");
    if (!options.name.empty()) body.key("name").string(options.name);
    if (!remote.call("POST", path, body.end_object().take(), &value, &error)) return failed();
    const storage::ValueView made(value);
    print_out(text_of(made, "name") + "  " + text_of(made, "state") + "\n");
    return kExitSuccess;
  }
  if (!remote.call("GET", path, "", &value, &error)) return failed();
  for (const storage::ValueView index : storage::ValueView(value).elements()) {
    std::string fields, state = text_of(index, "state");
    for (const storage::ValueView field : index.find("fields").elements())
      fields += (fields.empty() ? "" : ", ") + std::string(field.as_string());
    if (state == "building")
      state += " " + storage::to_json(index.find("indexed")) + " of " +
               storage::to_json(index.find("documents"));
    if (state == "failed") state += ": " + text_of(index, "error");
    const storage::ValueView unique = index.find("unique");
    print_out(
        index_line(text_of(index, "name"), fields, unique.is_bool() && unique.as_bool(), state));
  }
  return kExitSuccess;
}

int index_on_directory(const IndexOptions& options) {
  std::string error;
  const auto store = open_store(options.data, false, &error);
  if (!store) return fail(kExitStorage, error);
  storage::Uuid project;
  storage::Collection collection;
  const auto find = [&](storage::Session& s) -> storage::Status {
    auto projects = s.list_projects();
    if (!projects.ok()) return projects.status();
    for (const storage::Project& p : *projects)
      if (p.name == options.project || p.id.text() == options.project) project = p.id;
    if (project.is_nil()) return storage::Status::not_found("no project '" + options.project + "'");
    COPRA_ASSIGN(collection, s.get_collection(project, options.collection));
    return {};
  };
  if (const storage::Status s = store->read(find); !s.ok()) return fail(kExitFailed, s.message());
  const auto change = [&](storage::Session& s) -> storage::Status {
    if (options.action == "drop") return s.drop_index(project, options.collection, options.name);
    storage::IndexSpec spec;
    spec.name = options.name;
    spec.fields = options.fields;
    spec.unique = options.unique;
    spec.search = options.search;
    if (spec.name.empty()) {
      spec.name = spec.search ? "search" : "by";
      for (const std::string& path : spec.fields)
        spec.name += "_" + (path.starts_with('-') ? path.substr(1) : path);
    }
    return s.create_index(project, options.collection, spec);
  };
  if (options.action != "list") {
    if (const storage::Status s = store->write(change); !s.ok())
      return fail(kExitFailed, s.message());
    const storage::Status built = store->build_indexes_of(project, collection.id);
    if (!built.ok()) return fail(kExitStorage, built.text());
  }
  const auto indexes =
      store->read([&](storage::Session& s) { return s.list_indexes(project, options.collection); });
  if (!indexes.ok()) return fail(kExitStorage, indexes.status().text());
  bool failed = false;
  for (const storage::IndexSpec& index : *indexes) {
    std::string fields;
    for (const std::string& field : index.fields) fields += (fields.empty() ? "" : ", ") + field;
    failed |= !index.failure.empty();
    print_out(index_line(index.name, fields, index.unique,
                         !index.failure.empty() ? "failed: " + index.failure
                         : index.ready          ? "ready"
                                                : "waits to be built"));
  }
  return options.action == "create" && failed ? kExitFailed : kExitSuccess;
}

bool make_parent(const std::string& path, std::string* error) {
  std::error_code code;
  const fs::path parent = fs::absolute(path).parent_path();
  fs::create_directories(parent, code);
  if (code) *error = "cannot make " + parent.string() + ": " + code.message();
  return !code;
}

}  // namespace

int index_command(const IndexOptions& options) {
  if (options.action != "list" && options.action != "create" && options.action != "drop")
    return fail(kExitUsage, "index: the action is list, create or drop");
  if (options.url.empty() == options.data.empty())
    return fail(kExitUsage, "index: give --url and --key of a server, or --data of a directory");
  if (!options.url.empty() && options.key.empty())
    return fail(kExitUsage, "index: --url needs --key");
  if (options.action == "drop" && options.name.empty())
    return fail(kExitUsage, "index drop: --name is required");
  if (options.action == "create" && options.fields.empty() == !options.search)
    return fail(kExitUsage, "index create: give --field (repeatable), or --search");
  return options.url.empty() ? index_on_directory(options) : index_on_server(options);
}

int doctor_command(const DoctorCommand& options) {
  std::string error;
  const auto store = open_store(options.data, false, &error);
  if (!store) return fail(kExitStorage, error);
  ProgressLine line;
  storage::DoctorOptions doctor;
  doctor.repair = options.repair;
  doctor.drop_orphans = options.drop_orphans;
  doctor.progress = [&](std::string_view step, int64_t done) {
    line.show(std::string(step) + (done > 0 ? " " + std::to_string(done) : ""));
  };
  const auto report = storage::examine(*store, doctor);
  line.clear();
  if (!report.ok()) return fail(kExitStorage, options.data + ": " + report.status().text());
  for (const storage::DoctorFinding& finding : report->findings)
    print_out(finding.kind + ": " + finding.text + (finding.repaired ? " (repaired)" : "") + "\n");
  const auto hidden = report->problems - static_cast<int64_t>(report->findings.size());
  if (hidden > 0) print_out("and " + plural(hidden, "more finding") + "\n");
  std::string checked;
  for (const auto& [what, n] : report->checked)
    checked += (checked.empty() ? "" : ", ") + std::to_string(n) + " " + what;
  print_out("checked: " + (checked.empty() ? "nothing is stored" : checked) + "\n");
  if (report->problems == 0) {
    print_out("healthy\n");
    return kExitSuccess;
  }
  print_out(plural(report->problems, "problem") + ", " + std::to_string(report->repaired) +
            " repaired" + (options.repair ? "" : "; --repair rebuilds what documents tell") + "\n");
  return report->healthy() ? kExitSuccess : kExitFailed;
}

int export_command(const TransferCommand& options) {
  std::string error;
  const auto store = open_store(options.data, false, &error);
  if (!store) return fail(kExitStorage, error);
  const auto secrets = Secrets::open(options.data, "", &error);
  if (options.secrets && !secrets) return fail(kExitStorage, error);
  std::FILE* out = stdout;
  const std::string partial = options.file + ".partial";
  const bool to_file = !options.file.empty() && options.file != "-";
  if (to_file) {
    // Holds password hashes: for its owner only.
    const int file = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    out = file < 0 ? nullptr : ::fdopen(file, "w");
    if (out == nullptr) return fail(kExitNoInput, "cannot write " + partial);
  }
  ProgressLine line;
  TransferOptions transfer;
  transfer.project = options.project;
  transfer.secrets = options.secrets;
  transfer.keys = secrets.get();
  transfer.progress = [&](int64_t, int64_t documents) { line.show(plural(documents, "document")); };
  const auto done = export_project(*store, transfer, out);
  line.clear();
  bool closed = true;
  if (to_file) {
    closed = std::fclose(out) == 0;
    if (done.ok() && closed && ::rename(partial.c_str(), options.file.c_str()) != 0) closed = false;
    if (!done.ok() || !closed) ::unlink(partial.c_str());
  }
  if (!done.ok())
    return fail(done.is(storage::Code::kNotFound) ? kExitFailed : kExitStorage,
                done.status().message());
  if (!closed) return fail(kExitNoInput, "cannot write " + options.file);
  if (to_file)
    print_out("exported " + plural(done->collections, "collection") + ", " +
              plural(done->documents, "document") + ", " + plural(done->users, "user") + ", " +
              plural(done->functions, "function") + ", " + plural(done->files, "file") + "\n");
  return kExitSuccess;
}

int import_command(const TransferCommand& options) {
  std::FILE* in = stdin;
  if (!options.file.empty() && options.file != "-") {
    in = std::fopen(options.file.c_str(), "re");
    if (in == nullptr) return fail(kExitNoInput, "cannot read " + options.file);
  }
  const auto close = [](std::FILE* f) {
    if (f != stdin) std::fclose(f);
  };
  const std::unique_ptr<std::FILE, decltype(close)> closer(in, close);
  std::string error;
  const auto store = open_store(options.data, true, &error);
  if (!store) return fail(kExitStorage, error);
  const auto secrets = Secrets::open(options.data, "", &error);
  if (!secrets) return fail(kExitStorage, error);
  const auto same = secrets->check_store(*store);
  if (!same.ok() || !*same)
    return fail(kExitStorage, options.data + " was sealed with another secret key");
  ProgressLine line;
  TransferOptions transfer;
  transfer.project = options.project;
  transfer.keys = secrets.get();
  transfer.progress = [&](int64_t, int64_t documents) { line.show(plural(documents, "document")); };
  const auto done = import_project(*store, transfer, in);
  line.clear();
  if (!done.ok())
    return fail(done.is(storage::Code::kInvalid) ? kExitData : kExitStorage,
                done.status().message());
  print_out("imported " + plural(done->collections, "collection") + ", " +
            plural(done->documents, "document") + ", " + plural(done->users, "user") + ", " +
            plural(done->functions, "function") + ", " + plural(done->files, "file") + "\n");
  return kExitSuccess;
}

int backup_command(const BackupCommand& options) {
  std::string error;
  if (!options.url.empty()) {
    if (options.key.empty()) return fail(kExitUsage, "backup: --url needs --key");
    Remote remote(options.url, options.key);
    JsonText body;
    body.begin_object();
    if (!options.to.empty()) body.key("name").string(options.to);
    std::string value;
    if (!remote.call("POST", "/admin/backup", body.end_object().take(), &value, &error))
      return fail(remote.unreachable() ? kExitUnavailable : kExitFailed, error);
    print_out(text_of(storage::ValueView(value), "path") + "\n");
    return kExitSuccess;
  }
  if (options.data.empty() || options.to.empty())
    return fail(kExitUsage, "backup: give --data DIR and --to DIR, or --url and --key");
  const auto store = open_store(options.data, false, &error);
  if (!store) return fail(kExitStorage, error);
  if (!make_parent(options.to, &error)) return fail(kExitNoInput, error);
  if (!make_backup(*store, options.data, options.to, &error)) return fail(kExitStorage, error);
  print_out(options.to + "\n");
  return kExitSuccess;
}

int restore_command(const BackupCommand& options) {
  std::error_code code;
  std::string error;
  if (fs::exists(options.to, code) && !fs::is_empty(options.to, code))
    return fail(kExitStorage, options.to + " is not empty: a restore makes a new data directory");
  if (!fs::exists(options.data + "/CURRENT", code))
    return fail(kExitNoInput, options.data + " is not a backup: it has no CURRENT file");
  // Copied beside the target first, looked over, then moved: never half a restore.
  const std::string partial = options.to + ".partial";
  if (!make_parent(options.to, &error)) return fail(kExitNoInput, error);
  fs::remove_all(partial, code);
  fs::copy(options.data, partial, fs::copy_options::recursive, code);
  if (code) {
    const std::string reason = code.message();
    fs::remove_all(partial, code);
    return fail(kExitNoInput, "cannot copy " + options.data + ": " + reason);
  }
  {
    const auto store = open_store(partial, false, &error);
    storage::DoctorOptions look;
    const auto report =
        store ? storage::examine(*store, look)
              : storage::Result<storage::DoctorReport>(storage::Status::corrupt(error));
    if (!report.ok() || !report->healthy()) {
      const std::string reason = report.ok() ? report->findings[0].text : report.status().message();
      fs::remove_all(partial, code);
      return fail(kExitStorage, "the backup is damaged: " + reason);
    }
  }
  if (fs::exists(options.to, code)) fs::remove(options.to, code);
  fs::rename(partial, options.to, code);
  if (code) return fail(kExitNoInput, "cannot make " + options.to + ": " + code.message());
  print_out("restored " + options.to + "\n");
  return kExitSuccess;
}

}  // namespace copra::server
