//! What a step of the form sends, and what it means for the petition.

use petitions::{Field, Kind, PetitionText, TextLimits, WrittenSoFar};
use serde::Deserialize;

use crate::Failure;
use crate::pages::{DraftErrors, DraftForm, WriteStep, WrittenField};
use crate::visits::{shown, starting};

/// Of one step; the fields of the others are not there.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    step: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    background: String,
    #[serde(default)]
    additional_details: String,
    /// Of the draft, when the form was shown.
    #[serde(default)]
    version: String,
    /// Which button was pressed.
    #[serde(default)]
    go: String,
}

/// Where to, once it is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    Next,
    Back,
    Preview,
    Later,
}

impl Fields {
    pub fn step(&self) -> Result<WriteStep, Failure> {
        let unknown = || Failure::BadRequest("there is no such step".into());
        WriteStep::from_code(&self.step).ok_or_else(unknown)
    }

    pub fn go(&self) -> Go {
        match self.go.as_str() {
            "back" => Go::Back,
            "preview" => Go::Preview,
            "later" => Go::Later,
            _ => Go::Next,
        }
    }

    /// Whether it would undo what was written in another window since the form was shown.
    pub fn overwrites(&self, step: WriteStep, stands: &WrittenSoFar) -> bool {
        let sent = match step {
            WriteStep::What => &self.action,
            WriteStep::Reason => &self.background,
            WriteStep::Explanation => &self.additional_details,
        };
        let stood = part_of(step, &stands.text);
        let is_old = !self.version.is_empty() && self.version != stands.version;
        is_old && !stood.is_empty() && one_line(sent) != one_line(stood)
    }

    /// The form as it was sent.
    pub fn filled_in(&self) -> DraftForm {
        DraftForm {
            version: self.version.clone(),
            action: self.action.clone(),
            background: self.background.clone(),
            additional_details: self.additional_details.clone(),
            kind: Kind::from_code(&self.kind).map(shown::kind),
            key: String::new(),
        }
    }

    /// To be given back when it comes too late.
    pub fn written(&self) -> Vec<(WrittenField, String)> {
        [
            (WrittenField::Action, &self.action),
            (WrittenField::Background, &self.background),
            (WrittenField::Details, &self.additional_details),
        ]
        .map(|(field, text)| (field, text.clone()))
        .to_vec()
    }

    /// What the petition says with this step in it.
    pub fn laid_over(
        &self,
        step: WriteStep,
        kind: Kind,
        text: PetitionText,
        limits: &TextLimits,
    ) -> Result<(Kind, PetitionText), DraftErrors> {
        let chosen = match step {
            WriteStep::What => Kind::from_code(&self.kind),
            WriteStep::Reason | WriteStep::Explanation => Some(kind),
        };
        let (field, written) = match step {
            WriteStep::What => (Field::Action, &self.action),
            WriteStep::Reason => (Field::Background, &self.background),
            WriteStep::Explanation => (Field::AdditionalDetails, &self.additional_details),
        };
        match (chosen, text.with(field, written, limits)) {
            (Some(kind), Ok(text)) => Ok((kind, text)),
            (chosen, text) => {
                let mut errors =
                    DraftErrors { kind_missing: chosen.is_none(), ..Default::default() };
                let fault = text.err().map(|fault| starting::text_error(fault, written));
                match field {
                    Field::Action => errors.action = fault,
                    Field::Background => errors.background = fault,
                    Field::AdditionalDetails => errors.additional_details = fault,
                }
                Err(errors)
            }
        }
    }
}

/// What a step writes.
pub fn part_of(step: WriteStep, text: &PetitionText) -> &str {
    match step {
        WriteStep::What => &text.action,
        WriteStep::Reason => &text.background,
        WriteStep::Explanation => &text.additional_details,
    }
}

/// White space aside, which is tidied when it is kept.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::forms::TextError;

    fn fields(step: &str, text: &str) -> Fields {
        let text = || text.to_owned();
        Fields {
            step: step.to_owned(),
            action: text(),
            kind: "decision".to_owned(),
            background: text(),
            additional_details: text(),
            version: "1".to_owned(),
            go: String::new(),
        }
    }

    fn stands() -> PetitionText {
        PetitionText {
            action: "Гэрэл".into(), background: "Учир".into(), ..Default::default()
        }
    }

    #[test]
    fn what_was_written_in_another_window_is_not_undone_unseen() {
        let stands = |version: &str| WrittenSoFar {
            kind: Kind::Decision,
            text: stands(),
            version: version.to_owned(),
        };
        let other = fields("reason", "Өөр учир");
        assert!(other.overwrites(WriteStep::Reason, &stands("2")));
        assert!(!other.overwrites(WriteStep::Reason, &stands("1")), "it is as it was shown");
        assert!(!other.overwrites(WriteStep::Explanation, &stands("2")), "nothing stands there");
        let same = fields("reason", " Учир\r\n");
        assert!(!same.overwrites(WriteStep::Reason, &stands("2")));
    }

    #[test]
    fn a_step_changes_its_own_part_only() {
        let limits = TextLimits::default();
        let reason = fields("reason", "Өөр учир");
        let laid = reason.laid_over(WriteStep::Reason, Kind::Inspection, stands(), &limits);
        let text = PetitionText { background: "Өөр учир".into(), ..stands() };
        assert_eq!(laid, Ok((Kind::Inspection, text)));
        let what = fields("what", "Ус");
        let laid = what.laid_over(WriteStep::What, Kind::Inspection, stands(), &limits);
        assert_eq!(laid, Ok((Kind::Decision, PetitionText { action: "Ус".into(), ..stands() })));
    }

    #[test]
    fn what_is_wrong_in_it_is_told_at_its_field() {
        let limits = TextLimits::default();
        let long = fields("reason", &"а".repeat(501));
        let laid = long.laid_over(WriteStep::Reason, Kind::Inspection, stands(), &limits);
        let background = Some(TextError::TooLong { length: 501 });
        assert_eq!(laid, Err(DraftErrors { background, ..Default::default() }));
        let empty = Fields { kind: "khan".to_owned(), ..fields("what", " ") };
        let laid = empty.laid_over(WriteStep::What, Kind::Inspection, stands(), &limits);
        let action = Some(TextError::Missing);
        assert_eq!(laid, Err(DraftErrors { action, kind_missing: true, ..Default::default() }));
    }
}
