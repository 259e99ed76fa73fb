### Хуулийн төслийн талаарх сэтгэгдэл: хянах, хариулах, нэгтгэл.

## Сэтгэгдэл

# $version (Number)
commented-version = { $version }-р хувилбарын талаар
commented-whole = Төслийн талаар бүхэлд нь
commented-gone = Бичвэр нь устсан.
commented-suggested = Ингэж өөрчлөхийг санал болгосон
# $code (String)
commented-by-code = Нэрээ нууцалсан иргэн { $code }
commented-for = дэмжсэн
commented-against = эсэргүүцсэн
# $count (String)
commented-supports = { $count } хүн санал нийлсэн

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

reported-abusive = доромжилсон
reported-personal-data = хувийн мэдээлэл задруулсан
reported-off-topic = сэдвээс гадуур
reported-spam = сурталчилгаа, давтсан бичвэр
reported-other = бусад

## Хянах дараалал

comment-queue-title = Хуулийн төслийн талаарх сэтгэгдэл
comment-queue-none = Хянах сэтгэгдэл алга.
# $count (String)
comment-queue-waiting = Хянах { $count } сэтгэгдэл байна. Хамгийн удаан хүлээсэн нь эхэндээ.
comment-queue-more = Дараагийн сэтгэгдлүүд
# $instant (Element)
comment-waits-since = { $instant } цагаас хүлээж байна
comment-waits-held = Нийтлэхээс өмнө хянана
comment-waits-appealed = Эсэргүүцэл
comment-waits-reported = Мэдэгдсэн
comment-reports = Уншигчдын мэдэгдсэн шалтгаан:

## Сэтгэгдлийг хянах ширээ

comment-desk-title = Сэтгэгдэл хянах
comment-desk-queue = Дараалал руу буцах
comment-desk-reply-to = Үүнд хариулж бичсэн
comment-desk-own = Энэ таны өөрийн сэтгэгдэл. Өөр хянагч шийднэ.
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
comment-mark-duplicate-of = Аль сэтгэгдэлтэй давхардсан бэ
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

act-comment-published = Сэтгэгдэл нийтэлсэн
act-comment-marked = Сэтгэгдэл тэмдэглэсэн
act-mark-upheld = Сэтгэгдлийн эсэргүүцлийг хангаагүй
act-mark-overturned = Сэтгэгдлийн эсэргүүцлийг хангасан
act-comment-grouped = Сэтгэгдлийг бүлэгт оруулсан
act-comment-ungrouped = Сэтгэгдлийг бүлгээс гаргасан
act-comment-answered = Сэтгэгдэлд хариулсан
act-group-made = Сэтгэгдлийн бүлэг үүсгэсэн
act-group-renamed = Сэтгэгдлийн бүлгийн нэрийг сольсон
act-group-answered = Бүлэг сэтгэгдэлд хариулсан
seen-comment-text = Нийтэд харагдахгүй сэтгэгдлийн эх
seen-comment-appeal = Сэтгэгдлийн талаарх эсэргүүцэл
