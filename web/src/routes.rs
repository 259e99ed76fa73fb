//! Every address of the house on one page.

use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, Data, JsonConfig, PayloadConfig, ServiceConfig, delete, get, post};
use actix_web::{HttpRequest, HttpResponse, Resource};

use crate::api::{documentation, petitions, sessions, signatures};
use crate::guards::renewing;
use crate::open_data::{count, list, petition as petition_file};
use crate::site::Site;
use crate::visits::{
    health, home, me, mock_dan, moderating, petition, petitions as petition_list, sign_in, signing,
    starting,
};
use crate::{Failure, assets, live};

/// Routes over a site; `body_bytes_max` bounds every request's body.
pub fn configure(site: Data<Site>, body_bytes_max: usize) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        let is_practice = site.mock.is_some();
        config
            .app_data(site)
            .app_data(PayloadConfig::new(body_bytes_max))
            .app_data(JsonConfig::default().limit(body_bytes_max))
            .configure(api)
            .configure(open_data)
            .configure(health_and_assets);
        if is_practice {
            config.configure(practice);
        }
        config.configure(pages);
    }
}

fn api(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/petitions/{number}/signatures", post().to(signatures::sign)))
        .service(
            at("/api/v1/petitions/{number}/signatures/mine", get().to(signatures::mine))
                .route(delete().to(signatures::withdraw)),
        )
        .service(at("/api/v1/petitions", post().to(petitions::start)))
        .service(at("/api/v1/petitions/{number}/submit", post().to(petitions::submit)))
        .service(at("/api/v1/petitions/{number}/publish", post().to(petitions::publish)))
        .service(at("/api/v1/petitions/{number}/close", post().to(petitions::close)))
        .service(at("/api/openapi.json", get().to(documentation::openapi)));
}

fn open_data(config: &mut ServiceConfig) {
    config
        .service(at("/petitions/{number}/count.json", get().to(count::show)))
        .service(at("/petitions/{number}/live", get().to(live::totals)))
        .service(at("/petitions/{number}.json", get().to(petition_file::show)))
        .service(at("/petitions.json", get().to(list::show)));
}

fn health_and_assets(config: &mut ServiceConfig) {
    config
        .service(at("/health/live", get().to(health::live)))
        .service(at("/health/ready", get().to(health::ready)))
        .service(at("/assets/{file}", get().to(asset)));
}

/// Only with mock identity.
fn practice(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/sessions", post().to(sessions::create)))
        .service(
            at("/mock-dan/oauth2/authorize", get().to(mock_dan::ask))
                .route(post().to(mock_dan::choose)),
        )
        .service(at("/mock-dan/oauth2/token", post().to(mock_dan::token)))
        .service(at("/mock-dan/oauth2/api/v1/service", get().to(mock_dan::service)));
}

fn pages(config: &mut ServiceConfig) {
    let signing = web::scope("/petitions/{number}")
        .service(at("/sign", get().to(signing::ask)).route(post().to(signing::sign)))
        .service(at("/signed", get().to(signing::receipt)))
        .service(
            at("/withdraw", get().to(signing::ask_withdraw)).route(post().to(signing::withdraw)),
        )
        .service(at("/submit", post().to(moderating::submit)))
        .service(at("/publish", post().to(moderating::publish)))
        .service(at("/close", post().to(moderating::close)))
        .service(at("", get().to(petition::show)));
    config.service(
        web::scope("")
            .wrap(from_fn(renewing::renew))
            .wrap(Compress::default())
            .service(at("/", get().to(home::show)))
            .service(at("/petitions", get().to(petition_list::show)))
            .service(
                at("/petitions/new", get().to(starting::ask)).route(post().to(starting::start)),
            )
            .service(signing)
            .service(at("/me/signatures", get().to(me::signatures)))
            .service(at("/me/petitions", get().to(me::petitions)))
            .service(at("/moderation", get().to(moderating::queue)))
            .service(at("/sign-in", get().to(sign_in::ask)))
            .service(at("/sign-in/start", get().to(sign_in::start)))
            .service(at("/sign-in/callback", get().to(sign_in::back)))
            .service(at("/sign-out", post().to(sign_in::out)))
            .service(at("/privacy", get().to(home::privacy)))
            .service(at("/api/docs", get().to(documentation::page)))
            .default_service(web::to(unknown)),
    );
}

/// Another method than those an address has is told so, not that the address is unknown.
fn at(path: &str, route: actix_web::Route) -> Resource {
    web::resource(path)
        .route(route)
        .default_service(web::to(|| async { Err::<HttpResponse, _>(Failure::MethodNotAllowed) }))
}

async fn unknown() -> Result<HttpResponse, Failure> {
    Err(Failure::NotFound)
}

async fn asset(request: HttpRequest) -> Result<HttpResponse, Failure> {
    let asset = assets::find(request.path()).ok_or(Failure::NotFound)?;
    let gzip = request
        .headers()
        .get("accept-encoding")
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    let mut response = HttpResponse::Ok();
    response
        .insert_header(("Content-Type", asset.content_type))
        .insert_header(("Cache-Control", assets::CACHE_CONTROL))
        .insert_header(("Vary", "Accept-Encoding"));
    if gzip {
        return Ok(response.insert_header(("Content-Encoding", "gzip")).body(asset.gzip.clone()));
    }
    Ok(response.body(asset.bytes))
}
