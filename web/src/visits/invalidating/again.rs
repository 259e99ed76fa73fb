//! The page with the form as it was sent: what is wrong with it, why it was not taken, or what it means.

use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use kernel::Actor;
use petitions::{Channel, PetitionNumber};

use super::Proposal;
use crate::failure::FieldFault;
use crate::framing::{frame, html};
use crate::guards::language;
use crate::guards::telling::refusal;
use crate::pages::{PetitionAnomaliesPage, Preview, ProposalForm};
use crate::site::Site;
use crate::visits::anomalies::{known, page_of};
use crate::{Failure, telling};

pub(super) struct Again<'a> {
    pub(super) request: &'a HttpRequest,
    pub(super) site: &'a Site,
    pub(super) actor: &'a Actor,
    pub(super) number: PetitionNumber,
    pub(super) fields: &'a Proposal,
}

impl Again<'_> {
    pub(super) fn form(&self) -> ProposalForm {
        ProposalForm {
            from: self.fields.from.clone(),
            until: self.fields.until.clone(),
            channel: Channel::from_code(&self.fields.channel),
            network: self.fields.network.clone(),
            reason: self.fields.reason.clone(),
            reason_length_max: self.site.petitions.rules().text.reason,
            ..ProposalForm::default()
        }
    }

    pub(super) async fn wrong(
        &self,
        wrong: Vec<FieldFault>,
        preview: Option<Preview>,
    ) -> Result<HttpResponse, Failure> {
        let locale = language::of_page(self.request);
        let told = |wrong: &FieldFault| (wrong.field, telling::field(wrong.fault, locale));
        let wrong = wrong.iter().map(told).collect();
        let form = ProposalForm { wrong, preview, ..self.form() };
        self.shown(HttpResponse::UnprocessableEntity(), form).await
    }

    pub(super) async fn not_taken(
        &self,
        failure: Failure,
        preview: Option<Preview>,
    ) -> Result<HttpResponse, Failure> {
        if !failure.is_passing() {
            return Err(failure);
        }
        let not_taken = Some(telling::problem(&failure));
        let form = ProposalForm { not_taken, preview, ..self.form() };
        self.shown(refusal(&failure), form).await
    }

    pub(super) async fn shown(
        &self,
        response: HttpResponseBuilder,
        form: ProposalForm,
    ) -> Result<HttpResponse, Failure> {
        let (site, actor, number) = (self.site, self.actor, self.number);
        let shown = match actor {
            Actor::Visitor => PetitionAnomaliesPage {
                number: number.to_string(),
                action: known(site, number).await?.action.unwrap_or_default(),
                bursts: Vec::new(),
                invalidations: Vec::new(),
                proposal: Some(form),
            },
            _ => page_of(site, actor, number, form).await?,
        };
        Ok(html(response, shown.render(&frame(self.request))))
    }
}
