//! oEmbed (oembed.com): a site that was given a petition's address asks how to show it.

use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::texts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::listed;
use crate::Failure;
use crate::guards::language;
use crate::open_data::public;
use crate::pages::{EMBED_HEIGHT, EMBED_WIDTH, frame_code};
use crate::site::Site;

/// Nobody shows it smaller.
const WIDTH_MIN: u32 = 200;
const HEIGHT_MIN: u32 = 120;
/// In seconds.
const CACHE_AGE: u32 = 3_600;

#[derive(Debug, Deserialize)]
pub struct Ask {
    #[serde(default)]
    url: String,
    format: Option<String>,
    maxwidth: Option<u32>,
    maxheight: Option<u32>,
}

/// A box for another site.
#[derive(Debug, Serialize, ToSchema)]
pub struct Embedding {
    #[serde(rename = "type")]
    kind: &'static str,
    version: &'static str,
    title: String,
    provider_name: String,
    provider_url: String,
    cache_age: u32,
    /// An `iframe`.
    html: String,
    width: u32,
    height: u32,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// How another site shows the petition at an address of ours.
#[utoipa::path(
    get, path = "/oembed", tag = "open data", operation_id = "oembed",
    params(
        ("url" = String, Query, description = "The address of a petition's page"),
        ("format" = Option<String>, Query, description = "`json`"),
        ("maxwidth" = Option<u32>, Query), ("maxheight" = Option<u32>, Query),
    ),
    responses(
        (status = 200, description = "A box of the type `rich`", body = Embedding),
        (status = 400, description = "url is missing, maxwidth or maxheight is no number, or format is unknown", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not the address of a petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 501, description = "XML is asked for"),
    )
)]
pub async fn answer(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    match ask.format.as_deref() {
        None | Some("" | "json") => {}
        // As oEmbed has it for a format of its own that a provider does not offer.
        Some("xml") => {
            let words = texts(language::of_program(&request)).oembed_json_only();
            return Ok(public(HttpResponse::NotImplemented())
                .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
                .body(words));
        }
        Some(_) => return Err(Failure::BadRequest("format is json".into())),
    }
    if ask.url.is_empty() {
        return Err(Failure::BadRequest("url is missing".into()));
    }
    let number = number(&site, &ask.url).ok_or(Failure::NotFound)?;
    let entry = listed(&site, Failure::number(&number)?).await?;
    let locale = language::chosen_in(&ask.url).unwrap_or_default();
    let title = entry.action.unwrap_or_default();
    let width = ask.maxwidth.unwrap_or(EMBED_WIDTH).clamp(WIDTH_MIN, EMBED_WIDTH);
    let height = ask.maxheight.unwrap_or(EMBED_HEIGHT).clamp(HEIGHT_MIN, EMBED_HEIGHT);
    let embed = site.address(&format!("/embed/petitions/{number}"));
    let body = Embedding {
        kind: "rich",
        version: "1.0",
        html: frame_code(&embed, &title, locale.code(), width, height),
        title,
        provider_name: texts(locale).site_name(),
        provider_url: site.address("/"),
        cache_age: CACHE_AGE,
        width,
        height,
        thumbnail_url: site
            .address(&format!("/petitions/{number}/card.png?lang={}", locale.code())),
        thumbnail_width: pictures::card::WIDTH,
        thumbnail_height: pictures::card::HEIGHT,
    };
    Ok(public(HttpResponse::Ok()).json(body))
}

/// The number in an address of ours.
fn number(site: &Site, address: &str) -> Option<String> {
    let path = address.strip_prefix(&site.address("/petitions/"))?;
    let number = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    (!number.is_empty()).then(|| number.to_owned())
}
