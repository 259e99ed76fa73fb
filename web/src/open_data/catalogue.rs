//! What the house gives away, as a catalogue: every dataset with its files, and of every CSV its columns. For people it
//! is a page (`/open-data`) and one of each dataset (`/open-data/{dataset}`), for portals DCAT 3, for programs CSVW beside
//! each table.
//!
//! Whoever publishes another dataset adds it to `datasets.rs`, what to know of it and how it is read to `guides.rs`, the
//! columns of its CSV to `tables/`, and the words of all to `open_data.ftl` and `columns.ftl`. The pages, the catalogue and
//! the metadata follow.

pub mod csvw;
mod datasets;
pub mod dcat;
pub mod examples;
pub mod guides;
pub mod link;
pub mod tables;

use i18n::L10nLanguage;

pub use self::datasets::{BREAKDOWN, DATASETS};
use self::guides::Guide;
use self::tables::Table;

/// Words in either language.
pub type Said = fn(&L10nLanguage) -> String;

/// What everything here may be used under.
pub const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

pub struct Dataset {
    /// It stays: portals know the dataset by it.
    pub id: &'static str,
    pub title: Said,
    pub description: Said,
    /// With a comma between each two.
    pub keywords: Said,
    pub theme: Theme,
    pub freshness: Freshness,
    /// The page that shows the same; where there is a file for each of many, the page that lists them.
    pub page: &'static str,
    pub guide: &'static Guide,
    pub files: &'static [File],
}

pub struct File {
    /// Its address, or the pattern of many: `/petitions/{number}/count.json`.
    pub path: &'static str,
    pub format: Format,
    /// Of a CSV.
    pub table: Option<&'static Table>,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Json,
    JsonStat,
    Csv,
    Atom,
    EventStream,
    Xml,
    AkomaNtoso,
    PlainText,
    Calendar,
    Ndjson,
    Parquet,
}

/// What it is about, as Europe's portals sort it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Government,
    Law,
    Population,
}

/// How often it is made anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// With every event of the log.
    Live,
    /// At midnight.
    Daily,
    /// When somebody in office changes it.
    Irregular,
}

impl Dataset {
    /// The page that explains it.
    pub fn explained_at(&self) -> String {
        format!("/open-data/{}", self.id)
    }
}

/// Of those there are.
pub fn dataset(id: &str) -> Option<&'static Dataset> {
    DATASETS.iter().find(|dataset| dataset.id == id)
}

impl File {
    const fn of(format: Format, path: &'static str) -> Self {
        Self { path, format, table: None }
    }

    const fn csv(path: &'static str, table: &'static Table) -> Self {
        Self { path, format: Format::Csv, table: Some(table) }
    }

    /// Whether there is one of each petition, bill, version, topic or segment.
    pub fn is_one_of_many(&self) -> bool {
        self.path.contains('{')
    }

    /// What it is called within the page and the catalogue.
    pub fn anchor(&self) -> String {
        self.path.trim_start_matches('/').replace('/', ".").replace(['{', '}'], "")
    }
}

impl Format {
    /// For people, in any language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::JsonStat => "JSON-stat 2.0",
            Self::Csv => "CSV",
            Self::Atom => "Atom",
            Self::EventStream => "Server-Sent Events",
            Self::Xml => "XML",
            Self::AkomaNtoso => "Akoma Ntoso 3.0",
            Self::PlainText => "TXT",
            Self::Calendar => "iCalendar",
            Self::Ndjson => "NDJSON",
            Self::Parquet => "Apache Parquet",
        }
    }

    /// As the answers say it, where IANA knows of it.
    const fn media_type(self) -> Option<&'static str> {
        match self {
            Self::Json | Self::JsonStat => Some("application/json"),
            Self::Csv => Some("text/csv"),
            Self::Atom => Some("application/atom+xml"),
            Self::EventStream => Some("text/event-stream"),
            Self::Xml => Some("text/xml"),
            Self::AkomaNtoso | Self::Ndjson => None,
            Self::PlainText => Some("text/plain"),
            Self::Calendar => Some("text/calendar"),
            Self::Parquet => Some("application/vnd.apache.parquet"),
        }
    }

    /// Its code in the list of file types of the EU's Publications Office.
    const fn file_type(self) -> &'static str {
        match self {
            Self::Json | Self::JsonStat | Self::Ndjson => "JSON",
            Self::Csv => "CSV",
            Self::Atom => "ATOM",
            Self::Xml | Self::AkomaNtoso => "XML",
            Self::PlainText | Self::EventStream => "TXT",
            Self::Calendar => "ICS",
            Self::Parquet => "PARQUET",
        }
    }
}

impl Theme {
    /// Its code among the EU's data themes.
    const fn code(self) -> &'static str {
        match self {
            Self::Government => "GOVE",
            Self::Law => "JUST",
            Self::Population => "SOCI",
        }
    }
}

impl Freshness {
    /// Its code in the EU's list of frequencies.
    const fn code(self) -> &'static str {
        match self {
            Self::Live => "UPDATE_CONT",
            Self::Daily => "DAILY",
            Self::Irregular => "IRREG",
        }
    }
}

/// The CSV that an address is of.
pub struct Described<'a> {
    pub dataset: &'static Dataset,
    pub file: &'static File,
    pub table: &'static Table,
    /// Whose it is, where there is one of each: a number, or a topic's code.
    pub number: Option<&'a str>,
}

/// The CSV at an address, if the catalogue has it.
pub fn described(path: &str) -> Option<Described<'_>> {
    let files =
        DATASETS.iter().flat_map(|dataset| dataset.files.iter().map(move |file| (dataset, file)));
    files.filter_map(|(dataset, file)| Some((dataset, file, file.table?))).find_map(
        |(dataset, file, table)| {
            let number = number_in(file.path, path)?;
            Some(Described { dataset, file, table, number })
        },
    )
}

/// What stands where the pattern says `{number}` or `{topic}`, if it has such a place. `None`: another address.
fn number_in<'a>(pattern: &str, path: &'a str) -> Option<Option<&'a str>> {
    let Some((before, rest)) = pattern.split_once('{') else {
        return (pattern == path).then_some(None);
    };
    let (_, after) = rest.split_once('}')?;
    let number = path.strip_prefix(before)?.strip_suffix(after)?;
    let is_number = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (!number.is_empty() && number.bytes().all(is_number)).then_some(Some(number))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use i18n::texts;
    use kernel::Locale;

    use super::*;
    use crate::open_data::is_open;

    #[test]
    fn every_file_is_open_data_and_called_by_a_name_of_its_own() {
        let (mut ids, mut anchors) = (BTreeSet::new(), BTreeSet::new());
        for dataset in DATASETS {
            assert!(ids.insert(dataset.id), "{} is taken", dataset.id);
            assert!(!dataset.files.is_empty(), "{}", dataset.id);
            assert!(!is_open(dataset.page), "{}: a page for people", dataset.id);
            for file in dataset.files {
                let path = file.path.replace("{number}", "PN-202611-00001");
                let path = path.replace("{topic}", "roads");
                assert!(is_open(&path.replace("{version}", "1")), "{}", file.path);
                assert!(anchors.insert(file.anchor()), "{} is taken", file.anchor());
                assert_eq!(file.format == Format::Csv, file.table.is_some(), "{}", file.path);
            }
        }
        assert!(ids.iter().all(|id| !anchors.contains(*id)));
    }

    #[test]
    fn every_dataset_is_told_in_both_languages() {
        for dataset in DATASETS {
            let guide = [dataset.guide.as_of, dataset.guide.held_back];
            let said = [dataset.title, dataset.description, dataset.keywords];
            for told in said.into_iter().chain(guide) {
                let [mn, en] = [Locale::Mn, Locale::En].map(|locale| told(texts(locale)));
                assert!(!mn.is_empty() && !en.is_empty() && mn != en, "{}: {mn}", dataset.id);
            }
        }
    }

    #[test]
    fn a_table_is_found_by_its_address_and_by_nothing_that_only_looks_like_one() {
        let whole = described("/petitions.csv").expect("the list");
        assert_eq!((whole.dataset.id, whole.number), ("petitions", None));
        let one = described("/petitions/PN-202611-00001/signatures.csv").expect("of one");
        assert_eq!(
            (one.file.path, one.number),
            ("/petitions/{number}/signatures.csv", Some("PN-202611-00001"),)
        );
        let of_topic = described("/complaints/topics/roads/history.csv").expect("of a topic");
        assert_eq!((of_topic.dataset.id, of_topic.number), ("topic-totals", Some("roads")));
        for other in [
            "/audit.csv",
            "/petitions.json",
            "/petitions//signatures.csv",
            "/petitions/a/b/signatures.csv",
            "/petitions/a>;b/signatures.csv",
            "/petitions/{number}/signatures.csv",
        ] {
            assert!(described(other).is_none(), "{other}");
        }
    }
}
