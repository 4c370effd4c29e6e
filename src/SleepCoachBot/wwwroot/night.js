// The night page: what a message of the bot tells it in channelData.sleepcoach (docs/night-page.md), and nothing else.
// It dims, shows that one message with nothing to scroll, plays the exercise and paces it. Without this file the chat works the same, only bright.
'use strict';
window.Night = (() => {
  const NIGHT_LASTS = 10 * 3600_000;   // after that a message of the night is one of an earlier night
  const FRESH = 60_000;                // an exercise that was asked for just now begins by itself; one found after a reload waits for a tap
  const SMALL = .62;
  const root = document.documentElement;
  const [panel, words, step, orb, play, off, sound] = ['night', 'night-words', 'night-step', 'night-orb', 'night-play', 'night-off', 'night-sound'].map(id => document.getElementById(id));
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let exercise, at = -1, shown, lock, redraw = () => { };

  play.addEventListener('click', () => sound.paused ? start() : sound.pause());
  off.addEventListener('click', leave);
  addEventListener('keydown', key => { if (key.key === 'Escape' && !panel.hidden) leave(); });
  sound.addEventListener('timeupdate', follow);
  sound.addEventListener('playing', () => { named('Pause', 'playing'); stayAwake(); });
  sound.addEventListener('pause', () => { if (!sound.ended) { named('Play', 'paused'); rest(); } });
  sound.addEventListener('ended', ended);
  sound.addEventListener('error', () => { if (sound.getAttribute('src')) named('Play', 'paused'); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden && playing()) stayAwake(); });

  return { incoming, sending, failed: close, onDim: draw => { redraw = draw; } };

  /** A message of the bot, in the order of the transcript; the last one decides what the page looks like. */
  function incoming(activity) {
    if (activity.type !== 'message' || activity.from?.role !== 'bot') return;
    const told = activity.channelData?.sleepcoach;
    const age = Date.now() - new Date(activity.timestamp ?? Date.now()).getTime();
    if (!told || age > NIGHT_LASTS || activity.id === remembered()) {
      close();
      if (age > NIGHT_LASTS || isDay()) dim(false);
      return;
    }
    shown = activity.id;
    if (told.night) dim(true);
    open(activity.text ?? '', told.exercise, age < FRESH);
  }

  function sending() {
    if (!panel.hidden) words.textContent = '…';
  }

  function open(text, next, isFresh) {
    stop();
    words.textContent = text;
    exercise = next;
    at = -1;
    step.textContent = '';
    panel.dataset.state = exercise ? 'ready' : 'words';
    play.hidden = !exercise;
    panel.hidden = false;
    root.dataset.panel = 'on';
    if (!exercise) return;
    sound.src = new URL(exercise.sound, location.origin).pathname;   // of this host, whatever it says
    named('Play', 'ready');
    if (isFresh) start();
  }

  function close() {
    stop();
    exercise = undefined;
    if (panel.hidden) return;
    panel.hidden = true;
    delete root.dataset.panel;
    // The transcript was not there to scroll while messages came.
    requestAnimationFrame(() => document.querySelector('.webchat__basic-transcript__scrollable')?.scrollTo(0, 1e9));
  }

  /** Back to the chat, which has the same words and the same sound. Whoever came by keyboard is where they can type. */
  function leave() {
    const was = document.activeElement;
    remember(shown);
    dim(false);
    close();
    if (was === off || was === play) document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  }

  function start() {
    sound.play().then(tellThePhone, () => named('Play', 'ready'));   // refused until somebody taps: the button is there
  }

  function stop() {
    if (!sound.getAttribute('src')) return;
    sound.pause();
    sound.removeAttribute('src');
    sound.load();
    rest();
  }

  /** The words and the picture of the part that is sounding. */
  function follow() {
    if (!exercise || sound.paused) return;
    let now = 0, until = exercise.parts[0].seconds;
    while (sound.currentTime >= until && now < exercise.parts.length - 1) until += exercise.parts[++now].seconds;
    if (now === at) return;
    at = now;
    const part = exercise.parts[now];
    step.textContent = part.says;
    panel.dataset.tone = part.tone;
    orb.style.transitionDuration = `${until - sound.currentTime}s`;
    const paces = part.tone === 'rise' || part.tone === 'fall';
    orb.style.transform = still.matches ? '' : `scale(${paces ? (part.tone === 'rise' ? 1 : SMALL) : .8})`;
    if (part.tone === 'bell' && !still.matches)
      orb.animate([{ opacity: 1 }, { opacity: .55 }], { duration: 4000, easing: 'ease-out' });
  }

  function ended() {
    named('Play again', 'over');
    step.textContent = '';
    rest();
  }

  function named(name, state) {
    play.textContent = name;
    panel.dataset.state = state;
  }

  function playing() {
    return exercise && !sound.paused && !sound.ended;
  }

  /** The screen stays on, dimmed, while it paces; a locked phone plays on where it lets a page do so. */
  async function stayAwake() {
    try { lock ??= await navigator.wakeLock?.request('screen'); lock?.addEventListener('release', () => { lock = undefined; }); } catch { /* battery low, or not allowed: the sound is enough */ }
  }

  function rest() {
    lock?.release();
    lock = undefined;
    orb.style.transform = '';
  }

  /** What a locked screen shows: the exercise's name, and no more. */
  function tellThePhone() {
    if (!navigator.mediaSession || !exercise) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title: exercise.title, artist: 'SleepCoach' });
    navigator.mediaSession.setActionHandler('play', start);
    navigator.mediaSession.setActionHandler('pause', () => sound.pause());
  }

  function dim(on) {
    if ((root.dataset.night === 'on') === on) return;
    if (on) root.dataset.night = 'on'; else delete root.dataset.night;
    redraw();
  }

  function isDay() {
    const hour = new Date().getHours();
    return hour >= 7 && hour < 20;
  }

  function remember(id) { try { sessionStorage.setItem('night-off', id); } catch { /* holds until reload */ } }
  function remembered() { try { return sessionStorage.getItem('night-off'); } catch { return null; } }
})();
