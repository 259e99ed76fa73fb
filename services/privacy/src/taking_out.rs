//! Taking out: that everything was handed over is recorded before it is.

use kernel::Actor;
use policy::Action;

use crate::person::PersonCommand;
use crate::{Held, Privacy, PrivacyError};

impl Privacy {
    pub async fn take_out(&self, actor: &Actor) -> Result<Held, PrivacyError> {
        let person = self.own(actor, Action::TakeOut)?;
        self.record(person, PersonCommand::TakeOut).await?;
        self.all_of(person).await
    }
}
