// swift-tools-version:6.1
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// The rooms, lowest first: each imports only those named before it.
let package = Package(
  name: "bilan",
  products: [
    .executable(name: "bilan", targets: ["bilan"]),
    .library(name: "FEEL", targets: ["Base", "FEEL"]),
    .library(name: "DMN", targets: ["Base", "FEEL", "DMN"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CArgon2", path: "Sources/System/CArgon2", pkgConfig: "libargon2",
      providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(
      name: "CCrypto", path: "Sources/System/CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", path: "Sources/System/CMarkGFM", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(
      name: "CPCRE2", path: "Sources/System/CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(
      name: "CZip", path: "Sources/System/CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/System/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),

    .target(name: "Base"),
    .target(name: "FEEL", dependencies: ["Base", "CPCRE2"]),
    .target(name: "DMN", dependencies: ["Base", "FEEL"]),
    .target(name: "Pack", dependencies: ["Base", "FEEL", "DMN", "CMarkGFM", "Yams"]),
    .target(
      name: "Store",
      dependencies: ["Base", "FEEL", "Pack", "CCrypto", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Casework", dependencies: ["Base", "FEEL", "Pack", "Store"]),
    .target(
      name: "Access", dependencies: ["Base", "FEEL", "Pack", "Store", "Casework", "CArgon2", "CCrypto"]),
    .target(name: "Import", dependencies: ["Base", "FEEL", "Pack", "Store", "CZip"]),
    .target(name: "Figures", dependencies: ["Base", "FEEL", "Pack", "Store"]),
    .target(name: "Reporting", dependencies: ["Base", "FEEL", "Pack", "Figures"]),
    .target(name: "Reading", dependencies: ["Base", "Pack", "Figures", "Reporting", "CZip"]),
    .target(
      name: "Web",
      dependencies: [
        "Base", "FEEL", "Pack", "Store", "Casework", "Access", "Import", "Figures", "Reporting", "Reading",
        "CZlib",
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    .executableTarget(
      name: "bilan",
      dependencies: [
        "Base", "FEEL", "DMN", "Pack", "Store", "Casework", "Access", "Import", "Figures", "Reporting",
        "Reading", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "bilan-benchmarks",
      dependencies: [
        "Base", "FEEL", "Pack", "Store", "Casework", "Import", "Figures", "Reporting", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Benchmarks"),

    .testTarget(name: "BaseTests", dependencies: ["Base"]),
    .testTarget(name: "FEELTests", dependencies: ["FEEL"]),
    .testTarget(name: "DMNTests", dependencies: ["DMN"]),
    .testTarget(name: "PackTests", dependencies: ["Pack"], exclude: ["Vectors"]),
    .testTarget(name: "StoreTests", dependencies: ["Store"]),
    .testTarget(name: "CaseworkTests", dependencies: ["Casework"]),
    .testTarget(name: "AccessTests", dependencies: ["Access"]),
    .testTarget(name: "ImportTests", dependencies: ["Import"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures"], exclude: ["Verdicts"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "Pack", "CZip"]),
    .testTarget(name: "WebTests", dependencies: ["Web", "Access", "Casework"]),
  ],
  swiftLanguageModes: [.v6]
)
