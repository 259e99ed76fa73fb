### Төсөлд өгөх санал: бичих, дэмжих, хариу унших.

comments-title = Санал, сэтгэгдэл
# $count (Number)
comments-count = { $count ->
    [one] { $count } санал
   *[other] { $count } санал
}
comments-none = Одоогоор санал алга.
comments-totals = Хэдэн санал өгснийг файлаар:
comments-whole = Төсөл бүхэлдээ
comments-all = Бүх санал
comments-place-all = Төслийн бүх санал
# $version (Number)
comments-removed-version = { $version }-р хувилбарт
comments-removed = ийм заалт байсан. Дараа нь хассан тул шинэ санал авахгүй.
comments-previous = Өмнөх хуудас
# $day (String)
comments-opens = Санал авах эхний өдөр: { $day }.
comments-held-first = Саналыг хянагч үзсэний дараа нийтэлнэ.
comments-withdrawn = Төслийг татаж авсан тул шинэ санал авахгүй.
comment-reply-of = Энэ саналд хариулсан
comments-next = Дараагийн хуудас
comments-sort = Эрэмбэ
comments-sort-balanced = Тэнцвэртэй
comments-sort-support = Дэмжлэгээр
comments-sort-newest = Шинэ нь эхэндээ
comments-sort-about = Тэнцвэртэй эрэмбэ дэмжлэгийг нээлттэй байсан хоногт харьцуулдаг тул хожуу бичсэн санал ч эхэнд гарах боломжтой.
# $day (String)
comments-open-until = { $day } дуустал санал авна.
comments-not-open = Одоо шинэ санал авахгүй байна.
comments-sign-in = Санал бичихийн тулд нэвтэрнэ үү
# $label (String)
# $count (Number)
comments-beside = { $label }: { $count } санал
# $label (String)
comments-beside-none = { $label }: санал бичих
comments-beside-add = +

stance-title = Энэ заалтыг та
stance-title-whole = Энэ төслийг та
stance-for = Дэмжинэ
stance-against = Дэмжихгүй
stance-withdraw = Байр сууриа буцаах
# $in_favour (String)
# $against (String)
stance-counts = Дэмжсэн { $in_favour }, дэмжээгүй { $against }
stance-said-for = дэмжсэн
stance-said-against = дэмжээгүй

comment-write = Санал бичих
comment-write-instead = Төслийн талаар бүхэлд нь илгээх
comment-reply = Хариу бичих
comment-text = Таны санал
# $max (String)
comment-text-hint = { $max } тэмдэгт хүртэл. Хувийн мэдээллээ бүү бичээрэй: нийтлэгдэнэ.
comment-suggested = Ингэж найруулах нь зүйтэй (заавал биш)
comment-suggested-hint = Заалтын бичвэрийг засаж бичнэ үү. Одоогийн бичвэрээс юугаараа өөр болох нь харагдана.
comment-shown-as = Таныг хэн гэж харуулах вэ
comment-as-pseudonym = Нууц нэрээр (энэ төсөлд тогтмол)
comment-as-initial = Нэр, овгийн эхний үсгээр
comment-as-full-name = Овог нэрээр
comment-name = Харуулах нэр
comment-name-hint = Жишээ нь: Б.Сарнай, эсхүл Батын Сарнай. Нууц нэр сонгосон бол хоосон орхино. Бичсэнээр нэрээ нийтлэхийг зөвшөөрсөнд тооцно.
comment-name-as-written = (өөрөө бичсэн нэр)
comment-name-not-initial = Эцэг, эхийн нэрийн эхний үсэг, цэг, өөрийн нэрээ бичнэ үү. Жишээ нь: Б.Сарнай
comment-name-not-full = Эцэг, эхийн нэр, өөрийн нэрээ бүтэн бичнэ үү. Жишээ нь: Батын Сарнай
comment-held-first = Хянагч үзсэний дараа нийтлэгдэнэ.
comment-submit = Санал илгээх
comment-keep-draft = Ноороглох
comment-draft-kept = Ноорог хадгалагдсан. Зөвхөн танд харагдана.
comment-throw-draft = Ноорог устгах
comment-written = Саналыг хүлээн авлаа.
comment-written-held = Саналыг хүлээн авлаа. Хянагч үзсэний дараа бусдад харагдана.

# $code (String)
comment-by-pseudonym = Иргэн { $code }
comment-own-mark-you = Таных
# $version (Number)
comment-of-version = { $version }-р хувилбарт
# $version (Number)
comment-provision-gone = { $version }-р хувилбарт байсан, одоо хасагдсан
# $count (Number)
comment-edited = { $count ->
    [one] { $count } удаа зассан
   *[other] { $count } удаа зассан
}
comment-suggests = Санал болгож буй найруулга
comment-held = Хянагчийг хүлээж байна. Одоогоор зөвхөн танд харагдана.
comment-deleted = Санал бичсэн хүн нь устгасан.
comment-hidden = Хянагч нуусан
comment-duplicate-of = Давтсан санал
comment-appeal-waiting = Эсэргүүцлийг өөр хянагч шийднэ.
comment-upheld = Эсэргүүцлийг хянаад хэвээр үлдээсэн:
comment-appeal-overturned = Эсэргүүцлийг хангаж, дахин нээсэн:
# $count (Number)
comment-supports = { $count ->
    [one] { $count } хүн дэмжсэн
   *[other] { $count } хүн дэмжсэн
}
comment-support = Дэмжих
comment-unsupport = Дэмжлэгээ буцаах
comment-open = Дэлгэрэнгүй
comment-permalink = Саналын холбоос
comment-replies = Хариу

comment-answer = Төсөл боловсруулагчийн хариу
# $version (Number)
comment-reflected-in = { $version }-р хувилбарын
# $title (String)
comment-answered-with = «{ $title }» саналуудтай хамт

comment-title = Санал
comment-earlier = Өмнөх бичвэрүүд
# $n (Number)
comment-wording = { $n }-р бичвэр
comment-edit = Саналаа засах
comment-edit-submit = Засварыг хадгалах
comment-both = Өөр цонхон дээр зассан байна
comment-both-lead = Доорх нь одоо байгаа бичвэр. Маягтад таных байгаа: дахин хадгалбал таных үлдэнэ.
comment-delete = Саналаа устгах
comment-delete-lead = Бичвэр бүрмөсөн устана. Сэргээх боломжгүй.
comment-delete-submit = Устгах
comment-report = Хянагчид мэдээлэх
comment-report-reason = Юу нь буруу вэ
comment-report-submit = Мэдээлэх
comment-reported = Хянагчид мэдээлсэн. Баярлалаа.
comment-appeal = Нуусныг эсэргүүцэх
# $until (String)
comment-appeal-lead = Нэг удаа, { $until } дуустал. Өөр хянагч шийднэ.
comment-appeal-why = Яагаад буруу гэж үзэж байна
comment-appeal-submit = Эсэргүүцэл илгээх

my-comments-title = Миний санал
my-comments-begun = Илгээгээгүй ноорог
my-comments-go-on = Үргэлжлүүлж бичих
my-comments-sent = Илгээсэн санал
my-comments-none = Та төсөлд санал бичээгүй байна.

comment-closed = Санал авахгүй байна
comment-closed-advice = Санал авах хугацаа дууссан. Өгсөн саналд өгөх хариуг төслийн хуудаснаас уншина уу.
# $from (String)
comment-not-yet = { $from } цагаас эхлэн санал авна.
comment-edited-meanwhile = Энэ хооронд өөр цонхон дээр зассан байна
comment-edited-meanwhile-advice = Одоо байгаа бичвэрийг үзээд дахин хадгална уу.
comment-decided-meanwhile = Энэ хооронд өөрчлөгдсөн байна
comment-decided-meanwhile-advice = Өөр хянагч шийдсэн, эсхүл бичсэн хүн нь зассан байна. Хуудсыг дахин нээж үзнэ үү.
comment-is-answered = Хариу өгсөн байна
comment-is-answered-advice = Хариу өгсөн саналыг засахгүй.
comment-gone = Санал алга болсон
comment-gone-advice = Бичсэн хүн нь устгасан байна.
comment-refused = Санал хэвээр үлдлээ
comment-refused-advice = Хуудсыг дахин нээж, одоо ямар байгааг нь харна уу.
comment-not-visible = Энэ санал одоо уншигдахгүй байна.
comment-reply-to-reply = Хариунд дахин хариу бичихгүй. Анхны саналд нь бичнэ үү.
comment-own = Өөрийнхөө саналд ингэж болохгүй.
comment-own-mark = Нуусан хянагчаас өөр хянагч шийднэ.
comment-closed-out = Хэлэлцүүлгийг дүгнэж байгаа тул өөрчлөхгүй.
comment-appealed-already = Эсэргүүцлийг нэг л удаа гаргана.
# $until (String)
comment-appeal-too-late = { $until } дуустал эсэргүүцэх боломжтой байсан.
comment-appeal-waits = Эсэргүүцэл шийдэгдээгүй байна.
comment-is-reply = Хариуг анхны саналтай нь хамт шийднэ.
comment-duplicate-of-itself = Санал өөрийгөө давтахгүй.
comment-provision-removed = Энэ хооронд заалтыг хассан байна
comment-provision-removed-advice = Бичсэн тань доорх маягтад хэвээр байна. Төслийн талаар бүхэлд нь илгээж болно.
comment-sent-before = Энэ маягтаар өөр бичвэр илгээсэн байна
comment-sent-before-advice = Өмнө илгээсэн тань хэвээр байгаа. Доорхыг дахин илгээвэл шинээр бүртгэнэ.
