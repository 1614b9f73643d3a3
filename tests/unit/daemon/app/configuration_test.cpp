#include "daemon/app/configuration.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ConfigurationOrMistakes read(std::string text) {
  const std::vector files{ConfigurationFile{"/etc/x/a.toml", std::move(text)}};
  return read_configuration(files);
}

std::vector<Mistake> mistakes_in(std::string text) {
  const auto read_text = read(std::move(text));
  const auto* const mistakes = std::get_if<std::vector<Mistake>>(&read_text);
  return mistakes ? *mistakes : std::vector<Mistake>{};
}

constexpr std::string_view whole = R"(
[hospital]
zone = "Europe/Berlin"
[ehr.main]
base = "https://ehr.example/fhir"
auth = "smart"
client_id = "bonewatch"
key = "file:/etc/bonewatch/ehr.pem"
token = ""
client_certificate = ""
client_key = ""
ca = "/etc/bonewatch/hospital-ca.pem"
proxy = ""
hear = ["poll", "criteria"]
poll_every = "5m"
write = "auto"
trust_payload = false
[notify]
listen = "0.0.0.0:8443"
public_url = "https://bonewatch.hospital.example:8443"
certificate = "/etc/bonewatch/notify.crt"
key = "credential:notify-key"
tokens = "credential:notify-tokens"
[operations]
socket = "/run/bonewatch/operations.sock"
listen = "127.0.0.1:9464"
[store]
directory = "/var/lib/bonewatch"
key = "credential:store-key"
keep_payloads = "30d"
erase_ended_after = "3y"
[protocol]
file = "protocol.toml"
terminology = ["/etc/bonewatch/terminology", "here"]
mode = "shadow"
[recipients]
high = ["prescriber", "CareTeam/bone-pool"]
moderate = ["CareTeam/bone-pool"]
low = []
info = ["prescriber"]
fallback = "CareTeam/bone-pool"
digest_at = "06:30"
[output]
base = "urn:oid:2.25.1"
language = "de-CH"
address_conditions = false
[limits]
body = "4MiB"
history_wait = "15m"
connections = 1024
connections_per_peer = 256
new_alerts_per_hour = 50
)";

TEST(Configuration, TakesEveryKey) {
  const auto text = read(std::string(whole));
  const auto& configuration = std::get<Configuration>(text);
  EXPECT_EQ(configuration.output.zone.name(), "Europe/Berlin");
  EXPECT_THAT(configuration.sources, ElementsAre("main"));
  EXPECT_EQ(configuration.output.base, "urn:oid:2.25.1");
  EXPECT_EQ(configuration.output.language, "de-CH");
  EXPECT_FALSE(configuration.output.address_conditions);
  EXPECT_THAT(configuration.output.recipients.high, ElementsAre("prescriber", "CareTeam/bone-pool"));
  EXPECT_THAT(configuration.output.recipients.low, IsEmpty());
  EXPECT_EQ(configuration.output.digest_at, std::chrono::minutes(390));
  EXPECT_EQ(configuration.protocol_file, "/etc/x/protocol.toml");
  EXPECT_THAT(configuration.terminology, ElementsAre("/etc/bonewatch/terminology", "/etc/x/here"));
}

TEST(Configuration, HasDefaultsForWhatIsNotSaid) {
  const auto read_text = read_configuration({});
  const auto& configuration = std::get<Configuration>(read_text);
  EXPECT_EQ(configuration.output.zone.name(), fhir::Zone::utc().name());
  EXPECT_THAT(configuration.sources, IsEmpty());
  EXPECT_THAT(configuration.output.recipients.moderate, ElementsAre("prescriber"));
  EXPECT_EQ(configuration.output.digest_at, std::chrono::hours(7));
  EXPECT_EQ(configuration.protocol_file, "");
}

TEST(Configuration, LetsLaterFilesWin) {
  const std::vector files{ConfigurationFile{"a", "[output]\nlanguage = \"de\"\nbase = \"urn:oid:1.2\""},
                          ConfigurationFile{"b", "[output]\nlanguage = \"fr\""}};
  const auto text = read_configuration(files);
  EXPECT_EQ(std::get<Configuration>(text).output.language, "fr");
  EXPECT_EQ(std::get<Configuration>(text).output.base, "urn:oid:1.2");
}

TEST(Configuration, TellsWhereTomlEnds) {
  const auto mistakes = mistakes_in("[output]\nlanguage = en\n");
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes.front().file, "/etc/x/a.toml");
  EXPECT_EQ(mistakes.front().line, 2U);
}

TEST(Configuration, TellsAllMistakesInTheOrderOfTheFile) {
  const auto mistakes =
      mistakes_in("[recipients]\nhigh = \"prescriber\"\nlow = [\"Patient/p1\"]\ndigest_at = \"25:00\"\n[outptu]\nx = 1\n");
  ASSERT_EQ(mistakes.size(), 4U);
  EXPECT_EQ(mistakes[0].line, 2U);
  EXPECT_THAT(mistakes[0].reason, HasSubstr("must be a list"));
  EXPECT_EQ(mistakes[1].line, 3U);
  EXPECT_EQ(mistakes[1].column, 8U);
  EXPECT_EQ(mistakes[2].line, 4U);
  EXPECT_EQ(mistakes[3].line, 5U);
  EXPECT_THAT(mistakes[3].advice, HasSubstr("\"output\""));
}

TEST(Configuration, SuggestsTheKeyThatWasMeant) {
  const auto mistakes = mistakes_in("[hospital]\nzoen = \"UTC\"\n[ehr.a]\nbase = \"https://x\"\npol_every = \"5m\"\n");
  ASSERT_EQ(mistakes.size(), 2U);
  EXPECT_THAT(mistakes[0].advice, HasSubstr("\"zone\""));
  EXPECT_THAT(mistakes[1].advice, HasSubstr("\"poll_every\""));
}

struct Wrong {
  std::string text;
  std::string about;
};

class WrongConfiguration : public testing::TestWithParam<Wrong> {};

TEST_P(WrongConfiguration, IsRefusedWithAReason) {
  const auto mistakes = mistakes_in(GetParam().text);
  ASSERT_EQ(mistakes.size(), 1U) << GetParam().text;
  EXPECT_THAT(mistakes.front().reason, HasSubstr(GetParam().about));
  EXPECT_GT(mistakes.front().column, 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongConfiguration,
    testing::Values(Wrong{"hospital = 1", "must be a table"}, Wrong{"[hospital]\nzone = \"Europe/Atlantis\"", "time zone"},
                    Wrong{"[hospital]\nzone = 1", "in quotes"}, Wrong{"[ehr]\nmain = 1", "[ehr.NAME]"},
                    Wrong{"[ehr.a]\nauth = \"none\"", "\"base\" is missing"},
                    Wrong{"[ehr.a]\nbase = \"http://ehr.example/fhir\"", "loopback"}, Wrong{"[ehr.a]\nbase = \"ehr.example\"", "https://"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\nauth = \"smrt\"", "none bearer smart mtls"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\nauth = \"bearer\"", "\"token\" is missing"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\nauth = \"smart\"\nclient_id = \"b\"", "\"key\" is missing"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\ntoken = \"s3cret\"", "never written here"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\nhear = [\"poll\", \"gossip\"]", "one of"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\ntrust_payload = \"yes\"", "true or false"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\npoll_every = \"5 minutes\"", "amount"},
                    Wrong{"[ehr.a]\nbase = \"https://x\"\npoll_every = \"0m\"", "amount"}, Wrong{"[notify]\nlisten = \"8443\"", "address"},
                    Wrong{"[notify]\nlisten = \"0.0.0.0:99999\"", "address"}, Wrong{"[protocol]\nterminology = \"/etc/x\"", "list"},
                    Wrong{"[protocol]\nmode = \"on\"", "shadow live"}, Wrong{"[output]\nbase = \"2.25.1\"", "OID"},
                    Wrong{"[output]\nbase = \"urn:oid:2.25..1\"", "OID"}, Wrong{"[output]\nlanguage = \"english\"", "language"},
                    Wrong{"[output]\nlanguage = \"\"", "empty"}, Wrong{"[recipients]\nfallback = \"prescriber\"", "told"},
                    Wrong{"[recipients]\ndigest_at = \"7:00\"", "time of day"}, Wrong{"[recipients]\ndigest_at = \"07:60\"", "time of day"},
                    Wrong{"[limits]\nconnections = 0", "at least 1"}, Wrong{"[limits]\nconnections = \"many\"", "whole number"},
                    Wrong{"[limits]\nbody = \"4MB\"", "KiB MiB GiB"}, Wrong{"[hospital]\nzöne = 1", "beyond ASCII"}));

TEST(Configuration, AllowsPlainHttpOnLoopback) {
  for (const auto* host : {"localhost", "127.0.0.1", "[::1]"})
    EXPECT_THAT(mistakes_in(std::string("[ehr.a]\nbase = \"http://") + host + ":8080/fhir\""), IsEmpty()) << host;
}

}  // namespace
}  // namespace app
