// Flags and commands, with CLI11; contract in cli.h. Flags of `serve` come from settings.def.
#include "server/cli.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <map>

#include "server/files.h"
#include "server/version.h"

namespace copra::server {

namespace {

constexpr const char kFooter[] =
    "Exit status: 0 success, 1 the program failed, 64 usage, 65 not a program or not JSON, 66 file "
    "can't be read,\n69 address in use or server unreachable, 74 data directory, 124 time limit of "
    "exec. See README.md.";

int serve_with(const std::map<std::string, std::string>& given, const std::string& config) {
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
  return serve_command(settings);
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

int run_cli(int argc, char** argv) {
  CLI::App app("Copra: Python functions over HTTP, with a document store, in one process.",
               "copra");
  app.set_version_flag("--version", "copra " + std::string(kVersion));
  app.footer(kFooter);
  app.require_subcommand(1);

  CLI::App* const serve = app.add_subcommand("serve", "Run the server");
  std::map<std::string, std::string> given;
  std::map<std::string, CLI::Option*> flags;
  std::string config;
  serve->add_option("--config", config, "file of 'key = value' lines")->type_name("FILE");
  for (const SettingInfo& info : setting_table()) {
    const std::string field(info.field);
    flags[field] =
        serve->add_option(info.flag(), given[field], std::string(info.doc))
            ->type_name(info.fallback.empty() ? "" : "[" + std::string(info.fallback) + "]");
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

  CLI::App* const exec =
      app.add_subcommand("exec", "Run a script in the sandbox, as python3 would");
  ExecOptions exec_options;
  exec->add_option("file", exec_options.file, "script; - is standard input")->required();
  exec->add_option("--timeout", exec_options.timeout, "seconds of wall clock");
  exec->add_option("--memory", exec_options.memory, "MiB of heap");

  CLI::App* const check = app.add_subcommand("check", "Compile files and report errors");
  std::vector<std::string> check_files;
  check->add_option("files", check_files, "function sources")->required();

  CLI::App* const dis = app.add_subcommand("dis", "Print a file's bytecode");
  std::string dis_file;
  dis->add_option("file", dis_file, "source; - is standard input")->required();

  CLI::App* const deploy =
      app.add_subcommand("deploy", "Upload a directory's functions to a server");
  DeployOptions deploy_options;
  deploy->add_option("directory", deploy_options.directory, "directory of *.py files")->required();
  deploy->add_option("--url", deploy_options.url, "server, http://HOST:PORT")->required();
  deploy->add_option("--key", deploy_options.key, "owner's key")->required();
  deploy->add_option("--project", deploy_options.project, "project name");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // --help and --version end here too, with status 0.
    if (error.get_exit_code() == 0) return app.exit(error);
    return fail(kExitUsage, std::string(error.what()) + " (see copra --help)");
  }

  if (serve->parsed()) {
    std::map<std::string, std::string> present;
    for (const auto& [field, option] : flags)
      if (option->count() != 0) present[field] = given[field];
    return serve_with(present, config);
  }
  if (run->parsed()) {
    if (!read_pairs(query, &run_options.query))
      return fail(kExitUsage, "--query: expected NAME=VALUE");
    return run_command(run_options);
  }
  if (exec->parsed()) return exec_command(exec_options);
  if (check->parsed()) return check_command(check_files);
  if (dis->parsed()) return dis_command(dis_file);
  return deploy_command(deploy_options);
}

}  // namespace copra::server
