// Execution records as bytes: what goes in comes out, damage is noticed.
#include "storage/log_block.h"

#include <gtest/gtest.h>

#include <string>

namespace copra::storage {
namespace {

ExecutionLog sample(int i) {
  ExecutionLog log;
  log.id = Uuid::random();
  log.function_id = Uuid::random();
  log.function_name = "f" + std::to_string(i);
  log.status = i % 3 == 0 ? "success" : i % 3 == 1 ? "failed" : "timeout";
  log.duration_ms = i * 1'000'000'000'000;
  log.triggered_by = "http";
  log.output = std::string(static_cast<size_t>(i) * 7, 'o');
  log.logs = i % 2 ? log.output : "Error: no\n" + log.output;
  log.result_json = "{\"n\":" + std::to_string(i) + "}";
  if (i % 3) log.error = i % 2 ? "" : "went wrong";
  log.created_at = -i;
  log.status_code = 200 + i;
  return log;
}

TEST(LogBlock, GivesBackWhatWasAdded) {
  LogBlockWriter writer;
  std::vector<ExecutionLog> logs;
  for (int i = 0; i < 50; ++i) {
    logs.push_back(sample(i));
    writer.add(logs.back(), static_cast<size_t>(49 - i));
  }
  ASSERT_EQ(writer.count(), 50u);
  const std::string heads = writer.take_heads();
  const std::string row = pack_log_bodies(writer.take_bodies());
  const auto bodies = unpack_log_bodies(row);
  ASSERT_TRUE(bodies);
  EXPECT_LT(row.size(), bodies->size() / 2);  // such texts pack well
  ASSERT_EQ(count_log_heads(heads), 50u);
  const auto offsets = log_body_offsets(*bodies, 50);
  ASSERT_TRUE(offsets);
  const Uuid project = Uuid::random();
  for (size_t i = 0; i < 50; ++i) {
    const uint32_t begin = (*offsets)[i], end = (*offsets)[i + 1];
    const auto got = decode_log(project, log_head(heads, i),
                                std::string_view(*bodies).substr(begin, end - begin));
    ASSERT_TRUE(got.ok());
    const ExecutionLog& log = logs[i];
    EXPECT_EQ(got->id, log.id);
    EXPECT_EQ(got->project_id, project);
    EXPECT_EQ(got->function_id, log.function_id);
    EXPECT_EQ(got->function_name, log.function_name);
    EXPECT_EQ(got->status, log.status);
    EXPECT_EQ(got->duration_ms, log.duration_ms);
    EXPECT_EQ(got->triggered_by, log.triggered_by);
    EXPECT_EQ(got->output, log.output);
    EXPECT_EQ(got->logs, log.logs);
    EXPECT_EQ(got->result_json, log.result_json);
    EXPECT_EQ(got->error, log.error);
    EXPECT_EQ(got->created_at, log.created_at);
    EXPECT_EQ(got->status_code, log.status_code);
  }
}

TEST(LogBlock, ShortAndIncompressibleRowsStayPlain) {
  EXPECT_EQ(pack_log_bodies("ab"), std::string("\0ab", 3));
  std::string noise;
  while (noise.size() < 4096) noise += Uuid::random().raw();
  const std::string row = pack_log_bodies(noise);
  EXPECT_EQ(row.size(), noise.size() + 1);
  EXPECT_EQ(unpack_log_bodies(row), noise);
}

TEST(LogBlock, DamageIsNoticed) {
  LogBlockWriter writer;
  for (int i = 0; i < 20; ++i) writer.add(sample(i));
  const std::string heads = writer.take_heads();
  const std::string bodies = writer.take_bodies();
  const std::string row = pack_log_bodies(bodies);
  EXPECT_FALSE(count_log_heads(heads.substr(1)));
  EXPECT_FALSE(unpack_log_bodies(""));
  EXPECT_FALSE(unpack_log_bodies("\2abc"));
  EXPECT_FALSE(unpack_log_bodies("\1ab"));
  for (size_t n = 1; n < row.size(); n += 13) EXPECT_FALSE(unpack_log_bodies(row.substr(0, n)));
  EXPECT_FALSE(log_body_offsets(bodies, 19));
  EXPECT_FALSE(log_body_offsets(bodies, 21));
  const auto offsets = *log_body_offsets(bodies, 20);
  const std::string body = bodies.substr(offsets[4], offsets[5] - offsets[4]);
  ASSERT_TRUE(decode_log(Uuid(), log_head(heads, 4), body).ok());
  for (size_t n = 0; n < body.size(); ++n)
    EXPECT_FALSE(decode_log(Uuid(), log_head(heads, 4), body.substr(0, n)).ok()) << n;
  // Whatever bytes are there, reading them ends.
  for (size_t at = 0; at < row.size(); ++at) {
    std::string other = row;
    other[at] = static_cast<char>(other[at] ^ 0x55);
    const auto unpacked = unpack_log_bodies(other);
    if (!unpacked) continue;
    const auto places = log_body_offsets(*unpacked, 20);
    if (!places) continue;
    for (size_t i = 0; i < 20; ++i) {
      (void)decode_log(
          Uuid(), log_head(heads, i),
          std::string_view(*unpacked).substr((*places)[i], (*places)[i + 1] - (*places)[i]));
    }
  }
}

}  // namespace
}  // namespace copra::storage
