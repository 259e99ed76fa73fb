//! What becomes of a bill, for programs: published, opened for comment, extended, moved on, withdrawn.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use bills::{BillNumber, Moderated, Opening, Stage, parse_optional_words, parse_words};
use jiff::civil::Date;
use kernel::Actor;
use serde::Deserialize;
use utoipa::ToSchema;

use super::bodies::DraftBody;
use super::{not_one_of, told, wrong};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{Fault, called_as_here};
use crate::guards::{BearerSession, Body};
use crate::site::Site;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// What it is for, or what has changed and why. In Markdown.
    explanation: String,
    /// As the draft told it of the whole: what is published is what was looked at.
    seen: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpeningConsultation {
    /// The first day: `2026-12-31`; absent, it opens now.
    #[serde(default)]
    opens_on: Option<String>,
    /// The last day. It closes at the midnight of Ulaanbaatar that ends it.
    closes_on: String,
    /// Whether a moderator looks at comments `before` or `after` (the default) they are published.
    #[serde(default)]
    moderated: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtendingConsultation {
    /// The new last day.
    closes_on: String,
    /// Why; shown to everyone.
    reason: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReachingStage {
    /// `drafting`, `tabled`, `preparing`, `admitting`, `first_reading`, `final_reading`, `adopting`,
    /// `final_wording`, `certifying` or `sending`; of an act `drafting` or `adopting`.
    stage: String,
    /// The day it was: `2026-12-31`.
    on: String,
    /// Required where it goes back.
    #[serde(default)]
    words: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Why; shown to everyone.
    reason: String,
}

macro_rules! step {
    ($(#[$doc:meta])* $name:ident, $path:literal, $id:literal, $body:ty, $conflict:literal) => {
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, tag = "bills", operation_id = $id, request_body = $body,
            params(("number" = String, Path, example = "BN-202611-00001")),
            responses(
                NotTaken,
                (status = 200, description = "Done", body = DraftBody),
                (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not a drafter", body = Problem, content_type = "application/problem+json"),
                (status = 404, description = "No such bill", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = $conflict, body = Problem, content_type = "application/problem+json"),
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
            session.require_fresh(&site)?;
            let actor = session.actor(&site);
            body.done(&site, &actor, number).await?;
            site.projections.bills_show(site.bills.log_position()).await;
            told(site.bills.draft(&actor, number).await?)
        }
    };
}

step!(
    /// Publish the draft as a version, which does not change any more.
    publish, "/api/v1/bills/{number}/publish", "publish_version", Publication,
    "Empty, nothing new, changed meanwhile, or withdrawn"
);
step!(
    /// Ask everyone about the last version: bills for at least 14 days, administrative normative acts for at
    /// least 30 (General Administrative Law 62.1), unless the house has it longer.
    open, "/api/v1/bills/{number}/open", "open_consultation", OpeningConsultation,
    "Nothing is published, a consultation is under way, or withdrawn"
);
step!(
    /// Give people longer, with a public reason; never less.
    extend, "/api/v1/bills/{number}/extend", "extend_consultation", ExtendingConsultation,
    "No consultation is open"
);
step!(
    /// Record the stage that it has come to.
    stage, "/api/v1/bills/{number}/stage", "reach_stage", ReachingStage,
    "It is at this stage, not published, or withdrawn"
);
step!(
    /// Record that whoever initiated it took it back.
    withdraw, "/api/v1/bills/{number}/withdraw", "withdraw_bill", Withdrawal, "It was withdrawn before"
);

impl Publication {
    async fn done(&self, site: &Site, actor: &Actor, number: BillNumber) -> Result<(), Failure> {
        let max = site.bills.rules().text.explanation;
        let explanation = words("explanation", &self.explanation, max)?;
        site.bills.publish(actor, number, &explanation, &self.seen).await?;
        Ok(())
    }
}

impl OpeningConsultation {
    async fn done(&self, site: &Site, actor: &Actor, number: BillNumber) -> Result<(), Failure> {
        let opens_on = self.opens_on.as_deref().map(|text| day("opens_on", text)).transpose()?;
        let closes_on = day("closes_on", &self.closes_on)?;
        let moderated = match &self.moderated {
            Some(code) => Moderated::from_code(code).ok_or_else(|| not_one_of("moderated"))?,
            None => Moderated::After,
        };
        site.bills.open(actor, number, Opening { opens_on, closes_on, moderated }).await?;
        Ok(())
    }
}

impl ExtendingConsultation {
    async fn done(&self, site: &Site, actor: &Actor, number: BillNumber) -> Result<(), Failure> {
        let closes_on = day("closes_on", &self.closes_on)?;
        let reason = words("reason", &self.reason, site.bills.rules().text.reason)?;
        Ok(site.bills.extend(actor, number, closes_on, &reason).await?)
    }
}

impl ReachingStage {
    async fn done(&self, site: &Site, actor: &Actor, number: BillNumber) -> Result<(), Failure> {
        let stage = Stage::from_code(&self.stage).ok_or_else(|| not_one_of("stage"))?;
        let on = day("on", &self.on)?;
        let words = parse_optional_words(&self.words, site.bills.rules().text.reason)
            .map_err(|fault| wrong("words", Fault::Text(fault)))?;
        let reached = site.bills.reach_stage(actor, number, stage, on, &words).await;
        reached.map_err(|error| called_as_here(error.into(), "reason", "words"))
    }
}

impl Withdrawal {
    async fn done(&self, site: &Site, actor: &Actor, number: BillNumber) -> Result<(), Failure> {
        let reason = words("reason", &self.reason, site.bills.rules().text.reason)?;
        Ok(site.bills.withdraw(actor, number, &reason).await?)
    }
}

fn words(field: &'static str, text: &str, max: usize) -> Result<String, Failure> {
    parse_words(text, max).map_err(|fault| wrong(field, Fault::Text(fault)))
}

fn day(field: &'static str, text: &str) -> Result<Date, Failure> {
    text.trim().parse().map_err(|_| wrong(field, Fault::NotADay))
}
