### Олон хүний хөндсөн асуудал: Засгийн газрын хуралдаан хүртэл, шийдвэрээс буцаад хүн бүр хүртэл.

issue = Асуудал
issues-title = Олон хүний асуудал
issues-lead = Нэг сэдвээр, нэг байгууллагад, нэг газраас ирсэн гомдол нэг асуудал болно. Олон болоход Засгийн газрын хуралдаанд санал болгоно.
issues-queue = Хуралдаанд санал болгосон
issues-queue-empty = Одоогоор санал болгосон асуудал алга.
issues-rank-note = Эрэмбэ нь дөрвөн зүйлийн нийлбэр. Хүний тоо: ажиглалтын хугацаанд хандсан 10 хүн тутамд 1 оноо, 40 хүртэл. Өсөлт: өөрийн дунджаас дахин нэмэгдсэн бүрд 2 оноо, 20 хүртэл; нэгээс доош дунджийг нэг гэж тооцно. Хугацаа хэтэрсэн гомдол: 5% тутамд 1 оноо, 20 хүртэл. Хүлээсэн хоног: бүтэн хоног тутамд 2 оноо, 20 хүртэл. Цөөн хүний асуудал 0 оноотой эхэлж, хүлээх тусам дээшилнэ.
issues-gathering = Цугларч байгаа, санал болгоогүй
issues-gathering-empty = Цугларч байгаа асуудал алга.
issue-rank = Эрэмбэ
# $total (String)
# $people (String)
# $growth (String)
# $late (String)
# $waiting (String)
issue-rank-terms = { $total } = хүний тоо { $people } + өсөлт { $growth } + хэтэрсэн хугацаа { $late } + хүлээсэн хоног { $waiting }
issue-open = Цугларч байна
issue-proposed = Хуралдаанд санал болгосон
issue-decided = Шийдвэр гарсан
issue-done = Биелүүлсэн, иргэдээс асууж байна
issue-closed = Хаасан
issue-merged = Өөр асуудалд нэгтгэсэн
issue-declined = Хуралдаанд оруулаагүй
issue-ground-people = Олон хүн хандсан
issue-ground-surge = Огцом өссөн
issue-ground-overdue = Олон гомдлын хугацаа хэтэрсэн
issue-ground-by-hand = Шинжээч санал болгосон
issue-evidence = Хэдэн хүн, хэр хурдан
# $days (Number)
issue-recent-people = Сүүлийн { $days } хоногт хүн
issue-people = Хүн
issue-complaints = Гомдол
issue-tips = Нэрээ хэлээгүй мэдээлэл
issue-growth = Өсөлт
issue-growth-none = Өмнөх дөрвөн үед байгаагүй
# $times (String)
issue-growth-times = Өөрийн дунджаас { $times } дахин
issue-late = Хугацаа хэтэрсэн
# $count (String)
# $percent (String)
issue-late-share = { $count } ({ $percent }%)
issue-first = Анхны гомдол
issue-last = Сүүлийн гомдол
issue-when-proposed = Санал болгох үед
# $recent (String)
# $people (String)
issue-counted-then = ажиглалтын хугацаанд { $recent } хүн, нийт { $people } хүн
issue-groups = Хэн хандсан
issue-group = Бүлэг
issue-group-kind = Юугаар
issue-by-sex = Хүйс
issue-by-age = Нас
issue-by-home = Оршин суугаа газар
issue-by-place = Асуудал гарсан газар
issue-groups-note = Тоог бүхэлчилсэн. Хүнийг таних боломжтой цөөн тоог, мөн бусдаас нь хасаж түүнийг олж болох тоог харуулахгүй.
issue-groups-none = Бүлгээр харуулахад хүн хэт цөөн байна.
issue-summaries = Гомдлуудын агуулга
issue-read = Юу гэж бичсэнийг харж, ижлийг хайх
issue-read-note = Уншсаныг бүртгэж, бичсэн хүмүүст нь харуулна.
issue-alike = Ижил утгатай гомдолтой асуудал
# $count (String)
issue-alike-count = ижил утгатай { $count } гомдол
issue-members = Энэ асуудлын гомдол
issue-members-none = Гомдол алга.
issue-member-state = Төлөв
issue-proposed-at = Санал болгосон
issue-on-agenda = Хуралдаан
issue-timeline = Юу болсон
issue-timeline-empty = Одоогоор юу ч хийгээгүй.
# $grounds (String)
issue-step-proposed = Хуралдаанд санал болгосон: { $grounds }
issue-step-declined = Хуралдаанд оруулахгүй болсон
issue-step-summarized = Агуулгыг товчлон бичсэн
# $into (String)
issue-step-merged = Нэгтгэсэн асуудал: { $into }
# $from (String)
issue-step-took-in = Энэ асуудалд нэгтгэсэн: { $from }
# $count (String)
# $into (String)
issue-step-split = { $count } гомдлыг салгасан: { $into }
# $from (String)
issue-step-split-off = Салгаж үүсгэсэн: { $from }
# $agenda (String)
issue-step-put-on = { $agenda }-ны хуралдаанд оруулсан
# $agenda (String)
issue-step-taken-off = { $agenda }-ны хуралдаанаас хассан
# $agenda (String)
issue-step-frozen = { $agenda }-ны хуралдаанд хэлэлцэхээр тогтсон
# $to (String)
issue-step-postponed = { $to }-ны хуралдаан хүртэл хойшлуулсан
# $agency (String)
# $due (String)
issue-step-decided = Шийдвэр гарсан: { $agency }, { $due } хүртэл
# $agenda (String)
issue-step-published = { $agenda }-ны хуралдааны дүнг нийтэлсэн
issue-step-withdrawn = Шийдвэрийг буцаасан
# $agency (String)
issue-step-reported = Явцыг мэдээлсэн: { $agency }
# $agency (String)
issue-step-done = Биелүүлсэн: { $agency }
# $due (String)
issue-step-extended = Хугацааг { $due } хүртэл сунгасан
# $due (String)
issue-step-overdue = Хугацаа хэтэрсэн ({ $due })
# $content (String)
# $discontent (String)
issue-step-closed = Хандсан хүмүүстэй холбогдож дуусаад хаасан: сэтгэл ханамжтай { $content }, ханамжгүй { $discontent }
issue-step-closed-for-everyone = Хандсан хүмүүстэй холбогдож дуусаад хаасан

issue-reason = Шалтгаан
issue-names-nobody = Анхаар: энд бичсэн зүйл хуралдаанд хүрч, нийтлэгдэж, үүрд үлдэнэ, устгах боломжгүй. Хүний нэр, хаяг, регистр, утас бүү бичээрэй. Гомдлоос хуулахгүй, өөрийн үгээр бичнэ.
issue-everyone-reads = Үүнийг хүн бүр уншина. Хүний нэр, хаяг бүү бичээрэй.
issue-raise-title = Хуралдаанд санал болгох
issue-raise-submit = Санал болгох
issue-summarize-title = Агуулгыг товчлон бичих
# $nth (Number)
issue-summary = { $nth }-р агуулга
issue-summary-personal = Регистрийн дугаар, утас эсвэл цахим шуудангийн хаяг байна. Хүнийг таниулах зүйлийг хасна уу.
issue-summarize-submit = Хадгалах
issue-put-on-title = Хуралдаанд оруулах
# $day (String)
issue-put-on-lead = { $day }-ны хуралдааны хэлэлцэх асуудалд нэмнэ.
issue-put-on-submit = Оруулах
issue-decline-title = Хуралдаанд оруулахгүй
issue-decline-lead = Гомдол цугларсаар байна. Хүн хоёр дахин олон болбол дахин санал болгоно. Хүний нэр, хаяг бүү бичээрэй.
issue-decline-submit = Оруулахгүй
issue-merge-title = Өөр асуудалд нэгтгэх
issue-merge-lead = Бүх гомдол нөгөө асуудалд шилжинэ, хойшид ирэх нь ч мөн адил. Хүний нэр, хаяг бүү бичээрэй.
issue-merge-into = Аль асуудалд
issue-merge-submit = Нэгтгэх
issue-split-title = Гомдол салгах
issue-split-lead = Сонгосон гомдлоор шинэ асуудал үүснэ. Бүгд өөр нэг сэдэв, газар, байгууллагынх бол тэр нь тусдаа асуудал болж, хойшид ирэх нь ч тийш орно. Хүний нэр, хаяг бүү бичээрэй.
issue-split-which = Аль гомдлыг
issue-split-submit = Салгах
issue-extend-title = Шийдвэрийн хугацаа сунгах
issue-extend-submit = Сунгах
issue-withdraw-title = Шийдвэрийг буцаах
issue-withdraw-submit = Буцаах

agenda = Хуралдаан
agendas-title = Засгийн газрын хуралдаан
agendas-lead = Долоо хоног бүр нэг хуралдаан. Хэлэлцэх асуудал урьдчилан тогтоосон цагт хаагдаж, хуралдааны дараа дүнг нийтэлнэ.
# $day (String)
agendas-next = Дараагийн хуралдаан: { $day }
agendas-all = Хуралдаанууд
agendas-none = Одоогоор хуралдаан алга.
# $day (String)
agenda-title = { $day }-ны хуралдаан
agenda-state = Төлөв
agenda-open = Нээлттэй
agenda-frozen = Хаагдсан: нэмэхгүй, хасахгүй
agenda-published = Нийтэлсэн
agenda-meets-on = Хуралдах өдөр
agenda-freezes-at = Хэлэлцэх асуудал хаагдах
agenda-frozen-at = Хэлэлцэх асуудал хаагдсан
# $at (String)
agenda-as-of = { $at }-ны байдлаар
agenda-published-at = Дүнг нийтэлсэн
agenda-moved-because = Өдрийг өөрчилсөн шалтгаан
agenda-print = Хэвлэх
agenda-back = Хуралдааны хуудас
agenda-items = Хэлэлцэх асуудал
agenda-lacks-summary = Гомдлуудын агуулгын товчийг бичээгүй байна: хуралдаанд зөвхөн тоо харагдана.
agenda-items-none = Хэлэлцэх асуудал алга.
agenda-up = Дээш
agenda-down = Доош
agenda-take-off = Хасах
agenda-put-on-title = Асуудал оруулах
agenda-nothing-to-put-on = Оруулах санал болгосон асуудал алга.
agenda-decide-title = Шийдвэр бичих
agenda-correct = Буруу бичсэн бол шийдвэрийг буцааж, дахин бичнэ
agenda-decide-submit = Шийдвэр хадгалах
agenda-postpone-title = Хойшлуулах
agenda-postpone-submit = Дараагийн хуралдаанд шилжүүлэх
agenda-publish-title = Нийтлэх
agenda-publish-lead = Шийдвэр, хойшлуулсан асуудлыг хүн бүр уншина.
agenda-publish-submit = Дүнг нийтлэх
agenda-move-title = Хуралдааны өдрийг өөрчлөх
agenda-move-lead = Хэлэлцэх асуудал хаагдах цаг хамт шилжинэ.
agenda-move-frozen-lead = Хэлэлцэх асуудал хаагдсан хэвээр үлдэнэ.
agenda-move-submit = Өдрийг өөрчлөх

decision = Шийдвэр
decision-text = Юу шийдсэн
decision-agency = Хариуцах байгууллага
decision-due-on = Эцсийн өдөр
decision-due-on-hint = Жишээ нь 2027-12-31
# $day (String)
decision-until = { $day } хүртэл
decision-overdue = хугацаа хэтэрсэн
decision-extended = Сунгасан шалтгаан
decision-report = Байгууллагын мэдээ
decision-report-title = Мэдээлэх
decision-report-lead = Хүн бүр уншина. Биелүүлсэн гэвэл хандсан хүн бүрээс асууна.
decision-report-words = Юу хийсэн
decision-report-submit = Мэдээлэх
decision-done = Биелсэн үү
decision-not-done-yet = Хараахан үгүй
decision-is-done = Биелүүлсэн
# $agency (String)
decisions-title = Засгийн газрын шийдвэр: { $agency }
decisions-none = Хариуцуулсан шийдвэр алга.
decisions-all = Бүх шийдвэр
# $agency (String)
nav-agency-decisions = { $agency }: шийдвэр

follow-ups-title = Эргэн холбогдох
follow-ups-lead = Шийдвэр биелсний дараа хандсан хүн бүрээс нэг удаа асууна.
follow-ups-none = Одоогоор холбогдох хүн алга.
follow-up-people = Холбогдох хүмүүс
follow-up-nobody-left = Холбогдох хүн үлдээгүй.
follow-up-tries = Залгасан
follow-up-act = Үйлдэл
follow-up-take = Холбогдох
follow-up-open = Холбогдоогүй
# $at (String)
follow-up-again-at = Утсаа аваагүй, { $at }-аас хойш дахин
# $until (String)
follow-up-held-until = Өөр оператор холбогдож байна, { $until } хүртэл
follow-up-asked = Холбогдож дууссан
follow-up-heard = Холбогдож ярьсан
# $asked (String)
# $people (String)
follow-up-of = { $asked } / { $people }
# $number (String)
follow-up-call-title = Холбогдох: { $number }
# $until (String)
follow-up-yours-until = { $until } хүртэл өөр хүн холбогдохгүй.
follow-up-read-case = Гомдлыг унших
follow-up-tell = Юу хэлэх
follow-up-result = Юу гэсэн
follow-up-settle-title = Хариуг бичих
follow-up-settle-lead = Хэлсэн үгийг нь зөвхөн гомдолд нь хариулсан хүмүүст уншуулахыг хүссэн бол бичнэ.
follow-up-words = Хэлсэн үг, үнэлгээний хамт (заавал биш)
follow-up-answered = Хариу
follow-up-content = Сэтгэл ханамжтай
follow-up-not-content = Сэтгэл ханамжгүй
follow-up-said-nothing = Хариулахаас татгалзсан
follow-up-not-reached = Холбогдож чадсангүй
follow-up-tried = Холбогдож чадаагүй
follow-up-erased = Мэдээллээ устгуулсан
follow-up-no-rating = Үнэлгээ өгөөгүй
follow-up-settle-submit = Хадгалах

cabinet-title = Засгийн газрын хуралдаанд хүрсэн асуудал
cabinet-lead = Олон хүн 11-11-д хандсан асуудлыг Засгийн газар юу гэж шийдсэн, хэн, хэзээ гэхэд биелүүлэх, биелсэн эсэх, хүмүүс хэр сэтгэл ханамжтай байгааг эндээс харна.
cabinet-none = Одоогоор хуралдаанд хүрсэн асуудал алга.
cabinet-waits = Хуралдаан хүлээж байна
cabinet-late = Биелээгүй, хугацаа хэтэрсэн
cabinet-being-done = Биелүүлж байна
# $day (String)
cabinet-meeting = { $day }-ны хуралдаан
# $day (String)
cabinet-postponed-to = Шийдээгүй, { $day }-ны хуралдаанд шилжүүлсэн
cabinet-people = Хэдэн хүн хандсан
cabinet-why = Яагаад хуралдаанд хүрсэн
cabinet-content-share = Сэтгэл ханамжтай хувь
# $percent (String)
cabinet-content-about = ойролцоогоор { $percent }%
cabinet-files = Файлаар:

cabinet-moved-meanwhile = Асуудал энэ хооронд өөрчлөгдсөн байна
cabinet-moved-meanwhile-advice = Өөр хүн үүн дээр ажилласан байна. Одоогийн байдлыг уншаад дахин оролдоно уу.
issue-refused = Асуудалд үүнийг хийх боломжгүй
issue-already-proposed = Хуралдаанд аль хэдийн санал болгосон байна.
issue-not-proposed = Хуралдаанд санал болгоогүй байна.
issue-already-decided = Засгийн газар шийдвэр гаргасан байна.
issue-not-decided = Шийдвэр хараахан гараагүй байна.
issue-is-done = Шийдвэр биелсэн, иргэдээс асууж байна.
issue-not-done = Шийдвэр хараахан биелээгүй байна.
issue-is-closed = Асуудал хаагдсан байна.
issue-is-merged = Асуудлыг өөр асуудалд нэгтгэсэн байна.
issue-itself = Асуудлыг өөртэй нь нэгтгэхгүй.
issue-not-members = Зарим гомдол энэ асуудалд байхгүй болсон байна.
issue-on-agenda-first = Хуралдаанд орсон байна. Эхлээд хуралдаанаас хасна уу.
issue-on-frozen-agenda = Хуралдааны хэлэлцэх асуудал хаагдсан. Дүнг нийтлэх хүртэл нэгтгэх, салгах, агуулгыг нь дахин бичих боломжгүй.
issue-of-another-agency = Өөр байгууллагад хариуцуулсан байна.
# $day (String)
issue-was-postponed = { $day }-ны хуралдаан хүртэл хойшлуулсан байна.
agenda-refused = Хуралдаанд үүнийг хийх боломжгүй
agenda-is-frozen = Хэлэлцэх асуудал хаагдсан тул нэмж, хасахгүй.
agenda-not-frozen = Хэлэлцэх асуудал хараахан хаагдаагүй байна.
agenda-is-published = Хуралдааны дүнг нийтэлсэн байна.
agenda-already-on = Асуудал энэ хуралдаанд орсон байна.
# $day (String)
agenda-on-another = Асуудал { $day }-ны хуралдаанд орсон байна.
agenda-not-on = Асуудал энэ хуралдаанд байхгүй байна.
agenda-not-the-items = Хэлэлцэх асуудал энэ хооронд өөрчлөгдсөн байна. Одоогийн дарааллыг хараад дахин эрэмбэлнэ үү.
agenda-same-day = Хуралдаан тэр өдөр болохоор байна.
agenda-day-taken = Тэр өдөр өөр хуралдаан болно. Өөр өдөр сонгоно уу.
agenda-not-held = Хуралдах өдөр болоогүй байна.
agenda-undecided = Эхлээд асуудал бүрийг шийдэх эсвэл хойшлуулах хэрэгтэй.
follow-up-refused = Холболтод үүнийг хийх боломжгүй
# $again (String)
follow-up-tried-lately = Саяхан утсаа аваагүй. { $again }-аас хойш дахин залгана уу.
# $until (String)
follow-up-taken-by-another = Өөр оператор { $until } хүртэл холбогдож байна.
follow-up-not-taken = Эхлээд холбогдохоор авна уу.
follow-up-settled-already = Хариуг аль хэдийн бичсэн байна.
follow-up-nobody = Энэ гомдлоор асуух хүн алга.

act-escalation-proposed = Асуудлыг хуралдаанд санал болгосон
act-escalation-declined = Асуудлыг хуралдаанд оруулаагүй
act-summaries-written = Асуудлын агуулгыг товчлон бичсэн
act-issue-merged = Асуудлыг нэгтгэсэн
act-issue-opened = Асуудал салгаж үүсгэсэн
act-complaints-split-out = Асуудлаас гомдол салгасан
act-issue-postponed = Асуудлыг хойшлуулсан
act-decision-recorded = Засгийн газрын шийдвэр бичсэн
act-decision-withdrawn = Засгийн газрын шийдвэрийг буцаасан
act-decision-reported = Шийдвэрийн биелэлтийг мэдээлсэн
act-decision-extended = Шийдвэрийн хугацааг сунгасан
act-item-put-on = Асуудлыг хуралдаанд оруулсан
act-item-taken-off = Асуудлыг хуралдаанаас хассан
act-items-reordered = Хэлэлцэх асуудлыг эрэмбэлсэн
act-meeting-moved = Хуралдааны өдрийг өөрчилсөн
act-agenda-published = Хуралдааны дүнг нийтэлсэн
act-follow-up-taken = Иргэнтэй эргэн холбогдохоор авсан
act-follow-up-tried = Иргэнтэй холбогдож чадаагүй
act-follow-up-settled = Иргэний хариуг бичсэн
# $day (String)
issue-due-not-later = { $day } өдрөөс хойших өдөр байна: хугацааг зөвхөн сунгана.
# $max (String)
field-at-most = Хамгийн ихдээ { $max } байна.
