//! The keys of stored records, and reading a whole store.

use std::fmt;

use super::{
    History,
    schema::{self, Unreadable},
};
use crate::{attempt::RoundId, bank::QuestionId};

/// The name of a stored record. Every record has a key of its own and is written once, so that two tabs
/// never overwrite each other; only [`Key::Tail`], [`Key::Live`], [`Key::Settings`] and what the candidate
/// puts beside an attempt or a question ([`super::Mark`]) are replaced.
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
}

/// What every key of this program starts with.
pub(crate) const PREFIX: &str = "mi/";

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
        }
    }
}

/// A stored record that could not be read. It stays where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Its key as stored.
    pub key: String,
    /// Why.
    pub why: Unreadable,
}

/// What a store held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// All that could be read.
    pub history: History,
    /// What could not.
    pub troubles: Vec<Trouble>,
}

/// Reads the attempts, rounds and marks among the entries of a store; other keys are passed over.
#[must_use]
pub fn load(entries: impl IntoIterator<Item = (String, String)>) -> Loaded {
    let mut loaded = Loaded::default();
    for (key, value) in entries {
        let Some(rest) = key.strip_prefix(PREFIX) else {
            continue;
        };
        let read = match rest.split_once('/') {
            Some(("a", _)) => {
                schema::attempt(&value).map(|attempt| loaded.history.keep_attempt(attempt))
            }
            Some(("r", _)) => {
                schema::past_round(&value).map(|round| loaded.history.keep_round(round))
            }
            Some(("g" | "k" | "n", _)) => {
                schema::mark(&value).map(|(mark, at)| loaded.history.keep_mark(mark, at))
            }
            _ => continue,
        };
        if let Err(why) = read {
            loaded.troubles.push(Trouble { key, why });
        }
    }
    loaded
}
