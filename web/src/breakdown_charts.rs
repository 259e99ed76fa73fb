//! What is told of a petition's signers, as pictures: the same in a page, as SVG and as PNG.

use charts::{Band, Bar, Bars, Class, Picture, Pyramid, Side, Tile, Tiles, Words, quantiles};
use i18n::numbers::number;
use i18n::{L10nLanguage, texts};
use kernel::cell::coded;
use kernel::{Division, Locale};
use statistics::{Dimension, Released, Table, Values};

use crate::breakdowns::value_name;
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

/// In place of what is withheld, where a word is too long.
pub const UNTOLD: &str = "–";

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
            no_data: texts.breakdown_no_data(),
        };
        Some(match self {
            Self::AgeAndSex => pyramid(locale, words, &table)?,
            Self::Division => tiles(locale, words, &table)?,
            Self::Sex | Self::SocialStatus => bars(locale, words, &table)?,
        })
    }
}

/// The greatest count, how many are withheld, and where all of them stand.
pub fn description(locale: Locale, table: &Table) -> String {
    let texts = texts(locale);
    let names = super::open_data::breakdown::cells(table);
    let most = names.filter_map(|(codes, count)| Some((codes, count?))).max_by_key(|(_, n)| *n);
    let most = most.map(|(codes, count)| {
        let of = |(values, code): (&Values, &&str)| value_name(locale, values.dimension, code);
        let name = table.by.iter().zip(&codes).map(of).collect::<Vec<_>>().join(", ");
        texts.breakdown_chart_most(name, number(count))
    });
    let withheld = table.counts.iter().filter(|count| count.is_none()).count();
    let withheld = (withheld > 0).then(|| texts.breakdown_chart_withheld(number(withheld as u64)));
    let parts = most.into_iter().chain(withheld).chain([texts.breakdown_chart_table()]);
    parts.collect::<Vec<_>>().join(" ")
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
    let shown: Vec<u64> = table.counts.iter().flatten().copied().collect();
    let class = |range: std::ops::RangeInclusive<u64>| Class {
        up_to: *range.end(),
        text: format!("{}–{}", number(*range.start()), number(*range.end())),
    };
    let chart = Tiles {
        words,
        tiles: values.values.iter().zip(&table.counts).map(tile).collect(),
        classes: quantiles(&shown).into_iter().map(class).collect(),
        districts: texts.breakdown_districts(),
        withheld: texts.breakdown_withheld_count(),
    };
    Some(chart.picture())
}
