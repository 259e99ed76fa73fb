//! The 11-11 centre's pages: people complain and follow what becomes of it; operators and officers at their desks.

pub mod cookie;
pub mod desk;
pub mod figures;
pub mod intake;
pub mod one;
pub mod staff;
pub mod taken;
pub mod writing;

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use complaints::{ComplaintNumber, ComplaintsError};

use crate::Failure;
use crate::failure::Fault;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{ComplaintsPage, MyComplaintsPage};
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;

/// Of the form that asks for number and code.
const TRACK: &str = "track";

pub async fn front(request: HttpRequest, site: Data<Site>) -> HttpResponse {
    page(empty(&site).render(&frame(&request)))
}

/// Whoever has the number and the code is remembered by their browser until they close it.
pub async fn track(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let mut reading = Reading::new(TRACK, sent.fields);
    let number = ComplaintNumber::typed(reading.value("number"));
    let may = as_anyone(sent.may_act);
    let tracked = match (number, may) {
        (_, Err(failure)) => Err(failure),
        (Err(_), _) => {
            reading.wrong("number", Fault::NotOneOf);
            Err(Failure::Fields(Vec::new()))
        }
        (Ok(number), Ok(())) => {
            site.projections.complaints_show(site.complaints.log_position()).await;
            match site.complaints.tracked(number, reading.value("code")).await {
                Ok(_) => Ok(number),
                Err(ComplaintsError::NoSuch) => {
                    reading.wrong("code", Fault::NoSuchCase);
                    Err(Failure::Fields(Vec::new()))
                }
                Err(error) => Err(error.into()),
            }
        }
    };
    match tracked {
        Ok(number) => {
            let code = site.complaints.code_of(number).to_string();
            let mut response = see(&format!("/complaints/{number}"));
            let _ = response.add_cookie(&cookie::of(&site, number, &code));
            Ok(response)
        }
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let front = ComplaintsPage { back: Some(back), ..empty(&site) };
            Ok(html(status, front.render(&frame(&request))))
        }
    }
}

pub async fn mine(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/complaints")));
    }
    let complaints = site.complaints.mine(&visitor.actor()).await?;
    let (table, now) = (site.directory.table(), site.complaints.now());
    Ok(page(MyComplaintsPage { complaints, table, now }.render(&frame(&request))))
}

pub(super) fn empty(site: &Site) -> ComplaintsPage {
    ComplaintsPage { days: site.complaints.rules().days, ..ComplaintsPage::default() }
}

/// A form that asks for no session: without one there is nobody in whose name it could act.
pub(super) fn as_anyone(may_act: Result<(), Failure>) -> Result<(), Failure> {
    match may_act {
        Err(Failure::SignInFirst | Failure::SessionExpired) => Ok(()),
        may_act => may_act,
    }
}
