#pragma once
// Lines of a patient story as FHIR R4 JSON: what the record system sends, resource version by resource version. The language is
// described in tests/scenarios/README.md.

#include "tests/support/story_codes.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stories {

class RecordLines {
 public:
  /// One line, such as `[e2] 2025-04-30 estradiol 18.5 pg/mL, by mass spectrometry, seen 2025-05-02`. What can't be read is the mistake
  /// of `words`.
  void read(protocol::Words& words);

  /// All versions as Bundles, one a line (NDJSON): a collection, then a Bundle for each deletion.
  std::string bundles() const { return bundles(resources_); }
  /// The same told again and again, last version first.
  std::string bundles_backwards(int times) const;

  const std::vector<std::string>& resources() const { return resources_; }

 private:
  struct Person {
    std::string gender;
    std::string birth;
    std::string deceased;  ///< JSON of deceased[x]
    std::string replaced_by;
    int versions = 0;
  };

  std::string bundles(const std::vector<std::string>& resources) const;
  bool read_patient(protocol::Words& words);
  void read_deletion(protocol::Words& words, const std::string& label);
  void tell_patient(const std::string& seen);

  std::string patient_ = "p1";
  std::map<std::string, Person> persons_;
  std::map<std::string, std::string> types_;  ///< of labelled resources
  std::map<std::string, int> versions_;       ///< told so far, by label
  std::vector<std::string> resources_;
  std::vector<std::string> deletions_;  ///< Bundles
};

}  // namespace stories
