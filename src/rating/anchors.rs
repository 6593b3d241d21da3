//! Bands in words: what a score looks like to an interviewer.

use super::Recommendation;
use crate::bank::{Dimension, Level};

/// What a score in a dimension looks like to an interviewer: one sentence for each of the four bands.
#[must_use]
pub fn anchor(dimension: Dimension, score: f64) -> &'static str {
    use Recommendation as Band;
    match (dimension, Recommendation::of(score)) {
        (Dimension::ProblemSolving, Band::StrongNo) => {
            "Started without a plan; the main case stayed open."
        }
        (Dimension::ProblemSolving, Band::No) => {
            "Reached the main case with help; edge cases went unseen."
        }
        (Dimension::ProblemSolving, Band::Yes) => {
            "Broke the problem down, asked what mattered and handled the usual edges."
        }
        (Dimension::ProblemSolving, Band::StrongYes) => {
            "Led: framed the problem, compared approaches and foresaw what would break."
        }
        (Dimension::CodeQuality, Band::StrongNo) => {
            "Code or design that a colleague could not take over."
        }
        (Dimension::CodeQuality, Band::No) => {
            "Works, but names, types or structure hide the intent."
        }
        (Dimension::CodeQuality, Band::Yes) => {
            "Readable, idiomatic, easy to change; would pass review with remarks."
        }
        (Dimension::CodeQuality, Band::StrongYes) => {
            "Would be merged as it is, and others would copy the pattern."
        }
        (Dimension::Fundamentals, Band::StrongNo) => {
            "Named the feature without knowing what it does."
        }
        (Dimension::Fundamentals, Band::No) => {
            "Knew what, not why; predictions of behaviour were unsure."
        }
        (Dimension::Fundamentals, Band::Yes) => {
            "Explained the mechanism and predicted behaviour correctly."
        }
        (Dimension::Fundamentals, Band::StrongYes) => {
            "Explained cause, cost and exceptions, as one would teach it."
        }
        (Dimension::TestingDebugging, Band::StrongNo) => "Changed things until it seemed to work.",
        (Dimension::TestingDebugging, Band::No) => {
            "Tested the sunny day; found the fault late or by luck."
        }
        (Dimension::TestingDebugging, Band::Yes) => {
            "Formed a hypothesis, checked it, and left a test behind."
        }
        (Dimension::TestingDebugging, Band::StrongYes) => {
            "Isolated the cause methodically and closed the whole class of fault."
        }
        (Dimension::Communication, Band::StrongNo) => {
            "The listener could not follow, or was not asked anything."
        }
        (Dimension::Communication, Band::No) => "Clear in parts; assumptions stayed unspoken.",
        (Dimension::Communication, Band::Yes) => {
            "Structured and honest about gaps; asked before assuming."
        }
        (Dimension::Communication, Band::StrongYes) => {
            "Made it easy: a clear line, fitting examples, and choices with reasons."
        }
        (Dimension::Domain, Band::StrongNo) => "The field's basic tools were unfamiliar.",
        (Dimension::Domain, Band::No) => "Knows the tools by name; their limits are new.",
        (Dimension::Domain, Band::Yes) => "Has worked with this and knows where it hurts.",
        (Dimension::Domain, Band::StrongYes) => {
            "Has run this in earnest, and plans for failure and growth."
        }
    }
}

/// What an interviewer expects of a level, beyond the level below.
#[must_use]
pub const fn expected(level: Level) -> &'static str {
    match level {
        Level::Junior => {
            "At junior level: the basics predicted right, a small task finished, questions asked, and gaps named."
        }
        Level::Mid => {
            "At mid level: the mechanism behind what you use, code that others can change, tests without being asked, and a design for a known problem."
        }
        Level::Senior => {
            "At senior level: you own what is unclear, see where the architecture leads, and keep the quality when time is short."
        }
    }
}
