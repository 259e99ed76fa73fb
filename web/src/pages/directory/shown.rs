//! Entries of the directory in the reader's language: by name, and to be chosen from.

use std::collections::BTreeMap;

use directory::{Agency, Table};
use i18n::divisions;
use kernel::{AgencyCode, Division, Locale, TopicCode};
use maud::{Markup, html};

use crate::pages::Frame;
use crate::pages::forms::{Choice, SelectField};

/// Its name, or its code where the directory has never heard of it.
pub(super) fn topic_name(frame: &Frame, table: &Table, code: &TopicCode) -> String {
    let name = table.topic(code).map(|topic| topic.name.in_locale(frame.locale).to_owned());
    name.unwrap_or_else(|| code.to_string())
}

pub(super) fn agency_name(frame: &Frame, table: &Table, code: &AgencyCode) -> String {
    let name = table.agency(code).map(|agency| agency.name.in_locale(frame.locale).to_owned());
    name.unwrap_or_else(|| code.to_string())
}

/// Where a topic has another answer than in general, or a route of its own; with whoever answers there.
pub(super) fn elsewhere<'a>(
    table: &'a Table,
    topic: &TopicCode,
) -> Vec<(Division, Option<&'a Agency>)> {
    let general = table.agency_for(topic, Division::UNKNOWN);
    let places = Division::all().map(|place| (place, table.agency_for(topic, place)));
    let is_own = |place| table.route(topic, place).is_some();
    places.filter(|(place, agency)| *agency != general || is_own(*place)).collect()
}

/// Those under one another in the order of the alphabet, each with its depth.
pub(super) fn by_level(table: &Table, locale: Locale) -> Vec<(&Agency, usize)> {
    let mut beneath = BTreeMap::<_, Vec<_>>::new();
    for agency in in_order(table, locale) {
        let above = agency.above.as_ref().filter(|above| table.agency(above).is_some());
        beneath.entry(above).or_default().push(agency);
    }
    let mut taken = Vec::new();
    take(None, 1, &mut beneath, &mut taken);
    taken
}

fn take<'a>(
    above: Option<&'a AgencyCode>,
    depth: usize,
    beneath: &mut BTreeMap<Option<&'a AgencyCode>, Vec<&'a Agency>>,
    taken: &mut Vec<(&'a Agency, usize)>,
) {
    for agency in beneath.remove(&above).unwrap_or_default() {
        taken.push((agency, depth));
        take(Some(&agency.code), depth + 1, beneath, taken);
    }
}

fn in_order(table: &Table, locale: Locale) -> Vec<&Agency> {
    let mut agencies: Vec<_> = table.agencies().map(|listed| &listed.entry).collect();
    agencies.sort_by_cached_key(|agency| divisions::alphabetical(agency.name.in_locale(locale)));
    agencies
}

/// A field's name, its label, and what stands there while nothing is chosen.
type Named = (&'static str, String, String);

/// Of the open ones; what is chosen already stays a choice.
pub(super) fn agency_field(
    (frame, table): (&Frame, &Table),
    (name, label, none): Named,
    chosen: &str,
    error: Option<String>,
) -> SelectField<String> {
    let agencies = in_order(table, frame.locale).into_iter();
    let choices = agencies.filter(|agency| !agency.is_closed || agency.code.as_str() == chosen);
    let choices = choices.map(|agency| Choice {
        code: agency.code.to_string(),
        text: agency.name.in_locale(frame.locale).to_owned(),
        is_chosen: agency.code.as_str() == chosen,
    });
    SelectField { name, label, none, error, choices: choices.collect() }
}

/// As a tree; of the open ones, and what is chosen already.
pub(super) fn topic_field(
    (frame, table): (&Frame, &Table),
    (name, label, none): Named,
    chosen: Option<&str>,
    error: Option<String>,
) -> SelectField<String> {
    let is_chosen = |code: &TopicCode| Some(code.as_str()) == chosen;
    let topics = table.topics().filter(|(topic, _)| !topic.is_closed || is_chosen(&topic.code));
    let choices = topics.map(|(topic, depth)| Choice {
        code: topic.code.to_string(),
        text: format!("{}{}", "– ".repeat(depth - 1), topic.name.in_locale(frame.locale)),
        is_chosen: is_chosen(&topic.code),
    });
    SelectField { name, label, none, error, choices: choices.collect() }
}

pub(super) fn division_field(
    frame: &Frame,
    (name, label, none): Named,
    chosen: Option<&str>,
    error: Option<String>,
) -> SelectField {
    let choices = divisions::in_order(frame.locale).into_iter().map(|division| Choice {
        code: division.code(),
        text: divisions::name(frame.locale, division),
        is_chosen: Some(division.code()) == chosen,
    });
    SelectField { name, label, none, error, choices: choices.collect() }
}

/// The way to write an entry anew, which says of which one it is.
pub(super) fn edit(frame: &Frame, address: &str, name: &str) -> Markup {
    let texts = frame.texts();
    html! { a href=(address) aria-label=(texts.directory_edit_which(name)) { (texts.directory_edit()) } }
}

pub(super) fn closed(frame: &Frame) -> Markup {
    html! { span.badge { (frame.texts().directory_closed()) } }
}

/// The same for programs.
pub(super) fn files(frame: &Frame, which: &str) -> Markup {
    html! {
        p.note {
            (frame.texts().directory_files()) " "
            a href={ "/directory/" (which) ".csv" } { "CSV" } " · "
            a href={ "/directory/" (which) ".json" } { "JSON" }
        }
    }
}

/// The way up from a page of it.
pub(super) fn back(address: &str, name: &str) -> Markup {
    html! { p { a href=(address) { (name) } } }
}
