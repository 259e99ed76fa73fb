//! Analysts merge and split issues, and nobody is lost.

mod room;

use cabinet::{CabinetError, IssueError, Progress};
use eventlog::on_both_databases;
use room::{
    OTHER, Room, WATER, analyst, another_analyst, id, number, numbers, secretary, wednesday,
};

const NEXT: &str = "water-supply.usug.MN-1-1113.2";
const ROADS: &str = "roads.road-agency.MN-1-1113.1";

on_both_databases! {
    async fn what_is_merged_goes_there_with_all_that_comes_later(room: Room) {
        room.many_complain(0..3, WATER).await;
        room.many_complain(3..5, OTHER).await;
        room.caught_up().await;
        let words = "Нэг шугам";
        room.cabinet.merge(&analyst(), (&id(WATER), 0), (&id(OTHER), 0), words).await.expect("merged");
        room.complains(5, 5, WATER).await;
        assert_eq!(room.members(OTHER).await.len(), 6);
        assert_eq!(room.members(WATER).await.len(), 0);
        let entry = room.entry(WATER).await;
        assert_eq!((entry.progress, entry.merged_into), (Progress::Merged, Some(id(OTHER))));
        let evidence = { room.raises(OTHER).await; room.entry(OTHER).await.evidence().expect("it") };
        assert_eq!(evidence.places.values().copied().collect::<Vec<_>>(), [4, 2]);
        // Once the target is done, each matter goes on by itself.
        room.goes_to_cabinet(OTHER).await;
        room.is_done(OTHER).await;
        room.complains(6, 6, WATER).await;
        room.complains(7, 7, OTHER).await;
        assert_eq!(room.members(NEXT).await, [number(6).to_string()]);
        assert_eq!(room.members("water-supply.usug.MN-1-1119.2").await, [number(7).to_string()]);
    }

    async fn a_wrong_merging_is_undone_and_the_matter_goes_its_own_way(room: Room) {
        room.many_complain(0..3, ROADS).await;
        room.many_complain(3..5, WATER).await;
        room.caught_up().await;
        room.cabinet.merge(&analyst(), (&id(ROADS), 0), (&id(WATER), 0), "Нэг").await.expect("merged");
        room.complains(5, 5, ROADS).await;
        assert_eq!(room.members(WATER).await.len(), 6);
        let theirs = [numbers(0..3), numbers(5..6)].concat();
        let own = room.cabinet.split(&analyst(), (&id(WATER), 0), &theirs, "Өөр хэрэг").await.expect("split");
        let roads = "roads.road-agency.MN-1-1113.2";
        assert_eq!(own, id(roads), "of their own matter");
        room.complains(6, 6, ROADS).await;
        room.complains(7, 7, WATER).await;
        assert_eq!(room.members(roads).await.len(), 5);
        assert_eq!(room.members(WATER).await.len(), 3);
    }

    async fn of_two_analysts_at_once_one_looks_again(room: Room) {
        room.many_complain(0..4, WATER).await;
        room.many_complain(4..6, OTHER).await;
        room.caught_up().await;
        let (one, other) = (analyst(), another_analyst());
        let (water, next) = (id(WATER), id(OTHER));
        let named = numbers(0..2);
        let (merged, split) = tokio::join!(
            room.cabinet.merge(&one, (&water, 0), (&next, 0), "Нэг шугам"),
            room.cabinet.split(&other, (&water, 0), &named, "Өөр хэрэг"),
        );
        let refused = match (merged, split) {
            (Ok(_), Err(error)) | (Err(error), Ok(_)) => error,
            both => panic!("one of them: {both:?}"),
        };
        assert!(matches!(refused, CabinetError::Issue(IssueError::MovedMeanwhile | IssueError::Merged(_))), "{refused:?}");
    }

    async fn two_issues_do_not_go_into_each_other(room: Room) {
        room.many_complain(0..4, WATER).await;
        room.many_complain(4..6, OTHER).await;
        room.caught_up().await;
        let (one, other) = (analyst(), another_analyst());
        let (water, next) = (id(WATER), id(OTHER));
        let (there, back) = tokio::join!(
            room.cabinet.merge(&one, (&water, 0), (&next, 0), "Нэг шугам"),
            room.cabinet.merge(&other, (&next, 0), (&water, 0), "Нэг шугам"),
        );
        let refused = match (there, back) {
            (Ok(_), Err(error)) | (Err(error), Ok(_)) => error,
            both => panic!("one of them: {both:?}"),
        };
        let is_told = matches!(refused, CabinetError::Moved | CabinetError::Issue(_));
        assert!(is_told, "{refused:?}");
        let (water, next) = (room.members(WATER).await.len(), room.members(OTHER).await.len());
        assert_eq!((water + next, water.min(next)), (6, 0));
    }

    async fn who_is_split_out_stays_where_they_were_placed(room: Room) {
        room.many_complain(0..6, WATER).await;
        room.caught_up().await;
        let split = room.cabinet.split(&analyst(), (&id(WATER), 0), &numbers(0..2), "Өөр").await.expect("split");
        assert_eq!(split, id(NEXT));
        room.hears(0, &[room::reclassified(0, ROADS), room::assigned("road-agency")]).await;
        room.hears(2, &[room::reclassified(2, ROADS), room::assigned("road-agency")]).await;
        room.complains(6, 6, WATER).await;
        assert_eq!(room.members(NEXT).await.len(), 2);
        assert_eq!(room.members(ROADS).await, [number(2).to_string()]);
        assert_eq!(room.members(WATER).await.len(), 4);
        let again = room.cabinet.split(&analyst(), (&id(WATER), 1), &numbers(0..1), "Өөр").await;
        assert!(matches!(again, Err(CabinetError::Issue(IssueError::NotMembers))));
        let third = room.cabinet.split(&analyst(), (&id(WATER), 1), &numbers(3..4), "Өөр").await.expect("split");
        assert_eq!(third.n, 3);
    }

    async fn what_is_on_an_agenda_goes_nowhere(room: Room) {
        room.many_complain(0..3, WATER).await;
        room.complains(3, 3, OTHER).await;
        room.raises(WATER).await;
        room.cabinet.put_on(&secretary(), wednesday(), &id(WATER)).await.expect("put on");
        let merged = room.cabinet.merge(&analyst(), (&id(WATER), 1), (&id(OTHER), 0), "Нэг").await;
        assert!(matches!(merged, Err(CabinetError::Issue(IssueError::OnAgenda))), "{merged:?}");
    }

    async fn what_is_on_a_frozen_agenda_stays_as_it_is(room: Room) {
        let cabinet = &room.cabinet;
        room.many_complain(0..3, WATER).await;
        room.complains(3, 3, OTHER).await;
        room.raises(WATER).await;
        cabinet.put_on(&secretary(), wednesday(), &id(WATER)).await.expect("put on");
        room.caught_up().await;
        cabinet.summarize(&analyst(), &id(WATER), 1, &["Ус тасардаг"]).await.expect("it is open");
        cabinet.split(&analyst(), (&id(WATER), 2), &numbers(0..1), "Өөр").await.expect("it is open");
        room.it_is("2026-11-23T04:00:00Z");
        room.keeps_time().await;
        room.complains(4, 4, WATER).await;
        room.caught_up().await;
        let (water, next) = (id(WATER), id(OTHER));
        let (seen, other) = ((&water, 3), (&next, 0));
        let merged = cabinet.merge(&analyst(), other, seen, "Нэг").await.map(drop);
        let split = cabinet.split(&analyst(), seen, &numbers(1..2), "Өөр").await.map(drop);
        let summed = cabinet.summarize(&analyst(), seen.0, seen.1, &["Ус алга"]).await.map(drop);
        for refused in [merged, split, summed] {
            let why = CabinetError::Issue(IssueError::OnFrozenAgenda).to_string();
            assert_eq!(refused.expect_err("frozen").to_string(), why);
        }
        let agenda = cabinet.agenda(&analyst(), wednesday()).await.expect("it");
        assert_eq!(agenda.items[0].figures.as_ref().expect("they").people, 3, "now");
        let frozen = agenda.items[0].frozen.as_ref().expect("it");
        assert_eq!((frozen.evidence.people, &frozen.summaries[..]), (2, &["Ус тасардаг".to_owned()][..]));
    }

    async fn however_they_are_merged_and_split_everyone_is_in_one_issue(room: Room) {
        let matters = [WATER, OTHER, ROADS];
        for (n, matter) in (0_u32..).zip(matters) {
            room.many_complain(10 * n..10 * n + 8, matter).await;
        }
        let mut issues: Vec<String> = matters.map(str::to_owned).to_vec();
        let mut chance = 7_usize;
        for round in 0..16 {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let [one, other] = [chance >> 33, chance >> 45].map(|at| issues[at % issues.len()].clone());
            let seen = [room.sequence(&one).await, room.sequence(&other).await];
            let (from, into) = ((&id(&one), seen[0]), (&id(&other), seen[1]));
            if round % 3 == 0 {
                _ = room.cabinet.merge(&analyst(), from, into, "Нэг").await;
            } else {
                let there = room.members(&one).await;
                let named: Vec<_> = there.iter().step_by(3).map(|name| name.parse().expect("a number")).collect();
                if let Ok(new) = room.cabinet.split(&analyst(), from, &named, "Өөр").await {
                    issues.push(new.to_string());
                }
            }
            let mut everyone = Vec::new();
            for issue in &issues {
                everyone.extend(room.members(issue).await);
            }
            everyone.sort();
            let all = (0..3).flat_map(|n| numbers(10 * n..10 * n + 8)).map(|number| number.to_string());
            assert_eq!(everyone, all.collect::<Vec<_>>(), "round {round}");
        }
        assert!(issues.len() > 6, "much was split: {issues:?}");
    }
}
