//! Who takes part in everything.

use std::collections::BTreeMap;

use super::Walk;
use crate::agreement::numbers::{Numbers, dataset, listed, name, single, tabled, under};
use crate::agreement::recount::About;

impl Walk<'_> {
    pub(super) async fn participation(&mut self) {
        let json = self.json("/statistics.json").await;
        let (mut counts, mut derived) = (Numbers::new(), Numbers::new());
        for one in json["measures"].as_array().expect("measures") {
            let measure = one["measure"].as_str().expect("its name");
            counts.extend(single(one, &[measure, "all"], &["count"]));
            derived.extend(single(one, &[measure, "all"], &["mean"]));
            let weeks = |counts: &[&str]| under("week", listed(&one["weeks"], &["week"], counts));
            counts.extend(under(measure, weeks(&["count"])));
            derived.extend(under(measure, weeks(&["mean"])));
            for group in one["groups"].as_array().expect("groups") {
                let dimension = group["dimension"].as_str().expect("a dimension");
                let of = |counts: &[&str]| {
                    let numbers = listed(&group["values"], &["value"], counts);
                    under(&format!("{measure} {dimension}"), numbers)
                };
                counts.extend(of(&["count"]));
                derived.extend(of(&["share", "ratio"]));
            }
        }
        self.takes_part("/statistics.json", counts);
        self.part("/statistics.json", About::Alike("participation"), derived);
        let lines = self.lines("/statistics.csv").await;
        let (mut counts, mut derived) = (Numbers::new(), Numbers::new());
        for line in &lines {
            let (keys, others): (&[&str], &[&str]) = match &*line["dimension"] {
                "all" => (&["measure", "dimension"], &["mean"]),
                "week" => (&["measure", "dimension", "week"], &["mean"]),
                _ => (&["measure", "dimension", "value"], &["share", "ratio"]),
            };
            counts.extend(tabled([line], keys, &["count"]));
            derived.extend(tabled([line], keys, others));
        }
        self.takes_part("/statistics.csv", counts);
        self.part("/statistics.csv", About::Alike("participation"), derived);
        for by in ["week", "sex", "age_band", "division", "social_status"] {
            let asked = if by == "week" { String::new() } else { format!("?dimension={by}") };
            let address = format!("/statistics.jsonstat{asked}");
            let number = |(codes, n): (BTreeMap<String, String>, Option<f64>)| {
                (name([&*codes["measure"], by, &*codes[by]], "count"), n)
            };
            let stat = self.json(&address).await;
            self.takes_part(&address, dataset(&stat).into_iter().map(number).collect());
        }
    }

    /// What is exact, and what passed the gate; of who was content all did.
    fn takes_part(&mut self, address: &str, numbers: Numbers) {
        let is_exact = |name: &str| {
            let words: Vec<_> = name.split(' ').collect();
            words[0] != "content" && matches!(words[1], "all" | "week")
        };
        let (exact, gated) = numbers.into_iter().partition(|(name, _)| is_exact(name));
        // A dataset is of weeks or of a dimension, and not of all.
        match address.contains(".jsonstat") {
            true => self.part(address, About::TakingPart, exact),
            false => self.whole(address, About::TakingPart, exact),
        }
        self.part(address, About::WhoTakesPart, gated);
    }
}
