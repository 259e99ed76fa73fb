//! From complaints to Cabinet and back to everyone who complained.

mod room;

use cabinet::{
    AgendaError, AgendaState, Answered, Assigned, CabinetError, FollowUpError, Ground, IssueError,
    Progress, Reached,
};
use eventlog::on_both_databases;
use kernel::{Actor, Sex, WorkingDays};
use room::{
    Room, WATER, analyst, complaint_of, deciding, id, number, officer, officer_of, operator,
    secretary, wednesday,
};
use serde_json::json;

/// 120 people within three days.
async fn a_hundred_and_twenty_complain(room: &Room) {
    for (day, people) in [("20", 0..40), ("21", 40..80), ("22", 80..120)] {
        room.it_is(&format!("2026-11-{day}T12:00:00Z"));
        room.many_complain(people, WATER).await;
    }
}

on_both_databases! {
    async fn a_hundred_and_twenty_people_go_to_cabinet_and_each_hears_what_became_of_it(room: Room) {
        let cabinet = room.cabinet.clone();
        a_hundred_and_twenty_complain(&room).await;
        // One of them twice, and a tip.
        room.complains(500, 7, WATER).await;
        room.hears(501, &complaint_of(None, WATER)).await;

        room.keeps_time().await;
        let queue = cabinet.queue(&analyst()).await.expect("the queue");
        assert_eq!(queue.len(), 1);
        let evidence = queue[0].entry.evidence().expect("evidence");
        assert_eq!(queue[0].entry.grounds, [Ground::People]);
        assert_eq!((evidence.recent_people, evidence.people, evidence.complaints), (120, 120, 122));
        assert_eq!((evidence.tips, evidence.four_week_mean, evidence.growth_percent), (1, 0.0, None));
        assert_eq!(evidence.groups.by_sex.get(&Sex::Female), Some(&60));
        assert_eq!((evidence.overdue_percent, evidence.places.len()), (0, 0));
        assert_eq!((queue[0].rank.people, queue[0].agenda), (12, None));

        let open = cabinet.next_agenda(&secretary()).await.expect("the next one");
        assert_eq!((open.id, open.freezes_at), (wednesday(), room::instant("2026-11-23T04:00:00Z")));
        cabinet.put_on(&secretary(), wednesday(), &id(WATER)).await.expect("put on");
        room.it_is("2026-11-23T03:59:59.999999Z");
        assert_eq!(room.keeps_time().await, Some(room::instant("2026-11-23T04:00:00Z")));
        let agenda = cabinet.agenda(&secretary(), wednesday()).await.expect("it");
        assert_eq!(agenda.state, AgendaState::Open);
        room.it_is("2026-11-23T04:00:00Z");
        assert_eq!(room.keeps_time().await, None);
        let agenda = cabinet.agenda(&secretary(), wednesday()).await.expect("it");
        assert_eq!((agenda.state, agenda.items.len()), (AgendaState::Frozen, 1));
        let off = cabinet.take_off(&secretary(), wednesday(), &id(WATER)).await;
        assert!(matches!(off, Err(CabinetError::Agenda(AgendaError::Frozen))));
        let early = cabinet.record_decision(&secretary(), wednesday(), &id(WATER), deciding()).await;
        assert!(matches!(early, Err(CabinetError::Agenda(AgendaError::NotHeld))));

        room.it_is("2026-11-25T06:00:00Z");
        let undecided = cabinet.publish(&secretary(), wednesday()).await;
        assert!(matches!(undecided, Err(CabinetError::Agenda(AgendaError::Undecided(_)))));
        cabinet.record_decision(&secretary(), wednesday(), &id(WATER), deciding()).await.expect("decided");
        room.caught_up().await;
        assert!(cabinet.public_issue(&id(WATER)).await.is_err(), "nothing is public yet");
        cabinet.publish(&secretary(), wednesday()).await.expect("published");
        room.caught_up().await;
        let list = cabinet.public_list("2026-12-31".parse().expect("a day"), 10).await.expect("a list");
        assert_eq!((list.len(), list[0].progress), (1, Progress::Decided));

        let denied = cabinet.report(&officer_of("police"), &id(WATER), "Солигдов", true).await;
        assert!(matches!(denied, Err(CabinetError::Denied(_))));
        let early = cabinet.take_follow_up(&operator(92), &id(WATER), &number(1)).await;
        assert!(matches!(early, Err(CabinetError::Issue(IssueError::NotDone))));
        cabinet.report(&officer(), &id(WATER), "Шугам хоёр хоногт солигдоно", false).await.expect("reported");
        room.is_done(WATER).await;

        let (taken, _) = cabinet.take_follow_up(&operator(92), &id(WATER), &number(500)).await.expect("taken");
        assert_eq!(taken, number(7), "by the first of theirs");
        let other = cabinet.take_follow_up(&operator(93), &id(WATER), &number(7)).await;
        assert!(matches!(other, Err(CabinetError::FollowUp(FollowUpError::TakenByAnother(_)))));
        cabinet.settle_follow_up(&operator(92), &id(WATER), &taken, Answered::NotContent, Some(2)).await.expect("settled");
        let tip = cabinet.take_follow_up(&operator(92), &id(WATER), &number(501)).await;
        assert!(matches!(tip, Err(CabinetError::FollowUp(FollowUpError::NobodyToAsk))));
        room.keeps_time().await;
        assert_eq!(room.entry(WATER).await.progress, Progress::Done);

        room.everyone_is_asked(WATER).await;
        let all = cabinet.follow_ups(&operator(92), &id(WATER), false, 0, 1_000).await.expect("a list");
        assert_eq!(all.len(), 120);
        let twice = all.iter().find(|one| one.complaint == number(7)).expect("them");
        assert_eq!(twice.complaints, [number(7), number(500)]);
        assert_eq!((twice.reached, twice.rating), (Some(Reached::NotContent), Some(2)));
        room.keeps_time().await;

        let public = cabinet.public_issue(&id(WATER)).await.expect("public");
        let asked = public.asked.expect("asked");
        assert_eq!(public.item.progress, Progress::Closed);
        assert_eq!((public.people, public.complaints), (120, 122));
        assert_eq!((asked.people, asked.heard, asked.not_reached), (120, 120, 0));
        assert_eq!((asked.content_percent, asked.rating_mean), (Some(100), Some(5.0)));
        let closed = public.steps.last().expect("the last");
        assert_eq!((closed.said["people"].as_u64(), closed.said.get("content")), (Some(120), None));
        let counted = room.sees(WATER).await.asked.expect("asked");
        assert_eq!((counted.content, counted.open, counted.tips), (119, 0, 1));
        assert_eq!(counted.content_percent(), Some(99));
        let steps: Vec<_> = public.steps.iter().map(|step| step.step.as_str()).collect();
        assert_eq!(steps, ["decided", "published", "reported", "done", "closed"]);
        assert_eq!(public.item.decision.expect("it").agency.as_str(), "usug");
    }

    async fn what_comes_after_it_is_done_opens_the_next_issue(room: Room) {
        room.many_complain(0..3, WATER).await;
        room.raises(WATER).await;
        room.goes_to_cabinet(WATER).await;
        room.complains(3, 3, WATER).await;
        assert_eq!(room.members(WATER).await.len(), 4, "it takes complaints until it is done");
        room.is_done(WATER).await;
        room.complains(4, 1, WATER).await;
        let next = "water-supply.usug.MN-1-1113.2";
        assert_eq!(room.members(next).await, [number(4).to_string()]);
        room.hears(0, &[room::reclassified(0, room::OTHER)]).await;
        assert_eq!(room.members(WATER).await.len(), 4, "whoever is asked stays");
        room.everyone_is_asked(WATER).await;
        room.keeps_time().await;
        assert_eq!(room.entry(WATER).await.progress, Progress::Closed);
        room.complains(5, 5, WATER).await;
        assert_eq!(room.members(next).await.len(), 2);
        assert_eq!(room.members(WATER).await.len(), 4);
    }

    async fn an_agency_is_warned_three_working_days_before_and_what_was_taken_back_is_nobodys(room: Room) {
        let (cabinet, working) = (&room.cabinet, WorkingDays::default());
        let issues = std::collections::BTreeSet::from([id(WATER)]);
        room.many_complain(0..3, WATER).await;
        room.raises(WATER).await;
        assert!(cabinet.assigned(&issues).await.expect("read").is_empty());
        room.goes_to_cabinet(WATER).await;
        let due_on = deciding().due_on;
        let of_usug = Assigned { issue: id(WATER), agency: deciding().agency, due_on };
        // Due on a Friday.
        for (day, is_soon) in [("12-21", false), ("12-22", true), ("12-25", true), ("12-26", false)] {
            room.it_is(&format!("2026-{day}T04:00:00Z"));
            let soon = cabinet.due_soon(&working).await.expect("looked up");
            assert_eq!(soon, Vec::from_iter(is_soon.then(|| of_usug.clone())), "{day}");
        }
        assert_eq!(cabinet.assigned(&issues).await.expect("read"), [of_usug]);
        cabinet.withdraw_decision(&secretary(), &id(WATER), "Буруу байгууллага").await.expect("withdrawn");
        assert!(cabinet.assigned(&issues).await.expect("read").is_empty());
    }

    async fn a_meeting_on_thursday_has_its_agenda_frozen_on_tuesday(room: Room) {
        let cabinet = &room.cabinet;
        room.many_complain(0..3, WATER).await;
        room.raises(WATER).await;
        let thursday = "2026-11-26".parse().expect("a day");
        cabinet.move_meeting(&secretary(), wednesday(), thursday, "Айлчлал").await.expect("moved");
        room.it_is("2026-11-23T05:00:00Z");
        room.keeps_time().await;
        cabinet.put_on(&secretary(), wednesday(), &id(WATER)).await.expect("still open");
        room.it_is("2026-11-24T03:59:59Z");
        room.keeps_time().await;
        let view = cabinet.agenda(&secretary(), wednesday()).await.expect("it");
        assert_eq!((view.state, view.meets_on), (AgendaState::Open, thursday));
        room.it_is("2026-11-24T04:00:00Z");
        room.keeps_time().await;
        let view = cabinet.agenda(&secretary(), wednesday()).await.expect("it");
        assert_eq!(view.state, AgendaState::Frozen);
        room.it_is("2026-11-25T06:00:00Z");
        let early = cabinet.record_decision(&secretary(), wednesday(), &id(WATER), deciding()).await;
        assert!(matches!(early, Err(CabinetError::Agenda(AgendaError::NotHeld))));
    }

    async fn two_meetings_are_not_held_on_one_day_and_the_next_is_the_one_that_is_held_next(room: Room) {
        let cabinet = &room.cabinet;
        let second: cabinet::AgendaId = "2026-12-02".parse().expect("a day");
        let taken = cabinet.move_meeting(&secretary(), wednesday(), second.0, "Айлчлал").await;
        assert!(matches!(taken, Err(CabinetError::Agenda(AgendaError::DayTaken(_)))), "{taken:?}");
        let thursday = "2026-12-03".parse().expect("a day");
        cabinet.move_meeting(&secretary(), wednesday(), thursday, "Айлчлал").await.expect("moved");
        room.caught_up().await;
        assert_eq!(cabinet.next_agenda(&secretary()).await.expect("it").id, second);
        assert_eq!(cabinet.meeting_days().await.expect("they").held(wednesday()), thursday);
        let taken = cabinet.move_meeting(&secretary(), second, thursday, "Айлчлал").await;
        assert!(matches!(taken, Err(CabinetError::Agenda(AgendaError::DayTaken(_)))), "{taken:?}");
    }

    async fn of_two_meetings_moved_to_one_day_at_the_same_instant_one_is(room: Room) {
        room.reads_no_more().await;
        let (one, other) = (room.cabinet.clone(), room.another_process());
        let [next, third] = ["2026-12-02", "2026-12-09"].map(|day| day.parse().expect("a day"));
        let (friday, secretary) = ("2026-11-27".parse().expect("a day"), secretary());
        let (first, second) = tokio::join!(
            one.move_meeting(&secretary, wednesday(), friday, "Айлчлал"),
            other.move_meeting(&secretary, next, friday, "Айлчлал"),
        );
        assert_ne!(first.is_ok(), second.is_ok(), "{first:?} {second:?}");
        let refused = first.err().or(second.err()).expect("one is refused");
        let is_told = matches!(refused, CabinetError::Moved | CabinetError::Agenda(AgendaError::DayTaken(_)));
        assert!(is_told, "{refused:?}");
        // The views know of neither.
        let taken = one.move_meeting(&secretary, third, friday, "Айлчлал").await;
        assert!(matches!(taken, Err(CabinetError::Agenda(AgendaError::DayTaken(_)))), "{taken:?}");
    }

    async fn what_is_postponed_comes_before_the_next_meeting(room: Room) {
        let cabinet = &room.cabinet;
        room.many_complain(0..3, WATER).await;
        room.raises(WATER).await;
        cabinet.put_on(&secretary(), wednesday(), &id(WATER)).await.expect("put on");
        let december = "2026-12-02".parse().expect("a day");
        room.caught_up().await;
        let twice = cabinet.put_on(&secretary(), december, &id(WATER)).await;
        assert!(matches!(twice, Err(CabinetError::Agenda(AgendaError::OnAnother(_)))));
        room.it_is("2026-11-23T04:00:00Z");
        room.keeps_time().await;
        room.it_is("2026-11-25T06:00:00Z");
        let to = cabinet.postpone(&secretary(), wednesday(), &id(WATER), "Дараа").await.expect("postponed");
        assert_eq!(to, december);
        cabinet.publish(&secretary(), wednesday()).await.expect("published");
        room.caught_up().await;
        let public = cabinet.public_issue(&id(WATER)).await.expect("public");
        assert_eq!((public.item.postponed_to, public.item.progress), (Some(december.0), Progress::Open));
        room.it_is("2026-11-30T04:00:00Z");
        room.keeps_time().await;
        let view = cabinet.agenda(&secretary(), december).await.expect("it");
        assert_eq!((view.state, view.items.len()), (AgendaState::Frozen, 1));
    }

    async fn a_decision_becomes_late_is_extended_and_taken_back(room: Room) {
        let cabinet = &room.cabinet;
        room.many_complain(0..3, WATER).await;
        room.raises(WATER).await;
        room.goes_to_cabinet(WATER).await;
        room.it_is("2026-12-25T16:00:00Z");
        room.keeps_time().await;
        room.keeps_time().await;
        assert!(room.entry(WATER).await.decision().expect("it").is_overdue);
        let later = "2027-01-20".parse().expect("a day");
        cabinet.extend(&secretary(), &id(WATER), later, "Хүйтэн").await.expect("extended");
        let decision = room.entry(WATER).await.decision().expect("it");
        assert_eq!((decision.is_overdue, decision.due_on), (false, later));
        let mine = cabinet.decisions_of(&officer(), &"usug".parse().expect("a code")).await;
        assert_eq!(mine.expect("theirs").len(), 1);
        cabinet.withdraw_decision(&secretary(), &id(WATER), "Дахин").await.expect("withdrawn");
        let entry = room.entry(WATER).await;
        assert_eq!((entry.progress, entry.decision()), (Progress::Proposed, None));
        let steps = room.sees(WATER).await.steps;
        let late = steps.iter().filter(|step| step.step == "overdue").count();
        assert_eq!(late, 1);
    }

    async fn each_complaint_stands_where_its_case_stands(room: Room) {
        room.many_complain(0..4, WATER).await;
        let by = json!({ "by": room::key(95) });
        let closed = |how: &str| ("ComplaintClosed", json!({ "how": how }));
        room.hears(0, &[("ComplaintAccepted", by.clone())]).await;
        room.hears(1, &[("ComplaintReturned", by.clone())]).await;
        room.hears(2, &[closed("no_reply")]).await;
        room.hears(3, &[closed("no_reply"), ("ComplaintReopened", json!({}))]).await;
        room.caught_up().await;
        let members = room.cabinet.members(&analyst(), &id(WATER), 0, 10).await.expect("they");
        let told = members.iter().map(|one| (one.state.as_str(), one.closing.as_deref()));
        let expected = [("in_progress", None), ("returned", None), ("closed", Some("no_reply")), ("reopened", None)];
        assert_eq!(told.collect::<Vec<_>>(), expected);
    }

    async fn the_staff_see_issues_and_others_do_not(room: Room) {
        room.many_complain(0..1, WATER).await;
        room.caught_up().await;
        for nobody in [Actor::Visitor, room::citizen(1), officer()] {
            let seen = room.cabinet.issue(&nobody, &id(WATER)).await;
            assert!(matches!(seen, Err(CabinetError::Denied(_))));
        }
        assert!(room.cabinet.issue(&operator(92), &id(WATER)).await.is_ok());
        let raised = room.cabinet.raise(&operator(92), &id(WATER), "Аюултай").await;
        assert!(matches!(raised, Err(CabinetError::Denied(_))));
        assert!(room.cabinet.public_issue(&id(WATER)).await.is_err());
    }
}
