//! A round: planned questions asked one after another, on the clock.
//!
//! [`step()`] takes a round, an event and the time, and gives the round after it and the effects to run.
//! Every effect [`Effect::Log`] is appended to the round's log; replaying a log with [`replay`] gives the
//! same round, which is how a round survives a reload.

mod clock;
mod phase;
mod plan;
mod setup;
mod step;
mod timer;

pub use clock::{LONGEST_SILENCE, Now, Reading, Watch};
pub use phase::{Answer, Answering, Asked, Ending, Phase, Probing, Rating, RubricLine};
pub use plan::{NoMatch, PRESETS, Plan, Planned, Preset, Slot};
pub use setup::{Setup, Timing};
pub use step::{Effect, Event, MOST_PROBES, PROBE_MINUTES, Stamp, step};
pub use timer::{MOST_EXTENSIONS, Threshold, Timer};

use crate::{attempt::Attempt, time::Millis};

/// A round in progress, or just finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    setup: Setup,
    done: Vec<Attempt>,
    phase: Phase,
}

/// The place of a draft in its round: a draft saved for one place never lands in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftPlace {
    /// The question's place in the round, from 0.
    pub question: u16,
    /// The probe's place in the question, from 1; 0 for the answer itself.
    pub probe: u8,
}

impl Round {
    /// A round that waits in its briefing.
    #[must_use]
    pub fn new(setup: Setup) -> Self {
        Self {
            setup,
            done: Vec::new(),
            phase: Phase::Briefing,
        }
    }

    /// What it was begun with.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The attempts so far, in order.
    #[must_use]
    pub fn done(&self) -> &[Attempt] {
        &self.done
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The clock that runs in this phase, if one does.
    #[must_use]
    pub fn timer(&self) -> Option<&Timer> {
        match &self.phase {
            Phase::Answering(answering) => Some(&answering.timer),
            Phase::Probing(probing) => Some(&probing.timer),
            _ => None,
        }
    }

    /// What is left of the current clock; `None` if none runs.
    #[must_use]
    pub fn remaining(&self, at: Millis) -> Option<Millis> {
        self.timer()?.remaining(at)
    }

    /// The text being written and its place, in the phases that have one.
    #[must_use]
    pub fn draft(&self) -> Option<(DraftPlace, &str)> {
        let question = u16::try_from(self.done.len()).unwrap_or(u16::MAX);
        match &self.phase {
            Phase::Answering(answering) => {
                Some((DraftPlace { question, probe: 0 }, &answering.draft))
            }
            Phase::Probing(probing) => {
                let probe = u8::try_from(probing.done.len() + 1).unwrap_or(u8::MAX);
                Some((DraftPlace { question, probe }, &probing.draft))
            }
            _ => None,
        }
    }
}

/// The round that a log describes.
#[must_use]
pub fn replay(setup: Setup, log: impl IntoIterator<Item = (Event, Stamp)>) -> Round {
    log.into_iter()
        .fold(Round::new(setup), |round, (event, stamp)| {
            step(round, event, stamp).0
        })
}
