//! The walk: to every address at which numbers are told, and what they are numbers of.

mod participation;
mod petitions;

use std::collections::BTreeMap;

use serde_json::Value;

use super::numbers::{Numbers, cell, lines, listed, name, single, tabled};
use super::recount::About;
use crate::house::House;
use crate::visitors::Reader;

const PERS: [&str; 3] = ["minute", "hour", "day"];
const SAID: [&str; 4] = ["comment_count", "reply_count", "for_count", "against_count"];
const UNDER: [&str; 2] = ["complaint_count", "with_below_count"];
const USED: [&str; 5] = ["visits", "files", "signatures", "comments", "complaints"];
const FIGURES: [&str; 13] = [
    "received",
    "tips",
    "answered",
    "answered_in_time",
    "confirmed",
    "no_reply",
    "without_action",
    "withdrawn",
    "acknowledged",
    "refused",
    "reopened",
    "overdue",
    "rated",
];
const MODERATION: [&str; 7] =
    ["submitted", "published", "given_back", "refused", "appealed", "upheld", "overturned"];
const OF_COMMENTS: [&str; 10] = [
    "held",
    "reported",
    "published",
    "relevant",
    "off_topic",
    "abusive",
    "duplicate",
    "appealed",
    "upheld",
    "overturned",
];

/// What was told at an address.
pub struct Told {
    pub address: String,
    pub about: About,
    pub numbers: Numbers,
    /// Whether nothing is left out that is not nought.
    pub is_whole: bool,
}

pub struct Walk<'a> {
    house: &'a House,
    everyone: Reader,
    pub told: Vec<Told>,
    /// Each topic, and the one it stands under.
    pub above: BTreeMap<String, String>,
}

impl<'a> Walk<'a> {
    /// To every address of a house; `provisions` are those of bills of which something is said.
    pub async fn through(house: &'a House, provisions: &[&str]) -> Self {
        let everyone = house.reader();
        let mut walk = Self { house, everyone, told: Vec::new(), above: BTreeMap::new() };
        for petition in walk.petitions().await {
            walk.petition(&petition).await;
        }
        for bill in walk.bills().await {
            for provision in provisions.iter().copied().chain([""]) {
                walk.said(&bill, provision).await;
            }
        }
        walk.topics().await;
        walk.figures().await;
        walk.participation().await;
        walk.live_use().await;
        walk.weeks().await;
        walk.cabinet().await;
        walk.public_events().await;
        walk
    }

    async fn json(&self, address: &str) -> Value {
        self.everyone.asks(address).await.expect(200).json()
    }

    async fn lines(&self, address: &str) -> Vec<BTreeMap<String, String>> {
        lines(&self.everyone.asks(address).await.expect(200).text())
    }

    async fn page(&self, address: &str) -> String {
        self.everyone.asks(address).await.expect(200).text()
    }

    fn whole(&mut self, address: &str, about: About, numbers: Numbers) {
        let address = address.to_owned();
        self.told.push(Told { address, about, numbers, is_whole: true });
    }

    fn part(&mut self, address: &str, about: About, numbers: Numbers) {
        let address = address.to_owned();
        self.told.push(Told { address, about, numbers, is_whole: false });
    }

    /// Those that are listed.
    async fn bills(&self) -> Vec<String> {
        let list = self.json("/bills.json").await;
        let ids = list["data"].as_array().expect("bills").iter();
        ids.filter_map(|bill| bill["id"].as_str().map(str::to_owned)).collect()
    }

    async fn said(&mut self, bill: &str, provision: &str) {
        let own = format!("/bills/{bill}/comments");
        let address = format!("{own}/count.json?provision={provision}");
        // A bill may have no such provision.
        let answer = self.everyone.asks(&address).await;
        if answer.status == 404 && !provision.is_empty() {
            return;
        }
        let numbers = single(&answer.expect(200).json(), &[], &SAID);
        self.whole(&address, About::Said(bill.to_owned(), provision.to_owned()), numbers);
        let counts: Vec<_> = ["change"].into_iter().chain(SAID).collect();
        for per in PERS {
            let about = || About::SaidOverTime(bill.to_owned(), provision.to_owned(), per);
            let address = format!("{own}/history.json?per={per}&provision={provision}");
            let told = self.json(&address).await;
            self.whole(&address, about(), listed(&told["history"], &["from"], &counts));
            let address = format!("{own}/history.csv?per={per}&provision={provision}");
            let numbers = tabled(&self.lines(&address).await, &["from"], &counts);
            self.whole(&address, about(), numbers);
        }
    }

    async fn topics(&mut self) {
        let list = self.json("/complaints/topics.json").await;
        self.whole(
            "/complaints/topics.json",
            About::Topics,
            listed(&list["data"], &["code"], &UNDER),
        );
        let lines = self.lines("/complaints/topics.csv").await;
        self.whole("/complaints/topics.csv", About::Topics, tabled(&lines, &["code"], &UNDER));
        self.above = lines.iter().map(|one| (one["code"].clone(), one["above"].clone())).collect();
        for topic in lines.iter().map(|one| &one["code"]) {
            let own = format!("/complaints/topics/{topic}");
            let address = format!("{own}/count.json");
            let told = self.json(&address).await;
            self.part(&address, About::Topics, single(&told, &[topic], &UNDER));
            let counts = ["change", UNDER[0], UNDER[1]];
            for per in PERS {
                let about = || About::TopicOverTime(topic.clone(), per);
                let address = format!("{own}/history.json?per={per}");
                let told = self.json(&address).await;
                self.whole(&address, about(), listed(&told["history"], &["from"], &counts));
                let address = format!("{own}/history.csv?per={per}");
                let numbers = tabled(&self.lines(&address).await, &["from"], &counts);
                self.whole(&address, about(), numbers);
            }
        }
    }

    async fn figures(&mut self) {
        let derived = ["median_days", "rating_mean"];
        let of_all = |counts: &[&str], told: &Value| -> Numbers {
            let periods = told["data"].as_array().expect("periods").iter();
            let of = |one: &Value| {
                single(&one["all"], &[one["period"].as_str().expect("a period")], counts)
            };
            periods.flat_map(of).collect()
        };
        let address = "/complaints/figures.json";
        let told = self.json(address).await;
        self.whole(address, About::Figures, of_all(&FIGURES, &told));
        self.part(address, About::Alike("figures"), of_all(&derived, &told));
        let address = "/complaints/figures.csv";
        let lines = self.lines(address).await;
        self.whole(address, About::Figures, tabled(&lines, &["period"], &FIGURES));
        self.part(address, About::Alike("figures"), tabled(&lines, &["period"], &derived));
    }

    async fn live_use(&mut self) {
        let address = "/live.json";
        let told = self.json(address).await;
        for (per, steps) in [("minute", "minutes"), ("hour", "hours")] {
            self.part(address, About::Use(per), listed(&told[steps], &["from"], &USED));
            let table = format!("/live.csv?per={per}");
            let mut numbers = Numbers::new();
            for line in self.lines(&table).await {
                let what = match (&*line["act"], &*line["section"]) {
                    ("download", _) => "files",
                    ("visit", _) => "visits",
                    ("signature", _) => "signatures",
                    ("comment", _) => "comments",
                    _ => "complaints",
                };
                let n = numbers.entry(name([&*line["from"]], what)).or_insert(Some(0.0));
                *n = n.zip(cell(&line["count"])).map(|(n, more)| n + more);
            }
            self.part(&table, About::Use(per), numbers);
        }
    }

    /// How moderators did.
    async fn weeks(&mut self) {
        for (json, csv, about, counts) in [
            ("record.json", "weeks.csv", About::ModerationWeeks, &MODERATION[..]),
            ("comments.json", "comment-weeks.csv", About::CommentWeeks, &OF_COMMENTS[..]),
        ] {
            let alike = || About::Alike(csv);
            let address = format!("/moderation/{json}");
            let told = self.json(&address).await;
            self.whole(&address, about.clone(), listed(&told["weeks"], &["week"], counts));
            let medians = listed(&told["weeks"], &["week"], &["median_seconds"]);
            self.part(&address, alike(), medians);
            let address = format!("/moderation/{csv}");
            let lines = self.lines(&address).await;
            self.whole(&address, about, tabled(&lines, &["week"], counts));
            self.part(&address, alike(), tabled(&lines, &["week"], &["median_seconds"]));
        }
    }

    async fn cabinet(&mut self) {
        let (asked, alike) =
            (["heard", "not_reached"], ["people", "complaints", "content_percent", "rating_mean"]);
        let list = self.json("/cabinet.json").await;
        let lines = self.lines("/cabinet.csv").await;
        assert!(!lines.is_empty(), "something was decided");
        let is_done = |one: &&BTreeMap<String, String>| !one["heard"].is_empty();
        let told = listed(&list["data"], &["issue"], &asked);
        let told = told.into_iter().filter(|(_, n)| n.is_some()).collect();
        self.whole("/cabinet.json", About::FollowedUp, told);
        let told = tabled(lines.iter().filter(is_done), &["issue"], &asked);
        self.whole("/cabinet.csv", About::FollowedUp, told);
        let told = listed(&list["data"], &["issue"], &alike);
        self.part("/cabinet.json", About::Alike("cabinet"), told);
        let told = tabled(&lines, &["issue"], &alike);
        self.part("/cabinet.csv", About::Alike("cabinet"), told);
    }

    /// Adding up what everyone may take away gives what the pages say.
    async fn public_events(&mut self) {
        self.house.has_told_everything().await;
        let address = "/open-data/events/0.ndjson";
        let mut numbers = Numbers::new();
        for line in self.page(address).await.lines() {
            let row: Value = serde_json::from_str(line).expect("a row");
            let event = row["event"].as_str().unwrap_or_default();
            if event == "petition_signed" || event.starts_with("signature_") {
                let petition = row["subject"].as_str().expect("a petition");
                let n = numbers.entry(name([petition], "signature_count")).or_insert(Some(0.0));
                *n = n.zip(row["n"].as_f64()).map(|(n, more)| n + more);
            }
        }
        self.whole(address, About::Petitions, numbers);
    }
}
