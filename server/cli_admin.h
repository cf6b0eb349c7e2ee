// The owner API as commands: `copra functions list`, `copra users create …`, one table of them.
//
// In: the command line's parser. Out: commands in it; an exit status. May include: cli.h; of CLI11
// only a name. Invariant: a command is a row of cli_admin_table.cc: method, route, arguments,
// columns; there is no code for one command. Next: docs/cli.md, where each is listed.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "server/cli.h"

namespace CLI {
class App;
}

namespace copra::server {

// What an argument's text becomes, and where it goes: members of the body, or parameters of the
// query for GET and DELETE.
enum class ArgumentKind : uint8_t {
  kText,
  kSecret,  // text; - is a line of standard input
  kNumber,
  kBool,   // --active true
  kFlag,   // --unique: true
  kOff,    // --disabled: false
  kJson,   // JSON, or @FILE
  kCode,   // a file's text; - is standard input
  kList,   // repeatable: a list of texts
  kPairs,  // NAME=VALUE …: members of their own
  kNames,  // NAME …: members of their own, null
  kBody,   // JSON, or @FILE: the whole body
  kBytes,  // a file: the whole body, as it is
};

struct AdminArgument {
  const char* name;  // "--flag", or a word for a positional one
  ArgumentKind kind;
  const char* key;  // of the body or query; "" for kPairs, kNames, kBody, kBytes
  const char* help;
  bool required = false;
};

enum class AdminOutput : uint8_t {
  kRecord,  // lines of key: value
  kTable,   // a row an element
  kKeys,    // the keys of an object
  kWhole,   // the answer, as JSON
  kField,   // the text of one member, `columns` names it
  kRaw,     // the body as it is
};

struct AdminCommand {
  const char* group;
  const char* name;
  const char* method;
  // {pid} is the id of --project; every other {name} is a positional argument, {name...} one with
  // slashes. {project} takes a name or an id, {user} an id or an address.
  const char* route;
  const char* help;
  std::vector<AdminArgument> arguments;
  AdminOutput output = AdminOutput::kRecord;
  const char* columns = "";  // of a table, separated by blanks
  const char* rows = "";     // the member that holds them, "" when the answer is the list
  const char* fixed = "";    // members of the body that are always sent, KEY:JSON
};

const std::vector<AdminCommand>& admin_commands();

class AdminCommands {
 public:
  explicit AdminCommands(CLI::App& app);
  ~AdminCommands();
  int chosen() const;  // -1: another command
  int run(int chosen) const;

 private:
  struct Parsed;
  std::vector<std::unique_ptr<Parsed>> parsed_;
};

// --url, --key (or --token) and --project.
void add_remote_options(CLI::App& command, RemoteOptions* options);
// Fills in the environment and the default project. False: there is no server or no key, and a line
// on stderr says so.
bool complete_remote(RemoteOptions* options);

}  // namespace copra::server
