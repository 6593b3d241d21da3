//! How a round is held: what the candidate chose in the briefing.

use super::{Course, Plan, Planned, ladder};
use crate::{
    attempt::{Attempt, RoundId},
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
    /// What was asked for, as [`super::Request`] displays it. Records outlive presets, so it is a text.
    pub request: String,
    /// The seed.
    pub seed: u64,
    /// The bank's hash.
    pub bank: String,
    /// How generous the clock is.
    pub timing: Timing,
    /// How often it may be paused while a question is open; `None` for as often as one likes.
    pub pauses: Option<u8>,
    /// Whether it is practice, which gets no recommendation.
    pub practice: bool,
    /// The questions.
    pub course: Course,
}

impl Setup {
    /// The set-up of a planned round.
    #[must_use]
    pub fn of(plan: Plan, id: RoundId, begun_at: UnixMillis, bank: String, timing: Timing) -> Self {
        Self {
            id,
            begun_at,
            request: plan.request.to_string(),
            seed: plan.seed,
            bank,
            timing,
            pauses: plan.request.pauses(),
            practice: plan.practice,
            course: plan.course,
        }
    }

    /// How often the round may be paused while a question is open; `None` for as often as one likes.
    /// Whoever asked for more time than the standard may have reasons that pauses serve as well, so they
    /// are not counted then.
    #[must_use]
    pub fn pause_limit(&self) -> Option<u8> {
        self.pauses.filter(|_| self.timing == Timing::Standard)
    }

    /// The question that comes after these attempts; `None` if the round is over.
    #[must_use]
    pub fn next(&self, done: &[Attempt]) -> Option<&Planned> {
        match &self.course {
            Course::Fixed(questions) => questions.get(done.len()),
            Course::Ladder(rungs) => ladder::next(rungs, done),
        }
    }

    /// The questions that may come after the current one.
    #[must_use]
    pub fn coming(&self, done: &[Attempt]) -> Vec<&Planned> {
        match &self.course {
            Course::Fixed(questions) => questions.iter().skip(done.len() + 1).take(1).collect(),
            Course::Ladder(rungs) => ladder::coming(rungs, done),
        }
    }

    /// How many questions there are; `None` if that depends on the answers.
    #[must_use]
    pub fn length(&self) -> Option<usize> {
        match &self.course {
            Course::Fixed(questions) => Some(questions.len()),
            Course::Ladder(_) => None,
        }
    }
}
