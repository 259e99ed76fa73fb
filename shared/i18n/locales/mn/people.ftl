### Улсын бүртгэлээс ирсэн мэдээллийг үгээр.

person-sex = Хүйс
sex-female = Эмэгтэй
sex-male = Эрэгтэй

person-age = Насны бүлэг
age-from-16 = 16–17 нас
age-from-18 = 18–24 нас
age-from-25 = 25–34 нас
age-from-35 = 35–44 нас
age-from-45 = 45–54 нас
age-from-55 = 55 ба түүнээс дээш нас

person-division = Аймаг, дүүрэг
# $name (String)
division-aimag = { $name } аймаг
# $name (String)
division-capital = { $name } хот
# $name (String)
division-district = { $name } дүүрэг
division-unknown = Тодорхойгүй

person-status = Нийгмийн байдал
status-herder = Малчин
status-student = Оюутан
status-pensioner = Тэтгэвэр авагч
status-employed = Ажил эрхэлдэг
status-civil-servant = Төрийн албан хаагч
status-self-employed = Хувиараа хөдөлмөр эрхлэгч
status-unemployed = Ажилгүй
status-other = Бусад, эсвэл тодорхойгүй
