//! Who is not let in: whoever changes a token, or signs one without the key of the day.

use jsonwebtoken::{Algorithm, EncodingKey, Header};
use proptest::prelude::*;

use super::*;

fn key_of_the_day(purpose: &str, now: Timestamp) -> (String, [u8; 32]) {
    let day = now.as_second().div_euclid(86_400);
    (format!("{day}.{}", key_id()), master(3).derive(purpose, &day.to_be_bytes()))
}

/// Which master key signs, as every token says.
fn key_id() -> String {
    URL_SAFE_NO_PAD.encode(&master(3).derive("key id", &[])[..6])
}

fn signed(header: Header, claims: &Value, key: &[u8]) -> String {
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(key)).expect("a token")
}

#[test]
fn whoever_changes_the_token_is_refused() {
    let sessions = sessions();
    let token = sessions.mint(bat(), noon(), noon()).token;
    let mut claims = claims(&sessions);
    claims["age"] = json!("55+");
    let parts: Vec<_> = token.split('.').collect();
    let forged =
        format!("{}.{}.{}", parts[0], URL_SAFE_NO_PAD.encode(claims.to_string()), parts[2]);
    assert_eq!(sessions.verify(&forged, noon()), Err(SessionError::Forged));
}

#[test]
fn no_algorithm_but_hs256_is_accepted() {
    let sessions = sessions();
    let (kid, key) = key_of_the_day(AUDIENCE, noon());
    for algorithm in [Algorithm::HS384, Algorithm::HS512] {
        let header = Header { kid: Some(kid.clone()), ..Header::new(algorithm) };
        let token = signed(header, &claims(&sessions), &key);
        assert_eq!(sessions.verify(&token, noon()), Err(SessionError::Forged), "{algorithm:?}");
    }
    for algorithm in ["none", "None", "NONE", "", "RS256", "ES256", "EdDSA", "hs256"] {
        let header = json!({ "alg": algorithm, "typ": "JWT", "kid": kid }).to_string();
        let claims = claims(&sessions).to_string();
        let unsigned =
            format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
        for signature in ["", "c2lnbmF0dXJl"] {
            assert!(
                sessions.verify(&format!("{unsigned}.{signature}"), noon()).is_err(),
                "{algorithm}"
            );
        }
    }
}

#[test]
fn the_audience_is_checked_besides_the_key() {
    let sessions = sessions();
    let (kid, key) = key_of_the_day(AUDIENCE, noon());
    let header = Header { kid: Some(kid), ..Header::new(Algorithm::HS256) };
    let mut claims = claims(&sessions);
    assert!(sessions.verify(&signed(header.clone(), &claims, &key), noon()).is_ok());
    claims["aud"] = json!("sign-in");
    assert_eq!(
        sessions.verify(&signed(header.clone(), &claims, &key), noon()),
        Err(SessionError::Forged)
    );
    claims.as_object_mut().expect("an object").remove("aud");
    assert_eq!(sessions.verify(&signed(header, &claims, &key), noon()), Err(SessionError::Forged));
}

#[test]
fn a_key_of_another_day_does_not_open() {
    let sessions = sessions();
    for days in [-1_i64, 1, 3] {
        let (_, key) = key_of_the_day(AUDIENCE, noon() + (24 * days).hours());
        let (kid, _) = key_of_the_day(AUDIENCE, noon());
        let header = Header { kid: Some(kid), ..Header::new(Algorithm::HS256) };
        let token = signed(header, &claims(&sessions), &key);
        assert_eq!(sessions.verify(&token, noon()), Err(SessionError::Forged));
    }
}

#[test]
fn a_day_that_is_far_or_no_day_is_refused() {
    let sessions = sessions();
    let (today, key) = key_of_the_day(AUDIENCE, noon());
    let (day, id) = today.split_once('.').expect("a day and a key");
    let far = day.parse::<i64>().expect("a day") + 2;
    for kid in [
        None,
        Some(format!("{far}.{id}")),
        Some(String::new()),
        Some("x".into()),
        Some(day.to_owned()),
        Some(format!("{day}.")),
        Some(format!("{day}.AAAAAAAA")),
        Some(format!("{}.{id}", i64::MAX)),
    ] {
        let header = Header { kid, ..Header::new(Algorithm::HS256) };
        let token = signed(header, &claims(&sessions), &key);
        assert_eq!(sessions.verify(&token, noon()), Err(SessionError::Forged));
    }
}

proptest! {
    #[test]
    fn whatever_is_sent_as_a_token_is_answered(token in "\\PC{0,80}|[A-Za-z0-9_.-]{0,200}") {
        prop_assert!(sessions().verify(&token, noon()).is_err());
    }

    #[test]
    fn a_genuine_token_changed_in_any_place_is_refused(place: prop::sample::Index, bit in 0..7_u8) {
        let sessions = sessions();
        let token = sessions.mint(bat(), noon(), noon()).token;
        let mut bytes = token.clone().into_bytes();
        let index = place.index(bytes.len() - 1);
        bytes[index] ^= 1 << bit;
        let changed = String::from_utf8(bytes).expect("ASCII");
        prop_assert!(sessions.verify(&changed, noon()).is_err());
    }
}

#[test]
fn a_token_of_the_future_is_not_good_yet() {
    let sessions = sessions();
    let ahead = sessions.mint(bat(), noon() + 1.hour(), noon() + 1.hour());
    assert_eq!(sessions.verify(&ahead.token, noon()), Err(SessionError::Forged));
    assert!(sessions.verify(&ahead.token, noon() + 59.minutes() + 30.seconds()).is_ok());
}
