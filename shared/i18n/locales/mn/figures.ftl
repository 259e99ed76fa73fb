# 11-11-ийн тоо баримт: хэдэн гомдол, хүсэлт ирж, юу болсон

figures-title = 11-11-ийн тоо баримт
figures-lead = Хэдэн гомдол, хүсэлт ирж, юу болсныг энд харуулна. Ирсэн долоо хоногоор нь тоолдог тул хожим хариулсан нь ч тэр долоо хоногтоо орно.
figures-by = Юугаар нь харах
figures-by-all = Нийтээр нь
figures-by-kind = Төрлөөр
figures-by-topic = Асуудлаар
figures-by-agency = Байгууллагаар
figures-by-division = Аймаг, дүүргээр
figures-by-channel = Сувгаар
figures-period = Аль хугацааных
figures-period-weeks = Сүүлийн 12 долоо хоног
figures-period-quarter = Сүүлийн бүтэн улирал
figures-show = Харах
# $year (Number)
# $quarter (Number)
figures-quarter = { $year } оны { $quarter }-р улирал
figures-running = үргэлжилж байна
figures-week = Хугацаа
figures-all = Бүгд
figures-not-known = Тодорхойлоогүй байгаа
figures-received = Ирсэн
figures-answered = Хариулсан
figures-in-time = Хугацаанд нь хариулсан
figures-overdue = Хугацаа хэтэрсэн
figures-reopened = Дахин нээсэн
figures-confirmed = Шийдэгдсэн гэж баталсан
figures-no-reply = Хариулсан, иргэн юу ч хэлээгүй
figures-without-action = Арга хэмжээ авалгүй хаасан
figures-median = Тал нь хариугаа авсан хоног
figures-rating = Сэтгэл ханамж
# $mean (String)
figures-rating-of-five = 5-аас { $mean }
figures-not-over = Энэ хугацаа дуусаагүй тул одоогоор нийт дүнг л харуулна.
figures-few = Бусад нь цөөн тул тус тусад нь харуулахгүй.
figures-rule = Нэг хүний гомдол юу болсныг хэн ч таахгүйн тулд задалсан тоог хугацаа дууссаны дараа харуулж, 10-аас цөөнийг нууж, бусдыг нь хамгийн ойр 5-д бүхэлчилнэ. Нийт дүн яг байгаагаараа. Хариулсан хоног, сэтгэл ханамжийг 10 ба түүнээс олон байвал хэлнэ.
figures-overdue-note = Хугацаа хэтэрсэн гэдэг нь эцсийн өдрөө хариу аваагүй нь: хожим хариулсан нь ч орно. Хоногийг ирсэн өдрөөс эхний хариу хүртэл тоолно.
figures-files = Файлаар:
figures-year = Сүүлийн 53 долоо хоног (CSV)
figures-open311 = Open311-ээр
figures-topic-totals = Сэдэв бүрд одоогоор хэдэн гомдол бүртгэснийг нуулгүй, шууд харуулна:
figures-not-a-period = Долоо хоногийг 2026-W47, улирлыг 2026-Q4 хэлбэрээр бичнэ үү. Эхлэх, дуусахыг нэг төрлөөр бичнэ.
figures-periods-reversed = Дуусах хугацаа эхлэх хугацаанаас өмнө байна.
# $max (Number)
figures-too-many = Нэг удаад { $max }-аас олныг харуулахгүй.

# Open311
# $address (String)
open311-contact = 11-11 төв, { $address }
open311-no-key = Уншихад түлхүүр хэрэггүй.
# $agency (String)
open311-answers = { $agency } хариуцна; орон нутагт өөр байгууллага хариуцаж болно.
open311-answers-by-place = Хариуцах байгууллага нь орон нутгаасаа хамаарна.
open311-no-service = Ийм үйлчилгээ (service_code) алга.
open311-no-request = Ийм хүсэлт (service_request_id) алга, эсвэл нийтэд харуулдаггүй.
open311-not-an-instant = start_date, end_date-ийг 2026-11-23T00:00:00Z хэлбэрээр, бүсийн хамт бичнэ үү.
open311-dates-reversed = end_date нь start_date-ээс өмнө байна.
# $days (Number)
open311-dates-too-long = Нэг удаад { $days } хоногоос урт хугацааг асуухгүй.
open311-not-a-status = status нь open, closed хоёрын аль нэг, эсвэл таслалаар хоёулаа байна.
# $max (Number)
open311-too-many = service_request_id-г нэг удаад { $max }-аас олныг бичихгүй.
