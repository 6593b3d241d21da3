use serde_json::{Value, json};

use super::{shape::Shape, *};
use crate::bank::{
    Block, Clarification, Doc, Draft, Href, Inline, Kind, Paint, Span, Task, Wrong,
    tests::{doc, draft},
};

mod hostile;

/// A bank of these questions as JSON.
fn bank(questions: &Value) -> Value {
    json!({ "format": FORMAT, "version": 1, "title": "Team bank", "edition": "7", "questions": questions })
}

fn question(id: &str) -> Value {
    json!(draft(id))
}

fn faults(text: &str) -> Vec<String> {
    let faults = read(text).map_or_else(|faults| faults, |_| Vec::new());
    assert!(faults.len() <= MOST_FAULTS);
    faults.iter().map(ToString::to_string).collect()
}

/// The faults of a bank of one question that was changed at a place.
fn changed(pointer: &str, value: Value) -> Vec<String> {
    let mut bank = bank(&json!([question("a")]));
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match bank.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        other => panic!("{other}"),
    }
    faults(&bank.to_string())
}

#[track_caller]
fn says(found: &[String], expected: &str) {
    assert!(
        found.iter().any(|fault| fault.contains(expected)),
        "{expected} in {found:#?}"
    );
}

/// Every field of every type is in it.
fn everything() -> Draft {
    let mut all = draft("everything");
    let line = vec![
        Inline::Text("Words, ".to_owned()),
        Inline::Code("code".to_owned()),
        Inline::Strong(vec![Inline::Emphasis(vec![Inline::Text(
            "deep".to_owned(),
        )])]),
        Inline::Link(
            Href::try_from("https://example.org/".to_owned()).unwrap(),
            vec![],
        ),
    ];
    let text = Doc(vec![
        Block::Paragraph(line.clone()),
        Block::Bullets(vec![
            doc("one"),
            Doc(vec![Block::Numbers(vec![doc("two")])]),
        ]),
        Block::Code {
            lang: "python".to_owned(),
            spans: ["", "k", "s", "c", "n", "f"]
                .map(|paint| {
                    Span(
                        serde_json::from_value::<Paint>(json!(paint)).unwrap(),
                        "x\n\ty".to_owned(),
                    )
                })
                .to_vec(),
        },
        Block::Table {
            head: vec![line.clone()],
            rows: vec![vec![line]],
        },
    ]);
    all.kind = Kind::Coding;
    all.cluster = Some("one kind".to_owned());
    all.context = text.clone();
    all.prompt = text.clone();
    all.clarifications = vec![Clarification {
        ask: text.clone(),
        reply: text.clone(),
    }];
    all.hints = vec![text.clone()];
    all.pitfalls = vec![text.clone()];
    all.references = vec!["A book".to_owned()];
    all.covers = vec!["x-1".to_owned()];
    all.criteria[0].stretch = true;
    all.criteria[0].edge = true;
    all.criteria[0].asked = vec![0];
    all.task = Some(Task {
        starter: text.clone(),
        solution: text.clone(),
        tests: text.clone(),
        wrong: vec![Wrong {
            fails: vec!["test_a".to_owned()],
            why: "Habit.".to_owned(),
            code: text,
        }],
    });
    all
}

#[test]
fn a_sound_bank_is_read() {
    let own = read(&bank(&json!([everything(), question("b")])).to_string()).unwrap();
    assert_eq!(
        (own.catalogue.title.as_str(), own.catalogue.version.as_str()),
        ("Team bank", "7")
    );
    assert_eq!(own.questions[0], Question::try_from(everything()).unwrap());
    assert_eq!(own.catalogue.entries().len(), 2);
    assert!(read(&format!("\u{feff}{}", bank(&json!([question("a")])))).is_ok());
}

#[test]
fn the_hash_names_the_questions_whatever_their_order_or_the_title() {
    let hash = |questions: Value, title: &str| {
        let mut bank = bank(&questions);
        bank["title"] = json!(title);
        read(&bank.to_string()).unwrap().catalogue.hash
    };
    let one = hash(json!([question("a"), question("b")]), "One");
    assert_eq!(one, hash(json!([question("b"), question("a")]), "Two"));
    let mut other = question("a");
    other["minutes"] = json!(6);
    assert_ne!(one, hash(json!([other, question("b")]), "One"));
    assert_eq!(one.len(), 12);
}

#[test]
fn faults_have_their_place_and_say_what_to_do() {
    for (pointer, value, expected) in [
        ("/title", json!(""), "title: this is empty"),
        (
            "/title",
            json!("x".repeat(81)),
            "title: 81 characters; 80 is the most",
        ),
        (
            "/edition",
            json!(7),
            "edition: this is a number; give a text",
        ),
        (
            "/questions",
            json!([]),
            "questions: 0 entries; 1 is the least",
        ),
        (
            "/questions",
            json!({}),
            "questions: this is an object; give a list",
        ),
        (
            "/questions/0",
            json!("a"),
            "questions[0]: this is a text; give an object",
        ),
        (
            "/questions/0/id",
            json!("A b"),
            "questions[0].id: “A b” is not an id",
        ),
        (
            "/questions/0/kind",
            json!("quiz"),
            "questions[0].kind: “quiz” is not one of concept, coding",
        ),
        (
            "/questions/0/minutes",
            json!(2.5),
            "questions[0].minutes: this is a number with a fraction",
        ),
        (
            "/questions/0/minutes",
            json!(-1),
            "give a whole number from 1 to 240",
        ),
        (
            "/questions/0/scored",
            json!(null),
            "questions[0].scored: this is null; give true or false",
        ),
        (
            "/questions/0/minuets",
            json!(5),
            "questions[0].minuets: there is no such field; there are id, title",
        ),
        (
            "/questions/0/criteria/1/probe",
            json!("Why?"),
            "questions[0].criteria[1].probe: this is a text; give a list",
        ),
        (
            "/questions/0/criteria/1/id",
            json!("main"),
            "questions[0].criteria[1]: another criterion of this question has the same id",
        ),
        (
            "/questions/0/criteria/1/asked",
            json!([3]),
            "questions[0].criteria[1]: “asked” names a clarification",
        ),
        (
            "/questions/0/prompt/0",
            json!({ "html": "<b>x</b>" }),
            "questions[0].prompt[0].html: there is no such field; there are p, ul",
        ),
        (
            "/questions/0/prompt/0",
            json!({}),
            "questions[0].prompt[0]: give exactly one of p, ul",
        ),
        (
            "/questions/0/prompt/0",
            json!({ "p": [{ "a": ["javascript:alert(1)", []] }] }),
            "prompt[0].p[0].a[0]: “javascript:alert(1)” is not a link that starts with https://",
        ),
        (
            "/questions/0/prompt/0",
            json!({ "p": [{ "a": ["https://a"] }] }),
            "prompt[0].p[0].a: 1 entries; 2 is the least",
        ),
        (
            "/questions/0/answer/0",
            json!({ "code": { "lang": "python", "spans": [["z", "x"]] } }),
            "spans[0][0]: “z” is not one of \"\", k",
        ),
        (
            "/questions/0/kind",
            json!("coding"),
            "questions[0].task: a coding question needs",
        ),
    ] {
        says(&changed(pointer, value), expected);
    }
}

#[test]
fn all_faults_of_all_questions_are_told_at_once() {
    let mut first = question("a");
    first["kind"] = json!("quiz");
    first["criteria"][2]["probe"] = json!([]);
    first.as_object_mut().unwrap().remove("answer");
    let mut second = question("b");
    second["criteria"][1]["id"] = json!("main");
    second["title"] = json!(" ");
    // A fault in a question does not hide that its id is there twice.
    let mut fourth = question("c");
    fourth["minutes"] = json!(0);
    let found = faults(&bank(&json!([first, second, question("c"), fourth])).to_string());
    for part in [
        "questions[0].kind: ",
        "questions[0].criteria[2].probe: 0 entries; 1 is the least",
        "questions[0]: “answer” is missing; give a list",
        "questions[1].criteria[1]: ",
        "questions[1].title: this is empty",
        "questions[3].id: questions[2] has the same id “c”; rename one",
    ] {
        says(&found, part);
    }
    assert_eq!(found.len(), 7, "{found:#?}");
}

#[test]
fn what_is_no_bank_says_so_and_nothing_else() {
    for (text, expected) in [
        ("", "The file is empty."),
        (" \n", "The file is empty."),
        ("\u{feff}", "The file is empty."),
        (
            "hello",
            "line 1, column 1: this is not JSON: expected value",
        ),
        ("\u{fffd}PNG\r\n", "this is not JSON"),
        ("PK\u{3}\u{4}\0\0", "this is not JSON"),
        (
            "{\"format\": \"mock-interviewer-bank\",\n \"version\": 1,,}",
            "line 2, column 15: this is not JSON: key must be a string",
        ),
        ("{} {}", "this is not JSON: trailing characters"),
        ("{}", "it does not say \"format\""),
        (
            "{\"format\": \"mock-interviewer-export\"}",
            "calls itself “mock-interviewer-export”",
        ),
        (
            "{\"format\": \"mock-interviewer-bank\", \"version\": 2, \"new\": 1}",
            "has version 2 of the format, and this program knows up to 1",
        ),
    ] {
        let found = faults(text);
        assert!(text == "{} {}" || found.len() == 1, "{text:?}: {found:#?}");
        says(&found, expected);
    }
    says(&faults("[1, 2]"), "this is a list; give an object");
    says(&faults("\"x\""), "this is a text; give an object");
}

/// A small generator of numbers, for values by the table.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// A value that a shape allows.
fn any(shape: &Shape, dice: &mut Dice, depth: usize) -> Value {
    match shape {
        Shape::Text { least, most, .. } => {
            json!("x".repeat(least + dice.below((most - least).min(9))))
        }
        Shape::Exactly(text) => json!(text),
        Shape::Slug => json!(format!("id-{}", dice.below(1_000_000))),
        Shape::Word(words) => json!(words[dice.below(words.len())]),
        Shape::Href => json!(["https://example.org/", "mailto:a@example.org", "#x"][dice.below(3)]),
        Shape::Whole(least, most) => json!(least + dice.below((most - least + 1) as usize) as u64),
        Shape::Flag => json!(dice.below(2) == 1),
        Shape::List(item, least, most) => {
            let more = if depth > 18 {
                0
            } else {
                dice.below((most - least).min(3) + 1)
            };
            (0..least + more)
                .map(|_| any(item, dice, depth + 1))
                .collect()
        }
        Shape::Object(fields) => {
            let fields = fields
                .iter()
                .filter(|field| field.needed || dice.below(2) == 1)
                .collect::<Vec<_>>();
            let fields = fields
                .into_iter()
                .map(|field| (field.name.to_owned(), any(field.shape, dice, depth + 1)));
            Value::Object(fields.collect())
        }
        Shape::OneOf(fields) => {
            // Deep down only what holds nothing else.
            let field = &fields[if depth > 14 {
                0
            } else {
                dice.below(fields.len())
            }];
            json!({ field.name: any(field.shape, dice, depth + 1) })
        }
        Shape::Row(shapes) => shapes
            .iter()
            .map(|shape| any(shape, dice, depth + 1))
            .collect(),
        Shape::Named(_, shape) | Shape::Question(shape) => any(shape, dice, depth),
    }
}

#[test]
fn the_types_can_read_whatever_the_table_allows() {
    let Shape::Object(fields) = &shape::FILE else {
        panic!()
    };
    let Shape::List(question, ..) = fields.last().unwrap().shape else {
        panic!()
    };
    let mut dice = Dice(1);
    for _ in 0..300 {
        let value = any(question, &mut dice, 0);
        if let Err(error) = serde_json::from_value::<Draft>(value.clone()) {
            panic!("{error}: {value}");
        }
        let found = faults(&bank(&json!([value])).to_string());
        let rules = [
            "another criterion",
            "“asked” names",
            "a coding question needs",
        ];
        assert!(
            found
                .iter()
                .all(|fault| rules.iter().any(|rule| fault.contains(rule))),
            "{found:#?}"
        );
    }
}
