//! What is kept is there again, for as long as it is wanted and not longer.

use std::collections::BTreeMap;

use database::Statement;
use jiff::ToSpan as _;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use serde_json::json;
use vault::{Kind, Record, VaultError};

use crate::place::{now, on_every_database, person};

#[tokio::test]
async fn whatever_anyone_gives_is_there_again() {
    on_every_database(async |place| {
        let vault = place.process().await;
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let of_someone =
            (any::<[u8; 16]>(), 0..Kind::ALL.len(), "[ -~]{1,40}|[а-я]{1,20}", any::<Vec<u8>>());
        for _ in 0..60 {
            let (bytes, kind, id, content) =
                of_someone.new_tree(&mut runner).expect("generated").current();
            let (person, kind) = (kernel::PersonKey::from_random(bytes), Kind::ALL[kind]);
            vault::testing::know(&vault, [person]).await;
            vault.keep(person, Record::new(kind, &id, content.clone()), now()).await.expect("kept");
            let opened = vault.open_one(person, kind, &id).await.expect("opens").expect("there");
            assert_eq!(opened.bytes(), content);
        }
    })
    .await;
}

#[tokio::test]
async fn the_last_word_counts_and_what_is_removed_is_gone() {
    on_every_database(async |place| {
        let (vault, bat) = (place.process().await, person(1));
        let address = |text: &'static str| Record::new(Kind::ContactEmail, "main", text).findable();
        assert_eq!(vault.open_one(bat, Kind::ContactEmail, "main").await.expect("asked"), None);
        for text in ["bat@example.mn", "bold@example.mn"] {
            vault.keep(bat, address(text), now()).await.expect("kept");
        }
        let opened =
            vault.open_one(bat, Kind::ContactEmail, "main").await.expect("opens").expect("there");
        assert_eq!(opened.text(), Ok("bold@example.mn"));
        assert_eq!(vault.find(Kind::ContactEmail, "bat@example.mn").await.expect("looked for"), []);
        assert_eq!(
            vault.find(Kind::ContactEmail, "bold@example.mn").await.expect("looked for"),
            [bat]
        );
        assert_eq!(
            vault.find(Kind::ContactPhone, "bold@example.mn").await.expect("looked for"),
            []
        );
        assert!(vault.remove(bat, Kind::ContactEmail, "main").await.expect("removed"));
        assert!(!vault.remove(bat, Kind::ContactEmail, "main").await.expect("removed"));
        assert_eq!(vault.open_one(bat, Kind::ContactEmail, "main").await.expect("asked"), None);
        assert_eq!(
            vault.find(Kind::ContactEmail, "bold@example.mn").await.expect("looked for"),
            []
        );
    })
    .await;
}

#[tokio::test]
async fn a_list_is_opened_in_one_go_whoever_it_is_of() {
    on_every_database(async |place| {
        let vault = place.process().await;
        for n in 0..20 {
            let text = json!({ "action": format!("petition {n}") });
            let record = Record::json(Kind::PetitionText, "a text", &text).expect("JSON");
            vault
                .keep(person(n % 5), Record::new(Kind::PetitionText, &n.to_string(), "x"), now())
                .await
                .expect("kept");
            vault.keep(person(n), record, now()).await.expect("kept");
        }
        let asked: Vec<_> = (0..30).map(|n| (person(n), "a text")).collect();
        let asked = [asked.clone(), asked].concat();
        let opened = vault.open_many(Kind::PetitionText, &asked).await.expect("opened");
        let texts: BTreeMap<_, serde_json::Value> = opened
            .iter()
            .map(|opened| {
                (opened.person, opened.content.as_ref().expect("opens").json().expect("JSON"))
            })
            .collect();
        assert_eq!(
            (opened.len(), texts.len()),
            (20, 20),
            "each once, and of what is not kept nothing"
        );
        assert_eq!(texts[&person(7)], json!({ "action": "petition 7" }));
        assert_eq!(vault.open_many(Kind::Attachment, &asked).await.expect("asked").len(), 0);
        assert_eq!(vault.open_many(Kind::Attachment, &[]).await.expect("asked").len(), 0);
    })
    .await;
}

#[tokio::test]
async fn bat_sees_all_that_is_held_of_him_until_he_has_it_destroyed() {
    on_every_database(async |place| {
        let (vault, elsewhere) = (place.process().await, place.process().await);
        let (bat, sarnai) = (person(1), person(2));
        let records = [
            Record::new(Kind::ContactPhone, "main", "99112233").findable(),
            Record::new(Kind::ShownName, "main", "Бат"),
            Record::new(Kind::ComplaintText, "1", "Гэрэл асахгүй байна"),
        ];
        vault.keep_many(bat, &records, now()).await.expect("kept");
        vault
            .keep(sarnai, Record::new(Kind::ShownName, "main", "Сарнай"), now())
            .await
            .expect("kept");
        let held = elsewhere.all_of(bat).await.expect("opened");
        let held: Vec<_> = held
            .iter()
            .map(|opened| {
                (
                    opened.kind,
                    opened.record.as_str(),
                    opened.content.as_ref().expect("opens").text().expect("text"),
                )
            })
            .collect();
        assert_eq!(
            held,
            [
                (Kind::ComplaintText, "1", "Гэрэл асахгүй байна"),
                (Kind::ContactPhone, "main", "99112233"),
                (Kind::ShownName, "main", "Бат"),
            ]
        );

        assert!(vault.destroy(bat, now()).await.expect("destroyed"));
        assert!(!vault.destroy(bat, now()).await.expect("nothing is left to destroy"));
        for process in [&vault, &elsewhere] {
            assert_eq!(process.all_of(bat).await.expect("asked").len(), 0);
            assert_eq!(process.find(Kind::ContactPhone, "99112233").await.expect("looked for"), []);
            assert_eq!(process.all_of(sarnai).await.expect("opened").len(), 1);
        }
        // Whoever comes back begins anew, in every process.
        for (process, name) in [(&elsewhere, "Болд"), (&vault, "Бат")] {
            process
                .keep(bat, Record::new(Kind::ShownName, "main", name), now())
                .await
                .expect("kept");
            let opened =
                vault.open_one(bat, Kind::ShownName, "main").await.expect("opens").expect("there");
            assert_eq!(opened.text(), Ok(name));
        }
    })
    .await;
}

/// However late it comes: a request that was under way when its person had themselves erased.
#[tokio::test]
async fn nothing_is_kept_of_anybody_who_is_not_in_the_register_of_people() {
    const FORGET: Statement = Statement {
        name: "forget",
        sqlite: "DELETE FROM person WHERE person_key = $1 ->> 'person'",
        postgres: "DELETE FROM person WHERE person_key = $1::jsonb ->> 'person'",
    };
    on_every_database(async |place| {
        let (vault, bat) = (place.process().await, person(1));
        let name = || Record::new(Kind::ShownName, "main", "Бат");
        vault.keep(bat, name(), now()).await.expect("kept");
        vault.database().execute(&FORGET, json!({ "person": bat })).await.expect("forgotten");
        assert_eq!(vault.all_of(bat).await.expect("asked").len(), 0, "with the row all goes");
        let late = vault.keep(bat, name(), now()).await;
        assert!(matches!(late, Err(VaultError::Nobody)), "{late:?}");
        assert_eq!(vault.all_of(bat).await.expect("asked").len(), 0);
    })
    .await;
}

/// What someone gave who has come back is not destroyed by whoever finishes late.
#[tokio::test]
async fn a_key_that_was_made_since_stays() {
    on_every_database(async |place| {
        let (vault, bat) = (place.process().await, person(1));
        let name = Record::new(Kind::ShownName, "main", "Бат");
        vault.keep(bat, name, now()).await.expect("kept");
        let before = now() - 1.second();
        assert!(!vault.destroy(bat, before).await.expect("asked"));
        assert_eq!(vault.all_of(bat).await.expect("asked").len(), 1);
    })
    .await;
}

/// A photograph is not looked at by whoever prints an error.
#[test]
fn nothing_that_is_kept_is_printed() {
    let record = Record::new(Kind::ShownName, "main", "Бат").findable();
    assert_eq!(format!("{record:?}"), "Record(shown_name, 6 bytes)");
}

#[tokio::test]
async fn a_comment_s_wordings_are_found_by_their_ids_and_go_together() {
    on_every_database(async |place| {
        let (vault, bat, sarnai) = (place.process().await, person(1), person(2));
        let keep = async |who, kind, id: &str, text: &str| {
            vault.keep(who, Record::new(kind, id, text), now()).await.expect("kept");
        };
        keep(bat, Kind::CommentText, "CM-1/a", "нэг").await;
        keep(bat, Kind::CommentText, "CM-1/b", "хоёр").await;
        keep(bat, Kind::CommentText, "CM-10/a", "арав").await;
        keep(sarnai, Kind::CommentText, "CM-2/a", "гурав").await;
        keep(sarnai, Kind::PetitionText, "CM-2/a", "өргөдөл").await;
        let found = async |kind, asked: &[&str]| {
            let opened = vault.open_by_record(kind, asked).await.expect("opens");
            let text = |one: &vault::Opened| {
                one.content.as_ref().expect("opens").text().expect("text").to_owned()
            };
            let mut texts: Vec<_> = opened.iter().map(text).collect();
            texts.sort();
            texts
        };
        let all = ["CM-1/a", "CM-1/b", "CM-2/a", "CM-3/a"];
        assert_eq!(found(Kind::CommentText, &all).await, ["гурав", "нэг", "хоёр"]);
        assert_eq!(
            found(Kind::PetitionText, &all).await,
            [""; 0],
            "other kinds are not looked for"
        );
        let removed = vault.remove_under(bat, Kind::CommentText, "CM-1").await.expect("removed");
        assert_eq!(removed, 2);
        assert_eq!(found(Kind::CommentText, &["CM-1/a", "CM-10/a"]).await, ["арав"]);
    })
    .await;
}
