//! Public documents, by their digest: what is under one never changes.

use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use actix_web::web::{Data, Path};
use files::MediaType;

use crate::Failure;
use crate::open_data::{ANYWHERE, FOR_ALL};
use crate::site::Site;

/// Whatever is in it, it does nothing in the reader's browser.
const SANDBOX: &str =
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; sandbox";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Of a digest, enough to tell files in a folder apart.
const NAME_DIGITS: usize = 12;

pub async fn show(site: Data<Site>, digest: Path<String>) -> Result<HttpResponse, Failure> {
    let file = site.files.open(&digest).await?.ok_or(Failure::NotFound)?;
    // Pictures are shown; browsers show nothing else from within a sandbox, so that is saved.
    let way = match file.media_type {
        MediaType::Png | MediaType::Jpeg => "inline",
        _ => "attachment",
    };
    let name = digest.get(..NAME_DIGITS).unwrap_or_default();
    let disposition = format!("{way}; filename=\"{name}.{}\"", file.media_type.ending());
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, file.media_type.as_str()))
        .insert_header((CONTENT_DISPOSITION, disposition))
        .insert_header((CONTENT_SECURITY_POLICY, SANDBOX))
        .insert_header((CACHE_CONTROL, FOR_EVER))
        .insert_header(FOR_ALL)
        .insert_header(ANYWHERE)
        .body(file.content))
}
