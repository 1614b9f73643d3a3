#include "daemon/sandbox/hospital.hpp"

#include "daemon/sandbox/stories.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

namespace sandbox {
namespace {

using Names = std::span<const std::string_view>;

constexpr auto women = std::to_array<std::string_view>({"Aiko", "Amelie", "Brigid", "Carmen", "Dorothea", "Elif", "Fatima", "Greta",
                                                        "Ingrid", "Jadwiga", "Leila", "Noor", "Oluchi", "Rosa", "Svetlana", "Zuzana"});
constexpr auto men = std::to_array<std::string_view>({"Anders", "Bartosz", "Chidi", "Diego", "Emre", "Franz", "Giorgio", "Hamid", "Ivan",
                                                      "Joao", "Kenji", "Luc", "Matteo", "Nikolai", "Oscar", "Pavel"});
constexpr auto families = std::to_array<std::string_view>(
    {"Abebe",  "Berg",  "Costa",  "Dvorak", "Eriksen", "Fontaine", "Garcia", "Haddad", "Ito",   "Jansen", "Kowalski", "Lehmann", "Moretti",
     "Nguyen", "Okeke", "Petrov", "Quispe", "Rossi",   "Silva",    "Tanaka", "Ueda",   "Varga", "Weber",  "Yilmaz",   "Zhang"});

constexpr Day first_day = last_day - Days(730);

/// p001, p002, ...
std::string id_of(std::size_t number) {
  auto digits = std::to_string(number);
  return "p" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

Person some_person(std::string id, bool female, int age_low, int age_high, Random& random) {
  const int days_old = random.between(age_low * 366, (age_high + 1) * 365 - 1);
  return {.id = std::move(id),
          .female = female,
          .given = std::string(random.one_of(female ? Names(women) : Names(men))),
          .family = std::string(random.one_of(Names(families))),
          .birth = last_day - Days(days_old)};
}

/// The numbers of patients in an order that chance gives (Fisher and Yates).
std::vector<std::size_t> shuffled(std::size_t count, Random& random) {
  std::vector<std::size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::size_t{1});
  for (std::size_t left = count; left > 1; --left)
    std::swap(numbers[left - 1], numbers[static_cast<std::size_t>(random.between(0, static_cast<int>(left) - 1))]);
  return numbers;
}

}  // namespace

Hospital make_hospital(std::uint64_t seed, std::size_t patients) {
  Random random(seed);
  Hospital hospital;
  hospital.patients = std::max(patients, plots().size());
  std::vector<Arrived> arrived;
  const auto add = [&](ChartWriter& chart) { std::ranges::move(chart.take(), std::back_inserter(arrived)); };

  const auto numbers = shuffled(hospital.patients, random);
  for (std::size_t place = 0; place < numbers.size(); ++place) {
    const auto id = id_of(numbers[place]);
    if (place < plots().size()) {
      const auto& plot = plots()[place];
      ChartWriter chart(some_person(id, plot.female, plot.age_low, plot.age_high, random), first_day - Days(1460), random);
      plot.tell(chart, random);
      add(chart);
      hospital.stories.push_back({"Patient/" + id, std::string(plot.name)});
    } else {
      ChartWriter chart(some_person(id, random.chance(55), 20, 90, random), first_day, random);
      tell_noise(chart, random);
      add(chart);
    }
  }
  std::ranges::sort(hospital.stories, {}, &Story::patient);
  std::ranges::sort(arrived, {}, [](const Arrived& one) { return std::tie(one.at, one.json); });
  for (auto& one : arrived) hospital.resources.push_back(std::move(one.json));
  return hospital;
}

}  // namespace sandbox
