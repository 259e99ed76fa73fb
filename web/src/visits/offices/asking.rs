//! What is asked of the roll, read from a form or a program's body: all that is wrong with it at once,
//! before anyone is looked up.

use accounts::{NotARegisterNumber, RegisterNumber, SignInError};
use kernel::{Actor, AgencyCode, Office, PersonKey, Role, Timestamp, clock};
use offices::{AGE_MIN, GrantNumber, Proposed};

use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::pages::AgencyError;
use crate::site::Site;

/// As it was sent.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    pub number: &'a str,
    pub role: &'a str,
    pub agency: &'a str,
    pub until: &'a str,
}

/// What is wrong with each field.
#[derive(Debug, Clone, Copy)]
pub struct Faults {
    pub number: Option<NotARegisterNumber>,
    /// The number is one, of somebody too young for an office.
    pub is_under_age: bool,
    pub role: bool,
    pub agency: Option<AgencyError>,
    pub until: bool,
}

/// What was meant.
#[derive(Debug)]
pub struct Asked {
    number: RegisterNumber,
    office: Office,
    until: Timestamp,
}

impl Asked {
    pub fn read(site: &Site, sent: &Wording<'_>) -> Result<Self, Faults> {
        let number = sent.number.parse::<RegisterNumber>();
        let is_under_age =
            number.as_ref().is_ok_and(|number| number.age(site.petitions.now()) < AGE_MIN);
        let role = Role::from_code(sent.role);
        let agency = agency_for(role, sent.agency.trim());
        let until = end_of_day(sent.until).filter(|until| site.offices.is_a_term(*until).is_ok());
        match (number, role, agency, until) {
            (Ok(number), Some(role), Ok(agency), Some(until)) if !is_under_age => {
                Ok(Self { number, office: Office { role, agency }, until })
            }
            (number, role, agency, until) => Err(Faults {
                number: number.err(),
                is_under_age,
                role: role.is_none(),
                agency: agency.err(),
                until: until.is_none(),
            }),
        }
    }

    /// The person is made known if they were never here: staff are appointed before they come. For
    /// what is refused nobody is.
    pub async fn propose(self, site: &Site, actor: &Actor) -> Result<GrantNumber, Failure> {
        let Self { number, office, until } = self;
        let known = site.accounts.known_person(&number).await.map_err(SignInError::from)?;
        let person = if let Some(person) = known {
            person
        } else {
            site.offices.could_propose(actor, &office, until).await?;
            site.accounts.person_key(&number).await?
        };
        let line = site.offices.propose(actor, Proposed { person, office, until }).await?;
        // Whoever has asked to be forgotten in this very moment waits for nothing.
        if !site.accounts.is_here(person).await.map_err(SignInError::from)? {
            site.offices.forget(person).await?;
        }
        Ok(line)
    }
}

impl Faults {
    /// For a program.
    pub fn told(self, site: &Site) -> Failure {
        let latest = site.offices.latest_end();
        let fields = [
            ("register_number", self.number.map(Fault::RegisterNumber)),
            ("register_number", self.is_under_age.then_some(Fault::UnderAge)),
            ("role", self.role.then_some(Fault::NotOneOf)),
            ("agency", self.agency.map(|_| Fault::NotOneOf)),
            ("until", self.until.then_some(Fault::Day { latest })),
        ];
        let wrong = fields
            .into_iter()
            .filter_map(|(field, fault)| fault.map(|fault| FieldFault { field, fault }));
        Failure::Fields(wrong.collect())
    }
}

/// An officer has an agency, and nobody else.
fn agency_for(role: Option<Role>, text: &str) -> Result<Option<AgencyCode>, AgencyError> {
    match role {
        Some(Role::AgencyOfficer) => text.parse().map(Some).map_err(|_| AgencyError::Missing),
        Some(_) if !text.is_empty() => Err(AgencyError::NotForThisRole),
        _ => Ok(None),
    }
}

/// The person of a number, if it is one and they are known here.
pub async fn meant(site: &Site, number: &str) -> Result<Option<PersonKey>, Failure> {
    let number: RegisterNumber = number.parse().map_err(|fault| {
        let fault = Fault::RegisterNumber(fault);
        Failure::Fields(vec![FieldFault { field: "register_number", fault }])
    })?;
    Ok(site.accounts.known_person(&number).await.map_err(SignInError::from)?)
}

/// The end of a day by the official clock, written as 2027-12-31.
pub fn end_of_day(text: &str) -> Option<Timestamp> {
    clock::end_of_day(text.trim().parse().ok()?)
}
