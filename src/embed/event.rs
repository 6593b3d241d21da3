//! What the page around is told, in the shapes that docs/embedding.md promises.

use serde::Serialize;
use serde_json::value::RawValue;

use super::{VERSION, command::Mark};
use crate::{history::Entries, time::UnixMillis};

/// An xAPI statement, as JSON.
pub type Statement = Option<Box<RawValue>>;

/// Something that the page around is told.
#[derive(Debug, Serialize)]
#[serde(tag = "type", content = "detail", rename_all = "lowercase")]
pub enum Told {
    /// The frame listens.
    Hello {},
    /// A round can be begun, or one was taken up again.
    Ready(Ready),
    /// A round was begun.
    Start(Start),
    /// A question is on the screen.
    Question(Question),
    /// A question was answered or skipped.
    Answer(Answer),
    /// An answer was judged.
    Rate(Rate),
    /// A round is over.
    Finish(Finish),
    /// Records were written and removed.
    Userdata(Userdata),
    /// The content has another height.
    Resize {
        /// In CSS pixels.
        height: u32,
    },
    /// Something is wrong.
    Error(Fault),
    /// The answer to an export.
    Exported {
        /// The mark of the command.
        id: Mark,
        /// The same text that the app exports.
        file: String,
    },
    /// A command was carried out.
    Done {
        /// The mark of the command.
        id: Mark,
    },
}

/// Details of [`Told::Ready`].
#[derive(Debug, Serialize)]
pub struct Ready {
    /// The app's version.
    pub version: &'static str,
    /// The build's name; empty in a developer's build.
    pub build: String,
    /// The bank.
    pub bank: Bank,
    /// What can be begun or goes on; nothing if the bank has no such round.
    pub round: Option<Outline>,
    /// Where it stands.
    pub state: State,
}

/// Which bank asks.
#[derive(Debug, Serialize)]
pub struct Bank {
    /// What it is called.
    pub title: String,
    /// The first digits of its hash.
    pub hash: String,
}

/// A round in short.
#[derive(Debug, Serialize)]
pub struct Outline {
    /// What was asked for.
    pub preset: String,
    /// Its name on the screen.
    pub title: String,
    /// How many questions; the most, for a climb.
    pub questions: usize,
    /// How long by the book; nothing for a climb.
    pub minutes: Option<u32>,
    /// What draws the same questions again.
    pub seed: String,
}

/// Where the frame stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Before a round.
    Briefing,
    /// In a round.
    Running,
    /// In a round whose clock was stopped.
    Paused,
    /// After a round.
    Over,
}

/// Details of [`Told::Start`].
#[derive(Debug, Serialize)]
pub struct Start {
    /// The round's name.
    pub round: String,
    /// What was asked for.
    pub preset: String,
    /// What draws the same questions again.
    pub seed: String,
    /// The questions, in order; for a climb, those that may be asked.
    pub questions: Vec<Line>,
    /// When.
    pub at: UnixMillis,
    /// The statement, if they are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Statement,
}

/// A question in short. What this bank does not have has no title, kind and level.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the candidate is asked to do.
    pub kind: &'static str,
    /// Whom it suits.
    pub level: &'static str,
    /// The budget by the book.
    pub minutes: u16,
}

/// Details of [`Told::Question`].
#[derive(Debug, Serialize)]
pub struct Question {
    /// The round.
    pub round: String,
    /// The place in it, from 0.
    pub place: usize,
    /// Of how many; the most, for a climb.
    pub of: usize,
    /// The question's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the candidate is asked to do.
    pub kind: &'static str,
    /// Whom it suits.
    pub level: &'static str,
    /// The budget by the book.
    pub minutes: u16,
}

/// Details of [`Told::Answer`]. The text is nobody else's business.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// The round.
    pub round: String,
    /// The place in it, from 0.
    pub place: usize,
    /// The question.
    pub id: String,
    /// Whether it was skipped.
    pub skipped: bool,
    /// The time that was used.
    pub seconds: u64,
    /// How much was written.
    pub characters: usize,
    /// The statement, if they are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Statement,
}

/// Details of [`Told::Rate`].
#[derive(Debug, Serialize)]
pub struct Rate {
    /// The round.
    pub round: String,
    /// The place in it, from 0.
    pub place: usize,
    /// The question.
    pub id: String,
    /// How many criteria were met,
    pub met: usize,
    /// partly met
    pub partly: usize,
    /// and missed.
    pub missed: usize,
    /// The share of the points, from 0 to 1; nothing if the question counts in no score.
    pub score: Option<f64>,
    /// The statement, if they are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Statement,
}

/// Details of [`Told::Finish`].
#[derive(Debug, Serialize)]
pub struct Finish {
    /// The round.
    pub round: String,
    /// `finished` with its last question, or `ended` before.
    pub ending: &'static str,
    /// How many questions were answered.
    pub answered: usize,
    /// Of how many; the most, for a climb.
    pub of: usize,
    /// The score, from 0 to 1.
    pub score: Option<f64>,
    /// The score of each dimension that was exercised.
    pub dimensions: Shares,
    /// `strong-no`, `no`, `yes` or `strong-yes`; nothing after practice.
    pub recommendation: Option<&'static str>,
    /// Whether it was practice.
    pub practice: bool,
    /// The statement, if they are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Statement,
}

/// Shares by name, written as an object.
#[derive(Debug)]
pub struct Shares(pub Vec<(&'static str, f64)>);

impl Serialize for Shares {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().copied())
    }
}

/// Details of [`Told::Userdata`].
#[derive(Debug, Serialize)]
pub struct Userdata {
    /// Records by name.
    pub writes: Entries,
    /// Names.
    pub removes: Vec<String>,
}

/// Details of [`Told::Error`].
#[derive(Debug, Serialize)]
pub struct Fault {
    /// What sort of thing.
    pub code: Code,
    /// In words for the page's owner.
    pub message: String,
    /// The mark of the command that it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Mark>,
}

/// Everything that can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The address or the theme asks for something that there is not.
    BadConfig,
    /// Nothing in the bank fits the round.
    NoMatch,
    /// The bank can't be fetched.
    BankUnreachable,
    /// The page's own bank is not one.
    BadBank,
    /// The browser lets the frame store nothing.
    StorageBlocked,
    /// There is no room to store anything.
    StorageFull,
    /// What the page handed over can't be read.
    BadUserdata,
    /// The command makes no sense now.
    Cannot,
}

impl Told {
    /// An error that answers no command.
    #[must_use]
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::Error(Fault {
            code,
            message: message.into(),
            id: None,
        })
    }

    /// The whole message, as JSON.
    #[must_use]
    pub fn write(&self) -> String {
        // Texts and finite numbers always serialise.
        let body = serde_json::to_string(self).unwrap_or_default();
        let rest = body.strip_prefix('{').unwrap_or("}");
        format!("{{\"mock-interviewer\":{VERSION},{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_have_the_shape_that_is_promised() {
        assert_eq!(
            Told::Hello {}.write(),
            r#"{"mock-interviewer":1,"type":"hello","detail":{}}"#
        );
        assert_eq!(
            Told::Resize { height: 640 }.write(),
            r#"{"mock-interviewer":1,"type":"resize","detail":{"height":640}}"#
        );
        assert_eq!(
            Told::error(Code::BankUnreachable, "down").write(),
            r#"{"mock-interviewer":1,"type":"error","detail":{"code":"bank-unreachable","message":"down"}}"#
        );
        let id = || Mark("\"a\"".into());
        assert_eq!(
            Told::Done { id: id() }.write(),
            r#"{"mock-interviewer":1,"type":"done","detail":{"id":"a"}}"#
        );
        let answer = Answer {
            round: "r".into(),
            place: 0,
            id: "q".into(),
            skipped: false,
            seconds: 12,
            characters: 5,
            statement: None,
        };
        assert_eq!(
            Told::Answer(answer).write(),
            r#"{"mock-interviewer":1,"type":"answer","detail":{"round":"r","place":0,"id":"q","skipped":false,"seconds":12,"characters":5}}"#
        );
    }
}
