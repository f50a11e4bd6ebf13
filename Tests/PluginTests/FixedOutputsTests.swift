import SwiftEmitter
import Testing

/// The build plugin declares its outputs before the tool runs: both must name them alike.
@Test func pluginDeclaresWhatTheToolWrites() {
    #expect(EmitterOptions.Layout.fixed(shards: FixedOutputs.shards).fixedFileNames == FixedOutputs.names)
}
