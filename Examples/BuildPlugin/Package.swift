// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "tablature", path: "../..")],
    targets: [
        .executableTarget(
            name: "Library",
            dependencies: [.product(name: "TablatureRuntime", package: "tablature")],
            plugins: [.plugin(name: "TablaturePlugin", package: "tablature")])
    ]
)
