//! Supporting, taking a stance; grouping, answering, and the report that comes of it.

mod room;

use comments::{
    Answering, CommentError, CommentId, CommentsError, Desk, GroupError, GroupId, Grouped,
    NotCommenting, Order, Outcome, ReflectedIn, Scope, Stance, TextLimits, Title, Writing,
};
use eventlog::on_both_databases;
use kernel::testing::cell;
use policy::Denied;
use room::{
    BILL, Room, a_bill, an_answer, another_bill, answers, citizen, drafter, hides, instant, oyun,
    reason, says, writing,
};

fn title(text: &str) -> Title {
    Title::parse(text, &TextLimits::default()).expect("a title")
}

fn reflected(provision: &str) -> Answering {
    let reflected_in = Some(ReflectedIn { provision: provision.into(), version: 1 });
    Answering { outcome: Outcome::Reflected, reason: reason("Тусгасан"), reflected_in }
}

async fn a_group(room: &Room, name: &str) -> GroupId {
    let key = format!("form-{}", name.len()).parse().expect("a key");
    room.comments.make_group(&drafter(), &a_bill(), &title(name), &key, &[]).await.expect("made")
}

fn ids(shown: &[comments::Shown]) -> Vec<CommentId> {
    shown.iter().map(|one| one.entry.comment.clone()).collect()
}

on_both_databases! {
    async fn one_person_supports_a_comment_once_and_not_their_own(room: Room) {
        let id = room.writes(1, "Хугацаа").await;
        let bill = a_bill();
        assert!(room.comments.support(&citizen(2), &bill, &id).await.expect("supported"));
        assert!(!room.comments.support(&citizen(2), &bill, &id).await.expect("already"));
        assert!(room.comments.support(&citizen(3), &bill, &id).await.expect("supported"));
        let own = room.comments.support(&citizen(1), &bill, &id).await;
        assert!(matches!(own, Err(CommentsError::Denied(Denied::Forbidden))));
        assert_eq!(room.sees(&id).await.support_count, 2);
        let mine = room.comments.supported_by(&citizen(2), BILL, std::slice::from_ref(&id)).await.expect("mine");
        assert_eq!(mine, std::slice::from_ref(&id));
        assert!(room.comments.take_support_back(&citizen(2), &bill, &id).await.expect("taken back"));
        assert!(!room.comments.take_support_back(&citizen(2), &bill, &id).await.expect("already"));
        assert_eq!(room.sees(&id).await.support_count, 1);
        assert!(room.comments.supported_by(&citizen(2), BILL, std::slice::from_ref(&id)).await.expect("none").is_empty());
        hides(&room, &id).await;
        let hidden = room.comments.support(&citizen(4), &bill, &id).await;
        assert!(matches!(hidden, Err(CommentsError::Comment(CommentError::NotVisible))));
        room.clock.set(bill.closes_at);
        let other = room.comments.support(&citizen(4), &bill, &id).await;
        assert!(other.is_err());
    }

    async fn stances_are_one_a_person_and_are_counted_per_provision(room: Room) {
        let bill = a_bill();
        let take = async |n, provision, stance| {
            room.comments.take_stance(&citizen(n), &bill, provision, stance).await.expect("taken")
        };
        assert!(take(1, Some("art_1"), Stance::For).await);
        assert!(!take(1, Some("art_1"), Stance::For).await);
        assert!(take(1, Some("art_1"), Stance::Against).await);
        assert!(take(2, Some("art_1"), Stance::For).await);
        assert!(take(1, None, Stance::For).await);
        let unknown = room.comments.take_stance(&citizen(1), &bill, Some("art_9"), Stance::For).await;
        assert!(matches!(unknown, Err(CommentsError::NotCommenting(NotCommenting::UnknownProvision))));
        room.caught_up().await;
        let mut counts = room.comments.counts(BILL).await.expect("counts");
        counts.sort_by(|a, b| a.provision.cmp(&b.provision));
        let told: Vec<_> = counts.iter().map(|one| (one.in_favour, one.against)).collect();
        assert_eq!(told, [(1, 0), (1, 1)]);
        let asked = [None, Some("art_1".to_owned()), Some("art_2".to_owned())];
        let mine = room.comments.stances_of(&citizen(1), BILL, &asked).await.expect("mine");
        assert_eq!(mine, [Some(Stance::For), Some(Stance::Against), None]);
        assert!(room.comments.withdraw_stance(&citizen(1), &bill, None).await.expect("withdrawn"));
        assert!(!room.comments.withdraw_stance(&citizen(1), &bill, None).await.expect("already"));
        room.caught_up().await;
        assert_eq!(room.comments.counts(BILL).await.expect("counts").len(), 1);
    }

    async fn drafters_group_and_answer_until_nothing_is_left(room: Room) {
        let one = room.writes(1, "Хугацаа богино").await;
        let two = room.writes(2, "Хугацаа хэт богино").await;
        let three = room.tries_to_write(3, &a_bill(), Writing { provision: None, ..writing("Нэр нь буруу") }).await.expect("one");
        room.replies(4, &one, "Тийм ээ").await.expect("a reply");
        let hidden = room.writes(5, "Муу үг").await;
        hides(&room, &hidden).await;
        assert_eq!(room.unanswered().await, 3);
        let group = a_group(&room, "Хугацаа").await;
        assert_eq!(a_group(&room, "Хугацаа").await, group, "the same form makes one group");
        let bill = a_bill();
        let put = [one.clone(), two.clone()];
        room.comments.put_in_group(&drafter(), &bill, &group, &put).await.expect("grouped");
        room.comments.put_in_group(&drafter(), &bill, &group, &put).await.expect("they stay");
        room.comments.rename_group(&drafter(), &bill, &group, &title("Хариулах хугацаа")).await.expect("renamed");
        assert_eq!(room.unanswered().await, 3);
        room.comments.answer_group(&drafter(), &bill, &group, 2, reflected("art_1")).await.expect("answered");
        assert_eq!(room.unanswered().await, 1);
        let shown = room.sees(&one).await;
        assert_eq!(shown.answer().expect("the group's").outcome, Outcome::Reflected);
        let late = comments::Editing { made_of: 0, text: room::words("Засвар"), suggested: None };
        let late = room.comments.edit(&citizen(1), &bill, &one, late).await;
        assert!(matches!(late, Err(CommentsError::Comment(CommentError::Answered))));
        answers(&room, &three).await;
        assert_eq!(room.unanswered().await, 0);
        answers(&room, &one).await;
        assert_eq!(room.sees(&one).await.answer().expect("its own").outcome, Outcome::NotReflected);
        says(&room, &one, reflected("art_2")).await;
        let corrected = room.sees(&one).await.answer().expect("its own");
        assert_eq!(corrected.reflected_in.expect("somewhere").provision, "art_2");
        answers(&room, &one).await;
        assert_eq!(room.sees(&one).await.answer().expect("its own").reflected_in, None, "the last answer counts");
        room.comments.take_out_of_group(&drafter(), &bill, &two).await.expect("out");
        assert_eq!(room.unanswered().await, 1);
        assert_eq!(room.sees(&two).await.answer(), None);
    }

    async fn the_desk_is_asked_by_answer_by_group_and_by_provision(room: Room) {
        let one = room.writes(1, "Нэг").await;
        let two = room.writes(2, "Хоёр").await;
        let whole = room.tries_to_write(3, &a_bill(), Writing { provision: None, ..writing("Гурав") }).await.expect("one");
        let group = a_group(&room, "Бүлэг").await;
        room.comments.put_in_group(&drafter(), &a_bill(), &group, std::slice::from_ref(&two)).await.expect("grouped");
        answers(&room, &one).await;
        assert_eq!(ids(&room.desk().await), [one.clone(), two.clone(), whole.clone()]);
        let desk = Desk { matter: BILL.into(), limit: 10, ..Desk::default() };
        for (asked, found) in [
            (Desk { is_answered: Some(false), ..desk.clone() }, vec![&two, &whole]),
            (Desk { is_answered: Some(true), ..desk.clone() }, vec![&one]),
            (Desk { grouped: Grouped::In(group), ..desk.clone() }, vec![&two]),
            (Desk { grouped: Grouped::InNone, ..desk.clone() }, vec![&one, &whole]),
            (Desk { scope: Scope::Whole, ..desk.clone() }, vec![&whole]),
            (Desk { scope: Scope::Provision("art_1".into()), limit: 1, ..desk.clone() }, vec![&one]),
        ] {
            let shown = room.comments.desk(&asked).await.expect("the desk");
            assert_eq!(ids(&shown).iter().collect::<Vec<_>>(), found, "{asked:?}");
            assert!(shown.iter().all(|one| one.words.is_some()));
        }
        let first = room.comments.desk(&Desk { limit: 1, ..desk.clone() }).await.expect("a page");
        let after = first[0].entry.written_position;
        let rest = room.comments.desk(&Desk { after, ..desk }).await.expect("the next");
        assert_eq!(ids(&rest), [two, whole]);
    }

    async fn nobody_else_answers_and_nothing_is_answered_after_the_end(room: Room) {
        let id = room.writes(1, "Нэг").await;
        let refused = room.comments.answer(&oyun(), &a_bill(), &id, 1, an_answer()).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))));
        let mut closed_out = a_bill();
        closed_out.is_closed_out = true;
        let late = room.comments.answer(&drafter(), &closed_out, &id, 1, an_answer()).await;
        assert!(matches!(late, Err(CommentsError::Comment(CommentError::ClosedOut))));
        let nowhere = room.comments.answer(&drafter(), &a_bill(), &id, 1, reflected("art_9")).await;
        assert!(matches!(nowhere, Err(CommentsError::NotCommenting(NotCommenting::UnknownProvision))));
        let group = a_group(&room, "Бүлэг").await;
        let elsewhere = room.comments.answer_group(&drafter(), &another_bill(), &group, 1, an_answer()).await;
        assert!(matches!(elsewhere, Err(CommentsError::Group(GroupError::OfAnotherMatter))));
        room.moves(BILL).await;
        let moved = room.comments.answer(&drafter(), &a_bill(), &id, 1, an_answer()).await;
        assert!(matches!(moved, Err(CommentsError::Moved)));
    }

    async fn of_two_drafters_neither_writes_over_what_they_have_not_read(room: Room) {
        let one = room.writes(1, "Нэг").await;
        let (bill, comments) = (a_bill(), &room.comments);
        comments.answer(&drafter(), &bill, &one, 1, an_answer()).await.expect("answered");
        comments.answer(&drafter(), &bill, &one, 1, an_answer()).await.expect("the same form");
        let late = comments.answer(&drafter(), &bill, &one, 1, reflected("art_1")).await;
        assert!(matches!(late, Err(CommentsError::Comment(CommentError::AnsweredMeanwhile))));
        assert_eq!(room.sees(&one).await.answer().expect("the first").outcome, Outcome::NotReflected);
        let group = a_group(&room, "Бүлэг").await;
        comments.answer_group(&drafter(), &bill, &group, 1, an_answer()).await.expect("answered");
        let late = comments.answer_group(&drafter(), &bill, &group, 1, reflected("art_1")).await;
        assert!(matches!(late, Err(CommentsError::Group(GroupError::AnsweredMeanwhile))));
        comments.answer_group(&drafter(), &bill, &group, 2, reflected("art_1")).await.expect("read");
    }

    async fn a_group_is_made_with_all_that_is_put_into_it_or_not_at_all(room: Room) {
        let (one, two) = (room.writes(1, "Нэг").await, room.writes(2, "Хоёр").await);
        let hidden = room.writes(3, "Муу үг").await;
        hides(&room, &hidden).await;
        let key = "form".parse().expect("a key");
        let make = async |name: &str, ids: &[CommentId]| {
            room.comments.make_group(&drafter(), &a_bill(), &title(name), &key, ids).await
        };
        let refused = make("Бүлэг", &[one.clone(), hidden]).await;
        assert!(matches!(refused, Err(CommentsError::Comment(CommentError::NotVisible))));
        let unknown = "CM-0000000000000000".parse().expect("an id");
        let refused = make("Бүлэг", &[one.clone(), unknown]).await;
        assert!(matches!(refused, Err(CommentsError::Comment(CommentError::Unknown))));
        room.caught_up().await;
        assert_eq!(room.comments.groups(BILL).await.expect("groups"), []);
        let group = make("Өөр нэр", std::slice::from_ref(&one)).await.expect("made");
        assert_eq!(make("Өөр нэр", &[one.clone(), two]).await.expect("again"), group);
        assert!(matches!(make("Бүлэг", &[one]).await, Err(CommentsError::KeyReused)));
        room.caught_up().await;
        let groups = room.comments.groups(BILL).await.expect("groups");
        assert_eq!((groups[0].group.title.as_str(), groups[0].comment_count), ("Өөр нэр", 2));
    }

    async fn putting_nothing_into_a_group_is_the_drafters_too_and_of_a_group_that_there_is(room: Room) {
        let nowhere: GroupId = "CG-0000000000000000".parse().expect("an id");
        let put = room.comments.put_in_group(&citizen(1), &a_bill(), &nowhere, &[]).await;
        assert!(matches!(put, Err(CommentsError::Denied(Denied::Forbidden))));
        let put = room.comments.put_in_group(&drafter(), &a_bill(), &nowhere, &[]).await;
        assert!(matches!(put, Err(CommentsError::Group(GroupError::Unknown))));
    }

    async fn what_says_the_same_is_proposed_for_a_group(room: Room) {
        let one = room.writes(1, "Өргөдлийг 30 хоногт хариулах хугацаа хэт урт байна").await;
        let two = room.writes(2, "Өргөдөлд хариулах хугацааг богиносгох хэрэгтэй, 30 хоног урт").await;
        room.writes(3, "Торгуулийн хэмжээг нэмэх нь зөв").await;
        room.caught_up().await;
        let alike = room.comments.similar(&drafter(), BILL, &one, 10).await.expect("alike");
        assert_eq!(alike.iter().map(|one| one.comment.clone()).collect::<Vec<_>>(), [two]);
    }

    async fn what_says_the_same_is_found_behind_whatever_was_said_first(room: Room) {
        room.writes(1, "Торгуулийн хэмжээг нэмэх нь зөв").await;
        let one = room.writes(2, "Хэмжилтийг минут тутам хийе").await;
        let two = room.writes(3, "Хэмжилтийг минут тутам хийх хэрэгтэй").await;
        let three = room.writes(4, "Минут тутам хэмжилт хийе").await;
        room.caught_up().await;
        let (drafter, comments) = (drafter(), &room.comments);
        let found = comments.alike_together(&drafter, BILL, 5, 5).await.expect("alike");
        let [found] = found.as_slice() else { panic!("{found:?}") };
        let found: Vec<_> = found.iter().map(|one| one.comment.clone()).collect();
        assert_eq!(found, [one.clone(), three.clone(), two.clone()]);
        let few = comments.alike_together(&drafter, BILL, 5, 2).await.expect("alike");
        assert_eq!(few[0].len(), 2);
        let group = a_group(&room, "Давтамж").await;
        comments.put_in_group(&drafter, &a_bill(), &group, &[one]).await.expect("grouped");
        room.caught_up().await;
        let fitting = comments.fitting(&drafter, BILL, &group, 5).await.expect("what fits");
        let mut fitting: Vec<_> = fitting.into_iter().map(|one| one.comment).collect();
        fitting.sort();
        let mut left = vec![two, three];
        left.sort();
        assert_eq!(fitting, left);
        let refused = comments.alike_together(&citizen(1), BILL, 5, 5).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))));
    }

    async fn the_report_tells_what_became_of_it_and_how_many_took_part(room: Room) {
        let one = room.writes(1, "Нэг").await;
        room.writes(1, "Бас нэг").await;
        let two = room.tries_to_write(2, &a_bill(), Writing { provision: None, ..writing("Хоёр") }).await.expect("one");
        room.replies(3, &one, "Тийм").await.expect("a reply");
        let gone = room.writes(4, "Үгүй").await;
        room.comments.delete(&citizen(4), &gone).await.expect("deleted");
        answers(&room, &one).await;
        let group = a_group(&room, "Бүлэг").await;
        room.comments.put_in_group(&drafter(), &a_bill(), &group, &[two]).await.expect("grouped");
        room.comments.answer_group(&drafter(), &a_bill(), &group, 1, reflected("art_1")).await.expect("answered");
        room.caught_up().await;
        let summary = room.comments.summary(BILL, 5).await.expect("a summary");
        assert_eq!((summary.states.comments, summary.states.replies, summary.states.deleted), (3, 1, 1));
        assert_eq!(summary.count_of(Some(Outcome::Reflected)), 1);
        assert_eq!(summary.count_of(Some(Outcome::NotReflected)), 1);
        assert_eq!(summary.count_of(None), 1);
        assert_eq!(summary.participants.count, 3);
        assert!(summary.participants.true_cells.contains(&(cell(2), 1)));
        assert_eq!(summary.top_groups[0].comment_count, 1);
        assert_eq!(summary.top_groups[0].group.given.answer().expect("answered").outcome, Outcome::Reflected);
        let of_article = summary.provisions.iter().find(|one| one.provision.is_some()).expect("art_1");
        assert_eq!((of_article.comments, of_article.replies, of_article.answered), (2, 1, 1));
    }

    async fn who_comes_late_is_read_as_well(room: Room) {
        let early = room.writes(1, "Эрт").await;
        for n in 10..16 {
            room.comments.support(&citizen(n), &a_bill(), &early).await.expect("supported");
        }
        room.clock.set(instant("2026-11-30T12:00:00Z"));
        let late = room.writes(2, "Орой").await;
        for n in 10..12 {
            room.comments.support(&citizen(n), &a_bill(), &late).await.expect("supported");
        }
        let fresh = room.writes(3, "Сая").await;
        assert_eq!(ids(&room.lists(Order::Support).await), [early.clone(), late.clone(), fresh.clone()]);
        assert_eq!(ids(&room.lists(Order::Newest).await), [fresh.clone(), late.clone(), early.clone()]);
        assert_eq!(ids(&room.lists(Order::Balanced).await), [late, early, fresh]);
    }
}
