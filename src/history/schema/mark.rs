//! What the candidate puts beside attempts and questions, in storage.

use serde::{Deserialize, Serialize};

use super::{Kind, Unreadable, read, write};
use crate::{attempt::RoundId, bank::QuestionId, history::Mark, recall::Recall, time::UnixMillis};

/// A mark of any kind: which fields it has says which.
#[derive(Default, Serialize, Deserialize)]
struct MarkV1 {
    /// When it was said.
    t: UnixMillis,
    /// Round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    r: Option<String>,
    /// Place in the round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    p: Option<u16>,
    /// How the answer came: 1 to 4, worst first, as FSRS numbers them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    g: Option<u8>,
    /// Question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    q: Option<QuestionId>,
    /// Whether it is bookmarked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    b: Option<bool>,
    /// A note on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<String>,
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
    let raw = MarkV1 {
        t: at,
        ..MarkV1::default()
    };
    write(&match mark {
        Mark::Recall(round, place, recall) => MarkV1 {
            r: Some(round.0.clone()),
            p: Some(*place),
            g: Some(recall_to(*recall)),
            ..raw
        },
        Mark::Bookmark(question, on) => MarkV1 {
            q: Some(question.clone()),
            b: Some(*on),
            ..raw
        },
        Mark::Note(question, text) => MarkV1 {
            q: Some(question.clone()),
            n: Some(text.clone()),
            ..raw
        },
    })
}

/// The mark in a stored record, and when it was made.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn mark(text: &str) -> Result<(Mark, UnixMillis), Unreadable> {
    let mark = match read(Kind::Mark, text)? {
        MarkV1 {
            t,
            r: Some(round),
            p: Some(place),
            g: Some(recall),
            ..
        } => (Mark::Recall(RoundId(round), place, recall_from(recall)?), t),
        MarkV1 {
            t,
            q: Some(question),
            b: Some(on),
            ..
        } => (Mark::Bookmark(question, on), t),
        MarkV1 {
            t,
            q: Some(question),
            n: Some(note),
            ..
        } => (Mark::Note(question, note), t),
        _ => return Err(Unreadable::Damaged("it says nothing".to_owned())),
    };
    Ok(mark)
}
