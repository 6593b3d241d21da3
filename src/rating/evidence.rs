//! Terms of the criteria found in an answer: shown as evidence, never scored.

use std::{cmp::Reverse, ops::Range};

use crate::order;

/// Where the signals stand in an answer: byte ranges in order, without overlap.
///
/// A signal is found regardless of case and only as whole words, so that `id` is not found in `idea`.
/// The commonest endings still count: `shares` and `shared` for `share`.
#[must_use]
pub fn find(answer: &str, signals: &[String]) -> Vec<Range<usize>> {
    let found: Vec<Range<usize>> = signals
        .iter()
        .filter(|signal| !signal.is_empty())
        .flat_map(|signal| occurrences(answer, signal))
        .collect();
    let mut found = order::by(found, |range| (range.start, Reverse(range.end)));
    let mut end = 0;
    found.retain(|range| {
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
    found
}

/// What of an answer is the candidate's own: the lines that were given are blanked, byte for byte, so that
/// places in the result are places in the answer.
#[must_use]
pub fn own(answer: &str, given: &str) -> String {
    let given = order::set(given.lines().map(str::trim));
    let lines = answer.split_inclusive('\n').map(|line| {
        if given.contains(line.trim()) {
            let end = if line.ends_with('\n') { "\n" } else { "" };
            " ".repeat(line.len() - end.len()) + end
        } else {
            line.to_owned()
        }
    });
    lines.collect()
}

/// The sentence of an answer that holds most of the signals, for quoting: at most 160 characters, cut at a
/// word. `None` if no signal is in it.
#[must_use]
pub fn quote(answer: &str, signals: &[String]) -> Option<String> {
    const MOST: usize = 160;
    let found = find(answer, signals);
    let sentences = answer.split_inclusive(['.', '!', '?', '\n', ';']);
    let mut start = 0;
    let mut best: Option<(usize, &str)> = None;
    for sentence in sentences {
        let range = start..start + sentence.len();
        start = range.end;
        let hits = found
            .iter()
            .filter(|hit| range.contains(&hit.start))
            .count();
        if hits > best.map_or(0, |(most, _)| most) {
            best = Some((hits, sentence));
        }
    }
    let text = best?.1.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return Some(text);
    }
    let short: String = text.chars().take(MOST).collect();
    let cut = short.rfind(' ').unwrap_or(short.len());
    Some(format!("{} …", &short[..cut]))
}

/// What may follow a signal within its word.
const ENDINGS: [&str; 5] = ["", "s", "es", "d", "ed"];

fn occurrences(answer: &str, signal: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, _) in answer.char_indices() {
        let before = answer[..start].chars().next_back();
        if is_word(signal.chars().next()) && is_word(before) {
            continue;
        }
        let Some(end) = matches_at(answer, start, signal) else {
            continue;
        };
        let rest = &answer[end..];
        let tail = rest
            .find(|c| !is_word(Some(c)))
            .map_or(rest, |at| &rest[..at]);
        if !is_word(signal.chars().next_back()) {
            found.push(start..end);
        } else if ENDINGS.contains(&tail) {
            found.push(start..end + tail.len());
        }
    }
    found
}

/// The end of `signal` if it stands in `answer` at `start`, whatever the case.
fn matches_at(answer: &str, start: usize, signal: &str) -> Option<usize> {
    let mut rest = answer[start..].char_indices();
    for wanted in signal.chars() {
        let (_, given) = rest.next()?;
        if !wanted.to_lowercase().eq(given.to_lowercase()) {
            return None;
        }
    }
    Some(rest.next().map_or(answer.len(), |(at, _)| start + at))
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms<'a>(answer: &'a str, signals: &[&str]) -> Vec<&'a str> {
        let signals: Vec<String> = signals.iter().map(|s| (*s).to_owned()).collect();
        find(answer, &signals)
            .into_iter()
            .map(|range| &answer[range])
            .collect()
    }

    #[test]
    fn finds_whole_words_in_any_case_with_short_endings() {
        assert_eq!(
            terms(
                "The idea: ID and ids share it; sharing too",
                &["id", "share"]
            ),
            ["ID", "ids", "share"]
        );
        assert_eq!(
            terms("copy.deepcopy() is a deep copy", &["deepcopy", "deep copy"]),
            ["deepcopy", "deep copy"]
        );
        assert_eq!(terms("total += 1", &["+="]), ["+="]);
    }

    #[test]
    fn given_lines_are_nobody_s_evidence() {
        let given = "def f(é):\n    pass\n";
        let answer = "def f(é):\n    total = set()\n    pass";
        let own = own(answer, given);
        assert_eq!(own.len(), answer.len());
        assert_eq!(own.trim(), "total = set()");
        assert_eq!(own.find("set"), answer.find("set"));
    }

    #[test]
    fn the_sentence_with_most_signals_is_quoted() {
        let signals = ["set", "linear"].map(str::to_owned);
        let answer = "I would loop. A set makes\n it linear, I keep a set! The rest is easy.";
        assert_eq!(
            quote(answer, &signals).as_deref(),
            Some("it linear, I keep a set!")
        );
        assert_eq!(quote("nothing here", &signals), None);
        let long = format!("set {}", "word ".repeat(80));
        let cut = quote(&long, &signals).unwrap();
        assert!(
            cut.ends_with("word …") && cut.chars().count() <= 163,
            "{cut}"
        );
        assert_eq!(
            quote("\u{1F40D} set", &signals).as_deref(),
            Some("\u{1F40D} set")
        );
    }

    #[test]
    fn overlaps_are_one_and_any_text_is_safe() {
        assert_eq!(terms("same list", &["same", "same list"]), ["same list"]);
        assert_eq!(
            terms("Übung macht ÜBUNG \u{1F40D}", &["übung"]),
            ["Übung", "ÜBUNG"]
        );
        assert_eq!(terms("", &["a", ""]), [""; 0]);
    }
}
