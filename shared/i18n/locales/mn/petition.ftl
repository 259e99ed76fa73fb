### Өргөдөл: төлөв, төрөл, тоо, нэг өргөдлийн хуудас, жагсаалт.

## Төлөв

state-draft = Ноорог
state-submitted = Хянагдаж байна
state-open = Нээлттэй
state-closed = Хаагдсан
state-discarded = Цуцалсан
state-endorsing = Дэмжлэг цуглуулж байна
state-changes-asked = Засуулахаар буцаасан
state-refused = Татгалзсан
state-imported = Архив
state-goal-reached = Шаардлагатай тоонд хүрсэн

# $instant (Element)
open-until = { $instant } цаг хүртэл гарын үсэг зурж болно
# $instant (Element)
closed-at = { $instant } цагт хаагдсан
# $instant (Element)
submitted-at = { $instant } цагт илгээсэн
endorsing-unseen = Холбоостой хүмүүст л харагдана
draft-unseen = Зөвхөн танд харагдана

discarded-unseen = Нийтлээгүй. Зөвхөн танд харагдана

## Төрөл

kind-working-group = Ажлын хэсэг байгуулуулах
# $goal (String)
kind-working-group-consequence = { $goal } иргэн гарын үсэг зурвал Улсын Их Хурал ажлын хэсэг байгуулж, асуудлыг судална.
kind-inspection = Хянан шалгалт хийлгэх
# $goal (String)
kind-inspection-consequence = { $goal } иргэн гарын үсэг зурвал Улсын Их Хурлын Байнгын хороо хянан шалгалт хийнэ.
kind-decision = Улсын Их Хурлаар шийдвэрлүүлэх
# $goal (String)
kind-decision-consequence = { $goal } иргэн гарын үсэг зурвал Улсын Их Хурал асуудлыг хэлэлцэж шийдвэрлэнэ, эсвэл хуулийн төсөл боловсруулна.

kind-working-group-short = Ажлын хэсэг байгуулж, асуудлыг судална.
kind-inspection-short = Байнгын хороо хянан шалгалт хийнэ.
kind-decision-short = Улсын Их Хурал хэлэлцэж шийдвэрлэнэ, эсвэл хуулийн төсөл боловсруулна.

## Тоо

tally-title = Гарын үсгийн тоо
# $count (Number)
petition-people-signed = { $count ->
   *[other] иргэн гарын үсэг зурсан
}
# $goal (String)
petition-goal = Шаардлагатай: { $goal }
# $percent (Element)
petition-percent = { $percent } хувь
live-updates = Тоог шууд шинэчлэх

## Нэг өргөдөл

petition-sign = Гарын үсэг зурах
petition-sign-note = 18 нас хүрсэн иргэн ДАН-аар нэвтэрч зурна. Нэг минутад амжина.

petition-you-signed = Та гарын үсэг зурсан
# $instant (Element)
petition-you-signed-at = { $instant } цагт зурсан.
# $position (String)
petition-receipt = Баримт № { $position }
petition-withdraw = Гарын үсгээ буцааж авах

petition-number = Дугаар
petition-kind = Төрөл
petition-consequence = Шаардлагатай тоонд хүрвэл
petition-background = Шалтгаан
petition-details = Тайлбар
petition-names-withheld = Гарын үсэг зурсан хүний нэрийг нийтэлдэггүй. Өргөдөл гаргагчийн нэрийг зөвхөн өөрөө зөвшөөрвөл харуулна.

petition-draft-lead = Та энэ өргөдлөө хараахан илгээгээгүй байна. Үргэлжлүүлж бичээд, уншиж шалгаад илгээнэ үү.
petition-submitted-lead = Хянагч уншиж, шаардлага хангаж байвал нийтэлнэ. Нийтлэх хүртэл зөвхөн танд болон эрх бүхий ажилтанд харагдана.
petition-publish = Нийтлэх

petition-discard-draft = Энэ нооргийг устгах
petition-discard-submitted = Илгээсэн өргөдлөө буцааж авах
petition-discarded-lead = Энэ өргөдлийг нийтлэхээс өмнө та цуцалсан, эсвэл ноорог хадгалах хугацаа дууссан. Бичвэрийг нь устгасан.
petition-text-gone = Бичвэр нь устсан өргөдөл
petition-text-gone-lead = Өргөдөл гаргагч хувийн мэдээллээ устгуулсан, эсвэл хадгалах хугацаа нь дууссан тул бичвэр нь үлдээгүй. Нийтлэх боломжгүй.

petition-close-title = Өргөдлийг хаах
petition-close-note = Энэ хэсэг зөвхөн Улсын Их Хурлын Тамгын газрын ажилтанд харагдана. Хаасны дараа дахин нээх боломжгүй.
petition-close-reason = Хаах болсон шалтгаан
petition-close-reason-hint = Энэ бичвэр өргөдлийн хуудсан дээр хүн бүрд харагдана.
petition-close-reason-missing = Хаах болсон шалтгаанаа бичнэ үү.
# $limit (String)
# $length (String)
petition-close-reason-too-long = Шалтгааныг { $limit } тэмдэгтэд багтаана уу. Одоо { $length } тэмдэгт байна.
petition-close = Өргөдлийг хаах

petition-closed-lead = Гарын үсэг цуглуулж дууссан.
petition-closed-reason = Хаасан шалтгаан
petition-not-reached = Гарын үсэг шаардлагатай тоонд хүрээгүй.

## Жагсаалт

petitions-title = Өргөдлүүд
petitions-filter = Төлвөөр шүүх
petitions-search = Өргөдлөөс хайх
petitions-find = Хайх
# $words (String)
petitions-found-title = «{ $words }» гэсэн өргөдлүүд
# $words (String)
petitions-none-found-title = «{ $words }» гэсэн өргөдөл олдсонгүй
petitions-none-found = Өөр үгээр эсвэл бүх өргөдлөөс хайгаад үзээрэй.
petitions-similar = Төстэй өргөдлүүд
petitions-search-all = Бүх өргөдлөөс хайх
petitions-filter-open = Нээлттэй
petitions-filter-closed = Хаагдсан
petitions-filter-near = Босгодоо ойртсон
petitions-filter-awaiting = Хариу хүлээж байгаа
petitions-filter-answered = Хариу өгсөн
petitions-filter-refused = Татгалзсан
petitions-filter-imported = Архив
petitions-kind = Юу хүссэн
petitions-any-kind = Аль ч төрөл
petitions-order = Дараалал
petitions-order-newest = Шинэ нь эхэндээ
petitions-order-most-signed = Олон гарын үсэгтэй нь эхэндээ
petitions-order-closing-soon = Удахгүй хаагдах нь эхэндээ
petitions-show = Харуулах
petitions-refine = Төрөл, дараалал сонгох
petitions-first = Эхнээс нь
petitions-files = Энэ жагсаалтыг файлаар:
petitions-filter-all = Бүгд
# $count (Number)
# $shown (String)
petitions-total = { $count ->
   *[other] { $shown } өргөдөл
}
petitions-pages = Хуудаслалт
petitions-next = Дараах
petitions-none-open-title = Одоо нээлттэй өргөдөл алга
petitions-none-closed-title = Хаагдсан өргөдөл алга
petitions-none-title = Энд өргөдөл алга
petitions-none = Та өргөдөл гаргаж болно.
# $count (Number)
# $shown (String)
card-imported = { $count ->
   *[other] Өөр системд { $shown } гарын үсэг цугларсан
}

# $instant (Element)
card-until = { $instant } цаг хүртэл
# $count (Number)
# $shown (String)
# $goal (String)
card-count = { $count ->
   *[other] { $shown } гарын үсэг (шаардлагатай нь { $goal })
}
