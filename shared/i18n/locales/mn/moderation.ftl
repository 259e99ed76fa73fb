### Хянах ажил: дараалал, хянагчийн ширээ, татгалзах үндэслэл, нээлттэй бүртгэл.

## Дараалал

moderation-appeal = Эсэргүүцэл
nav-awaiting = Хариу өгөх өргөдөл
nav-grounds = Татгалзах үндэслэл
moderation-age-today = Өнөөдөр ирсэн
# $days (Number)
moderation-age = { $days ->
   *[other] { $days } өдөр хүлээсэн
}
# $day (Element)
moderation-due = { $day } дуустал шийднэ
moderation-overdue = Хугацаа хэтэрсэн
# $instant (Element)
moderation-with-you = Та хянаж байна, { $instant } хүртэл
# $instant (Element)
moderation-with-another = Өөр хянагч хянаж байна, { $instant } хүртэл
moderation-more = Дараагийн өргөдлүүд

## Хянагчийн ширээ

desk-lead = Шийдвэрээ гаргахаас өмнө өргөдөл, түүнтэй төстэй өргөдлүүдийг уншина уу.
desk-name = Харуулахыг хүссэн нэр:
desk-asked-before = Хянагч өмнө нь ингэж засахыг хүссэн
desk-asked-before-note = Дэмжсэн хүмүүс засахаас өмнөх бичвэрийг уншсан.
desk-similar = Төстэй өргөдөл
desk-similar-none = Төстэй өргөдөл олдсонгүй.
desk-take = Хянахаар авах
# $minutes (Number)
desk-take-lead = { $minutes ->
   *[other] Авснаас хойш { $minutes } минут өөр хянагч энэ өргөдлийг шийдэхгүй.
}
desk-mine = Та энэ өргөдлийг хянаж байна
# $instant (Element)
desk-mine-until = { $instant } хүртэл танд байна.
desk-leave = Буцааж тавих
desk-another = Өөр хянагч энэ өргөдлийг хянаж байна
# $instant (Element)
desk-another-until = { $instant } хүртэл түүнд байна. Тэр буцааж тавивал эсвэл хугацаа нь дуусвал та авч болно.
desk-own-petition = Энэ бол таны өөрийн өргөдөл
desk-own-petition-lead = Өөр хянагч шийднэ.
desk-own-refusal = Энэ өргөдлөөс та татгалзсан
desk-own-refusal-lead = Эсэргүүцлийг өөр хянагч шийднэ.
desk-read-only = Та зөвхөн уншиж болно
desk-read-only-lead = Шийдвэрийг хянагч гаргана.
desk-over = Энэ өргөдөл хянагч хүлээгээгүй байна
desk-over-lead = Аль хэдийн шийдсэн, эсвэл өргөдөл гаргагч буцааж авсан.
desk-petition = Өргөдлийн хуудсыг үзэх
desk-you-wrote = Таны бичсэн
desk-open = Хянагчийн ширээ рүү очих

desk-publish-title = Нийтлэх
desk-publish-lead = Шаардлага хангаж байвал нийтэлнэ үү. Нийтэлмэгц хүн бүрд харагдаж, гарын үсэг цуглуулж эхэлнэ.
desk-changes-title = Засуулахаар буцаах
desk-changes-lead = Өргөдөл гаргагч засаад дахин илгээж болно. Юуг засахыг зөвхөн түүнд хэлнэ.
desk-changes-words = Юуг засах вэ
desk-changes = Буцаах
desk-refuse-title = Татгалзах
desk-refuse-lead = Үндэслэл, тайлбар хоёр хүн бүрд харагдана. Өргөдөл гаргагч нэг удаа эсэргүүцэл гаргаж болно.
desk-ground = Үндэслэл
desk-ground-missing = Үндэслэлээс нэгийг сонгоно уу.
desk-ground-gone = Таны сонгосон үндэслэлийг хүснэгтээс хассан байна. Өөр үндэслэл сонгоно уу.
desk-refuse-words = Яагаад татгалзаж байна вэ
# $limit (String)
desk-words-public = Хүн бүрд харагдана. { $limit } тэмдэгтэд багтаана уу.
# $limit (String)
desk-words-private = Зөвхөн өргөдөл гаргагчид харагдана. { $limit } тэмдэгтэд багтаана уу.
desk-duplicate = Давхардсан өргөдлийн дугаар
# $titles (String) - grounds that name another petition
desk-duplicate-hint = «{ $titles }» гэсэн үндэслэлд заавал бичнэ. Жишээ нь PN-202611-00042.
desk-duplicate-missing = Аль өргөдөлтэй давхардаж байгааг дугаараар нь бичнэ үү.
desk-duplicate-not-a-number = Дугаар PN-202611-00042 гэсэн хэлбэртэй байна.
desk-duplicate-unknown = Ийм дугаартай нээлттэй өргөдөл алга.
desk-duplicate-itself = Энэ бол яг энэ өргөдлийн дугаар. Өөр өргөдлийн дугаар бичнэ үү.
desk-refuse = Татгалзах
desk-words-missing = Тайлбараа бичнэ үү.
# $limit (String)
# $length (String)
desk-words-too-long = { $limit } тэмдэгтэд багтаана уу. Одоо { $length } тэмдэгт байна.

desk-refusal = Татгалзсан шийдвэр
# $instant (Element)
desk-refused-at = { $instant } цагт татгалзсан
desk-appeal-words = Өргөдөл гаргагчийн эсэргүүцэл
desk-appeal-words-gone = Эсэргүүцлийн бичвэр үлдээгүй.
desk-appeal-title = Эсэргүүцлийг шийдэх
desk-appeal-lead = Таны шийдвэр эцсийнх. Тайлбар нь хүн бүрд харагдана.
desk-appeal-decision = Шийдвэр
desk-appeal-decision-missing = Аль нэгийг сонгоно уу.
desk-uphold = Татгалзсан нь зөв
desk-uphold-hint = Өргөдөл татгалзсан хэвээр үлдэнэ.
desk-overturn = Татгалзсан нь буруу
desk-overturn-hint = Өргөдлийг шууд нийтэлж, гарын үсэг цуглуулж эхэлнэ.
desk-appeal-reason = Яагаад ингэж шийдэв
desk-appeal = Шийдэх

## Татгалзах үндэслэл

grounds-title = Өргөдлөөс татгалзах үндэслэл
grounds-lead = Өргөдлөөс зөвхөн эдгээр үндэслэлээр татгалзана. Хянагч үндэслэлээ сонгож, тайлбараа бичдэг. Өргөдөл гаргагч нэг удаа эсэргүүцэл гаргаж болох бөгөөд түүнийг өөр хянагч шийднэ.
grounds-record = Татгалзсан өргөдлийн бүртгэл
ground-is-hidden = Бичвэрийг нь нийтлэхгүй
ground-is-visible = Бичвэр нь харагдана
ground-names-another = Давхардсан өргөдлийг заана
ground-edit = Засах
# $title (String)
ground-edit-which = Засах: { $title }
ground-add = Үндэслэл нэмэх
ground-new-title = Шинэ үндэслэл
ground-edit-title = Үндэслэлийг засах
ground-edit-lead = Өмнө нь гаргасан шийдвэрт тухайн үеийн үг хэвээр үлдэнэ.
ground-code = Код
ground-code-hint = Латин жижиг үсэг, цифр, доогуур зураас. Жишээ нь outside_competence. Дараа нь өөрчлөхгүй.
ground-code-wrong = Латин жижиг үсгээр эхэлсэн, 40 хүртэл тэмдэгттэй код бичнэ үү.
ground-code-taken = Ийм кодтой үндэслэл аль хэдийн байна.
ground-title-mn = Нэр (монголоор)
ground-title-en = Нэр (англиар)
ground-text-mn = Тайлбар (монголоор)
ground-text-en = Тайлбар (англиар)
ground-hidden-choice = Татгалзсан өргөдлийн бичвэрийг нийтлэхгүй
ground-duplicate-choice = Хянагч давхардсан өргөдлийн дугаарыг заавал бичнэ
ground-save = Хадгалах
ground-remove = Хүснэгтээс хасах
ground-remove-lead = Хассаны дараа энэ үндэслэлээр татгалзахгүй. Өмнөх шийдвэрт үг нь үлдэнэ.
ground-now = Одоо ингэж байна

ground-unclear = Юу хүссэн нь ойлгогдохгүй байна
ground-unclear-text = Хүсэлт, шалтгаан нь тодорхой биш тул хүн юунд гарын үсэг зурахаа мэдэх боломжгүй.
ground-no-action = Улсын Их Хурлаас хүссэн зүйл алга
ground-no-action-text = Улсын Их Хурал юу хийхийг бичээгүй байна.
ground-duplicate = Өөр өргөдөлтэй давхардсан
ground-duplicate-text = Үүнтэй адил өргөдөл байгаа тул түүнд гарын үсэг зурж болно.
ground-outside-competence = Улсын Их Хурлын эрх мэдэлд хамаарахгүй
ground-outside-competence-text = Үүнийг өөр байгууллага, шүүх эсвэл орон нутаг шийддэг.
ground-personal-case = Нэг хүний хувийн асуудал
ground-personal-case-text = Хувийн гомдол, хүсэлтийг Засгийн газрын 11-11 төвд гаргана уу.
ground-offensive = Доромжилсон, зүй бус үгтэй
ground-offensive-text = Хүнийг доромжилсон, садар самуун, заналхийлсэн бичвэрийг нийтлэхгүй.
ground-defamatory = Бусдын нэр төрд халдсан
ground-defamatory-text = Хүн, байгууллагын талаар нотлогдоогүй буруутгалыг нийтлэхгүй.
ground-personal-data = Хувийн мэдээлэл агуулсан
ground-personal-data-text = Хүний регистрийн дугаар, хаяг, утас зэрэг хувийн мэдээлэлтэй бичвэрийг нийтлэхгүй.
ground-advertising = Зар сурталчилгаа
ground-advertising-text = Бараа, үйлчилгээ, нам, нэр дэвшигчийг сурталчилсан бичвэрийг нийтлэхгүй.

## Нээлттэй бүртгэл

record-title = Хянасан өргөдөл, саналын нээлттэй бүртгэл
record-lead = Хянагчид долоо хоног бүр хэдэн өргөдөл хянаж, юунаас ямар үндэслэлээр татгалзсан, хэр хугацаа зарцуулсан, эсэргүүцлийг хэрхэн шийдсэн нь энд бий. Үндэслэл нь нуудаг бичвэр энд ч харагдахгүй.
record-grounds = Татгалзах үндэслэлүүд
record-weeks = Долоо хоногоор
record-week = Долоо хоног
record-submitted = Хянуулахаар ирсэн
record-published = Нийтэлсэн
record-given-back = Буцаасан
record-refused = Татгалзсан
record-appealed = Эсэргүүцэл
record-upheld = Эсэргүүцлийг хангаагүй
record-overturned = Эсэргүүцлийг хангасан
record-median = Шийдсэн хугацааны голч
record-week-note = Долоо хоног даваа гарагт, Улаанбаатарын цагаар эхэлнэ. Эсэргүүцлийг хангаж нийтэлсэн өргөдөл нийтэлсэн тоонд орно.
record-refusals = Татгалзсан өргөдлүүд
record-none = Татгалзсан өргөдөл одоогоор алга.
record-hidden = Бичвэрийг нь үндэслэл нь нуусан
# $number (String)
record-repeats = { $number } өргөдөлтэй давхардсан.
# $instant (Element)
record-refused-at = { $instant } цагт татгалзсан
# $time (String) - such as "3 өдөр"
record-took = Хүлээсэн хугацаа: { $time }
# $days (Number)
record-days = { $days ->
   *[other] { $days } өдөр
}
# $hours (Number)
record-hours = { $hours ->
   *[other] { $hours } цаг
}
# $minutes (Number)
record-minutes = { $minutes ->
   *[other] { $minutes } минут
}
record-appeal-waiting = Эсэргүүцэл гаргасан, шийдвэр хүлээж байна.
record-appeal-upheld = Эсэргүүцлийг өөр хянагч хянаад татгалзсан нь зөв гэж шийдсэн:
record-appeal-overturned = Эсэргүүцлийг өөр хянагч хангаж, өргөдлийг нийтэлсэн:
record-more = Өмнөх татгалзлууд
record-files = Файлаар татах
record-json = JSON
record-csv = CSV
record-weeks-csv = Долоо хоногийн CSV
nav-record = Хянасан бүртгэл

## Хяналтын бүртгэлд

act-review-begun = Өргөдлийг хянахаар авсан
act-review-left = Хянаж байсан өргөдлөө буцааж тавьсан
act-changes-asked = Өргөдлийг засуулахаар буцаасан
act-petition-refused = Өргөдлөөс татгалзсан
act-refusal-upheld = Эсэргүүцлийг хангаагүй
act-refusal-overturned = Эсэргүүцлийг хангаж, нийтэлсэн
act-ground-set = Татгалзах үндэслэлийг бичсэн
act-ground-removed = Татгалзах үндэслэлийг хассан
seen-petition-appeal = Татгалзсан шийдвэрт гаргасан эсэргүүцэл
seen-petitioner-name = Өргөдөл гаргагчийн харуулахыг хүссэн нэр
seen-ground = Татгалзах үндэслэл

## Яагаад болохгүй вэ

refused-already-submitted = Өргөдлийг аль хэдийн илгээсэн байна
refused-already-submitted-advice = Илгээсэн өргөдлийг засах, дахин илгээх боломжгүй. Хянагч буцаавал засаж болно.
refused-not-endorsing = Энэ өргөдөл дэмжлэг цуглуулахгүй байна
refused-not-endorsing-advice = Дэмжлэг нь хүрсэн, эсвэл өргөдлийг буцааж авсан байж магадгүй. Өргөдлийг нээж, төлвийг нь үзнэ үү.
refused-not-submitted = Энэ өргөдөл хянагч хүлээгээгүй байна
refused-not-submitted-advice = Өөр хянагч аль хэдийн шийдсэн, эсвэл өргөдөл гаргагч буцааж авсан. Өргөдлийг нээж, төлвийг нь үзнэ үү.
refused-under-review = Өөр хянагч энэ өргөдлийг хянаж байна
# $instant (String)
refused-under-review-advice = { $instant } хүртэл түүнд байна. Тэр буцааж тавивал эсвэл хугацаа нь дуусвал та авч болно.
refused-text-changed = Өргөдлийн бичвэр өөрчлөгдсөн байна
refused-text-changed-advice = Өргөдлийг дахин нээж, одоогийн бичвэрийг нь уншаад шийднэ үү.
refused-discarded = Өргөдлийг цуцалсан байна
refused-discarded-advice = Нийтлэхээс өмнө буцааж авсан, эсвэл ноорог хадгалах хугацаа нь дууссан тул цаашид юу ч хийх боломжгүй.
refused-public = Өргөдөл аль хэдийн нийтлэгдсэн байна
refused-public-advice = Нийтэлсэн өргөдлийг засах, буцааж авах боломжгүй.
refused-not-refused = Энэ өргөдлөөс татгалзаагүй байна
refused-not-refused-advice = Эсэргүүцлийг зөвхөн татгалзсан шийдвэрт гаргана.
refused-appealed-already = Эсэргүүцлийг аль хэдийн гаргасан байна
refused-appealed-already-advice = Татгалзсан шийдвэрт нэг л удаа эсэргүүцэл гаргана.
refused-appeal-too-late = Эсэргүүцэл гаргах хугацаа дууссан
# $instant (String)
refused-appeal-too-late-advice = { $instant } хүртэл гаргах боломжтой байсан. Та шинэ өргөдөл гаргаж болно.
refused-not-appealed = Шийдэх эсэргүүцэл алга
refused-not-appealed-advice = Өөр хянагч аль хэдийн шийдсэн, эсвэл эсэргүүцэл гаргаагүй байна.
refused-own-refusal = Эсэргүүцлийг өөр хянагч шийднэ
refused-own-refusal-advice = Энэ өргөдлөөс та өөрөө татгалзсан тул эсэргүүцлийг нь шийдэх боломжгүй.
refused-duplicate-of-itself = Өргөдөл өөртэйгөө давхардахгүй
refused-duplicate-of-itself-advice = Давхардсан өөр өргөдлийн дугаарыг бичнэ үү.
refused-name-not-shown = Нэр нь харагдахгүй байна
refused-name-not-shown-advice = Өргөдөл гаргагчийн нэрийг аль хэдийн нуусан, эсвэл хэзээ ч харуулаагүй.
refused-not-open = Энэ өргөдөл нээлттэй биш байна
refused-not-open-advice = Гарын үсэг цуглуулаагүй байгаа, эсвэл аль хэдийн хаагдсан. Өргөдлийг нээж, төлвийг нь үзнэ үү.
refused-still-open = Өргөдөл нээлттэй хэвээр байна
# $instant (String)
refused-still-open-advice = { $instant } хүртэл гарын үсэг зурж болно.
refused-not-concluded = Гарын үсэг цуглуулж дуусаагүй байна
refused-not-concluded-advice = Хаагдсаны дараа дуусгана уу.
refused-not-longer = Хугацааг зөвхөн уртасгаж болно
# $instant (String)
refused-not-longer-advice = Одоо { $instant } хүртэл нээлттэй. Түүнээс хойшхи өдрийг сонгоно уу.
refused-not-reached = Гарын үсэг шаардлагатай тоонд хүрээгүй байна
refused-not-reached-advice = Тоонд хүрсний дараа шилжүүлнэ.
refused-out-of-turn = Энэ алхмын ээлж болоогүй, эсвэл өнгөрсөн байна
refused-out-of-turn-advice = Өргөдлийг нээж, дараагийн алхмыг нь үзнэ үү.
refused-day-in-future = Энэ өдөр хараахан болоогүй байна
# $day (String)
refused-day-in-future-advice = { $day } буюу түүнээс өмнөх өдрийг бичнэ үү.
refused-day-too-early = Энэ өдөр өмнөх алхмаас түрүүлж байна
# $day (String)
refused-day-too-early-advice = { $day } буюу түүнээс хойшхи өдрийг бичнэ үү.
refused-ground-changed = Өөр хүн энэ үндэслэлийг дөнгөж сая зассан байна
refused-ground-changed-advice = Доор одоо ямар байгааг харуулав. Таны бичсэн хэвээр байгаа: солих бол дахин хадгална уу.
refused-ground-gone = Энэ үндэслэлийг хүснэгтээс хассан байна
refused-ground-gone-advice = Таны бичсэн хэвээр байгаа. Дахин нэмэх бол шинэ үндэслэлээр оруулна уу.
refused-last-ground = Сүүлийн үндэслэлийг хасахгүй
refused-last-ground-advice = Хүснэгтэд дор хаяж нэг үндэслэл үлдэнэ. Эхлээд өөр үндэслэл нэмнэ үү.
