### Миний мэдээлэл: юу хадгалагдаж байгаа, засах, авах, устгах.

nav-my-data = Миний мэдээлэл

mine-title = Миний мэдээлэл
mine-lead = Таны тухай юу хадгалагдаж байгааг эндээс харж, засаж, татаж авч, устгаж болно.
mine-contacts = Холбоо барих мэдээлэл
mine-contacts-lead = Заавал биш. Зөвшөөрлөө хэдийд ч буцааж авч болно; тэгвэл мэдээлэл тань тэр даруй устана.
mine-email = Цахим шуудан
mine-email-hint = Өргөдлийн тань явцыг мэдэгдэнэ.
mine-phone = Утасны дугаар
mine-phone-hint = Найман цифр. Өргөдлийн тань явцыг мэдэгдэнэ.
mine-name = Харагдах нэр
mine-name-hint = Та зөвшөөрсөн газар л энэ нэр харагдана.
# $instant (Element)
mine-kept = { $instant } цагт хадгалсан
mine-consent-email = Энэ хаягийг надад мэдэгдэл хүргэх зорилгоор хадгалахыг зөвшөөрч байна.
mine-consent-phone = Энэ дугаарыг надад мэдэгдэл хүргэх зорилгоор хадгалахыг зөвшөөрч байна.
mine-consent-name = Энэ нэрийг миний зөвшөөрсөн газар харуулах зорилгоор хадгалахыг зөвшөөрч байна.
mine-save = Хадгалах
# $what (String)
mine-save-which = Хадгалах: { $what }
mine-withdraw = Зөвшөөрлөө буцааж авах
# $what (String)
mine-withdraw-which = Зөвшөөрлөө буцааж авах: { $what }
mine-consent-missing = Хадгалахын тулд зөвшөөрлөө тэмдэглэнэ үү.
mine-missing = Энэ талбарыг бөглөнө үү.
mine-not-an-email = Цахим шуудангийн хаяг биш байна. Жишээ нь bat@example.mn.
mine-not-a-phone = Монголын утасны дугаар найман цифртэй, 5–9-өөр эхэлнэ.
mine-not-a-name = Нэр 80 хүртэл тэмдэгт байна.
mine-about = Улсын бүртгэлээс
mine-about-lead = Нэвтрэх үед ирсэн, нэвтрэлтийн хугацаанд л мэдэгдэнэ. Алдаатай бол улсын бүртгэлд засуулна.
mine-offices = Миний албан үүрэг
mine-lists = Бусад
mine-looks = Хэн үзсэн бэ?
mine-looks-lead = Албан үүргээ гүйцэтгэхдээ таны мэдээллийг үзсэн, танд хамаатай зүйл хийсэн хүмүүс.
mine-looks-behind = Жагсаалтыг шинэчилж байна. Хэдэн хормын дараа дахин үзнэ үү.
mine-looks-none = Хэн ч үзээгүй байна.
mine-take-out = Татаж авах
mine-take-out-lead = Хадгалагдаж байгаа бүхнийг унших хуудсаар эсвэл программд зориулсан файлаар авна. Үүний өмнө дахин нэвтрэх хэрэгтэй болж магадгүй.
mine-take-out-page = Уншихаар нээх
mine-take-out-file = JSON файлаар татах
mine-erase = Устгах
mine-erase-lead = Таны тухай хадгалсан бүхнийг устгана.
mine-erase-link = Мэдээллээ устгах

take-out-title = Миний тухай хадгалагдаж байгаа бүхэн
# $instant (Element)
take-out-at = { $instant } цагийн байдлаар
take-out-none = Алга.
take-out-texts = Бичсэн, нийтлэгдээгүй зүйл
take-out-petitions = Өргөдөл
take-out-signatures = Гарын үсэг
take-out-sessions = Нэвтрэлт
take-out-unreadable = Нээх боломжгүй болсон.

erase-title = Мэдээллээ устгах
erase-lead = Үүнийг буцаах боломжгүй.
erase-what = Юу устах вэ?
erase-what-contacts = Холбоо барих мэдээлэл, харагдах нэр, зөвшөөрөл.
erase-what-drafts = Нийтлэгдээгүй өргөдлүүд.
erase-what-sessions = Бүх нэвтрэлт: та бүх газраас гарна.
erase-what-key = Таны регистрийн дугаараас таныг олдог холбоос. Гэхдээ одоо нээлттэй байгаа өргөдлүүд хаагдах хүртэл энэ холбоос үлдэнэ: хэн ч хоёр удаа гарын үсэг зурахгүйн тулд.
erase-stays = Юу үлдэх вэ?
erase-stays-text = Зурсан гарын үсэг тоонд хэвээр орно, нийтлэгдсэн өргөдөл нийтэд хэвээр үлдэнэ. Тэндээс таныг олох боломжгүй болно.
erase-sure = Миний мэдээллийг устгана уу.
erase-sure-missing = Устгахын тулд үүнийг тэмдэглэнэ үү.
erase-go = Устгах
erase-back = Болих
erased-title = Таны мэдээлэл устлаа
erased-lead = Та бүх газраас гарсан. Холбоо барих мэдээлэл, нийтлэгдээгүй бичвэр, нэвтрэлтүүд тань устсан.

retention-title = Мэдээллийг хэр удаан хадгалдаг вэ?
retention-lead = Хугацаа нь дууссан мэдээллийг автоматаар устгадаг.
retention-what = Юу
retention-period = Хугацаа
retention-last = Сүүлд устгасан
# $shown (String)
retention-removed = нийт { $shown }
retention-never = Хараахан ажиллаагүй
retention-contacts = Холбоо барих мэдээлэл, харагдах нэр
# $days (String)
retention-contacts-period = Сүүлд баталгаажуулснаас хойш { $days } хоног
retention-drafts = Илгээгээгүй өргөдлийн эх
# $days (String)
retention-drafts-period = Эхэлснээс хойш { $days } хоног
retention-sessions = Нэвтрэлтийн жагсаалт
retention-sessions-period = Нэвтрэлт дуустал, 12 цагаас илүүгүй
retention-former = Мэдээллээ устгуулсан хүний регистрийн кодын холбоос
retention-former-period = Устгуулах үед нээлттэй байсан өргөдлүүд хаагдтал
retention-log = Үйл явдлын бүртгэл
retention-log-period = Байнга. Нэр, дугаар, хаяг агуулдаггүй.
retention-link = Мэдээллийг хэр удаан хадгалдаг вэ?

people-title = Иргэнийг таних
people-lead = Утасдсан эсвэл хандсан иргэнийг олно. Үзсэн бүхэн тань бүртгэгдэж, иргэнд өөрт нь харагдана.
people-by = Юугаар
people-by-number = Регистрийн дугаар
people-value = Хайх утга
people-purpose = Юуны тулд
people-choose = Сонгох
people-find = Хайх
people-by-missing = Юугаар хайхаа сонгоно уу.
people-purpose-missing = Юуны тулд хайж байгаагаа сонгоно уу.
people-found = Олдсон иргэн
people-none = Ийм иргэн бүртгэлгүй байна.
people-no-contacts = Холбоо барих мэдээлэл үлдээгээгүй.
nav-people = Иргэн таних
