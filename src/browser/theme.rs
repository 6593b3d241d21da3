//! The colours and the font of the page around, set on this page. What is fit is decided in the core.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, css};

use crate::embed::{
    command::Theme,
    config::Scheme,
    theme::{self, COLOURS, LEAST, LONGEST, PAIRS, Rgb},
};

/// What names a font in `assets/style.css`.
const FONTS: [&str; 2] = ["sans", "serif"];

fn root() -> Option<HtmlElement> {
    let root = web_sys::window()?.document()?.document_element()?;
    root.dyn_into().ok()
}

/// Uses our own light or dark colours, or those that the browser prefers.
pub fn set_scheme(scheme: Scheme) {
    let Some(root) = root() else { return };
    drop(match scheme {
        Scheme::Auto => root.remove_attribute("data-scheme"),
        Scheme::Light | Scheme::Dark => root.set_attribute("data-scheme", scheme.id()),
    });
}

/// Uses the colours and the font of the page around, as far as they are fit; gives what is not, in words. What the
/// page does not name is ours.
#[must_use]
pub fn set(theme: &Theme) -> Vec<String> {
    let Some(root) = root() else { return vec![] };
    let page = Page {
        style: root.style(),
        root: root.into(),
        faults: Vec::new(),
    };
    page.set(theme)
}

struct Page {
    root: Element,
    style: CssStyleDeclaration,
    faults: Vec<String>,
}

impl Page {
    fn set(mut self, theme: &Theme) -> Vec<String> {
        self.clear();
        for (name, value) in &theme.colors {
            self.try_out(name, "color", value, LONGEST.0);
        }
        if let Some(font) = &theme.font {
            for name in FONTS {
                self.try_out(name, "font-family", font, LONGEST.1);
            }
        }
        let paper = self
            .is_set("paper")
            .then(|| self.colour("paper"))
            .flatten()
            .map(theme::goes_with);
        set_scheme(theme.scheme.or(paper).unwrap_or_default());
        for (over, under) in PAIRS {
            if !(self.is_set(over) || self.is_set(under)) || self.is_legible(over, under) {
                continue;
            }
            self.faults.push(format!(
                "{over} on {under} has less contrast than {LEAST} to 1"
            ));
            if (over, under) == ("ink", "paper") {
                self.clear();
                set_scheme(theme.scheme.unwrap_or_default());
            } else {
                self.drop(if self.is_set(over) { over } else { under });
            }
        }
        self.faults
    }

    fn try_out(&mut self, name: &str, property: &str, value: &str, longest: usize) {
        let fit = theme::is_plain(value, longest)
            && css::supports_with_value(property, value).unwrap_or(false);
        if fit {
            drop(self.style.set_property(&format!("--{name}"), value));
        } else {
            self.faults.push(format!("{name}: the value can't be used"));
        }
    }

    fn clear(&self) {
        for name in COLOURS.into_iter().chain(FONTS) {
            self.drop(name);
        }
    }

    fn drop(&self, name: &str) {
        drop(self.style.remove_property(&format!("--{name}")));
    }

    fn is_set(&self, name: &str) -> bool {
        let value = self.style.get_property_value(&format!("--{name}"));
        value.is_ok_and(|value| !value.is_empty())
    }

    fn is_legible(&self, over: &str, under: &str) -> bool {
        match (self.colour(over), self.colour(under)) {
            (Some(over), Some(under)) => theme::contrast(over, under) >= LEAST,
            _ => false,
        }
    }

    /// A colour as it comes out, in sRGB whatever it was written in.
    fn colour(&self, name: &str) -> Option<Rgb> {
        let mixed = format!("color-mix(in srgb, var(--{name}), var(--{name}))");
        self.style.set_property("color", &mixed).ok()?;
        let computed = web_sys::window()?.get_computed_style(&self.root).ok()?;
        let colour = computed.and_then(|style| style.get_property_value("color").ok());
        drop(self.style.remove_property("color"));
        theme::read(&colour?)
    }
}
