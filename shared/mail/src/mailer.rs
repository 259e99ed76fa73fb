//! The way out, whichever it is.

use std::fmt;

use crate::folder::Folder;
use crate::memory::Memory;
use crate::smtp::Server;
use crate::writing::Writer;
use crate::{Backend, Config, Letter, MailConfigError, NotSent, Sent};

/// Sends letters, each to one person. Share it: it keeps its connections open between letters.
pub struct Mailer {
    writer: Writer,
    way: Way,
}

enum Way {
    Smtp(Box<Server>),
    File(Folder),
    Memory(Memory),
}

impl Mailer {
    /// Looks at what is configured; a server is not asked yet.
    pub fn open(config: Config) -> Result<Self, MailConfigError> {
        let writer = Writer::new(&config)?;
        let way = match config.backend {
            Backend::Smtp(smtp) => Way::Smtp(Box::new(Server::new(smtp, writer.domain())?)),
            Backend::File { folder } => Way::File(Folder::open(folder)?),
            Backend::Memory => Way::Memory(Memory::default()),
        };
        Ok(Self { writer, way })
    }

    /// The server (or the folder) has the letter. From then on it is theirs, and may still come back.
    /// Waits while as many others are being sent as there may be connections. Whoever does not wait for
    /// the end of it does not know either ([`NotSent::Unknown`]).
    pub async fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let written = self.writer.write(letter)?;
        match &self.way {
            Way::Smtp(server) => server.send(&written).await,
            Way::File(folder) => folder.put(written).await,
            Way::Memory(memory) => {
                memory.keep(written);
                Ok(())
            }
        }
    }

    /// Whether the server takes letters from us now, as far as can be seen without one.
    pub async fn check(&self) -> Result<(), NotSent> {
        match &self.way {
            Way::Smtp(server) => server.check().await,
            Way::File(_) | Way::Memory(_) => Ok(()),
        }
    }

    /// Takes leave of the server. What is being sent is sent; what comes after is not.
    pub async fn close(&self) {
        if let Way::Smtp(server) = &self.way {
            server.close().await;
        }
    }

    /// Everything that was sent from memory, in order; nothing with another backend.
    pub fn sent(&self) -> Vec<Sent> {
        match &self.way {
            Way::Memory(memory) => memory.sent(),
            Way::Smtp(_) | Way::File(_) => Vec::new(),
        }
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = match self.way {
            Way::Smtp(_) => "SMTP",
            Way::File(_) => "a folder",
            Way::Memory(_) => "memory",
        };
        formatter.debug_struct("Mailer").field("way", &way).finish_non_exhaustive()
    }
}
