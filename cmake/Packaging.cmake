# What an installation consists of.

include_guard(GLOBAL)
include(GNUInstallDirs)

if(TARGET bonewatch)
  install(TARGETS bonewatch RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES mapping/protocol/protocol.toml DESTINATION ${CMAKE_INSTALL_DATADIR}/bonewatch OPTIONAL)
install(DIRECTORY mapping/terminology/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bonewatch/terminology OPTIONAL FILES_MATCHING PATTERN "*.csv")
install(FILES README.md NOTICE LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL FILES_MATCHING PATTERN "*.md")
