//! What is known of a projection from outside.

use eventlog::Position;

use crate::ProjectError;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Every event up to here is in its rows.
    At(Position),
    /// It cannot go on from here for now, and tries again by itself.
    Behind { at: Position, reason: Reason },
    /// It met an event it cannot fold, and waits for better code.
    Stopped { at: Position, reason: String },
}

/// Why a projection does not go on, for people who look at it from far away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It has not looked yet.
    Starting,
    /// The log cannot be read.
    Log,
    /// Its rows cannot be read or written.
    Views,
    /// The index it keeps in files cannot be read or written.
    Index,
    /// Its rows are made anew, because the fold has changed or the log is another one.
    Rebuilding,
    /// Its rows are of a newer program, and none keeps them up.
    NewerFold,
}

impl Status {
    pub fn position(&self) -> Position {
        match self {
            Self::At(at) | Self::Behind { at, .. } | Self::Stopped { at, .. } => *at,
        }
    }

    /// What keeps it from its work, in one word for programs; `None` when nothing does.
    pub const fn trouble(&self) -> Option<&'static str> {
        match self {
            Self::At(_) => None,
            Self::Behind { reason, .. } => Some(reason.code()),
            Self::Stopped { .. } => Some("stopped"),
        }
    }
}

impl Reason {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Log => "log_unavailable",
            Self::Views => "views_unavailable",
            Self::Index => "index_unavailable",
            Self::Rebuilding => "rebuilding",
            Self::NewerFold => "newer_fold",
        }
    }
}

impl From<&ProjectError> for Reason {
    fn from(error: &ProjectError) -> Self {
        match error {
            ProjectError::Log(_) => Self::Log,
            ProjectError::Views(_) => Self::Views,
            ProjectError::NewerFold(_) => Self::NewerFold,
            ProjectError::OtherLog { .. }
            | ProjectError::Overtaken
            | ProjectError::Poison(_)
            | ProjectError::Disagreement(_) => Self::Rebuilding,
        }
    }
}
