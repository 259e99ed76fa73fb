//! How much is said of a bill and of each of its provisions: `/bills/{number}/comments/count.json`, and over time
//! `/bills/{number}/comments/history.json` and `.csv`. What was hidden or taken back is subtracted where it was.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Entry};
use comments::{Scope, Totals};
use i18n::dates;
use kernel::{Actor, Timestamp};
use provisions::ProvisionId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Per, instant, now, steps, then};
use crate::Failure;
use crate::open_data::stand::Stand;
use crate::provision_names::ProvisionNames;
use crate::site::Site;

/// Of the table.
pub const HEADING: [&str; 6] =
    ["from", "change", "comment_count", "reply_count", "for_count", "against_count"];

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    provision: Option<String>,
    as_of: Option<String>,
    #[serde(default)]
    per: String,
}

/// How much is said of a bill, or of one of its provisions: what everyone reads.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommentTotals {
    /// Without replies.
    comment_count: u64,
    reply_count: u64,
    /// People who are for the provision; without one, for the bill as a whole.
    for_count: u64,
    against_count: u64,
    /// When the last of these changed.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

impl CommentTotals {
    fn of(totals: &Totals) -> Self {
        let Totals { comment_count, reply_count, for_count, against_count, as_of, position } =
            *totals;
        Self { comment_count, reply_count, for_count, against_count, as_of, position }
    }

    /// Before anybody had said anything.
    const fn none(as_of: Timestamp, position: u64) -> Self {
        let (comment_count, reply_count, for_count, against_count) = (0, 0, 0, 0);
        Self { comment_count, reply_count, for_count, against_count, as_of, position }
    }

    /// A strong validator: position and numbers say it all.
    fn etag(&self) -> String {
        let Self { comment_count, reply_count, for_count, against_count, position, .. } = self;
        format!("\"{position}-{comment_count}-{reply_count}-{for_count}-{against_count}\"")
    }
}

/// How much was said over time.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommentHistory {
    /// The bill's number.
    bill: String,
    provision: Option<String>,
    /// `minute`, `hour` or `day`
    per: &'static str,
    /// Those in which any of the totals changed, the earliest first.
    history: Vec<CommentHistoryStep>,
    /// When the last of them changed.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CommentHistoryStep {
    /// When the minute, hour or day begins.
    #[schema(value_type = String, format = "date-time")]
    from: Timestamp,
    /// Of `comment_count`; below zero where more were hidden or taken back than written.
    change: i64,
    /// The totals at its end.
    comment_count: i64,
    reply_count: i64,
    for_count: i64,
    against_count: i64,
}

/// What is asked about.
struct Of {
    number: BillNumber,
    entry: Entry,
    scope: Scope,
    now: Option<Totals>,
}

impl Of {
    /// A bill that everyone may read; a provision that no version ever had is nowhere.
    async fn asked(site: &Site, path: &str, ask: &Ask) -> Result<Self, Failure> {
        let number = Failure::bill(path)?;
        let entry = site.bills.entry(&Actor::Visitor, number).await?;
        let scope = match ask.provision.as_deref() {
            None | Some("") => Scope::Everything,
            Some(id) => {
                let id: ProvisionId = id.parse().map_err(|_| Failure::NotFound)?;
                Scope::Provision(id.to_string())
            }
        };
        let now = site.comments.totals(&number.to_string(), &scope).await?;
        // Of what something was said, there is no need to look for it.
        if let (None, Scope::Provision(id)) = (&now, &scope) {
            is_there(site, number, entry.version, id).await?;
        }
        Ok(Self { number, entry, scope, now })
    }

    fn matter(&self) -> String {
        self.number.to_string()
    }

    /// Nothing said yet: 0 since everyone can read the bill.
    fn totals(&self) -> CommentTotals {
        let began = self.entry.shown_at.unwrap_or(Timestamp::UNIX_EPOCH);
        let none = || CommentTotals::none(began, self.entry.position);
        self.now.as_ref().map_or_else(none, CommentTotals::of)
    }

    fn stand(&self) -> Stand {
        let totals = self.totals();
        Stand { as_of: totals.as_of, position: totals.position, etag: totals.etag() }
    }

    async fn history(&self, site: &Site, per: Per) -> Result<Vec<CommentHistoryStep>, Failure> {
        let (matter, seconds) = (self.matter(), per.seconds());
        let changes = site.comments.total_steps(&matter, &self.scope, seconds).await?;
        let changes = changes.into_iter().map(|one| (one.step, one.more));
        let told = steps(per, changes).into_iter().map(|step| {
            let [comment_count, reply_count, for_count, against_count] = step.totals;
            let [change, ..] = step.more;
            let from = step.from;
            CommentHistoryStep {
                from,
                change,
                comment_count,
                reply_count,
                for_count,
                against_count,
            }
        });
        Ok(told.collect())
    }
}

async fn is_there(site: &Site, number: BillNumber, last: u32, id: &str) -> Result<(), Failure> {
    let (matter, mut laws) = (number.to_string(), ProvisionNames::default());
    for version in (1..=last).rev() {
        if laws.find(site, &matter, Some(version), id).await?.is_some() {
            return Ok(());
        }
    }
    Err(Failure::NotFound)
}

/// How many comments, replies and people for and against there are, with a strong ETag; or exactly what it was at an
/// instant. What is hidden, held or taken back does not count.
#[utoipa::path(
    get, path = "/bills/{number}/comments/count.json", tag = "open data", operation_id = "read_comment_count",
    params(
        ("number" = String, Path, example = "BN-202611-00001"),
        ("provision" = Option<String>, Query, description = "Its id: of this provision only. Without it comments are those on all of the bill, and people those for and against it as a whole", example = "p5"),
        ("as_of" = Option<String>, Query, description = "An instant of RFC 3339 that is not to come: the totals as they were then. `as_of` and `position` of the answer are those of the last change of them; the position is 0 where there was none", example = "2026-11-20T12:00:00+08:00"),
    ),
    responses(
        (status = 200, description = "The totals", body = CommentTotals, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No instant, or one that is to come", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill, or it never had such a provision", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn count(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let as_of = instant(ask.as_of.as_deref(), site.comments.now())?;
    let of = Of::asked(&site, &path, &ask).await?;
    let Some(as_of) = as_of else {
        let totals = of.totals();
        return Ok(now(&request, &totals.etag(), &totals));
    };
    let known = site.comments.now();
    if !site.projections.comments_show(site.comments.log_position()).await {
        return Err(Failure::Unavailable("the comments are behind".to_owned()));
    }
    let totals = site.comments.totals_at(&of.matter(), &of.scope, as_of).await?;
    let totals = totals.map_or(CommentTotals::none(as_of, 0), |totals| CommentTotals::of(&totals));
    Ok(then(&request, (as_of, known), &totals.etag(), &totals))
}

/// How much was said of a bill, or of a provision, by the minute, hour or day.
#[utoipa::path(
    get, path = "/bills/{number}/comments/history.json", tag = "open data", operation_id = "read_comment_history",
    params(
        ("number" = String, Path, example = "BN-202611-00001"),
        ("provision" = Option<String>, Query, description = "As of `count.json`"),
        ("per" = Option<String>, Query, description = "`minute`, `hour` (also without it) or `day`", example = "day"),
    ),
    responses(
        (status = 200, description = "Each step in which any of the totals changed", body = CommentHistory, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such step", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill, or it never had such a provision", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let per = Per::asked(&ask.per)?;
    let of = Of::asked(&site, &path, &ask).await?;
    let stand = of.stand();
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let body = CommentHistory {
        bill: of.matter(),
        provision: ask.provision.clone().filter(|id| !id.is_empty()),
        per: per.code(),
        history: of.history(&site, per).await?,
        as_of: stand.as_of,
        position: stand.position,
    };
    Ok(stand.json(&request, &body))
}

/// The same as a table (RFC 4180).
#[utoipa::path(
    get, path = "/bills/{number}/comments/history.csv", tag = "open data", operation_id = "read_comment_history_csv",
    params(
        ("number" = String, Path, example = "BN-202611-00001"),
        ("provision" = Option<String>, Query, description = "As of `count.json`"),
        ("per" = Option<String>, Query, description = "As of `history.json`"),
    ),
    responses(
        (status = 200, description = "A line of each step in which any of the totals changed; the first line has their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such step", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill, or it never had such a provision", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let per = Per::asked(&ask.per)?;
    let of = Of::asked(&site, &path, &ask).await?;
    let stand = of.stand();
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let line = |step: CommentHistoryStep| {
        let counts =
            [step.change, step.comment_count, step.reply_count, step.for_count, step.against_count];
        let [change, comments, replies, in_favour, against] = counts.map(|n| n.to_string());
        [dates::machine_readable(step.from), change, comments, replies, in_favour, against]
    };
    let lines = of.history(&site, per).await?.into_iter().map(line);
    stand.table(&request, &HEADING, lines)
}
