//! `/open311/v2/discovery.json` and `.xml`: what there is, and where.

use std::collections::BTreeMap;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use i18n::texts;
use serde::Serialize;
use utoipa::ToSchema;

use super::Asked;
use crate::Failure;
use crate::site::Site;

/// Of this interface.
const CHANGED: &str = "2026-11-23T00:00:00Z";
const GEO_REPORT: &str = "http://wiki.open311.org/GeoReport_v2";
const FORMATS: [&str; 2] = ["application/json", "text/xml"];

/// What there is. In XML each endpoint and each format is an element of its own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Open311Discovery)]
pub struct Discovery<E> {
    changeset: &'static str,
    contact: String,
    /// No key is needed to read.
    key_service: String,
    endpoints: E,
}

/// Where something is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Open311Endpoint)]
pub struct Endpoint<F> {
    specification: String,
    url: String,
    changeset: &'static str,
    r#type: &'static str,
    formats: F,
}

/// Where services, requests and figures are.
#[utoipa::path(
    get, path = "/open311/v2/discovery.{format}", tag = "open311", operation_id = "read_open311_discovery",
    params(("format" = String, Path, description = "`json` or `xml`", example = "json")),
    responses(
        (status = 200, description = "GeoReport v2, to read; and the figures of complaints", content((Discovery<Vec<Endpoint<Vec<String>>>> = "application/json"), (String = "text/xml")), headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such format", content((Vec<super::Open311Error> = "application/json"), (String = "text/xml"))),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ending: Path<String>,
) -> Result<HttpResponse, Failure> {
    let asked = Asked::of(&request, &ending)?;
    let texts = texts(asked.locale);
    let (contact, key_service) =
        (texts.open311_contact(site.address("/complaints")), texts.open311_no_key());
    let in_xml = Discovery {
        changeset: CHANGED,
        contact: contact.clone(),
        key_service: key_service.clone(),
        endpoints: BTreeMap::from([(
            "endpoint",
            endpoints(&site, |formats| BTreeMap::from([("format", formats)])),
        )]),
    };
    let endpoints = endpoints(&site, |formats| formats);
    let in_json = Discovery { changeset: CHANGED, contact, key_service, endpoints };
    asked.one(&in_json, ("discovery", &in_xml))
}

/// Aggregates are no part of GeoReport: figures have a file of their own.
fn endpoints<F>(site: &Site, formats: impl Fn(Vec<&'static str>) -> F) -> [Endpoint<F>; 2] {
    let endpoint = |specification: String, path: &str, in_formats: &[&'static str]| Endpoint {
        specification,
        url: site.address(path),
        changeset: CHANGED,
        r#type: if site.practice_post.is_some() { "test" } else { "production" },
        formats: formats(in_formats.to_vec()),
    };
    [
        endpoint(GEO_REPORT.to_owned(), "/open311/v2", &FORMATS),
        endpoint(site.address("/api/openapi.json"), "/complaints/figures.json", &FORMATS[..1]),
    ]
}
