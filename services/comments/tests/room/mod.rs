//! A room of its own for each test: a log with a bill in it, views, a vault, the projections running, and people.
#![allow(dead_code, reason = "each test binary uses its part")]

use std::sync::Arc;

use comments::{
    ByName, Channel, CommentId, CommentText, Comments, CommentsError, Desk, Listing, Matter, Order,
    Reason, Rules, Shown, TextLimits, Writing,
};
use database::{Database, Schema};
use eventlog::testing::{FreshLog, an_event, append};
use eventlog::{EventLog, Guard, StoredEvent, Stream};
pub use kernel::testing::{citizen, key, staff};
use kernel::{Actor, Clock, RequestKey, Role, TestClock, Timestamp};
use projector::{Runner, Status};
use tokio::sync::watch;
use vault::Vault;

pub const BILL: &str = "BN-202611-00001";
pub const OTHER_BILL: &str = "BN-202611-00002";

pub struct Room {
    pub log: EventLog,
    pub views: Database,
    pub vault: Vault,
    pub comments: Comments,
    pub clock: Arc<TestClock>,
    pub statuses: Vec<watch::Receiver<Status>>,
    _folder: Option<tempfile::TempDir>,
    _stop: watch::Sender<bool>,
}

impl Room {
    pub async fn on(FreshLog { log, clock, address, folder }: FreshLog) -> Self {
        let views = Database::open(&address, Schema::Views, 4).await.expect("opens");
        let vault = Database::open(&address, Schema::Vault, 2).await.expect("opens");
        let vault = vault::testing::a_vault(vault).await;
        vault::testing::know(&vault, (0..100).map(key)).await;
        let comments = Comments::new(
            log.clone(),
            vault.clone(),
            views.clone(),
            clock.clone(),
            Rules::default(),
            vec![7; 32].into(),
        );
        let (stop, stopped) = watch::channel(false);
        let mut statuses = Vec::new();
        for projection in comments::projections() {
            let runner = Runner::new(projection, log.clone(), views.clone());
            statuses.push(runner.status());
            tokio::spawn(runner.run(stopped.clone()));
        }
        let room =
            Self { log, views, vault, comments, clock, statuses, _folder: folder, _stop: stop };
        room.moves(BILL).await;
        room.moves(OTHER_BILL).await;
        room
    }

    /// The bill's own stream goes on, as when it is closed out.
    pub async fn moves(&self, bill: &str) {
        append(&self.log, Stream::new("bill", bill), an_event("BillMoved")).await;
    }

    /// Waits until the projections have read all that is in the log now.
    pub async fn caught_up(&self) {
        let head = self.log.head().await.expect("head").position;
        for status in &self.statuses {
            status.clone().wait_for(|status| status.position() >= head).await.expect("runs");
        }
    }

    pub async fn writes(&self, n: u32, text: &str) -> CommentId {
        self.tries_to_write(n, &a_bill(), writing(text)).await.expect("written")
    }

    pub async fn tries_to_write(
        &self,
        n: u32,
        matter: &Matter,
        writing: Writing,
    ) -> Result<CommentId, CommentsError> {
        self.comments.write(&citizen(n), matter, writing).await.map(|written| written.comment)
    }

    pub async fn replies(
        &self,
        n: u32,
        to: &CommentId,
        text: &str,
    ) -> Result<CommentId, CommentsError> {
        let writing = Writing { reply_to: Some(to.clone()), ..writing(text) };
        self.tries_to_write(n, &a_bill(), writing).await
    }

    /// As everyone sees it, once the projections have read on.
    pub async fn sees(&self, id: &CommentId) -> Shown {
        self.sees_as(&Actor::Visitor, id).await
    }

    pub async fn sees_as(&self, actor: &Actor, id: &CommentId) -> Shown {
        self.caught_up().await;
        self.comments.comment(actor, id).await.expect("there is one")
    }

    /// What everyone reads of the bill, in an order.
    pub async fn lists(&self, order: Order) -> Vec<Shown> {
        self.caught_up().await;
        let listing = Listing { matter: BILL.into(), order, limit: 50, ..Listing::default() };
        self.comments.list(&listing).await.expect("a list").comments
    }

    pub async fn unanswered(&self) -> u64 {
        self.caught_up().await;
        self.comments.unanswered_count(BILL).await.expect("a count")
    }

    pub async fn desk(&self) -> Vec<Shown> {
        self.caught_up().await;
        let desk = Desk { matter: BILL.into(), limit: 50, ..Desk::default() };
        self.comments.desk(&desk).await.expect("the desk")
    }

    pub async fn stored(&self) -> Vec<StoredEvent> {
        self.log.read_after(0, 1_000_000).await.expect("the log")
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

pub fn a_bill() -> Matter {
    let provisions = ["art_1", "art_2"].map(str::to_owned);
    Matter {
        id: BILL.into(),
        version: 1,
        provisions: Arc::new(provisions.into_iter().collect()),
        guard: Guard { stream_id: BILL.into(), sequence: 1 },
        opens_at: instant("2026-11-19T16:00:00Z"),
        closes_at: instant("2026-12-20T10:00:00Z"),
        is_held_first: false,
        is_closed_out: false,
        answer_due: None,
    }
}

pub fn held_first() -> Matter {
    Matter { is_held_first: true, ..a_bill() }
}

pub fn another_bill() -> Matter {
    let guard = Guard { stream_id: OTHER_BILL.into(), sequence: 1 };
    Matter { id: OTHER_BILL.into(), guard, ..a_bill() }
}

/// On article 1, under a pseudonym; the form goes by its own text.
pub fn writing(text: &str) -> Writing {
    let key: u64 = text.bytes().fold(7, |key, byte| key.wrapping_mul(31) + u64::from(byte));
    Writing {
        provision: Some("art_1".into()),
        reply_to: None,
        stance: None,
        text: words(text),
        suggested: None,
        by_name: ByName::Pseudonym,
        channel: Channel::Web,
        request_key: format!("form-{key}").parse::<RequestKey>().expect("a key"),
        begun_at: None,
    }
}

pub fn words(text: &str) -> CommentText {
    CommentText::parse(text, &TextLimits::default()).expect("a text")
}

pub fn reason(text: &str) -> Reason {
    Reason::parse(text, &TextLimits::default()).expect("a reason")
}

pub fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// Oyun, who moderates.
pub fn oyun() -> Actor {
    staff(90, Role::Moderator)
}

/// Bold, who does too.
pub fn bold() -> Actor {
    staff(91, Role::Moderator)
}

pub fn drafter() -> Actor {
    staff(92, Role::Drafter)
}

/// A drafter answers it.
pub async fn answers(room: &Room, id: &CommentId) {
    says(room, id, an_answer()).await;
}

/// As it stands now.
pub async fn says(room: &Room, id: &CommentId, answering: comments::Answering) {
    let seen = room.sees(id).await.entry.sequence;
    room.comments.answer(&drafter(), &a_bill(), id, seen, answering).await.expect("answered");
}

pub fn an_answer() -> comments::Answering {
    comments::Answering {
        outcome: comments::Outcome::NotReflected,
        reason: reason("Өөр хуулиар зохицуулсан"),
        reflected_in: None,
    }
}

/// Oyun hides it as abusive, as she sees it now.
pub async fn hides(room: &Room, id: &CommentId) {
    let seen = room.sees_as(&oyun(), id).await.entry.sequence;
    let marking = marking(comments::Mark::Abusive, Some("Доромжилсон"));
    room.comments.mark(&oyun(), &a_bill(), id, seen, marking).await.expect("hidden");
}

pub fn marking(mark: comments::Mark, why: Option<&str>) -> comments::Marking {
    let reason = why.map(reason);
    comments::Marking { mark, reason, duplicate_of: None, reports_until: 0 }
}
