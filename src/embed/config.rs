//! What the address of the frame asks for, word by word: what is not known is told, and the default is used.

use percent_encoding::percent_decode_str;

use crate::{
    bank::{Kind, Level, QuestionId, Topic},
    round::{Custom, Length, Preset, Request, Role, Timing, pairs},
};

/// The round of an embed that asks for none.
const PRESET: &str = "screen-30";

/// The longest address that is read, in bytes.
const LONGEST: usize = 8_192;

/// The most faults that are told.
const MOST_FAULTS: usize = 20;

/// The parts that make a round of one's own.
const WISHES: [&str; 6] = ["role", "level", "kinds", "topics", "count", "minutes"];

/// Every other part.
const OTHERS: [&str; 10] = [
    "preset", "q", "seed", "timing", "theme", "resume", "slot", "host", "bank", "xapi",
];

/// Whose colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// What the browser prefers.
    #[default]
    Auto,
    /// The light ones.
    Light,
    /// The dark ones.
    Dark,
}

impl Scheme {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in addresses and messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Who keeps what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Resume {
    /// The browser, for this slot.
    #[default]
    Browser,
    /// The page around the frame: it is sent every change, and hands everything back at the start.
    Host,
    /// Nobody.
    Nobody,
}

/// What the address of the frame asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The round.
    pub request: Request,
    /// Which of the rounds that fit.
    pub seed: Option<u64>,
    /// How generous the clock is at first.
    pub timing: Timing,
    /// Whose colours are used at first.
    pub scheme: Scheme,
    /// Who keeps what was done.
    pub resume: Resume,
    /// The name that tells the embeds of a page apart.
    pub slot: String,
    /// The origin of the page around, as the address names it.
    pub host: Option<String>,
    /// Whether the page around brings the questions.
    pub own_bank: bool,
    /// Whether the details of events carry xAPI statements.
    pub xapi: bool,
    /// What of the address could not be used, in words for the page's owner.
    pub faults: Vec<String>,
}

impl Config {
    /// Reads a query such as `?preset=warm-up&theme=dark`.
    #[must_use]
    pub fn read(query: &str) -> Self {
        let mut reader = Reader::of(query.trim_start_matches('?'));
        let request = reader.request();
        let seed = reader.checked("seed", &|text| text.parse::<u64>().is_ok());
        let timing = reader.choice("timing", &["normal", "half-more", "double", "off"]);
        // `host` means: as the browser prefers, until the page around says more.
        let theme = reader.choice("theme", &["auto", "light", "dark", "host"]);
        let resume = reader.choice("resume", &["browser", "host", "none"]);
        let slot = reader.checked("slot", &is_slot);
        let host = reader.checked("host", &|text| is_origin(text));
        let own_bank = reader.choice("bank", &["", "host"]) == 1;
        let xapi = reader.choice("xapi", &["0", "1"]) == 1;
        Self {
            request,
            seed: seed.and_then(|seed| seed.parse().ok()),
            timing: Timing::ALL.get(timing).copied().unwrap_or_default(),
            scheme: Scheme::ALL.get(theme).copied().unwrap_or_default(),
            resume: [Resume::Browser, Resume::Host, Resume::Nobody]
                .get(resume)
                .copied()
                .unwrap_or_default(),
            slot: slot.unwrap_or_else(|| "page".to_owned()),
            host,
            own_bank,
            xapi,
            faults: reader.faults,
        }
    }
}

/// Whether a text is the origin of a page on the web, as browsers write it: `https://a.example:8443`. The origin
/// of a page that has none is `null`, and nobody can be told apart by that.
#[must_use]
pub fn is_origin(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._:[]".contains(&byte);
    rest.is_some_and(|rest| (1..=255).contains(&rest.len()) && rest.bytes().all(host))
}

fn is_slot(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(plain)
}

/// The parts of an address, and what is wrong with them.
struct Reader {
    parts: Vec<(String, String)>,
    faults: Vec<String>,
}

impl Reader {
    fn of(query: &str) -> Self {
        let mut reader = Self {
            parts: Vec::new(),
            faults: Vec::new(),
        };
        if query.len() > LONGEST {
            reader.fault("the address is too long, so nothing of it was read");
            return reader;
        }
        for (name, value) in pairs(query) {
            let known = WISHES.contains(&name) || OTHERS.contains(&name);
            match percent_decode_str(value).decode_utf8() {
                _ if !known => reader.fault(&format!("{}: there is no such setting", short(name))),
                _ if reader.parts.iter().any(|(other, _)| other == name) => {
                    reader.fault(&format!("{name}: it stands there twice; the first counts"));
                }
                Ok(value) => reader.parts.push((name.to_owned(), value.into_owned())),
                Err(_) => reader.fault(&format!("{name}: it is not text")),
            }
        }
        reader
    }

    fn fault(&mut self, fault: &str) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault.to_owned());
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        let mut parts = self.parts.iter();
        parts
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// A value that passes a check.
    fn checked(&mut self, name: &str, check: &dyn Fn(&str) -> bool) -> Option<String> {
        let value = self.value(name)?.to_owned();
        if check(&value) {
            return Some(value);
        }
        self.fault(&format!("{name}: “{}” can't be used", short(&value)));
        None
    }

    /// The place of a value among the words that it may be; the first is the default.
    fn choice(&mut self, name: &str, words: &[&str]) -> usize {
        let Some(value) = self.value(name) else {
            return 0;
        };
        if let Some(at) = words.iter().position(|word| *word == value) {
            return at;
        }
        let fault = format!(
            "{name}: “{}” is not one of {}",
            short(value),
            words.join(", ")
        );
        self.fault(&fault);
        0
    }

    /// Tells of the words of a list that are not known; they are passed over.
    fn words(&mut self, name: &str, known: &dyn Fn(&str) -> bool) {
        let list = self.value(name).unwrap_or_default().to_owned();
        for word in list
            .split(',')
            .filter(|word| !word.is_empty() && !known(word))
        {
            self.fault(&format!("{name}: there is no “{}”", short(word)));
        }
    }

    fn number(&mut self, name: &str, (least, most): (u16, u16)) {
        let fits = |text: &str| {
            text.parse::<u16>()
                .is_ok_and(|n| (least..=most).contains(&n))
        };
        if self.value(name).is_some_and(|text| !fits(text)) {
            self.fault(&format!("{name}: it has to be from {least} to {most}"));
            self.parts.retain(|(key, _)| key != name);
        }
    }

    fn request(&mut self) -> Request {
        self.words("role", &|word| {
            Role::ALL.iter().any(|role| role.id() == word)
        });
        self.words("level", &|word| word.parse::<Level>().is_ok());
        self.words("kinds", &|word| word.parse::<Kind>().is_ok());
        self.words("topics", &|word| word.parse::<Topic>().is_ok());
        self.words("q", &|word| QuestionId::try_from(word.to_owned()).is_ok());
        let (fewest, most) = Length::QUESTIONS;
        self.number("count", (fewest.into(), most.into()));
        self.number("minutes", Length::MINUTES);
        let parts = || {
            let parts = self.parts.iter();
            parts.map(|(name, value)| (name.as_str(), value.as_str()))
        };
        if parts().any(|(name, _)| WISHES.contains(&name)) {
            let custom = [("preset", Custom::ID)].into_iter();
            if let Some(request) = Request::of(custom.chain(parts())) {
                return request;
            }
        }
        if let Some(request) = Request::of(parts()) {
            return request;
        }
        if let Some(preset) = self.value("preset").map(short) {
            self.fault(&format!("preset: there is no “{preset}”"));
        }
        // It is there: a test says so.
        Preset::find(PRESET).map_or_else(|| Request::Custom(Custom::default()), Request::Preset)
    }
}

/// So much of a text as a fault quotes.
fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Set;

    #[test]
    fn an_address_that_asks_for_nothing_gets_the_defaults() {
        let config = Config::read("");
        assert_eq!(
            config.request,
            Request::Preset(Preset::find(PRESET).unwrap())
        );
        assert_eq!((config.seed, config.timing), (None, Timing::Standard));
        assert_eq!(
            (config.scheme, config.resume),
            (Scheme::Auto, Resume::Browser)
        );
        assert_eq!((config.slot.as_str(), config.host), ("page", None));
        assert_eq!((config.own_bank, config.xapi), (false, false));
        assert_eq!(config.faults, [""; 0]);
    }

    #[test]
    fn everything_can_be_asked_for() {
        let config = Config::read(
            "?preset=screen-30&seed=7&topics=asyncio%2Cgil&level=mid&kinds=coding&count=4&timing=half-more\
             &theme=dark&resume=host&slot=a1&host=https%3A%2F%2Fhost.example%3A8443&bank=host&xapi=1",
        );
        let Request::Custom(custom) = &config.request else {
            panic!("wishes make a round of one's own")
        };
        assert_eq!(
            custom.topics,
            Set::<Topic>::of(&[Topic::Asyncio, Topic::Gil])
        );
        assert_eq!(custom.length, Length::Questions(4));
        assert_eq!((config.seed, config.timing), (Some(7), Timing::Half));
        assert_eq!((config.scheme, config.resume), (Scheme::Dark, Resume::Host));
        assert_eq!(config.slot, "a1");
        assert_eq!(config.host.as_deref(), Some("https://host.example:8443"));
        assert!(config.own_bank && config.xapi);
        assert_eq!(config.faults, [""; 0]);
        let picked = Config::read("preset=picked&q=copies-that-share");
        assert_eq!(picked.request.to_string(), "picked&q=copies-that-share");
    }

    #[test]
    fn what_is_not_known_is_told_and_the_default_is_used() {
        for (query, fault) in [
            ("preset=newer", "preset: there is no “newer”"),
            ("topics=asyncio,async", "topics: there is no “async”"),
            ("level=wizard", "level: there is no “wizard”"),
            ("count=13", "count: it has to be from 1 to 12"),
            ("minutes=x", "minutes: it has to be from 10 to 180"),
            ("seed=-1", "seed: “-1” can't be used"),
            (
                "timing=slow",
                "timing: “slow” is not one of normal, half-more",
            ),
            ("theme=", "theme: “” is not one of auto, light, dark, host"),
            ("slot=A", "slot: “A” can't be used"),
            ("host=null", "host: “null” can't be used"),
            ("host=https://a.example/x", "can't be used"),
            ("colour=red", "colour: there is no such setting"),
            ("seed=1&seed=2", "seed: it stands there twice"),
            ("slot=%ff", "slot: it is not text"),
        ] {
            let config = Config::read(query);
            assert!(
                config.faults.len() == 1 && config.faults[0].contains(fault),
                "{query}: {:?}",
                config.faults
            );
        }
        assert_eq!(Config::read("count=13").request, Config::read("").request);
        assert!(Config::read(&"x=1&".repeat(3_000)).faults[0].contains("too long"));
        assert_eq!(
            Config::read(&"x=1&".repeat(1_000)).faults.len(),
            MOST_FAULTS
        );
    }

    #[test]
    fn origins_are_those_of_pages_on_the_web() {
        for origin in [
            "https://a.example",
            "http://127.0.0.1:8080",
            "http://[::1]:1",
        ] {
            assert!(is_origin(origin), "{origin}");
        }
        for other in [
            "null",
            "*",
            "/",
            "",
            "https://",
            "file://",
            "https://a/b",
            "https://a@b",
            "HTTPS://A",
            "https://a?b",
            "javascript:alert(1)",
        ] {
            assert!(!is_origin(other), "{other}");
        }
    }
}
