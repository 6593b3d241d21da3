//! What the candidate puts beside attempts and questions, in storage.

use serde::{Deserialize, Serialize};

use super::{Unreadable, read, write};
use crate::{attempt::RoundId, bank::QuestionId, history::Mark, recall::Recall, time::UnixMillis};

#[derive(Serialize, Deserialize)]
struct DatedV1 {
    /// When it was said.
    t: UnixMillis,
    #[serde(flatten)]
    mark: MarkV1,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "m")]
enum MarkV1 {
    /// How an answer came: round, place, and 1 to 4, worst first, as FSRS numbers them.
    #[serde(rename = "g")]
    Recall { r: String, p: u16, g: u8 },
    /// Whether a question is bookmarked.
    #[serde(rename = "k")]
    Bookmark { q: QuestionId, b: bool },
    /// A note on a question.
    #[serde(rename = "n")]
    Note { q: QuestionId, n: String },
}

fn recall_to(recall: Recall) -> u8 {
    match recall {
        Recall::Forgot => 1,
        Recall::WithEffort => 2,
        Recall::Well => 3,
        Recall::Easily => 4,
    }
}

fn recall_from(number: u8) -> Result<Recall, Unreadable> {
    Recall::ALL
        .into_iter()
        .find(|recall| recall_to(*recall) == number)
        .ok_or_else(|| Unreadable::Damaged(format!("no way of recalling is numbered {number}")))
}

/// A mark as it is stored.
#[must_use]
pub fn write_mark(mark: &Mark, at: UnixMillis) -> String {
    let mark = match mark {
        Mark::Recall(round, place, recall) => MarkV1::Recall {
            r: round.0.clone(),
            p: *place,
            g: recall_to(*recall),
        },
        Mark::Bookmark(question, on) => MarkV1::Bookmark {
            q: question.clone(),
            b: *on,
        },
        Mark::Note(question, text) => MarkV1::Note {
            q: question.clone(),
            n: text.clone(),
        },
    };
    write(DatedV1 { t: at, mark })
}

/// The mark in a stored record, and when it was made.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn mark(text: &str) -> Result<(Mark, UnixMillis), Unreadable> {
    let DatedV1 { t, mark } = read(text)?;
    let mark = match mark {
        MarkV1::Recall { r, p, g } => Mark::Recall(RoundId(r), p, recall_from(g)?),
        MarkV1::Bookmark { q, b } => Mark::Bookmark(q, b),
        MarkV1::Note { q, n } => Mark::Note(q, n),
    };
    Ok((mark, t))
}
