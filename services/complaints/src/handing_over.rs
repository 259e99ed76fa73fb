//! Handing over: what was said by someone whom nobody knew goes over to the person they turn out to be.

use kernel::PersonKey;
use vault::{Kind, Record};

use crate::complaint::ComplaintError;
use crate::number::ComplaintNumber;
use crate::receiving::Whose;
use crate::text::Sender;
use crate::words::complaint_of;
use crate::{Complaints, ComplaintsError};

impl Complaints {
    /// Whose it is as far as the house knows: as they came, until somebody makes out that they are another.
    pub async fn whose(&self, number: ComplaintNumber) -> Result<Whose, ComplaintsError> {
        let complaint = self.look(number).await?;
        let origin = complaint.origin().ok_or(ComplaintError::Unknown)?;
        let person = self.owner_of(number).await?.ok_or(ComplaintsError::TextGone)?;
        Ok(Whose { person, identity: origin.identity, cell: origin.cell })
    }

    /// Each thing said keeps its digest, for its salt goes with it. A fall in between leaves both with it, and doing it
    /// again finishes it.
    pub(crate) async fn hand_over(
        &self,
        number: ComplaintNumber,
        to: PersonKey,
        sender: &Sender,
    ) -> Result<(), ComplaintsError> {
        let from = self.owner_of(number).await?.ok_or(ComplaintsError::TextGone)?;
        let at = self.clock.now();
        if from != to {
            let kept = self.vault.all_of(from).await?;
            let of_it = kept.iter().filter(|one| complaint_of(&one.record) == Some(number));
            for opened in of_it {
                let damaged = |_| ComplaintsError::broken("what was said does not open");
                let content = opened.content.as_ref().map_err(damaged)?.bytes().to_vec();
                let record = Record::new(opened.kind, &opened.record, content);
                self.vault.keep(to, record, opened.kept_at).await?;
            }
            self.follow(to, number, self.log_position(), at).await;
            for kind in [Kind::ComplaintText, Kind::Attachment, Kind::Following] {
                self.vault.remove_under(from, kind, &number.to_string()).await?;
            }
        }
        self.keep_sender(to, number, sender, at).await
    }
}
