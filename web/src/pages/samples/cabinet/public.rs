//! What everyone reads of issues that went to Cabinet, in every state.

use cabinet::{AgendaId, IssueEntry, Progress, PublicIssue, PublicItem};
use serde_json::json;

use super::{MEETING, NEXT, asked, decision, entry, ids, steps, table, with_report};
use crate::pages::samples::now;
use crate::pages::{CabinetIssuePage, CabinetPage};

pub(in crate::pages) fn brought_items() -> Vec<PublicItem> {
    let entries = [
        (Progress::Open, entry("proposed", &json!({}))),
        (Progress::Decided, entry("decided", &decision())),
        (Progress::Closed, entry("closed", &with_report())),
    ];
    entries.into_iter().filter_map(|(progress, entry)| Some(item(progress, &entry?))).collect()
}

fn item(progress: Progress, entry: &IssueEntry) -> PublicItem {
    let is_open = progress == Progress::Open;
    PublicItem {
        issue: entry.issue.clone(),
        agenda: AgendaId(MEETING),
        held_on: MEETING,
        grounds: entry.grounds.clone(),
        published_at: Some(now()),
        progress,
        decision: entry.decision(),
        merged_into: None,
        withdrawn_because: None,
        postponed_to: is_open.then_some(NEXT),
        report: entry.report.clone(),
        reported_at: entry.reported_at,
        done_at: entry.done_at,
        closed_at: entry.closed_at,
    }
}

fn issues() -> Vec<PublicIssue> {
    let issue = |item: PublicItem| PublicIssue {
        people: 1_340,
        complaints: 1_402,
        summaries: vec!["Гурав хоног усгүй байна.".to_owned()],
        asked: (item.progress == Progress::Closed).then(|| asked().public(true)),
        steps: steps(),
        item,
    };
    brought_items().into_iter().map(issue).collect()
}

pub(in crate::pages) fn cabinet_pages() -> Vec<CabinetPage> {
    let mut late = issues();
    late.iter_mut().filter_map(|issue| issue.item.decision.as_mut()).for_each(|decision| {
        decision.is_overdue = true;
    });
    vec![
        CabinetPage { issues: issues(), next: Some(MEETING), table: table() },
        CabinetPage { issues: late, next: None, table: table() },
        CabinetPage { issues: Vec::new(), next: None, table: table() },
    ]
}

pub(in crate::pages) fn cabinet_issue_pages() -> Vec<CabinetIssuePage> {
    let page = |mut issue: PublicIssue| {
        let is_open = issue.item.progress == Progress::Open;
        issue.item.merged_into = ids().pop().filter(|_| is_open);
        // Everyone is told that it was closed, and not how many said what.
        let told = |said: &mut serde_json::Value| said["content"] = serde_json::Value::Null;
        issue.steps.iter_mut().for_each(|step| told(&mut step.said));
        CabinetIssuePage { issue, table: table() }
    };
    issues().into_iter().map(page).collect()
}
