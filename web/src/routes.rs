//! Every address of the house on one page.

mod at;
mod bills;
mod cabinet;
mod catalogue;
mod complaints;
mod directory;
mod statistics;

use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, Data, JsonConfig, PayloadConfig, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};

use self::at::at;
use crate::api::{
    anomalies as anomalies_api, answering as answering_api, audit as audit_api, documentation,
    documents as documents_api, endorsements, invalidations as invalidations_api, mine as mine_api,
    moderating as moderating_api, offices as offices_api, petitions, sessions, signatures,
    similar as similar_api,
};
use crate::guards::renewing;
use crate::open_data::{
    breakdown as breakdown_file, count, events as event_files, feed, history, hours, invalidations,
    list, petition as petition_file, record as record_file,
};
use crate::site::Site;
use crate::visits::{
    anomalies, answering, appealing, audit, breakdown, commenting, discarding, documents,
    endorsing, following, handing_in, health, home, invalidating, me, mine, mock_dan, moderating,
    moderation, my_sessions, naming, notices, offices, people, petition,
    petitions as petition_list, retention, security, service_points, sharing, sign_in,
    signature_charts, signing, starting, webhooks, while_writing, writing,
};
use crate::{Failure, assets, live};

/// What their list can be asked, as JSON and as a table.
const PETITIONS: [&str; 5] = ["q", "state", "kind", "order", "after"];

/// Routes over a site; `body_bytes_max` bounds every request's body.
pub fn configure(site: Data<Site>, body_bytes_max: usize) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        let is_practice = site.mock.is_some();
        config
            .app_data(site)
            .app_data(PayloadConfig::new(body_bytes_max))
            .app_data(JsonConfig::default().limit(body_bytes_max))
            .configure(open_data)
            .configure(api)
            .configure(health_and_assets);
        if is_practice {
            config.configure(practice);
        }
        config.configure(pages);
    }
}

fn open_data(config: &mut ServiceConfig) {
    config
        .configure(self::bills::open_data)
        .configure(self::cabinet::open_data)
        .configure(self::complaints::open_data)
        .configure(self::directory::open_data)
        .configure(self::statistics::open_data)
        .service(at("/petitions/{number}/count.json").takes(&["as_of"]).get(count::show))
        .service(at("/petitions/{number}/invalidations.json").file(&[]).get(invalidations::json))
        .service(at("/petitions/{number}/invalidations.csv").file(&[]).get(invalidations::csv))
        .service(at("/petitions/{number}/signatures.json").file(&[]).get(hours::json))
        .service(at("/petitions/{number}/signatures.csv").file(&[]).get(hours::csv))
        .service(at("/petitions/{number}/history.json").file(&["per"]).get(history::json))
        .service(at("/petitions/{number}/history.csv").file(&["per"]).get(history::csv))
        .service(
            at("/petitions/{number}/breakdown.json")
                .file(&["dimensions", "release"])
                .get(breakdown_file::show),
        )
        .service(
            at("/petitions/{number}/breakdown.csv")
                .file(&["dimensions", "release"])
                .get(breakdown_file::csv::show),
        )
        .service(
            at("/petitions/{number}/breakdown.jsonstat")
                .file(&["dimensions", "release", "language"])
                .get(breakdown_file::json_stat::show),
        )
        .service(
            at("/petitions/{number}/charts/{chart}.{kind}")
                .file(&["release", "language"])
                .get(breakdown::chart),
        )
        .service(
            at("/petitions/{number}/charts/signatures/{chart}.{kind}")
                .file(&["language"])
                .get(signature_charts::chart),
        )
        .service(at("/petitions/{number}/feed.atom").file(&["lang"]).get(feed::show))
        .service(at("/petitions/{number}/card.png").get(sharing::card))
        .service(at("/embed/petitions/{number}").get(sharing::embed))
        .service(at("/documents/{digest}").get(documents::show))
        .service(at("/oembed").get(sharing::oembed::answer))
        .service(at("/petitions/{number}/live").feed(live::totals))
        .service(at("/petitions/{number}.json").file(&[]).get(petition_file::show))
        .service(at("/petitions.csv").file(&PETITIONS).get(list::csv::show))
        .service(
            at("/petitions.atom")
                .file(&["q", "state", "kind", "order", "lang"])
                .get(list::feed::show),
        )
        .service(at("/petitions.json").file(&PETITIONS).get(list::show))
        .service(at("/open-data/events/{segment}.ndjson").file(&[]).get(event_files::ndjson))
        .service(at("/open-data/events/{segment}.parquet").takes(&[]).get(event_files::parquet))
        .service(at("/open-data/events.json").file(&[]).get(event_files::index))
        .service(at("/moderation/record.json").file(&["after"]).get(record_file::show))
        .service(at("/moderation/record.csv").file(&[]).get(record_file::tables::refusals))
        .service(at("/moderation/weeks.csv").file(&[]).get(record_file::tables::weeks))
        .service(at("/moderation/comments.json").file(&["after"]).get(record_file::comments::show))
        .service(at("/moderation/comments.csv").file(&[]).get(record_file::comments::tables::marks))
        .service(
            at("/moderation/comment-weeks.csv").file(&[]).get(record_file::comments::tables::weeks),
        )
        .configure(self::catalogue::open_data);
}

fn api(config: &mut ServiceConfig) {
    config
        .configure(self::bills::api)
        .configure(self::complaints::api)
        .configure(self::cabinet::api)
        .configure(self::directory::api)
        .service(at("/api/v1/petitions/{number}/signatures").post(signatures::sign))
        .service(
            at("/api/v1/petitions/{number}/signatures/mine")
                .get(signatures::mine)
                .delete(signatures::withdraw),
        )
        .service(at("/api/v1/petitions/similar").get(similar_api::list))
        .service(at("/api/v1/petitions/{number}/endorsements").post(endorsements::endorse))
        .service(at("/api/v1/petitions").post(petitions::start))
        .service(at("/api/v1/petitions/{number}/edit").post(petitions::edit))
        .service(at("/api/v1/petitions/{number}/submit").post(petitions::submit))
        .service(at("/api/v1/petitions/{number}/discard").post(petitions::discard))
        .service(at("/api/v1/petitions/{number}/publish").post(petitions::publish))
        .service(at("/api/v1/petitions/{number}/close").post(petitions::close))
        .service(
            at("/api/v1/petitions/{number}/review")
                .post(moderating_api::take)
                .delete(moderating_api::leave),
        )
        .service(at("/api/v1/petitions/{number}/changes").post(moderating_api::changes))
        .service(at("/api/v1/petitions/{number}/refuse").post(moderating_api::refuse))
        .service(at("/api/v1/petitions/{number}/appeal").post(moderating_api::appeal))
        .service(at("/api/v1/petitions/{number}/appeal/decision").post(moderating_api::decide))
        .service(
            at("/api/v1/petitions/{number}/invalidations")
                .get(invalidations_api::list)
                .post(invalidations_api::propose),
        )
        .service(
            at("/api/v1/petitions/{number}/invalidations/{n}/approve")
                .post(invalidations_api::approve),
        )
        .service(
            at("/api/v1/petitions/{number}/invalidations/{n}/decline")
                .post(invalidations_api::decline),
        )
        .service(at("/api/v1/anomalies").get(anomalies_api::list))
        .service(at("/api/v1/petitions/{number}/extend").post(answering_api::extend))
        .service(at("/api/v1/petitions/{number}/hand-over").post(answering_api::hand_over))
        .service(at("/api/v1/petitions/{number}/consider").post(answering_api::consider))
        .service(at("/api/v1/petitions/{number}/answer").post(answering_api::answer))
        .service(at("/api/v1/petitions/{number}/conclude").post(answering_api::conclude))
        .service(at("/api/v1/documents").post(documents_api::keep))
        .service(at("/api/v1/offices").get(offices_api::roll).post(offices_api::propose))
        .service(at("/api/v1/offices/{number}/approve").post(offices_api::approve))
        .service(at("/api/v1/offices/{number}/decline").post(offices_api::decline))
        .service(at("/api/v1/offices/{number}/end").post(offices_api::end))
        .service(at("/api/v1/agencies/{agency}/officers").get(offices_api::of_agency))
        .service(at("/api/v1/audit").get(audit_api::trail))
        .service(at("/api/v1/me").delete(mine_api::erase))
        .service(at("/api/v1/me/export").post(mine_api::take_out))
        .service(at("/api/v1/sessions/mine").get(sessions::mine).delete(sessions::end_all))
        .service(at("/api/v1/sessions/{sid}").delete(sessions::end))
        .service(at("/api/openapi.json").file_of_others().get(documentation::openapi));
}

fn health_and_assets(config: &mut ServiceConfig) {
    config
        .service(at("/health/live").get(health::live))
        .service(at("/health/ready").get(health::ready))
        .service(at("/assets/{file}").get(asset))
        .service(at("/.well-known/security.txt").get(security::contact));
}

/// Only with mock identity.
fn practice(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/sessions").post(sessions::create))
        .service(at("/mock-dan/oauth2/authorize").get(mock_dan::ask).post(mock_dan::choose))
        .service(at("/mock-dan/oauth2/token").post(mock_dan::token))
        .service(at("/mock-dan/oauth2/api/v1/service").get(mock_dan::service));
}

fn pages(config: &mut ServiceConfig) {
    let signing = web::scope("/petitions/{number}")
        .service(at("").get(petition::show))
        .service(at("/sign").get(signing::ask).post(signing::sign))
        .service(at("/signed").get(signing::receipt))
        .service(at("/withdraw").get(signing::ask_withdraw).post(signing::withdraw))
        .service(at("/edit").get(writing::ask).post(writing::save))
        .service(at("/submit").post(handing_in::submit))
        .service(at("/share").get(endorsing::share))
        .service(at("/endorse/{link}").get(endorsing::ask).post(endorsing::endorse))
        .service(at("/appeal").get(appealing::ask).post(appealing::appeal))
        .service(at("/hide-name").post(naming::hide))
        .service(at("/discard").get(discarding::ask).post(discarding::discard))
        .service(at("/close").post(moderating::close))
        .service(at("/breakdown").get(breakdown::show))
        .service(at("/breakdown/withhold").post(breakdown::withhold))
        .service(at("/breakdown/allow").post(breakdown::allow))
        .service(at("/anomalies").get(anomalies::of_petition).post(invalidating::ask))
        .service(at("/invalidations/{n}/approve").post(invalidating::approve))
        .service(at("/invalidations/{n}/decline").post(invalidating::decline))
        .service(at("/poster").get(sharing::poster))
        .service(at("/answering").get(answering::show))
        .service(at("/extend").post(answering::extend))
        .service(at("/hand-over").post(answering::hand_over))
        .service(at("/consider").post(answering::consider))
        .service(at("/answer").post(answering::answer))
        .service(at("/conclude").post(answering::conclude))
        .service(at("/follow").post(following::follow))
        .service(at("/unfollow").post(following::unfollow));
    config.service(
        web::scope("")
            .wrap(from_fn(renewing::renew))
            .wrap(Compress::default())
            .service(at("/").get(home::show))
            .service(at("/petitions").get(petition_list::show))
            .service(at("/petitions/new").get(starting::ask).post(starting::start))
            .service(at("/petitions/preview").post(while_writing::preview))
            .service(at("/petitions/similar").get(while_writing::similar))
            .service(signing)
            .configure(self::bills::pages)
            .configure(self::directory::pages)
            .service(at("/me").get(mine::show).post(mine::keep))
            .service(at("/me/withdraw").post(mine::withdraw))
            .service(at("/me/data").post(mine::take_out))
            .service(at("/me/data.json").post(mine::file))
            .service(at("/me/erase").get(mine::ask_erase).post(mine::erase))
            .service(at("/erased").get(mine::erased))
            .service(at("/me/signatures").get(me::signatures))
            .service(at("/me/petitions").get(me::petitions))
            .service(at("/me/following").get(following::show))
            .configure(told)
            .service(at("/me/sessions").get(my_sessions::show).post(my_sessions::end))
            .configure(moderators)
            .configure(self::complaints::pages)
            .configure(self::cabinet::pages)
            .configure(self::catalogue::pages)
            .configure(self::statistics::pages)
            .service(at("/anomalies").get(anomalies::show))
            .service(at("/offices").get(offices::roll))
            .service(at("/offices/new").get(offices::ask).post(offices::propose))
            .service(at("/offices/{number}/approve").post(offices::approve))
            .service(at("/offices/{number}/decline").post(offices::decline))
            .service(at("/offices/{number}/end").post(offices::end))
            .service(at("/agencies/{agency}/officers").get(offices::of_agency))
            .service(at("/people").get(people::ask).post(people::find))
            .service(at("/service-points").get(service_points::show).post(service_points::enrol))
            .service(at("/service-points/{device}/end").post(service_points::end))
            .configure(systems)
            .service(at("/me/comments").get(commenting::mine::show))
            .service(at("/audit").get(audit::trail))
            .service(at("/audit.csv").get(audit::file::download))
            .service(at("/sign-in").get(sign_in::ask))
            .service(at("/sign-in/start").get(sign_in::start))
            .service(at("/sign-in/callback").get(sign_in::back))
            .service(at("/sign-out").post(sign_in::out))
            .service(at("/privacy").get(home::privacy))
            .service(at("/privacy/retention").get(retention::show))
            .service(at("/api/docs").get(documentation::page))
            .default_service(web::to(unknown)),
    );
}

/// What people are told, and the links of their letters.
fn told(config: &mut ServiceConfig) {
    config
        .service(at("/me/notices").get(notices::show))
        .service(at("/me/notices/seen").post(notices::wishes::see_all))
        .service(at("/me/notices/wishes").get(notices::wishes::show).post(notices::wishes::keep))
        .service(at("/me/notices/confirm").post(notices::wishes::ask_again))
        .service(at("/me/notices/code").post(notices::wishes::confirm_by_code))
        .service(
            at("/confirm/{link}").get(notices::links::ask_confirm).post(notices::links::confirm),
        )
        .service(
            at("/unsubscribe/{link}")
                .get(notices::links::ask_unsubscribe)
                .post(notices::links::unsubscribe),
        )
        .service(at("/practice/post").get(notices::practice::show))
        .service(at("/deliveries/replay").post(notices::deliveries::replay))
        .service(at("/deliveries").get(notices::deliveries::show));
}

/// Other systems, and what they are told.
fn systems(config: &mut ServiceConfig) {
    config
        .service(at("/webhooks").get(webhooks::list).post(webhooks::register))
        .service(at("/webhooks/{webhook}/secret").post(webhooks::secret))
        .service(at("/webhooks/{webhook}/renew").post(webhooks::renew))
        .service(at("/webhooks/{webhook}/end").post(webhooks::end))
        .service(at("/webhooks/{webhook}/test").post(webhooks::test))
        .service(at("/webhooks/{webhook}/replay").post(webhooks::replay))
        .service(at("/webhooks/{webhook}").get(webhooks::show));
}

/// What everyone may read of it stands before the numbers of petitions.
fn moderators(config: &mut ServiceConfig) {
    config
        .service(at("/moderation").get(moderation::queue))
        .service(at("/moderation/record").get(moderation::record::show))
        .service(at("/moderation/grounds").get(moderation::grounds::list))
        .service(
            at("/moderation/grounds/new")
                .get(moderation::grounds::ask_new)
                .post(moderation::grounds::add),
        )
        .service(
            at("/moderation/grounds/{code}")
                .get(moderation::grounds::ask)
                .post(moderation::grounds::edit),
        )
        .service(at("/moderation/grounds/{code}/remove").post(moderation::grounds::remove))
        .service(at("/moderation/comments/{id}/{step}").post(moderation::comment_desk::act))
        .service(at("/moderation/comments/{id}").get(moderation::comment_desk::show))
        .service(at("/moderation/{number}/take").post(moderation::desk::take))
        .service(at("/moderation/{number}/leave").post(moderation::desk::leave))
        .service(at("/moderation/{number}/publish").post(moderation::desk::publish))
        .service(at("/moderation/{number}/changes").post(moderation::desk::changes))
        .service(at("/moderation/{number}/refuse").post(moderation::desk::refuse))
        .service(at("/moderation/{number}/appeal").post(moderation::desk::appeal))
        .service(at("/moderation/{number}").get(moderation::desk::show));
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
