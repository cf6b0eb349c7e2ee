// Every builtin type's table, in the order the frozen heap makes them (bases first), and the
// builtin functions. ORDER: builtin types. May include: native.h. Next: heap/frozen.cc.
#pragma once

#include "interp/native.h"

namespace copra {

// Core kinds: one table per file in types/.
extern const NativeType kObjectType, kTypeType;                                   // type.cc
extern const NativeType kNoneType, kEllipsisType, kNotImplementedType;            // singletons.cc
extern const NativeType kIntType, kBoolType;                                      // int.cc
extern const NativeType kFloatType;                                               // float.cc
extern const NativeType kComplexType;                                             // complex.cc
extern const NativeType kStrType, kStrIterType;                                   // str.cc
extern const NativeType kBytesType;                                               // bytes.cc
extern const NativeType kByteArrayType;                                           // bytearray.cc
extern const NativeType kMemoryViewType;                                          // memoryview.cc
extern const NativeType kTupleType;                                               // tuple.cc
extern const NativeType kListType;                                                // list.cc
extern const NativeType kDictType;                                                // dict_methods.cc
extern const NativeType kDictKeysType, kDictValuesType, kDictItemsType;           // dict_views.cc
extern const NativeType kDictKeyIterType, kDictValueIterType, kDictItemIterType;  // dict_views.cc
extern const NativeType kSetType, kFrozenSetType;                                 // set.cc
extern const NativeType kRangeType, kRangeIterType;                               // range.cc
extern const NativeType kSliceType;                                               // slice.cc
extern const NativeType kListIterType, kTupleIterType, kSetIterType,
    kSeqGetItemIterType;  // iterators.cc
extern const NativeType kEnumerateType, kZipType, kMapType, kFilterType, kReversedType,
    kCallableIterType, kBytesIterType;  // iterators.cc
// type.cc. What an instance's class or the object itself keeps under __dict__ and __weakref__.
Value object_dict(Vm& vm, Value self);
bool set_object_dict(Vm& vm, Value self, Value v);
extern const GetSetDef kInstanceDict, kInstanceWeakReference;
// function.cc. A native function shows as one of several classes, by what it is part of.
extern const NativeType kCellType, kFunctionType, kNativeFunctionType, kMethodDescriptorType,
    kWrapperDescriptorType, kMethodWrapperType, kMethodType;
const NativeType& native_function_type(const NativeDef* def, TypeObj* owner, bool has_self);
extern const NativeType kPropertyType, kClassMethodType, kClassMethodDescriptorType,
    kStaticMethodType, kGetSetType, kMemberType, kMappingProxyType;  // descriptors.cc
GetSet* new_getset(Vm& vm, const GetSetDef* def, TypeObj* owner);
extern const NativeType kSuperType;                                           // super.cc
extern const NativeType kGeneratorType, kCoroutineType, kAsyncGeneratorType;  // generator_type.cc
extern const NativeType kModuleType;                                          // module_type.cc
extern const NativeType kTracebackType;                                       // exception.cc
extern const NativeType kBaseExceptionType;  // layout and methods; classes from exceptions.def

// Functions of the builtins module; ends with a null name. Types are added by their own tables.
extern const NativeDef kBuiltinFunctions[];  // builtins.cc
// Extra methods/attributes of builtin exceptions (StopIteration.value …): called once per class.
void setup_exception_class(Vm& vm, TypeObj* type, Exc id);

}  // namespace copra
