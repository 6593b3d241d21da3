//! One steady timeline out of two unsteady clocks.
//!
//! The wall clock can be set, the monotonic one starts again with each page and may stop while the
//! machine sleeps. [`Watch`] turns readings of both into time that certainly passed, and says when there
//! is a gap that it can't judge: the person is asked whether it counts.

use crate::time::{Millis, UnixMillis};

/// A reading of both clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The date and time.
    pub wall: UnixMillis,
    /// Time since the page was loaded, from a clock that is never set.
    pub mono: Millis,
}

/// Readings further apart than this were not taken by a running page: browsers let a hidden one run
/// once a minute at least. So much counts as passed; what goes beyond is a gap.
pub const LONGEST_SILENCE: Millis = Millis::seconds(120);

/// How far the wall clock may run ahead of the monotonic one before it is called a gap: a few seconds,
/// and 0.2 %, well above the 0.05 % by which a time daemon may slew a clock.
fn tolerance(passed: Millis) -> Millis {
    Millis((passed.0 / 500).max(5_000))
}

/// Turns readings into a timeline that starts where it is told and only goes forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    at: Millis,
    last: Last,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Last {
    /// A reading by this page.
    Here(Now),
    /// The wall clock when an earlier page was last seen alive.
    Before(UnixMillis),
}

/// What a reading showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The point on the timeline.
    pub at: Millis,
    /// Time that may have passed as well, which this reading can't judge; the timeline leaves it out.
    pub gap: Option<Millis>,
}

impl Watch {
    /// A timeline that starts now, at 0.
    #[must_use]
    pub fn start(now: Now) -> Self {
        Self {
            at: Millis(0),
            last: Last::Here(now),
        }
    }

    /// Goes on with a timeline of an earlier page, last seen at `at` when the wall clock said `wall`.
    #[must_use]
    pub fn resume(at: Millis, wall: UnixMillis) -> Self {
        Self {
            at,
            last: Last::Before(wall),
        }
    }

    /// The point on the timeline at `now`, without moving the watch.
    #[must_use]
    pub fn peek(&self, now: Now) -> Reading {
        let (passed, ahead) = match self.last {
            Last::Here(last) => {
                let mono = now.mono.since(last.mono);
                let ahead = Millis(now.wall.0.saturating_sub(last.wall.0)).since(mono);
                // The machine slept and the monotonic clock stopped, or somebody set the wall clock.
                (
                    mono,
                    if ahead > tolerance(mono) {
                        ahead
                    } else {
                        Millis(0)
                    },
                )
            }
            Last::Before(wall) => (Millis(now.wall.0.saturating_sub(wall.0)), Millis(0)),
        };
        // Beyond the longest silence the machine slept and its clock went on, or nobody was there.
        let sure = passed.min(LONGEST_SILENCE);
        let gap = passed.since(sure) + ahead;
        Reading {
            at: self.at + sure,
            gap: (gap > Millis(0)).then_some(gap),
        }
    }

    /// Takes a reading and moves on to it.
    pub fn read(&mut self, now: Now) -> Reading {
        let reading = self.peek(now);
        *self = Self {
            at: reading.at,
            last: Last::Here(now),
        };
        reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: u64 = 1_780_000_000_000;

    fn now(wall: u64, mono: u64) -> Now {
        Now {
            wall: UnixMillis(NOON + wall),
            mono: Millis(mono),
        }
    }

    #[test]
    fn four_hours_at_any_cadence_are_four_hours() {
        let four_hours = Millis::minutes(240).0;
        for cadence in [16, 250, 999, 1_001, 1_250, 1_999, 60_000, 119_999] {
            let mut watch = Watch::start(now(0, 0));
            let mut t = 0;
            while t < four_hours {
                t = (t + cadence).min(four_hours);
                // The wall clock is slewed by 500 ppm all the while.
                assert_eq!(
                    watch.read(now(t + t / 2_000, t)).gap,
                    None,
                    "cadence {cadence}"
                );
            }
            assert_eq!(
                watch.peek(now(t, t)).at,
                Millis(four_hours),
                "cadence {cadence}"
            );
        }
    }

    #[test]
    fn a_step_of_the_wall_clock_moves_nothing() {
        let hour = Millis::minutes(60).0;
        let mut watch = Watch::start(now(0, 0));
        let forward = watch.read(now(hour + 1_000, 1_000));
        assert_eq!(
            forward,
            Reading {
                at: Millis(1_000),
                gap: Some(Millis(hour))
            }
        );
        let back = watch.read(now(2_000, 2_000));
        assert_eq!(
            back,
            Reading {
                at: Millis(2_000),
                gap: None
            }
        );
    }

    #[test]
    fn eight_hours_of_sleep_are_a_gap_whether_or_not_the_monotonic_clock_slept_too() {
        let night = Millis::minutes(480).0;
        let slept = Watch::start(now(0, 0)).read(now(night + 500, 500));
        assert_eq!(
            slept,
            Reading {
                at: Millis(500),
                gap: Some(Millis(night))
            }
        );
        let awake = Watch::start(now(0, 0)).read(now(night, night));
        let judged = night - LONGEST_SILENCE.0;
        assert_eq!(
            awake,
            Reading {
                at: LONGEST_SILENCE,
                gap: Some(Millis(judged))
            }
        );
    }

    #[test]
    fn a_reload_counts_and_a_long_absence_asks() {
        let reload = Watch::resume(Millis(90_000), UnixMillis(NOON)).read(now(3_000, 40));
        assert_eq!(
            reload,
            Reading {
                at: Millis(93_000),
                gap: None
            }
        );
        let absence = Watch::resume(Millis(90_000), UnixMillis(NOON)).read(now(600_000, 40));
        assert_eq!(
            absence,
            Reading {
                at: Millis(210_000),
                gap: Some(Millis(480_000))
            }
        );
        let set_back = Watch::resume(Millis(90_000), UnixMillis(NOON)).read(now(0, 40));
        assert_eq!(set_back.at, Millis(90_000));
    }
}
