//! Forgetting a person, whoever is just coming in, and however late somebody finishes.

use accounts::{SessionError, SignInError};
use database::Statement;
use jiff::ToSpan as _;
use kernel::Clock as _;
use serde_json::json;

use crate::fresh::on_every_database;
use crate::leaving::{BROWSER, bat, comes_in, house, noon};

#[tokio::test]
async fn who_leaves_is_out_and_comes_in_nowhere_until_they_are_forgotten() {
    on_every_database(async |vault| {
        let clock = noon();
        let [here, there] = [vault.open().await, vault.open().await].map(|v| house(v, &clock));
        let (token, session) = comes_in(&here, BROWSER).await;
        let person = session.citizen.key;
        clock.set(clock.now() + 1.minute());
        let goodbye = here.leave(person).await.expect("asked").expect("known");
        assert_eq!(here.verify(&token), Err(SessionError::CalledBack));
        clock.set(clock.now() + 1.minute());
        assert_eq!(
            here.leave(person).await.expect("asked"),
            Some(goodbye),
            "the first time counts"
        );
        assert_eq!(there.leaving().await.expect("read"), [goodbye]);

        let refused = there.sign_in_at(&bat(), BROWSER).await;
        assert!(matches!(refused, Err(SignInError::Leaving)), "{refused:?}");
        let again = accounts::Door { instead_of: Some(&session), again: Some(person), ..BROWSER };
        assert!(there.sign_in_at(&bat(), again).await.is_err());
        let number = &bat().attributes.register;
        assert_eq!(there.known_person(number).await.expect("asked"), None);

        there.forget(goodbye).await.expect("forgotten");
        assert_eq!(here.leaving().await.expect("read"), []);
        assert_eq!(here.leave(person).await.expect("asked"), None);
    })
    .await;
}

#[tokio::test]
async fn who_comes_back_is_who_they_were_and_is_not_forgotten_by_whoever_finishes_late() {
    on_every_database(async |vault| {
        let clock = noon();
        let accounts = house(vault.open().await, &clock);
        let (_, session) = comes_in(&accounts, BROWSER).await;
        let person = session.citizen.key;
        let goodbye = accounts.leave(person).await.expect("asked").expect("known");
        accounts.forget(goodbye).await.expect("forgotten");
        clock.set(clock.now() + 1.minute());

        let (token, returned) = comes_in(&accounts, BROWSER).await;
        assert_eq!(returned.citizen.key, person);
        accounts.forget(goodbye).await.expect("nothing is left to do");
        assert!(accounts.verify(&token).is_ok());
        assert_eq!(accounts.sessions_of(person).await.expect("a list").len(), 1);

        let goodbye = accounts.leave(person).await.expect("asked").expect("known");
        accounts.forget(goodbye).await.expect("forgotten");
        let later = clock.now() + 1.hour();
        assert_eq!(accounts.let_go_of_former(later).await.expect("let go"), 1);
        clock.set(later);
        let (_, stranger) = comes_in(&accounts, BROWSER).await;
        assert_ne!(stranger.citizen.key, person);
    })
    .await;
}

/// The other process waits for the row that is going, and then must not make somebody new.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_comes_in_while_their_row_goes_is_who_they_were() {
    const HOLD: Statement = Statement {
        name: "hold",
        sqlite: "UPDATE person SET created_at = created_at WHERE person_key = $1 ->> 'person'",
        postgres: "DELETE FROM person WHERE person_key = $1::jsonb ->> 'person'",
    };
    const FORMER: Statement = Statement {
        name: "former",
        sqlite: "INSERT INTO former SELECT register_mac, person_key, 0 FROM person WHERE person_key = $1 ->> 'person'",
        postgres: "INSERT INTO former SELECT register_mac, person_key, 0 FROM person WHERE person_key = $1::jsonb ->> 'person'",
    };
    on_every_database(async |vault| {
        let clock = noon();
        let database = vault.open().await;
        let accounts = house(database.clone(), &clock);
        let (_, session) = comes_in(&accounts, BROWSER).await;
        let person = json!({ "person": session.citizen.key });
        accounts.leave(session.citizen.key).await.expect("asked");
        clock.set(clock.now() + 1.minute());

        let mut forgetting = database.begin().await.expect("begun");
        forgetting.execute(&FORMER, &person).await.expect("remembered");
        forgetting.execute(&HOLD, &person).await.expect("gone");
        let there = house(vault.open().await, &clock);
        let signing_in =
            tokio::spawn(async move { (there.sign_in_at(&bat(), BROWSER).await, there) });
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        forgetting.commit().await.expect("committed");
        let (signed_in, there) = signing_in.await.expect("it ran");
        let Ok(signed_in) = signed_in else { return };
        let returned = there.verify(&signed_in.token).expect("a session");
        assert_eq!(returned.citizen.key, session.citizen.key);
    })
    .await;
}

/// Of one who asks and one who is being signed in at the same moment, nobody is in afterwards.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_slips_in() {
    on_every_database(async |vault| {
        let clock = noon();
        let [here, there] = [vault.open().await, vault.open().await].map(|v| house(v, &clock));
        for _ in 0..40 {
            clock.set(clock.now() + 1.minute());
            let (_, session) = comes_in(&here, BROWSER).await;
            let leaves = async {
                let goodbye = here.leave(session.citizen.key).await.expect("asked");
                here.forget(goodbye.expect("known")).await.expect("forgotten");
            };
            let testimony = bat();
            let (signed_in, ()) = tokio::join!(there.sign_in_at(&testimony, BROWSER), leaves);
            let Ok(signed_in) = signed_in else { continue };
            let returned =
                here.verify(&signed_in.token).or_else(|_| there.verify(&signed_in.token));
            if let Ok(returned) = returned {
                assert_eq!(returned.citizen.key, session.citizen.key, "nobody has two keys");
            }
            here.catch_up().await.expect("looked");
            // They came in before, and are out; or they came back after, and are on the list.
            let listed = here.sessions_of(session.citizen.key).await.expect("a list");
            assert_eq!(here.verify(&signed_in.token).is_ok(), listed.len() == 1);
        }
    })
    .await;
}
