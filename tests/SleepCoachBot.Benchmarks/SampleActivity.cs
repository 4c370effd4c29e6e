namespace SleepCoachBot.Benchmarks;

/// <summary>A card's submit in Teams: 2 KB, with everything that Teams says beside it.</summary>
internal static class SampleActivity
{
    public const string Json = """
        {
          "type": "message", "id": "1795422946093", "timestamp": "2026-11-23T08:35:46.296Z", "localTimestamp": "2026-11-23T08:35:46.296+00:00",
          "localTimezone": "Europe/London", "serviceUrl": "https://smba.example/emea/", "channelId": "msteams", "locale": "en-GB",
          "from": { "id": "29:1xYzAbCdEfGhIjKlMnOpQrStUvWxYz0123456789", "name": "Alex Example", "aadObjectId": "0f8fad5b-d9cb-469f-a165-70867728950e" },
          "recipient": { "id": "28:7c9e6679-7425-40de-944b-e07fc1f90ae7", "name": "Sleep coach" },
          "conversation": { "conversationType": "personal", "tenantId": "7c9e6679-7425-40de-944b-e07fc1f90ae7", "id": "a:1qXz-personal-conversation-id-as-long-as-they-are-in-teams-0123456789" },
          "textFormat": "plain", "text": "bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish",
          "attachments": [ { "contentType": "text/html", "content": "<div><p>bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish</p></div>" } ],
          "entities": [
            { "type": "clientInfo", "locale": "en-GB", "country": "GB", "platform": "Web", "timezone": "Europe/London" },
            { "type": "mention", "mentioned": { "id": "28:7c9e6679-7425-40de-944b-e07fc1f90ae7", "name": "Sleep coach" }, "text": "<at>Sleep coach</at>" }
          ],
          "channelData": { "source": { "name": "message" }, "tenant": { "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7" }, "legacy": { "replyToId": "1:1pqrStUvWxYz" } },
          "replyToId": "1795422946001",
          "value": { "kind": "diary", "nonce": "b7e1f0a2", "bedTime": "23:00", "latency": "45", "awakenings": "2", "awake": "20", "woke": "06:00", "up": "06:30", "quality": "2" }
        }
        """;
}
