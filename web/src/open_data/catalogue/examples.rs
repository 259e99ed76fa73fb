//! How to read what the house gives away, by the programs that people count with: each example as it stands on the
//! page can be copied and run. `tests/validators` does so.

use super::Said;

/// In each template; whoever fills it in puts the house's own in its place.
const HOUSE: &str = "https://sanal.example";
const FILE: &str = "FILE";
const PETITION: &str = "PN-202611-00001";
const BILL: &str = "BN-202611-00001";
const MIDNIGHT: &str = "2026-11-20T16:00:00Z";

/// What the examples in Python and in R stand on, installed once.
pub const PACKAGES: [(Language, &str); 2] = [
    (Language::Python, "pip install pandas pyarrow pyjstat requests"),
    (Language::R, "install.packages(c(\"arrow\", \"httr\", \"jsonlite\", \"rjstat\", \"xml2\"))"),
];

pub struct Example {
    /// What one has of it.
    pub title: Said,
    /// Its address and query, by the numbers above where there is one of each.
    path: &'static str,
    code: &'static Code,
}

/// The same in each language.
struct Code {
    curl: &'static str,
    python: &'static str,
    r: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Curl,
    Python,
    R,
}

/// What there is in this house, for the examples to name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The house's address, without a stroke at its end.
    pub house: String,
    pub petition: String,
    pub bill: String,
    /// The last one that is over, in UTC.
    pub midnight: String,
}

static TABLE: Code = Code {
    curl: include_str!("examples/table.sh"),
    python: include_str!("examples/table.py"),
    r: include_str!("examples/table.R"),
};
static JSON: Code = Code {
    curl: include_str!("examples/json.sh"),
    python: include_str!("examples/json.py"),
    r: include_str!("examples/json.R"),
};
static CUBE: Code = Code {
    curl: include_str!("examples/cube.sh"),
    python: include_str!("examples/cube.py"),
    r: include_str!("examples/cube.R"),
};
static FEED: Code = Code {
    curl: include_str!("examples/feed.sh"),
    python: include_str!("examples/feed.py"),
    r: include_str!("examples/feed.R"),
};
static LIVE: Code = Code {
    curl: include_str!("examples/live.sh"),
    python: include_str!("examples/live.py"),
    r: include_str!("examples/live.R"),
};
static COLUMNS: Code = Code {
    curl: include_str!("examples/columns.sh"),
    python: include_str!("examples/columns.py"),
    r: include_str!("examples/columns.R"),
};
static CHANGED: Code = Code {
    curl: include_str!("examples/changed.sh"),
    python: include_str!("examples/changed.py"),
    r: include_str!("examples/changed.R"),
};
static SEGMENTS: Code = Code {
    curl: include_str!("examples/segments.sh"),
    python: include_str!("examples/segments.py"),
    r: include_str!("examples/segments.R"),
};
static ROWS: Code = Code {
    curl: include_str!("examples/rows.sh"),
    python: include_str!("examples/rows.py"),
    r: include_str!("examples/rows.R"),
};
static PARQUET: Code = Code {
    curl: include_str!("examples/parquet.sh"),
    python: include_str!("examples/parquet.py"),
    r: include_str!("examples/parquet.R"),
};

impl Language {
    pub const ALL: [Self; 3] = [Self::Curl, Self::Python, Self::R];

    /// For people, and for whoever looks for one of them on the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::Python => "Python",
            Self::R => "R",
        }
    }
}

impl Example {
    const fn of(title: Said, path: &'static str, code: &'static Code) -> Self {
        Self { title, path, code }
    }

    pub const fn table(path: &'static str) -> Self {
        Self::of(|texts| texts.example_table(), path, &TABLE)
    }

    pub const fn json(path: &'static str) -> Self {
        Self::of(|texts| texts.example_json(), path, &JSON)
    }

    pub const fn cube(path: &'static str) -> Self {
        Self::of(|texts| texts.example_cube(), path, &CUBE)
    }

    pub const fn feed(path: &'static str) -> Self {
        Self::of(|texts| texts.example_feed(), path, &FEED)
    }

    pub const fn columns(path: &'static str) -> Self {
        Self::of(|texts| texts.example_columns(), path, &COLUMNS)
    }

    pub const fn changed(path: &'static str) -> Self {
        Self::of(|texts| texts.example_changed(), path, &CHANGED)
    }

    pub const fn total(path: &'static str) -> Self {
        Self::of(|texts| texts.example_total(), path, &JSON)
    }

    pub const fn as_of(path: &'static str) -> Self {
        Self::of(|texts| texts.example_as_of(), path, &JSON)
    }

    pub const fn by_hour(path: &'static str) -> Self {
        Self::of(|texts| texts.example_by_hour(), path, &TABLE)
    }

    pub const fn live(path: &'static str) -> Self {
        Self::of(|texts| texts.example_live(), path, &LIVE)
    }

    pub const fn segments(path: &'static str) -> Self {
        Self::of(|texts| texts.example_segments(), path, &SEGMENTS)
    }

    pub const fn rows(path: &'static str) -> Self {
        Self::of(|texts| texts.example_rows(), path, &ROWS)
    }

    pub const fn parquet(path: &'static str) -> Self {
        Self::of(|texts| texts.example_parquet(), path, &PARQUET)
    }

    /// As it can be run.
    pub fn code(&self, language: Language, named: &Named) -> String {
        let template = match language {
            Language::Curl => self.code.curl,
            Language::Python => self.code.python,
            Language::R => self.code.r,
        };
        let whole = template.replace(&format!("{HOUSE}/{FILE}"), &format!("{HOUSE}{}", self.path));
        named.filled_in(&whole).trim_end().to_owned()
    }
}

impl Named {
    fn filled_in(&self, code: &str) -> String {
        code.replace(HOUSE, &self.house)
            .replace(PETITION, &self.petition)
            .replace(BILL, &self.bill)
            .replace(MIDNIGHT, &self.midnight)
    }

    pub fn sample() -> Self {
        Self {
            house: HOUSE.to_owned(),
            petition: PETITION.to_owned(),
            bill: BILL.to_owned(),
            midnight: MIDNIGHT.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::open_data::catalogue::DATASETS;
    use crate::open_data::is_open;

    #[test]
    fn every_dataset_has_an_example_that_reads_open_data() {
        for dataset in DATASETS {
            assert!(!dataset.guide.examples.is_empty(), "{}", dataset.id);
            for example in dataset.guide.examples {
                let path = example.path.split('?').next().unwrap_or_default();
                assert!(is_open(path), "{}: {path}", dataset.id);
            }
        }
    }

    #[test]
    fn an_example_names_what_there_is_in_this_house() {
        let named = Named {
            house: "https://petitions.example".to_owned(),
            petition: "PN-202612-00007".to_owned(),
            bill: "BN-202612-00002".to_owned(),
            midnight: "2026-12-01T16:00:00Z".to_owned(),
        };
        let example =
            Example::as_of("/petitions/PN-202611-00001/count.json?as_of=2026-11-20T16:00:00Z");
        let address = "https://petitions.example/petitions/PN-202612-00007/count.json?as_of=2026-12-01T16:00:00Z";
        for language in Language::ALL {
            let code = example.code(language, &named);
            assert!(code.contains(&format!("\"{address}\"")), "{code}");
        }
        for example in DATASETS.iter().flat_map(|dataset| dataset.guide.examples) {
            for language in Language::ALL {
                let code = example.code(language, &named);
                for left in [HOUSE, FILE, PETITION, BILL, MIDNIGHT] {
                    assert!(!code.contains(left), "{code}");
                }
            }
        }
    }
}
