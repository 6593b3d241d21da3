//! What a preset is made of.

use super::{Flow, Plan, Request, Role, presets};
use crate::bank::{Catalogue, Entry, Kind, Level, Set, Topic};

/// A kind of round that can be chosen by name.
#[derive(Debug, PartialEq, Eq)]
pub struct Preset {
    /// The name in links and records.
    pub id: &'static str,
    /// The name on the screen.
    pub title: &'static str,
    /// What it is for, in a sentence.
    pub line: &'static str,
    /// The time for the whole round in minutes: the questions' own budgets are scaled to it. `None` lets
    /// each keep its own.
    pub minutes: Option<u16>,
    /// How often the round may be paused while a question is open; `None` for as often as one likes.
    pub pauses: Option<u8>,
    /// What it asks.
    pub form: Form,
}

/// What a preset asks.
#[derive(Debug, PartialEq, Eq)]
pub enum Form {
    /// Each slot once, in order.
    Slots(&'static [Slot]),
    /// A climb: each rung is tried until it is passed or failed twice.
    Ladder(&'static [RungSlots]),
}

/// A rung of a ladder before its questions are drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct RungSlots {
    /// What holding it shows, on the screen: `mid-level theory`.
    pub title: &'static str,
    /// The first try and the second.
    pub tries: [Slot; 2],
}

/// A place in a round and what may fill it. An empty set allows anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub(super) kinds: Set<Kind>,
    pub(super) levels: Set<Level>,
    pub(super) topics: Set<Topic>,
    /// A topic of these as well.
    pub(super) also: Set<Topic>,
    /// Only what suits this job.
    pub(super) role: Option<Role>,
    /// The shortest and the longest question that fits, in minutes by the book.
    pub(super) length: (u16, u16),
    /// The time that it gets instead of its own, in minutes.
    pub(super) minutes: Option<u16>,
    /// In what stages it is answered.
    pub(super) flow: Flow,
    /// Why a round has it, for the briefing.
    pub why: &'static str,
}

impl Slot {
    /// A place that anything may fill.
    #[must_use]
    pub const fn new(why: &'static str) -> Self {
        Self {
            kinds: Set::EMPTY,
            levels: Set::EMPTY,
            topics: Set::EMPTY,
            also: Set::EMPTY,
            role: None,
            length: (0, u16::MAX),
            minutes: None,
            flow: Flow::Plain,
            why,
        }
    }

    /// Whether a question may fill it.
    #[must_use]
    pub fn admits(&self, entry: &Entry) -> bool {
        let any = |topics: Set<Topic>| {
            topics.is_empty() || entry.topics.iter().any(|topic| topics.contains(*topic))
        };
        entry.scored
            && (self.length.0..=self.length.1).contains(&entry.minutes)
            && (self.kinds.is_empty() || self.kinds.contains(entry.kind))
            && (self.levels.is_empty() || self.levels.contains(entry.level))
            && any(self.topics)
            && any(self.also)
            && self.role.is_none_or(|role| role.suits(&entry.topics))
            && (self.flow == Flow::Plain || entry.kind == Kind::Coding)
    }

    /// The mean budget of what may fill it, in minutes; `None` if nothing may.
    fn mean(&self, catalogue: &Catalogue) -> Option<usize> {
        if let Some(minutes) = self.minutes {
            return Some(usize::from(minutes));
        }
        let fits = catalogue
            .entries()
            .iter()
            .filter(|entry| self.admits(entry));
        let (sum, count) = fits.fold((0, 0), |(sum, count), entry| {
            (sum + usize::from(entry.minutes), count + 1)
        });
        sum.checked_div(count)
    }
}

impl Preset {
    /// The preset of this name.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        presets().find(|preset| preset.id == id)
    }

    /// Whether this bank can fill it. A bank that does so only by chance may be called too small.
    #[must_use]
    pub fn fits(&'static self, catalogue: &Catalogue) -> bool {
        (0..8).any(|seed| Plan::draw(&Request::Preset(self), seed, catalogue).is_ok())
    }

    /// How many questions it has; `None` if that depends on the answers.
    #[must_use]
    pub const fn questions(&self) -> Option<usize> {
        match self.form {
            Form::Slots(slots) => Some(slots.len()),
            Form::Ladder(_) => None,
        }
    }

    /// About how long it takes in minutes, to the nearest five: the mean of what could fill each slot.
    /// `None` if it depends on the answers, or if nothing fits a slot.
    #[must_use]
    pub fn minutes(&self, catalogue: &Catalogue) -> Option<usize> {
        let Form::Slots(slots) = self.form else {
            return None;
        };
        if let Some(minutes) = self.minutes {
            return Some(usize::from(minutes));
        }
        let mut total = 0;
        for slot in slots {
            total += slot.mean(catalogue)?;
        }
        Some((total + 2) / 5 * 5)
    }
}
