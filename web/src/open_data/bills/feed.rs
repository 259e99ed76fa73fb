//! The list as an Atom feed (RFC 4287), `/bills.atom`: the first fifty bills of any list, so that whoever
//! follows it hears of each new one, and of each new version.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use atom_syndication::{Category, Entry as FeedEntry, Feed, Person, Text};
use bills::{Entry, Listing, Shelf};
use i18n::texts;
use kernel::{Actor, Locale, Timestamp};

use super::PAGE;
use crate::Failure;
use crate::guards::language;
use crate::listing::bills::{BillsAsk, address, first};
use crate::open_data::feed::atom::{self, ATOM, host, instant, link, plain};
use crate::pages::BillState;
use crate::site::Site;

/// Bills of a list as an Atom feed, in the language of `lang` or of Accept-Language.
#[utoipa::path(
    get, path = "/bills.atom", tag = "open data", operation_id = "list_bills_feed",
    params(
        ("q" = Option<String>, Query, description = "As of `/bills.json`"),
        ("state" = Option<String>, Query, description = "As of `/bills.json`"),
        ("kind" = Option<String>, Query, description = "As of `/bills.json`"),
        ("lang" = Option<String>, Query, description = "`mn` or `en`"),
    ),
    responses(
        (status = 200, description = "An Atom feed of 50 bills at most", body = String, content_type = "application/atom+xml", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "A state or kind that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<BillsAsk>,
) -> Result<HttpResponse, Failure> {
    let locale = language::chosen(&request).unwrap_or_else(|| language::of_program(&request));
    let asked = first(&ask.asked(Shelf::All, PAGE)?);
    let listed = site.bills.list(&Actor::Visitor, &asked).await?;
    Ok(atom::answer(&request, &feed(&site, locale, &asked, &listed.entries), locale))
}

fn feed(site: &Site, locale: Locale, asked: &Listing, entries: &[Entry]) -> Feed {
    let texts = texts(locale);
    let itself = address(asked, "/bills.atom");
    let updated = entries.iter().map(changed_at).max().unwrap_or(Timestamp::UNIX_EPOCH);
    Feed {
        title: Text::plain(texts.bills_title()),
        // Where the list stands is what it is.
        id: site.address(&itself),
        updated: instant(updated),
        authors: vec![Person { name: texts.site_name(), ..Person::default() }],
        links: vec![
            link("self", &site.address(&format!("{itself}&lang={}", locale.code())), ATOM),
            link("alternate", &site.address(&address(asked, "/bills")), "text/html"),
        ],
        lang: Some(locale.code().to_owned()),
        entries: entries.iter().map(|entry| told(site, locale, entry)).collect(),
        ..Feed::default()
    }
}

fn told(site: &Site, locale: Locale, entry: &Entry) -> FeedEntry {
    let page = site.address(&format!("/bills/{}", entry.bill));
    let category = |term: &str| Category { term: term.to_owned(), ..Category::default() };
    let state = BillState::of(entry, site.bills.now());
    FeedEntry {
        title: Text::plain(entry.title.clone()),
        id: tag(site, entry),
        updated: instant(changed_at(entry)),
        published: entry.shown_at.map(instant),
        categories: [entry.kind.code(), state.code()].map(category).to_vec(),
        links: vec![
            link("alternate", &page, "text/html"),
            link("related", &format!("{page}.json"), "application/json"),
        ],
        content: Some(plain(state.name_in(locale))),
        ..FeedEntry::default()
    }
}

/// An id that stays, wherever the house moves its pages (RFC 4151): of the day it became known.
fn tag(site: &Site, entry: &Entry) -> String {
    let shown = entry.shown_at.unwrap_or(Timestamp::UNIX_EPOCH);
    format!("tag:{},{}:bills/{}", host(site), shown.strftime("%Y-%m-%d"), entry.bill)
}

/// When it last came to another state, as far as its entry tells.
fn changed_at(entry: &Entry) -> Timestamp {
    let closed_out_at = entry.consultation.as_ref().and_then(|window| window.closed_out_at);
    let instants = [entry.shown_at, entry.published_at, closed_out_at];
    instants.into_iter().flatten().max().unwrap_or(Timestamp::UNIX_EPOCH)
}
