//! The front page, and how we treat people.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use complaints::{Dimension, Measure};
use kernel::Actor;
use petitions::{Listing, Order, Shelf};

use super::{bills as bill_list, shown};
use crate::Failure;
use crate::figures;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{Centre, HomePage, PrivacyPage};
use crate::site::Site;

const HANDFUL: u32 = 5;
const BILLS: u32 = 3;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        let render = async |frame| Ok(home(&site).await?.render(&frame));
        return kept(&request, &site, Kept::Home, render).await;
    }
    Ok(page(home(&site).await?.render(&frame(&request))))
}

async fn home(site: &Site) -> Result<HomePage, Failure> {
    let of = |order| Listing { order, ..Listing::newest(Shelf::Open, HANDFUL) };
    let as_of = site.counts.as_of(&site.petitions);
    let most_signed = site.petitions.list(&of(Order::MostSigned)).await?;
    let newest = site.petitions.list(&of(Order::Newest)).await?;
    let (shelf, limit) = (bills::Shelf::Open, BILLS);
    let open = bills::Listing { shelf, kind: None, words: None, after: None, limit };
    let asked = site.bills.list(&Actor::Visitor, &open).await?;
    let (now, centre) = (site.bills.now(), centre(site).await?);
    let rules = site.petitions.rules();
    Ok(HomePage {
        most_signed: most_signed
            .entries
            .into_iter()
            .map(|entry| shown::card(site, entry))
            .collect(),
        newest: newest.entries.into_iter().map(|entry| shown::card(site, entry)).collect(),
        bills: asked.entries.into_iter().map(|entry| bill_list::card(entry, now)).collect(),
        centre,
        as_of,
        signing_days: u32::try_from(rules.signing_period.as_hours() / 24).unwrap_or_default(),
        goals: shown::goals(rules),
    })
}

/// All that came lately, each counted in its week.
async fn centre(site: &Site) -> Result<Centre, Failure> {
    let weeks = figures::this_week(site.complaints.now()).and_before(figures::WEEKS);
    let told = site.complaints.figures(Dimension::All, &[], &weeks).await?;
    let sum = |measure| told.iter().filter_map(|week| week.all.count(measure)).sum();
    Ok(Centre {
        weeks: u32::try_from(weeks.len()).unwrap_or_default(),
        received: sum(Measure::Received),
        answered: sum(Measure::Answered),
        confirmed: sum(Measure::Confirmed),
    })
}

pub async fn privacy(request: HttpRequest) -> HttpResponse {
    page(PrivacyPage.render(&frame(&request)))
}
