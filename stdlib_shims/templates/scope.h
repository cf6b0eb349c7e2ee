// Which Python local stands for which template name in each scope, and where its value comes from.
//
// Template scopes nest without Python functions, so each gets variables of its own (l_LEVEL_NAME);
// `loads` says how they start. May include: ast.h. Invariant: the rules are Jinja2's, quirks
// included (a name assigned in one branch of an `if` is looked up first; loops start from the outer
// value in every round). Next: scope.cc, generate.cc.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib_shims/templates/ast.h"

namespace copra::templates {

enum class LoadKind : uint8_t { kParameter, kResolve, kAlias, kMissing };

struct Load {
  std::string target;
  LoadKind kind;
  std::string from;  // kResolve: the name; kAlias: the outer variable
};

enum class ForPart : uint8_t { kBody, kElse, kTest };

class Scope {
 public:
  // `moves` counts for all scopes of a template what is copied out of branches.
  Scope(const Scope* parent, size_t* moves)
      : parent_(parent), level_(parent ? parent->level_ + 1 : 0), moves_(moves) {}

  // Names met in what `n` (a statement that opens a scope) holds. Throws TemplateError.
  void analyze(const Node& n, ForPart part = ForPart::kBody);
  void analyze(const NodeList& body);

  std::string declare_parameter(const std::string& name);
  // The variable of a name that was met; empty when it wasn't.
  std::string ref(const std::string& name) const;
  // How a variable starts; null when it isn't one of these scopes'.
  const Load* find_load(const std::string& target) const;
  const std::vector<Load>& loads() const { return loads_; }
  const std::set<std::string>& stores() const { return stores_; }
  // Every assigned name of this and the outer scopes, with its variable.
  std::vector<std::pair<std::string, std::string>> all_stores() const;
  std::set<std::string> parameters() const;

 private:
  void visit(const Node& n, bool as_parameter = false);
  void visit_all(const NodeList& list);
  void store(const std::string& name);
  void load(const std::string& name);
  void branches(const Node& n);
  std::string define(const std::string& name, LoadKind kind, const std::string& from);
  void set_ref(const std::string& name, const std::string& target);
  void set_load(const Load& l);
  void add_store(const std::string& name);

  // What was added while a branch was visited: taken back after it, so that branches begin alike.
  struct Added {
    std::vector<std::string> refs, stores;
    size_t loads_before = 0;
  };
  struct Branch {
    std::vector<std::pair<std::string, std::string>> refs;
    std::vector<Load> loads;
    std::vector<std::string> stores;
  };
  Branch visit_branch(const NodeList& body, int line);

  const Scope* parent_;
  int level_;
  size_t* moves_;
  std::map<std::string, std::string> refs_;
  std::vector<Load> loads_;
  std::map<std::string, size_t> load_index_;
  std::set<std::string> stores_;
  Added* added_ = nullptr;  // of the branch being visited
};

// Which of `names` are read before they are assigned in these statements; blocks aren't entered.
std::set<std::string> undeclared(const NodeList& body, const std::set<std::string>& names);

}  // namespace copra::templates
