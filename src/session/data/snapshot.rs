//! Raw snapshots: how they are named, and how many are kept.

use crate::{order, time::UnixMillis};

/// Why a snapshot was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Before an import.
    Import,
    /// Before everything was erased.
    Erase,
}

impl Why {
    /// As it stands in a snapshot's name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Erase => "erase",
        }
    }
}

/// How many snapshots are kept.
pub const SNAPSHOTS: usize = 3;

/// A raw snapshot in the second store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Snapshots are counted, because a clock may be set back.
    pub number: u32,
    /// When it was made.
    pub at: UnixMillis,
    /// Why.
    pub why: Why,
}

impl Snapshot {
    /// The name of the snapshot that comes after those named, and the names of those that have to go.
    #[must_use]
    pub fn next(names: &[String], at: UnixMillis, why: Why) -> (Self, Vec<String>) {
        let old = names.iter().filter_map(|name| Self::parse(name)).collect();
        let old: Vec<Self> = order::by(old, |snapshot: &Self| snapshot.number);
        let number = old.last().map_or(0, |last| last.number.saturating_add(1));
        let too_many = (old.len() + 1).saturating_sub(SNAPSHOTS);
        let drops = old.iter().take(too_many).map(Self::name).collect();
        (Self { number, at, why }, drops)
    }

    /// Its name in the store.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}/{}", self.number, self.at.0, self.why.id())
    }

    /// The snapshot of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let mut parts = name.split('/');
        let snapshot = Self {
            number: parts.next()?.parse().ok()?,
            at: UnixMillis(parts.next()?.parse().ok()?),
            why: match parts.next()? {
                "import" => Why::Import,
                "erase" => Why::Erase,
                _ => return None,
            },
        };
        parts.next().is_none().then_some(snapshot)
    }
}
