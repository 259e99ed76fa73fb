//! Where bills stand, remembered: what a comment is decided against. It may be old when another process has
//! moved the bill; the guard of whatever is decided against it holds the log to the sequence remembered here.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use eventlog::{Guard, Meta, Sequence, Terms};
use jiff::civil::Date;
use kernel::{Actor, Timestamp};
use policy::{Action, Denied, Resource, Right};
use provisions::ProvisionId;

use crate::bill::{Bill, BillCommand, BillError, Consulting, Known, Moderated, Window};
use crate::{BillNumber, Bills, BillsError};

/// Bills remembered at most; beyond, all are forgotten and looked up again as needed.
const REMEMBERED: usize = 256;

/// A bill as whoever speaks of it finds it.
#[derive(Debug, Clone)]
pub struct Matter {
    pub number: BillNumber,
    /// The bill's stream, where it was seen.
    pub guard: Guard,
    /// The version that was published last.
    pub version: u32,
    /// What stands in it.
    pub provisions: Arc<BTreeSet<ProvisionId>>,
    /// `None` where nobody was ever asked.
    pub window: Option<OpenWindow>,
}

/// When people are asked, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenWindow {
    pub count: u32,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
    pub moderated: Moderated,
    pub answer_due: Date,
    /// Whether nothing becomes public any more.
    pub is_closing_out: bool,
    pub is_withdrawn: bool,
    /// Whether every comment has its answer.
    pub is_closed_out: bool,
}

struct Standing {
    bill: Arc<Bill>,
    sequence: Sequence,
    provisions: Arc<BTreeSet<ProvisionId>>,
}

#[derive(Default)]
pub(crate) struct Standings(RwLock<HashMap<BillNumber, Arc<Standing>>>);

impl Standings {
    fn known(&self, number: BillNumber) -> Option<Arc<Standing>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&number).cloned()
    }

    /// What does not exist is not remembered: anyone could ask for any number of those.
    fn remember(&self, number: BillNumber, bill: Bill, sequence: Sequence) -> Arc<Standing> {
        let exists = bill != Bill::Unknown;
        let last = bill.known().ok().and_then(|known| known.versions.last());
        let provisions = Arc::new(last.map(|last| last.provisions.clone()).unwrap_or_default());
        let standing = Arc::new(Standing { bill: Arc::new(bill), sequence, provisions });
        if exists {
            let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(number, standing.clone());
        }
        standing
    }
}

/// With who did it, in which office.
pub(crate) fn terms(actor: &Actor, right: Right) -> Terms {
    let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
    Terms { meta, ..Terms::default() }
}

impl Bills {
    /// As this process remembers it.
    pub async fn matter(&self, actor: &Actor, number: BillNumber) -> Result<Matter, BillsError> {
        let standing = match self.standings.known(number) {
            Some(standing) => standing,
            None => self.look(number).await?,
        };
        matter(actor, number, &standing)
    }

    /// As the log has it now.
    pub async fn matter_now(
        &self,
        actor: &Actor,
        number: BillNumber,
    ) -> Result<Matter, BillsError> {
        matter(actor, number, &*self.look(number).await?)
    }

    pub(crate) async fn bill(&self, number: BillNumber) -> Result<Arc<Bill>, BillsError> {
        Ok(self.look(number).await?.bill.clone())
    }

    /// By what right this actor may do this to it; what they may not even see is unknown.
    pub(crate) async fn may(
        &self,
        actor: &Actor,
        action: Action,
        number: BillNumber,
    ) -> Result<Right, BillsError> {
        // Whoever is not signed in is asked to, and told nothing.
        if actor.key().is_none() {
            return Err(Denied::SignInFirst.into());
        }
        let bill = self.bill(number).await?;
        if *bill == Bill::Unknown {
            return Err(BillsError::Bill(BillError::Unknown));
        }
        let resource = Resource::Bill { is_public: bill.is_public() };
        policy::check(actor, action, resource).map_err(|denied| match denied {
            Denied::Hidden => BillsError::Bill(BillError::Unknown),
            denied => denied.into(),
        })
    }

    /// Moves a bill on, and remembers where it stands now.
    pub(crate) async fn advance(
        &self,
        actor: &Actor,
        right: Right,
        number: BillNumber,
        command: BillCommand,
    ) -> Result<Arc<Bill>, BillsError> {
        let terms = terms(actor, right);
        let executed = self.bus.execute::<Bill>(&number.to_string(), command, terms).await?;
        let standing = self.standings.remember(number, executed.aggregate, executed.sequence);
        Ok(standing.bill.clone())
    }

    async fn look(&self, number: BillNumber) -> Result<Arc<Standing>, BillsError> {
        let latest = self.bus.log().read_latest(&[number.to_string()]).await?;
        let sequence = latest.into_iter().next().flatten().map(|event| event.sequence);
        if let Some(standing) = self.standings.known(number)
            && sequence == Some(standing.sequence)
        {
            return Ok(standing);
        }
        let loaded = self.bus.load::<Bill>(&number.to_string()).await?;
        Ok(self.standings.remember(number, loaded.aggregate, loaded.sequence))
    }
}

fn matter(actor: &Actor, number: BillNumber, standing: &Standing) -> Result<Matter, BillsError> {
    let known = standing.bill.known().map_err(BillsError::Bill)?;
    let resource = Resource::Bill { is_public: standing.bill.is_public() };
    policy::check(actor, Action::SeeBill, resource)
        .map_err(|_| BillsError::Bill(BillError::Unknown))?;
    Ok(Matter {
        number,
        guard: Guard { stream_id: number.to_string(), sequence: standing.sequence },
        version: known.version(),
        provisions: standing.provisions.clone(),
        window: open_window(known),
    })
}

pub(crate) fn open_window(known: &Known) -> Option<OpenWindow> {
    let (window, is_closing_out): (&Window, _) = match &known.consultation {
        Consulting::Open(window) => (window, false),
        Consulting::ClosingOut(window) | Consulting::ClosedOut(window) => (window, true),
        Consulting::None => return None,
    };
    Some(OpenWindow {
        count: window.count,
        opens_at: window.opens_at,
        closes_at: window.closes_at,
        moderated: window.moderated,
        answer_due: window.answer_due,
        is_closing_out,
        is_withdrawn: known.is_withdrawn,
        is_closed_out: matches!(known.consultation, Consulting::ClosedOut(_)),
    })
}
