//! Walks a value along its shape and notes every fault with its place. Nothing is built on the way, so that
//! a hostile file costs the time of reading it once and no memory.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{
    Fault,
    shape::{DEPTH, Field, QUESTION_BYTES, Shape},
};
use crate::bank::{Draft, Href, question::is_slug};

/// How many faults are told; after them the reading stops.
pub const MOST_FAULTS: usize = 100;

/// A question that could be read, and what names its content.
pub(super) struct Found<'a> {
    pub(super) path: String,
    pub(super) raw: &'a str,
    pub(super) draft: Draft,
}

/// What was seen so far.
#[derive(Default)]
pub(super) struct Walk<'a> {
    /// Where we are, as `questions[3].criteria[1].probe`.
    path: String,
    depth: usize,
    pub(super) faults: Vec<Fault>,
    pub(super) found: Vec<Found<'a>>,
    pub(super) title: String,
    pub(super) edition: String,
    /// The questions by id, with their places.
    ids: BTreeMap<String, String>,
}

impl<'a> Walk<'a> {
    /// Reads `text` along `shape`.
    pub(super) fn read(
        &mut self,
        text: &'a str,
        shape: &'static Shape,
    ) -> Result<(), serde_json::Error> {
        let mut json = serde_json::Deserializer::from_str(text);
        self.seed(shape).deserialize(&mut json)?;
        json.end()
    }

    /// Whether there are so many faults that no more are wanted.
    pub(super) fn is_full(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    fn seed<'w>(&'w mut self, shape: &'static Shape) -> Seed<'w, 'a> {
        Seed { walk: self, shape }
    }

    pub(super) fn fault(&mut self, message: String) {
        if !self.is_full() {
            self.faults.push(Fault {
                place: self.path.clone(),
                message,
            });
        }
    }

    /// Notes that something else was expected here.
    fn expected(&mut self, shape: &Shape, given: &str) {
        self.fault(format!("this is {given}; give {}", shape.words()));
    }

    /// Does something one step deeper and comes back. After an error the path stays, to tell the place.
    fn within<E>(
        &mut self,
        step: fmt::Arguments<'_>,
        work: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let length = self.path.len();
        self.path.push_str(&step.to_string());
        if length == 0 && self.path.starts_with('.') {
            self.path.remove(0);
        }
        work(self)?;
        self.path.truncate(length);
        Ok(())
    }

    /// A question is read by itself: what it costs is bounded, and a broken text in it does not hide the
    /// faults of the next one.
    fn question(&mut self, raw: &'a RawValue, shape: &'static Shape) {
        let raw = raw.get();
        if raw.len() > QUESTION_BYTES {
            return self.fault(format!(
                "this question has {} kB; {} kB is the most: shorten it or split it",
                raw.len() / 1024,
                QUESTION_BYTES / 1024
            ));
        }
        let (path, before) = (self.path.clone(), self.faults.len());
        let depth = std::mem::take(&mut self.depth);
        if let Err(error) = self.read(raw, shape) {
            if !self.is_full() {
                self.fault(format!("{}; mend this text", reason(&error)));
            }
            self.path.clone_from(&path);
        }
        self.depth = depth;
        if let Ok(draft) = serde_json::from_str::<Draft>(raw) {
            self.found.push(Found { path, raw, draft });
        } else if self.faults.len() == before {
            // The shape and the types disagree, which tests rule out.
            self.fault("this question can't be read".to_owned());
        }
    }

    fn text(&mut self, text: &str, shape: &Shape) {
        let good = match shape {
            Shape::Text { least, most, lines } => {
                return self.prose(text, *least, *most, *lines);
            }
            Shape::Exactly(wanted) => text == *wanted,
            Shape::Slug => {
                // A question's own id; those of its criteria stand deeper.
                if self.depth == 1 {
                    self.id(text);
                }
                is_slug(text)
            }
            Shape::Word(words) => words.contains(&text),
            Shape::Href => {
                text.len() <= 2_000
                    && !text.chars().any(is_trick)
                    && Href::try_from(text.to_owned()).is_ok()
            }
            _ => return self.expected(shape, "a text"),
        };
        if !good {
            self.fault(format!("“{}” is not {}", shown(text), shape.words()));
        }
    }

    fn id(&mut self, id: &str) {
        let question = self.path.trim_end_matches(".id").to_owned();
        match self.ids.get(id).cloned() {
            Some(other) => self.fault(format!(
                "{other} has the same id “{}”; rename one",
                shown(id)
            )),
            None => drop(self.ids.insert(id.to_owned(), question)),
        }
    }

    fn prose(&mut self, text: &str, least: usize, most: usize, lines: bool) {
        // Counting costs time only where the bytes don't tell.
        let count = if text.len() <= most {
            text.len()
        } else {
            text.chars().count()
        };
        if text.trim().len() < least {
            self.fault("this is empty; write something".to_owned());
        }
        if count > most {
            self.fault(format!("{count} characters; {most} is the most"));
        }
        let odd = |c: &char| c.is_control() && !(lines && matches!(c, '\n' | '\t'));
        if let Some(c) = text.chars().find(odd) {
            self.fault(match c {
                '\n' | '\t' => "a line break or tab, and this is one line; use a space".to_owned(),
                c => format!(
                    "the control character U+{:04X} can't be shown; take it out",
                    u32::from(c)
                ),
            });
        }
        if let Some(c) = text.chars().find(|c| is_trick(*c)) {
            self.fault(format!(
                "U+{:04X} changes the order in which letters are shown, so that code can look like other code; take it out",
                u32::from(c)
            ));
        }
    }
}

/// The characters that embed, override or isolate a direction of writing (Unicode Standard Annex 9): text in any
/// script does without them, and they can make code look like other code.
const fn is_trick(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What somebody wrote, short enough for a message and with nothing in it that plays tricks.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let mut out: String = text
        .chars()
        .take(MOST)
        .map(|c| {
            if c.is_control() || is_trick(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect();
    if text.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}

/// The reason of an error without its place, which is told otherwise.
pub(super) fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ")
        .map_or(text.clone(), |(reason, _)| reason.to_owned())
}

impl Shape {
    /// What has to stand here.
    fn words(&self) -> String {
        match self {
            Self::Text { .. } => "a text".to_owned(),
            Self::Exactly(text) => format!("“{text}”"),
            Self::Slug => "an id: lower-case words joined by -, at most 64 characters".to_owned(),
            Self::Word(words) if words.contains(&"") => "one of \"\", k, s, c, n, f".to_owned(),
            Self::Word(words) => format!("one of {}", words.join(", ")),
            Self::Href => "a link that starts with https://, mailto: or #".to_owned(),
            Self::Whole(least, most) if least == most => least.to_string(),
            Self::Whole(least, most) => format!("a whole number from {least} to {most}"),
            Self::Flag => "true or false".to_owned(),
            Self::List(..) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
            Self::OneOf(fields) => {
                let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
                format!("an object of one of {}", names.join(", "))
            }
            Self::Row(shapes) => format!("a list of {}", shapes.len()),
            Self::Named(_, shape) | Self::Question(shape) => shape.words(),
        }
    }
}

struct Seed<'w, 'a> {
    walk: &'w mut Walk<'a>,
    shape: &'static Shape,
}

impl<'a> DeserializeSeed<'a> for Seed<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(mut self, json: D) -> Result<(), D::Error> {
        if self.walk.is_full() {
            return Err(D::Error::custom("that is enough"));
        }
        while let Shape::Named(_, shape) = self.shape {
            self.shape = shape;
        }
        if let Shape::Question(shape) = self.shape {
            let raw = <&RawValue>::deserialize(json)?;
            self.walk.question(raw, shape);
            return Ok(());
        }
        json.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Seed<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.walk.expected(self.shape, "null");
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        if !matches!(self.shape, Shape::Flag) {
            self.walk.expected(self.shape, "true or false");
        }
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        match self.shape {
            Shape::Whole(least, most) if (*least..=*most).contains(&number) => {}
            Shape::Whole(..) => self.walk.expected(self.shape, &number.to_string()),
            _ => self.walk.expected(self.shape, "a number"),
        }
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.walk.expected(self.shape, "a number below 0");
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.walk
            .expected(self.shape, "a number with a fraction or exponent");
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        match self.walk.path.as_str() {
            "title" => text.clone_into(&mut self.walk.title),
            "edition" => text.clone_into(&mut self.walk.edition),
            _ => {}
        }
        self.walk.text(text, self.shape);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { walk, shape } = self;
        let (least, most) = match shape {
            Shape::List(_, least, most) => (*least, *most),
            Shape::Row(shapes) => (shapes.len(), shapes.len()),
            _ => {
                walk.expected(shape, "a list");
                return rest(list).map(drop);
            }
        };
        if walk.is_too_deep() {
            return rest(list).map(drop);
        }
        walk.depth += 1;
        let mut count = 0;
        while count < most {
            let item = match shape {
                Shape::Row(shapes) => shapes[count],
                Shape::List(item, ..) => item,
                _ => break,
            };
            let mut more = false;
            walk.within(format_args!("[{count}]"), |walk| {
                more = list.next_element_seed(walk.seed(item))?.is_some();
                Ok(())
            })?;
            if !more {
                break;
            }
            count += 1;
        }
        walk.depth -= 1;
        let count = count + rest(list)?;
        if count > most {
            walk.fault(format!("{count} entries; {most} is the most"));
        } else if count < least {
            walk.fault(format!("{count} entries; {least} is the least"));
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { walk, shape } = self;
        let (Shape::Object(fields) | Shape::OneOf(fields)) = shape else {
            walk.expected(shape, "an object");
            return skip(map);
        };
        if walk.is_too_deep() {
            return skip(map);
        }
        walk.depth += 1;
        // A bit for each field that was met.
        let mut met = 0_u64;
        while let Some(key) = map.next_key::<String>()? {
            let at = fields.iter().position(|field| field.name == key);
            let twice = at.is_some_and(|at| met & 1 << at != 0);
            let field = at.filter(|_| !twice).map(|at| {
                met |= 1 << at;
                &fields[at]
            });
            match field {
                Some(field) => walk.within(format_args!(".{}", field.name), |walk| {
                    map.next_value_seed(walk.seed(field.shape))
                })?,
                None => {
                    walk.within(format_args!(".{}", shown(&key)), |walk| {
                        walk.fault(if twice {
                            "this is here twice; keep one".to_owned()
                        } else {
                            format!("there is no such field; there are {}", names(fields))
                        });
                        map.next_value::<IgnoredAny>().map(drop)
                    })?;
                }
            }
        }
        walk.depth -= 1;
        if matches!(shape, Shape::OneOf(_)) {
            if met.count_ones() != 1 {
                walk.fault(format!("give exactly one of {}", names(fields)));
            }
            return Ok(());
        }
        for (at, field) in fields.iter().enumerate() {
            if field.needed && met & 1 << at == 0 {
                walk.fault(format!(
                    "“{}” is missing; give {}",
                    field.name,
                    field.shape.words()
                ));
            }
        }
        Ok(())
    }
}

impl Walk<'_> {
    fn is_too_deep(&mut self) -> bool {
        let deep = self.depth >= DEPTH;
        if deep {
            self.fault(format!("nested more than {DEPTH} deep; make it flatter"));
        }
        deep
    }
}

fn names(fields: &[Field]) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    names.join(", ")
}

/// Counts what is left of a list.
fn rest<'a, A: SeqAccess<'a>>(mut list: A) -> Result<usize, A::Error> {
    let mut count = 0;
    while list.next_element::<IgnoredAny>()?.is_some() {
        count += 1;
    }
    Ok(count)
}

fn skip<'a, A: MapAccess<'a>>(mut map: A) -> Result<(), A::Error> {
    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}
