use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg32;
use serde_json::{Value, json};

use super::*;

/// A message of every sort, as the page around would send it.
fn sound() -> Vec<Value> {
    let bare = ["start", "pause", "reset", "export"];
    let mut messages: Vec<Value> = bare
        .iter()
        .map(|kind| json!({ "mock-interviewer": 1, "type": kind, "detail": {}, "id": "a-1" }))
        .collect();
    let detailed = [
        (
            "theme",
            json!({ "scheme": "dark", "colors": { "paper": "#fff", "on-accent": "red" }, "font": "Inter" }),
        ),
        (
            "userdata",
            json!({ "records": { "mi/live": "r 1", "mi/a/r/0": "{}" } }),
        ),
        ("bank", json!({ "text": "{}" })),
    ];
    messages.extend(detailed.map(
        |(kind, detail)| json!({ "mock-interviewer": 1, "type": kind, "detail": detail, "id": 7 }),
    ));
    messages
}

#[test]
fn every_command_is_read() {
    let kinds: Vec<Command> = sound()
        .iter()
        .map(|message| read(&message.to_string()).unwrap().command)
        .collect();
    assert_eq!(
        kinds[..4],
        [
            Command::Start,
            Command::Pause,
            Command::Reset,
            Command::Export
        ]
    );
    let Command::Theme(theme) = &kinds[4] else {
        panic!()
    };
    assert_eq!(theme.scheme, Some(Scheme::Dark));
    assert_eq!(theme.colors["on-accent"], "red");
    assert!(matches!(&kinds[5], Command::Userdata(records) if records["mi/live"] == "r 1"));
    assert_eq!(kinds[6], Command::Bank("{}".into()));
    let short = read(r#"{"mock-interviewer":1,"type":"pause"}"#).unwrap();
    assert_eq!((short.command, short.id), (Command::Pause, None));
}

#[test]
fn a_mark_comes_back_as_it_went() {
    for id in [json!("a \"b\" \u{e9}"), json!(42)] {
        let text = json!({ "mock-interviewer": 1, "type": "pause", "id": id }).to_string();
        let mark = read(&text).unwrap().id.unwrap();
        assert_eq!(serde_json::to_value(&mark).unwrap(), id);
    }
}

#[test]
fn large_messages_are_for_records_and_banks_alone() {
    let long = "x".repeat(LONGEST.0);
    let theme = json!({ "mock-interviewer": 1, "type": "theme", "detail": { "font": long } });
    assert_eq!(read(&theme.to_string()), None);
    let bank = json!({ "mock-interviewer": 1, "type": "bank", "detail": { "text": long } });
    assert!(read(&bank.to_string()).is_some());
    let longer = "x".repeat(LONGEST.1);
    let bank = json!({ "mock-interviewer": 1, "type": "bank", "detail": { "text": longer } });
    assert_eq!(read(&bank.to_string()), None);
}

/// Chooses one of a few.
fn one<'a, T>(random: &mut Pcg32, of: &'a [T]) -> &'a T {
    &of[random.next_u32() as usize % of.len()]
}

/// Breaks a sound message in a way that no message may be.
fn broken(random: &mut Pcg32) -> String {
    let mut message = one(random, &sound()).clone();
    let junk = [
        json!([]),
        json!("x"),
        json!(-1),
        json!(1.5),
        json!(true),
        json!({ "x": 1 }),
        json!([{}]),
    ];
    let kind = message["type"].as_str().unwrap().to_owned();
    match random.next_u32() % 11 {
        0 => {
            let key = *one(random, &["mock-interviewer", "type"]);
            message.as_object_mut().unwrap().remove(key);
        }
        1 => {
            let other = [
                json!(0),
                json!(2),
                json!(257),
                json!("1"),
                json!(null),
                json!(1.0),
            ];
            message["mock-interviewer"] = one(random, &other).clone();
        }
        2 => {
            let other = [
                json!("erase"),
                json!("Start"),
                json!(""),
                json!("hello"),
                json!(null),
            ];
            message["type"] = if random.next_u32().is_multiple_of(2) {
                one(random, &junk).clone()
            } else {
                one(random, &other).clone()
            };
        }
        3 => {
            let name = *one(
                random,
                &["origin", "__proto__", "constructor", "Detail", ""],
            );
            message[name] = one(random, &junk).clone();
        }
        4 => {
            let other = [
                json!([]),
                json!({}),
                json!(null),
                json!(-1),
                json!(0.5),
                json!(true),
                json!("y".repeat(99)),
                json!(u64::MAX),
            ];
            message["id"] = one(random, &other).clone();
        }
        5 => message["detail"] = one(random, &junk).clone(),
        6 => {
            let wrapped = [
                json!([message]),
                json!(message.to_string()),
                json!({ "data": message }),
                json!([1, kind, message["detail"], message["id"]]),
                json!([1, "start", {}, 1]),
            ];
            message = one(random, &wrapped).clone();
        }
        7 => match kind.as_str() {
            "theme" => {
                let themes = [
                    json!({ "colors": { "papers": "red" } }),
                    json!({ "colors": { "paper": 7 } }),
                    json!({ "colors": [["paper", "red"]] }),
                    json!({ "scheme": "night" }),
                    json!({ "font": ["a"] }),
                    json!({ "font": null }),
                    json!({ "colors": null }),
                    json!({ "scheme": null }),
                    json!(null),
                    json!({ "css": "body{}" }),
                ];
                message["detail"] = one(random, &themes).clone();
            }
            "userdata" => {
                let names = ["__proto__", "mi", "embed/x/mi/live", "mi/<b>", "mi/a b", ""];
                let name = *one(random, &names);
                let bad = [
                    json!({ "records": { name: "x" } }),
                    json!({ "records": { "mi/live": one(random, &junk[2..]) } }),
                    json!({ "records": [["mi/live", "r 1"]] }),
                    json!({ "records": {}, "more": {} }),
                    json!({}),
                ];
                message["detail"] = one(random, &bad).clone();
            }
            "bank" => {
                let bad = [
                    json!({}),
                    json!({ "text": 1 }),
                    json!({ "text": "", "url": "x" }),
                ];
                message["detail"] = one(random, &bad).clone();
            }
            _ => message["detail"] = json!({ "force": true }),
        },
        // The detail of another command.
        8 => {
            let own = if kind == "bank" { "font" } else { "text" };
            message["detail"][own] = json!("x");
        }
        9 => {
            let text = message.to_string();
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            return text[..*one(random, &ends)].to_owned();
        }
        _ => {
            let deep = "[".repeat(1 + random.next_u32() as usize % 5_000);
            return format!(r#"{{"mock-interviewer":1,"type":"theme","detail":{deep}"#);
        }
    }
    message.to_string()
}

#[test]
fn ten_thousand_broken_commands_are_nothing() {
    let mut random = Pcg32::seed_from_u64(7);
    for at in 0..10_000 {
        let text = broken(&mut random);
        assert_eq!(read(&text), None, "{at}: {text:.300}");
    }
}

#[test]
fn ten_thousand_garbled_commands_do_no_harm() {
    let mut random = Pcg32::seed_from_u64(8);
    let sound: Vec<Vec<u8>> = sound().iter().map(|m| m.to_string().into_bytes()).collect();
    let signs = b"{}[]\":,\\u0\0 \xff\x80eE-+.9truefalsenull";
    for _ in 0..10_000 {
        let mut bytes = one(&mut random, &sound).clone();
        for _ in 0..1 + random.next_u32() % 8 {
            let at = random.next_u32() as usize % bytes.len();
            match random.next_u32() % 3 {
                0 => bytes[at] = *one(&mut random, signs),
                1 => bytes.insert(at, *one(&mut random, signs)),
                _ => drop(bytes.remove(at)),
            }
            if bytes.is_empty() {
                bytes.push(b'{');
            }
        }
        // What is read after all is a command like any other.
        let _ = read(&String::from_utf8_lossy(&bytes));
    }
}
