#pragma once
// `bonewatch protocol show|test|diff|unsigned`: the protocol as people read it, on standard output.

#include "daemon/app/exit_code.hpp"

#include <string>
#include <vector>

namespace app {

/// An empty file name means the shipped protocol.
ExitCode protocol_show(const std::string& file);
/// Runs the worked cases and names each that fails; 1 if any does.
ExitCode protocol_test(const std::string& file);
ExitCode protocol_unsigned(const std::string& file);
/// Two files; or one, which is compared with the shipped protocol.
ExitCode protocol_diff(const std::vector<std::string>& files);

}  // namespace app
