//! What a check of everything that is stored finds.

use super::Compared;
use crate::history::{Entries, Key, Trouble, load};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Attempts that can be read.
    pub attempts: usize,
    /// Rounds that can be read.
    pub rounds: usize,
    /// What can't be read.
    pub troubles: Vec<Trouble>,
    /// Records that were set aside.
    pub aside: usize,
    /// Attempts whose texts neither store has any more.
    pub lost_texts: usize,
    /// What the comparison of both stores came to; `None` if there is no second one.
    pub compared: Option<Compared>,
}

/// What is in a state to be used.
pub(super) fn report(entries: Entries, compared: Option<Compared>) -> Report {
    let aside = entries
        .keys()
        .filter(|name| matches!(Key::parse(name), Some(Key::Aside(..))))
        .count();
    let loaded = load(entries);
    Report {
        attempts: loaded.history.count_attempts(),
        rounds: loaded.history.count_rounds(),
        aside,
        lost_texts: loaded.history.without_texts().count(),
        troubles: loaded.troubles,
        compared,
    }
}
