//! Service points: somebody in office makes the device before them a kiosk or an assisted desk, and ends one.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use devices::{DeviceKind, Enrolling};
use kernel::{Actor, Timestamp, clock};
use serde::Deserialize;

use super::starting::text_error;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Nothing, Sent, Visitor, device};
use crate::pages::{EnrolErrors, EnrolForm, EnrolledDevice, ServicePointsPage};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, telling};

/// Of a place's name, in characters.
const POINT_MAX: usize = 100;

#[derive(Debug, Deserialize)]
pub struct EnrolFields {
    #[serde(default)]
    channel: String,
    #[serde(default)]
    point: String,
    #[serde(default)]
    until: String,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/service-points")));
    }
    let (form, errors) = (EnrolForm::default(), EnrolErrors::default());
    let points = points(&site, &visitor.actor(), form, errors).await?;
    Ok(page(points.render(&frame(&request))))
}

/// Whoever enrolled it is signed out there: it is everyone's from here on.
pub async fn enrol(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<EnrolFields>,
) -> Result<HttpResponse, Failure> {
    let actor = sent.visitor.actor();
    let form = EnrolForm {
        kind: DeviceKind::from_code(&sent.fields.channel),
        point: sent.fields.point.clone(),
        until: sent.fields.until.clone(),
    };
    let said = match read(&site, &form) {
        Ok(said) => said,
        Err(errors) => {
            let again = points(&site, &actor, form, errors).await?.render(&frame(&request));
            return Ok(html(HttpResponse::UnprocessableEntity(), again));
        }
    };
    let until = said.until;
    let enrolled =
        match sent.may_act.clone().and_then(|()| sent.visitor.require_fresh(&site).map(drop)) {
            Ok(()) => site.devices.enrol(&actor, said).await.map_err(Failure::from),
            Err(failure) => Err(failure),
        };
    match enrolled {
        Ok(pass) => {
            site.accounts
                .sign_out(sent.visitor.require()?)
                .await
                .map_err(accounts::SignInError::from)?;
            let mut response = sign_in::left(&site);
            let _ = response.add_cookie(&device::cookie(&site, &pass, until));
            Ok(response)
        }
        Err(failure) if failure.is_passing() => {
            let mut again = points(&site, &actor, form, EnrolErrors::default()).await?;
            again.not_taken = Some(telling::problem(&failure));
            Ok(html(refusal(&failure), again.render(&frame(&request))))
        }
        Err(failure) => Err(failure),
    }
}

pub async fn end(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    form.visitor.require_fresh(&site)?;
    site.devices.end(&form.visitor.actor(), &path).await?;
    Ok(see("/service-points"))
}

fn read(site: &Site, form: &EnrolForm) -> Result<Enrolling, EnrolErrors> {
    let point = petitions::parse_words(&form.point, POINT_MAX);
    let now = site.petitions.now();
    let is_a_term = |until: &Timestamp| *until > now && *until <= site.devices.latest_end();
    let until = form.until.trim().parse().ok().and_then(clock::end_of_day).filter(is_a_term);
    match (form.kind, point, until) {
        (Some(kind), Ok(point), Some(until)) => Ok(Enrolling { kind, point, until }),
        (kind, point, until) => Err(EnrolErrors {
            kind: kind.is_none(),
            point: point.err().map(|fault| text_error(fault, &form.point)),
            until: until.is_none(),
        }),
    }
}

async fn points(
    site: &Site,
    actor: &Actor,
    form: EnrolForm,
    errors: EnrolErrors,
) -> Result<ServicePointsPage, Failure> {
    let devices = site.devices.seen_by(actor).await?;
    let devices = devices
        .into_iter()
        .map(|device| EnrolledDevice {
            id: device.id,
            kind: device.kind,
            point: device.point,
            until: device.until,
        })
        .collect();
    let latest = site.devices.latest_end();
    Ok(ServicePointsPage {
        devices,
        form,
        errors,
        not_taken: None,
        latest,
        point_length_max: POINT_MAX,
    })
}
