//! A mail server that takes everything and keeps nothing but each letter's Message-ID.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(Default)]
struct Taken {
    ids: Mutex<HashMap<String, usize>>,
    all: AtomicUsize,
    connections: AtomicUsize,
}

pub struct Sink {
    pub port: u16,
    taken: Arc<Taken>,
}

impl Sink {
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let taken = Arc::new(Taken::default());
        let all = taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                all.connections.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(talk(stream, all.clone()));
            }
        });
        Ok(Self { port, taken })
    }

    pub fn taken(&self) -> usize {
        self.taken.all.load(Ordering::Relaxed)
    }

    pub fn connections(&self) -> usize {
        self.taken.connections.load(Ordering::Relaxed)
    }

    pub fn twice(&self) -> usize {
        let ids = self.taken.ids.lock().unwrap_or_else(PoisonError::into_inner);
        ids.values().filter(|times| **times > 1).count()
    }
}

/// As much of SMTP (RFC 5321) as one who sends needs.
async fn talk(stream: TcpStream, taken: Arc<Taken>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 sink\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer: &[u8] = match line.get(..4).map(str::to_ascii_uppercase).as_deref() {
            Some("EHLO" | "HELO") => b"250 sink\r\n",
            Some("DATA") => {
                write.write_all(b"354 go on\r\n").await?;
                let mut id = String::new();
                while let Some(line) = lines.next_line().await? {
                    if line == "." {
                        break;
                    }
                    if id.is_empty() && line.to_ascii_lowercase().starts_with("message-id:") {
                        id = line;
                    }
                }
                *taken.ids.lock().unwrap_or_else(PoisonError::into_inner).entry(id).or_default() +=
                    1;
                taken.all.fetch_add(1, Ordering::Relaxed);
                b"250 taken\r\n"
            }
            Some("QUIT") => {
                write.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => b"250 ok\r\n",
        };
        write.write_all(answer).await?;
    }
    Ok(())
}
