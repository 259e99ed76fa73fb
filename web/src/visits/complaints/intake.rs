//! Taking a complaint in at the desk: what was typed is kept, the caller and what is like it are found, and one key
//! takes it in.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use complaints::{Channel, Identity, Received, Receiving, Sender, Whose};
use kernel::{Actor, Division, Locale, PersonKey};
use policy::{Action, Resource};

use super::staff::stated;
use super::taken;
use crate::framing::{frame, html, page, see};
use crate::guards::{Form, Sent, Visitor, language};
use crate::pages::{Back, Caller, IntakePage, Suggested};
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;
use crate::{Failure, looks};

const FORM: &str = "intake";
const FROM: &str = "desk";
/// As whom an address is told of what was said with it.
const TOLD: &str = "desk address";
/// What a caller says of themselves.
const SENDER: [&str; 4] = ["name", "address", "phone", "email"];
const SIMILAR: usize = 5;
const BEGINNING: usize = 80;

/// What was begun and not finished comes back.
pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/desk/new")));
    }
    let actor = visitor.actor();
    policy::check(&actor, Action::TakeInComplaint, Resource::House)?;
    let draft = site.complaints.intake_draft(&actor).await?;
    let is_draft = draft.is_some();
    let back = draft.map(|fields| Back { form: FORM, fields, ..Back::default() });
    let intake = IntakePage { is_draft, back, ..empty(&site) };
    Ok(page(intake.render(&frame(&request))))
}

/// While the call lasts.
pub async fn keep(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Fields>,
) -> Result<HttpResponse, Failure> {
    kept(&site, &form.visitor.actor(), form.fields).await?;
    let told = i18n::texts(language::of_page(&request)).intake_kept();
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(told))
}

async fn kept(site: &Site, actor: &Actor, mut fields: Fields) -> Result<(), Failure> {
    fields.retain(|name, _| name.starts_with(FORM) && name != "intake-do");
    Ok(site.complaints.keep_intake_draft(actor, &fields).await?)
}

pub async fn take(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let actor = sent.visitor.actor();
    let mut reading = Reading::new(FORM, sent.fields);
    let wants = reading.value("do").to_owned();
    let done = match sent.may_act {
        Err(failure) => Err(failure),
        Ok(()) if wants == "keep" => {
            kept(&site, &actor, reading.fields.clone()).await?;
            return Ok(see("/desk/new"));
        }
        Ok(()) if wants == "look" => {
            policy::check(&actor, Action::TakeInComplaint, Resource::House)?;
            let looked = looked(&site, &actor, reading).await?;
            return Ok(page(looked.render(&frame(&request))));
        }
        Ok(()) => taken_in(&request, &site, &actor, &mut reading).await,
    };
    match done {
        Ok(Received { number, .. }) => {
            site.complaints.let_intake_draft_go(&actor).await?;
            site.projections.complaints_show(site.complaints.log_position()).await;
            Ok(see(&format!("/desk/{number}?taken=yes")))
        }
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let again = IntakePage { back: Some(back), ..empty(&site) };
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

async fn taken_in(
    request: &HttpRequest,
    site: &Site,
    actor: &Actor,
    reading: &mut Reading,
) -> Result<Received, Failure> {
    policy::check(actor, Action::TakeInComplaint, Resource::House)?;
    let channel = reading.code("channel", Channel::from_code);
    let words = taken::words(reading, "text", site.complaints.rules().text.complaint);
    let registering = taken::registering(reading, &site.directory.table());
    let sender = taken::sender(reading);
    let division = Division::from_code(reading.value("division")).unwrap_or(Division::UNKNOWN);
    let stated = stated(site, reading, division).await;
    let key = reading.value("key").to_owned();
    let (Some(channel), Some(words), Some(registering), Some(sender), Ok(stated)) =
        (channel, words, registering, sender, stated)
    else {
        return Err(Failure::Fields(Vec::new()));
    };
    let language = language::of_page(request);
    // Who will not say who they are leaves a tip.
    let (is_tip, whose, also_told) = match stated {
        Some(whose) => (false, whose, also_told(site, &whose, &sender, &key, language).await?),
        None => {
            let person = site.accounts.stand_in(FROM, &key).await?;
            reached(site, person, &sender, language).await?;
            (true, Whose { person, identity: Identity::Unknown, cell: None }, None)
        }
    };
    let receiving = Receiving {
        channel,
        is_tip,
        whose,
        words,
        sender,
        files: Vec::new(),
        language,
        from: FROM,
        key,
        registering,
        also_told,
    };
    Ok(site.complaints.receive(actor, receiving).await?)
}

/// The operator has them on the line: what they say they are reached by is believed, of whoever is known by nothing else.
async fn reached(
    site: &Site,
    person: PersonKey,
    sender: &Sender,
    language: Locale,
) -> Result<(), Failure> {
    for (channel, address) in addresses(sender) {
        site.notices.vouch(person, channel, address, language).await?;
    }
    Ok(())
}

/// Of somebody who is known the number was only said: what they are reached by is good for what they say now, and is
/// nothing of theirs otherwise. Somebody stands in for it, unless they hear by that channel at an address of their own.
pub(super) async fn also_told(
    site: &Site,
    whose: &Whose,
    sender: &Sender,
    key: &str,
    language: Locale,
) -> Result<Option<PersonKey>, Failure> {
    let mut stated = sender.clone();
    if site.notices.hears_by(whose.person, notices::Channel::Mail).await? {
        stated.email = None;
    }
    if site.notices.hears_by(whose.person, notices::Channel::Sms).await? {
        stated.phone = None;
    }
    if addresses(&stated).next().is_none() {
        return Ok(None);
    }
    let person = site.accounts.stand_in(TOLD, key).await?;
    reached(site, person, &stated, language).await?;
    Ok(Some(person))
}

fn addresses(sender: &Sender) -> impl Iterator<Item = (notices::Channel, &str)> {
    let mail = sender.email.as_deref().map(|email| (notices::Channel::Mail, email));
    let sms = sender.phone.as_deref().map(|phone| (notices::Channel::Sms, phone));
    mail.into_iter().chain(sms)
}

/// What the house knows of the caller and of such matters, with the form as it was.
async fn looked(site: &Site, actor: &Actor, mut reading: Reading) -> Result<IntakePage, Failure> {
    let table = site.directory.table();
    let text = reading.value("text").to_owned();
    let division = Division::from_code(reading.value("division"));
    let caller = match stated(site, &mut reading, Division::UNKNOWN).await {
        Ok(Some(whose)) => known(site, actor, whose.person, &mut reading).await?,
        _ => Caller::default(),
    };
    let mut topics: Vec<_> =
        table.likely(&text).into_iter().map(|(topic, _)| topic.code.clone()).collect();
    if let Ok(chosen) = reading.value("topic").parse() {
        topics.retain(|topic| *topic != chosen);
        topics.insert(0, chosen);
    }
    let similar = match topics.first() {
        Some(topic) => {
            looks::similar_complaints(site, actor, &text, topic, division, SIMILAR).await?
        }
        None => Vec::new(),
    };
    let agency = topics.first().zip(division);
    let agency = agency.and_then(|(topic, division)| table.agency_for(topic, division));
    let agency = agency.map(|agency| agency.name.in_locale(kernel::Locale::Mn).to_owned());
    let similar = similar
        .into_iter()
        .map(|one| (one.number.to_string(), one.words.as_str().chars().take(BEGINNING).collect()));
    let suggested = Suggested { topics, agency, similar: similar.collect() };
    let (_, back) = reading.given_back(Failure::Fields(Vec::new()))?;
    Ok(IntakePage { back: Some(back), caller, suggested, ..empty(site) })
}

/// What a caller brought before. What they said of themselves with the last of it need not be asked again: it stands where
/// the form is still empty.
async fn known(
    site: &Site,
    actor: &Actor,
    person: PersonKey,
    reading: &mut Reading,
) -> Result<Caller, Failure> {
    let complaints = looks::caller(site, actor, person).await?;
    let is_empty = |name: &&str| reading.value(name).is_empty();
    let latest = complaints.first().map(|latest| latest.number);
    let (Some(latest), true) = (latest, SENDER.iter().any(is_empty)) else {
        return Ok(Caller { complaints, filled_from: None });
    };
    let said = looks::said_of_caller(site, actor, person, latest).await?;
    let is_filled = said.is_some_and(|said| fills(reading, said));
    Ok(Caller { complaints, filled_from: is_filled.then_some(latest) })
}

/// What was typed stays. Whether anything came of it.
fn fills(reading: &mut Reading, Sender { name, address, phone, email }: Sender) -> bool {
    let mut is_filled = false;
    for (field, said) in SENDER.into_iter().zip([name, address, phone, email]) {
        if let Some(said) = said
            && reading.value(field).is_empty()
        {
            reading.fields.insert(format!("{FORM}-{field}"), said);
            is_filled = true;
        }
    }
    is_filled
}

fn empty(site: &Site) -> IntakePage {
    IntakePage {
        table: site.directory.table(),
        key: site.accounts.form_key(),
        back: None,
        caller: Caller::default(),
        suggested: Suggested::default(),
        is_draft: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_not_written_over() {
        let typed = [("intake-name", "Дорж"), ("intake-phone", " "), ("intake-text", "Ус")];
        let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut reading = Reading::new(FORM, typed.into_iter().collect());
        let said = |name: &str, phone: Option<&str>| Sender {
            name: Some(name.to_owned()),
            phone: phone.map(str::to_owned),
            ..Sender::default()
        };
        assert!(fills(&mut reading, said("Бат", Some("99112233"))));
        let value = |name: &str| reading.value(name).to_owned();
        assert_eq!((value("name"), value("phone")), ("Дорж".to_owned(), "99112233".to_owned()));
        assert_eq!((value("address"), value("text")), (String::new(), "Ус".to_owned()));
        assert!(!fills(&mut reading, said("Бат", None)), "nothing is left to fill");
    }
}
