use serde_json::Value;

use super::*;
use crate::{
    attempt::{Skip, Verdict},
    round::Event as RoundEvent,
    session::{Event, tests::Shell},
};

/// A shell whose embed is told after everything that happens.
struct Page {
    shell: Shell,
    teller: Teller,
}

impl Page {
    fn new(xapi: bool) -> Self {
        let xapi = xapi.then(|| Xapi {
            base: "https://app.example/embed.html".into(),
            host: "https://host.example".into(),
            slot: "a1".into(),
        });
        Self {
            shell: Shell::new(),
            teller: Teller::new(xapi),
        }
    }

    /// What is due now: the type of each message, and its detail.
    fn due(&mut self) -> Vec<(String, Value)> {
        let told = self.teller.due(&self.shell.session, self.shell.now.wall);
        let read = |told: &Told| -> (String, Value) {
            let mut message: Value = serde_json::from_str(&told.write()).unwrap();
            assert_eq!(message["mock-interviewer"], 1);
            let kind = message["type"].as_str().unwrap().to_owned();
            (kind, message["detail"].take())
        };
        told.iter().map(read).collect()
    }

    fn kinds(&mut self) -> Vec<String> {
        self.due().into_iter().map(|(kind, _)| kind).collect()
    }

    fn brief(&mut self) {
        self.shell.tell(Event::WantBank);
        self.shell.tell(Event::Brief {
            request: "picked&q=a,b".parse().unwrap(),
            seed: Some(7),
            bank: None,
            from: 0,
        });
    }

    fn round(&mut self, event: RoundEvent) -> Vec<String> {
        self.shell.round(event);
        self.kinds()
    }
}

#[test]
fn a_round_is_told_in_order_and_once() {
    let mut page = Page::new(false);
    assert_eq!(page.kinds(), [""; 0]);
    page.brief();
    let due = page.due();
    assert_eq!(due[0].0, "ready");
    assert_eq!(due[0].1["state"], "briefing");
    assert_eq!(
        due[0].1["round"],
        serde_json::json!({ "preset": "picked", "title": "Picked questions", "questions": 2, "minutes": 10, "seed": "7" })
    );
    assert_eq!(due[0].1["bank"]["hash"], "hash");
    assert_eq!(page.kinds(), [""; 0], "nothing twice");

    page.shell.tell(Event::Begin(RoundId("r1".into())));
    let due = page.due();
    assert_eq!(due[0].0, "start");
    assert_eq!(due[0].1["round"], "r1");
    assert_eq!(due[0].1["questions"][1]["id"], "b");
    assert_eq!(due[0].1["questions"][1]["kind"], "concept");
    assert!(due[0].1.get("statement").is_none());
    assert_eq!((due[1].0.as_str(), due.len()), ("question", 2));
    assert_eq!(due[1].1["place"], 0);
    assert_eq!(due[1].1["of"], 2);
    assert_eq!(due[1].1["level"], "mid");

    page.shell.wait(61_500);
    assert_eq!(page.round(RoundEvent::Draft("four".into())), [""; 0]);
    page.shell.round(RoundEvent::Submit);
    let due = page.due();
    assert_eq!(
        due,
        [(
            "answer".to_owned(),
            serde_json::json!({ "round": "r1", "place": 0, "id": "a", "skipped": false, "seconds": 61, "characters": 4 })
        )]
    );
    assert_eq!(
        page.round(RoundEvent::Predict(crate::attempt::Confidence::Solid)),
        [""; 0]
    );
    for place in 0..3 {
        assert_eq!(page.round(RoundEvent::Judge(place, Verdict::Met)), [""; 0]);
    }
    page.shell.round(RoundEvent::Rate);
    let due = page.due();
    assert_eq!(due[0].0, "rate");
    assert_eq!(due[0].1["met"], 3);
    assert_eq!(due[0].1["score"], 1.0);
    assert_eq!(due[1].0, "question");

    assert_eq!(page.round(RoundEvent::Skip(Skip::NoIdea)), ["answer"]);
    assert_eq!(page.round(RoundEvent::Rate), ["rate", "finish"]);
    page.shell.tell(Event::Leave);
    page.brief();
    assert_eq!(page.kinds(), ["ready"], "the same plan is news again");
}

#[test]
fn the_end_says_what_it_came_to() {
    let mut page = Page::new(false);
    page.shell.begin();
    page.shell.answer("first", Verdict::Met);
    page.shell.round(RoundEvent::Draft("second".into()));
    page.shell.round(RoundEvent::End);
    // All at once, as if many steps had been one.
    let due = page.due();
    let kinds: Vec<&str> = due.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["start", "question", "answer", "rate", "question", "finish"]
    );
    let finish = &due[5].1;
    assert_eq!(finish["ending"], "ended");
    assert_eq!((&finish["answered"], &finish["of"]), (&1.into(), &2.into()));
    assert_eq!(finish["score"], 1.0);
    assert_eq!(finish["dimensions"]["fundamentals"], 1.0);
    assert_eq!(finish["practice"], true);
    assert_eq!(finish["recommendation"], Value::Null);
}

#[test]
fn a_round_that_is_taken_up_was_told_before() {
    let mut page = Page::new(false);
    page.shell.begin();
    page.shell.answer("first", Verdict::Met);
    page.shell.round(RoundEvent::Pause);
    page.shell.tell(Event::Flush);
    page.teller = Teller::new(None);
    page.teller.found();
    page.shell.reload(1_000);
    page.shell.tell(Event::WantBank);
    let due = page.due();
    assert_eq!(due[0].0, "ready");
    assert_eq!(due[0].1["state"], "paused");
    assert_eq!(due[0].1["round"]["seed"], "7");
    assert_eq!((due[1].0.as_str(), due.len()), ("question", 2));
    assert_eq!(due[1].1["place"], 1);
    page.shell.round(RoundEvent::Resume);
    assert_eq!(page.round(RoundEvent::Submit), ["answer"]);
}

#[test]
fn statements_go_with_the_four_that_matter() {
    let mut page = Page::new(true);
    page.shell.begin();
    page.shell.answer("first", Verdict::Partly);
    page.shell.round(RoundEvent::End);
    for (kind, detail) in page.due() {
        let wanted = ["start", "answer", "rate", "finish"].contains(&kind.as_str());
        assert_eq!(detail.get("statement").is_some(), wanted, "{kind}");
        if wanted {
            let statement = &detail["statement"];
            assert_eq!(statement["actor"]["account"]["name"], "a1");
            assert!(statement["result"].get("success").is_none());
            assert!(!statement.to_string().contains("first"), "never the text");
        }
    }
}

#[test]
fn what_is_wrong_is_told_once() {
    let mut page = Page::new(false);
    let fail = |page: &mut Page| {
        page.shell.session.step(Event::WantBank, page.shell.now);
        let down = Event::Catalogue(Err("down".into()));
        page.shell.session.step(down, page.shell.now);
        page.due()
    };
    let due = fail(&mut page);
    assert_eq!(due[0].1["code"], "bank-unreachable");
    assert_eq!(fail(&mut page), []);

    let mut page = Page::new(false);
    page.shell.tell(Event::WantBank);
    page.shell.tell(Event::Brief {
        request: "picked&q=none".parse().unwrap(),
        seed: None,
        bank: None,
        from: 0,
    });
    let due = page.due();
    assert_eq!(due[0].1["code"], "no-match");
    assert_eq!(due[1].1["round"], Value::Null);
    assert_eq!(page.kinds(), [""; 0]);

    let mut page = Page::new(false);
    page.shell.begin();
    page.due();
    page.shell.broken = true;
    assert_eq!(
        page.round(RoundEvent::Draft("x".into())),
        ["error"],
        "nothing can be stored"
    );
    assert_eq!(page.round(RoundEvent::Draft("xy".into())), [""; 0]);
}
