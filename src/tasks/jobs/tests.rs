use super::*;
use crate::JobRequest;
use std::sync::mpsc;
use std::time::Instant;

/// What a finished job asks for here.
#[derive(Debug, PartialEq, Eq)]
struct Done;

fn jobs() -> Jobs<Done> {
    Jobs::new(Waker::none()).unwrap()
}

/// Polls as frames do; the limit only keeps a broken test from hanging.
fn result<T: Send>(job: &mut Job<T>) -> Result<T, JobError> {
    let begun = Instant::now();
    loop {
        if let Some(outcome) = job.poll() {
            return outcome;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "the job never ended");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn a_result_comes_once() {
    let jobs = jobs();
    let mut job = jobs.spawn(|_| 6 * 7);
    assert_eq!(result(&mut job), Ok(42));
    assert_eq!(job.poll(), None);
}

#[test]
fn a_pending_job_is_not_waited_for() {
    let jobs = jobs();
    let (go, wait) = mpsc::channel::<()>();
    let mut job = jobs.spawn(move |_| wait.recv().is_ok());
    assert_eq!(job.poll(), None);
    go.send(()).unwrap();
    assert_eq!(result(&mut job), Ok(true));
}

#[test]
fn a_panic_becomes_an_error_with_its_words() {
    let jobs = jobs();
    let mut work = jobs.spawn(|_| -> u8 { panic!("no {}", "bread") });
    assert_eq!(result(&mut work), Err(JobError::Panicked("no bread".to_owned())));
    let mut wait = jobs.spawn_async(|_| async { panic!("no water") });
    assert_eq!(result::<()>(&mut wait), Err(JobError::Panicked("no water".to_owned())));
}

#[test]
fn several_run_at_once() {
    let jobs = jobs();
    let (to_b, from_a) = mpsc::channel();
    let (to_a, from_b) = mpsc::channel();
    // Each needs the other to be running.
    let mut a = jobs.spawn(move |_| {
        to_b.send(1).unwrap();
        from_b.recv()
    });
    let mut b = jobs.spawn(move |_| {
        to_a.send(2).unwrap();
        from_a.recv()
    });
    assert_eq!(result(&mut a), Ok(Ok(2)));
    assert_eq!(result(&mut b), Ok(Ok(1)));
}

#[test]
fn a_stopped_job_says_so_even_if_it_finished_its_work() {
    let jobs = jobs();
    let mut job = jobs.spawn(|ticket| {
        while !ticket.stopped() {
            std::thread::sleep(Duration::from_millis(1));
        }
        "half a result"
    });
    job.stop();
    assert_eq!(result(&mut job), Err(JobError::Stopped));

    let mut endless = jobs.spawn_async(|_| std::future::pending::<()>());
    endless.stop();
    assert_eq!(result(&mut endless), Err(JobError::Stopped));
}

#[test]
fn jobs_that_outlive_the_runtime_end_as_stopped() {
    let mut jobs = jobs();
    let mut endless = jobs.spawn_async(|_| std::future::pending::<()>());
    jobs.shut_down();
    assert_eq!(result(&mut endless), Err(JobError::Stopped));
    let mut late = jobs.spawn(|_| 1);
    assert_eq!(result(&mut late), Err(JobError::Stopped));
}

#[test]
fn the_end_of_a_job_wakes_the_window() {
    let (asked, frames) = mpsc::channel();
    let jobs = Jobs::<Done>::new(Waker::new(move |_| asked.send(()).unwrap_or_default())).unwrap();
    let mut job = jobs.spawn(|_| ());
    assert!(frames.recv_timeout(Duration::from_secs(30)).is_ok());
    assert_eq!(job.poll(), Some(Ok(())), "the frame came before the result");
}

#[test]
fn followed_jobs_show_progress_and_give_their_messages() {
    let mut jobs = jobs();
    let (go, wait) = mpsc::channel::<()>();
    let (told, hear) = mpsc::channel();
    jobs.start(JobRequest::work(
        "job-test",
        move |ticket| {
            ticket.report(3, 10);
            told.send(()).unwrap();
            wait.recv().unwrap();
            5
        },
        |outcome| {
            assert_eq!(outcome, Ok(5));
            vec![Done]
        },
    ));
    hear.recv().unwrap();
    let running: Vec<_> = jobs.running().collect();
    assert_eq!(running[0].progress, Progress { done: 3, total: 10 });
    assert!(jobs.finished().is_empty());
    go.send(()).unwrap();
    let begun = Instant::now();
    let messages = loop {
        let messages = jobs.finished();
        if !messages.is_empty() {
            break messages;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "the job never ended");
        std::thread::sleep(Duration::from_millis(1));
    };
    assert_eq!(messages, [Done]);
    assert_eq!(jobs.running().count(), 0);
}
