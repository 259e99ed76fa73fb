//! What other programs say, what files hold, and what was stored long ago.

use std::sync::Arc;

use accounts::dan;
use accounts::mock_dan::{AuthorizeQuery, MockClient, MockDan};
use eventlog::Recorded as _;
use mail::{Bounces, Verp, bounce};
use petitions::{PetitionEvent, SignatureEvent};
use settings::Settings;

use crate::twisting::{throw, throw_text};

const CARD: &str = r#"[{"citizen_loginType":0},{"services":{"WS100101_getCitizenIDCardInfo":{"resultCode":0,
    "resultMessage":"амжилттай","response":{"regnum":"УБ85041213","gender":"Эрэгтэй",
    "birthDate":"1985-04-12 00:00:00.0","aimagCityCode":"11","soumDistrictCode":"19",
    "socialStatus":"herder","firstname":"Бат","image":null}}},"wsdl":"x"}]"#;
const REFUSED: &str =
    r#"{"services":{"WS100101_getCitizenIDCardInfo":{"resultCode":"3","response":null}}}"#;

#[test]
fn dan_answers() {
    throw!("dan_answers", &[CARD, REFUSED, "[]", "{}", "<html>"], |bytes: &[u8]| {
        if let Err(error) = dan::read_answer(bytes) {
            let told = error.to_string();
            assert!(
                !told.contains("85041213") && !told.contains("Бат"),
                "it repeats nobody: {told}"
            );
        }
    });
}

#[test]
fn letters_that_come_back() {
    let bounces = Bounces { address: "bounces@example.mn".to_owned(), key: vec![7; 32].into() };
    let verp = Verp::new(&bounces).expect("a key");
    let ours = verp.sender("12-1763600000000000");
    let report = |to: &str| {
        format!(
            "To: {to}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; \
             boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\n\
             Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.mn\r\n\r\n\
             Final-Recipient: rfc822; bat@example.mn\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n"
        )
    };
    let (ours, forged) = (report(&ours), report("bounces+12-1763600000000000.aaaa@example.mn"));
    throw!("letters_that_come_back", &[&ours, &forged, ""], |bytes: &[u8]| {
        if let Ok(bounce) = bounce::read(bytes, &verp) {
            assert_eq!(bounce.letter, "12-1763600000000000", "nobody makes one up");
        }
    });
}

#[test]
fn scopes_of_the_practice_sign_in() {
    let redirect_uri = "http://localhost/sign-in/callback".to_owned();
    let client = MockClient {
        client_id: "sanal".to_owned(),
        client_secret: "secret".to_owned().into(),
        redirect_uris: vec![redirect_uri.clone()],
    };
    let mock = MockDan::new(client, Arc::new(kernel::OffsetClock::default()));
    let right = [
        "W3sic2VydmljZXMiOlsiV1MxMDAxMDFfZ2V0Q2l0aXplbklEQ2FyZEluZm8iXSwid3NkbCI6IngifV0=",
        "W10=",
    ];
    throw_text!("scopes_of_the_practice_sign_in", &right, |text: &str| {
        for (scope, redirect_uri) in [(text, redirect_uri.as_str()), (right[0], text)] {
            let query = AuthorizeQuery {
                response_type: "code".to_owned(),
                client_id: "sanal".to_owned(),
                redirect_uri: redirect_uri.to_owned(),
                scope: scope.to_owned(),
                state: text.to_owned(),
            };
            if let Ok(back) = mock.refuse(&query) {
                assert_eq!(back.host_str(), Some("localhost"), "nobody is sent elsewhere");
            }
        }
    });
}

#[test]
fn stored_events() {
    let right = [
        r#"{"petitioner":"AAAAAAAAAAAAAAAAAAAAAA","kind":"decision","text_digest":"00"}"#,
        r#"{"text":{"action":"a","background":"b","additional_details":""},"threshold":1,"closes_at":"2026-12-20T10:00:00Z"}"#,
        r#"{"cause":{"why":"period_over"}}"#,
        r#"{"petition":"PN-202611-00001","sex":"male","age_band":"25-34","division":"MN-041","social_status":"herder","channel":"web"}"#,
        "{}",
    ];
    const TYPES: [&str; 6] = [
        "PetitionStarted",
        "PetitionSubmitted",
        "PetitionPublished",
        "PetitionClosed",
        "PetitionSigned",
        "SignatureWithdrawn",
    ];
    for (name, payload) in TYPES.into_iter().zip([right[0], right[4], right[1], right[2]]) {
        assert!(PetitionEvent::recall(name, 1, payload).is_ok(), "what is right is right: {name}");
    }
    assert!(SignatureEvent::recall("PetitionSigned", 1, right[3]).is_ok());
    throw_text!("stored_events", &right, |payload: &str| {
        for name in TYPES {
            if let Ok(event) = PetitionEvent::recall(name, 1, payload) {
                let kept = event.record().expect("it is recorded");
                let again = PetitionEvent::recall(&kept.event_type, kept.version, &kept.payload);
                assert_eq!(again, Ok(event));
            }
            if let Ok(event) = SignatureEvent::recall(name, 1, payload) {
                let kept = event.record().expect("it is recorded");
                let again = SignatureEvent::recall(&kept.event_type, kept.version, &kept.payload);
                assert_eq!(again, Ok(event));
            }
        }
    });
}

#[test]
fn settings_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("settings.toml");
    let right = [
        settings::DEFAULTS,
        "clock.offset = '-2h'",
        "pace.unlimited = ['10.0.0.0/8']\n[server.tls]\ncertificate = 'a'\nkey = 'b'",
        "[pace.person]\nreading = { requests = 1, every = '1s', at_once = 1 }",
    ];
    throw!("settings", &right, |bytes: &[u8]| {
        std::fs::write(&file, bytes).expect("written");
        if let Ok(read) = Settings::load(Some(&file)) {
            assert!(read.log.batch_items > 0 && read.petitions.text.action > 0, "within its range");
        }
    });
}
