/// Words of further languages for the parts of a table, the two answers to "required?" and the parts of a call.
///
/// They break ties: what stands in the cells decides against them.
extension Lexicon {
    static let languages = Lexicon(
        columns: [
            .name: [
                "nazwa", "pole", "parametr", "campo", "campos", "attribut", "eigenschaft", "schlüssel", "bezeichnung",
                "champ", "champs", "paramètre", "propriété", "clé", "atributo", "atributos", "propiedad",
                "propriedade", "parametro", "chiave", "proprietà", "naam", "veld", "namn", "fält", "navn", "felt",
                "nimi", "kenttä", "název", "názov", "név", "mező", "paraméter", "nume", "câmp", "parametru", "όνομα",
                "παράμετρος", "πεδίο", "назва", "атрибут", "ключ", "свойство", "ad", "alan", "parametre", "alan adı",
                "tên", "trường", "tham số", "tên trường", "tên tham số", "ชื่อ", "พารามิเตอร์", "ฟิลด์", "ชื่อฟิลด์",
                "nama", "bidang", "kolom", "الاسم", "الحقل", "المعامل", "اسم الحقل", "नाम", "पैरामीटर", "שם", "שדה",
                "פרמטר", "نام", "پارامتر", "フィールド名", "キー", "プロパティ", "変数名", "パラメーター名", "필드명", "파라미터명", "매개변수", "속성",
                "항목", "키", "欄位", "參數", "參數名稱", "名稱", "屬性",
            ],
            .type: [
                "typ danych", "datentyp", "tipo de dato", "tipo de datos", "tipo de dados", "tipo dati", "datatype",
                "tyyppi", "típus", "tip", "τύπος", "тип данных", "тип даних", "veri tipi", "tür", "kiểu",
                "kiểu dữ liệu", "loại", "ชนิด", "ประเภท", "ชนิดข้อมูล", "tipe", "tipe data", "jenis", "النوع",
                "نوع البيانات", "प्रकार", "סוג", "نوع", "형식", "데이터 타입", "유형", "データ型", "種別", "類型", "型別", "資料型別",
            ],
            .required: [
                "wymagane", "wymagany", "wymagana", "pflichtfeld", "verpflichtend", "notwendig", "requerido",
                "requerida", "obligatoria", "mandatorio", "obbligatorio", "richiesto", "verplicht", "vereist",
                "obligatorisk", "krävs", "påkrævet", "påkrevd", "pakollinen", "povinné", "povinný", "povinny",
                "kötelező", "obligatoriu", "υποχρεωτικό", "απαιτείται", "обязательное", "обяз", "обов'язковий",
                "обязателен", "zorunlu", "gerekli", "zorunlu mu", "bắt buộc", "จำเป็น", "ต้องระบุ", "จำเป็นต้องระบุ",
                "wajib", "diperlukan", "مطلوب", "إلزامي", "अनिवार्य", "आवश्यक", "חובה", "נדרש", "الزامی", "ضروری",
                "필수 여부", "필수값", "필수 유무", "必填項", "必須", "必須項目", "是否必要", "必填欄位", "要否", "必須/任意",
            ],
            .optional: [
                "opcjonalne", "opcjonalny", "optionaal", "valfri", "valfritt", "valinnainen", "volitelné",
                "opcionális", "opțional", "προαιρετικό", "необязательный", "isteğe bağlı", "tùy chọn", "opsional",
                "اختياري", "वैकल्पिक", "facultatif", "facoltativo", "省略可",
            ],
            .default: [
                "domyślna", "domyślnie", "wartość domyślna", "vorgabe", "vorgabewert", "valor por defecto",
                "por defecto", "valor padrão", "predefinito", "valore predefinito", "standaard", "standaardwaarde",
                "förvalt", "oletus", "výchozí", "alapértelmezett", "implicit", "προεπιλογή", "значение по умолчанию",
                "varsayılan", "varsayilan", "mặc định", "giá trị mặc định", "ค่าเริ่มต้น", "ค่าเริ่ม", "nilai default",
                "bawaan", "افتراضي", "القيمة الافتراضية", "डिफ़ॉल्ट", "ברירת מחדל", "پیش‌فرض", "기본 값", "디폴트", "規定値",
                "デフォルト値", "預設值", "預設", "valeur par défaut", "par défaut", "valeur par defaut",
            ],
            .description: [
                "opis", "erklärung", "bedeutung", "bemerkung", "hinweis", "descrizione", "descricao", "descripcion",
                "observaciones", "observações", "signification", "remarque", "remarques", "beschrijving",
                "omschrijving", "beskrivning", "beskrivelse", "kuvaus", "popis", "leírás", "descriere", "περιγραφή",
                "опис", "пояснение", "комментарий", "примечание", "значение поля", "açıklama", "aciklama", "mô tả",
                "ghi chú", "diễn giải", "ý nghĩa", "คำอธิบาย", "รายละเอียด", "deskripsi", "keterangan", "penjelasan",
                "الوصف", "الشرح", "ملاحظات", "विवरण", "תיאור", "توضیحات", "شرح", "의미", "備考", "意味", "概要", "描述說明", "說明",
                "備註",
            ],
            .example: [
                "przykład", "esempio", "voorbeeld", "exempel", "eksempel", "esimerkki", "příklad", "példa", "exemplu",
                "παράδειγμα", "приклад", "örnek", "ví dụ", "ตัวอย่าง", "contoh", "مثال", "उदाहरण", "דוגמה", "サンプル",
                "サンプル値", "설명 예시", "예", "範例",
            ],
            .range: [
                "dozwolone wartości", "werte", "wertebereich", "valores", "valores posibles", "valores possíveis",
                "valeurs", "valeurs possibles", "valori", "waarden", "допустимые значения", "значения",
                "olası değerler", "giá trị", "nilai", "القيم", "값 범위", "허용값", "許容値", "値の範囲", "允許值",
            ],
            .place: [
                "położenie", "ort", "ubicación", "localização", "emplacement", "расположение", "konum", "vị trí",
                "lokasi", "위치", "位置", "傳遞方式", "送信先",
            ],
            .method: [
                "metoda", "methode", "método", "méthode", "metodo", "метод", "yöntem", "metot", "phương thức", "เมธอด",
                "metode", "الطريقة", "メソッド", "httpメソッド", "메서드", "메소드", "http 메서드", "請求方法",
            ],
            .path: [
                "ścieżka", "pfad", "ruta", "rota", "chemin", "percorso", "путь", "адрес", "yol", "uç nokta",
                "đường dẫn", "เส้นทาง", "alamat", "المسار", "パス", "エンドポイント", "경로", "엔드포인트", "路徑",
            ],
            .status: [
                "kod", "statuscode", "código de estado", "code de statut", "код", "код ответа", "durum kodu", "mã",
                "mã lỗi", "รหัส", "kode", "الرمز", "ステータス", "ステータスコード", "コード", "상태 코드", "상태코드", "코드", "에러 코드", "狀態碼",
            ],
        ],
        mentions: [:],
        required: [
            "tak", "evet", "có", "ใช่", "จำเป็น", "bắt buộc", "ya", "نعم", "हाँ", "हां", "כן", "بله", "ano", "áno",
            "igen", "igen.", "nai", "ναι", "так", "kyllä", "wymagane", "wymagany", "zorunlu", "gerekli", "wajib",
            "مطلوب", "إلزامي", "requerido", "requerida", "obligatoria", "obrigatória", "mandatorio",
            "obbligatorio", "richiesto", "verpflichtend", "pflichtfeld", "verplicht", "povinné", "kötelező",
            "обязательное", "обязательна", "обязателен", "да (обязательно)", "필요", "필수값", "要", "obrigatórios",
            "obrigatórias", "obligatorios", "obligatorias", "obligatoires", "requeridos", "erforderlich", "◯", "〇",
            "⭕", "🟢", "☑", "yes*", "✔️", "✓ yes",
        ],
        optional: [
            "nie", "hayır", "hayir", "không", "ไม่", "ไม่จำเป็น", "tùy chọn", "tidak", "لا", "नहीं", "לא", "خیر",
            "ne", "nem", "όχι", "ні", "ei", "nu", "nej", "nei", "isteğe bağlı", "opsional", "اختياري", "वैकल्पिक",
            "opcjonalne", "opcjonalny", "optionaal", "facoltativo", "необязательный", "необязательно", "volitelné",
            "선택사항", "선택적", "아니요", "불필요", "不要", "省略可", "可選", "選填", "facultative", "opcionales", "opcionais",
            "optionnels", "optionnelle", "facultatifs", "⬜", "❎", "✖", "✖️", "➖", "⭕️ no", "niet verplicht",
            "não obrigatório",
        ],
        requiredInDescription: [], optionalInDescription: [], allOptional: [],
        nothing: [
            "brak", "keine", "nessuno", "nenhum", "geen", "ingen", "yok", "không có", "ไม่มี", "tidak ada", "لا يوجد",
            "нет параметров", "해당 없음", "無", "no content",
        ],
        scalars: [
            "ciąg": .string, "tekst": .string, "napis": .string, "zeichenkette": .string, "stringa": .string,
            "tekenreeks": .string,
            "řetězec": .string, "szöveg": .string, "metin": .string, "chuỗi": .string, "ข้อความ": .string,
            "teks": .string, "نص": .string,
            "سلسلة": .string, "текст": .string, "рядок": .string, "字串": .string, "文字": .string, "텍스트": .string,
            "liczba całkowita": .int, "ganzzahl": .int, "intero": .int, "número entero": .int, "geheel getal": .int,
            "celé číslo": .int,
            "egész": .int, "tam sayı": .int, "tamsayı": .int, "số nguyên": .int, "จำนวนเต็ม": .int, "عدد صحيح": .int,
            "целое число": .int, "ціле": .int, "整數": .int,
            "liczba": .number, "zahl": .number, "sayı": .number, "số": .number, "ตัวเลข": .number, "angka": .number,
            "رقم": .number, "عدد": .number,
            "numérique": .number, "numérico": .number, "數字": .number, "数": .number,
            "logiczny": .bool, "wahrheitswert": .bool, "lógico": .bool, "mantıksal": .bool, "منطقي": .bool,
            "булево": .bool, "布林": .bool, "논리": .bool,
            "obiekt": .object, "objekt": .object, "oggetto": .object, "nesne": .object, "đối tượng": .object,
            "كائن": .object, "об'єкт": .object, "物件": .object,
            "tablica": .array, "lista": .array, "liste": .array, "elenco": .array, "dizi": .array, "mảng": .array,
            "مصفوفة": .array, "список": .array, "陣列": .array, "リスト": .array, "목록": .array,
            "décimal": .number, "flottant": .number, "réel": .number, "decimale": .number, "flotante": .number,
            "kommazahl": .number, "fließkommazahl": .number, "дробное": .number, "вещественное": .number,
            "小数点数": .number, "실수": .number, "thập phân": .number, "ondalık": .number, "desimal": .number,
            "fichier": .file, "archivo": .file, "arquivo": .file, "datei": .file, "файл": .file, "文件": .file,
            "ファイル": .file, "파일": .file, "tệp": .file, "dosya": .file, "berkas": .file, "plik": .file,
            "booléenne": .bool, "boolesch": .bool, "булевый": .bool, "boole": .bool, "真理値": .bool, "부울": .bool,
            "ブール値": .bool, "ブーリアン": .bool, "logique": .bool,
            "date (iso 8601)": .string, "iso 8601": .string, "rfc3339": .string, "localdate": .string,
            "localdatetime": .string, "datum": .string, "fecha": .string, "дата": .string,
        ],
        routes: [
            "エンドポイント", "メソッド", "リクエスト", "엔드포인트", "메서드", "기본 정보", "uç nokta", "método", "ruta", "rota", "méthode",
            "ścieżka", "metoda", "methode", "pfad", "метод", "путь",
            "адрес", "phương thức", "đường dẫn", "基本信息", "基本資訊", "http request", "endpoint", "接口调用请求说明", "请求说明",
            "终结点", "端点", "請求網址", "接口路由", "访问地址", "调用地址", "请求接口", "接口链接", "request endpoint", "api url",
            "url path", "http path", "adresse", "dirección", "endereço", "alamat", "地址url",
        ])

    private static let furtherMentions: [(Profile.Mention, [String])] = [
        (
            .response,
            [
                "odpowiedź", "odpowiedzi", "risposta", "antwoord", "svar", "vastaus", "odpověď", "odpoveď",
                "válasz", "răspuns", "απάντηση", "відповідь", "yanıt", "yanit", "cevap", "phản hồi", "kết quả",
                "ผลลัพธ์", "การตอบกลับ", "respon", "balasan", "الاستجابة", "استجابة", "الرد", "प्रतिक्रिया",
                "תשובה", "پاسخ", "응답값", "리턴", "결과", "結果", "戻り値", "出力", "應答", "回應", "返回值", "ответы", "retorno",
                "retour", "rückgabe", "rückgabewert", "ausgabe", "salida", "saída", "sortie", "resultado",
                "resultados", "ergebnis", "risultato",
            ]
        ),
        (
            .request,
            [
                "żądanie", "żądania", "zapytanie", "richiesta", "parametri", "verzoek", "pyyntö", "požadavek",
                "kérés", "cerere", "αίτημα", "запит", "istek", "parametreler", "parametry", "yêu cầu", "tham số",
                "คำขอ", "permintaan", "الطلب", "المعلمات", "معلمات", "अनुरोध", "בקשה", "درخواست", "매개변수", "引数",
                "入力", "請求", "參數", "entrée", "eingabe", "solicitação", "peticion", "requete", "параметр",
                "параметров", "eingabeparameter",
            ]
        ),
        (
            .path,
            [
                "ścieżki", "pfad", "ruta", "rota", "chemin", "percorso", "пути", "đường dẫn", "パス", "경로", "路徑",
            ]
        ),
        (
            .query,
            [
                "zapytania", "abfrage", "abfrageparameter", "consulta", "クエリ", "쿼리", "查詢",
            ]
        ),
        (
            .header,
            [
                "nagłówki", "nagłówek", "kopfzeile", "kopfzeilen", "cabeceras", "cabecera", "encabezados",
                "encabezado", "cabeçalhos", "cabeçalho", "en-têtes", "en-tête", "entêtes", "intestazioni",
                "заголовки", "заголовок", "başlıklar", "üstbilgi", "ヘッダ", "標頭",
            ]
        ),
        (
            .body,
            [
                "treść", "ciało", "rumpf", "körper", "тело", "тіло", "gövde", "gövdesi", "ボディー", "바디", "主體",
            ]
        ),
        (
            .errors,
            [
                "błąd", "błędy", "błędów", "fehlerfall", "fehlerantwort", "errores", "erros", "erro", "error",
                "erreurs", "errori", "fout", "virhe", "chyba", "ошибка", "ошибок", "помилка", "hata", "hatalar",
                "lỗi", "ข้อผิดพลาด", "kesalahan", "خطأ", "أخطاء", "त्रुटि", "שגיאה", "خطا", "오류", "실패", "失敗", "異常",
                "錯誤", "falha", "échec",
            ]
        ),
        (
            .example,
            [
                "przykład", "przykładowe", "beispiele", "ejemplos", "exemplos", "exemples", "esempio", "esempi",
                "voorbeeld", "exempel", "esimerkki", "příklad", "példa", "παράδειγμα", "приклад", "примеры",
                "örnek", "örnekler", "ví dụ", "ตัวอย่าง", "contoh", "مثال", "उदाहरण", "דוגמה", "예제", "範例",
            ]
        ),
    ]

    /// The lexicon with the words of another beside its own, which count first.
    func joined(with other: Lexicon) -> Lexicon {
        var result = self
        let known = columns.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        for (role, words) in other.columns { result.columns[role, default: []].formUnion(words.subtracting(known)) }
        for (mention, words) in Self.furtherMentions {
            for word in words where result.mentions[word] == nil { result.mentions[word] = mention }
        }
        result.required.formUnion(other.required.subtracting(optional))
        // A header that asks "required?" answers it in other tables and in lists.
        result.required.formUnion((result.columns[.required] ?? []).subtracting(optional).filter { !$0.hasSuffix("?") })
        result.optional.formUnion(other.optional.subtracting(required))
        result.nothing.formUnion(other.nothing)
        result.scalars.merge(other.scalars) { own, _ in own }
        result.routes.formUnion(other.routes)
        return result
    }
}
