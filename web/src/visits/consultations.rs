//! The calendar of consultations: what is open, what is coming, and what there was in the last year.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use bills::Scheduled;
use jiff::SignedDuration;

use crate::Failure;
use crate::framing::{frame, page};
use crate::pages::ConsultationsPage;
use crate::site::Site;

/// For so long a consultation stays in the calendar after it has closed.
const PAST: SignedDuration = SignedDuration::from_hours(366 * 24);
/// Of consultations; some dozens are open at a time.
const MOST: u32 = 1_000;

pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let now = site.bills.now();
    let calendar = ConsultationsPage::of(scheduled(&site).await?, now);
    Ok(page(calendar.render(&frame(&request))))
}

/// The latest to close first.
pub async fn scheduled(site: &Site) -> Result<Vec<Scheduled>, Failure> {
    let since = site.bills.now().checked_sub(PAST).unwrap_or(kernel::Timestamp::UNIX_EPOCH);
    Ok(site.bills.calendar(since, MOST).await?)
}
