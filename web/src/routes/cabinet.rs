//! The addresses of what climbs to Cabinet and comes back.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::api::cabinet as api;
use crate::open_data::cabinet as cabinet_files;
use crate::visits::cabinet::{agendas, decisions, follow_ups, issues, public, working};

/// Files anyone may read.
pub(super) fn open_data(config: &mut ServiceConfig) {
    config
        .service(at("/cabinet.json").file(&["until"]).get(cabinet_files::show))
        .service(at("/cabinet.csv").file(&["until"]).get(cabinet_files::csv::show));
}

/// For programs.
pub(super) fn api(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/issues").get(api::issues::list))
        .service(at("/api/v1/issues/{issue}").get(api::issues::show))
        .service(at("/api/v1/issues/{issue}/complaints").get(api::issues::complaints))
        .service(at("/api/v1/issues/{issue}/{step}").post(api::issues::act))
        .service(at("/api/v1/agendas").get(api::agendas::list))
        .service(at("/api/v1/agendas/{date}").get(api::agendas::show))
        .service(at("/api/v1/agendas/{date}/{step}").post(api::agendas::act))
        .service(at("/api/v1/agencies/{agency}/decisions").get(api::decisions::list))
        .service(
            at("/api/v1/agencies/{agency}/decisions/{issue}/report").post(api::decisions::report),
        )
        .service(at("/api/v1/follow-ups").get(api::follow_ups::list))
        .service(at("/api/v1/follow-ups/{issue}").get(api::follow_ups::people))
        .service(at("/api/v1/follow-ups/{issue}/{complaint}/take").post(api::follow_ups::take))
        .service(at("/api/v1/follow-ups/{issue}/{complaint}/settle").post(api::follow_ups::settle));
}

pub(super) fn pages(config: &mut ServiceConfig) {
    config
        .service(at("/cabinet").get(public::list))
        .service(at("/cabinet/{issue}").get(public::show))
        .service(at("/issues").get(issues::list))
        .service(at("/issues/{issue}").get(issues::show))
        .service(at("/issues/{issue}/{step}").post(working::act))
        .service(at("/agendas").get(agendas::list))
        .service(at("/agendas/{date}").get(agendas::show))
        .service(at("/agendas/{date}/print").get(agendas::sheet))
        .service(at("/agendas/{date}/{step}").post(agendas::act))
        .service(at("/agencies/{agency}/decisions").get(decisions::list))
        .service(at("/agencies/{agency}/decisions/{issue}").get(decisions::show))
        .service(at("/agencies/{agency}/decisions/{issue}/report").post(decisions::report))
        .service(at("/follow-ups").get(follow_ups::list))
        .service(at("/follow-ups/{issue}").get(follow_ups::people))
        .service(at("/follow-ups/{issue}/{complaint}/take").post(follow_ups::take))
        .service(at("/follow-ups/{issue}/{complaint}/settle").post(follow_ups::settle));
}
