//! Drafting for programs: begin a bill, and change its draft provision by provision or as a whole. Whoever
//! changes something says what they saw there (`seen`), so nobody writes over another's words unread.

mod bodies;
mod meanwhile;
pub mod steps;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Creating, DescribeBill, Draft, Edit, Initiator, Kind, parse_line};
use provisions::{Level, Provision, ProvisionId};

use self::bodies::{
    Description, DraftBody, Import, Insertion, NewBill, Relocation, Removal, Rewording,
};

use self::meanwhile::{Sent, WrittenMeanwhile};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{BearerSession, Body};
use crate::site::Site;
use crate::visits::drafting::importing::read_text;

/// Begin a bill: a draft that drafters alone see.
#[utoipa::path(
    post, path = "/api/v1/bills", tag = "bills", operation_id = "create_bill", request_body = NewBill,
    responses(
        NotTaken,
        (status = 201, description = "Begun", body = DraftBody, headers(("Location" = String))),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a drafter", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or none of those", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn create(
    site: Data<Site>,
    session: BearerSession,
    body: Body<NewBill>,
) -> Result<HttpResponse, Failure> {
    let kind = Kind::from_code(&body.kind).ok_or_else(|| not_one_of("kind"))?;
    let (title, initiator, initiated_by) =
        described(&site, &body.title, &body.initiator, &body.initiated_by)?;
    let actor = session.actor(&site);
    let said = Creating { kind, title, initiator, initiated_by };
    let number = site.bills.create(&actor, said).await?;
    let draft = site.bills.draft(&actor, number).await?;
    let address = format!("/api/v1/bills/{number}/draft");
    Ok(HttpResponse::Created().insert_header(("Location", address)).json(DraftBody::of(draft)))
}

/// The draft, with what to say when changing it.
#[utoipa::path(
    get, path = "/api/v1/bills/{number}/draft", tag = "bills", operation_id = "draft_of_bill",
    params(("number" = String, Path, example = "BN-202611-00001")),
    responses(
        (status = 200, description = "As it stands", body = DraftBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a drafter", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such bill", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn draft(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    told(site.bills.draft(&session.actor(&site), number).await?)
}

macro_rules! change_seen {
    ($(#[$doc:meta])* $name:ident, $path:literal, $id:literal, $body:ty) => {
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, tag = "bills", operation_id = $id, request_body = $body,
            params(("number" = String, Path, example = "BN-202611-00001")),
            responses(
                NotTaken,
                (status = 200, description = "The draft after it", body = DraftBody),
                (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not a drafter", body = Problem, content_type = "application/problem+json"),
                (status = 404, description = "No such bill", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = "Somebody wrote there meanwhile: what stands there and what was sent are both told (`meanwhile`); or it is gone, was withdrawn, or a law cannot be like this", body = WrittenMeanwhile, content_type = "application/problem+json"),
                (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
            ),
            security(("session" = []))
        )]
        pub async fn $name(
            request: HttpRequest,
            site: Data<Site>,
            session: BearerSession,
            path: Path<String>,
            body: Body<$body>,
        ) -> Result<HttpResponse, Failure> {
            let number = Failure::bill(&path)?;
            let actor = session.actor(&site);
            match body.done(&site, &actor, number).await {
                Ok(draft) => told(draft),
                Err(failure) => {
                    meanwhile::told(&request, &site, &actor, number, failure, body.sent()).await
                }
            }
        }
    };
}

change_seen!(
    /// Write a provision's words anew.
    reword, "/api/v1/bills/{number}/draft/reword", "reword_provision", Rewording
);
change_seen!(
    /// Remove a provision with all below it.
    remove, "/api/v1/bills/{number}/draft/remove", "remove_provision", Removal
);

macro_rules! change {
    ($(#[$doc:meta])* $name:ident, $path:literal, $id:literal, $body:ty) => {
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, tag = "bills", operation_id = $id, request_body = $body,
            params(("number" = String, Path, example = "BN-202611-00001")),
            responses(
                NotTaken,
                (status = 200, description = "The draft after it", body = DraftBody),
                (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not a drafter", body = Problem, content_type = "application/problem+json"),
                (status = 404, description = "No such bill", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = "Somebody wrote there meanwhile; it is gone; it was withdrawn; or a law cannot be like this", body = Problem, content_type = "application/problem+json"),
                (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
            ),
            security(("session" = []))
        )]
        pub async fn $name(
            site: Data<Site>,
            session: BearerSession,
            path: Path<String>,
            body: Body<$body>,
        ) -> Result<HttpResponse, Failure> {
            let number = Failure::bill(&path)?;
            let actor = session.actor(&site);
            told(body.done(&site, &actor, number).await?)
        }
    };
}

change!(
    /// Write the title or the initiator anew.
    describe, "/api/v1/bills/{number}/describe", "describe_bill", Description
);
change!(
    /// Add a provision; what comes after it is numbered anew where numbers follow the rule.
    insert, "/api/v1/bills/{number}/draft/insert", "insert_provision", Insertion
);
change!(
    /// Move a provision with all below it.
    relocate, "/api/v1/bills/{number}/draft/move", "move_provision", Relocation
);
change!(
    /// Replace the whole draft; what continues a provision keeps its id.
    import, "/api/v1/bills/{number}/draft/import", "import_draft", Import
);

impl Description {
    async fn done(
        &self,
        site: &Site,
        actor: &kernel::Actor,
        number: BillNumber,
    ) -> Result<Draft, Failure> {
        let (title, initiator, initiated_by) =
            described(site, &self.title, &self.initiator, &self.initiated_by)?;
        let said = DescribeBill { title, initiator, initiated_by, seen: self.seen.clone() };
        site.bills.describe(actor, number, said).await?;
        Ok(site.bills.draft(actor, number).await?)
    }
}

impl Insertion {
    async fn done(
        &self,
        site: &Site,
        actor: &kernel::Actor,
        number: BillNumber,
    ) -> Result<Draft, Failure> {
        let level = Level::from_code(&self.level).ok_or_else(|| not_one_of("level"))?;
        let (parent, after) = (id_if("parent", &self.parent)?, id_if("after", &self.after)?);
        let heading = self.heading.clone().filter(|heading| !heading.trim().is_empty());
        if heading.is_none() && self.text.trim().is_empty() {
            return Err(wrong("text", Fault::Missing));
        }
        // Its id is given by the draft, and its number where none is asked for.
        let (id, text) = (id("id", "new")?, self.text.clone());
        let (number_of, children) = (self.number.clone().unwrap_or_default(), Vec::new());
        let provision = Provision { id, level, number: number_of, heading, text, children };
        let edit = Edit::Inserted { parent, after, provision };
        Ok(site.bills.edit(actor, number, edit, None).await?)
    }
}

impl Rewording {
    async fn done(
        &self,
        site: &Site,
        actor: &kernel::Actor,
        number: BillNumber,
    ) -> Result<Draft, Failure> {
        let edit = Edit::Reworded {
            id: id("id", &self.id)?,
            number: self.number.clone(),
            heading: self.heading.clone(),
            text: self.text.clone(),
        };
        Ok(site.bills.edit(actor, number, edit, Some(self.seen.clone())).await?)
    }
}

impl Rewording {
    fn sent(&self) -> Option<Sent> {
        let Self { number, heading, text, .. } = self;
        Some(Sent { number: number.clone(), heading: heading.clone(), text: text.clone() })
    }
}

impl Removal {
    const fn sent(&self) -> Option<Sent> {
        None
    }
}

impl Relocation {
    async fn done(
        &self,
        site: &Site,
        actor: &kernel::Actor,
        number: BillNumber,
    ) -> Result<Draft, Failure> {
        let (parent, after) = (id_if("parent", &self.parent)?, id_if("after", &self.after)?);
        let edit = Edit::Moved { id: id("id", &self.id)?, parent, after };
        Ok(site.bills.edit(actor, number, edit, None).await?)
    }
}

impl Removal {
    async fn done(
        &self,
        site: &Site,
        actor: &kernel::Actor,
        number: BillNumber,
    ) -> Result<Draft, Failure> {
        let edit = Edit::Removed { id: id("id", &self.id)? };
        Ok(site.bills.edit(actor, number, edit, Some(self.seen.clone())).await?)
    }
}

impl Import {
    async fn done(
        &self,
        site: &Site,
        actor: &kernel::Actor,
        number: BillNumber,
    ) -> Result<Draft, Failure> {
        let draft = site.bills.draft(actor, number).await?;
        let (content, seen) = (self.content.as_bytes(), self.seen.clone());
        let command = read_text(&number.to_string(), &draft, content, seen);
        let command = command.map_err(Failure::NotRead)?;
        Ok(site.bills.import(actor, number, command).await?)
    }
}

fn told(draft: Draft) -> Result<HttpResponse, Failure> {
    Ok(HttpResponse::Ok().json(DraftBody::of(draft)))
}

fn described(
    site: &Site,
    title: &str,
    initiator: &str,
    initiated_by: &str,
) -> Result<(String, Initiator, String), Failure> {
    let limits = site.bills.rules().text;
    let line = |field, text: &str, max| {
        parse_line(text, max).map_err(|fault| wrong(field, Fault::Text(fault)))
    };
    let title = line("title", title, limits.title)?;
    let initiated_by = line("initiated_by", initiated_by, limits.initiated_by)?;
    let initiator = Initiator::from_code(initiator).ok_or_else(|| not_one_of("initiator"))?;
    Ok((title, initiator, initiated_by))
}

fn id(field: &'static str, text: &str) -> Result<ProvisionId, Failure> {
    text.parse().map_err(|_| not_one_of(field))
}

fn id_if(field: &'static str, text: &Option<String>) -> Result<Option<ProvisionId>, Failure> {
    text.as_deref().map(|text| id(field, text)).transpose()
}

fn not_one_of(field: &'static str) -> Failure {
    wrong(field, Fault::NotOneOf)
}

fn wrong(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}
