### Хэн оролцож байгаа вэ: нэг ч хүн танигдахааргүй нийтэлсэн тоо.

breakdown-title = Хэн гарын үсэг зурсан бэ
breakdown-lead = Гарын үсэг зурсан хүмүүс хүйс, насны бүлэг, аймаг дүүрэг, нийгмийн байдлаараа. Шөнө дунд бүрд, мөн гарын үсэг цуглуулж дуусахад нэг удаа тоолж нийтэлнэ. Нийтэлсэн тоо хожим өөрчлөгдөхгүй.
breakdown-none = Анхны тоо өргөдөл нээгдсэний дараах шөнө дунд гарна.
breakdown-withheld = Энэ өргөдлийн зөвхөн нийт тоог нийтэлдэг.
# $number (Number)
# $at (String)
breakdown-release = { $number } дэх нийтлэл: { $at } хүртэл тоолсон.
breakdown-final = Хураалт дууссан тул дахин нийтлэхгүй.
# $n (String)
breakdown-total = Нийт { $n } гарын үсэг
# $threshold (String)
# $rounding (String)
# $change (String)
breakdown-rule = { $threshold }-аас цөөн тоо, мөн түүнийг тооцоолж болох тоог харуулахгүй (–). Бусдыг тус бүрд нь { $rounding }-д хуваагдах тоо болгож бүхэлчилдэг тул нийлбэр нь нийт тооноос зөрж болно. Хоёр нийтлэлийн зөрүүгээр хүн танигдахаас сэргийлж, { $change }-аас цөөн хүнээр өөрчлөгдсөн тоо хэвээр үлдэнэ.
breakdown-age-and-sex = Нас, хүйс
breakdown-count = Гарын үсэг
breakdown-share = Нийтэлсэн тоонд эзлэх хувь
breakdown-residents = Оршин суугчид (2020 оны тооллого)
breakdown-rate = 10,000 оршин суугч тутамд
breakdown-two-at-once = Хоёр үзүүлэлтээр зэрэг
breakdown-each-alone = Тус бүрээр нь
breakdown-withheld-count = нууцалсан
# $name (String)
# $n (String)
breakdown-chart-most = Хамгийн олон нь: { $name }, { $n }.
# $names (String)
# $n (String)
breakdown-chart-alike = Хамгийн олон нь: { $names }, тус бүр { $n }.
# $n (String)
# $alike (String)
breakdown-chart-many-alike = Хамгийн их тоо { $n }, ийм тоотой { $alike } мөр байна.
# $n (String)
breakdown-chart-withheld = Нууцалсан тоо: { $n }.
breakdown-chart-table = Бүх тоо доорх хүснэгтэд бий.
breakdown-no-data = Харуулах тоо алга
breakdown-districts = Нийслэлийн дүүргүүд
breakdown-map-absent = тоо байхгүй
breakdown-capital-rest = Улаанбаатар, дүүрэг тодорхойгүй
breakdown-pictures = Энэ графикийг татах:
# $address (String)
picture-source = Эх сурвалж: Санал, { $address }
picture-licence = Лиценз: Creative Commons Attribution 4.0 (CC BY 4.0), creativecommons.org/licenses/by/4.0
# $rounding (String)
# $threshold (String)
picture-rounded = Тоо бүрийг { $rounding }-д хуваагдах тоо болгож тоймлосон. { $threshold }-аас цөөн, мөн түүнийг тооцоолж болох тоог харуулаагүй.
# $at (String)
picture-at = { $at } хүртэл тоолсон.
breakdown-files = Энэ тоог татах:
breakdown-releases = Өмнөх нийтлэлүүд
# $petition (String)
breakdown-dataset = { $petition } өргөдөлд зурсан гарын үсэг
breakdown-link = Хэн гарын үсэг зурсныг харах
breakdown-withhold-title = Зөвхөн нийт тоог нийтлэх
breakdown-withhold-note = Шашин шүтлэг, эрүүл мэнд, үндэс угсаа зэрэг эмзэг асуудлын өргөдөлд. Үндэслэлийг хүн бүр уншина.
breakdown-withhold = Зөвхөн нийт тоог нийтлэх
breakdown-allow-title = Задаргааг дахин нийтлэх
breakdown-allow-note = Дараагийн шөнө дундаас эхлэн хүйс, нас, газар нутгаар дахин нийтэлнэ. Үндэслэлийг хүн бүр уншина.
breakdown-allow = Дахин нийтлэх
breakdown-words = Үндэслэл
breakdown-words-hint = 1,000 тэмдэгтээс хэтрэхгүй. Хэн нэгнийг нэрлэж болохгүй.
act-breakdowns-withheld = Зөвхөн нийт тоог нийтлэх болгосон
act-breakdowns-allowed = Задаргааг дахин нийтлэх болгосон
# $first (Number)
# $last (Number)
breakdown-releases-are = Дугаар нь 1-ээс эхэлнэ. Одоогоор { $first }–{ $last } дугаартай нийтлэл бий.
field-instant-in-future = Тэр цаг хараахан болоогүй байна.
