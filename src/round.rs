//! A round: planned questions asked one after another, on the clock.
//!
//! [`step()`] takes a round, an event and the time, and gives the round after it and the effects to run.
//! Every effect [`Effect::Log`] is appended to the round's log; replaying a log with [`replay`] gives the
//! same round, which is how a round survives a reload.

mod clock;
mod custom;
mod flow;
mod keep;
pub mod ladder;
mod phase;
mod plan;
mod preset;
mod presets;
mod request;
mod setup;
mod step;
mod timer;

pub use clock::{LONGEST_SILENCE, Now, Reading, Watch};
pub use custom::{Custom, Length, Role};
pub use flow::{Flow, Stage};
pub use ladder::Rung;
pub use phase::{Answer, Answering, Asked, Ending, Phase, Probing, Rating, RubricLine};
pub use plan::{Course, NoMatch, Plan, Planned};
pub use preset::{Form, Preset, RungSlots, Slot};
pub use presets::{Group, presets};
pub(crate) use request::pairs;
pub use request::{MOST_PICKED, Pick, Request};
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
    /// The stage's place in the question, from 0; probes come after the stages.
    pub part: u8,
}

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drafts<'a> {
    /// Where it belongs.
    pub place: DraftPlace,
    /// The answer so far.
    pub text: &'a str,
    /// The notes so far; a probe has none.
    pub notes: &'a str,
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

    /// What is left of the whole round: of the current clock and of the questions after it. `None` if the
    /// clock is off, no clock runs, or the round's length is not known.
    #[must_use]
    pub fn remaining_in_all(&self, at: Millis) -> Option<Millis> {
        let Phase::Answering(answering) = &self.phase else {
            return None;
        };
        let Course::Fixed(questions) = &self.setup.course else {
            return None;
        };
        let timing = self.setup.timing;
        let budget = |minutes| timing.budget(minutes).unwrap_or_default();
        let here = questions.get(self.done.len())?;
        let stages = here.flow.stages().iter().skip(answering.earlier.len() + 1);
        let later = questions.iter().skip(self.done.len() + 1);
        Some(
            answering.timer.remaining(at)?
                + stages
                    .map(|stage| budget(stage.minutes(here.minutes)))
                    .sum()
                + later.map(|planned| budget(planned.minutes)).sum(),
        )
    }

    /// How often the round was paused so far.
    #[must_use]
    pub fn pauses(&self) -> usize {
        let done = self.done.iter().map(|attempt| attempt.spent().pauses);
        let here = match &self.phase {
            Phase::Answering(answering) => answering
                .earlier
                .iter()
                .map(|stage| stage.spent.pauses)
                .chain([answering.timer.pauses()])
                .map(usize::from)
                .sum(),
            _ => 0,
        };
        done.map(usize::from).sum::<usize>() + here
    }

    /// How many pauses are left; `None` for as many as one likes.
    #[must_use]
    pub fn pauses_left(&self) -> Option<usize> {
        let limit = self.setup.pause_limit()?;
        Some(usize::from(limit).saturating_sub(self.pauses()))
    }

    /// The text being written and its place, in the phases that have one.
    #[must_use]
    pub fn draft(&self) -> Option<Drafts<'_>> {
        let question = u16::try_from(self.done.len()).unwrap_or(u16::MAX);
        let place = |part: usize| DraftPlace {
            question,
            part: u8::try_from(part).unwrap_or(u8::MAX),
        };
        match &self.phase {
            Phase::Answering(answering) => Some(Drafts {
                place: place(answering.earlier.len()),
                text: &answering.draft,
                notes: &answering.notes,
            }),
            Phase::Probing(probing) => Some(Drafts {
                place: place(probing.answer.flow.stages().len() + probing.done.len()),
                text: &probing.draft,
                notes: "",
            }),
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
