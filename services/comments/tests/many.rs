//! Ten thousand comments on one bill are read page by page, each once.

mod room;

use std::collections::HashSet;

use comments::{Listing, Order, Scope};
use eventlog::on_both_databases;
use eventlog::{Append, Lane, NewEvent, Stream};
use kernel::Role;
use room::{BILL, Room, staff};
use tokio::task::JoinSet;

const MANY: u32 = 10_000;

/// As the log would hold it; its words are nowhere, as if their authors had been erased.
fn comment(n: u32) -> Append {
    let provision = if n.is_multiple_of(3) { "art_1" } else { "art_2" };
    let payload = format!(
        r#"{{"matter":"{BILL}","version":1,"provision":"{provision}","author":"author-{}","sex":"female",
            "age_band":"25-34","division":"MN-041","social_status":"herder","channel":"web",
            "text_digest":"{n:064}","suggests":false,"shown_as":"pseudonym","is_held":false}}"#,
        n % 4_000
    );
    append("comment", format!("CM-{n:016}"), "CommentWritten", payload)
}

fn support(n: u32) -> Append {
    let payload = format!(r#"{{"comment":"CM-{:016}"}}"#, n * 7 % MANY);
    append("comment-support", format!("supporter-{n}"), "SupportGiven", payload)
}

fn append(kind: &'static str, id: String, event_type: &str, payload: String) -> Append {
    let event = NewEvent { event_type: event_type.into(), version: 1, payload };
    Append {
        stream: Stream::new(kind, id),
        expected: 0,
        guards: Vec::new(),
        not_after: None,
        events: vec![event],
        idempotency: None,
        meta: None,
        lane: Lane::Signature,
    }
}

on_both_databases! {
    async fn ten_thousand_comments_are_paged_and_none_is_shown_twice_or_left_out(room: Room) {
        for start in (0..MANY).step_by(500) {
            let mut appending = JoinSet::new();
            for n in start..start + 500 {
                let log = room.log.clone();
                appending.spawn(async move { log.append(comment(n)).await.expect("appended") });
            }
            appending.join_all().await;
        }
        for n in 0..300 {
            room.log.append(support(n)).await.expect("appended");
        }
        room.caught_up().await;
        for order in Order::ALL {
            let mut listing = Listing {
                matter: BILL.into(),
                scope: Scope::Provision("art_1".into()),
                order,
                limit: 50,
                ..Listing::default()
            };
            let mut seen = HashSet::new();
            let mut last_support = u64::MAX;
            loop {
                let page = room.comments.list(&listing).await.expect("a page");
                for one in &page.comments {
                    assert!(seen.insert(one.entry.comment.clone()), "{} twice", one.entry.comment);
                    if order == Order::Support {
                        assert!(one.support_count <= last_support);
                        last_support = one.support_count;
                    }
                }
                if listing.offset == 0 {
                    room.writes(listing.limit + order as u32, "Хооронд нь ирсэн").await;
                    room.caught_up().await;
                }
                listing.until = Some(page.until);
                listing.offset += 50;
                if !page.has_next || listing.offset > 700 && order != Order::Newest {
                    break;
                }
            }
            if order == Order::Newest {
                assert_eq!(seen.len(), 3_334 + 2, "all of art_1, with what came between earlier lists");
            }
        }
        let counts = room.comments.counts(BILL).await.expect("counts");
        assert_eq!(counts.iter().map(|one| one.comments).sum::<u64>(), 10_003);
        assert_eq!(room.comments.unanswered_count(BILL).await.expect("a count"), 10_003);
        let participants = room.comments.summary(BILL, 3).await.expect("a summary").participants;
        assert_eq!(participants.count, 4_003);
        let alike = room.comments.similar(&staff(1, Role::Drafter), BILL, &room.writes(5, "Цор ганц").await, 5).await;
        assert!(alike.is_ok());
    }
}
