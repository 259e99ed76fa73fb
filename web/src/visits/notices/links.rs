//! The links of letters. Whoever has one need not be signed in; a look changes nothing, for programs look at
//! links before people do.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::Failure;
use crate::framing::{frame, page};
use crate::pages::{LetterLink, LetterLinkPage};
use crate::site::Site;

pub async fn ask_confirm(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    site.notices.could_confirm(&link).await?;
    Ok(page(LetterLinkPage { state: LetterLink::Confirming }.render(&frame(&request))))
}

pub async fn confirm(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    site.notices.confirm_by_link(&link).await?;
    Ok(page(LetterLinkPage { state: LetterLink::Confirmed }.render(&frame(&request))))
}

pub async fn ask_unsubscribe(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    let ends = site.notices.would_end(&link).await?;
    Ok(page(LetterLinkPage { state: LetterLink::Ending(ends) }.render(&frame(&request))))
}

/// A mail program sends it with one click (RFC 8058): it has no session, and the link is all it shows.
pub async fn unsubscribe(
    request: HttpRequest,
    site: Data<Site>,
    link: Path<String>,
) -> Result<HttpResponse, Failure> {
    let ends = site.notices.unsubscribe(&link).await?;
    Ok(page(LetterLinkPage { state: LetterLink::Ended(ends) }.render(&frame(&request))))
}
