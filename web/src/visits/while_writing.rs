//! Parts of pages for the script that shows what comes of a text while it is written.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::shown;
use crate::Failure;
use crate::framing::{frame, page};
use crate::guards::Form;
use crate::pages;
use crate::site::Site;

#[derive(Deserialize)]
pub struct Text {
    #[serde(default)]
    text: String,
}

/// How an explanation will look. Only from our own form: no other site has its words shown in our name.
pub async fn preview(request: HttpRequest, form: Form<Text>) -> HttpResponse {
    page(pages::write::preview(&frame(&request), &form.fields.text))
}

/// Petitions that ask much the same.
pub async fn similar(
    request: HttpRequest,
    site: Data<Site>,
    asked: Query<Text>,
) -> Result<HttpResponse, Failure> {
    let similar = site.similar(&asked.text, None).await;
    let cards: Vec<_> = similar.into_iter().map(|entry| shown::card(&site, entry)).collect();
    Ok(page(pages::similar::while_writing(&frame(&request), &cards)))
}
