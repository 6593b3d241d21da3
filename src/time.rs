//! Spans and points of time, in milliseconds. Nothing here reads a clock.

use std::{
    iter::Sum,
    ops::{Add, AddAssign, Sub},
};

use serde::{Deserialize, Serialize};

/// A span of time in milliseconds, or a point on a round's own timeline (which starts at 0 and only
/// goes forward, see [`crate::round::Watch`]).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    /// A span of whole minutes.
    #[must_use]
    pub const fn minutes(minutes: u64) -> Self {
        Self(minutes * 60_000)
    }

    /// A span of whole seconds.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Self {
        Self(seconds * 1_000)
    }

    /// The span from `earlier` to `self`; zero if that lies in the future.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Self {
        Self(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Millis {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Millis {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self(0), Add::add)
    }
}

impl Sub for Millis {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.since(other)
    }
}

/// A date and time: milliseconds since 1970-01-01 UTC, as the wall clock says.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct UnixMillis(pub u64);

impl UnixMillis {
    /// Year, month and day in UTC. The arithmetic is Howard Hinnant's `civil_from_days`
    /// (<https://howardhinnant.github.io/date_algorithms.html>), for days from 1970 on.
    #[must_use]
    pub const fn date(self) -> (u64, u64, u64) {
        let days = self.0 / 86_400_000 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month, day)
    }

    /// Date and time in UTC by ISO 8601: `2026-11-21T05:24:12.345Z`.
    #[must_use]
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        let ms = self.0 % 86_400_000;
        let (hour, minute, second) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60);
        format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z",
            ms % 1_000
        )
    }

    /// The date in UTC by ISO 8601: `2026-11-21`.
    #[must_use]
    pub fn day(self) -> String {
        let (year, month, day) = self.date();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The point of time `days` later.
    #[must_use]
    pub const fn after_days(self, days: u32) -> Self {
        Self(self.0.saturating_add(days as u64 * DAY.0))
    }
}

/// The span of a day.
pub const DAY: Millis = Millis::minutes(24 * 60);

/// A day by its number, counted from 1970-01-01, which is 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

impl Day {
    /// The day of the week, 0 for Monday. 1970-01-01 was a Thursday.
    #[must_use]
    pub const fn weekday(self) -> i64 {
        (self.0 + 3).rem_euclid(7)
    }

    /// The Monday of its week.
    #[must_use]
    pub const fn monday(self) -> Self {
        Self(self.0 - self.weekday())
    }
}

/// Where the candidate's midnight lies.
///
/// One offset serves for all dates: on the other side of a change of the clocks, an attempt within an hour of
/// midnight may fall on the neighbouring day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Zone {
    /// Minutes east of Greenwich.
    pub minutes_east: i32,
}

impl Zone {
    /// The day of a point of time.
    #[must_use]
    pub fn day(self, at: UnixMillis) -> Day {
        let here = i64::try_from(at.0)
            .unwrap_or(i64::MAX)
            .saturating_add(self.ahead());
        Day(here.div_euclid(LENGTH))
    }

    /// When the day of this point of time ends, and the next begins.
    #[must_use]
    pub fn end_of_day(self, at: UnixMillis) -> UnixMillis {
        self.begin(Day(self.day(at).0.saturating_add(1)))
    }

    /// When a day begins.
    #[must_use]
    pub fn begin(self, day: Day) -> UnixMillis {
        let at = day.0.saturating_mul(LENGTH).saturating_sub(self.ahead());
        UnixMillis(u64::try_from(at).unwrap_or(0))
    }

    const fn ahead(self) -> i64 {
        self.minutes_east as i64 * 60_000
    }
}

/// The length of a day in milliseconds, with a sign.
const LENGTH: i64 = 24 * 60 * 60_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_lies_where_the_candidate_is() {
        // 2026-11-21 05:00 UTC, a Saturday.
        let at = UnixMillis(1_795_237_200_000);
        let here = Zone::default();
        assert_eq!(here.day(at).weekday(), 5);
        assert_eq!(here.day(at).monday().weekday(), 0);
        assert_eq!(here.end_of_day(at).0 - at.0, 19 * 3_600_000);
        let west = Zone {
            minutes_east: -6 * 60,
        };
        assert_eq!(west.day(at).0, here.day(at).0 - 1);
        assert_eq!(west.end_of_day(at).0 - at.0, 3_600_000);
        assert_eq!(west.begin(west.day(at)).after_days(1), west.end_of_day(at));
        let before_time = Zone { minutes_east: -60 };
        assert_eq!(before_time.day(UnixMillis(0)), Day(-1));
        assert_eq!(
            before_time.day(UnixMillis(u64::MAX)).weekday(),
            Day(i64::MAX.div_euclid(LENGTH)).weekday()
        );
    }

    #[test]
    fn dates_are_those_of_the_calendar() {
        // Taken from Python's datetime.
        for (ms, iso) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_780_000_000_123, "2026-05-28T20:26:40.123Z"),
            (4_102_444_800_000, "2100-01-01T00:00:00.000Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ] {
            assert_eq!(UnixMillis(ms).iso(), iso);
        }
        assert_eq!(UnixMillis(1_780_000_000_123).day(), "2026-05-28");
    }
}
