//! The table of petitions, line by line; all that is wrong in it is found at once.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Context as _;
use kernel::Timestamp;
use petitions::{
    PetitionImported, PetitionText, TextFault, TextLimits, parse_optional_words, parse_words,
    without_refused,
};
use serde::Deserialize;

/// Nobody petitioned through a system before; what is earlier is a mistake.
const EARLIEST: Timestamp = Timestamp::constant(-2_208_988_800, 0);
/// More than there are people.
const SIGNATURES_MAX: u64 = 10_000_000_000;
/// Longer ids are no ids.
const ID_LENGTH_MAX: usize = 100;

#[derive(Deserialize)]
struct Line {
    id: String,
    created_at: String,
    title: String,
    signatures: String,
    status: String,
    #[serde(default)]
    background: String,
    #[serde(default)]
    additional_details: String,
}

/// What is wrong with a line, which is counted as editors count them.
pub struct Fault {
    pub line: u64,
    pub what: String,
}

/// All of them, or whatever is wrong.
pub fn read(
    file: &Path,
    source: &str,
    limits: &TextLimits,
    now: Timestamp,
) -> anyhow::Result<Result<Vec<PetitionImported>, Vec<Fault>>> {
    let mut table = csv::Reader::from_path(file)
        .with_context(|| format!("{} cannot be opened", file.display()))?;
    let headings = table.headers().with_context(|| format!("{}: no headings", file.display()))?;
    let missing: Vec<_> = ["id", "created_at", "title", "signatures", "status"]
        .into_iter()
        .filter(|name| !headings.iter().any(|heading| heading == *name))
        .collect();
    anyhow::ensure!(
        missing.is_empty(),
        "{}: there is no column {}",
        file.display(),
        missing.join(", ")
    );
    let headings = headings.clone();
    let (mut petitions, mut faults) = (Vec::new(), Vec::new());
    let mut seen: HashMap<String, u64> = HashMap::new();
    for record in table.records() {
        let parsed =
            record.map_err(|error| (line_of(error.position()), told(&error))).and_then(|record| {
                let line = line_of(record.position());
                let read = record.deserialize::<Line>(Some(&headings));
                let read = read.map_err(|error| (line, told(&error)))?;
                if let Some(before) = seen.insert(read.id.clone(), line) {
                    return Err((line, format!("id: {} is on line {before} already", read.id)));
                }
                parse(read, source, limits, now).map_err(|what| (line, what))
            });
        match parsed {
            Ok(petition) => petitions.push(petition),
            Err((line, what)) => faults.push(Fault { line, what }),
        }
    }
    Ok(if faults.is_empty() { Ok(petitions) } else { Err(faults) })
}

fn line_of(position: Option<&csv::Position>) -> u64 {
    position.map_or(0, csv::Position::line)
}

fn told(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("{len} fields instead of {expected_len}")
        }
        csv::ErrorKind::Utf8 { .. } => "not UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

fn parse(
    line: Line,
    source: &str,
    limits: &TextLimits,
    now: Timestamp,
) -> Result<PetitionImported, String> {
    let id = line.id.trim();
    if id.is_empty() || id.chars().count() > ID_LENGTH_MAX {
        return Err(format!("id: 1 to {ID_LENGTH_MAX} characters"));
    }
    let created_at: Timestamp = line
        .created_at
        .trim()
        .parse()
        .map_err(|_| format!("created_at: {:?} is no RFC 3339 instant", line.created_at))?;
    if created_at < EARLIEST {
        return Err(format!("created_at: {created_at} is before {EARLIEST}"));
    }
    if created_at > now {
        return Err(format!("created_at: {created_at} is yet to come"));
    }
    let was_open = match line.status.trim() {
        "open" => true,
        "closed" => false,
        other => return Err(format!("status: {other:?} is neither open nor closed")),
    };
    let signature_count: Option<u64> = line.signatures.trim().parse().ok();
    let signature_count = signature_count.filter(|count| *count <= SIGNATURES_MAX);
    let words = |field: &str, fault: TextFault| match fault {
        TextFault::Missing => format!("{field}: empty"),
        TextFault::TooLong { max } => format!("{field}: longer than {max} characters"),
        TextFault::ControlCharacter => format!("{field}: a character that does not show"),
    };
    let optional = |field: &str, text: &str, max| {
        parse_optional_words(&without_refused(text), max).map_err(|fault| words(field, fault))
    };
    let text = PetitionText {
        action: parse_words(&without_refused(&line.title), limits.action)
            .map_err(|fault| words("title", fault))?,
        background: optional("background", &line.background, limits.background)?,
        additional_details: optional(
            "additional_details",
            &line.additional_details,
            limits.additional_details,
        )?,
    };
    Ok(PetitionImported {
        source: source.to_owned(),
        reference: id.to_owned(),
        text,
        created_at,
        was_open,
        signature_count: signature_count.ok_or_else(|| {
            format!("signatures: {:?} is no number up to {SIGNATURES_MAX}", line.signatures)
        })?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> anyhow::Result<Result<Vec<PetitionImported>, Vec<Fault>>> {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), text).expect("written");
        let now = "2026-11-20T12:00:00Z".parse().expect("an instant");
        read(file.path(), "elsewhere", &TextLimits::default(), now)
    }

    fn faults(lines: &str) -> Vec<String> {
        let text = format!("id,created_at,title,signatures,status\n{lines}");
        let Err(faults) = read_text(&text).expect("a table") else { panic!("it has faults") };
        faults.iter().map(|fault| format!("{}: {}", fault.line, fault.what)).collect()
    }

    #[test]
    fn a_line_becomes_a_petition() {
        let text = "status,id,created_at,title,signatures\nopen,104318,2015-07-20T11:06:05.057Z,\" Ban, now \u{7f}\",94\n";
        let petitions = read_text(text).expect("a table").ok().expect("no fault");
        let [petition] = petitions.as_slice() else { panic!("one petition") };
        assert_eq!((petition.reference.as_str(), petition.signature_count), ("104318", 94));
        assert_eq!((petition.text.action.as_str(), petition.was_open), ("Ban, now", true));
        assert_eq!(petition.created_at.to_string(), "2015-07-20T11:06:05.057Z");
    }

    #[test]
    fn everything_that_is_wrong_is_told_with_its_line() {
        let lines = "\
1,2015-07-20T11:06:05Z,Ban it,94,closed
2,yesterday,Ban it,94,closed
3,2031-07-20T11:06:05Z,Ban it,94,closed
4,2015-07-20T11:06:05Z,,94,closed
5,2015-07-20T11:06:05Z,Ban it,many,closed
6,2015-07-20T11:06:05Z,Ban it,94,rejected
7,2015-07-20T11:06:05Z,Ban it,94
8,0001-01-01T00:00:00Z,Ban it,94,closed
9,2015-07-20T11:06:05Z,Ban it,9223372036854775807,closed
1,2015-07-20T11:06:05Z,Ban it,94,closed
";
        assert_eq!(
            faults(lines),
            [
                "3: created_at: \"yesterday\" is no RFC 3339 instant",
                "4: created_at: 2031-07-20T11:06:05Z is yet to come",
                "5: title: empty",
                "6: signatures: \"many\" is no number up to 10000000000",
                "7: status: \"rejected\" is neither open nor closed",
                "8: 4 fields instead of 5",
                "9: created_at: 0001-01-01T00:00:00Z is before 1900-01-01T00:00:00Z",
                "10: signatures: \"9223372036854775807\" is no number up to 10000000000",
                "11: id: 1 is on line 2 already",
            ]
        );
    }

    #[test]
    fn a_table_without_its_columns_is_refused_as_a_whole() {
        let error = read_text("id,title\n1,Ban it\n").err().expect("refused").to_string();
        assert!(error.ends_with("there is no column created_at, signatures, status"), "{error}");
        assert!(
            read(Path::new("/nowhere.csv"), "x", &TextLimits::default(), Timestamp::MAX).is_err()
        );
    }
}
