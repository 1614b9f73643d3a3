#pragma once
// Who the patient is to the protocol: the context decides which estradiol rules apply (docs/PROTOCOL.md section 4).

#include "mapping/protocol/assessment.hpp"
#include "mapping/protocol/chart.hpp"

namespace protocol {

struct ContextFound {
  Context context = Context::unknown;
  std::string_view rule;
  bool on_testosterone_today = false;  ///< exposure to testosterone covers today
  bool postmenopausal = false;         ///< recorded
  bool oophorectomy = false;           ///< bilateral
  std::vector<SourceId> evidence;
};

ContextFound find_context(const Chart& chart, AsOf& today);

/// The contexts of men whose low estradiol is no aim of treatment (section 9.1).
constexpr bool estradiol_matters_in_man(Context context) {
  return context == Context::men_trt || context == Context::men_post_trt || context == Context::men_other;
}

/// Women with breast cancer whose estradiol is to be suppressed (section 9.2).
constexpr bool suppression_is_the_aim(Context context) {
  return context == Context::women_pm_bc || context == Context::women_ofs_bc;
}

}  // namespace protocol
