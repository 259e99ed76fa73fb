//! A petition passed on: its card, its poster, the box in another site, and what oEmbed asks for.

pub mod oembed;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use i18n::numbers::number as written;
use i18n::texts;
use kernel::{Actor, Locale};
use petitions::{Entry, PetitionNumber};
use statistics::Dimension;

use super::shown;
use crate::Failure;
use crate::breakdowns::{Asked, Found, told};
use crate::cards::CardWords;
use crate::framing::{frame, is_known, kept_for, page};
use crate::guards::{headers, language};
use crate::kept_pages::Kept;
use crate::open_data::{ANYWHERE, FOR_ALL};
use crate::pages::{EmbedPage, EmbeddedSigners, PosterPage};
use crate::site::Site;

/// How old a card may be where it was shown.
const CARD_CACHE: &str = "public, max-age=300";

/// What everyone finds in lists; of others there is nothing to pass on.
async fn listed(site: &Site, number: PetitionNumber) -> Result<Entry, Failure> {
    let entry = site.petitions.entry(&Actor::Visitor, number).await;
    let mut entry = entry.map_err(|error| Failure::about(number, error))?;
    if !entry.is_listed() {
        return Err(Failure::UnknownPetition(number.to_string()));
    }
    let kept = site.counts.of(&site.petitions, number).await;
    let kept = kept.map_err(|error| Failure::about(number, error))?;
    entry.signature_count = kept.count.signature_count;
    Ok(entry)
}

pub async fn card(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let entry = listed(&site, Failure::number(&path)?).await?;
    let locale = language::chosen(&request).unwrap_or_default();
    let card = site.cards.of(words(&site, locale, entry)).await?;
    let known = is_known(&request, &card.etag);
    let mut response = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((ETAG, card.etag.as_str()))
        .insert_header((CACHE_CONTROL, CARD_CACHE))
        .insert_header(FOR_ALL)
        .insert_header(ANYWHERE);
    if known {
        return Ok(response.finish());
    }
    Ok(response.insert_header((CONTENT_TYPE, "image/png")).body(card.png.clone()))
}

fn words(site: &Site, locale: Locale, entry: Entry) -> CardWords {
    let texts = texts(locale);
    let count = entry.signature_count;
    let imported = entry.imported.imported_count;
    CardWords {
        site: texts.site_name(),
        number: entry.petition.to_string(),
        state: shown::state(&entry).name_in(locale),
        count: match (imported, entry.opened_at) {
            (Some(imported), _) => texts.page_imported_count(
                imported,
                entry.imported.source.clone().unwrap_or_default(),
                written(imported),
            ),
            (None, Some(_)) => texts.sharing_count(count, written(count)),
            (None, None) => String::new(),
        },
        signatures: count,
        threshold: entry.opened_at.map_or(0, |_| shown::goal(site, &entry)),
        title: entry.action.unwrap_or_default(),
    }
}

/// To print and hang up: its code leads to the petition.
pub async fn poster(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let entry = listed(&site, number).await?;
    let address = site.address(&format!("/petitions/{number}"));
    let poster = PosterPage {
        number: number.to_string(),
        goal: entry.opened_at.map(|_| shown::goal(&site, &entry)),
        open_until: entry.closes_at.filter(|_| shown::state(&entry).is_open()),
        qr: pictures::qr::svg(&address).map_err(|error| Failure::Internal(error.to_string()))?,
        address,
        action: entry.action.unwrap_or_default(),
    };
    Ok(page(poster.render(&frame(&request))))
}

/// The small page that other sites may frame. It sets no cookie and asks for none: its language is in its
/// address.
pub async fn embed(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let locale = language::chosen(&request).unwrap_or_default();
    let render = async |frame| {
        let entry = listed(&site, number).await?;
        let address = |below: &str| {
            site.address(&format!("/petitions/{number}{below}?lang={}", locale.code()))
        };
        let asked = Asked { by: Some(vec![Dimension::AgeBand]), release: None, language: locale };
        let told = told(&site, number, &asked).await?;
        let embed = EmbedPage {
            address: address(""),
            signers: told.and_then(|told| signers(told, address("/breakdown"))),
            card: shown::card(&site, entry),
        };
        Ok(embed.render(&frame))
    };
    let mut response = kept_for(&request, &site, Kept::Embed(number), locale, render).await?;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, headers::may_be_framed());
    Ok(response)
}

/// The same numbers as the page behind the address tells.
fn signers(told: Found, address: String) -> Option<EmbeddedSigners> {
    let counted_at = told.released.told.counted_at;
    let table = told.tables.into_iter().next()?;
    Some(EmbeddedSigners { address, counted_at, table })
}
