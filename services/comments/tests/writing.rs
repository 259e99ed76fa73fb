//! Writing, editing and deleting; who says it, and what stays of it.

mod room;

use comments::{
    ByName, CommentError, CommentsError, Draft, Editing, Name, NotCommenting, Order, Place,
    ShownAs, Stance, State, Suggested, TextLimits, Writing,
};
use eventlog::on_both_databases;
use kernel::testing::cell;
use kernel::{Actor, AgeBand, Cell, Citizen};
use policy::Denied;
use room::{
    BILL, OTHER_BILL, Room, a_bill, another_bill, citizen, held_first, instant, key, oyun, words,
    writing,
};
use vault::Kind;

on_both_databases! {
    async fn bat_comments_and_everyone_reads_it(room: Room) {
        let suggested = Suggested::parse("60 хоногийн дотор", &TextLimits::default()).expect("words");
        let by_name = ByName::Initial(Name::parse("Д. Бат").expect("a name"));
        let stance = Some(Stance::Against);
        let asked = Writing { suggested: Some(suggested.clone()), by_name, stance, ..writing("Хугацаа богино") };
        let id = room.tries_to_write(1, &a_bill(), asked).await.expect("written");
        let shown = room.sees(&id).await;
        let read = shown.words.expect("words");
        assert_eq!(read.text, words("Хугацаа богино"));
        assert_eq!((read.suggested, read.name.expect("a name").as_str()), (Some(suggested), "Д. Бат"));
        assert_eq!(shown.entry.provision.as_deref(), Some("art_1"));
        assert_eq!((shown.entry.shown_as, shown.entry.state), (ShownAs::Initial, State::Published));
        assert_eq!(shown.entry.stance, Some(Stance::Against));
        assert_eq!(shown.entry.author.code().len(), 6);
        assert_eq!(room.lists(Order::Newest).await.len(), 1);
    }

    async fn a_visitor_signs_in_first_and_a_sixteen_year_old_writes(room: Room) {
        let refused = room.comments.write(&Actor::Visitor, &a_bill(), writing("Хугацаа")).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::SignInFirst))));
        let cell = Cell { age_band: AgeBand::From16, ..cell(6) };
        let sixteen = Actor::Person { citizen: Citizen { key: key(6), cell }, offices: Vec::new() };
        let text = writing("Би арван зургаатай");
        room.comments.write(&sixteen, &a_bill(), text).await.expect("written");
    }

    async fn the_same_form_twice_is_one_comment(room: Room) {
        let first = room.comments.write(&citizen(1), &a_bill(), writing("Нэг")).await.expect("written");
        let second = room.comments.write(&citizen(1), &a_bill(), writing("Нэг")).await.expect("again");
        assert_eq!((&first.comment, first.again, second.again), (&second.comment, false, true));
        let other = Writing { text: words("Өөр"), ..writing("Нэг") };
        let reused = room.comments.write(&citizen(1), &a_bill(), other).await;
        assert!(matches!(reused, Err(CommentsError::KeyReused)));
        assert_ne!(room.writes(2, "Нэг").await, first.comment);
        room.clock.set(instant("2026-12-20T10:00:00Z"));
        let late = room.comments.write(&citizen(1), &a_bill(), writing("Нэг")).await.expect("known");
        assert!(late.again && late.comment == first.comment);
        assert_eq!(room.lists(Order::Newest).await.len(), 2);
        let kept = room.vault.all_of(key(1)).await.expect("the vault");
        let wordings = kept.iter().filter(|one| one.kind == Kind::CommentText).count();
        assert_eq!(wordings, 1, "what was not written is not kept");
    }

    async fn nothing_enters_when_the_bill_has_moved_or_its_minute_has_come(room: Room) {
        room.clock.set(instant("2026-12-20T09:59:59.999999Z"));
        room.writes(1, "Сүүлчийн мөч").await;
        room.clock.set(instant("2026-12-20T10:00:00Z"));
        let late = room.tries_to_write(2, &a_bill(), writing("Хожимдсон")).await;
        assert!(matches!(late, Err(CommentsError::NotCommenting(NotCommenting::Closed))), "{late:?}");
        room.clock.set(instant("2026-12-01T00:00:00Z"));
        room.moves(BILL).await;
        let moved = room.tries_to_write(2, &a_bill(), writing("Хожуу")).await;
        assert!(matches!(moved, Err(CommentsError::Moved)), "{moved:?}");
        let moved = room.comments.take_stance(&citizen(2), &a_bill(), None, Stance::For).await;
        assert!(matches!(moved, Err(CommentsError::Moved)));
        let kept = room.vault.all_of(key(2)).await.expect("the vault");
        assert!(kept.is_empty(), "what was not written is not kept");
    }

    async fn a_provision_that_is_not_there_takes_no_comment(room: Room) {
        let asked = Writing { provision: Some("art_9".into()), ..writing("Хугацаа") };
        let refused = room.tries_to_write(1, &a_bill(), asked).await;
        assert!(matches!(refused, Err(CommentsError::NotCommenting(NotCommenting::UnknownProvision))));
    }

    async fn replies_are_one_level_deep_and_hang_where_the_comment_does(room: Room) {
        let comment = room.writes(1, "Хугацаа богино").await;
        let reply = room.replies(2, &comment, "Санал нийлж байна").await.expect("a reply");
        let refused = room.replies(3, &reply, "Би ч бас").await;
        assert!(matches!(refused, Err(CommentsError::Comment(CommentError::ReplyToReply))));
        let elsewhere = Writing { reply_to: Some(comment.clone()), ..writing("Өөр хуульд") };
        let refused = room.tries_to_write(3, &another_bill(), elsewhere).await;
        assert!(matches!(refused, Err(CommentsError::Comment(CommentError::OfAnotherMatter))));
        let shown = room.sees(&comment).await;
        assert_eq!(shown.reply_count, 1);
        let replies = room.comments.replies(std::slice::from_ref(&comment), 0, 20).await.expect("replies");
        assert_eq!(replies[0].entry.comment, reply);
        assert_eq!(replies[0].entry.provision.as_deref(), Some("art_1"));
        assert_eq!(room.lists(Order::Newest).await.len(), 1, "replies are not in the list");
        room.comments.delete(&citizen(1), &comment).await.expect("deleted");
        let refused = room.replies(3, &comment, "Хожимдсон").await;
        assert!(matches!(refused, Err(CommentsError::Comment(CommentError::Deleted))));
        let listed = room.lists(Order::Newest).await;
        assert_eq!((listed[0].entry.state, listed[0].words.clone()), (State::Deleted, None));
    }

    async fn bat_edits_until_it_is_answered_and_the_older_window_is_told(room: Room) {
        let id = room.writes(1, "Нэгдүгээр").await;
        let editing = |made_of, text: &str| Editing { made_of, text: words(text), suggested: None };
        let edit = async |n: u32, editing| room.comments.edit(&citizen(n), &a_bill(), &id, editing).await;
        edit(1, editing(0, "Хоёрдугаар")).await.expect("edited");
        let refused = edit(1, editing(0, "Гуравдугаар")).await;
        let Err(CommentsError::EditedMeanwhile(both)) = refused else { panic!("{refused:?}") };
        assert_eq!((both.stands.text, both.yours.text, both.edit), (words("Хоёрдугаар"), words("Гуравдугаар"), 1));
        let refused = edit(2, editing(1, "Өөр хүн")).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))));
        let wordings = room.comments.wordings_of(&Actor::Visitor, &id).await.expect("history");
        assert_eq!(wordings.len(), 2);
        assert_eq!(room.sees(&id).await.words.expect("words").text, words("Хоёрдугаар"));
        room::answers(&room, &id).await;
        let refused = edit(1, editing(1, "Хожимдсон")).await;
        assert!(matches!(refused, Err(CommentsError::Comment(CommentError::Answered))));
    }

    async fn of_two_edits_at_once_one_is_told_and_neither_text_is_lost(room: Room) {
        let id = room.writes(1, "Нэгдүгээр").await;
        let bill = a_bill();
        let edit = async |text: &str| {
            let editing = Editing { made_of: 0, text: words(text), suggested: None };
            room.comments.edit(&citizen(1), &bill, &id, editing).await
        };
        let (one, other) = tokio::join!(edit("Зүүн цонх"), edit("Баруун цонх"));
        let (stands, yours) = match (one, other) {
            (Ok(()), Err(CommentsError::EditedMeanwhile(both))) => ("Зүүн цонх", both),
            (Err(CommentsError::EditedMeanwhile(both)), Ok(())) => ("Баруун цонх", both),
            other => panic!("{other:?}"),
        };
        assert_eq!(yours.stands.text, words(stands));
        assert_eq!(room.comments.wordings_of(&Actor::Visitor, &id).await.expect("history").len(), 2);
        assert_eq!(room.sees(&id).await.words.expect("words").text, words(stands));
    }

    async fn what_is_edited_where_comments_are_held_is_held_again(room: Room) {
        let id = room.tries_to_write(1, &held_first(), writing("Нэг")).await.expect("written");
        room.comments.publish(&oyun(), &held_first(), &id, 1).await.expect("published");
        assert_eq!(room.sees(&id).await.entry.state, State::Published);
        let editing = Editing { made_of: 0, text: words("Хоёр"), suggested: None };
        room.comments.edit(&citizen(1), &held_first(), &id, editing).await.expect("edited");
        room.caught_up().await;
        let unknown = room.comments.comment(&citizen(2), &id).await;
        assert!(matches!(unknown, Err(CommentsError::Comment(CommentError::Unknown))));
        let own = room.sees_as(&citizen(1), &id).await;
        assert_eq!(own.words.expect("words").text, words("Хоёр"));
        let staff = room.comments.comment_for_staff(&oyun(), &id).await.expect("she may");
        assert_eq!(staff.words.expect("words").text, words("Хоёр"));
    }

    async fn what_no_moderator_let_through_is_not_in_the_history(room: Room) {
        let bill = held_first();
        let id = room.tries_to_write(1, &bill, writing("Муу үг")).await.expect("written");
        for (made_of, text) in [(0, "Зөв үг"), (1, "Илүү зөв үг")] {
            let editing = Editing { made_of, text: words(text), suggested: None };
            room.comments.edit(&citizen(1), &bill, &id, editing).await.expect("edited");
            if made_of == 0 {
                room.comments.publish(&oyun(), &bill, &id, 2).await.expect("published");
            }
        }
        room.comments.publish(&oyun(), &bill, &id, 4).await.expect("published");
        let history = async |actor: &Actor| {
            let wordings = room.comments.wordings_of(actor, &id).await.expect("history");
            wordings.into_iter().map(|one| one.text.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(history(&Actor::Visitor).await, ["Зөв үг", "Илүү зөв үг"]);
        assert_eq!(history(&citizen(1)).await.len(), 3);
    }

    async fn what_bat_deletes_is_destroyed(room: Room) {
        let id = room.writes(1, "Үүнийг би бичсэн").await;
        let editing = Editing { made_of: 0, text: words("Дахин бичсэн"), suggested: None };
        room.comments.edit(&citizen(1), &a_bill(), &id, editing).await.expect("edited");
        let refused = room.comments.delete(&citizen(2), &id).await;
        assert!(matches!(refused, Err(CommentsError::Denied(Denied::Forbidden))));
        room.clock.set(instant("2027-01-20T00:00:00Z"));
        room.comments.delete(&citizen(1), &id).await.expect("deleted, also when it is over");
        room.comments.delete(&citizen(1), &id).await.expect("once more is as good");
        let shown = room.sees_as(&citizen(1), &id).await;
        assert_eq!((shown.entry.state, shown.words, shown.support_count), (State::Deleted, None, 0));
        assert!(room.vault.all_of(key(1)).await.expect("the vault").is_empty());
        assert!(room.lists(Order::Newest).await.is_empty());
    }

    async fn a_draft_is_kept_for_each_place_and_gone_when_it_is_written(room: Room) {
        let place = Place { provision: Some("art_1".into()), reply_to: None };
        let draft = Draft { text: Some(words("Эхлэл")), suggested: None };
        room.comments.keep_draft(&citizen(1), BILL, &place, &draft).await.expect("kept");
        let elsewhere = Place::default();
        let other = Draft { text: Some(words("Нийтээр нь")), suggested: None };
        room.comments.keep_draft(&citizen(1), BILL, &elsewhere, &other).await.expect("kept");
        let kept = room.comments.draft(&citizen(1), BILL, &place).await.expect("the vault");
        assert_eq!(kept, Some(draft));
        assert_eq!(room.comments.draft(&citizen(2), BILL, &place).await.expect("the vault"), None);
        room.writes(1, "Эхлэлээс төгсгөл").await;
        assert_eq!(room.comments.draft(&citizen(1), BILL, &place).await.expect("the vault"), None);
        assert!(room.comments.draft(&citizen(1), BILL, &elsewhere).await.expect("there").is_some());
        room.comments.throw_draft_away(&citizen(1), BILL, &elsewhere).await.expect("gone");
        assert_eq!(room.comments.draft(&citizen(1), BILL, &elsewhere).await.expect("the vault"), None);
    }

    async fn people_find_what_they_wrote_and_nobody_else_does(room: Room) {
        let here = room.writes(1, "Энд").await;
        let there = room.tries_to_write(1, &another_bill(), writing("Тэнд")).await.expect("written");
        room.writes(2, "Өөр хүн").await;
        room.caught_up().await;
        let mine = room.comments.mine(&citizen(1)).await.expect("mine");
        let ids: Vec<_> = mine.iter().map(|one| one.entry.comment.clone()).collect();
        assert_eq!(ids, [there.clone(), here.clone()]);
        assert!(mine.iter().all(|one| one.words.is_some() && room.comments.is_mine(&citizen(1), one)));
        assert_ne!(mine[0].entry.author, mine[1].entry.author, "another name in each matter");
        let in_one = room.comments.mine_in(&citizen(1), OTHER_BILL).await.expect("mine");
        assert_eq!(in_one.len(), 1);
        assert!(room.comments.mine(&citizen(3)).await.expect("none").is_empty());
    }

    async fn whoever_is_erased_takes_all_their_comments_along(room: Room) {
        let here = room.writes(1, "Энд").await;
        let there = room.tries_to_write(1, &another_bill(), writing("Тэнд")).await.expect("written");
        let other = room.writes(2, "Өөр хүн").await;
        let (place, draft) = (Place::default(), Draft { text: Some(words("Ноорог")), suggested: None });
        room.comments.keep_draft(&citizen(1), BILL, &place, &draft).await.expect("kept");
        let mut deleted = room.comments.delete_all_of(key(1)).await.expect("deleted");
        deleted.sort();
        let mut both = vec![here.clone(), there];
        both.sort();
        assert_eq!(deleted, both);
        assert!(room.vault.all_of(key(1)).await.expect("the vault").is_empty());
        assert_eq!(room.sees(&here).await.entry.state, State::Deleted);
        assert!(room.sees(&other).await.words.is_some());
        assert!(room.comments.delete_all_of(key(1)).await.expect("again").is_empty());
    }

    async fn no_stored_event_holds_a_word_a_name_or_a_key(room: Room) {
        let name = ByName::FullName(Name::parse("Дорж Бат").expect("a name"));
        let suggested = Suggested::parse("Онцгойсанал", &TextLimits::default()).expect("words");
        let asked = Writing { by_name: name, suggested: Some(suggested), ..writing("Нууцүг") };
        let id = room.tries_to_write(1, &a_bill(), asked).await.expect("written");
        let editing = Editing { made_of: 0, text: words("Засварүг"), suggested: None };
        room.comments.edit(&citizen(1), &a_bill(), &id, editing).await.expect("edited");
        room.comments.support(&citizen(2), &a_bill(), &id).await.expect("supported");
        room.comments.take_stance(&citizen(2), &a_bill(), None, Stance::For).await.expect("taken");
        room.comments.report(&citizen(3), &id, comments::ReportReason::Spam).await.expect("reported");
        room::hides(&room, &id).await;
        room.comments.appeal(&citizen(1), &id, &room::reason("Гомдолүг")).await.expect("appealed");
        let stored = format!("{:?}", room.stored().await);
        for secret in ["Нууцүг", "Засварүг", "Онцгойсанал", "Гомдолүг", "Дорж"] {
            assert!(!stored.contains(secret), "{secret}");
        }
        for n in [1, 2, 3] {
            assert!(!stored.contains(&key(n).to_string()), "the key of {n}");
        }
        assert!(stored.contains(&key(90).to_string()), "who moderated is on record");
    }
}
