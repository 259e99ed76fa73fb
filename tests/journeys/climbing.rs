//! A hundred and twenty people complain of the same matter within three days: by the rule as it stands the issue climbs
//! to Cabinet and comes back, and every one of them is asked whether it helped.

use serde_json::{Value, json};

use crate::complaining_by_program::about_the_light;
use crate::escalating::{self, ISSUE};
use crate::house::{House, Place};
use crate::people;
use crate::visitors::Reader;

crate::on_both_databases! { a_hundred_and_twenty_are_heard_and_asked }

const PEOPLE: usize = 120;
const A_DAY: usize = 40;
/// None of them holds an office.
const FIRST: usize = 2_000;

impl House {
    async fn hears_from(&self, people: std::ops::Range<usize>) {
        for n in people {
            let mut complaint = about_the_light();
            complaint["text"] =
                json!(format!("Уулзварын гэрлэн дохио {} өдөр асахгүй байна", n + 1));
            let citizen = self.citizen(&people::somebody(FIRST + n)).await;
            citizen.brings("k", &complaint).await.expect(201);
        }
    }
}

/// What came of the calls.
#[derive(Debug, Default)]
struct Calls {
    content: u64,
    not_content: u64,
    not_reached: u64,
}

impl Reader {
    /// Until nobody is left: every tenth call nobody takes, and every fourth of the others is not content.
    async fn calls_everybody(&self) -> Calls {
        let mut calls = Calls::default();
        for n in 0.. {
            let list = self.opens(&format!("/follow-ups/{ISSUE}")).await;
            if list.text().contains(escalating::NOBODY_LEFT) {
                break;
            }
            let (count, answered, rating) = match n {
                n if n % 10 == 9 => (&mut calls.not_reached, "not_reached", ""),
                n if n % 4 == 3 => (&mut calls.not_content, "not_content", "2"),
                _ => (&mut calls.content, "content", "5"),
            };
            *count += 1;
            let take = list.form_address("/take");
            let settle = take.replace("/take", "/settle");
            let form = list.form(&take).sent_by(self).await.form(&settle);
            let form = form.with("settle-answered", answered).with("settle-rating", rating);
            let after = form.sent_by(self).await;
            assert_eq!(after.answer.status, 200, "{}", after.text());
        }
        calls
    }
}

async fn a_hundred_and_twenty_are_heard_and_asked(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_cabinet().await;
    house.hears_from(0..A_DAY).await;
    house.stop();
    let second = place.open_with(&[("clock.offset", "'1d'")]);
    second.hears_from(A_DAY..2 * A_DAY).await;
    let analyst = second.signed_in(&escalating::analyst()).await;
    let unproposed = analyst.waits_for(&format!("/issues/{ISSUE}"), "80").await;
    assert!(!unproposed.text().contains(escalating::PROPOSED), "{}", unproposed.text());
    second.stop();

    let third = place.open_with(&[("clock.offset", "'2d'")]);
    third.hears_from(2 * A_DAY..PEOPLE).await;
    let analyst = third.signed_in(&escalating::analyst()).await;
    analyst.waits_for("/issues", escalating::BY_PEOPLE).await.says(ISSUE);
    let issue = format!("/issues/{ISSUE}");
    let sums = [("words1", escalating::SUMMARY)];
    analyst.takes_step(&issue, "summarize", &sums).await.says(escalating::SUMMARY);
    let cabinet = third.signed_in(&escalating::secretary()).await;
    let agenda = cabinet.puts_on(&issue).await;
    third.stop();

    let at_once = ("cabinet.follow_up.retry_hours", "0");
    let later = place.open_with(&[("clock.offset", "'12d'"), at_once]);
    later.decides_and_is_done(&agenda).await;
    let operator = later.signed_in(&escalating::operator()).await;
    operator.opens("/follow-ups").await.says(&format!("0 / {PEOPLE}"));
    let calls = operator.calls_everybody().await;
    assert_eq!(calls.content + calls.not_content, PEOPLE as u64, "{calls:?}");
    assert!(calls.not_reached > 0, "{calls:?}");

    let everyone = later.reader();
    let public = everyone.waits_for(&format!("/cabinet/{ISSUE}"), escalating::CLOSED).await;
    public.says(&format!("{PEOPLE} / {PEOPLE}"));
    let told: Value = everyone.asks("/cabinet.json").await.expect(200).json();
    let told = &told["data"][0];
    // Rounded to the nearest five.
    let percent = (calls.content * 20 + PEOPLE as u64 / 2) / PEOPLE as u64 * 5;
    assert_eq!((&told["progress"], &told["people"]), (&json!("closed"), &json!(PEOPLE)));
    assert_eq!((&told["heard"], &told["content_percent"]), (&json!(PEOPLE), &json!(percent)));
    later.stop();
}
