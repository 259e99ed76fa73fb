### Хуулийн төсөл: жагсаалт, нэг төслийн хуудас, хувилбарын харьцуулалт, хэлэлцүүлгийн хуанли.

nav-bills = Хуулийн төсөл

## Төрөл, санаачлагч, үе шат

bill-kind-law = Хуулийн төсөл
bill-kind-amendment = Хуульд нэмэлт, өөрчлөлт оруулах төсөл
bill-kind-resolution = Улсын Их Хурлын тогтоолын төсөл
bill-kind-administrative-act = Захиргааны хэм хэмжээний актын төсөл

bill-initiator-president = Ерөнхийлөгч
bill-initiator-member = Улсын Их Хурлын гишүүн
bill-initiator-government = Засгийн газар
bill-initiator-agency = Захиргааны байгууллага

bill-stage-drafting = Төсөл санаачлах, боловсруулах
bill-stage-tabled = Өргөн мэдүүлэх
bill-stage-preparing = Хэлэлцүүлэгт бэлтгэх
bill-stage-admitting = Хэлэлцэх эсэхийг шийдэх
bill-stage-first-reading = Анхны хэлэлцүүлэг
bill-stage-final-reading = Эцсийн хэлэлцүүлэг
bill-stage-adopting = Эцэслэн батлах
bill-stage-final-wording = Эцсийн найруулга
bill-stage-certifying = Ёсчлох
bill-stage-sending = Ерөнхийлөгчийн Тамгын газарт илгээх

## Төлөв

bill-state-drafted = Ноорог
bill-state-published = Нийтэлсэн
bill-state-coming = Удахгүй нээгдэнэ
bill-state-open = Санал авч байна
bill-state-answering = Саналд хариулж байна
bill-state-closed-out = Хэлэлцүүлэг дууссан
bill-state-withdrawn = Татаж авсан

# $instant (Element)
bill-opens = { $instant } цагт нээгдэнэ
# $day (Element)
bill-open-until = { $day } дуустал
# $day (Element)
bill-answered-by = { $day } дотор хариулна
# $day (Element)
bill-answers-overdue = { $day } дотор хариулах ёстой байсан
bill-drafted-unseen = Зөвхөн төсөл боловсруулагчид харагдана

## Нэг төсөл

bill-number = Дугаар
bill-kind = Төрөл
bill-initiator = Санаачлагч
bill-explanation = Танилцуулга
# $version (String)
bill-text = Төслийн бичвэр, { $version }‑р хувилбар
bill-drafted-lead = Энэ төслийг боловсруулж байна. Эхний хувилбарыг нийтэлсний дараа хүн бүрд харагдана.
bill-to-draft = Ноорог руу очих

bill-published-lead = Төслийг нийтэлсэн. Санал авах хугацааг хараахан зарлаагүй байна.
# $instant (String)
bill-coming-lead = { $instant } цагаас эхлэн хүн бүр санал өгч болно.
# $day (String)
bill-open-lead = { $day } дуустал хүн бүр санал өгч болно.
# $day (String)
bill-answering-lead = Санал авах хугацаа дууссан. Санал бүрд { $day } дотор хариулна.
# $day (String)
bill-overdue-lead = Саналд хариулах хугацаа { $day } дууссан ч санал бүрд хариулсан гэж бүртгээгүй байна.
bill-closed-out-lead = Санал бүрд хариулсан. Саналыг хэрхэн тусгасныг доороос үзнэ үү.
bill-withdrawn-lead = Санаачлагч төслийг татаж авсан. Шалтгаан нь:
bill-given-up-lead = Нийтлэлгүй орхисон ноорог. Зөвхөн төсөл боловсруулагчид харна. Шалтгаан нь:

bill-window-opens = Нээгдэх цаг
bill-window-closes = Санал авах сүүлийн өдөр
bill-window-answers = Саналд хариулах сүүлийн өдөр
bill-window-version = Хэлэлцүүлэг нээсэн хувилбар
# $day (String)
# $version (String)
bill-window-newer = Доорх бичвэр нь { $day } нийтэлсэн { $version }‑р хувилбар.
# $day (String)
# $version (String)
bill-window-newer-open = Доорх бичвэр нь { $day } нийтэлсэн { $version }‑р хувилбар; одоо саналыг түүнд авна.
bill-window-least = Санал авах доод хугацаа
bill-window-extended = Хугацаа сунгасан шалтгаан
# $days (Number)
bill-least-act = { $days ->
   *[other] { $days } хоног (Захиргааны ерөнхий хуулийн 62.1)
}
# $days (Number)
bill-least-law = { $days ->
   *[other] { $days } хоног (хуулийн төслийн хэлэлцүүлгийн журам)
}

bill-outcome-comments = Ирсэн санал
bill-outcome-reflected = Тусгасан
bill-outcome-partly = Хэсэгчлэн тусгасан
bill-outcome-not = Тусгаагүй

bill-stages = Үе шат
bill-stage-not-recorded = (бүртгээгүй)
bill-versions = Хувилбарууд
# $version (String)
bill-version = { $version }‑р хувилбар
# $count (Number)
# $written (String)
bill-provisions = { $count ->
   *[other] { $written } заалт
}
bill-compare-with-previous = Өмнөх хувилбартай нь харьцуулах
bill-plain-text = Энгийн бичвэр
bill-print = Хэвлэх
bill-as-data = Энэ төслийг файлаар:

bill-steps = Явц
# $count (Number)
bill-steps-show = { $count ->
   *[other] { $count } алхмыг харах
}
# $version (String)
bill-step-published = { $version }‑р хувилбарыг нийтэлсэн
# $version (String)
# $day (String)
bill-step-opened = { $version }‑р хувилбарын хэлэлцүүлгийг зарласан. Сүүлийн өдөр: { $day }
# $day (String)
bill-step-extended = Санал авах хугацааг { $day } хүртэл сунгасан
# $count (String)
bill-step-closed-out = Бүх саналд хариулсан. Ирсэн санал: { $count }
# $stage (String)
bill-step-stage = Үе шат: { $stage }
bill-step-withdrawn = Төслийг татаж авсан

bill-read = Бичвэрийг унших

## Бичвэр

law-contents = Агуулга
law-link = Энэ заалтын холбоос

## Хувилбар, хэвлэх хуудас

# $title (String)
# $version (String)
bill-version-title = { $title }, { $version }‑р хувилбар
bill-version-old = Энэ бол хуучин хувилбар. Үүнээс хойш төсөл өөрчлөгдсөн.
# $version (String)
bill-version-to-newest = Сүүлийн буюу { $version }‑р хувилбарыг унших
bill-version-compare = Юу өөрчлөгдсөнийг харах
bill-version-newest = Энэ бол сүүлийн хувилбар.
bill-back = Төслийн хуудас руу

## Харьцуулалт

compare-title = Хувилбаруудын харьцуулалт
# $from (String)
# $to (String)
compare-of = { $from }‑р хувилбараас { $to }‑р хувилбарт юу өөрчлөгдсөн бэ?
compare-from = Аль хувилбараас
compare-to = Аль хувилбар руу
compare-submit = Харьцуулах
compare-marks = Нэмсэн үгийн доогуур, хассан үгийн дундуур зурсан.
compare-added = Нэмсэн
compare-removed = Хассан
compare-changed = Өөрчилсөн
compare-renumbered = Дугаар нь өөрчлөгдсөн
compare-moved = Байр нь өөрчлөгдсөн
compare-same = Өөрчлөөгүй
compare-ins = Нэмсэн:
compare-del = Хассан:
# $count (Number)
compare-unchanged = { $count ->
   *[other] Өөрчлөөгүй { $count } заалтыг харах
}

## Жагсаалт

bills-title = Хуулийн төслүүд
bills-lead = Улсын Их Хурал, Засгийн газар, захиргааны байгууллагын гаргах гэж байгаа хууль, шийдвэрийн төслийг эндээс уншина.
bills-search = Төслийн нэр эсвэл дугаар
bills-refine = Төрөл сонгох
bills-shelf-open = Санал авч байгаа
bills-shelf-coming = Удахгүй нээгдэх
bills-shelf-past = Хугацаа нь дууссан
bills-shelf-all = Бүгд
bills-none = Энд төсөл алга
# $words (String)
bills-none-found = Нэрэнд нь «{ $words }» гэсэн төсөл олдсонгүй
bills-see-all = Бүх төслөөс харах
bills-open-now = Санал авч байгаа хуулийн төсөл

## Хэлэлцүүлгийн хуанли

consultations-title = Хэлэлцүүлгийн хуанли
consultations-lead = Аль төслөөр хэзээ санал авах, хэзээ хариулахыг эндээс харна.
consultations-ics = Хуанлидаа нэмэх
consultations-past = Сүүлийн нэг жилд дууссан
consultations-older = Өмнөх бүх хэлэлцүүлэг
consultations-none = Одоогоор алга.
consultations-bill = Төсөл
consultations-overdue = Хариу хоцорсон
# $kind (String)
# $opens (String)
# $closes (String)
# $day (String)
consultations-told = { $kind }. Санал авах хугацаа: { $opens } – { $closes }. Саналд { $day } дотор хариулна.
