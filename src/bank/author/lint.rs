//! What the authors' guide asks beyond the rules that every question must keep.

use std::{collections::BTreeMap, path::Path};

use super::{Authored, Finding};
use crate::bank::{Dimension, Doc, Draft, Fault, Kind, Level, Part, Topic, Weight};

/// Words that say nothing when they are all that a criterion says.
const FILLER: [&str; 6] = [
    "discusses trade-offs",
    "shows understanding",
    "understands",
    "knows about",
    "has knowledge",
    "is familiar with",
];

/// Editorial rules for one question.
pub(super) fn one(root: &Path, file: &Path, draft: &Draft) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut check = |holds: bool, part: Part, message: String| {
        if !holds {
            faults.push(Fault { part, message });
        }
    };
    let folder = file
        .strip_prefix(root)
        .ok()
        .and_then(|path| path.components().next())
        .map(|first| first.as_os_str().to_string_lossy().into_owned());
    if let (Some(folder), Some(topic)) = (folder, draft.topics.first()) {
        check(
            folder == topic.id(),
            Part::Field("topics"),
            format!(
                "the first topic is {}, but the folder is {folder}; they must agree",
                topic.id()
            ),
        );
    }
    let words = draft.title.split_whitespace().count();
    check(
        (2..=8).contains(&words),
        Part::Field("title"),
        format!("{words} words; use 2 to 8"),
    );
    check(
        draft.why.split_whitespace().count() >= 5,
        Part::Field("why"),
        "say in a sentence what asking this tells the interviewer".to_owned(),
    );
    check(
        !draft.references.is_empty(),
        Part::Field("references"),
        "name at least one page of the documentation, PEP or book".to_owned(),
    );
    check(
        (2..=60).contains(&draft.minutes),
        Part::Field("minutes"),
        "use 2 to 60".to_owned(),
    );

    let asks = if matches!(draft.kind, Kind::Design | Kind::Practice | Kind::Coding) {
        2
    } else {
        1
    };
    for (title, count, least) in [
        ("Clarifications", draft.clarifications.len(), asks),
        ("Hints", draft.hints.len(), 2),
        ("Pitfalls", draft.pitfalls.len(), 2),
        ("Criteria", draft.criteria.len(), 4),
    ] {
        check(
            count >= least,
            Part::Section(title),
            format!("{count} entries; give at least {least}"),
        );
    }
    check(
        draft.criteria.iter().any(|c| c.weight == Weight::Essential),
        Part::Section("Criteria"),
        "mark at least one criterion essential".to_owned(),
    );
    check(
        draft.criteria.iter().any(|c| c.stretch),
        Part::Section("Criteria"),
        "mark at least one criterion “stretch”: what would a stronger candidate add?".to_owned(),
    );
    for (at, criterion) in draft.criteria.iter().enumerate() {
        let part = Part::Criterion(at);
        let text = criterion.text.prose().to_lowercase();
        check(
            text.split_whitespace().count() >= 6,
            part,
            "too short to be observed; say what a listener would hear".to_owned(),
        );
        if let Some(filler) = FILLER.iter().find(|filler| text.starts_with(*filler)) {
            check(
                false,
                part,
                format!("“{filler}” can't be observed; say what the answer names"),
            );
        }
        let signals = criterion.signals.len();
        check(
            (2..=8).contains(&signals),
            part,
            format!("{signals} signals; give 2 to 8"),
        );
        check(!criterion.probe.is_empty(), part, "give a probe".to_owned());
    }
    let words = count(&draft.answer);
    check(
        (80..=350).contains(&words),
        Part::Section("Answer"),
        format!("{words} words outside code; use 80 to 350"),
    );
    faults
}

fn count(doc: &Doc) -> usize {
    doc.prose().split_whitespace().count()
}

/// Rules between questions.
pub(super) fn whole(questions: &[Authored]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ids: BTreeMap<&str, &Authored> = BTreeMap::new();
    let mut answers: BTreeMap<String, &Authored> = BTreeMap::new();
    let mut criteria: BTreeMap<String, &Authored> = BTreeMap::new();
    for authored in questions {
        for criterion in &authored.question.criteria {
            if let Some(other) = criteria.insert(criterion.text.prose(), authored) {
                findings.push(clash(
                    authored,
                    other,
                    &format!(
                        "has the same criterion as “{}”; say what this question looks for",
                        criterion.id
                    ),
                ));
            }
        }
        if let Some(other) = ids.insert(authored.question.id.as_str(), authored) {
            findings.push(clash(authored, other, "has the same id; rename one"));
        }
        if let Some(other) = answers.insert(authored.question.answer.prose(), authored) {
            findings.push(clash(
                authored,
                other,
                "has the same model answer; write one of its own",
            ));
        }
    }
    findings
}

fn clash(authored: &Authored, other: &Authored, what: &str) -> Finding {
    Finding {
        file: authored.file.clone(),
        line: 1,
        message: format!("{} {what}", other.file.display()),
    }
}

/// How many questions there are by kind, level, first topic and dimension, for the lint's report.
#[must_use]
pub fn counts(questions: &[Authored]) -> String {
    let row = |name: &str, cells: Vec<(&str, usize)>| {
        let cells: Vec<String> = cells
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(title, count)| format!("{title} {count}"))
            .collect();
        format!("{name}: {}", cells.join(", "))
    };
    let of = |test: &dyn Fn(&Draft) -> bool| questions.iter().filter(|q| test(&q.question)).count();
    [
        row(
            "kind",
            Kind::ALL
                .iter()
                .map(|k| (k.id(), of(&|q| q.kind == *k)))
                .collect(),
        ),
        row(
            "level",
            Level::ALL
                .iter()
                .map(|l| (l.id(), of(&|q| q.level == *l)))
                .collect(),
        ),
        row(
            "topic",
            Topic::ALL
                .iter()
                .map(|t| (t.id(), of(&|q| q.topics.first() == Some(t))))
                .collect(),
        ),
        row(
            "dimension",
            Dimension::ALL
                .iter()
                .map(|d| {
                    (
                        d.id(),
                        of(&|q| q.criteria.iter().any(|c| c.dimension == *d)),
                    )
                })
                .collect(),
        ),
        row("task", vec![("runnable", of(&|q| q.task.is_some()))]),
    ]
    .join("\n")
}
