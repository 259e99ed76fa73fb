//! What is told of a petition's signers: page, JSON, CSV and JSON-stat are asked the same and tell the same.

use i18n::{divisions, people, texts};
use kernel::{Actor, AgeBand, Division, Locale, Sex, SocialStatus};
use petitions::PetitionNumber;
use serde::Deserialize;
use statistics::{Dimension, ReleaseAt, Released, Table};

use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::participation::percent;
use crate::site::Site;

/// No more than these at once: with a third, cells become people.
pub const DIMENSIONS_MAX: usize = 2;

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Ask {
    /// One or two, with a comma between them; all tables without.
    #[serde(default)]
    pub dimensions: String,
    /// The number of a release; the last one without.
    #[serde(default)]
    pub release: String,
    /// Of the words in a file that has one language only: `en`, or Mongolian without.
    #[serde(default)]
    pub language: String,
}

/// Which tables, of which release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub by: Option<Vec<Dimension>>,
    pub release: Option<u32>,
    pub language: Locale,
}

impl Ask {
    /// Or each field that is not right.
    pub fn meant(&self) -> Result<Asked, Failure> {
        let mut wrong = Vec::new();
        let mut fault = |field, fault| wrong.push(FieldFault { field, fault });
        let names: Vec<&str> = self.dimensions.split(',').filter(|name| !name.is_empty()).collect();
        let by: Option<Vec<Dimension>> =
            names.iter().map(|name| Dimension::from_code(name.trim())).collect();
        let is_twice = |by: &[Dimension]| by.len() == 2 && by[0] == by[1];
        match &by {
            _ if names.len() > DIMENSIONS_MAX => {
                fault("dimensions", Fault::AtMost { max: DIMENSIONS_MAX });
            }
            Some(by) if !is_twice(by) => {}
            _ => fault("dimensions", Fault::NotOneOf),
        }
        let release = match &*self.release {
            "" => None,
            number => number.parse().ok().or_else(|| {
                fault("release", Fault::NotOneOf);
                None
            }),
        };
        let language = match &*self.language {
            "" | "mn" => Locale::Mn,
            "en" => Locale::En,
            _ => {
                fault("language", Fault::NotOneOf);
                Locale::Mn
            }
        };
        if wrong.is_empty() {
            Ok(Asked { by: by.filter(|by| !by.is_empty()), release, language })
        } else {
            Err(Failure::Query(wrong))
        }
    }
}

/// A release that there is, and what was asked of it.
pub struct Found {
    pub released: Released,
    pub tables: Vec<Table>,
}

/// Of a public petition. What was never told, or is told no longer, is not found.
pub async fn find(site: &Site, number: PetitionNumber, asked: &Asked) -> Result<Found, Failure> {
    let about = |error| Failure::about(number, error);
    site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
    if let Some(found) = told(site, number, asked).await? {
        return Ok(found);
    }
    Err(not_released(&site.statistics.releases(in_statistics(number)?).await?, asked.release))
}

/// The same of a petition that is known to be public; `None` where nothing is told.
pub async fn told(
    site: &Site,
    number: PetitionNumber,
    asked: &Asked,
) -> Result<Option<Found>, Failure> {
    let released = site.statistics.released(in_statistics(number)?, asked.release).await?;
    Ok(released.map(|released| {
        let tables = match &asked.by {
            None => released.tables(),
            Some(by) => released.table(by).into_iter().collect(),
        };
        Found { released, tables }
    }))
}

/// They are counted from 1. One that may still come is not there, as any other address; no other number ever is.
fn not_released(releases: &[ReleaseAt], asked: Option<u32>) -> Failure {
    match (asked, releases.last(), releases.first()) {
        (Some(0), Some(first), Some(last)) => {
            let fault = Fault::NotAmongReleases { first: first.number, last: last.number };
            Failure::Query(vec![FieldFault { field: "release", fault }])
        }
        _ => Failure::NothingReleased,
    }
}

/// The same number, as the room of statistics calls it.
pub fn in_statistics(number: PetitionNumber) -> Result<statistics::PetitionNumber, Failure> {
    number.to_string().parse().map_err(|_| Failure::UnknownPetition(number.to_string()))
}

/// A value in words.
pub fn value_name(locale: Locale, dimension: Dimension, code: &str) -> String {
    let name = match dimension {
        Dimension::Sex => Sex::from_code(code).map(|sex| people::sex(locale, sex)),
        Dimension::AgeBand => AgeBand::from_code(code).map(|band| people::age_band(locale, band)),
        Dimension::Division => Division::from_code(code).map(|division| {
            // Whoever lives in a district of it counts there.
            if division.is_capital() {
                texts(locale).breakdown_capital_rest()
            } else {
                divisions::name(locale, division)
            }
        }),
        Dimension::SocialStatus => {
            SocialStatus::from_code(code).map(|status| people::social_status(locale, status))
        }
    };
    name.unwrap_or_else(|| code.to_owned())
}

/// What is told beside a count by one dimension; beside one by two nothing is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Beside {
    /// In percent of all that is told by this dimension, with one decimal.
    pub share: Option<f64>,
    /// Of the division, by the census of 2020.
    pub residents: Option<u32>,
    /// Signatures of ten thousand residents, with one decimal.
    pub per_10_000: Option<f64>,
}

/// Of each count of a table, by the counts that are told: nothing but them goes into it.
pub fn beside(table: &Table) -> Vec<Beside> {
    let [values] = &table.by[..] else { return vec![Beside::default(); table.counts.len()] };
    let all: u64 = table.counts.iter().flatten().sum();
    let is_of_residents = values.dimension == Dimension::Division;
    let of = |(code, count): (&String, &Option<u64>)| Beside {
        share: count.map(|count| percent(count, all)),
        residents: residents(code).filter(|_| is_of_residents),
        per_10_000: count.filter(|_| is_of_residents).and_then(|count| per_10_000(code, count)),
    };
    values.values.iter().zip(&table.counts).map(of).collect()
}

/// None where residents are not counted.
fn residents(code: &str) -> Option<u32> {
    let residents = Division::from_code(code).map(Division::residents_2020);
    residents.filter(|residents| *residents > 0)
}

/// Of ten thousand residents, by the rounded count; none where residents are not counted.
fn per_10_000(code: &str, count: u64) -> Option<f64> {
    // With one decimal: the count is rounded to five already.
    let tenths = (count * 100_000).checked_div(u64::from(residents(code)?))?;
    Some(tenths as f64 / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(dimensions: &str, release: &str) -> Ask {
        Ask { dimensions: dimensions.into(), release: release.into(), language: String::new() }
    }

    fn wrong(ask: &Ask) -> Vec<&'static str> {
        match ask.meant() {
            Err(Failure::Query(wrong)) => wrong.iter().map(|fault| fault.field).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn one_or_two_dimensions_can_be_asked_for() {
        let by = |text: &str| ask(text, "").meant().expect("well asked").by;
        assert_eq!(by(""), None);
        assert_eq!(by("division"), Some(vec![Dimension::Division]));
        assert_eq!(by("sex,age_band"), Some(vec![Dimension::Sex, Dimension::AgeBand]));
        assert_eq!(wrong(&ask("sex,age_band,division", "")), ["dimensions"]);
        assert_eq!(wrong(&ask("sex,sex", "")), ["dimensions"]);
        assert_eq!(wrong(&ask("shoe_size", "")), ["dimensions"]);
        assert_eq!(wrong(&ask("sex", "-1")), ["release"]);
    }

    fn table(dimension: Dimension, values: &[&str], counts: &[Option<u64>]) -> Table {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Table { by: vec![statistics::Values { dimension, values }], counts: counts.to_vec() }
    }

    #[test]
    fn a_share_is_of_what_is_told_and_of_what_is_withheld_there_is_none() {
        let sexes = table(Dimension::Sex, &["female", "male"], &[Some(20), None]);
        let told = beside(&sexes);
        assert_eq!((told[0].share, told[1].share), (Some(100.0), None));
        assert_eq!((told[0].residents, told[0].per_10_000), (None, None));
        let places = table(
            Dimension::Division,
            &["MN-073", "MN-069", "unknown"],
            &[Some(20), None, Some(10)],
        );
        let told = beside(&places);
        let arkhangai =
            Beside { share: Some(66.7), residents: Some(94_994), per_10_000: Some(2.1) };
        assert_eq!(told[0], arkhangai);
        assert_eq!((told[1].share, told[1].per_10_000), (None, None));
        assert_eq!(told[1].residents, Some(88_672), "how many live there is no secret");
        let nowhere = Beside { share: Some(33.3), ..Beside::default() };
        assert_eq!(told[2], nowhere);
    }

    #[test]
    fn a_rate_is_of_residents_and_of_the_rounded_count() {
        assert_eq!(per_10_000("unknown", 40), None);
        let bagakhangai = Division::from_code("MN-1-1125").or(Division::all().last());
        let residents = bagakhangai.map(Division::residents_2020).unwrap_or_default();
        let code = bagakhangai.map(Division::code).unwrap_or_default();
        let expected = f64::from(40 * 100_000 / residents) / 10.0;
        assert_eq!(per_10_000(code, 40), Some(expected));
    }
}
