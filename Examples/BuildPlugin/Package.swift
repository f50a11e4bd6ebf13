// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [
        // No trait: nothing is fetched but what the tool and the runtime need.
        .package(name: "tablature", path: "../..", traits: [])
    ],
    targets: [
        .executableTarget(
            name: "Library",
            dependencies: [.product(name: "TablatureRuntime", package: "tablature")],
            plugins: [.plugin(name: "TablaturePlugin", package: "tablature")])
    ]
)
