//! The stages in which a question is answered: most have one, a take-home and pairing have several.

/// In what stages a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub enum Flow {
    /// At once.
    #[default]
    Plain,
    /// A long task in one's own editor, its tests, then an oral defence.
    TakeHome,
    /// Set-up, building in iterations, a short tested refactor.
    Pairing,
}

/// One stage of a flow.
#[derive(Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name on the screen.
    pub title: &'static str,
    /// What the interviewer says. With a probe, what is said if the question has no such probe.
    pub ask: &'static str,
    /// The probe that is asked, by place among the question's probes, the weightiest first.
    pub probe: Option<u8>,
    /// Its share of the question's budget, in hundredths.
    pub share: u16,
    /// Whether the field begins with the text of the stage before.
    pub keeps: bool,
    /// Whether the task's tests are shown.
    pub tests: bool,
    /// Whether code is written rather than words.
    pub code: bool,
}

const PLAIN: Stage = Stage {
    title: "Answer",
    ask: "",
    probe: None,
    share: 100,
    keeps: false,
    tests: false,
    code: false,
};

const fn defence(probe: u8) -> Stage {
    Stage {
        title: "Oral defence",
        ask: "Which decision of yours would you change first if you had another day, and why?",
        probe: Some(probe),
        share: 6,
        ..PLAIN
    }
}

const TAKE_HOME: &[Stage] = &[
    Stage {
        title: "Work",
        ask: "Do this in your own editor, with your own tools and the documentation. When you are done, bring back the module, its tests, and a few lines on what you decided and what you left out.",
        share: 70,
        code: true,
        ..PLAIN
    },
    Stage {
        title: "The tests",
        ask: "Here are our tests. Run them against your module as it is. Which fail, if any, and why? Say what you would change before you change it.",
        share: 7,
        tests: true,
        ..PLAIN
    },
    Stage {
        title: "Walkthrough",
        ask: "Walk me through it as you would a colleague who takes it over: how it is cut, the decision you are least sure of, and what you left out on purpose.",
        share: 5,
        ..PLAIN
    },
    defence(0),
    defence(1),
    defence(2),
];

const PAIRING: &[Stage] = &[
    Stage {
        title: "Set-up",
        ask: "We work on this together. Before any code: say back what is wanted, ask what you need to know, and name the first test that you would write.",
        share: 20,
        ..PLAIN
    },
    Stage {
        title: "First iteration",
        ask: "You drive. Get the smallest useful thing to work, with its test, and think aloud as you go.",
        share: 35,
        code: true,
        ..PLAIN
    },
    Stage {
        title: "Second iteration",
        ask: "What would you take on next, and why that?",
        probe: Some(0),
        share: 25,
        keeps: true,
        code: true,
        ..PLAIN
    },
    Stage {
        title: "Refactor",
        ask: "Here are the team's tests. Make them pass, then tidy up: names, repetition, the tests you would keep. Stop while everything is green.",
        share: 20,
        keeps: true,
        tests: true,
        code: true,
        ..PLAIN
    },
];

impl Flow {
    /// Every flow.
    pub const ALL: [Self; 3] = [Self::Plain, Self::TakeHome, Self::Pairing];

    /// Its stages, in order; never empty.
    #[must_use]
    pub const fn stages(self) -> &'static [Stage] {
        match self {
            Self::Plain => &[PLAIN],
            Self::TakeHome => TAKE_HOME,
            Self::Pairing => PAIRING,
        }
    }

    /// The stage at this place; the last one beyond the end.
    #[must_use]
    pub fn stage(self, place: usize) -> &'static Stage {
        let stages = self.stages();
        stages.get(place).unwrap_or(&stages[stages.len() - 1])
    }
}

impl Stage {
    /// Its budget in minutes, of a question that has `minutes`; one at least.
    #[must_use]
    pub fn minutes(&self, minutes: u16) -> u16 {
        let hundredths = u32::from(minutes) * u32::from(self.share);
        u16::try_from((hundredths + 50) / 100)
            .unwrap_or(u16::MAX)
            .max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stages_of_a_flow_share_the_whole_budget() {
        for flow in Flow::ALL {
            let sum: u16 = flow.stages().iter().map(|stage| stage.share).sum();
            assert_eq!(sum, 100, "{flow:?}");
        }
        let minutes: Vec<u16> = TAKE_HOME.iter().map(|stage| stage.minutes(85)).collect();
        assert_eq!(minutes, [60, 6, 4, 5, 5, 5]);
        assert_eq!(Flow::Plain.stage(7), &PLAIN);
    }

    #[test]
    fn the_first_stage_of_a_flow_can_keep_nothing() {
        for flow in Flow::ALL {
            assert!(!flow.stages()[0].keeps);
        }
    }
}
