//! What is moved or changed in the database does not open, and says so.

use database::{Database, Statement};
use serde_json::json;
use vault::{Damaged, Kind, Record, Vault, VaultError};

use crate::place::{now, on_every_database, person};

macro_rules! tampering {
    ($name:ident, $text:literal) => {
        const $name: Statement = Statement {
            name: stringify!($name),
            sqlite: concat!($text, " AND $1 IS NOT NULL"),
            postgres: concat!($text, " AND $1::text IS NOT NULL"),
        };
    };
}

tampering!(
    OF_ANOTHER_PERSON,
    "UPDATE sealed SET sealed = (SELECT max(other.sealed) FROM sealed AS other WHERE other.kind = sealed.kind
        AND other.record = sealed.record AND other.person_key > sealed.person_key)
     WHERE kind = 'shown_name' AND person_key = (SELECT min(person_key) FROM person_secret)"
);
tampering!(
    OF_ANOTHER_RECORD,
    "UPDATE sealed SET sealed = (SELECT other.sealed FROM sealed AS other WHERE other.kind = sealed.kind
        AND other.record = 'one' AND other.person_key = sealed.person_key)
     WHERE kind = 'complaint_text' AND record = 'two'"
);
tampering!(OF_ANOTHER_KIND, "UPDATE sealed SET kind = 'attachment' WHERE kind = 'contact_email'");
tampering!(
    THE_KEY_OF_ANOTHER,
    "UPDATE person_secret SET wrapped = (SELECT max(other.wrapped) FROM person_secret AS other
        WHERE other.person_key > person_secret.person_key)
     WHERE person_key = (SELECT min(person_key) FROM person_secret)"
);

async fn two_people(vault: &Vault) {
    for n in [1, 2] {
        let records = [
            Record::new(Kind::ShownName, "main", format!("name {n}")),
            Record::new(Kind::ContactEmail, "main", format!("{n}@example.mn")),
            Record::new(Kind::ComplaintText, "one", format!("one of {n}")),
            Record::new(Kind::ComplaintText, "two", format!("two of {n}")),
        ];
        vault.keep_many(person(n), &records, now()).await.expect("kept");
    }
}

async fn tamper(database: &Database, statement: &Statement) {
    let touched = database.execute(statement, json!({})).await.expect("tampered");
    assert!(touched >= 1, "{}: {touched}", statement.name);
}

#[tokio::test]
async fn what_was_put_in_another_place_does_not_open() {
    on_every_database(async |place| {
        for (tampering, kind, record) in [
            (OF_ANOTHER_PERSON, Kind::ShownName, "main"),
            (OF_ANOTHER_RECORD, Kind::ComplaintText, "two"),
            (OF_ANOTHER_KIND, Kind::Attachment, "main"),
            (THE_KEY_OF_ANOTHER, Kind::ComplaintText, "one"),
        ] {
            let vault = place.process().await;
            two_people(&vault).await;
            tamper(vault.database(), &tampering).await;
            let opened = vault.open_one(person(1), kind, record).await;
            assert!(
                matches!(opened, Err(VaultError::Damaged(_))),
                "{}: {opened:?}",
                tampering.name
            );
            if tampering.name == THE_KEY_OF_ANOTHER.name {
                let kept = vault.keep(person(1), Record::new(kind, "three", "x"), now()).await;
                assert!(
                    matches!(kept, Err(VaultError::Damaged(_))),
                    "nor is anything put with it: {kept:?}"
                );
            }
            for n in [1, 2] {
                vault.destroy(person(n), now()).await.expect("destroyed");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_damaged_does_not_hide_the_rest_of_a_list() {
    on_every_database(async |place| {
        let vault = place.process().await;
        two_people(&vault).await;
        tamper(vault.database(), &OF_ANOTHER_RECORD).await;
        let held = vault.all_of(person(1)).await.expect("read");
        let damaged = held.iter().filter(|opened| opened.content == Err(Damaged)).count();
        assert_eq!((held.len(), damaged), (4, 1));
    })
    .await;
}
