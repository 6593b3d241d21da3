//! How a round is held: what the candidate chose in the briefing.

use super::{Plan, Planned};
use crate::{
    attempt::RoundId,
    time::{Millis, UnixMillis},
};

/// How generous the clock is. It never lowers a score; the record shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Timing {
    /// The budget as the question says.
    #[default]
    Standard,
    /// Half as much again.
    Half,
    /// Twice as much.
    Double,
    /// No clock.
    Off,
}

impl Timing {
    /// Every choice, strictest first.
    pub const ALL: [Self; 4] = [Self::Standard, Self::Half, Self::Double, Self::Off];

    /// The budget of something that takes `minutes` by the book; `None` if the clock is off.
    #[must_use]
    pub fn budget(self, minutes: u16) -> Option<Millis> {
        let standard = Millis::minutes(u64::from(minutes));
        match self {
            Self::Standard => Some(standard),
            Self::Half => Some(Millis(standard.0 * 3 / 2)),
            Self::Double => Some(Millis(standard.0 * 2)),
            Self::Off => None,
        }
    }

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Standard => "Standard",
            Self::Half => "One and a half times",
            Self::Double => "Twice the time",
            Self::Off => "No clock",
        }
    }
}

/// What a round was begun with. It never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// The round's name.
    pub id: RoundId,
    /// When it was begun.
    pub begun_at: UnixMillis,
    /// The preset's name.
    pub preset: String,
    /// The seed.
    pub seed: u64,
    /// The bank's hash.
    pub bank: String,
    /// How generous the clock is.
    pub timing: Timing,
    /// The questions, in order. Never empty.
    pub questions: Vec<Planned>,
}

impl Setup {
    /// The set-up of a planned round.
    #[must_use]
    pub fn of(plan: Plan, id: RoundId, begun_at: UnixMillis, bank: String, timing: Timing) -> Self {
        Self {
            id,
            begun_at,
            preset: plan.preset.id.to_owned(),
            seed: plan.seed,
            bank,
            timing,
            questions: plan.questions,
        }
    }
}
