### Хуулийн төслийн талаарх санал: хянах, хариулах, нэгтгэл.

## Санал

# $version (Number)
commented-version = { $version }-р хувилбарын талаар
commented-whole = Төслийн талаар бүхэлд нь
commented-gone = Бичвэр нь устсан.
commented-by-name = Нэрээр бичсэн иргэн
commented-replies = Үүнд бичсэн хариу. Саналтай нь хамт хариулна.
# $count (String)
commented-more-replies = Бусад { $count } хариу

outcome-reflected = Тусгасан
outcome-partly = Хэсэгчлэн тусгасан
outcome-not-reflected = Тусгаагүй
outcome-pending = Хүлээгдэж буй
# $provision (String)
# $version (Number)
answer-where = Тусгасан газар: { $provision } ({ $version }-р хувилбар)

mark-relevant = Хамааралтай
mark-off-topic = Сэдвээс гадуур
mark-abusive = Доромжилсон
mark-duplicate = Давхардсан

reported-abusive = Доромжилсон
reported-personal-data = Хувийн мэдээлэл задруулсан
reported-off-topic = Сэдвээс гадуур
reported-spam = Сурталчилгаа, хог мэдээлэл
reported-other = Бусад

## Хянах дараалал

comment-queue-title = Хуулийн төслийн талаарх санал
comment-queue-none = Хянах санал алга.
# $count (String)
comment-queue-waiting = Хянах { $count } санал байна. Хамгийн удаан хүлээсэн нь эхэндээ.
comment-queue-more = Дараагийн саналууд
# $instant (Element)
comment-waits-since = { $instant } цагаас хүлээж байна
comment-waits-held = Нийтлэхээс өмнө хянана
comment-waits-appealed = Эсэргүүцэл
comment-waits-reported = Мэдэгдсэн
comment-reports = Уншигчдын мэдэгдсэн шалтгаан:

## Саналыг хянах ширээ

comment-desk-title = Санал хянах
comment-desk-queue = Дараалал руу буцах
comment-desk-reply-to = Үүнд хариулж бичсэн
comment-desk-own = Энэ таны өөрийн санал. Өөр хянагч шийднэ.
comment-desk-read-only = Та үзэх эрхтэй, шийдэх эрхгүй.
comment-desk-own-mark = Та өөрөө тэмдэглэсэн. Эсэргүүцлийг нь өөр хянагч шийднэ.
comment-state-held = Хараахан нийтлээгүй, хянагч үзэхийг хүлээж байна.
comment-state-published = Нийтэлсэн, хүн бүр уншиж байна.
# $mark (String)
comment-state-marked = Нийтэлсэн. Тэмдэглэл: { $mark }
# $mark (String)
comment-state-hidden = Нуусан. Тэмдэглэл: { $mark }
comment-state-deleted = Бичсэн хүн нь устгасан.
comment-appeal-until = Бичсэн хүн нь эсэргүүцэл гаргах сүүлийн өдөр:
comment-appeal-words = Бичсэн хүний эсэргүүцэл
comment-appeal-upheld = Эсэргүүцлийг өөр хянагч хангаагүй:
comment-history = Юу болсон бэ
comment-history-came = хянахаар ирсэн
# $reason (String)
comment-history-reported = уншигч мэдэгдсэн: { $reason }
comment-history-published = нийтэлсэн
# $mark (String)
comment-history-marked = тэмдэглэсэн: { $mark }
comment-history-appealed = бичсэн хүн нь эсэргүүцсэн
comment-history-upheld = эсэргүүцлийг хангаагүй
comment-history-overturned = эсэргүүцлийг хангаж, буцааж харуулсан
comment-publish-title = Нийтлэх
comment-publish-lead = Зөрчилгүй бол шууд нийтэлнэ. Санаа нь зөв эсэхийг бид шүүхгүй.
comment-publish-submit = Нийтлэх
comment-mark-title = Тэмдэглэх
comment-mark-lead = Сэдвээс гадуур, доромжилсон гэж тэмдэглэвэл бичвэр нуугдаж, оронд нь тэмдэглэл, шалтгаан харагдана. Бичсэн хүн нь нэг удаа эсэргүүцэж болно.
comment-mark-which = Тэмдэглэл
comment-mark-none = Сонгоно уу
comment-mark-reason = Шалтгаан
# $max (String)
comment-mark-reason-hint = Хүн бүрд харагдана. { $max } хүртэл тэмдэгт. Хамааралтай гэж тэмдэглэхэд заавал бичихгүй.
comment-mark-duplicate-of = Аль саналтай давхардсан бэ
comment-mark-duplicate-hint = Давхардсан гэж тэмдэглэхэд л бөглөнө. Жишээ нь: CM-0123456789ABCDEF
comment-mark-submit = Тэмдэглэх
comment-decide-title = Эсэргүүцлийг шийдэх
comment-decide-which = Шийдвэр
comment-decide-uphold = Тэмдэглэл зөв, нуусан хэвээр
comment-decide-overturn = Тэмдэглэл буруу, буцааж харуулна
comment-decide-reason = Шийдвэрийн үндэслэл
# $max (String)
comment-decide-reason-hint = Хүн бүрд харагдана. { $max } хүртэл тэмдэгт.
comment-decide-submit = Шийдэх

## Хяналтын бүртгэлд

act-comment-published = Санал нийтэлсэн
act-comment-marked = Санал тэмдэглэсэн
act-mark-upheld = Саналын эсэргүүцлийг хангаагүй
act-mark-overturned = Саналын эсэргүүцлийг хангасан
act-comment-grouped = Саналыг бүлэгт оруулсан
act-comment-ungrouped = Саналыг бүлгээс гаргасан
act-comment-answered = Саналд хариулсан
act-group-made = Саналын бүлэг үүсгэсэн
act-group-renamed = Саналын бүлгийн нэрийг сольсон
act-group-answered = Бүлэг саналд хариулсан
seen-comment-text = Нийтэд харагдахгүй саналын эх
seen-comment-appeal = Саналын талаарх эсэргүүцэл

## Хариулах ширээ

answers-title = Саналд хариулах
# $all (String)
# $answered (String)
answers-progress = Нийт { $all } саналын { $answered }-д нь хариулсан
answers-due = Хариулах сүүлийн өдөр:
answers-overdue = хугацаа хэтэрсэн
answers-open = Санал авсаар байна. Одоо ч хариулж болно. Санал авах сүүлийн өдөр:
answers-closing-out = Хаах ажил дундаа зогссон байна. Доорх товчийг дахин дарж дуусгана уу.
answers-closed-out = Хэлэлцүүлгийг хаасан. Хариулт өөрчлөгдөхгүй.
answers-withdrawn = Төслийг татаж авсан тул шинэ санал авахгүй. Ирсэн саналд хариулсаар байна.
answers-to-report = Саналын нэгтгэл
# $count (String)
answers-left = Хариулаагүй { $count } санал байна
answers-left-open = Хариулаагүй санал байгаа тул хаагдсангүй
answers-close-out-lead = Бүх саналд хариулсан бол хэлэлцүүлгийг хаана. Үүнээс хойш хариултыг засахгүй, нэгтгэл эцсийнх болно.
answers-close-out = Хэлэлцүүлгийг хаах
answers-groups = Бүлэглэсэн санал
# $count (String)
answers-group-count = { $count } санал
answers-similar = Төстэй саналууд
answers-similar-lead = Эдгээр санал ижил зүйл хэлсэн бололтой. Нэг бүлэг болговол нэг дор хариулна.
answers-similar-submit = Сонгосныг нэг бүлэг болгох
answers-similar-fit = Эдгээр санал энэ бүлгийнхтэй төстэй бололтой. Бүлэгт нэмбэл нэг дор хариулна.
answers-similar-add = Сонгосныг бүлэгт нэмэх
# $title (String)
answers-similar-into = «{ $title }» бүлэгт оруулах
answers-comments = Саналууд
answers-none = Энд харуулах санал алга.
answers-next = Дараагийн саналууд
answers-in-group = Бүлэг:
# $id (String)
answers-answer-which = { $id } саналд хариулах
answers-answer = Хариулах
answers-correct = Хариултыг засах
answers-choose = Бүлэгт оруулахаар сонгох
answers-group-title = Сонгосон саналаа бүлэглэх
answers-group-into = Аль бүлэгт
answers-group-new = Шинэ бүлэг
answers-group-name = Бүлгийн нэр
# $max (String)
answers-group-name-hint = Хүн бүрд харагдана. Хүний нэр, саналын үгийг бүү хуулаарай. { $max } хүртэл тэмдэгт.
answers-group-submit = Бүлэглэх
answers-show = Юуг харах
answers-unanswered = Хариулаагүйг
answers-all = Бүгдийг
answers-provision = Зүйл, заалт
answers-every-provision = Бүгд
answers-filter = Харуулах
answers-answer-title = Хариулт
answers-correct-title = Хариултыг засах
answers-outcome = Төсөлд тусгасан уу
answers-reason = Тайлбар
# $max (String)
answers-reason-hint = Яагаад ингэснээ ойлгомжтой бичнэ үү. Хүн бүрд харагдана. { $max } хүртэл тэмдэгт.
answers-where-lead = Тусгасан бол хаана тусгаснаа заана уу. Тусгаагүй бол хоосон үлдээнэ.
answers-where = Тусгасан зүйл, заалт
answers-nowhere = Сонгоогүй
answers-where-version = Аль хувилбарт
answers-answered-meanwhile = Өөр боловсруулагч хариулсан, эсхүл бичсэн хүн нь саналаа зассан байна. Одоо байгааг үзээд дахин илгээвэл таны хариулт үлдэнэ.
answers-submit = Хариулт өгөх
answers-comment-title = Саналд хариулах
answers-to-desk = Бүх санал рүү буцах
answers-over = Энэ саналд одоо хариулахгүй.
answers-own-answer-counts = Энд өгсөн хариулт бүлгийн хариултын оронд үйлчилнэ.
answers-group-page-title = Бүлэг санал
answers-group-empty = Энэ бүлэгт санал алга.
# $id (String)
answers-take-out-which = { $id } саналыг бүлгээс гаргах
answers-take-out = Бүлгээс гаргах
answers-rename = Бүлгийн нэрийг солих
answers-rename-submit = Солих

## Саналын нэгтгэл

report-title = Саналын нэгтгэл
report-back = Төсөл рүү буцах
report-whole = Нэгтгэлийг бүхэлд нь харах
report-not-final = Эцсийн биш.
report-open = Санал авсаар байна.
report-answering = Саналуудад хариулж байна, тоо өөрчлөгдөнө.
report-final = Эцсийн нэгтгэл. Бүх саналд хариулсан.
# $day (String)
report-final-since = Эцсийн нэгтгэл. { $day } өдөр бүх саналд хариулж хаасан.
report-counts = Тоогоор
report-participants = Оролцсон хүн
report-comments = Санал
report-replies = Саналд бичсэн хариу
report-held = Хянахыг хүлээж буй
report-hidden = Тэмдэглэж нуусан
report-outcomes = Юу болсон бэ
report-outcome = Үр дүн
report-by-provision = Зүйл, заалтаар
report-in-favour = Дэмжсэн
report-against = Эсэргүүцсэн
report-people = Хэн оролцсон бэ
report-people-later = Хүйс, нас, аймаг, дүүргээр нь санал авч дууссаны дараа харуулна.
report-people-note = Нийт тоо яг таг. Хүн танигдахгүйн тулд 10-аас цөөн тоог харуулахгүй, бусдыг 5-аар бүхэлчилсэн.
report-people-rest = Бусдыг нь цөөн тул, эсхүл цөөн тоог тооцож олохоос сэргийлж харуулаагүй.
report-people-count = Хүн
report-by-sex = Хүйс
report-by-age = Нас
report-by-division = Аймаг, дүүрэг
report-said = Юу гэж бичсэн бэ
report-files = Хэвлэх, татах
report-print = Хэвлэх хуудас
report-back-to-report = Нэгтгэл рүү буцах
report-next-sheet = Үргэлжлэл хуудас

## Хянасан саналын нээлттэй бүртгэл

record-comments = Тэмдэглэсэн саналууд
record-comments-note = Саналын бичвэр, бичсэн хүн нь энд харагдахгүй. Хамааралтай гэж тэмдэглэснийг зөвхөн тоолсон.
record-comments-none = Тэмдэглэсэн санал одоогоор алга.
record-comments-more = Өмнөх тэмдэглэлүүд
record-comment-weeks = Санал, долоо хоногоор
record-comments-held = Хянуулахаар ирсэн
record-comments-reported = Уншигчид мэдэгдсэн
# $instant (Element)
record-marked-at = { $instant } цагт тэмдэглэсэн
# $id (String)
record-comment-repeats = { $id } саналтай давхардсан.
record-comment-overturned = Эсэргүүцлийг өөр хянагч хангаж, саналыг буцааж харуулсан:
record-comments-json = Санал, JSON
record-comments-csv = Санал, CSV
record-comment-weeks-csv = Санал, долоо хоногийн CSV
