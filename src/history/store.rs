//! Reading a whole store.

use std::collections::BTreeMap;

use super::{
    History,
    key::{Key, PREFIX},
    schema::{self, Unreadable},
};

use crate::{attempt::Attempt, time::UnixMillis};

/// Records as they lie in a store: names and texts.
pub type Entries = BTreeMap<String, String>;

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

impl Loaded {
    /// Reads one more entry of a store, as [`load`] does.
    pub fn read(&mut self, name: &str, value: &str) {
        let history = &mut self.history;
        let read = match Key::parse(name) {
            Some(key @ Key::Attempt(..)) => attempt(&key, value).map(|stored| {
                if stored.texts_away {
                    history.keep_without_texts(stored.attempt);
                } else {
                    history.keep_attempt(stored.attempt);
                }
            }),
            Some(key @ Key::Round(_)) => round(&key, value).map(|round| history.keep_round(round)),
            Some(key @ (Key::Recall(..) | Key::Bookmark(_) | Key::Note(_))) => {
                mark(&key, value).map(|(mark, at)| history.keep_mark(mark, at))
            }
            Some(Key::Backup) => schema::backup(value).map(|at| history.keep_export(at)),
            Some(key) => check(&key, value),
            None if is_misnamed(name) => Err(unknown()),
            None => return,
        };
        if let Err(why) = read {
            let key = name.to_owned();
            self.troubles.push(Trouble { key, why });
        }
    }

    /// Adds what is newer.
    pub(crate) fn add(&mut self, newer: Self) {
        self.history.add(newer.history);
        self.troubles.extend(newer.troubles);
    }
}

/// Reads the attempts, rounds and marks among the entries of a store, and finds what else of this program's
/// can't be read. Keys of others are passed over.
#[must_use]
pub fn load(entries: impl IntoIterator<Item = (String, String)>) -> Loaded {
    let mut loaded = Loaded::default();
    for (name, value) in entries {
        loaded.read(&name, &value);
    }
    loaded
}

/// Whether a record can be read under its key.
///
/// # Errors
/// If it can't: it is damaged, newer than this program, or another record's.
pub fn check(key: &Key, value: &str) -> Result<(), Unreadable> {
    match key {
        Key::Attempt(..) => attempt(key, value).map(drop),
        Key::Round(_) => round(key, value).map(drop),
        Key::Begin(id) => belongs(schema::setup(value)?.id == *id),
        Key::Log(..) => schema::event(value).map(drop),
        Key::Recall(..) | Key::Bookmark(_) | Key::Note(_) => mark(key, value).map(drop),
        Key::Tail(_) => schema::tail(value).map(drop),
        Key::Settings => schema::settings(value).map(drop),
        Key::Backup => schema::backup(value).map(drop),
        Key::Live => match super::claimed(value) {
            Some(_) => Ok(()),
            None => Err(Unreadable::Damaged("it names no round".to_owned())),
        },
        Key::Aside(..) => Ok(()),
    }
}

/// Whether a name begins as this version's records do and is none of theirs. A newer program may well
/// have other kinds of record; those are no trouble.
fn is_misnamed(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .and_then(|rest| rest.split('/').next())
        .is_some_and(|kind| ["a", "r", "b", "e", "g", "k", "n", "t", "x"].contains(&kind))
}

fn unknown() -> Unreadable {
    Unreadable::Damaged("no record has such a key".to_owned())
}

fn attempt(key: &Key, value: &str) -> Result<schema::Stored, Unreadable> {
    let stored = schema::attempt(value)?;
    let Attempt { round, place, .. } = &stored.attempt;
    belongs(matches!(key, Key::Attempt(r, p) if r == round && p == place))?;
    Ok(stored)
}

fn round(key: &Key, value: &str) -> Result<super::PastRound, Unreadable> {
    let round = schema::past_round(value)?;
    belongs(*key == Key::Round(round.setup.id.clone()))?;
    Ok(round)
}

fn mark(key: &Key, value: &str) -> Result<(super::Mark, UnixMillis), Unreadable> {
    let (mark, at) = schema::mark(value)?;
    belongs(*key == mark.key())?;
    Ok((mark, at))
}

fn belongs(does: bool) -> Result<(), Unreadable> {
    if does {
        Ok(())
    } else {
        Err(Unreadable::Damaged(
            "it belongs under another key".to_owned(),
        ))
    }
}
