//! The score of a map as it looks: a ring for the whole, a bar for each part.

use yew::prelude::*;

use crate::base::decimal;
use crate::insight::{Part, Score};
use crate::ui::Ui;

/// The length of the ring: the circumference of its circle.
const RING: f64 = 226.2;

/// From this share on a part is as it should be.
const GOOD: f64 = 0.8;

/// Below this share most of a part is missing.
const FAIR: f64 = 0.5;

/// How complete a map is.
pub(in crate::ui) fn score(ui: &Ui, score: &Score) -> Html {
    let messages = ui.messages;
    let share = f64::from(score.percent()) / 100.0;
    let dash = [&decimal(share * RING), " ", &decimal(RING)].concat();
    html! {
        <div class="jm-score" role="group" aria-label={messages.end_score(share)}>
            <span class="jm-score__r" aria-hidden="true">
                <svg viewBox="0 0 84 84">
                    <circle cx="42" cy="42" r="36" />
                    <circle class="on" cx="42" cy="42" r="36" stroke-dasharray={dash} transform="rotate(-90 42 42)" />
                </svg>
                <b class="jm-num">{ ui.locale().count(score.percent().into()) }<small>{ messages.of_hundred() }</small></b>
            </span>
            <dl>
                for part in Part::ALL {
                    if let Some(share) = score.part(part) {
                        <div>
                            <dt>{ messages.score_part(part) }</dt>
                            <dd>
                                <meter class={grade(share)} min="0" max="1" value={share.to_string()} aria-label={messages.score_part(part)} />
                                <span class="jm-num">{ ui.locale().percent(share) }</span>
                            </dd>
                        </div>
                    }
                }
            </dl>
        </div>
    }
}

fn grade(share: f64) -> &'static str {
    if share >= GOOD {
        "is-good"
    } else if share >= FAIR {
        "is-fair"
    } else {
        "is-poor"
    }
}
