//! What a browser brings back: a token that is not exactly ours opens nothing.

use std::sync::{Arc, OnceLock};

use accounts::{Accounts, Attested, Attributes, Departure, Keys, ReturnTo, SessionLifetime};
use database::{Database, Schema};

use crate::twisting::throw_text;

struct Desk {
    /// What is nearly ours is looked up in the vault.
    runtime: tokio::runtime::Runtime,
    accounts: Accounts,
    token: String,
    left: Departure,
}

fn desk() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let (accounts, token, left) = runtime.block_on(async {
            let vault = Database::in_memory(Schema::Vault).await.expect("a vault");
            let keys = Keys::new(vec![1; 32], vec![2; 32]).expect("keys");
            let clock = Arc::new(kernel::OffsetClock::default());
            let accounts = Accounts::new(vault, keys, SessionLifetime::default(), clock);
            let number = "УБ85041213".parse().expect("a number");
            let bat = Attributes::attested(number, Attested::default());
            let token = accounts.sign_in(&bat).await.expect("signed in").token;
            let left = accounts.depart(&ReturnTo::parse("/petitions").expect("a path"));
            (accounts, token, left)
        });
        Desk { runtime, accounts, token, left }
    })
}

const UNSIGNED: &str = "eyJhbGciOiJub25lIn0.eyJhdWQiOiJzZXNzaW9uIiwiZXhwIjo0MDAwMDAwMDAwfQ.";

#[test]
fn tokens() {
    let desk = desk();
    throw_text!(
        "tokens",
        &[&desk.token, &desk.left.state, &desk.left.cookie, UNSIGNED],
        |text: &str| {
            assert!(desk.accounts.verify(text).is_err() || text == desk.token, "{text:?} opens");
        }
    );
}

#[test]
fn ways_back_from_the_sign_in() {
    let desk = desk();
    let (state, cookie) = (&desk.left.state, &desk.left.cookie);
    throw_text!(
        "ways_back_from_the_sign_in",
        &[state, cookie, &desk.token, UNSIGNED],
        |text: &str| {
            let arrives = |state, cookie| desk.accounts.arrive(state, cookie);
            let refused = |state, cookie| desk.runtime.block_on(arrives(state, cookie)).is_err();
            assert!(text == state || refused(text, cookie), "the state {text:?}");
            assert!(text == cookie || refused(state, text), "the cookie {text:?}");
        }
    );
}

#[test]
fn tokens_of_forms() {
    let desk = desk();
    let session = desk.accounts.verify(&desk.token).expect("ours");
    let ours = desk.accounts.csrf(session.sid);
    throw_text!("tokens_of_forms", &[&ours], |text: &str| {
        assert_eq!(desk.accounts.csrf_matches(session.sid, text), text == ours, "{text:?}");
    });
}
