### Мэдэгдэл: иргэн юу мэдэгдсэнийг харж, хэрхэн мэдэхээ сонгоно.

notices-title = Надад ирсэн мэдэгдэл
# $count (String)
notices-unseen = { notices-title } ({ $count } шинэ)
notices-see-all = Бүгдийг үзсэн гэж тэмдэглэх
notices-none = Танд одоогоор мэдэгдэл ирээгүй байна.
notices-earlier = Өмнөх мэдэгдлүүд

wishes-title = Мэдэгдэл хүлээн авах тохиргоо
wishes-lead = Бүх мэдэгдэл «{ notices-title }» хуудсанд үргэлж байна. Өөр хаанаас, хэзээ авахаа эндээс сонгоно уу.
wishes-addresses = Хаана мэдэгдэх вэ?
wishes-page-only = Эндээс цахим шуудан, мессеж илгээдэггүй. Бүх мэдэгдэл зөвхөн таны хуудсанд харагдана.
wishes-no-address = Хадгалаагүй байна. «Миний мэдээлэл» хуудсанд оруулж болно.
# $instant (Element)
wishes-confirmed = { $instant }-д баталгаажсан
wishes-unconfirmed = Баталгаажаагүй байна.
wishes-failing = Энэ хаягт илгээсэн зүйл хүрэхгүй байна. Хаягаа шалгаад дахин баталгаажуулна уу.
wishes-waits-mail = Баталгаажуулах холбоосыг илгээлээ. Холбоос 24 цаг хүчинтэй.
wishes-waits-sms = Баталгаажуулах кодыг илгээлээ. Код 24 цаг хүчинтэй.
# $address (String)
wishes-ask = Баталгаажуулалт илгээх: { $address }
# $address (String)
wishes-asked-mail = Баталгаажуулах холбоосыг { $address } хаягт илгээлээ.
# $address (String)
wishes-asked-sms = Баталгаажуулах кодыг { $address } дугаарт илгээлээ.
# $count (Number)
wishes-too-soon = { $count ->
   *[other] Дөнгөж сая илгээсэн байна. { $count } секундын дараа дахин илгээж болно.
}
wishes-code = Мессежээр ирсэн код
wishes-code-hint = Зургаан оронтой
wishes-code-send = Баталгаажуулах
wishes-code-right = Дугаар баталгаажлаа.
wishes-code-missing = Мессежээр ирсэн кодоо бичнэ үү.
wishes-code-wrong = Код таарсангүй. Мессежээ дахин харна уу.
wishes-code-too-many = Хэт олон удаа буруу оруулсан байна. Шинэ код авна уу.
wishes-code-too-late = Кодын хугацаа дууссан байна. Шинэ код авна уу.
wishes-language = Ямар хэлээр бичих вэ?
wishes-mail = Цахим шуудангаар
wishes-at-once = Тухай бүрд нь шууд
wishes-daily = Өдөрт нэг удаа нэгтгэж
wishes-weekly = Долоо хоногт нэг удаа нэгтгэж, Даваа гарагт
wishes-never = Илгээхгүй
wishes-more = Мессеж, илгээхгүй цаг
wishes-sms = Мессежээр тухай бүрд нь шууд мэдэгдэх
wishes-quiet = Шөнийн цагаар илгээхгүй, дууссаны дараа илгээх
wishes-quiet-from = Илгээхгүй цаг эхлэх
wishes-quiet-to = Илгээхгүй цаг дуусах
wishes-quiet-not-an-hour = Жагсаалтаас цаг сонгоно уу.
wishes-quiet-same = Эхлэх, дуусах цаг нь ижил байна. Өөр цаг сонгох, эсвэл энэ тохиргоог авна уу.
wishes-receipts = Та өөрөө ямар нэг зүйл илгээмэгц түүнийг хүлээн авсан тухай хариуг ямар ч цагт шууд илгээнэ.
wishes-save = Тохиргоог хадгалах
wishes-saved = Тохиргоог хадгаллаа.

confirm-address-title = Цахим шуудангийн хаягаа баталгаажуулах
confirm-address-lead = Энэ хаяг таных мөн үү? Баталгаажуулсны дараа мэдэгдэл ирж эхэлнэ.
confirm-address-button = Тийм, миний хаяг
confirmed-address-title = Хаяг баталгаажлаа
confirmed-address-lead = Мэдэгдэл одооноос энэ хаягт ирнэ.
confirmed-address-before = Хаягийг аль хэдийн баталгаажуулсан байна
unsubscribe-title = Мэдэгдэл авахаа болих
# $subject (String)
unsubscribe-following = Та { $subject } дугаартай өргөдлийг дагахаа болих гэж байна.
# $subject (String)
unsubscribe-complaint = Та { $subject } дугаартай гомдлын тухай мэдэгдэл авахаа болих гэж байна. Хариу нь ч цахим шуудангаар ирэхгүй, гомдлын хуудсанд л гарна.
unsubscribe-mail = Танд цахим шуудангаар мэдэгдэхээ бүрэн болино. Мэдэгдлүүд таны хуудсанд харагдсаар байна.
unsubscribe-sms = Танд мессежээр мэдэгдэхээ болино. Мэдэгдлүүд таны хуудсанд харагдсаар байна.
unsubscribe-button = Болих
bad-letter-link-title = Холбоос хүчингүй болсон
bad-letter-link-lead = Холбоос буруу, эсвэл хугацаа нь дууссан, эсвэл оронд нь шинэ холбоос илгээсэн байна. Нэвтэрч ороод шинээр авч болно.
unsubscribed-title = Мэдэгдэл зогслоо
unsubscribed-lead = Таны хүсэлтээр ийм мэдэгдэл цаашид ирэхгүй.
unsubscribed-before = Мэдэгдэл аль хэдийн зогссон байна
# $subject (String)
unsubscribed-following = Та { $subject } дугаартай өргөдлийг дагахгүй байгаа.
# $subject (String)
unsubscribed-complaint = Та { $subject } дугаартай гомдлын тухай мэдэгдэл авахгүй байгаа. Хариуг нь гомдлын хуудаснаас уншина.
unsubscribed-mail = Танд цахим шуудангаар мэдэгддэггүй. Мэдэгдлүүд таны хуудсанд харагдсаар байна.
unsubscribed-sms = Танд мессежээр мэдэгддэггүй. Мэдэгдлүүд таны хуудсанд харагдсаар байна.

practice-post-title = Илгээсэн цахим шуудан, мессеж
practice-post-lead = Үзүүлэнгийн горимд илгээсэн бүх цахим шуудан, мессежийг хэн ч эндээс харна. Жинхэнэ хаяг руу юу ч илгээдэггүй.
practice-post-none = Одоогоор юу ч илгээгээгүй байна.
# $count (Number)
# $shown (String)
practice-post-waits = { $count ->
    [0] Илгээхээр хүлээж байгаа зүйл алга.
   *[other] Өөр { $shown } зүйл илгээхээр хүлээж байна.
}
practice-post-html = HTML хувилбар
practice-post-mail = Цахим шуудан
practice-post-sms = Мессеж

deliveries-title = Хүргэлт
deliveries-lead = Хүргэж чадаагүй мэдэгдэл, түүний шалтгаан. Хэнд илгээснийг харуулдаггүй.
deliveries-counts = Тоо
deliveries-channel = Суваг
deliveries-state = Байдал
deliveries-number = Тоо ширхэг
deliveries-held-up = Оролдсон, дараа дахин оролдоно
deliveries-dead = Хүргэж чадаагүй
deliveries-none = Хүргэж чадаагүй мэдэгдэл алга.
# $count (Number)
deliveries-attempts = { $count ->
   *[other] { $count } удаа оролдсон
}
deliveries-digest = Нэгтгэсэн захидал
deliveries-confirmation = Хаяг баталгаажуулах захидал
# $instant (Element)
deliveries-oldest = хамгийн эртнийх нь { $instant }-с хойш хүлээж байна
# $count (Number)
# $shown (String)
deliveries-again = { $count ->
    [0] Дахин илгээсэн зүйл алга: мэдэгдэл хүрдэггүй хаягт эзэн нь дахин баталгаажуулах хүртэл юу ч илгээхгүй.
   *[other] { $shown } хүргэлтийг дахин илгээж байна.
}
# $reason (String)
deliveries-replay-all = Энэ шалтгаантайг бүгдийг дахин илгээх: { $reason }
# $number (String)
deliveries-replay = Дахин илгээх: { $number }
delivery-waiting = Хүлээж байна
delivery-delivered = Хүргэсэн
delivery-dead = Хүргэж чадаагүй
delivery-dropped = Илгээх шаардлагагүй болсон

why-no-such-address = Ийм хаяг байхгүй
why-bad-number = Гар утасны дугаар биш
why-mailbox-full = Шуудангийн хайрцаг дүүрсэн
why-refused = Хүлээн авагч тал татгалзсан
why-deferred = Хүлээн авагч тал дахин дахин хойшлуулсан
why-unreachable = Серверт холбогдож чадаагүй
why-no-answer = Хариу ирээгүй, хүрсэн байж магадгүй
why-untrusted = Сервертэй аюулгүй холбогдож чадаагүй
why-log-in = Сервер биднийг нэвтрүүлээгүй
why-away = Сервер биднээс юу ч хүлээж аваагүй
why-unwritable = Захидлыг бичиж чадаагүй
why-came-back = Хүлээж авсан боловч буцаж ирсэн
why-other = Бусад шалтгаан

retention-notices = Танд өгсөн мэдэгдэл, түүнийг хэрхэн хүргэсэн
# $days (String)
retention-notices-period = Мэдэгдсэнээс хойш { $days } хоног
retention-notices-why = Та юу мэдэгдсэнийг дараа нь харж чадна. Нэг мэдэгдэл хоёр удаа очихгүй.
