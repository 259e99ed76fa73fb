//! The API as OpenAPI 3.1, collected from the handlers themselves.

use utoipa::openapi::path::PathItem;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, Response, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use super::{
    anomalies, answering, audit, bills, cabinet, comment_answers, comment_desk, comments,
    complaints, directory, documents, endorsements, intake, invalidations, mine, moderating,
    offices, petitions, sessions, signatures, similar,
};
use crate::visits::sharing;
use crate::{live, open_data};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Sanal",
        description = "Petitions to the Parliament of Mongolia: start, sign, count. Bills: draft, consult, comment, answer. \
            Open data needs no key; acting needs a bearer token. Errors are problem documents (RFC 9457). \
            Files of open data are sent compressed (gzip, Brotli) by `Accept-Encoding`, not again to whoever has them \
            (`If-None-Match`), and refuse a parameter that they do not take. Each line of a CSV ends with `as_of` and \
            `position`: where in the log it stands.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    paths(
        intake::take,
        complaints::write,
        complaints::list,
        complaints::track,
        complaints::show,
        complaints::act,
        complaints::mine,
        cabinet::issues::list,
        cabinet::issues::show,
        cabinet::issues::complaints,
        cabinet::issues::act,
        cabinet::agendas::list,
        cabinet::agendas::show,
        cabinet::agendas::act,
        cabinet::decisions::list,
        cabinet::decisions::report,
        cabinet::follow_ups::list,
        cabinet::follow_ups::people,
        cabinet::follow_ups::take,
        cabinet::follow_ups::settle,
        sessions::create,
        sessions::mine,
        sessions::end_all,
        sessions::end,
        petitions::start,
        petitions::edit,
        petitions::submit,
        petitions::discard,
        petitions::publish,
        petitions::close,
        similar::list,
        endorsements::endorse,
        moderating::take,
        moderating::leave,
        moderating::changes,
        moderating::refuse,
        moderating::appeal,
        moderating::decide,
        answering::extend,
        answering::hand_over,
        answering::consider,
        answering::answer,
        answering::conclude,
        documents::keep,
        comments::list,
        comments::write,
        comments::edit,
        comments::remove,
        comments::support,
        comments::unsupport,
        comments::report,
        comments::appeal,
        comments::stance,
        bills::create,
        bills::draft,
        bills::describe,
        bills::insert,
        bills::reword,
        bills::relocate,
        bills::remove,
        bills::import,
        bills::steps::publish,
        bills::steps::open,
        bills::steps::extend,
        bills::steps::stage,
        bills::steps::withdraw,
        comment_desk::queue,
        comment_desk::publish,
        comment_desk::mark,
        comment_desk::decide,
        comment_answers::answer,
        comment_answers::make,
        comment_answers::put,
        comment_answers::take_out,
        comment_answers::rename,
        comment_answers::answer_group,
        comment_answers::close_out,
        directory::agency,
        directory::set_agency,
        directory::close_agency,
        directory::set_topic,
        directory::close_topic,
        directory::set_route,
        directory::remove_route,
        directory::set_holiday,
        directory::remove_holiday,
        signatures::sign,
        signatures::mine,
        signatures::withdraw,
        offices::roll,
        offices::propose,
        offices::approve,
        offices::decline,
        offices::end,
        offices::of_agency,
        anomalies::list,
        invalidations::list,
        invalidations::propose,
        invalidations::approve,
        invalidations::decline,
        audit::trail,
        mine::take_out,
        mine::erase,
        open_data::petition::show,
        open_data::count::show,
        open_data::hours::json,
        open_data::hours::csv,
        open_data::history::json,
        open_data::history::csv,
        open_data::totals::comments::count,
        open_data::totals::comments::json,
        open_data::totals::comments::csv,
        open_data::totals::topics::count,
        open_data::totals::topics::json,
        open_data::totals::topics::csv,
        open_data::totals::topics::list::json,
        open_data::totals::topics::list::csv,
        open_data::breakdown::show,
        open_data::breakdown::csv::show,
        open_data::breakdown::json_stat::show,
        open_data::participation::show,
        open_data::participation::csv::show,
        open_data::participation::json_stat::show,
        open_data::live_use::show,
        open_data::live_use::csv::show,
        open_data::feed::show,
        sharing::oembed::answer,
        open_data::list::show,
        open_data::list::csv::show,
        open_data::list::feed::show,
        open_data::bills::show,
        open_data::bills::csv::show,
        open_data::bills::feed::show,
        open_data::bill::show,
        open_data::bill::text::akoma_ntoso,
        open_data::bill::text::plain_text,
        open_data::consultations::calendar,
        open_data::consultations::feed::show,
        open_data::report::show,
        open_data::report::csv::show,
        open_data::cabinet::show,
        open_data::cabinet::csv::show,
        open_data::figures::show,
        open_data::figures::csv::show,
        open_data::open311::discovery::show,
        open_data::open311::services::list,
        open_data::open311::services::show,
        open_data::open311::requests::list,
        open_data::open311::requests::show,
        open_data::directory::topics::show,
        open_data::directory::topics::table,
        open_data::directory::agencies::show,
        open_data::directory::agencies::table,
        open_data::directory::holidays::show,
        open_data::directory::holidays::table,
        open_data::record::show,
        open_data::record::tables::refusals,
        open_data::record::tables::weeks,
        open_data::record::comments::show,
        open_data::record::comments::tables::marks,
        open_data::record::comments::tables::weeks,
        open_data::invalidations::json,
        open_data::invalidations::csv,
        open_data::events::index,
        open_data::events::ndjson,
        open_data::events::parquet,
        open_data::catalogue::dcat::show,
        open_data::catalogue::csvw::show,
        live::totals,
    ),
    modifiers(&Bearer, &Refusals),
    tags(
        (name = "petitions", description = "A petition's life"),
        (name = "signatures", description = "Signing and taking it back"),
        (name = "comments", description = "What people say of bills: writing, moderating, grouping, answering"),
        (name = "bills", description = "Drafting laws, publishing their versions, asking people about them"),
        (name = "directory", description = "Who answers for what, and where; kept by the analysts of the 11-11 centre"),
        (name = "complaints", description = "What people bring to the 11-11 centre, what is done about it, and what comes by gateways and by mail"),
        (name = "cabinet", description = "What many complain of: issues, agendas of Cabinet meetings, decisions, and calling whoever complained"),
        (name = "offices", description = "Who is what beside a citizen; granted by two administrators"),
        (name = "my data", description = "What is held about oneself"),
        (name = "anomalies", description = "Many signatures at once from one place; invalidating them, by two"),
        (name = "audit", description = "Who did what in office, and at whose data they looked"),
        (name = "open311", description = "What one can complain of and what became of it, as Open311 GeoReport v2 reads it"),
        (name = "open data", description = "Files anyone may read: CORS *, CC BY 4.0"),
        (name = "sessions", description = "Where one is signed in; making one by registration number is for practice mode only"),
    ),
)]
struct Description;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("session", SecurityScheme::Http(scheme));
    }
}

/// How anything may be refused: told once, for every operation.
struct Refusals;

impl Modify for Refusals {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        for (path, item) in &mut openapi.paths.paths {
            let refuses_others = open_data::refuses_others(path);
            let PathItem { get, post, delete, .. } = item;
            for operation in [get, post, delete].into_iter().flatten() {
                if refuses_others {
                    let unknown = || problem("A parameter that this address does not take").into();
                    let answers = &mut operation.responses.responses;
                    answers.entry("400".to_owned()).or_insert_with(unknown);
                }
                let mut refuse = |status: &str, words: &str| {
                    operation.responses.responses.insert(status.to_owned(), problem(words).into());
                };
                refuse("429", "Too many requests of this person or address; see Retry-After");
                if operation.request_body.is_some() {
                    refuse("408", "The body took too long to arrive");
                }
            }
        }
    }
}

fn problem(words: &str) -> Response {
    let schema = Ref::from_schema_name("Problem");
    let content = ContentBuilder::new().schema(Some(schema)).build();
    ResponseBuilder::new().description(words).content("application/problem+json", content).build()
}

/// The whole document; without mock identity the route that needs it does not exist here either.
pub fn document(is_practice: bool) -> utoipa::openapi::OpenApi {
    let mut document = Description::openapi();
    if !is_practice {
        document.paths.paths.remove("/api/v1/sessions");
    }
    document
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_a_name_of_its_own_and_every_answer_words() {
        let described = serde_json::to_value(document(true)).expect("serializes");
        let mut names = std::collections::BTreeSet::new();
        for (path, item) in described["paths"].as_object().expect("paths") {
            for (method, operation) in item.as_object().expect("operations") {
                let name = operation["operationId"].as_str().unwrap_or_default();
                assert!(names.insert(name.to_owned()), "{method} {path}: {name:?} is taken");
                for (status, answer) in operation["responses"].as_object().expect("answers") {
                    let words = answer["description"].as_str().unwrap_or_default();
                    assert!(!words.is_empty(), "{method} {path} {status} says nothing");
                }
            }
        }
    }

    #[test]
    fn the_description_is_the_reviewed_one() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");
        let described = document(true).to_pretty_json().expect("serializes") + "\n";
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(file, &described).expect("written");
        }
        let reviewed = std::fs::read_to_string(file).unwrap_or_default();
        assert_eq!(described, reviewed, "UPDATE_GOLDEN=1 writes it anew");
    }
}
