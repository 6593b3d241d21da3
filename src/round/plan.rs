//! Plans: which questions a round asks, from a preset, a seed and a bank.

use std::{collections::BTreeSet, fmt};

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg32;

use crate::bank::{Catalogue, Entry, Kind, Level, QuestionId, Topic};

/// A kind of round that can be chosen by name.
#[derive(Debug, PartialEq, Eq)]
pub struct Preset {
    /// The name in links and records.
    pub id: &'static str,
    /// The name on the screen.
    pub title: &'static str,
    /// What it is for, in a sentence.
    pub line: &'static str,
    /// The time for the whole round in minutes: the questions' own budgets are scaled to it. `None` lets
    /// each keep its own.
    pub minutes: Option<u16>,
    /// What it asks, in order.
    pub slots: &'static [Slot],
}

/// A place in a round and what may fill it. An empty list allows anything.
#[derive(Debug, PartialEq, Eq)]
pub struct Slot {
    kinds: &'static [Kind],
    levels: &'static [Level],
    topics: &'static [Topic],
    /// The longest question that fits, in minutes by the book.
    most: u16,
    /// Why a round has it, for the briefing.
    pub why: &'static str,
}

impl Slot {
    fn admits(&self, entry: &Entry) -> bool {
        let within = |wanted: bool, empty: bool| wanted || empty;
        entry.scored
            && entry.minutes <= self.most
            && within(self.kinds.contains(&entry.kind), self.kinds.is_empty())
            && within(self.levels.contains(&entry.level), self.levels.is_empty())
            && within(
                entry.topics.iter().any(|topic| self.topics.contains(topic)),
                self.topics.is_empty(),
            )
    }
}

const JUNIOR_MID: &[Level] = &[Level::Junior, Level::Mid];
const MID_SENIOR: &[Level] = &[Level::Mid, Level::Senior];

const ANY: u16 = u16::MAX;

/// Every preset, shortest first.
pub const PRESETS: &[Preset] = &[
    Preset {
        id: "warm-up",
        title: "Warm-up",
        line: "Two short questions and a small bug, to find your voice.",
        minutes: None,
        slots: &[
            Slot {
                kinds: &[Kind::Concept],
                levels: &[Level::Junior],
                topics: &[],
                most: 6,
                why: "A fundamental, to get you talking.",
            },
            Slot {
                kinds: &[Kind::Concept],
                levels: &[Level::Mid],
                topics: &[],
                most: 6,
                why: "One step deeper: say why, not only what.",
            },
            Slot {
                kinds: &[Kind::Debugging],
                levels: JUNIOR_MID,
                topics: &[],
                most: 12,
                why: "A small fault to find: every round has one.",
            },
        ],
    },
    Preset {
        id: "screen-30",
        title: "30-minute screen",
        line: "A data-structure task, an API probe and a failing test, against a tight clock.",
        minutes: Some(30),
        slots: &[
            Slot {
                kinds: &[Kind::Coding],
                levels: JUNIOR_MID,
                topics: &[Topic::Collections, Topic::Algorithms],
                most: 14,
                why: "A data-structure task: the core of most screens.",
            },
            Slot {
                kinds: &[Kind::Design, Kind::Practice],
                levels: JUNIOR_MID,
                topics: &[Topic::ApiDesign],
                most: 12,
                why: "An API probe: how you think about the caller.",
            },
            Slot {
                kinds: &[Kind::Debugging],
                levels: JUNIOR_MID,
                topics: &[Topic::Testing],
                most: 15,
                why: "A check with pytest and a bug in one: can you find out why a test fails?",
            },
        ],
    },
    Preset {
        id: "debugging-clinic",
        title: "Debugging clinic",
        line: "Four faults, from a traceback to one that never happens on your own machine.",
        minutes: None,
        slots: &[
            Slot {
                kinds: &[Kind::Debugging],
                levels: &[Level::Junior],
                topics: &[],
                most: ANY,
                why: "Start with a traceback and read it well.",
            },
            Slot {
                kinds: &[Kind::Debugging],
                levels: &[Level::Mid],
                topics: &[],
                most: ANY,
                why: "A fault that needs a hypothesis and a test of it.",
            },
            Slot {
                kinds: &[Kind::Debugging],
                levels: &[Level::Mid],
                topics: &[],
                most: ANY,
                why: "Another, so that method shows rather than luck.",
            },
            Slot {
                kinds: &[Kind::Debugging],
                levels: &[Level::Senior],
                topics: &[],
                most: ANY,
                why: "One that does not happen on your own machine.",
            },
        ],
    },
    Preset {
        id: "realistic-mix",
        title: "Realistic mix",
        line: "Six questions as a good loop mixes them: mostly scenarios, some theory.",
        minutes: None,
        slots: &[
            Slot {
                kinds: &[Kind::Concept],
                levels: JUNIOR_MID,
                topics: &[],
                most: ANY,
                why: "Theory first, briefly: the words you will need later.",
            },
            Slot {
                kinds: &[Kind::Coding],
                levels: MID_SENIOR,
                topics: &[],
                most: ANY,
                why: "Code that has to pass tests.",
            },
            Slot {
                kinds: &[Kind::Debugging],
                levels: MID_SENIOR,
                topics: &[],
                most: ANY,
                why: "A fault to find: every round has one.",
            },
            Slot {
                kinds: &[Kind::Behavioural, Kind::Practice],
                levels: &[],
                topics: &[],
                most: ANY,
                why: "How you work with people, told with an example.",
            },
            Slot {
                kinds: &[Kind::Concept],
                levels: MID_SENIOR,
                topics: &[
                    Topic::Memory,
                    Topic::Performance,
                    Topic::Gil,
                    Topic::Iteration,
                ],
                most: ANY,
                why: "Memory or performance: it is always represented.",
            },
            Slot {
                kinds: &[Kind::Design],
                levels: MID_SENIOR,
                topics: &[],
                most: ANY,
                why: "A design to close with, where you lead.",
            },
        ],
    },
];

impl Preset {
    /// About how long it takes in minutes, to the nearest five: the mean of what could fill each slot.
    /// `None` if nothing fits one.
    #[must_use]
    pub fn minutes(&self, catalogue: &Catalogue) -> Option<usize> {
        let mut total = 0;
        for slot in self.slots {
            let fits = catalogue
                .entries()
                .iter()
                .filter(|entry| slot.admits(entry));
            let (sum, count) = fits.fold((0, 0), |(sum, count), entry| {
                (sum + usize::from(entry.minutes), count + 1)
            });
            total += sum.checked_div(count)?;
        }
        Some(self.minutes.map_or((total + 2) / 5 * 5, usize::from))
    }

    /// The preset of this name.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.id == id)
    }
}

/// The questions of a round, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The preset.
    pub preset: &'static Preset,
    /// The seed that chose among the questions that fit.
    pub seed: u64,
    /// One question for each slot of the preset.
    pub questions: Vec<Planned>,
}

/// A question of a plan and the time that it gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The question.
    pub question: QuestionId,
    /// Its budget in this round, in minutes, before the candidate's own timing.
    pub minutes: u16,
}

/// Scales budgets so that together they come to `total` minutes, at least one each. The rounding falls on
/// the last.
fn scale(questions: &mut [Planned], total: u16) {
    let sum: u32 = questions
        .iter()
        .map(|planned| u32::from(planned.minutes))
        .sum();
    let mut left = total;
    if let Some((last, others)) = questions.split_last_mut() {
        for planned in others {
            let share = u32::from(planned.minutes) * u32::from(total) / sum.max(1);
            planned.minutes = u16::try_from(share).unwrap_or(u16::MAX).max(1);
            left = left.saturating_sub(planned.minutes);
        }
        last.minutes = left.max(1);
    }
}

/// No question of the bank fits a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoMatch {
    /// The preset's title.
    pub preset: &'static str,
    /// The slot, from 1.
    pub slot: usize,
}

impl fmt::Display for NoMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "This bank has no question left for part {} of “{}”. Choose another round.",
            self.slot, self.preset
        )
    }
}

impl Plan {
    /// Fills the slots of a preset. The same preset, seed and bank give the same plan anywhere: PCG32
    /// is specified, so its values never change with a library.
    ///
    /// # Errors
    /// If nothing in the bank fits a slot.
    pub fn draw(
        preset: &'static Preset,
        seed: u64,
        catalogue: &Catalogue,
    ) -> Result<Self, NoMatch> {
        let mut random = Pcg32::seed_from_u64(seed);
        let mut taken: BTreeSet<&QuestionId> = BTreeSet::new();
        let mut clusters: BTreeSet<&str> = BTreeSet::new();
        let mut topics: BTreeSet<Topic> = BTreeSet::new();
        let mut questions = Vec::new();
        for (at, slot) in preset.slots.iter().enumerate() {
            let fits: Vec<&Entry> = catalogue
                .entries()
                .iter()
                .filter(|entry| slot.admits(entry) && !taken.contains(&entry.id))
                .filter(|entry| {
                    !entry
                        .cluster
                        .as_deref()
                        .is_some_and(|c| clusters.contains(c))
                })
                .collect();
            // Another main topic than those before, if there is one: a round should range.
            let fresh: Vec<&Entry> = fits
                .iter()
                .copied()
                .filter(|e| !topics.contains(&e.topics[0]))
                .collect();
            let pool = if fresh.is_empty() { fits } else { fresh };
            let entry = *pool.get(below(&mut random, pool.len())).ok_or(NoMatch {
                preset: preset.title,
                slot: at + 1,
            })?;
            taken.insert(&entry.id);
            clusters.extend(entry.cluster.as_deref());
            topics.insert(entry.topics[0]);
            questions.push(Planned {
                question: entry.id.clone(),
                minutes: entry.minutes,
            });
        }
        if let Some(total) = preset.minutes {
            scale(&mut questions, total);
        }
        Ok(Self {
            preset,
            seed,
            questions,
        })
    }
}

/// A number from 0 to `bound`, exclusive, by multiply and shift (Lemire, 2019, without the rejection
/// step: for banks of thousands the bias is below one in a million). 0 if `bound` is 0.
fn below(random: &mut Pcg32, bound: usize) -> usize {
    usize::try_from((u64::from(random.next_u32()) * bound as u64) >> 32).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_has_a_debugging_slot_and_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for preset in PRESETS {
            assert!(
                preset
                    .slots
                    .iter()
                    .any(|slot| slot.kinds == [Kind::Debugging]),
                "{}",
                preset.id
            );
            assert!(names.insert(preset.id));
            assert_eq!(Preset::find(preset.id), Some(preset));
        }
    }

    #[test]
    fn scaled_budgets_come_to_the_round() {
        let planned = |minutes| Planned {
            question: QuestionId::try_from("q".to_owned()).unwrap(),
            minutes,
        };
        let mut questions = [planned(12), planned(12), planned(15)];
        scale(&mut questions, 30);
        assert_eq!(questions.each_ref().map(|p| p.minutes), [9, 9, 12]);
        scale(&mut [], 30);
    }

    #[test]
    fn the_generator_gives_its_specified_values() {
        // Pins the algorithm: a plan behind a link must never change with a dependency.
        let mut random = Pcg32::seed_from_u64(42);
        let drawn: Vec<usize> = (0..6).map(|_| below(&mut random, 100)).collect();
        assert_eq!(drawn, [79, 77, 11, 98, 36, 64]);
    }
}
