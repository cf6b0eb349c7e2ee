// Python's grammar as an ordered-choice table, with the shapes of common mistakes among the
// alternatives: what makes "invalid syntax" into a helpful message. Used only for text that
// parser_*.cc has refused, so it is written for clarity and order rather than speed.
//
// Notation. A rule is `name:` and one alternative a line; the first that matches wins.
//   'x' a token   "x" a soft keyword   UPPER a token class   SOFT any soft keyword
//   ( | ) grouping   [x] optional   x* x+ repetition   <x> one or more x between commas
//   &x !x look ahead   ^'x' must follow, or "expected 'x'"   ~ no other alternative after this
//   a:x b:x names the text x matches, for the action
// `name*:` is remembered per position (which decides how often a mistake is looked for).
// An alternative that is one invalid_ rule is tried in the second pass only.
// Actions, after `=>`; {a} is what kind of expression a is:
//   at a | range a b | from a | here: an error there with the text after the colon
//   block a: "expected an indented block after ... on line ..."; others: functions in diagnose.cc.
// `&NAME !NAME` never matches: the text before it is only searched for mistakes.
// Invariant: without its invalid_ alternatives this accepts what the parser accepts.
#include "interp/front/grammar.h"

namespace copra::front {

const char kGrammar[] = R"GRAMMAR(
file:
  | [statements] ENDMARKER
statements:
  | statement+
statement:
  | compound_stmt
  | simple_stmts
simple_stmts:
  | simple_stmt !';' NEWLINE
  | simple_stmt (';' simple_stmt)* [';'] NEWLINE
simple_stmt*:
  | assignment
  | star_expressions
  | &'return' 'return' [star_expressions]
  | &('import' | 'from') import_stmt
  | &'raise' raise_stmt
  | 'pass'
  | &'del' del_stmt
  | &'yield' yield_expr
  | &'assert' 'assert' expression [',' expression]
  | 'break'
  | 'continue'
  | &'global' 'global' <NAME>
  | &'nonlocal' 'nonlocal' <NAME>
compound_stmt:
  | &('def' | '@' | 'async') function_def
  | &'if' if_stmt
  | &('class' | '@') class_def
  | &('with' | 'async') with_stmt
  | &('for' | 'async') for_stmt
  | &'try' try_stmt
  | &'while' while_stmt
  | match_stmt

assignment:
  | NAME ':' expression ['=' annotated_rhs]
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
  | (star_targets '=')+ (yield_expr | star_expressions) !'='
  | single_target augassign ~ (yield_expr | star_expressions)
  | invalid_assignment
invalid_assignment:
  | a:invalid_ann_assign_target ':' expression => at a: only single target (not {a}) can be annotated
  | a:star_named_expression ',' star_named_expressions* ':' expression => at a: only single target (not tuple) can be annotated
  | a:expression ':' expression => at a: illegal target for annotation
  | (star_targets '=')* a:star_expressions '=' => assign_target a
  | (star_targets '=')* a:yield_expr '=' => at a: assignment to yield expression not possible
  | a:star_expressions augassign (yield_expr | star_expressions) => at a: '{a}' is an illegal expression for augmented assignment
invalid_ann_assign_target:
  | list
  | tuple
  | '(' invalid_ann_assign_target ')'
annotated_rhs:
  | yield_expr
  | star_expressions
augassign:
  | '+='
  | '-='
  | '*='
  | '@='
  | '/='
  | '%='
  | '&='
  | '|='
  | '^='
  | '<<='
  | '>>='
  | '**='
  | '//='
raise_stmt:
  | 'raise' expression ['from' expression]
  | 'raise'
del_stmt:
  | 'del' del_targets &(';' | NEWLINE)
  | invalid_del_stmt
invalid_del_stmt:
  | 'del' a:star_expressions => delete_target a

import_stmt:
  | 'import' <dotted_as_name>
  | import_from
import_from:
  | 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets:
  | '(' <import_from_as_name> [','] ')'
  | <import_from_as_name> !','
  | '*'
  | invalid_import_from_targets
invalid_import_from_targets:
  | <import_from_as_name> ',' NEWLINE => here: trailing comma not allowed without surrounding parentheses
import_from_as_name:
  | NAME ['as' NAME]
dotted_as_name:
  | dotted_name ['as' NAME]
dotted_name:
  | NAME ('.' NAME)*

block*:
  | NEWLINE INDENT statements DEDENT
  | simple_stmts
  | invalid_block
invalid_block:
  | NEWLINE !INDENT => indent_here: expected an indented block
decorators:
  | ('@' named_expression NEWLINE)+
class_def:
  | decorators class_def_raw
  | class_def_raw
class_def_raw:
  | invalid_class_def_raw
  | 'class' NAME ['(' [arguments] ')'] ':' block
invalid_class_def_raw:
  | 'class' NAME ['(' [arguments] ')'] NEWLINE => here: expected ':'
  | a:'class' NAME ['(' [arguments] ')'] ':' NEWLINE !INDENT => block a: class definition
function_def:
  | decorators function_def_raw
  | function_def_raw
function_def_raw:
  | invalid_def_raw
  | 'def' NAME ^'(' [params] ')' ['->' expression] ^':' block
  | 'async' 'def' NAME ^'(' [params] ')' ['->' expression] ^':' block
invalid_def_raw:
  | ['async'] a:'def' NAME '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT => block a: function definition

params:
  | invalid_parameters
  | parameters
parameters:
  | slash_no_default param_no_default* param_with_default* [star_etc]
  | slash_with_default param_with_default* [star_etc]
  | param_no_default+ param_with_default* [star_etc]
  | param_with_default+ [star_etc]
  | star_etc
slash_no_default:
  | param_no_default+ '/' ','
  | param_no_default+ '/' &')'
slash_with_default:
  | param_no_default* param_with_default+ '/' ','
  | param_no_default* param_with_default+ '/' &')'
star_etc:
  | invalid_star_etc
  | '*' param_no_default param_maybe_default* [kwds]
  | '*' param_no_default_star_annotation param_maybe_default* [kwds]
  | '*' ',' param_maybe_default+ [kwds]
  | kwds
kwds:
  | invalid_kwds
  | '**' param_no_default
param_no_default:
  | param ','
  | param &')'
param_with_default:
  | param default ','
  | param default &')'
param_maybe_default:
  | param [default] ','
  | param [default] &')'
param:
  | NAME [':' expression]
param_no_default_star_annotation:
  | param_star_annotation ','
  | param_star_annotation &')'
param_star_annotation:
  | NAME ':' star_expression
default:
  | '=' expression
  | invalid_default
invalid_default:
  | a:'=' &(')' | ',') => at a: expected default value expression
invalid_parameters:
  | param_no_default* invalid_parameters_helper a:param_no_default => name a: non-default argument follows default argument
  | param_no_default* a:'(' param_no_default+ [','] b:')' => range a b: Function parameters cannot be parenthesized
  | a:'/' ',' => at a: at least one argument must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* a:'/' => at a: / may appear only once
  | [slash_no_default | slash_with_default] param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a:'/' => at a: / must be ahead of *
  | param_maybe_default+ '/' a:'*' => at a: expected comma between / and *
invalid_parameters_helper:
  | slash_with_default
  | param_with_default+
invalid_star_etc:
  | a:'*' (')' | ',' (')' | '**')) => at a: named arguments must follow bare *
  | '*' param a:'=' => at a: var-positional argument cannot have default value
  | '*' (param_no_default | ',') param_maybe_default* a:'*' (param_no_default | ',') => at a: * argument may appear only once
invalid_kwds:
  | '**' param a:'=' => at a: var-keyword argument cannot have default value
  | '**' param ',' a:param => at a: arguments cannot follow var-keyword argument
  | '**' param ',' a:('*' | '**' | '/') => at a: arguments cannot follow var-keyword argument

if_stmt:
  | invalid_if_stmt
  | 'if' named_expression ':' block elif_stmt
  | 'if' named_expression ':' block [else_block]
invalid_if_stmt:
  | 'if' named_expression NEWLINE => here: expected ':'
  | a:'if' named_expression ':' NEWLINE !INDENT => block a: 'if' statement
elif_stmt:
  | invalid_elif_stmt
  | 'elif' named_expression ':' block elif_stmt
  | 'elif' named_expression ':' block [else_block]
invalid_elif_stmt:
  | 'elif' named_expression NEWLINE => here: expected ':'
  | a:'elif' named_expression ':' NEWLINE !INDENT => block a: 'elif' statement
else_block:
  | invalid_else_stmt
  | 'else' ^':' block
invalid_else_stmt:
  | a:'else' ':' NEWLINE !INDENT => block a: 'else' statement
while_stmt:
  | invalid_while_stmt
  | 'while' named_expression ':' block [else_block]
invalid_while_stmt:
  | 'while' named_expression NEWLINE => here: expected ':'
  | a:'while' named_expression ':' NEWLINE !INDENT => block a: 'while' statement
for_stmt:
  | invalid_for_stmt
  | 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
  | invalid_for_target
invalid_for_stmt:
  | ['async'] 'for' star_targets 'in' star_expressions NEWLINE => here: expected ':'
  | ['async'] a:'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT => block a: 'for' statement
invalid_for_target:
  | ['async'] 'for' a:star_expressions => for_target a
with_stmt:
  | invalid_with_stmt_indent
  | 'with' '(' <with_item> [','] ')' ':' block
  | 'with' <with_item> ':' block
  | 'async' 'with' '(' <with_item> [','] ')' ':' block
  | 'async' 'with' <with_item> ':' block
  | invalid_with_stmt
with_item:
  | expression 'as' star_target &(',' | ')' | ':')
  | invalid_with_item
  | expression
invalid_with_item:
  | expression 'as' a:expression &(',' | ')' | ':') => assign_target a
invalid_with_stmt:
  | ['async'] 'with' <(expression ['as' star_target])> NEWLINE => here: expected ':'
  | ['async'] 'with' '(' <(expressions ['as' star_target])> [','] ')' NEWLINE => here: expected ':'
invalid_with_stmt_indent:
  | ['async'] a:'with' <(expression ['as' star_target])> ':' NEWLINE !INDENT => block a: 'with' statement
  | ['async'] a:'with' '(' <(expressions ['as' star_target])> [','] ')' ':' NEWLINE !INDENT => block a: 'with' statement
try_stmt:
  | invalid_try_stmt
  | 'try' ^':' block finally_block
  | 'try' ^':' block except_block+ [else_block] [finally_block]
  | 'try' ^':' block except_star_block+ [else_block] [finally_block]
invalid_try_stmt:
  | a:'try' ':' NEWLINE !INDENT => block a: 'try' statement
  | 'try' ':' block !('except' | 'finally') => here: expected 'except' or 'finally' block
  | 'try' ':' block* except_block+ a:'except' b:'*' expression ['as' NAME] ':' => range a b: cannot have both 'except' and 'except*' on the same 'try'
  | 'try' ':' block* except_star_block+ a:'except' [expression ['as' NAME]] ':' => at a: cannot have both 'except' and 'except*' on the same 'try'
except_block:
  | invalid_except_stmt_indent
  | 'except' expression ['as' NAME] ':' block
  | 'except' ':' block
  | invalid_except_stmt
except_star_block:
  | invalid_except_star_stmt_indent
  | 'except' '*' expression ['as' NAME] ':' block
  | invalid_except_stmt
invalid_except_stmt:
  | 'except' ['*'] a:expression ',' expressions ['as' NAME] ':' => from a: multiple exception types must be parenthesized
  | 'except' ['*'] expression ['as' NAME] NEWLINE => here: expected ':'
  | 'except' NEWLINE => here: expected ':'
  | 'except' '*' (NEWLINE | ':') => here: expected one or more exception types
invalid_except_stmt_indent:
  | a:'except' expression ['as' NAME] ':' NEWLINE !INDENT => block a: 'except' statement
  | a:'except' ':' NEWLINE !INDENT => block a: 'except' statement
invalid_except_star_stmt_indent:
  | a:'except' '*' expression ['as' NAME] ':' NEWLINE !INDENT => block a: 'except*' statement
finally_block:
  | invalid_finally_stmt
  | 'finally' ^':' block
invalid_finally_stmt:
  | a:'finally' ':' NEWLINE !INDENT => block a: 'finally' statement

match_stmt:
  | "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  | invalid_match_stmt
invalid_match_stmt:
  | "match" subject_expr NEWLINE => here: expected ':'
  | a:"match" subject_expr ':' NEWLINE !INDENT => block a: 'match' statement
subject_expr:
  | star_named_expression ',' [star_named_expressions]
  | named_expression
case_block:
  | invalid_case_block
  | "case" patterns [guard] ':' block
invalid_case_block:
  | "case" patterns [guard] NEWLINE => here: expected ':'
  | a:"case" patterns [guard] ':' NEWLINE !INDENT => block a: 'case' statement
guard:
  | 'if' named_expression
patterns:
  | open_sequence_pattern
  | pattern
pattern:
  | as_pattern
  | or_pattern
as_pattern:
  | or_pattern 'as' pattern_capture_target
  | invalid_as_pattern
invalid_as_pattern:
  | or_pattern 'as' a:"_" => at a: cannot use '_' as a target
  | or_pattern 'as' !NAME a:expression => at a: invalid pattern target
or_pattern:
  | closed_pattern ('|' closed_pattern)*
closed_pattern*:
  | literal_pattern
  | pattern_capture_target
  | "_"
  | attr !('.' | '(' | '=')
  | '(' pattern ')'
  | sequence_pattern
  | mapping_pattern
  | class_pattern
literal_pattern:
  | signed_number !('+' | '-')
  | signed_number '+' NUMBER
  | signed_number '-' NUMBER
  | strings
  | 'None'
  | 'True'
  | 'False'
signed_number:
  | NUMBER
  | '-' NUMBER
pattern_capture_target:
  | !"_" NAME !('.' | '(' | '=')
attr*:
  | NAME ('.' NAME)+
name_or_attr*:
  | NAME ('.' NAME)*
sequence_pattern:
  | '[' [maybe_sequence_pattern] ']'
  | '(' [open_sequence_pattern] ')'
open_sequence_pattern:
  | maybe_star_pattern ',' [maybe_sequence_pattern]
maybe_sequence_pattern:
  | <maybe_star_pattern> [',']
maybe_star_pattern:
  | star_pattern
  | pattern
star_pattern*:
  | '*' pattern_capture_target
  | '*' "_"
mapping_pattern:
  | '{' '}'
  | '{' double_star_pattern [','] '}'
  | '{' <key_value_pattern> ',' double_star_pattern [','] '}'
  | '{' <key_value_pattern> [','] '}'
key_value_pattern:
  | (literal_pattern | attr) ':' pattern
double_star_pattern:
  | '**' pattern_capture_target
class_pattern:
  | name_or_attr '(' ')'
  | name_or_attr '(' <pattern> [','] ')'
  | name_or_attr '(' <keyword_pattern> [','] ')'
  | name_or_attr '(' <pattern> ',' <keyword_pattern> [','] ')'
  | invalid_class_pattern
keyword_pattern:
  | NAME '=' pattern
invalid_class_pattern:
  | name_or_attr '(' [<pattern> ','] <keyword_pattern> ',' a:<pattern> => at a: positional patterns follow keyword patterns

expressions:
  | expression (',' expression)+ [',']
  | expression ','
  | expression
expression*:
  | invalid_expression
  | invalid_legacy_expression
  | disjunction 'if' disjunction 'else' expression
  | disjunction
  | lambdef
invalid_expression:
  | !(NAME STRING | SOFT) a:disjunction b:expression_without_invalid => missing_comma a b
  | a:disjunction 'if' b:disjunction !('else' | ':') => range a b: expected 'else' after 'if' expression
invalid_legacy_expression:
  | a:NAME !'(' b:star_expressions => legacy_call a b
expression_without_invalid:
  | disjunction 'if' disjunction 'else' expression
  | disjunction
  | lambdef
yield_expr:
  | 'yield' 'from' expression
  | 'yield' [star_expressions]
star_expressions:
  | star_expression (',' star_expression)+ [',']
  | star_expression ','
  | star_expression
star_expression*:
  | '*' bitwise_or
  | expression
star_named_expressions:
  | <star_named_expression> [',']
star_named_expression:
  | '*' bitwise_or
  | named_expression
assignment_expression:
  | NAME ':=' ~ expression
named_expression:
  | assignment_expression
  | invalid_named_expression
  | expression !':='
invalid_named_expression*:
  | a:expression ':=' expression => at a: cannot use assignment expressions with {a}
  | a:NAME '=' b:bitwise_or !('=' | ':=') => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a:bitwise_or '=' bitwise_or !('=' | ':=') => at a: cannot assign to {a} here. Maybe you meant '==' instead of '='?
disjunction*:
  | conjunction ('or' conjunction)+
  | conjunction
conjunction*:
  | inversion ('and' inversion)+
  | inversion
inversion*:
  | 'not' inversion
  | comparison
comparison:
  | bitwise_or comparison_pair+
  | bitwise_or
comparison_pair:
  | '==' bitwise_or
  | '!=' bitwise_or
  | '<=' bitwise_or
  | '<' bitwise_or
  | '>=' bitwise_or
  | '>' bitwise_or
  | 'not' 'in' bitwise_or
  | 'in' bitwise_or
  | 'is' 'not' bitwise_or
  | 'is' bitwise_or
bitwise_or*:
  | bitwise_xor ('|' bitwise_xor)*
bitwise_xor*:
  | bitwise_and ('^' bitwise_and)*
bitwise_and*:
  | shift_expr ('&' shift_expr)*
shift_expr*:
  | sum ('<<' sum | '>>' sum)*
sum*:
  | term ('+' term | '-' term)*
term*:
  | factor ('*' factor | '/' factor | '//' factor | '%' factor | '@' factor)*
factor*:
  | '+' factor
  | '-' factor
  | '~' factor
  | power
power:
  | await_primary '**' factor
  | await_primary
await_primary*:
  | 'await' primary
  | primary
primary*:
  | atom ('.' NAME | genexp | '(' [arguments] ')' | '[' slices ']')*
slices:
  | slice !','
  | <(slice | starred_expression)> [',']
slice:
  | [expression] ':' [expression] [':' [expression]]
  | named_expression
atom:
  | NAME
  | 'True'
  | 'False'
  | 'None'
  | &STRING strings
  | NUMBER
  | &'(' (tuple | group | genexp)
  | &'[' (list | listcomp)
  | &'{' (dict | set | dictcomp | setcomp)
  | '...'
group:
  | '(' (yield_expr | named_expression) ')'
  | invalid_group
invalid_group:
  | '(' a:starred_expression ')' => at a: cannot use starred expression here
  | '(' a:'**' expression ')' => at a: cannot use double starred expression here
strings*:
  | STRING+
list:
  | '[' [star_named_expressions] ']'
tuple:
  | '(' [star_named_expression ',' [star_named_expressions]] ')'
set:
  | '{' star_named_expressions '}'
dict:
  | '{' [double_starred_kvpairs] '}'
  | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs:
  | <double_starred_kvpair> [',']
double_starred_kvpair:
  | '**' bitwise_or
  | kvpair
kvpair:
  | expression ':' expression
invalid_double_starred_kvpairs:
  | <double_starred_kvpair> ',' invalid_kvpair
  | expression ':' a:'*' bitwise_or => from a: cannot use a starred expression in a dictionary value
  | expression a:':' &('}' | ',') => at a: expression expected after dictionary key and ':'
invalid_kvpair:
  | a:expression !(':') => after_key a: ':' expected after dictionary key
  | expression ':' a:'*' bitwise_or => from a: cannot use a starred expression in a dictionary value
  | expression a:':' &('}' | ',') => at a: expression expected after dictionary key and ':'

lambdef:
  | 'lambda' [lambda_params] ':' expression
lambda_params:
  | invalid_lambda_parameters
  | lambda_parameters
lambda_parameters:
  | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* [lambda_star_etc]
  | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
  | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
  | lambda_param_with_default+ [lambda_star_etc]
  | lambda_star_etc
lambda_slash_no_default:
  | lambda_param_no_default+ '/' ','
  | lambda_param_no_default+ '/' &':'
lambda_slash_with_default:
  | lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc:
  | invalid_lambda_star_etc
  | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
  | '*' ',' lambda_param_maybe_default+ [lambda_kwds]
  | lambda_kwds
lambda_kwds:
  | invalid_lambda_kwds
  | '**' lambda_param_no_default
lambda_param_no_default:
  | NAME ','
  | NAME &':'
lambda_param_with_default:
  | NAME default ','
  | NAME default &':'
lambda_param_maybe_default:
  | NAME [default] ','
  | NAME [default] &':'
invalid_lambda_parameters:
  | lambda_param_no_default* invalid_lambda_parameters_helper a:lambda_param_no_default => name a: non-default argument follows default argument
  | lambda_param_no_default* a:'(' <NAME> [','] b:')' => range a b: Lambda expression parameters cannot be parenthesized
  | a:'/' ',' => at a: at least one argument must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a:'/' => at a: / may appear only once
  | [lambda_slash_no_default | lambda_slash_with_default] lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a:'/' => at a: / must be ahead of *
  | lambda_param_maybe_default+ '/' a:'*' => at a: expected comma between / and *
invalid_lambda_parameters_helper:
  | lambda_slash_with_default
  | lambda_param_with_default+
invalid_lambda_star_etc:
  | '*' (':' | ',' (':' | '**')) => here: named arguments must follow bare *
  | '*' NAME a:'=' => at a: var-positional argument cannot have default value
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a:'*' (lambda_param_no_default | ',') => at a: * argument may appear only once
invalid_lambda_kwds:
  | '**' NAME a:'=' => at a: var-keyword argument cannot have default value
  | '**' NAME ',' a:NAME => at a: arguments cannot follow var-keyword argument
  | '**' NAME ',' a:('*' | '**' | '/') => at a: arguments cannot follow var-keyword argument

for_if_clauses:
  | for_if_clause+
for_if_clause:
  | 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | invalid_for_target
listcomp:
  | '[' named_expression for_if_clauses ']'
  | invalid_comprehension
setcomp:
  | '{' named_expression for_if_clauses '}'
  | invalid_comprehension
genexp:
  | '(' (assignment_expression | expression !':=') for_if_clauses ')'
  | invalid_comprehension
dictcomp:
  | '{' kvpair for_if_clauses '}'
  | invalid_dict_comprehension
invalid_comprehension:
  | ('[' | '(' | '{') a:starred_expression for_if_clauses => at a: iterable unpacking cannot be used in comprehension
  | ('[' | '{') a:star_named_expression ',' b:star_named_expressions for_if_clauses => range a b: did you forget parentheses around the comprehension target?
  | ('[' | '{') a:star_named_expression b:',' for_if_clauses => range a b: did you forget parentheses around the comprehension target?
invalid_dict_comprehension:
  | '{' a:'**' bitwise_or for_if_clauses '}' => at a: dict unpacking cannot be used in dict comprehension

arguments*:
  | args [','] &')'
  | invalid_arguments
args:
  | <(starred_expression | (assignment_expression | expression !':=') !'=')> [',' kwargs]
  | kwargs
kwargs:
  | <kwarg_or_starred> ',' <kwarg_or_double_starred>
  | <kwarg_or_starred>
  | <kwarg_or_double_starred>
starred_expression:
  | '*' expression
kwarg_or_starred:
  | invalid_kwarg
  | NAME '=' expression
  | starred_expression
kwarg_or_double_starred:
  | invalid_kwarg
  | NAME '=' expression
  | '**' expression
invalid_arguments:
  | a:args ',' '*' => at a: iterable argument unpacking follows keyword argument unpacking
  | a:expression b:for_if_clauses ',' [args | expression for_if_clauses] => range a b: Generator expression must be parenthesized
  | a:NAME b:'=' expression for_if_clauses => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | a:args b:for_if_clauses => bare_generator a b
  | args ',' a:expression b:for_if_clauses => range a b: Generator expression must be parenthesized
  | a:args ',' args => positional_after a
invalid_kwarg:
  | a:('True' | 'False' | 'None') b:'=' => range a b: cannot assign to {a}
  | a:NAME b:'=' expression for_if_clauses => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(NAME '=') a:expression b:'=' => range a b: expression cannot contain assignment, perhaps you meant "=="?

star_targets:
  | star_target !','
  | star_target (',' star_target)* [',']
star_target*:
  | '*' (!'*' star_target)
  | target_with_star_atom
target_with_star_atom*:
  | t_primary '.' NAME !t_lookahead
  | t_primary '[' slices ']' !t_lookahead
  | star_atom
star_atom:
  | NAME
  | '(' target_with_star_atom ')'
  | '(' [star_target (',' star_target)+ [','] | star_target ','] ')'
  | '[' [<star_target> [',']] ']'
single_target:
  | single_subscript_attribute_target
  | NAME
  | '(' single_target ')'
single_subscript_attribute_target:
  | t_primary '.' NAME !t_lookahead
  | t_primary '[' slices ']' !t_lookahead
t_primary*:
  | atom &t_lookahead (('.' NAME | '[' slices ']' | genexp | '(' [arguments] ')') &t_lookahead)*
t_lookahead:
  | '('
  | '['
  | '.'
del_targets:
  | <del_target> [',']
del_target*:
  | t_primary '.' NAME !t_lookahead
  | t_primary '[' slices ']' !t_lookahead
  | NAME
  | '(' del_target ')'
  | '(' [del_targets] ')'
  | '[' [del_targets] ']'
)GRAMMAR";

}  // namespace copra::front
