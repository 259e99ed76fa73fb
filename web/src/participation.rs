//! Who takes part in everything: page, JSON, CSV and JSON-stat are asked the same and tell the same.

use kernel::Locale;
use serde::Deserialize;
use statistics::{Dimension, Figures, Group, Measure, OfWeek, TakesPart, representation};

use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::open_data::breakdown::WITHHELD;

/// Of a week that still runs: provisional.
pub const RUNNING: &str = "p";

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Ask {
    /// Signatures without.
    #[serde(default)]
    pub measure: String,
    /// By week without.
    #[serde(default)]
    pub dimension: String,
    /// Of the words in a file that has one language only: `en`, or Mongolian without.
    #[serde(default)]
    pub language: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub measure: Measure,
    /// `None`: by week.
    pub by: Option<Dimension>,
    pub language: Locale,
}

impl Ask {
    /// Or each field that is not right.
    pub fn meant(&self) -> Result<Asked, Failure> {
        let mut wrong = Vec::new();
        let mut fault = |field| wrong.push(FieldFault { field, fault: Fault::NotOneOf });
        let measure = match &*self.measure {
            "" => Measure::Signatures,
            code => Measure::from_code(code).unwrap_or_else(|| {
                fault("measure");
                Measure::Signatures
            }),
        };
        let by = match &*self.dimension {
            "" | "week" => None,
            code => Dimension::from_code(code).or_else(|| {
                fault("dimension");
                None
            }),
        };
        let language = match &*self.language {
            "" | "mn" => Locale::Mn,
            "en" => Locale::En,
            _ => {
                fault("language");
                Locale::Mn
            }
        };
        if wrong.is_empty() {
            Ok(Asked { measure, by, language })
        } else {
            Err(Failure::Query(wrong))
        }
    }
}

/// One value of one dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part<'a> {
    pub dimension: Dimension,
    pub code: &'a str,
    /// `None` is withheld.
    pub count: Option<u64>,
    /// In percent of all that is told by this dimension.
    pub share: Option<f64>,
    /// To the share of residents of all ages, of divisions: among those of which it is told.
    pub ratio: Option<f64>,
}

pub fn parts(group: &Group) -> Vec<Part<'_>> {
    let Some(values) = group.table.by.first() else { return Vec::new() };
    let dimension = values.dimension;
    let is_of_residents = dimension == Dimension::Division;
    let all = values.values.iter().zip(&group.table.counts);
    let told: Vec<(&str, u64)> =
        all.clone().filter_map(|(code, count)| Some((&**code, (*count)?))).collect();
    let whole = told_of(group);
    all.map(|(code, count)| Part {
        dimension,
        code,
        count: *count,
        share: count.map(|n| percent(n, whole)),
        ratio: count.filter(|_| is_of_residents).and_then(|n| representation(code, n, &told)),
    })
    .collect()
}

/// Of which the shares are: all that is told. So they are of the same whole in each measure, and add up to a hundred.
pub fn told_of(group: &Group) -> u64 {
    group.table.counts.iter().flatten().sum()
}

/// With one decimal.
pub fn percent(part: u64, whole: u64) -> f64 {
    (part as f64 * 1_000.0 / whole.max(1) as f64).round() / 10.0
}

pub fn figures_of(all: &TakesPart, measure: Measure) -> Option<&Figures> {
    all.figures.iter().find(|one| one.measure == measure)
}

/// How much of what it is a part of it is, in percent; `None` where it is a part of nothing.
pub fn share_of_whole(all: &TakesPart, figures: &Figures) -> Option<f64> {
    let whole = figures_of(all, figures.measure.whole()?)?;
    let whole = match figures.measure {
        // These are people of a release, not ratings; so is their whole.
        Measure::Content => whole.told.as_ref()?.groups.first().map(|group| group.whole),
        _ => whole.total,
    };
    let whole = whole.filter(|whole| *whole > 0)?;
    Some(percent(figures.total?, whole))
}

/// `c` is withheld, `p` still runs.
pub fn week_status(one: &OfWeek) -> Option<&'static str> {
    let running = one.is_running.then_some(RUNNING);
    if one.count.is_none() { Some(WITHHELD) } else { running }
}

/// Of a dimension, what was told; `None` before it was.
pub fn group_of(figures: &Figures, dimension: Dimension) -> Option<&Group> {
    let is_of = |group: &&Group| group.table.by.first().is_some_and(|by| by.dimension == dimension);
    figures.told.as_ref()?.groups.iter().find(is_of)
}

#[cfg(test)]
mod tests {
    use statistics::{Table, Values};

    use super::*;

    fn ask(measure: &str, dimension: &str, language: &str) -> Ask {
        Ask { measure: measure.into(), dimension: dimension.into(), language: language.into() }
    }

    #[test]
    fn what_is_badly_asked_is_told_by_its_field() {
        let asked = ask("", "", "").meant().expect("well asked");
        assert_eq!((asked.measure, asked.by), (Measure::Signatures, None));
        let asked = ask("comments", "division", "en").meant().expect("well asked");
        assert_eq!((asked.measure, asked.by), (Measure::Comments, Some(Dimension::Division)));
        let wrong = match ask("shoes", "size", "fr").meant() {
            Err(Failure::Query(wrong)) => wrong,
            other => panic!("{other:?}"),
        };
        let fields: Vec<_> = wrong.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["measure", "dimension", "language"]);
    }

    #[test]
    fn what_is_withheld_has_neither_share_nor_ratio() {
        let codes = ["MN-041", "unknown", "MN-1", "MN-073"].map(str::to_owned).to_vec();
        let values = Values { dimension: Dimension::Division, values: codes };
        let counts = vec![Some(30), None, Some(20), Some(10)];
        let group = Group { table: Table { by: vec![values], counts }, whole: 90 };
        let told = parts(&group);
        let shares: Vec<_> = told.iter().map(|part| part.share).collect();
        assert_eq!(shares, [Some(50.0), None, Some(33.3), Some(16.7)], "of the sixty told");
        assert!(told[0].ratio.is_some() && told[3].ratio.is_some(), "{told:?}");
        assert_eq!((told[1].ratio, told[2].ratio), (None, None));
    }
}
