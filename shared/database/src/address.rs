//! Where the data lives: a folder of SQLite files, or a PostgreSQL server.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A folder; made when it is not there.
    Folder(PathBuf),
    /// `postgres://user:password@host/database`
    Postgres(String),
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a store is a folder, or an address that begins with postgres://")]
pub struct NotAnAddress;

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        if text.is_empty() || text.contains("://") {
            return Err(NotAnAddress);
        }
        Ok(Self::Folder(text.into()))
    }
}

/// Without the password.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => write!(f, "SQLite in {}", path.display()),
            Self::Postgres(address) => {
                let host = address.rsplit_once('@').map_or("", |(_, host)| host);
                let host = host.split('?').next().unwrap_or_default();
                write!(f, "PostgreSQL at {host}")
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_printed_without_its_password() {
        let address: Address =
            "postgres://sanal:secret@db/sanal?sslmode=require".parse().expect("an address");
        assert_eq!(address.to_string(), "PostgreSQL at db/sanal");
    }

    #[test]
    fn other_servers_are_refused() {
        assert_eq!("mysql://host/db".parse::<Address>(), Err(NotAnAddress));
        assert_eq!("".parse::<Address>(), Err(NotAnAddress));
    }
}
