using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SleepCoachBot.Dialogs.Hygiene;

namespace SleepCoachBot.Sounds;

/// <summary>The tracks of the exercises, at <c>/sounds/NAME.flac</c>: made once, when one is first asked for, and the same on every replica.</summary>
public static class SoundEndpoints
{
    private static readonly ConcurrentDictionary<string, Lazy<Track>> Tracks = new(StringComparer.Ordinal);

    public static void MapSounds(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/sounds/{name}.flac", Results<FileContentHttpResult, NotFound> (string name, HttpContext context) =>
        {
            if (Exercises.All.FirstOrDefault(exercise => exercise.Name == name) is not { } exercise)
                return TypedResults.NotFound();
            var track = Tracks.GetOrAdd(name, _ => new Lazy<Track>(() => Track.Of(exercise))).Value;
            context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=3600";
            // Phones play by ranges.
            return TypedResults.File(track.Bytes, "audio/flac", enableRangeProcessing: true, entityTag: track.Tag);
        });

    private sealed record Track(byte[] Bytes, EntityTagHeaderValue Tag)
    {
        public static Track Of(Exercise exercise)
        {
            var bytes = FlacWriter.Write(SoundTrack.Of(exercise), SoundTrack.Rate);
            return new Track(bytes, new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes), 0, 16)}\""));
        }
    }
}
