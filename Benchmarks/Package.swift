// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "tablature", path: "..")
    ],
    targets: [
        // Counts what is allocated, in place of the C library's own functions.
        .target(name: "CountAllocations"),
        // What generated code is measured against. A module of its own, as generated code is.
        .target(name: "HandWritten"),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CountAllocations", "HandWritten",
                .product(name: "JDCloudCPS", package: "tablature"),
                .product(name: "TablatureRuntime", package: "tablature"),
            ]),
    ]
)
