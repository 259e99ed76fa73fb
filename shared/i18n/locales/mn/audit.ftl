### Хяналтын бүртгэл: хэн албан үүргээрээ юу хийсэн, хэний мэдээллийг үзсэн.

nav-audit = Хяналтын бүртгэл

audit-title = Хяналтын бүртгэл
audit-lead = Албан үүргээр хийсэн бүхэн, хувийн мэдээлэл үзсэн бүхэн энд бий: хэн, хэзээ, юуг, ямар зорилгоор. Та энэ бүртгэлийг үзсэн нь ч бичигдэнэ.
audit-elsewhere = Албан үүрэггүй иргэний эрхгүй оролдлого энд бичигддэггүй, зөвхөн системийн операторт мэдэгдэнэ. Таны өөрийн үзсэн бүр энд жагсана.
audit-filter = Шүүх
audit-filter-role = Ямар албан үүргээр
audit-filter-act = Юу хийсэн
audit-filter-all = Бүгд
audit-filter-object = Юуг
audit-filter-object-hint = Жишээ нь PN-202611-00042.
audit-filter-actor = Хэн хийсэн
audit-filter-person = Хэнд хамаатай
audit-filter-person-hint = Албан үүргийн бүртгэлийн дугаар, жишээ нь 3, эсвэл 22 тэмдэгттэй түлхүүр бүтнээрээ. Хүснэгтийн холбоосыг дарахад өөрөө бөглөгдөнө.
audit-filter-purpose = Ямар зорилгоор
audit-filter-from = Эхлэх өдөр
audit-filter-until = Дуусах өдөр
audit-filter-day-hint = Хоосон бол хязгааргүй.
audit-filter-go = Харуулах
audit-filter-wrong-person = Бүртгэлд ийм мөр алга, бүтэн түлхүүр ч биш байна.
audit-filter-wrong-day = Өдрийг 2026-12-31 хэлбэрээр бичнэ үү.
audit-filter-wrong-order = Өдрүүдийн дараалал буруу байна: дуусах өдөр эхлэх өдрөөс өмнө байна.
audit-export = CSV файлаар татах
audit-none = Ийм бичлэг алга.
audit-more = Өмнөх бичлэгүүд
audit-at = Хэзээ
audit-who = Хэн
audit-act = Юу хийсэн
audit-object = Юуг
audit-purpose = Ямар зорилгоор
audit-concerns = Хэнд хамаатай
# $who (String) - a person of the trail: Хүн № 3, Иргэн BwcHBw
audit-only-their-acts = Зөвхөн { $who } хийснийг харуулах
# $who (String) - a person of the trail: Хүн № 3, Иргэн BwcHBw
audit-only-theirs = Зөвхөн хамаатайг харуулах: { $who }
audit-operator = Системийн оператор
# $number (String) - line of the roll of offices
audit-staff = Ажилтан № { $number }
# $code (String) - the first characters of the person's key
audit-citizen = Иргэн { $code }

act-petition-published = Өргөдөл нийтэлсэн
act-petition-closed = Гарын үсэг цуглуулахыг зогсоосон
act-office-proposed = Албан үүрэг санал болгосон
act-office-granted = Албан үүрэг олгосон
act-office-declined = Албан үүргийн саналаас татгалзсан
act-office-end-proposed = Албан үүргийг зогсоохыг санал болгосон
act-office-end-declined = Үүргийг зогсоох саналаас татгалзсан
act-office-ended = Албан үүргийг зогсоосон
act-access-refused = Эрхгүй үйлдэл хийх гэж оролдсон
act-consent-given = Зөвшөөрөл өгсөн
act-consent-withdrawn = Зөвшөөрлөө цуцалсан
act-personal-data-taken-out = Өөрийн мэдээллийг татаж авсан
act-personal-data-erased = Өөрийн мэдээллийг устгуулсан
act-personal-data-seen = Хувийн мэдээлэл үзсэн

purpose-moderation = Нийтлэх эсэхийг шийдэх
purpose-handling = Хандсан асуудлыг шийдвэрлэх
purpose-caller-identification = Утасдсан иргэнийг таних
purpose-request-of-the-person = Иргэн өөрөө хүссэн
purpose-supervision = Хяналт

seen-petition-text = Нийтлээгүй өргөдлийн эх
seen-contacts = Холбоо барих мэдээлэл
seen-trail = Хяналтын бүртгэл

act-complaint-received = Өргөдөл, гомдлыг бүртгэж авсан
act-complaint-registered = Гомдлыг бүртгэсэн
act-complaint-reclassified = Гомдлын сэдвийг өөрчилсөн
act-complaint-refused = Гомдлыг хүлээж авахаас татгалзсан
act-complaint-assigned = Гомдлыг байгууллагад шилжүүлсэн
act-complaint-accepted = Гомдлыг хүлээн авсан
act-complaint-returned = Гомдлыг буцаасан
act-progress-logged = Гомдлын явцыг мэдэгдсэн
act-complaint-extended = Гомдлын хугацааг сунгасан
act-complaint-answered = Гомдолд хариу өгсөн
act-complaint-reopened = Гомдлыг дахин нээсэн
act-complaint-closed = Гомдлыг хаасан
act-survey-answered = Сэтгэл ханамжийн хариуг бичсэн
seen-complaint-text = Гомдлын агуулга
