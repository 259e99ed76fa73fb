//! In a demonstration: every letter and text message that was sent.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};

use crate::Failure;
use crate::framing::{frame, page};
use crate::pages::PracticePostPage;
use crate::site::Site;

pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let post = site.practice_post.as_ref().ok_or(Failure::NotFound)?;
    let home = site.public_url.as_str().trim_end_matches('/').to_owned();
    let waiting = site.notices.waiting().await?;
    Ok(page(PracticePostPage { sent: post.sent(), waiting, home }.render(&frame(&request))))
}
