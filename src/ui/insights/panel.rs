//! The panel beside the map: how complete it is, what it lacks, and what to do about that.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::{Element, Event, MouseEvent};
use yew::prelude::*;

use super::checks::Checks;
use super::curve::CurveFigures;
use super::entry::{Entries, first_button};
use super::found::{Report, fixable};
use super::show::covers;
use super::{dismissal, score, settings};
use crate::model::JourneyMap;
use crate::ui::Ui;
use crate::ui::checker::Checked;
use crate::ui::element::{around, first, focus, focused, target};
use crate::ui::view::{DialogKind, Screen};
use crate::ui::widgets::{Icon, icon_button};

/// How many findings are drawn at once, and how many more when somebody asks.
const PAGE: usize = 50;

/// The panel as of a check.
pub(super) fn view(ui: &Ui, checks: &Checks, number: u32) -> Html {
    html! { <Panel ui={ui.clone()} checks={checks.clone()} {number} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct PanelProps {
    ui: Ui,
    checks: Checks,
    /// Which check it shows; none yet for zero.
    number: u32,
}

/// What the panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Findings,
    Dismissed,
    Settings,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let PanelProps { ui, checks, number } = props;
    let messages = ui.messages;
    let shown = use_state_eq(|| Shown::Findings);
    let n_drawn = use_state_eq(|| PAGE);
    let dismissing = use_state_eq(|| None::<String>);
    let panel = use_node_ref();
    {
        // Where it covers the board, what opened it is out of sight.
        let panel = panel.clone();
        use_effect_with((), move |()| {
            if let Some(panel) = panel.cast::<Element>().filter(covers) {
                focus(first(&panel, "h2"));
            }
        });
    }
    let report = checks.report();
    let going = use_going(&panel, &report, *shown);
    let onkeydown = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| {
            // What is typed here is not meant for the board; the keys of the whole editor are.
            if event.key() == "Escape" {
                event.stop_propagation();
                close(&ui, &event);
            }
        })
    };
    let close_button = {
        let ui = ui.clone();
        icon_button(Icon::CLOSE, "", messages.close(), false)
            .on("click", move |event: Event| close(&ui, &event))
            .html()
    };
    let content = ui.store.read(|session| {
        let map = session.map();
        match *shown {
            Shown::Findings => {
                let entries = Entries {
                    ui,
                    checks,
                    map,
                    dismissing,
                    on_go: going.clone(),
                };
                findings(&entries, &report, &n_drawn, *number)
            }
            Shown::Dismissed => dismissal::list(ui, map, &report, &going),
            Shown::Settings => settings::view(ui, map, checks),
        }
    });
    let heading = match *shown {
        Shown::Findings => messages.view_insights(),
        Shown::Dismissed => messages.dismissed_findings(),
        Shown::Settings => messages.check_settings(),
    };
    html! {
        <aside class="jm-panel" part="panel" aria-label={messages.view_insights()} ref={panel} {onkeydown}>
            <div class="jm-panel__h"><h2 tabindex="-1">{ heading }</h2>{ close_button }</div>
            <div class="jm-panel__b">{ content }</div>
            { foot(ui, &report, &shown) }
        </aside>
    }
}

/// Gives the focus to the next finding once the one that had it is gone; takes the key of a
/// finding that is about to go.
#[hook]
fn use_going(panel: &NodeRef, report: &Report, shown: Shown) -> Callback<String> {
    let going = use_mut_ref(|| None::<(String, usize)>);
    let keys: Vec<String> = match shown {
        Shown::Findings => report.found.iter(),
        Shown::Dismissed => report.dismissed.iter(),
        Shown::Settings => [].iter(),
    }
    .map(super::found::Found::key)
    .collect();
    {
        let (panel, going, keys) = (panel.clone(), going.clone(), keys.clone());
        use_effect(move || move_on(&panel, &going, &keys));
    }
    Callback::from(move |key: String| {
        let idx = keys.iter().position(|other| *other == key);
        *going.borrow_mut() = idx.map(|idx| (key, idx));
    })
}

fn move_on(panel: &NodeRef, going: &RefCell<Option<(String, usize)>>, keys: &[String]) {
    let is_gone = |(key, _): &mut (String, usize)| !keys.contains(key);
    let Some((_, idx)) = going.borrow_mut().take_if(is_gone) else {
        return;
    };
    let Some(panel) = panel.cast::<Element>() else {
        return;
    };
    // Whoever has gone on to something that opened stays there.
    let has_gone_on = focused(&panel)
        .is_some_and(|focused| !panel.contains(Some(&focused)) && focused.is_connected());
    if !has_gone_on && !focus(first_button(&panel, idx)) {
        focus(first(&panel, "h2"));
    }
}

/// Puts the panel away, on which that happened; the board takes the focus over.
fn close(ui: &Ui, event: &Event) {
    let root = target(event).and_then(|target| around(&target, ".jm"));
    ui.store.update_view(|view| view.screen = Screen::Map);
    // Once the panel is gone: it may have covered the board.
    Timeout::new(0, move || {
        focus(root.and_then(|root| first(&root, ".jm-scroll [data-stop][tabindex='0']")));
    })
    .forget();
}

/// The score, what was found, the curve, and what to do next.
fn findings(
    entries: &Entries<'_>,
    report: &Report,
    n_drawn: &UseStateHandle<usize>,
    number: u32,
) -> Html {
    let (ui, messages) = (entries.ui, entries.ui.messages);
    if number == 0 {
        return html! { <p class="jm-hint jm-panel__n" role="status">{ messages.checking() }</p> };
    }
    let n_found = report.found.len();
    let n_left = n_found.saturating_sub(**n_drawn);
    let drawn = report.found.get(..n_found - n_left).unwrap_or_default();
    let fixable = (entries.checks).read(|insights| fixable(insights, entries.map, drawn));
    let more = {
        let n_drawn = n_drawn.clone();
        Callback::from(move |_: MouseEvent| n_drawn.set(*n_drawn + PAGE))
    };
    html! {
        <>
            { score(ui, &report.score) }
            if n_found == 0 {
                <div class="jm-panel__n jm-panel__ok">
                    { Icon::SAVED.sized("jm-i--28") }
                    <b>{ messages.no_findings() }</b>
                    <p>{ messages.no_findings_hint() }</p>
                </div>
            } else {
                <p class="jm-panel__t">{ messages.n_findings(n_found) }</p>
                <ol class="jm-entries">
                    for (found, is_fixable) in drawn.iter().zip(fixable) {
                        { entries.entry(found, is_fixable) }
                    }
                </ol>
                if n_left > 0 {
                    <button type="button" class="jm-btn jm-btn--sm jm-panel__more" onclick={more}>{ messages.more_findings(n_left) }</button>
                }
            }
            { next(ui, entries.map) }
            <CurveFigures ui={ui.clone()} {number} />
        </>
    }
}

/// What to do with the findings.
fn next(ui: &Ui, map: &JourneyMap) -> Html {
    let messages = ui.messages;
    let button = |icon: Icon, words: &'static str, kind: DialogKind| {
        let ui = ui.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let kind = kind.clone();
            ui.store.update_view(|view| view.dialog = Some(kind));
        });
        html! {
            <button type="button" class="jm-btn jm-btn--sm" {onclick}>{ icon.sized("jm-i--14") }{ words }</button>
        }
    };
    let n_improvements = map.improvements.len();
    html! {
        <section class="jm-curvef">
            <h3>{ messages.what_next() }</h3>
            <div class="jm-panel__w">
                { button(Icon::CHECKLIST, messages.improvements(), DialogKind::Improvements(None)) }
                { button(Icon::MATRIX, messages.open_matrix(), DialogKind::Checked(Checked::Matrix)) }
                { button(Icon::CALENDAR, messages.open_review(), DialogKind::Checked(Checked::Review)) }
            </div>
            if n_improvements == 0 && !ui.is_read_only {
                <p class="jm-hint">{ messages.no_improvements() }</p>
            }
        </section>
    }
}

/// The ways to what was dismissed, and to the choice of checks.
fn foot(ui: &Ui, report: &Report, shown: &UseStateHandle<Shown>) -> Html {
    let messages = ui.messages;
    let button = |words: String, to: Shown| {
        let shown = shown.clone();
        let onclick = Callback::from(move |_: MouseEvent| shown.set(to));
        html! { <button type="button" class="jm-btn jm-btn--g jm-btn--sm" {onclick}>{ words }</button> }
    };
    html! {
        <div class="jm-panel__f">
            if **shown == Shown::Findings {
                { button(messages.n_dismissed(report.dismissed.len()), Shown::Dismissed) }
                { button(messages.check_settings().to_owned(), Shown::Settings) }
            } else {
                { button(messages.back_to_findings().to_owned(), Shown::Findings) }
            }
        </div>
    }
}
