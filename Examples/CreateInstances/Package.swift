// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "CreateInstances",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "tablature", path: "../..")
    ],
    targets: [
        // The ways of creating an instance, as types.
        .target(
            name: "InstanceKinds",
            dependencies: [
                .product(name: "JDCloudVM", package: "tablature"),
                .product(name: "TablatureRuntime", package: "tablature"),
            ]),
        // Goes through all of them.
        .executableTarget(
            name: "CreateInstances",
            dependencies: [
                "InstanceKinds",
                .product(name: "JDCloudCPS", package: "tablature"),
                .product(name: "JDCloudVM", package: "tablature"),
                .product(name: "JDCloudSigning", package: "tablature"),
                .product(name: "TablatureMock", package: "tablature"),
                .product(name: "TablatureRuntime", package: "tablature"),
            ]),
        .testTarget(
            name: "InstanceKindsTests",
            dependencies: ["InstanceKinds", .product(name: "JDCloudVM", package: "tablature")]),
    ]
)
