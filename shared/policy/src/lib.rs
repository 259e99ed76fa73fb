//! Who may do what: one pure function over actor, action and resource.
//!
//! `matrix.txt` shows every verdict and is compared by a test, so a change in rights is a visible
//! change of that file.

use kernel::{Actor, PersonKey, Role};

/// Everything that is asked for permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    StartPetition,
    SeePetition,
    SubmitPetition,
    /// Before it is public.
    DiscardPetition,
    PublishPetition,
    /// Before its time; the clock needs no permission.
    StopPetition,
    SignPetition,
    WithdrawSignature,
    SeeModerationQueue,
}

impl Action {
    pub const ALL: [Self; 9] = [
        Self::StartPetition,
        Self::SeePetition,
        Self::SubmitPetition,
        Self::DiscardPetition,
        Self::PublishPetition,
        Self::StopPetition,
        Self::SignPetition,
        Self::WithdrawSignature,
        Self::SeeModerationQueue,
    ];
}

/// What it is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    House,
    Petition { petitioner: PersonKey, reach: Reach },
}

/// How far a petition has come into the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A draft: the petitioner's alone.
    Petitioner,
    /// Handed in: the staff's too, who review it.
    Staff,
    /// Published.
    Everyone,
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

pub fn check(actor: &Actor, action: Action, resource: Resource) -> Result<(), Denied> {
    match action {
        Action::StartPetition | Action::SignPetition | Action::WithdrawSignature => {
            signed_in(actor)
        }
        Action::SeePetition => see(actor, resource),
        Action::SubmitPetition | Action::DiscardPetition => {
            see(actor, resource)?;
            signed_in(actor)?;
            allow(is_petitioner(actor, resource))
        }
        Action::PublishPetition => staff(actor, resource, Role::Moderator),
        Action::StopPetition => staff(actor, resource, Role::Secretariat),
        Action::SeeModerationQueue => {
            signed_in(actor)?;
            allow(actor.has(Role::Moderator))
        }
    }
}

fn signed_in(actor: &Actor) -> Result<(), Denied> {
    match actor {
        Actor::Visitor => Err(Denied::SignInFirst),
        Actor::Person { .. } | Actor::House => Ok(()),
    }
}

/// As far as it reaches; the petitioner sees their own at every stage.
fn see(actor: &Actor, resource: Resource) -> Result<(), Denied> {
    let is_staff = actor.has(Role::Moderator) || actor.has(Role::Secretariat);
    let reached = match resource {
        Resource::House | Resource::Petition { reach: Reach::Everyone, .. } => true,
        Resource::Petition { reach: Reach::Staff, .. } => is_staff,
        Resource::Petition { reach: Reach::Petitioner, .. } => false,
    };
    if reached || is_petitioner(actor, resource) { Ok(()) } else { Err(Denied::Hidden) }
}

/// In their office, and never in a matter of their own.
fn staff(actor: &Actor, resource: Resource, role: Role) -> Result<(), Denied> {
    see(actor, resource)?;
    signed_in(actor)?;
    allow(actor.has(role) && !is_petitioner(actor, resource))
}

fn is_petitioner(actor: &Actor, resource: Resource) -> bool {
    matches!(resource, Resource::Petition { petitioner, .. } if actor.key() == Some(petitioner))
}

fn allow(allowed: bool) -> Result<(), Denied> {
    if allowed { Ok(()) } else { Err(Denied::Forbidden) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{AgeBand, Cell, Citizen, Division, Sex, SocialStatus};

    fn person(seed: u8, roles: &[Role]) -> Actor {
        let cell = Cell {
            sex: Sex::Female,
            age_band: AgeBand::From25,
            division: Division::UNKNOWN,
            social_status: SocialStatus::Other,
        };
        Actor::Person {
            citizen: Citizen { key: PersonKey::from_random([seed; 16]), cell },
            roles: roles.to_vec(),
        }
    }

    fn matrix() -> String {
        let petitioner = PersonKey::from_random([1; 16]);
        let actors = [
            ("visitor", Actor::Visitor),
            ("citizen", person(2, &[])),
            ("petitioner", person(1, &[])),
            ("moderator", person(3, &[Role::Moderator])),
            ("moderator's own", person(1, &[Role::Moderator])),
            ("secretariat", person(4, &[Role::Secretariat])),
            ("secretariat's", person(1, &[Role::Secretariat])),
            ("administrator", person(5, &[Role::Administrator])),
        ];
        let resources = [
            ("the house", Resource::House),
            ("a draft", Resource::Petition { petitioner, reach: Reach::Petitioner }),
            ("a submitted petition", Resource::Petition { petitioner, reach: Reach::Staff }),
            ("a public petition", Resource::Petition { petitioner, reach: Reach::Everyone }),
        ];
        let mut matrix = String::new();
        for (what, resource) in resources {
            let names: Vec<_> = actors.iter().map(|(name, _)| format!("{name:>16}")).collect();
            matrix.push_str(&format!("{what:<26}{}\n", names.concat()));
            for action in Action::ALL {
                let verdicts: Vec<_> = actors
                    .iter()
                    .map(|(_, actor)| match check(actor, action, resource) {
                        Ok(()) => format!("{:>16}", "yes"),
                        Err(denied) => format!("{:>16}", format!("{denied:?}")),
                    })
                    .collect();
                matrix.push_str(&format!("{:<26}{}\n", format!("{action:?}"), verdicts.concat()));
            }
            matrix.push('\n');
        }
        matrix
    }

    #[test]
    fn the_matrix_is_the_reviewed_one() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/matrix.txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(file, matrix()).expect("written");
        }
        assert_eq!(
            matrix(),
            std::fs::read_to_string(file).unwrap_or_default(),
            "UPDATE_GOLDEN=1 writes it anew"
        );
    }
}
