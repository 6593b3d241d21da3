//! History: every attempt and every round that ended, as they were.

pub mod commit;
mod key;
mod marks;
pub mod merge;
pub mod newest;
pub mod reconcile;
pub mod schema;
pub mod space;
mod store;

use std::{cmp::Reverse, collections::BTreeMap};

pub use commit::{Changes, Commit, Refusal};
pub(crate) use key::PREFIX;
pub use key::{Key, Nature, claimed};
pub use marks::{Dated, Mark, Marks};
pub use newest::Glimpse;
pub use store::{Entries, Loaded, Trouble, check, load};

use crate::{
    attempt::{Attempt, RoundId},
    bank::QuestionId,
    order,
    recall::Recall,
    round::{Ending, Setup},
    time::UnixMillis,
};

/// A round that ended. Its attempts are kept one by one, so that none waits for the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRound {
    /// What it was begun with.
    pub setup: Setup,
    /// When it ended.
    pub ended_at: UnixMillis,
    /// How it ended.
    pub ending: Ending,
}

/// An attempt in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    attempt: Attempt,
    /// Whether its texts are in the second store only.
    texts_away: bool,
}

/// All that was kept, in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Those of each round by their places.
    attempts: BTreeMap<RoundId, Vec<Kept>>,
    rounds: BTreeMap<RoundId, PastRound>,
    marks: Marks,
    exported: Option<UnixMillis>,
}

impl History {
    /// Adds an attempt; the same one twice is one.
    pub fn keep_attempt(&mut self, attempt: Attempt) {
        self.keep(Kept {
            attempt,
            texts_away: false,
        });
    }

    /// Adds an attempt whose texts are kept elsewhere, unless it is here with them.
    pub fn keep_without_texts(&mut self, attempt: Attempt) {
        self.keep(Kept {
            attempt,
            texts_away: true,
        });
    }

    fn keep(&mut self, kept: Kept) {
        let round = &kept.attempt.round;
        let of_round = match self.attempts.get_mut(round) {
            Some(of_round) => of_round,
            None => self.attempts.entry(round.clone()).or_default(),
        };
        let place = |kept: &Kept| kept.attempt.place;
        match of_round.binary_search_by_key(&place(&kept), place) {
            Ok(at) if !kept.texts_away => of_round[at] = kept,
            Ok(_) => {}
            Err(at) => of_round.insert(at, kept),
        }
    }

    fn find(&self, round: &RoundId, place: u16) -> Option<&Kept> {
        let of_round = self.attempts.get(round)?;
        let at = of_round.binary_search_by_key(&place, |kept| kept.attempt.place);
        of_round.get(at.ok()?)
    }

    /// Whether the texts of an attempt have to be fetched before they can be shown.
    #[must_use]
    pub fn is_without_texts(&self, round: &RoundId, place: u16) -> bool {
        self.find(round, place).is_some_and(|kept| kept.texts_away)
    }

    /// Adds what is newer: its attempts and rounds in place of those that are here, and the later of marks.
    pub(crate) fn add(&mut self, other: Self) {
        for kept in other.attempts.into_values().flatten() {
            self.keep(kept);
        }
        self.rounds.extend(other.rounds);
        self.marks.add(other.marks);
        self.exported = other.exported.or(self.exported);
    }

    /// Adds a round that ended.
    pub fn keep_round(&mut self, round: PastRound) {
        self.rounds.insert(round.setup.id.clone(), round);
    }

    /// Adds what the candidate put beside an attempt or a question; of two that contradict each other, the
    /// later counts.
    pub fn keep_mark(&mut self, mark: Mark, at: UnixMillis) {
        self.marks.keep(mark, at);
    }

    /// Everything was exported at this time.
    pub fn keep_export(&mut self, at: UnixMillis) {
        self.exported = Some(at);
    }

    /// When everything was last exported.
    #[must_use]
    pub const fn exported(&self) -> Option<UnixMillis> {
        self.exported
    }

    /// What the candidate put beside attempts and questions.
    #[must_use]
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// How an answer came: as the candidate put it right, or else as its verdicts say.
    #[must_use]
    pub fn recall_of(&self, attempt: &Attempt) -> Option<Recall> {
        self.marks
            .recall(&attempt.round, attempt.place)
            .or_else(|| Recall::of(attempt))
    }

    /// Attempts whose texts are kept elsewhere.
    pub fn without_texts(&self) -> impl Iterator<Item = &Attempt> {
        let away = self.attempts.values().flatten();
        let away = away.filter(|kept| kept.texts_away);
        away.map(|kept| &kept.attempt)
    }

    /// Whether nothing was kept yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.attempts.is_empty() && self.rounds.is_empty()
    }

    /// The round of this name.
    #[must_use]
    pub fn round(&self, id: &RoundId) -> Option<&PastRound> {
        self.rounds.get(id)
    }

    /// The attempts of a round, in order. O(log n + k).
    #[must_use]
    pub fn attempts_of(&self, round: &RoundId) -> Vec<Attempt> {
        let of_round = self.attempts.get(round).into_iter().flatten();
        of_round.map(|kept| kept.attempt.clone()).collect()
    }

    /// The attempt at this place of this round.
    #[must_use]
    pub fn attempt(&self, round: &RoundId, place: u16) -> Option<&Attempt> {
        self.find(round, place).map(|kept| &kept.attempt)
    }

    /// How many rounds there are.
    #[must_use]
    pub fn count_rounds(&self) -> usize {
        self.rounds.len()
    }

    /// How many attempts there are.
    #[must_use]
    pub fn count_attempts(&self) -> usize {
        self.attempts.values().map(Vec::len).sum()
    }

    /// Every round, the newest first.
    #[must_use]
    pub fn rounds(&self) -> Vec<&PastRound> {
        order::by(self.rounds.values().collect(), |round| {
            Reverse(round.ended_at)
        })
    }

    /// The newest round of the same sort that was begun before this one.
    #[must_use]
    pub fn previous(&self, setup: &Setup) -> Option<&PastRound> {
        let sort = |setup: &Setup| setup.request.split('&').next().map(str::to_owned);
        self.rounds
            .values()
            .filter(|round| round.setup.begun_at < setup.begun_at && round.setup.id != setup.id)
            .filter(|round| sort(&round.setup) == sort(setup))
            .max_by_key(|round| round.setup.begun_at)
    }

    /// Every attempt, in no particular order.
    pub fn attempts(&self) -> impl Iterator<Item = &Attempt> {
        self.attempts.values().flatten().map(|kept| &kept.attempt)
    }

    /// The attempts at one question, the oldest first.
    #[must_use]
    pub fn attempts_at(&self, question: &QuestionId) -> Vec<&Attempt> {
        let found = self.attempts();
        let found = found.filter(|attempt| attempt.question == *question);
        order::by(found.collect(), |attempt| attempt.rated_at)
    }
}
