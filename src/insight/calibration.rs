//! Prediction against verdicts: does the candidate know what they know?
//!
//! Telling people how far off they are changes little; seeing what was missing when they were sure does. So the
//! answers that fell furthest below their prediction come with the criteria that they missed.

use std::cmp::Reverse;

use super::{Judged, Trend, points};
use crate::{
    attempt::{Attempt, Confidence, RoundId, Verdict},
    bank::{QuestionId, Topic},
    order,
    time::UnixMillis,
};

/// How far an answer falls below its prediction to be a surprise: more than the width of a choice.
pub const SURPRISE: f64 = 0.25;

/// The most surprises that are kept.
const MOST_SURPRISES: usize = 5;

/// The answers that were predicted to go like this.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtConfidence {
    /// The prediction.
    pub confidence: Confidence,
    /// How many answers.
    pub count: usize,
    /// The mean of their shares by the verdicts; 0 if there is none.
    pub share: f64,
}

/// The answers in a topic.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InTopic {
    /// The topic.
    pub topic: Topic,
    /// How many answers.
    pub count: usize,
    /// The mean of prediction less verdicts: above zero is over-confident.
    pub bias: f64,
}

/// An answer that fell far below its prediction.
#[derive(Debug, Clone, PartialEq)]
pub struct Surprise {
    /// Its round.
    pub round: RoundId,
    /// Its place in it.
    pub place: u16,
    /// The question.
    pub question: QuestionId,
    /// When it was rated.
    pub at: UnixMillis,
    /// The prediction.
    pub confidence: Confidence,
    /// The share by the verdicts.
    pub share: f64,
    /// The criteria that it missed, the weightiest first.
    pub missed: Vec<String>,
}

/// Prediction against verdicts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Calibration {
    /// How many answers had a prediction.
    pub count: usize,
    /// The mean of prediction less verdicts: above zero is over-confident.
    pub bias: f64,
    /// The mean distance between the two.
    pub error: f64,
    /// By prediction, least first.
    pub at: Vec<AtConfidence>,
    /// The mean of prediction less verdicts from round to round, each answer counting the same.
    pub trend: Trend,
    /// By topic, most answers first.
    pub topics: Vec<InTopic>,
    /// The answers that fell furthest below their prediction of late, the newest first.
    pub surprises: Vec<Surprise>,
}

/// A mean that grows.
#[derive(Clone, Copy, Default)]
struct Mean {
    sum: f64,
    count: u32,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1;
    }

    fn value(self) -> f64 {
        self.sum / f64::from(self.count.max(1))
    }

    const fn count(self) -> usize {
        self.count as usize
    }
}

impl Calibration {
    pub(super) fn of(rounds: &[Judged<'_>]) -> Self {
        let mut at = Confidence::ALL.map(|confidence| (confidence, Mean::default()));
        let mut topics: Vec<(Topic, Mean)> =
            Topic::ALL.iter().map(|t| (*t, Mean::default())).collect();
        let (mut bias, mut error) = (Mean::default(), Mean::default());
        let mut by_round = Vec::new();
        let mut surprises = Vec::new();
        for round in rounds {
            let mut here = Mean::default();
            for asked in &round.asked {
                let Some(confidence) = asked.attempt.prediction else {
                    continue;
                };
                let (earned, possible) = points(asked.attempt, None);
                let share = earned / possible;
                let over = confidence.expected() - share;
                here.add(over);
                bias.add(over);
                error.add(over.abs());
                for (_, mean) in at.iter_mut().filter(|(choice, _)| *choice == confidence) {
                    mean.add(share);
                }
                for topic in asked.entry.iter().flat_map(|entry| &entry.topics) {
                    for (_, mean) in topics.iter_mut().filter(|(listed, _)| listed == topic) {
                        mean.add(over);
                    }
                }
                if over > SURPRISE {
                    surprises.push((asked.attempt, confidence, share));
                }
            }
            by_round.push((round.at, here.sum, f64::from(here.count)));
        }
        let mut surprises = order::by(surprises, |surprise: &(&Attempt, _, _)| {
            Reverse(surprise.0.rated_at)
        });
        surprises.truncate(MOST_SURPRISES);
        topics.retain(|(_, mean)| mean.count > 0);
        let topics = order::by_number(topics, |(_, mean)| -f64::from(mean.count));
        Self {
            count: bias.count(),
            bias: bias.value(),
            error: error.value(),
            at: at
                .into_iter()
                .map(|(confidence, mean)| AtConfidence {
                    confidence,
                    count: mean.count(),
                    share: mean.value(),
                })
                .collect(),
            trend: Trend::of(by_round.into_iter()),
            topics: topics
                .into_iter()
                .map(|(topic, mean)| InTopic {
                    topic,
                    count: mean.count(),
                    bias: mean.value(),
                })
                .collect(),
            surprises: surprises
                .into_iter()
                .map(|(attempt, confidence, share)| surprise(attempt, confidence, share))
                .collect(),
        }
    }
}

fn surprise(attempt: &Attempt, confidence: Confidence, share: f64) -> Surprise {
    let missed: Vec<_> = attempt
        .ratings
        .iter()
        .filter(|rated| rated.verdict == Verdict::Missed)
        .collect();
    let missed = order::by_number(missed, |rated| -f64::from(rated.weight.points()));
    Surprise {
        round: attempt.round.clone(),
        place: attempt.place,
        question: attempt.question.clone(),
        at: attempt.rated_at,
        confidence,
        share,
        missed: missed
            .into_iter()
            .map(|rated| rated.criterion.clone())
            .collect(),
    }
}
