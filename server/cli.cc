// Flags and commands, with CLI11; contract in cli.h. Flags of `serve` come from settings.def.
#include "server/cli.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <map>

#include "server/cli_admin.h"
#include "server/files.h"
#include "server/version.h"

namespace copra::server {

namespace {

constexpr const char kFooter[] =
    "Exit status: 0 success, 1 the program failed, 64 usage, 65 not a program or not JSON, 66 file "
    "can't be read,\n69 address in use or server unreachable, 74 data directory, 124 time limit of "
    "exec. See README.md.";

int serve_with(const std::map<std::string, std::string>& given, const std::string& config,
               bool dev) {
  SettingSources sources;
  sources.flags = given;
  sources.environment = [](const char* name) -> const char* { return std::getenv(name); };
  std::string error;
  std::string path = config;
  if (path.empty())
    if (const char* named = std::getenv("COPRA_CONFIG")) path = named;
  if (!path.empty()) {
    sources.file_name = path;
    if (!read_file(path, &sources.file_text, &error)) return fail(kExitNoInput, error);
  }
  Settings settings;
  if (!load_settings(sources, &settings, &error)) return fail(kExitUsage, error);
  if (dev && settings.functions.empty())
    return fail(kExitUsage, "--dev: give the directory to watch with --functions");
  settings.access_log |= dev;
  return serve_command(settings, dev);
}

bool read_pairs(const std::vector<std::string>& texts, StringPairs* out) {
  for (const std::string& text : texts) {
    const size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) return false;
    out->emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return true;
}

}  // namespace

int fail(ExitStatus status, const std::string& message) {
  const std::string line = "copra: " + message + "\n";
  if (::write(STDERR_FILENO, line.data(), line.size()) < 0) return status;
  return status;
}

static CLI::App* add_exec(CLI::App& app, ExecOptions* options) {
  CLI::App* const exec =
      app.add_subcommand("exec", "Run a script in the sandbox, as python3 would");
  exec->add_option("file", options->file, "script; - is standard input")->required();
  exec->add_option("--timeout", options->timeout, "seconds of wall clock");
  exec->add_option("--memory", options->memory, "MiB of heap");
  return exec;
}

static int refuse_usage(CLI::App& app, const CLI::ParseError& error) {
  // --help and --version end here too, with status 0.
  if (error.get_exit_code() == 0) return app.exit(error);
  return fail(kExitUsage, std::string(error.what()) + " (see copra --help)");
}

// A script doesn't wait for the options of all other commands, nor keep the pages that made them.
static int run_exec(int argc, char** argv) {
  ExecOptions options;
  {
    CLI::App app("", "copra");
    app.require_subcommand(1);
    add_exec(app, &options);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return refuse_usage(app, error);
    }
  }
  drop_start_pages();
  return exec_command(options);
}

int run_cli(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "exec") return run_exec(argc, argv);
  CLI::App app("Copra: Python functions over HTTP, with a document store, in one process.",
               "copra");
  app.set_version_flag("--version", "copra " + std::string(kVersion));
  app.footer(kFooter);
  app.require_subcommand(1);

  CLI::App* const serve = app.add_subcommand("serve", "Run the server");
  std::map<std::string, std::string> given;
  std::map<std::string, CLI::Option*> flags;
  std::string config;
  bool dev = false;
  serve->add_flag("--dev", dev, "reload --functions when it changes; show requests, runs, mails");
  serve->add_option("--config", config, "file of 'key = value' lines")->type_name("FILE");
  for (const SettingInfo& info : setting_table()) {
    const std::string field(info.field);
    flags[field] =
        serve->add_option(info.flag(), given[field], std::string(info.doc))
            ->type_name(info.fallback.empty() ? "" : "[" + std::string(info.fallback) + "]");
    // `--dev` says what `--dev true` says.
    if (info.kind == SettingKind::kFlag) flags[field]->expected(0, 1);
  }
  serve->footer(
      "Each flag is also an environment variable (COPRA_PORT for --port) and a key of the "
      "config file (port).");

  CLI::App* const run = app.add_subcommand("run", "Call a function once and print its envelope");
  RunOptions run_options;
  std::vector<std::string> query;
  run->add_option("file", run_options.file, "function source")->required();
  run->add_option("--payload", run_options.payload, "JSON body, or @FILE");
  run->add_option("--query", query, "query parameter k=v; repeatable")->allow_extra_args(false);
  run->add_option("--method", run_options.method, "HTTP method");
  run->add_option("--user", run_options.user, "e-mail address of the signed-in app user");
  run->add_option("--data", run_options.data, "data directory; an empty store without");
  run->add_option("--project", run_options.project, "project in the data directory");

  ExecOptions exec_options;
  CLI::App* const exec = add_exec(app, &exec_options);  // for --help; run_exec() parses it

  CLI::App* const check = app.add_subcommand("check", "Compile files and report errors");
  std::vector<std::string> check_files;
  check->add_option("files", check_files, "function sources")->required();

  CLI::App* const dis = app.add_subcommand("dis", "Print a file's bytecode");
  std::string dis_file;
  dis->add_option("file", dis_file, "source; - is standard input")->required();

  CLI::App* const deploy =
      app.add_subcommand("deploy", "Bring a server's project to the state of a directory");
  DeployOptions deploy_options;
  deploy
      ->add_option("directory", deploy_options.directory,
                   "directory of *.py files, templates/ and static/")
      ->required();
  add_remote_options(*deploy, &deploy_options.server);
  deploy->add_flag("--diff", deploy_options.diff, "show how the code of functions changes");
  deploy->add_flag("--prune", deploy_options.prune, "delete what the directory no longer has");
  deploy->add_flag("--dry-run", deploy_options.dry_run, "check and show, change nothing");
  deploy->add_flag("-y,--yes", deploy_options.yes, "do not ask before deleting");
  deploy->add_flag("--json", deploy_options.json, "print the server's answer");

  CLI::App* const logs = app.add_subcommand("logs", "Show the runs of functions");
  LogsOptions logs_options;
  logs->add_option("function", logs_options.function, "name or id; every function without");
  add_remote_options(*logs, &logs_options.server);
  logs->add_flag("-f,--follow", logs_options.follow, "go on with what comes, until interrupted");
  logs->add_option("-n,--limit", logs_options.limit, "how many of the past, 0 to 500")
      ->capture_default_str();
  logs->add_option("--status", logs_options.status, "only success, failed or timeout")
      ->check(CLI::IsMember({"success", "failed", "timeout"}));
  logs->add_option("--since", logs_options.since, "only from this ISO 8601 time on");
  logs->add_flag("--json", logs_options.json, "one JSON object a line");

  AdminCommands admin(app);

  CLI::App* const index = app.add_subcommand("index", "List, create or drop secondary indexes");
  IndexOptions index_options;
  index->add_option("action", index_options.action, "list, create or drop")->required();
  index->add_option("collection", index_options.collection, "collection")->required();
  index->add_option("--field", index_options.fields, "field, -field for descending; repeatable")
      ->allow_extra_args(false);
  index->add_option("--name", index_options.name, "name of the index");
  index->add_flag("--unique", index_options.unique, "refuse documents with the same values");
  index->add_flag("--search", index_options.search, "index every text, for search");
  index->add_option("--project", index_options.project, "project name");
  index->add_option("--data", index_options.data, "data directory that no server uses");
  index->add_option("--url", index_options.url, "server, http://HOST:PORT");
  index->add_option("--key", index_options.key, "owner's key");

  CLI::App* const doctor = app.add_subcommand("doctor", "Look over a data directory");
  DoctorCommand doctor_options;
  doctor->add_option("directory", doctor_options.data, "data directory")->required();
  doctor->add_flag("--repair", doctor_options.repair, "rebuild what the documents tell");
  doctor->add_flag("--drop-orphans", doctor_options.drop_orphans,
                   "with --repair: delete rows whose project or collection is gone");

  TransferCommand export_options, import_options;
  CLI::App* const exporting = app.add_subcommand("export", "Write a project as JSON lines");
  exporting->add_option("project", export_options.project, "project name or id")->required();
  exporting->add_option("--data", export_options.data, "data directory")->required();
  exporting->add_option("--out", export_options.file, "file; standard output without");
  exporting->add_flag("--secrets", export_options.secrets, "with API key and variables");
  CLI::App* const importing = app.add_subcommand("import", "Make a project from JSON lines");
  importing->add_option("file", import_options.file, "export; - is standard input")->required();
  importing->add_option("--data", import_options.data, "data directory; made when missing")
      ->required();
  importing->add_option("--project", import_options.project, "name; that of the export without");

  BackupCommand backup_options, restore_options;
  CLI::App* const backup = app.add_subcommand("backup", "Copy a data directory, in use or not");
  backup->add_option("--data", backup_options.data, "data directory that no server uses");
  backup->add_option("--to", backup_options.to, "new directory; with --url the backup's name");
  backup->add_option("--url", backup_options.url, "server, http://HOST:PORT");
  backup->add_option("--key", backup_options.key, "owner's key");
  CLI::App* const restore = app.add_subcommand("restore", "Make a data directory from a backup");
  restore->add_option("backup", restore_options.data, "backup")->required();
  restore->add_option("directory", restore_options.to, "data directory; new or empty")->required();

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return refuse_usage(app, error);
  }

  if (serve->parsed()) {
    std::map<std::string, std::string> present;
    for (const SettingInfo& info : setting_table()) {
      const std::string field(info.field);
      if (flags[field]->count() == 0) continue;
      const bool bare = info.kind == SettingKind::kFlag && given[field].empty();
      present[field] = bare ? "true" : given[field];
    }
    return serve_with(present, config, dev);
  }
  if (run->parsed()) {
    if (!read_pairs(query, &run_options.query))
      return fail(kExitUsage, "--query: expected NAME=VALUE");
    return run_command(run_options);
  }
  if (exec->parsed()) return exec_command(exec_options);
  if (check->parsed()) return check_command(check_files);
  if (dis->parsed()) return dis_command(dis_file);
  if (const int chosen = admin.chosen(); chosen >= 0) return admin.run(chosen);
  if (logs->parsed()) {
    if (!complete_remote(&logs_options.server)) return kExitUsage;
    return logs_command(logs_options);
  }
  if (index->parsed()) return index_command(index_options);
  if (doctor->parsed()) return doctor_command(doctor_options);
  if (exporting->parsed()) return export_command(export_options);
  if (importing->parsed()) return import_command(import_options);
  if (backup->parsed()) return backup_command(backup_options);
  if (restore->parsed()) return restore_command(restore_options);
  if (!complete_remote(&deploy_options.server)) return kExitUsage;
  return deploy_command(deploy_options);
}

}  // namespace copra::server
