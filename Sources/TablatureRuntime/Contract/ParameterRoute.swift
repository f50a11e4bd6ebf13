/// Where a member of an input travels and how, where that does not follow from method and address.
public struct ParameterRoute: Hashable, Sendable {
    /// Where a member travels.
    public enum Place: String, Hashable, Sendable, CaseIterable {
        case path, query, header, body, cookie
    }

    /// How the elements of an array are written where a member is text.
    public enum ArrayStyle: String, Hashable, Sendable, CaseIterable {
        /// `name.1=a&name.2=b`; members of objects are joined by dots.
        case indexed
        /// `name.0=a&name.1=b`; members of objects are joined by dots.
        case indexedFromZero
        /// `name=a&name=b`; members of objects are joined by dots, objects in arrays are numbered: `name[0].member=a`.
        case repeated
        /// `name[]=a&name[]=b`; members of objects stand in brackets.
        case brackets
        /// `name=a,b`; members of objects are joined by dots, objects in arrays are numbered: `name[0].member=a`.
        case joined
    }

    /// Where the member travels.
    public var place: Place
    /// The name on the wire, where the input's own name for the member is another.
    public var name: String?
    /// How its arrays are written in a path, a query, a cookie or a form.
    public var style: ArrayStyle

    /// Creates a route.
    public init(_ place: Place, name: String? = nil, style: ArrayStyle = .indexed) {
        self.place = place
        self.name = name
        self.style = style
    }

    /// In the path.
    public static func path(_ name: String? = nil, style: ArrayStyle = .indexed) -> Self {
        Self(.path, name: name, style: style)
    }

    /// In the query, whatever the method.
    public static func query(_ name: String? = nil, style: ArrayStyle = .indexed) -> Self {
        Self(.query, name: name, style: style)
    }

    /// In a header, the elements of an array with commas between.
    public static func header(_ name: String? = nil) -> Self { Self(.header, name: name) }

    /// In the body, whatever the method.
    public static func body(_ name: String? = nil, style: ArrayStyle = .indexed) -> Self {
        Self(.body, name: name, style: style)
    }

    /// In a cookie.
    public static func cookie(_ name: String? = nil, style: ArrayStyle = .repeated) -> Self {
        Self(.cookie, name: name, style: style)
    }
}

/// A parameter with one value, which every call of an operation sends: what tells it from others at its address.
public struct OperationSelector: Hashable, Sendable {
    /// Where it travels: query, body, header or cookie.
    public var place: ParameterRoute.Place
    /// The parameter's name.
    public var name: String
    /// Its value.
    public var value: String

    /// Creates a selector.
    public init(_ name: String, _ value: String, in place: ParameterRoute.Place = .query) {
        self.name = name
        self.value = value
        self.place = place
    }
}
