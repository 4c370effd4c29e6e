using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using SleepCoachBot.Dialogs.Hygiene;
using SleepCoachBot.Sounds;

namespace SleepCoachBot.Tests.Sounds;

public sealed class SoundTests
{
    private const int LargestBytes = 2_500_000;
    private const double Quiet = 0.17;          // of full scale
    private const int SteepestStep = 1_100;     // between two samples: a click is several thousand

    public static TheoryData<string> Names() => [.. Exercises.All.Select(exercise => exercise.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_track_decodes_to_what_was_computed_and_lasts_as_long_as_its_exercise(string name)
    {
        var exercise = Exercises.All.Single(exercise => exercise.Name == name);
        await using var app = await AppAsync();
        using var client = app.GetTestClient();
        var bytes = await client.GetByteArrayAsync(AddressOf(name), TestContext.Current.CancellationToken);

        var (rate, samples) = FlacReader.Read(bytes);

        Assert.Equal(SoundTrack.Rate, rate);
        Assert.Equal(exercise.Seconds, samples.Length / (double)rate);
        Assert.True(samples.AsSpan().SequenceEqual(SoundTrack.Of(exercise)));
        Assert.InRange(bytes.Length, 1, LargestBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_track_is_heard_never_loud_and_never_clicks(string name)
    {
        var samples = SoundTrack.Of(Exercises.All.Single(exercise => exercise.Name == name));
        Assert.InRange(samples.Max(sample => Math.Abs((int)sample)) / (double)short.MaxValue, 0.1, Quiet);
        Assert.InRange(samples.Zip(samples.Skip(1), (a, b) => Math.Abs(b - a)).Max(), 1, SteepestStep);
        Assert.InRange(Math.Abs((int)samples[^1]), 0, SteepestStep);
    }

    [Fact]
    public void The_time_to_lie_down_is_silent_and_the_first_tone_follows_it()
    {
        var samples = SoundTrack.Of(Exercises.All[0]);
        var settle = Exercises.All[0].Parts[0].Seconds * SoundTrack.Rate;
        Assert.True(samples.AsSpan(0, settle).IndexOfAnyExcept((short)0) < 0);
        Assert.True(samples.AsSpan(settle, SoundTrack.Rate).IndexOfAnyExcept((short)0) >= 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(10_000)]
    [InlineData(4096 * 130)]   // frames whose number takes two bytes
    public void Whatever_the_samples_are_they_come_back(int length)
    {
        var chance = new Random(length);
        var noise = new short[length];
        for (var i = 0; i < length; i++)
            noise[i] = (short)chance.Next(short.MinValue, short.MaxValue + 1);
        Assert.True(FlacReader.Read(FlacWriter.Write(noise, 16_000)).Samples.AsSpan().SequenceEqual(noise));
    }

    [Fact]
    public void A_byte_that_was_changed_is_seen()
    {
        var bytes = FlacWriter.Write(SoundTrack.Of(Exercises.EasyBreathing), SoundTrack.Rate);
        bytes[bytes.Length / 2] ^= 1;
        Assert.ThrowsAny<Exception>(() => FlacReader.Read(bytes));
    }

    [Fact]
    public async Task Every_machine_makes_the_same_bytes_so_that_replicas_agree_on_the_tag()
    {
        await using var app = await AppAsync();
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(AddressOf("body-relaxation"), TestContext.Current.CancellationToken);
        Assert.Equal("\"6DEE246D917F100E9AA2126A7C153133\"", answer.Headers.ETag!.Tag);   // changes when the sound does
        Assert.Equal("audio/flac", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_phone_may_ask_for_a_piece_and_is_told_when_it_has_the_track_already()
    {
        await using var app = await AppAsync();
        using var client = app.GetTestClient();
        var whole = await client.GetByteArrayAsync(AddressOf("quiet-picture"), TestContext.Current.CancellationToken);

        using var piece = await AskAsync(client, headers => headers.Range = new RangeHeaderValue(1000, 1999));
        Assert.Equal(HttpStatusCode.PartialContent, piece.StatusCode);
        Assert.Equal($"bytes 1000-1999/{whole.Length}", piece.Content.Headers.ContentRange!.ToString());
        Assert.Equal(whole[1000..2000], await piece.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var again = await AskAsync(client, headers => headers.IfNoneMatch.Add(piece.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var beyond = await AskAsync(client, headers => headers.Range = new RangeHeaderValue(whole.Length, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("BODY-SCAN")]
    [InlineData("..%2Fappsettings")]
    public async Task What_is_no_exercise_has_no_track(string name)
    {
        await using var app = await AppAsync();
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(AddressOf(name), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Uri AddressOf(string name) => new($"/sounds/{name}.flac", UriKind.Relative);

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, Action<HttpRequestHeaders> say)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, AddressOf("quiet-picture"));
        say(request.Headers);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> AppAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapSounds();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
