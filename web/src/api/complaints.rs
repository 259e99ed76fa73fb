//! Complaints for programs: an app's, a kiosk's, those of agencies. The same acts as on the pages, by the same rules;
//! whoever handles a case says at which state they saw it (`seen`), so two people do not take the same one.

pub(super) mod bodies;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{After, Channel, ComplaintNumber, Entry, Holder, Shown};
use kernel::Actor;
use policy::Right;

use self::bodies::{
    CaseBody, ComplaintsBody, NewComplaint, ReceiptBody, StandingBody, StepBody, Tracking,
};
pub use self::bodies::{SenderBody, fields};
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{Bearer, BearerIfAny, BearerSession, Body, Visitor, idempotency, language};
use crate::listing::complaints::ComplaintsAsk;
use crate::site::Site;
use crate::visits::complaints::writing::{Whence, channel, taken_in};
use crate::visits::complaints::{one, staff};
use crate::visits::drafting::reading::Reading;
use crate::{Failure, looks};

/// Of a desk, on a page.
const PAGE: u32 = 50;
const FORM: &str = "complaint";
/// Bytes of a JSON body: what a form with files brings, which Base64 makes a third longer, and its texts.
pub const WITH_FILES: usize = 36 * 1024 * 1024;

/// Bring a complaint. With an `Idempotency-Key` the request can be sent again without bringing it twice.
///
/// It counts as brought by the app, or from the service point whose device sends it: a device sends the cookie
/// `__Host-sanal_device`, which it is given when it is enrolled on the page `/service-points` and which is good until the
/// day that is set there. With `is_tip` it needs no session,
/// and none counts: nothing is known of whoever brought it, and no clock runs.
#[utoipa::path(
    post, path = "/api/v1/complaints", tag = "complaints", operation_id = "write_complaint", request_body = NewComplaint,
    params(("Idempotency-Key" = Option<String>, Header, description = "Up to 100 characters of your choice")),
    responses(
        NotTaken,
        (status = 201, description = "It is in the log", body = ReceiptBody, headers(("Location" = String))),
        (status = 200, description = "The same request brought it before: the first receipt", body = ReceiptBody),
        (status = 401, description = "No session, and no tip; or what is no session", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or not what it should be; or the key came with another text", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []), ())
)]
pub async fn write(
    request: HttpRequest,
    site: Data<Site>,
    BearerIfAny(session): BearerIfAny,
    body: Body<NewComplaint>,
) -> Result<HttpResponse, Failure> {
    let visitor = match session {
        _ if body.is_tip => Visitor::nobody(),
        Some(BearerSession(session)) => Visitor::with(&site, session),
        None => return Err(Failure::SignInFirst),
    };
    let mut fields = bodies::fields(FORM, &*body)?;
    let key = idempotency::key(&request, &site)?;
    fields.insert(format!("{FORM}-key"), key.as_str().to_owned());
    let mut reading = Reading::new(FORM, fields);
    let whence = Whence {
        channel: channel(&request, Channel::App),
        language: language::of_program(&request),
        is_tip: body.is_tip,
    };
    let files = bodies::files(&body.files)?;
    let received = taken_in(&site, &visitor, &mut reading, files, whence).await;
    let received = received.map_err(|failure| reading.told(failure, bodies::NAMES))?;
    site.projections.complaints_show(site.complaints.log_position()).await;
    let mut response = if received.again { HttpResponse::Ok() } else { HttpResponse::Created() };
    let address = format!("/api/v1/complaints/{}", received.number);
    Ok(response.insert_header(("Location", address)).json(ReceiptBody::of(&received)))
}

/// A case, for whoever has its number and its code.
#[utoipa::path(
    post, path = "/api/v1/complaints/track", tag = "complaints", operation_id = "track_complaint", request_body = Tracking,
    responses(
        NotTaken,
        (status = 200, description = "The case", body = CaseBody),
        (status = 422, description = "No case has this number and this code", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn track(site: Data<Site>, body: Body<Tracking>) -> Result<HttpResponse, Failure> {
    let number = ComplaintNumber::typed(&body.number);
    let number = number.map_err(|_| wrong("number", Fault::NotOneOf))?;
    site.projections.complaints_show(site.complaints.log_position()).await;
    let shown = site.complaints.tracked(number, &body.code).await?;
    case(&site, &shown).await
}

async fn case(site: &Site, shown: &Shown) -> Result<HttpResponse, Failure> {
    let brought = site.cabinet.public_issue_of(&shown.entry.number.to_string()).await?;
    Ok(private().json(CaseBody::of(shown, standing(site, &shown.entry), brought.as_ref())))
}

/// A case, for its owner and for whoever handles it; that one of the staff looked is recorded and shown to its owner.
#[utoipa::path(
    get, path = "/api/v1/complaints/{number}", tag = "complaints", operation_id = "complaint",
    params(("number" = String, Path, example = "CN-48291-73305")),
    responses(
        (status = 200, description = "The case", body = CaseBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such case, or none of yours", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn show(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::complaint(&path)?;
    let shown = looks::complaint(&site, &actor, number).await?;
    case(&site, &shown).await
}

/// Those that one brought oneself, the newest first, without what they say.
#[utoipa::path(
    get, path = "/api/v1/me/complaints", tag = "complaints", operation_id = "my_complaints",
    responses(
        (status = 200, description = "All of them", body = ComplaintsBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn mine(site: Data<Site>, Bearer(actor): Bearer) -> Result<HttpResponse, Failure> {
    let mine = site.complaints.mine(&actor).await?;
    let data = mine.iter().map(|entry| standing(&site, entry)).collect();
    Ok(private().json(ComplaintsBody { data, next: None }))
}

/// What lies on a desk, 50 a page, without what it says.
#[utoipa::path(
    get, path = "/api/v1/complaints", tag = "complaints", operation_id = "complaint_desk",
    params(
        ("desk" = Option<String>, Query, description = "`centre` (the default: an operator is to do something), `all`, `agency` (what is due first) or `reached` (late, somewhere beneath the agency)"),
        ("agency" = Option<String>, Query, description = "Of the last two"),
        ("turn" = Option<String>, Query, description = "Who is to do something next: `centre`, `agency`, `owner` or `nobody`"),
        ("channel" = Option<String>, Query), ("kind" = Option<String>, Query), ("topic" = Option<String>, Query),
        ("division" = Option<String>, Query, example = "MN-1-1119"),
        ("after" = Option<String>, Query, description = "As `next` of the page before has it"),
    ),
    responses(
        (status = 200, description = "A page of it", body = ComplaintsBody),
        (status = 400, description = "A word that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not your desk", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn list(
    site: Data<Site>,
    Bearer(actor): Bearer,
    ask: Query<ComplaintsAsk>,
) -> Result<HttpResponse, Failure> {
    let listing = ask.asked(PAGE)?;
    let found = site.complaints.list(&actor, &listing).await?;
    let last = found.last().filter(|_| found.len() == PAGE as usize);
    let next = last.map(|last| After::last(last).code());
    let data = found.iter().map(|entry| standing(&site, entry)).collect();
    Ok(private().json(ComplaintsBody { data, next }))
}

/// Take a step in a case.
///
/// Its owner: `confirm`, `reopen` (`words`), `survey` (`rating` from 1 to 5, `words` if any), `add` (`words`, `files` if
/// any), `withdraw`. The centre: `register` (`kind`, `topic`, `division`, `agency` if another, and what is new of its
/// sender), `reclassify` (the first four), `refuse`
/// (`ground`, `words`), `assign` (`agency`), and for an owner on the telephone `confirm` and `reopen`. The agency:
/// `accept`, `return` (`words`), `progress` (`words`), `extend` (`days`, `words`), `answer` (`words`, `files` if any). Either closes
/// it without action with `close` (`words`). All but its owner say at which state they saw it: `seen`.
#[utoipa::path(
    post, path = "/api/v1/complaints/{number}/{step}", tag = "complaints", operation_id = "take_step", request_body = StepBody,
    params(("number" = String, Path, example = "CN-48291-73305"), ("step" = String, Path, example = "answer")),
    responses(
        NotTaken,
        (status = 200, description = "Taken; where it stands now", body = StandingBody),
        (status = 204, description = "Taken, and the case is none of yours any more"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to do", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such case or step, or no case of yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It stands otherwise than you saw it, or cannot be done now", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    session: BearerSession,
    path: Path<(String, String)>,
    body: Body<StepBody>,
) -> Result<HttpResponse, Failure> {
    let (number, step) = (Failure::complaint(&path.0)?, path.1.as_str());
    let actor = session.actor(&site);
    let (_, right) = site.complaints.entry(&actor, number).await?;
    let is_own = right == Right::Own;
    let form = if is_own { one::form(step)? } else { staff::form(step)? };
    let mut fields = bodies::fields(form, &*body)?;
    if form == "register" {
        // What is not said of its sender stays as it is.
        let shown = looks::complaint(&site, &actor, number).await?;
        let known = bodies::sender(form, &shown)?;
        known.into_iter().for_each(|(name, value)| _ = fields.entry(name).or_insert(value));
    }
    let mut reading = Reading::new(form, fields);
    let files = bodies::files(&body.files)?;
    let done = if is_own {
        let (holder, channel) = (Holder::SignedIn(&actor), channel(&request, Channel::App));
        one::step(&site, holder, number, &mut reading, files, step, channel).await
    } else {
        staff::may(&site, &actor, number, step).await?;
        staff::step(&site, &actor, number, &mut reading, files, step).await
    };
    done.map_err(|failure| reading.told(failure, bodies::NAMES))?;
    site.projections.complaints_show(site.complaints.log_position()).await;
    now_standing(&site, &actor, number).await
}

fn standing(site: &Site, entry: &Entry) -> StandingBody {
    let (days, table) = (site.complaints.rules().days.registering, site.directory.table());
    let register_by = entry.register_by(days, table.working_days());
    StandingBody::of(entry, register_by, site.complaints.now())
}

async fn now_standing(
    site: &Site,
    actor: &Actor,
    number: ComplaintNumber,
) -> Result<HttpResponse, Failure> {
    match site.complaints.entry(actor, number).await {
        Ok((entry, _)) => Ok(private().json(standing(site, &entry))),
        Err(complaints::ComplaintsError::Denied(_)) => Ok(HttpResponse::NoContent().finish()),
        Err(error) => Err(error.into()),
    }
}

/// What nobody between us keeps.
fn private() -> actix_web::HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response.insert_header(("Cache-Control", "private, no-store"));
    response
}

fn wrong(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}
