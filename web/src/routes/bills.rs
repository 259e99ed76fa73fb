//! The addresses of bills and of what people say of them.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::api::{bills as bills_api, comment_answers, comment_desk, comments as comments_api};
use crate::open_data::{
    bill as bill_file, bills as bill_files, consultations as consultation_files,
    report as report_file, totals,
};
use crate::visits::{
    answers, bill, bills as bill_list, commenting, consultations, drafting, report,
};

/// What their list can be asked, as JSON and as a table.
const BILLS: [&str; 4] = ["q", "state", "kind", "after"];

/// Files anyone may read.
pub(super) fn open_data(config: &mut ServiceConfig) {
    config
        .service(
            at("/bills/{number}/versions/{version}.xml")
                .file(&[])
                .get(bill_file::text::akoma_ntoso),
        )
        .service(
            at("/bills/{number}/versions/{version}.txt").file(&[]).get(bill_file::text::plain_text),
        )
        .service(
            at("/bills/{number}/report.json").file(&["provision", "after"]).get(report_file::show),
        )
        .service(at("/bills/{number}/report.csv").file(&[]).get(report_file::csv::show))
        .service(at("/bills/{number}.json").file(&[]).get(bill_file::show))
        .service(at("/bills.csv").file(&BILLS).get(bill_files::csv::show))
        .service(
            at("/bills.atom").file(&["q", "state", "kind", "lang"]).get(bill_files::feed::show),
        )
        .service(
            at("/bills/{number}/comments.json")
                .file(&["provision", "order", "offset", "until"])
                .get(comments_api::list),
        )
        .service(
            at("/bills/{number}/comments/count.json")
                .takes(&["provision", "as_of"])
                .get(totals::comments::count),
        )
        .service(
            at("/bills/{number}/comments/history.json")
                .file(&["provision", "per"])
                .get(totals::comments::json),
        )
        .service(
            at("/bills/{number}/comments/history.csv")
                .file(&["provision", "per"])
                .get(totals::comments::csv),
        )
        .service(at("/bills.json").file(&BILLS).get(bill_files::show))
        .service(at("/consultations.ics").file(&["lang"]).get(consultation_files::calendar))
        .service(at("/consultations.atom").file(&["lang"]).get(consultation_files::feed::show));
}

/// For programs.
pub(super) fn api(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/bills/{number}/comments").post(comments_api::write))
        .service(at("/api/v1/bills/{number}/stances").post(comments_api::stance))
        .service(at("/api/v1/comments/{comment}/edit").post(comments_api::edit))
        .service(
            at("/api/v1/comments/{comment}/support")
                .post(comments_api::support)
                .delete(comments_api::unsupport),
        )
        .service(at("/api/v1/comments/{comment}/report").post(comments_api::report))
        .service(at("/api/v1/comments/{comment}/appeal").post(comments_api::appeal))
        .service(at("/api/v1/comments/{comment}").delete(comments_api::remove))
        .service(at("/api/v1/bills").post(bills_api::create))
        .service(at("/api/v1/bills/{number}/draft").get(bills_api::draft))
        .service(at("/api/v1/bills/{number}/draft/insert").post(bills_api::insert))
        .service(at("/api/v1/bills/{number}/draft/reword").post(bills_api::reword))
        .service(at("/api/v1/bills/{number}/draft/move").post(bills_api::relocate))
        .service(at("/api/v1/bills/{number}/draft/remove").post(bills_api::remove))
        .service(at("/api/v1/bills/{number}/draft/import").post(bills_api::import))
        .service(at("/api/v1/bills/{number}/describe").post(bills_api::describe))
        .service(at("/api/v1/bills/{number}/publish").post(bills_api::steps::publish))
        .service(at("/api/v1/bills/{number}/open").post(bills_api::steps::open))
        .service(at("/api/v1/bills/{number}/extend").post(bills_api::steps::extend))
        .service(at("/api/v1/bills/{number}/stage").post(bills_api::steps::stage))
        .service(at("/api/v1/bills/{number}/withdraw").post(bills_api::steps::withdraw))
        .service(at("/api/v1/bills/{number}/comment-groups").post(comment_answers::make))
        .service(at("/api/v1/bills/{number}/close-out").post(comment_answers::close_out))
        .service(at("/api/v1/comment-groups/{id}/put").post(comment_answers::put))
        .service(at("/api/v1/comment-groups/{id}/take-out").post(comment_answers::take_out))
        .service(at("/api/v1/comment-groups/{id}/rename").post(comment_answers::rename))
        .service(at("/api/v1/comment-groups/{id}/answer").post(comment_answers::answer_group))
        .service(at("/api/v1/comments/{comment}/publish").post(comment_desk::publish))
        .service(at("/api/v1/comments/{comment}/mark").post(comment_desk::mark))
        .service(at("/api/v1/comments/{comment}/appeal/decision").post(comment_desk::decide))
        .service(at("/api/v1/comments/{comment}/answer").post(comment_answers::answer))
        .service(at("/api/v1/moderation/comments").get(comment_desk::queue));
}

/// Laws to come.
pub(super) fn pages(config: &mut ServiceConfig) {
    config.configure(reading).configure(commenting_on_it).configure(drafters);
}

/// What everyone reads.
fn reading(config: &mut ServiceConfig) {
    config
        .service(at("/bills").get(bill_list::show))
        .service(at("/bills/{number}").get(bill::show))
        .service(at("/bills/{number}/report").get(report::show))
        .service(at("/bills/{number}/report/print").get(report::print))
        .service(at("/bills/{number}/compare").get(bill::comparing::show))
        .service(at("/bills/{number}/versions/{version}").get(bill::version))
        .service(at("/bills/{number}/versions/{version}/print").get(bill::print))
        .service(at("/consultations").get(consultations::show));
}

/// Where people say what they think of a bill.
fn commenting_on_it(config: &mut ServiceConfig) {
    config
        .service(at("/bills/{number}/stance").post(commenting::stance))
        .service(at("/bills/{number}/comments/{comment}/support").post(commenting::one::support))
        .service(at("/bills/{number}/comments/{comment}/edit").post(commenting::one::edit))
        .service(at("/bills/{number}/comments/{comment}/delete").post(commenting::one::delete))
        .service(at("/bills/{number}/comments/{comment}/report").post(commenting::one::report))
        .service(at("/bills/{number}/comments/{comment}/appeal").post(commenting::one::appeal))
        .service(at("/bills/{number}/comments/{comment}").get(commenting::one::show))
        .service(at("/bills/{number}/comments").get(commenting::show).post(commenting::write));
}

/// Where bills are written.
fn drafters(config: &mut ServiceConfig) {
    config
        .service(at("/drafting").get(drafting::desk))
        .service(at("/drafting/new").get(drafting::ask_new).post(drafting::create))
        .service(at("/bills/{number}/draft").get(drafting::show))
        .service(at("/bills/{number}/draft/changes").get(drafting::changes))
        .service(
            at("/bills/{number}/describe").get(drafting::ask_describe).post(drafting::describe),
        )
        .service(
            at("/bills/{number}/draft/{provision}/{step}")
                .get(drafting::provisions::ask_step)
                .post(drafting::provisions::act),
        )
        .service(at("/bills/{number}/draft/{provision}").get(drafting::provisions::ask))
        .service(
            at("/bills/{number}/insert")
                .get(drafting::provisions::ask_first)
                .post(drafting::provisions::insert_first),
        )
        .service(
            at("/bills/{number}/import")
                .get(drafting::importing::ask)
                .post(drafting::importing::import),
        )
        .service(at("/bills/{number}/import/take-back").post(drafting::importing::take_back))
        .service(at("/bills/{number}/answering").get(answers::show))
        .service(at("/bills/{number}/answering/group").post(answers::grouping::group))
        .service(at("/bills/{number}/answering/similar").post(answers::grouping::similar))
        .service(
            at("/bills/{number}/answering/comments/{id}")
                .get(answers::replying::ask)
                .post(answers::replying::answer),
        )
        .service(at("/bills/{number}/answering/groups/{id}/{step}").post(answers::groups::act))
        .service(at("/bills/{number}/answering/groups/{id}").get(answers::groups::show))
        .service(at("/bills/{number}/close-out").post(answers::closing::close_out))
        .service(at("/bills/{number}/steps/{step}").post(drafting::steps::take))
        .service(at("/bills/{number}/steps").get(drafting::steps::show));
}
