//! Words and slots that the presets share.

use crate::{
    bank::{
        Kind::{self, Behavioural, Coding, Concept, Debugging, Design, Practice},
        Level, Set, Topic as T,
    },
    round::{Flow, Role, Slot, custom::COST},
};

pub(super) const A_FAULT: &str = "A fault to find: every round has one.";
pub(super) const A_COST: &str = "Memory or performance: it is always represented.";

/// The basics that people of every level misread under pressure.
pub(super) const BASICS: &[T] = &[
    T::ExecutionModel,
    T::DataTypes,
    T::Scoping,
    T::Memory,
    T::Functions,
];

pub(super) const fn concept(
    levels: &'static [Level],
    topics: &'static [T],
    why: &'static str,
) -> Slot {
    Slot {
        kinds: Set::<Kind>::of(&[Concept]),
        levels: Set::<Level>::of(levels),
        topics: Set::<T>::of(topics),
        ..Slot::new(why)
    }
}

pub(super) const fn coding(
    levels: &'static [Level],
    topics: &'static [T],
    why: &'static str,
) -> Slot {
    Slot {
        kinds: Set::<Kind>::of(&[Coding]),
        levels: Set::<Level>::of(levels),
        topics: Set::<T>::of(topics),
        ..Slot::new(why)
    }
}

pub(super) const fn debugging(levels: &'static [Level], why: &'static str) -> Slot {
    Slot {
        kinds: Set::<Kind>::of(&[Debugging]),
        levels: Set::<Level>::of(levels),
        ..Slot::new(why)
    }
}

pub(super) const fn design(
    levels: &'static [Level],
    topics: &'static [T],
    why: &'static str,
) -> Slot {
    Slot {
        kinds: Set::<Kind>::of(&[Design]),
        levels: Set::<Level>::of(levels),
        topics: Set::<T>::of(topics),
        ..Slot::new(why)
    }
}

pub(super) const fn people(levels: &'static [Level], why: &'static str) -> Slot {
    Slot {
        kinds: Set::<Kind>::of(&[Behavioural]),
        levels: Set::<Level>::of(levels),
        ..Slot::new(why)
    }
}

pub(super) const fn daily(
    levels: &'static [Level],
    topics: &'static [T],
    why: &'static str,
) -> Slot {
    Slot {
        kinds: Set::<Kind>::of(&[Practice]),
        levels: Set::<Level>::of(levels),
        topics: Set::<T>::of(topics),
        ..Slot::new(why)
    }
}

/// The same slot, but only with a question that touches memory or performance.
pub(super) const fn cost(slot: Slot) -> Slot {
    Slot { also: COST, ..slot }
}

/// The same slot, but only with what suits a job.
pub(super) const fn for_job(role: Role, slot: Slot) -> Slot {
    Slot {
        role: Some(role),
        ..slot
    }
}

/// The same slot, but only with what takes from `least` to `most` minutes by the book.
pub(super) const fn within(least: u16, most: u16, slot: Slot) -> Slot {
    Slot {
        length: (least, most),
        ..slot
    }
}

/// The same slot, answered in stages that together take `minutes`.
pub(super) const fn staged(flow: Flow, minutes: u16, slot: Slot) -> Slot {
    Slot {
        flow,
        minutes: Some(minutes),
        ..slot
    }
}
