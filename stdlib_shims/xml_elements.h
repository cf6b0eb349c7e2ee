// Elements of xml.etree.ElementTree, made and walked natively. The class itself is Python's
// (py/xml_etree.py): its instances keep what they hold in __slots__, which are read and written
// here. May include: native.h. Next: xml_elements.cc, xml_module.cc.
#pragma once

#include <vector>

#include "interp/native.h"

namespace copra {

// The class and the keys of its slots.
struct ElementLayout : NativeObj {
  TypeObj* element;
  Str *tag, *attrib, *text, *tail, *children;
};
// _Elements(Element): make(tag, attrib), walk(root, tag), texts(root).
extern const NativeType kElementLayoutType;
extern const NativeType kElementIteratorType;

// Null: raised. `attrib` belongs to the new element.
Instance* make_element(Vm& vm, const ElementLayout* layout, Value tag, Value attrib);

// A tree from what a parser finds. Everything made hangs on the root, which the caller's frame
// holds with this. False: raised.
class TreeMaker {
 public:
  TreeMaker(Vm& vm, const ElementLayout* layout) : vm_(vm), layout_(layout) {}
  bool start(Value tag, Value attrib);  // none: no attributes
  bool end();
  bool data(Value text);
  Value root() const { return root_ ? Value(root_) : Value::none(); }

 private:
  Vm& vm_;
  const ElementLayout* layout_;
  Instance* root_ = nullptr;
  Instance* last_ = nullptr;
  bool after_ = false;  // the next text is the tail of last_
  std::vector<Instance*> open_;
};

}  // namespace copra
