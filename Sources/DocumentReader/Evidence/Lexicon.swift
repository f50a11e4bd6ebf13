/// Words that many families of pages share, as first guesses: a draft counts which of them stand on the pages, and what the
/// pages show decides against them.
struct Lexicon: Sendable {
    var columns: [Profile.ColumnRole: Set<String>]
    var mentions: [String: Profile.Mention]
    var required: Set<String>
    var optional: Set<String>
    var requiredInDescription: Set<String>
    var optionalInDescription: Set<String>
    var allOptional: Set<String>
    /// Sentences of operations that are like the one before them.
    var asAbove: Set<String> = [
        "same as above", "same as the above", "as described above", "see above", "同上", "与上面相同", "igual que el anterior",
        "wie oben", "comme ci-dessus", "так же, как выше", "上記と同じ", "위와 동일",
    ]
    var nothing: Set<String>
    var scalars: [String: Profile.Scalar]
    /// Captions of routes, of methods and of addresses.
    var routes: Set<String>

    static let standard = common.joined(with: languages)

    private static let common = Lexicon(
        columns: [
            .name: [
                "name", "parameter", "parameters", "param", "field", "fields", "attribute", "property", "key",
                "argument", "member",
                "parameter name", "param name", "field name", "property name", "attribute name", "key name", "header",
                "header name",
                "variable", "element", "名称", "参数", "参数名", "参数名称", "字段", "字段名", "字段名称", "名字", "属性", "属性名", "变量名", "键",
                "请求参数", "返回参数", "参数值名", "元素", "nom", "nombre", "parâmetro", "feld", "parámetro", "имя", "параметр",
                "поле",
                "パラメータ", "パラメーター", "フィールド", "名前", "項目", "パラメータ名", "파라미터", "필드", "이름", "변수명",
            ],
            .type: [
                "type", "types", "data type", "datatype", "field type", "parameter type", "value type", "schema type",
                "format", "类型", "数据类型",
                "参数类型", "字段类型", "值类型", "tipo", "typ", "тип", "型", "データ型", "タイプ", "타입", "자료형", "type de données",
            ],
            .required: [
                "required", "required or not", "mandatory", "required?", "is required", "req", "req.", "must",
                "necessity", "requirement",
                "required/optional", "presence", "是否必需", "是否必须", "是否必填", "是否必选", "必填", "必选", "必须", "必需", "必要性", "必要",
                "是否必传", "必传",
                "是否必要", "是否为必填项", "obligatoire", "requis", "obligatorio", "obrigatório", "requerido", "erforderlich",
                "pflicht",
                "обязательный", "обязательно", "обязательность", "必須", "필수", "필수여부", "필수 여부",
            ],
            .optional: ["optional", "optional?", "is optional", "可选", "是否可选", "可空", "opcional", "optionnel"],
            .default: [
                "default", "default value", "defaults", "default to", "默认值", "默认", "缺省值", "缺省", "défaut",
                "valor predeterminado", "padrão",
                "standard", "standardwert", "по умолчанию", "デフォルト", "デフォルト値", "初期値", "기본값",
            ],
            .description: [
                "description", "descriptions", "meaning", "comment", "comments", "remark", "remarks", "note", "notes",
                "details", "definition",
                "explanation", "summary", "描述", "说明", "含义", "备注", "内容", "描述信息", "参数说明", "字段说明", "注释", "解释", "参数描述",
                "意义", "desc",
                "descripción", "descrição", "beschreibung", "описание", "説明", "内容説明", "설명", "비고",
            ],
            .example: [
                "example", "examples", "example value", "sample", "sample value", "示例", "示例值", "举例", "样例", "例子", "范例",
                "例", "例如",
                "exemple", "ejemplo", "exemplo", "beispiel", "пример", "예시", "예제",
            ],
            .range: [
                "range", "value range", "valid values", "allowed values", "possible values", "values", "valid range",
                "accepted values", "constraint",
                "constraints", "取值范围", "可选值", "取值", "范围", "有效值", "值范围", "允许值", "限制",
            ],
            .place: [
                "in", "location", "parameter in", "param type", "position", "sent in", "passed in", "位置", "参数位置",
                "传参方式", "请求类型", "场所",
            ],
            .status: [
                "status", "status code", "code", "http status", "http code", "http status code", "return code",
                "response code", "error code", "返回码", "状态码", "错误码", "响应码", "http状态码", "错误代码", "返回值", "código", "codigo",
            ],
            .value: ["value", "enum value", "枚举值", "值", "flag", "valor", "wert", "enum"],
            .method: ["method", "http method", "verb", "http verb", "请求方法", "方法", "请求方式"],
            .path: ["path", "url", "uri", "request uri", "endpoint", "route", "请求路径", "请求地址", "接口地址", "路径", "地址"],
            .schema: ["schema", "response schema", "model", "returns"],
            .ignore: [
                "since", "version", "restrictions", "permission", "permissions", "deprecated", "序号", "no", "no.", "#",
                "index", "项", "produces", "changes", "编号", "自版本", "版本",
            ],
        ],
        mentions: [
            "response": .response, "responses": .response, "respond": .response, "returned": .response,
            "return": .response, "returns": .response,
            "answer": .response, "output": .response, "result": .response, "results": .response, "reply": .response,
            "返回": .response, "响应": .response, "回复": .response, "应答": .response, "返回值": .response, "出参": .response,
            "输出": .response, "回包": .response,
            "réponse": .response, "respuesta": .response, "resposta": .response, "antwort": .response,
            "ответ": .response, "レスポンス": .response, "戻り値": .response, "응답": .response,
            "request": .request, "parameter": .request, "parameters": .request, "params": .request, "param": .request,
            "argument": .request, "arguments": .request, "input": .request,
            "attributes": .request, "options": .request,
            "请求": .request, "参数": .request, "入参": .request, "输入": .request, "requête": .request, "solicitud": .request,
            "petición": .request,
            "requisição": .request, "anfrage": .request, "запрос": .request, "リクエスト": .request, "요청": .request,
            "パラメータ": .request, "параметры": .request, "parámetros": .request, "parâmetros": .request,
            "paramètres": .request,
            "path": .path, "路径": .path, "uri": .path, "url parameter": .path, "url params": .path,
            "query": .query, "query string": .query, "querystring": .query, "url参数": .query, "查询参数": .query,
            "クエリ": .query,
            "header": .header, "headers": .header, "请求头": .header, "消息头": .header, "报头": .header, "ヘッダー": .header,
            "헤더": .header,
            "cookie": .cookie, "cookies": .cookie,
            "body": .body, "payload": .body, "json params": .body, "post data": .body, "请求体": .body, "正文": .body,
            "消息体": .body, "包体": .body, "cuerpo": .body, "corps": .body, "corpo": .body, "ボディ": .body, "본문": .body,
            "form": .form, "form-data": .form, "urlencoded": .form, "表单": .form, "multipart": .form,
            "form params": .form,
            "error": .errors, "errors": .errors, "failure": .errors, "错误": .errors, "异常": .errors, "失败": .errors,
            "erreur": .errors, "fehler": .errors, "ошибки": .errors, "エラー": .errors, "에러": .errors,
            "example": .example, "examples": .example, "sample": .example, "samples": .example, "示例": .example,
            "样例": .example, "例子": .example, "举例": .example, "demo": .example, "范例": .example,
            "exemple": .example, "ejemplo": .example, "exemplo": .example, "beispiel": .example, "пример": .example,
            "サンプル": .example, "例": .example, "예시": .example, "예제": .example,
            "structure": .model, "object": .model, "结构体": .model,
            "changelog": .ignore, "change log": .ignore, "history": .ignore, "permissions": .ignore, "changes": .ignore,
            "limits": .ignore, "rate limit": .ignore, "更新日志": .ignore, "修订记录": .ignore, "状态码": .ignore,
            "response codes": .ignore, "status codes": .ignore,
        ],
        required: [
            "true", "yes", "y", "required", "mandatory", "must", "1", "√", "✓", "✔", "✅", "o", "always", "是", "必需",
            "必填", "必须", "必选", "必要", "必传", "需要", "r", "m",
            "oui", "sí", "si", "sim", "ja", "да", "はい", "○", "必須", "예", "필수", "obligatoire", "requis", "obligatorio",
            "obrigatório", "x",
        ],
        optional: [
            "false", "no", "n", "optional", "not required", "0", "×", "✗", "✘", "❌", "否", "可选", "非必需", "非必填", "非必须",
            "非必要", "选填", "不必须", "不需要", "非必传", "非必选", "可不填", "not mandatory",
            "non", "não", "nein", "нет", "いいえ", "任意", "아니오", "선택", "optionnel", "facultatif", "opcional",
        ],
        requiredInDescription: ["required", "mandatory", "必填", "必须", "必需", "必选", "obligatorio", "obligatoire"],
        optionalInDescription: ["optional", "可选", "选填", "非必填", "opcional", "optionnel", "facultatif"],
        allOptional: [
            "all parameters are optional", "all parameters to this endpoint are optional", "all fields are optional",
            "parameters are all optional", "all parameters for this endpoint are optional", "所有参数均为可选", "所有参数都是可选",
            "参数均可选",
        ],
        nothing: [
            "none", "null", "nil", "n/a", "na", "-", "--", "—", "——", "/", "", "无", "空", "暂无", "none.", "nothing",
            "not applicable", "inline", "无。", "なし", "없음", "без параметров", "ninguno", "aucun",
        ],
        scalars: [
            "string": .string, "str": .string, "text": .string, "char": .string, "varchar": .string, "uuid": .string,
            "guid": .string, "url": .string, "uri": .string, "email": .string,
            "date": .string, "datetime": .string, "date-time": .string, "time": .string, "timestamp": .string,
            "enum": .string, "snowflake": .string, "hash": .string, "base64": .string, "binary": .file, "file": .file,
            "字符串": .string, "文本": .string, "字符": .string, "文字列": .string, "문자열": .string, "cadena": .string,
            "chaîne": .string, "texto": .string, "строка": .string, "iso8601": .string, "ip": .string, "byte": .string,
            "bytes": .string, "decimal string": .string, "id": .string,
            "int": .int, "integer": .int, "int32": .int, "uint": .int, "uint32": .int, "int16": .int, "short": .int,
            "whole number": .int, "整数": .int, "整型": .int, "整形": .int, "数字": .number, "entero": .int, "entier": .int,
            "inteiro": .int, "целое": .int, "정수": .int, "integers": .int,
            "long": .int64, "int64": .int64, "uint64": .int64, "bigint": .int64, "长整型": .int64, "longint": .int64,
            "长整数": .int64,
            "number": .number, "num": .number, "numeric": .number, "decimal": .number, "bigdecimal": .number,
            "数值": .number, "número": .number, "nombre": .number, "numero": .number, "число": .number, "숫자": .number,
            "数値": .number,
            "float": .float, "float32": .float, "double": .double, "float64": .double, "real": .double, "浮点型": .double,
            "浮点数": .double, "浮点": .double, "小数": .double,
            "bool": .bool, "boolean": .bool, "布尔": .bool, "布尔值": .bool, "布尔型": .bool, "booleano": .bool,
            "booléen": .bool, "логический": .bool, "真偽値": .bool, "불리언": .bool, "flag": .bool,
            "object": .object, "obj": .object, "json": .object, "jsonobject": .object, "struct": .object,
            "map": .object, "hashmap": .object, "dict": .object, "dictionary": .object, "对象": .object, "结构体": .object,
            "json object": .object, "objeto": .object, "objet": .object, "объект": .object, "オブジェクト": .object,
            "객체": .object, "json对象": .object,
            "array": .array, "list": .array, "set": .array, "arr": .array, "arraylist": .array, "arrays": .array,
            "数组": .array, "列表": .array, "集合": .array, "tableau": .array, "lista": .array, "arreglo": .array,
            "массив": .array, "配列": .array, "배열": .array, "jsonarray": .array,
            "any": .any, "mixed": .any, "unknown": .any, "任意类型": .any,
        ],
        routes: [
            "http request", "request", "uri", "url", "endpoint", "route", "request url", "request method",
            "request address", "http method", "method", "request uri", "api endpoint", "path", "http 请求", "http请求",
            "请求url", "请求方式", "请求方法", "请求地址", "接口地址", "接口名称", "请求路径", "接口", "地址", "type", "verb", "请求", "api", "接口url",
            "url地址", "request line", "http verb", "请求类型", "调用方式", "request path",
        ])

    /// The lexicon without some words, for seeing what a draft makes of pages whose words nobody knows.
    func without(_ words: Set<String>, roles: Bool = false) -> Lexicon {
        var result = self
        for role in Profile.ColumnRole.allCases { result.columns[role]?.subtract(words) }
        result.mentions = roles ? [:] : mentions.filter { !words.contains($0.key) }
        result.scalars = scalars.filter { !words.contains($0.key) }
        result.routes = roles ? [] : routes.subtracting(words)
        return result
    }

    /// All words for headers, types and roles.
    var words: Set<String> {
        columns.values.reduce(into: Set(mentions.keys).union(scalars.keys).union(routes)) { $0.formUnion($1) }
    }

    /// Of the words on both sides of a slash (`optional/required`) the one that asks, else the first that is known.
    private func alternative(_ key: String) -> Profile.ColumnRole? {
        let roles = key.split(separator: "/").compactMap { part -> Profile.ColumnRole? in
            let part = part.trimmingCharacters(in: " ")
            return Profile.ColumnRole.allCases.first { columns[$0]?.contains(part) == true }
        }
        return roles.contains(.required) ? .required : roles.first
    }

    /// What the last word of a header means, which says in many languages what the others only narrow: `query string
    /// parameter`, `可选值范围`.
    func head(_ key: String) -> Profile.ColumnRole? {
        guard key.utf8.count <= 60 else { return nil }
        if let last = key.split(separator: " ").last, last.count < key.count {
            return [.name, .type, .description, .default, .example].first {
                columns[$0]?.contains(String(last)) == true
            }
        }
        guard key.utf8.allSatisfy({ $0 >= 0x80 }), key.count > 2 else { return nil }
        let endings = (2..<key.count).reversed().map { String(key.suffix($0)) }
        return endings.lazy.compactMap { ending in
            Profile.ColumnRole.allCases.first { columns[$0]?.contains(ending) == true }
        }.first
    }

    /// What a header means by its words: the whole, else its words without numbering or brackets.
    func column(_ key: String) -> Profile.ColumnRole? {
        for role in Profile.ColumnRole.allCases where columns[role]?.contains(key) == true { return role }
        if key.contains("/"), let role = alternative(key) { return role }
        let bare = key.prefix { !"(（[/".contains($0) }.trimmingCharacters(in: " ")
        if bare != key, !bare.isEmpty { return column(bare) }
        if key.utf8.last == UInt8(ascii: "s"), key.utf8.count > 4 { return column(String(key.dropLast())) }
        return nil
    }
}
