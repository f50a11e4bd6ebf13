// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "CommandPlugin",
    platforms: [.macOS(.v13)],
    products: [.library(name: "Weather", targets: ["Weather"])],
    dependencies: [
        // No trait: nothing is fetched but what the tool and the runtime need.
        .package(name: "tablature", path: "../..", traits: [])
    ],
    targets: [
        .target(name: "Weather", dependencies: [.product(name: "TablatureRuntime", package: "tablature")]),
        .testTarget(
            name: "WeatherTests",
            dependencies: ["Weather", .product(name: "TablatureRuntime", package: "tablature")]),
    ]
)
