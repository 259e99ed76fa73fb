//! Signing out: of one session, of all, at every process; and what goes with a person.

use std::sync::Arc;

use accounts::{
    Accounts, Attested, Attributes, Device, Door, How, Keys, SessionError, SessionLifetime,
    SignInError, SignedIn, Testimony,
};
use database::{Database, Statement};
use jiff::ToSpan as _;
use kernel::{Clock as _, TestClock};

use crate::fresh::on_every_database;

pub fn house(vault: Database, clock: &Arc<TestClock>) -> Accounts {
    let keys = Keys::new(vec![1; 32], vec![2; 32]).expect("keys");
    Accounts::new(vault, keys, SessionLifetime::default(), clock.clone())
}

pub fn noon() -> Arc<TestClock> {
    Arc::new(TestClock::at("2026-11-20T04:00:00Z"))
}

pub fn bat() -> Testimony {
    let number = "УБ90051312".parse().expect("a number");
    Testimony { attributes: Attributes::attested(number, Attested::default()), proven_at: None }
}

pub const BROWSER: Door<'static> = Door {
    how: How::Page,
    device: Device { browser: None, system: None },
    instead_of: None,
    again: None,
};

pub async fn comes_in(accounts: &Accounts, door: Door<'_>) -> (String, SignedIn) {
    let token = accounts.sign_in_at(&bat(), door).await.expect("signed in").token;
    let signed_in = accounts.verify(&token).expect("a session");
    (token, signed_in)
}

#[tokio::test]
async fn who_leaves_at_one_process_is_out_at_every_other_that_has_looked() {
    on_every_database(async |vault| {
        let clock = noon();
        let [here, there] = [vault.open().await, vault.open().await].map(|v| house(v, &clock));
        let ((phone, of_phone), (desk, _)) =
            (comes_in(&here, BROWSER).await, comes_in(&here, BROWSER).await);
        here.sign_out(&of_phone).await.expect("out");
        assert_eq!(here.verify(&phone), Err(SessionError::CalledBack));
        assert!(there.verify(&phone).is_ok(), "not heard of yet");
        there.catch_up().await.expect("looked");
        assert_eq!(there.verify(&phone), Err(SessionError::CalledBack));
        assert!(there.verify(&desk).is_ok());

        clock.set(clock.now() + 20.minutes());
        assert_eq!(there.renew(&of_phone).await.expect("asked"), None, "nor is it renewed");
        here.call_back_all(of_phone.citizen.key).await.expect("out");
        there.catch_up().await.expect("looked");
        assert_eq!(there.verify(&desk), Err(SessionError::CalledBack));
        assert_eq!(here.sessions_of(of_phone.citizen.key).await.expect("a list"), []);
        let late = house(vault.open().await, &clock);
        late.catch_up().await.expect("looked");
        assert_eq!(late.verify(&desk), Err(SessionError::CalledBack), "also where it began later");
    })
    .await;
}

#[tokio::test]
async fn elsewhere_is_everywhere_but_here() {
    on_every_database(async |vault| {
        let clock = noon();
        let accounts = house(vault.open().await, &clock);
        let (lost, _) = comes_in(&accounts, BROWSER).await;
        let of_a_crowd = accounts.sign_in_many(&[bat().attributes]).await.expect("sessions");
        clock.set(clock.now() + 1.second());
        let (here, session) = comes_in(&accounts, BROWSER).await;
        clock.set(clock.now() + 1.second());
        accounts.sign_out_elsewhere(&session).await.expect("out");
        assert!(accounts.verify(&here).is_ok());
        for elsewhere in [&lost, &of_a_crowd[0].token] {
            assert_eq!(accounts.verify(elsewhere), Err(SessionError::CalledBack));
        }
        let behind = Arc::new(TestClock::at("2026-11-20T04:00:00Z"));
        let slow = house(vault.open().await, &behind);
        slow.catch_up().await.expect("looked");
        let (anew, _) = comes_in(&slow, BROWSER).await;
        assert!(accounts.verify(&anew).is_ok(), "signed in after, by a clock that is behind");
    })
    .await;
}

#[tokio::test]
async fn who_shows_anew_who_they_are_goes_on_and_nobody_else_does() {
    on_every_database(async |vault| {
        let clock = noon();
        let accounts = house(vault.open().await, &clock);
        let (before, session) = comes_in(&accounts, BROWSER).await;
        let key = session.citizen.key;
        clock.set(clock.now() + 11.minutes());
        assert!(!accounts.is_fresh(&session));
        let again = Door { instead_of: Some(&session), again: Some(key), ..BROWSER };
        let (_, anew) = comes_in(&accounts, again).await;
        assert_eq!(anew.sid, session.sid, "so that forms stay good");
        assert!(accounts.is_fresh(&anew));
        assert_eq!(accounts.verify(&before), Err(SessionError::CalledBack));
        assert_eq!(accounts.sessions_of(key).await.expect("a list").len(), 1);

        let number = "ЪА82052520".parse().expect("a number");
        let stranger = Attributes::attested(number, Attested::default());
        let stranger = Testimony { attributes: stranger, proven_at: None };
        let refused = accounts.sign_in_at(&stranger, again).await;
        assert!(matches!(refused, Err(SignInError::SomebodyElse)));
        let unknown = accounts.known_person(&stranger.attributes.register).await;
        assert_eq!(unknown.expect("asked"), None, "and leaves no trace");
        assert!(
            accounts.verify(&accounts.sign_in(&bat().attributes).await.expect("in").token).is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn the_list_goes_with_the_person() {
    const ERASE: Statement = Statement {
        name: "erase",
        sqlite: "DELETE FROM person WHERE $1 IS NOT NULL",
        postgres: "DELETE FROM person WHERE $1::text IS NOT NULL",
    };
    on_every_database(async |vault| {
        let database = vault.open().await;
        let accounts = house(database.clone(), &noon());
        let (_, session) = comes_in(&accounts, BROWSER).await;
        database.execute(&ERASE, ()).await.expect("erased");
        assert_eq!(accounts.sessions_of(session.citizen.key).await.expect("a list"), []);
    })
    .await;
}
