//! xAPI 1.0.3 statements about a round, for learning record stores.
//!
//! A rating of oneself is a score, never a success: `result.success` is not said. What was written is not said
//! either.

use serde_json::value::RawValue;

use super::event::Statement;
use crate::time::{Millis, UnixMillis};

const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
const KINDS: &str = "http://adlnet.gov/expapi/activities/";

/// Who is spoken of, and where.
#[derive(Debug, Clone)]
pub struct Xapi {
    /// The address of the embed page without its query: objects are named below it.
    pub base: String,
    /// The origin of the page around.
    pub host: String,
    /// The embed on that page.
    pub slot: String,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// A round was begun.
    Initialized,
    /// A question was answered or skipped.
    Answered,
    /// An answer was judged.
    Scored,
    /// A round ended with its last question.
    Completed,
    /// A round was left.
    Terminated,
}

impl Verb {
    const fn id(self) -> &'static str {
        match self {
            Self::Initialized => "initialized",
            Self::Answered => "answered",
            Self::Scored => "scored",
            Self::Completed => "completed",
            Self::Terminated => "terminated",
        }
    }
}

/// What it was done with.
pub(super) struct Object<'a> {
    /// The fragment of its address.
    pub(super) fragment: String,
    pub(super) name: &'a str,
    /// `question` or `assessment`.
    pub(super) kind: &'static str,
}

/// What came of it.
#[derive(Default)]
pub(super) struct Outcome {
    /// From 0 to 1.
    pub(super) score: Option<f64>,
    pub(super) time: Option<Millis>,
    pub(super) completion: Option<bool>,
}

impl Xapi {
    /// A statement. The same thing said twice has the same id, so that a store keeps it once.
    pub(super) fn statement(
        &self,
        round: &str,
        verb: Verb,
        object: &Object<'_>,
        outcome: &Outcome,
        at: UnixMillis,
    ) -> Statement {
        let mut result = Vec::new();
        if let Some(score) = outcome.score {
            let raw = (score * 1_000.0).round() / 10.0;
            result.push(format!(
                r#""score":{{"scaled":{score},"raw":{raw},"min":0,"max":100}}"#
            ));
        }
        if let Some(completion) = outcome.completion {
            result.push(format!(r#""completion":{completion}"#));
        }
        if let Some(time) = outcome.time {
            result.push(format!(r#""duration":"PT{}S""#, time.0 / 1_000));
        }
        let result = if result.is_empty() {
            String::new()
        } else {
            format!(r#""result":{{{}}},"#, result.join(","))
        };
        let text = format!(
            r##"{{"id":"{id}","actor":{{"objectType":"Agent","account":{{"homePage":{host},"name":{slot}}}}},"verb":{{"id":"{VERBS}{verb}","display":{{"en":"{verb}"}}}},"object":{{"objectType":"Activity","id":{object_id},"definition":{{"type":"{KINDS}{kind}","name":{{"en":{name}}}}}}},{result}"context":{{"registration":"{registration}","platform":"Mock interviewer"}},"timestamp":"{time}"}}"##,
            id = uuid(&[&self.host, &self.slot, round, verb.id(), &object.fragment]),
            host = quoted(&self.host),
            slot = quoted(&self.slot),
            verb = verb.id(),
            object_id = quoted(&format!("{}#{}", self.base, object.fragment)),
            kind = object.kind,
            name = quoted(object.name),
            registration = uuid(&[&self.host, &self.slot, round]),
            time = at.iso(),
        );
        RawValue::from_string(text).ok()
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A name of the form that version 4 has, by FNV-1a over the parts: rounds are named at random.
fn uuid(parts: &[&str]) -> String {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash ^= u128::from(byte);
            hash = hash.wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
    let hash = hash & !(0xf << 76) | 0x4 << 76;
    let hash = hash & !(0x3 << 62) | 0x2 << 62;
    let hex = format!("{hash:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!(
        "{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_statement_says_a_score_and_never_a_success() {
        let xapi = Xapi {
            base: "https://app.example/embed.html".into(),
            host: "https://host.example".into(),
            slot: "a1".into(),
        };
        let object = Object {
            fragment: "/bank/q".into(),
            name: "A \"question\"",
            kind: "question",
        };
        let outcome = Outcome {
            score: Some(0.625),
            time: Some(Millis(61_900)),
            completion: Some(true),
        };
        let say = |verb| {
            let statement = xapi.statement("r", verb, &object, &outcome, UnixMillis(0));
            serde_json::from_str::<Value>(statement.unwrap().get()).unwrap()
        };
        let said = say(Verb::Scored);
        assert_eq!(said["verb"]["id"], "http://adlnet.gov/expapi/verbs/scored");
        assert_eq!(
            said["object"]["id"],
            "https://app.example/embed.html#/bank/q"
        );
        assert_eq!(said["object"]["definition"]["name"]["en"], "A \"question\"");
        assert_eq!(said["actor"]["account"]["name"], "a1");
        assert_eq!(
            said["result"]["score"],
            serde_json::json!({ "scaled": 0.625, "raw": 62.5, "min": 0, "max": 100 })
        );
        assert_eq!(said["result"]["duration"], "PT61S");
        assert!(said["result"].get("success").is_none());
        assert_eq!(said["timestamp"], "1970-01-01T00:00:00.000Z");
        assert_eq!(said["id"], say(Verb::Scored)["id"]);
        assert_ne!(said["id"], say(Verb::Answered)["id"]);
    }

    #[test]
    fn names_have_the_form_of_version_4() {
        for round in ["a", "b", "19f-7", ""] {
            let name = uuid(&[round]);
            let groups: Vec<&str> = name.split('-').collect();
            let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{name}");
            assert!(groups[2].starts_with('4'), "{name}");
            assert!(groups[3].starts_with(['8', '9', 'a', 'b']), "{name}");
        }
    }
}
