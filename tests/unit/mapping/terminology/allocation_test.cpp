// Counts every allocation of this program to show that looking up makes none.

#include "mapping/terminology/terminology.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> allocations{0};

void* allocate(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate(size);
}
void* operator new[](std::size_t size) {
  return allocate(size);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace terminology {
namespace {

TEST(Lookup, AllocatesNothing) {
  const auto& terminology = Terminology::shipped();
  const std::string long_text(500, 'x');
  const auto before = allocations.load();
  std::size_t found = 0;
  found += terminology.lookup("http://snomed.info/sct", "102447009").size();
  found += terminology.lookup("http://hl7.org/fhir/sid/icd-10-cm", "C50.999999999999999999999999999X").size();
  found += terminology.lookup("http://hl7.org/fhir/NamingSystem/ca-hc-din", "2224135").size();
  found += terminology.lookup("http://loinc.org", "no such code, and a long one for that matter").size();
  found += terminology.lookup("urn:oid:1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16", "1").size();
  found += terminology.names_anastrozole(long_text) ? 1 : 0;
  found += terminology.names_anastrozole("Tablets of ARIMIDEX, one a day after breakfast") ? 1 : 0;
  found += terminology.units().find(UnitKind::e2, ucum_system, "pmol/L", "pmol/L").has_value() ? 1 : 0;
  EXPECT_EQ(allocations.load(), before);
  EXPECT_EQ(found, 6U);
}

TEST(Lookup, IsWatchedByACounterThatCounts) {
  const auto before = allocations.load();
  const auto memory = std::make_unique<int>(1);
  EXPECT_EQ(allocations.load(), before + 1);
  EXPECT_EQ(*memory, 1);
}

}  // namespace
}  // namespace terminology
