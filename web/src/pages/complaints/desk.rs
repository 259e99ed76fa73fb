//! What lies on a desk: the centre's, or an agency's; how much, how late, and one line for each.

use std::sync::Arc;

use complaints::{After, Channel, Counts, Entry, Kind, Listing, Sorted, Turn};
use directory::Table;
use i18n::numbers::number;
use jiff::civil::Date;
use kernel::{AgencyCode, Timestamp, clock};
use maud::{Markup, html};

use super::names::{agency_name, channel_name, clock_told, kind_name, topic_name};
use super::staff::line_state;
use crate::listing::complaints::{address, is_chosen};
use crate::pages::forms::{Choice, SelectField, described_by, error};
use crate::pages::instant::instant;
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskOf {
    Centre,
    Agency(AgencyDesk),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyDesk {
    pub agency: AgencyCode,
    /// Late, beneath it.
    pub reached: Vec<Entry>,
}

/// A number that was looked for in vain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// As it was typed.
    pub typed: String,
    /// It could be one of a complaint.
    pub is_number: bool,
}

#[derive(Debug, Clone)]
pub struct ComplaintDeskPage {
    pub of: DeskOf,
    pub sought: Option<Sought>,
    pub counts: Counts,
    /// As the address says it.
    pub asked: Listing,
    pub waiting: Vec<Entry>,
    /// What the next page begins after.
    pub next: Option<After>,
    pub may_take_in: bool,
    pub table: Arc<Table>,
    /// What is due up to this day is due soon.
    pub soon: Date,
    /// Working days within which an operator registers what came in.
    pub registering_days: u32,
    pub now: Timestamp,
}

impl ComplaintDeskPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = match &self.of {
            DeskOf::Centre => texts.desk_title(),
            DeskOf::Agency(desk) => agency_name(frame.locale, &self.table, &desk.agency),
        };
        let listed = match self.asked.desk {
            Sorted::All => texts.desk_all(),
            _ => texts.desk_waiting(),
        };
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                (self.figures(frame))
                @if self.may_take_in { p { a.button href="/desk/new" accesskey="n" { (texts.desk_new()) } } }
                @if self.may_take_in || self.sought.is_some() { (find(frame, self.sought.as_ref())) }
                (self.choices(frame))
                (self.list(frame, &listed, &self.waiting))
                @if let Some(next) = &self.next {
                    nav.pages { a.button.quiet rel="next" href=(address(&self.asked, &self.path(), Some(next))) { (texts.petitions_next()) } }
                }
                @if let DeskOf::Agency(desk) = &self.of {
                    @if !desk.reached.is_empty() { (self.list(frame, &texts.desk_reached(), &desk.reached)) }
                }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let entries: Vec<Entry> =
            samples::complaint_cases().into_iter().map(|shown| shown.entry).collect();
        let desk = Self {
            of: DeskOf::Centre,
            sought: None,
            counts: Counts { waiting: 1_234, due_soon: 56, overdue: 7 },
            waiting: entries.clone(),
            asked: Listing::of(Sorted::Centre, 50),
            next: entries.last().map(After::last),
            may_take_in: true,
            table: Arc::new(Table::defaults().unwrap_or_default()),
            soon: clock::last_of_days(samples::now(), 3),
            registering_days: 3,
            now: samples::now(),
        };
        let empty = Self { waiting: Vec::new(), next: None, may_take_in: false, ..desk.clone() };
        let chosen = Listing { channel: Some(Channel::Sms), ..Listing::of(Sorted::All, 50) };
        let chosen = Self { asked: chosen, ..desk.clone() };
        let of_agency = "usug".parse().ok().map(|agency| Self {
            asked: Listing::of(Sorted::Agency, 50),
            of: DeskOf::Agency(AgencyDesk { agency, reached: entries }),
            may_take_in: false,
            ..desk.clone()
        });
        let sought = [("CN-48291-73305", true), ("99112233", false)].map(|(typed, is_number)| {
            let sought = Some(Sought { typed: typed.to_owned(), is_number });
            Self { sought, ..desk.clone() }
        });
        [desk, chosen, empty].into_iter().chain(sought).chain(of_agency).collect()
    }

    fn figures(&self, frame: &Frame) -> Markup {
        let (texts, counts) = (frame.texts(), self.counts);
        html! {
            dl.facts.rows {
                div { dt { (texts.desk_count_waiting()) } dd { (number(counts.waiting)) } }
                div { dt { (texts.desk_count_due_soon()) } dd { (number(counts.due_soon)) } }
                div { dt { (texts.desk_count_overdue()) } dd { (number(counts.overdue)) } }
            }
        }
    }

    fn path(&self) -> String {
        match &self.of {
            DeskOf::Centre => "/desk".to_owned(),
            DeskOf::Agency(desk) => format!("/agencies/{}/complaints", desk.agency),
        }
    }

    /// Which of them; at the centre, also of those that wait for nobody there.
    fn choices(&self, frame: &Frame) -> Markup {
        let (texts, locale, asked) = (frame.texts(), frame.locale, &self.asked);
        let choice = |code: &str, text: String, is_chosen: bool| Choice {
            code: code.to_owned(),
            text,
            is_chosen,
        };
        let channels = Channel::ALL
            .iter()
            .map(|&one| choice(one.code(), channel_name(locale, one), asked.channel == Some(one)));
        let kinds = Kind::ALL
            .iter()
            .map(|&one| choice(one.code(), kind_name(locale, one), asked.kind == Some(one)));
        let topics = self.table.topics().map(|(topic, depth)| {
            let name = format!("{}{}", "— ".repeat(depth - 1), topic.name.in_locale(locale));
            choice(topic.code.as_str(), name, asked.topic.as_ref() == Some(&topic.code))
        });
        let places = i18n::divisions::in_order(locale).into_iter().map(|one| {
            choice(one.code(), i18n::divisions::name(locale, one), asked.division == Some(one))
        });
        let fields = [
            ("channel", texts.complaint_channel(), channels.collect()),
            ("kind", texts.complaint_kind(), kinds.collect()),
            ("topic", texts.complaint_topic(), topics.collect()),
            ("division", texts.complaint_division(), places.collect()),
        ];
        let everything = matches!(self.of, DeskOf::Centre).then(|| SelectField {
            name: "desk",
            label: texts.desk_which(),
            none: texts.desk_waiting(),
            error: None,
            choices: vec![choice("all", texts.desk_all(), asked.desk == Sorted::All)],
        });
        let fields = fields.into_iter().map(|(name, label, choices): (_, _, Vec<_>)| SelectField {
            name,
            label,
            none: texts.desk_any(),
            error: None,
            choices,
        });
        html! {
            details open[is_chosen(asked) || asked.desk == Sorted::All] {
                summary { (texts.desk_refine()) }
                form.choices action=(self.path()) {
                    @for field in everything.into_iter().chain(fields) { (field.render(frame)) }
                    button.button.quiet { (texts.petitions_show()) }
                }
            }
        }
    }

    fn list(&self, frame: &Frame, title: &str, entries: &[Entry]) -> Markup {
        html! {
            section {
                h2 { (title) }
                @if entries.is_empty() { p { (frame.texts().desk_empty()) } }
                @else { ul.cards { @for entry in entries { (self.card(frame, entry)) } } }
            }
        }
    }

    fn is_due_soon(&self, entry: &Entry) -> bool {
        let waits = entry.turn == Turn::Agency && !entry.is_overdue(self.now);
        waits && entry.due_on.is_some_and(|due| due <= self.soon)
    }

    fn card(&self, frame: &Frame, entry: &Entry) -> Markup {
        let locale = frame.locale;
        let today = clock::day_of(self.now);
        let register_by = entry.register_by(self.registering_days, self.table.working_days());
        let clock = clock_told(locale, entry, self.now);
        let about = [
            entry.kind.map(|kind| kind_name(locale, kind)),
            entry.topic.as_ref().map(|topic| topic_name(locale, &self.table, topic)),
            entry.division.map(|division| i18n::divisions::name(locale, division)),
        ];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        html! {
            li.card {
                h3 { a href={ "/desk/" (entry.number) } { (entry.number) } }
                p { (line_state(frame, entry)) " · " (channel_name(locale, entry.channel)) " · " (instant(entry.received_at)) }
                @if !about.is_empty() { p { (about) } }
                @if entry.is_replied() { p { strong { (frame.texts().complaint_replied()) } } }
                @if let Some(register_by) = register_by {
                    p.error[register_by < today] {
                        @if register_by < today { strong { (frame.texts().desk_register_late()) } " · " }
                        (frame.texts().desk_waits(entry.days_since(self.now)))
                    }
                }
                @if let Some(clock) = clock {
                    p.error[entry.is_overdue(self.now)] {
                        @if self.is_due_soon(entry) { strong { (frame.texts().desk_count_due_soon()) } " · " }
                        (clock)
                    }
                }
            }
        }
    }
}

/// By the number that a caller reads out.
fn find(frame: &Frame, sought: Option<&Sought>) -> Markup {
    let texts = frame.texts();
    let typed = sought.map(|sought| sought.typed.as_str());
    let wrong = sought.map(|sought| match sought.is_number {
        true => texts.desk_no_such_number(),
        false => texts.desk_not_a_number(),
    });
    html! {
        form.choices role="search" action="/desk" {
            div.field.wrong[wrong.is_some()] {
                label for="number" { (texts.complaint_number()) }
                (error(frame, "number", wrong.as_deref()))
                input #number name="number" type="search" value=[typed] accesskey="f" autocomplete="off"
                    aria-describedby=[described_by("number", false, wrong.is_some())]
                    aria-invalid=[wrong.is_some().then_some("true")];
            }
            button.button.quiet { (texts.petitions_find()) }
        }
    }
}
