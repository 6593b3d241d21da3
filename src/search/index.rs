//! Which word stands where.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::words::{is_slip, words};
use crate::{
    bank::{Doc, Entry, Question, QuestionId},
    order,
};

/// A word in more questions than this share tells nothing apart.
const COMMON: f64 = 0.8;

/// A word may be taken for a slip from this many letters on.
const SLIP_FROM: usize = 4;

/// A part of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Its title.
    Title,
    /// Its topics, kind and level.
    About,
    /// The prompt, what comes with it, and the clarifications.
    Prompt,
    /// The criteria with their follow-ups.
    Criteria,
    /// The model answer, pitfalls and red flags.
    Answer,
    /// The hints.
    Hints,
    /// Code, wherever it stands.
    Code,
}

impl Part {
    /// Every part, the weightiest first.
    pub const ALL: [Self; 7] = [
        Self::Title,
        Self::About,
        Self::Prompt,
        Self::Criteria,
        Self::Answer,
        Self::Hints,
        Self::Code,
    ];

    /// What a word counts there.
    const fn weight(self) -> f64 {
        match self {
            Self::Title => 8.0,
            Self::About => 6.0,
            Self::Prompt => 4.0,
            Self::Criteria => 3.0,
            Self::Answer => 2.0,
            Self::Hints | Self::Code => 1.0,
        }
    }

    /// Where it was found, in words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Title => "in the title",
            Self::About => "in what it is about",
            Self::Prompt => "in the question",
            Self::Criteria => "in the criteria",
            Self::Answer => "in the model answer",
            Self::Hints => "in the hints",
            Self::Code => "in the code",
        }
    }
}

/// Parts of a question, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// Whether a part is among them.
    #[must_use]
    pub const fn contains(self, part: Part) -> bool {
        self.0 & (1 << part as u8) != 0
    }

    /// The weightiest of them.
    #[must_use]
    pub fn best(self) -> Option<Part> {
        Part::ALL.into_iter().find(|part| self.contains(*part))
    }

    const fn and(self, part: Part) -> Self {
        Self(self.0 | 1 << part as u8)
    }

    fn weight(self) -> f64 {
        let parts = Part::ALL.into_iter().filter(|part| self.contains(*part));
        parts.map(Part::weight).sum()
    }
}

/// Which word stands in which parts of which questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    questions: Vec<QuestionId>,
    /// In alphabetical order; for each the questions by place, ascending.
    words: Vec<(String, Vec<(u16, Parts)>)>,
    common: BTreeSet<String>,
}

/// A question that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<'a> {
    /// The question.
    pub question: &'a QuestionId,
    /// Where the words stand.
    pub parts: Parts,
    /// How well it fits; only the order matters.
    pub score: f64,
}

impl Index {
    /// The index of some questions; of the first 65,536, which is more than a page could list.
    #[must_use]
    pub fn of<'a>(questions: impl IntoIterator<Item = &'a Question>) -> Self {
        let mut questions: Vec<&Question> = questions.into_iter().collect();
        questions.sort_by(|a, b| a.id.cmp(&b.id));
        Self::build(
            questions
                .into_iter()
                .map(|question| (&question.id, parts(question))),
        )
    }

    /// The index of titles and topics, for a bank that comes without one.
    #[must_use]
    pub fn of_entries(entries: &[Entry]) -> Self {
        Self::build(entries.iter().map(|entry| {
            let mut about = vec![entry.kind.title(), entry.level.title()];
            about.extend(entry.topics.iter().map(|topic| topic.title()));
            let parts = vec![
                (Part::Title, entry.title.clone()),
                (Part::About, about.join(" ")),
            ];
            (&entry.id, parts)
        }))
    }

    /// The index of questions in the order of their ids.
    fn build<'a>(questions: impl Iterator<Item = (&'a QuestionId, Vec<(Part, String)>)>) -> Self {
        let questions: Vec<_> = questions.collect();
        let mut places: BTreeMap<String, BTreeMap<u16, Parts>> = BTreeMap::new();
        for (at, (_, parts)) in (0_u16..=u16::MAX).zip(&questions) {
            for (part, text) in parts {
                for word in words(text) {
                    let parts = places.entry(word).or_default().entry(at).or_default();
                    *parts = parts.and(*part);
                }
            }
        }
        let most = share(questions.len(), COMMON);
        let (common, rare): (Vec<_>, Vec<_>) = places
            .into_iter()
            .partition(|(_, found)| found.len() > most);
        Self {
            questions: questions.into_iter().map(|(id, _)| id.clone()).collect(),
            words: rare
                .into_iter()
                .map(|(word, found)| (word, found.into_iter().collect()))
                .collect(),
            common: common.into_iter().map(|(word, _)| word).collect(),
        }
    }

    /// The questions in which every word of `text` stands or begins a word, best first. All of them if
    /// `text` holds no word that tells questions apart.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Hit<'_>> {
        let mut found: Vec<Option<(f64, Parts)>> =
            vec![Some((0.0, Parts::default())); self.questions.len()];
        let sought = order::set(words(text).filter(|word| !self.common.contains(word)));
        for word in &sought {
            let mut here: Vec<(f64, Parts)> = vec![(0.0, Parts::default()); self.questions.len()];
            for (listed, places) in self.matches(word) {
                // Rare words say more, and whole ones more than beginnings.
                let rarity = ratio(self.questions.len(), places.len()).ln_1p();
                let whole = if listed == word { 2.0 } else { 1.0 };
                for (at, parts) in places {
                    if let Some((score, all)) = here.get_mut(usize::from(*at)) {
                        *score = score.max(parts.weight() * rarity * whole);
                        all.0 |= parts.0;
                    }
                }
            }
            for (sum, (score, parts)) in found.iter_mut().zip(here) {
                *sum = sum
                    .filter(|_| score > 0.0)
                    .map(|(total, all)| (total + score, Parts(all.0 | parts.0)));
            }
        }
        let hits: Vec<Hit<'_>> = self
            .questions
            .iter()
            .zip(found)
            .filter_map(|(question, found)| {
                found.map(|(score, parts)| Hit {
                    question,
                    parts,
                    score,
                })
            })
            .collect();
        order::by_number(hits, |hit| -hit.score)
    }

    /// The words that begin with `word`, or that are one slip away if none does.
    fn matches(&self, word: &str) -> Vec<&(String, Vec<(u16, Parts)>)> {
        let from = self
            .words
            .partition_point(|(listed, _)| listed.as_str() < word);
        let begins: Vec<_> = self.words[from..]
            .iter()
            .take_while(|(listed, _)| listed.starts_with(word))
            .collect();
        if !begins.is_empty() || word.chars().count() < SLIP_FROM {
            return begins;
        }
        self.words
            .iter()
            .filter(|(listed, _)| is_slip(word, listed))
            .collect()
    }
}

/// The text of each part.
fn parts(question: &Question) -> Vec<(Part, String)> {
    let prose = |docs: &[&Doc]| docs.iter().map(|doc| doc.prose()).collect::<String>();
    let mut about = vec![question.kind.title(), question.level.title()];
    about.extend(question.topics.iter().map(|topic| topic.title()));
    let mut prompt = vec![&question.prompt, &question.context];
    prompt.extend(
        question
            .clarifications
            .iter()
            .flat_map(|c| [&c.ask, &c.reply]),
    );
    let mut criteria: Vec<&Doc> = Vec::new();
    criteria.extend(question.criteria.iter().flat_map(|c| [&c.text, &c.probe]));
    let mut answer = vec![&question.answer];
    answer.extend(&question.pitfalls);
    answer.extend(question.red_flags.iter().map(|flag| &flag.text));
    let hints: Vec<&Doc> = question.hints.iter().collect();
    let task = question
        .task
        .iter()
        .flat_map(|task| [&task.starter, &task.solution]);
    let code = [&prompt, &answer, &hints, &criteria];
    let code = code.into_iter().flatten().copied().chain(task);
    vec![
        (Part::Title, question.title.clone()),
        (Part::About, about.join(" ")),
        (Part::Prompt, prose(&prompt)),
        (Part::Criteria, prose(&criteria)),
        (Part::Answer, prose(&answer)),
        (Part::Hints, prose(&hints)),
        (
            Part::Code,
            code.map(Doc::source).collect::<Vec<_>>().join("\n"),
        ),
    ]
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of questions is far below 2^53"
)]
fn share(of: usize, share: f64) -> usize {
    (of as f64 * share) as usize
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number of questions is far below 2^53"
)]
fn ratio(a: usize, b: usize) -> f64 {
    a as f64 / b.max(1) as f64
}

/// As it is packed: for each word, pairs of a question's distance from the one before it and its parts.
#[derive(Serialize, Deserialize)]
struct Packed {
    questions: Vec<QuestionId>,
    common: BTreeSet<String>,
    words: Vec<(String, Vec<u16>)>,
}

impl Serialize for Index {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let words = self.words.iter().map(|(word, places)| {
            let mut last = 0;
            let pairs = places.iter().flat_map(|(at, parts)| {
                let step = at - std::mem::replace(&mut last, *at);
                [step, u16::from(parts.0)]
            });
            (word.clone(), pairs.collect())
        });
        Packed {
            questions: self.questions.clone(),
            common: self.common.clone(),
            words: words.collect(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Index {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let packed = Packed::deserialize(deserializer)?;
        let mut words: Vec<(String, Vec<(u16, Parts)>)> = Vec::with_capacity(packed.words.len());
        for (word, pairs) in packed.words {
            let mut at = 0_u16;
            let (pairs, _) = pairs.as_chunks::<2>();
            let places = pairs.iter().map(|[step, parts]| {
                at = at.saturating_add(*step);
                (at, Parts(parts.to_le_bytes()[0]))
            });
            words.push((word, places.collect()));
        }
        // A search in a list that is out of order would miss words without a sign of it.
        if !words.is_sorted_by(|a, b| a.0 < b.0) {
            return Err(serde::de::Error::custom("the words are out of order"));
        }
        Ok(Self {
            questions: packed.questions,
            common: packed.common,
            words,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::bank::tests::{doc, draft};

    fn index() -> Index {
        let question = |id: &str, title: &str, answer: &str| {
            let mut draft = draft(id);
            title.clone_into(&mut draft.title);
            draft.answer = doc(answer);
            Question::try_from(draft).unwrap()
        };
        Index::of(&[
            question(
                "caches",
                "A cache that forgets",
                "Use functools.lru_cache, with a size.",
            ),
            question(
                "default",
                "The list that remembers",
                "Generators are made lazily, like a cache.",
            ),
            question("loops", "Who closes over what", "Decorators and closures."),
        ])
    }

    fn found<'a>(index: &'a Index, text: &str) -> Vec<&'a str> {
        index
            .find(text)
            .iter()
            .map(|hit| hit.question.as_str())
            .collect()
    }

    #[test]
    fn all_words_must_stand_somewhere_and_the_title_counts_most() {
        let index = index();
        assert_eq!(found(&index, "cache"), ["caches", "default"]);
        assert_eq!(found(&index, "cache lazily"), ["default"]);
        assert_eq!(found(&index, "cache nothing-of-the-kind"), [""; 0]);
        assert_eq!(index.find("lru")[0].parts.best(), Some(Part::Answer));
    }

    #[test]
    fn a_beginning_a_plural_a_name_and_a_slip_are_enough() {
        let index = index();
        assert_eq!(found(&index, "decor"), ["loops"]);
        assert_eq!(found(&index, "generator"), ["default"]);
        assert_eq!(found(&index, "LRU_CACHE"), ["caches"]);
        assert_eq!(found(&index, "decoratosr"), ["loops"]);
        assert_eq!(found(&index, "xyz"), [""; 0]);
    }

    #[test]
    fn what_stands_everywhere_is_passed_over() {
        let index = index();
        assert_eq!(found(&index, "").len(), 3);
        assert_eq!(found(&index, "says it").len(), 3, "each criterion says it");
        assert_eq!(found(&index, "says it lazily"), ["default"]);
    }

    #[test]
    fn an_index_survives_its_file() {
        let json = serde_json::to_string(&index()).unwrap();
        assert_eq!(serde_json::from_str::<Index>(&json).unwrap(), index());
    }

    #[test]
    fn a_file_that_is_out_of_order_is_refused() {
        let json = r#"{"questions":["a"],"common":[],"words":[["b",[0,1]],["a",[0,1]]]}"#;
        let error = serde_json::from_str::<Index>(json).unwrap_err();
        assert!(
            error.to_string().starts_with("the words are out of order"),
            "{error}"
        );
    }

    proptest! {
        #[test]
        fn no_text_and_no_file_can_break_it(text in ".{0,40}", pairs in prop::collection::vec(any::<u16>(), 0..9)) {
            let json = serde_json::json!({"questions": ["a"], "common": [], "words": [["a", [0, 1]], ["b", pairs]]});
            let strange: Index = serde_json::from_value(json).unwrap();
            prop_assert!(strange.find(&text).len() <= 1);
            prop_assert_eq!(strange.find("a").len(), 1);
            prop_assert!(index().find(&text).len() <= 3);
        }
    }
}
