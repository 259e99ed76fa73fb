### Гарын үсэг хаанаас, хэзээ олноороо ирснийг ажилтанд харуулах; хүчингүй болгох санал, шийдвэр.

nav-anomalies = Ер бусын гарын үсэг

anomalies-title = Ер бусын гарын үсэг
# $hours (Number)
# $at_least (String)
# $share (String) - хувь, тэмдэггүй
anomalies-lead = { $hours ->
   *[other] Сүүлийн { $hours } цагт нэг цагийн дотор нэг сүлжээнээс { $at_least } буюу түүнээс олон гарын үсэг ирсэн тохиолдлууд. Тухайн цагийн гарын үсгийн { $share }%-иас багагүй нь тэр сүлжээнээс ирсэн бол «Шалгах» гэж тэмдэглэнэ.
}
anomalies-innocent = Олон гарын үсэг нэг дор ирэх нь өөрөө зөрчил биш: сургууль, албан байгууллага, үйлчилгээний цэгийн хүмүүс нэг сүлжээгээр ордог.
anomalies-network-about = Сүлжээ нь юу вэ
anomalies-network-explained = Сүлжээг дөрвөн тэмдэгтээр нэрлэдэг. Энэ бол сүлжээний хаягаас нууц түлхүүрээр бодож гаргасан 16 бит. 65,536 нэр л байдаг тул олон сүлжээ нэг нэртэй таарна. Өргөдөл бүрд өөр нэр гардаг. Тиймээс үүгээр хэн ч, хаанаас ч гэдгийг олж тогтоох боломжгүй.
anomalies-none = Ийм тохиолдол алга.
anomalies-of-petition = Өргөдлийн дугаараар үзэх
anomalies-of-petition-hint = Жишээ нь PN-202611-00042.
anomalies-of-petition-go = Үзэх
anomalies-of-petition-wrong = Өргөдлийн дугаарыг PN-202611-00042 хэлбэрээр бичнэ үү.
anomalies-waiting-none = Хоёр дахь хүний шийдвэр хүлээж байгаа санал алга.

## Хүснэгт

burst-petition = Өргөдөл
burst-hour = Цаг
burst-channel = Суваг
burst-network = Сүлжээ
burst-count = Гарын үсэг
burst-share = Тэр цагийнхаас
# $percent (String)
# $all (String)
burst-share-of = { $percent }% (нийт { $all })
burst-marked = Шалгах
burst-network-unknown = мэдэгдэхгүй
burst-fill-in = Сонгох
# $hour (String)
burst-fill-in-which = Сонгох: { $hour }

channel-web = Вэб хуудас
channel-app = Программ
channel-kiosk = Үйлчилгээний цэгийн дэлгэц
channel-assisted = Үйлчилгээний цэгийн ажилтан

## Нэг өргөдөл

# $number (String)
anomalies-petition-title = { $number }: гарын үсэг хаанаас ирсэн
anomalies-petition-lead = Хамгийн олон гарын үсэг нэг дор ирсэн цагууд, хамгийн ихээсээ эхлэн. Хүчингүй болгосон, буцаан авсан гарын үсэг ч энэ тоонд бий.
anomalies-petition-open-data = Хүчингүй болгосон гарын үсгийн нээлттэй өгөгдөл:
anomalies-bursts-title = Хаанаас, хэзээ

invalidations-title = Хүчингүй болгох саналууд
invalidations-waiting-title = Хоёр дахь хүнийг хүлээж байгаа
invalidation-none = Санал гараагүй.
# $number (String)
invalidation-number = { $number } дугаар санал
# $count (Number)
# $shown (String)
fraud-invalidated = { $count ->
   *[other] { $shown } гарын үсгийг хүчингүй болгосон
}
invalidation-proposed = Өөр хүний зөвшөөрлийг хүлээж байна
invalidation-approved = Хоёр хүн зөвшөөрсөн, хүчингүй болгож байна
invalidation-declined = Татгалзсан
invalidation-reason = Шалтгаан
invalidation-meant = Аль гарын үсгийг
# $from (String)
# $until (String)
invalidation-span = { $from } – { $until }
invalidation-any-channel = бүх суваг
invalidation-any-network = бүх сүлжээ
invalidation-unknown-network = сүлжээ нь мэдэгдэхгүй
# $network (String)
invalidation-network = { $network } сүлжээ
# $count (Number)
# $shown (String)
invalidation-expected = { $count ->
   *[other] Санал гаргахад { $shown } гарын үсэг хүчинтэй байсан
}
# $person (String) - line of the roll of offices
invalidation-proposed-by = Санал гаргасан: ажилтан № { $person }
# $person (String) - line of the roll of offices
invalidation-decided-by = Шийдсэн: ажилтан № { $person }
invalidation-own = Та санал гаргасан тул өөр хүн зөвшөөрнө.
invalidation-approve = Зөвшөөрөх
# $number (String)
invalidation-approve-which = { $number } дугаар саналыг зөвшөөрөх
invalidation-decline = Татгалзах
# $number (String)
invalidation-decline-which = { $number } дугаар саналаас татгалзах
invalidation-take-back = Буцаан авах
# $number (String)
invalidation-take-back-which = { $number } дугаар саналыг буцаан авах

## Санал гаргах

invalidate-title = Хүчингүй болгох санал гаргах
invalidate-note = Хоёр алхамтай: эхлээд хэдэн гарын үсэг хамаарахыг үзнэ, дараа нь санал гаргана. Өөр нэг хүн зөвшөөрсний дараа л хүчингүй болно. Хэдэн гарын үсгийг ямар шалтгаанаар хүчингүй болгосныг өргөдлийн хуудсан дээр хүн бүр харна. Гарын үсэг нь хүчингүй болсон хүн дахин зурж болно.
invalidate-from = Эхлэх мөч
invalidate-until = Дуусах мөч
invalidate-instant-hint = Улаанбаатарын цагаар, жишээ нь 2026-11-20 18:00.
invalidate-until-hint = Улаанбаатарын цагаар. Яг энэ мөчид зурсан нь хамаарахгүй.
invalidate-channel = Суваг
invalidate-channel-any = Бүх суваг
invalidate-network = Сүлжээ
invalidate-network-hint = Хүснэгтэд байгаа дөрвөн тэмдэгт. Хоосон бол бүх сүлжээ.
invalidate-reason = Шалтгаан
# $limit (String)
invalidate-reason-hint = Хүчингүй болгосны дараа хүн бүрд харагдана. Санал гаргахад заавал бичнэ, { $limit } тэмдэгтэд багтаана. Хүний нэр, хаяг бүү бичээрэй.
invalidate-preview = Хэдэн гарын үсэг хамаарахыг үзэх
# $count (Number)
# $all (String)
# $shown (String)
invalidate-meant = { $count ->
   *[other] Нийт { $all } хүчинтэй гарын үсгээс { $shown } нь хамаарна.
}
invalidate-meant-none = Энэ сонголтод хамаарах хүчинтэй гарын үсэг алга. Цаг, суваг, сүлжээгээ шалгана уу.
invalidate-look-first = Та одоогийн сонголтоо үзээгүй байна. Доорх тоог шалгаад, зөв бол санал гаргана уу.
invalidate-preview-title = Юу хамаарах вэ
# $shown (String)
invalidate-more = Үүнээс гадна өөр { $shown } мөр бий.
invalidate-propose = Хүчингүй болгох санал гаргах

## Алдаа

field-not-true-or-false = Энд true эсвэл false байх ёстой.
selection-not-an-instant = Өдөр, цагийг 2026-11-20 18:00 хэлбэрээр бичнэ үү.
selection-reversed = Дуусах мөч эхлэх мөчөөс хойш байх ёстой.
selection-not-a-network = Сүлжээний нэр 0–9, a–f-ээс бүтсэн дөрвөн тэмдэгт байна.
selection-nothing-meant = Энэ сонголтод хамаарах хүчинтэй гарын үсэг алга.
error-invalidation-refused = Гарын үсэг хэвээрээ байна
invalidation-refused-same-person = Санал гаргасан хүн өөрөө зөвшөөрч болохгүй. Өргөдлийн ажлын албаны өөр хүнээр шийдүүлнэ үү.
invalidation-refused-not-waiting = Энэ саналыг аль хэдийн шийдсэн байна. Өргөдлийн хуудаснаас яаж шийдсэнийг үзнэ үү.
invalidation-refused-nothing-left = Эдгээр гарын үсгээс одоо хүчинтэй нь нэг ч алга: зурсан хүн нь буцааж авсан эсвэл өөр саналаар хүчингүй болсон.
my-signature-invalidated = Энэ гарын үсгийг тань хүчингүй болгосон
my-signature-invalidated-why = Шалтгаан нь өргөдлийн хуудсанд байгаа. Та буруу гэж үзвэл Өргөдлийн ажлын албанд хандаарай.

## Хяналтын бүртгэл

act-invalidation-proposed = Гарын үсгийг хүчингүй болгох санал гаргасан
act-invalidation-approved = Гарын үсгийг хүчингүй болгохыг зөвшөөрсөн
act-invalidation-declined = Гарын үсгийг хүчингүй болгохоос татгалзсан
# $number (String)
seen-invalidations = { $number }: гарын үсэг

# $count (Number)
# $shown (String)
step-invalidated = { $count ->
   *[other] { $shown } гарын үсгийг хүчингүй болгов
}
