//! The directory for programs: who answers for what, and, for analysts, the way to write it. Whoever writes an
//! entry anew, closes or removes it says which state of it they saw (`seen`), as the files of it tell.

mod bodies;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use directory::{Listed, Revision};
use jiff::civil::Date;
use kernel::{Actor, Division};
use serde::Deserialize;

use self::bodies::{
    AgencyWritten, AnsweringBody, HolidayWritten, LevelBody, RouteEnd, RouteWritten, SeenOnly,
    SetRouteBody, TopicWritten,
};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{DirectoryFault, Fault, FieldFault};
use crate::guards::{BearerSession, Body};
use crate::open_data::directory::agencies::AgencyBody;
use crate::open_data::directory::holidays::HolidayBody;
use crate::open_data::directory::topics::TopicBody;
use crate::open_data::public;
use crate::site::Site;

#[derive(Debug, Deserialize)]
pub struct Ask {
    #[serde(default)]
    topic: String,
    #[serde(default)]
    division: String,
}

/// Who answers for a topic in a place.
///
/// By the topic's route for that place, for a district then by the capital's, then by the topic itself, then in the
/// same way by the topic above.
#[utoipa::path(
    get, path = "/api/v1/directory/agency", tag = "directory", operation_id = "agency_for",
    params(
        ("topic" = String, Query, description = "A code of `/directory/topics.json`", example = "road-repair"),
        ("division" = Option<String>, Query, description = "An aimag or a district; absent for the answer in general", example = "MN-041"),
    ),
    responses(
        (status = 200, description = "The body of the state that answers; none where nobody is named", body = AnsweringBody),
        (status = 400, description = "No topic or division of the directory", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn agency(site: Data<Site>, ask: Query<Ask>) -> Result<HttpResponse, Failure> {
    let table = site.directory.table();
    let topic = ask.topic.parse().ok().filter(|topic| table.topic(topic).is_some());
    let topic =
        topic.ok_or_else(|| unknown("topic", Fault::Directory(DirectoryFault::NoSuchTopic)))?;
    let division = match ask.division.as_str() {
        "" => Division::UNKNOWN,
        code => Division::from_code(code).ok_or_else(|| unknown("division", Fault::NotOneOf))?,
    };
    let agency = table.agency_for(&topic, division);
    let above = agency.map(|agency| table.levels_above(&agency.code)).unwrap_or_default();
    let body = AnsweringBody {
        topic: topic.to_string(),
        division: division.code(),
        agency: agency.map(LevelBody::of),
        above: above.into_iter().map(LevelBody::of).collect(),
    };
    Ok(public(HttpResponse::Ok()).json(body))
}

fn unknown(field: &'static str, fault: Fault) -> Failure {
    Failure::Query(vec![FieldFault { field, fault }])
}

/// An operation of an analyst; what it answers is how the entry stands then.
macro_rules! write {
    ($(#[$doc:meta])* $name:ident, $path:literal, $id:literal, $body:ty, $answer:ty) => {
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, tag = "directory", operation_id = $id, request_body = $body,
            responses(
                NotTaken,
                (status = 200, description = "As it stands then; the same sent twice is done once", body = $answer),
                (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not an analyst", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = "Somebody changed it meanwhile, or it is gone", body = Problem, content_type = "application/problem+json"),
                (status = 422, description = "A field is missing or not what it should be, or there is one already and nothing was `seen`", body = Problem, content_type = "application/problem+json"),
            ),
            security(("session" = []))
        )]
        pub async fn $name(
            site: Data<Site>,
            session: BearerSession,
            body: Body<$body>,
        ) -> Result<HttpResponse, Failure> {
            let actor = session.actor(&site);
            Ok(HttpResponse::Ok().json(body.done(&site, &actor).await?))
        }
    };
}

write!(
    /// Write a body of the state, new or anew; a closed one is open again.
    set_agency, "/api/v1/directory/agencies", "set_agency", AgencyWritten, AgencyBody
);
write!(
    /// Write a topic, new or anew; a closed one is open again.
    set_topic, "/api/v1/directory/topics", "set_topic", TopicWritten, TopicBody
);
write!(
    /// Say who answers for a topic in one place.
    set_route, "/api/v1/directory/routes", "set_route", RouteWritten, SetRouteBody
);
write!(
    /// Write a holiday, or a day of a weekend that is worked.
    set_holiday, "/api/v1/directory/holidays", "set_holiday", HolidayWritten, HolidayBody
);

/// Close a body of the state: it stays known by name, and nothing new is routed to it.
#[utoipa::path(
    post, path = "/api/v1/directory/agencies/{code}/close", tag = "directory", operation_id = "close_agency", request_body = SeenOnly,
    params(("code" = String, Path, example = "road-transport")),
    responses(
        NotTaken,
        (status = 200, description = "As it stands then", body = AgencyBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an analyst", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such body", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody changed it meanwhile, or something open still points to it", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn close_agency(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<SeenOnly>,
) -> Result<HttpResponse, Failure> {
    let actor = may_edit(&site, &session)?;
    let code: kernel::AgencyCode = path.parse().map_err(|_| Failure::NotFound)?;
    site.directory.close_agency(&actor, code.clone(), seen(&body.seen)?).await?;
    let table = site.directory.latest().await?;
    listed(table.agency(&code), AgencyBody::of)
}

/// Close a topic: it stays known by name, and nothing new is about it.
#[utoipa::path(
    post, path = "/api/v1/directory/topics/{topic}/close", tag = "directory", operation_id = "close_topic", request_body = SeenOnly,
    params(("topic" = String, Path, example = "road-repair")),
    responses(
        NotTaken,
        (status = 200, description = "As it stands then", body = TopicBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an analyst", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody changed it meanwhile, or open topics stand under it", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn close_topic(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<SeenOnly>,
) -> Result<HttpResponse, Failure> {
    let actor = may_edit(&site, &session)?;
    let code: kernel::TopicCode = path.parse().map_err(|_| Failure::NotFound)?;
    site.directory.close_topic(&actor, code.clone(), seen(&body.seen)?).await?;
    let table = site.directory.latest().await?;
    listed(table.topic(&code), |topic| TopicBody::of(&table, topic))
}

/// Remove a route: in that place the topic goes where it goes elsewhere.
#[utoipa::path(
    post, path = "/api/v1/directory/routes/remove", tag = "directory", operation_id = "remove_route", request_body = RouteEnd,
    responses(
        NotTaken,
        (status = 204, description = "Removed"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an analyst", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody changed it meanwhile, or it is gone", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No topic or division", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn remove_route(
    site: Data<Site>,
    session: BearerSession,
    body: Body<RouteEnd>,
) -> Result<HttpResponse, Failure> {
    let actor = may_edit(&site, &session)?;
    let (topic, division) = body.read()?;
    site.directory.remove_route(&actor, topic, division, seen(&body.seen)?).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Remove a holiday: the day is worked, or not, as its weekday says.
#[utoipa::path(
    post, path = "/api/v1/directory/holidays/{day}/remove", tag = "directory", operation_id = "remove_holiday", request_body = SeenOnly,
    params(("day" = String, Path, example = "2027-02-07")),
    responses(
        NotTaken,
        (status = 204, description = "Removed"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an analyst", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No day", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody changed it meanwhile, or it is gone", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn remove_holiday(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<SeenOnly>,
) -> Result<HttpResponse, Failure> {
    let actor = may_edit(&site, &session)?;
    let day: Date = path.parse().map_err(|_| Failure::NotFound)?;
    site.directory.remove_holiday(&actor, day, seen(&body.seen)?).await?;
    Ok(HttpResponse::NoContent().finish())
}

fn may_edit(site: &Site, session: &BearerSession) -> Result<Actor, Failure> {
    let actor = session.actor(site);
    crate::visits::directory::may_edit(&actor)?;
    Ok(actor)
}

fn seen(text: &str) -> Result<Revision, Failure> {
    let wrong = FieldFault { field: "seen", fault: Fault::NotOneOf };
    text.parse().map_err(|_| Failure::Fields(vec![wrong]))
}

fn seen_if(text: Option<&str>) -> Result<Option<Revision>, Failure> {
    text.map(seen).transpose()
}

fn listed<T, B: serde::Serialize>(
    entry: Option<&Listed<T>>,
    body: impl FnOnce(&Listed<T>) -> B,
) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Ok().json(body(entry.ok_or(Failure::NotFound)?)))
}
