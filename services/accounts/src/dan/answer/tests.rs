//! Answers as they come, and answers as they should not.

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

/// Bat, as DAN describes him.
fn bat() -> Value {
    json!([
        { "citizen_loginType": 0 },
        {
            "services": {
                "WS100101_getCitizenIDCardInfo": {
                    "request": { "auth": null, "regnum": "УБ90051312", "civilId": null },
                    "requestId": "4fd9aa5f-1984-4b61-b379-13c1bcbd29c7",
                    "resultCode": 0,
                    "resultMessage": "амжилттай",
                    "response": {
                        "regnum": "уб90051312",
                        "firstname": "Бат",
                        "lastname": "Жишээ",
                        "gender": "Эрэгтэй",
                        "birthDate": "1990-05-14 00:00:00.0",
                        "aimagCityCode": "11",
                        "aimagCityName": "Улаанбаатар",
                        "soumDistrictCode": "19",
                        "soumDistrictName": "Сүхбаатар",
                        "image": "/9j/4AAQSkZJRg==",
                        "socialStatus": "herder",
                    },
                },
            },
            "wsdl": "https://xyp.gov.mn/citizen-1.3.0/ws?WSDL",
        },
    ])
}

fn response(answer: &mut Value) -> &mut Value {
    &mut answer[1]["services"]["WS100101_getCitizenIDCardInfo"]["response"]
}

fn read(answer: &Value) -> Result<Attributes, IdentityError> {
    attributes(answer.to_string().as_bytes())
}

/// Bat with one field changed.
fn with(field: &str, value: Value) -> Result<Attributes, IdentityError> {
    let mut answer = bat();
    response(&mut answer)[field] = value;
    read(&answer)
}

#[test]
fn bat_is_read_from_the_answer() {
    let bat = read(&bat()).expect("attributes");
    assert_eq!(bat.register, "УБ90051312".parse().expect("a number"));
    assert_eq!((bat.sex, bat.birth_date), (Sex::Male, date(1990, 5, 14)));
    assert_eq!((bat.division.code(), bat.social_status), ("MN-1-1119", SocialStatus::Herder));
}

#[test]
fn the_part_with_the_services_may_stand_alone() {
    assert_eq!(read(&bat()[1]), read(&bat()));
}

#[test]
fn a_birth_date_is_the_day_it_was_in_mongolia() {
    for written in
        ["1990-05-13", "1990-05-13T00:00:00", "1990-05-13 00:00:00.0", "1990-05-12T15:00:00.000Z"]
    {
        let bat = with("birthDate", json!(written)).expect("attributes");
        assert_eq!(bat.birth_date, date(1990, 5, 13), "{written}");
    }
}

#[test]
fn codes_may_be_numbers() {
    let mut answer = bat();
    let response = response(&mut answer);
    (response["aimagCityCode"], response["soumDistrictCode"]) = (json!(11), json!(1));
    answer[1]["services"]["WS100101_getCitizenIDCardInfo"]["resultCode"] = json!("0");
    assert_eq!(read(&answer).expect("attributes").division.code(), "MN-1-1101");
}

#[test]
fn what_the_registry_does_not_say_is_taken_from_the_number_or_unknown() {
    let mut answer = bat();
    for silent in ["gender", "birthDate", "aimagCityCode", "socialStatus"] {
        response(&mut answer)[silent] = json!(null);
    }
    let bat = read(&answer).expect("attributes");
    assert_eq!((bat.sex, bat.birth_date), (Sex::Male, date(1990, 5, 13)));
    assert_eq!((bat.division.code(), bat.social_status), ("unknown", SocialStatus::Other));
}

#[test]
fn a_status_we_do_not_know_is_other() {
    assert_eq!(
        with("socialStatus", json!("astronaut")).expect("attributes").social_status,
        SocialStatus::Other
    );
}

#[test]
fn the_registry_may_refuse_with_a_code_of_its_own() {
    let mut answer = bat();
    answer[1]["services"]["WS100101_getCitizenIDCardInfo"]["resultCode"] = json!(3);
    answer[1]["services"]["WS100101_getCitizenIDCardInfo"]["response"] = json!(null);
    assert_eq!(read(&answer), Err(IdentityError::ResultCode(3)));
}

#[test]
fn what_is_missing_is_named() {
    for nothing in [json!(null), json!(""), json!("  "), json!({})] {
        assert_eq!(with("regnum", nothing), Err(IdentityError::Missing("regnum")));
    }
    assert_eq!(read(&json!([{ "citizen_loginType": 0 }])), Err(IdentityError::Missing("services")));
    assert_eq!(
        read(&json!({ "services": {} })),
        Err(IdentityError::Missing("WS100101_getCitizenIDCardInfo"))
    );
    let card =
        |card: Value| read(&json!({ "services": { "WS100101_getCitizenIDCardInfo": card } }));
    assert_eq!(card(json!({ "response": {} })), Err(IdentityError::Missing("resultCode")));
    assert_eq!(card(json!({ "resultCode": 0 })), Err(IdentityError::Missing("response")));
}

#[test]
fn what_cannot_be_read_is_named() {
    assert_eq!(with("regnum", json!("УБ9005131")), Err(IdentityError::Malformed("regnum")));
    assert_eq!(with("gender", json!("?")), Err(IdentityError::Malformed("gender")));
    assert_eq!(with("birthDate", json!("13.05.1990")), Err(IdentityError::Malformed("birthDate")));
    assert_eq!(attributes(b"<html>"), Err(IdentityError::Malformed("answer")));
    assert_eq!(attributes(b""), Err(IdentityError::Malformed("answer")));
}

proptest! {
    #[test]
    fn whatever_is_answered_is_read_or_named(field in "regnum|gender|birthDate|aimagCityCode|soumDistrictCode", text in "\\PC{0,12}", number: i64) {
        let _ = with(&field, json!(text));
        let _ = with(&field, json!(number));
    }
}
