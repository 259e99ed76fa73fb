//! The desk for one comment: a moderator lets it through, says what it is, or decides an appeal.

mod deciding;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::BillNumber;
use comments::{AppealState, CommentId, Entry, Shown, State};
use kernel::Actor;
use policy::{Action, Resource};

use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{
    Back, CommentDesk, CommentDeskPage, CommentState, CommentStep, HiddenAppeal, HistoryLine,
};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::visits::commented::commented;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;
use crate::{Failure, looks};

pub use self::deciding::{Decision, in_house, marking, said};

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let id = named(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/moderation/comments/{id}"))));
    }
    let shown = desk(&site, &visitor.actor(), &id, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

/// Decides, and shows what it has come to; whoever was not the first sees what another decided.
pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (id, step) = path.into_inner();
    let (id, step) = (named(&id)?, CommentStep::from_code(&step).ok_or(Failure::NotFound)?);
    let actor = sent.visitor.actor();
    policy::check(&actor, Action::SeeCommentQueue, Resource::House)?;
    let mut reading = Reading::new(step.code(), sent.fields);
    let done = match sent.may_act.and_then(|()| sent.visitor.require_fresh(&site).map(drop)) {
        Ok(()) => deciding::decided(&site, &actor, &id, step, &mut reading).await,
        Err(failure) => Err(failure),
    };
    site.projections.comments_show(site.comments.log_position()).await;
    match done {
        Ok(()) => Ok(see(&format!("/moderation/comments/{id}"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let again = desk(&site, &actor, &id, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

/// The name in an address.
pub fn named(path: &str) -> Result<CommentId, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

/// The bill that it was said of.
pub fn bill_of(entry: &Entry) -> Result<BillNumber, Failure> {
    Failure::bill(&entry.matter)
}

/// What this actor sees of it; that they do is on record.
async fn desk(
    site: &Site,
    actor: &Actor,
    id: &CommentId,
    back: Option<Back>,
) -> Result<CommentDeskPage, Failure> {
    policy::check(actor, Action::SeeCommentQueue, Resource::House)?;
    let shown = looks::comment(site, actor, id).await?;
    let case = site.comments.case(actor, id).await?;
    let bill = site.bills.entry(&Actor::Visitor, bill_of(&shown.entry)?).await?;
    let mut names = ProvisionNames::default();
    let reply_to = match &shown.entry.reply_to {
        Some(other) => site.comments.comments(std::slice::from_ref(other)).await?.pop(),
        None => None,
    };
    let reply_to = match reply_to {
        Some(other) => Some(commented(site, &mut names, &other).await),
        None => None,
    };
    let history = case.history.into_iter();
    Ok(CommentDeskPage {
        bill: bill.bill.to_string(),
        bill_title: bill.title,
        comment: commented(site, &mut names, &shown).await,
        reply_to,
        desk: standing(site, actor, &shown),
        state: state(site, actor, &shown).await?,
        reports: case.reports.into_iter().collect(),
        reports_until: case.reports_until,
        history: history.map(|one| HistoryLine { at: one.at, what: one.what }).collect(),
        seen: shown.entry.sequence,
        reason_max: site.comments.rules().text.reason,
        back,
    })
}

fn standing(site: &Site, actor: &Actor, shown: &Shown) -> CommentDesk {
    let marked = &shown.entry.marked;
    let is_own_mark =
        marked.appeal == Some(AppealState::Waiting) && actor.key() == marked.marked_by;
    let may = Resource::Comment { is_own: site.comments.is_mine(actor, shown) };
    match policy::check(actor, Action::ModerateComment, may) {
        _ if site.comments.is_mine(actor, shown) => CommentDesk::OwnComment,
        Err(_) => CommentDesk::ReadOnly,
        Ok(_) if is_own_mark => CommentDesk::OwnMark,
        Ok(_) => CommentDesk::Free,
    }
}

async fn state(site: &Site, actor: &Actor, shown: &Shown) -> Result<CommentState, Failure> {
    let marked = &shown.entry.marked;
    let reason = marked.mark_reason.clone();
    Ok(match (shown.entry.state, marked.mark) {
        (State::Held, _) => CommentState::Held,
        (State::Hidden, Some(mark)) => {
            let appeal = appeal(site, actor, shown).await?;
            CommentState::Hidden { mark, reason: reason.unwrap_or_default(), appeal }
        }
        (State::Deleted, _) => CommentState::Deleted,
        (_, mark) => CommentState::Published { mark, reason },
    })
}

async fn appeal(site: &Site, actor: &Actor, shown: &Shown) -> Result<HiddenAppeal, Failure> {
    let marked = &shown.entry.marked;
    Ok(match marked.appeal {
        Some(AppealState::Waiting) => {
            let words = looks::comment_appeal_words(site, actor, shown).await?;
            HiddenAppeal::Waiting { words }
        }
        Some(AppealState::Upheld) => {
            HiddenAppeal::Upheld { because: marked.appeal_because.clone().unwrap_or_default() }
        }
        Some(AppealState::Overturned) | None => HiddenAppeal::None { until: marked.appeal_until },
    })
}
