using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using SleepCoachBot.Channels.Files;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>Files in memory, by the contract of <see cref="IFiles"/>.</summary>
internal sealed class MemoryFiles(TimeProvider clock) : IFiles
{
    private readonly ConcurrentDictionary<(string Channel, string Conversation, string Key), (NewFile File, DateTimeOffset Until)> _kept = new();

    public int Count => _kept.Count;

    public Task<string?> KeepAsync(NewFile file, CancellationToken cancellationToken = default)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _kept[(file.ChannelId, file.ConversationId, key)] = (file, clock.GetUtcNow() + file.Life);
        return Task.FromResult<string?>(key);
    }

    public Task<KeptFile?> FindAsync(string channelId, string conversationId, string key, CancellationToken cancellationToken = default) =>
        Task.FromResult(_kept.TryGetValue((channelId, conversationId, key), out var kept) && kept.Until > clock.GetUtcNow()
            ? new KeptFile(kept.File.ContentType, kept.File.Name, kept.File.Bytes, kept.File.IsPersonal)
            : null);

    public Task SweepAsync(CancellationToken cancellationToken = default)
    {
        foreach (var (key, kept) in _kept)
        {
            if (kept.Until <= clock.GetUtcNow())
                _kept.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }
}
