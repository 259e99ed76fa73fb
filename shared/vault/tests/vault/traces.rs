//! No byte of what people gave lies anywhere as they gave it; and once it is destroyed, nothing of it
//! opens with all that is left.

use database::{Database, Statement};
use serde::Deserialize;
use vault::{Kind, Record};

use crate::bytes::found;
use crate::place::{now, on_every_database, person};

const PLANTED: [&str; 3] =
    ["planted.bat.4711@example.mn", "99-PLANTED-12345", "Саглагар Тарьсан Бат"];

/// Of one person, as they stand in the database.
const STORED: Statement = Statement {
    name: "stored",
    sqlite: "SELECT json_object('wrapped', wrapped, 'sealed', (SELECT sealed FROM sealed WHERE kind = 'shown_name' AND sealed.person_key = person_secret.person_key)) FROM person_secret WHERE person_key = $1 ->> 'person'",
    postgres: "SELECT jsonb_build_object('wrapped', wrapped, 'sealed', (SELECT sealed FROM sealed WHERE kind = 'shown_name' AND sealed.person_key = person_secret.person_key))::text FROM person_secret WHERE person_key = $1::jsonb ->> 'person'",
};

#[derive(Deserialize)]
struct Stored {
    wrapped: String,
    sealed: String,
}

fn records() -> Vec<Record<'static>> {
    vec![
        Record::new(Kind::ContactEmail, "main", PLANTED[0]).findable(),
        Record::new(Kind::ContactPhone, "main", PLANTED[1]).findable(),
        Record::new(Kind::ShownName, "main", PLANTED[2]),
        Record::new(Kind::PetitionText, "digest", PLANTED.join(" ").repeat(300)),
    ]
}

#[tokio::test]
async fn nothing_that_people_gave_is_found_in_any_file() {
    on_every_database(async |place| {
        let vault = place.process().await;
        vault.keep_many(person(1), &records(), now()).await.expect("kept");
        let stored: Stored = stored(vault.database(), 1).await.expect("there");
        let nothing = found(place, vault.database(), &PLANTED).await;
        assert_eq!(nothing, Vec::<String>::new());
        let there = found(place, vault.database(), &[&stored.wrapped]).await;
        assert!(!there.is_empty(), "the search finds what is there");
    })
    .await;
}

/// Among many others, so that pages are split and joined around what goes.
#[tokio::test]
async fn on_sqlite_a_destroyed_key_is_in_no_file() {
    on_every_database(async |place| {
        let vault = place.process().await;
        for n in 0..400 {
            vault.keep_many(person(n), &records(), now()).await.expect("kept");
        }
        let mut gone = Vec::new();
        for n in (0..400).filter(|n| n % 3 == 0) {
            gone.push(stored(vault.database(), n).await.expect("there"));
            vault.destroy(person(n), now()).await.expect("destroyed");
        }
        assert!(stored(vault.database(), 0).await.is_none());
        if matches!(vault.database(), Database::Sqlite(_)) {
            let words: Vec<&str> =
                gone.iter().flat_map(|stored| [stored.wrapped.as_str(), &stored.sealed]).collect();
            assert_eq!(found(place, vault.database(), &words).await, Vec::<String>::new());
        }
        assert_eq!(found(place, vault.database(), &PLANTED).await, Vec::<String>::new());
    })
    .await;
}

async fn stored(database: &Database, n: u32) -> Option<Stored> {
    database.row(&STORED, serde_json::json!({ "person": person(n) })).await.expect("asked")
}
