//! Questions and answers as notes for Anki: a text file for its “Import File”
//! (<https://docs.ankiweb.net/importing/text-files.html>).
//!
//! Each note has a name of its own that comes from the question's, so importing a newer file updates the
//! notes that are there and keeps what Anki knows of their reviews.

use super::{File, html};
use crate::{bank::Question, time::UnixMillis};

/// The file's head: what Anki has to know, so that nobody has to choose.
const HEAD: &str = "#separator:tab
#html:true
#notetype:Basic
#deck:Mock interviewer
#columns:Name\tFront\tBack\tTags
#guid column:1
#tags column:4
";

/// The file of some questions.
#[must_use]
pub fn file<'a>(questions: impl IntoIterator<Item = &'a Question>, at: UnixMillis) -> File {
    File {
        name: format!("mock-interviewer-anki-{}.txt", at.day()),
        mime: "text/plain",
        text: text(questions),
    }
}

/// The text of that file.
#[must_use]
pub fn text<'a>(questions: impl IntoIterator<Item = &'a Question>) -> String {
    let mut out = HEAD.to_owned();
    for question in questions {
        let fields = [
            format!("mock-interviewer:{}", question.id),
            front(question),
            back(question),
            tags(question),
        ];
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                out.push('\t');
            }
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        }
        out.push('\n');
    }
    out
}

fn front(question: &Question) -> String {
    let mut out = html::doc(&question.prompt);
    out.push_str(&html::doc(&question.context));
    out
}

fn back(question: &Question) -> String {
    let mut out = html::doc(&question.answer);
    out.push_str("<p><b>What was looked for</b></p><ul>");
    for criterion in &question.criteria {
        out.push_str(&format!("<li>{}</li>", html::line(&criterion.text)));
    }
    out.push_str("</ul>");
    if !question.pitfalls.is_empty() {
        out.push_str("<p><b>Pitfalls</b></p><ul>");
        for pitfall in &question.pitfalls {
            out.push_str(&format!("<li>{}</li>", html::line(pitfall)));
        }
        out.push_str("</ul>");
    }
    out
}

fn tags(question: &Question) -> String {
    let mut tags = vec![
        format!("mock-interviewer::kind::{}", question.kind.id()),
        format!("mock-interviewer::level::{}", question.level.id()),
    ];
    let topics = question.topics.iter();
    tags.extend(topics.map(|topic| format!("mock-interviewer::topic::{}", topic.id())));
    tags.join(" ")
}
