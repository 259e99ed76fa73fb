//! Erasing: whoever wants to be forgotten takes what they brought back, and all that was said goes with their key. The
//! steps, numbers and days of it stay counted; they lead to nobody.

use eventlog::Terms;
use kernel::PersonKey;
use vault::Kind;

use crate::closing::CloseComplaint;
use crate::complaint::ComplaintCommand;
use crate::number::ComplaintNumber;
use crate::words::complaint_of;
use crate::{Complaints, ComplaintsError};

impl Complaints {
    /// What is open is withdrawn, and nothing of it is left in the vault; which it was.
    ///
    /// Doing it again is harmless, and finishes what was cut off.
    pub async fn let_go_of_all(
        &self,
        person: PersonKey,
    ) -> Result<Vec<ComplaintNumber>, ComplaintsError> {
        let kept = self.vault.all_of(person).await?;
        let texts = kept.iter().filter(|opened| opened.kind == Kind::ComplaintText);
        let numbers: std::collections::BTreeSet<_> =
            texts.filter_map(|opened| complaint_of(&opened.record)).collect();
        for number in &numbers {
            let command = ComplaintCommand::Close(CloseComplaint::Withdraw { taken_by: None });
            match self.advance(*number, command, Terms::default()).await {
                // Answered or closed already, or the log never heard of it.
                Ok(_) | Err(ComplaintsError::Complaint(_)) => {}
                Err(error) => return Err(error),
            }
            for kind in [Kind::ComplaintText, Kind::Attachment] {
                self.vault.remove_under(person, kind, &number.to_string()).await?;
            }
            self.let_nobody_follow(*number).await?;
        }
        Ok(numbers.into_iter().collect())
    }
}
