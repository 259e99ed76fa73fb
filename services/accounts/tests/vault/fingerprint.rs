//! A vault belongs to the keys it was made with.

use accounts::{Fingerprint, FingerprintError, People, RegisterKey, RegisterNumber};
use kernel::Timestamp;
use secrecy::SecretSlice;

use crate::fresh::on_every_database;

fn key(byte: u8) -> SecretSlice<u8> {
    vec![byte; 32].into()
}

#[tokio::test]
async fn the_first_keys_are_the_keys_for_ever() {
    on_every_database(async |vault| {
        let vault = vault.open().await;
        assert!(!Fingerprint::is_used(&vault).await.expect("asked"));
        let ours = Fingerprint::of(&key(1), &key(2));
        ours.tie(&vault).await.expect("the first");
        ours.tie(&vault).await.expect("the same again");
        assert!(Fingerprint::is_used(&vault).await.expect("asked"));
        for other in [(3, 2), (1, 3), (2, 1)] {
            let other = Fingerprint::of(&key(other.0), &key(other.1)).tie(&vault).await;
            assert!(matches!(other, Err(FingerprintError::OtherKeys)), "{other:?}");
        }
        ours.tie(&vault).await.expect("still");
    })
    .await;
}

#[tokio::test]
async fn of_two_that_begin_at_once_with_other_keys_one_is_refused() {
    on_every_database(async |vault| {
        let [here, there] = [vault.open().await, vault.open().await];
        let [ours, theirs] =
            [(1, 2), (3, 4)].map(|keys| Fingerprint::of(&key(keys.0), &key(keys.1)));
        let (one, other) = tokio::join!(ours.tie(&here), theirs.tie(&there));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(ours.tie(&there).await.is_ok(), one.is_ok(), "as it was decided");
    })
    .await;
}

/// As a vault is that was used before it had a place for fingerprints.
#[tokio::test]
async fn a_vault_that_knows_bat_has_its_keys() {
    on_every_database(async |vault| {
        let vault = vault.open().await;
        let bat: RegisterNumber = "УБ90051312".parse().expect("a number");
        let mac = bat.mac(&RegisterKey::new(key(1)));
        let noon: Timestamp = "2026-11-20T04:00:00Z".parse().expect("an instant");
        People::new(vault.clone()).person_key(&mac, noon).await.expect("a key");
        assert!(Fingerprint::is_used(&vault).await.expect("asked"));
    })
    .await;
}
