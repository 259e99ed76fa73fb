//! How far the answering is, until when it is due, and the end of it.

use i18n::numbers::{number, percent};
use jiff::civil::Date;
use kernel::Timestamp;
use maud::{Markup, html};

use crate::pages::instant::{last_day, on_day};
use crate::pages::{BillHead, Frame, forms};

#[derive(Debug, Clone)]
pub struct AnswersProgress {
    /// That everyone reads, without replies.
    pub comment_count: u64,
    pub answered_count: u64,
    pub due: Date,
    pub is_overdue: bool,
    pub state: AnswersState,
}

/// What can be done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswersState {
    /// People still say what they think; what is said can be answered already.
    Open {
        closes_at: Timestamp,
    },
    Answering,
    /// The end was begun and cut off: it goes on from there.
    ClosingOut,
    ClosedOut,
    /// The bill was withdrawn: what was said is answered all the same.
    Withdrawn,
}

impl AnswersState {
    pub(super) const fn writes(self) -> bool {
        matches!(self, Self::Open { .. } | Self::Answering)
    }

    const fn can_end(self) -> bool {
        !matches!(self, Self::Open { .. } | Self::ClosedOut)
    }
}

impl AnswersProgress {
    pub const fn unanswered_count(&self) -> u64 {
        self.comment_count.saturating_sub(self.answered_count)
    }

    pub(super) fn render(&self, frame: &Frame, bill: &BillHead, is_read_only: bool) -> Markup {
        let texts = frame.texts();
        let (answered, all) = (number(self.answered_count), number(self.comment_count));
        html! {
            section.standing {
                p.total { (texts.answers_progress(all, answered)) }
                progress max=(self.comment_count.max(1)) value=(self.answered_count) {
                    (percent(self.answered_count, self.comment_count.max(1)))
                }
                p {
                    (texts.answers_due()) " " (on_day(self.due))
                    @if self.is_overdue { " · " strong.error { (texts.answers_overdue()) } }
                }
                (self.told(frame))
                p { a href={ (bill.address()) "/report" } { (texts.answers_to_report()) } }
                @if self.state.can_end() && !is_read_only { (end(frame, bill, self.unanswered_count())) }
            }
        }
    }

    fn told(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match self.state {
                AnswersState::Open { closes_at } => p.note { (texts.answers_open()) " " (last_day(closes_at)) },
                AnswersState::Answering => {},
                AnswersState::ClosingOut => p.note { (texts.answers_closing_out()) },
                AnswersState::ClosedOut => p.note { (texts.answers_closed_out()) },
                AnswersState::Withdrawn => p.note { (texts.answers_withdrawn()) },
            }
        }
    }
}

fn end(frame: &Frame, bill: &BillHead, unanswered_count: u64) -> Markup {
    let texts = frame.texts();
    html! {
        @if unanswered_count > 0 {
            p {
                a href={ (bill.address()) "/answering?show=unanswered" } {
                    (texts.answers_left(number(unanswered_count)))
                }
            }
        }
        form method="post" action={ (bill.address()) "/close-out" } {
            (forms::csrf(frame))
            p { (texts.answers_close_out_lead()) }
            button.button { (texts.answers_close_out()) }
        }
    }
}
