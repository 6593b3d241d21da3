//! The format of a bank file as data: what the reader accepts, and what the published schema says.
//!
//! One table serves both, so that what the schema refuses, the reader refuses. Tests hold it against the types
//! of the bank: what those write fits it, and what fits it they can read.

use crate::bank::{Dimension, Kind, Level, NoGo, Topic, Weight};

/// The most bytes of a bank file.
pub const MOST_BYTES: usize = 24 * 1024 * 1024;
/// The most questions of a bank file.
pub const MOST_QUESTIONS: usize = 2_000;
/// The most bytes of one question as JSON.
pub(super) const QUESTION_BYTES: usize = 256 * 1024;
/// How deep a question may nest, counting every `[` and `{`. Ours need 11.
pub(super) const DEPTH: usize = 32;

/// What a value may be.
pub(super) enum Shape {
    /// A text of so many characters, on one line or on several.
    Text {
        least: usize,
        most: usize,
        lines: bool,
    },
    /// This text and no other.
    Exactly(&'static str),
    /// Lower-case words joined by `-`.
    Slug,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A link that may be opened.
    Href,
    /// A whole number between these.
    Whole(u64, u64),
    /// True or false.
    Flag,
    /// A list of at least and at most so many.
    List(&'static Shape, usize, usize),
    /// An object of these fields and no other.
    Object(&'static [Field]),
    /// An object of exactly one of these fields.
    OneOf(&'static [Field]),
    /// A list of exactly these.
    Row(&'static [&'static Shape]),
    /// A shape that has a name, since it is met in several places or within itself.
    Named(
        #[cfg_attr(
            target_arch = "wasm32",
            expect(dead_code, reason = "only the schema tells")
        )]
        &'static str,
        &'static Shape,
    ),
    /// A question, which is read by itself.
    Question(&'static Shape),
}

/// A field of an object.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) needed: bool,
    /// What it is for. Only the schema tells, so that the browser does not carry it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) about: &'static str,
}

#[cfg_attr(
    target_arch = "wasm32",
    expect(unused_variables, reason = "only the schema tells")
)]
const fn field(
    name: &'static str,
    shape: &'static Shape,
    needed: bool,
    about: &'static str,
) -> Field {
    Field {
        name,
        shape,
        needed,
        #[cfg(not(target_arch = "wasm32"))]
        about,
    }
}

const fn must(name: &'static str, shape: &'static Shape, about: &'static str) -> Field {
    field(name, shape, true, about)
}

const fn may(name: &'static str, shape: &'static Shape, about: &'static str) -> Field {
    field(name, shape, false, about)
}

const fn line(most: usize) -> Shape {
    Shape::Text {
        least: 1,
        most,
        lines: false,
    }
}

static FLAG: Shape = Shape::Flag;
static SLUG: Shape = Shape::Slug;
static SHORT: Shape = line(80);
static TITLE: Shape = line(120);
static SENTENCE: Shape = line(600);
static SHORTS: Shape = Shape::List(&SHORT, 0, 40);
static SENTENCES: Shape = Shape::List(&SENTENCE, 0, 40);

/// The whole file.
pub(super) static FILE: Shape = Shape::Object(&[
    may(
        "$schema",
        &SENTENCE,
        "Where this schema is, for editors; nothing is fetched from there.",
    ),
    must(
        "format",
        &Shape::Exactly(super::FORMAT),
        "That this is a bank.",
    ),
    must(
        "version",
        &Shape::Whole(super::VERSION, super::VERSION),
        "The version of this format.",
    ),
    must("title", &SHORT, "What the bank is called."),
    must(
        "edition",
        &SHORT,
        "The authors' version of the bank's content.",
    ),
    must(
        "questions",
        &Shape::List(&QUESTION, 1, MOST_QUESTIONS),
        "The questions, in any order.",
    ),
]);

static QUESTION: Shape = Shape::Question(&Shape::Named(
    "question",
    &Shape::Object(&[
        must(
            "id",
            &SLUG,
            "Its name in links and in a candidate's history: unique in the bank, and never used again for another question.",
        ),
        must(
            "title",
            &TITLE,
            "A few words that don't give the answer away.",
        ),
        must(
            "kind",
            &Shape::Word(Kind::IDS),
            "What the candidate is asked to do. A coding question needs `task`.",
        ),
        must("level", &Shape::Word(Level::IDS), "Whom it suits."),
        must(
            "topics",
            &Shape::List(&Shape::Word(Topic::IDS), 1, 3),
            "What it is about, the main topic first.",
        ),
        must("minutes", &Shape::Whole(1, 240), "The budget, in minutes."),
        must("why", &SENTENCE, "What asking it tells the interviewer."),
        must(
            "scored",
            &FLAG,
            "Whether its attempts count in a score; false for a drill.",
        ),
        may(
            "cluster",
            &SHORT,
            "A word shared by near-identical questions: a round asks one of them.",
        ),
        must("prompt", &FULL, "What the interviewer says."),
        may(
            "context",
            &DOC,
            "Code, data or constraints to look at meanwhile.",
        ),
        must(
            "clarifications",
            &Shape::List(&CLARIFICATION, 0, 24),
            "Answers to questions that a candidate may ask.",
        ),
        must(
            "hints",
            &Shape::List(&DOC, 0, 24),
            "From a nudge to the idea itself.",
        ),
        must(
            "criteria",
            &Shape::List(&CRITERION, 1, 24),
            "What to look for.",
        ),
        must("answer", &FULL, "The model answer."),
        must(
            "pitfalls",
            &Shape::List(&DOC, 0, 24),
            "Common slips and false claims, put right.",
        ),
        may(
            "red_flags",
            &Shape::List(&RED_FLAG, 0, 24),
            "What would worry an interviewer.",
        ),
        must("references", &SENTENCES, "Where to read on, in words."),
        may(
            "covers",
            &SHORTS,
            "Names of what the bank has to cover; for its authors.",
        ),
        may(
            "task",
            &TASK,
            "The files of a question whose answer can be run.",
        ),
    ]),
));

static CLARIFICATION: Shape = Shape::Object(&[
    must("ask", &FULL, "What the candidate asks."),
    must("reply", &FULL, "What the interviewer says."),
]);

static CRITERION: Shape = Shape::Object(&[
    must("id", &SLUG, "Unique in its question and stable."),
    must(
        "dimension",
        &Shape::Word(Dimension::IDS),
        "The dimension that it counts in.",
    ),
    must(
        "weight",
        &Shape::Word(Weight::IDS),
        "How much it counts there.",
    ),
    may(
        "stretch",
        &FLAG,
        "Whether it marks an answer above the question's level.",
    ),
    may(
        "edge",
        &FLAG,
        "Whether it is about an edge case: empty, huge, repeated, failing or hostile input.",
    ),
    may(
        "asked",
        &Shape::List(&Shape::Whole(0, 23), 0, 24),
        "The clarifications whose asking shows it, by place from 0.",
    ),
    must("text", &FULL, "What a listener would observe."),
    must(
        "signals",
        &SHORTS,
        "Words that an answer meeting it is likely to contain.",
    ),
    must(
        "probe",
        &FULL,
        "The follow-up for an answer that missed it.",
    ),
]);

static RED_FLAG: Shape = Shape::Object(&[
    may(
        "no_go",
        &Shape::Word(NoGo::IDS),
        "The no-go that it is, if it is one: ticking it caps the recommendation.",
    ),
    must("text", &FULL, "What the listener would notice."),
]);

static TASK: Shape = Shape::Object(&[
    must("starter", &DOC, "What the candidate is given."),
    must("solution", &FULL, "The reference solution."),
    must("tests", &FULL, "The tests that decide."),
    must(
        "wrong",
        &Shape::List(&WRONG, 0, 24),
        "Plausible answers that fail.",
    ),
]);

static WRONG: Shape = Shape::Object(&[
    must(
        "fails",
        &SHORTS_OF_TESTS,
        "Names of exactly the tests that it fails.",
    ),
    must("why", &SENTENCE, "Why people write it."),
    must("code", &FULL, "The code."),
]);

static SHORTS_OF_TESTS: Shape = Shape::List(&TITLE, 1, 100);

/// Text that may be empty.
static DOC: Shape = Shape::Named("text", &Shape::List(&BLOCK, 0, 200));
/// Text that may not.
static FULL: Shape = Shape::Named("some-text", &Shape::List(&BLOCK, 1, 200));

static BLOCK: Shape = Shape::Named(
    "block",
    &Shape::OneOf(&[
        must("p", &LINE, "A paragraph."),
        must(
            "ul",
            &DOCS,
            "A bulleted list; each item is a text of its own.",
        ),
        must("ol", &DOCS, "A numbered list."),
        must("code", &CODE, "A block of code."),
        must("table", &TABLE, "A table."),
    ]),
);

static DOCS: Shape = Shape::List(&DOC, 1, 200);
static LINE: Shape = Shape::Named("line", &Shape::List(&INLINE, 0, 500));

static CODE: Shape = Shape::Object(&[
    must("lang", &SHORT, "The language: python, output, sql …"),
    must(
        "spans",
        &Shape::List(&SPAN, 0, 5_000),
        "The code in painted pieces; their texts together are the block.",
    ),
]);

static SPAN: Shape = Shape::Row(&[
    &Shape::Word(&["", "k", "s", "c", "n", "f"]),
    &Shape::Text {
        least: 0,
        most: 20_000,
        lines: true,
    },
]);

static TABLE: Shape = Shape::Object(&[
    must("head", &ROW, "The cells of the head."),
    must("rows", &Shape::List(&ROW, 0, 200), "Rows of cells."),
]);

static ROW: Shape = Shape::List(&LINE, 0, 20);

static INLINE: Shape = Shape::Named(
    "inline",
    &Shape::OneOf(&[
        must("t", &WORDS, "Plain words."),
        must("c", &WORDS, "A short piece of code."),
        must("b", &LINE, "Important words."),
        must("i", &LINE, "Stressed words."),
        must("a", &LINK, "A link."),
    ]),
);

static WORDS: Shape = Shape::Text {
    least: 0,
    most: 10_000,
    lines: true,
};
static LINK: Shape = Shape::Row(&[&Shape::Href, &LINE]);
