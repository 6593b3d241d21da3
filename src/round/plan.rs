//! Plans: which questions a round asks, from a request, a seed and a bank.

use std::{collections::BTreeSet, fmt};

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg32;

use super::{
    Flow, Length, Request, Rung, Slot,
    custom::COST,
    preset::{Form, RungSlots},
};
use crate::{
    bank::{Catalogue, Entry, Kind, Level, QuestionId, Topic},
    order,
};

/// A question of a plan and the time that it gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The question.
    pub question: QuestionId,
    /// Its budget in this round, in minutes, before the candidate's own timing.
    pub minutes: u16,
    /// In what stages it is answered.
    pub flow: Flow,
}

/// What comes after what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Course {
    /// These questions, in order. Never empty.
    Fixed(Vec<Planned>),
    /// A climb. Never empty.
    Ladder(Vec<Rung>),
}

/// The questions of a round, before it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What was asked for.
    pub request: Request,
    /// The seed that chose among the questions that fit.
    pub seed: u64,
    /// The questions.
    pub course: Course,
    /// Why each part is there: one for each question, or for each rung.
    pub why: Vec<&'static str>,
    /// Whether it is practice: a recommendation needs a debugging question and one about memory or
    /// performance, and questions that nobody picked.
    pub practice: bool,
}

/// A request that this bank can't meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoMatch {
    /// What stands in the way and what to do, in words.
    pub message: String,
}

impl fmt::Display for NoMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Plan {
    /// Draws the questions. The same request, seed and bank give the same plan anywhere: PCG32 is
    /// specified, so its values never change with a library.
    ///
    /// # Errors
    /// If nothing in the bank fits a slot.
    pub fn draw(request: &Request, seed: u64, catalogue: &Catalogue) -> Result<Self, NoMatch> {
        let mut random = Pcg32::seed_from_u64(seed);
        match request {
            Request::Preset(preset) => match preset.form {
                Form::Slots(slots) => {
                    Self::of_slots(request, seed, catalogue, slots, preset.minutes, &mut random)
                }
                Form::Ladder(rungs) => Self::of_rungs(request, seed, catalogue, rungs, &mut random),
            },
            Request::Custom(custom) => {
                let minutes = match custom.length {
                    Length::Minutes(minutes) => Some(minutes),
                    Length::Questions(_) => None,
                };
                let slots = custom.slots(catalogue);
                Self::of_slots(request, seed, catalogue, &slots, minutes, &mut random)
            }
            Request::Picked(pick, questions) => {
                let known: Vec<Planned> = questions
                    .iter()
                    .filter_map(|id| catalogue.get(id))
                    .map(|entry| planned(entry, None))
                    .collect();
                if known.is_empty() {
                    return Err(NoMatch {
                        message: pick.none().to_owned(),
                    });
                }
                Ok(Self {
                    request: request.clone(),
                    seed,
                    why: vec![pick.why(); known.len()],
                    course: Course::Fixed(known),
                    practice: true,
                })
            }
        }
    }

    /// The first of the seeds from `from` on whose plan holds none of the questions in `known`, or the one
    /// that holds the fewest. History thus chooses among seeds, never among questions, and the address of a
    /// round stays all that is needed to ask anybody the same.
    #[must_use]
    pub fn fresh_seed(
        request: &Request,
        from: u64,
        catalogue: &Catalogue,
        known: &BTreeSet<QuestionId>,
    ) -> u64 {
        const TRIES: u64 = 64;
        let stale = |seed: &u64| {
            Self::draw(request, *seed, catalogue).map_or(0, |plan| {
                plan.course
                    .questions()
                    .filter(|planned| known.contains(&planned.question))
                    .count()
            })
        };
        if known.is_empty() {
            return from;
        }
        let mut best = (usize::MAX, from);
        for seed in (0..TRIES).map(|step| from.wrapping_add(step)) {
            let count = stale(&seed);
            if count < best.0 {
                best = (count, seed);
            }
            if count == 0 {
                break;
            }
        }
        best.1
    }

    fn of_slots(
        request: &Request,
        seed: u64,
        catalogue: &Catalogue,
        slots: &[Slot],
        minutes: Option<u16>,
        random: &mut Pcg32,
    ) -> Result<Self, NoMatch> {
        let slots: Vec<&Slot> = slots.iter().collect();
        let entries = fill(request, catalogue, &slots, random)?;
        let parts: Vec<(&Slot, &Entry)> = slots.into_iter().zip(entries).collect();
        // A task in stages leads; after it the levels climb, and what is level keeps its order.
        let parts = order::by(parts, |(slot, entry)| {
            (slot.flow == Flow::Plain, entry.level)
        });
        let mut questions: Vec<Planned> = parts
            .iter()
            .map(|(slot, entry)| planned(entry, Some(slot)))
            .collect();
        if let Some(total) = minutes {
            scale(&mut questions, total);
        }
        Ok(Self {
            request: request.clone(),
            seed,
            why: parts.iter().map(|(slot, _)| slot.why).collect(),
            practice: !keeps_the_rules(parts.iter().map(|(_, entry)| *entry)),
            course: Course::Fixed(questions),
        })
    }

    fn of_rungs(
        request: &Request,
        seed: u64,
        catalogue: &Catalogue,
        rungs: &'static [RungSlots],
        random: &mut Pcg32,
    ) -> Result<Self, NoMatch> {
        let slots: Vec<&Slot> = rungs.iter().flat_map(|rung| &rung.tries).collect();
        let entries = fill(request, catalogue, &slots, random)?;
        let course = rungs
            .iter()
            .zip(entries.chunks_exact(2))
            .map(|(rung, pair)| Rung {
                title: rung.title.to_owned(),
                tries: [
                    planned(pair[0], Some(&rung.tries[0])),
                    planned(pair[1], Some(&rung.tries[1])),
                ],
            })
            .collect();
        Ok(Self {
            request: request.clone(),
            seed,
            course: Course::Ladder(course),
            why: rungs.iter().map(|rung| rung.tries[0].why).collect(),
            practice: !keeps_the_rules(entries.iter().copied()),
        })
    }
}

/// Whether a round of these questions says enough for a recommendation.
fn keeps_the_rules<'a>(entries: impl Iterator<Item = &'a Entry> + Clone) -> bool {
    entries.clone().any(|entry| entry.kind == Kind::Debugging)
        && entries
            .clone()
            .any(|entry| entry.topics.iter().any(|topic| COST.contains(*topic)))
}

fn planned(entry: &Entry, slot: Option<&Slot>) -> Planned {
    Planned {
        question: entry.id.clone(),
        minutes: slot.and_then(|slot| slot.minutes).unwrap_or(entry.minutes),
        flow: slot.map_or(Flow::Plain, |slot| slot.flow),
    }
}

/// One question for each slot, none twice and no two of one cluster. The slots that fewest questions fit
/// are filled first, so that a wide one does not take what a narrow one needs.
fn fill<'a>(
    request: &Request,
    catalogue: &'a Catalogue,
    slots: &[&Slot],
    random: &mut Pcg32,
) -> Result<Vec<&'a Entry>, NoMatch> {
    let pools: Vec<Vec<&Entry>> = slots
        .iter()
        .map(|slot| {
            catalogue
                .entries()
                .iter()
                .filter(|entry| slot.admits(entry))
                .collect()
        })
        .collect();
    let order = order::by((0..slots.len()).collect(), |at| pools[*at].len());
    let mut drawn: Vec<Option<&Entry>> = vec![None; slots.len()];
    let mut taken: BTreeSet<&QuestionId> = BTreeSet::new();
    let mut clusters: BTreeSet<&str> = BTreeSet::new();
    let mut topics: BTreeSet<Topic> = BTreeSet::new();
    for at in order {
        let free = |entry: &&&Entry| {
            !taken.contains(&entry.id)
                && !entry
                    .cluster
                    .as_deref()
                    .is_some_and(|cluster| clusters.contains(cluster))
        };
        let fits: Vec<&Entry> = pools[at].iter().filter(free).copied().collect();
        // Another main topic than those before, if there is one: a round should range.
        let fresh: Vec<&Entry> = fits
            .iter()
            .copied()
            .filter(|entry| !topics.contains(&entry.topics[0]))
            .collect();
        let pool = if fresh.is_empty() { fits } else { fresh };
        let entry = *pool
            .get(below(random, pool.len()))
            .ok_or_else(|| NoMatch::of(request, slots[at], pools[at].len(), slots.len()))?;
        taken.insert(&entry.id);
        clusters.extend(entry.cluster.as_deref());
        topics.insert(entry.topics[0]);
        drawn[at] = Some(entry);
    }
    Ok(drawn.into_iter().flatten().collect())
}

impl NoMatch {
    fn of(request: &Request, slot: &Slot, fitting: usize, wanted: usize) -> Self {
        let list = |titles: Vec<&str>| titles.join(" or ").to_lowercase();
        let mut kind = vec![
            list(slot.levels.words().map(Level::title).collect()),
            list(slot.kinds.words().map(Kind::title).collect()),
        ];
        kind.retain(|words| !words.is_empty());
        let kind = if kind.is_empty() {
            "question".to_owned()
        } else {
            format!("{} question", kind.join(" "))
        };
        let message = match request {
            Request::Custom(_) if fitting == 0 => {
                format!("This bank has no {kind} of that sort. Allow more topics, kinds or levels.")
            }
            Request::Custom(_) => format!(
                "Only {fitting} of this bank's questions fit, and the round wants {wanted}. Ask for fewer, or allow more topics, kinds or levels."
            ),
            _ => format!(
                "This bank has no {kind} left for a part of “{}”. Choose another round.",
                request.title()
            ),
        };
        Self { message }
    }
}

impl Course {
    /// Every question that may be asked.
    pub fn questions(&self) -> impl Iterator<Item = &Planned> {
        let (fixed, rungs): (&[Planned], &[Rung]) = match self {
            Self::Fixed(questions) => (questions, &[]),
            Self::Ladder(rungs) => (&[], rungs),
        };
        fixed
            .iter()
            .chain(rungs.iter().flat_map(|rung| &rung.tries))
    }
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

/// A number from 0 to `bound`, exclusive, by multiply and shift (Lemire, 2019, without the rejection
/// step: for banks of thousands the bias is below one in a million). 0 if `bound` is 0.
fn below(random: &mut Pcg32, bound: usize) -> usize {
    usize::try_from((u64::from(random.next_u32()) * bound as u64) >> 32).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scaled_budgets_come_to_the_round() {
        let planned = |minutes| Planned {
            question: QuestionId::try_from("q".to_owned()).unwrap(),
            minutes,
            flow: Flow::Plain,
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
