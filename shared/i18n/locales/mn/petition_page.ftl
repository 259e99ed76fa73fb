### Нэг өргөдлийн хуудас: хаана яваа, хугацаа, гарын үсгийн график, хуваалцах.

# $name (String)
page-petitioner = Өргөдөл гаргагч: { $name }
page-names-withheld = Гарын үсэг зурсан хүний нэрийг нийтэлдэггүй.
page-hidden = Бичвэрийг нь нийтлээгүй өргөдөл
page-imported-title = Өөр системээс авсан
# $instant (Element)
page-imported-created = Тэнд { $instant } эхэлсэн.
# $source (String)
# $reference (String)
page-imported-lead = Энэ өргөдлийг { $source } системээс авсан ({ $reference }). Энд гарын үсэг цуглуулахгүй.
# $count (Number)
# $source (String)
# $shown (String)
page-imported-count = { $count ->
   *[other] { $source } системд { $shown } гарын үсэг. Энд баталгаажуулаагүй.
}

## Нийтлэхээс өмнө

page-endorsing-title = Дэмжлэг цуглуулж байна
# $count (Number)
# $shown (String)
# $needed (String)
page-endorsing-count = { $count ->
   *[other] { $shown } иргэн дэмжсэн. Хянуулахад { $needed } хэрэгтэй.
}
page-changes-title = Хянагч засахыг хүссэн
page-changes-lead = Засаад дахин илгээвэл хянагч шинээр уншина.
page-changes-lead-staff = Өргөдөл гаргагч засаад дахин илгээтэл хүлээнэ.

page-refused-title = Нийтлэхээс татгалзсан
page-refused-ground = Үндэслэл
page-refused-words = Хянагчийн тайлбар
page-refused-duplicate = Үүнтэй адил өргөдөл
# $day (Element)
page-appeal-until = Өргөдөл гаргагч { $day } хүртэл эсэргүүцэл гаргаж болно.
page-appeal-none = Эсэргүүцэл гаргаагүй, хугацаа нь дууссан.
# $day (Element)
page-appeal-waiting = Өргөдөл гаргагч { $day } эсэргүүцэл гаргасан. Өөр хянагч шийднэ.
# $day (Element)
page-appeal-upheld = Эсэргүүцлийг өөр хянагч { $day } үзээд, татгалзсаныг хэвээр үлдээсэн.

## Хаана яваа

way-title = Хаана яваа вэ
way-reached = Шаардлагатай тоонд хүрсэн. Тамгын газар Улсын Их Хуралд хүлээлгэж өгнө.
way-handed-over = Улсын Их Хуралд хүлээлгэж өгсөн. Хороо хэлэлцэнэ.
way-considered = Хороо хэлэлцсэн. Улсын Их Хурал хариу өгнө.
way-answered = Улсын Их Хурал хариу өгсөн.
way-concluded = Хариу өгсөн. Ажиллагаа нь дууссан.

clock-hand-over = Хүлээлгэж өгөх хугацаа
clock-consider = Хэлэлцэх хугацаа
clock-answer = Хариу өгөх хугацаа
# $days (Number)
clock-left = { $days ->
    [0] өнөөдөр дуусна
   *[other] { $days } хоног үлдсэн
}
# $instant (Element)
step-recorded = { $instant } бүртгэсэн
# $days (Number)
clock-overdue = { $days ->
   *[other] { $days } хоног хэтэрсэн
}

answer-title = Улсын Их Хурлын хариу
outcome-granted = Хүсэлтийг хангасан
outcome-partly-granted = Хүсэлтийн заримыг хангасан
outcome-declined = Хүсэлтийг хангаагүй

## Алхмууд

steps-title = Явц
step-done = Болсон:
step-now = Одоо:
step-to-come = Дараа нь:
step-submitted = Өргөдлөө илгээсэн
# $count (Number)
# $shown (String)
step-endorsed = { $count ->
   *[other] { $shown } иргэн дэмжсэн
}
step-changes-asked = Хянагч засуулахаар буцаасан
step-published = Нийтэлсэн. Гарын үсэг цуглуулж эхэлсэн
step-refused = Нийтлэхээс татгалзсан
step-appealed = Өргөдөл гаргагч эсэргүүцэл гаргасан
step-upheld = Өөр хянагч татгалзсаныг хэвээр үлдээсэн
step-overturned = Өөр хянагч татгалзсаныг хүчингүй болгосон
# $until (String)
step-extended = Хугацааг { $until } хүртэл сунгасан
# $count (Number)
# $shown (String)
step-reached = { $count ->
   *[other] Шаардлагатай тоонд хүрсэн: { $shown } гарын үсэг
}
step-closed-period-over = Хугацаа дуусаж хаагдсан
step-closed-reached = Шаардлагатай тоонд хүрч хаагдсан
step-closed-stopped = Тамгын газар хугацаанаас нь өмнө хаасан
# $to (String)
step-handed-over = Хүлээлгэж өгсөн: { $to }
# $committee (String)
step-considered = Хэлэлцсэн: { $committee }
step-answered = Улсын Их Хурал хариу өгсөн
step-concluded = Ажиллагаа дууссан
step-signing = Гарын үсэг цуглуулж байна
step-to-reach = Шаардлагатай тоонд хүрэх
step-to-hand-over = Улсын Их Хуралд хүлээлгэж өгөх
step-to-consider = Хороо хэлэлцэх
step-to-answer = Улсын Их Хурал хариу өгөх
step-to-conclude = Ажиллагааг дуусгах
# $title (String)
# $kind (String)
# $size (String)
document-link = { $title } ({ $kind }, { $size } кБ)

## График

chart-title = Гарын үсгийн явц
chart-total = Нийт гарын үсэг
chart-days = Гарын үсэг өдрөөр
chart-hours = Гарын үсэг цагаар, сүүлийн 48 цаг
# $at (String)
# $n (String)
# $goal (String)
chart-total-told = { $at } хүртэл нийт { $n } гарын үсэг. Шаардлагатай: { $goal }.
chart-none = Энэ хугацаанд гарын үсэг зураагүй.
chart-none-yet = Одоогоор гарын үсэг зураагүй байна.
# $title (String)
chart-table = Хүснэгт: { $title }
chart-when = Хэзээ
chart-count = Гарын үсэг
chart-so-far = Нийт, өдрийн эцэст
chart-left-out = Тоо нь өөрчлөгдөөгүй цагийг хүснэгтэд оруулаагүй. Буцааж авсан гарын үсгийг хассан.
chart-taken-back = Тоо яг үнэн, бүхэлчлээгүй. Буцааж авсан гарын үсгийг хассан.
files-title = Нээлттэй өгөгдөл
files-history = Нийт тоо хэрхэн өөрчлөгдсөн; мөр бүрд нэмэгдсэн тоо, тухайн үеийн эцсийн нийт тоо бий:
files-by-minute = минутаар
files-by-hour = цагаар
files-by-day = өдрөөр
files-hours = Цаг, өдөр бүрд хэдэн гарын үсэг нэмэгдсэн; хоёулаа нэг файлд, нийт тоогүй:
files-events = Гарын үсэг бүр зурсан дарааллаараа, хэнийх болох нь үгүй; бүх өргөдлийнх нэг дор:
files-explained = Эдгээр файлын тайлбар, curl, Python, R-ээр унших жишээ
