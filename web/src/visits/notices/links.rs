//! The links of letters. Whoever has one need not be signed in; a look changes nothing, for programs look at
//! links before people do.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use notices::{Ending, NoticesError};

use crate::Failure;
use crate::framing::{frame, html, page};
use crate::pages::{LetterLink, LetterLinkPage};
use crate::site::Site;

pub async fn ask_confirm(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    let is_done = site.notices.is_confirmed_by(&link).await;
    let state = |is_done| {
        if is_done { LetterLink::ConfirmedBefore } else { LetterLink::Confirming }
    };
    shown(&request, is_done.map(state))
}

pub async fn confirm(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    let confirmed = site.notices.confirm_by_link(&link).await;
    shown(&request, confirmed.map(|()| LetterLink::Confirmed))
}

pub async fn ask_unsubscribe(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    let state = |Ending { ends, is_done }| {
        if is_done { LetterLink::EndedBefore(ends) } else { LetterLink::Ending(ends) }
    };
    shown(&request, site.notices.would_end(&link).await.map(state))
}

/// A mail program sends it with one click (RFC 8058): it has no session, and the link is all it shows.
pub async fn unsubscribe(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    shown(&request, site.notices.unsubscribe(&link).await.map(LetterLink::Ended))
}

fn shown(
    request: &HttpRequest,
    done: Result<LetterLink, NoticesError>,
) -> Result<HttpResponse, Failure> {
    match done {
        Ok(state) => Ok(page(LetterLinkPage { state }.render(&frame(request)))),
        Err(NoticesError::BadLink) => {
            let told = LetterLinkPage { state: LetterLink::Bad }.render(&frame(request));
            Ok(html(HttpResponse::NotFound(), told))
        }
        Err(error) => Err(error.into()),
    }
}
