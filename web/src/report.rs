//! The report of what people said of a bill and what became of it: page, sheet and files are of the same.

use std::collections::HashMap;

use bills::{BillNumber, Closing, Entry, Version};
use comments::{
    Counted, Desk, Disclosed, Outcome, ProvisionCounts, Scope, Shown, Summary, disclosed,
};
use kernel::{Actor, Timestamp};

use crate::Failure;
use crate::provision_names::ProvisionNames;
use crate::site::Site;

/// All but the comments themselves, which come page by page.
pub struct Report {
    pub entry: Entry,
    pub stage: ReportStage,
    pub summary: Summary,
    pub provisions: Vec<ProvisionReport>,
    /// Who took part, through the disclosure gate; not while comments come in: whoever looked before and after
    /// each of them could tell who wrote it.
    pub participants: Option<Disclosed>,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportStage {
    /// Comments come in.
    Open,
    /// They are being answered.
    Answering,
    /// Every one has its answer: it does not change any more.
    Final { closed_out_at: Option<Timestamp> },
}

/// What was said of one provision, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisionReport {
    /// `None`: the bill as a whole.
    pub id: Option<String>,
    pub name: Option<String>,
    pub comments: u64,
    pub replies: u64,
    pub outcomes: OutcomeCounts,
    pub in_favour: u64,
    pub against: u64,
}

/// How many comments ended how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutcomeCounts {
    pub reflected: u64,
    pub partly: u64,
    pub not_reflected: u64,
    pub pending: u64,
}

impl Report {
    /// Of a bill that everyone knows of and that was opened for comment.
    pub async fn of(site: &Site, number: BillNumber) -> Result<Self, Failure> {
        let entry = site.bills.entry(&Actor::Visitor, number).await?;
        let stage = stage(&entry, site.bills.now()).ok_or(Failure::NotFound)?;
        let summary = site.comments.summary(&number.to_string(), usize::MAX).await?;
        let (_, version) = site.bills.version(&Actor::Visitor, number, None).await?;
        let provisions = provisions(site, &entry, &version, &summary).await;
        let cells = &summary.participants.true_cells;
        let participants = (stage != ReportStage::Open).then(|| disclosed(cells));
        Ok(Self { entry, stage, summary, provisions, participants })
    }

    pub fn outcomes(&self) -> OutcomeCounts {
        OutcomeCounts::of(|outcome| self.summary.count_of(outcome))
    }
}

impl OutcomeCounts {
    fn of(count: impl Fn(Option<Outcome>) -> u64) -> Self {
        Self {
            reflected: count(Some(Outcome::Reflected)),
            partly: count(Some(Outcome::Partly)),
            not_reflected: count(Some(Outcome::NotReflected)),
            pending: count(None),
        }
    }
}

/// A page of the comments of a report, the first one first; hidden ones without their words.
pub async fn rows(
    site: &Site,
    number: BillNumber,
    scope: Scope,
    after: u64,
    limit: u32,
) -> Result<Vec<Shown>, Failure> {
    let matter = number.to_string();
    let desk = Desk { matter, scope, with_hidden: true, after, limit, ..Desk::default() };
    Ok(site.comments.desk(&desk).await?)
}

/// To some of its comments, so many of each, the first one first; hidden ones without their words.
pub async fn replies(site: &Site, rows: &[Shown], each: u32) -> Result<Vec<Shown>, Failure> {
    let replied = rows.iter().filter(|one| one.reply_count > 0);
    let replied: Vec<_> = replied.map(|one| one.entry.comment.clone()).collect();
    Ok(site.comments.replies(&replied, 0, each).await?)
}

/// Those with the most comments first; one with none is nothing to anybody but the drafters.
pub async fn groups(site: &Site, number: BillNumber) -> Result<Vec<Counted>, Failure> {
    let mut groups = site.comments.groups(&number.to_string()).await?;
    groups.retain(|one| one.comment_count > 0);
    Ok(groups)
}

fn stage(entry: &Entry, now: Timestamp) -> Option<ReportStage> {
    let window = entry.consultation.as_ref()?;
    Some(match window.closing {
        Closing::Out => ReportStage::Final { closed_out_at: window.closed_out_at },
        _ if window.is_open(now) && !entry.is_withdrawn() => ReportStage::Open,
        _ if window.is_coming(now) && !entry.is_withdrawn() => return None,
        _ => ReportStage::Answering,
    })
}

/// In the order of the law; the whole of it first, what is not in it any more last.
async fn provisions(
    site: &Site,
    entry: &Entry,
    version: &Version,
    summary: &Summary,
) -> Vec<ProvisionReport> {
    let places = version.text.walk().map(|step| step.provision.id.to_string());
    let places: HashMap<String, usize> = places.zip(1..).collect();
    let mut names = ProvisionNames::default();
    let mut reports = Vec::new();
    for counts in &summary.provisions {
        let name = match &counts.provision {
            Some(id) => Some(names.latest(site, &entry.bill.to_string(), entry.version, id).await),
            None => None,
        };
        reports.push(of_provision(counts, name, summary));
    }
    reports.sort_by_key(|one| {
        one.id.as_ref().map_or(0, |id| places.get(id).copied().unwrap_or(usize::MAX))
    });
    reports
}

fn of_provision(
    counts: &ProvisionCounts,
    name: Option<String>,
    summary: &Summary,
) -> ProvisionReport {
    let of_it = || summary.outcomes.iter().filter(|one| one.provision == counts.provision);
    ProvisionReport {
        id: counts.provision.clone(),
        name,
        comments: counts.comments,
        replies: counts.replies,
        outcomes: OutcomeCounts::of(|outcome| {
            of_it().filter(|one| one.outcome == outcome).map(|one| one.n).sum()
        }),
        in_favour: counts.in_favour,
        against: counts.against,
    }
}
