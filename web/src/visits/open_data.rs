//! What the house gives away, for people.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};

use crate::framing::{frame, page};
use crate::pages::OpenDataPage;
use crate::site::Site;

pub async fn show(request: HttpRequest, site: Data<Site>) -> HttpResponse {
    page(OpenDataPage { address: site.address("") }.render(&frame(&request)))
}
