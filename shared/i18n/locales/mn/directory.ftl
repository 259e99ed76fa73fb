### Лавлах: юуг аль байгууллага хариуцах, байгууллагууд, амралтын өдрүүд.

nav-directory = Лавлах
directory-title = Юуг хэн хариуцдаг вэ
directory-lead = Асуудал бүрийг аль байгууллага хариуцдаг нь энд бий. 11-11 төвийн шинжээчид шинэчилж байдаг.
directory-agencies = Байгууллагууд
directory-holidays = Амралтын өдрүүд

## Асуух

directory-ask = Манайд хэн хариуцах вэ
directory-topic = Асуудал
directory-topic-none = Асуудлаа сонгоно уу
directory-topic-missing = Асуудлаас нэгийг сонгоно уу.
directory-division = Аймаг, дүүрэг
directory-division-none = Хаана ч хамаагүй
directory-show = Харуулах
directory-answer = Хариуцах байгууллага
directory-answer-none = Энэ асуудлыг хариуцах байгууллагыг заагаагүй байна. 11-11 төвд хандана уу.
# $agencies (String) - the levels above, the nearest first
directory-answer-above = Дээд шатны байгууллага: { $agencies }
directory-topics = Бүх асуудал
# $count (Number) - places where somebody else answers
directory-elsewhere = { $count ->
   *[other] { $count } аймаг, дүүрэгт өөр байгууллага
}
directory-nobody = хариуцах байгууллага заагаагүй
directory-closed = Хаасан
directory-files = Файлаар татах

## Нэг асуудал

directory-topic-answers = Ерөнхийдөө хариуцах байгууллага
# $name (String) - a topic or an agency
directory-stands-under = Дээд: { $name }
# $words (String)
directory-topic-words = Таних үг: { $words }
directory-topic-places = Өөр байгууллага хариуцдаг газрууд
directory-topic-places-none = Хаа сайгүй нэг байгууллага хариуцна.
directory-place = Аймаг, дүүрэг
directory-agency = Байгууллага
directory-route-inherited = Дээд асуудлаас

## Байгууллагууд

directory-agencies-lead = Хугацаа хэтэрсэн гомдол дээд шатны байгууллага руугаа шилждэг тул тэднийг шатлалаар нь жагсаав.

## Амралтын өдрүүд

directory-holidays-lead = Хариу өгөх хугацааг хуанлийн өдрөөр тоолно. Сүүлийн өдөр нь амралтын өдөр таарвал дараагийн ажлын өдөр дуусна.
directory-holiday-day = Өдөр
directory-holiday-name = Нэр
directory-holiday-kind = Ажиллах эсэх
directory-holiday-off = Амарна
directory-holiday-worked = Нөхөж ажиллана
directory-holidays-none = Амралтын өдөр бүртгээгүй байна.

## Засах

directory-edit = Засах
# $name (String)
directory-edit-which = Засах: { $name }
directory-add-agency = Байгууллага нэмэх
directory-add-topic = Асуудал нэмэх
directory-add-holiday = Өдөр нэмэх
directory-add-route = Газар нэмэх
directory-add-route-lead = Энэ асуудлыг тухайн аймаг, дүүрэгт өөр байгууллага хариуцдаг бол заана. Нийслэлд заасан нь өөрийн гэсэн байгууллагагүй дүүрэг бүрд хүчинтэй.
directory-new-agency = Шинэ байгууллага
directory-new-topic = Шинэ асуудал
directory-new-holiday = Шинэ өдөр
directory-edit-agency = Байгууллагыг засах
directory-edit-topic = Асуудлыг засах
directory-edit-route = Хариуцах байгууллагыг солих
directory-edit-holiday = Өдрийг засах
directory-edit-lead = Хадгалмагц хүн бүрд шинээр харагдана. Өмнөх байдал нь түүхэнд үлдэнэ.
directory-code = Код
directory-code-hint = Латин жижиг үсэг, цифр, зураасаар. Жишээ нь ub-roads. Дараа нь өөрчлөхгүй.
directory-name-mn = Нэр (монголоор)
directory-name-en = Нэр (англиар)
directory-agency-above = Дээд шатны байгууллага
directory-agency-above-none = Байхгүй
directory-topic-above = Дээд асуудал
directory-topic-above-none = Байхгүй
directory-topic-agency = Хариуцах байгууллага
directory-topic-agency-none = Дээд асуудлынх
# $limit (String)
directory-words-hint = Энэ асуудлыг таних үгс. Мөр бүрд нэг үг бичнэ, { $limit } хүртэл үг.
directory-words = Таних үг
directory-route-agency-none = Байгууллага сонгоно уу
directory-route-division-none = Аймаг, дүүрэг сонгоно уу
directory-day-hint = Улаанбаатарын цагаар. 2027-02-07 гэж бичиж болно.
directory-worked-choice = Амралтын өдөр боловч нөхөж ажиллана
directory-save = Хадгалах
directory-add = Нэмэх
directory-reopen-lead = Энэ нь хаалттай. Хадгалбал дахин нээгдэнэ.
directory-now = Одоо ингэж байна
directory-close-agency = Байгууллагыг хаах
directory-close-agency-lead = Хаасны дараа үүнд шинэ гомдол очихгүй. Өмнөх гомдолд нэр нь үлдэнэ.
directory-close-topic = Асуудлыг хаах
directory-close-topic-lead = Хаасны дараа энэ асуудлаар шинэ гомдол авахгүй. Өмнөх гомдолд нэр нь үлдэнэ.
directory-remove-route = Хасах
directory-remove-route-lead = Хассаны дараа энд бусад газарт хариуцдаг байгууллага нь хариуцна.
directory-remove-holiday = Өдрийг хасах
directory-remove-holiday-lead = Хассаны дараа энэ өдөр гарагаараа ажиллах эсвэл амрах өдөр болно.

## Юу нь болохгүй байна

directory-agency-code-wrong = Латин жижиг үсгээр эхэлсэн, 2–30 тэмдэгттэй код бичнэ үү.
directory-topic-code-wrong = Латин жижиг үсгээр эхэлсэн, 2–40 тэмдэгттэй код бичнэ үү.
directory-taken = Ийм нь лавлахад аль хэдийн байна. Түүнийг засна уу.
directory-no-such-agency = Ийм байгууллага алга, эсвэл хаасан байна. Жагсаалтаас өөрийг сонгоно уу.
directory-topic-closed = Энэ сэдвийг энэ хооронд хаасан байна. Өөрийг сонгоно уу.
directory-no-such-topic = Ийм асуудал алга, эсвэл хаасан байна. Жагсаалтаас өөрийг сонгоно уу.
directory-above-itself = Энэ нь өөрөө өөрийнхөө дээр гарах болно. Өөрийг сонгоно уу.
# $levels (String)
directory-too-deep = Асуудал { $levels } шатнаас илүүгүй байна. Дээгүүр шатныхыг сонгоно уу.
# $limit (String)
directory-too-many-words = { $limit } үгэнд багтаана уу.
# $place (String) - of the line
directory-not-a-word = { $place } дүгээр мөрөнд нэг үг алга: 2–40 үсэгтэй ганц үг бичнэ үү.
directory-not-a-word-somewhere = Мөр бүрд 2–40 үсэгтэй ганц үг бичнэ үү.
directory-worked-anyway = Энэ өдөр гарагаараа ажлын өдөр. Зөвхөн бямба, ням гарагийг нөхөж ажиллана.
directory-changed = Өөр хүн үүнийг дөнгөж сая зассан байна
directory-changed-advice = Доор одоо ямар байгааг харуулав. Таны бичсэн хэвээр байгаа: солих бол дахин хадгална уу.
directory-gone = Үүнийг лавлахаас хассан байна
directory-gone-advice = Таны бичсэн хэвээр байгаа. Дахин нэмэх бол шинээр хадгална уу.
directory-still-needed = Одоохондоо хааж болохгүй
directory-still-agencies = Үүнийг дээд шатаа гэсэн нээлттэй байгууллага байна. Эхлээд тэдний дээд шатыг солино уу.
directory-still-topics = Үүн рүү заасан нээлттэй асуудал байна. Эхлээд тэдгээрийг засна уу.
directory-still-routes = Зарим аймаг, дүүрэгт үүнд хариуцуулсан асуудал байна. Эхлээд тэдгээрийг солих эсвэл хасна уу.
directory-refused = Лавлахыг өөрчилсөнгүй
directory-refused-advice = Бичсэнээ шалгаад дахин оролдоно уу.

## Түүх

directory-history = Лавлахын түүх
directory-history-lead = Лавлахад юуг хэзээ өөрчилсөн. Хэн өөрчилснийг хяналтын бүртгэлээс үзнэ.
directory-history-none = Лавлахыг одоогоор өөрчлөөгүй байна.
directory-history-more = Өмнөх өөрчлөлтүүд
# $agency (String)
directory-history-answers = Хариуцах байгууллага: { $agency }
# $topic (String)
# $place (String)
directory-history-route = { $topic }, { $place }

## Хяналтын бүртгэлд

act-agency-set = Лавлахад байгууллага бичсэн
act-agency-closed = Лавлахын байгууллагыг хаасан
act-topic-set = Лавлахад асуудал бичсэн
act-topic-closed = Лавлахын асуудлыг хаасан
act-route-set = Аймаг, дүүрэгт хариуцах байгууллагыг заасан
act-route-removed = Аймаг, дүүрэгт заасан байгууллагыг хассан
act-holiday-set = Амралтын өдөр бичсэн
act-holiday-removed = Амралтын өдрийг хассан
seen-directory = Лавлах
