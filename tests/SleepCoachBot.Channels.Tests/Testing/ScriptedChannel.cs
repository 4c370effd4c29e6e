using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>The far end of an <see cref="HttpClient"/>: keeps each request and answers by a script, the last line for all that follow.</summary>
internal sealed class ScriptedChannel(params Func<CancellationToken, Task<HttpResponseMessage>>[] script) : HttpMessageHandler
{
    public sealed record Received(HttpMethod Method, Uri Address, string? Authorization, string Body, DateTimeOffset At);

    public ConcurrentQueue<Received> Requests { get; } = new();

    public Func<DateTimeOffset> Clock { get; set; } = () => default;

    public static Func<CancellationToken, Task<HttpResponseMessage>> Says(int status, string body = "", string? retryAfter = null) => _ =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (retryAfter is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return Task.FromResult(answer);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Throws(Exception problem) => _ => Task.FromException<HttpResponseMessage>(problem);

    public static Func<CancellationToken, Task<HttpResponseMessage>> IsSilent { get; } = async cancellationToken =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(new Received(request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body, Clock()));
        return await script[Math.Min(Requests.Count, script.Length) - 1](cancellationToken);
    }
}
