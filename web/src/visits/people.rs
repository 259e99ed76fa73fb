//! Finding a citizen who calls or writes: whatever is shown is recorded first.

use ::audit::{Purpose, Seen, What};
use accounts::{RegisterNumber, SignInError};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, Locale};
use policy::{Action, Resource};
use privacy::{Contact, NotAContact, Wanted};
use serde::Deserialize;

use super::mine::shown_kind;
use super::sign_in;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Sent, Visitor, language};
use crate::pages::{FindErrors, FindForm, FindPersonPage, FoundPerson, find_person::PURPOSES};
use crate::site::Site;
use crate::{Failure, telling};

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    by: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    purpose: String,
}

/// Who is looked for, parsed.
enum Asked {
    Number(RegisterNumber),
    Contact(Contact),
}

pub async fn ask(request: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/people")));
    }
    may(&visitor.actor())?;
    Ok(page(FindPersonPage::default().render(&frame(&request))))
}

/// With POST, so that no number stands in an address.
pub async fn find(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let actor = sent.visitor.actor();
    may(&actor)?;
    let form = sent.fields.form();
    let empty = FindPersonPage { form, ..FindPersonPage::default() };
    let (asked, purpose) = match sent.fields.asked(language::of_page(&request)) {
        Ok(asked) => asked,
        Err(errors) => {
            let again = FindPersonPage { errors, ..empty }.render(&frame(&request));
            return Ok(html(HttpResponse::UnprocessableEntity(), again));
        }
    };
    let found = match &sent.may_act {
        Ok(()) => match sent.visitor.require_fresh(&site) {
            Ok(_) => found(&site, &actor, asked, purpose).await,
            Err(failure) => Err(failure),
        },
        Err(failure) => Err(failure.clone()),
    };
    match found {
        Ok(found) => {
            let answer = FindPersonPage { found: Some(found), ..empty };
            Ok(page(answer.render(&frame(&request))))
        }
        Err(failure) if failure.is_passing() => {
            let not_taken = Some(telling::problem(&failure));
            let again = FindPersonPage { not_taken, ..empty };
            Ok(html(refusal(&failure), again.render(&frame(&request))))
        }
        Err(failure) => Err(failure),
    }
}

async fn found(
    site: &Site,
    actor: &Actor,
    asked: Asked,
    purpose: Purpose,
) -> Result<Vec<FoundPerson>, Failure> {
    let wanted = match asked {
        Asked::Contact(contact) => Wanted::By(contact),
        Asked::Number(number) => {
            let known = site.accounts.known_person(&number).await.map_err(SignInError::from)?;
            match known {
                Some(person) => Wanted::Person(person),
                None => Wanted::Nobody,
            }
        }
    };
    let (right, people) = site.privacy.find(actor, &wanted).await?;
    let seen = |person| Seen { person, what: What::Contacts, object: String::new() };
    let mut looks: Vec<_> = people.iter().map(|person| seen(Some(*person))).collect();
    if looks.is_empty() {
        // Who finds nobody has looked all the same.
        looks.push(seen(None));
    }
    site.audit.looks(actor, right, purpose, looks).await?;
    let mut found = Vec::new();
    for person in people {
        let held = site.privacy.contacts_of(actor, person).await?;
        let contacts = held.contacts.into_iter().map(|held| (shown_kind(held.kind), held.value));
        found.push(FoundPerson { contacts: contacts.collect() });
    }
    Ok(found)
}

fn may(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::FindPerson, Resource::House)?;
    Ok(())
}

impl Fields {
    fn form(&self) -> FindForm {
        let known =
            |codes: &[&'static str], code: &str| codes.iter().copied().find(|known| *known == code);
        FindForm {
            by: known(&["number", "email", "phone"], &self.by),
            value: self.value.clone(),
            purpose: known(&PURPOSES, &self.purpose),
        }
    }

    fn asked(&self, locale: Locale) -> Result<(Asked, Purpose), FindErrors> {
        let texts = i18n::texts(locale);
        let contact = |kind| {
            Contact::parse(kind, &self.value).map(Asked::Contact).map_err(|fault| match fault {
                NotAContact::Missing => texts.mine_missing(),
                NotAContact::NotAnEmail => texts.mine_not_an_email(),
                NotAContact::NotAPhone => texts.mine_not_a_phone(),
                NotAContact::NotAName => texts.mine_not_a_name(),
            })
        };
        let asked = match self.by.as_str() {
            "number" if self.value.trim().is_empty() => Some(Err(texts.mine_missing())),
            "number" => Some(
                self.value
                    .parse()
                    .map(Asked::Number)
                    .map_err(|fault| telling::register_number(fault, locale)),
            ),
            "email" => Some(contact(privacy::ContactKind::Email)),
            "phone" => Some(contact(privacy::ContactKind::Phone)),
            _ => None,
        };
        let purpose = PURPOSES.contains(&self.purpose.as_str());
        let purpose = purpose.then(|| Purpose::from_code(&self.purpose)).flatten();
        match (asked, purpose) {
            (Some(Ok(asked)), Some(purpose)) => Ok((asked, purpose)),
            (asked, purpose) => Err(FindErrors {
                by: asked.is_none(),
                value: match asked {
                    Some(asked) => asked.err(),
                    // What it should be is not known yet; that it should be there is.
                    None => self.value.trim().is_empty().then(|| texts.mine_missing()),
                },
                purpose: purpose.is_none(),
            }),
        }
    }
}
