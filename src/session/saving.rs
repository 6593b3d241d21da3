//! Whether storage takes what it is given. A refusal is a state that someone sees, and nothing is lost by it.
//!
//! Every commit goes to both stores. What localStorage refused is safe once IndexedDB has it; only what
//! both refused is in this tab alone.

use super::Effect;
use crate::history::{Commit, Key, Refusal};

/// What localStorage refused.
#[derive(Debug)]
struct Refused {
    commit: Commit,
    why: Refusal,
    second: Second,
}

/// What became of it in IndexedDB.
#[derive(Debug)]
enum Second {
    /// It has not answered yet.
    Asked,
    /// It has it.
    Kept,
    /// It refused as well.
    Refused(Refusal),
}

/// The state of storage.
#[derive(Debug, Default)]
pub struct Saving {
    refused: Vec<Refused>,
}

impl Saving {
    /// What is said when both stores refuse.
    pub const ALARM: &'static str = "Your progress can't be saved in this browser right now. It is safe in this tab as long as the tab stays open.";

    /// Whether localStorage took everything so far.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.refused.is_empty()
    }

    /// Whether there is something that is in this tab alone.
    #[must_use]
    pub fn is_in_danger(&self) -> bool {
        self.dangers().next().is_some()
    }

    /// Whether something is in IndexedDB alone, and nothing in this tab alone.
    #[must_use]
    pub fn is_on_one_leg(&self) -> bool {
        let kept = |refused: &Refused| matches!(refused.second, Second::Kept);
        !self.is_in_danger() && self.refused.iter().any(kept)
    }

    /// Whether localStorage refused something for lack of room.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.refused.iter().any(|old| old.why == Refusal::Full)
    }

    /// Why localStorage refused, in words.
    #[must_use]
    pub fn reason(&self) -> String {
        self.refused
            .last()
            .map(|refused| refused.why.to_string())
            .unwrap_or_default()
    }

    /// Why IndexedDB refused, in words, if it did.
    #[must_use]
    pub fn second_reason(&self) -> Option<String> {
        self.dangers().last().map(|(_, why)| why.to_string())
    }

    /// Every record that is in this tab only.
    pub fn unsaved(&self) -> impl Iterator<Item = (&Key, &str)> {
        self.dangers()
            .flat_map(|(commit, _)| &commit.writes)
            .map(|(key, value)| (key, value.as_str()))
    }

    /// Every record that localStorage refused, wherever else it is; of two of the same name the newer is later.
    pub fn refused_records(&self) -> impl Iterator<Item = (String, String)> {
        let writes = self
            .refused
            .iter()
            .flat_map(|refused| &refused.commit.writes);
        writes.map(|(key, value)| (key.to_string(), value.clone()))
    }

    fn dangers(&self) -> impl Iterator<Item = (&Commit, &Refusal)> {
        self.refused
            .iter()
            .filter_map(|refused| match &refused.second {
                Second::Refused(why) => Some((&refused.commit, why)),
                Second::Asked | Second::Kept => None,
            })
    }

    pub(super) fn refused(&mut self, commit: Commit, why: Refusal) {
        self.forget(&commit);
        self.refused.push(Refused {
            commit,
            why,
            second: Second::Asked,
        });
    }

    pub(super) fn stored(&mut self, commit: &Commit) {
        self.forget(commit);
        // What has been removed need not be written any more.
        let gone = |key: &Key| commit.removes.iter().any(|(removed, _)| removed == key);
        self.refused.retain(|old| !old.commit.keys().all(gone));
    }

    /// What IndexedDB answered.
    pub(super) fn mirrored(&mut self, commit: &Commit, answer: Result<(), Refusal>) {
        // An answer to an older value of the same record says nothing of the newer one.
        let same = |refused: &&mut Refused| refused.commit == *commit;
        if let Some(refused) = self.refused.iter_mut().find(same) {
            refused.second = match answer {
                Ok(()) => Second::Kept,
                Err(why) => Second::Refused(why),
            };
        }
    }

    /// Drops what this commit replaces.
    fn forget(&mut self, commit: &Commit) {
        self.refused
            .retain(|old| !old.commit.keys().eq(commit.keys()));
    }

    /// Everything that was refused, once more and in order.
    pub(super) fn retry(&self) -> Vec<Effect> {
        let commits = self.refused.iter().map(|refused| refused.commit.clone());
        commits.map(Effect::Commit).collect()
    }
}
