//! How far a petition is on its way to an answer, and the state's clocks: what is due by when, and
//! since when it is overdue.

use i18n::texts;
use jiff::civil::Date;
use kernel::Locale;
use maud::{Markup, html};
use petitions::{Outcome, Way};

use crate::pages::Frame;
use crate::pages::instant::on_day;

/// Where it stands, as of a day in Ulaanbaatar.
#[derive(Debug, Clone, Copy)]
pub struct OnItsWay {
    pub way: Way,
    pub hand_over_due: Option<Date>,
    pub consider_due: Option<Date>,
    pub answer_due: Option<Date>,
    pub outcome: Option<Outcome>,
    pub today: Date,
}

impl OnItsWay {
    /// Nothing, while signatures are what it waits for.
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let lead = match self.way {
            Way::Gathering => return html! {},
            Way::Reached => texts.way_reached(),
            Way::HandedOver => texts.way_handed_over(),
            Way::Considered => texts.way_considered(),
            Way::Answered => texts.way_answered(),
            Way::Concluded => texts.way_concluded(),
        };
        html! {
            h2 { (texts.way_title()) }
            p.outcome { (lead) }
            @if let Some(outcome) = self.outcome { p { (outcome_name(frame.locale, outcome)) } }
            @let due = self.due(frame);
            @if !due.is_empty() {
                dl.facts { @for (what, by) in due { (self.clock(frame, &what, by)) } }
            }
        }
    }

    /// In as few words as a list allows: awaited by when, and how late, or what the answer is.
    pub(in crate::pages) fn short(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let answer_due = self.answer_due.filter(|_| self.way < Way::Answered);
        html! {
            @if self.way != Way::Gathering {
                p.state {
                    @if self.way >= Way::Answered { span.badge.open { (texts.petitions_filter_answered()) } }
                    @else { span.badge { (texts.petitions_filter_awaiting()) } }
                    @if let Some(outcome) = self.outcome { " " (outcome_name(frame.locale, outcome)) }
                    @if let Some(due) = answer_due {
                        " " (on_day(due)) " · " (self.left(frame, due))
                    }
                }
            }
        }
    }

    fn left(&self, frame: &Frame, by: Date) -> Markup {
        let left = days_between(self.today, by);
        html! {
            @if left < 0 { strong.error { (frame.texts().clock_overdue(left.unsigned_abs())) } }
            @else { (frame.texts().clock_left(left.unsigned_abs())) }
        }
    }

    /// What still has to be done, and by which day.
    fn due(&self, frame: &Frame) -> Vec<(String, Date)> {
        let texts = frame.texts();
        let hand_over = (texts.clock_hand_over(), self.hand_over_due);
        let consider = (texts.clock_consider(), self.consider_due);
        let answer = (texts.clock_answer(), self.answer_due);
        let due = match self.way {
            Way::Reached => vec![hand_over, answer],
            Way::HandedOver => vec![consider, answer],
            Way::Considered => vec![answer],
            Way::Gathering | Way::Answered | Way::Concluded => vec![],
        };
        due.into_iter().filter_map(|(what, by)| Some((what, by?))).collect()
    }

    fn clock(&self, frame: &Frame, what: &str, by: Date) -> Markup {
        html! {
            div { dt { (what) } dd { (on_day(by)) " " (self.left(frame, by)) } }
        }
    }
}

pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

pub(in crate::pages) fn outcome_name(locale: Locale, outcome: Outcome) -> String {
    let texts = texts(locale);
    match outcome {
        Outcome::Granted => texts.outcome_granted(),
        Outcome::PartlyGranted => texts.outcome_partly_granted(),
        Outcome::Declined => texts.outcome_declined(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_counted_over_the_ends_of_months_and_backwards() {
        assert_eq!(days_between(date(2026, 11, 20), date(2026, 12, 20)), 30);
        assert_eq!(days_between(date(2026, 11, 20), date(2026, 11, 20)), 0);
        assert_eq!(days_between(date(2027, 1, 2), date(2026, 12, 30)), -3);
    }
}
