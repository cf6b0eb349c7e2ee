// The `email` object and request.send_mail(): mails as records in the project's outbox. Rules:
// platform "email". In: Python arguments. Out: dicts {"success", "message", "id"} that may be
// awaited. May include: mail_compose.h, db_task.h. Invariant: nothing here raises but a limit of
// the invocation; what is wrong is said in the answer. Next: mail_compose.cc.
#include <algorithm>

#include "interp/aio/future.h"
#include "interp/types/builtin_types.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/db_task.h"
#include "stdlib_shims/platform/db_values.h"
#include "stdlib_shims/platform/globals.h"
#include "stdlib_shims/platform/mail_compose.h"
#include "stdlib_shims/platform/pending_text.h"

namespace copra {

using storage::DocBuilder;
using storage::Result;
using storage::Session;
using StorageCode = storage::Code;

namespace {

constexpr int kMailsPerInvocation = 100;

struct Email : NativeObj {};

struct EmailState : ShimState {
  int mails = 0;
};

// ---------------------------------------------------------------- answers

// Keys are attributes too.
Value answer_getattr(Vm& vm, Value self, Str* name) {
  if (!type_lookup(vm, type_of(vm, self), name).is_not_found()) return Value::not_found();
  return dict_get_str(vm, self.as<Dict>(), name);
}
// The work is done: awaiting an answer gives the answer.
bool answer_send(Vm&, Value self, Value, Value* out) {
  *out = self;
  return false;
}
// For whoever looks for the method (asyncio.gather) or drives it by hand.
Value answer_await(Vm& vm, Value* a, uint32_t) {
  Future* done = new_future(vm);
  future_set_result(vm, done, a[0]);
  return op_iter(vm, Value(done));
}
constexpr NativeDef kAnswerMethods[] = {{"__await__", "()", answer_await},
                                        {nullptr, nullptr, nullptr}};
// Several can be waited for at once, which asyncio.gather() tells apart by hash.
bool answer_hash(Vm&, Value self, uint64_t* out) {
  *out = hash_pointer(self.ptr());
  return true;
}
const TypeOps kAnswerOps = [] {
  TypeOps ops = *kDictType.ops;
  ops.getattr = answer_getattr;
  ops.send = answer_send;
  ops.hash = answer_hash;
  return ops;
}();
const NativeType kAnswerType = {.name = "EmailResult",
                                .module = "email",
                                .base = &kDictType,
                                .kind = Kind::kDict,
                                .size = sizeof(Dict),
                                .ops = &kAnswerOps,
                                .methods = kAnswerMethods,
                                .flags = 0};

Dict* new_answer(Vm& vm) {
  auto* d = vm.heap.make_zeroed<Dict>(Kind::kDict);
  d->word = native_type(vm, kAnswerType);
  d->flags |= kSubclass;
  return d;
}

Value text_value(Vm& vm, std::string_view text) { return Value(new_str_lossy(vm, text)); }

Value accepted(Vm& vm, const std::string& id, size_t recipients) {
  Dict* d = new_answer(vm);
  const std::string message = recipients == 1
                                  ? "Email sent"
                                  : "Email sent to " + std::to_string(recipients) + " recipients";
  TRY_BOOL(dict_set_str(vm, d, "success", Value::true_()));
  TRY_BOOL(dict_set_str(vm, d, "message", text_value(vm, message)));
  TRY_BOOL(dict_set_str(vm, d, "id", text_value(vm, id)));
  return Value(d);
}

Value refused(Vm& vm, const std::string& reason) {
  Dict* d = new_answer(vm);
  const Value text = text_value(vm, reason);
  TRY_BOOL(dict_set_str(vm, d, "success", Value::false_()));
  TRY_BOOL(dict_set_str(vm, d, "message", text));
  TRY_BOOL(dict_set_str(vm, d, "error", text));
  return Value(d);
}

Value refuse_pending(Vm& vm) {
  const std::string error = take_error(vm);
  return error.empty() ? Value::raised() : refused(vm, error);
}

// ---------------------------------------------------------------- arguments

bool given(Value v) { return !v.is_absent() && !v.is_none(); }

// Text of a str or a number; `problem` is set for anything else.
bool read_text(Vm& vm, Value v, const char* name, std::string* out, std::string* problem) {
  if (!given(v)) return true;
  if (is_str(v)) {
    *out = v.as<Str>()->view();
    return true;
  }
  if ((is_int(v) || is_float(v)) && !v.is_bool()) {
    const Value text = op_str(vm, v);
    if (text.is_raised()) return false;
    *out = text.as<Str>()->view();
    return true;
  }
  *problem = std::string(name) + " must be a string, not " + type_name(vm, v);
  return true;
}

void add_recipients(std::string_view text, std::vector<std::string>* out) {
  // "a@b.c, d@e.f"; a name may hold a comma, so only where there are no names.
  if (text.find_first_of("<\"") != std::string_view::npos) {
    out->emplace_back(text);
    return;
  }
  while (out->size() <= kMailRecipientsMax) {
    const size_t end = text.find_first_of(",;");
    out->emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

// False: raised.
bool read_recipients(Vm& vm, Value v, std::vector<std::string>* out, std::string* problem) {
  if (!given(v)) return true;
  if (is_str(v)) {
    add_recipients(v.as<Str>()->view(), out);
    return true;
  }
  if (is_dict(v)) {
    const Value address = dict_get_str(vm, v.as<Dict>(), "email");
    if (is_str(address)) {
      out->emplace_back(address.as<Str>()->view());
      return true;
    }
  }
  if (!is_list(v) && !is_tuple(v) && !is_set(v)) {
    *problem = "recipients must be an email address or a list of them, not " + type_name(vm, v);
    return true;
  }
  Iterate it(vm, v);
  Value item;
  while (it.next(&item) && out->size() <= kMailRecipientsMax) {
    if (is_dict(item)) item = dict_get_str(vm, item.as<Dict>(), "email");
    if (!is_str(item)) {
      *problem = "recipients must be strings";
      return true;
    }
    out->emplace_back(item.as<Str>()->view());
  }
  return !it.raised();
}

// A dict as an encoded object. False: raised.
bool read_context(Vm& vm, Value v, std::string* out, std::string* problem) {
  if (!given(v)) return true;
  if (!is_dict(v)) {
    *problem = "context must be a dict, not " + type_name(vm, v);
    return true;
  }
  return encode_document(vm, v, "context", out);
}

// ---------------------------------------------------------------- sending

Value send(Vm& vm, MailDraft draft, const std::string& problem) {
  if (!problem.empty()) return refused(vm, problem);
  if (!platform_context(vm).store) return refused(vm, "no database is attached to this execution");
  auto& state = shim_state<EmailState>(vm);
  if (state.mails >= kMailsPerInvocation) {
    return refused(vm, "one execution may send " + std::to_string(kMailsPerInvocation) + " mails");
  }
  ++state.mails;
  const storage::Uuid project = db_state(vm).project;
  const auto shared = std::make_shared<const MailDraft>(std::move(draft));
  auto work = [project, shared](Session& s) -> Result<BuildValue> {
    auto id = write_mail(s, project, *shared);
    if (id.ok()) {
      return BuildValue(
          [id = *id, shared](Vm& vm2) { return accepted(vm2, id, shared->recipients.size()); });
    }
    const storage::Status status = id.status();
    if (!status.is(StorageCode::kInvalid) && !status.is(StorageCode::kTooLarge)) return status;
    return BuildValue([reason = status.message()](Vm& vm2) { return refused(vm2, reason); });
  };
  const Value sent = run_db_task(vm, make_db_task(vm, DbMode::kWrite, std::move(work)));
  return sent.is_raised() ? refuse_pending(vm) : sent;
}

// Arguments by the names of a signature, as the texts of a template's context.
struct Field {
  const char* name;
  size_t argument;
  bool required;
};

// The shape of all send_…_email: one address, a template, texts for its context.
Value send_with_template(Vm& vm, Value* a, const char* type, std::initializer_list<Field> fields,
                         const std::function<void(DocBuilder&)>& more = {}) {
  MailDraft draft;
  draft.template_type = type;
  std::string problem;
  if (!read_recipients(vm, a[1], &draft.recipients, &problem)) return refuse_pending(vm);
  DocBuilder context;
  context.begin_object();
  for (const Field& field : fields) {
    std::string text, wrong;
    if (!read_text(vm, a[field.argument], field.name, &text, &wrong)) return refuse_pending(vm);
    if (wrong.empty() && text.empty() && field.required)
      wrong = std::string(field.name) + " is required";
    if (problem.empty()) problem = wrong;
    if (text.empty()) continue;
    context.key(field.name);
    context.string(text);
  }
  if (more) more(context);
  context.end_object();
  auto bytes = context.take();
  if (!bytes.ok()) return refused(vm, bytes.status().message());
  draft.context = std::move(*bytes);
  if (draft.recipients.empty() && problem.empty()) problem = "to_email is required";
  return send(vm, std::move(draft), problem);
}

Value send_email(Vm& vm, Value* a, uint32_t) {
  MailDraft draft;
  std::string problem;
  // Other names of the same things, as other libraries call them.
  const auto pick = [&](std::initializer_list<Value> values) {
    for (const Value v : values)
      if (given(v)) return v;
    return Value::absent();
  };
  const Value recipients = pick({a[1], a[5], a[6]});
  const Value html = pick({a[3], a[7], a[8]});
  if (!read_recipients(vm, recipients, &draft.recipients, &problem) ||
      !read_text(vm, a[2], "subject", &draft.subject, &problem) ||
      !read_text(vm, html, "body", &draft.html, &problem) ||
      !read_text(vm, a[4], "text", &draft.text, &problem)) {
    return refuse_pending(vm);
  }
  return send(vm, std::move(draft), problem);
}

Value send_welcome(Vm& vm, Value* a, uint32_t) {
  return send_with_template(
      vm, a, "welcome", {{"user_name", 2, false}, {"app_name", 3, false}, {"login_url", 4, false}});
}

std::string escape_query(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
        std::string_view("-._~").find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += kHex[u >> 4];
      out += kHex[u & 15];
    }
  }
  return out;
}

Value send_password_reset(Vm& vm, Value* a, uint32_t) {
  std::string base, token, problem;
  if (!read_text(vm, a[3], "reset_url_base", &base, &problem) ||
      !read_text(vm, a[2], "token", &token, &problem)) {
    return refuse_pending(vm);
  }
  if (!problem.empty()) return refused(vm, problem);
  const Value hours = given(a[6]) ? a[6] : Value::small_int(1);
  a[6] = hours;
  const auto link = [&](DocBuilder& context) {
    if (base.empty()) return;
    context.key("reset_url");
    context.string(base + (base.find('?') == std::string::npos ? "?" : "&") +
                   "token=" + escape_query(token));
  };
  return send_with_template(vm, a, "forgot_password",
                            {{"token", 2, true},
                             {"reset_url_base", 3, false},
                             {"user_name", 4, false},
                             {"app_name", 5, false},
                             {"expiry_hours", 6, false}},
                            link);
}

Value send_2fa_code(Vm& vm, Value* a, uint32_t) {
  if (!given(a[5])) a[5] = Value::small_int(10);
  return send_with_template(vm, a, "two_factor",
                            {{"code", 2, true},
                             {"user_name", 3, false},
                             {"app_name", 4, false},
                             {"expiry_minutes", 5, false}});
}

Value send_verification(Vm& vm, Value* a, uint32_t) {
  if (!given(a[5])) a[5] = Value::small_int(24);
  return send_with_template(vm, a, "verification",
                            {{"verification_url", 2, true},
                             {"user_name", 3, false},
                             {"app_name", 4, false},
                             {"expiry_hours", 5, false}});
}

Value send_template(Vm& vm, Value* a, uint32_t) {
  MailDraft draft;
  std::string problem;
  if (!read_recipients(vm, a[1], &draft.recipients, &problem) ||
      !read_text(vm, a[2], "template", &draft.template_type, &problem) ||
      !read_context(vm, a[3], &draft.context, &problem) ||
      !read_text(vm, a[4], "subject", &draft.subject, &problem)) {
    return refuse_pending(vm);
  }
  if (problem.empty() && draft.template_type.empty()) problem = "a template is required";
  return send(vm, std::move(draft), problem);
}

Value template_value(Vm& vm, const MailTemplate& t) {
  Dict* d = new_answer(vm);
  TRY_BOOL(dict_set_str(vm, d, "name", text_value(vm, t.name)));
  TRY_BOOL(dict_set_str(vm, d, "type", text_value(vm, t.type)));
  TRY_BOOL(dict_set_str(vm, d, "subject", text_value(vm, t.subject)));
  TRY_BOOL(dict_set_str(vm, d, "body", text_value(vm, t.html)));
  TRY_BOOL(dict_set_str(vm, d, "html", text_value(vm, t.html)));
  TRY_BOOL(dict_set_str(vm, d, "text", text_value(vm, t.text)));
  return Value(d);
}

// None for a name that nothing has.
Value get_template(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) return Value::none();
  const std::string name(a[1].as<Str>()->view());
  if (!platform_context(vm).store || name.size() > kMailNameBytesMax) return Value::none();
  const storage::Uuid project = db_state(vm).project;
  auto work = [project, name](Session& s) -> Result<BuildValue> {
    auto found = find_mail_template(s, project, name);
    if (found.is(StorageCode::kNotFound)) return BuildValue([](Vm&) { return Value::none(); });
    if (!found.ok()) return found.status();
    return BuildValue([t = std::move(*found)](Vm& vm2) { return template_value(vm2, t); });
  };
  const Value found = run_db_task(vm, make_db_task(vm, DbMode::kRead, std::move(work)));
  if (!found.is_raised()) return found;
  return take_error(vm).empty() ? Value::raised() : Value::none();
}

// The text with its placeholders filled in; as it is when it can't be.
Value render_template(Vm& vm, Value* a, uint32_t) {
  std::string text, context, problem;
  Value source = a[1];
  if (given(source) && is_dict(source)) source = dict_get_str(vm, source.as<Dict>(), "body");
  if (source.is_not_found()) source = Value::none();
  if (!read_text(vm, source, "text", &text, &problem) ||
      !read_context(vm, a[2], &context, &problem)) {
    if (take_error(vm).empty()) return Value::raised();
    return text_value(vm, text);
  }
  TRY_BOOL(charge(vm, text.size() / 16));
  const bool escape = given(a[3]) && op_truth(vm, a[3]) > 0;
  if (has_pending(vm) && take_error(vm).empty()) return Value::raised();
  auto done = render_mail_text(text, storage::DocView(context), {escape, true});
  return text_value(vm, done.ok() ? *done : text);
}

constexpr NativeDef kMethods[] = {
    {"send_email",
     "(recipients=None, subject=None, body=None, text=None, to=None, to_email=None, html=None, "
     "html_body=None)",
     send_email},
    {"send_welcome_email", "(to_email=None, user_name=None, app_name=None, login_url=None)",
     send_welcome},
    {"send_password_reset_email",
     "(to_email=None, token=None, reset_url_base=None, user_name=None, app_name=None, "
     "expiry_hours=1)",
     send_password_reset},
    {"send_2fa_code_email",
     "(to_email=None, code=None, user_name=None, app_name=None, expiry_minutes=10)", send_2fa_code},
    {"send_verification_email",
     "(to_email=None, verification_url=None, user_name=None, app_name=None, expiry_hours=24)",
     send_verification},
    {"send_template_email",
     "(recipients=None, template_type_or_name=None, context=None, subject=None)", send_template},
    {"get_template", "(type=None)", get_template},
    {"render_template", "(text=None, context=None, escape=False)", render_template},
    {nullptr, nullptr, nullptr}};

const NativeType kEmailType = {
    .name = "Email", .module = "email", .size = sizeof(Email), .methods = kMethods, .flags = 0};

}  // namespace

Value make_email(Vm& vm) {
  return Value(new_native_object<Email>(vm, native_type(vm, kEmailType)));
}

Value request_send_mail(Vm& vm, Value* a, uint32_t) {
  MailDraft draft;
  std::string problem;
  Value answer;
  std::string body;
  if (!read_recipients(vm, a[1], &draft.recipients, &problem) ||
      !read_text(vm, a[2], "subject", &draft.subject, &problem) ||
      !read_text(vm, a[3], "body", &body, &problem) ||
      !read_text(vm, a[4], "template_id", &draft.template_type, &problem) ||
      !read_context(vm, a[5], &draft.context, &problem)) {
    answer = TRY(refuse_pending(vm));
  } else {
    // Plain text or HTML: what looks like markup is.
    const bool markup = body.find('<') != std::string::npos && body.find('>') != std::string::npos;
    (markup ? draft.html : draft.text) = std::move(body);
    answer = TRY(send(vm, std::move(draft), problem));
  }
  const Value success = dict_get_str(vm, answer.as<Dict>(), "success");
  if (success.is_bool() && op_truth(vm, success) > 0) return Value::true_();
  const Value reason = dict_get_str(vm, answer.as<Dict>(), "error");
  if (is_str(reason))
    write_output(vm, "send_mail: " + std::string(reason.as<Str>()->view()) + "\n");
  return Value::false_();
}

}  // namespace copra
