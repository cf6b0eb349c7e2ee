# The AttributeError of setting or deleting names no object and so suggests nothing.
class Slotted:
    kept = 1
    __slots__ = ("alpha",)


class Plain:
    pass


slotted = Slotted()
plain = Plain()


def delete_unset_slot(): del slotted.alpha
def delete_missing(): del plain.name
def set_without_dict(): slotted.alpah = 1
def set_on_int(): (5).x = 1
def set_on_object(): object().x = 1
def set_on_builtin(): len.x = 1
def delete_on_list(): del [].x
def delete_on_function(): del set_on_int.x
def delete_by_name(): delattr(plain, "other")
def delete_by_object(): object.__delattr__(plain, "other")
def set_class_attribute(): slotted.kept = 2
def delete_class_attribute(): del Plain.other
def read_missing(): plain.other


for f in (delete_unset_slot, delete_missing, set_without_dict, set_on_int, set_on_object, set_on_builtin, delete_on_list,
          delete_on_function, delete_by_name, delete_by_object, set_class_attribute, delete_class_attribute, read_missing):
    try:
        f()
    except AttributeError as e:
        print(f.__name__, e, e.name, type(e.obj).__name__)
