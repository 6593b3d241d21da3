//! The history as a text that people read: Markdown, round by round, the newest first.

use super::File;
use crate::{
    attempt::{Attempt, Outcome, Verdict},
    bank::Catalogue,
    history::{History, PastRound},
    rating::Scorecard,
    round::Ending,
    time::UnixMillis,
    words,
};

/// The report of a history. Titles come from the catalogue, as far as it has them.
#[must_use]
pub fn file(history: &History, catalogue: Option<&Catalogue>, at: UnixMillis) -> File {
    let rounds = history.rounds();
    let mut text = format!(
        "# Practice interviews\n\n{}, {}. Written on {}; times are UTC.\n",
        words::count(rounds.len(), "round"),
        words::count(history.count_attempts(), "attempt"),
        at.day(),
    );
    for past in rounds {
        round(
            past,
            &history.attempts_of(&past.setup.id),
            catalogue,
            &mut text,
        );
    }
    let loose: Vec<&Attempt> = history
        .attempts()
        .filter(|attempt| history.round(&attempt.round).is_none())
        .collect();
    if !loose.is_empty() {
        text.push_str("\n## Rounds that have not ended\n");
        for one in loose {
            attempt(one, catalogue, &mut text);
        }
    }
    File {
        name: format!("mock-interviewer-{}.md", at.day()),
        mime: "text/markdown",
        text,
    }
}

fn round(past: &PastRound, attempts: &[Attempt], catalogue: Option<&Catalogue>, out: &mut String) {
    out.push_str(&format!(
        "\n## {}: {}\n\n",
        past.ended_at
            .iso()
            .replace('T', " ")
            .get(..16)
            .unwrap_or_default(),
        plain(&past.setup.request)
    ));
    if past.ending == Ending::Early {
        out.push_str("Ended early. ");
    }
    match Scorecard::of(attempts) {
        Some(card) => {
            let recommendation = if past.setup.practice {
                "practice, no recommendation"
            } else {
                card.recommendation.title()
            };
            out.push_str(&format!(
                "{}, {recommendation}.\n\n| dimension | share | predicted |\n|---|---|---|\n",
                words::percent(card.overall)
            ));
            for line in &card.dimensions {
                out.push_str(&format!(
                    "| {} | {} | {} |\n",
                    line.dimension.title(),
                    words::percent(line.score),
                    line.predicted
                        .map_or_else(|| "–".to_owned(), words::percent)
                ));
            }
        }
        None => out.push_str("No scorecard.\n"),
    }
    for one in attempts {
        attempt(one, catalogue, out);
    }
}

fn attempt(attempt: &Attempt, catalogue: Option<&Catalogue>, out: &mut String) {
    let entry = catalogue.and_then(|catalogue| catalogue.get(&attempt.question));
    let title = entry.map_or_else(|| attempt.question.words(), |entry| entry.title.clone());
    out.push_str(&format!(
        "\n### {}. {}\n\n",
        u32::from(attempt.place) + 1,
        plain(&title)
    ));
    let spent = attempt.spent();
    let state = match attempt.outcome {
        Outcome::Answered => "Answered".to_owned(),
        Outcome::Admitted => "Admitted not knowing".to_owned(),
        Outcome::Skipped(why) => format!("Skipped: {}", why.title()),
        Outcome::Unrated => "Not rated".to_owned(),
    };
    out.push_str(&format!("{state} in {}", words::span(spent.used)));
    if let Some(budget) = spent.budget {
        out.push_str(&format!(" of {}", words::span(budget)));
    }
    if attempt.hints > 0 {
        out.push_str(&format!(", {}", words::count(attempt.hints.into(), "hint")));
    }
    if attempt.outcome != Outcome::Unrated {
        out.push_str(&format!(", {}", words::percent(attempt.share())));
    }
    if let Some(guess) = attempt.prediction {
        out.push_str(&format!(
            " (predicted {})",
            words::percent(guess.expected())
        ));
    }
    out.push_str(".\n");
    for (verdict, heading) in [
        (Verdict::Missed, "Missed"),
        (Verdict::Partly, "Partly"),
        (Verdict::Met, "Met"),
    ] {
        let ids: Vec<String> = attempt
            .ratings
            .iter()
            .filter(|rated| rated.verdict == verdict)
            .map(|rated| plain(&rated.criterion))
            .collect();
        if !ids.is_empty() {
            out.push_str(&format!("\n- {heading}: {}", ids.join(", ")));
        }
    }
    if !attempt.ratings.is_empty() {
        out.push('\n');
    }
    for stage in &attempt.stages {
        quoted(&stage.stage, &stage.text, out);
    }
    quoted("Answer", &attempt.answer, out);
    quoted("Notes", &attempt.notes, out);
    for probe in &attempt.probes {
        quoted(
            &format!("Follow-up to {}", probe.criterion),
            &probe.answer,
            out,
        );
    }
}

/// A text as a block that nothing in it can end: its fence is longer than any run of backticks in it.
fn quoted(title: &str, text: &str, out: &mut String) {
    if text.trim().is_empty() {
        return;
    }
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    out.push_str(&format!(
        "\n{}:\n\n{fence}text\n{}\n{fence}\n",
        plain(title),
        text.trim_end()
    ));
}

/// A line of text in which Markdown finds nothing to format.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' => {
                out.push('\\');
                out.push(c);
            }
            other => out.push(other),
        }
    }
    out
}
