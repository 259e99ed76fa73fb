//! What comes to the centre from outside: by gateways of text messages and chats, and by the mail server.

use std::sync::Arc;

use complaints::{Channel, Enclosure};
use webhook::Secret;

/// A letter that somebody wrote, as far as the centre needs it.
#[derive(Debug, Clone)]
pub struct LetterIn {
    /// Of the letter: delivered twice it is the same.
    pub id: String,
    pub from: String,
    pub subject: String,
    pub text: String,
    /// Those of a kind that is taken.
    pub files: Vec<Enclosure>,
    /// The number of the complaint that it answers a letter of ours about.
    pub answers: Option<String>,
}

/// Reads letters; what a machine wrote, and our own, are nobody's.
pub trait ReadsLetters: Send + Sync {
    fn read(&self, message: &[u8]) -> Option<LetterIn>;
}

/// By what deliveries are believed.
#[derive(Clone)]
pub struct Intake {
    /// Of each channel that has a gateway.
    pub secrets: Vec<(Channel, Secret)>,
    pub letters: Arc<dyn ReadsLetters>,
}

impl Intake {
    pub(crate) fn secret(&self, channel: Channel) -> Option<&Secret> {
        self.secrets.iter().find(|(known, _)| *known == channel).map(|(_, secret)| secret)
    }
}
