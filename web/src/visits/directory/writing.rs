//! What the analysts write, read field by field and handed on: for the pages and for programs alike.

use std::str::FromStr;

use directory::{
    AgencySet, DirectoryError, HolidaySet, NAME_LENGTH_MAX, Refused, Revision, RouteSet, TopicSet,
};
use jiff::civil::Date;
use kernel::words::parse_line;
use kernel::{Actor, Division, InBoth};

use super::may_edit;
use crate::Failure;
use crate::failure::{DirectoryFault, Fault, FieldFault, called_as_here};
use crate::site::Site;

/// A body of the state, as it was written.
pub struct AgencyWording<'a> {
    pub code: &'a str,
    pub name: NameWording<'a>,
    pub above: &'a str,
}

#[derive(Clone, Copy)]
pub struct NameWording<'a> {
    pub mn: &'a str,
    pub en: &'a str,
}

pub struct TopicWording<'a> {
    pub code: &'a str,
    pub name: NameWording<'a>,
    pub above: &'a str,
    pub agency: &'a str,
    pub words: Vec<String>,
}

pub struct RouteWording<'a> {
    pub topic: &'a str,
    pub division: &'a str,
    pub agency: &'a str,
}

pub struct HolidayWording<'a> {
    pub day: &'a str,
    pub name: NameWording<'a>,
    pub is_worked: bool,
}

pub async fn set_agency(
    site: &Site,
    actor: &Actor,
    said: &AgencyWording<'_>,
    seen: Option<Revision>,
) -> Result<(), Failure> {
    may_edit(actor)?;
    let set = said.read()?;
    let done = site.directory.set_agency(actor, set, seen).await;
    done.map_err(|error| called_as_here(error.into(), "agency", "above"))
}

pub async fn set_topic(
    site: &Site,
    actor: &Actor,
    said: &TopicWording<'_>,
    seen: Option<Revision>,
) -> Result<(), Failure> {
    may_edit(actor)?;
    let set = said.read()?;
    let done = site.directory.set_topic(actor, set, seen).await;
    done.map_err(|error| match error {
        DirectoryError::Refused(Refused::NotAWord { word }) => not_a_word(&said.words, &word),
        error => called_as_here(error.into(), "topic", "above"),
    })
}

pub async fn set_route(
    site: &Site,
    actor: &Actor,
    said: &RouteWording<'_>,
    seen: Option<Revision>,
) -> Result<(), Failure> {
    may_edit(actor)?;
    let set = said.read()?;
    let done = site.directory.set_route(actor, set, seen).await;
    done.map_err(|error| called_as_here(error.into(), "code", "division"))
}

pub async fn set_holiday(
    site: &Site,
    actor: &Actor,
    said: &HolidayWording<'_>,
    seen: Option<Revision>,
) -> Result<(), Failure> {
    may_edit(actor)?;
    let set = said.read()?;
    let done = site.directory.set_holiday(actor, set, seen).await;
    done.map_err(|error| called_as_here(error.into(), "code", "day"))
}

/// In the line in which it was written.
fn not_a_word(written: &[String], word: &str) -> Failure {
    let is_it = |line: &String| line.trim().to_lowercase().starts_with(word);
    let line = written.iter().position(is_it).map(|place| place + 1);
    let fault = Fault::Directory(DirectoryFault::NotAWord { line });
    Failure::Fields(vec![FieldFault { field: "words", fault }])
}

impl AgencyWording<'_> {
    fn read(&self) -> Result<AgencySet, Failure> {
        let mut reading = Reading::default();
        let code = reading.known("code", self.code, DirectoryFault::NotAnAgencyCode);
        let name = reading.name(self.name);
        let above = reading.if_any("above", self.above, DirectoryFault::NoSuchAgency);
        let read = || Some(AgencySet { code: code?, name: name?, above: above? });
        reading.all(read())
    }
}

impl TopicWording<'_> {
    fn read(&self) -> Result<TopicSet, Failure> {
        let mut reading = Reading::default();
        let code = reading.known("code", self.code, DirectoryFault::NotATopicCode);
        let name = reading.name(self.name);
        let above = reading.if_any("above", self.above, DirectoryFault::NoSuchTopic);
        let agency = reading.if_any("agency", self.agency, DirectoryFault::NoSuchAgency);
        let words = self.words.clone();
        let read =
            || Some(TopicSet { code: code?, name: name?, above: above?, agency: agency?, words });
        reading.all(read())
    }
}

impl RouteWording<'_> {
    fn read(&self) -> Result<RouteSet, Failure> {
        let mut reading = Reading::default();
        let topic = reading.known("topic", self.topic, DirectoryFault::NoSuchTopic);
        let division = reading.division(self.division);
        let agency = reading.known("agency", self.agency, DirectoryFault::NoSuchAgency);
        let read = || Some(RouteSet { topic: topic?, division: division?, agency: agency? });
        reading.all(read())
    }
}

impl HolidayWording<'_> {
    fn read(&self) -> Result<HolidaySet, Failure> {
        let mut reading = Reading::default();
        let day: Option<Date> = self.day.trim().parse().ok();
        let day = reading.right("day", day.ok_or(Fault::NotADay));
        let name = reading.name(self.name);
        let is_worked = self.is_worked;
        let read = || Some(HolidaySet { day: day?, name: name?, is_worked });
        reading.all(read())
    }
}

/// Field after field, in the order of the form.
#[derive(Default)]
struct Reading {
    faults: Vec<FieldFault>,
}

impl Reading {
    fn right<T>(&mut self, field: &'static str, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.faults.push(FieldFault { field, fault })).ok()
    }

    fn known<T: FromStr>(
        &mut self,
        field: &'static str,
        text: &str,
        fault: DirectoryFault,
    ) -> Option<T> {
        let text = text.trim();
        let fault = if text.is_empty() { Fault::Missing } else { Fault::Directory(fault) };
        self.right(field, text.parse().map_err(|_| fault))
    }

    /// What may be left out.
    fn if_any<T: FromStr>(
        &mut self,
        field: &'static str,
        text: &str,
        fault: DirectoryFault,
    ) -> Option<Option<T>> {
        if text.trim().is_empty() { Some(None) } else { self.known(field, text, fault).map(Some) }
    }

    fn name(&mut self, name: NameWording<'_>) -> Option<InBoth> {
        let mut line =
            |field, text| self.right(field, parse_line(text, NAME_LENGTH_MAX).map_err(Fault::Text));
        let (mn, en) = (line("name_mn", name.mn), line("name_en", name.en));
        Some(InBoth { mn: mn?, en: en? })
    }

    /// A place that people live in.
    fn division(&mut self, text: &str) -> Option<Division> {
        let fault = if text.is_empty() { Fault::Missing } else { Fault::NotOneOf };
        let found = Division::from_code(text).filter(|place| *place != Division::UNKNOWN);
        self.right("division", found.ok_or(fault))
    }

    fn all<T>(self, read: Option<T>) -> Result<T, Failure> {
        read.ok_or(Failure::Fields(self.faults))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_not_right_is_told_at_once_and_in_the_order_of_the_form() {
        let name = NameWording { mn: " ", en: "Roads" };
        let said = AgencyWording { code: "Зам", name, above: "Яам" };
        let Err(Failure::Fields(faults)) = said.read() else { panic!("it was read") };
        let fields: Vec<_> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["code", "name_mn", "above"]);
    }

    #[test]
    fn what_stands_in_a_line_that_is_no_word_is_told_by_that_line() {
        let written = ["зам", " Хот тосгон "].map(str::to_owned);
        let Failure::Fields(faults) = not_a_word(&written, "хот тосгон") else {
            panic!("told")
        };
        let fault = DirectoryFault::NotAWord { line: Some(2) };
        assert_eq!(faults[0].fault, Fault::Directory(fault));
    }

    #[test]
    fn nobody_lives_where_it_is_not_known() {
        let said = RouteWording { topic: "roads", division: "unknown", agency: "police" };
        assert!(matches!(said.read(), Err(Failure::Fields(_))));
    }
}
