//! When the candidate practises. It is shown, and nobody is told off for a week without.

use std::collections::BTreeMap;

use crate::{
    attempt::Attempt,
    time::{Day, Millis, UnixMillis, Zone},
};

/// How many weeks are shown, this one included: a quarter of a year.
pub const WEEKS: usize = 13;

/// A week, from Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// How many answers were rated on each day; `None` for a day that is still to come.
    pub days: [Option<usize>; 7],
    /// The time of all of them.
    pub time: Millis,
}

impl Week {
    /// How many answers were rated.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.days.iter().flatten().sum()
    }

    /// On how many days.
    #[must_use]
    pub fn practised(&self) -> usize {
        self.days
            .iter()
            .flatten()
            .filter(|count| **count > 0)
            .count()
    }
}

/// When the candidate practises.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// The last [`WEEKS`] weeks, the oldest first, this one last.
    pub weeks: Vec<Week>,
    /// Days in a row with practice, up to today or, if today has none yet, yesterday.
    pub days_in_a_row: usize,
    /// Weeks in a row with practice, up to this one or, if it has none yet, the last.
    pub weeks_in_a_row: usize,
    /// Days with practice, in all.
    pub days: usize,
}

impl Rhythm {
    pub(super) fn of<'a>(
        attempts: impl Iterator<Item = &'a Attempt>,
        now: UnixMillis,
        zone: Zone,
    ) -> Self {
        let mut by_day: BTreeMap<Day, (usize, Millis)> = BTreeMap::new();
        for attempt in attempts {
            let day = by_day.entry(zone.day(attempt.rated_at)).or_default();
            day.0 += 1;
            day.1 += attempt.spent().used;
        }
        let today = zone.day(now);
        let of_week = |monday: Day| {
            let days = [0, 1, 2, 3, 4, 5, 6].map(|at| {
                let day = Day(monday.0 + at);
                (day <= today).then(|| by_day.get(&day).map_or(0, |(count, _)| *count))
            });
            let time = by_day
                .range(monday..Day(monday.0 + 7))
                .map(|(_, (_, time))| *time);
            Week {
                monday,
                days,
                time: time.sum(),
            }
        };
        let has_week = |monday: Day| by_day.range(monday..Day(monday.0 + 7)).next().is_some();
        Self {
            weeks: (0..WEEKS)
                .rev()
                .map(|back| Day(today.monday().0 - 7 * i64::try_from(back).unwrap_or(0)))
                .map(of_week)
                .collect(),
            days_in_a_row: in_a_row(today, 1, |day| by_day.contains_key(&day)),
            weeks_in_a_row: in_a_row(today.monday(), 7, has_week),
            days: by_day.len(),
        }
    }
}

/// How many in a row, going back from `last`, or from the one before it if that has none yet.
fn in_a_row(last: Day, step: i64, has: impl Fn(Day) -> bool) -> usize {
    let from = if has(last) { last.0 } else { last.0 - step };
    let back = std::iter::successors(Some(from), |day| Some(day - step));
    back.take_while(|day| has(Day(*day))).count()
}
