//! Handing a letter over, word by word.
//!
//! Each answer is held to the code that belongs there, not only to being positive. Whoever slips an
//! answer of theirs in before TLS begins shifts all that follow by one, and that ends here: an answer to
//! RCPT is none to DATA.

use std::fmt::Display;
use std::time::Duration;

use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use tokio::time::timeout;

use super::answers::{Stage, not_sent};
use crate::writing::Written;
use crate::{NotSent, Reason};

pub(super) struct Failed {
    pub why: NotSent,
    /// The server has answered to the letter's sender: it was there and talked about this letter.
    pub had_begun: bool,
    /// The connection can be used again after a reset.
    pub is_open: bool,
}

pub(super) async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    letter: &Written,
    patience: Duration,
) -> Result<(), Failed> {
    let mut conversation = Conversation { connection, patience };
    let sender = Mail::new(Some(letter.sender.clone()), Vec::new());
    conversation.says(sender, &[250], Stage::Sender).await?;
    let recipient = Rcpt::new(letter.recipient.clone(), Vec::new());
    // 251: the server passes it on to somewhere else.
    conversation.says(recipient, &[250, 251], Stage::Recipient).await?;
    conversation.says(Data, &[354], Stage::Recipient).await?;
    conversation.hands_over(&letter.raw).await
}

/// Whether the connection is as new.
pub(super) async fn reset(connection: &mut AsyncSmtpConnection, patience: Duration) -> bool {
    matches!(timeout(patience, connection.command(Rset)).await, Ok(Ok(_)))
}

struct Conversation<'a> {
    connection: &'a mut AsyncSmtpConnection,
    patience: Duration,
}

impl Conversation<'_> {
    async fn says(
        &mut self,
        command: impl Display,
        wanted: &[u16],
        stage: Stage,
    ) -> Result<(), Failed> {
        let answer = timeout(self.patience, self.connection.command(command)).await;
        let why = match answer {
            Ok(Ok(answer)) if wanted.contains(&answer.code().into()) => return Ok(()),
            Ok(Ok(_)) => NotSent::Away { reason: Reason::Garbled },
            Ok(Err(error)) => not_sent(&error, stage),
            Err(_) => NotSent::Away { reason: Reason::TimedOut },
        };
        Err(Failed::new(why, stage))
    }

    async fn hands_over(&mut self, raw: &[u8]) -> Result<(), Failed> {
        let answer = timeout(self.patience, self.connection.message(raw)).await;
        let why = match answer {
            Ok(Ok(answer)) if u16::from(answer.code()) / 100 == 2 => return Ok(()),
            Ok(Err(error)) => not_sent(&error, Stage::Letter),
            Ok(Ok(_)) | Err(_) => NotSent::Unknown,
        };
        Err(Failed::new(why, Stage::Letter))
    }
}

impl Failed {
    fn new(why: NotSent, stage: Stage) -> Self {
        /// The server says with it that it ends the connection (RFC 5321, 3.8).
        const ENDING: u16 = 421;
        let is_ending = matches!(why, NotSent::Deferred { code: ENDING, .. });
        let is_refusal = matches!(
            why,
            NotSent::BadAddress { .. } | NotSent::Refused { .. } | NotSent::Deferred { .. }
        );
        let is_open = is_refusal && !is_ending;
        Self { why, had_begun: stage != Stage::Sender || is_open, is_open }
    }
}
