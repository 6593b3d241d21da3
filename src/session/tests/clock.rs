//! The whole program under a fake clock: whatever clocks and tabs do, a round's time is right.

use super::*;
use crate::round::{Course, Flow, Planned, Rung, Setup, Timing};

/// The set-up of a round of this course, on the standard clock.
pub(super) fn setup(course: Course) -> Setup {
    Setup {
        id: RoundId("r1".into()),
        begun_at: UnixMillis(NOON),
        request: "warm-up".into(),
        seed: 7,
        bank: "hash".into(),
        timing: Timing::Standard,
        pauses: Some(1),
        practice: false,
        course,
    }
}

pub(super) fn planned(id: &str, minutes: u16, flow: Flow) -> Planned {
    Planned {
        question: crate::bank::QuestionId::try_from(id.to_owned()).unwrap(),
        minutes,
        flow,
    }
}

/// A course of each sort over the two questions that there are.
pub(super) fn courses() -> [Course; 3] {
    let plain = |id| planned(id, 5, Flow::Plain);
    [
        Course::Fixed(vec![plain("a"), plain("b")]),
        Course::Fixed(vec![
            planned("a", 85, Flow::TakeHome),
            planned("b", 40, Flow::Pairing),
        ]),
        Course::Ladder(vec![
            Rung {
                title: "low".into(),
                tries: [plain("a"), plain("b")],
            },
            Rung {
                title: "high".into(),
                tries: [plain("b"), plain("a")],
            },
        ]),
    ]
}

impl Shell {
    /// Begins a round of this course, as a page would that found its set-up and nothing else.
    pub(super) fn begin_course(&mut self, course: Course) {
        let setup = setup(course);
        let saved = Saved {
            setup: setup.clone(),
            log: vec![],
            tail: None,
        };
        let key = Key::Begin(setup.id.clone());
        self.store.insert(key, schema::write_setup(&setup));
        self.tell(Event::WantBank);
        self.tell(Event::Found(Box::new(saved)));
        self.round(round::Event::Start);
    }

    /// Lets `span` pass with a tick every `cadence` milliseconds.
    fn run(&mut self, span: u64, cadence: u64) {
        let mut left = span;
        while left > 0 {
            let step = cadence.min(left);
            left -= step;
            self.wait(step);
            self.tell(Event::Tick);
        }
    }
}

const HOUR: u64 = 3_600_000;
const FIVE_HOURS: u64 = 5 * HOUR;

fn long_question() -> Shell {
    let mut shell = Shell::new();
    shell.begin_course(Course::Fixed(vec![planned("a", 300, Flow::Plain)]));
    assert_eq!(shell.left(), FIVE_HOURS);
    shell
}

#[test]
fn four_hours_at_any_cadence_are_four_hours_to_the_second() {
    // Frames, timers that drift, a hidden tab at one tick a minute, and one that is throttled harder.
    for cadence in [16, 250, 1_000, 1_250, 1_999, 60_000, 119_000] {
        let mut shell = long_question();
        shell.run(4 * HOUR, cadence);
        let left = shell.left();
        assert!(left.abs_diff(HOUR) <= 1_000, "cadence {cadence}: {left}");
        let Phase::Answering(answering) = shell.phase() else {
            panic!()
        };
        assert_eq!(answering.gap, None, "cadence {cadence} is no absence");
    }
}

#[test]
fn a_step_of_an_hour_neither_ends_a_round_nor_adds_time() {
    for step in [HOUR.cast_signed(), -HOUR.cast_signed()] {
        let mut shell = long_question();
        shell.run(HOUR, 1_000);
        shell.now.wall.0 = shell.now.wall.0.saturating_add_signed(step);
        shell.run(HOUR, 1_000);
        assert_eq!(shell.left(), 3 * HOUR, "step {step}");
        // Forward might have been sleep: the candidate is asked, and the answer decides.
        if step > 0 {
            shell.round(round::Event::JudgeAway(false));
            assert_eq!(shell.left(), 3 * HOUR);
        }
    }
}

#[test]
fn a_night_s_sleep_is_asked_about_whichever_clock_slept() {
    for mono_sleeps in [true, false] {
        let mut shell = long_question();
        shell.run(HOUR, 1_000);
        shell.now.wall.0 += 8 * HOUR;
        if !mono_sleeps {
            shell.now.mono.0 += 8 * HOUR;
        }
        shell.tell(Event::Tick);
        let left = shell.left();
        assert!(left >= 4 * HOUR - 120_000, "{left}");
        shell.round(round::Event::JudgeAway(true));
        assert_eq!(shell.left(), 0, "it counts, if the candidate says so");
    }
}

#[test]
fn a_tab_that_was_hidden_has_missed_nothing() {
    let mut shell = long_question();
    shell.run(20 * 60_000, 60_000);
    // Seen again: one tick more, and the time is right at once.
    shell.wait(400);
    shell.tell(Event::Tick);
    assert_eq!(shell.left(), FIVE_HOURS - 20 * 60_000 - 400);
}

#[test]
fn what_is_left_of_the_round_counts_the_stages_and_questions_to_come() {
    let mut shell = Shell::new();
    let [_, staged, climb] = courses();
    shell.begin_course(staged);
    let whole = |shell: &Shell| {
        let live = shell.session.live().unwrap();
        live.round().remaining_in_all(live.at(shell.now))
    };
    let minutes = |n| Some(Millis::minutes(n));
    // Each stage is rounded to a minute: 60 + 6 + 4 + 5 + 5 + 5, and 40 for pairing.
    assert_eq!(whole(&shell), minutes(125));
    shell.run(10 * 60_000, 1_000);
    assert_eq!(whole(&shell), minutes(115));
    shell.round(round::Event::Submit);
    assert_eq!(whole(&shell), minutes(65), "what is left over is gone");
    let mut shell = Shell::new();
    shell.begin_course(climb);
    assert_eq!(whole(&shell), None, "nobody knows how long a climb is");
}

#[test]
fn a_round_is_paused_as_often_as_its_rule_allows() {
    let mut shell = Shell::new();
    let [plain, ..] = courses();
    shell.begin_course(plain);
    let left = |shell: &Shell| shell.session.live().unwrap().round().pauses_left();
    assert_eq!(left(&shell), Some(1));
    shell.round(round::Event::Pause);
    shell.run(60_000, 1_000);
    shell.round(round::Event::Resume);
    assert_eq!((left(&shell), shell.left()), (Some(0), 300_000));
    shell.round(round::Event::Pause);
    shell.run(60_000, 1_000);
    assert_eq!(shell.left(), 240_000, "the second one is refused");
    shell.answer("first", Verdict::Met);
    assert_eq!(left(&shell), Some(0), "for the whole round");
}
