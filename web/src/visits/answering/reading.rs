//! What a form of the secretariat says: all that is wrong with it at once, each fault beside its field.

use jiff::civil::{Date, Time};
use kernel::{Actor, Timestamp, clock};
use petitions::{Answering, Considering, Document, HandingOver, Outcome, PetitionNumber};
use petitions::{PetitionsError, TextFault};

use super::{Fields, LINE_MAX, attaching};
use crate::Failure;
use crate::guards::uploads::SentFile;
use crate::pages::{AnsweringFault, AnsweringStep, GivenBack, Problem};
use crate::site::Site;
use crate::visits::starting::text_error;

/// A form that is being read.
pub struct Reading<'a> {
    site: &'a Site,
    pub step: AnsweringStep,
    pub fields: Fields,
    pub faults: Vec<(String, AnsweringFault)>,
}

/// What was meant.
pub enum Said {
    Extend { closes_at: Timestamp, reason: String },
    HandOver(HandingOver),
    Consider(Considering),
    Answer(Answering),
    Conclude,
}

impl Said {
    pub async fn done(
        self,
        site: &Site,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let petitions = &site.petitions;
        match self {
            Self::Extend { closes_at, reason } => {
                petitions.extend(actor, number, closes_at, &reason).await
            }
            Self::HandOver(said) => petitions.hand_over(actor, number, said).await,
            Self::Consider(said) => petitions.consider(actor, number, said).await,
            Self::Answer(said) => petitions.answer(actor, number, said).await,
            Self::Conclude => petitions.conclude(actor, number).await,
        }
    }
}

impl<'a> Reading<'a> {
    pub fn new(site: &'a Site, step: AnsweringStep, fields: Fields) -> Self {
        Self { site, step, fields, faults: Vec::new() }
    }

    pub fn given_back(self, not_taken: Option<Problem>) -> GivenBack {
        GivenBack { step: self.step, fields: self.fields, faults: self.faults, not_taken }
    }

    /// `None` where something is wrong.
    pub async fn read(&mut self, files: &[SentFile]) -> Result<Option<Said>, Failure> {
        let text = self.site.petitions.rules().text;
        let said = match self.step {
            AnsweringStep::Extend => {
                let (closes_at, reason) = (self.instant(), self.words("reason", text.reason));
                closes_at.zip(reason).map(|(closes_at, reason)| Said::Extend { closes_at, reason })
            }
            AnsweringStep::HandOver => {
                let (to, on) = (self.words("to", LINE_MAX), self.day());
                let said = to.zip(on).zip(self.documents(files).await?);
                said.map(|((to, on), documents)| Said::HandOver(HandingOver { to, on, documents }))
            }
            AnsweringStep::Consider => {
                let (committee, on) = (self.words("committee", LINE_MAX), self.day());
                let words = self.optional_words("words", text.answer);
                let said = committee.zip(on).zip(words).zip(self.documents(files).await?);
                said.map(|(((committee, on), words), documents)| {
                    Said::Consider(Considering { committee, on, words, documents })
                })
            }
            AnsweringStep::Answer => {
                let (outcome, words) = (self.outcome(), self.words("text", text.answer));
                let said = outcome.zip(words).zip(self.day()).zip(self.documents(files).await?);
                said.map(|(((outcome, text), on), documents)| {
                    Said::Answer(Answering { outcome, text, on, documents })
                })
            }
            AnsweringStep::Conclude => Some(Said::Conclude),
        };
        Ok(said)
    }

    pub(super) fn site(&self) -> &'a Site {
        self.site
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.fields.get(&self.step.field(name)).map(|text| text.trim()).unwrap_or_default()
    }

    pub(super) fn wrong(&mut self, name: &str, fault: AnsweringFault) {
        self.faults.push((self.step.field(name), fault));
    }

    pub(super) fn words(&mut self, name: &str, max: usize) -> Option<String> {
        let parsed = petitions::parse_words(self.value(name), max);
        self.parsed(name, max, parsed)
    }

    fn optional_words(&mut self, name: &str, max: usize) -> Option<String> {
        let parsed = petitions::parse_optional_words(self.value(name), max);
        self.parsed(name, max, parsed)
    }

    fn parsed(
        &mut self,
        name: &str,
        max: usize,
        parsed: Result<String, TextFault>,
    ) -> Option<String> {
        match parsed {
            Ok(words) => Some(words),
            Err(fault) => {
                let error = text_error(fault, self.value(name));
                self.wrong(name, AnsweringFault::Text { error, max });
                None
            }
        }
    }

    fn day(&mut self) -> Option<Date> {
        let day = self.value("day").parse().ok();
        if day.is_none() {
            self.wrong("day", AnsweringFault::NotADay);
        }
        day
    }

    /// By the official clock.
    fn instant(&mut self) -> Option<Timestamp> {
        let time = self.value("time").parse::<Time>().ok();
        if time.is_none() {
            self.wrong("time", AnsweringFault::NotATime);
        }
        let zoned = self.day()?.to_datetime(time?).to_zoned(clock::zone()).ok()?;
        Some(zoned.timestamp())
    }

    fn outcome(&mut self) -> Option<Outcome> {
        let outcome = Outcome::from_code(self.value("outcome"));
        if outcome.is_none() {
            self.wrong("outcome", AnsweringFault::OutcomeMissing);
        }
        outcome
    }

    async fn documents(&mut self, files: &[SentFile]) -> Result<Option<Vec<Document>>, Failure> {
        attaching::documents(self, files).await
    }
}
