//! The ladder: each next question depends on how the last ones went.
//!
//! A staircase with one rule: a rung that is held leads to the next; one that is not is tried once more
//! with another question; the climb ends at the rung that failed twice, or above the last.

use super::Planned;
use crate::attempt::Attempt;

/// The share of a question's points from which its rung is held: the band “yes” begins there.
pub const HOLDS: f64 = 0.6;

/// A rung and its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// What holding it shows, on the screen: `mid-level theory`.
    pub title: String,
    /// The first try and the second.
    pub tries: [Planned; 2],
}

/// How far a climb got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Height<'a> {
    /// The rung being tried, and whether it is the second try; `None` once the climb is over.
    pub at: Option<(&'a Rung, bool)>,
    /// The highest rung that held.
    pub held: Option<&'a Rung>,
    /// The rung at which it ended.
    pub ended: Option<&'a Rung>,
}

/// Where a climb stands after these attempts, in order.
#[must_use]
pub fn height<'a>(rungs: &'a [Rung], done: &[Attempt]) -> Height<'a> {
    let mut held = None;
    let mut left = rungs.iter();
    let mut at = left.next().map(|rung| (rung, false));
    for attempt in done {
        let Some((rung, second)) = at else { break };
        at = if attempt.scored && attempt.share() >= HOLDS - 1e-9 {
            held = Some(rung);
            left.next().map(|next| (next, false))
        } else if second {
            return Height {
                at: None,
                held,
                ended: Some(rung),
            };
        } else {
            Some((rung, true))
        };
    }
    Height {
        at,
        held,
        ended: None,
    }
}

/// The question that comes after these attempts; `None` once the climb is over.
#[must_use]
pub fn next<'a>(rungs: &'a [Rung], done: &[Attempt]) -> Option<&'a Planned> {
    let (rung, second) = height(rungs, done).at?;
    Some(&rung.tries[usize::from(second)])
}

/// The questions that may come after the current one, so that they can be fetched in time.
#[must_use]
pub fn coming<'a>(rungs: &'a [Rung], done: &[Attempt]) -> Vec<&'a Planned> {
    let Some((rung, second)) = height(rungs, done).at else {
        return Vec::new();
    };
    let above = rungs
        .iter()
        .skip_while(|other| *other != rung)
        .nth(1)
        .map(|rung| &rung.tries[0]);
    let again = (!second).then_some(&rung.tries[1]);
    above.into_iter().chain(again).collect()
}
