//! Petitions: how many signed each, when, and who.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{PERS, Walk};
use crate::agreement::numbers::{
    Numbers, bar_in_box, dataset, first_event, listed, name, tabled, total_on_page, under,
};
use crate::agreement::recount::About;

const STEP: [&str; 2] = ["change", "signature_count"];
const DIMENSIONS: [&str; 4] = ["sex", "age_band", "division", "social_status"];
/// Of a group of values: `dimension` by itself, or two with a plus.
const CELL: [&str; 5] = ["by", "sex", "age_band", "division", "social_status"];

impl Walk<'_> {
    /// Those that are listed.
    pub(super) async fn petitions(&mut self) -> Vec<String> {
        let list = self.json("/petitions.json").await;
        assert!(list["links"]["next"].is_null(), "all of them on one page");
        let of = |one: &Value| (one["id"].clone(), one["attributes"]["signature_count"].as_f64());
        let listed: Vec<_> = list["data"].as_array().expect("petitions").iter().map(of).collect();
        if let Some(total) = list["total"].as_u64() {
            assert_eq!(total, listed.len() as u64, "how many there are");
        }
        let number = |(id, n): &(Value, Option<f64>)| {
            (name([id.as_str().expect("a number")], "signature_count"), *n)
        };
        self.whole("/petitions.json", About::Petitions, listed.iter().map(number).collect());
        let lines = self.lines("/petitions.csv").await;
        let numbers = tabled(&lines, &["number"], &["signature_count"]);
        self.whole("/petitions.csv", About::Petitions, numbers);
        listed.iter().filter_map(|(id, _)| id.as_str().map(str::to_owned)).collect()
    }

    pub(super) async fn petition(&mut self, petition: &str) {
        let own = format!("/petitions/{petition}");
        let total = |n: Option<f64>| Numbers::from([(name([petition], "signature_count"), n)]);
        let count = format!("{own}/count.json");
        let told = self.json(&count).await;
        self.part(&count, About::Petitions, total(told["signature_count"].as_f64()));
        let file = format!("{own}.json");
        let told = self.json(&file).await;
        let state = told["attributes"]["state"].as_str().unwrap_or_default().to_owned();
        let goal = told["attributes"]["threshold"].as_f64();
        let n = told["attributes"]["signature_count"].as_f64();
        self.part(&file, About::Petitions, total(n));
        let live = format!("{own}/live");
        let told = first_event(&self.everyone.http, &self.everyone.address(&live)).await;
        self.part(&live, About::Petitions, total(told["signature_count"].as_f64()));
        if matches!(&*state, "open" | "closed") {
            let on_page = total_on_page(&self.page(&own).await);
            self.part(&own, About::Petitions, total(on_page));
            let in_box = format!("/embed{own}");
            let bar = bar_in_box(&self.page(&in_box).await);
            if bar < goal {
                self.part(&in_box, About::Petitions, total(bar));
            }
        }
        self.over_time(petition, &own).await;
        self.breakdown(petition, &own).await;
    }

    async fn over_time(&mut self, petition: &str, own: &str) {
        let about = || About::Hours(petition.to_owned());
        let address = format!("{own}/signatures.json");
        let told = self.json(&address).await;
        let mut numbers = under("hour", listed(&told["hours"], &["from"], &["signature_count"]));
        numbers.extend(under("day", listed(&told["days"], &["day"], &["signature_count"])));
        self.whole(&address, about(), numbers);
        let address = format!("{own}/signatures.csv");
        let numbers =
            tabled(&self.lines(&address).await, &["period", "from"], &["signature_count"]);
        self.whole(&address, about(), numbers);
        for per in PERS {
            let about = || About::History(petition.to_owned(), per);
            let address = format!("{own}/history.json?per={per}");
            let told = self.json(&address).await;
            self.whole(&address, about(), listed(&told["history"], &["from"], &STEP));
            let address = format!("{own}/history.csv?per={per}");
            let numbers = tabled(&self.lines(&address).await, &["from"], &STEP);
            self.whole(&address, about(), numbers);
        }
        let about = || About::Invalidated(petition.to_owned());
        let address = format!("{own}/invalidations.csv");
        let numbers = tabled(&self.lines(&address).await, &["number"], &["signature_count"]);
        self.whole(&address, about(), numbers);
        let address = format!("{own}/invalidations.json");
        let told = self.json(&address).await;
        let of = |one: &Value| {
            (
                name([&*one["number"].to_string()], "signature_count"),
                one["signature_count"].as_f64(),
            )
        };
        let numbers = told["data"].as_array().expect("a list").iter().map(of).collect();
        self.whole(&address, about(), numbers);
    }

    /// Of one of which anything was told.
    async fn breakdown(&mut self, petition: &str, own: &str) {
        let about = || About::Breakdown(petition.to_owned());
        let address = format!("{own}/breakdown.json?release=1");
        let answer = self.everyone.asks(&address).await;
        if answer.status == 404 {
            return;
        }
        let told = answer.expect(200).json();
        let mut numbers = Numbers::new();
        for table in told["tables"].as_array().expect("tables") {
            let by: Vec<_> =
                table["by"].as_array().expect("names").iter().filter_map(Value::as_str).collect();
            let of_table = listed(&table["cells"], &DIMENSIONS, &["signature_count"]);
            numbers.extend(under(&by.join("+"), of_table));
        }
        self.part(&address, about(), numbers);
        let address = format!("{own}/breakdown.csv?release=1");
        let numbers = tabled(&self.lines(&address).await, &CELL, &["signature_count"]);
        self.part(&address, about(), numbers);
        for by in ["sex", "sex,age_band", "division,social_status"] {
            let address = format!("{own}/breakdown.jsonstat?release=1&dimensions={by}");
            let stat = self.json(&address).await;
            let names = by.replace(',', "+");
            let number = |(codes, n): (BTreeMap<String, String>, Option<f64>)| {
                let code = |of: &&str| codes.get(*of).map_or("", String::as_str);
                let keys = [&*names].into_iter().chain(DIMENSIONS.iter().map(code));
                (name(keys, "signature_count"), n)
            };
            // By one dimension it tells shares and rates of them, too.
            let counts = dataset(&stat).into_iter().filter(|(codes, _)| {
                codes.get("measure").is_none_or(|measure| measure == "signature_count")
            });
            let numbers = counts.map(number).collect();
            self.part(&address, about(), numbers);
        }
    }
}
