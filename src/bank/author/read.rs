//! Reads a folder of question files.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::{
    Authored, Finding, Folder, lint,
    markdown::{self, Complaint},
    sections::{self, HEADINGS},
    task,
};
use crate::bank::{Draft, Fault, Kind, Level, Part, Question, QuestionId, Topic};

/// `bank.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    title: String,
    version: String,
}

/// The metadata between the `+++` lines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    kind: Kind,
    level: Level,
    topics: Vec<Topic>,
    minutes: u16,
    why: String,
    #[serde(default)]
    covers: Vec<String>,
    references: Vec<String>,
    cluster: Option<String>,
    #[serde(default = "scored")]
    scored: bool,
}

fn scored() -> bool {
    true
}

pub(super) fn folder(root: &Path) -> Result<Folder, Vec<Finding>> {
    let mut findings = Vec::new();
    let about = about(root).map_err(|finding| vec![finding])?;
    let mut questions: Vec<Authored> = Vec::new();
    for file in files(root).map_err(|finding| vec![finding])? {
        match question(root, &file) {
            Ok(authored) => questions.push(authored),
            Err(more) => findings.extend(more),
        }
    }
    findings.extend(lint::whole(&questions));
    if questions.is_empty() && findings.is_empty() {
        findings.push(Finding {
            file: root.to_owned(),
            line: 1,
            message: "no question found; put one at <topic>/<id>.md".to_owned(),
        });
    }
    if !findings.is_empty() {
        findings.sort();
        return Err(findings);
    }
    questions.sort_by(|a, b| a.question.id.cmp(&b.question.id));
    Ok(Folder {
        title: about.title,
        version: about.version,
        questions,
    })
}

fn about(root: &Path) -> Result<About, Finding> {
    let file = root.join("bank.toml");
    let text = text_of(&file)?;
    toml::from_str(&text).map_err(|error| Finding {
        line: line_at(&text, error.span().map_or(0, |span| span.start)),
        message: format!("{}; a bank.toml holds title and version", error.message()),
        file,
    })
}

/// Every question file: `<topic>/<id>.md` and `<topic>/<id>/question.md`.
fn files(root: &Path) -> Result<Vec<PathBuf>, Finding> {
    let mut out = Vec::new();
    for topic in entries(root)?.into_iter().filter(|path| path.is_dir()) {
        for path in entries(&topic)? {
            if path.is_dir() {
                out.push(path.join("question.md"));
            } else if path.extension().is_some_and(|ending| ending == "md") {
                out.push(path);
            } else {
                return Err(Finding {
                    file: path,
                    line: 1,
                    message: "this file belongs to no question; move it into the question's folder"
                        .to_owned(),
                });
            }
        }
    }
    Ok(out)
}

pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>, Finding> {
    let failed = |error: std::io::Error| Finding {
        file: folder.to_owned(),
        line: 1,
        message: format!("the folder can't be read ({error})"),
    };
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    Ok(paths)
}

pub(super) fn text_of(file: &Path) -> Result<String, Finding> {
    fs::read_to_string(file).map_err(|error| Finding {
        file: file.to_owned(),
        line: 1,
        message: format!("the file can't be read ({error})"),
    })
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

/// One question and what is wrong with it, collected while it is read.
pub(super) struct Source<'a> {
    pub(super) file: &'a Path,
    pub(super) text: String,
    pub(super) findings: Vec<Finding>,
}

impl Source<'_> {
    pub(super) fn at(&mut self, offset: usize, message: impl Into<String>) {
        let line = line_at(&self.text, offset);
        self.findings.push(Finding {
            file: self.file.to_owned(),
            line,
            message: message.into(),
        });
    }

    fn complain(&mut self, complaints: Vec<Complaint>) {
        for (offset, message) in complaints {
            self.at(offset, message);
        }
    }
}

fn question(root: &Path, file: &Path) -> Result<Authored, Vec<Finding>> {
    let text = text_of(file).map_err(|finding| vec![finding])?;
    let mut source = Source {
        file,
        text,
        findings: Vec::new(),
    };
    let Some(read) = assemble(&mut source) else {
        return Err(source.findings);
    };
    let (draft, python, parts) = read;
    let mut lines = PartLines { parts: &parts };
    for Fault { part, message } in draft
        .faults()
        .into_iter()
        .chain(lint::one(root, file, &draft))
    {
        let offset = lines.offset(&source.text, part);
        source.at(offset, message);
    }
    let snippets = super::code::check(&source.text);
    source.complain(snippets);
    if !source.findings.is_empty() {
        return Err(source.findings);
    }
    match Question::try_from(draft) {
        Ok(question) => Ok(Authored {
            question,
            file: file.to_owned(),
            python,
        }),
        Err(message) => {
            source.at(0, message);
            Err(source.findings)
        }
    }
}

/// Finds the byte where a part of a draft stands in its file.
struct PartLines<'a> {
    parts: &'a [markdown::Part],
}

impl PartLines<'_> {
    fn offset(&mut self, text: &str, part: Part) -> usize {
        match part {
            Part::Field(name) => text.find(&format!("\n{name} =")).map_or(0, |at| at + 1),
            Part::Section(title) => self
                .parts
                .iter()
                .find(|p| p.title == title)
                .map_or(0, |part| part.at),
            Part::Criterion(at) => self
                .parts
                .iter()
                .filter(|p| p.level == 3)
                .nth(at)
                .map_or(0, |part| part.at),
            Part::Task => 0,
        }
    }
}

type Read = (Draft, BTreeMap<String, String>, Vec<markdown::Part>);

fn assemble(source: &mut Source<'_>) -> Option<Read> {
    let file = source.file;
    let (front, body) = front(source)?;
    let (parts, mut complaints) = markdown::parts(source.text.get(body..)?, body);
    headings(&parts, &mut complaints);
    let section = |title: &str| {
        parts
            .iter()
            .find(|part| part.level == 2 && part.title == title)
    };
    let doc = |title: &str| section(title).map(markdown::Part::doc).unwrap_or_default();
    let mut list = |title: &str| {
        section(title)
            .map(|part| sections::items(part, &mut complaints))
            .unwrap_or_default()
    };
    let (asks, hints, pitfalls, flags) = (
        list("Clarifications"),
        list("Hints"),
        list("Pitfalls"),
        list("Red flags"),
    );
    let at = |title: &str| section(title).map_or(0, |part| part.at);

    let mut clarifications = Vec::new();
    for item in &asks {
        match sections::clarification(item) {
            Ok(clarification) => clarifications.push(clarification),
            Err(message) => complaints.push((at("Clarifications"), message)),
        }
    }
    let mut red_flags = Vec::new();
    for item in &flags {
        match sections::red_flag(item) {
            Ok(flag) => red_flags.push(flag),
            Err(message) => complaints.push((at("Red flags"), message)),
        }
    }
    let mut criteria = Vec::new();
    for part in parts.iter().filter(|part| part.level == 3) {
        match sections::criterion(part) {
            Ok(criterion) => criteria.push(criterion),
            Err(complaint) => complaints.push(complaint),
        }
    }
    let id = match QuestionId::try_from(name_of(file)) {
        Ok(id) => Some(id),
        Err(message) => {
            complaints.push((
                0,
                format!("the file's name is the question's id: {message}"),
            ));
            None
        }
    };
    let (python, task) = task::read(source);
    source.complain(complaints);
    let draft = Draft {
        id: id?,
        title: front.title,
        kind: front.kind,
        level: front.level,
        topics: front.topics,
        minutes: front.minutes,
        why: front.why,
        scored: front.scored,
        cluster: front.cluster,
        prompt: doc("Prompt"),
        context: doc("Context"),
        clarifications,
        hints,
        criteria,
        answer: doc("Answer"),
        pitfalls,
        red_flags,
        references: front.references,
        covers: front.covers,
        task,
    };
    Some((draft, python, parts))
}

/// The file's name without its ending, or the folder's for `question.md`.
fn name_of(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default();
    let name = if stem == "question" {
        file.parent().and_then(Path::file_name).unwrap_or_default()
    } else {
        stem
    };
    name.to_string_lossy().into_owned()
}

fn front(source: &mut Source<'_>) -> Option<(Front, usize)> {
    let wanted = "start the file with +++, the metadata and +++";
    let Some(rest) = source.text.strip_prefix("+++\n") else {
        source.at(0, wanted);
        return None;
    };
    let Some(end) = rest.find("\n+++\n") else {
        source.at(0, wanted);
        return None;
    };
    match toml::from_str(rest.get(..=end)?) {
        Ok(front) => Some((front, 4 + end + 5)),
        Err(error) => {
            let (at, message) = (
                error.span().map_or(0, |span| span.start),
                error.message().to_owned(),
            );
            source.at(4 + at, format!("metadata: {message}"));
            None
        }
    }
}

/// Sections must be known, in order, once each, and complete.
fn headings(parts: &[markdown::Part], complaints: &mut Vec<Complaint>) {
    let order: Vec<&str> = HEADINGS.iter().map(|(title, _)| *title).collect();
    let mut last = None;
    let mut section = "";
    for part in parts {
        if part.level == 3 {
            if section != "Criteria" {
                complaints.push((
                    part.at,
                    "### headings belong under ## Criteria only".to_owned(),
                ));
            }
            continue;
        }
        section = &part.title;
        match order.iter().position(|title| *title == part.title) {
            None => complaints.push((
                part.at,
                format!(
                    "unknown section “{}”; sections are {}",
                    part.title,
                    order.join(", ")
                ),
            )),
            at if at <= last => complaints.push((
                part.at,
                format!(
                    "section “{}” is out of order or there twice; the order is {}",
                    part.title,
                    order.join(", ")
                ),
            )),
            at => last = at,
        }
    }
    for (title, needed) in HEADINGS {
        if needed
            && !parts
                .iter()
                .any(|part| part.level == 2 && part.title == title)
        {
            complaints.push((0, format!("section “## {title}” is missing; add it")));
        }
    }
}
