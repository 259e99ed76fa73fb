//! What a form about a complaint says: parsed, or each fault beside its field.

use complaints::{
    ADDRESS_MAX, Enclosure, FileLimits, Kind, NAME_MAX, Registering, Sender, Words,
    parse_optional_line,
};
use directory::Table;
use files::Enclosed;
use kernel::{AgencyCode, Division, TopicCode};
use privacy::{Contact, ContactKind};

use crate::Failure;
use crate::failure::{DirectoryFault, Fault};
use crate::guards::uploads::SentFile;
use crate::visits::drafting::reading::Reading;

pub fn words(reading: &mut Reading, name: &str, max: usize) -> Option<Words> {
    match Words::parse(reading.value(name), max) {
        Ok(words) => Some(words),
        Err(fault) => {
            reading.wrong(name, Fault::Text(fault));
            None
        }
    }
}

/// What is left out is `None` within.
pub fn sender(reading: &mut Reading) -> Option<Sender> {
    let name = line(reading, "name", NAME_MAX);
    let address = line(reading, "address", ADDRESS_MAX);
    let phone = contact(reading, "phone", ContactKind::Phone);
    let email = contact(reading, "email", ContactKind::Email);
    Some(Sender { name: name?, address: address?, phone: phone?, email: email? })
}

fn line(reading: &mut Reading, name: &str, max: usize) -> Option<Option<String>> {
    match parse_optional_line(reading.value(name), max) {
        Ok(line) => Some(line),
        Err(fault) => {
            reading.wrong(name, Fault::Text(fault));
            None
        }
    }
}

/// As it is kept of everyone: normalised.
fn contact(reading: &mut Reading, name: &str, kind: ContactKind) -> Option<Option<String>> {
    let typed = reading.value(name).to_owned();
    if typed.is_empty() {
        return Some(None);
    }
    match Contact::parse(kind, &typed) {
        Ok(contact) => Some(Some(contact.value().to_owned())),
        Err(_) => {
            reading.wrong(name, Fault::NotAContact);
            None
        }
    }
}

/// A topic that is open, a place, and who answers for them; `None` within where the topic is left to the centre.
pub fn registering(reading: &mut Reading, table: &Table) -> Option<Option<Registering>> {
    let kind = reading.code("kind", Kind::from_code);
    let division = reading.code("division", Division::from_code);
    let topic = match reading.value("topic") {
        "" => None,
        code => match open_topic(table, code) {
            Ok(topic) => Some(topic),
            Err(fault) => {
                reading.wrong("topic", fault);
                return None;
            }
        },
    };
    let agency = agency(reading, table)?;
    let (kind, division) = (kind?, division?);
    let Some(topic) = topic else { return Some(None) };
    let by_route = || table.agency_for(&topic, division).map(|agency| agency.code.clone());
    let agency = agency.or_else(by_route);
    let working = table.working_days().clone();
    Some(Some(Registering { kind, topic, division, agency, working }))
}

/// One that somebody chose, where the form lets them.
pub fn agency(reading: &mut Reading, table: &Table) -> Option<Option<AgencyCode>> {
    match reading.value("agency") {
        "" => Some(None),
        code => {
            let known = code
                .parse()
                .ok()
                .filter(|code| table.agency(code).is_some_and(|agency| !agency.is_closed));
            if known.is_none() {
                reading.wrong("agency", Fault::NotOneOf);
            }
            known.map(Some)
        }
    }
}

fn open_topic(table: &Table, code: &str) -> Result<TopicCode, Fault> {
    let known = code.parse().ok().and_then(|code: TopicCode| table.topic(&code));
    match known {
        Some(topic) if topic.is_closed => Err(Fault::Directory(DirectoryFault::TopicClosed)),
        Some(topic) => Ok(topic.code.clone()),
        None => Err(Fault::NotOneOf),
    }
}

/// Each looked at: what does something when it is opened is not taken, whatever it is called.
pub fn enclosures(
    reading: &mut Reading,
    files: Vec<SentFile>,
    limits: FileLimits,
) -> Option<Vec<Enclosure>> {
    if files.len() > limits.count {
        reading.wrong("files", Fault::TooManyFiles { max: limits.count });
        return None;
    }
    let mut enclosures = Vec::new();
    for file in files {
        if file.is_too_large || file.content.len() > limits.bytes {
            reading.wrong("files", Fault::FileTooLarge { megabytes: limits.bytes / 1_048_576 });
            return None;
        }
        let Some(kind) = Enclosed::of(&file.content) else {
            reading.wrong("files", Fault::NotAFileKind);
            return None;
        };
        let media_type = kind.as_str().to_owned();
        enclosures.push(Enclosure { name: file.name, media_type, content: file.content });
    }
    Some(enclosures)
}

/// Of a step that takes none: what was sent along is not to be lost in silence.
pub fn no_files(reading: &mut Reading, files: &[SentFile]) -> Result<(), Failure> {
    if files.is_empty() {
        return Ok(());
    }
    reading.wrong("files", Fault::TooMany);
    Err(Failure::Fields(Vec::new()))
}
