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
        published_at: Some(now()),
        progress,
        decision: entry.decision(),
        merged_into: None,
        postponed_to: is_open.then_some(AgendaId(NEXT)),
        report: entry.report.clone(),
        reported_at: entry.reported_at,
        done_at: entry.done_at,
        closed_at: entry.closed_at,
    }
}

pub(in crate::pages) fn cabinet_pages() -> Vec<CabinetPage> {
    let asked = |item: PublicItem| {
        let asked = (item.progress == Progress::Closed).then(asked);
        (item, asked)
    };
    let items = brought_items().into_iter().map(asked).collect();
    vec![
        CabinetPage { items, next: Some(MEETING), table: table() },
        CabinetPage { items: Vec::new(), next: None, table: table() },
    ]
}

pub(in crate::pages) fn cabinet_issue_pages() -> Vec<CabinetIssuePage> {
    let page = |mut item: PublicItem| {
        let asked = (item.progress == Progress::Closed).then(asked);
        item.merged_into = ids().pop().filter(|_| item.progress == Progress::Open);
        let issue = PublicIssue { item, people: 1_340, complaints: 1_402, asked, steps: steps() };
        CabinetIssuePage { issue, table: table() }
    };
    brought_items().into_iter().map(page).collect()
}
