//! The calendar of consultations for people's own calendars: `/consultations.ics`, RFC 5545; and as a feed.

pub mod feed;

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_LANGUAGE, HeaderValue, VARY};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use bills::Scheduled;
use i18n::texts;
use icalendar::{Calendar, Component, Event, EventStatus, Property};
use jiff::civil::Date;
use kernel::{Locale, Timestamp, clock};

use super::answer;
use super::feed::atom::host;
use crate::Failure;
use crate::guards::language;
use crate::pages::consultation_told;
use crate::site::Site;
use crate::visits::consultations::scheduled;

/// Consultations that are open, coming, or were not closed a year ago: an event each, of whole days in
/// Ulaanbaatar. One that is extended keeps its `UID`, with a higher `SEQUENCE`.
#[utoipa::path(
    get, path = "/consultations.ics", tag = "open data", operation_id = "read_calendar",
    params(("lang" = Option<String>, Query, description = "`mn` or `en`")),
    responses(
        (status = 200, description = "An iCalendar", body = String, content_type = "text/calendar", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn calendar(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let locale = language::chosen(&request).unwrap_or_else(|| language::of_program(&request));
    let mut calendar = Calendar::new();
    calendar.name(&texts(locale).consultations_title());
    calendar.timezone(clock::ZONE);
    for one in scheduled(&site).await? {
        let page = site.address(&format!("/bills/{}", one.bill));
        calendar.push(event(&one, locale, host(&site), &page));
    }
    let written = calendar.to_string().into_bytes();
    let mut response = answer(&request, "text/calendar; charset=utf-8", written);
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.code()));
    headers.insert(
        CONTENT_DISPOSITION,
        HeaderValue::from_static("inline; filename=\"consultations.ics\""),
    );
    Ok(response)
}

fn event(one: &Scheduled, locale: Locale, host: &str, page: &str) -> Event {
    let window = &one.consultation;
    let (changed, last) = (one.changed_at.unwrap_or(window.opens_at), window.last_day());
    let status = match one.withdrawn_on {
        Some(_) => EventStatus::Cancelled,
        None => EventStatus::Confirmed,
    };
    Event::new()
        .uid(&format!("{}-{}@{host}", one.bill, window.count))
        .sequence(sequence(one))
        .add_property("DTSTAMP", in_utc(changed))
        .add_property("LAST-MODIFIED", in_utc(changed))
        .append_property(whole_day("DTSTART", clock::day_of(window.opens_at)))
        // The first day that is none of it any more.
        .append_property(whole_day("DTEND", clock::days_after(last, 1)))
        .summary(&one.title)
        .description(&consultation_told(locale, one))
        .url(page)
        .status(status)
        // Nobody is busy by it.
        .add_property("TRANSP", "TRANSPARENT")
        .done()
}

/// More whenever it was changed: it only ever gets longer, and at last may be withdrawn.
fn sequence(one: &Scheduled) -> u32 {
    let window = &one.consultation;
    let days = (window.closes_at - window.opens_at).get_seconds() / (24 * 60 * 60);
    u32::try_from(days).unwrap_or_default() + u32::from(one.withdrawn_on.is_some())
}

fn in_utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn whole_day(name: &str, day: Date) -> Property {
    Property::new(name, day.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::scheduled as sample;

    fn lines(one: &Scheduled) -> Vec<String> {
        let event = event(one, Locale::Mn, "sanal.example", "https://sanal.example/bills/1");
        let written = event.to_string();
        assert!(written.split("\r\n").all(|line| line.len() <= 75), "{written}");
        written.replace("\r\n ", "").lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_consultation_is_the_days_of_ulaanbaatar_from_the_first_to_the_last() {
        let written = lines(&sample()[0]);
        for line in [
            "UID:BN-202611-00007-1@sanal.example",
            "DTSTAMP:20261119T030000Z",
            "LAST-MODIFIED:20261119T030000Z",
            "DTSTART;VALUE=DATE:20261120",
            "DTEND;VALUE=DATE:20261205",
            "SEQUENCE:14",
            "STATUS:CONFIRMED",
            "URL:https://sanal.example/bills/1",
        ] {
            assert!(written.iter().any(|written| written == line), "{line} in {written:#?}");
        }
    }

    #[test]
    fn an_extended_one_is_the_same_event_made_anew() {
        let one = sample().swap_remove(0);
        let mut longer = one.clone();
        longer.consultation.closes_at += jiff::SignedDuration::from_hours(24);
        assert!(sequence(&longer) > sequence(&one));
        let uid = |lines: Vec<String>| lines.into_iter().find(|line| line.starts_with("UID:"));
        assert_eq!(uid(lines(&one)), uid(lines(&longer)));
        let withdrawn =
            Scheduled { withdrawn_on: Some(jiff::civil::date(2026, 11, 21)), ..longer.clone() };
        assert!(sequence(&withdrawn) > sequence(&longer));
        assert!(lines(&withdrawn).contains(&"STATUS:CANCELLED".to_owned()));
    }

    #[test]
    fn what_a_title_says_ends_no_line_of_the_calendar() {
        let title = "Нэг, хоёр; гурав\nUID:nobody".to_owned();
        let written = lines(&Scheduled { title, ..sample().swap_remove(0) });
        assert!(
            written.contains(&"SUMMARY:Нэг\\, хоёр\\; гурав\\nUID:nobody".to_owned()),
            "{written:#?}"
        );
        assert_eq!(written.iter().filter(|line| line.starts_with("UID:")).count(), 1);
    }
}
