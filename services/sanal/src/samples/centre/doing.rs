//! Each step of a complaint of the demonstration, done by whoever does it in life.

use std::collections::VecDeque;

use anyhow::Context as _;
use complaints::{
    Channel, ComplaintNumber, Holder, Identity, Receiving, Registering, Sender, Whose, Words,
};
use kernel::{Actor, AgencyCode, Division, Locale, TopicCode};

use super::cases::Case;
use super::courses::{Course, Step, steps};
use super::{Centre, words};
use crate::house::House;

/// A complaint that came in, and what is to come of it.
pub(super) struct UnderWay {
    case: Case,
    owner: usize,
    number: ComplaintNumber,
    to_come: VecDeque<(i64, Step)>,
}

/// Who answers for it, and who it goes to when it is given back.
pub(super) fn agencies(house: &House, case: &Case) -> anyhow::Result<Vec<AgencyCode>> {
    let first = registering(house, case)?.agency.context("nobody answers for it")?;
    Ok(match case.course {
        Course::Elsewhere(agency) => vec![first, agency.parse()?],
        _ => vec![first],
    })
}

pub(super) async fn receive(
    house: &House,
    centre: &Centre,
    owner: usize,
    case: Case,
) -> anyhow::Result<UnderWay> {
    let key = format!("sample-{}-{owner}-{}-{}", case.days_ago, case.topic, case.words);
    let unknown = async || anyhow::Ok(nobody(house.accounts.stand_in("sample", &key).await?));
    let (actor, whose, is_known) = match case.channel {
        _ if case.is_tip => (Actor::Visitor, unknown().await?, true),
        Channel::Web | Channel::App | Channel::Kiosk => {
            let owner = &centre.complainants[owner].0;
            (owner.clone(), theirs(owner, Identity::Attested)?, true)
        }
        Channel::Phone | Channel::InPerson | Channel::Letter | Channel::Fax => {
            let owner = &centre.complainants[owner].0;
            (centre.operator.clone(), theirs(owner, Identity::Stated)?, true)
        }
        _ => (Actor::House, unknown().await?, false),
    };
    let registering = is_known.then(|| registering(house, &case)).transpose()?;
    let receiving = Receiving {
        channel: case.channel,
        is_tip: case.is_tip,
        whose,
        words: said(case.words)?,
        sender: if case.is_tip { Sender::default() } else { sender(centre, owner, is_known) },
        files: Vec::new(),
        language: Locale::Mn,
        from: "sample",
        key,
        registering,
        also_told: None,
    };
    let number = house.complaints.receive(&actor, receiving).await?.number;
    let is_refused = matches!(case.course, Course::Refused(_));
    let mut to_come: VecDeque<_> = steps(case.course).into();
    if !is_known && !is_refused && !to_come.is_empty() {
        to_come.push_front((0, Step::Register));
    }
    Ok(UnderWay { case, owner, number, to_come })
}

/// At most one step a day: each is decided as the one before left it.
pub(super) async fn go_on(
    house: &House,
    centre: &Centre,
    under_way: &mut UnderWay,
    days_ago: i64,
) -> anyhow::Result<()> {
    let days = under_way.case.days_ago - days_ago;
    if let Some((after, step)) = under_way.to_come.front().copied()
        && after <= days
    {
        under_way.to_come.pop_front();
        let about = format!("{} on day {days}", under_way.case.topic);
        take(house, centre, under_way, step).await.context(about)?;
    }
    Ok(())
}

async fn take(
    house: &House,
    centre: &Centre,
    UnderWay { case, owner, number, .. }: &UnderWay,
    step: Step,
) -> anyhow::Result<()> {
    let (complaints, number, operator) = (&house.complaints, *number, &centre.operator);
    let (entry, _) = complaints.entry(operator, number).await?;
    let seen = entry.sequence;
    let officer = || {
        let agency = entry.agency.as_ref().context("no agency has it")?;
        centre.officers.get(agency).with_context(|| format!("no officer of {agency}"))
    };
    let person = &centre.complainants[*owner].0;
    let by_owner = match case.channel {
        Channel::Web | Channel::App | Channel::Kiosk => Holder::SignedIn(person),
        _ => Holder::Operator(operator),
    };
    let turn = usize::try_from(case.days_ago)? + owner;
    let one_of = |texts: &[&'static str]| texts[turn % texts.len()];
    match step {
        Step::Register => {
            let registering = registering(house, case)?;
            let whose = theirs(person, Identity::Stated)?;
            let sender = sender(centre, *owner, true);
            complaints.register(operator, number, seen, registering, (whose, None), sender).await?;
        }
        Step::Refuse(ground) => {
            complaints.refuse(operator, number, seen, ground, &said(words::REFUSED)?).await?;
        }
        Step::Accept => complaints.accept(officer()?, number, seen).await?,
        Step::Progress => {
            let words = said(one_of(words::PROGRESS))?;
            complaints.log_progress(officer()?, number, seen, &words).await?;
        }
        Step::Extend => {
            let (words, working) = (said(words::EXTENDED)?, working(house));
            complaints.extend(officer()?, number, seen, 30, working, &words).await?;
        }
        Step::GiveBack => {
            complaints.give_back(officer()?, number, seen, &said(words::NOT_OURS)?).await?;
        }
        Step::Assign(agency) => complaints.assign(operator, number, seen, agency.parse()?).await?,
        Step::Answer => {
            let words = said(words::answer_to(case.topic))?;
            complaints.answer(officer()?, number, seen, &words, &[]).await?;
        }
        Step::Confirm => complaints.confirm(by_owner, number).await?,
        Step::Reopen => {
            let words = said(one_of(words::NOT_SOLVED))?;
            complaints.reopen(by_owner, number, &working(house), &words).await?;
        }
        Step::Rate(rating) => {
            let words = said(words::content(rating))?;
            complaints.answer_survey(by_owner, number, rating, Some(&words)).await?;
        }
        Step::CloseWithoutAction => {
            let words = said(words::WITHOUT_ACTION)?;
            complaints.close_without_action(officer()?, number, seen, &words).await?;
        }
        Step::TakeBack => complaints.take_back(by_owner, number).await?,
    }
    Ok(())
}

fn registering(house: &House, case: &Case) -> anyhow::Result<Registering> {
    let table = house.directory.table();
    let topic: TopicCode = case.topic.parse()?;
    let division = Division::from_code(case.place).context("no such division")?;
    let agency = table.agency_for(&topic, division).map(|agency| agency.code.clone());
    let working = table.working_days().clone();
    Ok(Registering { kind: case.kind, topic, division, agency, working })
}

fn working(house: &House) -> kernel::WorkingDays {
    house.directory.table().working_days().clone()
}

const fn nobody(person: kernel::PersonKey) -> Whose {
    Whose { person, identity: Identity::Unknown, cell: None }
}

fn theirs(actor: &Actor, identity: Identity) -> anyhow::Result<Whose> {
    let Actor::Person { citizen, .. } = actor else { anyhow::bail!("nobody signed in") };
    Ok(Whose { person: citizen.key, identity, cell: Some(citizen.cell) })
}

/// Numbers that nobody has.
fn sender(centre: &Centre, owner: usize, is_known: bool) -> Sender {
    let phone = Some(format!("990000{owner:02}"));
    if !is_known {
        return Sender { phone, ..Sender::default() };
    }
    let name = Some(centre.complainants[owner].1.to_owned());
    Sender { name, address: Some("Жишээ гудамж 1".to_owned()), phone, email: None }
}

fn said(text: &str) -> anyhow::Result<Words> {
    Words::parse(text, 2_000).map_err(|fault| anyhow::anyhow!("{fault:?}"))
}
