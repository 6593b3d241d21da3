//! The time of one question: a budget, a start on the round's timeline, and what was taken out or added.

use crate::{attempt::Spent, time::Millis};

/// How many extensions a question allows. WCAG 2.2, success criterion 2.2.1, asks for at least ten.
pub const MOST_EXTENSIONS: u8 = 10;

/// A clock that was started and computes what remains; nothing counts ticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// The time given, before extensions; `None` if the clock is off.
    budget: Option<Millis>,
    started: Millis,
    /// Time that did not count: pauses that have ended.
    paused: Millis,
    paused_since: Option<Millis>,
    pauses: u8,
    /// Time that the timeline left out and that the candidate said counts.
    added: Millis,
    extensions: u8,
    /// The time used when the first character was written.
    thought: Option<Millis>,
}

impl Timer {
    /// A timer that starts at `at`.
    #[must_use]
    pub fn start(budget: Option<Millis>, at: Millis) -> Self {
        Self {
            budget,
            started: at,
            paused: Millis(0),
            paused_since: None,
            pauses: 0,
            added: Millis(0),
            extensions: 0,
            thought: None,
        }
    }

    /// The time used so far.
    #[must_use]
    pub fn used(&self, at: Millis) -> Millis {
        let end = self.paused_since.map_or(at, |since| since.min(at));
        end.since(self.started).since(self.paused) + self.added
    }

    /// The time given, extensions included; `None` if the clock is off.
    #[must_use]
    pub fn budget(&self) -> Option<Millis> {
        self.budget
            .map(|budget| budget + Millis(self.extension().0 * u64::from(self.extensions)))
    }

    /// What is left; zero once the time is up, `None` if the clock is off.
    #[must_use]
    pub fn remaining(&self, at: Millis) -> Option<Millis> {
        Some(self.budget()?.since(self.used(at)))
    }

    /// What one extension adds: a fifth of the budget, a minute at least.
    #[must_use]
    pub fn extension(&self) -> Millis {
        Millis((self.budget.unwrap_or_default().0 / 5).max(60_000))
    }

    /// How often the clock was stopped.
    #[must_use]
    pub fn pauses(&self) -> u8 {
        self.pauses
    }

    /// How many extensions were taken.
    #[must_use]
    pub fn extensions(&self) -> u8 {
        self.extensions
    }

    /// Whether another extension may be taken.
    #[must_use]
    pub fn can_extend(&self) -> bool {
        self.budget.is_some() && self.extensions < MOST_EXTENSIONS
    }

    /// Whether the clock stands still.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.paused_since.is_some()
    }

    /// The time used before the first character; `None` as long as nothing is written.
    #[must_use]
    pub fn thought(&self) -> Option<Millis> {
        self.thought
    }

    /// What has been spent by `at`.
    #[must_use]
    pub fn spent(&self, at: Millis) -> Spent {
        Spent {
            budget: self.budget(),
            used: self.used(at),
            thought: self.thought,
            pauses: self.pauses,
            extensions: self.extensions,
        }
    }

    pub(super) fn begin(&mut self, at: Millis) -> bool {
        let first = self.thought.is_none();
        if first {
            self.thought = Some(self.used(at));
        }
        first
    }

    pub(super) fn pause(&mut self, at: Millis) -> bool {
        let running = self.paused_since.is_none();
        if running {
            self.paused_since = Some(at);
            self.pauses = self.pauses.saturating_add(1);
        }
        running
    }

    pub(super) fn resume(&mut self, at: Millis) -> bool {
        let Some(since) = self.paused_since.take() else {
            return false;
        };
        self.paused += at.since(since);
        true
    }

    pub(super) fn extend(&mut self) -> bool {
        let can = self.can_extend();
        if can {
            self.extensions += 1;
        }
        can
    }

    pub(super) fn add(&mut self, counted: Millis) {
        self.added += counted;
    }
}

/// Points of a countdown that are told aloud; seconds are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// Half of the budget is left.
    Half,
    /// Five minutes are left.
    FiveMinutes,
    /// One minute is left.
    OneMinute,
    /// Twenty seconds are left: time enough to ask for more.
    TwentySeconds,
    /// The time is up.
    Up,
}

impl Threshold {
    /// What is said aloud.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Half => "Half of the time is left.",
            Self::FiveMinutes => "Five minutes left.",
            Self::OneMinute => "One minute left.",
            Self::TwentySeconds => "Twenty seconds left. You can ask for more time.",
            Self::Up => "The time is up. Finish your sentence, or take more time.",
        }
    }

    /// The latest point that lies between two moments of a countdown, if any.
    #[must_use]
    pub fn crossed(budget: Millis, before: Millis, after: Millis) -> Option<Self> {
        [
            (Self::Up, Millis(0)),
            (Self::TwentySeconds, Millis::seconds(20)),
            (Self::OneMinute, Millis::minutes(1)),
            (Self::FiveMinutes, Millis::minutes(5)),
            (Self::Half, Millis(budget.0 / 2)),
        ]
        .into_iter()
        .find(|(_, left)| before > *left && after <= *left)
        .map(|(threshold, _)| threshold)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_and_extensions() {
        let mut timer = Timer::start(Some(Millis::minutes(10)), Millis(1_000));
        assert_eq!(timer.remaining(Millis(61_000)), Some(Millis::minutes(9)));
        assert!(timer.pause(Millis(61_000)));
        assert!(!timer.pause(Millis(70_000)));
        assert_eq!(timer.remaining(Millis(600_000)), Some(Millis::minutes(9)));
        assert!(timer.resume(Millis(661_000)));
        assert_eq!(timer.used(Millis(721_000)), Millis::minutes(2));
        assert!(timer.extend());
        assert_eq!(timer.remaining(Millis(721_000)), Some(Millis::minutes(10)));
        timer.add(Millis::minutes(30));
        assert_eq!(timer.remaining(Millis(721_000)), Some(Millis(0)));
    }

    #[test]
    fn ten_extensions_and_no_more_and_none_without_a_clock() {
        let mut timer = Timer::start(Some(Millis::minutes(1)), Millis(0));
        assert_eq!((0..20).filter(|_| timer.extend()).count(), 10);
        assert!(!Timer::start(None, Millis(0)).extend());
    }

    #[test]
    fn thresholds_are_told_once_and_the_latest_wins() {
        let cross = |before, after| {
            Threshold::crossed(
                Millis::minutes(20),
                Millis::seconds(before),
                Millis::seconds(after),
            )
        };
        assert_eq!(cross(601, 600), Some(Threshold::Half));
        assert_eq!(cross(600, 599), None);
        assert_eq!(cross(61, 60), Some(Threshold::OneMinute));
        assert_eq!(cross(1_000, 10), Some(Threshold::TwentySeconds));
        assert_eq!(cross(1, 0), Some(Threshold::Up));
        assert_eq!(cross(0, 0), None);
    }
}
