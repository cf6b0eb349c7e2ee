// See scope.h.
#include "stdlib_shims/templates/scope.h"

#include <iterator>
#include <utility>

namespace copra::templates {

namespace {

// What all branches of a template may hand on together: names in nested `if`s go through each.
constexpr size_t kMovesMax = 500'000;

}  // namespace

void Scope::set_load(const Load& l) {
  const auto [it, fresh] = load_index_.emplace(l.target, loads_.size());
  if (fresh) {
    loads_.push_back(l);
  } else {
    loads_[it->second] = l;
  }
}

std::string Scope::define(const std::string& name, LoadKind kind, const std::string& from) {
  std::string target = "l_" + std::to_string(level_) + "_" + name;
  set_ref(name, target);
  set_load({target, kind, from});
  return target;
}

void Scope::set_ref(const std::string& name, const std::string& target) {
  if (refs_.insert_or_assign(name, target).second && added_) added_->refs.push_back(name);
}

void Scope::add_store(const std::string& name) {
  if (stores_.insert(name).second && added_) added_->stores.push_back(name);
}

std::string Scope::ref(const std::string& name) const {
  for (const Scope* s = this; s; s = s->parent_) {
    if (const auto it = s->refs_.find(name); it != s->refs_.end()) return it->second;
  }
  return {};
}

const Load* Scope::find_load(const std::string& target) const {
  for (const Scope* s = this; s; s = s->parent_) {
    if (const auto it = s->load_index_.find(target); it != s->load_index_.end())
      return &s->loads_[it->second];
  }
  return nullptr;
}

std::string Scope::declare_parameter(const std::string& name) {
  add_store(name);
  return define(name, LoadKind::kParameter, "");
}

void Scope::store(const std::string& name) {
  add_store(name);
  if (refs_.contains(name)) return;
  const std::string outer = parent_ ? parent_->ref(name) : "";
  if (outer.empty()) {
    define(name, LoadKind::kMissing, "");
  } else {
    define(name, LoadKind::kAlias, outer);
  }
}

void Scope::load(const std::string& name) {
  if (ref(name).empty()) define(name, LoadKind::kResolve, name);
}

Scope::Branch Scope::visit_branch(const NodeList& body, int line) {
  Added added;
  added.loads_before = loads_.size();
  Added* outer = std::exchange(added_, &added);
  visit_all(body);
  added_ = outer;
  *moves_ += added.refs.size() + added.stores.size() + loads_.size() - added.loads_before;
  if (*moves_ > kMovesMax) throw TemplateError(kTooComplex, line);
  Branch out;
  for (std::string& name : added.refs) {
    out.refs.emplace_back(name, refs_[name]);
    refs_.erase(name);
  }
  for (size_t i = added.loads_before; i < loads_.size(); ++i) {
    load_index_.erase(loads_[i].target);
    out.loads.push_back(loads_[i]);
  }
  loads_.resize(added.loads_before);
  for (const std::string& name : added.stores) stores_.erase(name);
  out.stores = std::move(added.stores);
  return out;
}

void Scope::branches(const Node& n) {
  visit(*n.a);
  const Branch parts[] = {visit_branch(n.body, n.line), visit_branch(n.items, n.line),
                          visit_branch(n.otherwise, n.line)};
  std::map<std::string, size_t> counts;
  for (const Branch& b : parts) {
    for (const std::string& name : b.stores) ++counts[name];
  }
  for (const Branch& b : parts) {
    for (const auto& [name, target] : b.refs) set_ref(name, target);
    for (const Load& l : b.loads) set_load(l);
    for (const std::string& name : b.stores) add_store(name);
  }
  // What only some branches assign starts with its outer value.
  for (const auto& [name, count] : counts) {
    if (count == std::size(parts)) continue;
    const std::string outer = parent_ ? parent_->ref(name) : "";
    if (outer.empty()) {
      set_load({ref(name), LoadKind::kResolve, name});
    } else {
      set_load({ref(name), LoadKind::kAlias, outer});
    }
  }
}

void Scope::visit_all(const NodeList& list) {
  for (const NodePtr& n : list) visit(*n);
}

void Scope::visit(const Node& n, bool as_parameter) {
  switch (n.kind) {
    case NodeKind::kName:
      if (as_parameter || n.context == NameContext::kParam) {
        declare_parameter(n.text);
      } else if (n.context == NameContext::kStore) {
        store(n.text);
      } else {
        load(n.text);
      }
      break;
    case NodeKind::kNsRef: load(n.text); break;
    case NodeKind::kIf: branches(n); break;
    case NodeKind::kMacro: store(n.text); break;
    case NodeKind::kImport:
      visit(*n.a);
      store(n.text);
      break;
    case NodeKind::kFromImport:
      visit(*n.a);
      for (const auto& [name, alias] : n.names) store(alias);
      break;
    case NodeKind::kAssign:
      visit(*n.b);
      visit(*n.a);
      break;
    case NodeKind::kFor: visit(*n.b); break;
    case NodeKind::kCallBlock:
    case NodeKind::kFilterBlock:
    case NodeKind::kAssignBlock: visit(*n.a); break;
    case NodeKind::kWith: visit_all(n.defaults); break;
    case NodeKind::kAutoescape:
    case NodeKind::kBlock: break;
    default: for_children(n, [&](const Node& child) { visit(child, as_parameter); });
  }
}

void Scope::analyze(const NodeList& body) { visit_all(body); }

void Scope::analyze(const Node& n, ForPart part) {
  switch (n.kind) {
    case NodeKind::kFor:
      if (part != ForPart::kElse) visit(*n.a, true);
      if (part == ForPart::kTest) {
        if (n.c) visit(*n.c);
      } else {
        visit_all(part == ForPart::kBody ? n.body : n.otherwise);
      }
      break;
    case NodeKind::kAssignBlock: visit_all(n.body); break;
    case NodeKind::kCallBlock:
      visit_all(n.items);
      visit_all(n.defaults);
      visit_all(n.body);
      break;
    case NodeKind::kWith:
      visit_all(n.items);
      visit_all(n.body);
      break;
    default: for_children(n, [&](const Node& child) { visit(child); });
  }
}

std::vector<std::pair<std::string, std::string>> Scope::all_stores() const {
  std::vector<std::pair<std::string, std::string>> out;
  std::set<std::string> seen;
  for (const Scope* s = this; s; s = s->parent_) {
    for (const std::string& name : s->stores_) {
      if (seen.insert(name).second) out.emplace_back(name, ref(name));
    }
  }
  return out;
}

std::set<std::string> Scope::parameters() const {
  std::set<std::string> out;
  for (const Load& l : loads_) {
    if (l.kind == LoadKind::kParameter) out.insert(l.target);
  }
  return out;
}

namespace {

void find_undeclared(const Node& n, std::set<std::string>& names, std::set<std::string>& found) {
  if (n.kind == NodeKind::kBlock) return;
  if (n.kind == NodeKind::kName) {
    if (n.context == NameContext::kLoad && names.contains(n.text)) {
      found.insert(n.text);
    } else {
      names.erase(n.text);
    }
    return;
  }
  for_children(n, [&](const Node& child) { find_undeclared(child, names, found); });
}

}  // namespace

std::set<std::string> undeclared(const NodeList& body, const std::set<std::string>& names) {
  std::set<std::string> left = names, found;
  for (const NodePtr& n : body) find_undeclared(*n, left, found);
  return found;
}

}  // namespace copra::templates
