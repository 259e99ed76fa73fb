//! Consultations as an Atom feed (RFC 4287), `/consultations.atom`: the last ones about which anything was
//! said.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use atom_syndication::{Category, Entry as FeedEntry, Feed, Person, Text};
use bills::Scheduled;
use i18n::texts;
use kernel::{Locale, Timestamp};

use crate::Failure;
use crate::guards::language;
use crate::open_data::feed::atom::{self, ATOM, host, instant, link, plain};
use crate::pages::consultation_told;
use crate::site::Site;
use crate::visits::consultations::scheduled;

/// In one feed.
const MOST: usize = 50;

/// Consultations, those changed last first, in the language of `lang` or of Accept-Language.
#[utoipa::path(
    get, path = "/consultations.atom", tag = "open data", operation_id = "read_calendar_feed",
    params(("lang" = Option<String>, Query, description = "`mn` or `en`")),
    responses(
        (status = 200, description = "An Atom feed of 50 consultations at most", body = String, content_type = "application/atom+xml", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let locale = language::chosen(&request).unwrap_or_else(|| language::of_program(&request));
    let mut scheduled = scheduled(&site).await?;
    scheduled.sort_by_key(|one| std::cmp::Reverse(changed_at(one)));
    scheduled.truncate(MOST);
    Ok(atom::answer(&request, &feed(&site, locale, &scheduled), locale))
}

fn feed(site: &Site, locale: Locale, scheduled: &[Scheduled]) -> Feed {
    let texts = texts(locale);
    let itself = site.address("/consultations.atom");
    let updated = scheduled.iter().map(changed_at).max().unwrap_or(Timestamp::UNIX_EPOCH);
    Feed {
        title: Text::plain(texts.consultations_title()),
        updated: instant(updated),
        authors: vec![Person { name: texts.site_name(), ..Person::default() }],
        links: vec![
            link("self", &format!("{itself}?lang={}", locale.code()), ATOM),
            link("alternate", &site.address("/consultations"), "text/html"),
        ],
        id: itself,
        lang: Some(locale.code().to_owned()),
        entries: scheduled.iter().map(|one| told(site, locale, one)).collect(),
        ..Feed::default()
    }
}

fn told(site: &Site, locale: Locale, one: &Scheduled) -> FeedEntry {
    let window = &one.consultation;
    let opened = window.opens_at.strftime("%Y-%m-%d");
    let which = format!("bills/{}/consultations/{}", one.bill, window.count);
    let kind = Category { term: one.kind.code().to_owned(), ..Category::default() };
    FeedEntry {
        title: Text::plain(one.title.clone()),
        id: format!("tag:{},{opened}:{which}", host(site)),
        updated: instant(changed_at(one)),
        categories: vec![kind],
        links: vec![link("alternate", &site.address(&format!("/bills/{}", one.bill)), "text/html")],
        content: Some(plain(consultation_told(locale, one))),
        ..FeedEntry::default()
    }
}

fn changed_at(one: &Scheduled) -> Timestamp {
    one.changed_at.unwrap_or(one.consultation.opens_at)
}
