//! Figures: what is counted of complaints is what became of them, in the week in which they came in; how content people
//! were, in the week in which they said so.

mod room;

use complaints::*;
use eventlog::on_both_databases;
use kernel::{Division, WorkingDays};
use room::*;

const WEEK: &str = "2026-W47";

fn period(name: &str) -> Period {
    name.parse().expect("a period")
}

async fn all(room: &Room, name: &str) -> Told {
    room.caught_up().await;
    let told = room.complaints.figures(Dimension::All, &[], &[period(name)]).await;
    told.expect("figures").remove(0).all
}

fn counted(told: &Told) -> Vec<(&'static str, u64)> {
    let count = |measure: &Measure| Some((measure.code(), told.count(*measure)?));
    Measure::ALL.iter().filter_map(count).filter(|(_, count)| *count > 0).collect()
}

/// How many came in, of each value.
async fn received(room: &Room, by: Dimension, values: &[&str], name: &str) -> Vec<Option<u64>> {
    room.caught_up().await;
    let values: Vec<_> = values.iter().map(|value| (*value).to_owned()).collect();
    let told = room.complaints.figures(by, &values, &[period(name)]).await;
    let values = told.expect("figures").remove(0).values.unwrap_or_default();
    values.iter().map(|(_, told)| told.count(Measure::Received)).collect()
}

fn elsewhere() -> Registering {
    Registering {
        topic: "roads".parse().expect("a code"),
        division: Division::UNKNOWN,
        agency: Some("roads".parse().expect("a code")),
        ..registering(Kind::Request)
    }
}

on_both_databases! {
    async fn each_counts_in_its_week_for_what_became_of_it(room: Room) {
        let bat = citizen(1);
        let one = room.complains(1, "Нэг").await;
        for (n, text) in [(2, "Хоёр"), (3, "Гурав")] {
            room.complains(n, text).await;
        }
        let letter = room.complaints.receive(&kernel::Actor::House, by_mail(100, "Дөрөв")).await;
        let letter = letter.expect("in").number;
        room.complaints.refuse(&operator(), letter, 1, Ground::Unclear, &words("Үл ойлгогдоно")).await.expect("refused");
        assert_eq!(counted(&all(&room, WEEK).await), [("received", 4), ("refused", 1)]);

        room.goes_on("2026-12-01T02:00:00Z");
        room.is_answered(one).await;
        let working = WorkingDays::default();
        room.complaints.reopen(Holder::SignedIn(&bat), one, &working, &words("Үгүй")).await.expect("reopened");
        room.goes_on("2027-01-20T02:00:00Z");
        room.keeps_time().await;
        room.is_answered(one).await;
        room.complaints.confirm(Holder::SignedIn(&bat), one).await.expect("confirmed");
        room.complaints.answer_survey(Holder::SignedIn(&bat), one, 4, None).await.expect("rated");
        let told = all(&room, WEEK).await;
        assert_eq!(
            counted(&told),
            [
                ("received", 4), ("answered", 1), ("answered_in_time", 1), ("confirmed", 1), ("refused", 1),
                ("reopened", 1), ("overdue", 3),
            ],
            "its first answer came in time, the second did not",
        );
        assert_eq!((told.median_days, told.rating_mean), (None, None), "of a handful");
        assert_eq!(counted(&all(&room, "2027-W03").await), [("rated", 1)], "said so then");
        assert_eq!(counted(&all(&room, "2026-Q4").await), counted(&told));
    }

    async fn how_content_people_were_stands_once_the_week_is_over(room: Room) {
        let mut numbers = Vec::new();
        for n in 0..12 {
            numbers.push(room.complains(n, "Ус тасарсан").await);
        }
        let rate = async |n: u32, rating: u8| {
            let (owner, number) = (citizen(n), numbers[n as usize]);
            room.complaints.answer_survey(Holder::SignedIn(&owner), number, rating, None).await.expect("rated");
        };
        room.caught_up().await;
        for number in &numbers {
            room.is_answered(*number).await;
        }
        room.caught_up().await;
        for n in 0..11 {
            rate(n, 5).await;
        }
        assert_eq!(all(&room, WEEK).await.rating_mean, None, "the week runs");
        room.goes_on("2026-11-24T02:00:00Z");
        let told = all(&room, WEEK).await;
        assert_eq!((told.count(Measure::Rated), told.rating_mean), (Some(11), Some(5.0)));
        rate(11, 1).await;
        let again = all(&room, WEEK).await;
        assert_eq!(again, told, "of the same week, but said in another");
        assert_eq!(all(&room, "2026-W48").await.count(Measure::Rated), Some(1));
        room.goes_on("2027-01-05T02:00:00Z");
        let quarter = all(&room, "2026-Q4").await;
        assert_eq!((quarter.count(Measure::Rated), quarter.rating_mean), (Some(12), Some(5.0)));
    }

    async fn what_is_about_something_else_after_all_counts_there(room: Room) {
        for n in 0..24 {
            room.complains(n, "Ус тасарсан").await;
        }
        let last = room.complains(24, "Зам эвдэрсэн").await;
        let topics = ["roads", "water"];
        assert_eq!(received(&room, Dimension::Topic, &topics, WEEK).await, [], "the week is not over");
        room.goes_on("2026-11-24T02:00:00Z");
        // All are of one topic: to say so would say it of each.
        assert_eq!(received(&room, Dimension::Topic, &topics, WEEK).await, [None, None]);

        for n in 30..41 {
            room.goes_on("2026-11-24T02:00:00Z");
            let receiving = Receiving { registering: Some(elsewhere()), ..by_web(n, "Зам") };
            room.complaints.receive(&citizen(n), receiving).await.expect("in");
        }
        for n in 50..62 {
            room.complains(n, "Ус").await;
        }
        room.goes_on("2026-12-01T02:00:00Z");
        assert_eq!(received(&room, Dimension::Topic, &topics, "2026-W48").await, [Some(10), Some(10)]);
        assert_eq!(received(&room, Dimension::Agency, &["roads", "usug"], "2026-W48").await, [Some(10), Some(10)]);
        let divisions = ["MN-1-1113", "unknown"];
        assert_eq!(received(&room, Dimension::Division, &divisions, "2026-W48").await, [Some(10), Some(10)]);
        let kinds = ["complaint", "request"];
        assert_eq!(received(&room, Dimension::Kind, &kinds, "2026-W48").await, [Some(10), Some(10)]);

        room.complaints.reclassify(&operator(), last, 3, elsewhere()).await.expect("reclassified");
        for (by, values) in [
            (Dimension::Topic, ["water", "roads"]),
            (Dimension::Agency, ["usug", "roads"]),
            (Dimension::Division, ["MN-1-1113", "unknown"]),
            (Dimension::Kind, ["complaint", "request"]),
        ] {
            let rows = room.figure_rows(by, WEEK).await;
            assert_eq!(rows, [(values[0].to_owned(), 24), (values[1].to_owned(), 1)], "{by}");
        }
    }

    async fn single_ones_are_told_only_among_many(room: Room) {
        for n in 0..12 {
            room.complains(n, "Ус тасарсан").await;
        }
        for n in 20..31 {
            let receiving = Receiving { registering: Some(elsewhere()), ..by_web(n, "Зам") };
            room.complaints.receive(&citizen(n), receiving).await.expect("in");
        }
        room.caught_up().await;
        let first = room.complaints.mine(&citizen(0)).await.expect("mine").remove(0).number;
        let topics = ["roads", "water"].map(str::to_owned);
        let week = WEEK.parse().expect("a week");
        let listing = PublicListing { topics: vec![water()], first: week, last: week, is_closed: None, limit: 50 };
        let list = async |listing: PublicListing| room.complaints.public_list(&topics, &listing).await.expect("listed");
        assert_eq!(list(listing.clone()).await, [], "the week is not over");
        room.goes_on("2026-11-24T02:00:00Z");
        let listed = list(listing.clone()).await;
        assert_eq!(listed.len(), 12);
        assert!(listed.iter().all(|one| one.topic == water() && one.week == week && !one.is_closed));
        room.complaints.take_back(Holder::SignedIn(&citizen(0)), first).await.expect("taken back");
        room.caught_up().await;
        let closed = PublicListing { is_closed: Some(true), ..listing.clone() };
        assert_eq!(list(closed.clone()).await, [], "this week's news");
        room.goes_on("2026-12-01T02:00:00Z");
        assert_eq!(list(closed.clone()).await, [], "one of twelve");
        assert_eq!(list(listing.clone()).await, [], "nor the eleven that would tell of it");
        for n in 1..12 {
            let number = room.complaints.mine(&citizen(n)).await.expect("mine").remove(0).number;
            room.complaints.take_back(Holder::SignedIn(&citizen(n)), number).await.expect("taken back");
        }
        room.caught_up().await;
        room.goes_on("2026-12-08T02:00:00Z");
        let closed = list(closed).await;
        assert_eq!(closed.len(), 12);
        let everything = PublicListing { topics: Vec::new(), limit: 15, ..listing };
        assert_eq!(list(everything).await.len(), 15);

        let one = &closed[0];
        assert!(one.is_closed);
        let ids = [one.id.clone(), "0000000000000000".to_owned(), first.to_string()];
        let these = room.complaints.public_these(&topics, &ids).await.expect("these");
        assert_eq!(these, closed[..1]);
        // Another topic has so few that this one would tell on them.
        let topics = ["roads", "water", "noise"].map(str::to_owned);
        let roads = room.complaints.public_these(&topics, &ids).await.expect("these");
        assert_eq!(roads.len(), 1, "twelve and eleven: the smaller is hidden with what is none");
    }
}
