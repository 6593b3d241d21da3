//! The keys of stored records.

use std::fmt;

use crate::{attempt::RoundId, bank::QuestionId};

/// The name of a stored record. Every record has a key of its own and most are written once, so that two
/// tabs never overwrite each other; see [`Nature`] for those that are replaced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An attempt, by round and place.
    Attempt(RoundId, u16),
    /// A round that ended.
    Round(RoundId),
    /// What the round in progress was begun with.
    Begin(RoundId),
    /// An event of the round in progress, by its number.
    Log(RoundId, u32),
    /// How an answer came, put right by the candidate.
    Recall(RoundId, u16),
    /// Whether a question is bookmarked.
    Bookmark(QuestionId),
    /// The candidate's note on a question.
    Note(QuestionId),
    /// The draft being written, and when the round was last seen alive.
    Tail(RoundId),
    /// The name of the round in progress.
    Live,
    /// The candidate's settings.
    Settings,
    /// When everything was last exported.
    Backup,
    /// Something that could not stay under its own key, because it was damaged or because another record
    /// has that key: the number of the copy, and the key without its prefix. Kept and exported, never read.
    Aside(u32, String),
}

/// What every key of this program starts with.
pub(crate) const PREFIX: &str = "mi/";

/// What the key of every attempt starts with.
pub(super) const ATTEMPTS: &str = "mi/a/";

/// What the key of every round starts with.
pub(super) const ROUNDS: &str = "mi/r/";

/// How a record comes to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// Never: whatever else is found under its key is set aside before it is overwritten.
    WrittenOnce,
    /// By a newer value.
    Replaced,
}

impl Key {
    /// The key with this name; `None` if no record of this version has such a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let rest = name.strip_prefix(PREFIX)?;
        let id = |text: &str| is_plain(text).then(|| RoundId(text.to_owned()));
        let (kind, rest) = rest.split_once('/').unwrap_or((rest, ""));
        match kind {
            "a" => {
                let (round, place) = rest.split_once('/')?;
                Some(Self::Attempt(id(round)?, number(place)?))
            }
            "r" => Some(Self::Round(id(rest)?)),
            "b" => Some(Self::Begin(id(rest)?)),
            "e" => {
                let (round, place) = rest.split_once('/')?;
                Some(Self::Log(id(round)?, number(place)?))
            }
            "g" => {
                let (round, place) = rest.split_once('/')?;
                Some(Self::Recall(id(round)?, number(place)?))
            }
            "k" => Some(Self::Bookmark(question(rest)?)),
            "n" => Some(Self::Note(question(rest)?)),
            "t" => Some(Self::Tail(id(rest)?)),
            "x" => {
                let (copy, rest) = rest.split_once('/')?;
                Some(Self::Aside(number(copy)?, rest.to_owned()))
            }
            "live" if rest.is_empty() => Some(Self::Live),
            "settings" if rest.is_empty() => Some(Self::Settings),
            "backup" if rest.is_empty() => Some(Self::Backup),
            _ => None,
        }
    }

    /// How a record under this key comes to change.
    #[must_use]
    pub const fn nature(&self) -> Nature {
        match self {
            Self::Recall(..)
            | Self::Bookmark(_)
            | Self::Note(_)
            | Self::Tail(_)
            | Self::Live
            | Self::Settings
            | Self::Backup => Nature::Replaced,
            Self::Attempt(..)
            | Self::Round(_)
            | Self::Begin(_)
            | Self::Log(..)
            | Self::Aside(..) => Nature::WrittenOnce,
        }
    }

    /// Whether the record is part of the past.
    #[must_use]
    pub const fn is_past(&self) -> bool {
        matches!(
            self,
            Self::Attempt(..)
                | Self::Round(_)
                | Self::Recall(..)
                | Self::Bookmark(_)
                | Self::Note(_)
                | Self::Backup
        )
    }

    /// The round in progress that the record belongs to, if it is needed only until that round ends.
    #[must_use]
    pub const fn passing(&self) -> Option<&RoundId> {
        match self {
            Self::Begin(round) | Self::Log(round, _) | Self::Tail(round) => Some(round),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attempt(round, place) => write!(f, "{PREFIX}a/{}/{place}", round.0),
            Self::Round(round) => write!(f, "{PREFIX}r/{}", round.0),
            Self::Begin(round) => write!(f, "{PREFIX}b/{}", round.0),
            Self::Log(round, number) => write!(f, "{PREFIX}e/{}/{number}", round.0),
            Self::Recall(round, place) => write!(f, "{PREFIX}g/{}/{place}", round.0),
            Self::Bookmark(question) => write!(f, "{PREFIX}k/{question}"),
            Self::Note(question) => write!(f, "{PREFIX}n/{question}"),
            Self::Tail(round) => write!(f, "{PREFIX}t/{}", round.0),
            Self::Live => write!(f, "{PREFIX}live"),
            Self::Settings => write!(f, "{PREFIX}settings"),
            Self::Backup => write!(f, "{PREFIX}backup"),
            Self::Aside(copy, rest) => write!(f, "{PREFIX}x/{copy}/{rest}"),
        }
    }
}

/// The round that a value of [`Key::Live`] names; what follows it tells tabs apart.
#[must_use]
pub fn claimed(live: &str) -> Option<RoundId> {
    let name = live.split(' ').next()?;
    is_plain(name).then(|| RoundId(name.to_owned()))
}

fn question(id: &str) -> Option<QuestionId> {
    QuestionId::try_from(id.to_owned()).ok()
}

/// A number as this program writes it, so that no two names mean one record.
fn number<T: std::str::FromStr + fmt::Display>(text: &str) -> Option<T> {
    let number: T = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// Whether a round may have this name: it stands in addresses and keys.
fn is_plain(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_as_it_is_written() {
        let round = || RoundId("18f-a1".into());
        for key in [
            Key::Attempt(round(), 65_535),
            Key::Round(round()),
            Key::Begin(round()),
            Key::Log(round(), 70_000),
            Key::Recall(round(), 3),
            Key::Bookmark(question("a-b").unwrap()),
            Key::Note(question("a-b").unwrap()),
            Key::Tail(round()),
            Key::Live,
            Key::Settings,
            Key::Backup,
            Key::Aside(2, "a/18f-a1/0".into()),
        ] {
            assert_eq!(Key::parse(&key.to_string()), Some(key));
        }
    }

    #[test]
    fn other_names_are_no_keys() {
        for name in [
            "a/r/0",
            "mi/a/r/00",
            "mi/a/r/65536",
            "mi/a/r/+1",
            "mi/a//1",
            "mi/a/r",
            "mi/r/a/b",
            "mi/r/é",
            "mi/live/",
            "mi/live/x",
            "mi/future/1",
            "",
        ] {
            let read = Key::parse(name);
            assert!(
                read.is_none() || read.is_some_and(|key| key.to_string() != name),
                "{name}"
            );
        }
        assert_eq!(claimed("r1 5"), Some(RoundId("r1".into())));
        assert_eq!(claimed("{}"), None);
    }
}
