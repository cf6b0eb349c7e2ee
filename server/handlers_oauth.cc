// Log-in through other providers. They need calls from the server to the provider, which it does
// not make; every route says so.
//
// In: a Call. Out: 400, or the address of the provider's consent page. May include: handlers.h.
#include "server/handlers.h"
#include "server/identity.h"
#include "server/json_text.h"
#include "server/project_config.h"
#include "server/text.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

Response not_enabled(std::string_view provider) {
  return reply_error(400, std::string(provider) + " integration is not enabled for this project");
}

}  // namespace

Answer verify_google(Call&) { return not_enabled("Google"); }
Answer verify_github(Call&) { return not_enabled("GitHub"); }
Answer verify_apple(Call&) { return not_enabled("Apple"); }

namespace {

Response start_google_for(const ProjectInfo& project) {
  const std::string client = config_text(project, "GOOGLE_CLIENT_ID");
  const std::string redirect = config_text(project, "GOOGLE_REDIRECT_URL");
  if (client.empty() || redirect.empty()) return not_enabled("Google");
  std::string url = "https://accounts.google.com/o/oauth2/v2/auth?response_type=code&scope=";
  url += percent_encode("openid email profile");
  url += "&client_id=" + percent_encode(client) + "&redirect_uri=" + percent_encode(redirect);
  url += "&state=" + percent_encode(project.id_text);
  JsonText json;
  return reply_json(json.begin_object().key("url").string(url).end_object().take());
}

}  // namespace

Answer start_google(Call& call) { return start_google_for(*call.project); }

// The same for a link in a page, which sends no key.
asio::awaitable<Response> start_google_of_project(Call& call) {
  const auto id = storage::Uuid::parse(call.param("pid"));
  if (!id) co_return reply_error(404, "Project not found");
  auto finding = find_project(call.app, *id);
  const auto project = co_await std::move(finding);
  if (project.is(storage::Code::kNotFound)) co_return reply_error(404, "Project not found");
  if (!project.ok()) co_return reply_status(project.status());
  if (!origin_allowed(call, **project))
    co_return reply_error(403, "Request origin not allowed for this project");
  co_return start_google_for(**project);
}

}  // namespace copra::server
