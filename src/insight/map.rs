//! Topic by level: which part of the bank is known, shaky or untouched.

use crate::{
    bank::{Catalogue, Level, Topic},
    schedule::{Practice, Standing},
    time::UnixMillis,
};

/// The questions of one topic and level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many are known, as [`Standing`] says.
    pub known: usize,
    /// How many are shaky.
    pub shaky: usize,
    /// How many were never answered.
    pub untouched: usize,
}

impl Cell {
    /// How many questions there are.
    #[must_use]
    pub const fn total(self) -> usize {
        self.known + self.shaky + self.untouched
    }
}

/// A topic. A question counts in each of its topics, as it does when the bank is filtered by them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The topic.
    pub topic: Topic,
    /// A cell for each level, in their order.
    pub cells: Vec<(Level, Cell)>,
}

/// The topics that the bank has questions on, in their order.
#[must_use]
pub fn map(catalogue: &Catalogue, practice: &Practice, now: UnixMillis) -> Vec<Row> {
    let cell = |topic: Topic, level: Level| {
        let mut cell = Cell::default();
        for entry in catalogue.entries() {
            if entry.level == level && entry.topics.contains(&topic) {
                match practice.standing(&entry.id, now) {
                    Standing::Known => cell.known += 1,
                    Standing::Shaky => cell.shaky += 1,
                    Standing::Untouched => cell.untouched += 1,
                }
            }
        }
        (level, cell)
    };
    let rows = Topic::ALL.iter().map(|topic| Row {
        topic: *topic,
        cells: Level::ALL
            .iter()
            .map(|level| cell(*topic, *level))
            .collect(),
    });
    rows.filter(|row| row.cells.iter().any(|(_, cell)| cell.total() > 0))
        .collect()
}
