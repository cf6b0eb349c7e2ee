// Runs the rows of cli_admin_table.cc; contract in cli_admin.h.
#include "server/cli_admin.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <map>

#include "server/cli_remote.h"
#include "server/files.h"
#include "server/json_text.h"

namespace copra::server {

namespace {

constexpr size_t kCellWidthMax = 60;
constexpr const char kJsonType[] = "application/json";

// One line about each group, for --help.
struct Group {
  const char *name, *help;
};
constexpr Group kGroups[] = {
    {"functions", "Functions: code, versions, runs"},
    {"projects", "Projects, keys, shares"},
    {"users", "App users of a project"},
    {"cron", "Scheduled jobs"},
    {"hooks", "Lifecycle hooks"},
    {"env", "Environment variables"},
    {"mail", "Mails, SMTP server, templates"},
    {"collections", "Collections"},
    {"documents", "Documents of a collection"},
    {"files", "Files, static sites, templates"},
    {"outbox", "Deliveries that failed, the webhook secret"},
    {"rooms", "Open realtime rooms"},
    {"accounts", "Owner accounts of the server"},
    {"backups", "Backups of the server"},
};

// {name} of a route, in order; "path..." for {path...}.
std::vector<std::string> placeholders(std::string_view route) {
  std::vector<std::string> out;
  for (size_t at = route.find('{'); at != std::string_view::npos; at = route.find('{', at + 1))
    out.emplace_back(route.substr(at + 1, route.find('}', at) - at - 1));
  return out;
}

std::string without_dots(std::string name) {
  if (name.ends_with("...")) name.resize(name.size() - 3);
  return name;
}

bool is_switch(ArgumentKind kind) {
  return kind == ArgumentKind::kFlag || kind == ArgumentKind::kOff;
}
bool is_many(ArgumentKind kind) {
  return kind == ArgumentKind::kList || kind == ArgumentKind::kPairs ||
         kind == ArgumentKind::kNames;
}

std::string encode_path(std::string_view path) {
  std::string out;
  for (const std::string& segment : split(path, '/')) {
    if (!out.empty()) out += '/';
    out += percent_encode(segment);
  }
  return out;
}

// ---- answers

// Columns a reader sees: code points, near enough.
size_t width_of(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string cut_to(std::string text, size_t width) {
  if (width_of(text) <= width) return text;
  size_t bytes = 0, seen = 0;
  while (bytes < text.size()) {
    if ((static_cast<unsigned char>(text[bytes]) & 0xC0) != 0x80 && ++seen == width) break;
    ++bytes;
  }
  return text.substr(0, bytes) + "…";
}

std::string cell(storage::ValueView value) {
  if (value.is_missing_or_null()) return "-";
  std::string out;
  bool plain = value.is_array();
  for (const storage::ValueView element : value.elements()) {
    plain = plain && element.is_string();
    if (plain) out += (out.empty() ? "" : ",") + shown(element);
  }
  if (!plain) out = shown(value);
  return cut_to(printable(out.empty() ? "-" : out, false), kCellWidthMax);
}

void print_table(storage::ValueView rows, const std::string& columns) {
  const std::vector<std::string> names = split(columns, ' ');
  std::vector<std::vector<std::string>> lines(1);
  for (const std::string& name : names) {
    std::string head = name;
    for (char& c : head) c = c == '_' ? ' ' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    lines[0].push_back(std::move(head));
  }
  for (const storage::ValueView row : rows.elements()) {
    std::vector<std::string> line;
    for (const std::string& name : names) line.push_back(cell(row.find(name)));
    lines.push_back(std::move(line));
  }
  std::string out;
  for (const auto& line : lines) {
    std::string text;
    for (size_t i = 0; i < names.size(); ++i) {
      size_t width = 0;
      for (const auto& other : lines) width = std::max(width, width_of(other[i]));
      text += line[i];
      if (i + 1 < names.size()) text.append(width - width_of(line[i]) + 2, ' ');
    }
    out += text + "\n";
  }
  print_out(out);
}

void print_record(storage::ValueView record) {
  if (!record.is_object()) {
    if (!record.is_missing_or_null()) print_out(printable(shown(record), true) + "\n");
    return;
  }
  std::string out;
  for (const auto& field : record.fields()) {
    std::string text = printable(shown(field.value), true);
    while (text.ends_with('\n')) text.pop_back();
    out += printable(field.key, false) + ":";
    // Long text goes below its name.
    if (text.find('\n') == std::string::npos) {
      out += (text.empty() ? "" : " ") + text + "\n";
      continue;
    }
    out += "\n";
    for (const std::string& line : split(text, '\n')) out += "    " + line + "\n";
  }
  print_out(out);
}

void print_answer(const AdminCommand& command, const std::string& body, storage::ValueView value) {
  switch (command.output) {
    case AdminOutput::kRecord: return print_record(value);
    case AdminOutput::kTable: {
      const std::string_view rows = command.rows;
      return print_table(rows.empty() ? value : value.find(rows), command.columns);
    }
    case AdminOutput::kKeys:
      for (const auto& field : value.fields()) print_out(printable(field.key, false) + "\n");
      return;
    case AdminOutput::kField: {
      std::string text = shown(value.find(command.columns));
      if (!text.ends_with('\n')) text += '\n';
      return print_out(text);
    }
    case AdminOutput::kWhole: return print_out(body + (body.ends_with('\n') ? "" : "\n"));
    case AdminOutput::kRaw: return print_out(body);
  }
}

}  // namespace

// A leaf of the parser with the texts it was given.
struct AdminCommands::Parsed {
  explicit Parsed(const AdminCommand& c) : command(c) {}

  const AdminCommand& command;
  CLI::App* app = nullptr;
  RemoteOptions server;
  bool json = false;
  std::map<std::string, std::string> places;    // of the route
  std::vector<std::vector<std::string>> given;  // of command.arguments, by number
  std::map<size_t, CLI::Option*> switches;
  bool needs_project = false;

  ExitStatus fill(size_t i, JsonText* body, std::string* query, std::string* raw,
                  std::string* error) const;
  ExitStatus fill_text(const AdminArgument& argument, const std::string& text, JsonText* body,
                       std::string* query, std::string* raw, std::string* error) const;
  bool resolve(const std::string& project_name, Remote* remote, std::string* path,
               std::string* error) const;
  int run() const;
};

namespace {

void add_to(std::string* query, std::string_view key, std::string_view value) {
  *query += query->empty() ? '?' : '&';
  *query += percent_encode(key) + "=" + percent_encode(value);
}

// The JSON that `text` is or names with @FILE.
ExitStatus read_json(const std::string& text, std::string* json, std::string* error) {
  *json = text;
  if (text.starts_with('@')) {
    json->clear();
    if (!read_file(text.substr(1), json, error)) return kExitNoInput;
  }
  storage::JsonLimits limits;
  limits.bytes_max = 64u << 20;
  if (const auto parsed = storage::json_to_value(*json, limits); !parsed.ok()) {
    *error = "not JSON: " + parsed.status().message();
    return kExitData;
  }
  return kExitSuccess;
}

std::string read_line() {
  std::string out;
  char c = 0;
  while (out.size() < 1024 && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n') out += c;
  return out;
}

}  // namespace

ExitStatus AdminCommands::Parsed::fill_text(const AdminArgument& argument, const std::string& text,
                                            JsonText* body, std::string* query, std::string* raw,
                                            std::string* error) const {
  const auto put = [&](std::string_view key, const std::string& json, std::string_view plain) {
    if (body == nullptr) {
      add_to(query, key, plain);
    } else {
      body->key(key).raw(json);
    }
  };
  std::string content;
  switch (argument.kind) {
    case ArgumentKind::kSecret:
      content = text == "-" ? read_line() : text;
      put(argument.key, json_string(content), content);
      break;
    case ArgumentKind::kNumber:
      if (!parse_int(text)) {
        *error = "'" + text + "' is not a number";
        return kExitUsage;
      }
      put(argument.key, text, text);
      break;
    case ArgumentKind::kBool:
      if (text != "true" && text != "false") {
        *error = "'" + text + "' is neither true nor false";
        return kExitUsage;
      }
      put(argument.key, text, text);
      break;
    case ArgumentKind::kJson:
      if (const ExitStatus status = read_json(text, &content, error); status != kExitSuccess)
        return status;
      put(argument.key, content, content);
      break;
    case ArgumentKind::kBody: return read_json(text, raw, error);
    case ArgumentKind::kBytes: return read_file(text, raw, error) ? kExitSuccess : kExitNoInput;
    case ArgumentKind::kCode:
      if (!read_file(text, &content, error)) return kExitNoInput;
      put(argument.key, json_string(content), content);
      break;
    case ArgumentKind::kPairs: {
      const size_t equals = text.find('=');
      if (equals == std::string::npos || equals == 0) {
        *error = "'" + text + "' is not NAME=VALUE";
        return kExitUsage;
      }
      put(text.substr(0, equals), json_string(text.substr(equals + 1)), text.substr(equals + 1));
      break;
    }
    case ArgumentKind::kNames: put(text, "null", {}); break;
    default: put(argument.key, json_string(text), text);
  }
  return kExitSuccess;
}

ExitStatus AdminCommands::Parsed::fill(size_t i, JsonText* body, std::string* query,
                                       std::string* raw, std::string* error) const {
  const AdminArgument& argument = command.arguments[i];
  if (is_switch(argument.kind)) {
    if (switches.at(i)->count() == 0) return kExitSuccess;
    const bool value = argument.kind == ArgumentKind::kFlag;
    if (body == nullptr) {
      add_to(query, argument.key, value ? "true" : "false");
    } else {
      body->key(argument.key).boolean(value);
    }
    return kExitSuccess;
  }
  if (given[i].empty()) return kExitSuccess;
  if (argument.kind == ArgumentKind::kList) {
    body->key(argument.key).begin_array();
    for (const std::string& text : given[i]) body->string(text);
    body->end_array();
    return kExitSuccess;
  }
  for (const std::string& text : given[i]) {
    const ExitStatus status = fill_text(argument, text, body, query, raw, error);
    if (status == kExitSuccess) continue;
    *error = std::string(argument.name) + ": " + *error;
    return status;
  }
  return kExitSuccess;
}

// The route with everything filled in.
bool AdminCommands::Parsed::resolve(const std::string& project_name, Remote* remote,
                                    std::string* path, std::string* error) const {
  const auto project_id = [&](const std::string& name, std::string* id) {
    *id = name;
    if (storage::Uuid::parse(name)) return true;
    if (!remote->project_id(name, id, error)) return false;
    if (id->empty()) *error = "no project '" + name + "'";
    return !id->empty();
  };
  std::string project;
  if (needs_project && !project_id(project_name, &project)) return false;
  if (!project.empty()) remote->set_project(project);
  *path = command.route;
  for (const std::string& place : placeholders(command.route)) {
    std::string text;
    if (place == "pid") {
      text = project;
    } else if (place == "project") {
      if (!project_id(places.at(place), &text)) return false;
    } else {
      text = places.at(place);
    }
    if (place == "user" && text.find('@') != std::string::npos) {
      std::string value;
      const std::string look = "/project/" + project + "/users?email=" + percent_encode(text);
      if (!remote->call("GET", look, "", &value, error)) return false;
      const storage::ValueView found = storage::ValueView(value).find("results");
      if (found.count() == 0) {
        *error = "no user '" + text + "'";
        return false;
      }
      for (const storage::ValueView user : found.elements()) text = text_of(user, "id");
    }
    const std::string mark = "{" + place + "}";
    path->replace(path->find(mark), mark.size(),
                  place.ends_with("...") ? encode_path(text) : percent_encode(text));
  }
  return true;
}

int AdminCommands::Parsed::run() const {
  RemoteOptions options = server;
  if (!complete_remote(&options)) return kExitUsage;
  const std::string_view method = command.method;
  const bool in_query = method == "GET" || method == "DELETE";
  JsonText members;
  std::string query, raw, error;
  members.begin_object();
  if (const std::string_view fixed = command.fixed; !fixed.empty()) {
    const size_t colon = fixed.find(':');
    members.key(fixed.substr(0, colon)).raw(fixed.substr(colon + 1));
  }
  bool whole_body = false;
  for (size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentKind kind = command.arguments[i].kind;
    whole_body |= kind == ArgumentKind::kBody || kind == ArgumentKind::kBytes;
    const ExitStatus status = fill(i, in_query ? nullptr : &members, &query, &raw, &error);
    if (status != kExitSuccess) return fail(status, error);
  }
  if (!whole_body && !in_query) raw = members.end_object().take();

  Remote remote(options.url, options.key);
  const auto failed = [&] {
    return fail(remote.unreachable() ? kExitUnavailable : kExitFailed, error);
  };
  std::string path;
  if (!resolve(options.project, &remote, &path, &error)) return failed();
  HttpReply reply;
  const char* const type =
      whole_body && command.output != AdminOutput::kWhole ? "application/octet-stream" : kJsonType;
  if (!remote.request(command.method, path + query, type, raw, &reply, &error)) return failed();
  const bool good = reply.status / 100 == 2;
  storage::JsonLimits limits;
  limits.bytes_max = 64u << 20;
  const auto parsed = storage::json_to_value(reply.body.empty() ? "null" : reply.body, limits);
  // A function that failed has an envelope all the same.
  const bool envelope =
      parsed.ok() && storage::ValueView(*parsed).find("execution_time").is_number();
  if (!good && !envelope) return fail(kExitFailed, Remote::describe(reply));
  if (command.output == AdminOutput::kRaw) {
    print_out(reply.body);
  } else if (!parsed.ok()) {
    return fail(kExitFailed, "the server's answer is no JSON");
  } else if (json || envelope) {
    print_out(reply.body + "\n");
  } else {
    print_answer(command, reply.body, storage::ValueView(*parsed));
  }
  return good ? kExitSuccess : kExitFailed;
}

AdminCommands::AdminCommands(CLI::App& app) {
  std::map<std::string, CLI::App*> groups;
  for (const Group& group : kGroups) {
    groups[group.name] = app.add_subcommand(group.name, group.help);
    groups[group.name]->require_subcommand(1);
  }
  for (const AdminCommand& command : admin_commands()) {
    auto parsed = std::make_unique<Parsed>(command);
    Parsed* const leaf = parsed.get();
    leaf->app = groups.at(command.group)->add_subcommand(command.name, command.help);
    for (const std::string& place : placeholders(command.route)) {
      leaf->needs_project |= place == "pid";
      if (place == "pid") continue;
      leaf->app
          ->add_option(without_dots(place), leaf->places[place],
                       place == "project"                             ? "name or id"
                       : place == "user"                              ? "id or address"
                       : place == "function" || place == "collection" ? "name or id"
                                                                      : "")
          ->required();
    }
    const std::string_view route = command.route;
    leaf->needs_project |= route.starts_with("/collections/") || route.starts_with("/realtime/");
    leaf->given.resize(command.arguments.size());
    for (size_t i = 0; i < command.arguments.size(); ++i) {
      const AdminArgument& argument = command.arguments[i];
      if (is_switch(argument.kind)) {
        leaf->switches[i] = leaf->app->add_flag(argument.name, argument.help);
        continue;
      }
      CLI::Option* const option =
          leaf->app->add_option(argument.name, leaf->given[i], argument.help);
      option->required(argument.required);
      const bool positional = argument.name[0] != '-';
      if (!is_many(argument.kind)) option->expected(1)->allow_extra_args(false);
      if (is_many(argument.kind) && !positional) option->allow_extra_args(false);
    }
    add_remote_options(*leaf->app, &leaf->server);
    leaf->app->add_flag("--json", leaf->json, "print the server's answer");
    parsed_.push_back(std::move(parsed));
  }
}

AdminCommands::~AdminCommands() = default;

int AdminCommands::chosen() const {
  for (size_t i = 0; i < parsed_.size(); ++i)
    if (parsed_[i]->app->parsed()) return static_cast<int>(i);
  return -1;
}

int AdminCommands::run(int chosen) const { return parsed_[static_cast<size_t>(chosen)]->run(); }

void add_remote_options(CLI::App& command, RemoteOptions* options) {
  command.add_option("--url", options->url, "server, http://HOST:PORT; COPRA_URL without");
  command.add_option("--key,--token", options->key, "owner's key; COPRA_TOKEN without");
  command.add_option("--project", options->project, "name or id; COPRA_PROJECT, default without");
}

bool complete_remote(RemoteOptions* options) {
  const auto from = [](const char* name, std::string* out) {
    const char* const value = std::getenv(name);
    if (out->empty() && value != nullptr) *out = value;
  };
  from("COPRA_URL", &options->url);
  from("COPRA_TOKEN", &options->key);
  from("COPRA_ADMIN_KEY", &options->key);
  from("COPRA_PROJECT", &options->project);
  if (options->project.empty()) options->project = "default";
  if (options->url.empty()) {
    fail(kExitUsage, "no server: give --url or set COPRA_URL");
    return false;
  }
  if (options->key.empty()) {
    fail(kExitUsage, "no key: give --key or set COPRA_TOKEN");
    return false;
  }
  return true;
}

}  // namespace copra::server
