//! Who is let in with a token, and for how long.

mod forging;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::ToSpan as _;
use kernel::{AgeBand, Cell, Division, PersonKey, Sex, SocialStatus};
use serde_json::{Value, json};

use super::*;

fn master(byte: u8) -> MasterKey {
    MasterKey::new(vec![byte; 32].into())
}

fn sessions() -> Sessions {
    Sessions::new(master(3), SessionLifetime::default())
}

fn at(instant: &str) -> Timestamp {
    instant.parse().expect("an instant")
}

fn noon() -> Timestamp {
    at("2026-11-20T04:00:00Z")
}

fn bat() -> Citizen {
    let cell = Cell {
        sex: Sex::Male,
        age_band: AgeBand::From25,
        division: Division::from_code("MN-041").expect("Khövsgöl"),
        social_status: SocialStatus::Herder,
    };
    Citizen { key: PersonKey::from_random([7; 16]), cell }
}

fn signed_in(sessions: &Sessions, now: Timestamp) -> SignedIn {
    let session = sessions.mint(bat(), now, now);
    sessions.verify(&session.token, now).expect("signed in")
}

/// The claims of a genuine token, to be changed and signed by somebody.
fn claims(sessions: &Sessions) -> Value {
    let token = sessions.mint(bat(), noon(), noon()).token;
    let payload = token.split('.').nth(1).expect("a payload");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).expect("base64url")).expect("JSON")
}

#[test]
fn bat_is_who_he_was_when_he_signed_in() {
    let sessions = sessions();
    let session = sessions.mint(bat(), noon(), noon());
    let signed_in = sessions.verify(&session.token, noon() + 29.minutes()).expect("signed in");
    assert_eq!(signed_in.citizen, bat());
    assert_eq!((signed_in.authenticated_at, signed_in.expires_at), (noon(), noon() + 30.minutes()));
    assert_eq!(session.expires_at, signed_in.expires_at);
}

#[test]
fn the_claims_are_these_and_no_name_is_among_them() {
    let mut claims = claims(&sessions());
    let sid = claims["sid"].take();
    assert_eq!(sid.as_str().map(str::len), Some(11));
    let expected = json!({
        "aud": "session", "sub": "BwcHBwcHBwcHBwcHBwcHBw", "sid": null,
        "iat": 1795147200, "exp": 1795149000, "auth": 1795147200000000_i64,
        "sex": "male", "age": "25-34", "div": "MN-041", "soc": "herder",
    });
    assert_eq!(claims, expected);
}

#[test]
fn a_session_ends_to_the_second() {
    let sessions = sessions();
    let session = sessions.mint(bat(), noon(), noon());
    assert!(sessions.verify(&session.token, noon() + 1799.seconds()).is_ok());
    assert_eq!(
        sessions.verify(&session.token, noon() + 1800.seconds()),
        Err(SessionError::Expired)
    );
    assert_eq!(sessions.verify(&session.token, noon() + 96.hours()), Err(SessionError::Expired));
}

#[test]
fn a_session_lives_through_midnight() {
    let sessions = sessions();
    let before = at("2026-11-20T23:59:00Z");
    let session = sessions.mint(bat(), before, before);
    assert!(sessions.verify(&session.token, before + 2.minutes()).is_ok());
}

#[test]
fn a_machine_whose_clock_is_still_before_midnight_agrees() {
    let [ahead, behind] = [sessions(), sessions()];
    let after = at("2026-11-21T00:00:01Z");
    let session = ahead.mint(bat(), after, after);
    assert!(behind.verify(&session.token, after - 3.seconds()).is_ok());
}

#[test]
fn every_process_with_the_same_master_key_agrees_and_no_other() {
    let session = sessions().mint(bat(), noon(), noon());
    assert!(sessions().verify(&session.token, noon()).is_ok());
    let other = Sessions::new(master(4), SessionLifetime::default());
    assert_eq!(other.verify(&session.token, noon()), Err(SessionError::Forged));
}

#[test]
fn a_session_is_renewed_in_its_second_half() {
    let sessions = sessions();
    let session = signed_in(&sessions, noon());
    assert_eq!(sessions.renew(&session, noon() + 15.minutes()), None);
    let later = noon() + 16.minutes();
    let renewed = sessions.renew(&session, later).expect("renewed");
    let renewed = sessions.verify(&renewed.token, later).expect("signed in");
    assert_eq!((renewed.sid, renewed.citizen), (session.sid, session.citizen));
    assert_eq!((renewed.authenticated_at, renewed.expires_at), (noon(), later + 30.minutes()));
}

#[test]
fn what_has_ended_is_not_renewed() {
    let sessions = sessions();
    let session = signed_in(&sessions, noon());
    assert_eq!(sessions.renew(&session, noon() + 30.minutes()), None);
}

#[test]
fn twelve_hours_after_the_sign_in_it_is_over_however_busy_bat_was() {
    let sessions = sessions();
    let (mut session, mut now) = (signed_in(&sessions, noon()), noon());
    while let Some(renewed) = sessions.renew(&session, now + 20.minutes()) {
        now += 20.minutes();
        session = sessions.verify(&renewed.token, now).expect("signed in");
    }
    assert_eq!(session.expires_at, noon() + 12.hours());
    assert_eq!(sessions.renew(&session, noon() + 12.hours() - 1.second()), None);
}

#[test]
fn a_form_is_bound_to_its_session() {
    let sessions = sessions();
    let [bat, tuya] = [signed_in(&sessions, noon()).sid, signed_in(&sessions, noon()).sid];
    let of_bat = sessions.csrf(bat, noon());
    assert!(sessions.csrf_matches(bat, &of_bat));
    assert!(!sessions.csrf_matches(tuya, &of_bat));
    for wrong in ["", "A", &of_bat[..42], &format!("{of_bat}A"), &"A".repeat(10_000), "ө"] {
        assert!(!sessions.csrf_matches(bat, wrong), "{wrong}");
    }
    let other_house = Sessions::new(master(4), SessionLifetime::default());
    assert!(!other_house.csrf_matches(bat, &of_bat));
}

/// Two keys: one that has signed all along, and one that signs from noon on.
fn rotating() -> Sessions {
    let key = |byte: u8, signs_from| crate::SessionKey { key: vec![byte; 32].into(), signs_from };
    let keys = vec![key(5, noon()), key(3, Timestamp::MIN)];
    let keys = crate::Keys::rotating(vec![9; 32], keys).expect("keys");
    Sessions::new(keys.session, SessionLifetime::default())
}

#[test]
fn when_keys_change_nobody_is_signed_out_at_any_process() {
    let (before, after) = (sessions(), rotating());
    let morning = noon() - 1.minute();
    let old = before.mint(bat(), morning, morning);
    assert!(after.verify(&old.token, noon()).is_ok(), "signed under the key that was");
    let early = after.mint(bat(), morning, morning);
    assert!(before.verify(&early.token, morning).is_ok(), "where the new key is not known yet");
    let new = after.mint(bat(), noon(), noon());
    assert_eq!(before.verify(&new.token, noon()), Err(SessionError::Forged));
    assert!(after.verify(&new.token, noon()).is_ok());
    let sid = after.verify(&old.token, noon()).expect("signed in").sid;
    assert!(after.csrf_matches(sid, &before.csrf(sid, morning)), "a form from before");
    assert!(after.csrf_matches(sid, &after.csrf(sid, noon())));
}

#[test]
fn who_was_remembered_by_the_provider_has_proven_nothing_since() {
    let sessions = sessions();
    let proven_at = noon() - 2.hours();
    let sid = SessionId::from_random([1; 8]);
    let sign_in = SignIn { sid, citizen: bat(), authenticated_at: noon(), proven_at };
    let token = sessions.issue(sign_in, noon()).token;
    let known = sessions.verify(&token, noon()).expect("signed in");
    assert_eq!((known.authenticated_at, known.proven_at), (noon(), proven_at));
}

#[test]
fn a_token_is_not_printed() {
    let session = sessions().mint(bat(), noon(), noon());
    assert!(!format!("{session:?}").contains(&session.token[20..]));
}
