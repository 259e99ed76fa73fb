//! What happened to an issue, one step after the other.

use cabinet::{Ground, IssueId, Step};
use directory::Table;
use i18n::numbers::number;
use i18n::{dates, texts};
use jiff::civil::Date;
use kernel::{AgencyCode, Locale};
use maud::{Markup, html};

use super::names::{ground_names, issue_name};
use crate::pages::Frame;
use crate::pages::complaints::agency_name;
use crate::pages::instant::instant;

pub(super) fn timeline(frame: &Frame, table: &Table, steps: &[Step]) -> Markup {
    let texts = frame.texts();
    html! {
        section {
            h2 { (texts.issue_timeline()) }
            @if steps.is_empty() { p { (texts.issue_timeline_empty()) } }
            @else {
                ol.cards { @for step in steps {
                    li.card {
                        p { (instant(step.at)) " · " strong { (told(frame.locale, table, step)) } }
                        @if let Some(words) = step.said["words"].as_str() { p.letter lang=[frame.citizens_language()] { (words) } }
                    }
                } }
            }
        }
    }
}

/// A step that has no words yet is shown by its name.
fn told(locale: Locale, table: &Table, step: &Step) -> String {
    let texts = texts(locale);
    let of = Said { locale, table, step };
    match step.step.as_str() {
        "proposed" => texts.issue_step_proposed(of.grounds()),
        "declined" => texts.issue_step_declined(),
        "summarized" => texts.issue_step_summarized(),
        "merged" => texts.issue_step_merged(of.issue("into")),
        "took_in" => texts.issue_step_took_in(of.issue("from")),
        "split" => texts.issue_step_split(of.count("count"), of.issue("into")),
        "split_off" => texts.issue_step_split_off(of.issue("from")),
        "put_on" => texts.issue_step_put_on(of.day("agenda")),
        "taken_off" => texts.issue_step_taken_off(of.day("agenda")),
        "frozen" => texts.issue_step_frozen(of.day("agenda")),
        "postponed" => texts.issue_step_postponed(of.day("to")),
        "decided" => texts.issue_step_decided(of.agency(), of.day("due_on")),
        "published" => texts.issue_step_published(of.day("agenda")),
        "withdrawn" => texts.issue_step_withdrawn(),
        "reported" => texts.issue_step_reported(of.agency()),
        "done" => texts.issue_step_done(of.agency()),
        "extended" => texts.issue_step_extended(of.day("due_on")),
        "overdue" => texts.issue_step_overdue(of.day("due_on")),
        "closed" if step.said["content"].is_null() => texts.issue_step_closed_for_everyone(),
        "closed" => texts.issue_step_closed(of.count("content"), of.count("not_content")),
        other => other.to_owned(),
    }
}

/// What a step says, in words.
struct Said<'a> {
    locale: Locale,
    table: &'a Table,
    step: &'a Step,
}

impl Said<'_> {
    fn text(&self, name: &str) -> &str {
        self.step.said[name].as_str().unwrap_or_default()
    }

    fn day(&self, name: &str) -> String {
        self.text(name).parse::<Date>().map_or_else(|_| self.text(name).to_owned(), dates::day)
    }

    fn count(&self, name: &str) -> String {
        number(self.step.said[name].as_u64().unwrap_or_default())
    }

    fn issue(&self, name: &str) -> String {
        let id = self.text(name).parse::<IssueId>();
        id.map_or_else(
            |_| self.text(name).to_owned(),
            |id| issue_name(self.locale, self.table, &id),
        )
    }

    fn agency(&self) -> String {
        let code = self.text("agency").parse::<AgencyCode>();
        code.map_or_else(
            |_| self.text("agency").to_owned(),
            |code| agency_name(self.locale, self.table, &code),
        )
    }

    fn grounds(&self) -> String {
        let codes = self.step.said["grounds"].as_array().into_iter().flatten();
        let grounds: Vec<_> = codes.filter_map(|code| Ground::from_code(code.as_str()?)).collect();
        ground_names(self.locale, &grounds)
    }
}
