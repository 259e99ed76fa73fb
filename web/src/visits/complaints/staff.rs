//! A case before the staff: the look is recorded, then it is shown; and each step that they take.

use accounts::RegisterNumber;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{
    ComplaintNumber, ComplaintsError, Ground, Holder, Identity, Language, Registering, Shown,
    State, Whose,
};
use kernel::{Actor, AgeBand, Cell, Division, Locale, Role, SocialStatus};
use policy::{Action, Right};
use serde::Deserialize;

use super::one::handed_out;
use super::{intake, taken};
use crate::failure::Fault;
use crate::framing::{frame, html, page, see};
use crate::guards::uploads::{SentFile, SentWithFiles};
use crate::guards::{Sent, Visitor};
use crate::pages::{Back, Case, StaffComplaintPage};
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::offices::Lines;
use crate::visits::sign_in;
use crate::{Failure, looks};

/// The step that takes files.
const ANSWER: &str = "answer";
/// So many similar ones are shown, and so much of each.
const SIMILAR: usize = 5;
const BEGINNING: usize = 80;

#[derive(Debug, Deserialize)]
pub struct Come {
    /// From the form of a call that is on the line still.
    taken: Option<String>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    come: Query<Come>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::complaint(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/desk/{number}"))));
    }
    let actor = visitor.actor();
    let shown = looks::complaint(&site, &actor, number).await?;
    if shown.right == Right::Own {
        return Ok(see(&format!("/complaints/{number}")));
    }
    let is_taken_in = come.taken.as_deref() == Some("yes");
    let case = StaffComplaintPage { is_taken_in, ..staff(&site, &actor, shown, None).await? };
    Ok(page(case.render(&frame(&request))))
}

pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::complaint(&path.0)?;
    let Sent { visitor, fields, may_act } = sent;
    let sent = SentWithFiles { visitor, fields, may_act, files: Vec::new() };
    takes_step(&request, &site, number, &path.1, sent).await
}

/// With what shows it: to be saved by its owner.
pub async fn answer(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: SentWithFiles<Fields>,
) -> Result<HttpResponse, Failure> {
    takes_step(&request, &site, Failure::complaint(&path)?, ANSWER, sent).await
}

async fn takes_step(
    request: &HttpRequest,
    site: &Site,
    number: ComplaintNumber,
    name: &str,
    sent: SentWithFiles<Fields>,
) -> Result<HttpResponse, Failure> {
    let actor = sent.visitor.actor();
    let mut reading = Reading::new(form(name)?, sent.fields);
    may(site, &actor, number, name).await?;
    let done = match sent.may_act {
        Ok(()) => step(site, &actor, number, &mut reading, sent.files, name).await,
        Err(failure) => Err(failure),
    };
    site.projections.complaints_show(site.complaints.log_position()).await;
    match done {
        // What was given back or closed may be nothing of theirs any more.
        Ok(()) => Ok(see(&after(site, &actor, number).await)),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let shown = looks::complaint(site, &actor, number).await?;
            let again = staff(site, &actor, shown, Some(back)).await?;
            Ok(html(status, again.render(&frame(request))))
        }
    }
}

/// Whoever may not take a step is told so, whatever they sent with it.
pub async fn may(
    site: &Site,
    actor: &Actor,
    number: ComplaintNumber,
    step: &str,
) -> Result<(), Failure> {
    let check = async |action| site.complaints.check(actor, action, number).await;
    match step {
        "accept" | "return" | "progress" | "extend" | "answer" => {
            check(Action::HandleComplaint).await?;
        }
        "close" => match check(Action::HandleComplaint).await {
            Err(ComplaintsError::Denied(_)) => check(Action::TakeInComplaint).await?,
            verdict => verdict?,
        },
        "reclassify" => check(Action::ReclassifyComplaint).await?,
        _ => check(Action::TakeInComplaint).await?,
    }
    Ok(())
}

async fn after(site: &Site, actor: &Actor, number: ComplaintNumber) -> String {
    let agency = actor.offices().iter().find_map(|office| office.agency.clone());
    match (site.complaints.entry(actor, number).await, agency) {
        (Err(_), Some(agency)) => format!("/agencies/{agency}/complaints"),
        _ => format!("/desk/{number}"),
    }
}

/// What names of its fields begin with.
pub fn form(step: &str) -> Result<&'static str, Failure> {
    let steps = [
        "register",
        "refuse",
        "assign",
        "reclassify",
        "accept",
        "return",
        "progress",
        "extend",
        ANSWER,
        "close",
        "confirm",
        "reopen",
    ];
    steps.into_iter().find(|known| *known == step).ok_or(Failure::NotFound)
}

pub async fn step(
    site: &Site,
    actor: &Actor,
    number: ComplaintNumber,
    reading: &mut Reading,
    files: Vec<SentFile>,
    step: &str,
) -> Result<(), Failure> {
    if step != ANSWER {
        taken::no_files(reading, &files)?;
    }
    let (complaints, limits) = (&site.complaints, site.complaints.rules().text);
    let table = site.directory.table();
    let nothing = || Failure::Fields(Vec::new());
    let seen = reading.value("seen").parse().unwrap_or(u64::MAX);
    let max = if step == ANSWER { limits.answer } else { limits.note };
    let words = match step {
        "register" | "assign" | "reclassify" | "accept" | "confirm" => None,
        _ => taken::words(reading, "words", max),
    };
    match (step, words) {
        ("accept", _) => complaints.accept(actor, number, seen).await?,
        ("assign", _) => {
            let agency = taken::agency(reading, &table).ok_or_else(nothing)?;
            let agency = agency.ok_or_else(|| missing(reading, "agency"))?;
            complaints.assign(actor, number, seen, agency).await?;
        }
        ("reclassify", _) => {
            let registering = registering(site, reading)?;
            complaints.reclassify(actor, number, seen, registering).await?;
        }
        ("register", _) => register(site, actor, number, seen, reading).await?,
        ("confirm", _) => complaints.confirm(Holder::Operator(actor), number).await?,
        (_, None) => return Err(nothing()),
        ("refuse", Some(words)) => {
            let ground = reading.code("ground", Ground::from_code).ok_or_else(nothing)?;
            complaints.refuse(actor, number, seen, ground, &words).await?;
        }
        ("return", Some(words)) => complaints.give_back(actor, number, seen, &words).await?,
        ("progress", Some(words)) => complaints.log_progress(actor, number, seen, &words).await?,
        ("extend", Some(words)) => {
            let days = reading.code("days", |text| text.parse().ok()).ok_or_else(nothing)?;
            let working = table.working_days().clone();
            complaints.extend(actor, number, seen, days, working, &words).await?;
        }
        (ANSWER, Some(words)) => {
            let files = taken::enclosures(reading, files, complaints.rules().files);
            let files = files.ok_or_else(nothing)?;
            complaints.answer(actor, number, seen, &words, &files).await?;
        }
        ("reopen", Some(words)) => {
            let holder = Holder::Operator(actor);
            complaints.reopen(holder, number, table.working_days(), &words).await?;
        }
        (_, Some(words)) => complaints.close_without_action(actor, number, seen, &words).await?,
    }
    Ok(())
}

fn missing(reading: &mut Reading, name: &str) -> Failure {
    reading.wrong(name, Fault::Missing);
    Failure::Fields(Vec::new())
}

/// A topic is needed here.
fn registering(site: &Site, reading: &mut Reading) -> Result<Registering, Failure> {
    let made_out = taken::registering(reading, &site.directory.table());
    let made_out = made_out.ok_or_else(|| Failure::Fields(Vec::new()))?;
    made_out.ok_or_else(|| missing(reading, "topic"))
}

/// Who it is of: somebody known by their number, or as they were attested, or nobody.
async fn register(
    site: &Site,
    actor: &Actor,
    number: ComplaintNumber,
    seen: u64,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let registering = registering(site, reading);
    let sender = taken::sender(reading);
    let division = Division::from_code(reading.value("division")).unwrap_or(Division::UNKNOWN);
    let stated = stated(site, reading, division).await;
    let (registering, sender, stated) = (registering?, sender, stated?);
    let sender = sender.ok_or_else(|| Failure::Fields(Vec::new()))?;
    let told = match stated {
        Some(whose) => {
            let (entry, _) = site.complaints.entry(actor, number).await?;
            let language = match entry.language {
                Language::Mn => Locale::Mn,
                Language::En => Locale::En,
            };
            let key = number.to_string();
            (whose, intake::also_told(site, &whose, &sender, &key, language).await?)
        }
        None => (site.complaints.whose(number).await?, None),
    };
    Ok(site.complaints.register(actor, number, seen, registering, told, sender).await?)
}

/// Whom a registration number is of, with what it says of them; `None` where none was typed.
pub(super) async fn stated(
    site: &Site,
    reading: &mut Reading,
    division: Division,
) -> Result<Option<Whose>, Failure> {
    let typed = reading.value("register").to_owned();
    if typed.is_empty() {
        return Ok(None);
    }
    let register: RegisterNumber = match typed.parse() {
        Ok(register) => register,
        Err(fault) => {
            reading.wrong("register", Fault::RegisterNumber(fault));
            return Err(Failure::Fields(Vec::new()));
        }
    };
    let person = site.accounts.person_key(&register).await?;
    let age_band = AgeBand::of_age(register.age(site.complaints.now()));
    let cell = age_band.map(|age_band| Cell {
        sex: register.sex(),
        age_band,
        division,
        social_status: SocialStatus::Other,
    });
    Ok(Some(Whose { person, identity: Identity::Stated, cell }))
}

async fn staff(
    site: &Site,
    actor: &Actor,
    shown: Shown,
    back: Option<Back>,
) -> Result<StaffComplaintPage, Failure> {
    let entry = &shown.entry;
    let table = site.directory.table();
    let is_operator = actor.has(Role::Operator);
    let waits = matches!(entry.state, State::Received | State::Registered | State::Returned);
    // Of what nobody has sorted yet, by what it says.
    let likely = match shown.first_words() {
        Some(words) if is_operator && entry.topic.is_none() => {
            table.likely(words.as_str()).first().map(|(topic, _)| topic.code.clone())
        }
        _ => None,
    };
    let similar = match (entry.topic.as_ref().or(likely.as_ref()), shown.first_words()) {
        (Some(topic), Some(words)) if is_operator && waits => {
            looks::similar_complaints(site, actor, words.as_str(), topic, entry.division, SIMILAR)
                .await?
        }
        _ => Vec::new(),
    };
    let similar = similar.into_iter().filter(|one| one.number != entry.number).map(|one| {
        let beginning = one.words.as_str().chars().take(BEGINNING).collect();
        (one.number.to_string(), beginning)
    });
    let routed = entry.topic.as_ref().zip(entry.division);
    let routed = routed.and_then(|(topic, division)| table.agency_for(topic, division));
    let is_officer = entry.agency.as_ref().is_some_and(|agency| actor.is_officer_of(agency));
    // Colleagues see which of them has it.
    let taken_by = entry.officer.filter(|_| is_officer);
    let roll = taken_by.map(|_| Lines::of(&site.offices.roll_for_names(), actor));
    let taken_by = taken_by.zip(roll).and_then(|(officer, roll)| roll.person(officer));
    Ok(StaffComplaintPage {
        taken_by,
        similar: similar.collect(),
        likely,
        routed_to: routed.map(|agency| agency.code.to_string()),
        is_operator,
        is_analyst: actor.has(Role::Analyst),
        is_officer,
        files: site.complaints.rules().files,
        extension_days_max: site.complaints.rules().days.extension,
        is_taken_in: false,
        back,
        case: Case { shown, table: table.clone(), now: site.complaints.now() },
    })
}

pub async fn file(
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::complaint(&path.0)?;
    visitor.require()?;
    let actor = visitor.actor();
    looks::complaint(&site, &actor, number).await?;
    let file = site.complaints.file(Holder::Operator(&actor), number, &path.1).await?;
    Ok(handed_out(file.ok_or(Failure::NotFound)?))
}
