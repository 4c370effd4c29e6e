using System.Net.WebSockets;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>One open socket: tells its client everything after a watermark, then what comes, in order, one activity a frame.</summary>
/// <remarks>One a frame, because directlinejs lets a later frame's activity overtake the rest of a frame with several.</remarks>
internal sealed class ActivityStream : IDisposable
{
    /// <summary>Rows read at once: bounds what a slow client makes us hold.</summary>
    private const int Page = 20;

    /// <summary>Direct Line's clients send nothing but empty frames. What else comes is not read, and too much of it ends the
    /// stream.</summary>
    private const int LongestClientFrame = 4096;

    private static readonly TimeSpan s_silenceAtMost = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_sendAtMost = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_goodbyeAtMost = TimeSpan.FromSeconds(3);

    private static readonly Dictionary<StreamEnd, (WebSocketCloseStatus Status, string Reason)> s_goodbyes = new()
    {
        [StreamEnd.ClientLeft] = (WebSocketCloseStatus.NormalClosure, ""),
        [StreamEnd.Misused] = (WebSocketCloseStatus.MessageTooBig, "only empty frames are read here"),
        [StreamEnd.TokenExpired] = (WebSocketCloseStatus.PolicyViolation, "token expired"),
        [StreamEnd.ConversationGone] = (WebSocketCloseStatus.PolicyViolation, "conversation not found"),
        [StreamEnd.Collision] = (WebSocketCloseStatus.PolicyViolation, "collision"),
        [StreamEnd.ServerLeft] = (WebSocketCloseStatus.EndpointUnavailable, "come back later"),
    };

    private readonly WebSocket _socket;
    private readonly DirectLinePass _pass;
    private readonly StreamSources _sources;
    private readonly TaskCompletionSource<StreamEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private long _lastSent;
    private Watermark _told;

    public ActivityStream(WebSocket socket, DirectLinePass pass, Watermark after, StreamSources sources)
    {
        (_socket, _pass, _told, _sources) = (socket, pass, after, sources);
        _lastSent = sources.Clock.GetTimestamp();
    }

    /// <summary>Tells and listens until there is a reason to end, then closes the socket.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stopTelling = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var _ = cancellationToken.Register(() => End(StreamEnd.ServerLeft));
        var listening = ListenAsync();
        var telling = TellAsync(stopTelling.Token);

        var end = await _end.Task;
        await stopTelling.CancelAsync();
        await telling;
        await SayGoodbyeAsync(end, listening);
    }

    /// <summary>Lets the stream end for this reason, if it has not found one yet.</summary>
    public void End(StreamEnd reason) => _end.TrySetResult(reason);

    /// <summary>Sends an activity that has no place in the transcript.</summary>
    public async Task ShowAsync(ReadOnlyMemory<byte> activityJson) => await SendAsync(ActivitySet.Write(activityJson, _told));

    public void Dispose() => _sending.Dispose();

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_end.Task.IsCompleted)
            {
                // The wait begins before the look: what is committed in between rings it.
                var news = _sources.Bell.WaitAsync(_pass.ConversationId, _sources.LookEvery, cancellationToken);
                var rows = await _sources.Transcript.ReadAsync(_pass.ConversationId, _told.Seq, Page, cancellationToken);
                foreach (var row in rows)
                {
                    if (_end.Task.IsCompleted || !await SendAsync(ActivitySet.Write(row.ActivityJson, new Watermark(row.Seq))))
                        return;
                    _told = new Watermark(row.Seq);
                }

                if (rows.Count < Page)
                    await news;
                await StayInTouchAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            End(StreamEnd.ServerLeft);
        }
        catch (Exception e)
        {
            // Storage is away. The client keeps its watermark and comes back.
            _sources.Failed(e, _pass.ConversationId);
            End(StreamEnd.ServerLeft);
        }
    }

    /// <summary>Ends the stream with its token; in silence, lets proxies see that the line is alive and looks whether the conversation
    /// is.</summary>
    private async Task StayInTouchAsync(CancellationToken cancellationToken)
    {
        if (_sources.Clock.GetUtcNow() >= _pass.SessionEndsAt)
        {
            End(StreamEnd.TokenExpired);
            return;
        }

        if (_sources.Clock.GetElapsedTime(Interlocked.Read(ref _lastSent)) < s_silenceAtMost)
            return;
        if (await _sources.Conversations.BelongsToAsync(_pass.ConversationId, _pass.UserId, cancellationToken))
            await SendAsync(ReadOnlyMemory<byte>.Empty);
        else
            End(StreamEnd.ConversationGone);
    }

    /// <returns>False when the client could not take it in time; the stream then ends.</returns>
    private async Task<bool> SendAsync(ReadOnlyMemory<byte> frame)
    {
        using var patience = new CancellationTokenSource(s_sendAtMost, _sources.Clock);
        try
        {
            await _sending.WaitAsync(patience.Token);
            try
            {
                await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
                Interlocked.Exchange(ref _lastSent, _sources.Clock.GetTimestamp());
                return true;
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception e) when (e is OperationCanceledException || IsGone(e))
        {
            End(e is OperationCanceledException ? StreamEnd.TooSlow : StreamEnd.ClientLeft);
            return false;
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[LongestClientFrame];
        try
        {
            while (true)
            {
                var frame = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (frame.MessageType == WebSocketMessageType.Close)
                    break;
                if (!frame.EndOfMessage)
                    End(StreamEnd.Misused);
            }
        }
        catch (Exception e) when (e is OperationCanceledException || IsGone(e))
        {
            // Gone without a word, as browsers often go.
        }

        End(StreamEnd.ClientLeft);
    }

    // However the far end went: broken off, closed already, or closed by us.
    private static bool IsGone(Exception e) => e is WebSocketException or ObjectDisposedException or InvalidOperationException;

    private async Task SayGoodbyeAsync(StreamEnd end, Task listening)
    {
        if (s_goodbyes.TryGetValue(end, out var goodbye) && _socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var patience = new CancellationTokenSource(s_goodbyeAtMost);
            try
            {
                await _sending.WaitAsync(patience.Token);
                await _socket.CloseOutputAsync(goodbye.Status, goodbye.Reason, patience.Token);
                await listening.WaitAsync(patience.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
            {
                // It was told as well as it could be.
            }
        }

        _socket.Abort();
        await listening;
    }
}
