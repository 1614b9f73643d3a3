#pragma once
// Small pieces of text that reasons and notes are made of.

#include "mapping/protocol/assessment.hpp"

#include <string>

namespace protocol {

/// `<24 pg/mL`, `18.5 pg/mL`
std::string words(const clinical::Level& level, std::string_view unit);
/// `lumbar spine`, `left total hip`
std::string words(clinical::Site site, clinical::Side side);
/// `oral bisphosphonate`
std::string words(clinical::Drug agent);
/// `CTX`, `P1NP`
std::string words(clinical::Marker marker);
/// A day, or the month or year where no more was told: `2025-03-01`, `2025-03`.
std::string words(const clinical::Interval& day);
/// `-5.3 %`, `+103.1 %`
std::string words_percent(const fhir::Rational& percent);

}  // namespace protocol
