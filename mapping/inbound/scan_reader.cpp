#include "mapping/inbound/codes.hpp"
#include "mapping/inbound/effective_dates.hpp"
#include "mapping/inbound/orders.hpp"
#include "mapping/inbound/readers.hpp"

namespace inbound {
namespace {

using terminology::Kind;

/// F11: dxa_procedure, dxa_report, or a `bmd_` or `tscore_` kind that is not peripheral.
bool orders_scan(Kind kind) {
  if (kind == Kind::dxa_procedure || kind == Kind::dxa_report) return true;
  const auto name = terminology::to_name(kind);
  return (name.starts_with("bmd_") || name.starts_with("tscore_")) && !name.ends_with("_peripheral");
}

bool is_issued(fhir::DiagnosticReportStatus status) {
  return status == fhir::DiagnosticReportStatus::final || status == fhir::DiagnosticReportStatus::amended ||
         status == fhir::DiagnosticReportStatus::corrected;
}

}  // namespace

void read_scan_order(const fhir::ServiceRequest& order, const Page& page) {
  if (order.status != fhir::ServiceRequestStatus::active || !is_order(order.intent) || order.do_not_perform) return;
  if (!order.authored_on || !any_kind(order.code, page.terminology(), orders_scan)) return;
  page.timeline.scan_orders.push_back({{page.source, page.days_of(*order.authored_on)}});
}

void read_report(const fhir::DiagnosticReport& report, const Page& page) {
  if (!is_issued(report.status)) return;
  const auto* date = effective_date(report.effective_date_time, report.effective_period);
  if (date == nullptr || !any_kind(report.code, page.terminology(), [](Kind kind) { return kind == Kind::dxa_report; })) return;
  page.timeline.scans.push_back({{page.source, page.days_of(*date)}});
}

}  // namespace inbound
