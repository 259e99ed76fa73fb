### Хуулийн төсөл боловсруулах: төсөл боловсруулагчийн ширээ.

nav-drafting = Төсөл боловсруулах
drafting-title = Төсөл боловсруулах
drafting-new = Шинэ төсөл эхлүүлэх
drafting-none = Одоогоор төсөл алга.
drafting-next = Дараагийн хуудас
drafting-withdrawn = Татаж авсан төсөл
drafting-given-up = Нийтлэлгүй орхисон ноорог
drafting-unpublished = Хараахан нийтлээгүй, зөвхөн боловсруулагчид харна
# $version (Number)
drafting-version = Нийтэлсэн хувилбар: { $version }
# $day (String)
drafting-window = санал авах сүүлийн өдөр: { $day }
drafting-overdue = хариу өгөх хугацаа хэтэрсэн
drafting-back-to-draft = Төсөл рүү буцах
drafting-back-to-desk = Бүх төсөл рүү буцах
drafting-public-page = Нийтэд харагдах хуудас

level-part = анги
level-chapter = бүлэг
level-article = зүйл
level-paragraph = хэсэг
level-point = заалт
level-subpoint = дэд заалт

changed-added = нэмсэн:
changed-removed = хассан:

describe-title = Нэр, санаачлагчийг засах
describe-kind = Ямар төсөл вэ
describe-bill-title = Төслийн нэр
describe-bill-title-hint = Хуульд бичигдэх нэрээр нь. Жишээ нь: Агаарын тухай хуулийн төсөл
describe-initiator = Хэн санаачилж байна
describe-initiated-by = Санаачлагчийн нэр
describe-initiated-by-hint = Яам, байгууллага, эсхүл гишүүний нэр. Хүн бүрд харагдана.
describe-submit = Хадгалах

draft-title = Төслийн боловсруулж буй эх
draft-text = Ноорог бичвэр
draft-empty = Төсөл хоосон байна. Эхний зүйлээ нэмэх, эсхүл бэлэн эхийг оруулна уу.
draft-not-public = Нийтлээгүй байна. Зөвхөн төсөл боловсруулагчид харна.
# $version (Number)
draft-is-new = { $version }-р хувилбараас хойш өөрчлөгдсөн, шинэ хувилбар болгож нийтлээгүй байна.
# $version (Number)
draft-is-published = { $version }-р хувилбартай адилхан.
draft-insert-first = Хамгийн эхэнд нэмэх
# $kept (Number)
# $added (Number)
# $removed (Number)
draft-replaced = Эхийг бүхэлд нь сольсон: үлдсэн заалт { $kept }, нэмэгдсэн { $added }, хасагдсан { $removed }. Өөр юм засахаас өмнө буцааж болно.
draft-replaced-back = Өмнөх эхийг буцаах
# $why (String)
draft-misnumbered = Дугаарлалт зөрчилдсөн байна, засахаас нааш нийтлэхгүй: { $why }
draft-gaps = Дараах газарт дугаар алгассан байна. Хүчингүй болсон заалт байсан бол зөв, үгүй бол дугаарыг шалгана уу:
# $after (String)
# $found (String)
draft-gap = { $after }, дараа нь { $found }
# $found (String)
draft-gap-first = эхнийх нь { $found }
draft-changes = Сүүлийн хувилбараас юу өөрчлөгдсөнийг харах
# $version (Number)
draft-changes-title = { $version }-р хувилбараас хойших өөрчлөлт
draft-changes-none = Өөрчлөлт алга.
draft-edit = Засах
# $label (String)
draft-edit-which = Засах: { $label }

provision-both = Энэ хооронд өөр хүн эндээс зассан байна
provision-both-lead = Таны бичсэн юу ч алдагдаагүй. Доорх хоёр бичвэрийг харьцуулаад, маягтад байгаагаа засаж дахин хадгална уу: тэгвэл таных үлдэнэ.
provision-theirs = Одоо байгаа нь
provision-yours = Таных, түүнээс юугаараа өөр вэ
provision-reword = Үг, үсгийг засах
provision-reword-submit = Засварыг хадгалах
provision-number = Дугаар
provision-number-hint = Ихэвчлэн өөрөө дугаарлагддаг. Өөрчилбөл ердийн дугаарлалтаас гарна, жишээ нь 39¹
provision-heading = Гарчиг
provision-words = Бичвэр
provision-insert = Шинээр нэмэх
provision-insert-submit = Нэмэх
provision-insert-number-hint = Хоосон орхивол өөрөө дугаарлагдана. Завсар нь нэмж байгаа бол жишээ нь 39¹
provision-where = Хаана
provision-after = Үүний дараа
provision-first-below = Үүн дотор, эхэнд
provision-last-below = Үүн дотор, төгсгөлд
provision-level = Юу
provision-move = Байрыг солих
provision-move-submit = Зөөх
provision-up = Дээшлүүлэх
provision-down = Доошлуулах
# $name (String)
provision-under = Дотор нь: { $name }
provision-remove = Хасах
# $label (String)
provision-remove-title = { $label }: хасах уу?
provision-remove-ask = Юу хамт хасагдахыг үзэх
provision-remove-not = Хасахгүй, буцах
# $count (Number)
provision-remove-below = { $count ->
    [one] Доторх { $count } заалт хамт хасагдана.
   *[other] Доторх { $count } заалт хамт хасагдана.
}
# $label (String)
provision-remove-which = { $label } — хасах

import-title = Бэлэн эхийг оруулах
import-lead = Оруулсан эх боловсруулж буй эхийг бүхэлд нь солино. Өмнөхтэй агуулга нь залгасан заалтууд хуучин таних тэмдгээ хадгалах тул тэдэнд өгсөн санал байрандаа үлдэнэ.
# $count (Number)
import-replaces = { $count ->
    [one] Одоо байгаа { $count } заалтыг бүхэлд нь солино. Оруулсны дараа, өөр юм засахаас өмнө буцааж болно.
   *[other] Одоо байгаа { $count } заалтыг бүхэлд нь солино. Оруулсны дараа, өөр юм засахаас өмнө буцааж болно.
}
import-file = Файл
import-file-hint = Akoma Ntoso 3.0 (XML), эсхүл UTF-8 бичвэр (TXT), 4 МБ хүртэл.
import-pasted = Эсхүл бичвэрийг энд буулгана уу
import-pasted-hint = Дугаарлалтыг нь таньж уншина: «НЭГДҮГЭЭР БҮЛЭГ», «1 дүгээр зүйл.», «1.1.», «1.1.1.»
import-submit = Оруулах
import-errors = Эхийг оруулсангүй. Дараахыг засаад дахин оруулна уу
import-missing = Файл сонгох, эсхүл бичвэр буулгана уу.
# $line (String)
import-line = { $line }-р мөр:
# $megabytes (String)
import-too-large = { $megabytes } МБ-аас том байна.
import-not-utf8 = UTF-8 кодчилолтой биш байна.
import-no-provisions = Дугаартай нэг ч зүйл, заалт олдсонгүй.
# $found (String)
# $line (String)
import-repeated = { $found } дугаар { $line }-р мөрөнд аль хэдийн байна.
# $found (String)
# $after (String)
import-backwards = { $found } дугаар { $after } дугаарын хойно байж болохгүй.
# $found (String)
# $expected (String)
import-orphan = { $found } энд байж болохгүй: { $expected } гэж эхлэх ёстой.
# $found (String)
# $expected (String)
import-out-of-order = { $found } дугаарын өмнө { $expected } байх ёстой.
# $found (String)
import-too-deep = { $found }: ингэж олон шатлан дугаарлахгүй.
# $place (String)
import-no-number = { $place }: дугааргүй байна.
xml-not-closed = XML элементийг хаагаагүй байна.
# $found (String)
xml-not-opened = </{ $found }>: нээгээгүй элементийг хаасан байна.
# $expected (String)
# $found (String)
xml-crossed = </{ $expected }> байх ёстой газар </{ $found }> байна.
xml-unfinished = Таг, эсхүл тайлбар дуусаагүй байна.
xml-attribute = Элементийн шинж буруу бичигдсэн, эсхүл давхардсан байна.
xml-reference = «&» тэмдгээр эхэлсэн тэмдэглэгээ буруу байна.
xml-second-root = Хоёр дахь үндсэн элемент байна.
xml-words-outside = Үндсэн элементийн гадна үг байна.
xml-otherwise = XML буруу байна.
import-doctype = DOCTYPE, өөрийн тодорхойлсон нэгж хүлээж авахгүй.
# $reference (String)
import-reference = { $reference } тэмдэгтийг хэрэглэж болохгүй.
import-too-complex = Хэтэрхий гүн бүтэцтэй байна.
import-not-akoma-ntoso = Akoma Ntoso баримт биш байна.
import-no-body = Хуулийн эх (<body> элемент) алга.
# $name (String)
import-element = <{ $name }> элемент энд байж болохгүй, эсхүл танигдахгүй байна.
# $words (String)
import-stray = Заалтад харьяалагдахгүй үг байна: «{ $words }»
# $element (String)
import-value = <{ $element }> элементийн утга буруу байна.

bill-steps-title = Нийтлэх, санал авах, үе шат
bill-steps-none = Одоогоор хийх зүйл алга.
# $max (String)
bill-steps-reason-hint = Хүн бүр уншина. { $max } тэмдэгт хүртэл.
# $version (Number)
publish-title = { $version }-р хувилбарыг нийтлэх
# $added (Number)
# $removed (Number)
# $changed (Number)
# $renumbered (Number)
publish-changed = Сүүлийн хувилбараас: нэмсэн { $added }, хассан { $removed }, өөрчилсөн { $changed }, дугаар нь өөрчлөгдсөн { $renumbered }.
publish-explanation = Тайлбар
# $max (String)
publish-explanation-hint = Юуны учир, эсхүл юу, яагаад өөрчлөгдсөн бэ. Нийтэлсэн хувилбар дахин өөрчлөгдөхгүй. { $max } тэмдэгт хүртэл.
publish-submit = Нийтлэх
open-title = Санал авч эхлэх
# $version (Number)
open-version = { $version }-р хувилбараар санал авна.
# $days (Number)
open-basis-bill = Хуулийн төсөлд дор хаяж { $days } хоног санал авна.
# $days (Number)
open-basis-act = Захиргааны хэм хэмжээний актын төсөлд дор хаяж { $days } хоног санал авна (Захиргааны ерөнхий хуулийн 62.1).
open-opens-on = Эхлэх өдөр
open-opens-on-hint = Хоосон орхивол одоо эхэлнэ.
open-closes-on = Сүүлийн өдөр
# $earliest (String)
open-closes-on-hint = Одоо эхэлбэл { $earliest } юм уу түүнээс хойш. Энэ өдрийн шөнө дунд хаагдана; дараа нь сунгаж болох ч богиносгож болохгүй.
open-moderated = Саналыг хэзээ хянах
open-moderated-after = Нийтлэгдсэний дараа
open-moderated-before = Нийтлэхээс өмнө
open-submit = Санал авч эхлэх
longer-title = Санал авах хугацааг сунгах
# $day (String)
longer-now = Одоо { $day } хүртэл нээлттэй.
longer-hint = Одоогийнхоос хойш. Богиносгож болохгүй.
longer-reason = Яагаад сунгаж байна
longer-submit = Сунгах
stage-title = Үе шатыг тэмдэглэх
# $stage (String)
stage-now = Одоо: { $stage }
stage-which = Ямар үе шатанд орсон
stage-on = Хэдний өдөр
stage-words = Тайлбар
stage-words-hint = Заавал биш. Өмнөх үе шат руу буцсан бол яагаад гэдгийг бичнэ.
stage-submit = Тэмдэглэх
take-back-title = Төслийг татаж авсныг тэмдэглэх
take-back-reason = Яагаад татаж авсан
take-back-submit = Татаж авсан гэж тэмдэглэх
give-up-title = Ноорогоос татгалзах
give-up-lead = Энэ төслийг нийтлээгүй тул боловсруулагчдаас өөр хэн ч үзээгүй. Татгалзсаны дараа засах, нийтлэх боломжгүй болно.
give-up-reason = Яагаад татгалзаж байгаа
# $max (String)
give-up-reason-hint = Зөвхөн төсөл боловсруулагчид уншина. { $max } тэмдэгт хүртэл.
give-up-submit = Ноорогоос татгалзах

day-gone = Өнөөдөр юм уу түүнээс хойших өдөр байна.
day-not-come = Өнөөдөр юм уу түүнээс өмнөх өдөр байна.
# $days (Number)
# $earliest (String)
window-too-short = Дор хаяж { $days } хоног нээлттэй байх ёстой: { $earliest } юм уу түүнээс хойш.
# $latest (String)
window-too-long = { $latest } өдрөөс хэтэрч болохгүй.
# $day (String)
window-not-longer = { $day } өдрөөс хойш байх ёстой: санал авах хугацааг зөвхөн сунгана.

bill-changed = Энэ хооронд өөр хүн зассан байна
bill-changed-advice = Юу ч дарагдаж бичигдээгүй. Одоо байгааг нь хараад дахин оролдоно уу.
bill-not-edited = Ингэж засах боломжгүй
bill-not-a-law = Хуулийн эх ийм байж болохгүй
bill-misnumbered = Дугаарлалт зөрчилдсөн байна
bill-nothing-replaced = Буцаах эх алга
bill-nothing-replaced-advice = Эхийг сольсноос хойш өөр засвар хийсэн байна. Хэрэгтэй бол өмнөх эхийг дахин оруулна уу.
bill-empty = Төсөл хоосон байна
bill-empty-advice = Эхлээд нэг ч гэсэн заалт бичнэ үү.
bill-nothing-new = Өөрчлөлт алга
bill-nothing-new-advice = Сүүлийн хувилбараас хойш юу ч өөрчлөгдөөгүй тул дахин нийтлэхгүй.
bill-not-published = Хараахан нийтлээгүй байна
bill-not-published-advice = Эхлээд нэг хувилбарыг нийтэлнэ үү.
bill-consulted-already = Санал авч байна
bill-consulted-already-advice = Энэ хэлэлцүүлгийн бүх саналд хариу өгч дууссаны дараа шинээр эхлүүлнэ.
bill-not-consulted = Санал авч байгаа хэлэлцүүлэг алга
bill-still-open = Санал авах хугацаа дуусаагүй байна
# $until (String)
bill-still-open-advice = { $until } хүртэл нээлттэй.
bill-not-closing-out = Хэлэлцүүлгийг дүгнэж эхлээгүй байна
bill-at-this-stage = Аль хэдийн энэ үе шатанд байна
bill-withdrawn = Төслийг татаж авсан
bill-refused = Төсөл хэвээр үлдлээ
bill-refused-advice = Төслийн хуудсыг дахин нээж, одоо ямар байгааг нь харна уу.

edit-gone = Энэ заалтыг хооронд нь хассан эсхүл зөөсөн байна.
edit-within-itself = Заалтыг өөрийнх нь дотор зөөж болохгүй.
# $level (String)
# $beside (String)
edit-misplaced = «{ $level }», «{ $beside }» хоёр зэрэгцэж байж болохгүй: нэгийг нь нөгөөгийнх нь дотор, эсхүл өөр газар байрлуулна уу.
edit-number-missing = Дугаар заавал байна.
edit-no-number-free = Энэ хоёрын хооронд чөлөөтэй дугаар алга. Эхлээд дараагийнх нь дугаарыг өөрчилнө үү.
# $max (String)
law-too-many = { $max }-аас олон заалттай байж болохгүй.
# $within (String)
# $level (String)
law-nested-wrongly = «{ $within }» дотор «{ $level }» байж болохгүй.
law-repeated-id = Нэг таних тэмдэг хоёр удаа орсон байна.
# $number (String)
law-repeated-number = { $number } дугаар аль хэдийн байна.
# $max (String)
law-number-too-long = Дугаар { $max } тэмдэгтээс урт байна.
# $max (String)
law-heading-too-long = Гарчиг { $max } тэмдэгтээс урт байна.
# $max (String)
law-text-too-long = Бичвэр { $max } тэмдэгтээс урт байна.

act-bill-created = Төсөл эхлүүлсэн
act-bill-described = Төслийн нэр, санаачлагчийг зассан
act-draft-edited = Төслийн эхийг зассан
act-draft-replaced = Төслийн эхийг бүхэлд нь сольсон
act-version-published = Төслийн хувилбарыг нийтэлсэн
act-consultation-opened = Санал авч эхэлсэн
act-consultation-extended = Санал авах хугацааг сунгасан
act-closing-out-begun = Хэлэлцүүлгийг дүгнэж эхэлсэн
act-closing-out-abandoned = Хариугүй санал үлдсэн тул дүгнээгүй
act-consultation-closed-out = Хэлэлцүүлгийг дүгнэсэн
act-stage-reached = Төслийн үе шатыг тэмдэглэсэн
act-bill-withdrawn = Төслийг татаж авсан
