### Хэн, юунд оролцож байгаа, юу болсон бэ.

participation-title = Иргэдийн оролцоо
participation-lead = Өргөдөл, хуулийн төслийн хэлэлцүүлэг, 11-11-д хэн оролцож байгаа, хэлсэн нь юу болсныг эндээс харна уу. Нийт тоог яг байгаагаар нь, шууд харуулна. Хүйс, нас, аймаг, дүүрэг, нийгмийн байдлаар задалсныг даваа гараг бүрийн 00:00 цагт нийтэлнэ.
# $at (String)
participation-as-of = { $at } хүртэл тоолсон.
participation-measures = Бүх үзүүлэлт
participation-measure = Үзүүлэлт
participation-count = Тоо
participation-people = Хүн
participation-share-of-whole = Нийт дүнд эзлэх хувь
participation-mean = Дундаж үнэлгээ, 1-ээс 5
participation-week = Долоо хоног
participation-by-week = Долоо хоногоор
participation-running = дуусаагүй
participation-share = Харуулсан тоонд эзлэх хувь
participation-ratio = Оршин суугчдын хувьтай харьцуулсан нь (бүх нас, 2020 оны тооллого)
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
participation-people-note = Бүлгийн тоо нь үйлдлийн биш, хүний тоо: нэг хүн хэчнээн ч удаа санал, гомдол өгсөн нэг хуулийн төсөлд, нэг сэдэвт нэг л удаа тоологдоно. Харуулах доод хэмжээг ч хүний тоогоор тогтооно. Хэд хэдэн төсөл, сэдэвт оролцсон нь нэг хүн эсэхийг систем өөрөө ч мэдэхгүй тул тус бүрд нь тоолно.
participation-comments-note = Саналыг хэлэлцүүлгийн хуудастай адил тоолно: хэн ч уншиж болох нь орно, бусдын саналд бичсэн хариу, хянагдаж байгаа, нуусан, устгасан нь орохгүй. Бичсэн бүхнийг минут тутам тоолсон нь:
participation-weeks-note = Энд гомдол, хүсэлтийг бүртгэсэн, хариулсан, баталсан долоо хоногт нь тоолно; 11-11-ийн тоо баримт харин ирсэн долоо хоногт нь тоолдог тул нэг долоо хоногийн тоо зөрж болно. Үнэлгээг хоёуланд нь өгсөн долоо хоногт нь тоолно:
participation-ratio-note = Харьцаа 1 бол харуулсан аймаг, дүүргүүдийн дунд оролцогчдын эзлэх хувь оршин суугчдынхтай тэнцүү гэсэн үг. Оршин суугч гэдэг нь 2020 оны хүн ам, орон сууцны тооллогын бүх насны хүн ам; зөвхөн 16, 18-аас дээш насныхны тоо энд алга. Хүйс, нас, нийгмийн байдлын албан ёсны тоо ч энд байхгүй тул тэдгээрт зөвхөн хувийг харуулна.
participation-petitions-started = Эхлүүлсэн өргөдөл
participation-petitions-opened = Гарын үсэгт нээгдсэн өргөдөл
participation-petitions-reached = Хангалттай гарын үсэг цуглуулсан өргөдөл
participation-signatures = Гарын үсэг
participation-comments = Хуулийн төсөлд өгсөн санал
participation-comments-answered = Хариу авсан санал
participation-comments-reflected = Төсөлд тусгасан санал
participation-complaints = 11-11-д бүртгэсэн гомдол, хүсэлт
participation-complaints-answered = Хариу авсан гомдол, хүсэлт
participation-complaints-confirmed = Шийдэгдсэн гэж иргэн баталсан гомдол, хүсэлт
participation-satisfaction = Өгсөн үнэлгээ
participation-content = 4, 5 гэж үнэлсэн хүн
participation-questions-title = НҮБ-ын цахим оролцооны асуултууд
participation-questions-lead = НҮБ-ын цахим засаглалын судалгаа гишүүн улсуудаас цахим оролцооны талаар асуудаг. 43, 46–49 дүгээр асуултад энэ системийн тоо баримтаар хариулбал:
participation-questions-wording = Асуулгын албан ёсны эхийг бид олж уншиж чадаагүй тул асуултыг өөрсдийн үгээр товчилсон. Эх нь НҮБ-ын гишүүн улсуудын асуулгад бий.
participation-consultations = Эхэлсэн хэлэлцүүлэг
participation-petitions-answered = УИХ-аас хариу өгсөн өргөдөл
# $quarter (String)
# $days (Number)
participation-median = Гомдол, хүсэлтийн тал нь эхний хариугаа авсан хугацаа, { $quarter }: { $days } хоног.
participation-shares = Харуулсан тоонд эзлэх хувь; гарын үсэгт өргөдөл бүрийн нийтэлсэн тооны нийлбэрээс.
# $number (Number)
# $subject (String)
participation-question = { $number }. { $subject }
participation-question-use = Цахим оролцооны хэрэгслийг хэр их ашигладаг вэ
participation-question-who = Хэн оролцдог вэ: эмэгтэйчүүд, залуучууд, ахмад настан, нийгмийн бүлгүүд
participation-question-outcome = Хэлсэн нь юу болсон бэ: хариу, шийдвэрт тусгасан эсэх
participation-question-satisfaction = Хүмүүс хэр сэтгэл хангалуун байна вэ
participation-question-trend = Оролцоо хэрхэн өөрчлөгдөж, хаана нийтлэгддэг вэ
