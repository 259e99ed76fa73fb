//! The report of what people said of a bill: for everyone, on a page and on paper.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::BillNumber;
use comments::{Scope, Shown};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{
    Replied, ReportComment, ReportPage, ReportPlace, ReportRows, ReportSheetPage, ShownGroup,
};
use crate::provision_names::ProvisionNames;
use crate::report::{Report, groups};
use crate::report_places::{Began, rows_by_place, together};
use crate::site::Site;
use crate::visits::answers::{head, shown_group};
use crate::visits::commented::{answered, commented, hidden, replied};

/// Comments on a page.
const PAGE: u32 = 50;
/// And on a sheet: what follows is a sheet of its own.
const SHEET: u32 = 500;
/// Replies to each of them on a page; on a sheet all of them.
const REPLIES: u32 = 20;
const REPLIES_ON_SHEET: u32 = i32::MAX as u32;

#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    /// The id of one, or `-` for the bill as a whole.
    provision: Option<String>,
    /// Of the whole report: the provision at which the page before ended.
    from: Option<String>,
    /// The place in the log where the page before ended.
    #[serde(default, deserialize_with = "crate::listing::log_position")]
    after: Option<u64>,
}

impl Ask {
    pub fn scope(&self) -> Scope {
        match self.provision.as_deref() {
            None | Some("") => Scope::Everything,
            Some("-") => Scope::Whole,
            Some(provision) => Scope::Provision(provision.to_owned()),
        }
    }

    pub fn after(&self) -> u64 {
        self.after.unwrap_or(0)
    }

    /// Where a page of the report by provisions begins.
    fn began(&self) -> Began {
        let from = self.from.as_deref().filter(|from| !from.is_empty());
        let only = self.scope();
        Began { only, from: from.map(str::to_owned), after: self.after() }
    }

    /// What the page after one is asked with that ended there.
    fn next_place(&self, (from, last): &(String, u64)) -> String {
        let last = last.to_string();
        match self.provision.as_deref().filter(|provision| !provision.is_empty()) {
            Some(provision) => query(&[("provision", provision), ("after", &last)]),
            None => query(&[("from", from), ("after", &last)]),
        }
    }

    /// What the page after one that ends there is asked with.
    pub fn next(&self, last: u64) -> String {
        let provision = self.provision.as_deref().unwrap_or_default();
        let query = [("provision", provision), ("after", &last.to_string())];
        let query = query.into_iter().filter(|(_, value)| !value.is_empty());
        serde_urlencoded::to_string(query.collect::<Vec<_>>()).unwrap_or_default()
    }
}

fn query(parts: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(parts).unwrap_or_default()
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    if visitor.signed_in.is_none() && request.query_string().is_empty() {
        return kept(&request, &site, Kept::Report(number), async |frame| {
            Ok(report_page(&site, number, &ask).await?.render(&frame))
        })
        .await;
    }
    Ok(page(report_page(&site, number, &ask).await?.render(&frame(&request))))
}

/// The same to print.
pub async fn print(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let report = Report::of(&site, number).await?;
    let rows = report_rows(&site, &report, &ask, (SHEET, REPLIES_ON_SHEET), "report/print").await?;
    let groups = shown_groups(&site, number, &ask).await?;
    let sheet = ReportSheetPage {
        bill: head(&report.entry),
        made_at: site.bills.now(),
        address: site.address(&format!("/bills/{number}/report")),
        report: report.into(),
        groups,
        rows,
    };
    Ok(page(sheet.render(&frame(&request))))
}

async fn report_page(site: &Site, number: BillNumber, ask: &Ask) -> Result<ReportPage, Failure> {
    let report = Report::of(site, number).await?;
    let rows = report_rows(site, &report, ask, (PAGE, REPLIES), "report").await?;
    Ok(ReportPage {
        bill: head(&report.entry),
        groups: shown_groups(site, number, ask).await?,
        provision: ask.provision.clone().filter(|provision| !provision.is_empty()),
        report: report.into(),
        rows,
    })
}

/// On the first page only.
async fn shown_groups(
    site: &Site,
    number: BillNumber,
    ask: &Ask,
) -> Result<Vec<ShownGroup>, Failure> {
    if ask.after() > 0 || ask.scope() != Scope::Everything {
        return Ok(Vec::new());
    }
    let mut names = ProvisionNames::default();
    let mut shown = Vec::new();
    for counted in groups(site, number).await? {
        shown.push(shown_group(site, &mut names, counted).await);
    }
    Ok(shown)
}

async fn report_rows(
    site: &Site,
    report: &Report,
    ask: &Ask,
    (limit, replies): (u32, u32),
    address: &str,
) -> Result<ReportRows, Failure> {
    let number = report.entry.bill;
    let (found, rest) = rows_by_place(site, report, ask.began(), limit).await?;
    let mut names = ProvisionNames::default();
    let mut places = Vec::new();
    for (name, shown) in found {
        let mut below = replied(site, &mut names, &shown, replies).await?;
        let mut comments = Vec::new();
        for one in &shown {
            let replied = below.remove(&one.entry.comment).unwrap_or_default();
            comments.push(row(site, &mut names, one, replied).await);
        }
        places.push(ReportPlace { name, comments });
    }
    let next = rest.map(|rest| format!("/bills/{number}/{address}?{}", ask.next_place(&rest)));
    Ok(ReportRows { places, next })
}

async fn row(
    site: &Site,
    names: &mut ProvisionNames,
    shown: &Shown,
    replied: Replied,
) -> ReportComment {
    let mark = hidden(&shown.entry);
    let answer = match (&mark, shown.answer()) {
        (None, Some(answer)) => Some(answered(site, names, &shown.entry.matter, answer).await),
        _ => None,
    };
    ReportComment {
        comment: commented(site, names, shown).await,
        answer,
        group: together(shown).map(|group| group.title.clone()),
        mark,
        replied,
    }
}
