//! What is likely to be remembered, by FSRS-6.
//!
//! The crate `fsrs` computes it, with the parameters that come with it: they fit the average person, and the
//! history of one person is far too short to fit others. <https://github.com/open-spaced-repetition/fsrs-rs>

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};

use crate::{
    recall::Recall,
    time::{DAY, UnixMillis},
};

/// The version of the algorithm, for people who want to know.
pub const ALGORITHM: &str = "FSRS-6";

/// A question comes back when the chance of recalling it has fallen to this.
pub const RETENTION: f32 = 0.9;

/// The longest interval, in days: nobody prepares for an interview longer than half a year ahead.
pub const LONGEST: u32 = 180;

/// The memory of one question after a review.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// The days until the chance of recalling it falls to nine in ten.
    pub stability: f32,
    /// How hard it is to make it more stable, 1 to 10.
    pub difficulty: f32,
    /// When it was last reviewed.
    pub last: UnixMillis,
    /// When it comes back.
    pub due: UnixMillis,
    /// How the last answer came.
    pub recall: Recall,
    /// How often it was reviewed.
    pub reviews: u32,
}

/// The algorithm with its parameters.
#[derive(Debug, Default)]
pub struct Model(FSRS);

impl Model {
    /// The memory after a review, for each way in which the answer may have come, worst first; `None` if the
    /// memory before it holds a number that is none.
    #[must_use]
    pub fn outcomes(&self, before: Option<&Memory>, at: UnixMillis) -> Option<[Memory; 4]> {
        let state = before.map(|memory| MemoryState {
            stability: memory.stability,
            difficulty: memory.difficulty,
        });
        let days = before.map_or(0, |memory| days(memory.last, at));
        let next = self.0.next_states(state, RETENTION, days).ok()?;
        let reviews = before.map_or(0, |memory| memory.reviews).saturating_add(1);
        let memory = |recall, item: &fsrs::ItemState| Memory {
            stability: item.memory.stability,
            difficulty: item.memory.difficulty,
            last: at,
            due: at.after_days(interval(item.interval)),
            recall,
            reviews,
        };
        Some([
            memory(Recall::Forgot, &next.again),
            memory(Recall::WithEffort, &next.hard),
            memory(Recall::Well, &next.good),
            memory(Recall::Easily, &next.easy),
        ])
    }

    /// The memory after an answer that came like this.
    #[must_use]
    pub fn after(&self, before: Option<&Memory>, at: UnixMillis, recall: Recall) -> Option<Memory> {
        let [forgot, with_effort, well, easily] = self.outcomes(before, at)?;
        Some(match recall {
            Recall::Forgot => forgot,
            Recall::WithEffort => with_effort,
            Recall::Well => well,
            Recall::Easily => easily,
        })
    }
}

impl Memory {
    /// The chance of recalling it now, 0 to 1.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a number of days is far below 2^24"
    )]
    pub fn chance(&self, now: UnixMillis) -> f32 {
        let state = MemoryState {
            stability: self.stability,
            difficulty: self.difficulty,
        };
        current_retrievability(state, days(self.last, now) as f32, FSRS6_DEFAULT_DECAY)
    }
}

/// The days between two reviews, to the nearest: a night in between is one, whatever the hours. Zero if the
/// clock was set back.
fn days(from: UnixMillis, to: UnixMillis) -> u32 {
    let span = to.0.saturating_sub(from.0).saturating_add(DAY.0 / 2);
    u32::try_from(span / DAY.0).unwrap_or(u32::MAX)
}

/// An interval in whole days, from 1 to [`LONGEST`].
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "it was clamped"
)]
fn interval(days: f32) -> u32 {
    // A number that is none clamps to none, and casts to zero.
    (days.round().clamp(1.0, LONGEST as f32) as u32).max(1)
}

#[cfg(test)]
mod tests;
