//! Numbers in words, as the interviewer says them.

use crate::time::Millis;

/// `1 question`, `3 questions`, `2 criteria`.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "criterion") => format!("{number} criteria"),
        _ => format!("{number} {noun}s"),
    }
}

/// A countdown in digits: `12:05`. Rounded up, so that 0:00 means that the time is up.
#[must_use]
pub fn digits(left: Millis) -> String {
    let seconds = left.0.div_ceil(1_000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A span to the nearest sensible unit: `40 s`, `12 min`, `8 h 5 min`.
#[must_use]
pub fn span(time: Millis) -> String {
    let seconds = (time.0 + 500) / 1_000;
    let minutes = (seconds + 30) / 60;
    match (seconds, minutes) {
        (0..60, _) => format!("{seconds} s"),
        (_, 0..60) => format!("{minutes} min"),
        (_, minutes) if minutes % 60 == 0 => format!("{} h", minutes / 60),
        (_, minutes) => format!("{} h {} min", minutes / 60, minutes % 60),
    }
}

/// A share of one as a whole percentage: `64 %`.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(digits(Millis(0)), "0:00");
        assert_eq!(digits(Millis(1)), "0:01");
        assert_eq!(digits(Millis::seconds(725)), "12:05");
        assert_eq!(span(Millis(400)), "0 s");
        assert_eq!(span(Millis::seconds(40)), "40 s");
        assert_eq!(span(Millis::seconds(89)), "1 min");
        assert_eq!(span(Millis::minutes(120)), "2 h");
        assert_eq!(span(Millis::minutes(485)), "8 h 5 min");
        assert_eq!(count(1, "hint"), "1 hint");
        assert_eq!(percent(0.635), "64 %");
    }
}
