//! Importing while somebody else takes the same numbers.

mod room;

use std::collections::HashMap;

use eventlog::on_both_databases;
use kernel::Timestamp;
use petitions::{MonthsTaken, PetitionImported, PetitionText};
use room::Room;

fn in_july(references: std::ops::Range<u32>) -> Vec<PetitionImported> {
    let created_at: Timestamp = "2015-07-20T11:06:05Z".parse().expect("an instant");
    let imported = |reference: u32| PetitionImported {
        source: "elsewhere".into(),
        reference: reference.to_string(),
        text: PetitionText {
            action: "Ban it".into(),
            background: String::new(),
            additional_details: String::new(),
        },
        created_at,
        was_open: false,
        signature_count: 94,
    };
    references.map(imported).collect()
}

on_both_databases! {
    async fn numbers_that_another_process_took_are_passed_over(room: Room) {
        let mut of_one = MonthsTaken::default();
        assert_eq!(room.petitions.import(in_july(0..2), &mut of_one).await.expect("done"), 2);
        let mut of_another = MonthsTaken::default();
        assert_eq!(room.petitions.import(in_july(2..7), &mut of_another).await.expect("done"), 5);
        assert_eq!(room.petitions.import(in_july(6..10), &mut of_one).await.expect("done"), 3);

        let events = room.log.read_after(0, 100).await.expect("read");
        let mut by_number: HashMap<_, u32> = HashMap::new();
        for event in &events {
            *by_number.entry(event.stream_id.clone()).or_default() += 1;
        }
        assert_eq!((events.len(), by_number.len()), (10, 10), "each once, each its own number");
        let last = room.log.read_latest(&["PN-201507-00010".into()]).await.expect("read");
        assert!(last[0].is_some(), "no number is left out: {by_number:?}");
        assert!(by_number.keys().all(|number| number.starts_with("PN-201507-")), "{by_number:?}");
    }
    async fn whatever_cuts_an_import_off_leaves_no_gap_in_the_numbers(room: Room) {
        let mut taken = MonthsTaken::default();
        let many = in_july(0..500);
        assert_eq!(room.petitions.import(many, &mut taken).await.expect("done"), 500);
        let events = room.log.read_after(0, 1_000).await.expect("read");
        let numbers: Vec<_> = events.into_iter().map(|event| event.stream_id).collect();
        assert!(numbers.is_sorted(), "the log has them in the order of their numbers");
        assert_eq!(numbers.len(), 500);
    }
}
