// Compiler: try, with, and leaving them by return, break and continue.
//
// A handler's registers are R[h] (the exception) and R[h+1] (what was handled before). Its own code
// is protected by a second range with registers R[h+2], R[h+3], so that an exception raised in it
// first restores what R[h+1] remembers.
// May include: compiler.h.
#include <algorithm>

#include "interp/code/compiler.h"

namespace copra {

// ---- blocks

void Compiler::push_block(Block b) {
  b.start = em().here();
  fn_->blocks.push_back(b);
}

void Compiler::close_range(Block& b) {
  if (b.kind != BlockKind::kLoop && em().here() > b.start) {
    em().range(b.start, em().here(), b.handler, b.reg);
    b.used = true;
  }
  b.start = em().here();
}

Block Compiler::pop_block() {
  Block b = fn_->blocks.back();
  close_range(b);
  fn_->blocks.pop_back();
  return b;
}

std::vector<Block> Compiler::leave_blocks(size_t depth) {
  std::vector<Block> left;
  // A cleanup that itself returns or raises ends the way out.
  while (fn_->blocks.size() > depth && em().reachable()) {
    const Block b = pop_block();
    left.push_back(b);
    switch (b.kind) {
      case BlockKind::kHandler: em().emit(Op::kPopHandled, b.handled); break;
      case BlockKind::kHandlerName: unbind(b.name); break;
      case BlockKind::kFinally: body(b.finally->finalbody); break;
      case BlockKind::kWith: em().drop_to(with_exit(b, kNoOperand)); break;
      case BlockKind::kLoop:
      case BlockKind::kTry: break;
    }
  }
  return left;
}

void Compiler::resume_blocks(std::vector<Block>& left) {
  for (; !left.empty(); left.pop_back()) push_block(left.back());
}

void Compiler::leave_handler_raising(const Block& b, const RegSet& entry, const ast::Symbol* name) {
  em().bind_handler(b.handler, entry, b.used);
  if (name) unbind(name);
  em().move(b.reg + 1, b.reg - 1);
  em().emit(Op::kReraise, b.reg);
  em().dead();
}

// ---- try

void Compiler::try_stmt(const ast::Try* s) {
  if (!s->finalbody.empty()) {
    try_finally(s);
  } else {
    try_clauses(s);
  }
}

void Compiler::try_clauses(const ast::Try* s) {
  if (s->star) {
    try_star(s);
  } else {
    try_except(s);
  }
}

RegSet Compiler::guarded_body(const ast::Try* s, Reg h, Label end) {
  const RegSet entry = em().bound();
  Block protected_body{};
  protected_body.kind = BlockKind::kTry;
  protected_body.handler = em().label();
  protected_body.reg = h;
  push_block(protected_body);
  body(s->body);
  protected_body = pop_block();
  body(s->orelse);
  em().jump(end);

  em().bind_handler(protected_body.handler, entry, protected_body.used);
  const RegSet handler_entry = em().bound();
  Block handler{};
  handler.kind = BlockKind::kHandler;
  handler.handler = em().label();
  handler.reg = h + 2;
  handler.handled = h;
  push_block(handler);
  return handler_entry;
}

void Compiler::try_except(const ast::Try* s) {
  const Reg mark = em().top();
  const Reg h = em().temps(4);
  const Label end = em().label();
  const RegSet handler_entry = guarded_body(s, h, end);
  for (const ast::ExceptHandler* clause : s->handlers) {
    const Label next = em().label();
    em().at(clause->loc);
    if (clause->type) {
      const Reg type = any(clause->type);
      const Reg matched = em().temp();
      em().at(clause->type->loc);
      em().emit(Op::kExcMatch, matched, h, type);
      em().jump_wide(Op::kJumpIf, matched, 0, next);
      em().drop_to(h + 4);
    }
    if (clause->symbol) {
      em().at(clause->loc);
      store(clause->symbol, h);
      const RegSet body_entry = em().bound();
      Block named{};
      named.kind = BlockKind::kHandlerName;
      named.handler = em().label();
      named.reg = h + 2;
      named.name = clause->symbol;
      push_block(named);
      body(clause->body);
      named = pop_block();
      close_range(fn_->blocks.back());
      em().at(clause->loc);
      if (em().reachable()) {
        em().emit(Op::kPopHandled, h);
        unbind(clause->symbol);
        em().jump(end);
      }
      leave_handler_raising(named, body_entry, clause->symbol);
    } else {
      body(clause->body);
      close_range(fn_->blocks.back());
      em().at(clause->loc);
      em().emit(Op::kPopHandled, h);
      em().jump(end);
    }
    fn_->blocks.back().start = em().here();
    em().bind(next);
  }
  // No clause matched.
  em().at(s->loc);
  const Block handler = pop_block();
  em().emit(Op::kReraise, h);
  em().dead();
  leave_handler_raising(handler, handler_entry);
  em().bind(end);
  em().drop_to(mark);
}

// Every clause gets what matches it of R[h+4], what no clause has taken yet; what a clause raises
// is kept in the list R[h+5], and at the end all that is left is raised as one. Nothing but an
// exception leaves a clause early, so its block has nothing to undo.
void Compiler::try_star(const ast::Try* s) {
  const Reg mark = em().top();
  const Reg h = em().temps(4);
  const Label end = em().label();
  const RegSet handler_entry = guarded_body(s, h, end);
  const Reg rest = em().temps(2), raised = rest + 1;
  em().move(rest, h);
  em().emit(Op::kBuildList, raised, raised, 0);
  for (const ast::ExceptHandler* clause : s->handlers) {
    const Label next = em().label();
    em().at(clause->loc);
    const Reg type = any(clause->type);
    const Reg matched = em().temp();
    em().at(clause->type->loc);
    em().emit(Op::kGroupMatch, matched, rest, type);
    em().jump_wide(Op::kJumpNone, matched, 1, next);
    em().at(clause->loc);
    if (clause->symbol) store(clause->symbol, matched);
    em().drop_to(raised + 1);
    const RegSet clause_entry = em().bound();
    Block clause_body{};
    clause_body.kind = BlockKind::kTry;
    clause_body.handler = em().label();
    clause_body.reg = h + 2;
    push_block(clause_body);
    body(clause->body);
    clause_body = pop_block();
    close_range(fn_->blocks.back());
    em().at(clause->loc);
    if (em().reachable()) {
      if (clause->symbol) unbind(clause->symbol);
      em().jump(next);
    }
    em().bind_handler(clause_body.handler, clause_entry, clause_body.used);
    em().at(clause->loc);
    if (em().reachable()) {
      em().emit(Op::kPopHandled, h + 2);
      if (clause->symbol) unbind(clause->symbol);
      em().emit(Op::kListAppend, raised, h + 2);
    }
    em().bind(next);
  }
  em().at(s->loc);
  em().emit(Op::kListAppend, raised, rest);
  em().emit(Op::kGroupLeft, rest, h, raised);
  const Block handler = pop_block();
  const Label done = em().label();
  em().jump_wide(Op::kJumpNone, rest, 1, done);
  em().move(h, rest);
  em().emit(Op::kReraise, h);
  em().dead();
  em().bind(done);
  em().emit(Op::kPopHandled, h);
  em().jump(end);
  leave_handler_raising(handler, handler_entry);
  em().bind(end);
  em().drop_to(mark);
}

void Compiler::try_finally(const ast::Try* s) {
  const Reg mark = em().top();
  const Reg h = em().temps(4);
  const Label end = em().label();
  const RegSet entry = em().bound();
  Block protected_body{};
  protected_body.kind = BlockKind::kFinally;
  protected_body.handler = em().label();
  protected_body.reg = h;
  protected_body.finally = s;
  push_block(protected_body);
  if (s->handlers.empty()) {
    body(s->body);
  } else {
    try_clauses(s);
  }
  protected_body = pop_block();
  if (em().reachable()) {
    body(s->finalbody);
    em().jump(end);
  }

  em().bind_handler(protected_body.handler, entry, protected_body.used);
  const RegSet handler_entry = em().bound();
  Block handler{};
  handler.kind = BlockKind::kHandler;
  handler.handler = em().label();
  handler.reg = h + 2;
  handler.handled = h;
  push_block(handler);
  body(s->finalbody);
  handler = pop_block();
  em().at(s->loc);
  em().emit(Op::kReraise, h);
  em().dead();
  leave_handler_raising(handler, handler_entry);
  em().bind(end);
  em().drop_to(mark);
}

// ---- with

Reg Compiler::with_exit(const Block& b, Reg exception) {
  const Reg t = em().temp();
  em().at(b.loc);
  em().emit(Op::kWithExit, t, b.exit, exception);
  if (b.is_async) await_value(t, t, 2);
  return t;
}

void Compiler::with_stmt(const ast::With* s, size_t item) {
  if (item == s->items.size()) {
    body(s->body);
    return;
  }
  const ast::WithItem& with = s->items[item];
  const Reg mark = em().top();
  const Reg exit = em().temps(2);
  const Reg manager = any(with.context);
  em().at(with.context->loc);
  em().emit(Op::kWithEnter, exit, manager, 0, s->is_async);
  em().drop_to(exit + 2);
  if (s->is_async) await_value(exit + 1, exit + 1, 1);

  const Reg h = em().temps(4);
  const Label end = em().label();
  const RegSet entry = em().bound();
  Block block{};
  block.kind = BlockKind::kWith;
  block.handler = em().label();
  block.reg = h;
  block.exit = exit;
  block.is_async = s->is_async;
  block.loc = with.context->loc;
  push_block(block);
  if (with.vars) store_target(with.vars, exit + 1);
  with_stmt(s, item + 1);
  block = pop_block();
  if (em().reachable()) {
    em().drop_to(with_exit(block, kNoOperand));
    em().jump(end);
  }

  em().bind_handler(block.handler, entry, block.used);
  const RegSet handler_entry = em().bound();
  Block handler{};
  handler.kind = BlockKind::kHandler;
  handler.handler = em().label();
  handler.reg = h + 2;
  handler.handled = h;
  push_block(handler);
  const Label swallow = em().label();
  const Reg swallowed = with_exit(block, h);
  em().jump_wide(Op::kJumpIf, swallowed, 1, swallow);
  em().drop_to(swallowed);
  handler = pop_block();
  em().emit(Op::kReraise, h);
  em().dead();
  em().bind(swallow);
  em().emit(Op::kPopHandled, h);
  em().jump(end);
  leave_handler_raising(handler, handler_entry);
  em().bind(end);
  em().drop_to(mark);
}

// ---- async iteration

bool Compiler::async_next(Reg iterator, Reg dest, Label end, Reg h) {
  const uint32_t start = em().here();
  const Reg awaitable = em().temp();
  em().emit(Op::kANext, awaitable, iterator);
  await_value(awaitable, dest, 0);
  em().drop_to(awaitable);
  if (em().here() == start) return false;
  em().range(start, em().here(), end, h);
  return true;
}

}  // namespace copra
