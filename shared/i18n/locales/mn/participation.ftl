### Хэн, юунд оролцож байгаа, юу болсон бэ.

participation-title = Иргэдийн оролцоо
participation-lead = Өргөдөл, хуулийн төслийн хэлэлцүүлэг, 11-11-д хэн оролцож, хэлсэн нь юу болсон бэ. Нийт тоо яг үнэн бөгөөд тэр дор нь шинэчлэгдэнэ. Хүйс, нас, газар нутаг, нийгмийн байдлаар даваа гараг бүрийн 00:00 цагт нэг удаа нийтэлнэ.
# $at (String)
participation-as-of = { $at } хүртэл тоолсон.
participation-measures = Бүх үзүүлэлт
participation-measure = Үзүүлэлт
participation-count = Тоо
participation-share-of-whole = Нийтийнхээ дундах хувь
participation-mean = Дундаж үнэлгээ, 1-ээс 5
participation-week = Долоо хоног
participation-by-week = Долоо хоногоор
participation-running = дуусаагүй
participation-share = Хувь
participation-ratio = Оршин суугчдын хувьтай харьцуулсан нь
participation-group = Хэн
participation-none = Хэн оролцсоныг дараагийн даваа гараг, эсвэл өргөдлийн анхны нийтлэлийн дараа эндээс харна.
# $number (Number)
# $at (String)
participation-release = { $number } дэх нийтлэл: { $at } хүртэл тоолсон, дууссан долоо хоногууд.
# $n (String)
participation-sums = Өргөдөл бүрийн сүүлд нийтэлсэн тоог нэмсэн. Нийт { $n } гарын үсгээс нийтэлсэн тоонд орсон нь:
# $name (String)
# $n (String)
participation-coverage = { $name }: { $n }
# $threshold (String)
# $rounding (String)
# $change (String)
participation-rule = Бүлгийн тоо { $threshold }-аас цөөн бол, мөн түүнийг тооцоолж болох бол харуулахгүй (–). Бусдыг { $rounding }-д хуваагдах тоо болгож бүхэлчилнэ. { $change }-аас цөөнөөр өөрчлөгдсөн тоо хэвээр үлдэнэ. Дундаж үнэлгээг долоо хоног дууссан, хангалттай хүн хариулсан бол гаргана.
participation-ratio-note = Харьцаа 1 бол оролцсон хүмүүсийн дундах хувь нь оршин суугчдын дундах хувьтай тэнцүү гэсэн үг. Аймаг, дүүргийг 2020 оны хүн ам, орон сууцны тооллоготой харьцуулсан. Хүйс, нас, нийгмийн байдлын албан ёсны тоо энд хараахан байхгүй тул зөвхөн хувийг харуулна.
participation-petitions-started = Эхлүүлсэн өргөдөл
participation-petitions-opened = Гарын үсэгт нээгдсэн өргөдөл
participation-petitions-reached = Хангалттай гарын үсэг цуглуулсан өргөдөл
participation-signatures = Гарын үсэг
participation-comments = Хуулийн төсөлд хэлсэн санал
participation-comments-answered = Хариу авсан санал
participation-comments-reflected = Төсөлд тусгасан санал
participation-complaints = 11-11-д бүртгэсэн хандалт
participation-complaints-answered = Хариу авсан хандалт
participation-complaints-confirmed = Шийдэгдсэн гэж иргэн баталсан хандалт
participation-satisfaction = Үнэлгээ өгсөн хүн
participation-content = 4, 5 гэж үнэлсэн хүн
participation-questions-title = НҮБ-ын цахим оролцооны асуултууд
participation-questions-lead = НҮБ-ын цахим засаглалын судалгаа гишүүн улсуудаас цахим оролцооны талаар асуудаг. 43, 46–49 дүгээр асуултад энэ системийн тоо баримтаар хариулбал:
participation-questions-wording = Асуултыг бид өөрсдийн үгээр товчилсон. Албан ёсны эх нь НҮБ-ын асуулгад бий.
# $number (Number)
# $subject (String)
participation-question = { $number }. { $subject }
participation-question-use = Цахим оролцооны хэрэгслийг хэр их ашигладаг вэ
participation-question-who = Хэн оролцдог вэ: эмэгтэйчүүд, залуучууд, ахмад настан, нийгмийн бүлгүүд
participation-question-outcome = Хэлсэн нь юу болсон бэ: хариу, шийдвэрт тусгасан эсэх
participation-question-satisfaction = Хүмүүс хэр сэтгэл хангалуун байна вэ
participation-question-trend = Оролцоо хэрхэн өөрчлөгдөж, хаана нийтлэгддэг вэ
