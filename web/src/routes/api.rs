//! What programs do.

use actix_web::web::ServiceConfig;

use super::at::at;
use crate::api::{
    anomalies, answering, audit, bills, comment_answers, comment_desk, comments, documentation,
    documents, endorsements, invalidations, mine, moderating, offices, petitions, sessions,
    signatures, similar,
};

pub(super) fn api(config: &mut ServiceConfig) {
    config
        .service(at("/api/v1/petitions/{number}/signatures").post(signatures::sign))
        .service(
            at("/api/v1/petitions/{number}/signatures/mine")
                .get(signatures::mine)
                .delete(signatures::withdraw),
        )
        .service(at("/api/v1/petitions/similar").get(similar::list))
        .service(at("/api/v1/petitions/{number}/endorsements").post(endorsements::endorse))
        .service(at("/api/v1/petitions").post(petitions::start))
        .service(at("/api/v1/petitions/{number}/edit").post(petitions::edit))
        .service(at("/api/v1/petitions/{number}/submit").post(petitions::submit))
        .service(at("/api/v1/petitions/{number}/discard").post(petitions::discard))
        .service(at("/api/v1/petitions/{number}/publish").post(petitions::publish))
        .service(at("/api/v1/petitions/{number}/close").post(petitions::close))
        .service(
            at("/api/v1/petitions/{number}/review")
                .post(moderating::take)
                .delete(moderating::leave),
        )
        .service(at("/api/v1/petitions/{number}/changes").post(moderating::changes))
        .service(at("/api/v1/petitions/{number}/refuse").post(moderating::refuse))
        .service(at("/api/v1/petitions/{number}/appeal").post(moderating::appeal))
        .service(at("/api/v1/petitions/{number}/appeal/decision").post(moderating::decide))
        .service(
            at("/api/v1/petitions/{number}/invalidations")
                .get(invalidations::list)
                .post(invalidations::propose),
        )
        .service(
            at("/api/v1/petitions/{number}/invalidations/{n}/approve").post(invalidations::approve),
        )
        .service(
            at("/api/v1/petitions/{number}/invalidations/{n}/decline").post(invalidations::decline),
        )
        .service(at("/api/v1/anomalies").get(anomalies::list))
        .service(at("/api/v1/petitions/{number}/extend").post(answering::extend))
        .service(at("/api/v1/petitions/{number}/hand-over").post(answering::hand_over))
        .service(at("/api/v1/petitions/{number}/consider").post(answering::consider))
        .service(at("/api/v1/petitions/{number}/answer").post(answering::answer))
        .service(at("/api/v1/petitions/{number}/conclude").post(answering::conclude))
        .service(at("/api/v1/bills/{number}/comments").post(comments::write))
        .service(at("/api/v1/bills/{number}/stances").post(comments::stance))
        .service(at("/api/v1/comments/{comment}/edit").post(comments::edit))
        .service(
            at("/api/v1/comments/{comment}/support")
                .post(comments::support)
                .delete(comments::unsupport),
        )
        .service(at("/api/v1/comments/{comment}/report").post(comments::report))
        .service(at("/api/v1/comments/{comment}/appeal").post(comments::appeal))
        .service(at("/api/v1/comments/{comment}").delete(comments::remove))
        .service(at("/api/v1/bills").post(bills::create))
        .service(at("/api/v1/bills/{number}/draft").get(bills::draft))
        .service(at("/api/v1/bills/{number}/draft/insert").post(bills::insert))
        .service(at("/api/v1/bills/{number}/draft/reword").post(bills::reword))
        .service(at("/api/v1/bills/{number}/draft/move").post(bills::relocate))
        .service(at("/api/v1/bills/{number}/draft/remove").post(bills::remove))
        .service(at("/api/v1/bills/{number}/draft/import").post(bills::import))
        .service(at("/api/v1/bills/{number}/describe").post(bills::describe))
        .service(at("/api/v1/bills/{number}/publish").post(bills::steps::publish))
        .service(at("/api/v1/bills/{number}/open").post(bills::steps::open))
        .service(at("/api/v1/bills/{number}/extend").post(bills::steps::extend))
        .service(at("/api/v1/bills/{number}/stage").post(bills::steps::stage))
        .service(at("/api/v1/bills/{number}/withdraw").post(bills::steps::withdraw))
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
        .service(at("/api/v1/moderation/comments").get(comment_desk::queue))
        .service(at("/api/v1/documents").post(documents::keep))
        .service(at("/api/v1/offices").get(offices::roll).post(offices::propose))
        .service(at("/api/v1/offices/{number}/approve").post(offices::approve))
        .service(at("/api/v1/offices/{number}/decline").post(offices::decline))
        .service(at("/api/v1/offices/{number}/end").post(offices::end))
        .service(at("/api/v1/agencies/{agency}/officers").get(offices::of_agency))
        .service(at("/api/v1/audit").get(audit::trail))
        .service(at("/api/v1/me").delete(mine::erase))
        .service(at("/api/v1/me/export").post(mine::take_out))
        .service(at("/api/v1/sessions/mine").get(sessions::mine).delete(sessions::end_all))
        .service(at("/api/v1/sessions/{sid}").delete(sessions::end))
        .service(at("/api/openapi.json").get(documentation::openapi));
}
