//! Attempts as a table: comma-separated values by RFC 4180, a row for each attempt, the oldest first.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, and
//! answers are text that anybody may have written. Such a cell gets an apostrophe before it, which
//! spreadsheets take as “this is text” (OWASP, “CSV Injection”).

use super::File;
use crate::{
    attempt::{Attempt, Outcome, Skip, Verdict},
    bank::Catalogue,
    history::History,
    order,
    time::{Millis, UnixMillis},
};

/// The columns and what they hold.
///
/// Times are in seconds with three decimals; shares go from 0 to 1; an empty cell means that there is no
/// such value.
pub const COLUMNS: [(&str, &str); 26] = [
    ("rated_at", "when it was rated, UTC, ISO 8601"),
    ("round", "the round's name"),
    ("request", "what was asked for, as in the round's address"),
    ("place", "place in the round, from 1"),
    ("question", "the question's id"),
    ("title", "the question's title, if this bank has it"),
    ("kind", "concept, coding, debugging …"),
    ("level", "junior, mid or senior"),
    (
        "topics",
        "topics, separated by spaces; the first is the main one",
    ),
    ("scored", "whether it counts in a score: yes or no"),
    ("outcome", "answered, admitted, unrated, or skipped and why"),
    ("predicted", "the prediction, a share of the criteria"),
    (
        "share",
        "the share of the criteria's points that was earned",
    ),
    ("met", "how many criteria were met"),
    ("partly", "how many were partly met"),
    ("missed", "how many were missed"),
    ("hints", "how many hints were taken"),
    ("clarifications", "how many clarifying questions were asked"),
    ("red_flags", "how many red flags were ticked"),
    ("budget", "the time that was given; empty without a clock"),
    ("used", "the time that was used"),
    ("thought", "the time before the first character"),
    (
        "criteria",
        "id=verdict for each criterion, separated by spaces",
    ),
    (
        "follow_ups",
        "id=verdict for each follow-up, separated by spaces",
    ),
    ("answer", "the answer; stages and follow-ups after it"),
    ("notes", "the notes"),
];

/// The table of a history. What a question is comes from the catalogue, as far as it has it.
#[must_use]
pub fn file(history: &History, catalogue: Option<&Catalogue>, at: UnixMillis) -> File {
    let place = |attempt: &Attempt| (attempt.rated_at, attempt.round.clone(), attempt.place);
    let attempts: Vec<&Attempt> = order::by(history.attempts().collect(), |attempt| place(attempt));
    let mut text = row(COLUMNS.iter().map(|(name, _)| (*name).to_owned()));
    for attempt in attempts {
        let request = history
            .round(&attempt.round)
            .map_or("", |round| round.setup.request.as_str());
        text.push_str(&row(cells(attempt, request, catalogue)));
    }
    File {
        name: format!("mock-interviewer-{}.csv", at.day()),
        mime: "text/csv",
        text,
    }
}

fn cells(
    attempt: &Attempt,
    request: &str,
    catalogue: Option<&Catalogue>,
) -> impl Iterator<Item = String> {
    let entry = catalogue.and_then(|catalogue| catalogue.get(&attempt.question));
    let spent = attempt.spent();
    let seconds = |time: Option<Millis>| time.map_or_else(String::new, seconds);
    let topics = entry.map(|entry| {
        let topics: Vec<&str> = entry.topics.iter().map(|topic| topic.id()).collect();
        topics.join(" ")
    });
    let criteria: Vec<String> = attempt
        .ratings
        .iter()
        .map(|rated| format!("{}={}", rated.criterion, word(rated.verdict)))
        .collect();
    let probes: Vec<String> = attempt
        .probes
        .iter()
        .map(|probe| format!("{}={}", probe.criterion, word(probe.verdict)))
        .collect();
    let texts: Vec<&str> = attempt.texts().filter(|text| !text.is_empty()).collect();
    [
        attempt.rated_at.iso(),
        attempt.round.0.clone(),
        request.to_owned(),
        (u32::from(attempt.place) + 1).to_string(),
        attempt.question.to_string(),
        entry.map(|entry| entry.title.clone()).unwrap_or_default(),
        entry
            .map(|entry| entry.kind.id().to_owned())
            .unwrap_or_default(),
        entry
            .map(|entry| entry.level.id().to_owned())
            .unwrap_or_default(),
        topics.unwrap_or_default(),
        if attempt.scored { "yes" } else { "no" }.to_owned(),
        outcome(attempt.outcome).to_owned(),
        attempt
            .prediction
            .map_or_else(String::new, |guess| share(guess.expected())),
        if attempt.outcome == Outcome::Unrated {
            String::new()
        } else {
            share(attempt.share())
        },
        attempt.count(Verdict::Met).to_string(),
        attempt.count(Verdict::Partly).to_string(),
        attempt.count(Verdict::Missed).to_string(),
        attempt.hints.to_string(),
        attempt.clarifications.len().to_string(),
        attempt.flags.len().to_string(),
        seconds(spent.budget),
        seconds(Some(spent.used)),
        seconds(spent.thought),
        criteria.join(" "),
        probes.join(" "),
        texts.join("\n\n"),
        attempt.notes.clone(),
    ]
    .into_iter()
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Partly => "partly",
        Verdict::Missed => "missed",
    }
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Answered => "answered",
        Outcome::Admitted => "admitted",
        Outcome::Unrated => "unrated",
        Outcome::Skipped(Skip::NoIdea) => "skipped: no idea",
        Outcome::Skipped(Skip::NoTime) => "skipped: no time",
        Outcome::Skipped(Skip::KnownWell) => "skipped: known well",
        Outcome::Skipped(Skip::OffRole) => "skipped: off role",
    }
}

fn seconds(time: Millis) -> String {
    format!("{}.{:03}", time.0 / 1_000, time.0 % 1_000)
}

fn share(share: f64) -> String {
    format!("{share:.3}")
}

/// A line: cells with a comma, a quote or a line break are quoted, quotes doubled, and the line ends with
/// CR LF.
fn row(cells: impl Iterator<Item = String>) -> String {
    let mut line = String::new();
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            line.push(',');
        }
        let cell = harmless(cell);
        if cell.contains([',', '"', '\r', '\n']) {
            line.push('"');
            line.push_str(&cell.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(&cell);
        }
    }
    line.push_str("\r\n");
    line
}

/// The cell as nobody runs it.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}
