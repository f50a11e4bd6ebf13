// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "tablature",
    platforms: [.macOS(.v13)],
    products: [
        .executable(name: "tablature", targets: ["tablature"]),
        .plugin(name: "TablaturePlugin", targets: ["TablaturePlugin"]),
        .plugin(name: "TablatureCommand", targets: ["TablatureCommand"]),
        .plugin(name: "TablatureGenerateCommand", targets: ["TablatureGenerateCommand"]),
        .library(name: "TablatureRuntime", targets: ["TablatureRuntime"]),
        .library(name: "JDCloudSigning", targets: ["JDCloudSigning"]),
        .library(name: "JDCloudCPS", targets: ["JDCloudCPS"]),
        .library(name: "JDCloudVM", targets: ["JDCloudVM"]),
        .library(name: "TablatureMock", targets: ["TablatureMock"]),
        .executable(name: "tablature-mock", targets: ["tablature-mock"]),
        .library(name: "TablatureAsyncHTTPClient", targets: ["TablatureAsyncHTTPClient"]),
    ],
    // What a consumer of plugin and runtime switches off by `traits: []`, so that it is not even fetched.
    traits: [
        .trait(name: "JDCloudSigning", description: "The signature of JD Cloud's clients, on swift-crypto."),
        .trait(
            name: "AsyncHTTPClient",
            description: "The transport on async-http-client. Without it nobody fetches or builds SwiftNIO."),
        .trait(name: "MockServer", description: "The server that answers as the pages say, on FlyingFox."),
        .default(enabledTraits: ["JDCloudSigning", "MockServer"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    ],
    targets: [
        // Values that everything speaks in.
        .target(name: "SourceModel"),
        .target(name: "BoundedPattern"),
        .target(name: "APIModel", dependencies: ["SourceModel"]),

        // Pages to model.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "MarkdownTables", dependencies: ["CCmark"]),
        .target(name: "PageOutline", dependencies: ["MarkdownTables"]),
        .target(
            name: "DocumentReader",
            dependencies: [
                "PageOutline", "ExampleReader", "MarkdownTables", "BoundedPattern", "YAMLReading", "RuleReader",
                "APIModel", "SourceModel", "Yams",
            ],
            resources: [
                .embedInCode("Profiles/jdcloud-en.yaml"), .embedInCode("Profiles/jdcloud-zh.yaml"),
                .embedInCode("Profiles/binance.yaml"),
                .embedInCode("Profiles/bullets.yaml"),
                .embedInCode("Profiles/discord.yaml"),
                .embedInCode("Profiles/gitlab.yaml"),
                .embedInCode("Profiles/msgraph.yaml"),
                .embedInCode("Profiles/showdoc.yaml"),
                .embedInCode("Profiles/smart-doc.yaml"),
                .embedInCode("Profiles/widdershins.yaml"),
            ]),
        .target(name: "YAMLReading", dependencies: ["SourceModel", "Yams"]),
        .target(name: "RuleReader", dependencies: ["APIModel", "SourceModel"]),
        .target(name: "ExampleReader", dependencies: ["APIModel", "SourceModel"]),

        // Model to everything else.
        .target(
            name: "Templates", path: "Templates",
            resources: [
                .embedInCode("api.mustache"), .embedInCode("client.mustache"), .embedInCode("enumeration.mustache"),
                .embedInCode("file.mustache"), .embedInCode("mock.mustache"), .embedInCode("operation.mustache"),
                .embedInCode("structure.mustache"), .embedInCode("union.mustache"), .embedInCode("validation.mustache"),
            ]),
        .target(name: "SwiftEmitter", dependencies: ["Templates", "APIModel", "SourceModel"]),
        .target(name: "ModelFormat", dependencies: ["APIModel", "SourceModel"]),
        .target(name: "OpenAPIExporter", dependencies: ["APIModel", "SourceModel", "ModelFormat", "Yams"]),
        .target(name: "RevisionDiff", dependencies: ["BoundedPattern", "APIModel", "SourceModel", "ModelFormat"]),
        .target(
            name: "Linter",
            dependencies: ["BoundedPattern", "ExampleReader", "APIModel", "SourceModel", "ModelFormat"],
            resources: [.embedInCode("diagnostics.md")]),

        // What users call.
        .target(
            name: "TablatureKit",
            dependencies: [
                "DocumentReader", "RuleReader", "SwiftEmitter", "OpenAPIExporter", "RevisionDiff", "Linter", "ModelFormat",
                "YAMLReading", "BoundedPattern", "APIModel", "SourceModel", "Yams",
            ]),
        .executableTarget(
            name: "tablature",
            dependencies: [
                "TablatureKit", "RevisionDiff", "Linter", "OpenAPIExporter", "SourceModel", "YAMLReading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // In every build, and by command.
        .plugin(name: "TablaturePlugin", capability: .buildTool(), dependencies: ["tablature"]),
        .plugin(
            name: "TablatureCommand",
            capability: .command(
                intent: .custom(verb: "tablature", description: "Checks, compares or lints the pages; writes nothing.")),
            dependencies: ["tablature"]),
        .plugin(
            name: "TablatureGenerateCommand",
            capability: .command(
                intent: .custom(verb: "tablature-generate", description: "Writes Swift from the pages."),
                permissions: [.writeToPackageDirectory(reason: "It writes the generated code into the package.")]),
            dependencies: ["tablature"]),

        // What generated code calls.
        .target(
            name: "TablatureRuntime",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types")
            ]),
        .target(
            name: "JDCloudSigning",
            dependencies: [
                "TablatureRuntime",
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["JDCloudSigning"])),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        .target(
            name: "TablatureAsyncHTTPClient",
            dependencies: [
                "TablatureRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
            ]),

        // A server that answers as the pages say.
        .target(
            name: "TablatureMock",
            dependencies: [
                "TablatureKit", "APIModel", "ModelFormat", "TablatureRuntime", "JDCloudSigning",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "FlyingFox", package: "FlyingFox", condition: .when(traits: ["MockServer"])),
                .product(name: "FlyingSocks", package: "FlyingFox", condition: .when(traits: ["MockServer"])),
            ]),
        .executableTarget(
            name: "tablature-mock",
            dependencies: [
                "TablatureMock", "TablatureKit", "JDCloudSigning", "YAMLReading", "APIModel", "SourceModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // The SDK made from specs/.
        .target(
            name: "JDCloudCPS", dependencies: ["TablatureRuntime", "JDCloudSigning"], path: "Generated/JDCloudCPS"),
        .target(name: "JDCloudVM", dependencies: ["TablatureRuntime", "JDCloudSigning"], path: "Generated/JDCloudVM"),

        // Tests of reading.
        .testTarget(name: "BoundedPatternTests", dependencies: ["BoundedPattern"]),
        .testTarget(name: "MarkdownTablesTests", dependencies: ["MarkdownTables", "CCmark"]),
        .testTarget(name: "PageOutlineTests", dependencies: ["PageOutline", "MarkdownTables"]),
        .testTarget(
            name: "DocumentReaderTests",
            dependencies: [
                "DocumentReader", "ModelTestSupport", "ModelFormat", "OpenAPIExporter", "PageOutline", "APIModel",
                "SourceModel", "YAMLReading", "Yams",
            ],
            exclude: ["Profiles/Pages"]),
        .testTarget(
            name: "TablatureKitTests",
            dependencies: [
                "TablatureKit", "DocumentReader", "ModelFormat", "ModelTestSupport", "RevisionDiff", "SwiftEmitter",
                "APIModel", "SourceModel", "YAMLReading", "Yams",
            ]),

        // Tests of what stands on the model.
        .testTarget(
            name: "RevisionDiffTests",
            dependencies: ["RevisionDiff", "DocumentReader", "ModelFormat", "APIModel", "SourceModel"]),

        .target(
            name: "ModelTestSupport", dependencies: ["DocumentReader", "APIModel", "SourceModel"],
            path: "Tests/ModelTestSupport"),
        .testTarget(
            name: "ModelFormatTests", dependencies: ["ModelFormat", "ModelTestSupport", "APIModel", "SourceModel"]),
        .testTarget(
            name: "OpenAPIExporterTests",
            dependencies: [
                "OpenAPIExporter", "ModelTestSupport", "ModelFormat", "TablatureRuntime", "APIModel", "SourceModel",
                "Yams",
            ]),
        .testTarget(name: "LinterTests", dependencies: ["Linter", "ModelFormat", "APIModel", "SourceModel"]),

        // Tests of the SDK made from specs/.
        .testTarget(
            name: "GeneratedTests",
            dependencies: [
                "JDCloudCPS", "JDCloudVM", "JDCloudSigning", "TablatureRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Pages"]),

        // Tests of what generated code calls.
        .testTarget(
            name: "TablatureRuntimeTests",
            dependencies: [
                "TablatureRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        // Emitted code of another kind of service than JD Cloud's, which tests call.
        .target(name: "EmitterSamples", dependencies: ["APIModel", "SourceModel"], path: "Tests/EmitterSamples"),
        .target(
            name: "HarbourSDK", dependencies: ["TablatureRuntime"], path: "Tests/SwiftEmitterTests/Golden/harbour"),
        .testTarget(
            name: "TransportTests",
            dependencies: [
                "TablatureRuntime", "TablatureAsyncHTTPClient", "HarbourSDK",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .testTarget(
            name: "TablatureMockTests",
            dependencies: [
                "TablatureMock", "TablatureKit", "TablatureRuntime", "TablatureAsyncHTTPClient", "JDCloudSigning",
                "JDCloudCPS", "JDCloudVM", "HarbourSDK", "EmitterSamples", "ModelFormat", "APIModel", "SourceModel",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        .testTarget(
            name: "ClientCallTests",
            dependencies: [
                "TablatureMock", "TablatureKit", "TablatureRuntime", "SwiftEmitter", "OpenAPIExporter", "ModelFormat",
                "APIModel", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Pages"]),
        .testTarget(
            name: "JDCloudSigningTests",
            dependencies: [
                "JDCloudSigning", "TablatureRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        .testTarget(name: "CommandLineTests", dependencies: ["tablature"]),
        .testTarget(name: "PluginTests", dependencies: ["SwiftEmitter", "TablatureKit", "SourceModel", "YAMLReading"]),
        .testTarget(name: "ExampleReaderTests", dependencies: ["ExampleReader", "APIModel", "SourceModel"]),
        .testTarget(name: "RuleReaderTests", dependencies: ["RuleReader", "APIModel", "SourceModel"]),
        .testTarget(
            name: "SwiftEmitterTests",
            dependencies: [
                "SwiftEmitter", "DocumentReader", "EmitterSamples", "TablatureRuntime", "APIModel", "SourceModel",
                "Templates",
            ],
            exclude: ["Golden"]),
        .testTarget(name: "TablatureRuntimeCodingTests", dependencies: ["TablatureRuntime"]),
    ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]
}
