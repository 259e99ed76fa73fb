//! Moderating: before publication and after it, hiding, appeals, reports, and the public record of it.

mod room;

use comments::{
    AppealDecision, AppealState, CommentError, CommentsError, Mark, Marking, ReportReason, State,
    TimeCursor, WaitingAfter, Why,
};
use eventlog::on_both_databases;
use kernel::{Actor, Role};
use policy::Denied;
use room::{
    BILL, OTHER_BILL, Room, a_bill, bold, citizen, held_first, hides, instant, marking, oyun,
    reason, staff, writing,
};

on_both_databases! {
    async fn what_is_held_is_read_when_oyun_lets_it_through(room: Room) {
        let id = room.tries_to_write(1, &held_first(), writing("Хугацаа")).await.expect("written");
        room.caught_up().await;
        let queue = room.comments.queue(&oyun(), Some(BILL), None, 20).await.expect("the queue");
        assert_eq!((queue.len(), queue[0].why, queue[0].since), (1, Why::Held, room.now()));
        assert!(queue[0].shown.words.is_some(), "she reads it");
        assert_eq!(room.comments.queue_count(&oyun(), None).await.expect("a count"), 1);
        assert!(room.comments.queue(&oyun(), Some(OTHER_BILL), None, 20).await.expect("one").is_empty());
        assert!(room.lists(comments::Order::Newest).await.is_empty());
        let refused = room.comments.queue(&citizen(1), None, None, 20).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))));
        let seen = queue[0].shown.entry.sequence;
        room.comments.publish(&oyun(), &held_first(), &id, seen).await.expect("published");
        assert!(room.sees(&id).await.words.is_some());
        assert_eq!(room.comments.queue_count(&oyun(), None).await.expect("a count"), 0);
    }

    async fn of_two_moderators_at_once_the_second_is_told(room: Room) {
        let id = room.tries_to_write(1, &held_first(), writing("Хугацаа")).await.expect("written");
        let bill = held_first();
        let (oyun, bold) = (oyun(), bold());
        let hide = marking(Mark::OffTopic, Some("Өөр сэдэв"));
        let (one, other) = tokio::join!(
            room.comments.publish(&oyun, &bill, &id, 1),
            room.comments.mark(&bold, &bill, &id, 1, hide),
        );
        assert_ne!(one.is_ok(), other.is_ok(), "{one:?} {other:?}");
        let told = one.and(other);
        assert!(matches!(told, Err(CommentsError::Comment(CommentError::DecidedMeanwhile))), "{told:?}");
    }

    async fn nobody_moderates_their_own_and_nobody_without_the_office(room: Room) {
        let own = room.tries_to_write(90, &held_first(), writing("Өөрийн")).await.expect("written");
        let refused = room.comments.publish(&oyun(), &held_first(), &own, 1).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))), "{refused:?}");
        let refused = room.comments.publish(&staff(93, Role::Auditor), &held_first(), &own, 1).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))));
        room.comments.publish(&bold(), &held_first(), &own, 1).await.expect("another does");
    }

    async fn what_is_abusive_is_hidden_and_bat_loses_his_appeal(room: Room) {
        let id = room.writes(1, "Муу үг").await;
        room.comments.support(&citizen(2), &a_bill(), &id).await.expect("supported");
        hides(&room, &id).await;
        let shown = room.sees(&id).await;
        assert_eq!((shown.entry.state, shown.words.clone(), shown.support_count), (State::Hidden, None, 0));
        assert_eq!(shown.entry.marked.mark_reason.as_deref(), Some("Доромжилсон"));
        assert!(room.sees_as(&citizen(1), &id).await.words.is_some(), "he reads his own");
        room.clock.set(instant("2026-11-22T12:00:00Z"));
        room.comments.appeal(&citizen(1), &id, &reason("Үгүй")).await.expect("appealed");
        room.caught_up().await;
        let queue = room.comments.queue(&bold(), None, None, 20).await.expect("the queue");
        assert_eq!((queue[0].why, queue[0].since), (Why::Appealed, room.now()));
        let words = room.comments.appeal_words(&bold(), &id).await.expect("words");
        assert_eq!(words.as_deref(), Some("Үгүй"));
        let refused = room.comments.appeal_words(&citizen(2), &id).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))));
        let uphold = AppealDecision::Uphold;
        let own = room.comments.decide_appeal(&oyun(), &a_bill(), &id, 3, uphold, &reason("Хэвээр")).await;
        assert!(matches!(own, Err(CommentsError::Comment(CommentError::OwnMark))));
        room.comments.decide_appeal(&bold(), &a_bill(), &id, 3, uphold, &reason("Хэвээр")).await.expect("decided");
        let again = room.comments.appeal(&citizen(1), &id, &reason("Дахиад")).await;
        assert!(matches!(again, Err(CommentsError::Comment(CommentError::AppealedAlready))));
        assert_eq!(room.sees(&id).await.entry.marked.appeal, Some(AppealState::Upheld));
        assert_eq!(room.unanswered().await, 0, "nobody answers what is hidden");
    }

    async fn bat_wins_his_appeal_unless_the_matter_is_closed_out(room: Room) {
        let id = room.writes(1, "Хатуу үг").await;
        hides(&room, &id).await;
        room.comments.appeal(&citizen(1), &id, &reason("Доромжлоогүй")).await.expect("appealed");
        let mut closed_out = a_bill();
        closed_out.is_closed_out = true;
        let overturn = AppealDecision::Overturn;
        let why = reason("Доромжлол биш");
        let late = room.comments.decide_appeal(&bold(), &closed_out, &id, 3, overturn, &why).await;
        assert!(matches!(late, Err(CommentsError::Comment(CommentError::ClosedOut))));
        let bill = a_bill();
        room.comments.decide_appeal(&bold(), &bill, &id, 3, overturn, &why).await.expect("decided");
        let shown = room.sees(&id).await;
        assert_eq!((shown.entry.state, shown.words.is_some()), (State::Published, true));
        assert_eq!(room.unanswered().await, 1);
    }

    async fn nothing_comes_into_the_open_once_closing_out_has_begun(room: Room) {
        let held = room.tries_to_write(1, &held_first(), writing("Хүлээгдсэн")).await.expect("written");
        let hidden = room.writes(2, "Нуусан").await;
        hides(&room, &hidden).await;
        room.moves(BILL).await;
        for refused in [
            room.comments.publish(&oyun(), &held_first(), &held, 1).await,
            room.comments.mark(&oyun(), &a_bill(), &hidden, 2, marking(Mark::Relevant, None)).await,
        ] {
            assert!(matches!(refused, Err(CommentsError::Moved)), "{refused:?}");
        }
        let abusive = marking(Mark::Abusive, Some("Доромжилсон"));
        room.comments.mark(&oyun(), &a_bill(), &held, 1, abusive).await.expect("hiding needs no bill");
    }

    async fn a_duplicate_names_what_everyone_reads_in_the_same_matter(room: Room) {
        let first = room.writes(1, "Нэг").await;
        let second = room.writes(2, "Бас нэг").await;
        let elsewhere = room.tries_to_write(3, &room::another_bill(), writing("Өөр")).await.expect("one");
        let duplicate = |of| Marking { duplicate_of: Some(of), ..marking(Mark::Duplicate, Some("Давхардсан")) };
        let refused = room.comments.mark(&oyun(), &a_bill(), &second, 1, duplicate(elsewhere)).await;
        assert!(matches!(refused, Err(CommentsError::UnknownDuplicate)));
        room.comments.mark(&oyun(), &a_bill(), &second, 1, duplicate(first.clone())).await.expect("marked");
        let shown = room.sees(&second).await;
        assert_eq!((shown.entry.marked.duplicate_of, shown.entry.state), (Some(first), State::Published));
    }

    async fn what_readers_report_waits_until_a_moderator_has_seen_it(room: Room) {
        let id = room.writes(1, "Утас 99112233").await;
        let other = room.writes(2, "Өөр").await;
        assert!(room.comments.report(&citizen(3), &id, ReportReason::PersonalData).await.expect("once"));
        assert!(!room.comments.report(&citizen(3), &id, ReportReason::Spam).await.expect("again"));
        assert!(room.comments.report(&citizen(4), &id, ReportReason::Spam).await.expect("another"));
        let own = room.comments.report(&citizen(1), &id, ReportReason::Spam).await;
        assert!(matches!(own, Err(CommentsError::Denied(Denied::Forbidden))));
        room.clock.set(instant("2026-11-20T13:00:00Z"));
        room.comments.report(&citizen(4), &other, ReportReason::Other).await.expect("reported");
        room.caught_up().await;
        let queue = room.comments.queue(&oyun(), None, None, 1).await.expect("the queue");
        assert_eq!((queue[0].shown.entry.comment.clone(), queue[0].why), (id.clone(), Why::Reported));
        assert_eq!(queue[0].reports.values().sum::<u64>(), 2);
        let after = WaitingAfter::last(&queue[0]);
        let next = room.comments.queue(&oyun(), None, Some(&after), 5).await.expect("the next page");
        assert_eq!(next.iter().map(|one| one.shown.entry.comment.clone()).collect::<Vec<_>>(), [other]);
        assert_eq!(room.comments.queue_count(&oyun(), Some(BILL)).await.expect("a count"), 2);
        let reports_until = queue[0].reports_until;
        room.comments.report(&citizen(5), &id, ReportReason::Abusive).await.expect("meanwhile");
        let relevant = Marking { reports_until, ..marking(Mark::Relevant, None) };
        room.comments.mark(&oyun(), &a_bill(), &id, 1, relevant).await.expect("marked");
        room.caught_up().await;
        let queue = room.comments.queue(&oyun(), None, None, 5).await.expect("the queue");
        let still = queue.iter().find(|one| one.shown.entry.comment == id).expect("one came meanwhile");
        assert_eq!(still.reports.get(&ReportReason::Abusive), Some(&1));
        let all = Marking { reports_until: still.reports_until, ..marking(Mark::Relevant, None) };
        room.comments.mark(&oyun(), &a_bill(), &id, 2, all).await.expect("marked");
        room.caught_up().await;
        assert_eq!(room.comments.queue_count(&oyun(), None).await.expect("a count"), 1);
        room.comments.delete(&citizen(2), &next[0].shown.entry.comment).await.expect("deleted");
        room.caught_up().await;
        assert_eq!(room.comments.queue_count(&oyun(), None).await.expect("a count"), 0);
    }

    async fn everyone_reads_what_the_moderators_did(room: Room) {
        let id = room.tries_to_write(1, &held_first(), writing("Муу үг")).await.expect("written");
        room.clock.set(instant("2026-11-20T14:00:00Z"));
        let abusive = marking(Mark::Abusive, Some("Доромжилсон"));
        room.comments.mark(&oyun(), &held_first(), &id, 1, abusive).await.expect("hidden");
        let other = room.tries_to_write(2, &held_first(), writing("Зөв үг")).await.expect("written");
        room.clock.set(instant("2026-11-20T15:00:00Z"));
        room.comments.mark(&oyun(), &held_first(), &other, 1, marking(Mark::Relevant, None)).await.expect("read");
        room.comments.appeal(&citizen(1), &id, &reason("Үгүй")).await.expect("appealed");
        let words = reason("Доромжлол биш");
        let overturn = AppealDecision::Overturn;
        room.comments.decide_appeal(&bold(), &held_first(), &id, 3, overturn, &words).await.expect("decided");
        room.caught_up().await;
        let record = room.comments.decisions(TimeCursor::START, 10).await.expect("the record");
        assert_eq!(record.len(), 1);
        let one = &record[0];
        assert_eq!((one.said.mark, one.said.reason.as_deref()), (Mark::Abusive, Some("Доромжилсон")));
        assert_eq!(one.took(), Some(jiff::SignedDuration::from_hours(2)));
        assert_eq!((one.appeal, one.appeal_because.as_deref()), (Some(AppealState::Overturned), Some("Доромжлол биш")));
        let rest = room.comments.decisions(one.place(), 10).await.expect("the record");
        assert!(rest.is_empty());
        let weeks = room.comments.weeks(2).await.expect("weeks");
        let week = weeks[0].1;
        assert_eq!((week.came, week.published, week.relevant, week.abusive), (2, 1, 1, 1));
        assert_eq!((week.appealed, week.overturned, week.upheld), (1, 1, 0));
        assert_eq!(week.median(), Some(jiff::SignedDuration::from_mins(90)));
        assert_eq!(weeks[1].1, comments::WeekCounts::default());
        assert!(room.comments.comment(&Actor::Visitor, &other).await.is_ok());
    }
}
