//! The steps of one petition as an Atom feed (RFC 4287): `/petitions/{number}/feed.atom`.

pub(super) mod atom;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atom_syndication::{Entry as FeedEntry, Feed, Link, Person, Text};
use i18n::texts;
use kernel::{Actor, Locale, Timestamp};
use petitions::{Entry, Taken};

use self::atom::{ATOM, instant, link, plain, tag};
use crate::Failure;
use crate::guards::language;
use crate::pages::{documents_of, step_in_words};
use crate::site::Site;

/// The steps of a petition, the latest first, in the language of `lang` or of Accept-Language.
#[utoipa::path(
    get, path = "/petitions/{number}/feed.atom", tag = "open data", operation_id = "read_feed",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("lang" = Option<String>, Query, description = "`mn` or `en`"),
    ),
    responses(
        (status = 200, description = "An Atom feed", body = String, content_type = "application/atom+xml", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let about = |error| Failure::about(number, error);
    let locale = language::chosen(&request).unwrap_or_else(|| language::of_program(&request));
    let entry = site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
    let steps = site.petitions.timeline(&entry).await.map_err(about)?;
    Ok(atom::answer(&request, &feed(&site, locale, &entry, &steps), locale))
}

fn feed(site: &Site, locale: Locale, entry: &Entry, steps: &[Taken]) -> Feed {
    let texts = texts(locale);
    let page = site.address(&format!("/petitions/{}", entry.petition));
    let begun = entry.started_at.unwrap_or(Timestamp::UNIX_EPOCH);
    let updated = steps.last().map_or(begun, |step| step.at);
    let title = entry.action.clone().unwrap_or_else(|| entry.petition.to_string());
    Feed {
        title: Text::plain(title),
        subtitle: Some(Text::plain(texts.feed_step())),
        id: tag(site, entry, ""),
        updated: instant(updated),
        authors: vec![Person { name: texts.site_name(), ..Person::default() }],
        links: vec![
            link("self", &format!("{page}/feed.atom?lang={}", locale.code()), ATOM),
            link("alternate", &page, "text/html"),
        ],
        lang: Some(locale.code().to_owned()),
        entries: steps.iter().rev().map(|step| told(site, locale, entry, step)).collect(),
        ..Feed::default()
    }
}

fn told(site: &Site, locale: Locale, entry: &Entry, step: &Taken) -> FeedEntry {
    let page = site.address(&format!("/petitions/{}", entry.petition));
    let (title, words) = step_in_words(locale, &step.said);
    let mut links = vec![link("alternate", &page, "text/html")];
    links.extend(documents_of(&step.said).iter().map(|document| {
        let address = site.address(&format!("/documents/{}", document.digest));
        Link {
            title: Some(document.title.clone()),
            ..link("related", &address, &document.media_type)
        }
    }));
    let content = plain(words.unwrap_or_else(|| title.clone()));
    FeedEntry {
        title: Text::plain(title),
        id: tag(site, entry, &format!("/{}", step.position)),
        updated: instant(step.at),
        published: Some(instant(step.at)),
        links,
        content: Some(content),
        ..FeedEntry::default()
    }
}
