import SwiftEmitter
import TablatureKit
import Testing

/// The build plugin declares its outputs before the tool runs: both must name them alike.
@Test func pluginDeclaresWhatTheToolWrites() {
    #expect(EmitterOptions.Layout.fixed(shards: FixedOutputs.shards).fixedFileNames == FixedOutputs.names)
}

/// The build plugin hands over the files that the tool takes for pages.
@Test func pluginTakesTheFilesThatTheToolTakes() {
    #expect(FixedOutputs.pageEndings.map { "." + $0 } == PageDiscovery.endings)
}
