//! The house's key is changed: it may stop anywhere, and the old one can go when it is done.

use std::collections::BTreeSet;

use database::Statement;
use vault::{KekUse, Keks, Kind, Record, Rewrapped, Vault, VaultError};

use crate::place::{Place, kek, now, on_every_database, person};

const PEOPLE: u32 = 25;

async fn with_people(place: &Place) -> Vault {
    let vault = place.process().await;
    for n in 0..PEOPLE {
        let name = format!("name {n}");
        vault
            .keep(person(n), Record::new(Kind::ShownName, "main", name), now())
            .await
            .expect("kept");
    }
    vault
}

async fn everyone_opens(vault: &Vault) {
    for n in 0..PEOPLE {
        let opened = vault.open_one(person(n), Kind::ShownName, "main").await.expect("opens");
        assert_eq!(opened.expect("there").text(), Ok(format!("name {n}").as_str()));
    }
}

fn used(id: &str, is_current: bool, people: u64) -> KekUse {
    KekUse { id: id.to_owned(), is_current, people }
}

#[tokio::test]
async fn everyone_moves_to_the_new_key_and_the_old_one_goes() {
    on_every_database(async |place| {
        let serving = with_people(place).await;
        assert_eq!(serving.keks_in_use().await.expect("counted"), [used("first", true, 25)]);
        let ten = 10.try_into().expect("not none");
        assert_eq!(serving.rewrap(ten).await.expect("nothing to do"), Rewrapped::All);

        place.keyring.adds("second");
        let operator = place.process().await;
        operator.make_current(now()).await.expect("current");
        assert_eq!(operator.retire_keks().await.expect("none yet"), Vec::<String>::new());
        for moved in [Rewrapped::Some(10), Rewrapped::Some(10), Rewrapped::Some(5), Rewrapped::All]
        {
            assert_eq!(operator.rewrap(ten).await.expect("rewrapped"), moved);
            everyone_opens(&serving).await;
        }
        assert_eq!(
            operator.keks_in_use().await.expect("counted"),
            [used("second", true, 25), used("first", false, 0)]
        );
        assert_eq!(operator.retire_keks().await.expect("retired"), ["first"]);
        place.keyring.drops("first");
        everyone_opens(&serving).await;
        everyone_opens(&place.process().await).await;
        let bat = Record::new(Kind::ShownName, "other", "Бат");
        serving.keep(person(0), bat, now()).await.expect("kept under the new one");
    })
    .await;
}

/// What was found under the old key is found under the new one, at every moment in between; and what
/// a copy of before holds is found by nothing once the old key is gone.
#[tokio::test]
async fn people_are_found_while_the_key_is_changed_and_after() {
    on_every_database(async |place| {
        let serving = place.process().await;
        let phone = |n: u32| format!("9911{n:04}");
        for n in 0..PEOPLE {
            let record = Record::new(Kind::ContactPhone, "main", phone(n)).findable();
            serving.keep(person(n), record, now()).await.expect("kept");
        }
        let everyone_is_found = async |vault: &Vault| {
            for n in 0..PEOPLE {
                let found = vault.find(Kind::ContactPhone, &phone(n)).await;
                assert_eq!(found.expect("looked for"), [person(n)], "{n}");
            }
        };
        let macs_before = macs(&serving).await;
        place.keyring.adds("second");
        let operator = place.process().await;
        operator.make_current(now()).await.expect("current");
        let ten = 10.try_into().expect("not none");
        while operator.rewrap(ten).await.expect("rewrapped") != Rewrapped::All {
            everyone_is_found(&serving).await;
        }
        assert_eq!(operator.retire_keks().await.expect("retired"), ["first"]);
        place.keyring.drops("first");
        everyone_is_found(&serving).await;
        everyone_is_found(&place.process().await).await;
        let macs_after = macs(&serving).await;
        assert_eq!(macs_after.len(), macs_before.len());
        assert!(macs_after.is_disjoint(&macs_before), "no old one is left");
    })
    .await;
}

async fn macs(vault: &Vault) -> BTreeSet<String> {
    const ALL: Statement = Statement {
        name: "macs",
        sqlite: "SELECT json_quote(found_by) FROM sealed WHERE $1 IS NOT NULL",
        postgres: "SELECT to_jsonb(found_by)::text FROM sealed WHERE $1::text IS NOT NULL",
    };
    vault.database().rows(&ALL, ()).await.expect("read").into_iter().collect()
}

/// On several machines the new key is brought to each of them first.
#[tokio::test]
async fn a_new_key_that_lies_ready_is_not_used_before_its_time() {
    on_every_database(async |place| {
        let serving = with_people(place).await;
        place.keyring.adds("second");
        let started_again = place.process().await;
        let late = Record::new(Kind::ShownName, "main", "late");
        started_again.keep(person(PEOPLE), late, now()).await.expect("kept");
        let uses = serving.keks_in_use().await.expect("counted");
        assert_eq!(uses, [used("first", true, 26)]);
        let opened = serving.open_one(person(PEOPLE), Kind::ShownName, "main").await;
        assert!(opened.expect("opens").is_some());
    })
    .await;
}

/// The operator's program is killed between two batches, twice.
#[tokio::test]
async fn what_was_interrupted_is_begun_again_where_it_stopped() {
    on_every_database(async |place| {
        let serving = with_people(place).await;
        place.keyring.adds("second");
        let some = 4.try_into().expect("not none");
        for left in [17, 9] {
            let operator = place.process().await;
            operator.make_current(now()).await.expect("current, also when it is already");
            for _ in 0..2 {
                operator.rewrap(some).await.expect("rewrapped");
            }
            drop(operator);
            everyone_opens(&serving).await;
            let uses = serving.keks_in_use().await.expect("counted");
            assert_eq!(uses[1], used("first", false, left));
            // Both keys are needed now: a house that has lost either stays shut.
            for lost in ["first", "second"] {
                let other = if lost == "first" { "second" } else { "first" };
                let keks = Keks::new(vec![kek(other)]).expect("a key");
                let refused =
                    place.process_with(keks).await.belong(now()).await.expect_err("refused");
                assert!(refused.to_string().contains(lost), "{refused}");
            }
        }
        let operator = place.process().await;
        while operator.rewrap(some).await.expect("rewrapped") != Rewrapped::All {}
        assert_eq!(operator.retire_keks().await.expect("retired"), ["first"]);
        place.keyring.drops("first");
        everyone_opens(&place.process().await).await;
    })
    .await;
}

#[tokio::test]
async fn a_copy_of_before_does_not_open_once_the_old_key_is_gone() {
    on_every_database(async |place| {
        let serving = with_people(place).await;
        place.keyring.adds("second");
        place.keyring.drops("first");
        let without = Keks::read_from(place.keyring.clone()).expect("keys");
        let restored = place.process_with(without).await;
        let opened = restored.open_one(person(0), Kind::ShownName, "main").await;
        assert!(matches!(opened, Err(VaultError::Keys(_))), "{opened:?}");
        let kept = restored.keep(person(0), Record::new(Kind::ShownName, "main", "x"), now()).await;
        assert!(matches!(kept, Err(VaultError::Keys(_))), "{kept:?}");
        everyone_opens(&serving).await;
    })
    .await;
}

#[tokio::test]
async fn of_two_machines_that_change_it_at_once_one_is_refused() {
    on_every_database(async |place| {
        with_people(place).await;
        let with = |id: &str| Keks::new(vec![kek(id), kek("first")]).expect("keys");
        let (one, other) =
            (place.process_with(with("one")).await, place.process_with(with("other")).await);
        let (here, there) = tokio::join!(one.make_current(now()), other.make_current(now()));
        assert!(here.is_ok() != there.is_ok(), "{here:?} {there:?}");
    })
    .await;
}
