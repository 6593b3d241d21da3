//! Time against budget. It is told, and never lowers a score.

use super::{Judged, Trend};
use crate::{attempt::Outcome, bank::Kind, order, time::Millis};

/// The answers to questions of one kind that had a clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OfKind {
    /// The kind.
    pub kind: Kind,
    /// How many answers.
    pub count: usize,
    /// The share of its budget that the middle one used.
    pub median: f64,
    /// How many used more than their budget.
    pub over: usize,
    /// The time before the first character, of the middle one; `None` if none was written.
    pub thought: Option<Millis>,
}

/// Time against budget.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pace {
    /// By kind, in their order; those without an answer are left out.
    pub kinds: Vec<OfKind>,
    /// The share of the budgets that was used, from round to round.
    pub trend: Trend,
}

impl Pace {
    pub(super) fn of(rounds: &[Judged<'_>]) -> Self {
        let mut kinds: Vec<(Kind, Vec<f64>, Vec<Millis>)> = Kind::ALL
            .iter()
            .map(|kind| (*kind, vec![], vec![]))
            .collect();
        let mut by_round = Vec::new();
        for round in rounds {
            let (mut used, mut budgets) = (0.0, 0.0);
            for asked in &round.asked {
                let spent = asked.attempt.spent();
                let Some(budget) = spent.budget.map(minutes).filter(|budget| *budget > 0.0) else {
                    continue;
                };
                // A skip says nothing of pace.
                if !matches!(asked.attempt.outcome, Outcome::Answered) {
                    continue;
                }
                used += minutes(spent.used);
                budgets += budget;
                let Some(kind) = asked.entry.map(|entry| entry.kind) else {
                    continue;
                };
                for (_, shares, thoughts) in kinds.iter_mut().filter(|(listed, ..)| *listed == kind)
                {
                    shares.push(minutes(spent.used) / budget);
                    thoughts.extend(spent.thought);
                }
            }
            by_round.push((round.at, used, budgets));
        }
        let kinds = kinds.into_iter().filter_map(|(kind, shares, thoughts)| {
            let shares = order::by_number(shares, |share| *share);
            let thoughts = order::by(thoughts, |thought| *thought);
            Some(OfKind {
                kind,
                count: shares.len(),
                median: *middle(&shares)?,
                over: shares.iter().filter(|share| **share > 1.0).count(),
                thought: middle(&thoughts).copied(),
            })
        });
        Self {
            kinds: kinds.collect(),
            trend: Trend::of(by_round.into_iter()),
        }
    }
}

/// The middle one of a sorted list; the lower of two.
fn middle<T>(sorted: &[T]) -> Option<&T> {
    sorted.get(sorted.len().saturating_sub(1) / 2)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a span of practice is far below 2^53 ms"
)]
fn minutes(span: Millis) -> f64 {
    span.0 as f64 / 60_000.0
}
