import TablatureRuntime
import Testing
import Weather

@Test func theDoubleAnswers() async throws {
    var weather = WeatherMock()
    weather.onShowForecast = { _ in ShowForecastOutput(days: [Day(date: "2024-05-31", high: 21.5, low: 9)]) }
    let forecast = try await weather.showForecast(stationId: "s-1")
    #expect(forecast.days?.first?.high == 21.5)
}

@Test func aDocumentedRangeIsChecked() throws {
    let input = ReportReadingInput(reading: Reading(humidity: 101, temperature: 20), stationId: "s-1")
    #expect(throws: ValidationError.self) { try input.validate() }
}
