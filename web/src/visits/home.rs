//! The front page, and how we treat people.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use petitions::{Listing, Order, Stage};

use super::shown;
use crate::Failure;
use crate::framing::{frame, page};
use crate::pages::{HomePage, PrivacyPage};
use crate::site::Site;

const HANDFUL: u32 = 5;

pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let of = |order| Listing { stage: Some(Stage::Open), order, limit: HANDFUL, offset: 0 };
    let as_of = site.petitions.now();
    let most_signed = site.petitions.list(&of(Order::MostSigned)).await?;
    let newest = site.petitions.list(&of(Order::Newest)).await?;
    let rules = site.petitions.rules();
    let home = HomePage {
        most_signed: most_signed.into_iter().map(|entry| shown::card(&site, entry)).collect(),
        newest: newest.into_iter().map(|entry| shown::card(&site, entry)).collect(),
        as_of,
        signing_days: u32::try_from(rules.signing_period.as_hours() / 24).unwrap_or_default(),
        goals: shown::goals(rules),
    };
    Ok(page(home.render(&frame(&request))))
}

pub async fn privacy(request: HttpRequest) -> HttpResponse {
    page(PrivacyPage.render(&frame(&request)))
}
