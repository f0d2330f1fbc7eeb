//! What the window costs: one frame of the designer with few and with many messages, the start
//! beside a bare window of the same toolkit, and the frames drawn while nothing happens. The
//! ratios come last, one a line.
//!
//! Start and idling need a screen; without one they are left out with words. They are measured
//! in processes of their own, since a process has one event loop.

// A bench that meets what it does not expect should stop and say so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "corpus.rs"]
mod corpus;

use criterion::{Criterion, criterion_group};
use egui::{Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use pult::store;
use pult::ui::{Early, Folders, PultApp};
use pult::workspace::{Command, Origin, Workspace};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const SEED: u64 = 20_260_509;
const FEW: usize = 100;
const MANY: usize = 100_000;
const STARTED_WITH: usize = 10_000;
/// Frames measured with each library.
const FRAMES: usize = 600;
/// Starts measured of each window.
const STARTS: usize = 7;
const IDLE: Duration = Duration::from_secs(10);

/// The argument with which the bench opens a window in a process of its own.
const CHILD: &str = "--open-a-window";

/// The designer without a screen: run and tessellated, not painted.
struct Desk {
    ctx: egui::Context,
    app: PultApp,
    window: eframe::Frame,
    time: f64,
    turn: usize,
    _home: tempfile::TempDir,
}

/// In the list, over the rows.
const LIST: Pos2 = pos2(240.0, 500.0);
/// In the editor, in the text.
const TEXT: Pos2 = pos2(640.0, 210.0);

impl Desk {
    fn open(count: usize) -> Self {
        let ctx = egui::Context::default();
        let home = tempfile::tempdir().unwrap();
        let folders = store::Folders::under(home.path());
        let early = Early::begin(&folders.workspace(), &folders);
        let mut app = PultApp::new(&ctx, Folders { settings: None, store: Some(folders) }).unwrap();
        while !early.is_ready() {
            std::thread::sleep(Duration::from_millis(1));
        }
        app.open_early(&ctx, early);
        app.open(&ctx, library(count), None);
        let window = eframe::Frame::_new_kittest();
        let mut desk = Self { ctx, app, window, time: 0.0, turn: 0, _home: home };
        while !desk.app.document().checks().is_complete() {
            desk.frame(vec![]);
            std::thread::sleep(Duration::from_millis(1));
        }
        let button = |pressed| Event::PointerButton {
            pos: TEXT,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        desk.frame(vec![Event::PointerMoved(TEXT)]);
        desk.frame(vec![button(true)]);
        desk.frame(vec![button(false)]);
        let before = first_text(&desk.app);
        desk.frame(vec![Event::Text("!".into())]);
        desk.frame(vec![]);
        assert_ne!(first_text(&desk.app), before, "what is typed must reach the message");
        desk.frame(vec![Event::PointerMoved(LIST)]);
        for _ in 0..30 {
            desk.frame(vec![]);
        }
        desk
    }

    fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0)));
        let input =
            RawInput { screen_rect, time: Some(self.time), events, focused: true, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| self.app.frame(ui, &self.window));
        black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
    }

    /// A frame in which the list scrolls and a letter is typed, as fast as a person can do both.
    fn busy_frame(&mut self) {
        self.turn += 1;
        // Down and up again, so that the end of a short list does not come into it.
        let down = (self.turn / 60).is_multiple_of(2);
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, if down { -25.0 } else { 25.0 }),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        let letter = ["я", "н", " "][self.turn % 3];
        self.frame(vec![wheel, Event::Text(letter.into())]);
        if self.turn.is_multiple_of(200) {
            self.clear_text();
        }
    }

    /// The text must not grow for ever, or the frames would not be alike.
    fn clear_text(&mut self) {
        let key =
            |modifiers, key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        self.frame(vec![key(Modifiers::COMMAND, egui::Key::A)]);
        self.frame(vec![Event::Text("Здравствуйте".into())]);
    }
}

fn first_text(app: &PultApp) -> String {
    let library = &app.document().workspace().library;
    library.get(app.document().shown().unwrap()).unwrap().message.text.clone()
}

fn library(count: usize) -> Workspace {
    let mut messages = corpus::messages(SEED, count);
    // The one that is typed into is the same in both libraries.
    messages[0].text = "Здравствуйте".into();
    let command = Command::AddMessages { at: 0, messages, origin: Origin::Import };
    Workspace::default().apply(command).unwrap().workspace
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

/// Milliseconds of a frame with few and with many messages, taking turns.
fn frames() -> [f64; 2] {
    let mut desks = [Desk::open(FEW), Desk::open(MANY)];
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..FRAMES {
        for (desk, times) in desks.iter_mut().zip(&mut times) {
            let begun = Instant::now();
            desk.busy_frame();
            times.push(begun.elapsed());
        }
    }
    times.map(median)
}

fn bench_frames(c: &mut Criterion) {
    let mut group = c.benchmark_group("one busy frame of the designer");
    for count in [FEW, MANY] {
        let mut desk = Desk::open(count);
        group.bench_function(format!("{count} messages"), |b| b.iter(|| desk.busy_frame()));
    }
    group.finish();
}

/// A window that measures itself and closes.
struct Child<A> {
    inner: A,
    begun: Instant,
    ready: fn(&A) -> bool,
    /// When the first frame was drawn in which everything was there.
    full: Option<Instant>,
    idle: bool,
    frames: usize,
    settled: Option<Instant>,
}

impl<A: eframe::App> eframe::App for Child<A> {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.frames += 1;
        let ctx = ui.ctx().clone();
        if let (Some(full), false) = (self.full, self.idle) {
            // This call means that the frame before it is on the screen.
            println!("{}", full.max(Instant::now()).duration_since(self.begun).as_secs_f64() * 1000.0);
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            self.idle = true;
            self.settled = None;
            return;
        }
        // What is there before a frame is built is seen in it; what comes at its end is not.
        let ready = (self.ready)(&self.inner);
        self.inner.ui(ui, frame);
        if self.full.is_none() && ready {
            self.full = Some(Instant::now());
            if !self.idle {
                ctx.request_repaint();
            }
        }
        if self.idle && self.full.is_some() && self.settled.is_none() {
            self.settled = Some(Instant::now());
            watch(ctx);
        }
        FRAMES_DRAWN.store(self.frames, std::sync::atomic::Ordering::Relaxed);
    }
}

static FRAMES_DRAWN: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);

/// Counts the frames of ten seconds, after two in which the window comes to rest.
fn watch(ctx: egui::Context) {
    std::thread::spawn(move || {
        let drawn = || FRAMES_DRAWN.load(std::sync::atomic::Ordering::Relaxed);
        std::thread::sleep(Duration::from_secs(2));
        let before = drawn();
        std::thread::sleep(IDLE);
        println!("{}", drawn() - before);
        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        ctx.request_repaint();
    });
}

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| ui.label("bare"));
    }
}

fn options() -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]);
    eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() }
}

fn child(what: &str, file: &str) {
    let begun = Instant::now();
    let (file, idle) = (PathBuf::from(file), what == "idle");
    let (full, frames, settled) = (None, 0, None);
    let folders = store::Folders::under(file.parent().unwrap_or(Path::new(".")));
    let early = (!file.as_os_str().is_empty()).then(|| Early::begin(&file, &folders));
    eframe::run_native(
        "pult-bench",
        options(),
        Box::new(move |created| {
            let Some(early) = early else {
                return Ok(Box::new(Child {
                    inner: Bare,
                    begun,
                    ready: |_| true,
                    full,
                    idle,
                    frames,
                    settled,
                }));
            };
            let mut app = PultApp::new(&created.egui_ctx, Folders { settings: None, store: Some(folders) })?;
            app.open_early(&created.egui_ctx, early);
            let ready: fn(&PultApp) -> bool = |app| app.document().workspace().library.len() == STARTED_WITH;
            Ok(Box::new(Child { inner: app, begun, ready, full, idle, frames, settled }))
        }),
    )
    .unwrap();
}

/// What a child says: milliseconds to its first full frame, or frames drawn.
fn ask(what: &str, file: &Path) -> f64 {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    let said = command.arg(CHILD).arg(what).arg(file).output().unwrap();
    let text = String::from_utf8(said.stdout).unwrap();
    text.trim().parse().unwrap_or_else(|_| panic!("{what}: {text} {}", String::from_utf8_lossy(&said.stderr)))
}

fn starts() {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if !screen {
        println!("no screen here: start and idling are not measured (try xvfb-run)");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("library.pult");
    let messages = corpus::messages(SEED, STARTED_WITH);
    let command = Command::AddMessages { at: 0, messages, origin: Origin::New };
    let opened = store::Store::open(&file, &store::Folders::under(folder.path())).unwrap();
    opened.store.put(&Workspace::default().apply(command).unwrap().workspace);
    drop(opened);
    let none = Path::new("");
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        bare.push(Duration::from_secs_f64(ask("start", none) / 1000.0));
        ours.push(Duration::from_secs_f64(ask("start", &file) / 1000.0));
    }
    let (bare, ours) = (median(bare), median(ours));
    println!("first full frame: bare window {bare:.0} ms, Pult with {STARTED_WITH} messages {ours:.0} ms");
    println!("ratio start/bare = {:.2}", ours / bare);
    println!("frames drawn in ten idle seconds = {}", ask("idle", &file));
}

criterion_group! {
    name = window;
    config = Criterion::default().sample_size(20).measurement_time(Duration::from_secs(4));
    targets = bench_frames
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == CHILD) {
        child(&args[at + 1], args.get(at + 2).map_or("", String::as_str));
        return;
    }
    window();
    Criterion::default().final_summary();
    let [few, many] = frames();
    println!("one busy frame: {few:.2} ms with {FEW} messages, {many:.2} ms with {MANY}");
    println!("ratio frame many/few = {:.2}", many / few);
    starts();
}
