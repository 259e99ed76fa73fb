//! What the registry says of whom.

use super::*;

impl House {
    /// What the registry says of a person, all the way.
    fn response(&self, who: Chosen, overrides: Overrides) -> Value {
        let token = self.dan.token(&form(self.code(who, overrides))).expect("a token");
        let mut answer = self.dan.service(&token.access_token).expect("an answer");
        answer[1]["services"]["WS100101_getCitizenIDCardInfo"].take()
    }
}

#[test]
fn bat_is_described_as_the_registry_would() {
    let card = house().response(Chosen::Sample("bat".into()), Overrides::default());
    let response = &card["response"];
    assert_eq!((&card["resultCode"], &response["firstname"]), (&0.into(), &"Бат".into()));
    assert_eq!(
        (&response["birthDate"], &response["gender"]),
        (&"1985-04-12 00:00:00.0".into(), &"Эрэгтэй".into())
    );
    assert_eq!(
        (&response["aimagCityCode"], &response["soumDistrictCode"]),
        (&"65".into(), &Value::Null)
    );
}

#[test]
fn saraa_lives_in_a_district_and_tsetsegmaa_is_registered_nowhere() {
    let house = house();
    let saraa = house.response(Chosen::Sample("saraa".into()), Overrides::default());
    assert_eq!(saraa["response"]["aimagCityCode"], "11");
    assert_eq!(saraa["response"]["soumDistrictCode"], "19");
    assert_eq!(saraa["response"]["soumDistrictName"], "Сүхбаатар");
    let tsetsegmaa = house.response(Chosen::Sample("tsetsegmaa".into()), Overrides::default());
    assert_eq!(tsetsegmaa["response"]["aimagCityCode"], Value::Null);
}

#[test]
fn a_typed_number_is_somebody_and_may_choose_where_to_live() {
    let house = house();
    let number: RegisterNumber = "УБ90051312".parse().expect("a number");
    let overrides = Overrides {
        division: Division::from_code("MN-041"),
        social_status: Some(SocialStatus::CivilServant),
    };
    let response = house.response(Chosen::Number(number), overrides)["response"].take();
    assert_eq!(
        (&response["regnum"], &response["gender"]),
        (&"УБ90051312".into(), &"Эрэгтэй".into())
    );
    assert_eq!(
        (&response["aimagCityCode"], &response["socialStatus"]),
        (&"67".into(), &"civil_servant".into())
    );
}

#[test]
fn a_typed_number_of_a_sample_person_is_that_person() {
    let house = house();
    let dorj = house.dan.samples().into_iter().find(|person| person.id == "dorj").expect("Dorj");
    let response =
        house.response(Chosen::Number(dorj.register), Overrides::default())["response"].take();
    assert_eq!(response["firstname"], "Дорж");
}

#[test]
fn some_people_have_trouble_with_the_registry() {
    let house = house();
    let purev = house.response(Chosen::Sample("purev".into()), Overrides::default());
    assert_eq!((&purev["resultCode"], &purev["response"]), (&3.into(), &Value::Null));
    let chimeg = house.response(Chosen::Sample("chimeg".into()), Overrides::default());
    assert_eq!((&chimeg["resultCode"], &chimeg["response"]["regnum"]), (&0.into(), &Value::Null));
}
