//! The desks: what waits at the centre, and at each agency what is due first.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{After, ComplaintNumber, Listing, Sorted};
use kernel::AgencyCode;
use policy::{Action, Resource};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::{AgencyDesk, ComplaintDeskPage, DeskOf};
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: u32 = 50;

#[derive(Debug, Deserialize)]
pub struct Ask {
    after: Option<String>,
    /// That a caller reads out.
    number: Option<String>,
}

pub async fn centre(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/desk")));
    }
    let actor = visitor.actor();
    if let Some(Ok(number)) = ask.number.as_deref().map(ComplaintNumber::typed) {
        policy::check(&actor, Action::SeeComplaintDesk, Resource::House)?;
        return Ok(see(&format!("/desk/{number}")));
    }
    let listing = listing(Sorted::Centre, None, &ask)?;
    let waiting = site.complaints.list(&actor, &listing).await?;
    let table = site.directory.table();
    let desk = ComplaintDeskPage {
        of: DeskOf::Centre,
        counts: site.complaints.counts_of_centre(&actor, table.working_days()).await?,
        next: next("/desk", &waiting),
        waiting,
        may_take_in: policy::check(&actor, Action::TakeInComplaint, Resource::House).is_ok(),
        soon: site.complaints.soon(table.working_days()),
        table,
        now: site.complaints.now(),
    };
    Ok(page(desk.render(&frame(&request))))
}

pub async fn agency(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let agency: AgencyCode = path.parse().map_err(|_| Failure::NotFound)?;
    let address = format!("/agencies/{agency}/complaints");
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&address)));
    }
    let actor = visitor.actor();
    let waiting = listing(Sorted::Agency, Some(agency.clone()), &ask)?;
    let waiting = site.complaints.list(&actor, &waiting).await?;
    let reached = Listing { agency: Some(agency.clone()), ..Listing::of(Sorted::Reached, PAGE) };
    let reached = site.complaints.list(&actor, &reached).await?;
    let table = site.directory.table();
    let desk = ComplaintDeskPage {
        counts: site.complaints.counts_of_agency(&actor, &agency, table.working_days()).await?,
        of: DeskOf::Agency(AgencyDesk { agency, reached }),
        next: next(&address, &waiting),
        waiting,
        may_take_in: false,
        soon: site.complaints.soon(table.working_days()),
        table,
        now: site.complaints.now(),
    };
    Ok(page(desk.render(&frame(&request))))
}

fn listing(desk: Sorted, agency: Option<AgencyCode>, ask: &Ask) -> Result<Listing, Failure> {
    let listing = Listing { agency, ..Listing::of(desk, PAGE) };
    let Some(code) = &ask.after else { return Ok(listing) };
    let after = After::read(code);
    let after = after.ok_or_else(|| Failure::BadRequest("no place in this list".into()))?;
    Ok(Listing { after, ..listing })
}

fn next(address: &str, waiting: &[complaints::Entry]) -> Option<String> {
    let last = waiting.last().filter(|_| waiting.len() == PAGE as usize)?;
    Some(format!("{address}?after={}", After::last(last).code()))
}
