//! The presets: who asks what, and why. A file for each group.
//!
//! Common rules, which a test checks for each of them: three questions of ten are theory unless the preset
//! is about something else; one is debugging; one touches memory or performance; the levels climb.

mod level;
mod role;
mod short;
mod skill;
mod slots;

use super::Preset;

/// Where a preset is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// For a first visit, or half an hour.
    Short,
    /// The loops of a level.
    Level,
    /// The loops of a job.
    Role,
    /// One part of an interview alone.
    Skill,
}

impl Group {
    /// Every group, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Short, Self::Level, Self::Role, Self::Skill];

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Short => "Start here",
            Self::Level => "By level",
            Self::Role => "By job",
            Self::Skill => "One part of an interview",
        }
    }

    /// Its presets.
    #[must_use]
    pub const fn presets(self) -> &'static [Preset] {
        match self {
            Self::Short => short::PRESETS,
            Self::Level => level::PRESETS,
            Self::Role => role::PRESETS,
            Self::Skill => skill::PRESETS,
        }
    }
}

/// Every preset, in the order of the list.
pub fn presets() -> impl Iterator<Item = &'static Preset> {
    Group::ALL.into_iter().flat_map(Group::presets)
}
