// One conversation by the unmodified client: says each line when the bot has answered the one before, and prints what was heard.
// usage: node conversation.mjs ADDRESS LINE...   → one JSON object a line: {"said"} or {"heard"}
import WebSocket from 'ws';
import xhr from 'xmlhttprequest-ssl';

globalThis.WebSocket = WebSocket;
globalThis.XMLHttpRequest = xhr.XMLHttpRequest;
const { DirectLine } = await import('botframework-directlinejs').then(module => module.default ?? module);

const [address, ...lines] = process.argv.slice(2);
const giveUp = setTimeout(() => end(1, 'no answer in 30 s'), 30_000);
const issued = await fetch(`${address}/webchat/token`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
const { token, conversationId, watermark } = await issued.json();
const client = new DirectLine({ domain: `${address}/v3/directline`, token, conversationId, watermark });
const print = thing => console.log(JSON.stringify(thing));

const echoed = new Set();      // ids of our own messages that came back on the stream
let said = 0, ended = false, pause;
client.activity$.subscribe(activity => {
  if (activity.type !== 'message') return;
  if (activity.from.role === 'user') return void echoed.add(activity.id);
  if (activity.replyToId && !echoed.has(activity.replyToId)) return end(1, 'an answer came before the echo of its message');
  print({ heard: activity.text ?? '', cards: (activity.attachments ?? []).map(card => card.content) });
  clearTimeout(pause);
  pause = setTimeout(say, 700);   // one answer may be of several messages
}, error => { if (!ended) end(1, String(error)); });   // our own end() is told as an error, too
client.postActivity({ type: 'event', name: 'webchat/join', value: { language: 'en-GB' }, from: { id: '' } }).subscribe();

function say() {
  if (said === lines.length) return end(echoed.size === said ? 0 : 1, echoed.size === said ? undefined : 'an echo is missing');
  const text = lines[said++];
  print({ said: text });
  client.postActivity({ type: 'message', text, from: { id: '' }, locale: 'en-GB', localTimezone: 'Europe/London' }).subscribe(
    id => { if (id === 'retry') end(1, 'the send was not accepted'); },
    error => end(1, String(error)));
}

function end(code, problem) {
  ended = true;
  clearTimeout(giveUp);
  clearTimeout(pause);
  if (problem) print({ problem });
  client.end();
  process.exitCode = code;
  setTimeout(() => process.exit(), 200);
}
