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
bill-text = Төслийн бичвэр, { $version }-р хувилбар
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
bill-overdue-lead = Санал бүрд { $day } дотор хариулах ёстой байсан боловч зарим санал хариугүй байна.
bill-closed-out-lead = Санал бүрд хариулсан. Саналыг хэрхэн тусгасныг доороос үзнэ үү.
bill-withdrawn-lead = Санаачлагч төслийг татаж авсан. Шалтгаан нь:

bill-window-opens = Нээгдэх цаг
bill-window-closes = Санал авах сүүлийн өдөр
bill-window-answers = Саналд хариулах сүүлийн өдөр
bill-window-version = Хэлэлцүүлж байгаа хувилбар
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
bill-outcome-partly = Зарим хэсгийг тусгасан
bill-outcome-not = Тусгаагүй

bill-stages = Үе шат
bill-versions = Хувилбарууд
# $version (String)
bill-version = { $version }-р хувилбар
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
bill-step-published = { $version }-р хувилбарыг нийтэлсэн
# $version (String)
# $day (String)
bill-step-opened = { $version }-р хувилбарын хэлэлцүүлгийг зарласан. Сүүлийн өдөр: { $day }
# $day (String)
bill-step-extended = Санал авах хугацааг { $day } хүртэл сунгасан
# $count (String)
bill-step-closed-out = Бүх саналд хариулсан. Ирсэн санал: { $count }
# $stage (String)
bill-step-stage = Үе шат: { $stage }
bill-step-withdrawn = Төслийг татаж авсан

## Бичвэр

law-contents = Агуулга
law-link = Энэ заалтын холбоос
