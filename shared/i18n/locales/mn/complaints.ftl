### 11-11: гомдол, хүсэлт, санал бичих, хянах; ширээ.

complaints-title = 11-11: гомдол, хүсэлт, санал
complaints-lead = Төрийн байгууллагын үйл ажиллагааны талаар гомдол, хүсэлт, санал, талархлаа энд бичнэ үү. Хэзээ, хэн хариулах, юу болсныг та энд харна.
complaints-write = Нэвтэрч бичих
complaints-tip = Нэрээ хэлэхгүйгээр мэдээлэх
complaints-tip-note = Нэрээ хэлэхгүй бол хуулийн хугацаа тоологдохгүй, тантай эргэж холбогдохгүй.
complaints-track = Дугаар, кодоор хянах
complaints-track-submit = Харах
complaints-how = Хэрхэн шийдвэрлэдэг вэ
# $answer (String)
# $extension (String)
# $suggestion (String)
complaints-how-clock = Хүлээн авсны маргаашнаас тоолж { $answer } хоногт хариулна. Байгууллага нэг удаа { $extension } хүртэл хоногоор сунгаж болно, шалтгааныг танд хэлнэ. Санал бол { $suggestion } хоног.
complaints-how-answer = Хариуг аваад шийдэгдсэн эсэхийг та өөрөө хэлнэ. Шийдэгдээгүй бол нэг удаа дахин нээлгэж болно.
complaints-how-cabinet = Олон хүн ижил асуудлаар хандвал Засгийн газрын хуралдаанд хүргэнэ.
complaints-who-answers = Ямар асуудлыг хэн хариуцдаг вэ
nav-complaints = 11-11
# $agency (String)
nav-agency-complaints = { $agency }: гомдол
my-complaints-title = Миний гомдол
my-complaints-none = Та одоогоор гомдол, хүсэлт гаргаагүй байна.

complaints-write-title = 11-11-д бичих
complaints-write-lead = Юу болсныг, юу хүсэж байгаагаа бичнэ үү. Бичсэнийг тань зөвхөн хариуцсан хүмүүс уншина, хэзээ уншсаныг та харна.
complaints-tip-title = Нэрээ хэлэхгүйгээр мэдээлэх
complaints-tip-lead = Нэрээ, хаягаа битгий бичээрэй. Дугаар, код авна: түүгээр юу болсныг харна.
complaint-kind = Төрөл
complaint-kind-complaint = Гомдол
complaint-kind-request = Хүсэлт
complaint-kind-suggestion = Санал
complaint-kind-appreciation = Талархал
complaint-kind-criticism = Шүүмжлэл
complaint-topic = Сэдэв
complaint-topic-hint = Мэдэхгүй бол орхиж болно: оператор тодорхойлно.
complaint-topic-unknown = Мэдэхгүй байна
complaint-division = Хаана
complaint-choose = Сонгоно уу
complaint-agency = Хариуцах байгууллага
complaint-agency-by-route = Сэдэв, байршлаар нь
complaint-text = Юу болсон, юу хүсэж байна
# $max (String)
complaint-text-hint = { $max } тэмдэгт хүртэл.
complaint-files = Хавсралт (заавал биш)
# $count (String)
# $megabytes (String)
complaint-files-hint = { $count } хүртэл файл, тус бүр { $megabytes } МБ хүртэл: зураг, дуу, бичлэг, PDF, Word, Excel.
complaint-sender = Хэн бичсэн
complaint-sender-hint = Хуульд зааснаар нэр, хаяг, утас хэрэгтэй. Нийтлэхгүй.
complaint-sender-unknown = Өөрийгөө хэлээгүй.
complaint-name = Овог, нэр
complaint-address = Хаяг
complaint-address-hint = Аймаг, сум эсвэл дүүрэг, хороо, байр, тоот
complaint-phone = Утас
complaint-phone-hint = Утас, цахим шуудангийн аль нэг нь хэрэгтэй.
complaint-email = Цахим шуудан
complaint-submit = Илгээх
complaint-received = Хүлээн авлаа
complaint-received-before = Үүнийг өмнө нь хүлээн авсан байна
complaint-received-at = Хүлээн авсан
complaint-received-next = Алхам бүрийг танд мэдэгдэнэ. «Миний гомдол» хуудсанд хэзээ ч харж болно.
complaint-received-wishes = Мэдэгдлийг өөр хаягаар авах бол тохиргоогоо өөрчилнө үү
complaint-tip-received = Тантай эргэж холбогдохгүй тул дугаар, кодоо хадгалаарай.
complaint-is-tip = Хэн болох нь тогтоогдоогүй хүний мэдээлэл: хуулийн хугацаа тоологдохгүй.
complaint-keep-code = Дугаар, код хоёрыг хэн нэгэнд бүү өгөөрэй: тэдгээрээр таны гомдлыг уншиж болно.
complaint-see = Гомдлыг харах
complaint-number = Дугаар
complaint-number-hint = Жишээ нь CN-48291-73305
complaint-code = Код
complaint-code-hint = Хүлээн авсан тухай мэдэгдэлд бий, жишээ нь K7QM-2FXA

# $number (String)
complaint-title = Гомдол { $number }
complaint-own-title = Таны гомдол
complaint-cabinet = Засгийн газрын хуралдаанд
# $day (String)
complaint-cabinet-lead = Ижил асуудлаар олон хүн хандсан тул { $day }-ны хуралдаанаар хэлэлцсэн.
complaint-cabinet-more = Асуудлын хуудсыг нээх
complaint-facts = Мэдээлэл
complaint-story = Юу болсон
complaint-words-gone = Бичсэн зүйлийг устгасан.
complaint-rating = Үнэлгээ
# $rating (String)
complaint-rating-of-five = 5-аас { $rating }
# $nth (Number)
# $kilobytes (String)
complaint-file = { $nth }-р файл, { $kilobytes } КБ
complaint-looks = Хэн, хэзээ уншсан
complaint-looks-lead = Албан тушаалтан таны гомдлыг нээх бүр бүртгэгдэнэ.
complaint-looks-none = Одоогоор хэн ч уншаагүй байна.
# $days (Number)
# $day (String)
complaint-overdue-by = { $days } хоногоор хэтэрсэн (эцсийн өдөр { $day })
# $day (String)
complaint-due-today = Өнөөдөр дуусна ({ $day })
# $days (Number)
# $day (String)
complaint-due-in = { $days } хоног үлдсэн (эцсийн өдөр { $day })
complaint-state-received = Хүлээн авсан
complaint-state-registered = Бүртгэсэн
complaint-state-returned = Байгууллагаас буцаасан
complaint-state-assigned = Байгууллагад шилжүүлсэн
complaint-state-reopened = Дахин нээсэн
complaint-state-in-progress = Шийдвэрлэж байна
complaint-state-answered = Хариу өгсөн
complaint-state-closed = Хаасан
complaint-closing-confirmed = Шийдэгдсэн гэж баталсан
complaint-closing-no-reply = Хариу өгсөн, иргэн хариу мэдэгдээгүй
complaint-closing-without-action = Арга хэмжээ авалгүй хаасан
complaint-closing-withdrawn = Иргэн буцаан авсан
complaint-closing-acknowledged = Талархлыг дамжуулсан
complaint-closing-refused = Хүлээж авахаас татгалзсан
complaint-ground = Үндэслэл
complaint-ground-identity = Нэр, хаяг, регистр эсвэл утас дутуу
complaint-ground-unclear = Асуудал тодорхойгүй
complaint-ground-competence = Засгийн газрын эрх хэмжээнд хамаарахгүй
complaint-ground-repeated = Ижил асуудлыг шийдвэрлэж байгаа
complaint-ground-spam = Сурталчилгаа
# $channel (String)
complaint-step-received = Хүлээн авсан: { $channel }
# $day (String)
complaint-step-registered = Бүртгэсэн, { $day } хүртэл хариулна
complaint-step-registered-without-clock = Бүртгэсэн
# $topic (String)
complaint-step-reclassified = Сэдвийг өөрчилсөн: { $topic }
# $ground (String)
complaint-step-refused = Хүлээж авахаас татгалзсан: { $ground }
# $agency (String)
complaint-step-assigned = Шилжүүлсэн: { $agency }
complaint-step-accepted = Байгууллага хүлээн авсан
complaint-step-returned = Байгууллага буцаасан
complaint-step-progress = Явцын мэдээ
# $day (String)
complaint-step-extended = Хугацааг { $day } хүртэл сунгасан
# $days (Number)
complaint-step-answered = { $days ->
    [0] Тухайн өдөрт нь хариу өгсөн
   *[other] { $days } хоногт хариу өгсөн
}
# $days (Number)
complaint-step-answered-late = { $days } хоногт, хугацаа хэтрүүлж хариу өгсөн
complaint-step-reopened = Шийдэгдээгүй гэж дахин нээсэн
# $channel (String)
complaint-step-added = Нэмж бичсэн: { $channel }
complaint-step-overdue = Хугацаа хэтэрсэн
# $agency (String)
complaint-step-overdue-reached = Хугацаа хэтэрсэн тул мэдэгдсэн: { $agency }
# $rating (String)
complaint-step-rated = Үнэлгээ: 5-аас { $rating }
complaint-channel = Суваг
complaint-channel-phone = Утас
complaint-channel-voicemail = Дуут шуудан
complaint-channel-sms = Мессеж
complaint-channel-fax = Факс
complaint-channel-email = Цахим шуудан
complaint-channel-web = Вэб
complaint-channel-webchat = Вэб чат
complaint-channel-app = Аппликейшн
complaint-channel-facebook = Фэйсбүүк
complaint-channel-twitter = X
complaint-channel-kiosk = Киоск
complaint-channel-in-person = Биеэр
complaint-channel-letter = Захидал

complaint-confirm-title = Шийдэгдсэн
# $day (String)
complaint-confirm-lead = { $day } хүртэл хэлж болно.
complaint-confirm-submit = Шийдэгдсэн
complaint-reopen-title = Шийдэгдээгүй
# $day (String)
complaint-reopen-lead = { $day } хүртэл нэг удаа дахин нээлгэж болно. Байгууллагын хугацаа шинээр тоологдоно.
complaint-reopen-words = Юу шийдэгдээгүй вэ
complaint-reopen-submit = Дахин нээх
complaint-reopened-once = Нэг удаа дахин нээсэн тул ахин нээх боломжгүй, харин хэр сэтгэл ханамжтай байгаагаа үнэлгээгээр хэлж болно.
complaint-replied-waits = Хариуны дараа бичсэнийг тань 11-11 төв уншиж, цааш яахыг шийднэ. Шийдэгдсэн эсэхийг энд өөрөө ч хэлж болно.
complaint-survey-title = Та хэр сэтгэл ханамжтай байна вэ
complaint-survey-rating = Үнэлгээ
complaint-survey-words = Тайлбар (заавал биш)
complaint-survey-submit = Үнэлэх
complaint-rating-1 = 1 · Огт ханамжгүй
complaint-rating-2 = 2 · Ханамжгүй
complaint-rating-3 = 3 · Дунд зэрэг
complaint-rating-4 = 4 · Ханамжтай
complaint-rating-5 = 5 · Маш их ханамжтай
complaint-add-title = Нэмж бичих
complaint-add-lead = Шинэ мэдээлэл байвал энд бичнэ үү.
complaint-add-words = Нэмэлт
complaint-add-submit = Нэмэх
complaint-withdraw-title = Буцаан авах
complaint-withdraw-lead = Буцаан авбал хэн ч үргэлжлүүлэхгүй.
complaint-withdraw-submit = Буцаан авах

complaint-steps = Дараагийн алхам
complaint-similar = Ижил төстэй нээлттэй гомдол
complaint-accept-title = Хүлээн авах
complaint-accept-submit = Би хариуцна
complaint-answer-title = Хариу өгөх
complaint-answer-lead = Иргэн уншина: юу хийснээ энгийн үгээр бичнэ үү.
complaint-answer-words = Хариу
complaint-answer-submit = Хариу илгээх
complaint-progress-title = Явц мэдэгдэх
complaint-progress-words = Юу хийсэн бэ
complaint-progress-submit = Мэдэгдэх
complaint-extend-title = Хугацаа сунгах
complaint-extend-lead = Нэг удаа. Шалтгааныг иргэн уншина.
complaint-extend-days = Хоног
complaint-extend-words = Шалтгаан
complaint-extend-submit = Сунгах
complaint-return-title = Буцаах
complaint-return-lead = Манай байгууллагын асуудал биш бол. Үгийг тань оператор уншина, буцаасныг иргэнд мэдэгдэнэ.
complaint-return-words = Яагаад, хэнийх вэ
complaint-return-submit = Буцаах
complaint-register-title = Бүртгэх
complaint-register-lead = Регистрийн дугаар, нэр, хаяг, утас бүрэн бол хугацаа тоологдоно.
complaint-topic-likely = Сэдвийг бичвэрээс нь таамагласан: шалгаад бүртгэнэ үү.
complaint-register-submit = Бүртгэх
complaint-refuse-title = Татгалзах
complaint-refuse-words = Иргэнд хэлэх үг
complaint-refuse-submit = Татгалзах
complaint-assign-title = Байгууллагад шилжүүлэх
complaint-assign-submit = Шилжүүлэх
complaint-reclassify-title = Төрөл, сэдэв, байршлыг засах
complaint-reclassify-submit = Засах
complaint-close-title = Арга хэмжээ авалгүй хаах
complaint-close-lead = Иргэн шалтгааныг уншина, тоонд тусдаа орно.
complaint-close-words = Шалтгаан
complaint-close-submit = Хаах
complaint-confirm-for-owner = Иргэн хэлсэн: шийдэгдсэн
complaint-reopen-for-owner = Иргэн хэлсэн: шийдэгдээгүй
complaint-replied = Хариуны дараа иргэн бичсэн.
complaint-replied-lead = Бичсэнийг нь уншаад нэрийн өмнөөс нь шийдэгдсэн гэж батлах, дахин нээх, эсвэл шалтгааныг хэлж хаана уу. Та шийдэх хүртэл хаагдахгүй.

complaint-changed-meanwhile = Энэ хооронд өөрчлөгдсөн байна
complaint-changed-meanwhile-advice = Өөр хүн үүн дээр ажилласан байна. Одоогийн байдлыг уншаад дахин оролдоно уу.
# $number (String)
complaint-taken-by = Хүлээн авсан: ажилтан № { $number }
complaint-already-accepted = Та, эсвэл өөр ажилтан үүнийг аль хэдийн хүлээн авсан байна.
complaint-already-registered = Өөр оператор үүнийг бүртгэсэн байна.
complaint-refused = Хийх боломжгүй байна
complaint-is-closed = Хаагдсан байна
complaint-is-closed-advice = Хаагдсан гомдолд өөрчлөлт оруулахгүй. Шинээр бичиж болно.
complaint-is-answered = Хариу өгсөн байна.
complaint-not-answered = Хариу хараахан өгөөгүй байна.
complaint-already-reopened = Нэг удаа дахин нээсэн байна.
complaint-too-late-to-reply = Хариуд санал хэлэх хугацаа дууссан байна.
complaint-already-rated = Үнэлгээ өгсөн байна.
complaint-already-extended = Нэг удаа сунгасан байна.
complaint-too-late-to-extend = Хугацаа хэтэрсэн тул сунгах боломжгүй.
complaint-no-clock = Энэ мэдээлэлд хуулийн хугацаа байхгүй.
complaint-not-assigned = Байгууллагад шилжүүлээгүй байна.
complaint-stands-so = Аль хэдийн ийм байна.
complaint-appreciation = Талархалд хариу шаардахгүй.
complaint-no-such-case = Ийм дугаар, кодтой гомдол олдсонгүй.
# $max (String)
complaint-days-at-most = 1-ээс { $max } хүртэл хоног.
# $max (String)
complaint-too-many-files = Нэг удаад { $max } хүртэл файл илгээнэ. Бусад нь хэвээр байна, файлуудаа дахин сонгоно уу.
# $megabytes (String)
complaint-file-too-large = Нэг файл { $megabytes } МБ-аас том байж болохгүй. Бусад нь хэвээр байна, файлуудаа дахин сонгоно уу.
complaint-not-a-file-kind = Ийм төрлийн файл авахгүй: зураг, дуу, бичлэг, PDF, Word, Excel байж болно.
complaint-not-a-contact = Утас 8 оронтой, цахим шуудан нь нэр@домэйн хэлбэртэй байна.

desk-title = 11-11-ийн ширээ
desk-new = Шинээр бүртгэж авах (Alt+N)
desk-waiting = Хүлээж буй
desk-all = Бүх гомдол, хүсэлт
desk-which = Аль нь
desk-any = Бүгд
desk-refine = Шүүх
desk-reached = Харьяа байгууллагад хугацаа хэтэрсэн
desk-empty = Хүлээж буй зүйл алга.
desk-no-such-number = Ийм дугаартай гомдол алга. Дугаараа шалгаад дахин хайна уу.
desk-not-a-number = Гомдлын дугаар 10 оронтой, жишээ нь CN-48291-73305.
desk-count-waiting = Хүлээж буй
desk-count-due-soon = Хугацаа дөхсөн
desk-count-overdue = Хугацаа хэтэрсэн
# $days (Number)
desk-waits = { $days ->
    [0] Өнөөдөр ирсэн, бүртгээгүй
   *[other] Ирээд { $days } хоног болсон, бүртгээгүй
}
desk-register-late = Бүртгэх хугацаа хэтэрсэн
intake-title = Гомдол, хүсэлт бүртгэж авах
intake-channel = Ямар сувгаар
intake-channel-keys = Эхний есийг 1–9 товчоор сонгож болно.
intake-register = Регистрийн дугаар
intake-register-hint = Хэлэхгүй бол хоосон: мэдээлэл болж, хугацаа тоологдохгүй.
intake-text = Юу гэж хэлсэн
intake-submit = Бүртгэж авах (Ctrl+Enter)
intake-look = Хайх: хэн бэ, ижил нь бий юу (Alt+L)
# $number (String)
intake-taken = Бүртгэж авлаа. Дугаар нь { $number }, дуудсан хүнд хэлнэ үү.
intake-keep = Ноорог хадгалах
intake-kept = Ноорог хадгаллаа.
intake-kept-here = Ноорог одоогоор зөвхөн энэ төхөөрөмжийн энэ цонхонд байна. Холбогдмогц өөрөө илгээгдэнэ.
intake-unsent = Сүлжээгүй тул илгээж чадсангүй. Бичсэн бүхэн энэ цонхонд хэвээрээ байна. Холбогдмогц дахин дарна уу.
intake-draft = Өмнөх дуудлагын ноорог.
intake-caller-has = Энэ хүний өмнөх гомдол
# $number (String)
intake-filled = Нэр, хаяг, холбоо барих мэдээллийн хоосон байсныг { $number } дугаартай гомдолд хэлснээр нь бөглөлөө. Хэвээрээ эсэхийг асууна уу.
# $topics (String)
intake-likely-topics = Магадтай сэдэв (сонгоогүй бол эхнийх нь сонгогдсон): { $topics }
# $agency (String)
intake-likely-agency = Сэдэв, газраар хариуцах байгууллага: { $agency }
intake-empty-letter = Хоосон захидал
intake-letter-of-nobody = Захидал хэнээс ирсэн нь тодорхойгүй тул хүлээн авсангүй. Өөрийн цахим шуудангийн хаягаас дахин илгээнэ үү.
# $megabytes (String)
intake-letter-too-long = Захидал { $megabytes } МБ-аас том тул хүлээн авсангүй. Хавсралтаа цөөлж эсвэл багасгаад дахин илгээнэ үү.
intake-text-cut = [Захидал илүү урт байсан, үлдсэн хэсэг нь энд алга.]
# $count (String)
intake-files-left = [Захидлын энд ороогүй файл: { $count }. Хэт том, хэт олон, эсвэл авдаггүй төрлийнх байсан.]
intake-quoted-left = [Захидалд иш татсан хэсэг энд алга.]
intake-only-files = [Бичвэргүй, зөвхөн файл илгээсэн.]
