//! How a share changes from round to round.

use crate::time::UnixMillis;

/// After how many rounds one counts half as much in the smoothed line.
pub const HALF_LIFE: u32 = 3;

/// A round in a trend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// When it ended; the last, if it stands for several.
    pub at: UnixMillis,
    /// Its share: of the points of its criteria, or of its budget.
    pub share: f64,
    /// What it rests on: the points that could be had, or the budget.
    pub weight: f64,
    /// The mean of it and all before it, each weighing half of one [`HALF_LIFE`] rounds later, times what it
    /// rests on.
    pub smooth: f64,
    /// For how many rounds it stands.
    pub rounds: usize,
}

/// A share from round to round, the oldest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trend(Vec<Point>);

impl Trend {
    /// The trend of rounds: when each was, what was earned, and of how much. Those of nothing are left out.
    pub(super) fn of(rounds: impl Iterator<Item = (UnixMillis, f64, f64)>) -> Self {
        let keeps = 0.5_f64.powf(1.0 / f64::from(HALF_LIFE));
        let (mut earned, mut possible) = (0.0, 0.0);
        let points = rounds
            .filter(|(_, _, weight)| *weight > 0.0)
            .map(|(at, share, weight)| {
                earned = earned * keeps + share;
                possible = possible * keeps + weight;
                Point {
                    at,
                    share: share / weight,
                    weight,
                    smooth: earned / possible,
                    rounds: 1,
                }
            });
        Self(points.collect())
    }

    /// Whether there is no round in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every round.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.0
    }

    /// Where the smoothed line ends; `None` without a round.
    #[must_use]
    pub fn now(&self) -> Option<f64> {
        self.0.last().map(|point| point.smooth)
    }

    /// How far the smoothed line went over the last `rounds`; `None` if there are not as many before the
    /// last.
    #[must_use]
    pub fn change(&self, rounds: usize) -> Option<f64> {
        let before = self.0.len().checked_sub(rounds + 1)?;
        Some(self.now()? - self.0.get(before)?.smooth)
    }

    /// What all of it rests on.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.0.iter().map(|point| point.weight).sum()
    }

    /// The same in at most `most` points: neighbouring rounds are put together, with their mean and where the
    /// smoothed line stood after them.
    #[must_use]
    pub fn thinned(&self, most: usize) -> Self {
        let size = self.0.len().div_ceil(most.max(1)).max(1);
        let thin = self.0.chunks(size).filter_map(|points| {
            let last = points.last()?;
            let weight: f64 = points.iter().map(|point| point.weight).sum();
            let earned: f64 = points.iter().map(|point| point.share * point.weight).sum();
            Some(Point {
                share: earned / weight,
                weight,
                rounds: points.iter().map(|point| point.rounds).sum(),
                ..*last
            })
        });
        Self(thin.collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_round_counts_half_after_the_half_life() {
        let trend =
            Trend::of((0..4).map(|at| (UnixMillis(at), if at == 0 { 1.0 } else { 0.0 }, 1.0)));
        let last = trend.points()[3];
        let keeps = 0.5_f64.powf(1.0 / 3.0);
        let sum = 1.0 + keeps + keeps * keeps + 0.5;
        assert!((last.smooth - 0.5 / sum).abs() < 1e-12);
        assert_eq!(trend.change(3), Some(last.smooth - 1.0));
        assert_eq!(trend.change(4), None);
    }

    #[test]
    fn what_rests_on_more_weighs_more() {
        let trend = Trend::of([(UnixMillis(0), 9.0, 9.0), (UnixMillis(1), 0.0, 1.0)].into_iter());
        assert!(trend.now().unwrap() > 0.85);
    }

    proptest! {
        /// Thinning keeps the mean, the end of the line, and the number of rounds.
        #[test]
        fn thinning_keeps_what_counts(
            shares in prop::collection::vec((0.0..=1.0_f64, 1.0..20.0_f64), 1..400),
            most in 1_usize..80,
        ) {
            let rounds = shares.iter().enumerate().map(|(at, (share, weight))| (UnixMillis(at as u64), share * weight, *weight));
            let trend = Trend::of(rounds);
            let thin = trend.thinned(most);
            let mean = |trend: &Trend| trend.points().iter().map(|p| p.share * p.weight).sum::<f64>() / trend.weight();
            prop_assert!(thin.points().len() <= most);
            prop_assert!((mean(&trend) - mean(&thin)).abs() < 1e-9);
            prop_assert_eq!(trend.now(), thin.now());
            prop_assert_eq!(thin.points().iter().map(|p| p.rounds).sum::<usize>(), shares.len());
            prop_assert!(trend.points().iter().all(|p| (0.0..=1.0 + 1e-9).contains(&p.smooth)));
        }
    }
}
