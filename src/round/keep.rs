//! From a rated answer to the attempt that history keeps.

use std::collections::BTreeSet;

use super::{Answer, Probing, Rating, Round};
use crate::{
    attempt::{Attempt, Confidence, HONEST_PLAN, Outcome, Probed, Rated, Verdict},
    time::UnixMillis,
};

impl Rating {
    /// The rating of an answer before anybody judged it.
    ///
    /// A question that was skipped leaves nothing to judge. Who admitted a gap is judged by the plan to
    /// close it, and counts the rest as missed unless they say otherwise. A criterion that asking shows
    /// begins as met if it was asked.
    pub(super) fn of(answer: Answer, prediction: Option<Confidence>) -> Self {
        let verdicts = answer
            .asked
            .rubric
            .iter()
            .map(|line| match answer.outcome {
                Outcome::Skipped(_) | Outcome::Unrated => Some(Verdict::Missed),
                Outcome::Admitted if line.id == HONEST_PLAN => None,
                _ if answer.asked_for(&line.asked) => Some(Verdict::Met),
                Outcome::Admitted => Some(Verdict::Missed),
                Outcome::Answered => None,
            })
            .collect();
        Self {
            answer,
            prediction,
            verdicts,
            flags: BTreeSet::new(),
        }
    }

    /// Whether verdicts can be given: there is something to judge.
    #[must_use]
    pub fn may_judge(&self) -> bool {
        matches!(self.answer.outcome, Outcome::Answered | Outcome::Admitted)
    }
}

impl Answer {
    /// The same answer as one that nobody rated: it is kept, and counts for nothing.
    pub(super) fn unrated(mut self) -> Self {
        self.outcome = Outcome::Unrated;
        self.asked.scored = false;
        self
    }

    /// Every text that was handed in, in order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.earlier
            .iter()
            .map(|stage| stage.text.as_str())
            .chain([self.text.as_str()])
    }

    /// Whether all of these clarifications were asked for, and there is one.
    #[must_use]
    pub fn asked_for(&self, places: &[u8]) -> bool {
        !places.is_empty()
            && places
                .iter()
                .all(|place| self.clarifications.contains(place))
    }
}

impl Probing {
    /// The rating that led to the probes, and what came of them.
    pub(super) fn over(self) -> (Rating, Vec<Probed>) {
        let rating = Rating {
            answer: self.answer,
            prediction: self.prediction,
            verdicts: self.verdicts.into_iter().map(Some).collect(),
            flags: self.flags,
        };
        (rating, self.done)
    }

    /// Puts the probe that is answered now among those that are done.
    pub(super) fn note(&mut self, verdict: Verdict) {
        let line = self.answer.asked.rubric.get(usize::from(self.current));
        let criterion = line.map(|line| line.id.clone()).unwrap_or_default();
        self.done.push(Probed {
            criterion,
            answer: std::mem::take(&mut self.draft),
            verdict,
        });
    }
}

impl Round {
    pub(super) fn attempt(&self, rating: Rating, probes: Vec<Probed>, wall: UnixMillis) -> Attempt {
        let Rating {
            answer,
            prediction,
            verdicts,
            flags,
        } = rating;
        let asked = answer.asked;
        let no_gos = flags
            .iter()
            .filter_map(|at| asked.flags.get(usize::from(*at))?.as_ref().copied());
        Attempt {
            round: self.setup.id.clone(),
            // A round has as many places as questions, and a plan far fewer than 65,536.
            place: u16::try_from(self.done.len()).unwrap_or(u16::MAX),
            scored: asked.scored,
            rated_at: wall,
            spent: answer.spent,
            outcome: answer.outcome,
            stages: answer.earlier,
            answer: answer.text,
            notes: answer.notes,
            hints: answer.hints,
            clarifications: answer.clarifications.into_iter().collect(),
            prediction,
            no_gos: no_gos.collect(),
            ratings: asked
                .rubric
                .into_iter()
                .zip(verdicts)
                .map(|(line, verdict)| Rated {
                    criterion: line.id,
                    dimension: line.dimension,
                    weight: line.weight,
                    edge: line.edge,
                    stretch: line.stretch,
                    // Whatever was not judged was not shown to be there.
                    verdict: verdict.unwrap_or(Verdict::Missed),
                })
                .collect(),
            question: asked.question,
            flags: flags.into_iter().collect(),
            probes,
        }
    }
}
