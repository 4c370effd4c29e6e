// The chat page: one person, one conversation, found again after every reload and every long sleep of the phone.
'use strict';
(() => {
  const nonce = document.currentScript.nonce;
  const chat = document.getElementById('chat');
  const notice = document.getElementById('notice');
  const themes = ['system', 'dark', 'light'];
  const ENDED = new Set([3, 4, 5]);   // Direct Line's ExpiredToken, FailedToConnect, Ended: this connection will not come back
  let line, store, watching, failures = 0;

  start();
  document.getElementById('theme').addEventListener('click', nextTheme);
  matchMedia('(prefers-color-scheme: light)').addEventListener('change', draw);
  addEventListener('online', () => { if (!line) start(); });
  Night.onDim(draw);
  showThemeName();

  async function start() {
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();   // whose number to ring the greeting names
      const answer = await fetch('/webchat/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ timeZone }) });
      if (!answer.ok) throw new Error(`The chat answered ${answer.status}.`);
      connect(await answer.json());
    } catch {
      reconnectLater();
    }
  }

  function connect({ token, conversationId, watermark }) {
    const unsent = store?.getState().sendBoxValue;
    line = WebChat.createDirectLine({ token, conversationId, watermark, domain: `${location.origin}/v3/directline` });
    store = WebChat.createStore({}, ({ dispatch }) => next => action => {
      if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
        dispatch({
          type: 'WEB_CHAT/SEND_EVENT',
          payload: { name: 'webchat/join', value: { language: navigator.language } }
        });
      }
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
        action = { ...action, payload: { ...action.payload, activity: withHost(action.payload.activity) } };
        Night.incoming(action.payload.activity);
      }
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING' && action.payload.activity.type === 'message') Night.sending();
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') Night.failed();
      return next(action);
    });
    watching?.unsubscribe();
    watching = line.connectionStatus$.subscribe(status => {
      if (status === 2) {
        failures = 0;
        notice.hidden = true;
      } else if (ENDED.has(status)) {
        reconnectLater();
      }
    });
    draw();
    if (unsent) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent } });
  }

  /** The bot names files by their path on this host; Web Chat offers a download only for a whole address. */
  function withHost(activity) {
    const whole = file => file.contentUrl?.startsWith('/') ? { ...file, contentUrl: location.origin + file.contentUrl } : file;
    return activity.attachments ? { ...activity, attachments: activity.attachments.map(whole) } : activity;
  }

  /** What was typed stays in the box; each failure waits longer, up to half a minute. */
  function reconnectLater() {
    line = undefined;
    notice.textContent = 'The chat is out of reach. Trying again… What you have typed is still in the box.';
    notice.hidden = false;
    setTimeout(start, Math.min(30_000, 1000 * 2 ** failures++));
  }

  function draw() {
    if (!line) return;
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    document.querySelector('meta[name=theme-color]').content = colour('page');
    const text = colour('text'), quiet = colour('quiet'), accent = colour('accent'), border = colour('line');
    const font = getComputedStyle(document.body).fontFamily;
    WebChat.renderWebChat({
      directLine: line, store, nonce,
      locale: navigator.language || 'en-GB',
      overrideLocalizedStrings: {
        TEXT_INPUT_ALT: 'Message to SleepCoach',
        TEXT_INPUT_PLACEHOLDER: 'Type in your own words'
      },
      sendTypingIndicator: false,
      styleOptions: {
        accent, subtle: quiet, primaryFont: font, backgroundColor: colour('page'),
        bubbleBackground: colour('bot'), bubbleTextColor: text, bubbleBorderColor: border, bubbleBorderRadius: 12, bubbleMaxWidth: 560,
        bubbleFromUserBackground: colour('mine'), bubbleFromUserTextColor: colour('mine-text'), bubbleFromUserBorderColor: colour('mine'), bubbleFromUserBorderRadius: 12,
        sendBoxBackground: colour('panel'), sendBoxTextColor: text, sendBoxPlaceholderColor: quiet, sendBoxButtonColor: accent,
        sendBoxButtonColorOnHover: text, sendBoxButtonShadeColor: 'transparent', sendBoxBorderTop: `1px solid ${border}`, sendBoxHeight: 52,
        sendBoxButtonColorOnDisabled: quiet, sendBoxDisabledTextColor: quiet, sendBoxMaxHeight: 200, sendBoxTextWrap: true,
        suggestedActionBackgroundColor: 'transparent', suggestedActionTextColor: accent, suggestedActionBorderColor: border, suggestedActionBorderRadius: 20,
        suggestedActionBackgroundColorOnHover: colour('bot'), suggestedActionLayout: 'flow', suggestedActionHeight: 44,
        transcriptActivityVisualKeyboardIndicatorColor: accent, transcriptVisualKeyboardIndicatorColor: accent,
        transcriptOverlayButtonBackground: colour('panel'), transcriptOverlayButtonColor: text,
        transcriptOverlayButtonBackgroundOnHover: colour('bot'), transcriptOverlayButtonColorOnHover: text,
        timestampColor: quiet, timestampFormat: 'absolute', groupTimestamp: 300_000,
        typingAnimationBackgroundImage: typing(quiet), typingAnimationWidth: 48, typingAnimationHeight: 20,
        // A diary kept elsewhere can be attached; nothing else is looked at.
        uploadAccept: '.csv,.tsv,text/csv,text/comma-separated-values', uploadMultiple: false, enableUploadThumbnail: false, avatarSize: 0, sendTimeout: 30_000,
        cardEmphasisBackgroundColor: colour('panel'), paddingRegular: 12
      },
      adaptiveCardsHostConfig: cards({ text, quiet, accent, border, font, panel: colour('panel'), warn: colour('warn') })
    }, chat);
  }

  /** Three quiet dots: Web Chat's own picture is white, which is a lamp in a dark bedroom. */
  function typing(colour) {
    const dots = [8, 24, 40].map((x, i) => `<circle cx="${x}" cy="10" r="4" opacity=".3"><animate attributeName="opacity" values=".3;1;.3" dur="1.5s" begin="${i * 0.25}s" repeatCount="indefinite"/></circle>`);
    return `url('data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="48" height="20" fill="${colour}">${dots.join('')}</svg>`)}')`;
  }

  /** Adaptive Cards in the page's colours. */
  function cards({ text, quiet, accent, border, font, panel, warn }) {
    const shade = colour => ({ default: colour, subtle: quiet });
    const foregroundColors = {
      default: shade(text), dark: shade(text), light: shade(text),
      accent: shade(accent), good: shade(accent), warning: shade(warn), attention: shade(warn)
    };
    return {
      fontFamily: font,
      fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
      containerStyles: { default: { backgroundColor: 'transparent', foregroundColors }, emphasis: { backgroundColor: panel, foregroundColors } },
      textBlock: { headingLevel: 2 },
      separator: { lineThickness: 1, lineColor: border },
      actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
      supportsInteractivity: true
    };
  }

  function nextTheme() {
    const chosen = themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length];
    document.documentElement.dataset.theme = chosen;
    try { localStorage.setItem('theme', chosen); } catch { /* private windows may keep nothing; the choice holds until reload */ }
    showThemeName();
    draw();
  }

  function showThemeName() {
    document.getElementById('theme-name').textContent = document.documentElement.dataset.theme;
  }
})();
