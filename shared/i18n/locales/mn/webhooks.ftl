### Юу болсныг мэдэгддэг бусад систем.

webhooks-title = Вэбхүүк
webhooks-lead = Өргөдөл юу болсныг тэр дор нь мэдэгддэг байгууллага, хэвлэлийн системүүд.
webhooks-list = Бүртгэлтэй
webhooks-none = Бүртгэлтэй систем алга.
webhooks-ended = Дууссан
webhooks-since = бүртгэсэн:
# $count (Number)
# $n (String)
webhooks-waiting = { $count ->
   *[other] { $n } дуудлага хүлээгдэж байна
}
# $count (Number)
# $n (String)
webhooks-dead = { $count ->
   *[other] { $n } дуудлагыг хүргэж чадаагүй
}
# $count (Number)
# $n (String)
webhooks-dropped = { $count ->
   *[other] Вэбхүүк дууссан тул { $n } дуудлагыг илгээгээгүй
}
# $count (Number)
# $n (String)
webhooks-delivered = { $count ->
   *[other] { $n } дуудлага хүрсэн
}
webhooks-silent = Хариу өгөхгүй болсон цаг:

webhooks-register = Систем бүртгэх
webhooks-receiver = Хэн сонсох вэ
webhooks-receiver-hint = Байгууллага эсвэл хэвлэлийн нэр; хувь хүний нэр бичихгүй. Бүртгэлд үлдэнэ.
webhooks-receiver-registered = Ийм нэртэй хүлээн авагч бүртгэлтэй байна. Эхлээд түүнийгээ дуусгах, эсвэл өөр нэр өгнө үү.
# $most (String)
webhooks-receiver-too-many = Аль хэдийн { $most } вэбхүүк бүртгэлтэй. Хэрэггүй болсныг нь дуусгана уу.
webhooks-address = Хаяг
webhooks-address-hint = Хаана сонсохыг бичнэ: https://… Хаягийн эхлэл л бүртгэлд үлдэнэ, цаашхид нь нууц байж болзошгүй.
webhooks-address-missing = Сонсох хаягийг бичнэ үү.
webhooks-address-not-one = Энэ вэб хаяг биш. https://example.mn/hook хэлбэртэй байна.
webhooks-address-too-long = Хаяг хэт урт: 2,000 хүртэл тэмдэгт.
webhooks-address-not-https = Хаяг https:// гэж эхлэх ёстой
webhooks-address-credentials = @ тэмдгийн өмнөх хэрэглэгчийн нэр, нууц үгийг авна уу.
webhooks-address-fragment = # тэмдгээс хойшхыг авна уу: серверт хүрдэггүй.
webhooks-address-port = Энэ портод хүлээн авагч байхгүй. 443, 80 эсвэл 1023-аас дээш порт бичнэ үү.
webhooks-address-private = Энэ хаяг дотоод сүлжээ рүү заадаг тул дуудахгүй.
webhooks-kinds = Юуг мэдэгдэх вэ
webhooks-kinds-missing = Дор хаяж нэгийг сонгоно уу.
webhooks-register-submit = Бүртгэх

webhook-kind-petition-published = Өргөдөл нийтлэгдсэн
webhook-kind-petition-refused = Өргөдлөөс татгалзсан
webhook-kind-refusal-upheld = Эсэргүүцлийг шийдвэрлэсэн: татгалзал хэвээр
webhook-kind-refusal-overturned = Эсэргүүцлийг шийдвэрлэсэн: татгалзлыг хүчингүй болгосон
webhook-kind-signing-extended = Гарын үсэг зурах хугацааг сунгасан
webhook-kind-threshold-reached = Босго тоонд хүрсэн
webhook-kind-petition-closed = Гарын үсэг зурах хугацаа дууссан
webhook-kind-petition-handed-over = Өргөдлийг Улсын Их Хуралд хүлээлгэж өгсөн
webhook-kind-petition-considered = Хороо өргөдлийг хэлэлцсэн
webhook-kind-petition-answered = Өргөдөлд хариу өгсөн
webhook-kind-petition-concluded = Өргөдлийн ажиллагаа дууссан
webhook-kind-test = Туршилт

webhook-back = Бүх вэбхүүк
webhook-origin = Хаяг
webhook-registered = Бүртгэсэн
webhook-hears = Мэдэгддэг зүйл
webhook-ended-by-office = Администратор дуусгасан:
webhook-ended-gone = Хүлээн авагч дахин мэдэгдэхгүй байхыг хүссэн тул (410) дууссан:
webhook-secret = Нууц түлхүүр
webhook-secret-lead = Дуудлага бүрт үүгээр гарын үсэг зурдаг тул хүлээн авагч эндээс ирснийг нь шалгаж чадна.
webhook-secret-show = Нууц түлхүүрийг харах
webhook-secret-renew = Нууц түлхүүрийг солих
webhook-secret-renew-hint = Сольсны дараа нэг хоногийн турш шинэ, хуучин хоёулаа хүчинтэй.
webhook-secret-both = Одоо хоёр түлхүүр хүчинтэй: энэ ба өмнөх нь, дуусах цаг:
# $receiver (String)
webhook-secret-title = Нууц түлхүүр: { $receiver }
webhook-secret-hand-over = Өөр хэн ч уншихааргүй замаар дамжуулна уу. Дахин харж, сольж болно.
webhook-secret-leaked = Өөр хүн мэдсэн үү?
webhook-secret-void = Даруй солих
webhook-secret-void-hint = Одоогийн түлхүүр тэр дор нь хүчингүй болно. Хүлээн авагч шинийг нь авах хүртэл мэдэгдлийг хүлээж авахгүй; гурван өдрийн турш дахин оролдоно.
webhook-secret-back = Вэбхүүк рүү буцах
webhook-test = Туршилт илгээх
webhook-end = Энэ вэбхүүкийг дуусгах
webhook-end-sure = Бүрмөсөн дуусгах
webhook-end-hint = Цаашид юу ч мэдэгдэхгүй, хаягийг нь устгана. Буцаах боломжгүй.
webhook-calls = Юу мэдэгдсэн бэ
webhook-calls-none = Одоогоор юу ч алга.
webhook-call-number = Дугаар
webhook-call-what = Юу
webhook-call-when = Хэзээ
webhook-call-state = Байдал
webhook-call-attempts = Оролдлого
webhook-call-again = Дахин
webhook-call-replay = Дахин илгээх
# $number (String)
webhook-call-replay-which = Дахин илгээх: { $number }
webhook-replay-all = Хүрээгүйг бүгдийг дахин илгээх
# $count (Number)
# $n (String)
webhook-replayed = { $count ->
    [0] Дахин илгээх зүйл байсангүй.
   *[other] { $n } дуудлагыг дахин илгээж байна.
}
webhook-tested = Туршилт явлаа. Удахгүй эндээс дахин харна уу.
webhook-state-waiting = Хүлээгдэж байна
webhook-state-waiting-until = Дахин оролдох цаг:
webhook-state-delivered = Хүрсэн
webhook-state-dead = Оролдохоо больсон
webhook-state-dropped = Илгээгээгүй: вэбхүүк дууссан
# $status (String)
webhook-answer-status = Хариу: { $status }
webhook-answer-private = Хаяг нь дотоод сүлжээ рүү заадаг
webhook-answer-unreachable = Холбогдож чадсангүй
webhook-answer-timeout = Хариу өгөх хугацаа хэтэрсэн
webhook-answer-broken = Хариугүй холболт тасарсан
webhook-answer-unusable = Дуудах боломжгүй

api-webhooks = Вэбхүүк
api-webhooks-lead = Өргөдөл юу болсныг байн байн асуулгүйгээр таны системд тэр дор нь мэдэгдэж болно. Администратор бүртгэдэг: аль хаяг сонсох, юуг мэдэхийг хүсэж буйгаа бичнэ үү.
api-webhooks-body = Дуудлага бүр нь JSON хэлбэртэй нэг CloudEvents 1.0 үйл явдалтай POST хүсэлт (application/cloudevents+json). Өгөгдөлд нь өргөдлийн дугаар, унших хаягууд бий; эхийг нь тэндээс уншина.
api-webhooks-signature = Standard Webhooks-ээр (standardwebhooks.com) гарын үсэг зурдаг, түгээмэл хэл бүрт сан нь бий: webhook-id, webhook-timestamp, webhook-signature толгой. Гарын үсэг нь v1, гэж эхлээд id, timestamp, биеийг цэгээр холбосны HMAC-SHA256 Base64 хэлбэрээр байна; биеийг ирсэн байтаар нь авна, түлхүүр нь нууцын whsec_-ээс хойших Base64. Нууц түлхүүр солих үед хоёр гарын үсэг зайгаар тусгаарлан зэрэгцэнэ: аль нэг нь таарахад хангалттай. Юуны өмнө үүнийг шалгаж, таван минутаас илүү зөрүүтэй цагийг бүү хүлээж ав.
api-webhooks-answer = 20 секундын дотор 200–299 статусаар хариулна. Өөр статус, шилжүүлэлт бүгд хүрээгүйд тооцогдоно: гурван өдөрт арав оролдоно (5 секунд, 5, 30 минут, 2, 5, 10, 14, 20, 24 цагийн дараа, гэхдээ Retry-After-т заасан цагаас өмнө биш). Дараа нь администратор дахин илгээж болно. 410 гэж хариулбал дахин бүртгүүлэх хүртэл юу ч мэдэгдэхгүй. Зөвхөн https хаягийг 443, 80 эсвэл 1023-аас дээш портоор дуудна; шинэ хаягийг шинээр бүртгүүлнэ.
api-webhooks-once = Нэг үйл явдал хоёр ирж, хожуу нь түрүүлж ирж болно. webhook-id-гаар нь ялгаж, time-аар нь эрэмбэлнэ.
api-webhooks-example = Дуудлагын жишээ
api-webhooks-example-secret = Гарын үсэг зурсан нууц түлхүүр:
api-webhooks-kinds = Төрлүүд
api-webhooks-test = Туршилтад subject байхгүй, data нь хоосон: администратор хүссэн үед л ирнэ.

act-webhook-registered = Вэбхүүк бүртгэсэн
act-webhook-secret-shown = Вэбхүүкийн нууц түлхүүрийг харсан
act-webhook-secret-renewed = Вэбхүүкийн нууц түлхүүрийг сольсон
act-webhook-ended = Вэбхүүкийг дуусгасан
