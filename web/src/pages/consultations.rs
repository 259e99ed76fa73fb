//! The calendar of consultations: what is open, the first to close first; what is coming; and what there was.

use bills::Scheduled;
use kernel::Timestamp;
use maud::{Markup, html};

use super::addresses::in_language;
use super::instant::{instant, last_day, on_day};
use super::layout::Head;
use super::table::Table;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct ConsultationsPage {
    pub open: Vec<Scheduled>,
    pub coming: Vec<Scheduled>,
    /// Closed or withdrawn, the last one first.
    pub past: Vec<Scheduled>,
    pub now: Timestamp,
}

impl ConsultationsPage {
    /// As of an instant, from the latest to close to the first.
    pub fn of(scheduled: Vec<Scheduled>, now: Timestamp) -> Self {
        let (mut open, others): (Vec<_>, Vec<_>) =
            scheduled.into_iter().partition(|one| one.is_open(now));
        let (mut coming, past): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|one| one.is_coming(now));
        open.sort_by_key(|one| one.consultation.closes_at);
        coming.sort_by_key(|one| one.consultation.opens_at);
        Self { open, coming, past, now }
    }

    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.consultations_title();
        let feed = in_language("/consultations.atom", frame.locale);
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p { (texts.consultations_lead()) }
                p {
                    a.button.quiet href=(in_language("/consultations.ics", frame.locale)) { (texts.consultations_ics()) }
                }
                (self.section(frame, &texts.bills_shelf_open(), &self.open))
                (self.section(frame, &texts.bills_shelf_coming(), &self.coming))
                (self.section(frame, &texts.consultations_past(), &self.past))
                p.note {
                    a href="/bills?state=past" { (texts.consultations_older()) } " · " a href=(feed) { "Atom" }
                }
            }
        };
        frame.document(Head { feed: Some(&feed), ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::consultations_pages()
    }

    fn section(&self, frame: &Frame, name: &str, scheduled: &[Scheduled]) -> Markup {
        let texts = frame.texts();
        let table = Table {
            name,
            headings: vec![
                texts.consultations_bill(),
                texts.bill_window_opens(),
                texts.bill_window_closes(),
                texts.bill_window_answers(),
            ],
            rows: scheduled.iter().map(|one| self.row(frame, one)).collect(),
            has_row_headings: true,
        };
        html! {
            section {
                h2 { (name) }
                @if scheduled.is_empty() { p { (texts.consultations_none()) } } @else { (table.render()) }
            }
        }
    }

    fn row(&self, frame: &Frame, one: &Scheduled) -> Vec<Markup> {
        let texts = frame.texts();
        let window = &one.consultation;
        let title = html! {
            div {
                a href={ "/bills/" (one.bill) } lang=[frame.citizens_language()] { (one.title) }
                @if one.withdrawn_on.is_some() { " " span.badge { (texts.bill_state_withdrawn()) } }
                @if window.closing == bills::Closing::Out { " " span.badge { (texts.bill_state_closed_out()) } }
                @else if window.is_overdue(self.now) { " " span.badge { (texts.consultations_overdue()) } }
            }
        };
        // Nobody is asked any more once it is withdrawn.
        let closes = match one.withdrawn_on {
            Some(on) if on < window.last_day() => on_day(on),
            _ => last_day(window.closes_at),
        };
        vec![title, instant(window.opens_at), closes, on_day(window.answer_due)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_where_it_is_by_the_hour() {
        let mut scheduled = samples::scheduled();
        let opens_at = scheduled[0].consultation.opens_at;
        let at = |now| {
            let page = ConsultationsPage::of(samples::scheduled()[..1].to_vec(), now);
            (page.coming.len(), page.open.len(), page.past.len())
        };
        assert_eq!(at(opens_at - jiff::SignedDuration::from_secs(1)), (1, 0, 0));
        assert_eq!(at(opens_at), (0, 1, 0));
        assert_eq!(at(scheduled[0].consultation.closes_at), (0, 0, 1));
        scheduled[0].withdrawn_on = Some(jiff::civil::date(2026, 11, 21));
        assert_eq!(ConsultationsPage::of(scheduled[..1].to_vec(), opens_at).past.len(), 1);
    }
}
