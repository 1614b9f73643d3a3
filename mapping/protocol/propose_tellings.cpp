#include "mapping/protocol/propose_tellings.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace protocol {
namespace {

class Teller {
 public:
  Teller(int current_episode, const Parameters& parameters, const Occasion& occasion, Day today)
      : current_episode_(current_episode), parameters_(parameters), occasion_(occasion), today_(today) {}

  std::vector<Message> tell(std::vector<LivedAlert>& alerts, std::optional<Day>& last_digest) {
    for (LivedAlert& alert : alerts) take_up(alert);
    if (occasion_.digest_due && last_digest != today_) send_digests(alerts, last_digest);
    return std::move(messages_);
  }

 private:
  /// History that is lived again tells only of its last days, and at its end of what holds then (AF-5).
  bool too_long_ago() const { return occasion_.history_to && *occasion_.history_to - today_ > parameters_.estradiol_stale; }

  void take_up(LivedAlert& alert) {
    AlertRecord& record = alert.record;
    const bool correction = alert.news == Why::correction;
    if (alert.news && !correction && too_long_ago()) {
      record.untold_history = true;
      return;
    }
    if (record.untold_history && record.life == AlertLife::standing && occasion_.history_to == today_) alert.news = Why::raise;
    if (!alert.news) return;
    record.untold_history = false;
    if (correction) {
      correct_at_once(record);
      if (!record.tellings.empty()) record.owed = Why::correction;
    } else if (record.severity == Severity::high) {
      const Why why = record.owed.value_or(*alert.news);
      record.owed.reset();
      for (const std::string& recipient : occasion_.audience.of(record.severity)) say_at_once(record, recipient, why, record.reason, {});
      record.told = today_;
    } else if (!record.owed) {
      record.owed = alert.news;
    }
  }

  /// A mistake that was told at once is taken back at once.
  void correct_at_once(AlertRecord& record) {
    std::vector<std::string> recipients;
    for (const MessageName& telling : record.tellings)
      if (!telling.digest && std::ranges::find(recipients, telling.recipient) == recipients.end()) recipients.push_back(telling.recipient);
    for (const std::string& recipient : recipients)
      say_at_once(record, recipient, Why::correction, record.closing, take_tellings(record, recipient));
  }

  void say_at_once(AlertRecord& record, const std::string& recipient, Why why, const std::string& reason,
                   std::vector<MessageName> corrects) {
    const MessageName name{.episode = record.episode,
                           .digest = false,
                           .code = record.code,
                           .subject = record.subject,
                           .recipient = recipient,
                           .day = today_,
                           .why = why};
    messages_.push_back({name, {item(record, why, reason)}, std::move(corrects)});
    if (why != Why::correction) record.tellings.push_back(name);
  }

  void send_digests(std::vector<LivedAlert>& alerts, std::optional<Day>& last_digest) {
    std::map<std::string, Message> digests;
    for (LivedAlert& alert : alerts) {
      AlertRecord& record = alert.record;
      if (!record.owed) continue;
      const bool correction = record.owed == Why::correction;
      for (const std::string& recipient : correction ? recipients_of(record) : occasion_.audience.of(record.severity)) {
        Message& digest = digests[recipient];
        digest.items.push_back(item(record, *record.owed, correction ? record.closing : record.reason));
        if (correction) {
          const std::vector<MessageName> taken = take_tellings(record, recipient);
          digest.corrects.insert(digest.corrects.end(), taken.begin(), taken.end());
        } else {
          record.tellings.push_back(digest_name(recipient));
        }
      }
      record.owed.reset();
      if (!correction) record.told = today_;
    }
    for (auto& [recipient, digest] : digests) {
      add_told_at_once(alerts, recipient, digest);
      digest.name = digest_name(recipient);
      if (current_episode_ == 0) digest.name.episode = digest.items.front().episode;  // corrections of what never was
      std::ranges::sort(digest.items, [](const MessageItem& a, const MessageItem& b) {
        return std::tie(b.severity, a.code, a.subject) < std::tie(a.severity, b.code, b.subject);
      });
      messages_.push_back(std::move(digest));
      last_digest = today_;
    }
  }

  /// The digest is the whole of the day: what was told at once stands first in it (AF-4).
  void add_told_at_once(const std::vector<LivedAlert>& alerts, const std::string& recipient, Message& digest) const {
    for (const LivedAlert& alert : alerts)
      for (const MessageName& telling : alert.record.tellings)
        if (!telling.digest && telling.day == today_ && telling.recipient == recipient && alert.record.life == AlertLife::standing)
          digest.items.push_back(item(alert.record, telling.why, alert.record.reason));
  }

  MessageName digest_name(const std::string& recipient) const {
    MessageName name;
    name.episode = current_episode_;
    name.digest = true;
    name.recipient = recipient;
    name.day = today_;
    return name;
  }

  static MessageItem item(const AlertRecord& record, Why why, const std::string& reason) {
    return {record.episode, record.code, record.subject, record.severity, why, reason};
  }

  static std::vector<std::string> recipients_of(const AlertRecord& record) {
    std::vector<std::string> recipients;
    for (const MessageName& telling : record.tellings)
      if (std::ranges::find(recipients, telling.recipient) == recipients.end()) recipients.push_back(telling.recipient);
    return recipients;
  }

  /// What the recipient was told of the alert; it is forgotten with the correction, which is told once.
  static std::vector<MessageName> take_tellings(AlertRecord& record, const std::string& recipient) {
    std::vector<MessageName> taken;
    std::erase_if(record.tellings, [&](const MessageName& telling) {
      if (telling.recipient != recipient) return false;
      taken.push_back(telling);
      return true;
    });
    return taken;
  }

  int current_episode_;
  const Parameters& parameters_;
  const Occasion& occasion_;
  Day today_;
  std::vector<Message> messages_;
};

}  // namespace

std::optional<Day> reminder_day(const AlertRecord& record, const Parameters& parameters) {
  if (record.owed || !record.told || record.code == AlertCode::a01) return std::nullopt;
  switch (record.severity) {
    case Severity::high:
      return *record.told + parameters.renotify_high;
    case Severity::moderate:
      return *record.told + parameters.renotify_moderate;
    case Severity::low:
      return *record.told + parameters.renotify_low;
    case Severity::info:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Message> tell(std::vector<LivedAlert>& alerts, int current_episode, std::optional<Day>& last_digest,
                          const Parameters& parameters, const Occasion& occasion, Day today) {
  return Teller(current_episode, parameters, occasion, today).tell(alerts, last_digest);
}

}  // namespace protocol
