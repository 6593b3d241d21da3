//! Other people's banks: the example folder, the published schema, and what the two say of the same file.

use std::{fs, path::Path};

use mock_interviewer::bank::{
    author::{pack_one, read_folder},
    own::{read, schema},
};
use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg32;
use serde_json::{Value, json};

const EXAMPLE: &str = "tests/data/own-bank";

fn example() -> String {
    pack_one(&read_folder(Path::new(EXAMPLE)).unwrap()).unwrap()
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
    jsonschema::draft202012::new(&schema).unwrap()
}

#[test]
fn the_example_is_a_bank() {
    let own = read(&example()).unwrap();
    let ids: Vec<_> = own.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "a-report-that-is-empty",
            "everybody-s-basket",
            "tools-still-on-loan"
        ]
    );
    assert_eq!(own.catalogue.title, "Team bank");
    assert_eq!(
        example(),
        example(),
        "the same folder packs to the same bytes"
    );
}

#[test]
fn our_own_bank_fits_into_a_file_of_the_same_format() {
    let text = pack_one(&super::bank::folder()).unwrap();
    let own = read(&text).unwrap();
    assert_eq!(
        own.catalogue.entries().len(),
        super::bank::folder().questions.len()
    );
    let value: Value = serde_json::from_str(&text).unwrap();
    let faults: Vec<_> = validator()
        .iter_errors(&value)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_published_schema_is_up_to_date() {
    let published = fs::read_to_string("assets/schema/bank-1.schema.json").unwrap();
    assert!(published == schema(), "run: cargo xtask bank schema");
}

#[test]
fn the_examples_of_the_guide_are_true() {
    let guide = fs::read_to_string("docs/own-banks.md").unwrap();
    let json = guide.split("```json\n").nth(1).unwrap();
    let json = json.split("```").next().unwrap();
    read(json).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let value: Value = serde_json::from_str(json).unwrap();
    assert!(validator().is_valid(&value));
}

#[test]
fn markup_in_a_question_is_refused_with_its_line() {
    let file = Path::new(EXAMPLE).join("iteration/a-report-that-is-empty.md");
    let good = fs::read_to_string(&file).unwrap();
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-bank-markup");
    fs::create_dir_all(root.join("iteration")).unwrap();
    fs::copy(Path::new(EXAMPLE).join("bank.toml"), root.join("bank.toml")).unwrap();
    let from = "With a list it works.";
    let line = good.lines().position(|line| line.contains(from)).unwrap() + 1;
    for (markup, expected) in [
        ("<img src=x onerror=alert(1)>", "raw HTML is not allowed"),
        ("<script>alert(1)</script>", "raw HTML is not allowed"),
        ("[x](javascript:alert(1))", "must start with https://"),
        ("[x](JAVASCRIPT:alert(1))", "must start with https://"),
        ("[x](data:text/html,x)", "must start with https://"),
        ("[x](//example.org)", "must start with https://"),
        ("<javascript:alert(1)>", "must start with https://"),
        ("![x](https://example.org/x.png)", "an image is not allowed"),
        (
            "![x][1]\n\n[1]: javascript:alert(1)\n\n",
            "an image is not allowed",
        ),
    ] {
        let target = root.join("iteration/a-report-that-is-empty.md");
        fs::write(&target, good.replacen(from, markup, 1)).unwrap();
        let findings = read_folder(&root).unwrap_err();
        let found = findings
            .iter()
            .any(|finding| finding.message.contains(expected) && finding.line == line);
        assert!(found, "{markup}: {findings:?}");
    }
}

/// One random change somewhere in a value.
fn mutate(value: &mut Value, random: &mut Pcg32) {
    let below = |random: &mut Pcg32, bound: usize| random.next_u32() as usize % bound;
    let deeper = below(random, 8) > 0;
    match value {
        Value::Array(items) if deeper && !items.is_empty() => {
            let at = below(random, items.len());
            return mutate(&mut items[at], random);
        }
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let at = below(random, fields.len());
            if let Some(inner) = fields.values_mut().nth(at) {
                return mutate(inner, random);
            }
        }
        _ => {}
    }
    let strange = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(300),
        json!(1.5),
        json!(""),
        json!("javascript:x"),
        json!("x".repeat(700)),
        json!([]),
        json!({}),
        json!([["k", "x"]]),
        json!({ "t": "x" }),
    ];
    match value {
        Value::Object(fields) if below(random, 2) == 0 => {
            let at = below(random, fields.len() + 1);
            match fields.keys().nth(at).cloned() {
                Some(name) => drop(fields.remove(&name)),
                None => drop(fields.insert("__proto__".to_owned(), json!(1))),
            }
        }
        Value::Array(items) if below(random, 2) == 0 => match items.first().cloned() {
            Some(first) if below(random, 2) == 0 => {
                let times = below(random, 60);
                items.extend(std::iter::repeat_n(first, times));
            }
            _ => drop(items.pop()),
        },
        value => *value = strange[below(random, strange.len())].clone(),
    }
}

#[test]
fn what_the_schema_refuses_the_reader_refuses() {
    let validator = validator();
    let good: Value = serde_json::from_str(&example()).unwrap();
    assert!(validator.is_valid(&good));
    let mut random = Pcg32::seed_from_u64(7);
    let (mut refused, mut looser) = (0, 0);
    for _ in 0..1_500 {
        let mut value = good.clone();
        mutate(&mut value, &mut random);
        let read = read(&value.to_string());
        match (validator.is_valid(&value), read.is_ok()) {
            (false, true) => panic!("the schema refuses and the reader takes {value}"),
            (false, false) => refused += 1,
            (true, false) => looser += 1,
            (true, true) => {}
        }
    }
    assert!(refused > 500, "{refused} mutations were faults");
    // Rules that a schema can't tell, such as ids that are there twice.
    assert!(looser > 0 && looser * 10 < refused, "{looser} of {refused}");
}
