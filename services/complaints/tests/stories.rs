//! A complaint from hand to hand, on both databases.

mod room;

use complaints::*;
use eventlog::on_both_databases;
use jiff::civil::date;
use kernel::{Actor, Division, Role, WorkingDays};
use policy::{Denied, Right};
use room::*;

fn states(entries: &[Entry]) -> Vec<(ComplaintNumber, State)> {
    entries.iter().map(|entry| (entry.number, entry.state)).collect()
}

on_both_databases! {
    async fn bat_complains_the_agency_answers_and_bat_says_that_it_is_solved(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        let shown = room.sees(&citizen(1), number).await;
        assert_eq!((shown.entry.state, shown.entry.turn), (State::Assigned, Turn::Agency));
        assert_eq!(shown.right, Right::Own);
        assert_eq!(shown.first_words().map(Words::as_str), Some("Ус тасарсан"));
        // The thirtieth day is a Sunday.
        assert_eq!(shown.entry.due_on.map(|day| day.to_string()).as_deref(), Some("2026-12-21"));

        let desk = room.desk(&officer(), Sorted::Agency).await;
        assert_eq!(states(&desk), [(number, State::Assigned)]);
        room.complaints.accept(&officer(), number, 3).await.expect("accepted");
        room.complaints
            .log_progress(&officer(), number, 4, &words("Баг гарсан"))
            .await
            .expect("logged");
        let files = [Enclosure { name: "акт.pdf".into(), media_type: "application/pdf".into(), content: b"%PDF-1.7".to_vec() }];
        room.complaints.answer(&officer(), number, 5, &words("Засварласан"), &files).await.expect("answered");

        let shown = room.sees(&citizen(1), number).await;
        assert_eq!((shown.entry.turn, shown.entry.is_in_time), (Turn::Owner, Some(true)));
        let said: Vec<_> = shown.history.iter().filter_map(|one| shown.words_of(one)).map(Words::as_str).collect();
        assert_eq!(said, ["Ус тасарсан", "Баг гарсан", "Засварласан"]);
        let attached = shown.history.iter().flat_map(|one| one.what.attached()).next().expect("a file");
        let bat = citizen(1);
        let file = room.complaints.file(Holder::SignedIn(&bat), number, &attached.digest).await;
        assert_eq!(file.expect("opened").expect("there").content, b"%PDF-1.7");

        room.complaints.confirm(Holder::SignedIn(&bat), number).await.expect("confirmed");
        room.complaints.confirm(Holder::SignedIn(&bat), number).await.expect("said twice");
        room.complaints.answer_survey(Holder::SignedIn(&bat), number, 5, Some(&words("Баярлалаа"))).await.expect("rated");
        let entry = room.sees(&citizen(1), number).await.entry;
        assert_eq!((entry.closing, entry.rating), (Some(Closing::Confirmed), Some(5)));
        assert_eq!(room.desk(&officer(), Sorted::Agency).await, []);
    }

    async fn the_same_form_is_one_complaint_and_another_text_under_its_key_is_refused(room: Room) {
        let first = room.complaints.receive(&citizen(1), by_web(1, "Ус тасарсан")).await.expect("in");
        let again = room.complaints.receive(&citizen(1), by_web(1, "Ус тасарсан")).await.expect("in");
        assert_eq!((first.number, first.again, again.number, again.again), (again.number, false, first.number, true));
        let other = Receiving { words: words("Өөр юм"), ..by_web(1, "Ус тасарсан") };
        let refused = room.complaints.receive(&citizen(1), other).await;
        assert!(matches!(refused, Err(ComplaintsError::KeyReused)), "{refused:?}");
        let one_message = || room.complaints.receive(&Actor::House, by_mail(5, "Гудамж харанхуй"));
        let (a, b, c, d, e) =
            five(one_message(), one_message(), one_message(), one_message(), one_message()).await;
        let numbers = [a, b, c, d, e].map(|one| one.expect("in").number);
        assert!(numbers.iter().all(|number| *number == numbers[0]), "{numbers:?}");
        let received = room.stored().await.iter().filter(|one| one.event_type == "ComplaintReceived").count();
        assert_eq!(received, 2);
    }

    async fn what_is_delivered_many_times_at_once_keeps_what_was_said_once(room: Room) {
        let file = Enclosure { name: "зураг.pdf".into(), media_type: "application/pdf".into(), content: b"%PDF-1.7".to_vec() };
        let one_message = || {
            let receiving = Receiving { files: vec![file.clone()], ..by_mail(5, "Гудамж харанхуй") };
            room.complaints.receive(&Actor::House, receiving)
        };
        let (a, b, c, d, e) =
            five(one_message(), one_message(), one_message(), one_message(), one_message()).await;
        let all = [a, b, c, d, e].map(|one| one.expect("in"));
        assert!(all.iter().all(|one| one.number == all[0].number), "{all:?}");
        assert_eq!(all.iter().filter(|one| !one.again).count(), 1);
        let shown = room.sees(&operator(), all[0].number).await;
        assert_eq!(shown.first_words().map(Words::as_str), Some("Гудамж харанхуй"));
        assert_eq!(shown.sender.and_then(|sender| sender.email).as_deref(), Some("bat@example.mn"));
        let attached = shown.history.iter().flat_map(|one| one.what.attached()).next().expect("a file");
        let opened = room.complaints.file(Holder::Operator(&operator()), all[0].number, &attached.digest).await;
        assert_eq!(opened.expect("opened").expect("there").content, b"%PDF-1.7");
        // The words, whose they are, the file, and that they follow it: nothing twice.
        let mut kept: Vec<_> =
            room.vault.all_of(key(5)).await.expect("kept").into_iter().map(|one| one.kind.code()).collect();
        kept.sort_unstable();
        let mut once = [vault::Kind::ComplaintText, vault::Kind::ComplaintText, vault::Kind::Attachment, vault::Kind::Following]
            .map(|kind| kind.code());
        once.sort_unstable();
        assert_eq!(kept, once);
    }

    async fn an_address_that_was_stated_hears_of_the_one_complaint_until_its_owner_is_forgotten(room: Room) {
        let stated = Receiving { also_told: Some(key(120)), ..by_web(1, "Ус тасарсан") };
        let number = room.complaints.receive(&citizen(1), stated).await.expect("in").number;
        let follows = async || {
            let kept = room.vault.open_by_record(vault::Kind::Following, &[&number.to_string()]).await;
            let mut persons: Vec<_> = kept.expect("kept").into_iter().map(|one| one.person).collect();
            persons.sort_unstable();
            persons
        };
        let mut both = vec![key(1), key(120)];
        both.sort_unstable();
        assert_eq!(follows().await, both);
        assert_eq!(room.vault.all_of(key(120)).await.expect("kept").len(), 1, "it has nothing of it");
        room.complaints.let_go_of_all(key(1)).await.expect("gone");
        assert_eq!(follows().await, []);
    }

    async fn two_people_at_once_with_one_key_leave_the_first_ones_alone(room: Room) {
        let of = |n| Receiving { key: "one".into(), from: "email", ..by_mail(n, "Гудамж харанхуй") };
        let (one, other) = tokio::join!(
            room.complaints.receive(&Actor::House, of(5)),
            room.complaints.receive(&Actor::House, of(6)),
        );
        let number = one.expect("in").number;
        assert_eq!(other.expect("in").number, number);
        let shown = room.sees(&operator(), number).await;
        assert_eq!(shown.first_words().map(Words::as_str), Some("Гудамж харанхуй"));
        let mut kept = Vec::new();
        for n in [5, 6] {
            kept.push(room.vault.all_of(key(n)).await.expect("kept").len());
        }
        kept.sort_unstable();
        assert_eq!(kept, [0, 3]);
    }

    async fn whoever_has_number_and_code_follows_it_and_a_wrong_code_says_nothing(room: Room) {
        let received = room.complaints.receive(&citizen(1), by_web(1, "Ус тасарсан")).await.expect("in");
        room.caught_up().await;
        let (number, code) = (received.number, received.code.to_string());
        let shown = room.complaints.tracked(number, &code.to_lowercase()).await.expect("tracked");
        assert_eq!(shown.entry.number, number);
        let elsewhere = ComplaintNumber::typed("0000000001").expect("a number");
        for (number, code) in [(number, "0000-0000"), (elsewhere, code.as_str())] {
            let refused = room.complaints.tracked(number, code).await;
            assert!(matches!(refused, Err(ComplaintsError::NoSuch)), "{refused:?}");
        }
        room.is_answered(number).await;
        room.complaints.confirm(Holder::Code(&code), number).await.expect("by code");
        let wrong = room.complaints.answer_survey(Holder::Code("AAAA-AAAA"), number, 1, None).await;
        assert!(matches!(wrong, Err(ComplaintsError::NoSuch)), "{wrong:?}");
    }

    async fn a_letter_of_a_stranger_is_made_out_and_becomes_the_persons_own(room: Room) {
        let received = room.complaints.receive(&Actor::House, by_mail(100, "Гудамж харанхуй")).await;
        let number = received.expect("in").number;
        let desk = room.desk(&operator(), Sorted::Centre).await;
        assert_eq!(states(&desk), [(number, State::Received)]);
        let cell = citizen(2).citizen().map(|citizen| citizen.cell);
        let whose = Whose { person: key(2), identity: Identity::Stated, cell };
        let made_out = |by: Actor| {
            let room = &room;
            async move {
                room.complaints.register(&by, number, 1, registering(Kind::Complaint), (whose, Some(key(120))), a_sender()).await
            }
        };
        made_out(operator()).await.expect("registered");
        let second = made_out(another_operator()).await;
        assert!(matches!(second, Err(ComplaintsError::Complaint(ComplaintError::ChangedMeanwhile))), "{second:?}");
        let shown = room.sees(&citizen(2), number).await;
        assert_eq!(shown.first_words().map(Words::as_str), Some("Гудамж харанхуй"));
        assert_eq!(room.complaints.mine(&citizen(2)).await.expect("mine").len(), 1);
        assert!(room.complaints.mine(&citizen(100)).await.expect("mine").is_empty());
        // Who stood in for them hears no more of it, and who stands in for the address does.
        let following = room.vault.open_by_record(vault::Kind::Following, &[&number.to_string()]).await;
        let persons: Vec<_> = following.expect("opened").into_iter().map(|one| one.person).collect();
        assert!(!persons.contains(&key(100)) && persons.contains(&key(2)) && persons.contains(&key(120)));
    }

    async fn who_it_is_of_is_needed_for_a_complaint_and_not_for_a_tip(room: Room) {
        let nobody = Receiving { sender: Sender::default(), ..by_web(1, "Ус тасарсан") };
        let refused = room.complaints.receive(&citizen(1), nobody.clone()).await;
        assert!(matches!(&refused, Err(ComplaintsError::Incomplete(missing)) if missing.len() == 3), "{refused:?}");
        let unsorted = Receiving { registering: None, ..nobody.clone() };
        let refused = room.complaints.receive(&citizen(1), unsorted).await;
        assert!(matches!(&refused, Err(ComplaintsError::Incomplete(missing)) if missing.len() == 3), "{refused:?}");
        let whose = Whose { person: key(150), identity: Identity::Unknown, cell: None };
        let tip = Receiving { is_tip: true, whose, key: "tip".into(), ..nobody };
        let number = room.complaints.receive(&Actor::Visitor, tip).await.expect("in").number;
        let entry = room.sees(&operator(), number).await.entry;
        assert_eq!((entry.is_tip, entry.due_on, entry.state), (true, None, State::Assigned));
    }

    async fn what_is_registered_while_nobody_knows_whose_it_is_is_a_tip(room: Room) {
        let received = room.complaints.receive(&Actor::House, by_mail(100, "Гудамж харанхуй")).await;
        let number = received.expect("in").number;
        assert!(!room.sees(&operator(), number).await.entry.is_tip);
        let whose = room.complaints.whose(number).await.expect("a stranger's");
        let sender = Sender { email: Some("bat@example.mn".into()), ..Sender::default() };
        let kind = registering(Kind::Complaint);
        room.complaints.register(&operator(), number, 1, kind, (whose, None), sender).await.expect("registered");
        let entry = room.sees(&operator(), number).await.entry;
        assert_eq!((entry.is_tip, entry.due_on, entry.state), (true, None, State::Assigned));
    }

    async fn others_do_not_know_that_there_is_a_case(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        room.caught_up().await;
        for stranger in [citizen(2), officer_of(193, "roads"), staff(194, Role::Moderator), Actor::Visitor] {
            let seen = room.complaints.case(&stranger, number).await;
            assert!(matches!(seen, Err(ComplaintsError::Denied(Denied::Hidden))), "{seen:?}");
        }
        let theirs = room.complaints.confirm(Holder::SignedIn(&citizen(2)), number).await;
        assert!(matches!(theirs, Err(ComplaintsError::Denied(Denied::Hidden))), "{theirs:?}");
        let elsewhere = room.complaints.answer(&officer_of(193, "roads"), number, 3, &words("Үгүй"), &[]).await;
        assert!(matches!(elsewhere, Err(ComplaintsError::Denied(Denied::Hidden))), "{elsewhere:?}");
        for reader in [operator(), officer(), staff(195, Role::Auditor), staff(196, Role::Analyst)] {
            assert!(matches!(room.complaints.case(&reader, number).await.expect("seen").right, Right::Office(_)));
        }
    }

    async fn the_wrong_agency_gives_it_back_and_its_owner_does_not_read_their_letters(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        room.complaints.give_back(&officer(), number, 3, &words("Манайх биш")).await.expect("given back");
        assert_eq!(room.desk(&operator(), Sorted::Centre).await.len(), 1);
        let letters = |shown: &Shown| shown.words.values().filter(|one| one.as_str() == "Манайх биш").count();
        let own = room.sees(&citizen(1), number).await;
        assert!(own.history.iter().any(|one| one.what == What::Returned { words: None }), "{own:?}");
        assert_eq!(letters(&own), 0);
        let roads = "roads".parse().expect("a code");
        room.complaints.assign(&operator(), number, 4, roads).await.expect("assigned");
        let seen = room.sees(&officer_of(193, "roads"), number).await;
        assert_eq!(letters(&seen), 1);
        let before = room.complaints.case(&officer(), number).await;
        assert!(matches!(before, Err(ComplaintsError::Denied(Denied::Hidden))), "{before:?}");
    }

    async fn what_an_agency_gave_back_it_does_not_know_of_also_once_that_has_ended(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        room.goes_on("2026-12-21T16:00:00Z");
        room.keeps_time().await;
        let seen = room.seen(number).await;
        room.complaints.give_back(&officer(), number, seen, &words("Манайх биш")).await.expect("given back");
        let is_unknown = async || {
            room.caught_up().await;
            let seen = room.complaints.case(&officer(), number).await;
            assert!(matches!(seen, Err(ComplaintsError::Denied(Denied::Hidden))), "{seen:?}");
            let entry = room.complaints.case(&officer_of(197, "ub-mayor"), number).await.expect("they look on").entry;
            assert_eq!(entry.agency, None);
        };
        is_unknown().await;
        assert!(room.desk(&officer(), Sorted::Agency).await.is_empty());
        room.complaints.take_back(Holder::SignedIn(&citizen(1)), number).await.expect("taken back");
        is_unknown().await;
    }

    async fn the_clock_runs_out_and_each_level_above_hears_of_it_in_its_turn(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        let mayor = officer_of(197, "ub-mayor");
        let reached = |listing: Vec<Entry>| listing.len();
        let above = || async {
            room.caught_up().await;
            let agency = Some("ub-mayor".parse().expect("a code"));
            let listing = Listing { agency, ..Listing::of(Sorted::Reached, 50) };
            room.complaints.list(&mayor, &listing).await.expect("a desk")
        };
        room.goes_on("2026-12-21T15:59:59Z");
        room.keeps_time().await;
        assert_eq!(reached(above().await), 0);
        room.goes_on("2026-12-21T16:00:00Z");
        room.keeps_time().await;
        room.keeps_time().await;
        assert_eq!(reached(above().await), 1);
        assert_eq!(room.sees(&mayor, number).await.entry.overdue_level, 1);
        room.goes_on("2026-12-28T16:00:00Z");
        room.keeps_time().await;
        room.goes_on("2027-03-01T00:00:00Z");
        room.keeps_time().await;
        let entry = room.sees(&operator(), number).await.entry;
        assert_eq!((entry.overdue_level, entry.reached.len()), (2, 2));
        room.is_answered(number).await;
        let entry = room.sees(&operator(), number).await.entry;
        assert_eq!((entry.is_in_time, entry.is_overdue(room.now())), (Some(false), false));
        assert_eq!(reached(above().await), 0);
    }

    async fn who_says_nothing_for_ten_days_is_not_waited_for_and_an_answer_is_no_confirmation(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        room.is_answered(number).await;
        room.goes_on("2026-11-30T15:59:59Z");
        room.keeps_time().await;
        assert_eq!(room.sees(&citizen(1), number).await.entry.state, State::Answered);
        room.goes_on("2026-11-30T16:00:00Z");
        room.keeps_time().await;
        assert_eq!(room.sees(&citizen(1), number).await.entry.closing, Some(Closing::NoReply));
    }

    async fn bat_reopens_it_once_and_the_clock_runs_anew(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        let bat = citizen(1);
        room.is_answered(number).await;
        room.goes_on("2026-11-25T04:00:00Z");
        let again = |text: &'static str| {
            let (room, bat) = (&room, &bat);
            let working = registering(Kind::Complaint).working;
            async move { room.complaints.reopen(Holder::SignedIn(bat), number, &working, &words(text)).await }
        };
        again("Дахин тасарсан").await.expect("reopened");
        let entry = room.sees(&bat, number).await.entry;
        assert_eq!(entry.due_on.map(|day| day.to_string()).as_deref(), Some("2026-12-25"));
        room.is_answered(number).await;
        let twice = again("Дахиад").await;
        assert!(matches!(twice, Err(ComplaintsError::Complaint(ComplaintError::AlreadyReopened))), "{twice:?}");
    }

    async fn an_agency_is_warned_three_working_days_before_and_new_year_is_none(room: Room) {
        room.goes_on("2026-12-02T04:00:00Z");
        let holidays = [date(2026, 12, 29), date(2027, 1, 1)];
        let working = WorkingDays::new(holidays, []);
        // The thirtieth day is Friday, 1 January, which nobody said was a holiday; the one after it a Saturday.
        let (mine, another) = (room.complains(1, "Ус тасарсан").await, room.complains(2, "Ус").await);
        let (clock, words) = (working.clone(), words("Нөөц алга"));
        room.complaints.extend(&officer(), mine, 3, 1, clock, &words).await.expect("extended");
        room.caught_up().await;
        let due = async |at: &str| {
            room.goes_on(at);
            let due = room.complaints.due_soon(&working).await.expect("looked up");
            due.iter().map(|due| (due.number, due.due_on)).collect::<Vec<_>>()
        };
        let (friday, monday) = ((another, date(2027, 1, 1)), (mine, date(2027, 1, 4)));
        // From Monday on: Wednesday, Thursday, and the Monday of next year.
        assert_eq!(due("2026-12-27T15:59:59Z").await, []);
        assert_eq!(due("2026-12-27T16:00:00Z").await, [friday, monday]);
        let desk = room.complaints.counts_of_agency(&officer(), &usug(), &working).await;
        assert_eq!(desk.expect("counted").due_soon, 2);
        assert_eq!(due("2027-01-01T16:00:00Z").await, [monday]);
        room.is_answered(mine).await;
        room.caught_up().await;
        assert_eq!(due("2027-01-01T16:00:00Z").await, []);
    }

    async fn nobody_finds_words_or_people_in_the_log(room: Room) {
        let number = room.complains(1, "Нууц үг").await;
        room.is_answered(number).await;
        let log: String = room.stored().await.iter().map(|event| event.payload.clone()).collect();
        for secret in ["Нууц", "Засварласан", "Бат", "99112233", "хороо", &key(1).to_string()] {
            assert!(!log.contains(secret), "{secret}");
        }
    }

    async fn whoever_is_forgotten_takes_what_was_said_along(room: Room) {
        let number = room.complains(1, "Ус тасарсан").await;
        assert_eq!(room.complaints.let_go_of_all(key(1)).await.expect("gone"), [number]);
        assert_eq!(room.complaints.let_go_of_all(key(1)).await.expect("again"), []);
        let shown = room.sees(&operator(), number).await;
        assert_eq!((shown.entry.closing, shown.first_words(), &shown.sender), (Some(Closing::Withdrawn), None, &None));
    }

    async fn what_an_operator_wrote_of_a_call_is_kept_for_a_time(room: Room) {
        let draft = IntakeDraft::from([("intake-text".to_owned(), "Ус тасарсан".to_owned())]);
        room.complaints.keep_intake_draft(&operator(), &draft).await.expect("kept");
        let began = room.now();
        assert_eq!(room.complaints.let_go_of_old_calls(began).await.expect("looked"), 0);
        assert_eq!(room.complaints.intake_draft(&operator()).await.expect("opened"), Some(draft));
        let later = began + jiff::SignedDuration::from_secs(1);
        assert_eq!(room.complaints.let_go_of_old_calls(later).await.expect("let go"), 1);
        assert_eq!(room.complaints.intake_draft(&operator()).await.expect("opened"), None);
    }

    async fn what_says_much_the_same_is_found_and_other_matters_are_not(room: Room) {
        room.complains(1, "Манай байранд халуун ус гурав хоног тасарсан байна").await;
        room.complains(2, "Гудамжны гэрэл асахгүй байна").await;
        room.caught_up().await;
        let similar = room.complaints.similar(&operator(), "Халуун ус тасраад гурав хоног боллоо", &water(), None, 5).await;
        let similar = similar.expect("looked");
        assert_eq!(similar.len(), 1);
        let elsewhere = Division::from_code("MN-041");
        let none = room.complaints.similar(&operator(), "Халуун ус тасраад гурав хоног", &water(), elsewhere, 5).await;
        assert_eq!(none.expect("looked"), []);
    }
}

async fn five<F: Future>(
    a: F,
    b: F,
    c: F,
    d: F,
    e: F,
) -> (F::Output, F::Output, F::Output, F::Output, F::Output) {
    tokio::join!(a, b, c, d, e)
}
