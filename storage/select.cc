// select: cutting rows down to named fields, through populated and embedded
// values. Works on encoded values and writes new ones. Invariant: id always stays.
#include <map>
#include <string>

#include "storage/relations.h"

namespace copra::storage {

// A tree of names; no children: everything below is kept.
struct SelectTree {
  std::map<std::string, SelectTree, std::less<>> children;
  bool all() const { return children.empty(); }
};

namespace {

// Nothing is nested so deep, populated documents in documents included.
constexpr size_t kPathNamesMax = 1000;
// Each row is cut along all of them.
constexpr size_t kSelectMax = 1000;

// The shorter of two paths wins: `author` keeps what `author.name` would cut away.
void add_path(SelectTree& tree, std::string_view path) {
  SelectTree* at = &tree;
  for (size_t depth = 1;; ++depth) {
    const size_t dot = depth == kPathNamesMax ? std::string_view::npos : path.find('.');
    const auto [child, inserted] = at->children.try_emplace(std::string(path.substr(0, dot)));
    at = &child->second;
    if (!inserted && at->all()) return;
    if (dot == std::string_view::npos) {
      at->children.clear();
      return;
    }
    path.remove_prefix(dot + 1);
  }
}

SelectTree parse_select(const std::vector<std::string>& select) {
  SelectTree tree;
  for (const std::string& path : select) {
    if (!path.empty()) add_path(tree, path);
  }
  return tree;
}

const SelectTree* child_of(const SelectTree& tree, std::string_view name) {
  const auto found = tree.children.find(name);
  return found == tree.children.end() ? nullptr : &found->second;
}

// Names given with "data." count as names of the stored data where the object has no own `data`.
// The answer is `tree` or, where it has to be another one, `made`.
const SelectTree& without_data_prefix(const SelectTree& tree, DocView body, SelectTree& made) {
  const SelectTree* data = child_of(tree, "data");
  if (!data || body.find("data")) return tree;
  if (data->all()) return made;
  made = tree;
  made.children.erase("data");
  for (const auto& [name, sub] : data->children) made.children.try_emplace(name, sub);
  return made;
}

// A user's fields are named with and without "data.".
const SelectTree& with_data_fields(const SelectTree& tree, SelectTree& made) {
  const SelectTree* whole = child_of(tree, "data");
  if (!whole || whole->all()) return tree;
  made = tree;
  for (const auto& [name, sub] : whole->children) made.children.try_emplace(name, sub);
  return made;
}

uint8_t shown_fields(const SelectTree& tree) {
  if (tree.all()) return kShowAll;
  uint8_t shown = 0;
  if (child_of(tree, "created_at")) shown |= kShowCreatedAt;
  if (child_of(tree, "updated_at")) shown |= kShowUpdatedAt;
  if (child_of(tree, "collection_id")) shown |= kShowCollectionId;
  return shown;
}

void cut_value(ValueView value, const SelectTree& tree, DocBuilder& out);

bool can_cut(ValueView v) { return v.is_object() || v.is_array() || v.is_entity(); }

void cut_fields(DocView body, const SelectTree& tree, DocBuilder& out) {
  for (const ValueView::Field f : body.fields()) {
    const SelectTree* sub = child_of(tree, f.key);
    if (!sub || (!sub->all() && !can_cut(f.value))) continue;
    out.key(f.key);
    cut_value(f.value, *sub, out);
  }
}

void cut_document(DocView body, const SelectTree& tree, DocBuilder& out) {
  SelectTree made;
  const SelectTree& names = without_data_prefix(tree, body, made);
  if (names.all()) return out.value(body);
  out.begin_object();
  cut_fields(body, names, out);
  out.end_object();
}

// The public part of a user: system names at the top, the rest inside `data`.
void cut_user(DocView body, const SelectTree& tree, DocBuilder& out) {
  const SelectTree* whole = child_of(tree, "data");
  SelectTree made;
  const SelectTree& names = with_data_fields(tree, made);
  out.begin_object();
  for (const ValueView::Field f : body.fields()) {
    if (f.key == "data") {
      out.key(f.key);
      if (whole && whole->all()) {
        out.value(f.value);
        continue;
      }
      out.begin_object();
      cut_fields(f.value, names, out);
      out.end_object();
    } else if (child_of(tree, f.key)) {
      out.key(f.key);
      out.value(f.value);
    }
  }
  out.end_object();
}

void cut_value(ValueView value, const SelectTree& tree, DocBuilder& out) {
  if (tree.all()) {
    out.value(value);
  } else if (value.is_entity()) {
    EntityHead head = value.entity_head();
    head.shown &= shown_fields(tree);
    out.begin_entity(head);
    if (head.kind == EntityHead::Kind::kUser) {
      cut_user(value.entity_body(), tree, out);
    } else {
      cut_document(value.entity_body(), tree, out);
    }
    out.end_entity();
  } else if (value.is_object()) {
    out.begin_object();
    cut_fields(value, tree, out);
    out.end_object();
  } else if (value.is_array()) {
    out.begin_array();
    for (const ValueView v : value.elements()) {
      if (can_cut(v)) cut_value(v, tree, out);
    }
    out.end_array();
  }
}

}  // namespace

Status select_documents(std::vector<Document>& rows, const std::vector<std::string>& select) {
  if (select.size() > kSelectMax)
    return Status::invalid("select has more than " + std::to_string(kSelectMax) + " fields");
  const SelectTree tree = parse_select(select);
  if (tree.all()) return {};
  for (Document& row : rows) {
    DocBuilder out(SIZE_MAX);
    cut_document(row.data(), tree, out);
    Result<std::string> body = out.take();
    if (!body.ok()) return body.status();
    row.body = std::move(*body);
    SelectTree made;
    row.shown = shown_fields(without_data_prefix(tree, row.data(), made));
  }
  return {};
}

Status select_users(std::vector<User>& rows, const std::vector<std::string>& select) {
  if (select.size() > kSelectMax)
    return Status::invalid("select has more than " + std::to_string(kSelectMax) + " fields");
  const SelectTree tree = parse_select(select);
  if (tree.all()) return {};
  std::vector<std::string> names;
  for (const auto& [name, sub] : tree.children) names.push_back(name);
  const SelectTree* whole = child_of(tree, "data");
  SelectTree made;
  const SelectTree& fields = with_data_fields(tree, made);
  for (User& row : rows) {
    row.select = names;
    if (whole && whole->all()) continue;
    DocBuilder out(SIZE_MAX);
    out.begin_object();
    cut_fields(row.fields(), fields, out);
    out.end_object();
    Result<std::string> data = out.take();
    if (!data.ok()) return data.status();
    row.data = std::move(*data);
  }
  return {};
}

}  // namespace copra::storage
