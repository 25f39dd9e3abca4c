// swift-tools-version:6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// What libFuzzer needs to see which branches an input takes. It is for the rooms that read what others wrote.
let instrumented: [SwiftSetting] = [
  .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]), .define("FUZZING"),
]

/// The fuzz targets of FEEL and DMN: a package of its own, as only here the rooms are instrumented.
let package = Package(
  name: "fuzzing",
  targets: [
    .systemLibrary(name: "CPCRE2"),
    .systemLibrary(name: "CFuzzer"),
    .target(name: "Base", swiftSettings: instrumented),
    .target(name: "FEEL", dependencies: ["Base", "CPCRE2"], swiftSettings: instrumented),
    .target(name: "DMN", dependencies: ["Base", "FEEL"], swiftSettings: instrumented),
    .executableTarget(name: "fuzz", dependencies: ["Base", "FEEL", "DMN", "CFuzzer"]),
  ],
  swiftLanguageModes: [.v6]
)
