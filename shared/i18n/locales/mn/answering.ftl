### Гарын үсгийн дараа: Тамгын газрын маягтууд.

answering-link = Дараагийн алхмыг бүртгэх
answering-title = Өргөдлийн дараагийн алхам
answering-back = Өргөдөл рүү буцах
answering-note = Энэ хуудас зөвхөн Улсын Их Хурлын Тамгын газрын ажилтанд харагдана. Бүртгэсэн зүйл өргөдлийн хуудсанд нийтэд харагдах бөгөөд устгаж болохгүй.
answering-nothing = Одоо бүртгэх алхам алга.
answering-day = Өдөр
answering-day-hint = Өнөөдөр, эсвэл түүнээс өмнөх өдөр.
answering-not-a-day = Өдрийг календараас сонгоно уу, эсвэл 2026-12-31 хэлбэрээр бичнэ үү.
# $day (String)
answering-day-in-future = Энэ өдөр болоогүй байна. { $day } буюу түүнээс өмнөх өдрийг бичнэ үү.
# $day (String)
answering-day-too-early = Өмнөх алхам { $day } болсон. Түүнээс өмнөх өдөр байж болохгүй.
answering-missing = Энэ хэсгийг бөглөнө үү.
# $limit (String)
# $length (String)
answering-too-long = { $limit } тэмдэгтэд багтаана уу. Одоо { $length } тэмдэгт байна.

extend-title = Хугацаа сунгах
# $instant (Element)
extend-now = Одоо { $instant } цаг хүртэл нээлттэй.
extend-day = Шинэ сүүлийн өдөр
extend-day-hint = Өмнөх хугацаанаас хойш.
extend-time = Цаг
extend-time-hint = Улаанбаатарын цагаар, жишээ нь 18:00.
extend-not-a-time = Цагийг 18:00 хэлбэрээр бичнэ үү.
# $instant (String)
extend-not-longer = Одоо { $instant } цаг хүртэл нээлттэй. Түүнээс хойших цаг бичнэ үү.
extend-reason = Сунгах шалтгаан
extend-reason-hint = Энэ бичвэр өргөдлийн хуудсанд хүн бүрд харагдана.
extend-submit = Хугацааг сунгах

hand-over-title = Хүлээлгэж өгөх
hand-over-to = Хэнд хүлээлгэж өгсөн
hand-over-to-hint = Жишээ нь: Нийгмийн бодлогын байнгын хороо
hand-over-submit = Хүлээлгэж өгснийг бүртгэх

consider-title = Хэлэлцсэнийг бүртгэх
consider-committee = Хороо
consider-words = Юу ярьж, юу шийдсэн
consider-words-hint = Заавал биш. Хүн бүрд харагдана.
consider-submit = Хэлэлцсэнийг бүртгэх

answer-form-title = Хариу өгөх
answer-outcome = Үр дүн
answer-outcome-choose = Сонгоно уу
answer-outcome-missing = Үр дүнг сонгоно уу.
answer-text = Хариу
answer-text-hint = Markdown ашиглаж болно: **тод**, - жагсаалт. Хүн бүрд харагдана.
answer-submit = Хариуг нийтлэх

conclude-title = Ажиллагааг дуусгах
conclude-lead = Үүний дараа өргөдөлд юу ч нэмэхгүй.
conclude-submit = Ажиллагааг дуусгах

documents-title = Баримт бичиг
documents-hint = PDF, зураг, DOCX, XLSX, ODT. Нэг нь 10 МБ, бүгд нийлээд 25 МБ-аас ихгүй. Хүн бүрд харагдана.
# $n (String)
document-file = Баримт { $n }: файл
# $n (String)
document-name = Баримт { $n }: нэр
# $name (String)
document-attached = Хавсаргасан: { $name }
document-too-large = Файл 10 МБ-аас том байна. Багасгаад дахин сонгоно уу.
document-empty = Файл хоосон байна. Өөр файл сонгоно уу.
document-not-allowed = Ийм төрлийн файл хавсаргахгүй. PDF, зураг, макрогүй DOCX, XLSX, ODT сонгоно уу.
document-name-missing = Баримтад нэр өгнө үү.
document-file-missing = Файлаа сонгоно уу.
document-unknown = Ийм баримт хадгалаагүй байна. Эхлээд файлыг илгээнэ үү.
document-too-many = Нэг удаад 5 баримт хавсаргана.

act-signing-extended = Гарын үсэг цуглуулах хугацааг сунгасан
act-petition-handed-over = Өргөдлийг хүлээлгэж өгсөн
act-petition-considered = Өргөдлийг хэлэлцсэнийг бүртгэсэн
act-petition-answered = Өргөдөлд хариу өгсөн
act-petition-concluded = Өргөдлийн ажиллагааг дуусгасан

field-not-an-instant = 2026-12-31T18:00:00+08:00 хэлбэрээр бичнэ үү: өдөр, цаг, цагийн бүс гурав бүгд байна.
field-not-a-list = Тайлбарт заасан зүйлсийн жагсаалт байх ёстой.
field-not-base64 = Base64 (RFC 4648, 4) байх ёстой.
