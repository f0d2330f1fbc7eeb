//! What a check of the webhook means for the owner, and each finding in two or three words.

use egui::{Frame, Label, Role, Ui, WidgetInfo};

use crate::platform::TlsError;
use crate::platform::probe::{Finding, Mark, Row};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, margin, radius, space};
use crate::wording::fact_args;
use crate::words::Words;

/// What the rows come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict<'a> {
    /// Not all is looked at yet.
    Open,
    /// All is well.
    Works,
    /// It works; the row deserves a look.
    Doubtful(&'a Row),
    /// It does not work because of the row.
    Fails(&'a Row),
}

/// The first row that is bad decides; else the first that deserves a look.
fn of(rows: &[Row], running: bool) -> Verdict<'_> {
    let first = |mark: Mark| rows.iter().find(|row| row.mark() == mark);
    match (first(Mark::Bad), first(Mark::Warning)) {
        (Some(row), _) => Verdict::Fails(row),
        _ if running || first(Mark::Waiting).is_some() => Verdict::Open,
        (None, Some(row)) => Verdict::Doubtful(row),
        (None, None) => Verdict::Works,
    }
}

/// Shows it: what it comes to, and where that is not well, why and what to do.
pub(super) fn show(ui: &mut Ui, words: &Words, rows: &[Row], running: bool) {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let (id, icon, color, fill, why) = match of(rows, running) {
        Verdict::Open => ("check-verdict-open", Icon::Clock, c.text2, c.sunken, None),
        Verdict::Works => ("check-verdict-works", Icon::Ok, c.accent, c.accent_soft, None),
        Verdict::Doubtful(row) => ("check-verdict-doubtful", Icon::Warning, c.warn, c.warn_soft, Some(row)),
        Verdict::Fails(row) => ("check-verdict-fails", Icon::Error, c.error, c.error_soft, Some(row)),
    };
    let title = words.say(id);
    let why = why.map(|row| {
        let why = words.tell(advice(&row.finding), &fact_args(&row.facts()));
        words.tell("check-verdict-why", &[("why", why.into())])
    });
    let frame =
        Frame::new().fill(fill).corner_radius(corners(radius::M)).inner_margin(margin(space::M, 10.0));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            icon.show(ui, 20.0, color);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let label = ui.add(Label::new(theme.text(Type::Medium, &*title)).wrap());
                label.widget_info(|| WidgetInfo::labeled(Role::Status, true, &*title));
                if let Some(why) = &why {
                    ui.add(Label::new(theme.text(Type::Small, why)).wrap());
                }
            });
        });
    });
}

/// The id of the sentence that says what is the matter and what to do.
fn advice(finding: &Finding) -> &'static str {
    match finding {
        Finding::Secure { .. } => "probe-certificate-ends",
        other => other.id(),
    }
}

/// The id of the words that stand in a row.
pub(super) fn in_short(finding: &Finding) -> &'static str {
    match finding {
        Finding::NotHttps => "probe-short-not-https",
        Finding::NoHost => "probe-short-no-host",
        Finding::NameNotFound { .. } => "probe-short-not-found",
        Finding::NameTimeout { .. }
        | Finding::ConnectTimeout { .. }
        | Finding::TlsTimeout { .. }
        | Finding::NoAnswer { .. } => "probe-short-timeout",
        Finding::Refused { .. } => "probe-short-refused",
        Finding::NotConnected { .. } => "probe-short-not-connected",
        Finding::NotSecure { what } => not_secure(*what),
        Finding::Answer { .. } if finding.mark() != Mark::Good => "probe-answer",
        Finding::Broken => "probe-short-broken",
        // What is well or unknown is said in few words anyway.
        other => other.id(),
    }
}

fn not_secure(what: TlsError) -> &'static str {
    match what {
        TlsError::UnknownIssuer => "probe-short-issuer",
        TlsError::Expired => "probe-short-expired",
        TlsError::WrongName => "probe-short-other-name",
        TlsError::NoRoots => "probe-short-no-roots",
        TlsError::Other => "probe-short-not-secure",
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::platform::probe::Step;
    use crate::words::Lang;

    fn rows(findings: [Finding; 5]) -> Vec<Row> {
        Step::ALL.into_iter().zip(findings).map(|(step, finding)| Row { step, finding }).collect()
    }

    fn good() -> [Finding; 5] {
        let name = Finding::Name { count: 1, first: "192.0.2.1".into() };
        let answer = Finding::Answer { status: 405, milliseconds: 84 };
        [Finding::WellFormed, name, Finding::Connected { port: 443 }, Finding::Secure { days: 64 }, answer]
    }

    #[test]
    fn the_worst_row_decides() {
        assert_eq!(of(&rows(good()), false), Verdict::Works);
        let mut found = good();
        found[3] = Finding::Secure { days: 3 };
        let doubtful = rows(found.clone());
        assert_eq!(of(&doubtful, false), Verdict::Doubtful(&doubtful[3]));
        assert_eq!(of(&doubtful, true), Verdict::Open, "something worse may come");
        found[4] = Finding::Broken;
        let fails = rows(found);
        assert_eq!(of(&fails, true), Verdict::Fails(&fails[4]), "what is certain is told at once");
        assert_eq!(of(&Row::waiting(), true), Verdict::Open);
        let mut sandbox = good();
        sandbox[3] = Finding::NotNeeded;
        assert_eq!(of(&rows(sandbox), false), Verdict::Works);
    }

    #[test]
    fn a_row_is_short_in_every_language() {
        let seconds = 5;
        let tls = [
            TlsError::UnknownIssuer,
            TlsError::Expired,
            TlsError::WrongName,
            TlsError::NoRoots,
            TlsError::Other,
        ];
        let mut all: Vec<Finding> = tls.map(|what| Finding::NotSecure { what }).to_vec();
        all.extend(good());
        all.extend([
            Finding::Waiting,
            Finding::Skipped,
            Finding::NotHttps,
            Finding::NoHost,
            Finding::IsNumber,
            Finding::Name { count: 12, first: "2001:db8:85a3:8d3:1319:8a2e:370:7348".into() },
            Finding::NameNotFound { host: "bot.jaicp.com".into() },
            Finding::NameTimeout { seconds },
            Finding::Refused { port: 443 },
            Finding::NotConnected { port: 443 },
            Finding::ConnectTimeout { port: 443, seconds },
            Finding::SecureUndated,
            Finding::NotNeeded,
            Finding::TlsTimeout { seconds },
            Finding::Answer { status: 404, milliseconds: 12_000 },
            Finding::NoAnswer { seconds },
            Finding::Broken,
        ]);
        for lang in [Lang::Ru, Lang::En] {
            let words = Words::new(lang);
            for finding in &all {
                let said = words.tell(in_short(finding), &fact_args(&finding.facts()));
                assert!(said.chars().count() <= 60, "{finding:?}: {said}");
                assert!(!said.contains(". "), "{finding:?}: {said}");
            }
        }
    }
}
