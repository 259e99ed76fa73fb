//! The addresses of the 11-11 centre: for whoever complains, and for the desks.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::api::{complaints as api, intake as intake_api};
use crate::open_data::totals::topics;
use crate::open_data::{figures as figure_files, open311};
use crate::visits::complaints::{self, desk, figures, intake, one, staff, writing};

/// Files anyone may read, and complaints among many by Open311.
pub(super) fn open_data(config: &mut ServiceConfig) {
    config
        .service(
            at("/complaints/figures.json")
                .file(&["by", "period", "from", "until"])
                .get(figure_files::show),
        )
        .service(
            at("/complaints/figures.csv")
                .file(&["by", "period", "from", "until"])
                .get(figure_files::csv::show),
        )
        .service(at("/complaints/topics.json").file(&["as_of"]).get(topics::list::json))
        .service(at("/complaints/topics.csv").file(&["as_of"]).get(topics::list::csv))
        .service(at("/complaints/topics/{topic}/count.json").takes(&["as_of"]).get(topics::count))
        .service(at("/complaints/topics/{topic}/history.json").file(&["per"]).get(topics::json))
        .service(at("/complaints/topics/{topic}/history.csv").file(&["per"]).get(topics::csv))
        .service(
            at("/open311/v2/discovery.{format}").file_of_others().get(open311::discovery::show),
        )
        .service(at("/open311/v2/services.{format}").file_of_others().get(open311::services::list))
        .service(
            at("/open311/v2/services/{topic}.{format}")
                .file_of_others()
                .get(open311::services::show),
        )
        .service(at("/open311/v2/requests.{format}").file_of_others().get(open311::requests::list))
        .service(
            at("/open311/v2/requests/{request}.{format}")
                .file_of_others()
                .get(open311::requests::show),
        );
}

/// For programs.
pub(super) fn api(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/intake/{channel}").post(intake_api::take))
        .service(at("/api/v1/complaints").json_of(api::WITH_FILES).get(api::list).post(api::write))
        .service(at("/api/v1/complaints/track").post(api::track))
        .service(at("/api/v1/complaints/{number}").get(api::show))
        .service(at("/api/v1/complaints/{number}/{step}").json_of(api::WITH_FILES).post(api::act))
        .service(at("/api/v1/me/complaints").get(api::mine));
}

pub(super) fn pages(config: &mut ServiceConfig) {
    config
        .service(at("/complaints").get(complaints::front))
        .service(at("/complaints/track").post(complaints::track))
        .service(at("/complaints/figures").get(figures::show))
        .service(at("/complaints/new").get(writing::ask).post(writing::write))
        .service(at("/complaints/tip").get(writing::ask_tip).post(writing::tip))
        .service(at("/complaints/{number}/files/{digest}").get(one::file))
        .service(at("/complaints/{number}/{step}").post(one::act))
        .service(at("/complaints/{number}").get(one::show))
        .service(at("/me/complaints").get(complaints::mine))
        .service(at("/desk").get(desk::centre))
        .service(at("/desk/new").get(intake::ask).post(intake::take))
        .service(at("/desk/draft").post(intake::keep))
        .service(at("/desk/{number}/files/{digest}").get(staff::file))
        .service(at("/desk/{number}/answer").post(staff::answer))
        .service(at("/desk/{number}/{step}").post(staff::act))
        .service(at("/desk/{number}").get(staff::show))
        .service(at("/agencies/{agency}/complaints").get(desk::agency));
}
