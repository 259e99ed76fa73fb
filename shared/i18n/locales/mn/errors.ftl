### Алдаа: юу болсон, одоо юу хийх вэ.

# $status (String)
error-status = Алдаа { $status }
error-home = Нүүр хуудас
error-back = Тэр хуудас руу буцах
error-petitions = Өргөдлүүдийг үзэх
error-back-to-petition = Өргөдлийг үзэх
error-sign-in = Нэвтрэх
error-prove = Дахин нэвтрэх
# $seconds (Number)
error-retry-after = { $seconds ->
   *[other] { $seconds } секундын дараа дахин оролдоно уу.
}
# $minutes (Number)
error-retry-after-minutes = { $minutes ->
   *[other] { $minutes } минутын дараа дахин оролдоно уу.
}
# $hours (Number)
error-retry-after-hours = { $hours ->
   *[other] { $hours } цагийн дараа дахин оролдоно уу.
}

error-bad-request = Хүсэлтийг ойлгосонгүй
error-bad-request-advice = Хаяг эсвэл илгээсэн мэдээлэл буруу байна. Өмнөх хуудас руу буцаад дахин оролдоно уу.
error-sign-in-required = Эхлээд нэвтэрнэ үү
error-sign-in-required-advice = Үүнийг хийхийн тулд ДАН-аар нэвтэрсэн байх ёстой.
error-step-up-required = Дахин нэвтэрч, өөрийгөө баталгаажуулна уу
# $minutes (Number) - хэдэн минутын дотор нэвтэрсэн байх ёстой
error-step-up-required-advice = { $minutes ->
   *[other] Энэ бол чухал шийдвэр. Тиймээс хийхийн өмнөх { $minutes } минутын дотор нэвтэрсэн байх ёстой. Дахин нэвтэрсний дараа энэ хуудас руу буцаж ирнэ.
}
error-forbidden = Танд үүнийг хийх эрх алга
error-forbidden-advice = Энэ хэсэг зөвхөн эрх бүхий хүнд нээлттэй. Өөр эрхээр нэвтрэх бол эхлээд гарна уу.
error-not-found = Хуудас олдсонгүй
error-not-found-advice = Хаягаа зөв бичсэн эсэхээ шалгаарай. Өргөдөл, хуулийн төслийг жагсаалтаас нь олж болно.
error-method-not-allowed = Ийм үйлдэл энд хийх боломжгүй
error-method-not-allowed-advice = Хуудсаа дахин нээж, дээр нь байгаа товчийг дарж үзнэ үү.
error-content-too-large = Илгээсэн мэдээлэл хэт их байна
error-content-too-large-advice = Бичвэрээ товчлоод дахин илгээнэ үү.
error-unsupported-media-type = Ийм хэлбэрийн мэдээлэл хүлээж авдаггүй
error-unsupported-media-type-advice = Хуудсан дээрх маягтыг бөглөж илгээнэ үү.
error-unprocessable = Мэдээлэл дутуу эсвэл буруу байна
error-unprocessable-advice = Өмнөх хуудас руу буцаж, бөглөсөн зүйлээ шалгаад дахин илгээнэ үү.
error-internal = Бидний талд алдаа гарлаа
error-internal-advice = Энэ нь таны буруу биш. Хэдэн минутын дараа дахин оролдоно уу.
error-unavailable = Сайт түр ажиллахгүй байна
error-unavailable-advice = Удахгүй хэвийн болно. Бүртгэгдсэн гарын үсэг бүгд хэвээр байгаа.
# $number (String)
error-unknown-petition = { $number } дугаартай өргөдөл олдсонгүй
error-unknown-petition-advice = Дугаараа шалгаарай. Дугаар PN-202611-00042 гэсэн хэлбэртэй байдаг.
error-petition-closed = Энэ өргөдөл хаагдсан
error-petition-closed-advice = Гарын үсэг зурах, буцааж авах боломжгүй болсон. Өргөдөл, гарын үсгийн дүнг үзэж болно.
error-session-expired = Нэвтрэлтийн хугацаа дууссан
error-session-expired-advice = Аюулгүй байдлын үүднээс таныг сайтаас гаргасан. Дахин нэвтэрч үргэлжлүүлнэ үү.
error-form-expired = Маягтын хугацаа дууссан
error-form-expired-advice = Илгээсэн зүйл тань бүртгэгдээгүй. Өмнөх хуудас руу буцаж, хуудсаа шинэчлээд дахин илгээнэ үү.
error-too-slow = Илгээсэн зүйл тань хугацаандаа ирж амжсангүй
error-too-slow-advice = Юу ч бүртгэгдээгүй. Сүлжээгээ шалгаад дахин илгээнэ үү.
error-too-many-requests = Хэт олон удаа хандлаа
error-too-many-requests-advice = Сүүлийн хүсэлт тань бүртгэгдээгүй. Бусад хүнд ч бас боломж олгохын тулд түр хүлээнэ үү.
error-overloaded = Одоо маш олон хүн хандаж байна
error-overloaded-advice = Таны хийсэн сүүлийн үйлдэл хараахан бүртгэгдээгүй. Дахин оролдоход гарын үсэг тань давхардахгүй.

error-not-a-session = Нэвтрэлт хүчингүй байна
error-not-a-session-advice = Илгээсэн токеныг энэ сайт олгоогүй байна. Дахин нэвтэрнэ үү.
error-under-age = 18 нас хүрсэн байх ёстой
error-under-age-advice = Өргөдөл гаргах, гарын үсэг зурах эрх 18 нас хүрсэн иргэнд бий.
error-too-young = 16 нас хүрсэн байх ёстой
error-too-young-advice = 16 нас хүрээгүй хүн нэвтрэх боломжгүй.
error-not-signed = Та энэ өргөдөлд гарын үсэг зураагүй байна
error-not-signed-advice = Тиймээс баримт байхгүй, буцааж авах гарын үсэг ч алга.
error-nothing-released = Ийм нийтлэл алга
error-nothing-released-advice = Хэн гарын үсэг зурсныг өргөдөл нээгдсэний дараах шөнө дундаас эхлэн нийтэлдэг. Эмзэг асуудлын өргөдлийн зөвхөн нийт тоог нийтэлдэг.
error-wrong-stage = Өргөдлийн төлөв өөрчлөгдсөн байна
error-wrong-stage-advice = Үүнийг аль хэдийн хийсэн, эсвэл одоогийн төлөвт нь хийх боломжгүй. Өргөдлийг нээж, төлвийг нь үзнэ үү.
error-text-gone = Өргөдлийн бичвэр устсан байна
error-text-gone-advice = Өргөдөл гаргагч хувийн мэдээллээ устгуулсан, эсвэл хадгалах хугацаа нь дууссан тул бичвэр нь үлдээгүй. Ийм өргөдлийг нийтлэх боломжгүй.
error-key-reused = Энэ маягтаар өөр бичвэр аль хэдийн илгээсэн байна. «Миний өргөдөл» эсвэл «Миний гомдол» хэсгээс үзнэ үү
error-key-reused-advice = Шинэ хүсэлтэд шинэ Idempotency-Key ашиглана уу.

## Нэг талбарын алдаа

field-missing = Үүнийг заавал бөглөнө.
# $limit (String) - зөвшөөрөх тэмдэгтийн тоо
field-too-long = { $limit } тэмдэгтэд багтаана уу.
name-not-allowed = Нэрэнд зөвхөн үсэг, зай, цэг, зураас, апостроф (’) орж болно. Тоо, бусад тэмдэг орохгүй.
# $known (String) - the names of all fields
field-unknown = Ийм нэртэй талбар байхгүй. Эдгээр талбар бий: { $known }.
field-twice = Энэ талбар хоёр удаа орсон байна.
field-not-text = Энд хашилтад хийсэн бичвэр байх ёстой.
# $field (String)
# $expected (String) - what is wrong with it
body-field = «{ $field }» талбарыг уншиж чадсангүй. { $expected }
# $line (String)
# $column (String)
body-not-json = Илгээсэн мэдээлэл JSON объект биш байна: { $line } дүгээр мөрийн { $column } дугаар тэмдэгтээс буруу.
# $parameter (String)
query-takes-nothing = Энэ хаягт «{ $parameter }» гэсэн параметр байхгүй. Энэ хаяг ямар ч параметр авдаггүй.
# $parameter (String)
# $known (String) - the names of all parameters
query-unknown = Энэ хаягт «{ $parameter }» гэсэн параметр байхгүй. Эдгээр параметр бий: { $known }.
field-not-one-of = Ийм утга байж болохгүй. Зөвшөөрсөн утгаас сонгоно уу.
# $found (Number) - бичсэн тэмдэгтийн тоо
number-wrong-length = Регистрийн дугаар хоёр кирилл үсэг, найман цифр, нийт 10 тэмдэгттэй байна. Таны бичсэнд { $found } тэмдэгт байна.
# $letter (String) - бичсэн үсэг
# $meant (String) - түүнтэй адил харагдах кирилл үсэг
number-look-alike = «{ $letter }» нь латин үсэг байна. Түүнтэй адил харагдах кирилл үсгээр ({ $meant }) бичнэ үү.
number-no-such-date = Эхний зургаан цифр төрсөн огноонд тохирохгүй байна.
