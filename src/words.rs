//! Numbers in words, as the interviewer says them.

use crate::{
    attempt::{Attempt, Outcome, Verdict},
    rating::Scorecard,
    time::{Millis, UnixMillis},
};

/// `1 question`, `3 questions`, `2 criteria`.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "criterion") => format!("{number} criteria"),
        _ => format!("{number} {noun}s"),
    }
}

/// A small number as people write it: `three`, `12`.
#[must_use]
pub fn number(number: usize) -> String {
    const SMALL: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    SMALL
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// In how many days something comes: `today`, `tomorrow`, `in 3 days`, `in 5 weeks`, `in 4 months`.
#[must_use]
pub fn in_days(days: i64) -> String {
    match days {
        ..=0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2..=20 => format!("in {days} days"),
        21..=69 => format!("in {} weeks", (days + 3) / 7),
        _ => format!("in {} months", (days + 15) / 30),
    }
}

/// A date, taken as UTC: `21 Nov 2026`.
#[must_use]
pub fn date(at: UnixMillis) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (year, month, day) = at.date();
    let name = MONTHS.iter().zip(1..).find(|(_, number)| *number == month);
    format!("{day} {} {year}", name.map_or("", |(name, _)| name))
}

/// A date and time, taken as UTC: `21 Nov 2026, 14:05`.
#[must_use]
pub fn date_and_time(at: UnixMillis) -> String {
    let minutes = at.0 / 60_000 % (24 * 60);
    format!("{}, {:02}:{:02}", date(at), minutes / 60, minutes % 60)
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

/// An amount of storage in decimal units, as browsers give it: `812 kB`, `1.4 MB`.
#[must_use]
pub fn bytes(bytes: u64) -> String {
    let tenths = |unit: u64| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        1_000_000..1_000_000_000 => format!("{} MB", tenths(1_000_000)),
        _ => format!("{} GB", tenths(1_000_000_000)),
    }
}

/// A share of one as a whole percentage: `64 %`.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// `You met 7 of 11 criteria, and 2 partly. Overall 64 %. Fundamentals was the gap.`
#[must_use]
pub fn summary(card: &Scorecard) -> String {
    let [met, partly, missed] = card.counts;
    // What cost most, by the dimensions' weights.
    let lost =
        |d: &crate::rating::DimensionScore| f64::from(d.dimension.weight()) * (1.0 - d.score);
    let weakest = card
        .dimensions
        .iter()
        .max_by(|a, b| lost(a).total_cmp(&lost(b)));
    let gap = match weakest {
        Some(weakest) if weakest.score < 0.8 && card.dimensions.len() > 1 => {
            format!(" {} was the gap.", weakest.dimension.title())
        }
        _ => String::new(),
    };
    let partly_met = if partly > 0 {
        format!(", and {partly} partly")
    } else {
        String::new()
    };
    format!(
        "You met {met} of {}{partly_met}. Overall {}.{gap}",
        count(met + partly + missed, "criterion"),
        percent(card.overall),
    )
}

/// How many criteria were met, partly met and missed: `met 3 of 5, 1 partly`.
#[must_use]
pub fn counts([met, partly, missed]: [usize; 3]) -> String {
    let of = met + partly + missed;
    if partly > 0 {
        format!("met {met} of {of}, {partly} partly")
    } else {
        format!("met {met} of {of}")
    }
}

/// What there is to say of an attempt in a line: `met 3 of 6 · 9 min of 10 min · 1 hint`.
#[must_use]
pub fn attempt(attempt: &Attempt) -> String {
    let mut parts = Vec::new();
    match attempt.outcome {
        Outcome::Answered | Outcome::Admitted => {
            parts.push(counts(Verdict::ALL.map(|verdict| attempt.count(verdict))));
        }
        Outcome::Skipped(reason) => {
            parts.push(format!("skipped: “{}”", reason.title()));
        }
        Outcome::Unrated => parts.push("not rated".to_owned()),
    }
    if attempt.outcome == Outcome::Admitted {
        parts.push("said “I don't know”".to_owned());
    }
    let spent = attempt.spent();
    parts.push(match spent.budget {
        Some(budget) => format!("{} of {}", span(spent.used), span(budget)),
        None => format!("{}, no clock", span(spent.used)),
    });
    for (number, noun) in [
        (usize::from(attempt.hints), "hint"),
        (attempt.clarifications.len(), "question"),
        (usize::from(spent.extensions), "extension"),
        (usize::from(spent.pauses), "pause"),
    ] {
        if number > 0 {
            let asked = if noun == "question" { " asked" } else { "" };
            parts.push(format!("{}{asked}", count(number, noun)));
        }
    }
    if !attempt.scored {
        parts.push("unscored".to_owned());
    }
    if !attempt.probes.is_empty() {
        let got_there = attempt.probes.iter();
        let got_there = got_there
            .filter(|probe| probe.verdict == Verdict::Met)
            .count();
        parts.push(format!(
            "{got_there} of {} got there",
            count(attempt.probes.len(), "follow-up")
        ));
    }
    parts.join(" · ")
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
        let days = [-1, 1, 2, 20, 21, 69, 70, 180].map(in_days);
        assert_eq!(
            days,
            [
                "today",
                "tomorrow",
                "in 2 days",
                "in 20 days",
                "in 3 weeks",
                "in 10 weeks",
                "in 2 months",
                "in 6 months"
            ]
        );
        assert_eq!([number(3), number(12)], ["three", "12"]);
        let at = UnixMillis(1_795_269_912_345);
        assert_eq!(at.iso(), "2026-11-21T14:05:12.345Z");
        assert_eq!(date_and_time(at), "21 Nov 2026, 14:05");
        assert_eq!(date_and_time(UnixMillis(0)), "1 Jan 1970, 00:00");
        let leap = UnixMillis(1_709_210_340_000);
        assert_eq!(date_and_time(leap), "29 Feb 2024, 12:39");
        assert_eq!(count(1, "hint"), "1 hint");
        assert_eq!(percent(0.635), "64 %");
        assert_eq!(bytes(999), "999 bytes");
        assert_eq!(bytes(812_900), "812 kB");
        assert_eq!(bytes(1_450_000), "1.4 MB");
        assert_eq!(bytes(12_000_000_000), "12.0 GB");
    }
}
