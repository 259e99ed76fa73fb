//! What is told of a petition's signers, as pictures, each with its table: the same in a page and as files.

use charts::{
    Band, Bar, Bars, CAPITAL, COUNTRY, Class, DISTRICTS, Picture, Pyramid, Side, Tile, Tiles,
    Words, quantiles,
};
use i18n::numbers::number;
use i18n::{L10nLanguage, texts};
use kernel::cell::coded;
use kernel::{Division, Locale};
use statistics::{Dimension, Released, Table, Values};

use crate::breakdowns::value_name;
use crate::chart_tables::ChartTable;
pub use crate::chart_tables::UNTOLD;
use crate::chart_words::{most, withheld};
use crate::pages::breakdown::tables;
use crate::pages::dimension_name;

coded! {
    /// A picture of a release.
    Chart {
        Sex = "sex",
        AgeAndSex = "age_and_sex",
        Division = "division",
        SocialStatus = "social_status",
    }
}

impl Chart {
    /// Of which table it is.
    pub const fn by(self) -> &'static [Dimension] {
        match self {
            Self::Sex => &[Dimension::Sex],
            Self::AgeAndSex => &[Dimension::Sex, Dimension::AgeBand],
            Self::Division => &[Dimension::Division],
            Self::SocialStatus => &[Dimension::SocialStatus],
        }
    }

    pub fn title(self, locale: Locale) -> String {
        match self {
            Self::AgeAndSex => texts(locale).breakdown_age_and_sex(),
            other => dimension_name(locale, other.by()[0]),
        }
    }

    /// `None` where the release has no such table.
    pub fn picture(self, locale: Locale, petition: &str, released: &Released) -> Option<Picture> {
        let table = released.table(self.by())?;
        let texts = texts(locale);
        let words = Words {
            id: format!("{petition}-{self}"),
            title: format!("{petition}: {}", self.title(locale)),
            description: description(locale, &table),
            beside: texts.breakdown_chart_table(),
            no_data: texts.breakdown_no_data(),
        };
        Some(match self {
            Self::AgeAndSex => pyramid(locale, words, &table)?,
            Self::Division => tiles(locale, words, &table)?,
            Self::Sex | Self::SocialStatus => bars(locale, words, &table)?,
        })
    }

    /// The same numbers; `None` where the release has no such table.
    pub fn table(self, locale: Locale, released: &Released) -> Option<ChartTable> {
        let table = released.table(self.by())?;
        Some(ChartTable { name: self.title(locale), ..tables::of(locale, &table) })
    }
}

/// The greatest count, and how many are withheld.
pub fn description(locale: Locale, table: &Table) -> String {
    let named = |(codes, count): (Vec<&str>, Option<u64>)| {
        let of = |(values, code): (&Values, &&str)| value_name(locale, values.dimension, code);
        let name = table.by.iter().zip(&codes).map(of).collect::<Vec<_>>().join(", ");
        Some((name, count?))
    };
    let most = most(locale, super::open_data::breakdown::cells(table).filter_map(named));
    let withheld = withheld(locale, table.counts.iter().filter(|count| count.is_none()).count());
    most.into_iter().chain(withheld).collect::<Vec<_>>().join(" ")
}

fn told(texts: &L10nLanguage, count: Option<u64>) -> String {
    count.map_or_else(|| texts.breakdown_withheld_count(), number)
}

pub fn bars(locale: Locale, words: Words, table: &Table) -> Option<Picture> {
    let (texts, values) = (texts(locale), table.by.first()?);
    let bar = |(code, count): (&String, &Option<u64>)| Bar {
        label: value_name(locale, values.dimension, code),
        value: *count,
        text: told(texts, *count),
    };
    let bars = values.values.iter().zip(&table.counts).map(bar).collect();
    Some(Bars { words, bars }.picture())
}

fn pyramid(locale: Locale, words: Words, table: &Table) -> Option<Picture> {
    let texts = texts(locale);
    let [sexes, bands] = &table.by[..] else { return None };
    let [left, right] = &sexes.values[..] else { return None };
    let side = |sex: usize, band: usize| {
        let value = table.counts.get(sex * bands.values.len() + band).copied().flatten();
        Side { value, text: told(texts, value) }
    };
    let band = |(at, code): (usize, &String)| Band {
        label: value_name(locale, bands.dimension, code),
        left: side(0, at),
        right: side(1, at),
    };
    let chart = Pyramid {
        words,
        left: value_name(locale, sexes.dimension, left),
        right: value_name(locale, sexes.dimension, right),
        bands: bands.values.iter().enumerate().map(band).collect(),
    };
    Some(chart.picture())
}

pub fn tiles(locale: Locale, words: Words, table: &Table) -> Option<Picture> {
    let (texts, values) = (texts(locale), table.by.first()?);
    let tile = |(code, count): (&String, &Option<u64>)| {
        let short = Division::from_code(code).and_then(|division| division.short_name(locale));
        Tile {
            code: code.clone(),
            label: short.unwrap_or(code).to_owned(),
            value: *count,
            text: count.map_or_else(|| UNTOLD.to_owned(), number),
        }
    };
    let told = values.values.iter().zip(&table.counts).filter(|(code, _)| has_a_tile(code));
    let shown: Vec<u64> = told.filter_map(|(_, count)| *count).collect();
    let class = |range: std::ops::RangeInclusive<u64>| {
        let (from, up_to) = (number(*range.start()), number(*range.end()));
        let text = if from == up_to { from } else { format!("{from}–{up_to}") };
        Class { up_to: *range.end(), text }
    };
    let capital = Division::from_code(CAPITAL).and_then(|capital| capital.short_name(locale));
    let chart = Tiles {
        words,
        tiles: values.values.iter().zip(&table.counts).map(tile).collect(),
        classes: quantiles(&shown).into_iter().map(class).collect(),
        capital: capital.unwrap_or_default().to_owned(),
        districts: texts.breakdown_districts(),
        withheld: texts.breakdown_withheld_count(),
        absent: texts.breakdown_map_absent(),
    };
    Some(chart.picture())
}

/// The capital is told by its districts; what is not known of them stands in the table only.
fn has_a_tile(code: &str) -> bool {
    code != CAPITAL && COUNTRY.iter().chain(&DISTRICTS).any(|place| place.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(codes: &[&str], counts: &[Option<u64>]) -> Table {
        let values = codes.iter().map(|code| (*code).to_owned()).collect();
        let by = vec![Values { dimension: Dimension::Division, values }];
        Table { by, counts: counts.to_vec() }
    }

    fn map(table: &Table) -> String {
        let words = Words {
            id: "map".to_owned(),
            title: String::new(),
            description: String::new(),
            beside: String::new(),
            no_data: String::new(),
        };
        tiles(Locale::Mn, words, table).expect("a map").inline()
    }

    #[test]
    fn the_legend_has_the_counts_of_tiles_in_ranges_that_do_not_meet() {
        let codes = ["MN-041", "MN-043", "MN-046", "MN-047", "MN-1-1101", "MN-1", "unknown"];
        let counts = [10, 15, 25, 40, 95, 5_000, 9_000].map(Some);
        let drawn = map(&table(&codes, &counts));
        for range in [">10<", ">15<", ">20–25<", ">30–40<", ">45–95<"] {
            assert!(drawn.contains(range), "{range}: {drawn}");
        }
        assert!(!drawn.contains("5,000") && !drawn.contains("9,000"), "neither has a tile");
    }

    #[test]
    fn what_is_as_much_and_what_is_withheld_is_said() {
        let codes = ["MN-041", "MN-043", "MN-046"];
        let said = description(Locale::En, &table(&codes, &[Some(40), None, Some(40)]));
        let names =
            ["MN-041", "MN-046"].map(|code| value_name(Locale::En, Dimension::Division, code));
        assert!(names.iter().all(|name| said.contains(name.as_str())), "{said}");
        assert!(said.contains("40") && said.contains('1'), "{said}");
        assert!(!said.contains("below"), "a file has no table: {said}");
    }
}
