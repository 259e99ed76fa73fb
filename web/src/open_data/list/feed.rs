//! The list as an Atom feed (RFC 4287), `/petitions.atom`: the first fifty petitions of any list or search,
//! so that whoever follows it hears of each new one.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use atom_syndication::{Category, Entry as FeedEntry, Feed, Person, Text};
use i18n::texts;
use kernel::{Locale, Timestamp};
use petitions::{Entry, Shelf};

use super::PAGE;
use crate::Failure;
use crate::guards::language;
use crate::listing::{Ask, Asked, read};
use crate::open_data::feed::atom::{self, ATOM, instant, link, plain, tag};
use crate::site::Site;

/// Petitions of a list as an Atom feed, in the language of `lang` or of Accept-Language.
#[utoipa::path(
    get, path = "/petitions.atom", tag = "open data", operation_id = "list_petitions_feed",
    params(
        ("q" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("state" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("kind" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("order" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("lang" = Option<String>, Query, description = "`mn` or `en`"),
    ),
    responses(
        (status = 200, description = "An Atom feed of 50 petitions at most", body = String, content_type = "application/atom+xml", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "A state, kind or order that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "The index of words is being begun; come back", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let locale = language::chosen(&request).unwrap_or_else(|| language::of_program(&request));
    let asked = ask.asked(Shelf::All, PAGE)?.first();
    let page = read(&site, &asked).await?;
    let entries: Vec<Entry> = page.hits.into_iter().map(|hit| hit.entry).collect();
    Ok(atom::answer(&request, &feed(&site, locale, &asked, &entries), locale))
}

fn feed(site: &Site, locale: Locale, asked: &Asked, entries: &[Entry]) -> Feed {
    let texts = texts(locale);
    let title = match asked.words() {
        "" => texts.petitions_title(),
        words => texts.petitions_found_title(words),
    };
    let itself = asked.address("/petitions.atom");
    let updated = entries.iter().map(changed_at).max().unwrap_or(Timestamp::UNIX_EPOCH);
    Feed {
        title: Text::plain(title),
        // Where the list stands is what it is.
        id: site.address(&itself),
        updated: instant(updated),
        authors: vec![Person { name: texts.site_name(), ..Person::default() }],
        links: vec![
            link("self", &site.address(&format!("{itself}&lang={}", locale.code())), ATOM),
            link("alternate", &site.address(&asked.address("/petitions")), "text/html"),
        ],
        lang: Some(locale.code().to_owned()),
        entries: entries.iter().map(|entry| told(site, entry)).collect(),
        ..Feed::default()
    }
}

fn told(site: &Site, entry: &Entry) -> FeedEntry {
    let page = site.address(&format!("/petitions/{}", entry.petition));
    let category = |term: &str| Category { term: term.to_owned(), ..Category::default() };
    let marks = [Some(entry.stage.code()), entry.kind.map(petitions::Kind::code)];
    FeedEntry {
        title: Text::plain(entry.action.clone().unwrap_or_else(|| entry.petition.to_string())),
        id: tag(site, entry, ""),
        updated: instant(changed_at(entry)),
        published: entry.shown_at.map(instant),
        categories: marks.into_iter().flatten().map(category).collect(),
        links: vec![
            link("alternate", &page, "text/html"),
            link("related", &format!("{page}/feed.atom"), ATOM),
        ],
        content: entry.background.clone().map(plain),
        ..FeedEntry::default()
    }
}

/// When it last came to another state.
fn changed_at(entry: &Entry) -> Timestamp {
    let instants =
        [entry.shown_at, entry.moderation.refused_at, entry.answering.reached_at, entry.ended_at()];
    instants.into_iter().flatten().max().unwrap_or(Timestamp::UNIX_EPOCH)
}
