### Хуудас бүрд байдаг үг: толгой, хөл, алдаа, огноо.

language-name = Монгол
site-name = Санал
site-description = Улсын Их Хуралд өргөдөл гаргах, хуулийн төсөлд санал бичих, 11-11 төвд хандах цахим талбар.

# $title (String) - the page's own title
document-title = { $title } – Санал
# $title (String) - the title of a page whose form has errors
document-title-with-errors = Алдаа: { $title }

skip-to-content = Үндсэн хэсэг рүү очих
site-navigation = Үндсэн цэс
footer-navigation = Сайтын тухай

nav-petitions = Өргөдлүүд
nav-start = Өргөдөл гаргах
nav-my-signatures = Миний гарын үсэг
nav-my-petitions = Миний өргөдөл
nav-my-sessions = Нэвтэрсэн төхөөрөмжүүд
nav-moderation = Хянах дараалал
nav-privacy = Хувийн мэдээлэл
nav-open-data = Нээлттэй өгөгдөл
nav-api = Хөгжүүлэгчдэд
sign-in = Нэвтрэх
sign-out = Гарах

practice-banner = Туршилтын горим: энд зөвхөн зохиомол хүн нэвтэрнэ. Зурсан гарын үсэг хүчингүй.
official-clock = Бүх цаг Улаанбаатарын цагаар.

# $instant (Element) - when the numbers were true
as-of = { $instant } цагийн байдлаар

form-errors-title = Дараах алдааг засна уу
# $field (String)
# $error (String)
form-error-of = { $field }: { $error }
form-kept = Таны илгээсэн зүйл бүртгэгдээгүй. Бичсэн зүйл тань доор хэвээрээ байна.
form-sign-in-aside = Шинэ цонхонд нэвтрэх
form-prove-aside = Шинэ цонхонд дахин нэвтрэх
form-send-again = Доорх маягтыг дахин илгээнэ үү.
form-send-again-then = Дараа нь доорх маягтыг дахин илгээнэ үү.
field-error = Алдаа:
