//! From what the state says to a session, and what a session is afterwards.

use std::sync::Arc;

use accounts::{
    Accounts, Arrival, ArrivalError, Attested, Attributes, Keys, NotArrived, ReturnTo,
    SessionError, SessionLifetime, SignInError,
};
use database::Database;
use jiff::ToSpan as _;
use kernel::{AgeBand, Clock as _, TestClock};

use crate::fresh::on_every_database;

fn house(vault: Database) -> (Accounts, Arc<TestClock>) {
    let clock = Arc::new(TestClock::at("2026-11-20T04:00:00Z"));
    let keys = Keys::new(vec![1; 32], vec![2; 32]).expect("keys");
    (Accounts::new(vault, keys, SessionLifetime::default(), clock.clone()), clock)
}

fn person(number: &str) -> Attributes {
    Attributes::attested(number.parse().expect("a number"), Attested::default())
}

#[tokio::test]
async fn bat_signs_in_and_is_known_by_his_key_and_cell() {
    on_every_database(async |vault| {
        let (accounts, _) = house(vault.open().await);
        let bat = person("УБ90051312");
        let session = accounts.sign_in(&bat).await.expect("signed in");
        let signed_in = accounts.verify(&session.token).expect("a session");
        let key = accounts.person_key(&bat.register).await.expect("a key");
        assert_eq!(
            (signed_in.citizen.key, signed_in.citizen.cell.age_band),
            (key, AgeBand::From35)
        );
        assert_eq!(accounts.person_keys(&[bat.register]).await.expect("keys"), [key]);
    })
    .await;
}

#[tokio::test]
async fn temuulen_is_too_young_and_leaves_no_trace() {
    on_every_database(async |vault| {
        let (accounts, _) = house(vault.open().await);
        let refused = accounts.sign_in(&person("УБ12251312")).await;
        assert!(matches!(refused, Err(SignInError::TooYoung(_))));
        let vault = vault.open().await;
        assert_eq!(count_people(&vault).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_session_is_renewed_in_its_second_half_and_ends() {
    on_every_database(async |vault| {
        let (accounts, clock) = house(vault.open().await);
        let session = accounts.sign_in(&person("УБ90051312")).await.expect("signed in");
        let signed_in = accounts.verify(&session.token).expect("a session");
        assert_eq!(accounts.renew(&signed_in).await.expect("asked"), None);
        clock.set(clock.now() + 20.minutes());
        let renewed = accounts.renew(&signed_in).await.expect("asked").expect("due");
        clock.set(clock.now() + 10.minutes());
        assert_eq!(accounts.verify(&session.token), Err(SessionError::Expired));
        assert!(accounts.verify(&renewed.token).is_ok());
    })
    .await;
}

#[tokio::test]
async fn bat_leaves_and_comes_back_and_his_forms_are_his() {
    on_every_database(async |vault| {
        let (accounts, _) = house(vault.open().await);
        let page = ReturnTo::parse("/petitions/PN-202611-00042").expect("a path");
        let left = accounts.depart(&page);
        let refused = |result: Result<Arrival, NotArrived>| match result {
            Err(NotArrived::Refused(error)) => error,
            other => panic!("{other:?}"),
        };
        let another = accounts.arrive(&left.state, "another").await;
        assert_eq!(refused(another), ArrivalError::AnotherBrowser);
        let arrived = accounts.arrive(&left.state, &left.cookie).await.expect("he is back");
        assert_eq!(arrived.return_to, page);
        let (elsewhere, _) = house(vault.open().await);
        for process in [&accounts, &elsewhere] {
            for (cookie, who) in [(&*left.cookie, "kept both"), ("", "pressed back")] {
                let again = process.arrive(&left.state, cookie).await;
                assert_eq!(refused(again), ArrivalError::UsedBefore, "whoever {who}");
            }
        }

        let token = accounts.sign_in(&person("УБ90051312")).await.expect("signed in").token;
        let sid = accounts.verify(&token).expect("a session").sid;
        assert!(accounts.csrf_matches(sid, &accounts.csrf(sid)));
        assert!(!accounts.csrf_matches(sid, ""));
    })
    .await;
}

async fn count_people(vault: &Database) -> u64 {
    const COUNT: database::Statement = database::Statement {
        name: "count",
        sqlite: "SELECT CAST(count(*) AS TEXT) FROM person WHERE $1 IS NOT NULL",
        postgres: "SELECT count(*)::text FROM person WHERE $1::text IS NOT NULL",
    };
    vault.row(&COUNT, ()).await.expect("a count").expect("a row")
}
