//! An issue of 120 people, as the events that bring it to a stage.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use kernel::AgencyCode;

use super::{an_agenda_id, instant, issue, key, next_agenda_id, number, other_issue};
use crate::closing::CloseIssue;
use crate::deciding::RecordDecision;
use crate::declining::DeclineEscalation;
use crate::evidence::Evidence;
use crate::extending::ExtendDecision;
use crate::id::IssueId;
use crate::issue::events::{
    ComplaintsSplitOut, DecisionExtended, DecisionOverdue, DecisionRecorded, DecisionReported,
    DecisionWithdrawn, EscalationDeclined, EscalationProposed, Ground, IssueClosed, IssueEvent,
    IssueMerged, IssueOpened, IssuePostponed,
};
use crate::issue::{Issue, IssueCommand as Command};
use crate::merging::MergeIssue;
use crate::number::ComplaintNumber;
use crate::overdue::PassDueDay;
use crate::postponing::PostponeIssue;
use crate::proposing::{ProposeEscalation, Why};
use crate::reporting::ReportOnDecision;
use crate::splitting::{SplitOut, opening::OpenIssue};
use crate::summarizing::WriteSummaries;
use crate::withdrawing::WithdrawDecision;

pub struct AnIssue;

pub fn an_issue() -> AnIssue {
    AnIssue
}

impl AnIssue {
    pub fn proposed(&self) -> Vec<IssueEvent> {
        vec![proposed(120)]
    }

    pub fn decided(&self) -> Vec<IssueEvent> {
        [self.proposed(), vec![decision("2026-12-25")]].concat()
    }

    pub fn done(&self) -> Vec<IssueEvent> {
        [self.decided(), vec![reported(true)]].concat()
    }

    pub fn closed(&self) -> Vec<IssueEvent> {
        [self.done(), vec![closed()]].concat()
    }
}

pub fn given(events: Vec<IssueEvent>) -> AggregateTestExecutor<Issue> {
    TestFramework::with(()).given(events)
}

pub fn evidence(people: u64) -> Evidence {
    Evidence { days: 7, recent_people: people, people, complaints: people, ..Evidence::default() }
}

pub fn propose(people: u64) -> Command {
    let why = Why::Rules(vec![Ground::People]);
    Command::Propose(Box::new(ProposeEscalation { evidence: evidence(people), why }))
}

pub fn proposed(people: u64) -> IssueEvent {
    let (grounds, evidence) = (vec![Ground::People], evidence(people));
    EscalationProposed { grounds, evidence, by: None, words: None }.into()
}

pub fn raise(people: u64) -> ProposeEscalation {
    let why = Why::Analyst { by: key(1), words: "Аюултай".into() };
    ProposeEscalation { evidence: evidence(people), why }
}

pub fn decline(seen: u64) -> Command {
    let (by, words) = (key(1), "Яам шийднэ".into());
    Command::Decline(DeclineEscalation { seen, by, words, people: 120 })
}

pub fn declined(people: u64) -> IssueEvent {
    EscalationDeclined { by: key(1), words: "Яам шийднэ".into(), people }.into()
}

pub fn summarize(seen: u64) -> Command {
    Command::Summarize(WriteSummaries {
        seen, by: key(1), summaries: vec!["Ус тасардаг".into()]
    })
}

pub fn merge(seen: u64, target: Vec<IssueEvent>, target_seen: u64) -> Command {
    let mut other = Issue::default();
    target.into_iter().for_each(|event| other.apply(event));
    Command::Merge(MergeIssue {
        issue: issue(),
        seen,
        by: key(1),
        into: other_issue(),
        target: other,
        target_seen,
        words: "Нэг шугам".into(),
    })
}

pub fn merged() -> IssueEvent {
    IssueMerged { by: key(1), into: other_issue(), words: "Нэг шугам".into() }.into()
}

fn next() -> IssueId {
    issue().matter.issue(2)
}

pub fn split(seen: u64, complaints: Vec<ComplaintNumber>) -> Command {
    let (by, words) = (key(1), "Өөр хэрэг".into());
    Command::Split(SplitOut { seen, by, into: next(), complaints, words })
}

pub fn split_out(numbers: &[u32]) -> IssueEvent {
    let complaints = numbers.iter().map(|n| number(*n)).collect();
    let (by, words) = (key(1), "Өөр хэрэг".into());
    ComplaintsSplitOut { by, into: next(), complaints, words }.into()
}

pub fn open() -> Command {
    Command::Open(OpenIssue { by: key(1), from: issue(), words: "Өөр хэрэг".into() })
}

pub fn opened() -> IssueEvent {
    IssueOpened { by: key(1), from: issue(), words: "Өөр хэрэг".into() }.into()
}

pub fn postpone() -> Command {
    let (agenda, to) = (an_agenda_id(), next_agenda_id());
    Command::Postpone(PostponeIssue {
        by: key(3), agenda, to, words: "Дараагийн хурал".into()
    })
}

pub fn postponed() -> IssueEvent {
    let (agenda, to) = (an_agenda_id(), next_agenda_id());
    IssuePostponed { by: key(3), agenda, to, words: "Дараагийн хурал".into() }.into()
}

fn usug() -> AgencyCode {
    "usug".parse().expect("a code")
}

/// On Wednesday afternoon.
pub fn decide_on(due_on: &str) -> Command {
    Command::Decide(RecordDecision {
        by: key(3),
        agenda: an_agenda_id(),
        text: "Шугамыг солино".into(),
        agency: usug(),
        due_on: due_on.parse().expect("a day"),
        at: instant("2026-11-25T06:00:00Z"),
    })
}

pub fn decision(due_on: &str) -> IssueEvent {
    let (text, due_on) = ("Шугамыг солино".into(), due_on.parse().expect("a day"));
    DecisionRecorded { by: key(3), agenda: an_agenda_id(), text, agency: usug(), due_on }.into()
}

pub fn withdraw() -> Command {
    Command::Withdraw(WithdrawDecision {
        by: key(3), words: "Дахин хэлэлцэнэ".into()
    })
}

pub fn withdrawn() -> IssueEvent {
    DecisionWithdrawn { by: key(3), words: "Дахин хэлэлцэнэ".into() }.into()
}

pub fn report(agency: AgencyCode, is_done: bool) -> Command {
    let words = "Шугам солигдов".into();
    Command::Report(ReportOnDecision { by: key(4), agency, words, is_done })
}

pub fn reported(is_done: bool) -> IssueEvent {
    let words = "Шугам солигдов".into();
    DecisionReported { by: key(4), agency: usug(), words, is_done }.into()
}

pub fn extend(due_on: &str) -> Command {
    let (due_on, at) = (due_on.parse().expect("a day"), instant("2026-12-20T06:00:00Z"));
    Command::Extend(ExtendDecision { by: key(3), due_on, words: "Хүйтэн".into(), at })
}

pub fn extended(due_on: &str) -> IssueEvent {
    let due_on = due_on.parse().expect("a day");
    DecisionExtended { by: key(3), due_on, words: "Хүйтэн".into() }.into()
}

pub fn pass_due(at: &str) -> Command {
    Command::PassDueDay(PassDueDay { at: instant(at) })
}

pub fn overdue(due_on: &str) -> IssueEvent {
    DecisionOverdue { due_on: due_on.parse().expect("a day") }.into()
}

pub fn close(open: u64) -> Command {
    Command::Close(CloseIssue { people: 120, open, content: 100, not_content: 20 })
}

pub fn closed() -> IssueEvent {
    IssueClosed { people: 120, content: 100, not_content: 20 }.into()
}
