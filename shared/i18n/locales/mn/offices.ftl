### Албан үүрэг: хэн юу хийх эрхтэй, түүнийг хоёр хүн хэрхэн олгодог.

role-moderator = Хянагч
role-secretariat = Өргөдлийн ажлын алба
role-drafter = Төсөл боловсруулагч
role-operator = 11-11 төвийн оператор
role-analyst = 11-11 төвийн шинжээч
role-agency-officer = Байгууллагын албан хаагч
role-cabinet-secretariat = Засгийн газрын хуралдааны ажлын алба
role-statistician = Статистикч
role-auditor = Аудитор
role-administrator = Эрхийн админ
# $role (String)
# $agency (String) - the agency's code
role-of-agency = { $role } ({ $agency })

# $agency (String)
nav-agency-officers = Албан хаагчид: { $agency }
nav-offices = Албан үүрэг

offices-title = Албан үүрэг
offices-lead = Албан үүргийг нэг эрхийн админ санал болгож, нөгөө нь зөвшөөрнө. Эрхийн админ, аудиторын үүргийг мөн хоёулаа зогсооно. Үүрэг бүр дуусах өдөртэй, бүгд бүртгэлд үлдэнэ.
offices-propose = Үүрэг санал болгох
offices-waiting = Зөвшөөрөл хүлээж байгаа
offices-waiting-none = Хүлээж байгаа санал алга.
offices-held = Одоо хүчинтэй
offices-held-none = Одоогоор албан үүрэгтэй хүн алга.
offices-past = Дууссан, татгалзсан
# $number (String)
office-line = Бүртгэлийн мөр { $number }
# $number (String) - the line on which the person was first entered
office-person = Ажилтан № { $number }
# $day (Element) - the last day
office-until = { $day } хүртэл (энэ өдөр орно)
office-proposed-by-operator = Системийн оператор бүртгэсэн
# $number (String)
office-proposed-by = Санал болгосон: ажилтан № { $number }
# $number (String)
office-approved-by = Зөвшөөрсөн: ажилтан № { $number }
office-approve = Зөвшөөрөх
# $line (String) - read out by screen readers
office-approve-which = Зөвшөөрөх: бүртгэлийн мөр { $line }
office-decline = Татгалзах
# $line (String) - read out by screen readers
office-decline-which = Татгалзах: бүртгэлийн мөр { $line }
office-end = Үүргийг зогсоох
# $line (String) - read out by screen readers
office-end-which = Үүргийг зогсоох: бүртгэлийн мөр { $line }
office-end-reason = Шалтгаан
# $line (String)
office-end-reason-which = Шалтгаан: бүртгэлийн мөр { $line }
office-end-by-two = Эрхийн админ, аудиторын үүргийг хоёр эрхийн админ зогсооно: таны дараа нөгөө нь зөвшөөрөх ёстой.
# $number (String)
# $reason (String) - why, as the first administrator said
office-ending = Үүргийг зогсоохыг санал болгосон: ажилтан № { $number }. Шалтгаан: { $reason }
office-keep = Хэвээр үлдээх
# $line (String) - read out by screen readers
office-keep-which = Хэвээр үлдээх: бүртгэлийн мөр { $line }
office-own-ending = Энэ таны өөрийн үүрэг тул нөгөө эрхийн админ шийднэ.
office-own-proposal = Та өөрөө санал болгосон тул нөгөө эрхийн админ зөвшөөрнө.
office-lapsed = Хүчингүй болсон: санал болгосон хүн эрхийн админ байхаа больсон
office-expired = Хугацаа нь дууссан
office-declined = Татгалзсан
# $number (String) - line of the roll of offices
office-declined-by = Татгалзсан: ажилтан № { $number }
# $number (String) - line of the roll of offices
office-ended-by = Зогсоосон: ажилтан № { $number }
# $number (String) - line of the roll of offices
office-end-asked-by = Зогсоохыг санал болгосон: ажилтан № { $number }
office-waits = Зөвхөн санал болгосон: хоёр дахь эрхийн админы зөвшөөрлийг хүлээж байгаа тул хараахан хүчингүй
office-ended-laid-down = Өөрөө үүргээсээ чөлөөлөгдсөн
office-ended-post-left = Ажлаас гарсан, эсвэл өөр ажилд шилжсэн
office-ended-mistake = Алдаатай олгосон
office-ended-misuse = Зориулалтын бусаар ашигласан
office-ended-by-operator = Системийн оператор зогсоосон

propose-title = Албан үүрэг санал болгох
propose-lead = Нөгөө эрхийн админ зөвшөөрсний дараа хүчинтэй болно.
propose-number = Регистрийн дугаар
propose-number-hint = Хоёр кирилл үсэг, найман цифр. Дугаарыг тэр хэвээр нь хадгалахгүй.
propose-role = Албан үүрэг
propose-role-choose = Сонгох
propose-agency = Байгууллагын код
propose-agency-hint = Зөвхөн байгууллагын албан хаагчид. Жишээ нь traffic-police.
propose-until = Дуусах өдөр
# $last (String) - the last day that can be chosen
propose-until-hint = Өнөөдрөөс { $last } хүртэл.
propose-submit = Санал болгох
propose-number-missing = Регистрийн дугаарыг бичнэ үү.
propose-number-under-age = Энэ хүн 18 нас хүрээгүй байна. Албан үүргийг зөвхөн насанд хүрсэн хүн хүлээнэ.
propose-role-missing = Албан үүргийг сонгоно уу.
propose-agency-missing = Байгууллагын кодыг бичнэ үү: жижиг латин үсэг, цифр, зураас.
propose-agency-not-for-role = Байгууллага зөвхөн байгууллагын албан хаагчид хамаарна. Энэ талбарыг хоосон үлдээнэ үү.
# $last (String)
propose-until-wrong = Өнөөдрөөс { $last } хүртэлх өдрийг сонгоно уу.

agency-officers-title = Байгууллагын албан хаагчид
# $agency (String)
agency-officers-lead = { $agency } байгууллагын өмнөөс ажиллах эрхтэй хүмүүс.
agency-officers-none = Энэ байгууллагад албан хаагч алга.

error-office-refused = Үүргийг өөрчилсөнгүй
office-refused-one-own = Хэн ч өөртөө үүрэг олгож болохгүй. Нөгөө эрхийн админаар хийлгэнэ үү.
office-refused-same-person = Санал болгосон хүн өөрөө зөвшөөрч болохгүй. Нөгөө эрхийн админаар хийлгэнэ үү.
office-refused-held-already = Энэ хүн уг үүрэгтэй байна, эсвэл санал нь зөвшөөрөл хүлээж байна.
office-refused-incompatible = Эрхийн админ, аудитор өөр үүрэг хавсарч болохгүй. Эхлээд одоогийн үүргийг нь зогсооно уу.
office-refused-not-waiting = Энэ санал зөвшөөрөл хүлээхээ больсон: зөвшөөрсөн, татгалзсан, хугацаа нь өнгөрсөн, эсвэл санал болгосон хүн эрхийн админ байхаа больсон.
office-refused-own-ending = Энэ таны өөрийн үүрэг тул та шийдэхгүй. Нөгөө эрхийн админ шийднэ.
office-refused-not-held = Энэ үүрэг хүчингүй байна: аль хэдийн зогссон, эсвэл хугацаа нь дууссан.
office-refused-last-administrators = Эрхийн админ хоёроос цөөрч болохгүй. Эхлээд өөр хүнд энэ үүргийг олгоно уу.
office-refused-lay-down-first = Та албан үүрэгтэй байна. Эхлээд үүргээсээ чөлөөлөгдөнө үү.
office-own-lay-down = Үүргээсээ чөлөөлөгдөх
# $line (String) - read out by screen readers
office-own-lay-down-which = Үүргээсээ чөлөөлөгдөх: бүртгэлийн мөр { $line }
office-refused-another-person = Энэ санал өөр хүнд хамаарна. Хэнд үүрэг олгож байгаагаа санал болгосон хүнээсээ лавлаад, регистрийн дугаарыг дахин бичнэ үү.
office-approve-number = Үүрэг хүлээх хүний регистрийн дугаар
# $line (String) - read out by screen readers
office-approve-number-which = Регистрийн дугаар: бүртгэлийн мөр { $line }
