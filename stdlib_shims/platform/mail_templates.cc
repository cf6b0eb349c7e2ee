// The built-in mail templates, and the filling in of placeholders. Contract in mail_compose.h.
// Invariant: what a context holds can't close a tag or open one when escape_html is set.
#include <algorithm>
#include <array>

#include "stdlib_shims/platform/mail_compose.h"

namespace copra {

using storage::DocView;
using storage::Result;
using storage::Status;
using storage::ValueView;

namespace {

constexpr size_t kSectionDepthMax = 16;

struct Builtin {
  const char* type;
  const char* subject;
  const char* html;  // goes into kPage
  const char* text;
};

constexpr std::string_view kPageHead =
    "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
    "<meta name=\"viewport\" content=\"width=device-width\"></head>\n"
    "<body style=\"margin:0;padding:24px;background:#f4f4f6;font-family:Helvetica,Arial,sans-serif;"
    "color:#22222a;line-height:1.5\">\n<div style=\"max-width:560px;margin:0 auto;padding:32px;"
    "background:#ffffff;border-radius:8px\">\n";
constexpr std::string_view kPageTail =
    "\n<p style=\"margin-top:32px;color:#77777f;font-size:13px\">{{app_name}}</p>\n</div>\n"
    "</body></html>\n";

#define COPRA_BUTTON(url, label)                                                          \
  "<p><a href=\"{{" url                                                                   \
  "}}\" style=\"display:inline-block;padding:12px 24px;background:#2b5cd9;color:#ffffff;" \
  "text-decoration:none;border-radius:6px\">" label                                       \
  "</a></p>\n<p style=\"font-size:13px;color:#77777f\">Or open this address: {{" url "}}</p>"

// ORDER: as documented; docs/email.md lists the placeholders of each.
constexpr Builtin kBuiltins[] = {
    {"welcome", "Welcome to {{app_name}}",
     "<h2>Welcome{{#user_name}}, {{user_name}}{{/user_name}}!</h2>\n"
     "<p>Your account at {{app_name}} is ready.</p>\n"
     "{{#login_url}}" COPRA_BUTTON("login_url", "Log in") "{{/login_url}}",
     "Welcome{{#user_name}}, {{user_name}}{{/user_name}}!\n\nYour account at {{app_name}} is "
     "ready.\n{{#login_url}}\nLog in: {{login_url}}\n{{/login_url}}"},
    {"verification", "Verify your email address for {{app_name}}",
     "<h2>Verify your email address</h2>\n"
     "<p>Hello{{#user_name}} {{user_name}}{{/user_name}}, please confirm that this address is "
     "yours.</p>\n" COPRA_BUTTON("verification_url",
                                 "Verify address") "\n{{#expiry_hours}}<p>The link is valid for "
                                                   "{{expiry_hours}} hours.</p>{{/expiry_hours}}",
     "Hello{{#user_name}} {{user_name}}{{/user_name}},\n\nplease confirm that this address is "
     "yours:\n\n{{verification_url}}\n{{#expiry_hours}}\nThe link is valid for {{expiry_hours}} "
     "hours.\n{{/expiry_hours}}"},
    {"forgot_password", "Reset your {{app_name}} password",
     "<h2>Reset your password</h2>\n"
     "<p>Hello{{#user_name}} {{user_name}}{{/user_name}}, someone asked to reset the password of "
     "your account. If it was not you, ignore this mail.</p>\n"
     "{{#reset_url}}" COPRA_BUTTON(
         "reset_url", "Choose a new password") "{{/reset_url}}"
                                               "{{^reset_url}}<p>Your code: "
                                               "<strong>{{token}}</strong></p>{{/reset_url}}\n"
                                               "{{#expiry_hours}}<p>It is valid for "
                                               "{{expiry_hours}} hour(s).</p>{{/expiry_hours}}",
     "Hello{{#user_name}} {{user_name}}{{/user_name}},\n\nsomeone asked to reset the password of "
     "your account. If it was not you, ignore this mail.\n\n{{#reset_url}}Choose a new password: "
     "{{reset_url}}\n{{/reset_url}}{{^reset_url}}Your code: {{token}}\n{{/reset_url}}"
     "{{#expiry_hours}}\nIt is valid for {{expiry_hours}} hour(s).\n{{/expiry_hours}}"},
    {"reset_password", "Reset your {{app_name}} password",
     "<h2>Reset your password</h2>\n"
     "<p>Hello{{#user_name}} {{user_name}}{{/user_name}}, use this link to choose a new "
     "password.</p>\n"
     "{{#reset_url}}" COPRA_BUTTON(
         "reset_url", "Choose a new password") "{{/reset_url}}"
                                               "{{^reset_url}}<p>Your code: "
                                               "<strong>{{token}}</strong></p>{{/reset_url}}\n"
                                               "{{#expiry_hours}}<p>It is valid for "
                                               "{{expiry_hours}} hour(s).</p>{{/expiry_hours}}",
     "Hello{{#user_name}} {{user_name}}{{/user_name}},\n\n{{#reset_url}}choose a new password: "
     "{{reset_url}}\n{{/reset_url}}{{^reset_url}}your code: {{token}}\n{{/reset_url}}"
     "{{#expiry_hours}}\nIt is valid for {{expiry_hours}} hour(s).\n{{/expiry_hours}}"},
    {"password_changed", "Your {{app_name}} password was changed",
     "<h2>Your password was changed</h2>\n"
     "<p>Hello{{#user_name}} {{user_name}}{{/user_name}}, the password of your account was just "
     "changed. If it was not you, reset it at once.</p>",
     "Hello{{#user_name}} {{user_name}}{{/user_name}},\n\nthe password of your account was just "
     "changed. If it was not you, reset it at once.\n"},
    {"account_deleted", "Your {{app_name}} account was deleted",
     "<h2>Your account was deleted</h2>\n"
     "<p>Hello{{#user_name}} {{user_name}}{{/user_name}}, your account and its data were "
     "deleted.</p>",
     "Hello{{#user_name}} {{user_name}}{{/user_name}},\n\nyour account and its data were "
     "deleted.\n"},
    {"login_alert", "New login to {{app_name}}",
     "<h2>New login</h2>\n"
     "<p>Hello{{#user_name}} {{user_name}}{{/user_name}}, your account was used to log in"
     "{{#time}} at {{time}}{{/time}}{{#ip}} from {{ip}}{{/ip}}{{#device}} ({{device}}){{/device}}. "
     "If it was not you, change your password.</p>",
     "Hello{{#user_name}} {{user_name}}{{/user_name}},\n\nyour account was used to log in"
     "{{#time}} at {{time}}{{/time}}{{#ip}} from {{ip}}{{/ip}}{{#device}} ({{device}}){{/device}}. "
     "If it was not you, change your password.\n"},
    {"two_factor", "{{code}} is your {{app_name}} code",
     "<h2>Your code</h2>\n"
     "<p>Hello{{#user_name}} {{user_name}}{{/user_name}}, use this code to log in:</p>\n"
     "<p style=\"font-size:32px;letter-spacing:6px\"><strong>{{code}}</strong></p>\n"
     "{{#expiry_minutes}}<p>It is valid for {{expiry_minutes}} minutes.</p>{{/expiry_minutes}}",
     "Hello{{#user_name}} {{user_name}}{{/user_name}},\n\nyour code: {{code}}\n"
     "{{#expiry_minutes}}\nIt is valid for {{expiry_minutes}} minutes.\n{{/expiry_minutes}}"},
    {"custom", "{{subject}}", "{{{body}}}", "{{text}}"},
};
#undef COPRA_BUTTON

std::vector<MailTemplate> make_builtins() {
  std::vector<MailTemplate> out;
  for (const Builtin& b : kBuiltins) {
    MailTemplate t;
    t.name = t.type = b.type;
    t.subject = b.subject;
    t.html = t.type == "custom" ? std::string(b.html)
                                : std::string(kPageHead) + b.html + std::string(kPageTail);
    t.text = b.text;
    t.builtin = true;
    out.push_back(std::move(t));
  }
  return out;
}

const std::vector<MailTemplate>& builtins() {
  static const std::vector<MailTemplate> all = make_builtins();
  return all;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
}

std::string_view strip(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
  });
}

ValueView look_up(DocView context, std::string_view name) {
  if (!context.is_object()) return {};
  const ValueView direct = context.find(name);
  return direct ? direct : context.find_path(name);
}

bool is_true(ValueView v) {
  if (v.is_missing_or_null()) return false;
  if (v.is_bool()) return v.as_bool();
  if (v.is_int()) return v.as_int() != 0;
  if (v.is_string()) return !v.as_string().empty();
  if (v.is_array() || v.is_object()) return v.count() != 0;
  return true;
}

std::string value_text(ValueView v) {
  if (v.is_missing_or_null()) return {};
  if (v.is_string()) return std::string(v.as_string());
  if (v.is_bool()) return v.as_bool() ? "True" : "False";
  return storage::to_json(v);
}

// One tag at the beginning of `rest`.
struct Tag {
  char kind = 0;  // 0: no tag, '#', '^', '/', '{' (raw), '=' (escaped)
  std::string_view name;
  size_t bytes = 0;
};
constexpr size_t kTagBytesMax = 200;

Tag read_tag(std::string_view rest) {
  Tag tag;
  const bool raw = rest.starts_with("{{{");
  const std::string_view close = raw ? "}}}" : "}}";
  const size_t open = raw ? 3 : 2;
  const size_t end = rest.substr(0, kTagBytesMax).find(close, open);
  if (end == std::string_view::npos) return tag;
  std::string_view inner = strip(rest.substr(open, end - open));
  char kind = raw ? '{' : '=';
  if (!raw && !inner.empty() && std::string_view("#^/&").find(inner.front()) != inner.npos) {
    kind = inner.front() == '&' ? '{' : inner.front();
    inner = strip(inner.substr(1));
  }
  if (!is_name(inner)) return tag;
  return {kind, inner, end + close.size()};
}

}  // namespace

const std::vector<std::string>& mail_template_types() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const MailTemplate& t : builtins()) out.push_back(t.type);
    return out;
  }();
  return names;
}

const MailTemplate* default_mail_template(std::string_view type) {
  for (const MailTemplate& t : builtins())
    if (t.type == type) return &t;
  return nullptr;
}

Result<std::string> render_mail_text(std::string_view text, DocView context, MailRender options) {
  std::string out;
  struct Section {
    std::string_view name;
    bool shown;
  };
  std::vector<Section> open;
  const auto shown = [&] {
    return std::all_of(open.begin(), open.end(), [](const Section& s) { return s.shown; });
  };
  bool visible = true;
  while (!text.empty()) {
    const size_t at = text.find("{{");
    if (visible) out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at);
    const Tag tag = read_tag(text);
    if (tag.kind == 0) {
      if (visible) out += "{{";
      text.remove_prefix(2);
      continue;
    }
    const std::string_view whole = text.substr(0, tag.bytes);
    text.remove_prefix(tag.bytes);
    if (tag.kind == '#' || tag.kind == '^') {
      if (open.size() >= kSectionDepthMax) return Status::invalid("sections are nested too deeply");
      open.push_back({tag.name, is_true(look_up(context, tag.name)) == (tag.kind == '#')});
      visible = shown();
    } else if (tag.kind == '/') {
      if (open.empty() || open.back().name != tag.name)
        return Status::invalid("{{/" + std::string(tag.name) + "}} closes no open section");
      open.pop_back();
      visible = shown();
    } else if (visible) {
      const ValueView value = look_up(context, tag.name);
      if (!value && options.keep_unknown) {
        out += whole;
      } else if (tag.kind == '=' && options.escape_html) {
        append_escaped(out, value_text(value));
      } else {
        out += value_text(value);
      }
    }
    if (out.size() > kMailBytesMax) break;
  }
  if (!open.empty())
    return Status::invalid("section {{#" + std::string(open.back().name) + "}} is not closed");
  if (out.size() > kMailBytesMax)
    return Status::too_large("the mail is larger than " + std::to_string(kMailBytesMax) + " bytes");
  return out;
}

}  // namespace copra
