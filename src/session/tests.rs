//! The session under a scripted shell: effects are carried out against a map in place of storage.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{
    attempt::{Confidence, Skip, Verdict},
    bank::{Catalogue, Entry, Question},
    round::{Phase, Request},
    time::{Millis, UnixMillis},
};

mod clock;
mod taken_up;

/// A browser made of a map and a clock.
pub(crate) struct Shell {
    pub(crate) session: Session,
    /// The text of the bank that the browser keeps.
    pub(crate) kept: Option<String>,
    pub(crate) store: BTreeMap<Key, String>,
    pub(crate) broken: bool,
    /// How many commits reach the disk before the machine dies; the page notices nothing.
    survives: usize,
    commits: usize,
    pub(crate) now: Now,
    said: Vec<String>,
}

pub(super) const NOON: u64 = 1_780_000_000_000;

pub(super) fn question(id: &str) -> Question {
    Question::try_from(crate::bank::tests::draft(id)).unwrap()
}

pub(super) fn catalogue() -> Catalogue {
    let entries = ["a", "b"].map(|id| Entry::of(&question(id), format!("{id}.json")));
    Catalogue::new("t".into(), "1".into(), "hash".into(), entries.to_vec()).unwrap()
}

/// Both questions of the catalogue, in order.
pub(super) fn request() -> Request {
    "picked&q=a,b".parse().unwrap()
}

impl Shell {
    pub(crate) fn new() -> Self {
        let now = Now {
            wall: UnixMillis(NOON),
            mono: Millis(0),
        };
        Self {
            session: Session::default(),
            kept: None,
            store: BTreeMap::new(),
            broken: false,
            survives: usize::MAX,
            commits: 0,
            now,
            said: vec![],
        }
    }

    pub(crate) fn wait(&mut self, ms: u64) {
        self.now.wall.0 += ms;
        self.now.mono.0 += ms;
    }

    pub(crate) fn tell(&mut self, event: Event) {
        let mut effects = self.session.step(event, self.now);
        while !effects.is_empty() {
            let effect = effects.remove(0);
            let answer = match effect {
                Effect::ReadCatalogue => Event::Catalogue(Ok(catalogue())),
                Effect::ReadPack(name) => {
                    let id = name.trim_end_matches(".json").to_owned();
                    Event::Pack(name, Ok(vec![question(&id)]))
                }
                Effect::ReadIndex(_) => Event::Index(Err("it is gone".into())),
                Effect::ReadHistory | Effect::ReadNewest => Event::History(self.load()),
                Effect::Commit(commit) if self.broken => {
                    let unsaved = Event::Unsaved(commit.clone(), Refusal::Full);
                    effects.extend(self.session.step(unsaved, self.now));
                    Event::Mirrored(commit, Err(Refusal::Silent))
                }
                Effect::Commit(commit) if self.commits >= self.survives => {
                    self.commits += 1;
                    Event::Stored(commit)
                }
                Effect::Commit(commit) => {
                    self.commits += 1;
                    self.store.extend(commit.writes.clone());
                    for (key, only_if) in &commit.removes {
                        if only_if.is_none() || self.store.get(key) == only_if.as_ref() {
                            self.store.remove(key);
                        }
                    }
                    Event::Stored(commit)
                }
                Effect::FlushSoon => Event::Flush,
                Effect::Address(_) | Effect::Data(_) => continue,
                Effect::Say(text) => {
                    self.said.push(text);
                    continue;
                }
                Effect::KeepBank(text) => {
                    self.kept = text;
                    Event::BankKept(Ok(()))
                }
                // Asked for outside rounds only, where this shell does not look.
                Effect::Offline(_) => continue,
            };
            effects.extend(self.session.step(answer, self.now));
        }
    }

    pub(crate) fn round(&mut self, event: round::Event) {
        self.tell(Event::Round(event));
    }

    pub(crate) fn begin(&mut self) {
        self.tell(Event::WantBank);
        self.tell(Event::Brief {
            request: request(),
            seed: Some(7),
            bank: None,
            from: 0,
        });
        self.tell(Event::Begin(RoundId("r1".into())));
    }

    pub(crate) fn load(&self) -> Loaded {
        crate::history::load(
            self.store
                .iter()
                .map(|(key, value)| (key.to_string(), value.clone())),
        )
    }

    /// The page is gone and opened again `away` milliseconds later.
    pub(crate) fn reload(&mut self, away: u64) {
        self.session = Session::default();
        self.now = Now {
            wall: UnixMillis(self.now.wall.0 + away),
            mono: Millis(3),
        };
        if let Some(saved) = Saved::read(|key| self.store.get(key).cloned()) {
            self.tell(Event::Found(Box::new(saved)));
        }
    }

    pub(super) fn phase(&self) -> &Phase {
        self.session.live().expect("a round").round().phase()
    }

    pub(super) fn draft(&self) -> String {
        self.session
            .live()
            .expect("a round")
            .round()
            .draft()
            .expect("a draft")
            .text
            .to_owned()
    }

    fn left(&self) -> u64 {
        let live = self.session.live().expect("a round");
        live.round()
            .remaining(live.at(self.now))
            .expect("a clock")
            .0
    }

    pub(crate) fn answer(&mut self, text: &str, verdict: Verdict) {
        self.round(round::Event::Draft(text.into()));
        self.round(round::Event::Submit);
        self.round(round::Event::Predict(Confidence::Solid));
        for place in 0..3 {
            self.round(round::Event::Judge(place, verdict));
        }
        self.round(round::Event::Rate);
    }
}

#[test]
fn a_whole_round_is_kept_and_leaves_nothing_else_behind() {
    let mut shell = Shell::new();
    shell.begin();
    shell.wait(60_000);
    shell.answer("first", Verdict::Met);
    shell.wait(30_000);
    shell.answer("second", Verdict::Missed);
    // Two follow-ups, the essential criterion first.
    let Phase::Probing(probing) = shell.phase() else {
        panic!("{:?}", shell.phase())
    };
    assert_eq!((probing.current, probing.next.len()), (0, 1));
    shell.round(round::Event::Draft("now I see".into()));
    shell.round(round::Event::Probe(Verdict::Met));
    shell.round(round::Event::Probe(Verdict::Partly));
    assert!(matches!(shell.phase(), Phase::Finished(Ending::Complete)));

    let loaded = shell.load();
    assert_eq!(loaded.troubles, []);
    let attempts = loaded.history.attempts_of(&RoundId("r1".into()));
    assert_eq!(
        attempts
            .iter()
            .map(|a| a.answer.as_str())
            .collect::<Vec<_>>(),
        ["first", "second"]
    );
    assert_eq!(attempts[0].spent.used, Millis(60_000));
    assert_eq!(attempts[1].probes.len(), 2);
    assert_eq!(attempts[1].probes[0].answer, "now I see");
    assert_eq!(attempts, shell.session.live().unwrap().round().done());
    assert_eq!(
        shell.store.len(),
        3,
        "two attempts and the round: {:?}",
        shell.store.keys()
    );
}

#[test]
fn a_long_absence_asks_and_counts_only_if_told_so() {
    let mut shell = Shell::new();
    shell.begin();
    shell.wait(10_000);
    shell.tell(Event::Flush);
    shell.reload(8 * 3_600_000);
    shell.tell(Event::Tick);
    // Two minutes count as a slow reload would; the rest is asked about.
    assert_eq!(shell.left(), 170_000);
    let Phase::Answering(answering) = shell.phase() else {
        panic!()
    };
    assert_eq!(answering.gap, Some(Millis(8 * 3_600_000 - 120_000)));
    shell.round(round::Event::JudgeAway(true));
    assert_eq!(shell.left(), 0);
    // The answer is untouched by all of this, and can still be handed in.
    shell.answer("late", Verdict::Met);
    assert_eq!(
        shell.load().history.attempts().next().unwrap().answer,
        "late"
    );
}

#[test]
fn storage_that_refuses_loses_nothing_and_is_told() {
    let mut shell = Shell::new();
    shell.begin();
    shell.broken = true;
    shell.answer("kept in memory", Verdict::Met);
    assert!(!shell.session.saving().is_fine());
    assert_eq!(
        shell
            .said
            .iter()
            .filter(|said| *said == Saving::ALARM)
            .count(),
        1
    );
    assert!(
        shell
            .session
            .saving()
            .unsaved()
            .any(|(_, value)| value.contains("kept in memory"))
    );
    assert!(shell.load().history.is_empty());
    shell.broken = false;
    shell.tell(Event::RetrySaving);
    assert!(shell.session.saving().is_fine());
    assert_eq!(shell.load().history.attempts().count(), 1);
    shell.reload(1_000);
    assert_eq!(shell.session.live().unwrap().round().done().len(), 1);
}

#[test]
fn a_round_that_no_store_takes_is_in_the_past_as_long_as_the_page_is_open() {
    let mut shell = Shell::new();
    shell.broken = true;
    shell.begin();
    shell.answer("kept in memory", Verdict::Met);
    shell.round(round::Event::End);
    shell.tell(Event::Leave);
    let history = &shell.session.past().expect("it was read").history;
    let round = RoundId("r1".into());
    assert!(history.round(&round).is_some());
    assert_eq!(history.attempts_of(&round)[0].answer, "kept in memory");
}

#[test]
fn killed_between_any_two_commits_what_was_rated_is_there_at_the_next_start() {
    let script = |survives: usize| {
        let mut shell = Shell::new();
        shell.survives = survives;
        shell.begin();
        shell.answer("first", Verdict::Met);
        shell.round(round::Event::End);
        shell
    };
    let commits = script(usize::MAX).commits;
    assert!(commits > 8, "{commits}");
    let mut rated = 0;
    for survives in 0..=commits {
        let mut shell = script(survives);
        shell.survives = usize::MAX;
        let logged = shell.store.values().any(|value| value.contains("\"Rate\""));
        shell.reload(1_000);
        let kept = shell.load();
        assert_eq!(kept.troubles, []);
        if logged || survives == commits {
            rated += 1;
            assert_eq!(
                kept.history.attempts().count(),
                1,
                "after {survives} of {commits} commits"
            );
        }
        // Whatever was there can be gone on with, and ended.
        shell.round(round::Event::End);
        assert!(
            shell
                .store
                .keys()
                .all(|key| matches!(key, Key::Attempt(..) | Key::Round(_))),
            "{survives}"
        );
    }
    assert!(rated > 1, "the script never reached the rating");
}

#[test]
fn two_tabs_do_not_write_one_round() {
    let mut first = Shell::new();
    first.begin();
    let mut second = Shell::new();
    second.store = first.store.clone();
    second.now = first.now;
    second.reload(5_000);
    let claim = second.store.get(&Key::Live).cloned();
    first.tell(Event::LiveChanged(claim.clone()));
    assert!(first.session.is_elsewhere() && first.session.live().is_none());
    // Its own claim, or another round's, is no reason to stop.
    second.tell(Event::LiveChanged(claim));
    second.tell(Event::LiveChanged(Some("r2 1".into())));
    second.tell(Event::LiveChanged(None));
    assert!(second.session.live().is_some());
}

#[test]
fn what_is_said_aloud_are_thresholds_and_not_seconds() {
    let mut shell = Shell::new();
    shell.begin();
    for _ in 0..310 {
        shell.wait(1_000);
        shell.tell(Event::Tick);
    }
    assert_eq!(shell.said.len(), 4, "{:?}", shell.said);
    assert!(shell.said[3].starts_with("The time is up"));
}

#[test]
fn a_bank_that_fails_to_load_is_told_and_can_be_asked_again() {
    let mut session = Session::default();
    let now = Now {
        wall: UnixMillis(NOON),
        mono: Millis(0),
    };
    assert_eq!(session.step(Event::WantBank, now), [Effect::ReadCatalogue]);
    assert_eq!(
        session.step(Event::WantBank, now),
        [],
        "one request is enough"
    );
    session.step(Event::Catalogue(Err("no network".into())), now);
    assert_eq!(session.library().failure(), Some("no network"));
    assert_eq!(session.step(Event::RetryBank, now), [Effect::ReadCatalogue]);
}

fn anything() -> impl Strategy<Value = round::Event> {
    use round::Event as E;
    prop_oneof![
        3 => Just(E::Start),
        6 => "[a-z ]{0,8}".prop_map(E::Draft),
        2 => Just(E::Hint),
        2 => (0u8..4).prop_map(E::Clarify),
        2 => Just(E::Pause),
        2 => Just(E::Resume),
        2 => Just(E::Extend),
        1 => (0u64..9_000_000).prop_map(|ms| E::Away(Millis(ms))),
        2 => any::<bool>().prop_map(E::JudgeAway),
        3 => Just(E::Submit),
        1 => prop::sample::select(&Skip::ALL[..]).prop_map(E::Skip),
        1 => Just(E::Admit),
        1 => Just(E::Began),
        3 => "[a-z ]{0,4}".prop_map(E::Notes),
        3 => prop::sample::select(&Confidence::ALL[..]).prop_map(E::Predict),
        9 => (0u8..4, prop::sample::select(&Verdict::ALL[..])).prop_map(|(at, v)| E::Judge(at, v)),
        2 => (0u8..3, any::<bool>()).prop_map(|(at, ticked)| E::Flag(at, ticked)),
        4 => Just(E::Rate),
        3 => prop::sample::select(&Verdict::ALL[..]).prop_map(E::Probe),
        1 => Just(E::End),
    ]
}

#[derive(Debug, Clone)]
enum Deed {
    Round(round::Event),
    Wait(u64),
    StepWallClock(i64),
    Tick,
    Reload(u64),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        12 => anything().prop_map(Deed::Round),
        4 => (0u64..90_000).prop_map(Deed::Wait),
        1 => (-4_000_000i64..4_000_000).prop_map(Deed::StepWallClock),
        3 => Just(Deed::Tick),
        2 => (0u64..200_000).prop_map(Deed::Reload),
    ];
    prop::collection::vec(deed, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any sequence of events, waits, clock steps and reloads.
    #[test]
    fn time_never_grows_by_itself_no_answer_is_lost_and_replay_equals_live(deeds in deeds(), course in 0usize..3) {
        let mut shell = Shell::new();
        shell.begin_course(clock::courses()[course].clone());
        for deed in deeds {
            let Some(live) = shell.session.live() else { break };
            let round = live.round().clone();
            let left = round.remaining(live.at(shell.now));
            let text = round.draft().map(|draft| draft.text.to_owned());
            match deed.clone() {
                Deed::Round(event) => shell.round(event),
                Deed::Wait(ms) => shell.wait(ms),
                Deed::StepWallClock(ms) => {
                    shell.now.wall.0 = shell.now.wall.0.saturating_add_signed(ms);
                }
                Deed::Tick => shell.tell(Event::Tick),
                Deed::Reload(away) => {
                    shell.tell(Event::Flush);
                    shell.reload(away);
                }
            }
            let Some(live) = shell.session.live() else {
                prop_assert!(matches!(round.phase(), Phase::Finished(_)));
                break;
            };
            // The same clock never shows more than before, unless more was asked for.
            let same_clock = live.round().draft().map(|d| d.place) == round.draft().map(|d| d.place);
            if same_clock && !matches!(deed, Deed::Round(round::Event::Extend)) {
                let now_left = live.round().remaining(live.at(shell.now));
                prop_assert!(now_left <= left, "{left:?} became {now_left:?} by {deed:?}");
            }
            // Text is where it was written, or in the answer, the probe or the attempt that it became.
            if let Some(text) = text.filter(|t| !t.trim().is_empty())
                && !matches!(deed, Deed::Round(round::Event::Draft(_)))
            {
                prop_assert!(format!("{:?}", live.round()).contains(&format!("{text:?}")), "lost {text:?} by {deed:?}");
            }
            // What is in storage gives the same round.
            let saved = Saved::read(|key| shell.store.get(key).cloned());
            if let Some(saved) = saved {
                let draft = saved.tail.clone().and_then(|tail| tail.draft);
                let mut again = round::replay(saved.setup, saved.log);
                if let Some(draft) = draft
                    && again.draft().is_some_and(|here| here.place == draft.place)
                {
                    let stamp = round::Stamp { at: Millis(0), wall: UnixMillis(0) };
                    (again, _) = round::step(again, round::Event::Draft(draft.text), stamp);
                    (again, _) = round::step(again, round::Event::Notes(draft.notes), stamp);
                }
                prop_assert_eq!(&again, live.round());
            } else {
                prop_assert!(live.is_over());
            }
        }
        // Every attempt that was made is in the history, as it was.
        if let Some(live) = shell.session.live() {
            let loaded = shell.load();
            prop_assert_eq!(loaded.history.attempts_of(&RoundId("r1".into())), live.round().done());
        }
    }

    /// Any text as a record is read or refused, and never breaks the program.
    #[test]
    fn any_record_is_read_or_refused(text in ".{0,120}", key in "mi/[areb]/[a-z0-9/]{0,12}") {
        let loaded = crate::history::load([(key.clone(), text)]);
        prop_assert!(loaded.troubles.len() <= 1 && loaded.troubles.iter().all(|trouble| trouble.key == key));
    }

    /// A stored attempt that is cut short or has one character changed is read or refused.
    #[test]
    fn a_damaged_attempt_is_read_or_refused(cut in 0usize..400, at in 0usize..400, other in any::<char>()) {
        let mut shell = Shell::new();
        shell.begin();
        shell.answer("an answer", Verdict::Partly);
        let (key, value) = shell.store.iter().find(|(key, _)| matches!(key, Key::Attempt(..))).unwrap();
        let short: String = value.chars().take(cut).collect();
        let changed: String = value.chars().enumerate().map(|(i, c)| if i == at { other } else { c }).collect();
        for damaged in [short, changed] {
            let loaded = crate::history::load([(key.to_string(), damaged)]);
            prop_assert_eq!(loaded.troubles.len() + loaded.history.attempts().count(), 1);
        }
    }
}

#[test]
fn a_new_version_waits_until_the_round_and_its_scorecard_are_left() {
    use crate::offline::{Ask, Edition, Event as Change, Report};
    let mut shell = Shell::new();
    shell.session.set_edition(Edition::read(Some("hosted aaa")));
    let waiting = Report::read(r#"{"waiting":"bbb"}"#).unwrap();
    shell.tell(Event::Offline(Change::Heard(waiting)));
    shell.begin();
    let take = |shell: &mut Shell| {
        let now = shell.now;
        shell.session.step(Event::Offline(Change::TakeOver), now)
    };
    assert_eq!(take(&mut shell), []);
    shell.round(round::Event::End);
    assert!(shell.session.live().unwrap().is_over());
    assert_eq!(take(&mut shell), []);
    shell.tell(Event::Leave);
    assert_eq!(take(&mut shell), [Effect::Offline(Ask::TakeOver)]);
}
