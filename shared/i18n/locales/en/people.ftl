### What the state registry says of a person, in words.

person-sex = Sex
sex-female = Female
sex-male = Male

person-age = Age group
age-from-16 = 16–17
age-from-18 = 18–24
age-from-25 = 25–34
age-from-35 = 35–44
age-from-45 = 45–54
age-from-55 = 55 and over

person-division = Aimag or district
division-aimag = { $name } aimag
division-capital = { $name } city
division-district = { $name } district
division-unknown = Not known

person-status = Social status
status-herder = Herder
status-student = Student
status-pensioner = Pensioner
status-employed = Employed
status-civil-servant = Civil servant
status-self-employed = Self-employed
status-unemployed = Unemployed
status-other = Other or not known
