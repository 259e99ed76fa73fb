//! The frame around a page, from the request; and the answer that holds it.

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG,
    EntityTag, Header as _, IF_NONE_MATCH, IfNoneMatch, VARY,
};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use kernel::{Actor, AgencyCode, Locale};
use maud::Markup;
use policy::{Action, Resource};

use crate::Failure;
use crate::guards::{Visitor, device, language, unseen};
use crate::kept_pages::{Kept, KeptPage};
use crate::pages::{self, Desks, Frame};
use crate::site::Site;
use crate::way_back;

pub fn frame(request: &HttpRequest) -> Frame {
    let visitor = Visitor::of(request);
    let site = request.app_data::<Data<Site>>();
    Frame {
        locale: language::of_page(request),
        path: way_back::of(request),
        csrf: site
            .zip(visitor.signed_in.as_ref())
            .map_or_else(String::new, |(site, s)| site.accounts.csrf(s.sid)),
        visitor: match &visitor.signed_in {
            None => pages::Visitor::Guest,
            Some(_) => pages::Visitor::SignedIn {
                desks: Desks {
                    agencies: agencies(request, &visitor.actor()),
                    ..desks(&visitor.actor())
                },
                unseen: unseen::of(request),
            },
        },
        is_practice: site.is_some_and(|site| site.mock.is_some()),
        point: device::of(request).map(|device| device.point),
    }
}

/// Each desk that this actor may sit at.
fn desks(actor: &Actor) -> Desks {
    let may = |action| policy::check(actor, action, Resource::House).is_ok();
    Desks {
        moderation: may(Action::SeeModerationQueue),
        offices: may(Action::SeeOffices),
        audit: may(Action::SeeTrail),
        deliveries: may(Action::SeeDeliveries),
        people: may(Action::FindPerson),
        anomalies: may(Action::SeeAnomalies),
        answering: may(Action::EditGrounds),
        service_points: may(Action::EnrolDevice),
        drafting: may(Action::SeeDraft),
        complaints: may(Action::SeeComplaintDesk),
        directory: may(Action::EditDirectory),
        issues: may(Action::SeeIssues),
        agendas: may(Action::SetAgenda),
        follow_ups: may(Action::FollowUp),
        agencies: Vec::new(),
    }
}

/// Those of which this actor is an officer, by name.
fn agencies(request: &HttpRequest, actor: &Actor) -> Vec<(AgencyCode, String)> {
    let locale = language::of_page(request);
    let table = request.app_data::<Data<Site>>().map(|site| site.directory.table());
    let named = |agency: AgencyCode| {
        let listed = table.as_ref().and_then(|table| table.agency(&agency));
        let name = listed.map(|listed| listed.name.in_locale(locale).to_owned());
        let name = name.unwrap_or_else(|| agency.to_string());
        (agency, name)
    };
    actor.offices().iter().filter_map(|office| office.agency.clone()).map(named).collect()
}

/// A page that is the same for everyone who is not signed in, kept ready in each language.
pub async fn kept(
    request: &HttpRequest,
    site: &Site,
    kept: Kept,
    render: impl AsyncFnOnce(Frame) -> Result<Markup, Failure>,
) -> Result<HttpResponse, Failure> {
    if let Some(device) = device::of(request) {
        // Every page there says where it stands.
        let frame = Frame { point: Some(device.point), ..frame(request) };
        return Ok(page(render(frame).await?));
    }
    kept_for(request, site, kept, language::of_page(request), render).await
}

/// The same in a language that the address says, whatever the visitor has chosen elsewhere.
pub async fn kept_for(
    request: &HttpRequest,
    site: &Site,
    kept: Kept,
    locale: Locale,
    render: impl AsyncFnOnce(Frame) -> Result<Markup, Failure>,
) -> Result<HttpResponse, Failure> {
    // Only when there is none: most who ask are sent what is kept.
    let make = async {
        let frame = Frame {
            locale,
            path: request.path().to_owned(),
            csrf: String::new(),
            visitor: pages::Visitor::Guest,
            is_practice: site.mock.is_some(),
            point: None,
        };
        Ok(render(frame).await?.into_string())
    };
    Ok(send(request, &*site.kept_pages.of(kept, locale, make).await?, locale))
}

/// Whether who asks has this very answer already (RFC 9110, 13.1.2: weakly compared).
pub fn is_known(request: &HttpRequest, etag: &str) -> bool {
    let (Ok(ours), Ok(theirs)) = (etag.parse::<EntityTag>(), IfNoneMatch::parse(request)) else {
        return false;
    };
    match theirs {
        IfNoneMatch::Any => request.headers().contains_key(IF_NONE_MATCH),
        IfNoneMatch::Items(tags) => tags.iter().any(|tag| tag.weak_eq(&ours)),
    }
}

fn send(request: &HttpRequest, page: &KeptPage, locale: Locale) -> HttpResponse {
    let headers = request.headers();
    let known = is_known(request, &page.etag);
    let mut response = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((ETAG, page.etag.as_str()))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((VARY, "Accept-Encoding, Cookie"))
        .insert_header((CONTENT_LANGUAGE, locale.code()));
    if known {
        return response.finish();
    }
    response.insert_header((CONTENT_TYPE, "text/html; charset=utf-8"));
    let gzip = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    if gzip {
        response.insert_header((CONTENT_ENCODING, "gzip")).body(page.gzip.clone())
    } else {
        response.body(page.plain.clone())
    }
}

/// A page that is this visitor's own.
pub fn page(markup: Markup) -> HttpResponse {
    html(HttpResponse::Ok(), markup)
}

pub fn html(mut response: HttpResponseBuilder, markup: Markup) -> HttpResponse {
    response
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((VARY, "Cookie"))
        .body(markup.into_string())
}

/// Off to another page of ours, with GET.
pub fn see(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("Location", path)).finish()
}
