//! The page around an embed: what it says, once it was checked, and what it is told.

use gloo::events::EventListener;
use js_sys::{JSON, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, MessageEvent, ResizeObserver, Window};

use crate::embed::{Ask, command, config::is_origin};

/// The query of this page's address.
#[must_use]
pub fn query() -> String {
    let window = web_sys::window();
    window
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// The address of this page without its query and fragment.
#[must_use]
pub fn base() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The page around, with the origin that it has to have.
#[derive(Clone)]
pub struct Host {
    parent: Window,
    origin: String,
}

impl Host {
    /// The page around: of the origin that the address names, or of the one that the browser names. `None` if
    /// there is no page around, or one without an origin of its own, such as a file.
    #[must_use]
    pub fn find(named: Option<&str>) -> Option<Self> {
        let window = web_sys::window()?;
        let parent = window.parent().ok()??;
        if Object::is(&parent, &window) {
            return None;
        }
        let origin = match named {
            Some(named) => named.to_owned(),
            None => ancestor(&window).or_else(|| referrer(&window))?,
        };
        is_origin(&origin).then_some(Self { parent, origin })
    }

    /// The origin of the page around.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Sends a message, given as JSON. If the page around is of another origin, the browser drops it.
    pub fn tell(&self, message: &str) {
        if let Ok(message) = JSON::parse(message) {
            drop(self.parent.post_message(&message, &self.origin));
        }
    }

    /// Calls back with every command from this page of this origin. Everything else is passed over.
    #[must_use]
    pub fn listen(&self, heard: impl Fn(Ask) + 'static) -> Option<EventListener> {
        let host = self.clone();
        let window = web_sys::window()?;
        Some(EventListener::new(&window, "message", move |event| {
            let ask = event
                .dyn_ref::<MessageEvent>()
                .and_then(|event| host.read(event));
            if let Some(ask) = ask {
                heard(ask);
            }
        }))
    }

    fn read(&self, event: &MessageEvent) -> Option<Ask> {
        // A window of another origin is no object that web-sys could tell the type of.
        let source = Reflect::get(event, &"source".into()).ok()?;
        if event.origin() != self.origin || !Object::is(&source, &self.parent) {
            return None;
        }
        // What has no JSON, such as a circle, is no command.
        let text: JsValue = JSON::stringify(&event.data()).ok()?.into();
        let length = text.dyn_ref::<JsString>()?.length();
        if length as usize > command::LONGEST.1 {
            return None;
        }
        command::read(&text.as_string()?)
    }
}

/// The origin of the page around, where the browser says it (Firefox does not).
fn ancestor(window: &Window) -> Option<String> {
    let list = Reflect::get(&window.location(), &"ancestorOrigins".into()).ok()?;
    Reflect::get_u32(&list, 0).ok()?.as_string()
}

/// The origin of the page that the frame was opened from.
fn referrer(window: &Window) -> Option<String> {
    let referrer = window.document()?.referrer();
    Some(web_sys::Url::new(&referrer).ok()?.origin())
}

/// Watches a height; stops when it is dropped.
pub struct Watching {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with the height of the app, now and whenever it changes.
#[must_use]
pub fn watch_height(heard: impl Fn(u32) + 'static) -> Option<Watching> {
    let app = web_sys::window()?.document()?.get_element_by_id("app")?;
    let watched = app.clone();
    let heard = Closure::<dyn FnMut()>::new(move || heard(height(&watched)));
    let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
    observer.observe(&app);
    Some(Watching {
        observer,
        _heard: heard,
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a height is positive and no screen is that tall"
)]
fn height(element: &Element) -> u32 {
    element.get_bounding_client_rect().height().ceil() as u32
}
