//! Creating a bill: a drafter says what it is, what it is called, and who initiates it.

use eventlog::ExecuteError;
use kernel::words::on_one_line;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};

use crate::bill::events::BillCreated;
use crate::bill::{Bill, BillCommand, BillError};
use crate::kind::{Initiator, Kind};
use crate::standing::terms;
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct CreateBill {
    pub said: Creating,
}

/// What a drafter says of it; the words have been parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creating {
    pub kind: Kind,
    pub title: String,
    pub initiator: Initiator,
    pub initiated_by: String,
}

pub(crate) fn decide(bill: &Bill, command: CreateBill) -> Result<BillCreated, BillError> {
    if *bill != Bill::Unknown {
        return Err(BillError::NumberTaken);
    }
    let Creating { kind, title, initiator, initiated_by } = command.said;
    if !kind.may_come_from(initiator) {
        return Err(BillError::NotTheirs);
    }
    let title = on_one_line(&title);
    if title.is_empty() {
        return Err(BillError::TitleMissing);
    }
    Ok(BillCreated { kind, title, initiator, initiated_by: on_one_line(&initiated_by) })
}

impl Bills {
    /// Finds the next free number, and records the beginning.
    pub async fn create(&self, actor: &Actor, said: Creating) -> Result<BillNumber, BillsError> {
        let right = policy::check(actor, Action::DraftBill, Resource::House)?;
        let at = self.clock.now();
        let command = BillCommand::Create(CreateBill { said });
        let mut last = self.numbers.0.lock().await;
        loop {
            let number = self.next_number(*last, at).await?;
            let terms = terms(actor, right);
            match self.bus.execute::<Bill>(&number.to_string(), command.clone(), terms).await {
                Ok(_) => {
                    *last = Some(number);
                    return Ok(number);
                }
                // Another process was quicker with this number.
                Err(ExecuteError::Refused { error: BillError::NumberTaken, .. }) => {
                    *last = Some(number);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    async fn next_number(
        &self,
        last: Option<BillNumber>,
        at: Timestamp,
    ) -> Result<BillNumber, BillsError> {
        let stream_of = |count| BillNumber::of_month(at, count).map(|number| number.to_string());
        let count = match last {
            Some(known) if known.is_of_month(at) => known.count(),
            _ => self.bus.log().last_taken(0, stream_of).await?,
        };
        let full = || BillsError::broken("a month has 99,999 numbers");
        BillNumber::of_month(at, count + 1).ok_or_else(full)
    }
}

/// The last number taken in the latest month, as far as this process knows. Held while one is being taken, so
/// that none is skipped.
#[derive(Default)]
pub(crate) struct Numbers(tokio::sync::Mutex<Option<BillNumber>>);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_bill, create, given};

    #[test]
    fn a_drafter_begins_a_law_of_the_governments() {
        given(vec![])
            .when(create(Kind::Law, Initiator::Government))
            .then_expect_events(a_bill().begun());
    }

    #[test]
    fn an_agency_tables_no_law_and_a_number_is_given_once() {
        given(vec![])
            .when(create(Kind::Law, Initiator::Agency))
            .then_expect_error(BillError::NotTheirs);
        given(a_bill().begun())
            .when(create(Kind::Law, Initiator::Government))
            .then_expect_error(BillError::NumberTaken);
    }
}
