//! Banks that mean harm: scripts, depth, sizes, odd letters, keys that mean something elsewhere.

use super::*;

#[test]
fn a_hostile_bank_is_refused_quickly_and_never_breaks_the_reader() {
    let sound = bank(&json!([question("a")])).to_string();
    let inside = |from: &str, to: &str| {
        assert!(sound.contains(from), "{from}");
        sound.replacen(from, to, 1)
    };
    let deep = |open: &str, close: &str, times: usize| {
        format!("{}{}", open.repeat(times), close.repeat(times))
    };
    let nested = format!("{}[]{}", "[{\"ul\":[".repeat(60), "]}]".repeat(60));
    let bold = format!("[{{\"p\":{}[]{}}}]", "[{\"b\":".repeat(60), "}]".repeat(60));
    let says_it = r#"[{"p":[{"t":"It is so."}]}]"#;
    for (text, expected) in [
        // Keys that mean something elsewhere are fields that there are not.
        (
            inside(
                "\"title\":\"A title\"",
                "\"title\":\"A title\",\"__proto__\":{\"x\":1}",
            ),
            "questions[0].__proto__: there is no such field",
        ),
        (
            inside(
                "\"title\":\"A title\"",
                "\"title\":\"A title\",\"constructor\":1",
            ),
            "questions[0].constructor",
        ),
        (
            inside(
                "\"title\":\"A title\"",
                "\"title\":\"A title\",\"$serde_json::private::RawValue\":\"x\"",
            ),
            "questions[0].$serde_json::private::RawValue: there is no such field",
        ),
        (
            inside(
                "\"title\":\"A title\"",
                "\"title\":\"A title\",\"title\":\"B title\"",
            ),
            "questions[0].title: this is here twice",
        ),
        (
            inside("\"edition\":\"7\"", "\"edition\":\"7\",\"edition\":\"8\""),
            "edition: this is here twice",
        ),
        // Texts.
        (inside("A title", "\\ud800"), "questions[0].title: "),
        (
            inside("A title", "a\\u0000b"),
            "questions[0].title: the control character U+0000",
        ),
        (
            inside("A title", "a\\u202eb"),
            "questions[0].title: U+202E changes the order",
        ),
        (
            inside("It is so.", "if a:\\u2067 # \\u2066x"),
            "questions[0].answer[0].p[0].t: U+2067",
        ),
        (
            inside("A title", "a\\nb"),
            "questions[0].title: a line break or tab",
        ),
        (inside("A title", "\u{7}"), "this is not JSON"),
        // Numbers.
        (
            inside("\"minutes\":5", "\"minutes\":NaN"),
            "this is not JSON",
        ),
        (
            inside("\"minutes\":5", "\"minutes\":1e999"),
            "number out of range",
        ),
        (
            inside("\"minutes\":5", "\"minutes\":99999999999999999999"),
            "questions[0].minutes",
        ),
        (
            inside("\"version\":1", "\"version\":1e300"),
            "knows up to 1",
        ),
        // Depth.
        (deep("[", "]", 100_000), ""),
        (deep("{\"a\":", "}", 100_000), ""),
        (inside(says_it, &nested), "nested more than 32 deep"),
        (inside(says_it, &bold), "nested more than 32 deep"),
        (
            inside(says_it, &deep("[", "]", 50_000)),
            "questions[0].answer[0]: this is a list",
        ),
        (
            inside("\"A title\"", &deep("[", "]", 50_000)),
            "questions[0].title: this is a list",
        ),
        (
            inside("\"A title\"", &deep("[", "]", 500_000)),
            "kB is the most",
        ),
        // Sizes.
        (
            inside("A title", &"x".repeat(200_000)),
            "questions[0].title: 200000 characters; 120 is the most",
        ),
        (
            inside("A title", &"x".repeat(10_000_000)),
            "questions[0]: this question has",
        ),
        (
            inside("A title", &"x".repeat(MOST_BYTES)),
            "The file has 24 MB",
        ),
        (
            inside(
                "[\"memory\"]",
                &format!("[{}\"memory\"]", "\"memory\",".repeat(9)),
            ),
            "questions[0].topics: 10 entries; 3 is the most",
        ),
        (
            inside(
                "\"signals\":[\"it\"]",
                &format!("\"signals\":[{}\"\"]", "\"it\",".repeat(5_000)),
            ),
            "signals: 5001 entries; 40 is the most",
        ),
        (
            format!(
                "{}{}{{}}]}}",
                &sound[..sound.find("[{").unwrap()],
                "[".to_owned() + &"{},".repeat(1_000_000)
            ),
            "questions[0]: “id” is missing",
        ),
        (
            format!(
                "{{\"format\":\"{FORMAT}\",\"version\":1,\"questions\":[{}0]}}",
                "0,".repeat(1_000_000)
            ),
            "questions[0]: this is a number",
        ),
        (
            format!(
                "{{\"format\":\"{FORMAT}\"{}}}",
                ",\"x\":0".repeat(1_000_000)
            ),
            "x: there is no such field",
        ),
    ] {
        let found = faults(&text);
        assert!(!found.is_empty(), "{}", &text[..text.len().min(200)]);
        says(&found, expected);
        assert!(
            found.iter().all(|fault| fault.len() < 3_000),
            "messages stay short"
        );
    }
}

#[test]
fn too_many_questions_cost_no_more_than_reading_them() {
    let many = |count: usize| {
        let questions: Vec<String> = (0..count)
            .map(|at| question(&format!("q{at}")).to_string())
            .collect();
        format!(
            "{{\"format\":\"{FORMAT}\",\"version\":1,\"title\":\"t\",\"edition\":\"1\",\"questions\":[{}]}}",
            questions.join(",")
        )
    };
    assert_eq!(
        read(&many(MOST_QUESTIONS)).unwrap().questions.len(),
        MOST_QUESTIONS
    );
    assert_eq!(
        faults(&many(MOST_QUESTIONS + 1)),
        [format!(
            "questions: {} entries; {MOST_QUESTIONS} is the most",
            MOST_QUESTIONS + 1
        )]
    );
}

#[test]
fn scripts_in_every_text_are_texts() {
    // What is markup elsewhere is a text like any other; nothing of it is ever parsed.
    let evil = "<img src=x onerror=alert(1)>";
    let text = bank(&json!([everything()])).to_string();
    let mut bank: Value = serde_json::from_str(&text).unwrap();
    fill(&mut bank["questions"][0], evil);
    let own = read(&bank.to_string()).unwrap();
    assert_eq!(own.questions[0].title, evil);
    assert!(own.questions[0].prompt.prose().contains(evil));
}

/// Puts a text into every place where any text may stand.
fn fill(value: &mut Value, text: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, text)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let free = ["title", "why", "cluster", "t", "c", "lang"].contains(&name.as_str());
                match value {
                    Value::String(value) if free => text.clone_into(value),
                    Value::Array(items)
                        if ["references", "covers", "signals", "fails"]
                            .contains(&name.as_str()) =>
                    {
                        *items = vec![json!(text)];
                    }
                    value => fill(value, text),
                }
            }
        }
        _ => {}
    }
}
