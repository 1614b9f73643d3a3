# What an installation consists of.

include_guard(GLOBAL)
include(GNUInstallDirs)

install(TARGETS bonewatch RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES mapping/protocol/protocol.toml DESTINATION ${CMAKE_INSTALL_DATADIR}/bonewatch)
install(DIRECTORY mapping/terminology/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bonewatch/terminology FILES_MATCHING PATTERN "*.csv")
install(FILES README.md NOTICE LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md")
