//! Who may do what: one pure function over actor, action and resource.
//!
//! A yes says by which [`Right`], so that what is done in an office is recorded as such. `matrix.txt`
//! shows every verdict and is compared by a test, so a change in rights is a visible change of that
//! file.

mod action;
mod complaints;
mod resource;
#[cfg(test)]
mod tests;

use kernel::{Actor, PersonKey, Role};

pub use action::Action;
pub use resource::{Reach, Resource};

/// By what right something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Whoever it is.
    Anyone,
    /// For oneself, signed in.
    Own,
    /// As part of an office.
    Office(Role),
}

impl Right {
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Office(role) => Some(role),
            Self::Anyone | Self::Own => None,
        }
    }
}

/// Why not, as far as the one who asked may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    #[error("sign in first")]
    SignInFirst,
    #[error("not for you")]
    Forbidden,
    /// Not even that it exists.
    #[error("there is no such thing")]
    Hidden,
}

pub fn check(actor: &Actor, action: Action, resource: Resource<'_>) -> Result<Right, Denied> {
    match action {
        Action::StartPetition
        | Action::EndorsePetition
        | Action::SignPetition
        | Action::WithdrawSignature => own(actor),
        Action::SeePetition => see(actor, resource),
        Action::FollowPetition => {
            see(actor, resource)?;
            own(actor)
        }
        Action::EditPetition
        | Action::SubmitPetition
        | Action::DiscardPetition
        | Action::HideName
        | Action::AppealRefusal => {
            see(actor, resource)?;
            own(actor)?;
            if resource.is_of(actor.key()) { Ok(Right::Own) } else { Err(Denied::Forbidden) }
        }
        Action::ReviewPetition => staff(actor, resource, &[Role::Moderator]),
        Action::SeeHidden => {
            see(actor, resource)?;
            if resource.is_of(actor.key()) { Ok(Right::Own) } else { see_hidden(actor) }
        }
        Action::SeeAnomalies => office(actor, &[Role::Secretariat, Role::Moderator, Role::Auditor]),
        Action::ExtendSigning
        | Action::StopPetition
        | Action::AnswerPetition
        | Action::InvalidateSignatures => staff(actor, resource, &[Role::Secretariat]),
        Action::WithholdBreakdowns => office(actor, &[Role::Secretariat, Role::Moderator]),
        Action::SeeModerationQueue => office(actor, &[Role::Moderator, Role::Auditor]),
        Action::SeeGrounds | Action::SeeDirectory | Action::Complain => Ok(Right::Anyone),
        Action::EditGrounds => office(actor, &[Role::Secretariat]),
        Action::EditDirectory => office(actor, &[Role::Analyst]),
        Action::SeeOffices => see_offices(actor, resource),
        Action::ProposeOffice => office(actor, &[Role::Administrator]),
        Action::ApproveOffice => approve(actor, resource),
        Action::EndOffice => end(actor, resource),
        Action::SeeTrail => office(actor, &[Role::Auditor]),
        Action::SeeHeld | Action::CorrectHeld | Action::TakeOut | Action::Erase => {
            own(actor)?;
            if resource.is_of(actor.key()) { Ok(Right::Own) } else { Err(Denied::Hidden) }
        }
        Action::SeeDeliveries => office(actor, &[Role::Administrator, Role::Auditor]),
        Action::ReplayDeliveries | Action::ManageWebhooks => office(actor, &[Role::Administrator]),
        Action::SeeBill => see(actor, resource),
        Action::SeeDraft => hidden(office(actor, &[Role::Drafter, Role::Auditor]), resource),
        Action::DraftBill => hidden(office(actor, &[Role::Drafter]), resource),
        Action::FindPerson | Action::EnrolDevice => office(actor, &[Role::Operator]),
        Action::WriteComment => own(actor),
        Action::SupportComment | Action::ReportComment => {
            let right = own(actor)?;
            if resource.is_of(actor.key()) { Err(Denied::Forbidden) } else { Ok(right) }
        }
        Action::EditComment | Action::DeleteComment | Action::AppealMark => {
            own(actor)?;
            if resource.is_of(actor.key()) { Ok(Right::Own) } else { Err(Denied::Forbidden) }
        }
        Action::ModerateComment => staff(actor, resource, &[Role::Moderator]),
        Action::SeeCommentQueue => office(actor, &[Role::Moderator, Role::Auditor]),
        Action::SeeAnswering => office(actor, &[Role::Drafter, Role::Auditor]),
        Action::AnswerComment => staff(actor, resource, &[Role::Drafter]),
        Action::SeeComplaint => complaints::see(actor, resource),
        Action::SeeComplaintDesk => office(actor, &[Role::Operator, Role::Analyst, Role::Auditor]),
        Action::SeeAgencyDesk => complaints::see_agency_desk(actor, resource),
        Action::TakeInComplaint => complaints::at_centre(actor, resource, &[Role::Operator]),
        Action::ReclassifyComplaint => {
            complaints::at_centre(actor, resource, &[Role::Operator, Role::Analyst])
        }
        Action::HandleComplaint => complaints::handle(actor, resource),
        Action::SeeIssues => {
            office(actor, &[Role::Analyst, Role::CabinetSecretariat, Role::Operator, Role::Auditor])
        }
        Action::WorkOnIssue => office(actor, &[Role::Analyst]),
        Action::SetAgenda => office(actor, &[Role::CabinetSecretariat]),
        Action::ReportDecision => officer(actor, resource),
        Action::FollowUp => office(actor, &[Role::Operator]),
    }
}

fn own(actor: &Actor) -> Result<Right, Denied> {
    match actor {
        Actor::Visitor => Err(Denied::SignInFirst),
        Actor::Person { .. } | Actor::House => Ok(Right::Own),
    }
}

/// The first of these that the person holds.
fn office(actor: &Actor, roles: &[Role]) -> Result<Right, Denied> {
    own(actor)?;
    let held = roles.iter().find(|role| actor.has(**role));
    held.map(|role| Right::Office(*role)).ok_or(Denied::Forbidden)
}

/// As far as it reaches; the petitioner sees their own at every stage.
fn see(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    if let Resource::House
    | Resource::Petition { reach: Reach::Everyone, .. }
    | Resource::Bill { is_public: true }
    | Resource::Comment { .. } = resource
    {
        return Ok(Right::Anyone);
    }
    if resource.is_of(actor.key()) {
        return Ok(Right::Own);
    }
    let readers = match resource {
        Resource::Petition { reach: Reach::Staff, .. } => {
            &[Role::Moderator, Role::Secretariat, Role::Auditor][..]
        }
        Resource::Bill { .. } => &[Role::Drafter, Role::Auditor],
        _ => &[],
    };
    office(actor, readers).map_err(|_| Denied::Hidden)
}

/// What is not public is not even there for whoever has no office with it.
fn hidden(verdict: Result<Right, Denied>, resource: Resource<'_>) -> Result<Right, Denied> {
    match (verdict, resource) {
        (Err(_), Resource::Bill { is_public: false }) => Err(Denied::Hidden),
        (verdict, _) => verdict,
    }
}

fn see_hidden(actor: &Actor) -> Result<Right, Denied> {
    office(actor, &[Role::Moderator, Role::Auditor])
}

/// In their office, and never in a matter of their own.
fn staff(actor: &Actor, resource: Resource<'_>, roles: &[Role]) -> Result<Right, Denied> {
    see(actor, resource)?;
    let right = office(actor, roles)?;
    if resource.is_of(actor.key()) { Err(Denied::Forbidden) } else { Ok(right) }
}

/// An officer of the very agency it is about.
fn officer(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    let right = office(actor, &[Role::AgencyOfficer])?;
    match resource {
        Resource::Agency(agency) if actor.is_officer_of(agency) => Ok(right),
        _ => Err(Denied::Forbidden),
    }
}

/// An officer sees who else acts for their agency; of other agencies not even whether there is
/// anyone.
fn see_offices(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    match (office(actor, &[Role::Administrator, Role::Auditor]), resource) {
        (Err(Denied::Forbidden), Resource::Agency(agency)) if actor.is_officer_of(agency) => {
            Ok(Right::Office(Role::AgencyOfficer))
        }
        (Err(Denied::Forbidden), Resource::Agency(_)) => Err(Denied::Hidden),
        (verdict, _) => verdict,
    }
}

/// A second administrator, who is not the one to be given it.
fn approve(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    let right = office(actor, &[Role::Administrator])?;
    match resource {
        Resource::Office { proposed_by, .. }
            if proposed_by.is_some() && proposed_by == actor.key() =>
        {
            Err(Denied::Forbidden)
        }
        Resource::Office { .. } if resource.is_of(actor.key()) => Err(Denied::Forbidden),
        _ => Ok(right),
    }
}

/// An administrator takes an office away (for some the roll asks for a second one), and everyone may lay
/// down their own.
fn end(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    match office(actor, &[Role::Administrator]) {
        Err(Denied::Forbidden) if resource.is_of(actor.key()) => Ok(Right::Own),
        verdict => verdict,
    }
}

impl Resource<'_> {
    /// Whether it is this person's own matter.
    fn is_of(&self, person: Option<PersonKey>) -> bool {
        let whose = match *self {
            Self::House | Self::Agency(_) | Self::Bill { .. } => None,
            Self::Comment { is_own } | Self::Complaint { is_own, .. } => {
                return is_own && person.is_some();
            }
            Self::Petition { petitioner, .. } => Some(petitioner),
            Self::Office { person, .. } | Self::Person(person) => Some(person),
        };
        whose.is_some() && whose == person
    }
}
