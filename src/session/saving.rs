//! Whether storage takes what it is given. A refusal is a state that someone sees, and nothing is lost by it.

use super::Effect;
use crate::history::Key;

/// Records to write, and records to remove once those can be read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Written first, in order.
    pub writes: Vec<(Key, String)>,
    /// Removed after that, each only if it has this value where one is given.
    pub removes: Vec<(Key, Option<String>)>,
}

impl Commit {
    /// A single record to write.
    #[must_use]
    pub fn one(key: Key, value: String) -> Self {
        Self {
            writes: vec![(key, value)],
            removes: vec![],
        }
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        self.writes.iter().map(|(key, _)| key)
    }
}

/// The state of storage.
#[derive(Debug, Default)]
pub struct Saving {
    refused: Vec<Commit>,
    reason: String,
}

impl Saving {
    /// What is said when storage first refuses.
    pub const ALARM: &'static str = "Your progress can't be saved in this browser right now. It is safe in this tab as long as the tab stays open.";

    /// Whether everything so far was stored.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.refused.is_empty()
    }

    /// Why storage refused, in words.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Every record that is in memory only.
    pub fn unsaved(&self) -> impl Iterator<Item = (&Key, &str)> {
        self.refused
            .iter()
            .flat_map(|commit| &commit.writes)
            .map(|(key, value)| (key, value.as_str()))
    }

    pub(super) fn refused(&mut self, commit: Commit, reason: String) {
        self.forget(&commit);
        self.refused.push(commit);
        self.reason = reason;
    }

    pub(super) fn stored(&mut self, commit: &Commit) {
        self.forget(commit);
    }

    /// Drops what this commit replaces.
    fn forget(&mut self, commit: &Commit) {
        self.refused.retain(|old| !old.keys().eq(commit.keys()));
    }

    /// Everything that was refused, once more and in order.
    pub(super) fn retry(&self) -> Vec<Effect> {
        self.refused.iter().cloned().map(Effect::Commit).collect()
    }
}
