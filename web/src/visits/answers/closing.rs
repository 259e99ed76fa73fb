//! Closing a consultation out, in three steps: the bill stops taking what would want an answer, the read models
//! catch up with that, and then either every comment has its answer or the drafters are told how many have not.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Outcomes};
use comments::{Outcome, Summary};
use kernel::Actor;

use super::{Ask, desk};
use crate::Failure;
use crate::framing::{frame, html, see};
use crate::guards::telling::refusal;
use crate::guards::{Nothing, Sent};
use crate::pages::Back;
use crate::site::Site;
use crate::telling;

pub async fn close_out(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let actor = sent.visitor.actor();
    let done = match sent.may_act.and_then(|()| sent.visitor.require_fresh(&site).map(drop)) {
        Ok(()) => closed_out(&site, &actor, number).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(0) => Ok(see(&format!("/bills/{number}/report"))),
        Ok(_) => {
            let again = desk(&site, &actor, number, &Ask::default(), None).await?;
            Ok(html(HttpResponse::Conflict(), again.left_open().render(&frame(&request))))
        }
        Err(failure) => told(&request, &site, &actor, number, failure).await,
    }
}

/// The desk again with why it was not done, for whoever may see it.
async fn told(
    request: &HttpRequest,
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    if !failure.is_passing() && !matches!(failure, Failure::BillRefused(_)) {
        return Err(failure);
    }
    let back = Back { not_taken: Some(telling::problem(&failure)), ..Back::default() };
    let again = desk(site, actor, number, &Ask::default(), Some(back)).await;
    // Whoever is not signed in any more is told just that.
    let Ok(again) = again else { return Err(failure) };
    Ok(html(refusal(&failure), again.render(&frame(request))))
}

/// How many comments have no answer: with none it is closed out, else all goes on as before. Cut off at any
/// point it can be sent again.
pub async fn closed_out(site: &Site, actor: &Actor, number: BillNumber) -> Result<u64, Failure> {
    let position = site.bills.begin_closing_out(actor, number).await?;
    if !site.projections.comments_show(position).await {
        return Err(Failure::Unavailable("the comments are still being counted".into()));
    }
    let matter = number.to_string();
    let unanswered = site.comments.unanswered_count(&matter).await?;
    let outcomes = outcomes(&site.comments.summary(&matter, 0).await?);
    site.bills.finish_closing_out(actor, number, unanswered, outcomes).await?;
    site.projections.bills_show(site.bills.log_position()).await;
    Ok(unanswered)
}

fn outcomes(summary: &Summary) -> Outcomes {
    Outcomes {
        comment_count: summary.states.comments,
        reflected_count: summary.count_of(Some(Outcome::Reflected)),
        partly_reflected_count: summary.count_of(Some(Outcome::Partly)),
        not_reflected_count: summary.count_of(Some(Outcome::NotReflected)),
    }
}
