//! The addresses of the directory.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::api::directory as directory_api;
use crate::open_data::directory as directory_files;
use crate::visits::directory;

/// Files anyone may read.
pub(super) fn open_data(config: &mut ServiceConfig) {
    config
        .service(at("/directory/topics.json").file(&[]).get(directory_files::topics::show))
        .service(at("/directory/topics.csv").file(&[]).get(directory_files::topics::table))
        .service(at("/directory/agencies.json").file(&[]).get(directory_files::agencies::show))
        .service(at("/directory/agencies.csv").file(&[]).get(directory_files::agencies::table))
        .service(at("/directory/holidays.json").file(&[]).get(directory_files::holidays::show))
        .service(at("/directory/holidays.csv").file(&[]).get(directory_files::holidays::table));
}

/// For programs.
pub(super) fn api(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/directory/agency").get(directory_api::agency))
        .service(at("/api/v1/directory/agencies").post(directory_api::set_agency))
        .service(at("/api/v1/directory/agencies/{code}/close").post(directory_api::close_agency))
        .service(at("/api/v1/directory/topics").post(directory_api::set_topic))
        .service(at("/api/v1/directory/topics/{topic}/close").post(directory_api::close_topic))
        .service(at("/api/v1/directory/routes").post(directory_api::set_route))
        .service(at("/api/v1/directory/routes/remove").post(directory_api::remove_route))
        .service(at("/api/v1/directory/holidays").post(directory_api::set_holiday))
        .service(at("/api/v1/directory/holidays/{day}/remove").post(directory_api::remove_holiday));
}

/// For people. No code of an entry is taken for a word of the house's: they stand at different depths.
pub(super) fn pages(config: &mut ServiceConfig) {
    config
        .service(at("/directory").get(directory::show))
        .service(at("/directory/history").get(directory::history::show))
        .service(
            at("/directory/new/agency")
                .get(directory::agencies::ask_new)
                .post(directory::agencies::add),
        )
        .service(
            at("/directory/new/topic").get(directory::topics::ask_new).post(directory::topics::add),
        )
        .service(
            at("/directory/new/holiday")
                .get(directory::holidays::ask_new)
                .post(directory::holidays::add),
        )
        .service(at("/directory/agencies").get(directory::agencies::list))
        .service(
            at("/directory/agencies/{code}")
                .get(directory::agencies::ask)
                .post(directory::agencies::edit),
        )
        .service(at("/directory/agencies/{code}/close").post(directory::agencies::close))
        .service(at("/directory/topics/{topic}").get(directory::topics::show))
        .service(
            at("/directory/topics/{topic}/edit")
                .get(directory::topics::ask)
                .post(directory::topics::edit),
        )
        .service(at("/directory/topics/{topic}/close").post(directory::topics::close))
        .service(at("/directory/topics/{topic}/routes").post(directory::routes::add))
        .service(
            at("/directory/topics/{topic}/routes/{division}")
                .get(directory::routes::ask)
                .post(directory::routes::edit),
        )
        .service(
            at("/directory/topics/{topic}/routes/{division}/remove")
                .post(directory::routes::remove),
        )
        .service(at("/directory/holidays").get(directory::holidays::list))
        .service(
            at("/directory/holidays/{day}")
                .get(directory::holidays::ask)
                .post(directory::holidays::edit),
        )
        .service(at("/directory/holidays/{day}/remove").post(directory::holidays::remove));
}
