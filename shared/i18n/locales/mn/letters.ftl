### И-мэйл, мессежээр илгээх мэдэгдэл. Гарчигт өргөдлийн дугаараас өөр зүйл, хэний ч нэр, өргөдлийн нэр ордоггүй.

## Хүрээ

# $number (String)
# $said (String)
letter-subject = { $number }: { $said }
# $said (String)
# $address (String)
letter-sms = { $said }. { $address }
letter-greeting = Сайн байна уу?
# $number (String)
# $instant (String)
letter-of = Дугаар { $number }, { $instant }
# $title (String) - a public petition's
letter-quoted = «{ $title }»
# $name (String) - the site's
# $description (String) - what the site is
letter-from = Энэ захидлыг «{ $name }» илгээв. { $description }
letter-because-own = Таны өөрийн өргөдөлтэй холбоотой тул танд мэдэгдэж байна.
letter-because-followed = Таны дагаж буй өргөдөлтэй холбоотой тул танд мэдэгдэж байна.
letter-because-desk = Таны албан үүрэгт хамаарах тул танд мэдэгдэж байна.
letter-wishes = Мэдэгдэл хүлээн авах тохиргоогоо өөрчлөх
letter-unsubscribe-all = Бүх захидлыг болих
letter-unsubscribe = Ийм мэдэгдэл авахаа болих

letter-open-petition = Өргөдлийг үзэх
letter-open-changes = Засах зүйлийг үзэх
letter-open-decision = Шийдвэрийг унших
letter-open-answer = Хариуг унших

## Өргөдөл гаргагчид

letter-received = Таны өргөдлийг хүлээн авлаа
letter-received-body = Өргөдлийг тань бүртгэж авлаа. Дараа нь юу болох, танаас юу шаардлагатайг өргөдлийн хуудаснаас харна уу.
letter-endorsed = Таны өргөдлийг хангалттай хүн дэмжлээ
letter-endorsed-body = Одоо хянагч уншиж, нийтлэх эсэхийг шийднэ. Та юу ч хийх шаардлагагүй. Шийдвэр гармагц танд мэдэгдэнэ.
letter-changes = Хянагч өргөдлийг тань засуулахаар буцаалаа
letter-changes-body = Юуг засахыг хянагч өргөдлийн хуудсанд бичсэн. Засаад дахин илгээвэл хянагч шинээр уншина.
letter-published = Таны өргөдлийг нийтэллээ
letter-published-body = Өргөдөл тань гарын үсэг цуглуулж эхэллээ. Хуудсыг нь бусадтай хуваалцаж, гарын үсгээ зурахыг урина уу.
letter-refused = Таны өргөдлийг нийтлэхээс татгалзлаа
letter-refused-body = Үндэслэл, хянагчийн тайлбарыг өргөдлийн хуудаснаас уншина уу. Санал нийлэхгүй бол нэг удаа эсэргүүцэл гаргаж болно. Хугацаа нь хуудсанд бий. Эсэргүүцлийг өөр хянагч шийднэ.
letter-appealed = Таны эсэргүүцлийг хүлээн авлаа
letter-appealed-body = Татгалзсан хянагч биш, өөр хянагч уншиж шийднэ. Шийдвэр гармагц танд мэдэгдэнэ.
letter-upheld = Татгалзсан шийдвэрийг хэвээр үлдээлээ
letter-upheld-body = Хянагчийн тайлбарыг өргөдлийн хуудаснаас уншина уу. Энэ шийдвэр эцсийнх. Та шинэ өргөдөл гаргаж болно.
letter-overturned = Эсэргүүцлийг тань хангаж, өргөдлийг нийтэллээ
letter-overturned-body = Өөр хянагч татгалзсаныг хүчингүй болгосон. Өргөдөл тань гарын үсэг цуглуулж эхэллээ. Хуудсыг нь бусадтай хуваалцаж, гарын үсгээ зурахыг урина уу.

## Өргөдөл гаргагчид, дагаж буй хүнд

letter-extended = Гарын үсэг цуглуулах хугацааг сунгалаа
letter-extended-body = Шинэ хугацаа, сунгасан шалтгаан өргөдлийн хуудсанд бий. Гарын үсэг зураагүй хүн энэ хугацаанд зурж болно.
letter-reached = Гарын үсэг шаардлагатай тоонд хүрлээ
letter-reached-body = Тамгын газар өргөдлийг Улсын Их Хуралд хүлээлгэж өгнө. Хүлээлгэж өгөх, хариу өгөх хугацааг өргөдлийн хуудаснаас харна уу.
letter-closed = Өргөдөл хаагдлаа
letter-closed-body = Гарын үсэг цуглуулж дууслаа. Хэдэн гарын үсэг цугларсан, дараа нь юу болохыг өргөдлийн хуудаснаас үзнэ үү.
letter-handed-over = Өргөдлийг Улсын Их Хуралд хүлээлгэж өглөө
letter-handed-over-body = Одоо хороо хэлэлцэнэ. Хэнд хүлээлгэж өгсөн, хэлэлцэх хугацаа хэзээ дуусахыг өргөдлийн хуудаснаас үзнэ үү.
letter-considered = Хороо өргөдлийг хэлэлцлээ
letter-considered-body = Хэлэлцсэн тухай бүртгэлийг өргөдлийн хуудаснаас уншина уу. Одоо Улсын Их Хурал хариу өгнө.
letter-answered = Улсын Их Хурал өргөдөлд хариу өглөө
letter-answered-body = Хариу, үр дүнг өргөдлийн хуудаснаас бүрэн эхээр нь уншина уу.
letter-concluded = Өргөдлийн ажиллагаа дууслаа
letter-concluded-body = Үүнээс хойш өргөдөлд юу ч нэмэхгүй. Болсон бүх зүйл, Улсын Их Хурлын хариу хуудсанд нь хэвээр үлдэнэ.

## Ажилтанд

letter-review-waits = Хянах өргөдөл ирлээ
letter-review-waits-body = Шинэ өргөдөл дараалалд орлоо. Хянагчийн ширээнээс нээж, хянахаар авна уу.
letter-appeal-waits = Шийдэх эсэргүүцэл ирлээ
letter-appeal-waits-body = Өргөдөл гаргагч татгалзсан шийдвэрийг эсэргүүцлээ. Татгалзсан хянагч биш, өөр хянагч шийднэ. Хянагчийн ширээнээс нээж, хянахаар авна уу.
letter-answer-waits = Хариу өгөх өргөдөл нэмэгдлээ
letter-answer-waits-body = Гарын үсэг шаардлагатай тоонд хүрлээ. Өргөдлийг Улсын Их Хуралд хугацаанд нь хүлээлгэж өгч, бүртгэнэ үү.
letter-review-due = Хянах хугацаа дуусах дөхлөө
letter-review-due-body = Өргөдлийг хараахан шийдээгүй байна. Хугацаа дуусахаас өмнө шийдвэр гаргана уу.
letter-hand-over-due = Хүлээлгэж өгөх хугацаа дуусах дөхлөө
letter-hand-over-due-body = Өргөдлийг Улсын Их Хуралд хүлээлгэж өгсөн тухай бүртгэл алга. Хүлээлгэж өгмөгц бүртгэнэ үү.
letter-consideration-due = Хэлэлцэх хугацаа дуусах дөхлөө
letter-consideration-due-body = Өргөдлийг хэлэлцсэн тухай бүртгэл алга. Хороо хэлэлцмэгц бүртгэнэ үү.
letter-answer-due = Хариу өгөх хугацаа дуусах дөхлөө
letter-answer-due-body = Өргөдөлд хараахан хариу өгөөгүй байна. Улсын Их Хурлын хариу гармагц нийтэлнэ үү.

## Нэгтгэсэн захидал

# $count (Number)
# $shown (String)
letter-daily = { $count ->
   *[other] Өдрийн нэгтгэл: { $shown } мэдэгдэл
}
# $count (Number)
# $shown (String)
letter-weekly = { $count ->
   *[other] Долоо хоногийн нэгтгэл: { $shown } мэдэгдэл
}
letter-digest-lead = Өмнөх захидлаас хойш дараах зүйл болжээ.
# $count (Number)
# $shown (String)
letter-digest-more = { $count ->
   *[other] Энд багтаагүй { $shown } мэдэгдлийг өөрийн хуудаснаас үзнэ үү.
}
letter-digest-open = Бүх мэдэгдлийг үзэх

## Хаяг, дугаар баталгаажуулах

letter-confirm = Цахим шуудангийн хаягаа баталгаажуулна уу
# $hours (String)
letter-confirm-body = Өргөдлийн тухай мэдэгдлийг энэ хаягаар авах хүсэлт ирлээ. Доорх холбоосыг нээж, хаягаа баталгаажуулна уу. Холбоос { $hours } цаг хүчинтэй.
letter-confirm-not-you = Хэрэв та хүсээгүй бол юу ч хийх хэрэггүй. Баталгаажуулаагүй хаяг руу мэдэгдэл илгээхгүй.
letter-confirm-open = Хаягаа баталгаажуулах
# $name (String) - the site's
# $code (String)
# $hours (String)
letter-code = { $name }: баталгаажуулах код { $code }. { $hours } цаг хүчинтэй.

letter-because-comment = Таны бичсэн саналтай холбоотой тул танд мэдэгдэж байна.
letter-open-comments = Миний саналыг нээх
letter-comment-published = Таны санал нийтлэгдлээ
letter-comment-published-body = Хянагч үзэж нийтэлсэн. Одоо хүн бүр уншина.
letter-comment-hidden = Хянагч таны саналыг нуулаа
letter-comment-hidden-body = Үндэслэлийг нь уншаад, санал нийлэхгүй бол нэг удаа эсэргүүцэж болно. Өөр хянагч шийднэ.
letter-mark-upheld = Саналыг тань нууснаар үлдээлээ
letter-mark-upheld-body = Өөр хянагч эсэргүүцлийг тань хянаж үзсэн. Тайлбарыг нь саналын хуудаснаас уншина уу.
letter-mark-overturned = Таны саналыг дахин нээлээ
letter-mark-overturned-body = Өөр хянагч эсэргүүцлийг тань хангасан. Санал тань дахин уншигдаж байна.
letter-comment-answered = Таны саналд хариу өглөө
letter-comment-answered-body = Тусгасан эсэх, учир шалтгааныг саналын хуудаснаас уншина уу.

letter-because-complaint = Таны гаргасан гомдол, хүсэлттэй холбоотой тул танд мэдэгдэж байна.
letter-open-complaint = Гомдлыг нээх
letter-complaint-received = Таны гомдол, хүсэлтийг хүлээн авлаа
letter-complaint-received-body = Хэн, хэзээ хариулах, юу болсныг хуудаснаас нь харна уу.
letter-complaint-refused = Хүлээж авахаас татгалзлаа
letter-complaint-refused-body = Үндэслэл, тайлбарыг хуудаснаас нь уншина уу.
letter-complaint-assigned = Байгууллагад шилжүүллээ
letter-complaint-assigned-body = Аль байгууллага хариуцахыг хуудаснаас нь харна уу.
letter-complaint-reclassified = Хариу өгөх хугацаа өөрчлөгдлөө
letter-complaint-reclassified-body = Хандалтыг тань өөр төрөлд бүртгэсэн тул хуулийн хугацаа нь өөр боллоо. Ямар төрөлд бүртгэснийг хуудаснаас нь харна уу.
letter-complaint-accepted = Байгууллага ажлаа эхэллээ
letter-complaint-accepted-body = Хариуцсан байгууллагын ажилтан асуудлыг тань хүлээн авлаа. Хэзээ хүртэл хариулахыг хуудаснаас нь харна уу.
letter-complaint-returned = Байгууллага 11-11 төвд буцаалаа
letter-complaint-returned-body = Тус байгууллага өөрт нь хамаарахгүй гэж үзжээ. 11-11 төв хариуцах байгууллагад шилжүүлээд танд мэдэгдэнэ. Та юу ч хийх шаардлагагүй.
letter-complaint-progress = Явцын мэдээ ирлээ
letter-complaint-progress-body = Юу хийснийг хуудаснаас нь уншина уу.
letter-complaint-extended = Хугацааг сунгалаа
letter-complaint-extended-body = Шалтгаан, шинэ хугацааг хуудаснаас нь уншина уу.
letter-complaint-late = Хариу өгөх хугацаа хэтэрлээ
letter-complaint-late-body = Хариуцсан байгууллага хугацаандаа хариу өгсөнгүй. Хариу ирмэгц танд мэдэгдэнэ.
letter-complaint-above = Дээд шатны байгууллагад нь мэдэгдсэн.
letter-complaint-answered = Хариу ирлээ
letter-complaint-answered-body = Хариуг уншаад шийдэгдсэн эсэхийг хэлнэ үү. Хэзээ хүртэл хэлж болохыг хуудсанд бичсэн.
letter-complaint-may-reopen = Шийдэгдээгүй бол нэг удаа дахин нээлгэж болно.
letter-complaint-reopened = Таны хүсэлтээр дахин нээлээ
letter-complaint-reopened-body = Шийдэгдээгүй гэж та 11-11 төвд хэлсэн тул байгууллага дахин шийдвэрлэнэ. Та ингэж хэлээгүй бол 11-11 төвд мэдэгдэнэ үү.
letter-complaint-confirmed = Шийдэгдсэн гэж хаалаа
letter-complaint-confirmed-body = Шийдэгдсэн гэж та 11-11 төвд хэлсэн тул хаалаа. Та ингэж хэлээгүй бол 11-11 төвд мэдэгдэнэ үү.
letter-complaint-unreplied = Та хариу мэдэгдээгүй тул хаалаа
letter-complaint-unreplied-body = Шийдэгдсэн эсэхийг та хугацаанд нь хэлээгүй тул хаалаа. Өгсөн хариу хуудсанд нь хэвээр бий. Шийдэгдээгүй бол 11-11 төвд дахин хандаж болно.
letter-complaint-acknowledged = Талархлыг тань дамжууллаа
letter-complaint-acknowledged-body = Талархал илэрхийлсэнд баярлалаа. Ажиллагаа үүгээр дууссан тул хариу ирэхгүй.
letter-complaint-closed = Арга хэмжээ авалгүй хаалаа
letter-complaint-closed-body = Шалтгааныг хуудаснаас нь уншина уу.
# $topic (String)
# $day (String)
letter-due = { $topic }, эцсийн өдөр { $day }
letter-cabinet-decided = Засгийн газар таны асуудлаар шийдвэр гаргалаа
letter-cabinet-decided-body = Ижил асуудлаар олон хүн хандсан байлаа. Юу шийдсэн, хэн, хэзээ гүйцэтгэхийг гомдлынхоо хуудаснаас уншина уу.
letter-cabinet-extended = Засгийн газрын шийдвэрийн хугацааг сунгалаа
letter-cabinet-extended-body = Хэзээ хүртэл, яагаад сунгасныг гомдлынхоо хуудаснаас уншина уу.
letter-cabinet-done = Засгийн газрын шийдвэр биеллээ
letter-cabinet-done-body = Хариуцсан байгууллага ийнхүү мэдэгдлээ: юу хийснийг гомдлынхоо хуудаснаас уншина уу. Үр дүнд нь сэтгэл ханамжтай байгаа эсэхийг 11-11 төвөөс утсаар асууна.
letter-complaint-waits = Танай байгууллагад шинэ гомдол ирлээ
letter-complaint-waits-body = Хуудсыг нь нээж хүлээн авах, эсвэл хамаарахгүй бол буцаана уу. Эцсийн өдөр нь хуудсан дээрээ бий.
letter-complaint-reopened-waits = Гомдлыг дахин нээлээ
letter-complaint-reopened-waits-body = Иргэн шийдэгдээгүй гэж үзсэн, шалтгаан нь хуудсан дээрээ бий. Нээж хүлээн аваад дахин шийдвэрлэнэ үү.
letter-complaint-added = Гомдол гаргагч нэмж бичлээ
letter-complaint-added-body = Хуудсыг нь нээж уншаад, шаардлагатай алхмыг хийнэ үү.
letter-complaint-due = Гомдолд хариу өгөх хугацаа дуусах дөхлөө
letter-complaint-due-body = Эцсийн өдөр нь хуудсан дээрээ бий. Амжихгүй бол хугацааг нэг удаа сунгаж, шалтгааныг мэдэгдэнэ үү.
letter-complaint-overdue = Гомдолд хариу өгөх хугацаа хэтэрлээ
letter-complaint-overdue-body = Хариуг яаралтай өгнө үү. Дээд шатны байгууллагад мэдэгдсэн.
letter-complaint-unregistered = Ирсэн гомдол, хүсэлтийг бүртгэх хугацаа хэтэрлээ
letter-complaint-unregistered-body = Хуудсыг нь нээж бүртгэнэ үү. Хуулийн хугацаа ирсэн өдрөөс нь тоологдоно.
letter-decision-assigned = Засгийн газрын шийдвэрийг танай байгууллагад хариуцуулав
letter-decision-assigned-body = Шийдвэрийг уншиж, хугацаанд нь биелүүлнэ үү. Явц, биелэлтийг шийдвэрийн хуудсанд мэдээлнэ.
letter-decision-extended = Танай биелүүлэх шийдвэрийн хугацааг сунгалаа
letter-decision-extended-body = Засгийн газрын шийдвэрийг биелүүлэх эцсийн өдөр өөрчлөгдсөн. Явц, биелэлтийг шийдвэрийн хуудсанд мэдээлнэ.
letter-decision-withdrawn = Танай байгууллагад хариуцуулсан шийдвэрийг буцаалаа
letter-decision-withdrawn-body = Засгийн газар шийдвэрээ буцаасан тул танай байгууллага үүнийг биелүүлэх шаардлагагүй боллоо. Шалтгааныг асуудлын хуудаснаас уншина уу.
letter-decision-due = Засгийн газрын шийдвэрийг биелүүлэх хугацаа дөхлөө
letter-decision-due-body = Эцсийн өдөр нь шийдвэрийн хуудсанд бий. Биелүүлсэн бол шийдвэрийн хуудсанд мэдээлнэ үү.
letter-decision-overdue = Засгийн газрын шийдвэрийг биелүүлэх хугацаа хэтэрлээ
letter-decision-overdue-body = Яаралтай биелүүлж, шийдвэрийн хуудсанд мэдээлнэ үү. Засгийн газрын хуралдааны ажлын албанд мэдэгдсэн.
letter-decision-below = Засгийн газрын шийдвэр хугацаандаа биелсэнгүй
letter-decision-below-body = Аль байгууллага хариуцсан, юу мэдээлснийг асуудлын хуудаснаас уншина уу.
# $number (String)
# $code (String)
letter-complaint-code = Дугаар { $number }, код { $code }. Нэвтрээгүй бол энэ хоёроор харна. Хэнд ч бүү өгөөрэй.
# $said (String)
# $code (String)
letter-complaint-sms = { $said }. Код { $code }
# $day (String)
letter-complaint-until = Эцсийн өдөр: { $day }.
# $said (String)
# $day (String)
letter-complaint-sms-until = { $said }: { $day }
# $said (String)
letter-complaint-sms-above = { $said }. Дээд шатанд мэдэгдсэн
