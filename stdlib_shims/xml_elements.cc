// Making and walking elements. In: the class of py/xml_etree.py. Out: its instances.
// May include: native.h, heap/shape.h. Invariant: only instances of that class are walked, whatever
// else claims to be one.
#include "stdlib_shims/xml_elements.h"

#include "interp/heap/shape.h"
#include "interp/types/containers.h"
#include "interp/vm/class_build.h"

namespace copra {

namespace {

void trace_layout(Marker& m, Obj* o) {
  auto* l = static_cast<ElementLayout*>(o);
  m.object(l->element);
  for (Str* key : {l->tag, l->attrib, l->text, l->tail, l->children}) m.object(key);
}

// Null: raised.
Str* slot_key(Vm& vm, TypeObj* cls, const char* name) {
  const Value member = type_lookup(vm, cls, intern(vm, name));
  if (is_kind(member, Kind::kMember)) return member.as<SlotMember>()->key;
  raise(vm, Exc::kTypeError, "'%s' has no slot '%s'", cls->name->data(), name);
  return nullptr;
}

// Programs can reach this class and call it with anything.
Value layout_new(Vm& vm, Value* a, uint32_t) {
  if (!is_type(a[1]) || a[1].as<TypeObj>()->instance_kind != Kind::kInstance) {
    return raise_str(vm, Exc::kTypeError, "_Elements() argument must be a class of plain objects");
  }
  auto* cls = a[1].as<TypeObj>();
  auto* l = new_native_object<ElementLayout>(vm, a[0].as<TypeObj>());
  TRY_BOOL(l);
  l->element = cls;
  TRY_BOOL(l->tag = slot_key(vm, cls, "tag"));
  TRY_BOOL(l->attrib = slot_key(vm, cls, "attrib"));
  TRY_BOOL(l->text = slot_key(vm, cls, "text"));
  TRY_BOOL(l->tail = slot_key(vm, cls, "tail"));
  TRY_BOOL(l->children = slot_key(vm, cls, "_children"));
  return l;
}

Value layout_make(Vm& vm, Value* a, uint32_t) {
  return make_element(vm, a[0].as<ElementLayout>(), a[1], a[2]);
}

// ---------------------------------------------------------------- walking

// Depth first; `path` holds each open element and, after it, how many children were taken.
struct ElementIterator : NativeObj {
  ElementLayout* layout;
  Value root;  // absent once it was taken
  Value tag;   // None: all
  List* path;
  bool texts;  // give text and tails instead of elements
};
void trace_iterator(Marker& m, Obj* o) {
  auto* it = static_cast<ElementIterator*>(o);
  m.object(it->layout);
  m.value(it->root);
  m.value(it->tag);
  m.object(it->path);
}

Value iterate(Vm& vm, Value layout, Value root, Value tag, bool texts) {
  List* path = TRY_PTR(new_list(vm));
  auto* it = new_native_object<ElementIterator>(vm, native_type(vm, kElementIteratorType));
  TRY_BOOL(it);
  it->layout = layout.as<ElementLayout>();
  it->root = root;
  it->tag = tag;
  it->path = path;
  it->texts = texts;
  return it;
}
Value layout_walk(Vm& vm, Value* a, uint32_t) { return iterate(vm, a[0], a[1], a[2], false); }
Value layout_texts(Vm& vm, Value* a, uint32_t) {
  return iterate(vm, a[0], a[1], Value::none(), true);
}

Value iterator_self(Vm&, Value self) { return self; }

// The element to visit next, raised or stop; where that ends an element, its tail instead.
Value next_element(Vm& vm, ElementIterator* it, bool* tail) {
  List* const path = it->path;
  if (!it->root.is_absent()) {
    const Value root = it->root;
    it->root = Value::absent();
    return root;
  }
  if (path->size == 0) return Value::stop();
  auto* const parent = path->items[path->size - 2].as<Instance>();
  const auto taken = static_cast<uint32_t>(path->items[path->size - 1].small());
  const Value list = instance_get_member(vm, parent, it->layout->children);
  if (is_kind(list, Kind::kList) && taken < list.as<List>()->size) {
    path->items[path->size - 1] = Value::small_int(taken + 1);
    return list.as<List>()->items[taken];
  }
  path->size -= 2;
  *tail = true;
  // What follows the element that the walk began with is outside it.
  if (path->size == 0) return Value::none();
  const Value text = instance_get_member(vm, parent, it->layout->tail);
  return text.is_not_found() ? Value::none() : text;
}

Value iterator_next(Vm& vm, Value self) {
  auto* it = self.as<ElementIterator>();
  for (;;) {
    TRY_BOOL(charge(vm, 1));
    bool tail = false;
    const Value v = next_element(vm, it, &tail);
    if (v.is_stop() || v.is_raised()) return v;
    Value found = v;
    if (!tail) {
      if (!is_kind(v, Kind::kInstance) || !is_instance_of(vm, v, it->layout->element)) {
        return raise(vm, Exc::kAttributeError, "'%s' object has no attribute 'iter'",
                     type_name(vm, v).c_str());
      }
      TRY_BOOL(list_append(vm, it->path, v) && list_append(vm, it->path, Value::small_int(0)));
      found =
          instance_get_member(vm, v.as<Instance>(), it->texts ? it->layout->text : it->layout->tag);
      if (found.is_not_found()) found = Value::none();
    }
    if (it->texts) {
      const int any = op_truth(vm, found);
      if (any < 0) return Value::raised();
      if (any) return found;
    } else if (!tail) {
      if (it->tag.is_none() || found == it->tag) return v;
      const Value same = TRY(op_compare(vm, kEq, found, it->tag));
      const int yes = op_truth(vm, same);
      if (yes < 0) return Value::raised();
      if (yes) return v;
    }
  }
}

constexpr TypeOps kIteratorOps = {.iter = iterator_self, .next = iterator_next};
constexpr NativeDef kIteratorMethods[] = {{"__iter__", "()", Dunders<kIteratorOps>::iter},
                                          {"__next__", "()", Dunders<kIteratorOps>::next},
                                          {}};

constexpr NativeDef kLayoutNew = {"__new__", "(element, /)", layout_new, kFnStatic};
constexpr NativeDef kLayoutMethods[] = {{"make", "(tag, attrib, /)", layout_make},
                                        {"walk", "(root, tag, /)", layout_walk},
                                        {"texts", "(root, /)", layout_texts},
                                        {}};

}  // namespace

Instance* make_element(Vm& vm, const ElementLayout* layout, Value tag, Value attrib) {
  List* children = new_list(vm);
  if (!children) return nullptr;
  Instance* e = new_instance(vm, layout->element);
  if (!e) return nullptr;
  instance_set_member(vm, e, layout->tag, tag);
  instance_set_member(vm, e, layout->attrib, attrib);
  instance_set_member(vm, e, layout->text, Value::none());
  instance_set_member(vm, e, layout->tail, Value::none());
  instance_set_member(vm, e, layout->children, Value(children));
  return e;
}

bool TreeMaker::start(Value tag, Value attrib) {
  if (attrib.is_none()) {
    Dict* empty = new_dict(vm_);
    if (!empty) return false;
    attrib = Value(empty);
  }
  Instance* e = make_element(vm_, layout_, tag, attrib);
  if (!e) return false;
  if (!open_.empty()) {
    List* siblings = instance_get_member(vm_, open_.back(), layout_->children).as<List>();
    if (!list_append(vm_, siblings, Value(e))) return false;
  } else if (!root_) {
    root_ = e;
  }
  open_.push_back(e);
  last_ = e;
  after_ = false;
  return true;
}

bool TreeMaker::end() {
  last_ = open_.back();
  open_.pop_back();
  after_ = true;
  return true;
}

bool TreeMaker::data(Value text) {
  if (!last_) return true;
  Str* key = after_ ? layout_->tail : layout_->text;
  const Value before = instance_get_member(vm_, last_, key);
  if (!before.is_none()) text = op_binary(vm_, kAdd, before, text);
  if (text.is_raised()) return false;
  instance_set_member(vm_, last_, key, text);
  return true;
}

const NativeType kElementLayoutType = {.name = "_Elements",
                                       .module = "xml.etree.ElementTree",
                                       .size = sizeof(ElementLayout),
                                       .trace = trace_layout,
                                       .methods = kLayoutMethods,
                                       .new_def = &kLayoutNew,
                                       .flags = 0};
const NativeType kElementIteratorType = {.name = "_element_iterator",
                                         .module = "_elementtree",
                                         .size = sizeof(ElementIterator),
                                         .trace = trace_iterator,
                                         .ops = &kIteratorOps,
                                         .methods = kIteratorMethods,
                                         .flags = 0};

}  // namespace copra
