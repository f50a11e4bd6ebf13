import APIModel
import Foundation
import SourceModel
import Testing

import struct APIModel.Operation

@testable import DocumentReader

/// Each profile in the tool reads a page of its family, and is chosen for it.
struct ShippedProfileTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Pages")

    static let names = ["binance", "bullets", "discord", "gitlab", "msgraph", "showdoc", "smart-doc", "widdershins"]

    private func set(_ name: String, changing change: (String) -> String = { $0 }) throws -> PageSet {
        let root = Self.folder.appendingPathComponent(name)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().filter {
            $0.contains(".md")
        }
        let pages = try paths.map { path in
            let text = change(try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
            let group = path.split(separator: "/").dropLast().joined(separator: "/")
            return OutlinedPage(bytes: Array(text.utf8), path: path, group: group)
        }
        return PageSet(pages, name: "own")
    }

    private func choice(_ set: PageSet) throws -> ProfileChoice {
        try #require(ProfileChooser(try ProfileLibrary()).choose(set, dialectCount: 0))
    }

    @Test func theToolHasThem() throws {
        #expect(try ProfileLibrary().shipped.map(\.name).sorted() == Self.names)
    }

    @Test(arguments: names) func itIsChosen(name: String) throws {
        let choice = try choice(try set(name))
        #expect(choice.origin == .shipped)
        #expect(choice.name == name)
    }

    @Test(arguments: [
        (
            "binance",
            [
                "GET /api/v3/crossings query harbour! limit -> boats lastCrossing",
                "POST /api/v3/booking body crossingId! seat timestamp! -> bookingId",
            ]
        ),
        ("bullets", ["PUT /v1/villages/{name}/wells path name! query force body Depth! Pump -> ID Ready"]),
        (
            "discord",
            [
                "GET /coasts/{coast.id}/lighthouses/{lighthouse.id} path coast.id! lighthouse.id! -> height id keeper",
                "POST /coasts/{coast.id}/lighthouses path coast.id! body height! keeper -> height id keeper",
            ]
        ),
        (
            "gitlab",
            [
                "GET /api/v4/beaches/{beach_id}/kites path beach_id! query colour lengths -> id pilot",
                "POST /api/v4/beaches/{beach_id}/kites path beach_id! body name! -> id",
            ]
        ),
        (
            "msgraph",
            [
                "GET /gardens/{gardenId}/trees path gardenId! -> height id species",
                "POST /gardens/{gardenId}/trees path gardenId! body height species! -> height id species",
            ]
        ),
        ("showdoc", ["POST /api/books/{bookId}/lend path bookId! body days -> code data"]),
        ("smart-doc", ["POST /shops/{shopId}/orders path shopId! body loaves! -> orderId ready"]),
        (
            "widdershins",
            [
                "GET /boxes/{boxId}/letters path boxId! query unread -> id sender",
                "POST /letters body id! sender -> id sender",
            ]
        ),
    ]) func itReadsAPage(name: String, expected: [String]) throws {
        let model = ModelBuilder().build(try choice(try set(name)).results).model
        let operations = model.services.flatMap { service in service.operations.map { (service, $0) } }
        #expect(operations.map { Self.summary($0.1, of: $0.0) }.sorted() == expected.sorted())
    }

    @Test func noMarkOfANameIsAKey() throws {
        for name in Self.names {
            let model = ModelBuilder().build(try choice(try set(name)).results).model
            for service in model.services {
                for field in service.shapes.flatMap(\.fields)
                    + service.operations.flatMap({ $0.parameters.map(\.field) })
                {
                    #expect(
                        field.name.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) },
                        "\(name): \(field.name)")
                }
            }
        }
    }

    /// Method and path, then each kind of parameters by name, `!` behind those that are asked for, and the answer's members.
    private static func summary(_ operation: Operation, of service: Service) -> String {
        var parts = [operation.method.rawValue, operation.address.path]
        for place in [ParameterPlace.path, .query, .header, .cookie, .body] {
            let names = operation.parameters.filter {
                $0.place == place && $0.field.name.lowercased() != "authorization"
            }
            .filter { $0.field.name.lowercased() != "content-type" }
            .map { $0.field.name + ($0.field.requirement == .required ? "!" : "") }
            if !names.isEmpty { parts += [place.rawValue] + names.sorted() }
        }
        if let type = operation.requestType { parts += ["body"] + members(of: type, service) }
        var members = operation.response.map(\.name)
        if members.isEmpty, let type = operation.responseType {
            members = Self.members(of: type, service).map { $0.hasSuffix("!") ? String($0.dropLast()) : $0 }
        }
        return (parts + ["->"] + members.sorted()).joined(separator: " ")
    }

    private static func members(of type: TypeReference, _ service: Service) -> [String] {
        switch type {
        case .shape(let name):
            service.shapes.first { $0.name == name }?.fields
                .map { $0.name + ($0.requirement == .required ? "!" : "") }.sorted() ?? []
        case .array(let item): members(of: item, service)
        default: []
        }
    }
}
