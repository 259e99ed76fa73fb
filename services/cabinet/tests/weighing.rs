//! The house holds issues against its rules.

mod room;

use cabinet::{CabinetError, Ground, IssueError, Progress};
use eventlog::on_both_databases;
use room::{Room, WATER, analyst, deadline_passed, id, secretary};

on_both_databases! {
    async fn five_times_as_many_as_it_is_used_to(room: Room) {
        // Six a week, for four weeks.
        for week in 0..4_u32 {
            let day = 20 + 7 * week;
            let (month, day) = if day > 31 { (11, day - 31) } else { (10, day) };
            room.it_is(&format!("2026-{month}-{day:02}T12:00:00Z"));
            room.many_complain(100 * week..100 * week + 6, WATER).await;
        }
        room.it_is("2026-11-20T12:00:00Z");
        room.many_complain(500..529, WATER).await;
        room.keeps_time().await;
        assert!(room.sees(WATER).await.entry.is_none(), "29 are not enough");
        room.complains(530, 530, WATER).await;
        room.keeps_time().await;
        let entry = room.entry(WATER).await;
        let evidence = entry.evidence().expect("evidence");
        assert_eq!(entry.grounds, [Ground::Surge]);
        assert_eq!((evidence.four_week_mean, evidence.growth_percent), (6.0, Some(500)));
        assert_eq!((evidence.recent_people, evidence.people), (30, 54));
    }

    async fn a_fifth_of_them_late(room: Room) {
        room.many_complain(0..30, WATER).await;
        room.it_is("2026-12-22T12:00:00Z");
        for late in 0..5 {
            room.hears(late, &[deadline_passed()]).await;
        }
        room.keeps_time().await;
        assert!(room.sees(WATER).await.entry.is_none());
        room.hears(5, &[deadline_passed()]).await;
        room.keeps_time().await;
        let entry = room.entry(WATER).await;
        assert_eq!(entry.grounds, [Ground::Overdue]);
        assert_eq!(entry.evidence().expect("evidence").overdue_percent, 20);
    }

    async fn two_processes_propose_it_once(room: Room) {
        room.many_complain(0..100, WATER).await;
        room.caught_up().await;
        let other = room.another_process();
        let (one, another) = tokio::join!(room.cabinet.weigh(), other.weigh());
        let proposed = [one.expect("weighed"), another.expect("weighed")].concat();
        assert_eq!(proposed, [id(WATER)]);
        assert_eq!(room.sequence(WATER).await, 1);
        assert_eq!(room.another_process().weigh().await.expect("weighed"), []);
    }

    async fn what_was_declined_comes_again_when_its_people_have_doubled(room: Room) {
        room.many_complain(0..100, WATER).await;
        room.keeps_time().await;
        room.cabinet.decline(&secretary(), &id(WATER), 1, "Яам шийднэ").await.expect("declined");
        room.many_complain(100..199, WATER).await;
        room.keeps_time().await;
        let entry = room.entry(WATER).await;
        assert_eq!((entry.progress, entry.declined_because.as_deref()), (Progress::Open, Some("Яам шийднэ")));
        room.complains(199, 199, WATER).await;
        room.keeps_time().await;
        assert_eq!(room.entry(WATER).await.progress, Progress::Proposed);
    }

    async fn what_is_on_an_agenda_is_not_declined(room: Room) {
        room.many_complain(0..3, WATER).await;
        room.raises(WATER).await;
        room.cabinet.put_on(&secretary(), room::wednesday(), &id(WATER)).await.expect("put on");
        let declined = room.cabinet.decline(&analyst(), &id(WATER), 1, "Үгүй").await;
        assert!(matches!(declined, Err(CabinetError::Issue(IssueError::OnAgenda))));
        room.cabinet.take_off(&secretary(), room::wednesday(), &id(WATER)).await.expect("off");
        room.cabinet.decline(&analyst(), &id(WATER), 1, "Үгүй").await.expect("declined");
    }

    async fn an_analyst_sums_up_and_raises_what_exists(room: Room) {
        let nothing = room.cabinet.raise(&analyst(), &id(WATER), "Аюултай").await;
        assert!(matches!(nothing, Err(CabinetError::Issue(IssueError::Unknown))));
        room.many_complain(0..3, WATER).await;
        room.caught_up().await;
        room.cabinet.summarize(&analyst(), &id(WATER), 0, &["Ус тасардаг"]).await.expect("written");
        let long = "а".repeat(501);
        for wrong in [vec!["а"; 6], vec![""], vec![long.as_str()], vec!["Ус", "Утас 9911-2233"]] {
            let refused = room.cabinet.summarize(&analyst(), &id(WATER), 1, &wrong).await;
            assert!(matches!(refused, Err(CabinetError::Text(_))));
        }
        room.raises(WATER).await;
        let entry = room.entry(WATER).await;
        assert_eq!((entry.grounds, entry.summaries), (vec![Ground::ByHand], vec!["Ус тасардаг".to_owned()]));
    }
}
