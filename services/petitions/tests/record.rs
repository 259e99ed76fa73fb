//! The public record of moderation: each decision in its week, and how long it took.

mod room;

use eventlog::on_both_databases;
use jiff::SignedDuration;
use kernel::Role;
use petitions::{
    AppealState, Asked, Kind, PetitionNumber, PetitionText, RefusalGround, Refusing, TimeCursor,
};
use room::{Room, citizen, staff};

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn submitted(room: &Room) -> PetitionNumber {
    let text = PetitionText {
        action: "Нууц хүсэлт".into(),
        background: "Учир шалтгаан нь энэ".into(),
        additional_details: String::new(),
    };
    let asked = Asked { kind: Kind::Inspection, text, request_key: None };
    let number = room.petitions.start(&citizen(1), asked).await.expect("started");
    room.petitions.submit(&citizen(1), number, None).await.expect("submitted");
    number
}

async fn refused(room: &Room, number: PetitionNumber, is_hidden: bool) {
    let ground = RefusalGround { code: "offensive".into(), is_hidden, title: None, text: None };
    let refusing = Refusing { ground, words: "Доромжилсон".into(), duplicate_of: None };
    room.petitions.refuse(&staff(Role::Moderator), number, refusing).await.expect("refused");
}

on_both_databases! {
    async fn each_decision_counts_in_its_week_and_a_hidden_title_is_not_told(room: Room) {
        // A Friday.
        let (hidden, shown) = (submitted(&room).await, submitted(&room).await);
        room.clock.advance(DAY);
        refused(&room, shown, false).await;
        room.clock.advance(DAY * 2);
        refused(&room, hidden, true).await;
        room.petitions.appeal(&citizen(1), hidden, "Үгүй").await.expect("appealed");
        let open = submitted(&room).await;
        room.clock.advance(DAY);
        room.petitions.publish(&staff(Role::Moderator), open).await.expect("published");
        room.caught_up().await;

        let weeks = room.petitions.weeks(3).await.expect("read");
        let names: Vec<_> = weeks.iter().map(|(week, _)| week.name()).collect();
        assert_eq!(names, ["2026-W48", "2026-W47", "2026-W46"]);
        let (this, last) = (weeks[0].1, weeks[1].1);
        assert_eq!([this.submitted, this.published, this.refused, this.appealed], [1, 1, 1, 1]);
        assert_eq!([last.submitted, last.published, last.refused, last.appealed], [2, 0, 1, 0]);
        assert_eq!((this.median(), last.median()), (Some(DAY * 2), Some(DAY)));
        assert_eq!(weeks[2].1.median(), None);

        let refusals = room.petitions.refusals(TimeCursor::START, 1).await.expect("read");
        assert_eq!((refusals[0].petition, refusals[0].took()), (hidden, Some(DAY * 3)));
        assert_eq!(refusals[0].appeal, Some(AppealState::Waiting));
        assert_eq!(refusals[0].action, None);
        let after = refusals[0].place().to_string().parse().expect("a place");
        let refusals = room.petitions.refusals(after, 9).await.expect("read");
        assert_eq!((refusals.len(), refusals[0].petition), (1, shown));
        assert_eq!(refusals[0].action.as_deref(), Some("Нууц хүсэлт"));
    }

    async fn the_queue_goes_on_after_whatever_ended_a_page(room: Room) {
        let mut numbers = Vec::new();
        for _ in 0..5 {
            numbers.push(submitted(&room).await);
        }
        room.caught_up().await;
        let (moderator, mut seen, mut after) = (staff(Role::Moderator), Vec::new(), None);
        loop {
            let page = room.petitions.moderation_queue(&moderator, after, 2).await.expect("read");
            let Some(last) = page.last() else { break };
            after = Some(petitions::WaitingAfter {
                waiting_since: last.moderation.waiting_since.expect("it waits"),
                petition: last.petition,
            });
            seen.extend(page.iter().map(|entry| entry.petition));
        }
        assert_eq!(seen, numbers);
        assert_eq!(room.petitions.moderation_queue_length(&moderator).await.expect("read"), 5);
    }
}
