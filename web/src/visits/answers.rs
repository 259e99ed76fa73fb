//! The drafters answer what people said of a bill: the desk, what is put together, what is answered, the end.

pub mod closing;
pub mod grouping;
pub mod groups;
pub mod replying;
mod similar;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Closing, Entry};
use comments::{Counted, Desk, Grouped, ProvisionCounts, Scope, Shown};
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::{
    AnswersFilter, AnswersPage, AnswersProgress, AnswersState, Back, BillHead, ShownGroup, ToAnswer,
};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::visits::commented::{answered, commented, replied};
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;

/// Comments on a page.
const PAGE: u32 = 50;
/// Replies to each of them.
const REPLIES: u32 = 20;

#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    /// `all`, or what has no answer.
    show: Option<String>,
    provision: Option<String>,
    /// The place in the log where the page before ended.
    #[serde(default, deserialize_with = "crate::listing::log_position")]
    after: Option<u64>,
}

impl Ask {
    /// As it was when a form on its page was sent.
    pub fn of(reading: &Reading) -> Self {
        let value = |name| Some(reading.value(name).to_owned()).filter(|value| !value.is_empty());
        let after = reading.value("after").parse().ok();
        Self { show: value("show"), provision: value("provision"), after }
    }
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/bills/{number}/answering"))));
    }
    let shown = desk(&site, &visitor.actor(), number, &ask, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

/// A bill that was consulted on, for whoever answers or looks after those who do.
pub async fn answering(site: &Site, actor: &Actor, number: BillNumber) -> Result<Entry, Failure> {
    policy::check(actor, Action::SeeAnswering, Resource::House)?;
    let entry = site.bills.entry(actor, number).await?;
    if entry.consultation.is_none() {
        return Err(Failure::BillRefused(bills::BillError::NotConsulted));
    }
    Ok(entry)
}

/// Whoever only looks is given no form back.
pub fn must_answer(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::AnswerComment, Resource::House)?;
    Ok(())
}

/// Whether they see it and change nothing.
pub fn is_read_only(actor: &Actor) -> bool {
    must_answer(actor).is_err()
}

pub fn head(entry: &Entry) -> BillHead {
    BillHead {
        number: entry.bill.to_string(),
        title: entry.title.clone(),
        kind: entry.kind,
        version: entry.version,
    }
}

/// What can be done now.
pub fn state(entry: &Entry, now: Timestamp) -> AnswersState {
    match &entry.consultation {
        Some(window) if window.closing == Closing::Out => AnswersState::ClosedOut,
        Some(window) if window.closing == Closing::Begun => AnswersState::ClosingOut,
        _ if entry.is_withdrawn() => AnswersState::Withdrawn,
        Some(window) if now < window.closes_at => {
            AnswersState::Open { closes_at: window.closes_at }
        }
        _ => AnswersState::Answering,
    }
}

pub async fn desk(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    ask: &Ask,
    back: Option<Back>,
) -> Result<AnswersPage, Failure> {
    let entry = answering(site, actor, number).await?;
    let matter = number.to_string();
    let counts = site.comments.counts(&matter).await?;
    let mut names = ProvisionNames::default();
    let filter = filter(site, &mut names, &entry, ask, &counts).await;
    let shown = site.comments.desk(&asked(&matter, ask)).await?;
    let progress = progress(site, &entry, &counts);
    let next = next(number, ask, &shown);
    let is_read_only = is_read_only(actor);
    let similar = if is_read_only {
        Vec::new()
    } else {
        similar::of_all(site, actor, &mut names, &matter).await?
    };
    Ok(AnswersPage {
        bill: head(&entry),
        similar,
        groups: groups(site, &mut names, &matter).await?,
        comments: to_answer(site, &mut names, &shown).await?,
        progress,
        filter,
        next,
        key: site.accounts.form_key(),
        title_max: site.comments.rules().text.title,
        back,
        is_left_open: false,
        is_read_only,
    })
}

fn asked(matter: &str, ask: &Ask) -> Desk {
    let scope = match ask.provision.as_deref() {
        None | Some("") => Scope::Everything,
        Some(AnswersFilter::WHOLE) => Scope::Whole,
        Some(provision) => Scope::Provision(provision.to_owned()),
    };
    Desk {
        matter: matter.to_owned(),
        scope,
        is_answered: (ask.show.as_deref() != Some("all")).then_some(false),
        grouped: Grouped::Any,
        with_hidden: false,
        after: ask.after.unwrap_or(0),
        limit: PAGE,
    }
}

fn progress(site: &Site, entry: &Entry, counts: &[ProvisionCounts]) -> AnswersProgress {
    let now = site.bills.now();
    let window = entry.consultation.as_ref();
    AnswersProgress {
        comment_count: counts.iter().map(|one| one.comments).sum(),
        answered_count: counts.iter().map(|one| one.answered).sum(),
        due: window.map_or(jiff::civil::Date::MAX, |window| window.answer_due),
        is_overdue: window.is_some_and(|window| window.is_overdue(now)),
        state: state(entry, now),
    }
}

async fn filter(
    site: &Site,
    names: &mut ProvisionNames,
    entry: &Entry,
    ask: &Ask,
    counts: &[ProvisionCounts],
) -> AnswersFilter {
    let mut provisions = Vec::new();
    for one in counts.iter().filter(|one| one.comments > 0) {
        let (id, name) = match &one.provision {
            Some(id) => {
                (id.clone(), names.latest(site, &entry.bill.to_string(), entry.version, id).await)
            }
            None => (AnswersFilter::WHOLE.to_owned(), entry.title.clone()),
        };
        provisions.push((id, name, one.comments));
    }
    AnswersFilter {
        shows_all: ask.show.as_deref() == Some("all"),
        provision: ask.provision.clone().unwrap_or_default(),
        provisions,
        after: ask.after.unwrap_or(0),
    }
}

fn next(number: BillNumber, ask: &Ask, shown: &[Shown]) -> Option<String> {
    let last = shown.last().filter(|_| shown.len() == PAGE as usize)?;
    let query = serde_urlencoded::to_string([
        ("show", ask.show.as_deref().unwrap_or("unanswered")),
        ("provision", ask.provision.as_deref().unwrap_or_default()),
        ("after", &last.entry.written_position.to_string()),
    ]);
    Some(format!("/bills/{number}/answering?{}", query.ok()?))
}

pub async fn to_answer(
    site: &Site,
    names: &mut ProvisionNames,
    shown: &[Shown],
) -> Result<Vec<ToAnswer>, Failure> {
    let mut below = replied(site, names, shown, REPLIES).await?;
    let mut comments = Vec::new();
    for one in shown {
        let answer = match one.answer() {
            Some(answer) => Some(answered(site, names, &one.entry.matter, answer).await),
            None => None,
        };
        let group = one.group.as_ref();
        let group = group.map(|group| similar::named(group.id.as_str(), &group.title));
        let replied = below.remove(&one.entry.comment).unwrap_or_default();
        let comment = commented(site, names, one).await;
        comments.push(ToAnswer { comment, answer, group, replied });
    }
    Ok(comments)
}

/// Those with the most comments first.
pub async fn groups(
    site: &Site,
    names: &mut ProvisionNames,
    matter: &str,
) -> Result<Vec<ShownGroup>, Failure> {
    let mut groups = Vec::new();
    for counted in site.comments.groups(matter).await? {
        groups.push(shown_group(site, names, counted).await);
    }
    Ok(groups)
}

pub async fn shown_group(site: &Site, names: &mut ProvisionNames, counted: Counted) -> ShownGroup {
    let Counted { group, comment_count } = counted;
    let answer = match group.given.answer() {
        Some(answer) => Some(answered(site, names, &group.matter, answer).await),
        None => None,
    };
    ShownGroup { id: group.id.to_string(), title: group.title, comment_count, answer }
}
