//! What its owner writes after an answer waits at the centre, on both databases.

mod room;

use complaints::*;
use eventlog::on_both_databases;
use room::*;

/// Bat says that nothing is solved, on the page and not by its buttons.
async fn bat_writes(room: &Room, number: ComplaintNumber) {
    let adding = Adding {
        channel: Channel::Web,
        words: words("Шийдэгдээгүй"),
        files: Vec::new(),
        from: "web",
        key: "more".into(),
    };
    room.complaints.add_words(Holder::SignedIn(&citizen(1)), number, adding).await.expect("added");
}

on_both_databases! {
    async fn who_wrote_after_the_answer_is_read_by_an_operator_and_not_closed_by_the_house(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        room.is_answered(number).await;
        assert_eq!(room.desk(&operator(), Sorted::Centre).await, []);
        bat_writes(&room, number).await;
        let desk = room.desk(&operator(), Sorted::Centre).await;
        assert_eq!(desk.iter().map(|entry| entry.number).collect::<Vec<_>>(), [number]);
        assert!(desk[0].is_replied(), "{:?}", desk[0]);

        // Neither closed nor late, however long it lies there.
        room.goes_on("2027-03-01T00:00:00Z");
        room.keeps_time().await;
        let entry = room.sees(&citizen(1), number).await.entry;
        assert_eq!((entry.state, entry.turn), (State::Answered, Turn::Centre));
        assert!(!entry.is_overdue(room.now()));
        let working = registering(Kind::Complaint).working;
        let counts = room.complaints.counts_of_centre(&operator(), &working).await.expect("counted");
        assert_eq!((counts.waiting, counts.overdue), (1, 0));

        let (oyun, read) = (operator(), words("Шийдэгдээгүй гэж бичсэн"));
        room.complaints.reopen(Holder::Operator(&oyun), number, &working, &read).await.expect("reopened");
        let entry = room.sees(&citizen(1), number).await.entry;
        assert_eq!((entry.turn, entry.may_be_reopened()), (Turn::Agency, false));
        assert!(entry.due_on.is_some());
    }

    async fn an_operator_closes_it_with_a_reason_and_no_officer_does(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        room.is_answered(number).await;
        bat_writes(&room, number).await;
        let seen = room.seen(number).await;
        let refused = room.complaints.close_without_action(&officer(), number, seen, &words("Үгүй")).await;
        assert!(matches!(refused, Err(ComplaintsError::Complaint(ComplaintError::Answered))), "{refused:?}");
        room.complaints.close_without_action(&operator(), number, seen, &words("Шалтгаан")).await.expect("closed");
        let entry = room.sees(&citizen(1), number).await.entry;
        assert_eq!((entry.closing, entry.turn), (Some(Closing::WithoutAction), Turn::Nobody));
        assert_eq!(room.desk(&operator(), Sorted::Centre).await, []);
    }

    async fn whoever_is_forgotten_leaves_nothing_on_the_desk(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        room.is_answered(number).await;
        bat_writes(&room, number).await;
        room.complaints.let_go_of_all(key(1)).await.expect("gone");
        assert_eq!(room.desk(&operator(), Sorted::Centre).await, []);
    }
}
