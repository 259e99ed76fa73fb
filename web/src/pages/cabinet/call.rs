//! One person who is being called: how they are reached, what to tell them, and what came of it.

use std::sync::Arc;

use cabinet::{ComplaintNumber, IssueEntry, IssueId};
use complaints::Sender;
use directory::Table;
use i18n::dates;
use kernel::Timestamp;
use maud::{Markup, html};

use super::names::issue_name;
use crate::pages::complaints::{Step, sender_section};
use crate::pages::drafting::fields::{Fields, has_errors, summary};
use crate::pages::layout::Head;
use crate::pages::{Back, Frame, samples};

#[derive(Debug, Clone)]
pub struct CallPage {
    pub issue: IssueId,
    /// The first of theirs.
    pub complaint: ComplaintNumber,
    /// Nobody else calls them before.
    pub until: Timestamp,
    /// `None` where it was destroyed.
    pub sender: Option<Sender>,
    /// What they say goes with the survey of their complaint.
    pub may_be_rated: bool,
    pub entry: Option<IssueEntry>,
    pub table: Arc<Table>,
    pub back: Option<Back>,
}

impl CallPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.follow_up_call_title(self.complaint.as_str());
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p { a href={ "/follow-ups/" (self.issue) } { (issue_name(frame.locale, &self.table, &self.issue)) } }
                p.note { (texts.follow_up_yours_until(dates::date_and_time(self.until))) }
                (summary(frame, self.back.as_ref(), &self.address()))
                (sender_section(frame, self.sender.as_ref()))
                p { a href={ "/desk/" (self.complaint) } { (texts.follow_up_read_case()) } }
                (self.to_tell(frame))
                section { h2 { (texts.follow_up_result()) } (self.settle(frame)) }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        let head = Head { has_errors, is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::call_pages()
    }

    fn address(&self) -> String {
        format!("/follow-ups/{}/{}", self.issue, self.complaint)
    }

    /// What was decided, and what was done.
    fn to_tell(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let decision = self.entry.as_ref().and_then(IssueEntry::decision);
        let report = self.entry.as_ref().and_then(|entry| entry.report.as_ref());
        html! {
            section {
                h2 { (texts.follow_up_tell()) }
                @if let Some(decision) = decision { p.letter lang=[frame.citizens_language()] { (decision.text) } }
                @if let Some(report) = report { p.letter lang=[frame.citizens_language()] { (report) } }
            }
        }
    }

    fn settle(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "settle", self.back.as_ref());
        let mut answers = vec![
            ("", texts.complaint_choose()),
            ("content", texts.follow_up_content()),
            ("not_content", texts.follow_up_not_content()),
            ("refused", texts.follow_up_said_nothing()),
            ("not_reached", texts.follow_up_not_reached()),
        ];
        if self.sender.is_none() {
            answers.insert(1, ("erased", texts.follow_up_erased()));
        }
        let ratings = [
            ("", texts.follow_up_no_rating()),
            ("5", texts.complaint_rating_5()),
            ("4", texts.complaint_rating_4()),
            ("3", texts.complaint_rating_3()),
            ("2", texts.complaint_rating_2()),
            ("1", texts.complaint_rating_1()),
        ];
        let more = html! {
            (fields.choice(frame, "answered", &texts.follow_up_answered(), "", &answers))
            (fields.choice(frame, "rating", &texts.complaint_rating(), "", &ratings))
        };
        let settle = Step {
            name: "settle",
            title: texts.follow_up_settle_title(),
            lead: self.may_be_rated.then(|| texts.follow_up_settle_lead()),
            more: Some(more),
            words: self.may_be_rated.then(|| texts.follow_up_words()),
            is_required: false,
            submit: texts.follow_up_settle_submit(),
            is_open: true,
            ..Step::at(self.address(), 0)
        };
        settle.render(frame, self.back.as_ref())
    }
}
