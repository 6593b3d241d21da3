//! The past as far as it was read.

use crate::history::{Glimpse, History, Loaded};

/// What of the past is here.
#[derive(Debug, Default)]
pub(super) enum Past {
    /// Nothing yet.
    #[default]
    Unread,
    /// The newest rounds; the rest is on its way.
    Newest(Glimpse),
    /// All of it.
    Whole(Loaded),
}

/// What a list of the newest rounds is drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Overview<'a> {
    /// The newest rounds at least.
    pub history: &'a History,
    /// How many rounds there are in all.
    pub rounds: usize,
    /// How many attempts there are in all.
    pub attempts: usize,
}

impl Past {
    /// Whether nobody asked for it yet.
    pub(super) const fn is_unread(&self) -> bool {
        matches!(self, Self::Unread)
    }

    /// All of it, once it is here.
    pub(super) const fn whole(&self) -> Option<&Loaded> {
        match self {
            Self::Whole(loaded) => Some(loaded),
            Self::Unread | Self::Newest(_) => None,
        }
    }

    /// What is here, for what is added to it.
    pub(super) const fn history_mut(&mut self) -> Option<&mut History> {
        match self {
            Self::Unread => None,
            Self::Newest(glimpse) => Some(&mut glimpse.history),
            Self::Whole(loaded) => Some(&mut loaded.history),
        }
    }

    pub(super) fn overview(&self) -> Option<Overview<'_>> {
        match self {
            Self::Unread => None,
            Self::Newest(glimpse) => Some(Overview {
                history: &glimpse.history,
                rounds: glimpse.rounds,
                attempts: glimpse.attempts,
            }),
            Self::Whole(Loaded { history, .. }) => Some(Overview {
                history,
                rounds: history.count_rounds(),
                attempts: history.count_attempts(),
            }),
        }
    }
}
