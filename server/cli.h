// The command line: one function a command, one table of exit statuses.
//
// In: parsed options. Out: an exit status; text on stdout, one line of error on stderr. May
// include: settings.h. Invariant: `exec` touches neither Asio nor the store, so that it starts in
// milliseconds. Next: cli.cc (flags), cli_serve.cc, cli_script.cc, cli_run.cc, cli_deploy.cc,
// cli_logs.cc, cli_admin.h (the owner API), cli_data.cc.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "server/http.h"
#include "server/settings.h"

namespace copra::server {

// Exit statuses; README lists the same. Those above 2 are sysexits.h's.
enum ExitStatus : int {
  kExitSuccess = 0,
  kExitFailed = 1,        // the program or function failed; check found errors; a deploy failed
  kExitUsage = 64,        // wrong flags or settings
  kExitData = 65,         // the source isn't a program, the payload isn't JSON
  kExitNoInput = 66,      // a file can't be read
  kExitUnavailable = 69,  // the address is in use; the server of `deploy` can't be reached
  kExitStorage = 74,      // the data directory can't be opened: locked, foreign, no permission
  kExitTimeout = 124,     // `exec --timeout` has passed, as of timeout(1)
};

struct RunOptions {
  std::string file;
  std::string payload;  // JSON text, or @FILE
  StringPairs query;
  std::string method;  // "" = POST with a payload, GET without
  std::string user;    // e-mail address of the signed-in app user, "" = none
  std::string data;    // data directory, "" = an empty store in memory
  std::string project = "default";
};

struct ExecOptions {
  std::string file;
  std::string timeout;  // seconds, may have a fraction; "" = none
  std::string memory;   // MiB; "" = the default
};

// Where commands find a server; flags first, then COPRA_URL, COPRA_TOKEN or COPRA_ADMIN_KEY, and
// COPRA_PROJECT.
struct RemoteOptions {
  std::string url, key;
  std::string project;
};

struct DeployOptions {
  std::string directory;
  RemoteOptions server;
  bool diff = false, prune = false, dry_run = false, yes = false, json = false;
};

struct LogsOptions {
  std::string function;
  RemoteOptions server;
  std::string status, since;
  int64_t limit = 20;
  bool follow = false, json = false;
};

struct IndexOptions {
  std::string action, collection;  // list, create, drop
  std::vector<std::string> fields;
  std::string name;
  bool unique = false, search = false;
  std::string project = "default";
  std::string data, url, key;
};

struct DoctorCommand {
  std::string data;
  bool repair = false, drop_orphans = false;
};

struct TransferCommand {
  std::string file, data;
  std::string project;
  bool secrets = false;
};

struct BackupCommand {
  std::string data, to;  // restore: from where, and the new data directory
  std::string url, key;
};

int run_cli(int argc, char** argv);

// `dev`: reloads --functions when it changes, shows requests, runs and mails.
int serve_command(const Settings& settings, bool dev);
int run_command(const RunOptions& options);
// The text of a Python file for the commands below, its coding cookie obeyed. Not 0: the exit
// status of a file that can't be read, or `undecodable`; the error is printed.
int read_source(const std::string& file, int undecodable, std::string* source);
int exec_command(const ExecOptions& options);
// Gives back the pages of code and constants that were touched so far, by static initialisers some
// of every linked library: the kernel brings in again what is needed. For a process that runs one
// script.
void drop_start_pages();
int check_command(const std::vector<std::string>& files);
int dis_command(const std::string& file);
int deploy_command(const DeployOptions& options);
int logs_command(const LogsOptions& options);
int index_command(const IndexOptions& options);
int doctor_command(const DoctorCommand& options);
int export_command(const TransferCommand& options);
int import_command(const TransferCommand& options);
int backup_command(const BackupCommand& options);
int restore_command(const BackupCommand& options);

// "copra: message\n" on stderr; returns `status`.
int fail(ExitStatus status, const std::string& message);

}  // namespace copra::server
