//! The desks: what waits at the centre, and at each agency what is due first.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{After, ComplaintError, ComplaintNumber, ComplaintsError, Entry, Listing, Sorted};
use kernel::Actor;
use policy::{Action, Resource};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::Visitor;
use crate::listing::complaints::ComplaintsAsk;
use crate::pages::{AgencyDesk, ComplaintDeskPage, DeskOf, Sought};
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: u32 = 50;
/// So much is shown again of what was looked for in vain.
const TYPED_MAX: usize = 40;

#[derive(Debug, Deserialize)]
pub struct Called {
    /// That a caller reads out.
    number: Option<String>,
}

pub async fn centre(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    called: Query<Called>,
    ask: Query<ComplaintsAsk>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/desk")));
    }
    let actor = visitor.actor();
    let sought = match called.number.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(typed) => {
            policy::check(&actor, Action::SeeComplaintDesk, Resource::House)?;
            match found(&site, &actor, typed).await? {
                Ok(number) => return Ok(see(&format!("/desk/{number}"))),
                Err(sought) => Some(sought),
            }
        }
    };
    let asked = ask.asked(PAGE)?;
    if !matches!(asked.desk, Sorted::Centre | Sorted::All) {
        return Err(Failure::BadRequest("here desk is centre or all".into()));
    }
    let waiting = site.complaints.list(&actor, &asked).await?;
    let table = site.directory.table();
    let desk = ComplaintDeskPage {
        of: DeskOf::Centre,
        sought,
        counts: site.complaints.counts_of_centre(&actor, table.working_days()).await?,
        next: next(&waiting),
        asked,
        waiting,
        may_take_in: policy::check(&actor, Action::TakeInComplaint, Resource::House).is_ok(),
        soon: site.complaints.soon(table.working_days()),
        registering_days: site.complaints.rules().days.registering,
        table,
        now: site.complaints.now(),
    };
    let told = desk.render(&frame(&request));
    Ok(match desk.sought {
        Some(_) => html(HttpResponse::NotFound(), told),
        None => page(told),
    })
}

/// A number that a case here has; else as what it was looked for.
async fn found(
    site: &Site,
    actor: &Actor,
    typed: &str,
) -> Result<Result<ComplaintNumber, Sought>, Failure> {
    let sought = |is_number| Sought { typed: typed.chars().take(TYPED_MAX).collect(), is_number };
    let Ok(number) = ComplaintNumber::typed(typed) else { return Ok(Err(sought(false))) };
    match site.complaints.entry(actor, number).await {
        Ok(_) => Ok(Ok(number)),
        Err(ComplaintsError::Complaint(ComplaintError::Unknown)) => Ok(Err(sought(true))),
        Err(error) => Err(error.into()),
    }
}

pub async fn agency(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<ComplaintsAsk>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(request.path())));
    }
    let actor = visitor.actor();
    let agency = site.agency(&actor, &path)?;
    let asked = ask.of(Sorted::Agency, Some(agency.clone()), PAGE)?;
    let waiting = site.complaints.list(&actor, &asked).await?;
    let reached = Listing { agency: Some(agency.clone()), ..Listing::of(Sorted::Reached, PAGE) };
    let reached = site.complaints.list(&actor, &reached).await?;
    let table = site.directory.table();
    let desk = ComplaintDeskPage {
        counts: site.complaints.counts_of_agency(&actor, &agency, table.working_days()).await?,
        of: DeskOf::Agency(AgencyDesk { agency, reached }),
        sought: None,
        next: next(&waiting),
        asked,
        waiting,
        may_take_in: false,
        soon: site.complaints.soon(table.working_days()),
        registering_days: site.complaints.rules().days.registering,
        table,
        now: site.complaints.now(),
    };
    Ok(page(desk.render(&frame(&request))))
}

fn next(waiting: &[Entry]) -> Option<After> {
    waiting.last().filter(|_| waiting.len() == PAGE as usize).map(After::last)
}
