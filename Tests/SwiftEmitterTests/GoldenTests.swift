import APIModel
import EmitterSamples
import Foundation
import SwiftEmitter
import Testing

/// Whole modules: read the committed files to see what comes out.
@Suite struct GoldenTests {
    private func emit(_ layout: EmitterOptions.Layout, access: EmitterOptions.Access = .public) -> EmittedModule {
        let options = EmitterOptions(
            module: "ShopSDK", prefix: "Shop", access: access, conformances: ["Hashable"], layout: layout,
            toolVersion: "0.0.0")
        return SwiftEmitter(options: options).emit(Sample.shop)
    }

    @Test func folders() throws {
        let module = emit(.folders)
        try Golden.compare(module.files, with: "shop")
        let folder = try Toolchain.makeFolder("golden")
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try Toolchain.write(module.files, to: folder)
        try Toolchain.expectNothing(Toolchain.typecheck(paths, module: "ShopSDK"))
        try Toolchain.expectNothing(Toolchain.format(paths))
    }

    /// A service of which no page names a host, with answers that are lists, unions, null, forms and cookies.
    @Test func otherKindsOfServices() throws {
        let options = EmitterOptions(module: "HarbourSDK", prefix: "Harbour", toolVersion: "0.0.0")
        let module = SwiftEmitter(options: options).emit(Harbour.service)
        try Golden.compare(module.files, with: "harbour")
        let folder = try Toolchain.makeFolder("harbour")
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try Toolchain.write(module.files, to: folder)
        try Toolchain.expectNothing(Toolchain.typecheck(paths, module: "HarbourSDK"))
        try Toolchain.expectNothing(Toolchain.format(paths))
    }

    @Test func fixedNamesDoNotDependOnPages() throws {
        let layout = EmitterOptions.Layout.fixed(shards: 3)
        let module = emit(layout, access: .internal)
        #expect(module.files.map(\.path) == layout.fixedFileNames)
        let empty = SwiftEmitter(options: EmitterOptions(module: "M", prefix: "M", layout: layout, toolVersion: "1"))
            .emit(Service(identifier: "m"))
        #expect(empty.files.map(\.path) == layout.fixedFileNames)
        #expect(empty.files[1].contents.contains("// Nothing belongs here at present."))
        let folder = try Toolchain.makeFolder("fixed")
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try Toolchain.write(module.files, to: folder)
        try Toolchain.expectNothing(Toolchain.typecheck(paths, module: "ShopSDK"))
    }

    @Test func equalModelsGiveEqualBytes() {
        #expect(emit(.folders) == emit(.folders))
    }
}
