import HTTPTypes
public import TablatureRuntime

extension ServiceConventions {
    /// How JD Cloud reports errors and names requests.
    public static var jdcloud: ServiceConventions {
        ServiceConventions(
            requestIdHeader: HTTPField.Name(HeaderName.requestId), finalStatuses: ["QUOTA_EXCEEDED"])
    }
}
