//! DAN over HTTP: the adapter on one side, the bundled DAN or a broken server on the other.

mod house;

use std::time::Duration;

use accounts::Attributes;
use accounts::dan::{Dan, DanSettings, IdentityError};
use accounts::mock_dan::{Chosen, Overrides};
use kernel::{Sex, SocialStatus};
use serde_json::json;
use wiremock::matchers::{any, method};
use wiremock::{Mock, MockServer, ResponseTemplate};

use house::{BACK, house, settings};

#[tokio::test]
async fn every_sample_person_who_agrees_is_read_as_they_were_described() {
    let house = house().await;
    for person in house.mock.samples() {
        let expected = match person.id {
            "gombo" => Err(IdentityError::Denied),
            "purev" => Err(IdentityError::ResultCode(3)),
            "chimeg" => Err(IdentityError::Missing("regnum")),
            _ => Ok(Attributes {
                register: person.register,
                sex: person.sex,
                birth_date: person.birth_date,
                division: person.division,
                social_status: person.social_status,
            }),
        };
        let chosen = Chosen::Sample(person.id.into());
        assert_eq!(house.sign_in(chosen, Overrides::default()).await, expected, "{}", person.id);
    }
}

#[tokio::test]
async fn a_typed_number_may_live_in_any_division() {
    let house = house().await;
    for division in kernel::Division::all().filter(|division| division.code() != "MN-1") {
        let overrides =
            Overrides { division: Some(division), social_status: Some(SocialStatus::Herder) };
        let number = "ӨҮ09222864".parse().expect("a number");
        let bolor = house.sign_in(Chosen::Number(number), overrides).await.expect("attributes");
        assert_eq!(
            (bolor.division, bolor.social_status, bolor.sex),
            (division, SocialStatus::Herder, Sex::Female)
        );
    }
}

#[tokio::test]
async fn a_code_that_was_used_or_invented_is_refused() {
    let house = house().await;
    assert_eq!(house.dan.exchange("invented", BACK).await.err(), Some(IdentityError::CodeRefused));
    let callback = house.callback(Chosen::Sample("bat".into()), Overrides::default());
    let code = callback.code().expect("a code");
    let token = house.dan.exchange(code, BACK).await.expect("a token");
    assert_eq!(house.dan.exchange(code, BACK).await.err(), Some(IdentityError::CodeRefused));
    assert!(house.dan.citizen(&token).await.is_ok());
    assert_eq!(house.dan.citizen(&token).await.err(), Some(IdentityError::CodeRefused));
}

#[tokio::test]
async fn a_wrong_secret_is_the_operators_matter() {
    let house = house().await;
    let stranger = DanSettings {
        client_secret: "wrong".into(),
        ..settings(&format!("{}/dan", house.server.uri()))
    };
    let stranger = Dan::new(stranger).expect("settings");
    assert_eq!(stranger.exchange("a code", BACK).await.err(), Some(IdentityError::ClientRefused));
}

/// Asks a server for a token that answers everything in one way.
async fn exchanged_with(answer: ResponseTemplate) -> Option<IdentityError> {
    let server = MockServer::start().await;
    Mock::given(method("POST")).respond_with(answer).mount(&server).await;
    Dan::new(settings(&server.uri())).expect("settings").exchange("a code", BACK).await.err()
}

#[tokio::test]
async fn a_server_in_trouble_is_named_and_waited_for_no_longer_than_it_should_be() {
    let slow = ResponseTemplate::new(200).set_delay(Duration::from_secs(30));
    assert_eq!(exchanged_with(slow).await, Some(IdentityError::Timeout));
    assert_eq!(exchanged_with(ResponseTemplate::new(500)).await, Some(IdentityError::Unavailable));
    assert_eq!(exchanged_with(ResponseTemplate::new(503)).await, Some(IdentityError::Unavailable));
    let page = ResponseTemplate::new(200).set_body_string("<html>маш их ачаалалтай байна</html>");
    assert_eq!(exchanged_with(page).await, Some(IdentityError::Malformed("token")));
    let empty = ResponseTemplate::new(200).set_body_json(json!({}));
    assert_eq!(exchanged_with(empty).await, Some(IdentityError::Missing("access_token")));
}

#[tokio::test]
async fn nobody_is_led_elsewhere_with_the_secret() {
    let elsewhere = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(0).mount(&elsewhere).await;
    let led = ResponseTemplate::new(307).insert_header("location", elsewhere.uri());
    assert_eq!(exchanged_with(led).await, Some(IdentityError::Unavailable));
}

#[tokio::test]
async fn an_answer_without_end_is_not_read_to_its_end() {
    let endless = ResponseTemplate::new(200).set_body_bytes(vec![b' '; 5 * 1024 * 1024]);
    assert_eq!(exchanged_with(endless).await, Some(IdentityError::Malformed("length")));
}

#[tokio::test]
async fn where_nobody_listens_dan_is_unavailable() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", free.local_addr().expect("an address"));
    drop(free);
    let dan = Dan::new(settings(&address)).expect("settings");
    assert_eq!(dan.exchange("a code", BACK).await.err(), Some(IdentityError::Unavailable));
}
