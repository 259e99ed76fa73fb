//! Vouching: somebody reached the house by an address, or gave it to an operator who has them on the telephone. What is
//! told them goes there without a link or a code, unless they have an address of their own choice.

use kernel::{Locale, PersonKey};
use vault::Record;

use crate::addresses::MAIN;
use crate::wish::{Channel, Frequency, Wish};
use crate::{Notices, NoticesError};

impl Notices {
    /// Whether somebody hears by a channel at an address that is known to be good.
    pub async fn hears_by(
        &self,
        person: PersonKey,
        channel: Channel,
    ) -> Result<bool, NoticesError> {
        let reached = self.reached(channel, &[person]).await?;
        Ok(reached.get(&person).is_some_and(|(_, address)| address.is_good()))
    }

    /// Whoever has said how they wish to hear goes on hearing so.
    pub async fn vouch(
        &self,
        person: PersonKey,
        channel: Channel,
        address: &str,
        language: Locale,
    ) -> Result<(), NoticesError> {
        if self.vault.open_one(person, channel.in_vault(), MAIN).await?.is_some() {
            return Ok(());
        }
        let now = self.clock.now();
        let record = Record::new(channel.in_vault(), MAIN, address).findable();
        self.vault.keep(person, record, now).await?;
        self.know_as_good(person, channel, address, now).await?;
        if channel == Channel::Sms {
            let wish = Wish { language, sms: true, mail: Frequency::AtOnce, ..self.rules.wish };
            return self.wishes_unless_said(person, wish).await;
        }
        self.speaks(person, language).await
    }
}
